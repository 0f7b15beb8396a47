//! Lists of words and phrases, compiled with the crate: most words of a prose are told from all of a
//! list by one bit, and the rest by one comparison of eight bytes with each phrase of their letter.

/// The first eight bytes of a word in lower case, and which of them count.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) key: u64,
    pub(super) mask: u64,
    /// Whether these bytes are all that the word is told by.
    pub(super) whole: bool,
}

impl Start {
    const fn fits(self, key: u64) -> bool {
        key & self.mask == self.key
    }
}

/// One word or phrase; `care*` is any word that begins so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    pub(super) first: Start,
    pub(super) second: Start,
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

/// A list of words and phrases, laid in drawers by their first two letters.
#[derive(Debug)]
pub(super) struct Words {
    /// The first letters of the first words, a bit each.
    letters: u32,
    /// By the first letter of the first words, the second letters, a bit each.
    pairs: [u32; LETTERS],
    /// Where the phrases of each drawer start; the next entry is where they end.
    starts: &'static [u16],
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
    pub(super) const fn new(patterns: &'static [Pattern], starts: &'static [u16]) -> Self {
        let mut letters = 0;
        let mut pairs = [0; LETTERS];
        let mut longest = 0;
        let mut at = 0;
        while at < patterns.len() {
            let Start { key, mask, .. } = patterns[at].first;
            assert!(mask > 0xFF, "a stem has two letters");
            // The pattern of an empty list has no key.
            if key != 0 {
                letters |= 1 << letter(key);
                pairs[letter(key)] |= second_letter(key);
            }
            if patterns[at].words > longest {
                longest = patterns[at].words;
            }
            at += 1;
        }
        // What is no word has no key: it begins nothing.
        assert!(letters & 1 == 0, "a word begins with a letter or a digit");
        Self {
            letters,
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
            self.drawer(key)
        } else {
            &[]
        };
        patterns.iter().filter(move |pattern| pattern.fits(key))
    }

    /// The phrases with these first two letters, and perhaps a few others.
    #[inline]
    pub(super) fn drawer(&self, key: u64) -> &'static [Pattern] {
        let drawer = drawer(key, self.starts.len().saturating_sub(1));
        let at = |drawer: usize| self.starts.get(drawer).map(|at| usize::from(*at));
        match (at(drawer), at(drawer.saturating_add(1))) {
            (Some(start), Some(end)) => self.patterns.get(start..end).unwrap_or(&[]),
            _ => &[],
        }
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

/// The first two letters of the words of a stretch of prose, a bit each: most lists have no phrase
/// there, and this tells so without a look at any word.
#[derive(Debug, Default)]
pub(super) struct Seen {
    letters: u32,
    pairs: [u32; LETTERS],
}

impl Seen {
    pub(super) const fn none() -> Self {
        Self {
            letters: 0,
            pairs: [0; LETTERS],
        }
    }

    /// With the first words of a list.
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "evaluated when the crate is compiled, never when it runs"
    )]
    pub(super) const fn with(mut self, words: &Words) -> Self {
        let mut at = 0;
        while at < LETTERS {
            self.pairs[at] |= words.pairs[at];
            at += 1;
        }
        self.letters |= words.letters;
        self
    }

    /// Takes in a word.
    #[inline]
    pub(super) fn add(&mut self, key: u64) {
        if let Some(seconds) = self.pairs.get_mut(letter(key))
            && key != 0
        {
            *seconds |= second_letter(key);
            self.letters |= 1_u32.wrapping_shl(letter(key) as u32);
        }
    }

    /// Whether one of the phrases may begin in the stretch.
    #[inline]
    pub(super) fn may_hold(&self, words: &Words) -> bool {
        self.letters & words.letters != 0 && meet(&self.pairs, &words.pairs)
    }

    /// Whether words of both begin alike.
    #[inline]
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.letters & other.letters != 0 && meet(&self.pairs, &other.pairs)
    }
}

#[inline]
fn meet(one: &[u32; LETTERS], other: &[u32; LETTERS]) -> bool {
    let both = one.iter().zip(other);
    both.fold(0, |any, (one, other)| any | (one & other)) != 0
}

/// The drawer of a list in which a phrase lies by the first two letters of its first word; there is
/// a power of two of them.
#[inline]
pub(super) const fn drawer(key: u64, drawers: usize) -> usize {
    // Odd numbers without common factors scatter the pairs.
    let mixed = (key & 31)
        .wrapping_mul(37)
        .wrapping_add((key.wrapping_shr(8) & 31).wrapping_mul(11));
    mixed as usize & drawers.wrapping_sub(1)
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

/// A list of words and phrases, parted by `|`.
macro_rules! words {
    ($list:expr) => {{
        const LIST: &str = $list;
        const PATTERNS: [$crate::report::prose::pattern::Pattern;
            $crate::report::prose::compile::count(LIST)] =
            $crate::report::prose::compile::list(LIST);
        const STARTS: [u16; $crate::report::prose::compile::drawers(PATTERNS.len()) + 1] =
            $crate::report::prose::compile::starts(&PATTERNS);
        const WORDS: $crate::report::prose::pattern::Words =
            $crate::report::prose::pattern::Words::new(&PATTERNS, &STARTS);
        &WORDS
    }};
}

/// The phrases of a constant table that says what each of them means, for `View::meaning`.
macro_rules! phrases {
    ($table:expr) => {{
        const PATTERNS: [$crate::report::prose::pattern::Pattern; $table.len()] =
            $crate::report::prose::compile::table($table);
        const STARTS: [u16; $crate::report::prose::compile::drawers(PATTERNS.len()) + 1] =
            $crate::report::prose::compile::starts(&PATTERNS);
        const INDEX: $crate::report::prose::pattern::Words =
            $crate::report::prose::pattern::Words::new(&PATTERNS, &STARTS);
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
    fn a_stretch_may_hold_a_list_where_one_of_its_words_has_the_same_two_letters() {
        let list: &Words = words!("set at|bet");
        assert!(list.patterns.iter().all(Pattern::decided));
        let stretch = |words: &[&str]| {
            let mut seen = Seen::none();
            for word in words {
                seen.add(key(word.as_bytes()));
            }
            seen
        };
        let same = stretch(&["set", "bet"]);
        assert!(same.may_hold(list) && same.meets(&stretch(&["sell", "bell"])));
        // Only the first letters are alike, and one letter each of another word.
        for other in [stretch(&["sat", "bat"]), stretch(&["cell"])] {
            assert!(!other.may_hold(list) && !other.meets(&same));
        }
    }

    #[test]
    fn a_phrase_says_what_the_second_word_can_be() {
        let list: &Words = words!("set at|social care*|as*");
        let goes_on = |text: &str, word: &str| {
            list.patterns
                .iter()
                .any(|p| p.text == text && p.goes_on(key(word.as_bytes())))
        };
        assert!(goes_on("set at", "At") && !goes_on("set at", "attic"));
        assert!(goes_on("social care*", "carers") && !goes_on("social care*", "car"));
        assert!(list.may_begin(key(b"assure")) && !list.may_begin(key(b"a")));
        assert!(!list.may_begin(key(b"stop")) && !list.may_begin(key(b"zest")));
    }
}
