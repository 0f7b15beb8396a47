//! What a figure was before, by the words and the order of one sentence.

use super::{check_measures as check, read};

#[test]
fn a_peak_is_compared_with_what_it_came_to() {
    check(&[(
        "The team had 45 staff, and the backlog, 1,140 at its height, stood at 318.",
        "45; 318 < 1140",
    )]);
}

#[test]
fn nothing_of_another_unit_or_thing_comes_of_a_number() {
    check(&[
        (
            "The backlog, 1,140 at its height, meant that turnover stood at 12%.",
            "1,140; 12%",
        ),
        (
            "Sickness averaged 10 days, compared with 4% of shifts the year before.",
            "10; 4%",
        ),
        (
            "In 45 homes there was a decrease of staffing on 12 wards.",
            "45",
        ),
        // In a sentence that does not go back.
        (
            "There were 40 people waiting. The service grew to 12 last year.",
            "40",
        ),
    ]);
}

#[test]
fn a_time_right_behind_a_number_makes_it_an_earlier_one() {
    check(&[
        ("The team saw 72 people, 65 last year.", "72 < 65"),
        ("72% felt safe, 65% the year before.", "72% < 65"),
        (
            "The team had 45 staff in post, 12 people joining last year.",
            "45; 12",
        ),
        ("The rate was 12% and previously had been 29%.", "12% < 29"),
    ]);
}

#[test]
fn the_pluperfect_with_a_time_before_it_says_what_a_figure_had_been() {
    check(&[
        (
            "The rate was 12%, but last year had stood at 29%.",
            "12% < 29",
        ),
        (
            "The rate was 12%; the rate last year had been 29%.",
            "12% < 29",
        ),
        // It counts something of its own.
        (
            "The team had 12 nurses and last year had reached 29 carers.",
            "12; 29",
        ),
    ]);
}

#[test]
fn what_changed_is_not_what_it_changed_on() {
    check(&[(
        "There were 640 flats, an increase of 40 on 600.",
        "640 < 600; 40",
    )]);
}

#[test]
fn the_words_of_a_change_are_kept() {
    for (text, expected) in [
        ("88% were trained, an improvement on 81%.", "improvement on"),
        ("88% were trained, up from 81%.", "up from"),
        (
            "The total was well down on the 1,200 people waiting in March 2022, and stood at 510.",
            "down",
        ),
    ] {
        let prose = read(text);
        let links = prose
            .figures()
            .iter()
            .flat_map(|figure| figure.figure().comparators());
        let words: Vec<&str> = links.filter_map(|link| link.words()).collect();
        assert_eq!(words, [expected], "{text}");
    }
}

#[test]
fn what_a_bracket_or_a_clause_with_a_time_of_its_own_says_was_before() {
    check(&[
        ("38% were overdue (24% then).", "38% < 24"),
        (
            "60% felt safe, while in 2022/23 the share was 40%.",
            "60% < 40",
        ),
        (
            "60% felt safe in 2023/24. 55% felt heard, while in 2022/23 the share was 40%.",
            "60%; 55% < 40",
        ),
        // At the same time, in another place.
        (
            "60% of reviews were late in March 2024. In the north it was 55%, while in March 2024 the share was 40% in the south.",
            "60%; 55%; 40%",
        ),
        (
            "Reviews took 12 days; at the start it was 9 days.",
            "12 < 9",
        ),
        ("Reviews took 12 days; previously it was 9 days.", "12 < 9"),
        (
            "The wait had been 11.4 days in 2023; in 2022 it had been 7.9 days.",
            "11.4 < 7.9",
        ),
        (
            "45% of reviews were late in 2023; in 2022 it was 30% of reviews.",
            "45% < 30",
        ),
        // Something else.
        (
            "45 reviews were late in 2023; in 2022 it was 30 of the staff.",
            "45; 30",
        ),
        (
            "45 reviews were late in 2023; in 2022 there were 30 aged 65 or over.",
            "45; 30",
        ),
        (
            "45% of staff had left in 2023; in 2022 they were 30% agency staff.",
            "45%; 30%",
        ),
        // Both stood in one year, and what is comes after what was told before.
        ("60% felt safe, while the share was 40%.", "60%; 40%"),
        (
            "In 2022/23 65% felt safe. 60% went out, while in 2023/24 the share was 40%.",
            "65%; 60%; 40%",
        ),
        (
            "45% were upheld, against 38% of 120 the year before.",
            "45% < 38",
        ),
        (
            "45% were upheld, against 38% of the 120 the year before.",
            "45% < 38",
        ),
        ("The wait, 40 days at its peak, stood at 12.", "12 < 40"),
        (
            "The wait, 40 days at its peak in 2022, stood at 12 days.",
            "12 < 40",
        ),
    ]);
}

#[test]
fn a_year_that_holds_the_day_of_a_figure_is_not_before_it() {
    check(&[
        (
            "As at 30 September 2023 there were 36 vacancies. In 2023/24 there were 28.",
            "36; 28",
        ),
        (
            "As at 31 March 2024 there were 36 vacancies. In 2023/24 there were 28.",
            "36; 28",
        ),
        (
            "As at 30 September 2023 there were 36 vacancies. In 2022/23 there were 28.",
            "36 < 28",
        ),
    ]);
}
