mod edges;

use super::*;
use crate::Span;
use alloc::{string::ToString, vec::Vec};
use proptest::prelude::*;

fn dates(period: &Period) -> String {
    period.span().map_or_else(String::new, |s| s.to_string())
}

fn candidates(error: &PeriodError) -> Vec<String> {
    error.candidates().iter().map(Period::usual).collect()
}

#[test]
fn every_written_form_of_a_financial_year_is_the_same_year() {
    for text in [
        "2022/23",
        "2022-23",
        "2022 - 23",
        "2022\u{2013}23",
        "2022\u{2014}23",
        "2022 to 23",
        "2022 to 2023",
        "2022/2023",
        "2022-2023",
        "FY2022/23",
        "FY 2022/23",
        "fy2022-23",
        "2022\u{a0}-\u{a0}23",
        " 2022/23 ",
        "fin_2022_23",
        "financial year 2022/23",
        "2022/23 financial year",
        "financial year ending 31 March 2023",
        "financial year ending on 31 March 2023",
        "the financial year up to the end of March 2023",
        "financial year 1 April 2022 to 31 March 2023",
        "the 2022/23 financial year",
        "2022 / 23",
    ] {
        let period = Period::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(period.kind(), PeriodKind::FinancialYear, "{text}");
        assert_eq!(dates(&period), "2022-04-01 to 2023-03-31", "{text}");
        assert_eq!((period.text(), period.usual().as_str()), (text, "2022/23"));
        assert_eq!(period.issue(), None);
    }
}

#[test]
fn years_across_the_century_are_years() {
    for (text, start) in [
        ("1999/00", "1999-04-01"),
        ("1999-2000", "1999-04-01"),
        ("2099/00", "2099-04-01"),
        ("2023/24", "2023-04-01"),
    ] {
        let period = Period::parse(text).unwrap();
        assert_eq!(period.span().unwrap().start().to_string(), start, "{text}");
    }
}

