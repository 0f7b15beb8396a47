//! Numbers without a noun of what is counted: a part of what was counted, or a name, a label or nobody knows what.

use super::check;

#[test]
fn who_said_something_is_counted_where_a_whole_is_known() {
    check(&[
        (
            "There were 90 staff at the event; fifty-four said they were listened to.",
            &["90 measure", "fifty-four measure"],
        ),
        (
            "The event was full; fifty-four said they were listened to.",
            &["fifty-four unclear"],
        ),
        ("The plan was agreed, and two had doubts.", &["two unclear"]),
    ]);
}

#[test]
fn few_who_replied_are_counted_as_many_are() {
    check(&[(
        "There were 90 carers at the event; twenty replied.",
        &["90 measure", "twenty measure"],
    )]);
}

#[test]
fn a_list_of_those_waiting_goes_on_behind_a_comma() {
    check(&[
        (
            "In 2023 some were waiting for a review, and 8 for equipment.",
            &["8 measure"],
        ),
        (
            "It was open at 7, and 8 in winter.",
            &["7 unclear", "8 unclear"],
        ),
    ]);
}

#[test]
fn nobody_need_be_numbered_before_those_who_wait() {
    check(&[
        (
            "People were waiting for a review, and 8 for equipment.",
            &["8 measure"],
        ),
        (
            "Some were waiting for a review, and 8 for equipment.",
            &["8 measure"],
        ),
    ]);
}

#[test]
fn brackets_behind_a_bare_number_say_a_part_only_with_a_number_of_their_own() {
    check(&[
        (
            "Lesson 12 (of its own making) was taken to heart.",
            &["12 unclear"],
        ),
        (
            "Lesson 12 (3 pages) was taken to heart.",
            &["12 unclear", "3 structure"],
        ),
    ]);
}

#[test]
fn one_number_alone_in_brackets_is_no_list_of_counts() {
    check(&[
        ("Peers wrote of delay (9).", &["9 unclear"]),
        (
            "Peers wrote of delay (9) and of staff (conduct).",
            &["9 unclear"],
        ),
        (
            "Peers wrote of delay (9) and of staff (17 pages).",
            &["9 unclear", "17 structure"],
        ),
        (
            "Peers in ward 7 wrote of delay (9) and staff (17).",
            &["7 unclear", "9 measure", "17 measure"],
        ),
    ]);
}

#[test]
fn a_count_in_brackets_says_again_what_was_counted() {
    check(&[
        (
            "The number of reviews fell by a little (or 13).",
            &["13 measure"],
        ),
        (
            "The number of reviews and checks fell (12 and 13).",
            &["12 measure", "13 measure"],
        ),
        // The number of a lesson or a size is none.
        (
            "The number of reviews fell (lesson 4 or 9).",
            &["4 unclear", "9 unclear"],
        ),
        (
            "The number of rooms grew (9 × 7).",
            &["9 measure", "7 unclear"],
        ),
    ]);
}

#[test]
fn names_and_labels_are_told_from_counts_beside_the_same_words() {
    check(&[
        ("The borough stood in decile 2.", &["2 score"]),
        ("Case #12 was closed.", &["12 label"]),
        (
            "2) The council helped 40 carers.",
            &["2 label", "40 measure"],
        ),
        (
            "Staff were trained at all levels, and 12 had moved up.",
            &["12 measure"],
        ),
        // A month behind a number in words is no day.
        ("Twelve March visits were made.", &["Twelve measure"]),
        ("Forty May events were held.", &["Forty unclear"]),
        (
            "The rate was 1999.5 per 100,000 adults.",
            &["1999.5 measure", "100,000 definition"],
        ),
    ]);
}

#[test]
fn what_was_used_is_counted_as_what_was_closed_is() {
    check(&[
        (
            "Of 318 beds the homes used 201, closed 74 and were left with 43.",
            &["318 base", "201 measure", "74 measure", "43 measure"],
        ),
        // What inspectors saw is their sample, not a time of it.
        (
            "Of the cases that we tracked 12 were closed.",
            &["12 story"],
        ),
    ]);
}
