//! Which metric a measure is of.

use super::{
    clause, metrics,
    origin::carers_survey,
    pattern::words,
    reader::{Memory, Reader, Roles, Sentence},
    scope,
    token::Kind,
    view::View,
};
use crate::indicator::Role;

impl<'a> Reader<'a> {
    /// The metric of each measure, by the words on its side of the sentence.
    pub(super) fn own_metrics(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        memory: &Memory,
    ) {
        let view = sentence.view;
        let carers = sentence.sources.iter().any(|s| carers_survey(view, s))
            || surveyed_carers(view)
            || sentence.sources.is_empty() && memory.carers && scope::same_source(view);
        for (nth, index) in roles.measures.iter().enumerate() {
            let (Some(numeral), Some(place)) = (sentence.numerals.get(*index), roles.place(*index))
            else {
                continue;
            };
            let (before, after) = windows(sentence, roles, nth);
            let ahead = !(matches!(
                view.kind(numeral.end),
                Kind::Comma | Kind::Stop | Kind::End | Kind::Open | Kind::Close | Kind::Semicolon
            ) || view.is_any(
                numeral.end,
                words!("which|compared|and|in|against|during|as|at|with|while|this|for|that|up|down|than|\
        lower|higher|by|on"),
            ));
            let try_in =
                |(from, to): (usize, usize)| metrics::metric(view, from, to, numeral.unit, carers);
            let found = if ahead {
                apart(sentence, after)
                    .and_then(&try_in)
                    .or_else(|| try_in(after))
                    .or_else(|| try_in(before))
            } else {
                try_in(before).or_else(|| try_in(after))
            };
            let found = found.or_else(|| {
                (roles.measures.len() == 1)
                    .then(|| try_in((0, view.len())))
                    .flatten()
            });
            if let Some(entry) = self.entries.get_mut(place) {
                entry.metric = found;
            }
        }
    }

    /// A comparator whose own figure is not printed still has a metric: "Turnover was similar to the
    /// London average of 13%".
    pub(super) fn lone_metrics(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        let view = sentence.view;
        if !roles.measures.is_empty() {
            return;
        }
        for (index, place) in roles.placed() {
            let Some(numeral) = sentence.numerals.get(index) else {
                continue;
            };
            if let Some(entry) = self.entries.get_mut(place)
                && entry.role == Role::Comparator
                && entry.of.is_none()
                && entry.metric.is_none()
            {
                entry.metric = metrics::metric(view, 0, numeral.lead, numeral.unit, false);
            }
        }
    }
}

/// "In the carers' survey", "a survey of unpaid carers": theirs, under no name that is listed.
fn surveyed_carers(view: View<'_, '_>) -> bool {
    view.find(
        0,
        view.len(),
        words!("survey of carers|survey of unpaid carers"),
    )
    .is_some()
        || (0..view.len()).any(|at| {
            let behind = at.saturating_add(1);
            let apostrophe = usize::from(view.kind(behind) == Kind::Other);
            view.is(at, "carers") && view.is(behind.saturating_add(apostrophe), "survey")
        })
}

/// The words before and behind a measure that are its own, not its neighbours'.
pub(super) fn windows(
    sentence: &Sentence<'_, '_>,
    roles: &Roles,
    nth: usize,
) -> ((usize, usize), (usize, usize)) {
    let view = sentence.view;
    let numeral = |nth: usize| {
        roles
            .measures
            .get(nth)
            .and_then(|m| sentence.numerals.get(*m))
    };
    let Some(own) = numeral(nth) else {
        return ((0, 0), (0, 0));
    };
    let after =
        numeral(nth.saturating_add(1)).map_or(view.len(), |next| divide(view, own.end, next.lead));
    let before = nth
        .checked_sub(1)
        .and_then(numeral)
        .map_or(0, |last| divide(view, last.end, own.lead));
    ((before, own.lead), (own.end, after))
}

/// The words behind a measure up to a clause that sets another figure against it: "45% were satisfied,
/// while in England 71% felt safe".
fn apart(sentence: &Sentence<'_, '_>, (from, to): (usize, usize)) -> Option<(usize, usize)> {
    let view = sentence.view;
    let joint = (from..to).find(|at| clause::contrasts(view, *at))?;
    let numerals = sentence.numerals;
    let next = numerals.get(numerals.partition_point(|numeral| numeral.lead <= joint))?;
    (joint..to).contains(&next.lead).then_some((from, joint))
}

/// Where the words between two measures part: at the last break with a subject of its own behind it.
pub(super) fn divide(view: View<'_, '_>, from: usize, to: usize) -> usize {
    (from..to)
        .rev()
        .find(|at| {
            let breaks = matches!(
                view.kind(*at),
                Kind::Semicolon | Kind::Comma | Kind::Colon | Kind::Stop
            ) || view.is_any(*at, words!("and|while|whilst|whereas|but|with"));
            breaks && to.saturating_sub(*at) >= 2
        })
        .unwrap_or(to)
}
