//! Parts that the words about their whole take in: "including 130 who ..", "18 (40%) of which ..",
//! "45 were received and 40% were upheld".

use super::{
    numeral::{Form, Numeral},
    pattern::words,
    token::Kind,
    view::View,
};
use crate::number::{Printed, Unit};
use rust_decimal::Decimal;

/// "320 people were waiting, including 130 who ..": whether a number is one that the whole includes.
pub(super) fn included(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let behind = numeral.end;
    numeral.unit == Unit::Count
        && !numeral.unit_stated
        && numeral.form == Form::Digits
        && view.is_any_before(numeral.lead, words!("including"))
        && (view.is_any(behind, words!("who|that|which|with|for|in|whose|at|from"))
            || view
                .any_phrase(behind, words!("of whom|of which"))
                .is_some())
}

/// "the commonest reason, accounting for 13, was ..": so many of what was counted.
pub(super) fn accounted(view: View<'_, '_>, numeral: &Numeral) -> bool {
    numeral.unit == Unit::Count
        && numeral.form == Form::Digits
        && view
            .any_phrase_before(numeral.lead, words!("accounting for|accounted for"))
            .is_some()
        && view.kind(numeral.end) != Kind::Word
}

/// "agreed 201, amended 74 and sent 43 back": another deed done to some of the same.
pub(super) fn deed(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let verb = numeral.lead.saturating_sub(1);
    let done = view.word(verb).ends_with("ed") || view.is_any(verb, words!("sent|held|left|made"));
    done && (view.is_any_before(verb, words!("and")) || view.kind_before(verb) == Kind::Comma)
}

/// Where a share in brackets behind a number ends: "18 (40%)".
pub(super) fn bracket(view: View<'_, '_>, end: usize) -> usize {
    let share = [Kind::Open, Kind::Number, Kind::Percent, Kind::Close];
    let follows = share
        .iter()
        .zip(end..)
        .all(|(kind, at)| view.kind(at) == *kind);
    end.saturating_add(if follows { share.len() } else { 0 })
}

/// "45 complaints were received and 40% were upheld": whether a share or a part whose noun is left out is
/// of what its sentence counted: it is joined by "and", its verb follows at once, and so many can be.
pub(super) fn left_out(
    view: View<'_, '_>,
    (lead, numeral): (usize, &Numeral),
    whole: &Numeral,
) -> bool {
    let joined = view.is_any_before(lead, words!("and"))
        && view.is_any(
            bracket(view, numeral.end),
            words!("were|had|was|have|are|led|resulted|progressed|proceeded|went|became|said|felt|agreed|reported|would|met"),
        );
    // Another number between them may be what is meant.
    let clause = (whole.end..lead).any(|at| {
        view.is_any(
            at,
            words!(
                "were|was|had|received|recorded|completed|held|made|audited|reviewed|supported|saw"
            ),
        )
    }) || (whole.lead.saturating_sub(4)..whole.lead).any(|at| {
        view.is_any(
            at,
            words!("were|received|audited|reviewed|completed|recorded|made|supported|had|held"),
        )
    });
    joined && clause && possible(numeral, whole)
}

/// "40 complaints were upheld and 12 were withdrawn (15%)": whether a share in brackets, which says a part
/// again, says it of this whole. 12 of 40 are 30%.
pub(super) fn agrees(view: View<'_, '_>, part: &Numeral, share: &Numeral, whole: &Numeral) -> bool {
    let again = share.unit == Unit::Percent
        && share.qualifier.is_none()
        && view.kind_before(share.lead) == Kind::Open
        && view.kind(share.end) == Kind::Close
        && view.all_words(part.end, share.lead.saturating_sub(1));
    let counts = |number: Decimal| u64::try_from(number).ok();
    let (true, Some(part), Some(base)) = (again, counts(part.value), counts(whole.value)) else {
        return true;
    };
    let possible = Printed::from_decimal(share.value).check_of(base);
    possible.is_ok_and(|counts| counts.contains(part))
}

/// "40 were upheld and 12 were withdrawn": whether a number beside another is of another outcome, and so no
/// part of it.
pub(super) fn outcomes(view: View<'_, '_>, one: &Numeral, other: &Numeral) -> bool {
    let ended = words!("upheld|withdrawn|rejected|dismissed|discontinued");
    let until = other.end.saturating_add(3);
    view.has(one.end, other.lead, ended) && view.has(other.end, until, ended)
}

/// Whether a share can be of so many.
fn possible(numeral: &Numeral, whole: &Numeral) -> bool {
    numeral.unit == Unit::Count
        || u64::try_from(whole.value)
            .is_ok_and(|base| Printed::from_decimal(numeral.value).check_of(base).is_ok())
}
