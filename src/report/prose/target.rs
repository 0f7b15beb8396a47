//! Targets: what was to be reached is a comparator of the measure that it is for.

use super::{
    compare,
    pattern::words,
    reader::{Reader, Roles, Sentence},
    token::Kind,
    wording,
};
use crate::indicator::{ComparatorKind, Role};
use alloc::vec::Vec;

impl<'a> Reader<'a> {
    /// A target in the sentence of a measure in the same unit is a comparator of it.
    pub(super) fn targets(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        for (index, place) in roles.placed() {
            let Some(numeral) = sentence.numerals.get(index) else {
                continue;
            };
            let Some(entry) = self.entries.get(place).filter(|e| e.role == Role::Target) else {
                continue;
            };
            let unit = entry.unit;
            let named = sentence.view.has(
                numeral.lead.saturating_sub(6),
                numeral.end.saturating_add(4),
                compare::GOALS,
            );
            let stated = entry.unit_stated;
            let near = |m: &&usize| {
                sentence
                    .numerals
                    .get(**m)
                    .is_some_and(|n| n.unit == unit || !stated)
            };
            // ".. was 2 days; the median time was 1 day": a new clause is about something else.
            let same_clause = |m: &&usize| {
                sentence.numerals.get(**m).is_some_and(|n| {
                    !(numeral.end..n.lead).any(|at| sentence.view.kind(at) == Kind::Semicolon)
                        || sentence.view.has(
                            n.lead.saturating_sub(5),
                            n.lead,
                            words!("it|this|performance|stood"),
                        )
                })
            };
            let nearest = roles
                .measures
                .iter()
                .filter(|m| **m < index)
                .rev()
                .find(near)
                .or_else(|| roles.measures.iter().filter(same_clause).find(near));
            let Some(target) = nearest.filter(|_| named).and_then(|m| roles.place(*m)) else {
                continue;
            };
            let before = roles
                .measures
                .iter()
                .any(|m| *m < index)
                .then(|| index.checked_sub(1))
                .flatten()
                .and_then(|before| sentence.numerals.get(before));
            let words = before.and_then(|m| wording::direction(sentence.view, m.end, numeral.lead));
            let span = words.map(|(a, b)| sentence.view.span(a, b));
            // "77% and 58%, both of them below the mandatory 95%"
            let shared = words.is_some_and(|(at, _)| wording::shared(sentence.view, at));
            let all: Vec<usize> = roles
                .measures
                .iter()
                .filter(|m| **m < index)
                .filter(near)
                .filter_map(|m| roles.place(*m))
                .filter(|at| shared || *at == target)
                .collect();
            for at in all.iter().copied().chain(all.is_empty().then_some(target)) {
                self.compare(Some(at), place, ComparatorKind::Target, span);
            }
        }
    }
}
