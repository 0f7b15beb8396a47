//! Estimates: what was budgeted or expected is the comparator of what was spent.

use super::{
    numeral::Numeral,
    pattern::{Words, words},
    reader::{Memory, Reader, Roles, Sentence},
    token::Kind,
    view::View,
};
use crate::{indicator::ComparatorKind, number::Unit};

const ESTIMATED: &Words = words!(
    "estimate|estimated|estimates|budgeted|forecast|projected|predicted|budget|budgets|planned spend|\
        planned spending|planned expenditure|expected to spend"
);
const ACTUAL: &Words = words!("actual|actually|spent|spend|spending|outturn|expenditure|final");

impl<'a> Reader<'a> {
    /// Links what was spent to what was estimated, in this sentence or the one before.
    pub(super) fn estimates(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        memory: &mut Memory,
    ) {
        let view = sentence.view;
        let mut actual: Option<usize> = None;
        for (index, place) in roles.placed() {
            let Some(numeral) = sentence
                .numerals
                .get(index)
                .filter(|n| n.unit == Unit::Pounds)
            else {
                continue;
            };
            // "which was £2 million more than estimated": the difference is neither.
            if view.is_any(
                numeral.end,
                words!("more|less|over|under|above|below|higher|lower"),
            ) {
                continue;
            }
            match named(view, sentence.numerals, index, numeral) {
                Some(true) => match actual {
                    Some(actual) => {
                        self.compare(Some(actual), place, ComparatorKind::Estimate, None)
                    }
                    None => memory.estimate = Some(place),
                },
                Some(false) => {
                    if let Some(estimate) = memory.estimate.take() {
                        self.compare(Some(place), estimate, ComparatorKind::Estimate, None);
                    }
                    actual = Some(place);
                }
                None => {}
            }
        }
    }
}

/// Whether the words before a sum call it an estimate (true) or what was spent (false).
fn named(
    view: View<'_, '_>,
    numerals: &[Numeral],
    index: usize,
    numeral: &Numeral,
) -> Option<bool> {
    let from = index
        .checked_sub(1)
        .and_then(|before| numerals.get(before))
        .map_or(0, |before| before.end)
        .max(numeral.lead.saturating_sub(14));
    let from = (from..numeral.lead)
        .rev()
        .find(|at| view.kind(*at) == Kind::Semicolon)
        .unwrap_or(from);
    // The words nearest the sum decide; "actual" is never said of an estimate.
    if view.has(from, numeral.lead, words!("actual|actually|outturn")) {
        return Some(false);
    }
    let estimated = view.find_last(from, numeral.lead, ESTIMATED);
    let actual = view.find_last(from, numeral.lead, ACTUAL);
    match (estimated, actual) {
        // "an estimated spend of", "estimated that it would spend", not "beside the estimate it spent"
        (Some((_, end)), Some((other, _))) => {
            Some(other <= end || view.is_any_before(other, words!("would|will|to")))
        }
        (Some(_), None) => Some(true),
        (None, Some(_)) => Some(false),
        (None, None) => None,
    }
}
