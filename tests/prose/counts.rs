//! What a number counts: the noun behind it, or behind the whole that it is a part of.

use super::check;

#[test]
fn an_abbreviation_in_brackets_does_not_part_a_number_from_its_noun() {
    check(&[
        (
            "Staff had done 4 continuing healthcare (CHC) reviews.",
            &["4 measure"],
        ),
        // Of brackets with more in them, nothing is counted.
        (
            "The panel chose 12 (after hearing residents).",
            &["12 unclear"],
        ),
        (
            "The panel meant 4 continuing healthcare (CHC) in homes.",
            &["4 unclear"],
        ),
        (
            "The panel meant 4 continuing healthcare (CHC), homes and more.",
            &["4 unclear"],
        ),
        (
            "The panel meant 4 continuing healthcare (12) reviews.",
            &["4 unclear", "12 unclear"],
        ),
    ]);
}

#[test]
fn a_noun_may_stand_behind_of() {
    check(&[
        (
            "Staff had received 4 Deprivation of Liberty applications.",
            &["4 measure"],
        ),
        (
            "There was one Deprivation of Liberty application.",
            &["one measure"],
        ),
        ("One part of care was hard.", &["One unclear"]),
    ]);
}

#[test]
fn several_may_be_counted_by_a_name_in_small_letters_or_by_whose_they_are() {
    check(&[
        ("The team did 12 end of life reviews.", &["12 measure"]),
        ("Staff from 12 of Kent’s homes came.", &["12 measure"]),
        ("One of Kent’s homes was closed.", &["One unclear"]),
    ]);
}

#[test]
fn a_part_counts_what_its_whole_counts() {
    check(&[
        (
            "The party held 31 of the council’s 48 seats.",
            &["31 structure", "48 structure"],
        ),
        (
            "The party held 31 of the 48 seats.",
            &["31 structure", "48 structure"],
        ),
        (
            "The party held 31 of 48 seats.",
            &["31 structure", "48 structure"],
        ),
    ]);
}

#[test]
fn one_is_counted_beside_other_counts_only() {
    check(&[
        (
            "Families were helped by 4 volunteers and one nurse.",
            &["4 measure", "one measure"],
        ),
        (
            "Families were helped by volunteers and one nurse.",
            &["one unclear"],
        ),
    ]);
}

#[test]
fn abbreviations_in_the_plural_are_counted() {
    check(&[
        ("The council had recorded 4 SIs.", &["4 measure"]),
        ("The 3 Cs of its charter were known.", &["3 unclear"]),
    ]);
}

#[test]
fn one_of_a_list_is_counted_and_one_that_does_something_alone_is_not() {
    check(&[
        (
            "1 nurse, 3 practitioners and a manager made up the team.",
            &["1 measure", "3 measure"],
        ),
        (
            "One nurse and 3 practitioners worked there.",
            &["One measure", "3 measure"],
        ),
        (
            "1 officer and a manager visit the 12 care homes.",
            &["1 unclear", "12 measure"],
        ),
    ]);
}

#[test]
fn those_of_the_carers_are_counted_and_those_of_the_boards_are_arranged() {
    check(&[
        (
            "12 of the carers were at home and two in hospital.",
            &["12 measure", "two measure"],
        ),
        // The staff are no noun of the boards.
        (
            "Leaders met 12 of the boards and 40 staff.",
            &["12 structure", "40 measure"],
        ),
    ]);
}
