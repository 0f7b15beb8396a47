//! Lexing: a sentence as words, numbers and signs, each with its place.

use super::{
    pattern,
    token::{Kind, Token},
};
use crate::{issue::Span, report::eight};
use alloc::vec::Vec;

/// Cuts a sentence into tokens; `base` is the place of its first byte in the whole text.
///
/// Signs are one token each, so that a long run of them costs no more than their number. What lies
/// in a hole (a page number, a running header) is passed over.
pub(super) fn lex<'a>(sentence: &'a str, base: usize, holes: &[Span], tokens: &mut Vec<Token<'a>>) {
    tokens.clear();
    let bytes = sentence.as_bytes();
    let mut at = 0;
    let mut joined = false;
    let mut holes = holes;
    // Where the next hole starts in the sentence.
    let mut stop = next_hole(&mut holes, base, 0);
    while let Some(&byte) = bytes.get(at) {
        if at >= stop {
            if let Some(hole) = holes.first() {
                at = at.max(hole.end().saturating_sub(base));
                joined = false;
            }
            stop = next_hole(&mut holes, base, at);
            continue;
        }
        let start = at;
        let (kind, end, key) = match byte {
            b' ' | b'\t' | b'\r' | b'\n' => {
                at = at.saturating_add(1);
                joined = false;
                continue;
            }
            b'a'..=b'z' | b'A'..=b'Z' => word(sentence, at),
            b'0'..=b'9' => (Kind::Number, number_end(bytes, at), 0),
            0x80.. => match other_char(sentence, at) {
                (None, end) => {
                    at = end;
                    joined = false;
                    continue;
                }
                (Some(Kind::Word), _) => word(sentence, at),
                (Some(kind), end) => (kind, end, 0),
            },
            _ => (sign(byte), at.saturating_add(1), 0),
        };
        let mut close = end;
        if kind == Kind::Word {
            // Behind most words stands a space or a stop: nothing that could be theirs.
            let behind = bytes.get(end).copied().unwrap_or(b' ');
            if behind == b'\'' || behind >= 0x80 {
                close = possessive_end(bytes, end);
            }
            // "Eng-" at the end of a line and "land" on the next are one word.
            if behind == b'-'
                && let Some((word, whole)) = mended(sentence, start, end)
            {
                let span = Span::new(base.saturating_add(start), base.saturating_add(whole));
                tokens.push(Token::word(
                    span,
                    word,
                    pattern::key(word.as_bytes()),
                    joined,
                ));
                joined = true;
                at = whole;
                continue;
            }
        }
        // A hyphen inside a word divides it: `long-term` is read as `long term`.
        let hyphen = kind == Kind::Dash && joined && dash_in_word(bytes, start, end);
        if !hyphen {
            let span = Span::new(base.saturating_add(start), base.saturating_add(close));
            let text = sentence.get(start..end).unwrap_or("");
            tokens.push(if kind == Kind::Word {
                Token::word(span, text, key, joined)
            } else {
                Token::sign(kind, span, text, joined)
            });
        }
        joined = true;
        at = close.max(start.saturating_add(1));
    }
}

/// Where the next hole starts that does not end before this place of a sentence; behind every
/// sentence where there is none. Those before are dropped.
fn next_hole(holes: &mut &[Span], base: usize, at: usize) -> usize {
    while let Some((hole, behind)) = holes.split_first() {
        if hole.end() > base.saturating_add(at) {
            return hole.start().saturating_sub(base);
        }
        *holes = behind;
    }
    usize::MAX
}