#[test]
fn forms_with_dates_have_their_kind_and_their_dates() {
    use PeriodKind as K;
    for (text, kind, span) in [
        ("1 Apr 24 - 31 Mar 25", K::Span, "2024-04-01 to 2025-03-31"),
        (
            "1 April 2024 to 31 March 2025",
            K::Span,
            "2024-04-01 to 2025-03-31",
        ),
        (
            "1st April 2024 to 31st March 2025",
            K::Span,
            "2024-04-01 to 2025-03-31",
        ),
        (
            "April 2022 - March 2023",
            K::Span,
            "2022-04-01 to 2023-03-31",
        ),
        ("Apr-22 to Mar-23", K::Span, "2022-04-01 to 2023-03-31"),
        (
            "from April 2022 to March 2023",
            K::Span,
            "2022-04-01 to 2023-03-31",
        ),
        (
            "between April and June 2023",
            K::Span,
            "2023-04-01 to 2023-06-30",
        ),
        ("October to March 2023", K::Span, "2022-10-01 to 2023-03-31"),
        (
            "2022-04-01 to 2023-03-31",
            K::Span,
            "2022-04-01 to 2023-03-31",
        ),
        (
            "2022/23 Q3",
            K::FinancialQuarter,
            "2022-10-01 to 2022-12-31",
        ),
        (
            "Q3 2022-23",
            K::FinancialQuarter,
            "2022-10-01 to 2022-12-31",
        ),
        (
            "Q4 2022/23",
            K::FinancialQuarter,
            "2023-01-01 to 2023-03-31",
        ),
        (
            "Q3 2010-11",
            K::FinancialQuarter,
            "2010-10-01 to 2010-12-31",
        ),
        (
            "quarter 1 of 2022/23",
            K::FinancialQuarter,
            "2022-04-01 to 2022-06-30",
        ),
        (
            "first half of 2022/23",
            K::FinancialHalf,
            "2022-04-01 to 2022-09-30",
        ),
        ("2022/23 H2", K::FinancialHalf, "2022-10-01 to 2023-03-31"),
        (
            "year ending 31 March 2023",
            K::Rolling12Months,
            "2022-04-01 to 2023-03-31",
        ),
        (
            "year to 30 September 2021",
            K::Rolling12Months,
            "2020-10-01 to 2021-09-30",
        ),
        (
            "the 12 months to March 2023",
            K::Rolling12Months,
            "2022-04-01 to 2023-03-31",
        ),
        (
            "12-month period to March 2023",
            K::Rolling12Months,
            "2022-04-01 to 2023-03-31",
        ),
        // Another length to a date is a span of dates.
        (
            "the 6 months to September 2024",
            K::Span,
            "2024-04-01 to 2024-09-30",
        ),
        (
            "six months ending 30 September 2024",
            K::Span,
            "2024-04-01 to 2024-09-30",
        ),
        (
            "the quarter to June 2024",
            K::Span,
            "2024-04-01 to 2024-06-30",
        ),
        (
            "3 months to the end of February 2025",
            K::Span,
            "2024-12-01 to 2025-02-28",
        ),
        (
            "the half year to September 2024",
            K::Span,
            "2024-04-01 to 2024-09-30",
        ),
        (
            "calendar year 2022",
            K::CalendarYear,
            "2022-01-01 to 2022-12-31",
        ),
        (
            "reporting year 2025",
            K::ReportingYear,
            "2024-10-01 to 2025-09-30",
        ),
        (
            "academic year 2021/22",
            K::AcademicYear,
            "2021-09-01 to 2022-08-31",
        ),
        (
            "2021/22 academic year",
            K::AcademicYear,
            "2021-09-01 to 2022-08-31",
        ),
        ("tax year 2021/22", K::TaxYear, "2021-04-06 to 2022-04-05"),
        ("May 2024", K::Month, "2024-05-01 to 2024-05-31"),
        ("Feb 2024", K::Month, "2024-02-01 to 2024-02-29"),
        ("2024-05", K::Month, "2024-05-01 to 2024-05-31"),
        ("2022-12", K::Month, "2022-12-01 to 2022-12-31"),
        ("12/2022", K::Month, "2022-12-01 to 2022-12-31"),
        ("30 September 2021", K::Date, "2021-09-30 to 2021-09-30"),
        (
            "as at 30 September 2021",
            K::Date,
            "2021-09-30 to 2021-09-30",
        ),
        ("30 of September 2021", K::Date, "2021-09-30 to 2021-09-30"),
        (
            "30\u{a0}of\u{a0}September 2021",
            K::Date,
            "2021-09-30 to 2021-09-30",
        ),
        ("2021-09-30", K::Date, "2021-09-30 to 2021-09-30"),
        ("2010-11-12", K::Date, "2010-11-12 to 2010-11-12"),
        ("31/03/2023", K::Date, "2023-03-31 to 2023-03-31"),
        ("2024-2028", K::MultiYear, "2024-01-01 to 2028-12-31"),
        (
            "between 2019 and 2022",
            K::MultiYear,
            "2019-01-01 to 2022-12-31",
        ),
        (
            "2020/21 to 2022/23",
            K::MultiYear,
            "2020-04-01 to 2023-03-31",
        ),
        (
            "between 2020/21 and 2022/23",
            K::MultiYear,
            "2020-04-01 to 2023-03-31",
        ),
    ] {
        let period = Period::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(period.kind(), kind, "{text}");
        assert_eq!(dates(&period), span, "{text}");
        assert_eq!(period.text(), text);
    }
}

#[test]
fn what_has_no_dates_is_a_period_without_them() {
    use PeriodKind as K;
    for (text, kind) in [
        ("current", K::Relative),
        ("Currently", K::Relative),
        ("now", K::Relative),
        ("6 years ago", K::Relative),
        ("six years ago", K::Relative),
        ("at the time of our assessment", K::Relative),
        ("this year", K::Relative),
        ("the last 3 years", K::Relative),
        ("the last 12 months", K::Rolling12Months),
        ("October 2022/23", K::SurveyLabel),
    ] {
        let period = Period::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!((period.kind(), period.span()), (kind, None), "{text}");
        assert_eq!(period.precision(), Precision::None);
    }
    let label = Period::parse_as("October 2024", Hint::Survey).unwrap();
    assert_eq!((label.kind(), label.span()), (K::SurveyLabel, None));
}

