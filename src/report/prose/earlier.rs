//! Earlier values: which number is what a figure was before, or what it is compared with by words
//! that name no average.

use super::{
    around::{Around, Back},
    aside::{aside, repeated},
    compare::{CHANGES, TARGETS, is_difference, is_value},
    elided,
    former::former,
    numeral::{Form, Numeral},
    owed,
    pattern::{Words, words},
    placed::Placed,
    restated::{self, Order, ago, done_so, restated},
    series,
    token::Kind,
    view::View,
};
use crate::indicator::ComparatorKind::{self, OwnEarlier};
use alloc::vec::Vec;
use rust_decimal::Decimal;

/// Which numbers are an earlier value of the council's own, or another value that a figure is
/// compared with: the kind, and where the words of the change stand.
pub(super) fn earlier(
    view: View<'_, '_>,
    numerals: &[Numeral],
    periods: &[Placed],
    taken: &[bool],
    (bound, back): (&[Option<(ComparatorKind, usize)>], Back),
) -> Links {
    let mut takes_up = None;
    let mut found: Vec<Option<Earlier>> = alloc::vec![None; numerals.len()];
    // A lone number has none beside it, here or in the sentence before.
    if let [only] = numerals
        && !back.carries(only)
    {
        return Links {
            of: found,
            takes_up,
        };
    }
    let skip = numerals
        .iter()
        .enumerate()
        .map(|(index, numeral)| {
            bound.get(index).is_some_and(Option::is_some) || measures_nothing(view, numeral)
        })
        .collect();
    let averages: Vec<bool> = bound
        .iter()
        .map(|link| link.is_some_and(|(kind, _)| kind != OwnEarlier))
        .collect();
    let mut around = Around {
        view,
        numerals,
        periods,
        taken,
        skip,
        back,
    };
    // Whether the words of a change were met before.
    let mut told = false;
    for (index, numeral) in numerals.iter().enumerate() {
        if around.skips(index) || !is_value(numeral) {
            continue;
        }
        let own = |of: usize| Earlier {
            kind: OwnEarlier,
            of: Some(of),
            words: None,
        };
        let link = changed(&around, index, told)
            .or_else(|| series::through(&around, index).map(own))
            .or_else(|| former(&around, index))
            .or_else(|| aside(&around, index).map(own))
            .or_else(|| {
                repeated(&around, index, &averages).map(|of| Earlier {
                    kind: ComparatorKind::Other,
                    ..own(of)
                })
            });
        // "compared with 35 in 2022/23 and 41 in 2021/22": the earlier values of one figure.
        let link = link.or_else(|| {
            let before = index.checked_sub(1)?;
            let last = found.get(before).copied().flatten()?;
            (last.kind == OwnEarlier && goes_on(&around, before, index)).then_some(last)
        });
        // "compared to 212 people and 61 days in March 2024": both are of that time, if one is said.
        let link = link.or_else(|| {
            let before = index.checked_sub(1)?;
            let last = found.get(before).copied().flatten()?;
            let (of, timed) = elided::paired(&around, before, index)?;
            let kind = if timed { OwnEarlier } else { last.kind };
            if let Some(Some(one)) = found.get_mut(before) {
                one.kind = kind;
            }
            Some(Earlier {
                kind,
                of: Some(of),
                ..last
            })
        });
        let link = link.map(|earlier| (index, earlier)).or_else(|| {
            if restated::takes_up(&around, index) {
                takes_up = Some(index);
                return None;
            }
            let order = restated(&around, index)
                .or_else(|| done_so(&around, index))
                .or_else(|| elided::timed(&around, index))
                .or_else(|| series::dated(&around, index))?;
            Some(match order {
                Order::Earlier(of) => (index, own(of)),
                Order::Later(of) => (of, own(index)),
                Order::Before => (
                    index,
                    Earlier {
                        of: None,
                        ..own(index)
                    },
                ),
            })
        });
        if let Some((at, earlier)) = link
            && let (Some(slot), Some(skip)) = (found.get_mut(at), around.skip.get_mut(at))
        {
            told |= earlier.words.is_some();
            *slot = Some(earlier);
            *skip = true;
        }
        for at in series::run(&around, index) {
            if let Some(slot) = found.get_mut(at)
                && slot.is_none()
            {
                *slot = Some(own(index));
            }
        }
    }
    // "from 42% in 2021 to 55% in 2022 and 61% in 2023": all are compared with the last.
    // Each value takes what the one that it led to has taken already: those that led forwards, then back.
    for index in (0..found.len()).rev().chain(0..found.len()) {
        let next = |earlier: Earlier| found.get(earlier.of?).copied().flatten();
        let after = found.get(index).copied().flatten().and_then(next);
        let led_to = after
            .filter(|next| next.kind == OwnEarlier)
            .map(|next| next.of);
        if let Some(of) = led_to.filter(|of| *of != Some(index))
            && let Some(Some(earlier)) = found.get_mut(index)
        {
            earlier.of = of;
        }
    }
    Links {
        of: found,
        takes_up,
    }
}

