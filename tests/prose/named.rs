//! What a figure is called: the metric that its own words name, and none that the words of another do.

use super::{check_as, read};

/// Each measure with its metric and what part of it, as `78% complaints by theme: delay`.
fn metrics(text: &str) -> Vec<String> {
    let prose = read(text);
    let measures = prose
        .figures()
        .iter()
        .filter(|figure| figure.role().to_string() == "measure");
    let line = measures.map(|printed| {
        let figure = printed.figure();
        let metric = figure
            .metric()
            .map_or("-".to_owned(), |metric| metric.to_string());
        let part = figure
            .instance()
            .map_or(String::new(), |part| format!(": {part}"));
        format!("{} {metric}{part}", printed.text())
    });
    line.collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    check_as(metrics, cases);
}

#[test]
fn a_share_of_complaints_has_the_words_of_its_own_clause() {
    check(&[
        (
            "35% of complaints were old and were about delay.",
            &["35% complaints by theme: delay"],
        ),
        (
            "In 2023 100% of complaints were answered on time and no complaints were upheld.",
            &["100% complaints answered in time", "no -"],
        ),
        (
            "There were 50 complaints to the council, and 25% of offers of care were withdrawn.",
            &["50 complaints received", "25% -"],
        ),
        (
            "50% of complaints were upheld, 25% withdrawn.",
            &[
                "50% complaints upheld",
                "25% complaints by outcome: withdrawn",
            ],
        ),
        // A theme that was cut off is none.
        (
            "35% of the 60 complaints were about the",
            &["35% complaints by theme"],
        ),
    ]);
}

#[test]
fn complaints_are_received_by_a_council_and_decided_by_nobody_yet() {
    check(&[
        (
            "The number of complaints received was 22.",
            &["22 complaints received"],
        ),
        ("The Ombudsman received 22 complaints.", &["22 -"]),
        ("There were 12 letters and complaints.", &["12 -"]),
        ("12 upheld complaints were from carers.", &["12 -"]),
        ("The council's uphold rate was 75%.", &["75% uphold rate"]),
    ]);
}

#[test]
fn vacant_posts_are_a_vacancy_rate_unless_a_share_of_them_is_covered() {
    check(&[
        ("9% of posts were vacant.", &["9% vacancy rate"]),
        (
            "Few posts were filled: 9% of them were vacant.",
            &["9% vacancy rate"],
        ),
        ("The council had 9% of posts vacant.", &["9% vacancy rate"]),
        (
            "It was hard to fill posts, and the council had 9% of posts vacant.",
            &["9% vacancy rate"],
        ),
        (
            "9% of vacancies were covered by agency staff.",
            &["9% vacancy agency-cover rate"],
        ),
    ]);
}

#[test]
fn who_covers_vacant_posts_does_not_change_how_many_there_are() {
    check(&[(
        "9% of posts were vacant and agency workers covered them.",
        &["9% vacancy rate"],
    )]);
}

#[test]
fn the_figure_of_others_in_a_clause_behind_names_no_measure_before_it() {
    check(&[
        (
            "62% felt safe and 45% were satisfied, while in England 71% felt safe.",
            &[
                "62% people who feel safe",
                "45% satisfaction of people who use services",
            ],
        ),
        (
            "62% felt safe and 45% were satisfied; in England 71% felt safe.",
            &[
                "62% people who feel safe",
                "45% satisfaction of people who use services",
            ],
        ),
    ]);
}

#[test]
fn a_survey_of_carers_by_any_name_is_about_carers() {
    check(&[
        (
            "In the 2023/24 survey of carers, 44% were satisfied.",
            &["44% satisfaction of carers"],
        ),
        (
            "In a survey of unpaid carers, 44% were satisfied.",
            &["44% satisfaction of carers"],
        ),
        (
            "In the carers' survey, 44% were satisfied.",
            &["44% satisfaction of carers"],
        ),
        (
            "In the carers\u{2019} survey, 44% were satisfied.",
            &["44% satisfaction of carers"],
        ),
        (
            "In the local carers survey, 44% were satisfied.",
            &["44% satisfaction of carers"],
        ),
        (
            "In the users' survey, 44% were satisfied.",
            &["44% satisfaction of people who use services"],
        ),
        (
            "Carers had told us of it. In the survey, 44% were satisfied.",
            &["44% satisfaction of people who use services"],
        ),
    ]);
}

#[test]
fn a_clause_of_contrast_does_not_name_the_figure_before_it() {
    check(&[(
        "45% were satisfied, while in England 71% felt safe.",
        &["45% satisfaction of people who use services"],
    )]);
}
