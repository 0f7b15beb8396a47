//! Clauses: where one ends and the next begins with a subject or a verb of its own.

use super::{
    pattern::{Words, words},
    token::Kind,
    view::View,
};

const JOINTS: &Words = words!("and|but|while|whilst|whereas|although|though|so|where|when");

/// Verbs that a clause stands on.
pub(super) const FINITE: &Words = words!(
    "was|were|had|has|have|is|are|would|could|will|did|took|received|told|said|felt|stood|made|\
        went|came|gave|ran|held|led|met|saw|spent|began|remained|covered|looked|waited|covers"
);

/// Whether a sign or a word parts clauses or phrases.
pub(super) fn breaks(view: View<'_, '_>, at: usize) -> bool {
    matches!(
        view.kind(at),
        Kind::Comma | Kind::Semicolon | Kind::Open | Kind::Close | Kind::Colon
    ) || view.is_any(at, JOINTS)
}

/// Whether a new clause begins between two places: a joint with a subject and a verb behind it.
/// A number as the subject goes on with the clause before: "45% felt safe and 60% were satisfied".
pub(super) fn parts(view: View<'_, '_>, from: usize, to: usize) -> bool {
    // "; both figures are from 2023/24"
    let both = words!("both|these|all");
    (from..to).any(|at| {
        if view.is_any(at.saturating_add(1), both) && !view.is_any(at, JOINTS) {
            return false;
        }
        if matches!(view.kind(at), Kind::Semicolon | Kind::Colon) {
            return true;
        }
        if !view.is_any(at, JOINTS)
            || view
                .any_phrase(at, words!("and over|and above|and older|and under"))
                .is_some()
        {
            return false;
        }
        let next = at.saturating_add(1);
        if view.is_any(next, FINITE)
            || view.word(next).ends_with("ed") && view.is_any(at, words!("and|but"))
        {
            return true;
        }
        for place in next..next.saturating_add(10) {
            if view.is_any(place, FINITE) {
                return true;
            }
            let stops = matches!(
                view.kind(place),
                Kind::Percent | Kind::Semicolon | Kind::Open | Kind::Close | Kind::End
            ) || view.kind(place) == Kind::Number && place >= to
                || view.is_any(place, words!("and|but|which"));
            if stops {
                return false;
            }
        }
        false
    })
}

/// Whether the clause that ends at a place only goes on about the one before: "it was 26.7%".
pub(super) fn goes_on(view: View<'_, '_>, at: usize) -> bool {
    let verb = at.saturating_sub(1);
    view.is_any(verb, words!("was|were|is|are|stood"))
        && view.is_any_before(verb, words!("it|this|these|that|they"))
}

/// Whether a place opens a clause that follows another: "; in 2022", ", and in the last 12 months".
pub(super) fn opens(view: View<'_, '_>, start: usize) -> bool {
    let at = (start.saturating_sub(4)..start)
        .rev()
        .take_while(|at| {
            view.is_any(
                *at,
                words!("in|at|by|on|during|the|same|point|of|a|time|for|over"),
            )
        })
        .last()
        .unwrap_or(start);
    view.is_any_before(at, JOINTS) || view.kind_before(at) == Kind::Semicolon
}

/// Whether a place stands in brackets.
pub(super) fn bracketed(view: View<'_, '_>, at: usize) -> bool {
    (at.saturating_sub(12)..at)
        .rev()
        .map(|at| view.kind(at))
        .find(|kind| matches!(kind, Kind::Open | Kind::Close))
        == Some(Kind::Open)
}

/// Whether a clause begins here that sets something against what was said: "; ..", "while ..".
pub(super) fn contrasts(view: View<'_, '_>, at: usize) -> bool {
    view.kind(at) == Kind::Semicolon || view.is_any(at, words!("while|whilst|whereas"))
}