/// The word that a line end divides behind this place, and where its rest ends; only words that
/// decide what a number is, so that no other hyphen is lost.
fn mended(sentence: &str, start: usize, end: usize) -> Option<(&'static str, usize)> {
    const MENDED: &[&str] = &[
        "England",
        "average",
        "averages",
        "national",
        "nationally",
        "regional",
        "London",
        "compared",
        "percentage",
        "percent",
        "people",
        "carers",
        "complaints",
        "assessment",
        "assessments",
        "similar",
        "target",
        "population",
        "waiting",
        "reviews",
        "safeguarding",
        "enquiries",
        "concerns",
        "workforce",
        "turnover",
        "vacancy",
        "regionally",
        "region",
        "comparison",
        "compares",
        "neighbours",
        "statistical",
        "previous",
        "previously",
        "respondents",
        "Ombudsman",
        "survey",
        "satisfied",
        "satisfaction",
        "better",
        "higher",
        "lower",
        "council",
        "councils",
        "authorities",
        "authority",
        "increased",
        "reduced",
        "improved",
        "against",
    ];
    let head = sentence.get(start..end)?;
    let rest = sentence.get(end..)?.strip_prefix('-')?;
    let tail = rest.trim_start_matches([' ', '\t', '\r', '\n']);
    let gap = rest.get(..rest.len().checked_sub(tail.len())?)?;
    if !gap.contains('\n') {
        return None;
    }
    let length = tail.bytes().take_while(u8::is_ascii_lowercase).count();
    let last = tail.get(..length).filter(|last| !last.is_empty())?;
    MENDED
        .iter()
        .find(|word| {
            word.split_at_checked(head.len())
                .is_some_and(|(first, rest)| first.eq_ignore_ascii_case(head) && rest == last)
        })
        .map(|word| {
            let whole = sentence
                .len()
                .saturating_sub(tail.len())
                .saturating_add(length);
            (*word, whole)
        })
}

const fn sign(byte: u8) -> Kind {
    match byte {
        b'%' => Kind::Percent,
        b',' => Kind::Comma,
        b';' => Kind::Semicolon,
        b':' => Kind::Colon,
        b'.' | b'!' | b'?' => Kind::Stop,
        b'(' | b'[' | b'{' => Kind::Open,
        b')' | b']' | b'}' => Kind::Close,
        b'-' => Kind::Dash,
        b'/' => Kind::Slash,
        b'+' => Kind::Plus,
        b'<' => Kind::Less,
        b'>' => Kind::Greater,
        _ => Kind::Other,
    }
}

/// The kind of a character beyond ASCII, none where it is space, and where it ends.
fn other_char(sentence: &str, at: usize) -> (Option<Kind>, usize) {
    let Some(c) = sentence.get(at..).and_then(|rest| rest.chars().next()) else {
        return (None, at.saturating_add(1));
    };
    let end = at.saturating_add(c.len_utf8());
    let kind = match c {
        '£' => Some(Kind::Pound),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some(Kind::Dash),
        '\u{200b}' | '\u{feff}' | '\u{ad}' => None,
        c if c.is_whitespace() => None,
        c if c.is_alphabetic() => Some(Kind::Word),
        _ => Some(Kind::Other),
    };
    (kind, end)
}

/// Digits, with groups of three behind commas and one fraction.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let run = |mut at: usize| {
        while digit(at) {
            at = at.saturating_add(1);
        }
        at
    };
    let mut at = run(start);
    let grouped = at.saturating_sub(start) <= 3;
    while grouped && bytes.get(at) == Some(&b',') {
        let group = run(at.saturating_add(1));
        if group.saturating_sub(at) != 4 {
            break;
        }
        at = group;
    }
    if bytes.get(at) == Some(&b'.') && digit(at.saturating_add(1)) {
        at = run(at.saturating_add(1));
    }
    at
}

/// Letters and the digits behind them, with their key; an address of the web is one word.
#[inline]
fn word(sentence: &str, start: usize) -> (Kind, usize, u64) {
    let bytes = sentence.as_bytes();
    let eight = eight::load(bytes, start);
    let mut more = eight::word(eight);
    let mut key = eight::first(eight::lower(eight), more);
    let mut end = start.saturating_add(more as usize);
    while more == 8 {
        more = eight::word(eight::load(bytes, end));
        end = end.saturating_add(more as usize);
    }
    if bytes.get(end).is_some_and(|byte| *byte >= 0x80) {
        let rest = sentence.get(start..).unwrap_or("");
        let length = rest.find(|c: char| !c.is_alphanumeric());
        let word = rest
            .get(..length.unwrap_or(rest.len()))
            .unwrap_or("")
            .as_bytes();
        key = eight::lower(eight::load(word, 0));
        end = start.saturating_add(word.len().max(1));
    }
    // "www", "http" and "https"; most words are told from them by their first two letters.
    if matches!(key.to_le_bytes(), [b'w', b'w', ..] | [b'h', b't', ..])
        && let Some(address) = address_end(sentence, start, end)
    {
        return (Kind::Other, address, 0);
    }
    (Kind::Word, end, key)
}

