//! Values of several years: each is compared with the last, and what only looks like one of them is not.

use super::{check_measures, comparators};

#[test]
fn however_many_years_there_are_each_is_compared_with_the_last() {
    let years: Vec<String> = (11..21)
        .map(|count| format!("to {count} in {}", 2002 + count))
        .collect();
    let text = format!(
        "Hubs grew from 10 in 2012 {} and to 21 in 2023.",
        years.join(", ")
    );
    let links: Vec<String> = (10..21)
        .map(|count| format!("21 <- own_earlier {count}"))
        .collect();
    assert_eq!(comparators(&text), links.join("; "), "{text}");
}

#[test]
fn a_value_without_a_time_of_its_own_is_no_further_year() {
    check_measures(&[
        (
            "The team saw 60, compared with 35 in 2022/23 and 41 in 2021/22.",
            "60 < 35, 41",
        ),
        (
            "The team saw 60, compared with 35 in 2022/23 and 41 in the other towns.",
            "60 < 35",
        ),
    ]);
}

#[test]
fn a_difference_that_was_another_before_is_compared_itself() {
    check_measures(&[
        (
            "The wait was 5 days longer than planned, up from 2.",
            "5 < 2",
        ),
        (
            "The wait rose to 30 days, 5 days longer than planned, from 20.",
            "30 < 20; 5",
        ),
    ]);
}

#[test]
fn a_wait_is_taken_up_by_a_number_without_a_unit() {
    check_measures(&[(
        "The median wait was 30 days. It had been 50 the year before.",
        "30 < 50",
    )]);
}

#[test]
fn where_people_came_from_is_no_earlier_count() {
    check_measures(&[("The team grew to visit 35 people from 41 homes.", "35; 41")]);
}
