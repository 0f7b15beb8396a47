//! The words, numbers and signs of a sentence.

use super::{glossary, pattern::Words};
use crate::issue::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Percent,
    Pound,
    Comma,
    Semicolon,
    Colon,
    Stop,
    Open,
    Close,
    Dash,
    Slash,
    Plus,
    Less,
    Greater,
    Other,
    /// Behind the last token.
    End,
}

/// A word, a number or a sign.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    /// The place in the whole text, a possessive `'s` included.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The text without a possessive `'s`.
    pub(super) text: &'a str,
    /// Of a word: what tells it from most of a list.
    pub(super) key: u64,
    /// Of a word: which lists it can open, a bit each, as the glossary has them.
    pub(super) opens: u32,
    /// Whether it stands close to the token before it.
    pub(super) joined: bool,
}

impl<'a> Token<'a> {
    /// A word with its key.
    #[inline]
    pub(super) fn word(span: Span, text: &'a str, key: u64, joined: bool) -> Self {
        Self {
            kind: Kind::Word,
            start: span.start(),
            end: span.end(),
            text,
            key,
            opens: glossary::opens(key),
            joined,
        }
    }

    /// A number or a sign.
    #[inline]
    pub(super) const fn sign(kind: Kind, span: Span, text: &'a str, joined: bool) -> Self {
        Self {
            kind,
            start: span.start(),
            end: span.end(),
            text,
            key: 0,
            opens: 0,
            joined,
        }
    }

    /// Whether it is one of these words.
    #[inline(never)]
    pub(super) fn is_any(&self, words: &Words) -> bool {
        words.beginning(self.key).any(|pattern| {
            pattern.words == 1 && (pattern.decided() || matches(self.text, pattern.text))
        })
    }
}

/// Whether a word is this one, in any case; `care*` is any word that begins so.
pub(super) fn matches(word: &str, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(stem) => word
            .get(..stem.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(stem)),
        None => !pattern.is_empty() && word.eq_ignore_ascii_case(pattern),
    }
}
