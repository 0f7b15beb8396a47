//! Names as people write them: folding for comparison, and "did you mean".

use alloc::{string::String, vec::Vec};
use core::fmt::{self, Write};

/// A text that is in none of the forms of a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the id, name or published alias of a {what}")]
pub struct UnknownName {
    what: &'static str,
}

impl UnknownName {
    pub(crate) const fn new(what: &'static str) -> Self {
        Self { what }
    }

    /// What was looked for, such as `quality statement`.
    #[must_use]
    pub const fn expected(&self) -> &'static str {
        self.what
    }
}

/// The characters of a name as they are compared: lower case, one space between words, `&` as
/// `and`, dashes and underscores as spaces, no apostrophes and commas, no final stop or number.
fn folded(name: &str) -> impl Iterator<Item = char> + '_ {
    let end = name.trim_end_matches(|c: char| {
        c.is_whitespace() || c.is_ascii_digit() || matches!(c, '.' | ':' | '\u{a0}')
    });
    // A name of digits alone is no name with a trailing number.
    let name = if end.is_empty() { name } else { end };
    name.split(|c: char| is_separator(c))
        .filter(|word| !word.is_empty())
        .enumerate()
        .flat_map(|(index, word)| {
            let word = if word == "&" { "and" } else { word };
            let space = if index == 0 { None } else { Some(' ') };
            space.into_iter().chain(
                word.chars()
                    .filter(|c| {
                        !matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`' | ',' | '(' | ')')
                    })
                    .flat_map(char::to_lowercase),
            )
        })
}

const fn is_separator(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\r' | '\n' | '\u{a0}' | '\u{202f}' | '_' | '-' | '\u{2010}'..='\u{2015}'
    )
}

/// Whether two names are the same but for case, dashes, apostrophes, spacing and a trailing number.
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// The candidate nearest to what was written, where one is near enough to be meant.
pub(crate) fn did_you_mean<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let written: Vec<char> = folded(written).take(MAX_SUGGESTION).collect();
    let allowed = written.len().div_ceil(3).min(6);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let name: Vec<char> = folded(candidate).collect();
            let distance = edit_distance(&written, &name);
            (distance <= allowed).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Longer than any name of the field: what is longer still is no slip of the pen.
const MAX_SUGGESTION: usize = 96;

/// The edits (insert, delete, replace a character) that lead from one word to the other.
fn edit_distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i.saturating_add(1);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (b, cell) in other.iter().zip(row.iter_mut().skip(1)) {
            let replace = diagonal.saturating_add(usize::from(a != b));
            diagonal = *cell;
            left = replace
                .min(left.saturating_add(1))
                .min(cell.saturating_add(1));
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// A text on one line, whatever it holds: a space for each control character.
pub(crate) struct OneLine<'a>(pub(crate) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .chars()
            .try_for_each(|c| f.write_char(on_one_line(c)))
    }
}

fn on_one_line(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// The start of a text, in one line and short enough to be read in a message.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut start: String = text.chars().take(LONGEST).map(on_one_line).collect();
    if text.chars().nth(LONGEST).is_some() {
        start.push('\u{2026}');
    }
    start
}

/// `a`, `b` or `c`, each in backticks: how a message lists what was expected.
pub(crate) fn one_of<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let mut list = String::new();
    let mut ids = ids.into_iter().peekable();
    while let Some(id) = ids.next() {
        if !list.is_empty() {
            list.push_str(if ids.peek().is_some() { ", " } else { " or " });
        }
        list.push('`');
        list.push_str(id);
        list.push('`');
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_match_across_case_dashes_apostrophes_and_trailing_numbers() {
        for (one, other) in [
            (
                "Assessing people's needs",
                "assessing people\u{2019}s  NEEDS.",
            ),
            ("co-production", "Co\u{2011}production"),
            ("Partnerships & communities", "partnerships and communities"),
            ("Safeguarding", "Safeguarding 7"),
            ("safe_systems", "Safe systems"),
            ("Learning,\u{a0}improvement", "learning improvement"),
        ] {
            assert!(same_name(one, other), "{one} / {other}");
        }
        for (one, other) in [("Safeguarding", "Safe guarding"), ("", "a"), ("3", "4")] {
            assert!(!same_name(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_recognised_and_a_stranger_is_not() {
        let names = ["safeguarding", "assessing_needs", "governance"];
        assert_eq!(did_you_mean("safegaurding", names), Some("safeguarding"));
        assert_eq!(
            did_you_mean("Assesing needs", names),
            Some("assessing_needs")
        );
        assert_eq!(did_you_mean("catering", names), None);
        assert_eq!(did_you_mean("", names), None);
    }

    #[test]
    fn edit_distances_of_known_pairs() {
        let distance = |a: &str, b: &str| {
            edit_distance(
                &a.chars().collect::<Vec<_>>(),
                &b.chars().collect::<Vec<_>>(),
            )
        };
        // The textbook pairs.
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("saturday", "sunday"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
    }

    #[test]
    fn a_message_shows_sixty_characters_in_one_line() {
        let sixty = "\u{e9}".repeat(60);
        for (text, expected) in [
            ("", String::new()),
            ("a\nb\tc", "a b c".into()),
            (&sixty, sixty.clone()),
            (&[&sixty, "x"].concat(), [&sixty, "\u{2026}"].concat()),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn a_list_reads_as_a_person_would_say_it() {
        assert_eq!(one_of(["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(one_of(["a"]), "`a`");
        assert_eq!(one_of([]), "");
    }
}
