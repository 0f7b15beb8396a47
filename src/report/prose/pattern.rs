//! Lists of words and phrases, compiled with the crate: most words of a prose are told from all of a
//! list by one bit, and the rest by one comparison of eight bytes with each phrase of their letter.

/// The first eight bytes of a word in lower case, and which of them count.
#[derive(Debug, Clone, Copy)]
struct Start {
    key: u64,
    mask: u64,
    /// Whether these bytes are all that the word is told by.
    whole: bool,
}

impl Start {
    const fn fits(self, key: u64) -> bool {
        key & self.mask == self.key
    }
}

/// One word or phrase; `care*` is any word that begins so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    first: Start,
    second: Start,
    pub(super) words: usize,
    pub(super) text: &'static str,
    /// The place in the list as it is written.
    pub(super) place: usize,
}

impl Pattern {
    /// Whether a word with this key can begin the phrase.
    pub(super) const fn fits(&self, key: u64) -> bool {
        self.first.fits(key)
    }

    /// Whether a word with this key can be the second of the phrase.
    pub(super) const fn goes_on(&self, key: u64) -> bool {
        self.second.fits(key)
    }

    /// Whether the keys of its words decide all of the phrase.
    pub(super) const fn decided(&self) -> bool {
        match self.words {
            1 => self.first.whole,
            2 => self.first.whole && self.second.whole,
            _ => false,
        }
    }
}

/// How many first letters are told apart.
const LETTERS: usize = 32;

/// A list of words and phrases, in the order of their first letters.
#[derive(Debug)]
pub(super) struct Words {
    /// By the first letter of the first words, the second letters, a bit each.
    pairs: [u32; LETTERS],
    /// By the first letter, where its phrases start; the next entry is where they end.
    starts: [u16; LETTERS + 1],
    /// The most words of one phrase.
    longest: usize,
    patterns: &'static [Pattern],
}

impl Words {
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "evaluated when the crate is compiled, never when it runs"
    )]
    pub(super) const fn new(patterns: &'static [Pattern]) -> Self {
        let mut pairs = [0; LETTERS];
        let mut starts = [0; LETTERS + 1];
        let mut longest = 0;
        let mut at = 0;
        while at < patterns.len() {
            let Start { key, mask, .. } = patterns[at].first;
            let letter = letter(key);
            pairs[letter] |= if mask & 0xFF00 == 0 {
                u32::MAX
            } else {
                second_letter(key)
            };
            starts[letter + 1] += 1;
            if patterns[at].words > longest {
                longest = patterns[at].words;
            }
            at += 1;
        }
        at = 0;
        while at < LETTERS {
            starts[at + 1] += starts[at];
            at += 1;
        }
        Self {
            pairs,
            starts,
            longest,
            patterns,
        }
    }

    /// The phrases that a word with this key can begin.
    #[inline]
    pub(super) fn beginning(&self, key: u64) -> impl Iterator<Item = &'static Pattern> {
        let patterns = if self.may_begin(key) {
            self.lettered(letter(key))
        } else {
            &[]
        };
        patterns.iter().filter(move |pattern| pattern.fits(key))
    }

    /// The phrases with this first letter.
    fn lettered(&self, letter: usize) -> &'static [Pattern] {
        let place = |letter: usize| self.starts.get(letter).map_or(0, |at| usize::from(*at));
        self.patterns
            .get(place(letter)..place(letter.saturating_add(1)))
            .unwrap_or(&[])
    }

    /// The first phrase as the list is written.
    pub(super) fn first(&self) -> Option<&'static Pattern> {
        self.patterns.iter().find(|pattern| pattern.place == 0)
    }

    /// The key of the first word of one of the phrases, which is no stem.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated when the crate is compiled, never when it runs"
    )]
    pub(super) const fn first_word(&self, nth: usize) -> Option<u64> {
        if nth >= self.patterns.len() {
            return None;
        }
        let Start { key, mask, .. } = self.patterns[nth].first;
        assert!(mask == u64::MAX, "a stem has no key of its own");
        Some(key)
    }

    /// The most words of one phrase.
    pub(super) const fn longest(&self) -> usize {
        self.longest
    }

    /// Whether a word with this key can begin one of the phrases; its first two letters say so.
    #[inline]
    pub(super) fn may_begin(&self, key: u64) -> bool {
        self.pairs
            .get(letter(key))
            .is_some_and(|seconds| seconds & second_letter(key) != 0)
    }
}

/// The first letter of a word: its place in the alphabet is in the low five bits.
#[inline]
const fn letter(key: u64) -> usize {
    (key & 31) as usize
}

