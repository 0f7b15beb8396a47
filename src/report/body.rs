//! The prose of a page: lines joined into paragraphs, under their sub-headings.

use super::{
    Block, BlockKind,
    fold::clean,
    kind::Kind,
    layout::{Entry, ends_sentence, is_prose},
    line::is_space,
};
use crate::issue::Span;
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// A sub-heading of the findings with the paragraphs under it.
///
/// The prose before the first sub-heading is a topic without one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    heading: Option<String>,
    paragraphs: Vec<String>,
}

impl Topic {
    /// The sub-heading, where there is one.
    #[must_use]
    pub fn heading(&self) -> Option<&str> {
        self.heading.as_deref()
    }

    /// The paragraphs and list items, with wrapped lines joined.
    #[must_use]
    pub fn paragraphs(&self) -> &[String] {
        &self.paragraphs
    }

    pub(super) fn into_paragraphs(self) -> Vec<String> {
        self.paragraphs
    }
}

/// Gathers the prose of one page.
#[derive(Debug)]
pub(super) struct Body<'t> {
    text: &'t str,
    /// How wide the lines of a wrapped text run.
    width: Option<usize>,
    context: bool,
    open: Option<Open>,
    pub(super) blocks: Vec<Block>,
    pub(super) topics: Vec<Topic>,
}

/// A paragraph under way.
#[derive(Debug)]
struct Open {
    span: Span,
    kind: BlockKind,
    /// The last line.
    last: Span,
    lines: u32,
    holes: Vec<Span>,
    /// Something that is no prose stands behind the last line.
    pending: Vec<Span>,
}

impl<'t> Body<'t> {
    pub(super) fn new(text: &'t str, lines: &[Entry], context: bool) -> Self {
        Self {
            text,
            width: width(text, lines),
            context,
            open: None,
            blocks: Vec::new(),
            topics: Vec::new(),
        }
    }

    /// Takes a line of prose, or what may be a sub-heading; `rest` are the lines behind it.
    pub(super) fn line(&mut self, entry: &Entry, rest: &[Entry]) {
        let words = entry.words(self.text);
        if let Some(open) = &self.open
            && self.joins(open, entry, words, rest)
        {
            if let Some(open) = &mut self.open {
                open.holes.append(&mut open.pending);
                open.span = Span::new(open.span.start(), entry.line.span.end());
                open.last = entry.line.span;
                open.lines = open.lines.saturating_add(1);
            }
            return;
        }
        self.close_heading();
        if self.is_heading(entry, words, rest) {
            self.heading(entry.line.span);
            return;
        }
        self.close();
        self.open = Some(Open {
            span: entry.line.span,
            kind: if entry.line.item {
                BlockKind::Item
            } else {
                BlockKind::Paragraph
            },
            last: entry.line.span,
            lines: 1,
            holes: Vec::new(),
            pending: Vec::new(),
        });
    }

    /// Makes a heading of what is open, where it is one that was wrapped.
    fn close_heading(&mut self) {
        let wrapped = self.open.as_ref().is_some_and(|open| {
            let words = open.span.of(self.text).unwrap_or_default();
            let two = open.lines == 2 && open.kind == BlockKind::Paragraph;
            two && !ends_sentence(words) && looks_like_heading(&clean(words))
        });
        if wrapped && let Some(open) = self.open.take() {
            self.heading(open.span);
        }
    }

    /// Starts a topic under a heading.
    pub(super) fn heading(&mut self, span: Span) {
        self.close();
        let block = Block::new(span, BlockKind::Heading);
        self.blocks.push(if self.context {
            block.in_context()
        } else {
            block
        });
        self.topics.push(Topic {
            heading: span.of(self.text).map(clean),
            paragraphs: Vec::new(),
        });
    }

    /// Starts a topic without a heading.
    pub(super) fn part(&mut self) {
        self.close();
        self.topics.push(Topic {
            heading: None,
            paragraphs: Vec::new(),
        });
    }

    /// A line that is no prose, perhaps in the middle of a paragraph.
    pub(super) fn hole(&mut self, span: Span) {
        if let Some(open) = &mut self.open {
            open.pending.push(span);
        }
    }

