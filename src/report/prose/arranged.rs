//! Numbers that tell how something is arranged: the members of a body, how often it meets.

use super::{figure::NoFigure, numeral::Numeral, pattern::words, token::Kind, view::View};
use crate::indicator::Role;
use rust_decimal::Decimal;

/// A body of so many members, an interval of so many weeks: how something is arranged.
pub(super) fn arranged(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let before = numeral.lead;
    let body = view
        .any_phrase_before(
            before,
            words!("panel of|board of|partnership of|alliance of|consortium of|network of|federation of"),
        )
        .is_some();
    let interval = view.has(
        before.saturating_sub(5),
        before,
        words!("intervals of|interval of"),
    );
    // "4 days out of 7"
    let out = view
        .any_phrase_before(
            before,
            words!("days out of|nights out of|weeks out of|months out of"),
        )
        .is_some();
    // "2 acute trusts, 3 providers, 5 councils"
    let listed = (view.kind_before(before) == Kind::Comma
        || view.is(before.saturating_sub(1), "and"))
        && (before.saturating_sub(6)..before.saturating_sub(1))
            .rev()
            .take_while(|at| matches!(view.kind(*at), Kind::Word | Kind::Number))
            .find(|at| view.kind(*at) == Kind::Number)
            .is_some_and(|at| {
                (at..before).any(|at| {
                    view.is_any(
                        at,
                        words!("trusts|councils|boroughs|districts|hospitals|authorities|wards"),
                    )
                })
            });
    // "the cabinet had 9 members"
    let elected = view.any_phrase(
        numeral.end,
        words!("elected members|ward members|council members"),
    );
    let seats = elected.is_some()
        || view.is_any(numeral.end, words!("members|seats"))
            && !view.is_any(numeral.end.saturating_add(1), words!("of"))
            && view.has(
                before.saturating_sub(6),
                before,
                words!("cabinet|board|committee|council|panel"),
            );
    // "an exercise with 9 partner organisations"
    let partners = view.is_any(numeral.end, words!("partner"));
    body || seats || interval || out || listed || partners
}

/// "visited 14,200 times", "used on 4 occasions", "1.7 times more likely"; but not "met 4 times a
/// year", which tells how something is arranged.
pub(super) fn times(view: View<'_, '_>, numeral: &Numeral) -> Option<Result<Role, NoFigure>> {
    let behind = numeral.end;
    if !view.is_any(behind, words!("times|occasions|nights|shifts")) {
        return None;
    }
    let next = behind.saturating_add(1);
    if view.is_any(next, words!("more|less|higher|lower|as|greater|likelier")) {
        return Some(Ok(Role::Measure));
    }
    let meets = view.has(
        numeral.lead.saturating_sub(4),
        numeral.lead,
        words!("met|meets|meet|meeting|held|published|produced"),
    );
    if view.is_any(next, words!("a|per|each|every")) && numeral.value <= Decimal::from(20) || meets
    {
        return Some(Err(NoFigure::Term));
    }
    // Done to something, or by nobody in particular: "had been used on 4 occasions".
    let passive = view.has(
        numeral.lead.saturating_sub(6),
        numeral.lead,
        words!("was|were|been|being|opened|unavailable"),
    );
    Some(if passive {
        Ok(Role::Measure)
    } else {
        Err(NoFigure::Structure)
    })
}