/// The bit of the second letter of a word.
#[inline]
const fn second_letter(key: u64) -> u32 {
    1_u32.wrapping_shl((key.wrapping_shr(8) & 31) as u32)
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

const BLANK: Pattern = Pattern {
    first: start(b""),
    second: start(b""),
    words: 1,
    text: "",
    place: 0,
};

/// What tells a word of a pattern; a `*` ends it.
const fn start(word: &[u8]) -> Start {
    let mut stem = word;
    let starred = if let [head @ .., b'*'] = word {
        stem = head;
        true
    } else {
        false
    };
    let length = stem.len();
    Start {
        key: key(stem),
        mask: if starred && length < 8 {
            1_u64
                .wrapping_shl(8_u32.wrapping_mul(length as u32))
                .wrapping_sub(1)
        } else {
            u64::MAX
        },
        // A shorter word has noughts behind it in its key.
        whole: length < 8 || starred && length == 8,
    }
}

/// The pattern of one alternative.
const fn pattern(text: &'static str, place: usize) -> Pattern {
    let (first, mut rest) = word_of(text.as_bytes());
    let (second, _) = word_of(rest);
    let mut words = 1_usize;
    while !rest.is_empty() {
        words = words.wrapping_add(1);
        rest = word_of(rest).1;
    }
    Pattern {
        first: start(first),
        second: start(second),
        words,
        text,
        place,
    }
}

/// The bytes before the first space, and behind it.
const fn word_of(text: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = text;
    let mut length = 0_usize;
    while let [byte, tail @ ..] = rest {
        rest = tail;
        if *byte == b' ' {
            break;
        }
        length = length.wrapping_add(1);
    }
    (text.split_at(length).0, rest)
}

/// The patterns of a list, whose alternatives a `|` parts.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
pub(super) const fn compile<const N: usize>(list: &'static str) -> [Pattern; N] {
    let mut patterns = [BLANK; N];
    let mut rest = list;
    let mut at = 0;
    while at < N {
        let bytes = rest.as_bytes();
        let mut end = 0;
        while end < bytes.len() && bytes[end] != b'|' {
            end += 1;
        }
        let (text, tail) = rest.split_at(end);
        patterns[at] = pattern(text, at);
        rest = if tail.is_empty() {
            tail
        } else {
            tail.split_at(1).1
        };
        at += 1;
    }
    sorted(patterns)
}

/// The patterns of a table that says what each phrase means.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
pub(super) const fn compile_table<T: Copy, const N: usize>(
    table: &'static [(&'static str, T)],
) -> [Pattern; N] {
    let mut patterns = [BLANK; N];
    let mut at = 0;
    while at < N {
        patterns[at] = pattern(table[at].0, at);
        at += 1;
    }
    sorted(patterns)
}

/// By their first letters, and else as they were written.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
const fn sorted<const N: usize>(patterns: [Pattern; N]) -> [Pattern; N] {
    let mut places = [0_usize; LETTERS + 1];
    let mut at = 0;
    while at < N {
        places[letter(patterns[at].first.key) + 1] += 1;
        at += 1;
    }
    at = 0;
    while at < LETTERS {
        places[at + 1] += places[at];
        at += 1;
    }
    let mut sorted = [BLANK; N];
    at = 0;
    while at < N {
        let letter = letter(patterns[at].first.key);
        sorted[places[letter]] = patterns[at];
        places[letter] += 1;
        at += 1;
    }
    sorted
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

/// The phrases of a constant table that says what each of them means, for `View::meaning`.
macro_rules! phrases {
    ($table:expr) => {{
        const COMPILED: [$crate::report::prose::pattern::Pattern; $table.len()] =
            $crate::report::prose::pattern::compile_table($table);
        const INDEX: $crate::report::prose::pattern::Words =
            $crate::report::prose::pattern::Words::new(&COMPILED);
        (&INDEX, $table)
    }};
}

pub(super) use {phrases, words};

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
        let decided = |text: &str| list.patterns.iter().any(|p| p.text == text && p.decided());
        assert!(decided("of") && decided("satisf*") && decided("adolesce*"));
        assert!(!decided("adolescents") && !decided("in line with"));
        assert_eq!(list.first().map(|pattern| pattern.text), Some("of"));
        assert_eq!(list.longest(), 3);
    }

    #[test]
    fn a_phrase_says_what_the_second_word_can_be() {
        let list: &Words = words!("set at|social care*|a*");
        let goes_on = |text: &str, word: &str| {
            list.patterns
                .iter()
                .any(|p| p.text == text && p.goes_on(key(word.as_bytes())))
        };
        assert!(goes_on("set at", "At") && !goes_on("set at", "attic"));
        assert!(goes_on("social care*", "carers") && !goes_on("social care*", "car"));
        // A stem of one letter fits whatever follows it.
        assert!(list.may_begin(key(b"azure")) && list.may_begin(key(b"a")));
        assert!(!list.may_begin(key(b"stop")) && !list.may_begin(key(b"zest")));
    }
}