/// What the numbers of a sentence are earlier values of.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub(super) of: Vec<Option<Earlier>>,
    /// The number that a measure of the sentence before has come to since.
    pub(super) takes_up: Option<usize>,
}

impl Links {
    pub(super) fn get(&self, numeral: usize) -> Option<&Earlier> {
        self.of.get(numeral).and_then(Option::as_ref)
    }

    /// The numbers that an earlier value is compared with.
    pub(super) fn compared(&self) -> Vec<bool> {
        let mut compared = alloc::vec![false; self.of.len()];
        for link in self.of.iter().flatten() {
            if let Some(slot) = link.of.and_then(|of| compared.get_mut(of)) {
                *slot |= link.kind == OwnEarlier;
            }
        }
        compared
    }
}

/// Whether a number with a time of its own is joined to the one before: "35 in 2022/23 and 41 in ..".
fn goes_on(around: &Around<'_, '_, '_>, before: usize, index: usize) -> bool {
    let (Some(one), Some(two)) = (around.numerals.get(before), around.numerals.get(index)) else {
        return false;
    };
    let own_time = (two.end..two.end.saturating_add(4)).any(|at| around.is_taken(at))
        && around
            .view
            .is_any(two.end, words!("in|at|for|during|as|on|by"));
    own_time
        && one.unit == two.unit
        && (one.end..two.lead).all(|at| {
            around.is_taken(at)
                || around.view.kind(at) == Kind::Comma
                || around
                    .view
                    .is_any(at, words!("in|at|for|during|and|as|on|the|with"))
        })
}

/// What leads to the number by which something changed.
pub(super) const STEPS: &Words = words!(
    "increase of|improvement of|reduction of|rise of|fall of|drop of|decrease of|growth of|decline of"
);

/// "per 100,000", "5 more than", "over 65": a number that no other is compared with.
fn measures_nothing(view: View<'_, '_>, numeral: &Numeral) -> bool {
    view.is_any_before(numeral.lead,
        words!("per|every|each|aged|age|section|over|under|within"),
    )
        && !numeral.unit_stated
        || (view.is_any(numeral.end, words!("more|fewer"))
            || is_difference(view, numeral) && view.kind_before(numeral.lead) == Kind::Comma)
            && view.has(numeral.end, numeral.end.saturating_add(2), words!("than"))
        || view.is_any(numeral.end, words!("miles|mile|km|kilometres|metres"))
        || ago(view, numeral)
        || target(view, numeral)
        // "an increase of 40 on 600": how far it went.
        || view.any_phrase_before(numeral.lead, STEPS).is_some()
            && view.is_any(numeral.end, words!("on|from"))
        // "had come down by 2 weeks": how far it went, not where to.
        || view.is_any_before(numeral.lead, words!("by"))
            && view.has(numeral.lead.saturating_sub(7), numeral.lead, CHANGES)
        // "417 people had one": no number at all.
        || numeral.value == Decimal::ONE
            && numeral.form == Form::Words
            && view.is_any(
                numeral.end,
                words!("at|in|on|and|was|were|had|by|of|for|with|which|who|that"),
            )
}

