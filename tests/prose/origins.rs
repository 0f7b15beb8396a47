//! Where a figure comes from and whose word it is: which of the sources of a sentence is its own.

use super::{check, check_as, read, sources};

#[track_caller]
fn check_sources(cases: &[(&str, &str)]) {
    check_as(|text: &str| sources(text).join(", "), cases);
}

#[test]
fn a_source_in_brackets_is_of_the_figure_before_it() {
    check_sources(&[
        (
            "62% felt safe (Adult Social Care Survey) and 45% of reviews were late (council data).",
            "62% Adult Social Care Survey, 45% council data",
        ),
        (
            "62% felt safe (Adult Social Care Survey) and national data showed that 45% were satisfied.",
            "62% Adult Social Care Survey, 45% national data",
        ),
        (
            "National data showed that 62% felt safe (Adult Social Care Survey) and 45% were satisfied.",
            "62% Adult Social Care Survey, 45% National data",
        ),
        // Where nothing else is named, of all.
        (
            "62% felt safe and 45% were satisfied (Adult Social Care Survey).",
            "62% Adult Social Care Survey, 45% Adult Social Care Survey",
        ),
        (
            "62% felt safe (Adult Social Care Survey) and 45% were satisfied.",
            "62% Adult Social Care Survey, 45% Adult Social Care Survey",
        ),
        (
            "62% felt safe, according to the Adult Social Care Survey.",
            "62% Adult Social Care Survey",
        ),
    ]);
}

#[test]
fn the_name_of_a_survey_says_more_than_that_data_are_national() {
    check_sources(&[
        (
            "National data showed that 62% felt safe (Adult Social Care Survey).",
            "62% Adult Social Care Survey",
        ),
        (
            "The Adult Social Care Survey showed that 62% felt safe (national data).",
            "62% Adult Social Care Survey",
        ),
        (
            "In the Adult Social Care Survey, national data showed that 62% felt safe.",
            "62% Adult Social Care Survey",
        ),
        // The data of a council are not those of a survey.
        (
            "The Adult Social Care Survey was done and council data showed that 45% of reviews were late.",
            "45% council data",
        ),
        (
            "Council data showed that 45% of reviews were late (performance data).",
            "45% performance data",
        ),
    ]);
}

#[test]
fn the_same_data_are_those_of_the_sentence_before() {
    check_sources(&[
        (
            "In the Adult Social Care Survey 62% felt safe. The same data showed that 45% were \
             satisfied. The same data showed that 30% had choice.",
            "62% Adult Social Care Survey, 45% Adult Social Care Survey, 30% Adult Social Care Survey",
        ),
        // Which data they are cannot be told.
        (
            "In the Adult Social Care Survey 62% felt safe. Turnover was 12%. The same data showed \
             that 45% were satisfied.",
            "62% Adult Social Care Survey, 12% -, 45% -",
        ),
    ]);
}

#[test]
fn in_the_survey_of_carers_every_question_is_theirs() {
    for (text, expected) in [
        (
            "In the Survey of Adult Carers in England 38.2% of carers were satisfied. The same survey \
             showed that 28% had as much social contact as they wanted.",
            ["carer_satisfaction", "carer_social_contact"],
        ),
        (
            "In the Adult Social Care Survey 62% were satisfied. The same survey showed that 28% had as \
             much social contact as they wanted.",
            ["satisfaction", "social_contact"],
        ),
    ] {
        let prose = read(text);
        let metrics = prose
            .figures()
            .iter()
            .map(|figure| figure.figure().metric());
        let metrics: Vec<&str> = metrics.flatten().map(|metric| metric.id()).collect();
        assert_eq!(metrics, expected, "{text}");
    }
}

#[test]
fn a_story_goes_on_while_sentences_go_back_to_it() {
    check(&[
        (
            "One carer told us about a delay. They waited 12 weeks.",
            &["One story", "12 story"],
        ),
        (
            "One carer told us about a delay. This was a wait of 12 weeks.",
            &["One story", "12 story"],
        ),
        (
            "One carer told us about a delay. The median wait was 12 weeks.",
            &["One story", "12 measure"],
        ),
    ]);
}
