//! Parts: which numbers are parts of a whole that the wording points back to.

use super::{
    among, noun,
    numeral::{Form, Numeral},
    pattern::{Words, words},
    token::Kind,
    view::View,
};
use crate::number::Unit;
use alloc::vec::Vec;

/// The whole that a part is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// A number of the same sentence.
    Here(usize),
    /// The last count of the sentences before.
    Before,
    /// The base of another part of the same sentence.
    As(usize),
}

const OF_THEM: &Words = words!(
    "of which|of whom|of these|of those|of them|of the total|of this number|of this total|\
        of that number|of that total|of this group"
);

/// Verbs right behind a number: whose number it is was said before.
const VERBS: &Words = words!(
    "were|was|had|have|are|took|take|said|felt|could|would|did|went|being|having|reported|agreed|led|\
        resulted|related|required|remained|waited|rated|lived|left|got|needed|came|still"
);

/// What may stand between a clause's first word and its number.
const ADDED: &Words = words!(
    "a|further|another|the|remaining|only|just|also|then|other|that|although|about|around|some|\
        more|of|all"
);

/// For each number the whole that the words point back to: "of which 41% ..", "312 of whom ..",
/// "Of these, 9% ..".
///
/// What a number is compared with is no whole: `compared` says which those are.
pub(super) fn parts(
    view: View<'_, '_>,
    numerals: &[Numeral],
    compared: impl Fn(usize) -> bool,
) -> Vec<Option<Whole>> {
    let mut found: Vec<Option<Whole>> = alloc::vec![None; numerals.len()];
    let mut at = 0;
    while let Some((start, end)) = view.find(at, view.len(), OF_THEM) {
        at = end;
        // "trusts, of which there were 2": how many there are, no part of them.
        if opens_a_group(view, start, end)
            || points_out(view, numerals, start, end)
            || view
                .any_phrase(end, words!("there were|there was|there are"))
                .is_some()
        {
            continue;
        }
        let direct = numerals.iter().rposition(|numeral| {
            numeral.end <= start && among::bracket(view, numeral.end) == start && part_unit(numeral)
        });
        let first = match direct {
            Some(direct) => direct,
            None => {
                let next = numerals.partition_point(|numeral| numeral.first < end);
                let near = |n: &&Numeral| n.lead.saturating_sub(end) <= 12 && part_unit(n);
                let at = numerals.get(next).map(|n| n.lead);
                // "a good number of these (131)"
                let aside = view.kind(end) != Kind::Word && at == end.checked_add(1);
                let told =
                    aside || opens(view, start) || relative(view, start, end) && at == Some(end);
                match numerals.get(next).filter(near).filter(|_| told) {
                    Some(_) => next,
                    None => continue,
                }
            }
        };
        // "of those 112 people": the number is the whole itself.
        let itself = direct.is_none()
            && view.is_any_before(end, words!("these|those"))
            && numerals.get(first).is_some_and(|n| {
                n.lead == end
                    && n.unit == Unit::Count
                    && view.kind(n.end) == Kind::Word
                    && !view.is_any(n.end, VERBS)
            });
        if itself {
            continue;
        }
        let Some(whole) = antecedent(view, numerals, (&found, &compared), first, start) else {
            continue;
        };
        let mut nth = first;
        while let Some(numeral) = numerals.get(nth) {
            // "88 had moved, 12 of them in a crisis": it points back itself.
            let itself = view.any_phrase(numeral.end, OF_THEM).is_some();
            // "41% were upheld (up from 38%), 35% partly upheld": the next goes on behind it.
            if nth > first && (itself || compared(nth)) {
                nth = nth.saturating_add(1);
                continue;
            }
            let follows = nth == first || continues(view, numeral);
            if !follows && part_unit(numeral) {
                break;
            }
            if follows
                && let Some(slot) = found.get_mut(nth)
                && slot.is_none()
                && whole != Whole::Here(nth)
            {
                *slot = Some(whole);
            }
            nth = nth.saturating_add(1);
        }
    }
    for (index, numeral) in numerals.iter().enumerate() {
        if found.get(index).is_some_and(Option::is_none)
            && !compared(index)
            && let Some(whole) = unsaid(view, numerals, (&found, &compared), index, numeral)
            && let Some(slot) = found.get_mut(index)
        {
            *slot = Some(whole);
        }
    }
    found
}

