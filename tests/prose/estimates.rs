//! What was spent is compared with what was estimated.

use super::comparators;

#[test]
fn what_was_estimated_is_the_estimate_of_what_was_spent() {
    for (text, expected) in [
        (
            "The council estimated that it would spend £231 million. Its actual spend was £244 million, which was £12 million more than estimated.",
            "£244 million <- estimate 231000000",
        ),
        (
            "It estimated spend of £66,380,000 and spent £64,914,000, £1,466,000 less than estimated.",
            "£64,914,000 <- estimate 66380000",
        ),
        (
            "The council had planned spend of £66 million and spent £64 million.",
            "£64 million <- estimate 66000000",
        ),
        (
            "The council budgeted to spend £66 million and spent £64 million.",
            "£64 million <- estimate 66000000",
        ),
        (
            "It estimated that it would spend £66 million. Set beside that budget, it spent £64 million.",
            "£64 million <- estimate 66000000",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn the_nearer_of_two_words_tells_an_estimate_from_what_was_spent() {
    assert_eq!(
        comparators("The spend estimated was £66,380,000; spend was £64,914,000."),
        "£64,914,000 <- estimate 66380000"
    );
}
