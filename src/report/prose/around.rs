//! A sentence while its earlier values are looked for: which of its numbers another can be compared with.

use super::{
    compare::is_value,
    numeral::Numeral,
    pattern::words,
    placed::Placed,
    view::{View, flagged},
};
use crate::number::Unit;
use alloc::vec::Vec;
use chrono::NaiveDate;

/// A sentence while its earlier values are looked for.
pub(super) struct Around<'s, 'v, 'a> {
    pub(super) view: View<'v, 'a>,
    pub(super) numerals: &'s [Numeral],
    pub(super) periods: &'s [Placed],
    pub(super) taken: &'s [bool],
    /// Numbers that are compared with others already, or that measure nothing.
    pub(super) skip: Vec<bool>,
    pub(super) back: Back,
}

/// The measures of the sentence before, as far as a number can be an earlier value of one.
#[derive(Debug, Clone, Default)]
pub(super) struct Back {
    pub(super) units: Vec<Unit>,
    /// When the last of them was taken.
    pub(super) day: Option<NaiveDate>,
}

impl Back {
    /// Whether one of them has the unit of this number.
    pub(super) fn carries(&self, numeral: &Numeral) -> bool {
        self.units
            .iter()
            .any(|unit| *unit == numeral.unit || !numeral.unit_stated && *unit != Unit::Rank)
    }
}

impl Around<'_, '_, '_> {
    pub(super) fn is_taken(&self, at: usize) -> bool {
        flagged(self.taken, at)
    }

    /// Whether the number before one is compared with another.
    pub(super) fn follows_a_comparator(&self, numeral: &Numeral) -> bool {
        let before = self
            .numerals
            .partition_point(|other| other.first < numeral.first);
        before.checked_sub(1).is_some_and(|at| self.skips(at))
    }

    pub(super) fn skips(&self, at: usize) -> bool {
        flagged(&self.skip, at)
    }

    /// The number before this one that it can be compared with: of the same unit, if there is one.
    pub(super) fn prior(&self, index: usize) -> Option<usize> {
        let numeral = self.numerals.get(index)?;
        // A few numbers back at most: the work for a sentence stays linear.
        let first = index.saturating_sub(8);
        let candidates = || {
            (first..index).rev().filter_map(|at| {
                let other = self.numerals.get(at)?;
                (!self.skips(at) && is_value(other)).then_some((at, other))
            })
        };
        let alike = candidates().find(|(_, other)| {
            other.unit == numeral.unit && other.unit_stated == numeral.unit_stated
        });
        // A number without a unit takes that of the measure before it.
        let stated = candidates()
            .find(|(_, other)| other.unit_stated)
            .filter(|_| !numeral.unit_stated);
        // Decimals are compared with decimals.
        let nearer = || {
            [alike, stated]
                .into_iter()
                .flatten()
                .max_by_key(|(at, _)| *at)
        };
        let decimal = numeral.value.scale() > 0;
        let chosen = if decimal { nearer() } else { alike.or(stated) };
        // "1,012 flats in 19 schemes, up from 846": the flats, not where they are.
        let chosen = chosen.map(|(at, other)| self.held(at, other).unwrap_or((at, other)));
        chosen.or_else(|| candidates().next()).map(|(at, _)| at)
    }
}

impl<'s> Around<'s, '_, '_> {
    /// The count whose place another number only tells: "1,012 flats in 19 schemes".
    pub(super) fn held(&self, at: usize, place: &Numeral) -> Option<(usize, &'s Numeral)> {
        let before = at.checked_sub(1).filter(|before| !self.skips(*before))?;
        let count = self.numerals.get(before)?;
        let preposition = place.lead.checked_sub(1)?;
        let joined = self
            .view
            .is_any(preposition, words!("in|across|at|from|over|among|between"))
            && preposition.saturating_sub(count.end) <= 4
            && self.view.all_words(count.end, preposition)
            && !(count.end..preposition).any(|at| self.view.is_any(at, words!("and|or|to")));
        let counts = |n: &Numeral| n.unit == Unit::Count && is_value(n);
        (joined && counts(count) && counts(place)).then_some((before, count))
    }
}