/// "of those who", "of those aged 65": a group of its own, not one that was named before.
fn opens_a_group(view: View<'_, '_>, start: usize, end: usize) -> bool {
    if !view.is(end.saturating_sub(1), "those") {
        return false;
    }
    let participle = view.word(end).ends_with("ing") || view.word(end).ends_with("ed");
    let asked = view.is_any(
        end,
        words!(
            "waiting|awaiting|surveyed|asked|responding|sampled|received|reviewed|audited|assessed|\
        completed|concluded|decided|closed|offered|supported|referred"
        ),
    );
    // "of those who did so": the people who were just counted.
    let did = words!("who did|who replied|who responded|who answered");
    if view.any_phrase(end, did).is_some() {
        return false;
    }
    view.is_any(
        end,
        words!("who|with|in|without|whose|at|on|from|for|under|over|we"),
    ) || participle && !(asked && start == 0)
}

/// Whether "of these" begins what is said of them; "none of these" and "most of them" number no part.
fn opens(view: View<'_, '_>, start: usize) -> bool {
    start == 0
        || matches!(
            view.kind_before(start),
            Kind::Comma | Kind::Semicolon | Kind::Open | Kind::Colon | Kind::Dash
        )
        || view.is_any_before(start, words!("and|but|while|however|that|although"))
}

/// "people in residential care of whom 402": a relative needs no comma, but "most of whom" is no part.
fn relative(view: View<'_, '_>, start: usize, end: usize) -> bool {
    view.is_any(end.saturating_sub(1), words!("whom|which"))
        && !view.is_any_before(
            start,
            words!(
                "none|some|many|most|all|both|each|any|few|several|majority|half|part|parts|rest|much|either|neither|result|because|course|number|proportion|third|quarter|outcome|cost|context|light"
            ),
        )
}

/// "12 lessons, one of which was ..": one of some things is pointed out, and no part is counted; but
/// "5 appeals, one of which was upheld".
fn points_out(view: View<'_, '_>, numerals: &[Numeral], start: usize, end: usize) -> bool {
    view.is_any_before(start, words!("one"))
        && view.is_any(end.saturating_sub(1), words!("which|them"))
        && numerals
            .iter()
            .take_while(|n| n.end < start)
            .last()
            .is_some_and(|whole| !noun::counted(view, whole))
}

const fn part_unit(numeral: &Numeral) -> bool {
    matches!(numeral.unit, Unit::Percent | Unit::Count | Unit::Ratio) && !numeral.compound
}

/// Whether a number can count a whole.
fn counts(view: View<'_, '_>, numeral: &Numeral) -> bool {
    matches!(numeral.form, Form::Digits | Form::Words)
        && numeral.unit == Unit::Count
        && numeral.upper.is_none()
        && !numeral.compound
        && !view.is_any_before(
            numeral.lead,
            words!("aged|age|over|under|section|phase|stage|per|every|within|level|year|turned"),
        )
        && view
            .any_phrase(
                numeral.end,
                words!("and over|or over|and above|or older|years|more than"),
            )
            .is_none()
        && view.kind(numeral.end) != Kind::Plus
}

/// The whole that "of them" at a place means, if it is one that was counted.
fn antecedent(
    view: View<'_, '_>,
    numerals: &[Numeral],
    (found, compared): (&[Option<Whole>], &impl Fn(usize) -> bool),
    part: usize,
    anaphor: usize,
) -> Option<Whole> {
    let own = numerals.get(part)?;
    let candidates = numerals.iter().enumerate().take(part).rev().take(12);
    for (at, other) in candidates {
        if !counts(view, other) || compared(at) || whole_of(view, other) {
            continue;
        }
        if own.unit == Unit::Count && own.value > other.value {
            continue;
        }
        // A sibling of a list: "88 of them by choice, and 75 of them ..".
        let sibling = view.any_phrase(other.end, OF_THEM).is_some();
        return Some(match found.get(at).copied().flatten() {
            Some(whole) if sibling => whole,
            _ => Whole::Here(at),
        });
    }
    // "savings of £3.1 million, of which 68% were made", "86% were overdue, of which 12% for years".
    let relative = view.is(anaphor.saturating_add(1), "which");
    let told = |other: &Numeral| matches!(other.unit, Unit::Percent | Unit::Pounds);
    let uncounted = relative && numerals.iter().take(part).any(told);
    (!uncounted).then_some(Whole::Before)
}

/// "1,126 people out of 5,300": what "of them" means are the people.
fn whole_of(view: View<'_, '_>, numeral: &Numeral) -> bool {
    (numeral.lead.saturating_sub(4)..numeral.lead).any(|at| view.phrase(at, "out of").is_some())
}

/// Whether a number goes on with the parts before it: nothing else is its subject.
pub(super) fn continues(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let mut at = numeral.lead;
    while view.is_any_before(at, ADDED) {
        at = at.saturating_sub(1);
    }
    let linked = matches!(
        view.kind_before(at),
        Kind::Comma | Kind::Semicolon | Kind::Open
    ) || view.is_any_before(
        at,
        words!("and|or|with|while|whilst|but|although|whereas|though"),
    );
    if view.is_any(numeral.end, words!("more|fewer|less|higher|lower")) {
        return false;
    }
    let own_noun = view.is(numeral.end, "of") && view.any_phrase(numeral.end, OF_THEM).is_none();
    linked && !own_noun
}

