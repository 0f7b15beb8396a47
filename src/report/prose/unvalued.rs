//! Comparators that are named without a number: "similar to the England average".

use super::{
    compare,
    entry::tidy,
    marker::Marker,
    pattern::words,
    reader::{Reader, Roles, Sentence},
    view::View,
    when::than,
    wording,
};
use crate::{
    indicator::{Comparator, ComparatorKind::OwnEarlier, Role},
    issue::Span,
    number::Unit,
};
use alloc::{collections::BTreeSet, vec::Vec};

impl<'a> Reader<'a> {
    /// Comparators that are named without a number.
    pub(super) fn unvalued(
        &mut self,
        view: View<'_, 'a>,
        markers: &[Marker],
        targets: &[usize],
        back: bool,
    ) {
        let all = back && view.is_any(0, words!("these|both|all"));
        let figures = self.figures_of(targets);
        let targets = if figures.is_empty() {
            targets
        } else {
            &figures
        };
        for marker in markers.iter().filter(|marker| !marker.bound) {
            let lead = view.find_last(marker.start.saturating_sub(8), marker.start, compare::LEADS);
            let direction = wording::direction(view, marker.start.saturating_sub(12), marker.start);
            let close = lead.is_some_and(|(_, end)| {
                (end..marker.start).all(|at| {
                    view.is_any(
                        at,
                        words!("the|both|a|its|England|national|regional|and|London|that|of|for|average|averages|\
    their|comparator|region|in|other|parts|across|among|every|one|all|most|elsewhere|council|our|many|rest|those"),
                    )
                })
            });
            if !(close || marker.strong && direction.is_some()) {
                continue;
            }
            let place = view.span(marker.start, marker.end);
            let words = direction
                .map(|(a, b)| view.span(a, b))
                .and_then(|span| span.of(self.text))
                .map(tidy);
            let shared = direction.is_some_and(|(at, _)| wording::shared(view, at));
            let chosen: Vec<usize> = if all || shared && !back {
                targets.to_vec()
            } else if back {
                targets.last().copied().into_iter().collect()
            } else {
                targets
                    .iter()
                    .copied()
                    .rfind(|at| {
                        self.entries
                            .get(*at)
                            .is_some_and(|e| e.span.start() < place.start())
                    })
                    .or_else(|| targets.first().copied())
                    .into_iter()
                    .collect()
            };
            for at in chosen {
                let Some(entry) = self.entries.get_mut(at) else {
                    continue;
                };
                if !matches!(entry.role, Role::Measure)
                    || entry
                        .comparators
                        .iter()
                        .any(|(c, _)| c.kind() == marker.kind)
                {
                    continue;
                }
                let mut comparator = Comparator::new(marker.kind);
                if let Some(words) = &words {
                    comparator = comparator.with_words(words.clone());
                }
                entry.comparators.push((comparator, place));
            }
        }
    }

    /// "9%, higher than in 2022/23", "15 fewer than on 1 April 2023": an earlier value that is named by its
    /// time alone.
    pub(super) fn dated(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        let view = sentence.view;
        let mut behind = sentence
            .periods
            .iter()
            .filter_map(|placed| Some((placed, than(view, placed)?)))
            .peekable();
        if behind.peek().is_none() {
            return;
        }
        let figures = self.figures_of(&roles.own());
        let entries = roles.placed().filter_map(|(_, at)| self.entries.get(at));
        let periods = entries.filter_map(|entry| entry.period.as_ref());
        let printed: BTreeSet<Span> = periods.map(|period| period.place()).collect();
        for (placed, than) in behind {
            // "than in 2022/23, when there had been 28": its value is printed.
            if printed.contains(&placed.span) {
                continue;
            }
            let before = figures.partition_point(|at| {
                let entry = self.entries.get(*at);
                entry.is_some_and(|entry| entry.span.end() <= placed.span.start())
            });
            let last = before.checked_sub(1).and_then(|at| figures.get(at));
            let Some(entry) = last.and_then(|at| self.entries.get_mut(*at)) else {
                continue;
            };
            let own = |(known, _): &(Comparator, Span)| known.kind() == OwnEarlier;
            if entry.comparators.iter().any(own) {
                continue;
            }
            let mut comparator = Comparator::new(OwnEarlier);
            if let Some((start, end)) = wording::direction(view, than.saturating_sub(12), than)
                && let Some(words) = view.span(start, end).of(self.text)
            {
                comparator = comparator.with_words(tidy(words));
            }
            entry.comparators.push((comparator, placed.span));
        }
    }

    /// The figures among some that are compared, and not by how many points they differ: "9%, 3
    /// percentage points below the average".
    fn figures_of(&self, all: &[usize]) -> Vec<usize> {
        let points = |at: &usize| {
            self.entries
                .get(*at)
                .is_some_and(|e| e.unit == Unit::PercentagePoints)
        };
        all.iter().copied().filter(|at| !points(at)).collect()
    }
}
