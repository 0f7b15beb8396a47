//! How lists of words and phrases are compiled with the crate.

use super::pattern::{Pattern, Start, drawer, key};

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
pub(super) const fn list<const N: usize>(text: &'static str) -> [Pattern; N] {
    let mut patterns = [BLANK; N];
    let mut rest = text;
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
pub(super) const fn table<T: Copy, const N: usize>(
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

/// By their drawers, and else as they were written.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
const fn sorted<const N: usize>(mut patterns: [Pattern; N]) -> [Pattern; N] {
    let drawers = drawers(N);
    let mut next = 1;
    while next < N {
        let pattern = patterns[next];
        let own = drawer(pattern.first.key, drawers);
        let mut at = next;
        while at > 0 && own < drawer(patterns[at - 1].first.key, drawers) {
            patterns[at] = patterns[at - 1];
            at -= 1;
        }
        patterns[at] = pattern;
        next += 1;
    }
    patterns
}

/// How many drawers a list of so many phrases has.
pub(super) const fn drawers(phrases: usize) -> usize {
    phrases.next_power_of_two()
}

/// Where the phrases of each drawer start, and behind the last where all end.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
pub(super) const fn starts<const M: usize>(patterns: &[Pattern]) -> [u16; M] {
    let mut starts = [0; M];
    let mut at = 0;
    while at < patterns.len() {
        starts[drawer(patterns[at].first.key, M - 1) + 1] += 1;
        at += 1;
    }
    at = 1;
    while at < M {
        starts[at] += starts[at - 1];
        at += 1;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    const TEXTS: [&str; 7] = [
        "care",
        "social care",
        "care*",
        "of all people",
        "adults",
        "supported living",
        "eightlet*",
    ];

    /// The same list again, made when the test runs.
    fn made() -> [Pattern; 7] {
        list("care|social care|care*|of all people|adults|supported living|eightlet*")
    }

    #[test]
    fn every_alternative_is_in_the_list_once_with_its_words() {
        assert_eq!(count("care"), 1);
        assert_eq!(count("care|social care|of all people"), 3);
        let mut patterns = made();
        patterns.sort_by_key(|pattern| pattern.place);
        let texts: Vec<&str> = patterns.iter().map(|pattern| pattern.text).collect();
        assert_eq!(texts, TEXTS);
        let words: Vec<usize> = patterns.iter().map(|pattern| pattern.words).collect();
        assert_eq!(words, [1, 2, 1, 3, 1, 2, 1]);
        let second = |at: usize| patterns[at].second.key;
        assert_eq!(
            [1, 3, 5].map(second),
            [b"care".as_slice(), b"all", b"living"].map(key)
        );
    }

    #[test]
    fn the_first_word_tells_what_a_word_must_begin_with() {
        for (word, begins, mask, whole) in [
            ("care", "care", u64::MAX, true),
            ("care*", "care", 0xFFFF_FFFF, true),
            ("s*", "s", 0xFF, true),
            ("eightlet", "eightlet", u64::MAX, false),
            ("eightlet*", "eightlet", u64::MAX, true),
            ("supported", "supporte", u64::MAX, false),
            ("supported*", "supporte", u64::MAX, false),
        ] {
            let start = start(word.as_bytes());
            let found = (start.key, start.mask, start.whole);
            assert_eq!(found, (key(begins.as_bytes()), mask, whole), "{word}");
        }
    }

    #[test]
    fn a_list_lies_in_drawers_in_the_order_in_which_it_was_written() {
        let patterns = made();
        let starts: [u16; 9] = starts(&patterns);
        assert_eq!((drawers(7), starts[0], starts[8]), (8, 0, 7));
        for own in 0..8 {
            let from = usize::from(starts[own]);
            let to = usize::from(starts[own + 1]);
            for (at, pattern) in patterns.iter().enumerate() {
                let inside = (from..to).contains(&at);
                assert_eq!(
                    drawer(pattern.first.key, 8) == own,
                    inside,
                    "{}",
                    pattern.text
                );
            }
            assert!(patterns[from..to].is_sorted_by_key(|pattern| pattern.place));
        }
    }

    #[test]
    fn a_table_is_a_list_of_its_phrases() {
        const MEANINGS: &[(&str, u8)] = &[("one", 1), ("two of", 2), ("nobody", 0)];
        let mut patterns: [Pattern; 3] = table(MEANINGS);
        patterns.sort_by_key(|pattern| pattern.place);
        let texts: Vec<&str> = patterns.iter().map(|pattern| pattern.text).collect();
        assert_eq!(texts, ["one", "two of", "nobody"]);
        assert_eq!(patterns[1].words, 2);
    }
}
