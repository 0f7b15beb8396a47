//! The tokens of one sentence, and questions that can be asked of them.

use super::{
    pattern::{Pattern, Seen, Words},
    token::{Kind, Token, matches},
};
use crate::issue::Span;
use alloc::vec::Vec;

/// The tokens of one sentence, with what is known of all of them together.
#[derive(Debug, Default)]
pub(super) struct Tokens<'a> {
    /// As they were cut from the sentence.
    pub(super) list: Vec<Token<'a>>,
    /// What any of the words can open.
    opens: u32,
    /// How the words begin.
    seen: Seen,
}

impl<'a> Tokens<'a> {
    /// The tokens as they are now, to be asked.
    pub(super) fn view(&mut self) -> View<'_, 'a> {
        self.opens = self.list.iter().fold(0, |any, token| any | token.opens);
        self.seen = Seen::none();
        for token in &self.list {
            self.seen.add(token.key);
        }
        View { all: self }
    }
}

/// The tokens of one sentence, and questions that can be asked of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'v, 'a> {
    all: &'v Tokens<'a>,
}

/// Whether the flag of a token or of a number is set; there is none behind the last.
#[inline]
pub(super) fn flagged(flags: &[bool], at: usize) -> bool {
    flags.get(at).copied().unwrap_or(false)
}

