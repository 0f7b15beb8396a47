//! How short lines are compared: folded once, then looked up.

use super::{eight, line::is_space};
use alloc::string::String;

/// Writes the words as they are compared: lower case, single spaces, dashes and edges of tables as
/// spaces, without apostrophes, quotes, commas, brackets and marks of emphasis. A colon stays,
/// without space before it.
pub(super) fn fold(words: &str, folded: &mut String) {
    folded.clear();
    let mut space = false;
    let put = |c: char, space: &mut bool, folded: &mut String| {
        if core::mem::take(space) && !folded.is_empty() && c != ':' {
            folded.push(' ');
        }
        folded.push(c);
    };
    let mut rest = words.chars();
    loop {
        // Most of a line are words of ASCII with one space between.
        let eight = eight::load(rest.as_str().as_bytes(), 0);
        let run = eight::words(eight) as usize;
        if run > 0 {
            if core::mem::take(&mut space) && !folded.is_empty() {
                folded.push(' ');
            }
            let lower = eight::lower(eight).to_le_bytes();
            let letters = lower.get(..run).map(core::str::from_utf8);
            folded.push_str(letters.and_then(Result::ok).unwrap_or_default());
            rest = rest.as_str().get(run..).unwrap_or_default().chars();
            continue;
        }
        let Some(c) = rest.next() else { break };
        match c {
            ':' => put(c, &mut space, folded),
            '\'' | '"' | '`' | ',' | '(' | ')' | '*' | '[' | ']' => {}
            '\u{2018}'..='\u{201f}' | '\u{b4}' | '\u{2032}' => {}
            '-'
            | '_'
            | '|'
            | '\u{2010}'..='\u{2015}'
            | '\u{2212}'
            | '\u{2190}'
            | '\u{2192}'
            | '\u{2039}'
            | '\u{203a}'
            | '\u{ab}'
            | '\u{bb}'
            | '<'
            | '>' => {
                space = true;
            }
            '&' => {
                let amp = rest.as_str();
                if let Some(behind) = amp.strip_prefix("amp;") {
                    rest = behind.chars();
                }
                space = true;
                for c in "and".chars() {
                    put(c, &mut space, folded);
                }
                space = true;
            }
            // The backslash with which Markdown takes the meaning off a mark.
            '\\' => {}
            c if is_space(c) => {
                space |= !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
            }
            c => c.to_lowercase().for_each(|c| put(c, &mut space, folded)),
        }
    }
}

/// A folded name without what may trail it: a stop, a colon, a number.
pub(super) fn bare(folded: &str) -> &str {
    let end = folded.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | ' '));
    if end.is_empty() { folded } else { end }
}

/// The words as a person reads them: single spaces, no line breaks, hyphenation at line ends
/// joined, nothing invisible, no marks of emphasis around the whole.
pub(super) fn clean(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    clean_into(words, &mut text);
    text
}

/// Appends the words as [`clean`] does.
pub(super) fn clean_into(words: &str, text: &mut String) {
    let mut break_seen = false;
    let mut space = false;
    let mut rest = words;
    loop {
        if !space {
            let (stretch, behind) = rest.split_at_checked(plain(rest)).unwrap_or(("", rest));
            text.push_str(stretch);
            rest = behind;
        }
        let mut chars = rest.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        // The backslash with which Markdown takes the meaning off a mark.
        if c == '\\' && rest.starts_with(|c: char| c.is_ascii_punctuation()) {
            continue;
        }
        if is_space(c) {
            match c {
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
                _ => space = true,
            }
            break_seen |= matches!(c, '\n' | '\r' | '\u{c}');
            continue;
        }
        if space {
            if break_seen && hyphenated(text, c) {
                if !keeps_hyphen(text) {
                    text.pop();
                }
            } else if !text.is_empty() {
                text.push(' ');
            }
            space = false;
            break_seen = false;
        }
        text.push(c);
    }
}

/// How long the text goes on in words of plain ASCII with one space between: nothing in it needs
/// cleaning.
fn plain(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0_usize;
    // A space at the beginning is one too many.
    let mut last = 0x80;
    loop {
        let eight = eight::load(bytes, end);
        let spaces = eight::equal(eight, b' ');
        let again = spaces & (spaces.wrapping_shl(8) | last);
        let backslash = eight::equal(eight, b'\\');
        // Noughts stand behind the last byte, which are no signs.
        let odd = eight::signs_but(eight, again | backslash);
        if odd < 8 {
            end = end.saturating_add(odd as usize);
            break;
        }
        last = spaces.wrapping_shr(56);
        end = end.saturating_add(8);
    }
    // A space at the end may be the first of several.
    text.get(..end)
        .map_or(0, |plain| plain.trim_end_matches(' ').len())
}

/// Whether the text so far ends in a word that goes on with `next` after the line break.
fn hyphenated(text: &str, next: char) -> bool {
    let mut end = text.chars().rev();
    next.is_lowercase()
        && matches!(end.next(), Some('-' | '\u{2010}'))
        && end.next().is_some_and(char::is_alphabetic)
}

/// Whether the hyphen at the end of the text belongs to the word: `co-` and `production`.
fn keeps_hyphen(text: &str) -> bool {
    const FIRST_PARTS: [&str; 34] = [
        "co",
        "self",
        "non",
        "pre",
        "post",
        "multi",
        "inter",
        "cross",
        "long",
        "short",
        "well",
        "person",
        "people",
        "evidence",
        "strength",
        "strengths",
        "sector",
        "system",
        "community",
        "face",
        "day",
        "year",
        "on",
        "in",
        "follow",
        "sign",
        "drop",
        "hard",
        "high",
        "low",
        "out",
        "ex",
        "re",
        "place",
    ];
    let word = text.trim_end_matches(['-', '\u{2010}']);
    let start = word
        .char_indices()
        .rev()
        .find(|(_, c)| !c.is_alphabetic())
        .map_or(0, |(at, c)| at.saturating_add(c.len_utf8()));
    let word = word.get(start..).unwrap_or_default();
    FIRST_PARTS
        .iter()
        .any(|part| part.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_alike() {
        let mut folded = String::new();
        for (words, expected) in [
            (
                "Assessing People\u{2019}s  needs:",
                "assessing peoples needs:",
            ),
            ("Royal Borough of X &amp; Y", "royal borough of x and y"),
            ("3 \u{2013} Evidence shows", "3 evidence shows"),
            ("Score :\u{a0}3", "score: 3"),
            ("3 \\- Evidence", "3 evidence"),
            ("Safe|guarding", "safe guarding"),
            ("self\u{ad}care", "selfcare"),
        ] {
            fold(words, &mut folded);
            assert_eq!(folded, expected, "{words}");
        }
        assert_eq!(bare("safeguarding 7."), "safeguarding");
    }

    #[test]
    fn wrapped_words_are_joined_as_they_are_read() {
        for (words, expected) in [
            ("assess-\nment of", "assessment of"),
            ("co-\r\nproduction with", "co-production with"),
            ("the end\nof a line", "the end of a line"),
            ("2022-\n23", "2022- 23"),
            ("a\u{a0} b", "a b"),
            ("a - b", "a - b"),
        ] {
            assert_eq!(clean(words), expected, "{words}");
        }
    }
}
