//! What each line of a text is; a title, label or score that was wrapped is one line again.

use super::{
    dates,
    kind::{Kind, Section},
    line::{self, Line},
    links::mark_navigation,
    pages::Pages,
    score_line,
    score_list::mark_score_lists,
    words::{SHORT, Words},
};
use crate::{Theme, issue::Span};
use alloc::vec::Vec;
use core::ops::Range;

/// A line with what it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) line: Line,
    pub(super) kind: Kind,
    /// Whether its words are prose, as [`is_prose`] has it.
    pub(super) prose: bool,
}

impl Entry {
    pub(super) fn words<'a>(&self, text: &'a str) -> &'a str {
        self.line.span.of(text).unwrap_or_default()
    }

    /// Lines that say nothing: they stand between others without parting them.
    pub(super) const fn is_silent(&self) -> bool {
        matches!(self.kind, Kind::Debris | Kind::Number | Kind::Dates)
    }
}

/// What the title of a page makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Titled {
    /// A statement page: its title is a known name, or stands where the title stands.
    Statement,
    Summary,
    About,
    Theme(Theme),
    /// How the regulator assesses; strengths and next steps.
    Other,
}

/// The lines of one page.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    pub(super) lines: Range<usize>,
    /// The line of the title.
    pub(super) title: Option<usize>,
    pub(super) titled: Option<Titled>,
}

/// The lines of a text and the pages that they make: at least one.
pub(super) fn lay_out(text: &str, words: &mut Words) -> (Vec<Entry>, Vec<Leaf>) {
    let mut entries = entries(text, words);
    mark_score_lists(text, &mut entries, words);
    mark_navigation(text, &mut entries);
    let leaves = Pages::new(text, &mut entries, words).find();
    (entries, leaves)
}

fn entries(text: &str, words: &mut Words) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::with_capacity(text.len() / 128);
    line::each(text, |line, content| {
        let mut kind = words.classify(content);
        if kind != Kind::Text
            && entries
                .last()
                .is_some_and(|last| goes_on(text, last, &line))
        {
            kind = Kind::Text;
        }
        if let Some(last) = entries.last_mut()
            && completes(text, last, &line, content, words)
        {
            last.line.span = Span::new(last.line.span.start(), line.span.end());
            return;
        }
        // A title that was wrapped: its two halves are one line.
        if !line.apart
            && line.level == 0
            && !line.item
            && content.len() <= 60
            && matches!(kind, Kind::Text)
            && let Some(last) = entries.last_mut()
            && last.line.span.len() <= 100
            && matches!(
                last.kind,
                Kind::Text | Kind::Statement(_, None) | Kind::Head(_) | Kind::Score | Kind::Band
            )
        {
            let span = Span::new(last.line.span.start(), line.span.end());
            let joined = Line { span, ..last.line };
            let both = span.of(text).unwrap_or_default();
            let found = words.classify(both);
            let named = match found {
                Kind::Council => !last.prose,
                Kind::Statement(..) | Kind::Theme(..) | Kind::Band | Kind::Score => true,
                Kind::Head(section) => section != Section::About,
                _ => false,
            };
            if named {
                *last = Entry {
                    line: joined,
                    kind: found,
                    prose: is_prose(both),
                };
                return;
            }
        }
        entries.push(Entry {
            line,
            kind,
            prose: is_prose(content),
        });
    });
    entries
}

/// Whether a line goes on in the middle of the sentence of the line before, where a text was
/// wrapped: `home.` is then no link.
fn goes_on(text: &str, last: &Entry, line: &Line) -> bool {
    last.kind == Kind::Text
        && !line.apart
        && !line.item
        && line.level == 0
        && line.span.of(text).is_some_and(|words| {
            // A bullet or a wrapped title may start so too, but not behind forty letters.
            words.starts_with(char::is_lowercase) && last.line.span.len() >= 30
        })
        && !ends_sentence(last.words(text))
}

/// Whether a line gives what the label above it announces: the number of `Score:`, the date of
/// `Published:`.
fn completes(text: &str, last: &Entry, line: &Line, content: &str, words: &mut Words) -> bool {
    if line.apart || line.level > 0 {
        return false;
    }
    match last.kind {
        Kind::Score => {
            let label = words.scoring(last.words(text));
            label.number.is_none() && !label.band && score_line::number(content).is_some()
        }
        Kind::Dates => {
            let label = dates::first(last.words(text)).is_none();
            let date = dates::first(content);
            label
                && content.starts_with(|c: char| c.is_ascii_digit())
                && date.is_some_and(|(_, behind)| line::trim(behind).is_empty())
        }
        _ => false,
    }
}

/// Whether the words are a sentence or more, and no title or heading.
pub(super) fn is_prose(words: &str) -> bool {
    if words.len() > SHORT {
        return true;
    }
    // There are no more words than gaps and one, and gaps are counted faster.
    let gaps = words
        .bytes()
        .fold(0_u8, |gaps, byte| gaps.wrapping_add(u8::from(byte <= b' ')));
    (gaps >= 4 && ends_sentence(words) && words.split_ascii_whitespace().nth(4).is_some())
        || (gaps >= 16 && words.split_ascii_whitespace().nth(16).is_some())
}

/// Whether the words end as a sentence does.
pub(super) fn ends_sentence(words: &str) -> bool {
    // Most texts end in a stop or a letter.
    match words.as_bytes().last() {
        Some(b'.' | b'!' | b'?') => return true,
        Some(last) if last.is_ascii_alphanumeric() => return false,
        _ => {}
    }
    let end = words.trim_end_matches(|c: char| {
        line::is_space(c)
            || matches!(
                c,
                '"' | '\'' | '\u{2019}' | '\u{201d}' | ')' | ']' | '*' | '_'
            )
    });
    end.ends_with(['.', '!', '?', '\u{2026}'])
}