/// Where the address of the web ends that a word begins.
fn address_end(sentence: &str, start: usize, end: usize) -> Option<usize> {
    let word = sentence.get(start..end)?;
    let rest = sentence.get(start..)?;
    let opens = ["http", "https", "www"]
        .iter()
        .any(|opening| word.eq_ignore_ascii_case(opening));
    let length = rest.find(|c: char| c.is_whitespace()).unwrap_or(rest.len());
    (opens && rest.get(..length)?.contains('.')).then(|| start.saturating_add(length))
}

/// Behind `'s`, `s'` or a bare apostrophe that ends a word.
fn possessive_end(bytes: &[u8], end: usize) -> usize {
    let rest = bytes.get(end..).unwrap_or(&[]);
    let mark = if rest.starts_with(b"'") {
        1
    } else if rest.starts_with("\u{2019}".as_bytes()) {
        3
    } else {
        return end;
    };
    let behind = rest.get(mark..).unwrap_or(&[]);
    match behind {
        [b's' | b'S', next, ..] if !next.is_ascii_alphanumeric() => {
            end.saturating_add(mark).saturating_add(1)
        }
        [b's' | b'S'] => end.saturating_add(mark).saturating_add(1),
        _ => end,
    }
}

/// Whether a dash stands between two letters, with no space on either side.
fn dash_in_word(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    let letter = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphabetic() || *b >= 0x80);
    letter(before) && letter(bytes.get(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{string::String, vec};

    fn texts(sentence: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        lex(sentence, 0, &[], &mut tokens);
        tokens.iter().map(|token| token.text.into()).collect()
    }

    #[test]
    fn words_numbers_and_signs_stand_apart() {
        assert_eq!(
            texts("The council\u{2019}s long-term rate (5.3 %) rose to 1,234."),
            vec![
                "The", "council", "long", "term", "rate", "(", "5.3", "%", ")", "rose", "to",
                "1,234", "."
            ]
        );
        assert_eq!(
            texts("12,34 s42 65+ £4m"),
            vec!["12", ",", "34", "s42", "65", "+", "£", "4", "m"]
        );
        assert_eq!(
            texts("see www.example.org/1/2 now"),
            vec!["see", "www.example.org/1/2", "now"]
        );
    }

    #[test]
    fn a_line_end_does_not_divide_a_word_that_decides() {
        assert_eq!(
            texts("the Eng-\nland aver-\r\nage of long-\nterm work"),
            vec![
                "the", "England", "average", "of", "long", "-", "term", "work"
            ]
        );
    }

    #[test]
    fn only_a_word_that_decides_is_mended_and_only_whole() {
        let cases: &[(&str, &[&str])] = &[
            ("Lon-\ndon", &["London"]),
            ("not-\nnational", &["not", "-", "national"]),
            ("inter-\nnational", &["inter", "-", "national"]),
            ("average-\n5", &["average", "-", "5"]),
            ("Eng- land", &["Eng", "-", "land"]),
        ];
        for (sentence, expected) in cases {
            assert_eq!(texts(sentence), *expected, "{sentence}");
        }
    }

    #[test]
    fn signs_have_their_kinds() {
        let kinds = |sentence: &str| {
            let mut tokens = Vec::new();
            lex(sentence, 0, &[], &mut tokens);
            tokens.iter().map(|token| token.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds("/ < >"), [Kind::Slash, Kind::Less, Kind::Greater]);
        assert_eq!(kinds("\u{2010} \u{2015} \u{2212}"), [Kind::Dash; 3]);
        assert_eq!(kinds("\u{200b}\u{feff}\u{ad}"), []);
        assert_eq!(kinds("\u{e9}lan \u{bd}"), [Kind::Word, Kind::Other]);
        assert_eq!(texts("caf\u{e9}s"), ["caf\u{e9}s"]);
        assert_eq!(
            texts("http or wwwide.ly"),
            ["http", "or", "wwwide", ".", "ly"]
        );
    }

    #[test]
    fn a_possessive_is_part_of_its_word() {
        let end = |text: &str| {
            let mut tokens = Vec::new();
            lex(text, 0, &[], &mut tokens);
            tokens.first().map(|token| token.end)
        };
        assert_eq!(end("carer's rate"), Some(7));
        assert_eq!(end("carer's"), Some(7));
        assert_eq!(end("carer'some"), Some(5));
    }

    #[test]
    fn what_lies_in_a_hole_is_passed_over() {
        let mut tokens = Vec::new();
        lex("one Page 4 two", 100, &[Span::new(104, 110)], &mut tokens);
        let words: Vec<_> = tokens.iter().map(|token| token.text).collect();
        assert_eq!(words, ["one", "two"]);
    }
}
