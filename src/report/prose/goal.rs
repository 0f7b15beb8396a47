//! Numbers that are to be reached.

use super::{
    compare::TARGETS,
    numeral::Numeral,
    pattern::{Words, words},
    token::{Kind, View},
};
use crate::number::Unit;

/// What somebody means to do, before the "to" of the deed.
const INTENT: &Words = words!(
    "ambition|ambitions|aim|aims|aimed|aiming|aspiration|aspirations|aspired|goal|intended|\
        intention|intends|hoped|hopes|pledged|commitment|committed|planned to|planning to|\
        target was|objective"
);

/// Whether a number is a target.
pub(super) fn targeted(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (before, behind) = (numeral.lead, numeral.end);
    let near = view
        .find_last(before.saturating_sub(5), before, TARGETS)
        .is_some_and(|(_, end)| {
            (end..before).all(|at| {
                view.is_any(
                    at,
                    words!(
                        "of|was|is|for|the|a|to|at|be|were|set|being|this|achieve|reach|within|complete|\
        set at|timescale|time|and|their|its|average|national|local|own|decision|response|with|decide"
                    ),
                ) || matches!(view.kind(at), Kind::Open | Kind::Colon | Kind::Comma)
            })
        });
    let after = view.is_any(
        behind,
        words!("target|targets|standard|timescale|timeframe|threshold"),
    ) || view.kind(behind) == Kind::Dash
        && view.is_any(behind.saturating_add(1), words!("target"));
    // "against the required 95%", "below the mandatory 85%"
    let required = numeral.unit == Unit::Percent
        && before > 0
        && view.is_any(
            before.saturating_sub(1),
            words!("required|mandatory|expected|minimum|target|agreed"),
        );
    near || after || required || intended(view, numeral)
}

/// "the ambition was to have 90%", "a commitment had been made to build 1,000 homes".
fn intended(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let before = numeral.lead;
    (before.saturating_sub(5)..before).rev().any(|to| {
        view.is(to, "to")
            && (to..before).all(|at| view.kind(at) == Kind::Word)
            && view.is_any(
                to.saturating_add(1),
                words!(
                    "have|reach|achieve|build|get|see|be|keep|cut|reduce|increase|raise|complete|bring|\
        deliver|recruit|create|open|support|respond|answer|allocate|assess|review|train|offer|make|meet"
                ),
            )
            && view.find_last(to.saturating_sub(5), to, INTENT).is_some()
    })
}