#[test]
fn years_that_do_not_follow_are_refused_with_candidates() {
    let of = |first, second, digits| PeriodError::NotConsecutive {
        first,
        second,
        digits,
    };
    for (text, error, expected) in [
        ("2023/23", of(2023, 23, 2), &["2022/23", "2023/24"][..]),
        ("2023-2023", of(2023, 2023, 4), &["2022/23", "2023/24"]),
        (
            "2023/22",
            of(2023, 22, 2),
            &["2021/22", "2022/23", "2023/24"],
        ),
        (
            "2022/24",
            of(2022, 24, 2),
            &["between 2022 and 2024", "2022/23 to 2023/24"],
        ),
        (
            "2022/2024",
            of(2022, 2024, 4),
            &["between 2022 and 2024", "2022/23 to 2023/24"],
        ),
        (
            "202120",
            of(2021, 20, 2),
            &["2019/20", "2020/21", "2021/22"],
        ),
        (
            "1999/98",
            of(1999, 98, 2),
            &["1997/98", "1998/99", "1999/00"],
        ),
        (
            "2000/99",
            of(2000, 99, 2),
            &["1998/99", "1999/00", "2000/01"],
        ),
        ("2022/45", of(2022, 45, 2), &["2022/23"]),
    ] {
        assert_eq!(Period::parse(text), Err(error), "{text}");
        assert_eq!(candidates(&error), expected, "{text}");
        let kept = Period::read(text);
        assert_eq!(
            (kept.text(), kept.kind(), kept.span()),
            (text, PeriodKind::Invalid, None)
        );
        assert_eq!(
            kept.issue().unwrap().code(),
            crate::Code::PeriodNotConsecutive
        );
    }
}

#[test]
fn what_can_be_read_in_more_than_one_way_is_ambiguous() {
    for (text, expected) in [
        (
            "2022",
            &[
                "2021/22",
                "reporting year 2022",
                "calendar year 2022",
                "2022/23",
            ][..],
        ),
        ("22/23", &["1922/23", "2022/23"]),
        ("20/21", &["1920/21", "2020/21"]),
        ("2010/11/12", &[]),
        ("2001-02", &["February 2001", "2001/02"]),
        ("2000-01", &["January 2000", "2000/01"]),
        ("2011-12", &["2011/12", "December 2011"]),
        ("2001/02", &["February 2001", "2001/02"]),
        (
            "202223",
            &["2022/23", "tax year 2022/23", "academic year 2022/23"],
        ),
        ("2020/2021-2022/2023", &["2020/21 to 2022/23"]),
        ("Q3 2022", &[]),
        ("01/04/2022", &["4 January 2022", "1 April 2022"]),
    ] {
        let error = Period::parse(text).unwrap_err();
        assert_eq!(error.code(), crate::Code::PeriodAmbiguous, "{text}");
        assert_eq!(candidates(&error), expected, "{text}");
        assert_eq!(Period::read(text).kind(), PeriodKind::Ambiguous, "{text}");
    }
    assert_eq!(
        Period::parse("2012-13").unwrap().kind(),
        PeriodKind::FinancialYear
    );
}

#[test]
fn what_is_no_written_form_is_invalid() {
    for text in [
        "2022/",
        "2022/123",
        "13/2022",
        "0/2022",
        "2022-1",
        "2022-3",
        "2022_23",
        "2022/23/",
        "2022/23x",
        "1066/67",
        "32 March 2023",
        "30 February 2023",
        "2023-02-30",
        "2023-13-01",
        "Q5 2022/23",
        "Q0 2022/23",
        "H3 2022/23",
        "٢٠٢٢/٢٣",
        "last Tuesday",
        "NaN",
        "-2022",
        "/",
        "2022//23",
        "2022.5",
        "1 April 2022 to",
        "to",
        "March",
        "2022 or 2023",
        "calendar year 2022/23",
        "99999999999999999999",
        "\u{0}",
        "",
        "   ",
    ] {
        let kept = Period::read(text);
        assert_eq!(
            (kept.kind(), kept.span()),
            (PeriodKind::Invalid, None),
            "{text}"
        );
        assert_eq!(
            kept.issue().unwrap().code(),
            crate::Code::PeriodInvalid,
            "{text}"
        );
    }
    assert_eq!(Period::parse(" "), Err(PeriodError::Empty));
    assert_eq!(
        Period::parse("2022/"),
        Err(PeriodError::Unrecognised { at: 4 })
    );
    assert_eq!(Period::parse("13/2022"), Err(PeriodError::NoSuchMonth(13)));
}

