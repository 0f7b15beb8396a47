//! Which number a period belongs to: that of its own clause, or all where it leads the sentence.

use super::{check_as, periods};

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    check_as(periods, cases);
}

#[test]
fn a_period_behind_a_measure_is_its_own_unless_a_new_clause_begins() {
    check(&[
        ("60% felt safe and at home in 2023/24.", &["60% 2023/24"]),
        (
            "60% of people aged 65 and over felt safe in 2023/24.",
            &["60% 2023/24"],
        ),
        (
            "60% felt safe and staff were trained in 2023/24.",
            &["60% -"],
        ),
        ("60% felt safe and worked in 2023/24.", &["60% -"]),
        (
            "60% felt safe but people were helped in 2023/24.",
            &["60% -"],
        ),
        ("60% felt safe; the plan was made in 2023/24.", &["60% -"]),
        (
            "60% felt safe and at home and were helped in 2023/24.",
            &["60% -"],
        ),
        (
            "60% felt safe but the 12 people were helped in 2023/24.",
            &["60% -", "12 2023/24"],
        ),
    ]);
}

#[test]
fn what_is_said_of_both_figures_is_their_period() {
    check(&[
        (
            "60% felt safe; both figures are from 2023/24.",
            &["60% 2023/24"],
        ),
        (
            "60% felt safe and 40% were helped; both figures are from 2023/24.",
            &["60% 2023/24", "40% 2023/24"],
        ),
    ]);
}

#[test]
fn a_period_that_leads_a_sentence_is_that_of_all_its_measures() {
    check(&[
        (
            "The rate was 50% in 2023/24. 2021/22 was 42%.",
            &["50% 2023/24", "42% 2021/22"],
        ),
        (
            "In 2023/24 the council had a plan and 60% felt safe.",
            &["60% 2023/24"],
        ),
        (
            "In 2023/24 the council had a plan and it was 60%.",
            &["60% 2023/24"],
        ),
    ]);
}

#[test]
fn a_period_that_opens_a_clause_is_of_what_follows() {
    check(&[
        (
            "It was 40% in 2022/23; in 2023/24 it was 60%.",
            &["40% 2022/23", "60% 2023/24"],
        ),
        (
            "It was 40% in 2022/23 and in 2023/24 it was 60%.",
            &["40% 2022/23", "60% 2023/24"],
        ),
        (
            "It was 40% in 2022/23, and at the same point in 2023/24 it was 60%.",
            &["40% 2022/23", "60% 2023/24"],
        ),
        (
            "60% felt safe, while in 2022/23 it had been 40%.",
            &["60% -", "40% 2022/23"],
        ),
        (
            "In 2022/23 40% felt safe while in 2023/24 60% did.",
            &["40% 2022/23", "60% 2023/24"],
        ),
    ]);
}

#[test]
fn a_period_in_brackets_is_of_the_number_before_it() {
    check(&[
        (
            "40% felt safe (in 2022/23) and 60% in 2023/24.",
            &["40% 2022/23", "60% 2023/24"],
        ),
        (
            "40% felt safe (2022/23), and staff were glad.",
            &["40% 2022/23"],
        ),
        (
            "40% felt safe, and staff were glad (2022/23).",
            &["40% 2022/23"],
        ),
    ]);
}

#[test]
fn four_digits_that_count_are_no_year_and_a_length_of_a_period_is_no_figure() {
    super::check(&[
        ("The council supported 2019 people.", &["2019 measure"]),
        (
            "In the 6 months to September 2024, 41% were late.",
            &["41% measure"],
        ),
        (
            "In the 6 weeks to September 2024, 41% were late.",
            &["41% measure"],
        ),
        (
            "In the 6 weeks ending September 2024, 41% were late.",
            &["41% measure"],
        ),
        (
            "In the six weeks to September 2024, 41% were late.",
            &["six term", "41% measure"],
        ),
    ]);
    check(&[
        ("2022/23 reviews were late for 41%.", &["41% 2022/23"]),
        (
            "In the 6 months to September 2024, 41% were late.",
            &["41% the 6 months to September 2024"],
        ),
        (
            "Reviews were late (2022-23 reviews: 41%).",
            &["41% 2022-23"],
        ),
        (
            "In the last 12 months\u{2019} figures 41% were late.",
            &["41% the last 12 months"],
        ),
    ]);
}

#[test]
fn the_years_of_a_plan_are_no_time_of_a_figure() {
    check(&[
        (
            "Under the 2022/23 carers strategy, 41% of carers had a break.",
            &["41% -"],
        ),
        (
            "In line with the strategy for 2022-2025, 41% of carers had a break.",
            &["41% -"],
        ),
        (
            "Under its carers strategy 2022-2025, 41% of carers had a break.",
            &["41% -"],
        ),
        (
            "Under its carers strategy (2022-2025), 41% of carers had a break.",
            &["41% -"],
        ),
        // What was done in the year may be a plan.
        (
            "In 2022/23 the council had a carers plan and 41% of carers had a break.",
            &["41% 2022/23"],
        ),
    ]);
}

#[test]
fn a_time_that_opens_a_clause_of_contrast_is_of_that_clause() {
    check(&[
        (
            "60% felt safe, while in 2022/23 the share was 40%.",
            &["60% -", "40% 2022/23"],
        ),
        (
            "In 2022/23 65% felt safe. 60% went out, whereas in 2023/24 the share was 40%.",
            &["65% 2022/23", "60% -", "40% 2023/24"],
        ),
        (
            "The wait, 40 days at its peak in 2022, stood at 12 days.",
            &["40 2022", "12 -"],
        ),
        // A number with a unit is no year; a year before a noun of time is one.
        (
            "The longest wait was 2000 days and the median was 60 days.",
            &["2000 -", "60 -"],
        ),
        ("In 2023 hours were cut for 40 people.", &["40 2023"]),
    ]);
}

#[test]
fn an_article_before_a_label_is_no_part_of_it() {
    check(&[
        ("In the 2024 staff survey, 60% felt safe.", &["60% 2024"]),
        ("In the 2023/24 survey, 60% felt safe.", &["60% 2023/24"]),
        (
            "In the October 2023 survey, 60% felt safe.",
            &["60% October 2023"],
        ),
        (
            "In the year to 31 March 2024, 60% felt safe.",
            &["60% the year to 31 March 2024"],
        ),
    ]);
}

#[test]
fn a_time_behind_than_is_no_time_of_the_figures_before_it() {
    check(&[
        ("Turnover was 9%, higher than in 2022/23.", &["9% -"][..]),
        (
            "There were 36 vacancies in 2023/24, 8 fewer than in 2022/23.",
            &["36 2023/24", "8 2023/24"],
        ),
        (
            "60 people were awaiting a review in May 2024, 15 more than in May 2023.",
            &["60 May 2024", "15 May 2024"],
        ),
        (
            "Turnover was 9%, higher than in 2022/23 (7%).",
            &["9% -", "7% 2022/23"],
        ),
        (
            "More than in 2022/23, staff felt safe: 81% said so.",
            &["81% 2022/23"],
        ),
        (
            "There were 36 vacancies, 8 more than in 2022/23, when there had been 28.",
            &["36 -", "8 -", "28 2022/23"],
        ),
    ]);
}

#[test]
fn what_the_figure_had_been_has_the_one_time_that_its_sentence_names() {
    check(&[(
        "Of the 61 young people, 26 had a plan in 2023/24. This had been 35 of 58 in 2022/23.",
        &["61 -", "26 2023/24", "35 2022/23", "58 -"],
    )]);
}