/// A part whose whole is not said again: "; 47% were adults ..", ", with 62% going home",
/// "or 74%", "although only 49% could ..".
fn unsaid(
    view: View<'_, '_>,
    numerals: &[Numeral],
    (found, compared): (&[Option<Whole>], &impl Fn(usize) -> bool),
    index: usize,
    numeral: &Numeral,
) -> Option<Whole> {
    if among::included(view, numeral) || among::accounted(view, numeral) {
        let whole = (index.saturating_sub(2)..index).rev().find(|at| {
            !compared(*at)
                && numerals
                    .get(*at)
                    .is_some_and(|n| counts(view, n) && numeral.value <= n.value)
        });
        return whole.map(Whole::Here);
    }
    let told = view.is(numeral.lead.saturating_sub(1), "that");
    if !part_unit(numeral)
        || !(told || continues(view, numeral))
        || view.is_any_before(numeral.lead, words!("further|another|other|additional"))
    {
        return None;
    }
    let behind = among::bracket(view, numeral.end);
    let verb = view.is_any(behind, VERBS)
        || view.is_any(behind, words!("progressed|proceeded|became|converted|met"))
        || view.is(numeral.lead.saturating_sub(1), "with")
            && view.is_any(
                behind,
                words!("upheld|judged|vacant|overdue|completed|closed|waiting|held"),
            )
        || view.word(numeral.end).ends_with("ing") && numeral.unit == Unit::Percent;
    if !verb {
        return None;
    }
    let mut lead = numeral.lead;
    while view.is_any_before(lead, ADDED) {
        lead = lead.saturating_sub(1);
    }
    // The share before it, whose base it has too.
    let share = (index.saturating_sub(4)..index).rev().find(|at| {
        numerals
            .get(*at)
            .is_some_and(|n| n.unit == numeral.unit && n.form == Form::Digits)
    });
    if numeral.unit == Unit::Percent
        && let Some(share) = share
    {
        return match found.get(share).copied().flatten() {
            Some(whole) => Some(whole),
            None => Some(Whole::As(share)),
        };
    }
    // "47% were adults, and 58 had not had a review": as the part before it.
    let before = (index.saturating_sub(2)..index)
        .rev()
        .find_map(|at| found.get(at).copied().flatten());
    if let (Some(Whole::Here(whole)), Unit::Count) = (before, numeral.unit) {
        let fits = numerals
            .get(whole)
            .is_some_and(|n| numeral.value <= n.value);
        return fits.then_some(Whole::Here(whole));
    }
    let whole = (index.saturating_sub(4)..index).rev().find(|at| {
        // "45 had moved and 12 had died": the whole has a noun.
        !compared(*at)
            && numerals
                .get(*at)
                .is_some_and(|n| counts(view, n) && !view.is_any(n.end, VERBS))
    })?;
    let other = numerals.get(whole)?;
    let concluded = told
        && view.is_any(
            numeral.lead.saturating_sub(2),
            words!("found|showed|concluded|conclusion|established|judged"),
        );
    let apart = concluded
        || view.kind_before(lead) == Kind::Semicolon
        || view.is(lead.saturating_sub(1), "with")
        || (other.end..lead).any(|at| view.kind(at) == Kind::Semicolon) && told;
    let near = lead.saturating_sub(other.end) <= 16;
    let taken_up = numeral.unit == Unit::Count
        && view.is(lead.saturating_sub(1), "and")
        && view.is_any(numeral.end, words!("took|were|had|have"));
    let fits = numeral.unit == Unit::Percent || numeral.value <= other.value;
    let left_out = among::left_out(view, (lead, numeral), other);
    let share = numerals.get(index.saturating_add(1));
    let agrees = share.is_none_or(|share| among::agrees(view, numeral, share, other));
    let outcomes = among::outcomes(view, other, numeral);
    (near && fits && agrees && !outcomes && (apart || taken_up || left_out))
        .then_some(Whole::Here(whole))
}

/// Where a share says again what two numbers before it say: "9 of the 12 .., which is 75%".
pub(super) fn says_again(view: View<'_, '_>, numeral: &Numeral) -> bool {
    numeral.unit == Unit::Percent
        && (view
            .any_phrase_before(
                numeral.lead,
                words!(
                    "which is|which was|representing|equivalent to|equating to|amounting to|or|this is|\
        this was|equates to|that is|which equates to|which represents|this represents|\
        an uphold rate of|a response rate of|a completion rate of|a conversion rate of|a success rate of"
                ),
            )
            .is_some()
            || view.kind_before(numeral.lead) == Kind::Open && view.kind(numeral.end) == Kind::Close)
}
