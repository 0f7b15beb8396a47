//! Which metric a measure is of.

use super::{
    metrics,
    origin::carers_survey,
    pattern::words,
    reader::{Memory, Reader, Roles, Sentence},
    scope,
    token::{Kind, View},
};
use crate::{Metric, issue::Span, number::Unit};

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
                try_in(after).or_else(|| try_in(before))
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

    /// What needs more than words: complaints, their themes and outcomes, and caseloads.
    pub(super) fn refine_metrics(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        let view = sentence.view;
        let ombudsman = words!("ombudsman|LGSCO|LGO");
        for (nth, index) in roles.measures.iter().enumerate() {
            let (Some(numeral), Some(place)) = (sentence.numerals.get(*index), roles.place(*index))
            else {
                continue;
            };
            let (before, after) = windows(sentence, roles, nth);
            let base = self.entries.get(place).and_then(|entry| entry.base_entry);
            let of_complaints = base
                .and_then(|at| self.entries.get(at))
                .is_some_and(|base| base.metric == Some(Metric::ComplaintsReceived));
            let complaints = of_complaints || view.has(before.0, after.1, words!("complaint*"));
            let mut metric = None;
            let mut instance = None;
            match numeral.unit {
                Unit::Percent if complaints => {
                    let outcome = view.find(
                        numeral.end,
                        after.1,
                        words!("not upheld|partly upheld|partially upheld|part upheld|withdrawn|upheld in part|\
        fully upheld"),
                    );
                    if let Some((from, to)) = outcome {
                        metric = Some(Metric::ComplaintOutcomeShare);
                        instance = Some(view.span(from, to));
                    } else if view.has(before.0, after.1, words!("upheld|uphold")) {
                        let other = view.has(0, view.len(), ombudsman);
                        metric = Some(if other {
                            Metric::UpholdRate
                        } else {
                            Metric::ComplaintsUpheldShare
                        });
                    } else if let Some((_, from)) = view.find(
                        numeral.end,
                        after.1,
                        words!("regarding|about|related to|relating to|concerning|due to|in relation to|linked to|\
        concerned|involving|as a result of|because of|were for|with regard to|\
        with regards to|on the subject of"),
                    ) {
                        metric = Some(Metric::ComplaintThemeShare);
                        instance = theme(view, from, after.1);
                    } else if view.has(
                        before.0,
                        after.1,
                        words!("on time|within timescale*|within target|within statutory|responded to|within"),
                    ) {
                        metric = Some(Metric::ComplaintsInTimeRate);
                    }
                }
                Unit::Percent
                    if view.has(0, view.len(), ombudsman)
                        && view.has(before.0, after.1, words!("upheld|uphold")) =>
                {
                    metric = Some(Metric::UpholdRate);
                }
                Unit::Percent if view.has(before.0, after.1, words!("uphold rate")) => {
                    metric = Some(Metric::UpholdRate)
                }
                Unit::Count if complaints => {
                    let head = view.has(
                        numeral.end,
                        numeral.end.saturating_add(5),
                        words!("complaints|complaint"),
                    ) || view.has(
                        before.0,
                        before.1,
                        words!(
                            "complaints received|number of complaints|complaints was|\
        number of statutory complaints"
                        ),
                    );
                    let elsewhere = view.has(
                        before.0,
                        after.1,
                        words!("upheld|withdrawn|closed|resolved|responded"),
                    ) || view.has(0, view.len(), ombudsman);
                    if head && !elsewhere && base.is_none() {
                        metric = Some(Metric::ComplaintsReceived);
                    }
                }
                Unit::Count | Unit::Ratio
                    if view.has(
                        before.0.max(numeral.lead.saturating_sub(8)),
                        numeral.lead,
                        words!("caseload|caseloads"),
                    ) =>
                {
                    metric = Some(Metric::Caseload);
                }
                _ => {}
            }
            if let Some(entry) = self.entries.get_mut(place)
                && let Some(metric) = metric
            {
                entry.metric = Some(metric);
                entry.instance = instance;
            }
        }
    }
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

/// Where the words between two measures part: at the last break with a subject of its own behind it.
pub(super) fn divide(view: View<'_, '_>, from: usize, to: usize) -> usize {
    (from..to)
        .rev()
        .find(|at| {
            let breaks = matches!(view.kind(*at), Kind::Semicolon | Kind::Comma | Kind::Colon)
                || view.is_any(*at, words!("and|while|whilst|whereas|but|with"));
            breaks && to.saturating_sub(*at) >= 3
        })
        .unwrap_or(to)
}

/// What a share of complaints is about, without the article.
pub(super) fn theme(view: View<'_, '_>, from: usize, to: usize) -> Option<Span> {
    let from = if view.is_any(from, words!("the|a|an")) {
        from.saturating_add(1)
    } else {
        from
    };
    let end = (from..to.min(from.saturating_add(8)))
        .find(|at| {
            view.kind(*at) != Kind::Word
                || view.is_any(*at, words!("and|with|which|while|compared|were|was|in"))
        })
        .unwrap_or_else(|| to.min(from.saturating_add(8)));
    (end > from).then(|| view.span(from, end))
}
