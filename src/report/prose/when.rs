//! Which period a figure has.

use super::{
    clause,
    pattern::words,
    placed::Placed,
    reader::{Memory, Reader, Roles, Sentence},
    scope,
    token::Kind,
    view::View,
};
use crate::{indicator::Role, period::PeriodKind};
use alloc::vec::Vec;

impl<'a> Reader<'a> {
    pub(super) fn own_periods(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        memory: &mut Memory,
    ) {
        let view = sentence.view;
        let usable: Vec<&Placed> = sentence
            .periods
            .iter()
            .filter(|placed| !placed.event && !compared_with(view, placed))
            .collect();
        for placed in sentence.periods.iter().filter(|placed| !placed.event) {
            if let Some(issue) = placed.period.clone().at(placed.span).issue() {
                self.prose.issues.push(issue);
            }
        }
        // Each period belongs to the comparator right before it, or else to the measures around it.
        let mut theirs: Vec<bool> = alloc::vec![false; usable.len()];
        for (index, place) in roles.placed() {
            let Some(numeral) = sentence.numerals.get(index) else {
                continue;
            };
            if self.role(Some(place)) != Some(Role::Comparator) {
                continue;
            }
            let until = sentence
                .numerals
                .get(index.saturating_add(1))
                .map_or(view.len(), |next| next.lead);
            let near = usable.iter().position(|placed| {
                let behind = (numeral.end..until).contains(&placed.start)
                    && placed.start.saturating_sub(numeral.end) <= 5
                    && (numeral.end..placed.start).all(|at| {
                        view.is_any(
                            at,
                            words!("in|for|during|the|at|of|as|on|same|time|nationally|England|previous|to|reported|a|\
        year|period|point|months|quarter|six|achieved|recorded|its|their|peak|height|worst|highest"),
                        ) || view.kind(at) == Kind::Open
                            // "1,140 people waiting in March 2023"
                            || !numeral.unit_stated
                                && view.kind(at) == Kind::Word
                                && !view.is_any(at, words!("and|but|which|that|while|were|was|had"))
                    });
                let ahead = placed.end <= numeral.lead
                    && numeral.lead.saturating_sub(placed.end) <= 3
                    && view.has(
                        placed.start.saturating_sub(4),
                        placed.start,
                        words!("compared|from|than|against|to the|with the|on the"),
                    )
                    && (placed.end..numeral.lead).all(|at| {
                        view.is_any(
                            at,
                            words!("figure|of|when|it|was|average|level|rate|at"),
                        )
                    });
                // "(previous year: 31)"
                let ahead = ahead
                    || placed.end.saturating_add(1) == numeral.lead
                        && view.kind(placed.end) == Kind::Colon
                        && view.kind_before(placed.start) == Kind::Open;
                // "where 2 years earlier it had been 59%": a clause of its own, about the past.
                let apart = placed.end <= numeral.lead
                    && numeral.lead.saturating_sub(placed.end) <= 8
                    && !(placed.end..numeral.lead).any(|at| clause::breaks(view, at))
                    && clause::opens(view, placed.start)
                    && no_measure(sentence, roles, (placed.end, numeral.lead));
                // "(SACE, June 2024)" behind the value is of the whole sentence.
                behind || ahead || apart
            });
            if let Some(near) = near
                && let Some(placed) = usable.get(near)
            {
                let shared = roles.measures.len() == 1
                    && usable.len() == 1
                    && view.kind(placed.start.saturating_sub(1)) == Kind::Open
                    && view.kind(placed.end) != Kind::Colon;
                if let Some(entry) = self.entries.get_mut(place) {
                    entry.period = Some(placed.period.clone().at(placed.span));
                }
                if let Some(slot) = theirs.get_mut(near) {
                    *slot = !shared;
                }
            }
        }
        let free: Vec<&Placed> = usable
            .iter()
            .zip(&theirs)
            .filter(|(_, theirs)| !**theirs)
            .map(|(placed, _)| *placed)
            .collect();
        let first = roles
            .measures
            .first()
            .and_then(|m| sentence.numerals.get(*m))
            .map_or(0, |n| n.lead);
        for index in &roles.measures {
            let (Some(numeral), Some(place)) = (sentence.numerals.get(*index), roles.place(*index))
            else {
                continue;
            };
            let next = roles
                .measures
                .iter()
                .find(|m| *m > index)
                .and_then(|m| sentence.numerals.get(*m))
                .map_or(view.len(), |n| n.lead);
            let bracketed = |placed: &Placed| clause::bracketed(view, placed.start);
            // Behind it before the next measure; else the last before it; else the first behind.
            let behind = free.iter().find(|placed| {
                (numeral.end..next).contains(&placed.start) && than(view, placed).is_none() && {
                    // In "5%, and in 2023 it was 7%" the period is the next measure's.
                    let leads_on = next.saturating_sub(placed.end) <= 4
                        && (view.kind_before(placed.start.saturating_sub(1)) == Kind::Comma
                            || view.is_any(
                                placed.start.saturating_sub(2),
                                words!("and|while|whilst|whereas"),
                            ));
                    !leads_on
                        && (bracketed(placed) || !clause::parts(view, numeral.end, placed.start))
                }
            });
            // What leads the sentence is for all of it; what follows a measure is for its clause.
            let before = free.iter().rev().find(|placed| {
                placed.end <= numeral.lead
                    && (placed.end <= first
                        || !clause::parts(view, placed.end, numeral.lead)
                        || clause::goes_on(view, numeral.lead))
                    && (placed.period.kind() != PeriodKind::Relative
                        || leads(view, placed)
                        || !clause::parts(view, placed.end, numeral.lead))
            });
            let after = free.iter().find(|placed| {
                placed.start >= numeral.end
                    && than(view, placed).is_none()
                    && (bracketed(placed) || !clause::parts(view, numeral.end, placed.start))
                    && !clause::opens(view, placed.start)
            });
            let close_before = before.filter(|placed| numeral.lead.saturating_sub(placed.end) <= 4);
            let tight = behind.filter(|placed| {
                placed.start.saturating_sub(numeral.end) <= 3
                    && view.all_words(numeral.end, placed.start)
            });
            let chosen = tight.or(close_before).or(behind).or(before).or(after);
            // "now" is of the number beside it.
            let chosen = chosen.filter(|placed| {
                !view.is_any(placed.start, words!("now|currently"))
                    || leads(view, placed)
                    || placed.start.saturating_sub(numeral.end) <= 5
                        && numeral.lead.saturating_sub(placed.end) <= 5
            });
            if let Some(entry) = self.entries.get_mut(place)
                && let Some(placed) = chosen
            {
                entry.period = Some(placed.period.clone().at(placed.span));
            }
            // "486 assessments in the same period": that of the sentence before.
            if chosen.is_none()
                && view.has(
                    numeral.end,
                    numeral.end.saturating_add(12).min(next),
                    words!("the same period|the same year|the same month|that year|that period|the same quarter"),
                )
                && let Some(entry) = self.entries.get_mut(place)
            {
                entry.period.clone_from(&memory.period);
            }
        }
        self.earlier_periods(sentence, roles, &free);
        // Parts share the period of their base, whichever was read first.
        for index in &roles.measures {
            let Some(place) = roles.place(*index) else {
                continue;
            };
            let base = self.entries.get(place).and_then(|entry| entry.base_entry);
            let shared = base
                .and_then(|at| self.entries.get(at))
                .and_then(|base| base.period.clone());
            if let Some(entry) = self.entries.get_mut(place)
                && entry.period.is_none()
            {
                entry.period = shared;
            }
        }
        // "The same data also showed": of the same time, unless another is named.
        if scope::same_source(view) && free.is_empty() {
            for index in &roles.measures {
                if let Some(place) = roles.place(*index)
                    && let Some(entry) = self.entries.get_mut(place)
                    && entry.period.is_none()
                {
                    entry.period.clone_from(&memory.period);
                }
            }
        }
        let last = roles
            .measures
            .iter()
            .rev()
            .filter_map(|m| roles.place(*m))
            .find_map(|at| self.entries.get(at).and_then(|entry| entry.period.clone()))
            .or_else(|| {
                let last = free.last()?;
                Some(last.period.clone().at(last.span))
            });
        // "This was .. (2023/24)": the period of a sentence that goes back is its figures' too.
        if roles.measures.is_empty()
            && (scope::refers_back(view) || scope::fragment(view, sentence.sources))
            && let Some(placed) = free.first()
        {
            for at in &memory.measures {
                if let Some(entry) = self.entries.get_mut(*at)
                    && entry.period.is_none()
                {
                    entry.period = Some(placed.period.clone().at(placed.span));
                }
            }
        } else if !roles.measures.is_empty() {
            memory.period = last;
        }
    }
}

