//! What is reported of a paragraph's figures: sums that cannot be, values out of bounds, what is not said.

use super::read;
use care_quality::Severity;

/// The issues of this severity, each with the words that it is about: `share.sum 41%`.
fn issues(text: &str, severity: Severity) -> String {
    let prose = read(text);
    let all = prose.issues().iter();
    let of_severity = all.filter(|issue| issue.severity() == severity);
    let told: Vec<String> = of_severity
        .map(|issue| {
            let words = issue.span().and_then(|span| span.of(text));
            format!("{} {}", issue.code(), words.unwrap_or("-"))
        })
        .collect();
    told.join(", ")
}

#[test]
fn named_shares_of_one_base_are_no_more_than_the_whole() {
    for (text, expected) in [
        (
            "Of 110 complaints, 41% were upheld, 35% were partly upheld and 45% were not upheld.",
            "share.sum 41%",
        ),
        (
            "Of 110 complaints, 41% were upheld, 35% were partly upheld and 14% were not upheld.",
            "",
        ),
        (
            "There were 110 complaints in 2022/23, of which 60% were upheld and 55% were not upheld.",
            "share.sum 60%",
        ),
        // What a share was before is no part of the whole.
        (
            "Of 110 complaints, 41% were upheld (45% the year before), 35% were partly upheld and 24% were not upheld.",
            "",
        ),
        // Of other complaints, of which it is not said how many they are.
        (
            "There were 110 complaints, of which 60% were not upheld. Of complaints about homes, 55% were not upheld.",
            "",
        ),
        (
            "Of complaints about homes, 60% were not upheld. Of complaints about carers, 55% were partly upheld.",
            "",
        ),
        // A theme and an outcome are said of the same complaint.
        (
            "There were 110 complaints, of which 60% were about delays. Of these, 55% were not upheld.",
            "",
        ),
        // Shares that are not named may overlap.
        (
            "There were 110 reviews, of which 60% were late and 55% led to more care.",
            "",
        ),
        // One share alone is no sum.
        ("Of 110 complaints, 99% were not upheld.", ""),
    ] {
        assert_eq!(issues(text, Severity::Warning), expected, "{text}");
    }
}

#[test]
fn what_a_share_was_before_does_not_part_it_from_the_others() {
    let text = "Of 110 complaints, 61% were upheld (45% the year before) and 55% were not upheld.";
    assert_eq!(issues(text, Severity::Warning), "share.sum 61%");
}

#[test]
fn a_value_out_of_bounds_is_reported_where_it_stands() {
    for (text, expected) in [
        (
            "Of 110 complaints, 120% were not upheld.",
            "value.out_of_range 120%",
        ),
        (
            "Satisfaction was 62%, below the England average of 171%.",
            "value.out_of_range 171%",
        ),
        ("Satisfaction was 62%, up from 58%.", ""),
    ] {
        assert_eq!(issues(text, Severity::Error), expected, "{text}");
    }
}

#[test]
fn a_share_without_its_base_is_noted_unless_the_survey_weights_it() {
    for (text, expected) in [
        (
            "45% of reviews were late.",
            "base.not_stated 45%, period.not_stated 45%, source.not_stated 45%",
        ),
        (
            "45% of 140 reviews were late in 2023/24.",
            "source.not_stated 45%",
        ),
        (
            "45 people were waiting in March 2024.",
            "source.not_stated 45",
        ),
        (
            "In the Adult Social Care Survey 62% of people felt safe.",
            "period.not_stated 62%",
        ),
    ] {
        assert_eq!(issues(text, Severity::Note), expected, "{text}");
    }
}

#[test]
fn a_base_stands_where_its_number_stands() {
    let text = "There were 110 complaints, of which 41% were upheld.";
    let prose = read(text);
    let of = |at: usize| {
        prose
            .figures()
            .get(at)
            .and_then(|figure| figure.base_span())
    };
    assert_eq!(of(1).and_then(|span| span.of(text)), Some("110"));
    assert_eq!(of(0), None);
}

#[cfg(feature = "json")]
#[test]
fn comparators_are_listed_only_where_there_are_several() {
    let listed = |text: &str| {
        let value = serde_json::to_value(&read(text).figures()[0]).expect("a figure is written");
        value
            .get("comparators")
            .and_then(serde_json::Value::as_array)
            .map(Vec::len)
    };
    for (text, expected) in [
        ("62% felt safe.", None),
        ("62% felt safe, below the England average of 71%.", None),
        (
            "62% felt safe, below the England average of 71% and the London average of 65%.",
            Some(2),
        ),
    ] {
        assert_eq!(listed(text), expected, "{text}");
    }
}