#[test]
fn an_end_before_its_start_is_not_swapped() {
    for (text, start, end) in [
        ("1 April 2022 to 31 March 2022", "2022-04-01", "2022-03-31"),
        ("April 2023 - March 2023", "2023-04-01", "2023-03-31"),
        ("2022/23 to 2020/21", "2022-04-01", "2021-03-31"),
        ("between 2022 and 2019", "2022-01-01", "2019-12-31"),
    ] {
        let (start, end) = (start.parse().unwrap(), end.parse().unwrap());
        let error = PeriodError::EndBeforeStart { start, end };
        assert_eq!(Period::parse(text), Err(error), "{text}");
        assert_eq!(
            Period::read(text).issue().unwrap().code(),
            crate::Code::PeriodEndBeforeStart
        );
    }
}

#[test]
fn a_hint_decides_and_a_stated_kind_wins() {
    use PeriodKind as K;
    for (text, hint, kind) in [
        ("2001-02", Hint::Financial, K::FinancialYear),
        ("2001-02", Hint::Month, K::Month),
        ("2001/02", Hint::Financial, K::FinancialYear),
        ("202223", Hint::Financial, K::FinancialYear),
        ("202223", Hint::Academic, K::AcademicYear),
        ("199900", Hint::Financial, K::FinancialYear),
        ("202223", Hint::Tax, K::TaxYear),
        ("2025", Hint::Reporting, K::ReportingYear),
        ("2025", Hint::Calendar, K::CalendarYear),
        ("2021/22", Hint::Academic, K::AcademicYear),
        ("academic year 2021/22", Hint::Financial, K::AcademicYear),
        ("FY2021/22", Hint::Tax, K::FinancialYear),
        ("2020/2021-2022/2023", Hint::MultiYear, K::MultiYear),
        (
            "1 April 2022 to 31 March 2023",
            Hint::Financial,
            K::FinancialYear,
        ),
    ] {
        let period = Period::parse_as(text, hint).unwrap_or_else(|e| panic!("{text} {hint}: {e}"));
        assert_eq!(period.kind(), kind, "{text} {hint}");
        let hinted = Period::parse_as(text, Reading::lenient().hinted(hint)).unwrap();
        assert_eq!(hinted.kind(), kind, "{text} {hint}");
    }
    for (text, hint) in [
        ("2022", Hint::Financial),
        ("2022/23", Hint::Calendar),
        ("2022/23", Hint::Reporting),
        ("202120", Hint::Financial),
        ("2022-05", Hint::Financial),
    ] {
        assert!(Period::parse_as(text, hint).is_err(), "{text} {hint}");
    }
}

#[test]
fn a_stated_year_is_as_precise_as_its_dates_are_written() {
    for (text, precision) in [
        (
            "financial year 1 April 2022 to 31 March 2023",
            Precision::Day,
        ),
        ("financial year April 2022 to March 2023", Precision::Month),
        ("financial year ending 31 March 2023", Precision::Day),
        ("financial year ending March 2023", Precision::Month),
    ] {
        let period = Period::parse(text).unwrap();
        assert_eq!(
            (period.kind(), period.precision()),
            (PeriodKind::FinancialYear, precision),
            "{text}"
        );
    }
}

#[test]
fn a_label_that_may_be_a_month_is_a_year_beside_another_year() {
    let period = Period::read("2001-02 to 2003-04");
    assert_eq!(period.kind(), PeriodKind::MultiYear);
    assert_eq!(dates(&period), "2001-04-01 to 2004-03-31");
}

#[test]
fn a_day_of_a_month_is_found_behind_a_space_of_any_kind() {
    for text in ["On 31 of\u{a0}March 2023", "On 31 of\u{2009}March 2023"] {
        let found: Vec<_> = Period::find(text).map(|(span, _)| span.of(text)).collect();
        assert_eq!(found, [text.strip_prefix("On ")]);
    }
}