impl<'v, 'a> View<'v, 'a> {
    /// The tokens themselves.
    #[inline]
    pub(super) fn tokens(self) -> &'v [Token<'a>] {
        &self.all.list
    }

    /// Whether any word can open one of the lists whose bits these are.
    pub(super) const fn any_opens(self, lists: u32) -> bool {
        self.all.opens & lists != 0
    }

    #[inline]
    pub(super) fn len(self) -> usize {
        self.tokens().len()
    }

    #[inline]
    pub(super) fn get(self, at: usize) -> Option<Token<'a>> {
        self.tokens().get(at).copied()
    }

    #[inline]
    pub(super) fn kind(self, at: usize) -> Kind {
        self.tokens().get(at).map_or(Kind::End, |token| token.kind)
    }

    /// The word at this place, or an empty text.
    pub(super) fn word(self, at: usize) -> &'a str {
        match self.get(at) {
            Some(token) if token.kind == Kind::Word => token.text,
            _ => "",
        }
    }

    /// Whether nothing but words stands from one place to before another.
    pub(super) fn all_words(self, from: usize, to: usize) -> bool {
        (from..to).all(|at| self.kind(at) == Kind::Word)
    }

    /// Whether the word at this place owns what follows: "the service's".
    pub(super) fn is_owner(self, at: usize) -> bool {
        self.get(at).is_some_and(|token| {
            token.kind == Kind::Word && token.end.saturating_sub(token.start) > token.text.len()
        })
    }

    /// The kind of the token before.
    pub(super) fn kind_before(self, at: usize) -> Kind {
        at.checked_sub(1).map_or(Kind::End, |at| self.kind(at))
    }

    /// The word `back` tokens before this place, or an empty text.
    pub(super) fn word_before(self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    pub(super) fn joined(self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.joined)
    }

    /// Whether the word at this place is this one; `care*` is any word that begins so.
    #[inline]
    pub(super) fn is(self, at: usize, pattern: &str) -> bool {
        let letter = pattern.as_bytes().first().map(u8::to_ascii_lowercase);
        // The key holds the first letter in its lowest byte.
        self.key(at).to_le_bytes().first().copied() == letter && matches(self.word(at), pattern)
    }

    /// Whether the word at this place can open one of the lists whose bits these are.
    #[inline]
    pub(super) fn opens(self, at: usize, lists: u32) -> bool {
        self.tokens()
            .get(at)
            .is_some_and(|token| token.opens & lists != 0)
    }

    #[inline]
    fn key(self, at: usize) -> u64 {
        self.tokens().get(at).map_or(0, |token| token.key)
    }

    /// The word at this place, if its first letters can begin one of these phrases.
    #[inline]
    fn beginning(self, at: usize, phrases: &Words) -> Option<&'v Token<'a>> {
        self.tokens()
            .get(at)
            .filter(|token| phrases.may_begin(token.key))
    }

    /// Whether the word at this place is one of these.
    #[inline]
    pub(super) fn is_any(self, at: usize, words: &Words) -> bool {
        self.beginning(at, words)
            .is_some_and(|token| token.is_any(words))
    }

    /// Whether the word before this place is one of these; at the start there is none.
    #[inline]
    pub(super) fn is_any_before(self, at: usize, words: &Words) -> bool {
        at.checked_sub(1).is_some_and(|at| self.is_any(at, words))
    }

    /// Where the phrase that starts at this place ends.
    #[inline]
    pub(super) fn phrase(self, at: usize, phrase: &str) -> Option<usize> {
        let first = phrase.as_bytes().first()?.to_ascii_lowercase();
        // The key holds the first letter in its lowest byte.
        if self.key(at).to_le_bytes().first() != Some(&first) {
            return None;
        }
        self.spelt(at, phrase)
    }

    /// [`View::phrase`] whose first letter stands here.
    fn spelt(self, at: usize, phrase: &str) -> Option<usize> {
        let mut at = at;
        let mut rest = phrase;
        loop {
            let space = rest.bytes().position(|byte| byte == b' ');
            let (pattern, behind) = rest.split_at_checked(space.unwrap_or(rest.len()))?;
            if !self.is(at, pattern) {
                return None;
            }
            at = at.saturating_add(1);
            if space.is_none() {
                return Some(at);
            }
            rest = behind.get(1..)?;
        }
    }

    /// Where this phrase ends, whose first word can stand at this place by its key.
    #[inline]
    fn rest_of(self, at: usize, pattern: &Pattern) -> Option<usize> {
        let follows = pattern.words == 1 || pattern.goes_on(self.key(at.saturating_add(1)));
        if !follows {
            return None;
        }
        if pattern.decided() {
            return Some(at.saturating_add(pattern.words));
        }
        self.phrase(at, pattern.text)
    }

    /// Where the longest of these phrases that starts at this place ends.
    #[inline]
    pub(super) fn any_phrase(self, at: usize, phrases: &Words) -> Option<usize> {
        let token = self.beginning(at, phrases)?;
        self.longest(at, token.key, phrases)
    }

    /// [`View::any_phrase`] at a word with this key that can begin one. Apart, so that the question
    /// before it is asked in place.
    #[inline(never)]
    fn longest(self, at: usize, key: u64, phrases: &Words) -> Option<usize> {
        let mut longest = None;
        for pattern in phrases.drawer(key) {
            if pattern.fits(key)
                && let Some(end) = self.rest_of(at, pattern)
            {
                longest = longest.max(Some(end));
            }
        }
        longest
    }

    /// The longest phrase of a table that starts at this place: where it ends, and its entry.
    #[inline]
    pub(super) fn meaning<T>(
        self,
        at: usize,
        (phrases, table): (&Words, &'static [(&'static str, T)]),
    ) -> Option<(usize, &'static (&'static str, T))> {
        let token = self.beginning(at, phrases)?;
        phrases
            .beginning(token.key)
            .filter_map(|pattern| {
                let end = self.rest_of(at, pattern)?;
                table.get(pattern.place).map(|entry| (end, entry))
            })
            .max_by_key(|(end, _)| *end)
    }

    /// Where the phrase that ends right before this place starts.
    pub(super) fn phrase_before(self, at: usize, phrase: &str) -> Option<usize> {
        let words = phrase.bytes().filter(|byte| *byte == b' ').count();
        let start = at.checked_sub(words.saturating_add(1))?;
        self.phrase(start, phrase).map(|_| start)
    }

    /// Where the longest of these phrases that ends right before this place starts.
    pub(super) fn any_phrase_before(self, at: usize, phrases: &Words) -> Option<usize> {
        let first = at.saturating_sub(phrases.longest());
        let window = self.tokens().get(first..at)?;
        for (token, start) in window.iter().zip(first..) {
            if phrases.may_begin(token.key) {
                let words = at.saturating_sub(start);
                let mut ending = phrases
                    .beginning(token.key)
                    .filter(|pattern| pattern.words == words);
                if ending.any(|pattern| self.rest_of(start, pattern).is_some()) {
                    return Some(start);
                }
            }
        }
        None
    }

    /// The longest phrase of a table that ends right before this place: where it starts, and its
    /// entry.
    pub(super) fn meaning_before<T>(
        self,
        at: usize,
        (phrases, table): (&Words, &'static [(&'static str, T)]),
    ) -> Option<(usize, &'static (&'static str, T))> {
        let longest = phrases.longest().min(at);
        (1..=longest).rev().find_map(|words| {
            let start = at.checked_sub(words)?;
            let token = self.beginning(start, phrases)?;
            let pattern = phrases
                .beginning(token.key)
                .find(|pattern| pattern.words == words && self.rest_of(start, pattern).is_some())?;
            table.get(pattern.place).map(|entry| (start, entry))
        })
    }

    /// The tokens from one place to before another, if one of these phrases may start among them;
    /// else none. Of a long stretch the beginnings of all words of the sentence tell more cheaply
    /// than each word of it.
    #[inline]
    fn window(self, from: usize, to: usize, phrases: &Words) -> &'v [Token<'a>] {
        const SHORT: usize = 6;
        let window = self.tokens().get(from..to.min(self.len())).unwrap_or(&[]);
        if window.len() > SHORT && !self.all.seen.may_hold(phrases) {
            return &[];
        }
        window
    }

    /// The first place from `from` to before `to` where one of these phrases stands.
    pub(super) fn find(self, from: usize, to: usize, phrases: &Words) -> Option<(usize, usize)> {
        for (token, at) in self.window(from, to, phrases).iter().zip(from..) {
            if phrases.may_begin(token.key)
                && let Some(end) = self.longest(at, token.key, phrases)
            {
                return Some((at, end));
            }
        }
        None
    }

    /// The last place from `from` to before `to` where one of these phrases stands.
    pub(super) fn find_last(
        self,
        from: usize,
        to: usize,
        phrases: &Words,
    ) -> Option<(usize, usize)> {
        let window = self.window(from, to, phrases);
        for (offset, token) in window.iter().enumerate().rev() {
            if phrases.may_begin(token.key) {
                let at = from.saturating_add(offset);
                if let Some(end) = self.longest(at, token.key, phrases) {
                    return Some((at, end));
                }
            }
        }
        None
    }

    /// The first letters of the words from `from` to before `to`.
    pub(super) fn seen(self, from: usize, to: usize) -> Seen {
        let mut seen = Seen::none();
        let window = self.tokens().get(from..to.min(self.len()));
        for token in window.unwrap_or(&[]) {
            seen.add(token.key);
        }
        seen
    }

    #[inline]
    pub(super) fn has(self, from: usize, to: usize, phrases: &Words) -> bool {
        self.find(from, to, phrases).is_some()
    }

    /// The place in the text from one token to before another.
    pub(super) fn span(self, from: usize, to: usize) -> Span {
        let start = self.get(from).map_or(0, |token| token.start);
        let end = to
            .checked_sub(1)
            .and_then(|last| self.get(last))
            .map_or(start, |token| token.end);
        Span::new(start, end)
    }
}
