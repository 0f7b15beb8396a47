//! Clauses that say what the figure of others is: "England achieved 83.8%", "the 8% found nationally".

use super::{
    clause,
    compare::{FILLERS, LEADS, is_value},
    marker::Marker,
    numeral::Numeral,
    pattern::{Words, words},
    token::Kind,
    view::{View, flagged},
};
use crate::number::Unit;
use core::ops::Range;

/// What a figure can be called.
const FIGURES: &Words = words!(
    "figure|figures|rate|rates|proportion|proportions|share|equivalent|average|averages|norm|mean|\
        median|level|percentage|result|score|position|picture|number|comparison|response"
);

/// Words that may lead in a subject without being one.
const LEADING: &Words = words!(
    "the|that|those|of|in|across|for|among|amongst|its|all|within|throughout|with|other|most|our|\
        council|local|authority|comparable|corresponding|equivalent|one|same|again|elsewhere|to|at|\
        figure|figures|rate|rates|proportion|share|average|an|a|parts|rest|is|over|each|every"
);

/// Where the number of a clause is that of somebody else, or stands in a comparison.
const BARS: &Words = words!(
    "and|but|which|who|while|whereas|council|authority|compared|below|above|against|from|than|\
        similar|data|survey|its|their|our|because|although|though|if|when|target|by"
);

/// Verbs that say a number of their subject.
const SAYS: &Words = words!(
    "was|were|is|are|being|stood|stands|averaged|averages|average|achieved|achieves|had|has|have|reached|managed|\
        recorded|reported|saw|sees|hovered|came|ran|got|scored|remained|sat|did|felt|said|fell|rose|\
        rated|at|received|made|showed|shows|took|waited|stayed|lay|lies|be|been"
);

/// The number that the clause of a marker says of it, where its words alone do not decide.
pub(super) fn said(
    view: View<'_, '_>,
    marker: &Marker,
    numerals: &[Numeral],
    taken: &[bool],
    free: impl Fn(&usize) -> bool,
) -> Option<usize> {
    // "the 95% that the national toolkit required": an adjective names nobody.
    if !marker.strong
        && view.is_any(marker.start, words!("national|regional|peer"))
        && !matches!(view.kind(marker.end), Kind::Colon | Kind::Close)
    {
        return None;
    }
    let counted = |at: &usize| {
        numerals
            .get(*at)
            .is_some_and(|n| n.unit != Unit::Count || n.value.scale() > 0 || stands(view, n))
    };
    called(view, marker, numerals)
        .or_else(|| subject(view, marker, numerals, taken))
        .filter(&free)
        .filter(&counted)
        .or_else(|| {
            behind(view, marker, numerals, taken)
                .filter(&free)
                .filter(&counted)
        })
}

/// Whether nothing is counted by a number: its noun was said before.
fn stands(view: View<'_, '_>, numeral: &Numeral) -> bool {
    view.kind(numeral.end) != Kind::Word
        || view.is_any(
            numeral.end,
            words!("for|in|among|across|seen|found|nationally"),
        )
}

/// "England achieved 83.8%", "while that of England hovered around 31%", "than in England, where it
/// made up 32%", "England was higher (59%)".
fn subject(
    view: View<'_, '_>,
    marker: &Marker,
    numerals: &[Numeral],
    taken: &[bool],
) -> Option<usize> {
    let next = numerals.partition_point(|numeral| numeral.first < marker.end);
    let numeral = numerals.get(next).filter(|n| is_value(n))?;
    let (from, to) = (marker.end, numeral.lead);
    if to < from || to.saturating_sub(from) > 12 {
        return None;
    }
    // "near the England and regional averages at 70%": the figure itself.
    if next == 0 && from.saturating_add(1) == to && view.is(from, "at") {
        return None;
    }
    let comma = view.kind(from) == Kind::Comma;
    let relative = view.is_any(
        from.saturating_add(usize::from(comma)),
        words!("where|whose"),
    );
    if !relative && !heads(view, marker) {
        return None;
    }
    let mut verb = to == from;
    for at in from..to {
        if flagged(taken, at) {
            continue;
        }
        let passes = match view.kind(at) {
            Kind::Word => !view.is_any(at, BARS),
            Kind::Comma => at == from,
            Kind::Open => at.saturating_add(1) == to,
            Kind::Dash | Kind::Colon => at == from || at.saturating_add(1) == to,
            _ => false,
        };
        if !passes {
            return None;
        }
        verb |= view.is_any(at, SAYS);
    }
    let does = view.is_any(
        numeral.end,
        words!("did|were|was|had|felt|said|of|reported|do|have|are"),
    );
    (verb || relative && does || comma && does || from.saturating_add(1) == to).then_some(next)
}

