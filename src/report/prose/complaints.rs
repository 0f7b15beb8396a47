//! Metrics that need more than words: complaints, their themes and outcomes, and caseloads.

use super::{
    numeral::Numeral,
    pattern::{Words, words},
    reader::{Reader, Roles, Sentence},
    subject::windows,
    token::Kind,
    view::View,
};
use crate::{Metric, issue::Span, number::Unit};

impl<'a> Reader<'a> {
    /// What needs more than words: complaints, their themes and outcomes, and caseloads.
    pub(super) fn refine_metrics(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        let view = sentence.view;
        let ombudsman = words!("ombudsman|LGSCO|LGO");
        let mut told = false;
        for (nth, index) in roles.measures.iter().enumerate() {
            let (Some(numeral), Some(place)) = (sentence.numerals.get(*index), roles.place(*index))
            else {
                continue;
            };
            let (mut before, mut after) = windows(sentence, roles, nth);
            before.0 = before.0.min(decided(sentence, *index).unwrap_or(before.0));
            let base = self.entries.get(place).and_then(|entry| entry.base_entry);
            let known = self.entries.get(place).and_then(|entry| entry.metric);
            // A remedy or a recommendation is named beside what was upheld.
            if matches!(
                known,
                Some(Metric::SatisfactoryRemedyRate | Metric::ComplianceRate)
            ) {
                continue;
            }
            // "35% of the 60 complaints received were about delay": the verb stands behind the whole.
            let next = roles.measures.get(nth.saturating_add(1));
            if base.is_some() && next.and_then(|m| roles.place(*m)) == base {
                after.1 = windows(sentence, roles, nth.saturating_add(1)).1.1;
            }
            // "100% were answered on time and no complaints were upheld": that is another's.
            let none = words!("no|none|neither|nobody");
            if let Some(end) = (numeral.end..after.1).find(|at| {
                view.is_any(*at, words!("and|but|while|whereas"))
                    && view.is_any(at.saturating_add(1), none)
            }) {
                after.1 = end;
            }
            let of_complaints = base
                .and_then(|at| self.entries.get(at))
                .is_some_and(|base| base.metric == Some(Metric::ComplaintsReceived));
            // "50% of complaints were upheld, 25% partly": the same complaints.
            let complaints = of_complaints
                || view.has(before.0, after.1, words!("complaint*"))
                || told && view.has(numeral.end, after.1, words!("upheld|withdrawn"));
            told = complaints && numeral.unit == Unit::Percent;
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
                    let both = words!(
                        "upheld or partly|upheld or partially|fully or partly|fully or partially|\
        wholly or partly|upheld or part|in full or|in whole or|either fully|either upheld|\
        partly or fully|upheld and partly upheld|upheld wholly or"
                    );
                    // "50% were upheld and 25% partly upheld": each is one of the outcomes.
                    let partly = words!(
                        "partly upheld|partially upheld|part upheld|upheld in part|not upheld"
                    );
                    let upheld = view
                        .find(numeral.end, after.1, words!("upheld"))
                        .filter(|_| {
                            view.has(after.1, view.len(), partly)
                                || view.has(0, numeral.lead, partly)
                        });
                    if let Some((from, to)) = outcome
                        .or(upheld)
                        .filter(|_| !view.has(numeral.end, after.1, both))
                    {
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
                        && view.has(
                            before.0.min(numeral.lead.saturating_sub(1)),
                            after.1,
                            words!("upheld|uphold"),
                        ) =>
                {
                    metric = Some(Metric::UpholdRate);
                }
                Unit::Percent if view.has(before.0, after.1, words!("uphold rate")) => {
                    metric = Some(Metric::UpholdRate)
                }
                Unit::Count if complaints => {
                    let head = received(view, numeral)
                        || view.has(
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
                // "Agency workers covered 75% of vacancies": a share of the vacancies; "81% of agency
                // workers were covering vacancies": one of the workers.
                Unit::Percent
                    if view.has(before.0, after.1, words!("cover*|filled|filling|fill"))
                        && view.has(before.0, after.1, words!("agency|locum*"))
                        && view.is(numeral.end, "of") =>
                {
                    let near = numeral.end.saturating_add(5).min(after.1);
                    if view.has(
                        numeral.end,
                        near.min(numeral.end.saturating_add(3)),
                        words!("agency|locum*"),
                    ) {
                        if view.has(near, after.1, words!("vacan*|posts"))
                            || view.has(numeral.end, near, words!("vacan*"))
                        {
                            metric = Some(Metric::AgencyCoverRate);
                        }
                    } else if view
                        .find(numeral.end, near, words!("vacan*|unfilled"))
                        .is_some_and(|(at, _)| !view.is_any_before(at, words!("was|were|is|are")))
                    {
                        // Not "9% of posts were vacant, and agency workers covered them".
                        metric = Some(Metric::VacancyAgencyCoverRate);
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

/// Whether a number counts complaints, and no outcome of them: "60 complaints were received", not "12
/// complaints were upheld", "12 upheld complaints" or "12 of the complaints".
pub(super) fn received(view: View<'_, '_>, numeral: &Numeral) -> bool {
    const OUTCOMES: &Words = words!(
        "upheld|withdrawn|resolved|closed|open|outstanding|rejected|answered|dismissed|unresolved|\
        investigated|escalated|responded|partly|partially|fully"
    );
    let reach = numeral.end.saturating_add(5);
    let Some((_, end)) = view.find(numeral.end, reach, words!("complaints|complaint")) else {
        return false;
    };
    let own = (numeral.end..end).all(|at| {
        view.kind(at) == Kind::Word && !view.is_any(at, words!("of|out|were|was|and|in|from"))
    });
    if !own || view.has(numeral.end, end, OUTCOMES) {
        return false;
    }
    let verb = (end..end.saturating_add(5)).find(|at| {
        !view.is_any(
            *at,
            words!("were|was|had|been|have|not|also|either|that|which|later|then|all|being|has"),
        )
    });
    verb.is_none_or(|at| !view.is_any(at, OUTCOMES))
}

/// "60 complaints received", "60 complaints that were received": the whole is a figure of its own.
pub(super) fn counted_as_received(view: View<'_, '_>, numeral: &Numeral) -> bool {
    view.find(
        numeral.end,
        numeral.end.saturating_add(9),
        words!("received|made"),
    )
    .is_some_and(|(at, _)| view.all_words(numeral.end, at) && received(view, numeral))
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

/// "upheld 8 of 12 complaints (67%)": where the verb stands of the number that a share in brackets
/// says again.
fn decided(sentence: &Sentence<'_, '_>, index: usize) -> Option<usize> {
    let view = sentence.view;
    let share = sentence.numerals.get(index)?;
    if view.kind_before(share.lead) != Kind::Open {
        return None;
    }
    // The number itself stands right before the brackets, or its whole stands between.
    let near = sentence.numerals.get(index.saturating_sub(2)..index)?;
    let verb = |lead: usize| view.is_any_before(lead, words!("upheld|uphold|upholding"));
    let number = near.iter().rev().find(|number| verb(number.lead))?;
    number.lead.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use crate::{
        issue::Span,
        metric::MetricRef,
        report::{Block, BlockKind, Prose},
    };
    use alloc::{
        string::{String, ToString},
        vec::Vec,
    };

    /// The figures of one paragraph as `text metric`, with the instance behind a dot.
    fn metrics(text: &str) -> Vec<String> {
        let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
        let prose = Prose::read(text, &[block]);
        let figures = prose.figures().iter().map(|figure| {
            let printed = figure.text();
            let figure = figure.figure();
            let metric = figure.metric().and_then(MetricRef::known);
            let metric = metric.map_or("-".to_string(), |metric| metric.id().to_string());
            match figure.instance() {
                Some(instance) => alloc::format!("{printed} {metric}.{instance}"),
                None => alloc::format!("{printed} {metric}"),
            }
        });
        figures.collect()
    }

    #[test]
    fn an_outcome_of_complaints_is_not_their_receipt() {
        assert_eq!(metrics("In 2023/24, 12 complaints were upheld."), ["12 -"]);
        assert_eq!(
            metrics("30 of 45 complaints were not upheld."),
            ["30 -", "45 -"]
        );
        assert_eq!(
            metrics("60 complaints were received, of which 12 complaints were upheld."),
            ["60 complaints_received", "12 -"]
        );
        assert_eq!(
            metrics("85% of complaints were resolved and none were upheld."),
            ["85% -"]
        );
        assert_eq!(
            metrics("100% of complaints were answered on time and no complaints were upheld."),
            ["100% complaints_in_time_rate", "no -"]
        );
    }

    #[test]
    fn upheld_beside_partly_upheld_is_one_of_the_outcomes() {
        assert_eq!(
            metrics(
                "50% of complaints were upheld, 25% were partly upheld and 25% were not upheld."
            ),
            [
                "50% complaint_outcome_share.upheld",
                "25% complaint_outcome_share.partly upheld",
                "25% complaint_outcome_share.not upheld"
            ]
        );
        assert_eq!(
            metrics("48% of complaints were upheld or partly upheld."),
            ["48% complaints_upheld_share"]
        );
    }

    #[test]
    fn complaints_received_are_a_measure_and_a_base() {
        for text in [
            "Of the 60 complaints received in 2023/24, 35% concerned staff attitude.",
            "35% of the 60 complaints received in 2023/24 were about staff attitude.",
        ] {
            let mut found = metrics(text);
            found.sort();
            assert_eq!(
                found,
                [
                    "35% complaint_theme_share.staff attitude",
                    "60 complaints_received"
                ],
                "{text}"
            );
        }
    }

    #[test]
    fn remedies_and_cover_have_metrics_of_their_own() {
        assert_eq!(
            metrics(
                "The Ombudsman found that 14% of upheld complaints had already had a satisfactory remedy."
            ),
            ["14% satisfactory_remedy_rate"]
        );
        assert_eq!(
            metrics("The Ombudsman investigated 28 complaints and upheld 75% of them."),
            ["28 -", "75% uphold_rate"]
        );
        for text in [
            "The Ombudsman upheld 8 of 12 complaints (67%).",
            "The Ombudsman upheld 8 complaints out of 12 (67%).",
            "The Ombudsman investigated 12 complaints and upheld 8 (67%).",
        ] {
            let found = metrics(text);
            assert!(found.iter().any(|of| of == "67% uphold_rate"), "{text}");
        }
        // Whoever decides, nothing is upheld here, and nobody of the Ombudsman's decides there.
        assert_eq!(
            metrics("The Ombudsman said that 40% of its letters were late."),
            ["40% -"]
        );
        assert_eq!(
            metrics("The panel upheld 40% of funding requests."),
            ["40% -"]
        );
        let found = metrics("The council upheld 8 of 12 complaints (67%).");
        assert!(found.iter().any(|of| of == "67% complaints_upheld_share"));
        assert_eq!(
            metrics("Agency workers covered 75% of vacancies."),
            ["75% vacancy_agency_cover_rate"]
        );
        assert_eq!(
            metrics("In 2023/24, 81% of agency workers were covering vacancies."),
            ["81% agency_cover_rate"]
        );
        assert_eq!(
            metrics("Turnover was similar to the London average of 13%."),
            ["13% turnover_rate"]
        );
    }
}
