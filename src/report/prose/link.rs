//! Links: which measure a comparator belongs to.

use super::{
    compare::{self, Bound},
    earlier::Earlier,
    entry::{Entry, tidy},
    marker::Marker,
    pattern::words,
    reader::{Memory, Reader, Roles, Sentence},
    scope, wording,
};
use crate::{
    indicator::{Comparator, ComparatorKind, Role},
    issue::Span,
    number::Unit,
};
use alloc::vec::Vec;

impl<'a> Reader<'a> {
    /// Links comparators with a number of their own.
    pub(super) fn valued(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        bound: &Bound,
        markers: &[Marker],
        memory: &Memory,
    ) {
        let view = sentence.view;
        let numerals = sentence.numerals;
        let goes_back = scope::refers_back(view);
        let mut of_marker: Vec<(usize, usize)> = Vec::new();
        for (index, link) in bound.iter().enumerate() {
            let (Some((kind, marker)), Some(place)) = (*link, roles.place(index)) else {
                continue;
            };
            if self
                .entries
                .get(place)
                .is_none_or(|entry| entry.role != Role::Comparator)
            {
                continue;
            }
            let nth = of_marker.iter().filter(|(m, _)| *m == marker).count();
            of_marker.push((marker, index));
            let several = bound
                .iter()
                .filter(|link| link.is_some_and(|(_, m)| m == marker))
                .count();
            let target = self.measure_of(sentence, roles, index, (nth, several), goes_back, memory);
            let from = target.and_then(|t| {
                roles
                    .measures
                    .iter()
                    .copied()
                    .find(|m| roles.place(*m) == Some(t))
            });
            let start = from
                .and_then(|m| numerals.get(m))
                .filter(|m| numerals.get(index).is_some_and(|n| m.end <= n.first))
                .map_or(0, |m| m.end);
            let marker_start = markers.get(marker).map_or(0, |m| m.start);
            let stop = numerals
                .get(index)
                .map_or(0, |n| n.lead)
                .min(marker_start.max(start));
            let words = wording::direction(
                view,
                start,
                stop.max(marker_start.min(numerals.get(index).map_or(0, |n| n.first))),
            )
            .or_else(|| {
                let behind = numerals
                    .get(index)
                    .map_or(0, |n| n.end)
                    .max(markers.get(marker).map_or(0, |m| m.end));
                let next = numerals
                    .get(index.saturating_add(1))
                    .map_or(view.len(), |n| n.lead);
                wording::tail(view, behind, next)
            });
            // "down from 120 and against 40 nationally": those words are of the number before.
            let words = words.filter(|(_, end)| {
                !view.is(end.saturating_sub(1), "from")
                    || !numerals.iter().any(|n| {
                        n.first >= *end && n.end <= numerals.get(index).map_or(0, |n| n.lead)
                    })
            });
            let words = words.filter(|_| !self.words_of_another(roles, bound, index));
            let span = words.map(|(a, b)| view.span(a, b));
            self.compare(target, place, kind, span);
            // "62% and 58%, both below the England average of 70%"
            if several == 1 && words.is_some_and(|(at, _)| wording::shared(view, at)) {
                let unit = target.and_then(|at| self.entries.get(at)).map(|e| e.unit);
                for at in roles.own().into_iter().filter(|at| (..place).contains(at)) {
                    let alike = self.entries.get(at).map(|e| e.unit) == unit;
                    if Some(at) != target && alike {
                        self.compare(Some(at), place, kind, span);
                    }
                }
            }
        }
    }

    /// Links earlier values of a measure's own.
    pub(super) fn own_earlier(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        earlier: &[Option<Earlier>],
        (bound, memory): (&Bound, &Memory),
    ) {
        let view = sentence.view;
        let mut average = memory.average;
        for (index, link) in earlier.iter().enumerate() {
            if let Some(Some((kind, _))) = bound.get(index)
                && *kind != ComparatorKind::OwnEarlier
            {
                average = Some(*kind);
            }
            let (Some(link), Some(place)) = (*link, roles.place(index)) else {
                continue;
            };
            // "80%, compared with 87%", behind a figure with its England average: the same kind.
            let bare = sentence
                .numerals
                .get(index)
                .is_some_and(|n| compare::stands_alone(view, n));
            let kind = match average {
                Some(average) if link.kind == ComparatorKind::Other && bare => average,
                _ => link.kind,
            };
            let target = match link.of {
                Some(of) => roles.place(of),
                None => self.carried(place, memory),
            };
            if self
                .entries
                .get(place)
                .is_some_and(|entry| entry.role == Role::Comparator)
            {
                let words = link.words.map(|(a, b)| view.span(a, b));
                self.compare(target, place, kind, words);
            }
        }
    }