impl<'a> Reader<'a> {
    /// "In 2022/23 the rate was 14%; this had fallen to 9%": a period that no measure took is that of
    /// the comparator behind it.
    fn earlier_periods(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles, free: &[&Placed]) {
        for (index, place) in roles.placed() {
            let Some(numeral) = sentence.numerals.get(index) else {
                continue;
            };
            let from = index
                .checked_sub(1)
                .and_then(|before| sentence.numerals.get(before))
                .map_or(0, |before| before.end);
            let next = sentence
                .numerals
                .get(index.saturating_add(1))
                .map_or(sentence.view.len(), |next| next.lead);
            let context = self.role(Some(place)) == Some(Role::Context);
            let before = |placed: &&&Placed| placed.start >= from && placed.end <= numeral.lead;
            let behind = |placed: &&&Placed| (numeral.end..next).contains(&placed.start);
            // An estimate and what was spent are of the one year that the sentence names.
            let only = free.first().filter(|_| free.len() == 1);
            let chosen = free.iter().rev().find(before);
            let Some(placed) = chosen.or_else(|| free.iter().find(behind)).or(only) else {
                continue;
            };
            let period = Some(placed.period.clone().at(placed.span));
            let has_it = |m: &usize| {
                let entry = roles.place(*m).and_then(|at| self.entries.get(at));
                entry.is_some_and(|entry| entry.period == period)
            };
            if !context && roles.measures.iter().any(has_it) {
                continue;
            }
            if let Some(entry) = self.entries.get_mut(place)
                && (context || entry.role == Role::Comparator)
                && entry.period.is_none()
            {
                entry.period = period;
            }
        }
    }
}

