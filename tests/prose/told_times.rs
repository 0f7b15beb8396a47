//! Which period is whose where several figures and times stand in one sentence.

use super::periods;

#[test]
fn each_figure_has_the_time_of_its_own_words() {
    for (text, expected) in [
        ("60% felt safe, in 2023/24.", "60% 2023/24"),
        (
            "In the teams of the north there was now hope for all of the people, and 60% felt safe.",
            "60% -",
        ),
        (
            "62% felt safe, compared to 2022/23 when it was 58%.",
            "62% -; 58% 2022/23",
        ),
        (
            "In 2023/24 the share of people who felt safe was 62%, below the England average of 58% (2022/23).",
            "62% 2023/24; 58% 2022/23",
        ),
        (
            "In 2022/23 plans changed, and 60% felt safe in 2023/24 while 45% were satisfied.",
            "60% 2023/24; 45% 2023/24",
        ),
        (
            "Plans were made, and in 2022/23 45% felt safe against 60% in England.",
            "45% 2022/23; 60% -",
        ),
    ] {
        assert_eq!(periods(text).join("; "), expected, "{text}");
    }
}

#[test]
fn sums_have_the_one_time_that_their_sentence_names() {
    for (text, expected) in [
        (
            "In 2022/23 \u{a3}5,000,000 was estimated and \u{a3}6,000,000 was spent.",
            "\u{a3}5,000,000 2022/23; \u{a3}6,000,000 2022/23",
        ),
        (
            "In 2022/23, \u{a3}5,000,000 was spent and 62% of people felt safe.",
            "\u{a3}5,000,000 2022/23; 62% 2022/23",
        ),
    ] {
        assert_eq!(periods(text).join("; "), expected, "{text}");
    }
}
