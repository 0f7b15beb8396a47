//! Whose word a figure is, whose survey it comes from, and whose figure it is.

use super::{check, comparators, read, told};

/// The figures of a paragraph with their voice, or `-`.
fn voices(text: &str) -> String {
    let voice = told(text, |figure| {
        let voice = figure.figure().voice();
        voice.map(|voice| voice.to_string())
    });
    voice.join("; ")
}

#[test]
fn people_who_told_us_speak_and_people_of_whom_a_share_is_told_do_not() {
    for (text, expected) in [
        (
            "In the year people told us that 64% felt safe.",
            "64% people",
        ),
        ("64% of people said they felt safe.", "64% -"),
        (
            "In all, a group of leaders told us that 64% felt safe.",
            "64% leaders",
        ),
    ] {
        assert_eq!(voices(text), expected, "{text}");
    }
}

#[test]
fn the_same_survey_of_carers_is_of_carers_still() {
    for (text, expected) in [
        (
            "In the Survey of Adult Carers in England 36% were satisfied. The same survey also showed \
             that 30% had enough social contact.",
            ["carer_satisfaction", "carer_social_contact"],
        ),
        (
            "In the Adult Social Care Survey 36% were satisfied. The same survey also showed that 30% \
             had enough social contact.",
            ["satisfaction", "social_contact"],
        ),
    ] {
        let prose = read(text);
        let metrics = prose.figures().iter().map(|figure| {
            let metric = figure.figure().metric();
            metric.map_or("-".to_owned(), |metric| metric.id().to_owned())
        });
        assert_eq!(metrics.collect::<Vec<_>>(), expected, "{text}");
    }
}

#[test]
fn what_a_council_says_of_its_own_is_its_own_figure_and_a_body_of_a_name_is_no_average() {
    check(&[(
        "The council said that its own turnover was 19%.",
        &["19% measure"],
    )]);
    for (text, expected) in [
        ("81% were trained (NHS England: 75%).", ""),
        // The sentence before has two figures, and "this" is the last.
        (
            "62% felt safe and 45% had enough contact. This was worse than the England average.",
            "45% <- england_average -",
        ),
        // The figure is compared, not how far it is away; and once only.
        (
            "Turnover was 9%, 3 percentage points below the England average.",
            "9% <- england_average -",
        ),
        (
            "62% felt safe, below the England average (71%), and this was worse than the England average.",
            "62% <- england_average 71",
        ),
        // What is hoped for later is compared with nothing yet.
        (
            "81% were seen in time. The council had set itself a target of 95% by 2027.",
            "",
        ),
        (
            "81% were seen in time. The council had set itself a target of 95%.",
            "81% <- target 95",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn what_one_person_had_is_no_figure_however_it_changed() {
    check(&[(
        "One carer told us that she had 9 hours a week, down from 15 hours.",
        &["One story", "9 story", "15 story"],
    )]);
}
