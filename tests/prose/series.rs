//! One quantity at several times, and rows of numbers that are none.

use super::check_measures;

#[test]
fn steps_lead_to_the_last_value_whatever_parts_them() {
    check_measures(&[
        (
            "The share rose through 12% in 2021 and 14% in 2022 to 16% in 2023.",
            "16% < 12, 14",
        ),
        (
            "The share rose through 12% and 14%, to 16%.",
            "16% < 12, 14",
        ),
        // Two cuts, no steps.
        (
            "Savings came through 12% and 14% cuts in two years.",
            "12%; 14%",
        ),
    ]);
}

#[test]
fn a_row_of_numbers_is_a_series_only_where_times_divide_it() {
    check_measures(&[
        (
            "The teams closed 512, 498 and 505 of the reviews in two years.",
            "512; 505",
        ),
        (
            "Reviews at its 9 hubs, 512, 498 and 505 in those three years, stayed put.",
            "9; 505 < 512, 498",
        ),
    ]);
}

#[test]
fn of_two_dated_values_of_one_quantity_the_later_is_the_figure() {
    check_measures(&[
        (
            "In March 2022 agency workers filled 47 posts, by March 2023, they filled 29.",
            "29 < 47",
        ),
        // Another quantity, the same time.
        (
            "Compliance and waits were 81% in August 2024 and 67 days in August 2023.",
            "81%; 67",
        ),
        (
            "Figures showed 81% in August 2024 and 67% in August 2024.",
            "81%; 67%",
        ),
        (
            "In March 2023 staff filled 47 posts and in March 2023 they filled 29.",
            "47; 29",
        ),
    ]);
}
