use super::entry::as_index;
use alloc::{vec, vec::Vec};

/// The sums that can be reached, as a set of bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sums {
    words: Vec<u64>,
}

const BITS: usize = 64;

impl Sums {
    /// Nothing but the sum 0, with room for sums up to `most`.
    pub(crate) fn zero(most: u32) -> Self {
        let mut words = vec![0; as_index(most).div_euclid(BITS).saturating_add(1)];
        if let Some(first) = words.first_mut() {
            *first = 1;
        }
        Self { words }
    }

    /// No sum at all, with room for sums up to `most`.
    pub(crate) fn none(most: u32) -> Self {
        let mut sums = Self::zero(most);
        sums.words.fill(0);
        sums
    }

    /// The sums that can be reached when each thing adds its weight 0 to `times` times.
    pub(crate) fn of(things: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let most = things
            .clone()
            .map(|(weight, times)| weight.saturating_mul(times));
        let mut sums = Self::zero(most.fold(0, u32::saturating_add));
        for (weight, times) in things {
            // In blocks of 1, 2, 4 ..: together they make every number up to `times`.
            let (mut left, mut block) = (times, 1_u32);
            while left > 0 {
                let size = block.min(left);
                let stay = sums.clone();
                sums.add_shifted(&stay, weight.saturating_mul(size));
                left = left.saturating_sub(size);
                block = block.saturating_mul(2);
            }
        }
        sums
    }

    /// Adds the sums of another set, each raised by so much.
    pub(crate) fn add_shifted(&mut self, other: &Self, by: u32) {
        let by = as_index(by);
        let (words, bits) = (by.div_euclid(BITS), by.rem_euclid(BITS));
        for (at, word) in other.words.iter().enumerate() {
            let at = at.saturating_add(words);
            if let Some(here) = self.words.get_mut(at) {
                *here |= word.checked_shl(shift(bits)).unwrap_or(0);
            }
            if let Some(next) = self.words.get_mut(at.saturating_add(1)) {
                *next |= word
                    .checked_shr(shift(BITS.saturating_sub(bits)))
                    .unwrap_or(0);
            }
        }
    }

    /// Whether a sum can be reached.
    pub(crate) fn contains(&self, sum: u32) -> bool {
        let sum = as_index(sum);
        let word = self.words.get(sum.div_euclid(BITS));
        word.is_some_and(|word| {
            word.checked_shr(shift(sum.rem_euclid(BITS)))
                .is_some_and(|w| w & 1 == 1)
        })
    }

    /// The sums that can be reached, lowest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let room = self.words.len().saturating_mul(BITS);
        (0..u32::try_from(room).unwrap_or(u32::MAX)).filter(|sum| self.contains(*sum))
    }
}

fn shift(bits: usize) -> u32 {
    u32::try_from(bits).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sums_are_those_of_trying_every_choice(
            things in proptest::collection::vec((1_u32..80, 0_u32..6), 0..6)
        ) {
            let mut expected = BTreeSet::from([0]);
            for (weight, times) in &things {
                expected = expected
                    .iter()
                    .flat_map(|sum| (0..=*times).map(move |n| sum + n * weight))
                    .collect();
            }
            let sums = Sums::of(things.iter().copied());
            prop_assert!(sums.iter().eq(expected.iter().copied()));
            prop_assert!(!sums.contains(1_000_000));
        }
    }
}
