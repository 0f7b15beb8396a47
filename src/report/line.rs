//! Lines of a text: where each stands once its marks (bullets, `#`, quotes, tags) are taken off.

use crate::issue::Span;

/// A line that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// The words, without marks and the space around.
    pub(super) span: Span,
    /// Whether a blank line or a rule stands before it.
    pub(super) apart: bool,
    /// The level of a marked heading, 1 to 6; 0 for a line that is not marked as one.
    pub(super) level: u8,
    /// Whether it carries the mark of a list.
    pub(super) item: bool,
}

/// Calls `take` with each line that is not blank, in order.
///
/// Lines end at a line feed, a carriage return, both, or the form feed between printed pages.
pub(super) fn each(text: &str, mut take: impl FnMut(Line, &str)) {
    let mut at = 0_usize;
    let mut apart = true;
    let mut item = false;
    let breaks = |text: &str| text.contains('\r') || text.contains('\u{c}');
    let feeds_alone = !breaks(text);
    let mut one = |piece: &str, start: usize| {
        let words = trim(piece);
        if words.is_empty() || is_rule(words) {
            apart = true;
            return;
        }
        let start = start.saturating_add(offset(piece, words));
        let (line, rest) = unmark(words, start, apart, item);
        if rest.is_empty() {
            // A bullet alone on its line marks the next one.
            item = line.item;
        } else {
            take(line, rest);
            apart = false;
            item = false;
        }
    };
    for long in text.split('\n') {
        // The carriage return of a pair ends no line of its own.
        let inner = long.strip_suffix('\r').unwrap_or(long);
        if feeds_alone || !breaks(inner) {
            one(inner, at);
        } else {
            let mut piece_at = at;
            for piece in inner.split(['\r', '\u{c}']) {
                one(piece, piece_at);
                piece_at = piece_at.saturating_add(piece.len()).saturating_add(1);
            }
        }
        at = at.saturating_add(long.len()).saturating_add(1);
    }
}

/// How far into `whole` its part `part` starts.
pub(super) fn offset(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}

/// White space as it is printed: with the characters that take no room at all.
pub(super) fn is_space(c: char) -> bool {
    match c {
        '\t'..='\r' | ' ' => true,
        '\0'..='\u{7f}' => false,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => true,
        _ => c.is_whitespace(),
    }
}

/// The text without the space around it.
#[inline]
pub(super) fn trim(text: &str) -> &str {
    // Most lines begin and end with a sign of ASCII.
    match text.as_bytes() {
        [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim_matches(is_space),
    }
}

/// `---`, `* * *`, `=====`: a line drawn, no words.
fn is_rule(words: &str) -> bool {
    let mut drawn = 0_u32;
    for c in words.chars() {
        match c {
            '-' | '*' | '_' | '=' | '~' | '\u{2010}'..='\u{2015}' | '\u{2500}' => {
                drawn = drawn.saturating_add(1);
            }
            // The line below the head of a table.
            '|' | ':' | '+' => {}
            c if is_space(c) => {}
            _ => return false,
        }
    }
    drawn >= 3
}

/// Takes the marks off a line.
fn unmark(words: &str, start: usize, apart: bool, item: bool) -> (Line, &str) {
    let mut line = Line {
        span: Span::new(start, start),
        apart,
        level: 0,
        item,
    };
    let mut rest = words;
    // Marks nest at most so deep: a quoted list item with a tag.
    for _ in 0..4 {
        let Some(shorter) = one_mark(rest, &mut line) else {
            break;
        };
        rest = trim(shorter);
    }
    if let Some(bold) = all_bold(rest) {
        rest = bold;
        line.level = line.level.max(6);
    }
    rest = without_end_marks(rest, line.level > 0);
    let from = start.saturating_add(offset(words, rest));
    line.span = Span::new(from, from.saturating_add(rest.len()));
    (line, rest)
}

/// The line without its first mark, where it has one.
fn one_mark<'a>(rest: &'a str, line: &mut Line) -> Option<&'a str> {
    let first = rest.chars().next()?;
    match first {
        '#' => {
            let words = rest.trim_start_matches('#');
            let level = rest.len().saturating_sub(words.len());
            // `#5 of them` is no heading.
            if level <= 6 && (words.is_empty() || words.starts_with(is_space)) {
                line.level = u8::try_from(level).unwrap_or(6);
                return Some(words);
            }
            None
        }
        '>' => rest.strip_prefix('>'),
        '|' => rest.strip_prefix('|'),
        '<' => tag(rest, line),
        '\u{2022}' | '\u{b7}' | '\u{25e6}' | '\u{25aa}' | '\u{25cf}' | '\u{2023}' | '\u{2043}'
        | '\u{25cb}' | '\u{25a0}' | '\u{f0b7}' => {
            line.item = true;
            rest.strip_prefix(first)
        }
        '-' | '*' | '+' | '\u{2013}' | '\u{2014}' | 'o' => {
            let words = rest.strip_prefix(first)?;
            let spaced = words.is_empty() || words.starts_with(is_space);
            // The hollow bullet of a word processor arrives as the letter.
            let lettered = first != 'o'
                || trim(words).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            if spaced && lettered && !(first == 'o' && words.is_empty()) {
                line.item = true;
                return Some(words);
            }
            None
        }
        '0'..='9' => {
            let words = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = rest.len().saturating_sub(words.len());
            let words = words.strip_prefix(['.', ')'])?;
            if digits <= 2 && words.starts_with(is_space) && !trim(words).is_empty() {
                line.item = true;
                return Some(words);
            }
            None
        }
        _ => None,
    }
}

