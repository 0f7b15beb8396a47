//! Earlier values across sentences.

use super::{
    around::Back,
    earlier::Links,
    entry::Entry,
    reader::{Memory, Reader, Roles},
};
use crate::{
    indicator::{ComparatorKind::OwnEarlier, Role},
    number::Unit,
    period::DateSpan,
};

impl<'a> Reader<'a> {
    /// What the sentence before measured, for numbers that are its earlier values.
    pub(super) fn back(&self, memory: &Memory) -> Back {
        let last = |at: &usize| self.entries.get(*at);
        Back {
            units: memory
                .measures
                .iter()
                .filter_map(last)
                .map(|entry| entry.unit)
                .collect(),
            day: memory
                .measures
                .iter()
                .rev()
                .filter_map(last)
                .find_map(|entry| entry.period.as_ref()?.period().span())
                .map(DateSpan::start),
        }
    }

    /// The measure of the sentence before that a number is an earlier value of.
    pub(super) fn carried(&self, place: usize, memory: &Memory) -> Option<usize> {
        let me = self.entries.get(place)?;
        let alike = |unit: bool, whole: bool| {
            memory.measures.iter().rev().copied().find(|at| {
                self.entries.get(*at).is_some_and(|other| {
                    (!whole || other.base_entry.is_none())
                        && (other.unit == me.unit
                            || !unit && !me.unit_stated && other.unit != Unit::Rank)
                })
            })
        };
        // What was 792 are the 618 themselves, not the 285 of them that were old.
        alike(true, true)
            .or_else(|| self.whole_of(me, alike(true, false)?))
            .or_else(|| alike(true, false))
            .or_else(|| alike(false, false))
    }

    /// "792 were waiting. Of these 285 were over 65. It had been 618": the count that the part was taken
    /// of, where the number is nearer to it by proportion than to the part.
    fn whole_of(&self, me: &Entry, part: usize) -> Option<usize> {
        let part = self.entries.get(part)?;
        let at = part.base_entry?;
        let whole = self.entries.get(at).filter(|whole| {
            whole.role == Role::Measure && whole.unit == Unit::Count && part.unit == Unit::Count
        })?;
        let own = me.value.value();
        let square = own.checked_mul(own)?;
        let middle = part.value.value().checked_mul(whole.value.value())?;
        (square > middle).then_some(at)
    }

    /// "14% were vacant. By 2023/24 this had fallen to 8%": the measure of the sentence before was the
    /// earlier value.
    pub(super) fn take_up(&mut self, roles: &Roles, links: &Links, memory: &Memory) {
        let Some(place) = links.takes_up.and_then(|index| roles.place(index)) else {
            return;
        };
        let Some(before) = self.carried(place, memory) else {
            return;
        };
        let bare = self.entries.get(before).is_some_and(|entry| {
            entry.comparators.is_empty() && entry.base.is_none() && entry.role == Role::Measure
        });
        let whole = self
            .entries
            .iter()
            .any(|entry| entry.base_entry == Some(before));
        if self.role(Some(place)) != Some(Role::Measure) || !bare || whole {
            return;
        }
        if let Some(entry) = self.entries.get_mut(before) {
            entry.role = Role::Comparator;
        }
        self.compare(Some(place), before, OwnEarlier, None);
    }
}