#[test]
fn a_period_is_read_back_from_the_wire_however_it_was_read() {
    for (text, reading) in [
        ("2022/23", Reading::default()),
        ("22/23", Reading::lenient().in_century(20)),
        ("202223", Reading::of(Hint::Academic)),
    ] {
        let period = Period::parse_as(text, reading).unwrap();
        let wire = serde_json::to_string(&period).unwrap();
        let back: Period = serde_json::from_str(&wire).unwrap();
        let told = |period: &Period| (period.kind(), period.span());
        assert_eq!(told(&back), told(&period), "{text}");
    }
}

#[test]
fn a_stated_year_with_other_dates_is_a_conflict_that_keeps_the_dates() {
    let period = Period::read("financial year 1 January 2022 to 31 December 2022");
    assert_eq!(period.kind(), PeriodKind::Span);
    assert_eq!(dates(&period), "2022-01-01 to 2022-12-31");
    assert_eq!(period.issue().unwrap().code(), crate::Code::PeriodInvalid);
    assert!(matches!(
        Period::parse("financial year ending 30 September 2022"),
        Err(PeriodError::Conflict { .. })
    ));
}

#[test]
fn a_short_year_and_a_missing_century_are_read_only_where_asked_for() {
    let short = Period::parse_as("2022-3", Reading::lenient()).unwrap();
    assert_eq!(dates(&short), "2022-04-01 to 2023-03-31");
    assert_eq!(
        short.issue().unwrap().help(),
        Some("it may be 2022/23; write the one that is meant")
    );
    assert!(Period::parse_as("2022-1", Reading::lenient()).is_err());
    let century = Period::parse_as("22/23", Reading::default().in_century(20)).unwrap();
    assert_eq!(dates(&century), "2022-04-01 to 2023-03-31");
}

