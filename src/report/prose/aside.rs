//! Earlier values in brackets behind a figure: "(previously 13 days)", "(England 60%; 55% before)".

use super::{
    around::Around,
    former::EARLIER,
    numeral::Numeral,
    pattern::{Words, words},
    token::Kind,
    view::flagged,
};
use crate::number::Unit;

/// What says in brackets that a value is past: "(previously 13 days)".
const SINCE: &Words = words!("previously|formerly|originally|initially|was|were|from|once");

/// What says behind a value in brackets that it is past.
const BEHIND: &Words =
    words!("when|before|at first|at the start|at the outset|beforehand|once|last");

/// What says before a bracket that the value in it is what was.
const SAME: &Words = words!(
    "it had been|they had been|there had been|it was before|no movement|little movement|no change|little change|little changed|barely altered|\
        hardly altered|barely changed|hardly changed|hardly moved|barely moved|unchanged|the year before|last year|\
        previous year|years before|a year earlier|to no movement|before the pandemic"
);

/// "felt safe, similar to the England average of 71.06%, and 90.12% said that services helped
/// (87.82%)": the measure that a value alone in brackets is another of, as the pair before it was.
pub(super) fn repeated(
    around: &Around<'_, '_, '_>,
    index: usize,
    compared: &[bool],
) -> Option<usize> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    let of = index.checked_sub(1)?;
    let measure = around.numerals.get(of)?;
    let last = of.checked_sub(1)?;
    let is = |at: usize| flagged(compared, at);
    let pair = around.numerals.get(last).filter(|_| is(last) && !is(of))?;
    let exact = |n: &Numeral| n.unit == Unit::Percent && n.value.scale() > 1;
    let alone =
        view.kind_before(numeral.lead) == Kind::Open && view.kind(numeral.end) == Kind::Close;
    let clause = measure.end.saturating_add(3) < numeral.lead
        && view.all_words(measure.end, numeral.lead.saturating_sub(1));
    (alone && clause && exact(numeral) && exact(measure) && exact(pair)).then_some(of)
}

/// The measure that a number in brackets is the earlier value of.
pub(super) fn aside(around: &Around<'_, '_, '_>, index: usize) -> Option<usize> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    let open = (numeral.lead.saturating_sub(14)..numeral.lead)
        .rev()
        .find(|at| matches!(view.kind(*at), Kind::Open | Kind::Close))
        .filter(|at| view.kind(*at) == Kind::Open)?;
    // What stands in the brackets before it: a time, or other values.
    let from = (open.saturating_add(1)..numeral.lead)
        .rev()
        .find(|at| matches!(view.kind(*at), Kind::Semicolon | Kind::Comma))
        .map_or(open.saturating_add(1), |at| at.saturating_add(1));
    let led = (from..numeral.lead).all(|at| {
        around.is_taken(at)
            || matches!(view.kind(at), Kind::Colon | Kind::Dash)
            || view.is_any(at, SINCE)
            || view.is_any(at, EARLIER)
            || view.is_any(
                at,
                words!("the|a|year|previous|last|before|in|of|it|local|locally"),
            )
    });
    if !led {
        return None;
    }
    let reach = numeral.end.saturating_add(7).min(view.len());
    let end = (numeral.end..reach)
        .find(|at| matches!(view.kind(*at), Kind::Close | Kind::Semicolon | Kind::Comma))
        .unwrap_or(reach);
    let shut = (numeral.end..reach)
        .find(|at| view.kind(*at) == Kind::Close)
        .unwrap_or(reach);
    let first = from == open.saturating_add(1);
    let timed = (from..numeral.lead).any(|at| around.is_taken(at) || view.is_any(at, SINCE))
        || first && (numeral.end..shut).any(|at| around.is_taken(at))
        || view.has(from, end, EARLIER)
        || view.has(numeral.end, end, BEHIND)
        // "(24% then)"
        || view.is(numeral.end, "then") && view.kind(numeral.end.saturating_add(1)) != Kind::Word;
    let alone = first && numeral.lead == from && view.kind(numeral.end) == Kind::Close;
    let of = around.prior(index)?;
    let measure = around.numerals.get(of)?;
    if measure.unit != numeral.unit && (numeral.unit_stated || !measure.unit_stated) {
        return None;
    }
    // "was what it had been (92 days)"
    let same = alone
        && view
            .find_last(open.saturating_sub(8).max(measure.end), open, SAME)
            .is_some_and(|(_, end)| end == open);
    (timed || same).then_some(of)
}
