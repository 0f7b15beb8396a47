//! What a value in brackets is: what a figure was before, another of the same pair, or a figure of its own.

use super::{check, check_measures, comparators};

/// A pair with the average of others, and another measure that a bracket follows.
const PAIR: &str = "73.12% of people felt safe, similar to the England average of 71.06%,";

#[test]
fn a_bracket_is_a_value_of_others_only_where_it_repeats_a_pair_to_the_same_exactness() {
    for (rest, expected) in [
        (
            "and 90.41% said that services helped them (87.82%).",
            "; 90.41% <- england_average 87.82",
        ),
        // More stands in the brackets, or it is of the words right before it.
        ("and 40.41% had a planned review (12.31% in time).", ""),
        (
            "and 40.41% were seen on the day, some by phone (12.31%).",
            "",
        ),
        ("and 40.41% felt neither (12.31%).", ""),
        ("and 40.4% had a planned review (12.3%).", ""),
    ] {
        let text = format!("{PAIR} {rest}");
        let expected = format!("73.12% <- england_average 71.06{expected}");
        assert_eq!(comparators(&text), expected, "{text}");
    }
    // A pair of round numbers is repeated by no bracket, nor is a pair of the council's own.
    check_measures(&[
        (
            "73.1% of people felt safe, similar to the England average of 71.0%, and 40.4% had a planned review (12.3%).",
            "73.1% < england 71.0; 40.4%; 12.3%",
        ),
        (
            "Safety was felt by 73.12% and control by 71.06%, and 90.41% said that services helped them (87.82%).",
            "73.12%; 71.06%; 90.41%; 87.82%",
        ),
    ]);
}

#[test]
fn a_bracket_holds_an_earlier_value_only_where_its_words_say_so() {
    check_measures(&[
        (
            "Reviews were overdue for few (38% in October 2024, 24% then).",
            "38% < 24",
        ),
        ("Turnover was 12% (the year before 15%).", "12% < 15"),
        (
            "Turnover was 12% (14% in 2022, 16% previously).",
            "12% < 14, 16",
        ),
        ("Turnover was 12% (15% then, 13% since).", "12% < 15; 13%"),
        ("Turnover was 12% (15% then rising).", "12%; 15%"),
        (
            "Few reviews were late (38% in October 2024, 24% of those in care homes).",
            "38%; 24%",
        ),
        // Little changed, but the bracket is about something else.
        (
            "The median wait was 90 days, little changed from the year before (Harwick, 92 days).",
            "90; 92",
        ),
        (
            "The median wait was 90 days, barely changed (30 days for those at risk).",
            "90; 30",
        ),
    ]);
}

#[test]
fn what_goes_on_about_a_sum_before_is_of_its_kind() {
    check(&[
        (
            "Adult social care cost £40 million. This was 39% of the council's budget.",
            &["£40 million context", "39% context"],
        ),
        (
            "The population will grow by 2040 and the share in care homes by 2 percentage points.",
            &["2 measure"],
        ),
        (
            "The population is 300,000 and they had reviewed 62% of plans.",
            &["300,000 context", "62% measure"],
        ),
    ]);
}

#[test]
fn what_a_rate_is_per_is_no_fact_about_the_area() {
    check(&[(
        "The population will grow and 540 per 100,000 population were in care homes.",
        &["540 measure", "100,000 definition"],
    )]);
}
