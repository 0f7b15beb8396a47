//! The edges of the grammar: what stands one character beside a written form.

use super::*;
use alloc::vec::Vec;

fn found(text: &str) -> Vec<(&str, &'static str)> {
    let all = Period::find(text);
    all.map(|(span, period)| (span.of(text).unwrap(), period.kind().id()))
        .collect()
}

#[test]
fn what_is_nearly_a_label_is_none() {
    for text in [
        "2022to 2023",
        "22/24",
        "22 / 23",
        "22 to 23",
        "123456",
        "2022 - 3",
        "1-Apr22",
        "1 April2024",
        "1 April, 24",
        "1 April,2024",
        "March 25",
        "March2023",
        "October 1066/67",
        "03/1066",
        "1066-01-01",
        "Augu 2022",
        "Ju 2022",
        "Q12 2022/23",
        "Q3x 2022/23",
    ] {
        let error = Period::parse(text).unwrap_err();
        let outside = matches!(error, PeriodError::YearOutOfRange(1066));
        let nothing = matches!(error, PeriodError::Unrecognised { .. });
        assert!(outside || nothing, "{text}: {error:?}");
    }
    assert_eq!(
        Period::parse("1066/67"),
        Err(PeriodError::YearOutOfRange(1066))
    );
    // The year is read, and what stands behind it is not.
    assert_eq!(
        Period::parse("2022 - 123"),
        Err(PeriodError::Unrecognised { at: 4 })
    );
    for text in ["2022/123", "2022-123"] {
        let error = Period::parse(text).unwrap_err();
        assert_eq!(error, PeriodError::Unrecognised { at: 5 }, "{text}");
    }
}

