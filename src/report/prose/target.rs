//! Targets: what was to be reached is a comparator of the measure that it is for.

use super::{
    compare,
    numeral::Numeral,
    owed,
    pattern::words,
    reader::{Memory, Reader, Roles, Sentence},
    token::Kind,
    wording,
};
use crate::{
    indicator::{ComparatorKind, Role},
    number::Unit,
};
use alloc::vec::Vec;

impl<'a> Reader<'a> {
    /// A target in the sentence of a measure in the same unit is a comparator of it.
    pub(super) fn targets(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        memory: &mut Memory,
    ) {
        let before = memory.target.take();
        self.reached(sentence, roles, before);
        for (index, place) in roles.placed() {
            let Some(numeral) = sentence.numerals.get(index) else {
                continue;
            };
            let Some(entry) = self.entries.get(place).filter(|e| e.role == Role::Target) else {
                continue;
            };
            let unit = entry.unit;
            let named = sentence.view.has(
                numeral.lead.saturating_sub(10),
                numeral.end.saturating_add(9),
                compare::GOALS,
            ) || owed::changed(sentence.view, numeral)
                || owed::raised(sentence.view, numeral);
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
                    unit == Unit::Percent
                        || !(numeral.end..n.lead)
                            .any(|at| sentence.view.kind(at) == Kind::Semicolon)
                        || sentence.view.has(
                            n.lead.saturating_sub(5),
                            n.lead,
                            words!("it|this|performance|stood|took"),
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
            // "a median of 112 days, and 17% were done within the statutory 21 days": what the 17% met.
            let share = |n: &Numeral| n.unit == Unit::Percent && n.unit_stated;
            let met = unit != Unit::Percent
                && sentence
                    .view
                    .find_last(
                        numeral.lead.saturating_sub(7),
                        numeral.lead,
                        words!("within"),
                    )
                    .is_some()
                && index
                    .checked_sub(1)
                    .and_then(|before| sentence.numerals.get(before))
                    .is_some_and(share);
            let nearest = nearest.filter(|_| !met);
            let Some(target) = nearest.filter(|_| named).and_then(|m| roles.place(*m)) else {
                if roles.measures.is_empty() && !self.set_for(sentence, numeral, place, memory) {
                    memory.target = Some(place);
                }
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
            let each = sentence.view.any_phrase(
                numeral.end,
                words!("for each|for all|in each|for both|in both|across all"),
            );
            let shared =
                each.is_some() || words.is_some_and(|(at, _)| wording::shared(sentence.view, at));
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

    /// "The target was 80%. Performance reached 64%": a measure that says whether it was reached.
    fn reached(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles, target: Option<usize>) {
        let Some(target) = target else {
            return;
        };
        let entry = |at: usize| self.entries.get(at);
        let Some(unit) = entry(target).map(|e| e.unit) else {
            return;
        };
        let says = sentence.view.has(
            0,
            sentence.view.len(),
            words!(
                "performance|reached|shortfall|missed|target|standard|met|fell short|latest figure|actual|\
        in practice|achieved|actually|in fact|done so|did so"
            ),
        ) || sentence.view.is_any(0, words!("this|it|these|that"));
        let first = roles.own().into_iter().find(|at| {
            entry(*at).is_some_and(|e| {
                (e.unit == unit || e.unit == Unit::Count && unit != Unit::Percent)
                    && !e
                        .comparators
                        .iter()
                        .any(|(c, _)| c.kind() == ComparatorKind::Target)
            })
        });
        if says && first.is_some() {
            self.compare(first, target, ComparatorKind::Target, None);
        }
    }

    /// "81% were seen in time. The council had set itself a target of 95%": for the measure of the
    /// sentence before; but "it hoped to reach 95% by 2027" compares nothing.
    fn set_for(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        numeral: &Numeral,
        place: usize,
        memory: &Memory,
    ) -> bool {
        let view = sentence.view;
        let said = view.has(
            0,
            view.len(),
            words!(
                "target was|target is|standard was|target of|set itself|set themselves|had set|the target|\
        the standard|aim was|policy was|required|expected|should be|should have|basis of"
            ),
        );
        let planned = view.is(numeral.end, "by")
            || view.has(
                0,
                view.len(),
                words!("wanted|hoped|plan*|intend*|future|will"),
            );
        if !said || planned {
            return false;
        }
        let Some(unit) = self.entries.get(place).map(|e| e.unit) else {
            return false;
        };
        let mut alike = memory.measures.iter().rev().copied().filter(|at| {
            self.entries
                .get(*at)
                .is_some_and(|e| e.unit == unit && e.role == Role::Measure)
        });
        // A median and a maximum: which of them was to be reached is not said.
        let carried = alike
            .next()
            .filter(|_| unit == Unit::Percent || unit != Unit::Count && alike.next().is_none());
        self.compare(carried, place, ComparatorKind::Target, None);
        carried.is_some()
    }
}