fn target(view: View<'_, '_>, numeral: &Numeral) -> bool {
    view.has(numeral.lead.saturating_sub(5), numeral.lead, TARGETS)
        || view.has(
            numeral.end,
            numeral.end.saturating_add(2),
            words!("target|standard"),
        )
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Earlier {
    pub(super) kind: ComparatorKind,
    /// The numeral that is compared with it; none where it is a measure of the sentence before.
    pub(super) of: Option<usize>,
    /// The words of the change.
    pub(super) words: Option<(usize, usize)>,
}

/// "from 120 to 45" and "to 45 from 120", behind or before a word of change.
fn changed(around: &Around<'_, '_, '_>, index: usize, told: bool) -> Option<Earlier> {
    let (view, numerals) = (around.view, around.numerals);
    let numeral = numerals.get(index)?;
    if elided::bracketed(around, index) {
        return Some(Earlier {
            kind: OwnEarlier,
            of: Some(index.saturating_add(1)),
            words: None,
        });
    }
    // "from 40 days", "from a mean of 40 days"
    let from = (numeral.lead.saturating_sub(5)..numeral.lead)
        .rev()
        .find(|at| {
            (view.is(*at, "from")
                || view.is(*at, "on") && view.is_any_before(*at, words!("up|down")))
                && (at.saturating_add(1)..numeral.lead).all(|at| {
                    view.is_any(
                        at,
                        words!("a|an|the|mean|median|average|of|total|around|high|peak|height|low|maximum|record|previous|former|earlier|original|initial|about|over|nearly"),
                    )
                })
        })?;
    // "from 6.1 per 1,000 bed days to 3.8": what it is counted by is no next number.
    let next = (index.saturating_add(1)..numerals.len())
        .take(2)
        .find(|at| {
            numerals
                .get(*at)
                .is_some_and(|n| !view.is_any_before(n.lead, words!("per|every")))
        })
        .unwrap_or(numerals.len());
    let verb = view
        .find_last(from.saturating_sub(14), from, CHANGES)
        .filter(|(at, _)| !(*at..from).any(|at| matches!(view.kind(at), Kind::Semicolon)));
    let alike = |other: &Numeral| {
        other.unit == numeral.unit
            || numeral.unit_stated != other.unit_stated && other.form == Form::Digits
    };
    // "from A in 2022 to B in 2023"
    if let Some(later) = numerals.get(next)
        && later.lead.saturating_sub(numeral.end) <= 16
        && later
            .lead
            .checked_sub(1)
            .is_some_and(|to| view.is(to, "to"))
        && alike(later)
        && !owed::raised(view, later)
    {
        let verb = verb.or_else(|| view.find(later.end, later.end.saturating_add(6), CHANGES));
        if let Some(verb) = verb {
            return Some(Earlier {
                kind: OwnEarlier,
                of: Some(next),
                words: Some(verb),
            });
        }
        if elided::went(around, (from, numeral, later), told) {
            return Some(Earlier {
                kind: OwnEarlier,
                of: Some(next),
                words: None,
            });
        }
    }
    // "to B from A", "B, up from A", "B in 2023, an increase from A"
    let before = around.prior(index)?;
    let later = numerals.get(before)?;
    let near = from.saturating_sub(later.end) <= 14;
    let led = view.is_any_before(later.lead, words!("to|at")) && verb.is_some()
        || verb.is_some_and(|(at, _)| at >= later.end);
    // "up from" and "down from" are one expression.
    let words = verb.map(|(at, end)| {
        let whole = view
            .phrase(at, "up from")
            .or_else(|| view.phrase(at, "down from"));
        (at, whole.unwrap_or(end))
    });
    (near && led && alike(later)).then_some(Earlier {
        kind: OwnEarlier,
        of: Some(before),
        words,
    })
}
