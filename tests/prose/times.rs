//! Two values of one figure, told in two clauses or sentences with their times.

use super::check_measures;

#[test]
fn the_times_of_two_clauses_say_which_value_is_the_earlier() {
    check_measures(&[
        (
            "The list had stood at 42 people in March and by the time we visited was 15.",
            "15 < 42",
        ),
        (
            "In 2022 61% of partners agreed; in May 2024 this was 76%.",
            "76% < 61",
        ),
        (
            "76% of partners agreed in May 2024; in 2022, this was 61%.",
            "76% < 61",
        ),
        (
            "In 2022 61% of partners agreed; in May 2024 the proportion was 76%.",
            "76% < 61",
        ),
        (
            "The vacancy rate was high, at 14% in 2022; this had fallen to 9%.",
            "9% < 14",
        ),
        (
            "In March 2023 there were 40 people waiting and this had fallen to 12.",
            "12 < 40",
        ),
        (
            "14% of posts were vacant. This had since fallen to 8%.",
            "8% < 14",
        ),
        (
            "The rate was 37% in 2023/24. Before the new contract for home care in the north of the county began it had been 28%.",
            "37% < 28",
        ),
        (
            "In 2021/22, 14% of posts were vacant. There were 9% in the team and this was now 6%.",
            "14%; 6% < 9",
        ),
        // Of the same time, or of the same people.
        (
            "In May 2024 76% of partners agreed; in May 2024 this was 61% for carers.",
            "76%; 61%",
        ),
        (
            "Reviews in time were 61% in 2023/24. In 2023/24 this was 54% for carers.",
            "61%; 54%",
        ),
        (
            "In March 2025 14% of posts were vacant. In March 2025 this had fallen to 8% for nurses.",
            "14%; 8%",
        ),
        (
            "Unlike in the previous year, when classes were few, 430 people had been asked to join and 150 did so.",
            "430; 150",
        ),
    ]);
}
