//! What people expect: I-statements, one to a line or run together.

use super::{fold::clean, layout::ends_sentence};
use crate::issue::Span;
use alloc::{string::String, vec::Vec};

/// How the published I-statements open.
///
/// Source: <https://www.cqc.org.uk/care-services/local-authority-assessment-reports>
const OPENINGS: [&str; 5] = [
    "I have care and support",
    "I can get information",
    "I am supported to plan",
    "When I move between",
    "I feel safe and",
];

/// Whether a line opens as an I-statement does.
pub(super) fn is_expectation(words: &str) -> bool {
    let words = words.trim_start_matches(['"', '\'', '\u{201c}', '\u{2018}']);
    [
        "I have ", "I can ", "I am ", "I feel ", "I know ", "I want ", "I will ", "When I ", "My ",
    ]
    .iter()
    .any(|opening| words.starts_with(opening))
}

/// The I-statements of the lines, each once.
pub(super) fn split_expectations(text: &str, lines: &[Span]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for span in lines.iter().take(64) {
        let line = clean(span.of(text).unwrap_or_default());
        match joined.last_mut() {
            Some(last) if !is_expectation(&line) && is_cut(last, &line) => {
                last.push('\n');
                last.push_str(&line);
                *last = clean(last);
            }
            _ => joined.push(line),
        }
    }
    let mut found: Vec<String> = Vec::new();
    for line in &joined {
        let mut rest = line.as_str();
        while !rest.is_empty() {
            let (one, behind) = rest.split_at_checked(next(rest)).unwrap_or((rest, ""));
            let one = String::from(one.trim());
            // The page on safe pathways prints its second statement twice.
            if !one.is_empty() && !found.contains(&one) {
                found.push(one);
            }
            rest = behind;
        }
    }
    found
}

/// Whether a line goes on in the next, as the lines of wrapped text do.
fn is_cut(line: &str, next: &str) -> bool {
    next.starts_with(char::is_lowercase) || !ends_sentence(line)
}

/// Where the next I-statement of a line starts, or the line ends.
fn next(line: &str) -> usize {
    let known = OPENINGS
        .iter()
        .filter_map(|opening| {
            // A quotation mark alone in front is no statement of its own, and behind a comma one goes on.
            line.match_indices(opening).find(|(at, _)| {
                line.get(..*at).is_some_and(|before| {
                    before.contains(char::is_alphanumeric) && !before.trim_end().ends_with(',')
                })
            })
        })
        .map(|(at, _)| at);
    let stops = [". I ", ". When I ", ".I ", ".When I "]
        .iter()
        .filter_map(|stop| line.find(stop))
        .map(|at| at.saturating_add(1));
    known.chain(stops).min().unwrap_or(line.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_behind_a_stop_is_a_statement_in_whatever_words() {
        let text = "My care fits together.\nThe help I get lets me live\nas I choose.";
        let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
        let spans = [
            Span::new(0, ends[0]),
            Span::new(ends[0] + 1, ends[1]),
            Span::new(ends[1] + 1, text.len()),
        ];
        assert_eq!(
            split_expectations(text, &spans),
            [
                "My care fits together.",
                "The help I get lets me live as I choose."
            ]
        );
    }

    #[test]
    fn a_statement_goes_on_behind_a_comma() {
        let text = "When I move between homes, I know who will be there I feel safe and heard";
        assert_eq!(
            split_expectations(text, &[Span::new(0, text.len())]),
            [
                "When I move between homes, I know who will be there",
                "I feel safe and heard"
            ]
        );
    }

    #[test]
    fn statements_on_one_line_are_told_apart_and_kept_once() {
        let text = "I feel safe and at home I have care and support that fits. I know whom to ask\nI feel safe and at home\nin my street";
        let cut = text.find('\n').unwrap();
        let spans = [
            Span::new(0, cut),
            Span::new(cut + 1, cut + 24),
            Span::new(cut + 25, text.len()),
        ];
        assert_eq!(
            split_expectations(text, &spans),
            [
                "I feel safe and at home",
                "I have care and support that fits.",
                "I know whom to ask",
                "I feel safe and at home in my street",
            ]
        );
    }
}
