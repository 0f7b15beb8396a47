//! A comparator's clause that says again what its measure is of.

use super::{
    clause, metrics,
    pattern::{Words, words},
    reader::{Reader, Sentence},
    token::Kind,
};
use crate::{Metric, number::Unit};

impl<'a> Reader<'a> {
    /// The measure whose words the clause of a comparator says again: "Neglect weighed more heavily
    /// than in England, where it made up 32%".
    pub(super) fn echoed(
        &self,
        sentence: &Sentence<'_, 'a>,
        index: usize,
        measures: impl Iterator<Item = usize> + Clone,
    ) -> Option<usize> {
        measures.clone().nth(1)?;
        const COMMON: &Words = words!(
            "england|average|averages|national|nationally|regional|region|figure|compared|people|council|\
        authority|similar|london|higher|lower|better|percentage|proportion|respectively|survey|carers|\
        adults|staff|which|their|there|these|those|where|other|about|being|would|after|under|rates|share|shares|however|recorded|reported|achieved|against|between|services|service|social"
        );
        let from = index
            .checked_sub(1)
            .and_then(|before| sentence.numerals.get(before))
            .map_or(0, |before| before.end);
        let to = sentence.numerals.get(index)?.lead;
        let words = (from..to).filter_map(|at| {
            let word = sentence.view.word(at);
            (word.len() > 4 && !sentence.view.is_any(at, COMMON)).then_some(word)
        });
        let said = |measure: usize| {
            let entry = self.entries.get(measure)?;
            let before = measure
                .checked_sub(1)
                .and_then(|before| self.entries.get(before))
                .map_or(0, |before| before.span.end());
            let start = before.max(entry.span.start().saturating_sub(120));
            let text = self.text.get(start..entry.span.start())?;
            words
                .clone()
                .any(|word| {
                    text.split(|c: char| !c.is_alphabetic())
                        .any(|other| other.eq_ignore_ascii_case(word))
                })
                .then_some(measure)
        };
        let mut found = measures.filter_map(said);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// The metric that the words of a comparator's own clause name.
    pub(super) fn named(
        &self,
        sentence: &Sentence<'_, 'a>,
        index: usize,
        unit: Unit,
    ) -> Option<Metric> {
        let numeral = sentence.numerals.get(index)?;
        let from = index
            .checked_sub(1)
            .and_then(|before| sentence.numerals.get(before))
            .map_or(0, |before| before.end);
        // "45% were satisfied, while in England 71% felt safe": its clause begins at the joint.
        let joint = (from..numeral.lead).rfind(|at| clause::contrasts(sentence.view, *at));
        let from = joint.unwrap_or(from);
        let to = sentence
            .numerals
            .get(index.saturating_add(1))
            .map_or(sentence.view.len(), |next| next.lead);
        metrics::metric(sentence.view, from, numeral.lead, unit, false).or_else(|| {
            let end = (numeral.end..to)
                .find(|at| sentence.view.kind(*at) != Kind::Word)
                .unwrap_or(to);
            metrics::metric(sentence.view, numeral.end, end, unit, false)
        })
    }
}
