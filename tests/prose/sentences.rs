//! Where a sentence ends: what the next one says has no period of the one before.

use super::periods;

#[test]
fn a_stop_with_its_closing_quote_ends_a_sentence_and_one_before_a_small_letter_does_not() {
    for (text, expected) in [
        (
            "\u{201c}They had no plan in 2022/23.\u{201d} 41% felt safe.",
            "41% -",
        ),
        (
            "\u{2018}They had no plan in 2022/23.\u{2019} 41% felt safe.",
            "41% -",
        ),
        (
            "They had no plan in 2022/23.\u{2020} 41% felt safe.",
            "41% -",
        ),
        ("In 2022/23 the max. wait was 41 days.", "41 2022/23"),
        ("In 2022/23 the max.\u{a0}wait was 41 days.", "41 2022/23"),
    ] {
        assert_eq!(periods(text).join("; "), expected, "{text}");
    }
}

#[test]
fn what_is_longer_than_any_sentence_is_cut_at_a_space_or_else_in_a_word() {
    for (letters, close, expected) in [
        (700, " ", "41% 2022/23"),
        // Cut at the space.
        (1_200, " ", "41% -"),
        // No space, and not yet endless.
        (1_200, "(", "41% 2022/23"),
        (1_600, "(", "41% -"),
    ] {
        let word = "a".repeat(letters);
        let text = format!("In 2022/23, {word}{close}41% felt safe.");
        assert_eq!(periods(&text).join("; "), expected, "{letters}{close}");
    }
}
