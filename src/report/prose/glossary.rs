//! The first words of the lists that are asked at every word of a sentence, in one table: a word is
//! looked up once, when it is cut from its sentence, and most words open none of them.

use super::{
    marker,
    pattern::{Words, words},
    rank, scope, speaker, words,
};
use crate::{period, report::slots::Slots};

/// A number in words.
pub(super) const NUMBER: u32 = 1;
/// "half", "none", "no": what else can be a number, or begin one.
pub(super) const PART: u32 = 1 << 1;
/// The words of a comparator.
pub(super) const MARKER: u32 = 1 << 2;
/// The name of a source.
pub(super) const SOURCE: u32 = 1 << 3;
/// Who speaks.
pub(super) const GROUP: u32 = 1 << 4;
/// A period.
pub(super) const PERIOD: u32 = 1 << 5;
/// A rank in words.
pub(super) const ORDINAL: u32 = 1 << 6;

const LISTS: [(u32, &[&Words]); 7] = [
    (NUMBER, &[words::NUMBERS.0]),
    (PART, &[words!("half|none|nobody|no|a")]),
    (MARKER, &marker::LISTS),
    (SOURCE, &[scope::SOURCES.0]),
    (GROUP, &[speaker::GROUPS.0]),
    (PERIOD, &[words!(period::OPENERS)]),
    (ORDINAL, &[rank::ORDINALS.0]),
];

static TABLE: Slots<1024> = table();

/// What a word with this key can open.
#[inline]
pub(super) fn opens(key: u64) -> u32 {
    TABLE.bits((key, 0))
}

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
const fn table() -> Slots<1024> {
    let mut table = Slots::new();
    let mut list = 0;
    while list < LISTS.len() {
        let (bit, lists) = LISTS[list];
        let mut nth = 0;
        while nth < lists.len() {
            let mut word = 0;
            while let Some(key) = lists[nth].first_word(word) {
                table = table.with((key, 0), bit);
                word += 1;
            }
            nth += 1;
        }
        list += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::prose::pattern::key;

    #[test]
    fn every_first_word_is_known_by_its_lists_and_no_other_word_is() {
        let opens = |word: &str| opens(key(word.as_bytes()));
        // The same table again, made when the test runs.
        let made = table();
        for (bit, lists) in LISTS {
            for words in lists {
                let keys = (0..).map_while(|at| words.first_word(at));
                assert!(keys.clone().count() > 0);
                for key in keys {
                    assert_ne!(super::opens(key) & bit, 0, "{key:x}");
                    assert_eq!(made.bits((key, 0)), super::opens(key), "{key:x}");
                }
            }
        }
        assert_eq!(opens("twelve"), NUMBER | PERIOD);
        assert_eq!(opens("England"), MARKER);
        assert_eq!(opens("No"), PART);
        assert_eq!(opens("support"), 0);
        assert_eq!(opens(""), 0);
    }
}