    /// Ends the paragraph under way.
    pub(super) fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let words = without(self.text, open.span, &open.holes);
        match self.topics.last_mut() {
            Some(topic) => topic.paragraphs.push(words),
            None => self.topics.push(Topic {
                heading: None,
                paragraphs: alloc::vec![words],
            }),
        }
        let block = Block::new(open.span, open.kind).with_holes(open.holes);
        self.blocks.push(if self.context {
            block.in_context()
        } else {
            block
        });
    }

    /// Whether the line goes on with the paragraph under way.
    fn joins(&self, open: &Open, entry: &Entry, words: &str, rest: &[Entry]) -> bool {
        let line = &entry.line;
        if line.level > 0 || line.item {
            return false;
        }
        let last = open.last.of(self.text).unwrap_or_default();
        let ended = ends_sentence(last) || last.ends_with([':', ';']);
        let goes_on = words.starts_with(char::is_lowercase);
        if line.apart || !open.pending.is_empty() {
            // A paragraph that was broken by the end of a printed page.
            let furniture = !open.pending.is_empty();
            let goes_on = goes_on || (furniture && words.starts_with(|c: char| c.is_ascii_digit()));
            return !ended && last.len() >= 40 && goes_on;
        }
        if !ended && goes_on {
            return true;
        }
        let Some(width) = self.width else {
            return false;
        };
        // The next word had no room on the line above.
        if ended && self.has_room(words, rest, width) && self.is_heading(entry, words, rest) {
            return false;
        }
        let tolerance = if ended { 88 } else { 75 };
        filled(last, words).saturating_mul(100) >= width.saturating_mul(tolerance)
    }

    /// Whether the line was not broken off for want of room: the next word had room on it.
    fn has_room(&self, words: &str, rest: &[Entry], width: usize) -> bool {
        rest.first().is_some_and(|next| {
            let next = next.words(self.text);
            filled(words, next).saturating_mul(100) < width.saturating_mul(95)
        })
    }

    /// Whether the line is a sub-heading: marked as one, or short, without a final stop, and
    /// above prose.
    fn is_heading(&self, entry: &Entry, words: &str, rest: &[Entry]) -> bool {
        let line = &entry.line;
        if line.level > 0 {
            return !is_prose(words) || line.level < 6;
        }
        if line.item || !looks_like_heading(words) {
            return false;
        }
        let mut behind = rest.iter().filter(|entry| {
            !matches!(
                entry.kind,
                Kind::Debris | Kind::Number | Kind::Footer | Kind::Dates
            )
        });
        let Some(next) = behind.next() else {
            return false;
        };
        let below = next.words(self.text);
        if !next.line.apart && below.starts_with(char::is_lowercase) {
            return false;
        }
        // Broken off for want of room: the first line of a paragraph.
        if let Some(width) = self.width
            && !next.line.apart
            && !self.has_room(words, rest, width)
        {
            return false;
        }
        if next.prose || ends_sentence(below) || next.line.item || next.line.level > 0 {
            return true;
        }
        let third = behind.next();
        // The first line of a wrapped paragraph is no sentence yet.
        if self.width.is_some() && below.len() >= 40 {
            let goes_on = third.is_some_and(|third| {
                !third.line.apart && third.words(self.text).starts_with(char::is_lowercase)
            });
            if below.len() > words.len() || goes_on {
                return true;
            }
        }
        // Two headings in a row are one above the other; three short lines are a list.
        looks_like_heading(below)
            && third.is_some_and(|third| ends_sentence(third.words(self.text)))
    }
}

/// How long a line would be with the first word of the next on it.
fn filled(line: &str, next: &str) -> usize {
    let word = next.split(is_space).next().unwrap_or_default();
    line.len().saturating_add(1).saturating_add(word.len())
}

/// Short, with a capital, and without what ends a sentence or a clause.
pub(super) fn looks_like_heading(words: &str) -> bool {
    words.len() <= 130
        && !words.ends_with(['.', '!', ';', ':', ',', '-', '\u{2026}'])
        && words
            .starts_with(|c: char| c.is_uppercase() || matches!(c, '\u{2018}' | '\u{201c}' | '"'))
        && !words.contains('%')
        && words.split_ascii_whitespace().nth(20).is_none()
        && !(words.len() > 50 && is_statement(words))
        && ![
            "and", "the", "of", "to", "a", "in", "for", "with", "or", "by",
        ]
        .iter()
        .any(|little| {
            words
                .strip_suffix(little)
                .is_some_and(|before| before.ends_with(' '))
        })
}

/// Whether the words have a verb of a report's sentences: a paragraph that lost its stop.
fn is_statement(words: &str) -> bool {
    [
        " was ",
        " were ",
        " had ",
        " told ",
        " said ",
        " felt ",
        " has been ",
        " did ",
    ]
    .iter()
    .any(|verb| words.contains(verb))
}

/// The width of lines, where the text was wrapped: many lines break off in mid-sentence.
fn width(text: &str, lines: &[Entry]) -> Option<usize> {
    let mut broken = 0_usize;
    let mut whole = 0_usize;
    let mut width = 0_usize;
    for (entry, next) in lines.iter().zip(lines.iter().skip(1)) {
        if entry.kind != Kind::Text || entry.line.level > 0 {
            continue;
        }
        let length = entry.line.span.len();
        if length > 200 {
            whole = whole.saturating_add(1);
            continue;
        }
        let goes_on = !next.line.apart && next.kind == Kind::Text && !next.line.item;
        if goes_on && length >= 30 {
            width = width.max(length);
            // A heading has no stop either, but what follows it starts with a capital.
            if next.words(text).starts_with(char::is_lowercase) {
                broken = broken.saturating_add(1);
            }
        }
    }
    (broken >= 2 && broken > whole).then_some(width)
}

/// The words of a span as a person reads them, without the holes and without stray tags.
fn without(text: &str, span: Span, holes: &[Span]) -> String {
    let mut words = String::new();
    let mut from = span.start();
    for hole in holes {
        words.push_str(text.get(from..hole.start()).unwrap_or_default());
        from = hole.end();
    }
    let tail = text.get(from..span.end()).unwrap_or_default();
    if words.is_empty() {
        return clean(tail);
    }
    words.push_str(tail);
    clean(&words)
}