/// "an increase of 11% on the previous year": the time of what a figure is compared with.
fn compared_with(view: View<'_, '_>, placed: &Placed) -> bool {
    // "up 3 points on 2021/22", but "on 31 March 2022" is a day.
    let year = matches!(
        placed.period.kind(),
        PeriodKind::FinancialYear | PeriodKind::CalendarYear
    ) && view.is_any_before(placed.start, words!("on"));
    year || placed.period.kind() == PeriodKind::Relative
        && view.is_any_before(placed.start, words!("on|than|with|against"))
        && view.has(
            placed.start,
            placed.end,
            words!("previous|last|before|earlier|preceding"),
        )
}

/// "higher than in 2022/23", "15 fewer than on 1 April 2023": where the words of comparison end, behind
/// which stands the time of what the figures before it are compared with.
pub(super) fn than(view: View<'_, '_>, placed: &Placed) -> Option<usize> {
    let mut at = placed.start;
    while view.is_any_before(
        at,
        words!("in|on|at|for|during|the|end|start|of|year|same|time|point|period|month"),
    ) {
        at = at.saturating_sub(1);
    }
    view.is_any_before(at, words!("than")).then_some(at)
}

/// Whether a period leads its sentence: "At the time of our assessment, 50 people ..".
fn leads(view: View<'_, '_>, placed: &Placed) -> bool {
    view.all_words(0, placed.start) && placed.start <= 3
}

/// Whether no measure stands between two places.
fn no_measure(sentence: &Sentence<'_, '_>, roles: &Roles, (from, to): (usize, usize)) -> bool {
    !roles.measures.iter().any(|m| {
        sentence
            .numerals
            .get(*m)
            .is_some_and(|n| n.lead >= from && n.end <= to)
    })
}
