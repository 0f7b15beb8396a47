//! Tables of words made when the crate is compiled: one look tells what a word is good for.

/// A word by its first eight bytes and the eight behind them, and its bits.
#[derive(Debug, Clone, Copy)]
struct Slot {
    word: (u64, u64),
    bits: u32,
}

const FREE: Slot = Slot {
    word: (0, 0),
    bits: 0,
};

/// Words, each in the slot that its hash gives or in the next free one behind it. The number of
/// slots is a power of two, and at least twice that of the words, so that a search ends soon.
#[derive(Debug)]
pub(super) struct Slots<const N: usize>([Slot; N]);

impl<const N: usize> Slots<N> {
    pub(super) const fn new() -> Self {
        assert!(N.is_power_of_two(), "a place is a part of a hash");
        Self([FREE; N])
    }

    /// With more bits for a word, which is not empty.
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated when the crate is compiled, never when it runs"
    )]
    pub(super) const fn with(mut self, word: (u64, u64), bits: u32) -> Self {
        let mut at = Self::place(word.0);
        let mut seen = 0_usize;
        while self.0[at].bits != 0 && !Self::same(self.0[at].word, word) {
            at = Self::next(at);
            seen = seen.wrapping_add(1);
            assert!(seen < N / 2, "too few slots");
        }
        self.0[at].word = word;
        self.0[at].bits |= bits;
        self
    }

    /// The bits of a word; none where it is not in the table.
    #[inline]
    pub(super) fn bits(&self, word: (u64, u64)) -> u32 {
        let mut at = Self::place(word.0);
        while let Some(slot) = self.0.get(at) {
            if slot.word == word || slot.bits == 0 {
                return slot.bits;
            }
            at = Self::next(at);
        }
        0
    }

    #[inline]
    const fn place(first: u64) -> usize {
        // The golden ratio spreads the words over the high bits, of which a place takes as many as
        // it needs.
        let spread = first.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        spread.wrapping_shr(64_u32.wrapping_sub(N.trailing_zeros())) as usize
    }

    const fn next(at: usize) -> usize {
        at.wrapping_add(1) & N.wrapping_sub(1)
    }

    const fn same(one: (u64, u64), other: (u64, u64)) -> bool {
        one.0 == other.0 && one.1 == other.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_with_all_its_bits_and_no_other_is() {
        let mut slots = Slots::<64>::new();
        for word in 1..=30 {
            slots = slots.with((word, 0), 1).with((word, word), 2);
        }
        slots = slots.with((7, 0), 4);
        assert_eq!(slots.bits((7, 0)), 5);
        for word in 1..=30 {
            assert_eq!(slots.bits((word, 0)) & 3, 1, "{word}");
            assert_eq!(slots.bits((word, word)), 2, "{word}");
            assert_eq!(slots.bits((word, 99)), 0, "{word}");
        }
        assert_eq!(slots.bits((31, 0)), 0);
        assert_eq!(slots.bits((0, 0)), 0);
    }
}