    /// The measure that a comparator's number belongs to.
    pub(super) fn measure_of(
        &self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        index: usize,
        (nth, several): (usize, usize),
        goes_back: bool,
        memory: &Memory,
    ) -> Option<usize> {
        let entry = |at: usize| self.entries.get(at);
        let place = roles.place(index)?;
        let me = entry(place)?;
        let alike =
            |other: &Entry| other.unit == me.unit || !me.unit_stated && other.unit != Unit::Rank;
        let at = |measure: &usize| {
            let numeral = sentence.numerals.get(*measure)?;
            // "That was 41 more than in 2022/23, and above the average of 98": not the difference.
            let alone = roles.measures.len() == 1 && (!goes_back || memory.measures.is_empty());
            (alone || !compare::is_difference(sentence.view, numeral))
                .then(|| roles.place(*measure))
                .flatten()
        };
        let before: Vec<usize> = roles
            .measures
            .iter()
            .filter(|m| (..index).contains(*m))
            .filter_map(at)
            .filter(|m| entry(*m).is_some_and(alike))
            .collect();
        if several > 1 && before.len() >= several {
            return before
                .get(before.len().saturating_sub(several).saturating_add(nth))
                .copied();
        }
        let named = self.named(sentence, index, me.unit);
        let of_metric =
            |at: &usize| named.is_some() && entry(*at).is_some_and(|e| e.metric == named);
        if let Some(last) = before.last() {
            // "36% were for neglect and 14% for abuse, while neglect made up 32% in England"
            return before.iter().rev().copied().find(of_metric).or(Some(*last));
        }
        let mut carried = memory
            .measures
            .iter()
            .rev()
            .copied()
            .filter(|m| entry(*m).is_some_and(alike));
        let carried = carried
            .clone()
            .find(of_metric)
            .or_else(|| self.in_turn(&memory.measures, alike, (nth, several)))
            .or_else(|| self.echoed(sentence, index, carried.clone()))
            .or_else(|| carried.next());
        if carried.is_some()
            && sentence
                .view
                .is_any(0, words!("this|that|it|these|which|both"))
        {
            return carried;
        }
        let mut later = roles
            .measures
            .iter()
            .filter_map(at)
            .filter(|m| entry(*m).is_some_and(alike));
        let later = later.next();
        // "Across England 81% were asked; locally it was 79% in 2021": of the sentence before.
        let apart = index == 0
            && carried.is_some()
            && later.and_then(entry).is_some_and(|later| {
                let between = self.text.get(me.span.end()..later.span.start());
                between.is_some_and(|between| between.contains(';'))
            })
            && !sentence.view.is_any(
                0,
                words!(
                    "against|compared|with|while|whereas|where|although|though|when|as|unlike|the"
                ),
            );
        if apart {
            return carried;
        }
        later.or(carried.filter(|_| goes_back || index == 0 || roles.measures.is_empty()))
    }

    /// "9%, 13% and 8% had a break. The England averages were 16%, 21% and 11%": each in its turn.
    fn in_turn(
        &self,
        measures: &[usize],
        alike: impl Fn(&Entry) -> bool,
        (nth, several): (usize, usize),
    ) -> Option<usize> {
        let own = measures
            .iter()
            .copied()
            .filter(|at| self.entries.get(*at).is_some_and(&alike));
        let turn = own.clone().nth(nth)?;
        (own.count() == several).then_some(turn)
    }

    /// Links a comparator with a number to its measure.
    pub(super) fn compare(
        &mut self,
        target: Option<usize>,
        place: usize,
        kind: ComparatorKind,
        words: Option<Span>,
    ) {
        let Some(target) = target.filter(|target| *target != place) else {
            return;
        };
        let words = words.and_then(|span| span.of(self.text)).map(tidy);
        let Some(measure) = self.entries.get(target) else {
            return;
        };
        let (unit, metric) = (measure.unit, measure.metric);
        let Some(comparator) = self.entries.get_mut(place) else {
            return;
        };
        comparator.of = Some(target);
        comparator.metric = metric;
        let stated = comparator.unit_stated.then_some(comparator.unit);
        if !comparator.unit_stated {
            comparator.unit = unit;
        }
        let (value, span) = (comparator.value.clone(), comparator.span);
        let mut named = Comparator::new(kind).with_value(value);
        if let Some(words) = words {
            named = named.with_words(words);
        }
        if let Some(measure) = self.entries.get_mut(target) {
            // "from 40 days to 25": the unit is said once.
            if let Some(stated) = stated.filter(|_| !measure.unit_stated) {
                measure.unit = stated;
            }
            measure.comparators.push((named, span));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        issue::Span,
        report::{Block, BlockKind, Prose},
    };
    use alloc::string::String;

    #[test]
    fn verbs_and_turns_of_comparison_lead_to_their_number() {
        let first = |text: &str| {
            let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
            let prose = Prose::read(text, &[block]);
            let mut all = prose.figures().iter();
            all.find_map(|figure| {
                let comparator = figure.figure().comparators().first()?;
                let value = comparator.value().map_or_else(String::new, |v| v.number());
                Some((comparator.kind().id(), value))
            })
        };
        let cases = [
            (
                "74.1% felt safe, falling a little short of the 77.6% recorded for England.",
                ("england_average", "77.6"),
            ),
            (
                "The vacancy rate was 6.1%, more favourable than 8.06% in England.",
                ("england_average", "8.06"),
            ),
            (
                "83% of homes were good, which outperformed England as a whole at 78%.",
                ("england_average", "78"),
            ),
            (
                "The service answered 812 calls, barely any change on the 790 of the quarter before.",
                ("own_earlier", "790"),
            ),
            (
                "The average wait was 4 days (previously 13 days).",
                ("own_earlier", "13"),
            ),
        ];
        for (text, (kind, value)) in cases {
            assert_eq!(first(text), Some((kind, String::from(value))), "{text}");
        }
    }
}