#[test]
fn prose_yields_each_label_at_its_place() {
    for (text, expected) in [
        (
            "In 2023/23, staff turnover rate was 5.3 %",
            &[("2023/23", "invalid")][..],
        ),
        (
            "received during 2022-23, of which, 41% were",
            &[("2022-23", "financial_year")],
        ),
        (
            "Three social workers qualified in 2023 and",
            &[("2023", "calendar_year")],
        ),
        (
            "current figures showed 77% compared to 42% 6 years ago.",
            &[("current", "relative"), ("6 years ago", "relative")],
        ),
        ("established in July 2018 and", &[("July 2018", "month")]),
        ("a strategy (2024-2028)", &[("2024-2028", "multi_year")]),
        ("during 2022 - 45 people", &[("2022", "calendar_year")]),
        (
            "from 2020 to 30% in 2021",
            &[("2020", "calendar_year"), ("2021", "calendar_year")],
        ),
        ("in 2022/123 it was", &[("2022/123", "invalid")]),
        ("2022%, 2,022 and 2022.5", &[]),
        ("£2022 and x2022/23", &[]),
        (
            "Between April 2022 and March 2023 there were",
            &[("Between April 2022 and March 2023", "span")],
        ),
        (
            "in the year ending 31 March 2023.",
            &[("the year ending 31 March 2023", "rolling_12_months")],
        ),
        (
            "in the last 12 months",
            &[("the last 12 months", "rolling_12_months")],
        ),
        ("may march on", &[]),
        ("two years earlier", &[("two years earlier", "relative")]),
        ("(ASCS, 2023-24)", &[("2023-24", "financial_year")]),
    ] {
        let found: Vec<_> = Period::find(text)
            .map(|(span, period)| (span.of(text).unwrap(), period.kind().id()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn words_around_a_single_label_do_not_hide_it() {
    let period = Period::read("In 2023/23,");
    assert_eq!(period.text(), "In 2023/23,");
    assert_eq!(
        period.issue().unwrap().code(),
        crate::Code::PeriodNotConsecutive
    );
    assert_eq!(
        Period::read("during 2022-23").kind(),
        PeriodKind::FinancialYear
    );
    assert_eq!(Period::read("2022/23 and more").kind(), PeriodKind::Invalid);
}

#[test]
fn a_relative_phrase_has_an_approximate_year_when_seen_from_a_date() {
    let seen: PartialDate = "2025-02".parse().unwrap();
    for (text, year) in [
        ("6 years ago", Some(2019)),
        ("six years ago", Some(2019)),
        ("current", Some(2025)),
        ("last year", Some(2024)),
        ("6 months ago", None),
        ("2022/23", None),
    ] {
        assert_eq!(
            Period::parse(text).unwrap().approximate_year(seen),
            year,
            "{text}"
        );
    }
}

#[test]
fn no_months_are_no_period() {
    assert!(Period::parse("0 months to March 2023").is_err());
    assert_eq!(Period::find("0 months to March 2023").count(), 1);
}

#[test]
fn a_period_after_its_report_is_implausible() {
    let reported: PartialDate = "2023-02".parse().unwrap();
    let of = |text| Period::parse(text).unwrap().implausible_in(reported);
    assert_eq!(of("2023/24"), Some(Implausible::AfterReport));
    assert_eq!(of("2022/23"), Some(Implausible::NotYetEnded));
    assert_eq!(of("2021/22"), None);
    assert_eq!(of("current"), None);
}

#[test]
fn what_cannot_be_compared_says_why() {
    const METHOD: &[SeriesBreak] = &[
        SeriesBreak::only(2020, "the year was partial", ""),
        SeriesBreak::since(2022, "the method changed", ""),
    ];
    let reasons = |series: Option<&[SeriesBreak]>, one: &str, two: &str| {
        let (one, two) = (Period::read(one), Period::read(two));
        let found = match series {
            Some(series) => Comparability::of_series(series, Some(&one), Some(&two)),
            None => Comparability::between(Some(&one), Some(&two)),
        };
        let texts: Vec<_> = found.reasons().iter().map(ToString::to_string).collect();
        (found.is_comparable(), texts.join("; "))
    };
    let none = None;
    for (series, one, two, comparable, why) in [
        (none, "2021/22", "2022/23", true, ""),
        (none, "2021/22", "year ending 31 March 2023", true, ""),
        (
            none,
            "2019/20",
            "2022/23",
            true,
            "2 years lie between the two",
        ),
        (
            none,
            "2021/22",
            "year to 30 September 2022",
            false,
            "one year ends on 31 March, the other on 30 September",
        ),
        (
            none,
            "Q1 2021/22",
            "2022/23",
            false,
            "one period has 91 days, the other 365",
        ),
        (
            none,
            "2021/22",
            "31 March 2023",
            false,
            "one figure is of a single day, the other of a time",
        ),
        (none, "31 March 2022", "31 March 2023", true, ""),
        (
            none,
            "2023/23",
            "2022/23",
            false,
            "a period is not known, so the comparison is not established",
        ),
        (
            none,
            "6 years ago",
            "2022/23",
            false,
            "a period is not known, so the comparison is not established",
        ),
        (
            Some(METHOD),
            "2021/22",
            "2022/23",
            false,
            "the method changed",
        ),
        (Some(METHOD), "2022/23", "2023/24", true, ""),
        (
            Some(METHOD),
            "2020/21",
            "2021/22",
            false,
            "the year was partial",
        ),
        (Some(METHOD), "2023/24", "2024/25", true, ""),
        (Some(METHOD), "2020/21", "2020/21", true, ""),
    ] {
        assert_eq!(
            reasons(series, one, two),
            (comparable, why.into()),
            "{one} / {two}"
        );
    }
    assert!(!Comparability::between(None, None).is_comparable());
}

#[test]
fn the_wire_has_text_kind_and_dates() {
    let wire = |text: &str| serde_json::to_string(&Period::read(text)).unwrap();
    assert_eq!(
        wire("2022-23"),
        r#"{"text":"2022-23","kind":"financial_year","start":"2022-04-01","end":"2023-03-31"}"#
    );
    assert_eq!(
        wire("2023/23"),
        r#"{"text":"2023/23","kind":"invalid","start":null,"end":null}"#
    );
    let placed = Period::read("current").at(Span::new(3, 10));
    assert_eq!(
        serde_json::to_string(&placed).unwrap(),
        r#"{"text":"current","kind":"relative","start":null,"end":null,"span":[3,10]}"#,
    );
    for wrong in [
        r#"{"text":"2022-23","kind":"month"}"#,
        r#"{"text":"2022-23","kind":"financial_year","start":"2021-04-01","end":"2022-03-31"}"#,
        r#"{"text":"2023/23","kind":"financial_year","start":"2023-04-01","end":"2024-03-31"}"#,
    ] {
        assert!(serde_json::from_str::<Period>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn long_and_hostile_texts_are_read_in_bounded_steps() {
    for unit in [
        "2022 ",
        "1 April ",
        "12 months to ",
        "2022/",
        "2022-23 to ",
        "\u{a0}",
        "9",
        "from ",
    ] {
        let text = unit.repeat(200_000 / unit.len());
        let _ = Period::find(&text).count();
        let _ = Period::read(&text);
        let _ = Period::prefix(&text);
    }
}

/// Parts of written forms: joined at random they reach deep into the grammar.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(alloc::vec![
        "2022",
        "2022/23",
        "22",
        "23",
        "1",
        "31",
        "99",
        "123",
        "202223",
        "/",
        "-",
        "\u{2013}",
        " ",
        "to",
        " to ",
        "and",
        "between ",
        "from ",
        "the ",
        "April",
        "Mar",
        "sept",
        "Q",
        "Q3",
        "H1",
        "half",
        "quarter ",
        "year",
        " ending ",
        "12 months",
        "last ",
        "ago",
        "current",
        "financial year ",
        "academic year ",
        "FY",
        "fin_",
        "_",
        "as at ",
        "of ",
        ",",
        ".",
        "%",
        "'",
        "\u{a0}",
        "é",
        "٣",
    ]);
    prop::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_read_and_kept(text in prop_oneof![pieces(), "\\PC*".boxed()]) {
        let period = Period::read(&text);
        prop_assert_eq!(period.text(), text.as_str());
        let _ = period.issue();
        let undated = matches!(
            period.kind(),
            PeriodKind::Relative | PeriodKind::SurveyLabel | PeriodKind::Ambiguous | PeriodKind::Invalid
        );
        prop_assert!(!undated || period.span().is_none());
        let mut end = 0;
        for (span, found) in Period::find(&text) {
            prop_assert!(span.start() >= end && !span.is_empty());
            prop_assert_eq!(span.of(&text), Some(found.text()));
            end = span.end();
        }
    }

    #[test]
    fn the_wire_round_trips(text in pieces()) {
        for reading in Reading::all().take(3) {
            let period = Period::read_as(&text, reading);
            let wire = serde_json::to_string(&period).unwrap();
            let back: Period = serde_json::from_str(&wire).unwrap();
            prop_assert_eq!((back.text(), back.kind(), back.span()), (period.text(), period.kind(), period.span()));
        }
    }

    #[test]
    fn the_usual_form_reads_back_as_the_same_dates(text in pieces()) {
        if let Ok(period) = Period::parse(&text)
            && period.span().is_some()
        {
            let usual = period.usual();
            let reading = if usual.contains('/') { Reading::of(Hint::Financial) } else { Reading::default() };
            let again = Period::parse_as(&usual, reading).unwrap();
            prop_assert_eq!((again.kind(), again.span()), (period.kind(), period.span()), "{}", usual);
        }
    }

    #[test]
    fn a_financial_year_round_trips_and_never_overlaps_its_neighbour(first in 1900_u16..2199) {
        let (year, next) = (Period::financial_year(first).unwrap(), Period::financial_year(first + 1).unwrap());
        let again = Period::parse_as(year.text(), Hint::Financial).unwrap();
        prop_assert_eq!(again.span(), year.span());
        let (one, two) = (year.span().unwrap(), next.span().unwrap());
        prop_assert!(!one.overlaps(two) && one < two);
        prop_assert_eq!(one.end().succ_opt(), Some(two.start()));
        let days = one.days();
        prop_assert!(days == 365 || days == 366);
    }

    #[test]
    fn only_the_year_after_makes_a_label(first in 1950_u16..2100, second in 0_u16..100) {
        let parsed = Period::parse_as(&format!("{first}/{second:02}"), Hint::Financial);
        if second == (first + 1) % 100 {
            prop_assert!(parsed.is_ok());
        } else {
            let not_consecutive = matches!(parsed, Err(PeriodError::NotConsecutive { .. }));
            prop_assert!(not_consecutive);
        }
    }
}
