//! Numbers that are told of no measure: what others say of themselves, whom the inspectors met, one
//! person's account.

use super::{
    elliptic::{VERBS, begins_clause},
    numeral::Numeral,
    pattern::words,
    view::View,
};

/// "A partner said that its own turnover was 19%": what others say of themselves.
pub(super) fn of_others(view: View<'_, '_>, numeral: &Numeral) -> bool {
    // "112 vacancies of its own"
    let behind = numeral.end.saturating_add(8);
    if view.has(numeral.end, behind, words!("of its own|of their own"))
        && view.has(
            0,
            numeral.first,
            words!(
                "partner|trust|hospital|provider|charity|ICB|neighbouring council|another council"
            ),
        )
    {
        return true;
    }
    let from = numeral.first.saturating_sub(12);
    view.find_last(from, numeral.first, words!("its own|their own"))
        .is_some_and(|(own, _)| {
            let body = view.find_last(
                own.saturating_sub(10),
                own,
                words!(
                    "partner|partners|trust|hospital|provider|providers|charity|charities|police|\
        ICB|another council|another local authority|neighbouring council|council|authority"
                ),
            );
            body.is_some_and(|(at, end)| {
                !view.is_any(at, words!("council|authority"))
                    && (end..own).any(|at| view.is_any(at, words!("told|said|reported")))
            })
        })
}

/// Whether the inspectors tell whom they met and what they read: "we spoke with 12 carers".
pub(super) fn met(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (before, first) = (numeral.lead, numeral.first);
    // "case tracked 6 people", "the 14 people we spoke to"
    if view
        .any_phrase_before(before, words!("case tracked"))
        .is_some()
        || view
            .find(
                numeral.end,
                numeral.end.saturating_add(5),
                words!("we spoke|we met|we interviewed|we visited|we looked at|we read"),
            )
            .is_some_and(|(we, _)| !dates(view, we))
    {
        return true;
    }
    let subject = words!("we|they|inspectors|our|case tracking");
    let Some((at, end)) = view.find_last(before.saturating_sub(9), before, subject) else {
        return false;
    };
    if dates(view, at) {
        return false;
    }
    let ours = view.is_any(at, words!("we|our|inspectors|case"))
        // "They met 52 residents", as a sentence of its own.
        || at == 0;
    ours && view.has(
        end,
        before,
        words!(
            "spoke|met|interviewed|visited|read|reviewed|looked at|heard from|tracked|observed|\
        sampled|tracked|spent|involved|followed|spoken|talked|carried out|held"
        ),
    ) && !view.has(
        end,
        first,
        words!("that|who|found|showed|because|which|whose|where|there|were"),
    ) && !(begins_clause(view, before) && view.is_any(numeral.end, VERBS))
}

/// "stood at 18 on the day we visited", "530 when we visited": a visit that tells the time.
fn dates(view: View<'_, '_>, we: usize) -> bool {
    let times = words!("when|day|time|before|until|since|after|week|month|moment");
    view.is_any_before(we, times)
        || view.is(we.saturating_sub(1), "that") && view.is_any(we.saturating_sub(2), times)
}

/// "A son told us", "One widow said": one person's account.
pub(super) fn one_tells(view: View<'_, '_>) -> bool {
    view.is_any(0, words!("he|she"))
        || view.is_any(0, words!("a|an|one|another|their|his|her"))
            && (1..5).any(|at| {
            view.is_any(
                at,
                words!(
                    "son|daughter|mother|father|wife|husband|sister|brother|man|woman|person|carer|parent|\
        relative|resident|widow|widower|friend|neighbour|student|grandson|granddaughter|aunt|uncle"
                ),
            ) && view.has(
                at,
                at.saturating_add(4),
                words!("told|said|described|explained|recalled|remembered|spoke"),
            )
        })
}
