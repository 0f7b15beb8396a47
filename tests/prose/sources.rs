//! Where the wording says that a figure comes from, and how far one sentence goes on with another.

use super::{check, check_measures, comparators, read, sources};

#[test]
fn a_source_in_brackets_or_in_a_fragment_is_of_the_figures_before_it() {
    for (text, expected) in [
        (
            "62% felt safe. (Adult Social Care Survey).",
            "62% Adult Social Care Survey",
        ),
        (
            "62% felt safe. Adult Social Care Survey.",
            "62% Adult Social Care Survey",
        ),
        (
            "62% felt safe. The Adult Social Care Survey had told a better tale.",
            "62% -",
        ),
        (
            "In the Adult Social Care Survey 62% felt safe (ASCS) and in the staff survey 41% did.",
            "62% ASCS; 41% staff survey",
        ),
        (
            "In the Adult Social Care Survey 62% felt safe and in the staff survey 41% did.",
            "62% Adult Social Care Survey; 41% staff survey",
        ),
        // An abbreviation in brackets belongs to the name; a year does not.
        (
            "In the Adult Social Care Survey (ASCS) 62% felt safe.",
            "62% Adult Social Care Survey (ASCS)",
        ),
        (
            "In the Adult Social Care Survey (2023) 62% felt safe.",
            "62% Adult Social Care Survey",
        ),
        (
            "In the Adult Social Care Survey (ASCS, 2023/24) 62% felt safe.",
            "62% Adult Social Care Survey",
        ),
        ("The area is famous for salt and 62% felt safe.", "62% -"),
        ("62% felt safe (SALT).", "62% SALT"),
    ] {
        assert_eq!(sources(text).join("; "), expected, "{text}");
    }
}

#[test]
fn a_sentence_between_parts_a_figure_from_what_would_be_compared_with_it() {
    check_measures(&[
        (
            "62% felt safe. A plan was made. This was worse than the England average (70%).",
            "62%",
        ),
        // The kind of average is said once, and last year is none.
        (
            "62% felt safe, better than the England average of 60% and the 58% of last year. 80% were helped, compared with 87%.",
            "62% < england 60, 58; 80% < england 87",
        ),
    ]);
}

#[test]
fn a_sentence_that_goes_back_is_about_the_figure_and_one_that_goes_on_is_not() {
    for (text, expected) in [
        (
            "62% felt safe. However, this was worse than the England average (70%).",
            "62% <- england_average 70",
        ),
        (
            "62% felt safe. Leaders knew that turnover was above the England average.",
            "",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
    check(&[
        (
            "A carer told us they were tired. They had made 9 calls.",
            &["9 story"],
        ),
        (
            "A carer told us they were tired. The team had made 9 calls.",
            &["9 measure"],
        ),
    ]);
}

#[test]
fn a_fragment_has_the_time_of_the_figure_before_it_only_where_it_names_a_source() {
    for (text, expected) in [
        (
            "75% of people had a choice. Adult Social Care Survey, 2023/24.",
            Some("2023/24"),
        ),
        (
            "75% of people had a choice. A busy winter in 2023/24.",
            None,
        ),
    ] {
        let prose = read(text);
        let period = prose.figures()[0].period();
        assert_eq!(
            period.map(|placed| placed.period().text()),
            expected,
            "{text}"
        );
    }
}
