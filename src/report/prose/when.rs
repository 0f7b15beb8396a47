//! Which period a figure has.

use super::{
    pattern::words,
    placed::Placed,
    reader::{Memory, Reader, Roles, Sentence},
    scope,
    token::Kind,
};
use crate::indicator::Role;
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
            .filter(|placed| !placed.event)
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
                let behind = placed.start >= numeral.end
                    && placed.start < until
                    && placed.start.saturating_sub(numeral.end) <= 5
                    && (numeral.end..placed.start).all(|at| {
                        view.is_any(
                            at,
                            words!("in|for|during|the|at|of|as|on|same|time|nationally|England|previous|to|reported|a|\
        year|period"),
                        ) || view.kind(at) == Kind::Open
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
                // "(SACE, June 2024)" behind the value is of the whole sentence.
                behind || ahead
            });
            if let Some(near) = near
                && let Some(placed) = usable.get(near)
            {
                let shared = roles.measures.len() == 1
                    && usable.len() == 1
                    && view.kind(placed.start.saturating_sub(1)) == Kind::Open;
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
            // Behind it before the next measure; else the last before it; else the first behind.
            let behind = free.iter().find(|placed| {
                placed.start >= numeral.end && placed.start < next && {
                    // In "5%, and in 2023 it was 7%" the period is the next measure's.
                    let leads_on = next < view.len()
                        && next.saturating_sub(placed.end) <= 4
                        && (view.kind_before(placed.start.saturating_sub(1)) == Kind::Comma
                            || view.is(placed.start.saturating_sub(2), "and"));
                    !leads_on
                }
            });
            let before = free.iter().rev().find(|placed| placed.end <= numeral.lead);
            let after = free.iter().find(|placed| placed.start >= numeral.end);
            let close_before = before.filter(|placed| numeral.lead.saturating_sub(placed.end) <= 4);
            let tight = behind.filter(|placed| {
                placed.start.saturating_sub(numeral.end) <= 3
                    && (numeral.end..placed.start).all(|at| view.kind(at) == Kind::Word)
            });
            let chosen = tight.or(close_before).or(behind).or(before).or(after);
            if let Some(entry) = self.entries.get_mut(place)
                && let Some(placed) = chosen
            {
                entry.period = Some(placed.period.clone().at(placed.span));
            }
        }
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
            .find_map(|at| self.entries.get(at).and_then(|entry| entry.period.clone()));
        // "This was .. (2023/24)": the period of a sentence that goes back is its figures' too.
        if roles.measures.is_empty()
            && scope::refers_back(view)
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