/// "the estimate for England of 37%", "the share in the region being 12%".
fn called(view: View<'_, '_>, marker: &Marker, numerals: &[Numeral]) -> Option<usize> {
    let next = numerals.partition_point(|numeral| numeral.first < marker.end);
    let numeral = numerals.get(next).filter(|n| is_value(n))?;
    let (from, to) = (marker.end, numeral.lead);
    let close = (from..to).all(|at| {
        view.is_any(
            at,
            words!("of|at|was|being|is|as|a|whole|which|stood|just|only|about|around"),
        )
    });
    let mut at = marker.start;
    while view.is_any_before(at, words!("for|in|across|of|the|among|all")) {
        at = at.saturating_sub(1);
    }
    let named =
        (at.saturating_sub(3)..at).any(|at| view.is_any(at, FIGURES) || view.is(at, "estimate"));
    (close && named).then_some(next)
}

/// Whether a marker is what its clause is about, or where it holds.
fn heads(view: View<'_, '_>, marker: &Marker) -> bool {
    let begins = |at: usize| {
        at == 0
            || matches!(
                view.kind_before(at),
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Open | Kind::Dash | Kind::Stop
            )
            || view.is_any_before(
                at,
                words!(
                    "and|but|while|whilst|whereas|where|when|though|although|albeit|however|again|\
        as|because|since|so|elsewhere|meanwhile|then|also|overall|against"
                ),
            )
    };
    let nearby = marker.start.saturating_sub(12)..=marker.start;
    let Some(at) = nearby.rev().find(|at| begins(*at)) else {
        return false;
    };
    if view.is_any_before(at, words!("against")) {
        return false;
    }
    let words = || at..marker.start;
    if words().any(|at| view.kind(at) != Kind::Word || view.any_phrase(at, LEADS).is_some()) {
        return false;
    }
    words().all(|at| view.is_any(at, LEADING))
        || words().any(|at| view.is_any(at, FIGURES))
            && !words().any(|at| view.is_any(at, clause::FINITE))
}

/// "exactly the 100% seen in similar authorities", "(66.56%: England)", "an average of 98 for London
/// boroughs".
fn behind(
    view: View<'_, '_>,
    marker: &Marker,
    numerals: &[Numeral],
    taken: &[bool],
) -> Option<usize> {
    let index = numerals
        .partition_point(|numeral| numeral.last <= marker.start)
        .checked_sub(1)?;
    let numeral = numerals.get(index).filter(|n| is_value(n))?;
    let (from, to) = (numeral.end, marker.start);
    if from > to {
        return None;
    }
    let opened = view.kind_before(numeral.lead) == Kind::Open;
    // "and, at 11.2 days, the regional mean lay between"
    let aside = view.is(numeral.lead.saturating_sub(1), "at")
        && view.kind_before(numeral.lead.saturating_sub(1)) == Kind::Comma
        && view.kind(numeral.end) == Kind::Comma;
    if contrasted(view, marker, numeral) {
        return Some(index);
    }
    let plain = (from..to).all(|at| {
        flagged(taken, at) || view.is_any(
            at,
            words!(
                "for|in|as|the|a|across|at|which|is|was|on|of|seen|found|reported|recorded|achieved|local|\
        authority|council|councils|authorities|among|amongst|all|other|its|their|average|by|whole|same|during|\
        both|that|had|to|typical|expected|usual|were|averaged|common"
            ),
        ) || opened && matches!(view.kind(at), Kind::Colon | Kind::Comma | Kind::Dash)
            || at == from && aside && view.kind(at) == Kind::Comma
    });
    if !plain {
        return None;
    }
    let lead = numeral.lead.saturating_sub(1);
    let definite = view.is(lead, "the");
    let called = view.is_any(lead, words!("of|at"))
        && view
            .find_last(lead.saturating_sub(5), lead, LEADS)
            .is_some_and(|(_, end)| {
                (end..lead).all(|at| view.is_any(at, FILLERS) || view.is_any(at, FIGURES))
            });
    let qualified = view.is_any(numeral.lead, words!("above|below|over|under"));
    let again = took_up(view, numerals, index);
    (definite || called || qualified || aside || opened || again).then_some(index)
}

