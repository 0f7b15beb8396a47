//! What stands close to a number and belongs to it: its unit, its upper end, its qualifier.

use super::{check, check_as, read};

/// Each figure with its value, its qualifier and its unit: `over 5 percent`, `9-12 weeks`.
fn units(text: &str) -> String {
    let prose = read(text);
    let all = prose.figures().iter().map(|figure| {
        let figure = figure.figure();
        let qualifier = figure.value().qualifier();
        let qualifier = qualifier.map_or(String::new(), |one| format!("{} ", one.id()));
        let upper = figure.upper();
        let upper = upper.map_or(String::new(), |upper| format!("-{}", upper.number()));
        let unit = figure.unit().id();
        format!("{qualifier}{}{upper} {unit}", figure.value().number())
    });
    all.collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check_units(cases: &[(&str, &str)]) {
    check_as(units, cases);
}

#[test]
fn a_unit_may_run_on_from_its_number() {
    check_units(&[
        ("Vacancies fell by 3% points.", "3 percentage_points"),
        ("Vacancies fell by 3%.", "3 percent"),
        ("The median wait was 28days.", "28 days"),
        (
            "The median wait was 28days, against 35days in 2022.",
            "28 days, 35 days",
        ),
        ("The 28-day wait was too long.", "28 days"),
    ]);
}

#[test]
fn a_unit_joined_by_a_hyphen_names_a_thing_and_no_wait() {
    check(&[
        ("Staff had a 1-day induction.", &["1 term"]),
        ("Staff had a 3-day (paid) induction.", &["3 term"]),
        // In the plural it names no thing.
        ("Reviews took 28-days.", &["28 measure"]),
        ("The team started a 28-day scheme.", &["28 term"]),
        ("They started a 10 to 12-week scheme.", &["10 to 12 term"]),
        ("The wait started at 10 to 12 weeks.", &["10 to 12 measure"]),
    ]);
}

#[test]
fn only_a_bare_number_is_a_score() {
    check_units(&[
        ("The score was 18.9.", "18.9 score"),
        ("Scores took a mean of 12 days.", "12 days"),
        // Of another clause.
        ("Its score was good and complaints were 14.", "14 count"),
        ("Its score was good, but complaints were 14.", "14 count"),
    ]);
}

#[test]
fn a_range_has_two_ends_however_they_are_written() {
    check_units(&[
        ("Reviews took nine to 12 days.", "9-12 days"),
        // The second is no larger.
        ("The list fell from 12 to nine.", "12 count, 9 count"),
    ]);
}

#[test]
fn the_larger_end_of_a_range_may_be_in_words() {
    check_units(&[
        ("Reviews took 9 to twelve days.", "9-12 days"),
        ("Between 25 and thirty people were waiting.", "25-30 count"),
    ]);
}

#[test]
fn signs_and_words_before_a_number_qualify_it() {
    check_units(&[
        ("Turnover was <5%.", "under 5 percent"),
        ("Training was >95%.", "over 95 percent"),
        ("There were ~40 people waiting.", "about 40 count"),
        ("There were §40 people waiting.", "40 count"),
        ("Over 40 people were waiting.", "over 40 count"),
        // The word belongs to the age.
        (
            "Of people aged 65 and over 9.87% were waiting.",
            "9.87 percent",
        ),
        (
            "Of those seen and over 9.87% were waiting.",
            "over 9.87 percent",
        ),
    ]);
}

#[test]
fn a_word_cut_at_the_end_of_a_line_becomes_no_other_word() {
    for (text, expected) in [
        ("62% of people were satis-\nfied.", Some("satisfaction")),
        ("62% of homes were satis-\nfactory.", None),
    ] {
        let prose = read(text);
        let metric = prose.figures()[0].figure().metric();
        assert_eq!(metric.map(|metric| metric.id()), expected, "{text}");
    }
}

#[test]
fn a_rate_may_be_of_a_hundred_thousand_in_words_or_without_a_comma() {
    check_units(&[
        (
            "There were 614 admissions per hundred thousand people.",
            "614 per_100000",
        ),
        (
            "There were 614 admissions per 100000 people.",
            "614 per_100000",
        ),
    ]);
}
