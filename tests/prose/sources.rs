//! Where the wording says that a figure comes from, and how far one sentence goes on with another.

use super::{check_measures, read};

/// The figures of a paragraph with their source, or `-`.
fn sources(text: &str) -> String {
    let prose = read(text);
    let all = prose.figures().iter().map(|figure| {
        let source = figure.figure().source().unwrap_or("-");
        format!("{}={source}", figure.text())
    });
    all.collect::<Vec<_>>().join("; ")
}

#[test]
fn a_source_in_brackets_or_in_a_fragment_is_of_the_figures_before_it() {
    for (text, expected) in [
        (
            "62% felt safe. (Adult Social Care Survey).",
            "62%=Adult Social Care Survey",
        ),
        (
            "62% felt safe. Adult Social Care Survey.",
            "62%=Adult Social Care Survey",
        ),
        (
            "62% felt safe. The Adult Social Care Survey had told a better tale.",
            "62%=-",
        ),
        (
            "In the Adult Social Care Survey 62% felt safe (ASCS) and in the staff survey 41% did.",
            "62%=ASCS; 41%=staff survey",
        ),
        ("The area is famous for salt and 62% felt safe.", "62%=-"),
        ("62% felt safe (SALT).", "62%=SALT"),
    ] {
        assert_eq!(sources(text), expected, "{text}");
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