/// An opening tag that was copied along.
fn tag<'a>(rest: &'a str, line: &mut Line) -> Option<&'a str> {
    let inner = rest.strip_prefix('<')?;
    let name = inner.get(..inner.len().min(12))?;
    let (name, _) = name.split_once('>')?;
    let level = match name.as_bytes() {
        [b'h' | b'H', digit @ b'1'..=b'6'] => digit.wrapping_sub(b'0'),
        _ => 0,
    };
    let known = [
        "p", "br", "br/", "br /", "li", "ul", "div", "strong", "/p", "/li",
    ];
    if level == 0 && !known.iter().any(|tag| tag.eq_ignore_ascii_case(name)) {
        return None;
    }
    if level > 0 {
        line.level = level;
    }
    if name.eq_ignore_ascii_case("li") {
        line.item = true;
    }
    rest.get(name.len().saturating_add(2)..)
}

/// What stands in bold, where the whole line does.
fn all_bold(rest: &str) -> Option<&str> {
    ["**", "__"].into_iter().find_map(|mark| {
        let inner = rest.strip_prefix(mark)?.strip_suffix(mark)?;
        (!inner.is_empty() && inner.len() <= 160 && !inner.contains(mark)).then(|| trim(inner))
    })
}

/// The line without what was left behind at its end: `/p>`, a closing tag, a table's edge, the
/// closing marks of a heading, a hard break.
fn without_end_marks(mut rest: &str, heading: bool) -> &str {
    const LEFT: [&str; 12] = [
        "</p>",
        "/p>",
        "<br>",
        "<br/>",
        "<br />",
        "</li>",
        "</h1>",
        "</h2>",
        "</h3>",
        "</h4>",
        "</strong>",
        "<p>",
    ];
    loop {
        let shorter = match rest.as_bytes().last() {
            Some(b'>') => LEFT.iter().find_map(|left| rest.strip_suffix(left)),
            Some(b'|' | b'\\') => rest.get(..rest.len().saturating_sub(1)),
            Some(b'#') if heading => rest.strip_suffix('#'),
            _ => None,
        };
        match shorter {
            Some(shorter) => rest = trim(shorter),
            None => return rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{string::String, vec::Vec};

    fn lines(text: &str) -> Vec<(String, bool, u8, bool)> {
        let mut found = Vec::new();
        each(text, |line, words| {
            assert_eq!(line.span.of(text), Some(words));
            found.push((String::from(words), line.apart, line.level, line.item));
        });
        found
    }

    #[test]
    fn marks_are_taken_off_and_remembered() {
        for (text, words, level, item) in [
            ("# Safeguarding #", "Safeguarding", 1, false),
            ("\u{feff}## Learning", "Learning", 2, false),
            ("- Score: 3", "Score: 3", 0, true),
            ("\u{2022}\u{a0}Score: 3", "Score: 3", 0, true),
            ("o\tSome", "Some", 0, true),
            ("12) Some", "Some", 0, true),
            ("**Score: 3**", "Score: 3", 6, false),
            ("> * Some", "Some", 0, true),
            ("A stop . /p>", "A stop .", 0, false),
            ("<h2>Title</h2>", "Title", 2, false),
            ("| Safeguarding | 2 |", "Safeguarding | 2", 0, false),
            ("3 - Evidence", "3 - Evidence", 0, false),
            ("2022. A year", "2022. A year", 0, false),
            ("#5 of them", "#5 of them", 0, false),
            ("or not", "or not", 0, false),
            ("-5 degrees", "-5 degrees", 0, false),
            ("*one* of", "*one* of", 0, false),
        ] {
            assert_eq!(
                lines(text),
                [(String::from(words), true, level, item)],
                "{text}"
            );
        }
    }

    #[test]
    fn every_line_end_reads_the_same() {
        let text = "a\nb\n\nc\n---\nd\n\n\n e ";
        let expected: Vec<_> = [
            ("a", true),
            ("b", false),
            ("c", true),
            ("d", true),
            ("e", true),
        ]
        .map(|(words, apart)| (String::from(words), apart, 0, false))
        .into();
        assert_eq!(lines(text), expected);
        assert_eq!(lines(&text.replace('\n', "\r\n")), expected);
        assert_eq!(lines(&text.replace('\n', "\r")), expected);
    }

    #[test]
    fn a_bullet_alone_marks_the_next_line() {
        assert_eq!(
            lines("\u{2022}\nScore: 3\nmore"),
            [
                (String::from("Score: 3"), true, 0, true),
                (String::from("more"), false, 0, false)
            ]
        );
    }
}
