//! What somebody asked for, hoped for or laid down is a target; what was done is none.

use super::{check, comparators};

#[test]
fn what_was_planned_or_laid_down_is_a_target_of_the_figure_before_it() {
    for (text, expected) in [
        (
            "Only 22 homes had opened of the 30 planned.",
            "22 <- target 30",
        ),
        (
            "Reviews took 31 days against the policy\u{2019}s own maximum of 28 days.",
            "31 <- target 28",
        ),
        (
            "It took 31 days, beyond the council\u{2019}s agreed limit of 28 days.",
            "31 <- target 28",
        ),
        (
            "It took 31 days, beyond the council\u{2019}s local maximum of 28 days.",
            "31 <- target 28",
        ),
        (
            "It took 31 days, longer than the contract\u{2019}s local 28 days.",
            "31 <- target 28",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
    check(&[
        (
            "One aim was to lower the rate of admissions to 520.",
            &["One unclear", "520 target"],
        ),
        (
            "The target for assessments done within 28 days was 80%.",
            &["28 target", "80% target"],
        ),
    ]);
}

#[test]
fn what_people_did_or_what_came_about_is_no_target() {
    check(&[
        (
            "The 30 people agreed with us that it helped.",
            &["30 measure"],
        ),
        (
            "The council\u{2019}s own 28 staff helped 41%.",
            &["28 measure", "41% measure"],
        ),
        (
            "The target was met and the average wait was 9 days.",
            &["9 measure"],
        ),
        (
            "One aim was to reduce the waiting list; it had since fallen to 20 people.",
            &["One unclear", "20 measure"],
        ),
    ]);
}

#[test]
fn who_wishes_what_makes_it_a_target_or_none() {
    check(&[
        (
            "The average was above the 28 days the council had agreed with providers.",
            &["28 target"],
        ),
        ("Smaller homes wanted 12% of the grant.", &["12% measure"]),
        (
            "Carers said that staff call back within 2 working days on average.",
            &["2 measure"],
        ),
        (
            "The policy required an assessment, which was made within 5 working days.",
            &["5 measure"],
        ),
        (
            "The authority wanted to increase choice, and the number of carers rose from 31 to 50.",
            &["31 comparator", "50 measure"],
        ),
    ]);
}
