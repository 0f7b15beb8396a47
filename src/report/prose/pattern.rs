//! Lists of words and phrases, compiled with the crate: most words of a prose are told from all of a
//! list by one comparison of eight bytes each.

/// One word or phrase; `care*` is any word that begins so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    /// The first eight bytes of the first word, in lower case, and which of them count.
    key: u64,
    mask: u64,
    pub(super) words: usize,
    pub(super) text: &'static str,
}

impl Pattern {
    /// Whether a word with this key can begin the phrase.
    pub(super) const fn fits(&self, key: u64) -> bool {
        key & self.mask == self.key
    }
}

/// A list of words and phrases.
#[derive(Debug)]
pub(super) struct Words {
    /// The initials of the first words, a bit each.
    initials: u32,
    patterns: &'static [Pattern],
}

impl Words {
    pub(super) const fn new(patterns: &'static [Pattern]) -> Self {
        Self {
            initials: initials(patterns),
            patterns,
        }
    }

    /// The phrases that a word with this key can begin.
    pub(super) fn beginning(&self, key: u64) -> impl Iterator<Item = &'static Pattern> {
        let patterns = if self.initials & initial(key) == 0 {
            &[]
        } else {
            self.patterns
        };
        patterns.iter().filter(move |pattern| pattern.fits(key))
    }

    /// Every phrase of the list.
    pub(super) fn all(&self) -> impl Iterator<Item = &'static Pattern> {
        self.patterns.iter()
    }

    /// Whether words with these initials can begin one of the phrases.
    pub(super) const fn may_begin(&self, initials: u32) -> bool {
        self.initials & initials != 0
    }
}

/// The bit of the first letter of a word.
pub(super) const fn initial(key: u64) -> u32 {
    // The low five bits of a letter are its place in the alphabet.
    1_u32.wrapping_shl((key & 31) as u32)
}

/// The first eight bytes of a word, in lower case.
pub(super) const fn key(word: &[u8]) -> u64 {
    let mut key = 0_u64;
    let mut rest = word;
    let mut place = 0_u32;
    while let [byte, tail @ ..] = rest {
        if place == 64 {
            break;
        }
        key |= (byte.to_ascii_lowercase() as u64).wrapping_shl(place);
        place = place.wrapping_add(8);
        rest = tail;
    }
    key
}

const fn initials(patterns: &[Pattern]) -> u32 {
    let mut bits = 0;
    let mut rest = patterns;
    while let [pattern, tail @ ..] = rest {
        bits |= initial(pattern.key);
        rest = tail;
    }
    bits
}

/// How many alternatives a list has.
pub(super) const fn count(list: &str) -> usize {
    let mut count = 1_usize;
    let mut rest = list.as_bytes();
    while let [byte, tail @ ..] = rest {
        if *byte == b'|' {
            count = count.wrapping_add(1);
        }
        rest = tail;
    }
    count
}

/// The patterns of a list, whose alternatives a `|` parts.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
pub(super) const fn compile<const N: usize>(list: &'static str) -> [Pattern; N] {
    let mut patterns = [Pattern {
        key: 0,
        mask: 0,
        words: 1,
        text: "",
    }; N];
    let mut rest = list;
    let mut at = 0;
    while at < N {
        let bytes = rest.as_bytes();
        let mut end = 0;
        let mut first = None;
        let mut words = 1;
        while end < bytes.len() && bytes[end] != b'|' {
            if bytes[end] == b' ' {
                words += 1;
            }
            if first.is_none() && (bytes[end] == b' ' || bytes[end] == b'*') {
                first = Some(end);
            }
            end += 1;
        }
        let (text, tail) = rest.split_at(end);
        let length = match first {
            Some(first) => first,
            None => end,
        };
        let stem = length < end && bytes[length] == b'*';
        let (word, _) = text.split_at(length);
        let mask = if stem && length < 8 {
            (1_u64 << (8 * length)) - 1
        } else {
            u64::MAX
        };
        patterns[at] = Pattern {
            key: key(word.as_bytes()),
            mask,
            words,
            text,
        };
        rest = if tail.is_empty() {
            tail
        } else {
            tail.split_at(1).1
        };
        at += 1;
    }
    patterns
}

/// A list of words and phrases, parted by `|`.
macro_rules! words {
    ($list:expr) => {{
        const LIST: &str = $list;
        const PATTERNS: [$crate::report::prose::pattern::Pattern;
            $crate::report::prose::pattern::count(LIST)] =
            $crate::report::prose::pattern::compile(LIST);
        const WORDS: $crate::report::prose::pattern::Words =
            $crate::report::prose::pattern::Words::new(&PATTERNS);
        &WORDS
    }};
}

pub(super) use words;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_keeps_its_phrases_and_their_first_words() {
        let list: &Words = words!("of|in line with|satisf*|adolescents|adolesce*");
        let begins = |word: &str| {
            list.beginning(key(word.as_bytes()))
                .map(|pattern| (pattern.text, pattern.words))
                .collect::<alloc::vec::Vec<_>>()
        };
        assert_eq!(begins("OF"), [("of", 1)]);
        assert_eq!(begins("In"), [("in line with", 3)]);
        assert_eq!(begins("Satisfied"), [("satisf*", 1)]);
        // Eight bytes decide; the rest is for whoever compares the whole.
        assert_eq!(
            begins("adolescents"),
            [("adolescents", 1), ("adolesce*", 1)]
        );
        assert_eq!(begins("off"), []);
        assert_eq!(begins("sat"), []);
    }
}
