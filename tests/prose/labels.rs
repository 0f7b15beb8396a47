//! Numbers that are written as no figure can be: codes, times of day, slips of the pen.

use super::check;

#[test]
fn a_sign_of_money_alone_is_no_number() {
    check(&[("The cost (£) was met for 12 carers.", &["12 measure"])]);
}

#[test]
fn a_slip_ends_with_its_digits() {
    check(&[
        ("The budget was £12,34,567.", &["£12,34,567 slip"]),
        (
            "Costs were £12,34,567, 14 carers were paid.",
            &["£12,34,567 slip", "14 measure"],
        ),
    ]);
}

#[test]
fn a_code_ends_where_nothing_of_it_goes_on() {
    check(&[
        ("The line was open (24/7).", &["24/7 label"]),
        (
            "The line was open 24/7 for 12 carers.",
            &["24/7 label", "12 measure"],
        ),
        ("Version 1.2.3 was in use.", &["1.2.3 label"]),
        ("They met at 10:30am on Fridays.", &["10:30am label"]),
    ]);
}

#[test]
fn a_stop_behind_a_code_is_none_of_it() {
    check(&[
        ("The line was open 24/7.", &["24/7 label"]),
        (
            "The line was open 24/7, 12 carers came.",
            &["24/7 label", "12 measure"],
        ),
    ]);
}

#[test]
fn a_number_has_as_many_digits_as_can_be_kept() {
    check(&[
        (
            "There were 9999999999999999999999999999 people waiting.",
            &["9999999999999999999999999999 measure"],
        ),
        (
            "There were 10000000000000000000000000000 people waiting.",
            &["10000000000000000000000000000 label"],
        ),
    ]);
}

#[test]
fn what_an_audit_scored_is_counted_and_how_it_scored_is_no_figure() {
    check(&[
        ("The audit scored 14 homes.", &["14 measure"]),
        ("The audit scored 14.", &["14 score"]),
        ("The home scored 3 and was small.", &["3 score"]),
    ]);
}

#[test]
fn pages_and_figures_have_labels() {
    check(&[
        ("The policy is on page 14.", &["14 label"]),
        ("Most homes were rated good (figure 3).", &["3 label"]),
    ]);
}
