//! A place in a text, and the few things that are taken from it.

/// Longer runs of space than this part what stands on their sides, so that every form is found
/// or refused within a bounded number of bytes and reading stays linear.
const MAX_SPACE: usize = 4;

/// No number of a period has more digits.
const MAX_DIGITS: usize = 8;

#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

/// What joins two parts of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    Slash,
    Hyphen,
    /// An en or em dash.
    Dash,
    /// The word "to", or "and" behind "between".
    Word,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Whether a digit stands here.
    pub(super) fn at_digit(&self) -> bool {
        self.text
            .as_bytes()
            .get(self.at)
            .is_some_and(u8::is_ascii_digit)
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn step(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    /// Does what `read` does, or nothing where it finds nothing.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// Skips a little space, and says whether there was any.
    pub(super) fn space(&mut self) -> bool {
        let mut any = false;
        for c in self.rest().chars().take(MAX_SPACE) {
            if !c.is_whitespace() {
                break;
            }
            any = true;
            self.step(c.len_utf8());
        }
        any
    }

    /// Takes one sign.
    pub(super) fn sign(&mut self, sign: char) -> Option<()> {
        (self.peek() == Some(sign)).then(|| self.step(sign.len_utf8()))
    }

    /// Takes these words, with a little space between them, in any case.
    #[inline]
    pub(super) fn words(&mut self, words: &str) -> Option<()> {
        // Most phrases are told from what stands here by their first byte.
        let (first, here) = (
            words.as_bytes().first()?,
            self.text.as_bytes().get(self.at)?,
        );
        if !first.eq_ignore_ascii_case(here) {
            return None;
        }
        self.words_here(words)
    }

    /// [`Cursor::words`] whose first letter stands here.
    fn words_here(&mut self, words: &str) -> Option<()> {
        self.attempt(|c| {
            for (index, word) in words.split(' ').enumerate() {
                if index > 0 && !c.space() {
                    return None;
                }
                let start = c.rest().get(..word.len())?;
                if !start.eq_ignore_ascii_case(word) {
                    return None;
                }
                c.step(word.len());
                if word.ends_with(|last: char| last.is_ascii_alphabetic())
                    && c.peek().is_some_and(char::is_alphanumeric)
                {
                    return None;
                }
            }
            Some(())
        })
    }

    /// Takes the first of several phrases that stands here.
    pub(super) fn one_of<T: Copy>(&mut self, phrases: &[(&str, T)]) -> Option<T> {
        phrases
            .iter()
            .find_map(|(words, meaning)| self.words(words).map(|()| *meaning))
    }

    /// Takes a run of ASCII digits: its value and its length.
    pub(super) fn digits(&mut self) -> Option<(u32, usize)> {
        let bytes = self.rest().bytes().take(MAX_DIGITS);
        let digits = bytes.take_while(u8::is_ascii_digit).count();
        let value = self.rest().get(..digits)?.parse().ok()?;
        self.step(digits);
        Some((value, digits))
    }

    /// Takes a run of exactly so many digits.
    pub(super) fn exactly(&mut self, length: usize) -> Option<u16> {
        self.attempt(|c| {
            let (value, digits) = c.digits()?;
            (digits == length).then(|| u16::try_from(value).ok())?
        })
    }

    /// Takes what joins two parts, with the space around it: the joint, and whether there was space.
    pub(super) fn joint(&mut self, between: bool) -> Option<(Joint, bool)> {
        self.attempt(|c| {
            let before = c.space();
            let joint = match c.peek()? {
                '/' => Joint::Slash,
                '-' | '\u{2010}' | '\u{2011}' => Joint::Hyphen,
                '\u{2012}'..='\u{2014}' => Joint::Dash,
                _ if !before => return None,
                _ => {
                    let words: &[(&str, ())] = if between {
                        &[("and", ())]
                    } else {
                        &[("to", ()), ("until", ()), ("through to", ())]
                    };
                    c.one_of(words)?;
                    Joint::Word
                }
            };
            if joint != Joint::Word {
                c.step(c.peek().map_or(0, char::len_utf8));
            }
            let after = c.space();
            if joint == Joint::Word && !after {
                return None;
            }
            Some((joint, before || after))
        })
    }

    /// Whether a label may end here: before no letter, no digit and no part of a longer number.
    pub(super) fn ends(&self) -> bool {
        let mut behind = self.rest().chars();
        match behind.next() {
            None => true,
            Some('.' | ',') => !behind.next().is_some_and(|c| c.is_ascii_digit()),
            Some(c) => !(c.is_alphanumeric() || matches!(c, '%' | '_' | '£')),
        }
    }
}
