//! Parts of a line: what stands before a label, a percentage, words in any case.

use super::line::{is_space, trim};
use crate::Printed;

/// The name on a line that gives its score too.
pub(super) fn before_score(words: &str) -> &str {
    // Where the word is missing the number follows the name: no name holds a digit.
    let at = find_ignoring_case(words, "score")
        .or_else(|| words.find(|c: char| c.is_ascii_digit()))
        .unwrap_or(words.len());
    let name = trim(words.get(..at).unwrap_or(words));
    let name = find_ignoring_case(name, "indicative")
        .and_then(|at| name.get(..at))
        .unwrap_or(name);
    name.trim_end_matches(|c: char| {
        is_space(c) || matches!(c, ':' | '-' | '|' | ',' | '(' | '\u{2013}' | '\u{2014}')
    })
}

/// The title without the name of the site, which browsers add.
pub(super) fn without_site(words: &str) -> &str {
    find_ignoring_case(words, "care quality commission")
        .and_then(|at| words.get(..at))
        .map(|name| {
            name.trim_end_matches(|c: char| is_space(c) || matches!(c, '-' | '|' | '\u{2013}'))
        })
        .filter(|name| !name.is_empty())
        .unwrap_or(words)
}

/// Where a text in lower case first stands in another, in any case of ASCII letters.
pub(super) fn find_ignoring_case(text: &str, sought: &str) -> Option<usize> {
    text.as_bytes()
        .windows(sought.len().max(1))
        .position(|window| window.eq_ignore_ascii_case(sought.as_bytes()))
        .filter(|at| text.is_char_boundary(*at))
}

/// The percentage on a line, and where its text starts.
pub(super) fn percentage(words: &str) -> Option<(Printed, usize)> {
    let at = words
        .find('%')
        .or_else(|| find_ignoring_case(words, "per cent"))?;
    let before = words.get(..at)?.trim_end_matches(is_space);
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_digit() || *c == '.')
        .last()?
        .0;
    let behind = words.get(at..)?;
    let sign = if behind.starts_with('%') {
        1
    } else {
        "per cent".len()
    };
    let text = words.get(start..at.checked_add(sign)?)?;
    Printed::parse(text).ok().map(|printed| (printed, start))
}