/// "while 71% felt safe in England": a clause of contrast that ends with where it holds.
fn contrasted(view: View<'_, '_>, marker: &Marker, numeral: &Numeral) -> bool {
    let (from, to) = (numeral.end, marker.start);
    view.is_any_before(numeral.lead, words!("while|whilst|whereas"))
        && numeral.unit_stated
        && to.saturating_sub(from) <= 8
        && view.all_words(from, to)
        && !(from..to).any(|at| clause::breaks(view, at) || view.is_any(at, words!("than|of")))
        && view.kind(marker.end) != Kind::Word
}

/// "It was 71% in England", "They were 71% and 60% nationally", "; it was 71% in London and 73% in
/// England": a clause that takes up what was measured before it, and says no more than the number.
fn took_up(view: View<'_, '_>, numerals: &[Numeral], index: usize) -> bool {
    let subject = words!(
        "it|this|that|they|these|those|both|the figure|the figures|the rate|the rates|the share|the proportion"
    );
    let verbs = words!("was|were|is|are|stood|averaged");
    let plain = words!(
        "at|just|only|about|around|slightly|still|also|higher|lower|better|worse|over|under|nearly|almost|\
        an|a|average|of"
    );
    let Some(mut first) = numerals.get(run(view, numerals, index).start) else {
        return false;
    };
    // Another place beside it, which the same clause names: a few at most.
    for at in (index.saturating_sub(3)..index).rev() {
        let joint = first.lead.saturating_sub(1);
        let Some(before) = numerals.get(at) else {
            break;
        };
        let named = before.unit == first.unit
            && (view.is_any(joint, words!("and|but")) || view.kind(joint) == Kind::Comma);
        if !named {
            break;
        }
        first = before;
    }
    let mut lead = first.lead;
    while view.is_any_before(lead, plain) {
        lead = lead.saturating_sub(1);
    }
    let Some(verb) = lead.checked_sub(1).filter(|at| view.is_any(*at, verbs)) else {
        return false;
    };
    view.any_phrase_before(verb, subject).is_some_and(|start| {
        start == 0
            || view.kind_before(start) == Kind::Semicolon
            || view.is_any_before(start, words!("while|whilst|whereas|but|though|although"))
    })
}

/// The numbers of one unit that "and" or a comma joins to this one: "71% and 60%".
fn run(view: View<'_, '_>, numerals: &[Numeral], at: usize) -> Range<usize> {
    let joined = |second: usize| {
        let first = second.checked_sub(1);
        let pair = first.and_then(|first| Some((numerals.get(first)?, numerals.get(second)?)));
        pair.is_some_and(|(one, two)| {
            two.lead.saturating_sub(one.end) <= 1
                && (view.is(one.end, "and") || view.kind(one.end) == Kind::Comma)
                && two.unit == one.unit
                && is_value(one)
                && is_value(two)
        })
    };
    let (mut first, mut behind) = (at, at.saturating_add(1));
    while joined(first) {
        first = first.saturating_sub(1);
    }
    while joined(behind) {
        behind = behind.saturating_add(1);
    }
    first..behind
}

/// "In England these were 71% and 60%": all the numbers that the clause of a marker says, where its
/// subject is several figures; else the one alone.
pub(super) fn several(view: View<'_, '_>, numerals: &[Numeral], at: usize) -> Range<usize> {
    let run = run(view, numerals, at);
    let lead = numerals.get(run.start).map_or(0, |first| first.lead);
    let subject = words!("these|those|they|both|figures|rates|shares|proportions|averages");
    let plural = view.find_last(lead.saturating_sub(4), lead, subject);
    if plural.is_some_and(|(_, end)| view.is_any(end, words!("were|are|stood|averaged|being"))) {
        run
    } else {
        at..at.saturating_add(1)
    }
}
