//! Numbers that were to be reached, and those that stand beside words of a wish.

use super::check;

#[test]
fn a_target_stands_behind_its_name_with_words_alone_between() {
    check(&[
        (
            "The target agreed with the trust being 25 days, they were content.",
            &["25 target"],
        ),
        (
            "The aim across the whole county was 25 days.",
            &["25 target"],
        ),
        (
            "The target was met and the average wait was 25 days.",
            &["25 measure"],
        ),
    ]);
}

#[test]
fn what_should_be_is_told_from_what_was() {
    check(&[
        ("Reviews should be done for 75% of people.", &["75% target"]),
        ("Reviews should be prompt and 75% were.", &["75% measure"]),
        (
            "Reviews should be yearly and 75% were done.",
            &["75% measure"],
        ),
    ]);
}

#[test]
fn an_intention_needs_its_deed() {
    check(&[
        ("The aim was to review 40 homes.", &["40 target"]),
        (
            "The aim was to review homes, and 40 closed.",
            &["40 measure"],
        ),
        (
            "Its ambition and support had helped 40 people.",
            &["40 measure"],
        ),
        (
            "Leaders had shown a commitment to equality with 40 champions.",
            &["40 measure"],
        ),
        (
            "An aim of improving care was met and calls were answered in 12 minutes.",
            &["12 measure"],
        ),
    ]);
}

#[test]
fn what_a_contract_asks_for_stands_in_brackets() {
    check(&[
        (
            "93% of calls were answered, in line with its contract (95%).",
            &["93% measure", "95% target"],
        ),
        (
            "In line with its contract, 95% of calls were answered.",
            &["95% measure"],
        ),
    ]);
}
