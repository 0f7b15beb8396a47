//! Which number beside the name of others is theirs, and which is the council's own or nobody's.

use super::{check, check_measures, comparators};

#[test]
fn the_number_of_a_name_is_told_from_the_figure_beside_it() {
    check_measures(&[
        // Behind "at" stands the figure itself, unless others are what the sentence starts from.
        (
            "Satisfaction was in line with England, at 64%.",
            "64% < england -",
        ),
        (
            "Satisfaction was similar to the national average, at 64%.",
            "64% < national -",
        ),
        (
            "Compared with England, at 51%, satisfaction of 64% was high.",
            "64% < england 51",
        ),
        // A new measure begins.
        (
            "Satisfaction of 64% was close to the England average and 51% felt safe.",
            "64% < england -; 51%",
        ),
        (
            "64% felt safe, better than the England average … 51% of staff agreed.",
            "64% < england -; 51%",
        ),
        (
            "64% felt safe, lower than in England 51% of the time.",
            "64% < england -; 51%",
        ),
        // However long the words are that lead to it.
        (
            "64% felt safe, better than the England average which stood over the period at a level of 51%.",
            "64% < england 51",
        ),
    ]);
}

#[test]
fn neither_length_nor_marks_part_a_number_from_its_name() {
    check_measures(&[
        (
            "64% felt safe, better than the England average, which was reported for the same period as being at the level of 51%.",
            "64% < england 51",
        ),
        (
            "64% felt safe, better than the “national average” of 51%.",
            "64% < national 51",
        ),
        (
            "Turnover was 14%, against 12% for the region 11% for England.",
            "14% < region 12, england 11",
        ),
    ]);
}

#[test]
fn a_number_that_no_words_compare_is_nobody_elses() {
    check_measures(&[
        ("Satisfaction was 64% in the region.", "64%"),
        (
            "Turnover, which was about 12% in London, was a worry.",
            "12%",
        ),
        ("The trust had recorded 32% across England as unmet.", "32%"),
        (
            "Turnover was 14%, against 12% for the region, and staff wanted 11% for London.",
            "14% < region 12; 11%",
        ),
    ]);
}

#[test]
fn averages_are_as_many_as_follow_one_another() {
    check_measures(&[
        (
            "64% felt safe and 51% felt in control, below the England averages of 62%, 58%.",
            "64% < england 62; 51% < england 58",
        ),
        (
            "64% felt safe, below the England averages of 62%, 12 homes being rated good.",
            "64% < england 62; 12",
        ),
        (
            "64% felt safe and 51% felt in control, below the England averages of 62%, which 58% of councils reached.",
            "64%; 51% < england 62; 58%",
        ),
    ]);
}

#[test]
fn a_time_before_a_colon_says_when_and_compares_nothing() {
    check(&[
        ("In the last year: 79% were reviewed.", &["79% measure"]),
        (
            "12 reviews were completed in the last year: 79% were on time.",
            &["12 measure", "79% measure"],
        ),
    ]);
}

#[test]
fn a_difference_is_no_value_of_others() {
    check(&[(
        "The median wait was 90 days, compared with an England average 6 days longer.",
        &["90 measure", "6 measure"],
    )]);
}

#[test]
fn points_of_a_score_and_a_place_before_a_colon_name_a_value_of_others() {
    check(&[
        ("Take-up in the region: 79%.", &["79% comparator"]),
        ("Take-up in all England: 79%.", &["79% comparator"]),
        ("Take-up in all England was 79%.", &["79% comparator"]),
        (
            "Our council scored 64 points on the index, compared with the England average of 51 points.",
            &["64 score", "51 comparator"],
        ),
    ]);
}

#[test]
fn whoever_is_named_beside_a_number_is_not_whoever_was_named_before() {
    assert_eq!(
        comparators(
            "At 82% this was close to the average for similar authorities (80%). \
             It put things right in 22%, better than the 12% seen elsewhere."
        ),
        "82% <- same_type_average 80; 22% <- other 12"
    );
}

#[test]
fn a_target_is_named_right_behind_its_number() {
    check(&[
        (
            "64% were seen in time, and in 95% the target was met.",
            &["64% measure", "95% measure"],
        ),
        (
            "It answered 64% of calls (95% national standard).",
            &["64% measure", "95% target"],
        ),
        (
            "It answered 64% of calls, 95% is the agreed local standard.",
            &["64% measure", "95% target"],
        ),
    ]);
}

#[test]
fn a_place_in_brackets_has_the_number_behind_its_time_and_few_words() {
    check_measures(&[
        (
            "81% had control over daily life (London in 2023/24 77.6%).",
            "81% < london 77.6",
        ),
        (
            "81% had control over daily life (London in the year to 31 March 2024 77.6%).",
            "81% < london 77.6",
        ),
        (
            "81% had control over daily life (London overall in the same year 77.6%).",
            "81% < london 77.6",
        ),
        (
            "81% had control over daily life (SACE; England in 2023/24 93%).",
            "81% < england 93",
        ),
        // A clause of its own.
        (
            "12% were lonely, in line with London, and turnover stood at just 9%.",
            "12% < london -; 9%",
        ),
        // A count is not compared with a share.
        (
            "18 people waited on the day we visited, when a year before it was 12.5%.",
            "18",
        ),
    ]);
}