#[test]
fn prose_takes_a_number_for_a_year_only_where_it_must_be_one() {
    for (text, expected) in [
        ("in 1066 there", &[][..]),
        ("in 1066/67 there", &[]),
        ("all 202223 people", &[]),
        ("ages 22-23 were", &[]),
        ("in 22/23 it", &[("22/23", "ambiguous")]),
        ("in 2022 to 23, of", &[("2022 to 23", "financial_year")]),
        ("in 2022-3 it", &[("2022-3", "invalid")]),
        ("in 2022/3 it", &[("2022/3", "ambiguous")]),
        ("Between April 2022 there", &[("April 2022", "month")]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn days_and_months_take_their_year_as_it_is_usually_written() {
    for (text, expected) in [
        ("1-Apr-22", "2022-04-01 to 2022-04-01"),
        ("1 April, 2024", "2024-04-01 to 2024-04-01"),
        ("1 April 24", "2024-04-01 to 2024-04-01"),
        ("March '25", "2025-03-01 to 2025-03-31"),
        ("March \u{2019}25", "2025-03-01 to 2025-03-31"),
        ("March-25", "2025-03-01 to 2025-03-31"),
        ("March to March 2023", "2023-03-01 to 2023-03-31"),
    ] {
        let period = Period::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(dates(&period), expected, "{text}");
    }
    for (text, precision) in [
        ("1 April 2022 to 31 March 2023", Precision::Day),
        ("April 2022 to 31 March 2023", Precision::Month),
        ("April 2022 to March 2023", Precision::Month),
    ] {
        assert_eq!(
            Period::parse(text).unwrap().precision(),
            precision,
            "{text}"
        );
    }
}

#[test]
fn a_date_in_numbers_is_ambiguous_only_where_both_ways_exist() {
    for text in ["12/01/2022", "01/12/2022"] {
        let error = Period::parse(text).unwrap_err();
        assert!(matches!(error, PeriodError::Ambiguous(_)), "{text}");
    }
    assert_eq!(
        dates(&Period::parse("12/12/2022").unwrap()),
        "2022-12-12 to 2022-12-12"
    );
    assert_eq!(
        dates(&Period::parse("13/12/2022").unwrap()),
        "2022-12-13 to 2022-12-13"
    );
    assert_eq!(
        Period::parse("00/05/2022"),
        Err(PeriodError::NoSuchDay {
            year: 2022,
            month: 5,
            day: 0
        })
    );
    assert_eq!(
        Period::parse("05/00/2022"),
        Err(PeriodError::NoSuchMonth(0))
    );
}

#[test]
fn only_a_tight_label_can_be_a_month() {
    for text in ["2001 -02", "2001- 02", "2001 - 02", "2001\u{2013}02"] {
        let period = Period::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(dates(&period), "2001-04-01 to 2002-03-31", "{text}");
    }
}

#[test]
fn a_stated_kind_is_written_in_its_own_way() {
    let message = |text, hint| Period::parse_as(text, hint).unwrap_err().to_string();
    let one = "was stated, which is written as one year, as `2022`";
    assert_eq!(
        message("2022/23", Hint::Calendar),
        alloc::format!("calendar year {one}")
    );
    assert_eq!(
        message("2022/23", Hint::Reporting),
        alloc::format!("reporting year {one}")
    );
    let month = "month was stated, which is written as a month, as `May 2022` or `2022-05`";
    assert_eq!(message("2022", Hint::Month), month);
    assert_eq!(message("2022/23", Hint::Month), month);
    let kind = PeriodKind::FinancialYear;
    assert_eq!(
        PeriodError::WrongLength { kind }.to_string(),
        "financial year was stated, which is written as two years, as `2022/23`"
    );
    assert_eq!(
        Period::parse_as("2022-05", Hint::Survey).unwrap().kind(),
        PeriodKind::SurveyLabel
    );
    let academic = Period::parse_as("2020/21 to 2022/23", Hint::Academic).unwrap();
    assert_eq!(dates(&academic), "2020-09-01 to 2023-08-31");
    let several = Period::parse_as("2020/21 to 2022/23", Hint::MultiYear).unwrap();
    assert_eq!(dates(&several), "2020-04-01 to 2023-03-31");
    let text = "1 October 2021 to 30 September 2022";
    let reporting = Period::parse_as(text, Hint::Reporting).unwrap();
    assert_eq!(reporting.kind(), PeriodKind::ReportingYear);
}

#[test]
fn candidates_are_named_only_where_the_text_points_at_them() {
    let of = |text| candidates(&Period::parse(text).unwrap_err());
    assert_eq!(of("2022-3"), ["2022/23"]);
    assert!(of("2022-1").is_empty());
    assert_eq!(of("2023/2020"), ["2019/20", "2023/24"]);
    let (first, second) = (22, 24);
    let skips = PeriodError::Ambiguous(Ambiguity::Century { first, second });
    assert!(skips.candidates().is_empty());
    let issue = Period::read("2023/22").issue().unwrap();
    assert_eq!(
        issue.help(),
        Some("it may be 2021/22, 2022/23 or 2023/24; write the one that is meant")
    );
    assert_eq!(
        Period::read("2023/02").issue().unwrap().message(),
        "`2023/02`: 2023 and 02 are not consecutive years"
    );
}

#[test]
fn a_message_shows_the_start_of_a_long_text() {
    let text = "x".repeat(61);
    let issue = Period::read(&text).issue().unwrap();
    let shown = alloc::format!("`{}\u{2026}`: ", "x".repeat(60));
    assert!(issue.message().starts_with(&shown), "{}", issue.message());
    let issue = Period::read(&text[1..]).issue().unwrap();
    let shown = alloc::format!("`{}`: ", "x".repeat(60));
    assert!(issue.message().starts_with(&shown), "{}", issue.message());
}

#[test]
fn a_period_shows_its_text_and_tells_equal_dates() {
    let [year, dates, other] =
        ["2022-23", "1 April 2022 to 31 March 2023", "2021/22"].map(Period::read);
    assert_eq!(year.to_string(), "2022-23");
    assert!(year.same_dates(&dates) && !year.same_dates(&other));
    let current = Period::read("current");
    assert!(!current.same_dates(&Period::read("current")));
    let (period, length) = Period::prefix("2022-23, of which").unwrap();
    assert_eq!((period.text(), length), ("2022-23", 7));
}

#[test]
fn relative_phrases_are_counted_from_where_they_are_seen() {
    let seen: PartialDate = "2025-02".parse().unwrap();
    let year = |text: &str| Period::parse(text).unwrap().approximate_year(seen);
    assert_eq!(year("next year"), Some(2026));
    assert_eq!(
        Period::parse("the last 12 years").unwrap().kind(),
        PeriodKind::Relative
    );
}

#[test]
fn a_partial_date_spans_its_day_or_its_month() {
    for (text, expected) in [
        ("2023-02-10", "2023-02-10 to 2023-02-10"),
        ("2024-02", "2024-02-01 to 2024-02-29"),
    ] {
        let date: PartialDate = text.parse().unwrap();
        assert_eq!(date.span().to_string(), expected);
        assert_eq!(date.to_string(), text);
    }
    let error = serde_json::from_str::<PartialDate>("202302").unwrap_err();
    assert!(
        error
            .to_string()
            .contains("expected a date as `2025-07-18` or `2025-07`"),
        "{error}"
    );
}

#[test]
fn years_end_alike_on_the_last_of_february() {
    let between = |one: &str, two: &str| {
        let (one, two) = (Period::parse(one).unwrap(), Period::parse(two).unwrap());
        Comparability::between(Some(&one), Some(&two))
    };
    let leap = between("year to 28 February 2023", "year to 29 February 2024");
    assert!(leap.is_change_on_year(), "{:?}", leap.reasons());
    // Three months and three months: no year end to compare.
    assert!(between("Q1 2021/22", "Q2 2021/22").is_change_on_year());
    let gap = between("2019/20", "2022/23");
    assert!(gap.is_comparable() && !gap.is_change_on_year());
    let ends = between("2021/22", "year to 30 September 2022");
    let [Incomparable::YearEnd { one, two }] = ends.reasons() else {
        panic!("{:?}", ends.reasons());
    };
    assert_eq!((one.month(), one.day()), (3, 31));
    assert_eq!((two.month(), two.day()), (9, 30));
    let change = SeriesBreak::since(2022, "the method changed", "the yearbook");
    assert_eq!(
        (change.what(), change.source()),
        ("the method changed", "the yearbook")
    );
}

#[test]
fn a_period_that_ends_with_its_report_is_plausible() {
    let of = |text: &str, reported: &str| {
        Period::parse(text)
            .unwrap()
            .implausible_in(reported.parse().unwrap())
    };
    assert_eq!(of("2022/23", "2023-03-31"), None);
    assert_eq!(of("2022/23", "2023-03-30"), Some(Implausible::NotYetEnded));
    assert_eq!(of("1 April 2023", "2023-04-01"), None);
    assert_eq!(
        of("1 April 2023", "2023-03-31"),
        Some(Implausible::AfterReport)
    );
    let span = |text: &str| Period::parse(text).unwrap().span().unwrap();
    let (april, end) = (span("April 2022"), span("30 April 2022"));
    assert!(april.overlaps(end) && end.overlaps(april));
    assert!(!april.overlaps(span("1 May 2022")) && !span("1 May 2022").overlaps(april));
    assert_eq!(april.to_string(), "2022-04-01 to 2022-04-30");
}

#[test]
fn parts_of_a_year_are_usually_named_behind_it() {
    for (text, usual) in [
        ("Q1 2022/23", "2022/23 Q1"),
        ("second quarter of 2022/23", "2022/23 Q2"),
        ("Q3 2022/23", "2022/23 Q3"),
        ("Q4 2022/23", "2022/23 Q4"),
        ("H1 2022/23", "2022/23 H1"),
        ("H2 2022/23", "2022/23 H2"),
        ("Q4 1999/00", "1999/00 Q4"),
    ] {
        assert_eq!(Period::parse(text).unwrap().usual(), usual, "{text}");
    }
}

/// A tight hyphen between years is read by a stated span alone; every other joint is plain.
#[test]
fn only_years_joined_by_a_tight_hyphen_are_ambiguous() {
    for text in [
        "2020/2021 - 2022/2023",
        "2020/2021\u{2013}2022/2023",
        "2020/2021 to 2022/2023",
    ] {
        let period = Period::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(dates(&period), "2020-04-01 to 2023-03-31", "{text}");
    }
    let joined = Ambiguity::JoinedYears {
        first: 2020,
        last: 2022,
    };
    assert_eq!(
        Period::parse("2020/2021-2022/2023"),
        Err(PeriodError::Ambiguous(joined))
    );
}

#[test]
fn a_placed_period_tells_its_fault_at_its_place() {
    let place = crate::Span::new(10, 17);
    let issue = Period::read("2023/23").at(place).issue().unwrap();
    assert_eq!(
        (issue.code().id(), issue.span()),
        ("period.not_consecutive", Some(place))
    );
    assert_eq!(Period::read("2022/23").at(place).issue(), None);
}

#[test]
fn dates_are_debugged_as_they_are_written() {
    let date: PartialDate = "2025-03".parse().unwrap();
    assert_eq!(alloc::format!("{date:?}"), "PartialDate(2025-03)");
    assert_eq!(
        alloc::format!("{:?}", date.span()),
        "DateSpan(2025-03-01 to 2025-03-31)"
    );
}
