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
