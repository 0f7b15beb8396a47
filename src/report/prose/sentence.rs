//! Sentences: where one ends, in prose that is often short of a space or a stop.

use crate::report::eight;

/// Longer than any sentence of a report: what is longer is cut at the next space, so that the work
/// for a sentence is bounded and the work for a text is linear.
const LONG: usize = 1_000;

/// Where a text without spaces is cut.
const ENDLESS: usize = 1_500;

/// The sentences of a paragraph, in order, as byte ranges that together cover it.
pub(super) fn sentences(paragraph: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0_usize;
    core::iter::from_fn(move || {
        let rest = paragraph.get(at..).filter(|rest| !rest.is_empty())?;
        let length = first(rest);
        let start = at;
        at = at.saturating_add(length);
        paragraph.get(start..at).map(|sentence| (start, sentence))
    })
}

/// The length of the first sentence of a text that is not empty.
fn first(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0_usize;
    // Up to a length that no sentence has, only stops matter.
    let usual = bytes.get(..LONG).unwrap_or(bytes);
    while let Some(here) = eight::stop(usual, at) {
        if let Some(end) = stop(bytes, here) {
            return end;
        }
        at = here.saturating_add(1);
    }
    at = at.max(LONG.min(bytes.len()));
    while let Some(&byte) = bytes.get(at) {
        let next = at.saturating_add(1);
        if matches!(byte, b'.' | b'!' | b'?') {
            if let Some(end) = stop(bytes, at) {
                return end;
            }
        } else if byte.is_ascii_whitespace()
            || at >= ENDLESS && !byte.is_ascii_digit() && text.is_char_boundary(next)
        {
            return next;
        }
        at = next;
    }
    bytes.len()
}

/// Where the sentence ends, if this stop ends one.
fn stop(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at.saturating_add(1);
    // Closing quotes and brackets and marks of notes belong to the sentence.
    while let Some(byte) = bytes.get(end) {
        match byte {
            b')' | b']' | b'"' | b'\'' => end = end.saturating_add(1),
            // All that this byte begins are of three bytes: curly quotes, daggers, dashes.
            0xE2 => end = end.saturating_add(3),
            _ => break,
        }
    }
    let Some(&next) = bytes.get(end) else {
        return Some(end);
    };
    let before = at
        .checked_sub(1)
        .and_then(|at| bytes.get(at))
        .copied()
        .unwrap_or(b' ');
    if !next.is_ascii_whitespace() && !bytes.get(end..)?.starts_with(&[0xC2, 0xA0]) {
        // `support.The` lost its space; `support./p>` kept a piece of a tag.
        let slip = before.is_ascii_lowercase() && next.is_ascii_uppercase()
            || bytes.get(end..)?.starts_with(b"/p>");
        return slip.then_some(end);
    }
    let mut follow = end;
    while bytes
        .get(follow)
        .is_some_and(|b| b.is_ascii_whitespace() || *b == 0xC2 || *b == 0xA0)
    {
        follow = follow.saturating_add(1);
    }
    let begins = match bytes.get(follow) {
        None => true,
        Some(byte) if byte.is_ascii_lowercase() => false,
        Some(_) => !abbreviated(bytes, at),
    };
    begins.then_some(follow)
}

/// Whether the stop belongs to an abbreviation.
fn abbreviated(bytes: &[u8], at: usize) -> bool {
    let head = bytes.get(at.saturating_sub(8)..at).unwrap_or(&[]);
    let word = head
        .rsplit(|byte| !byte.is_ascii_alphabetic() && *byte != b'.')
        .next()
        .unwrap_or(&[]);
    [
        &b"e.g"[..],
        b"eg",
        b"i.e",
        b"ie",
        b"no",
        b"approx",
        b"vs",
        b"dr",
        b"mr",
        b"mrs",
        b"ms",
        b"st",
        b"s",
        b"ss",
        b"para",
        b"reg",
        b"pp",
        b"cf",
        b"incl",
        b"est",
        b"c",
        b"avg",
    ]
    .iter()
    .any(|short| word.eq_ignore_ascii_case(short))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{string::String, vec::Vec};

    fn split(text: &str) -> Vec<&str> {
        sentences(text)
            .map(|(_, sentence)| sentence.trim())
            .collect()
    }

    #[test]
    fn sentences_end_at_stops_and_not_inside_numbers_or_abbreviations() {
        for (text, expected) in [
            ("It was 5.3 %. It fell.", &["It was 5.3 %.", "It fell."][..]),
            ("It rose.85% stayed.", &["It rose.85% stayed."]),
            (
                "They waited.The list grew.",
                &["They waited.", "The list grew."],
            ),
            (
                "Some, e.g. 41% of them, left. 12 came.",
                &["Some, e.g. 41% of them, left.", "12 came."],
            ),
            ("Was it (5%.) Yes", &["Was it (5%.)", "Yes"]),
            ("approx. 30 people", &["approx. 30 people"]),
            ("end./p> Next one", &["end.", "/p> Next one"]),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }

    #[test]
    fn an_endless_sentence_is_cut_and_nothing_is_lost() {
        for unit in ["a", "1", "%", "5% ", "é", "(", ". "] {
            let text = unit.repeat(20_000);
            let whole: String = sentences(&text).map(|(_, sentence)| sentence).collect();
            assert_eq!(whole, text, "{unit}");
        }
    }
}
