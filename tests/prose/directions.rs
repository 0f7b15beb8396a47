//! The words of a comparison that say which way it goes.

use super::read;

/// The words of each comparison of the measures.
fn directions(text: &str) -> String {
    let prose = read(text);
    let all = prose.figures().iter().flat_map(|figure| {
        let links = figure.figure().comparators().iter();
        let words = links.map(|link| link.words().unwrap_or("-").to_owned());
        words.collect::<Vec<_>>()
    });
    all.collect::<Vec<_>>().join("; ")
}

#[test]
fn an_article_and_also_lead_in_and_say_no_direction() {
    for (text, expected) in [
        (
            "62% felt safe, a little lower than the England average of 71%.",
            "little lower than",
        ),
        (
            "62% felt safe, also below the England average of 71%.",
            "below",
        ),
        (
            "62% felt safe, just above the England average of 61%.",
            "just above",
        ),
        // What was reported is compared; only "said the same" compares nothing.
        (
            "62% reported lower than the England average of 71%.",
            "lower than",
        ),
    ] {
        assert_eq!(directions(text), expected, "{text}");
    }
}

#[test]
fn words_are_held_against_numbers_that_leave_no_room() {
    for (text, contradicts) in [
        (
            "Turnover was 15%, lower than the England average of 12%.",
            true,
        ),
        // More than 12% may be more than 15%.
        (
            "Turnover was 15%, lower than the England average of over 12%.",
            false,
        ),
    ] {
        let prose = read(text);
        let mut codes = prose.issues().iter().map(|issue| issue.code().id());
        assert_eq!(
            codes.any(|code| code == "direction.contradiction"),
            contradicts,
            "{text}"
        );
    }
}
