//! Earlier values: which number is what a figure was before, or what it is compared with by words
//! that name no average.

use super::{
    compare::{CHANGES, TARGETS, is_value},
    numeral::{Form, Numeral},
    pattern::{Words, words},
    placed::Placed,
    restated::{Order, dated, restated},
    token::{Kind, View},
    wording::direction,
};
use crate::indicator::ComparatorKind::{self, Other, OwnEarlier};
use alloc::vec::Vec;
use rust_decimal::Decimal;

/// Words that name an earlier time.
pub(super) const EARLIER: &Words = words!(
    "years ago|year ago|months ago|previous year|last year|year before|previously|\
        prior year|preceding year|year earlier|the year previous|years earlier|\
        previous survey|previous quarter|previous month|previous period|months earlier|\
        last survey|the previous|months previously|year previously|years before|\
        months before|past year|earlier|baseline|years previously|in the previous|\
        same time last year|same period last year|pre pandemic|initially|originally|start of the year|\
        worst point|in the year before|quarter before|month before|winter before|previous winter|\
        previous summer|summer before|spring before|autumn before|previous spring|previous autumn|\
        week before|formerly"
);

/// A sentence while its earlier values are looked for.
pub(super) struct Around<'s, 'v, 'a> {
    pub(super) view: View<'v, 'a>,
    pub(super) numerals: &'s [Numeral],
    pub(super) periods: &'s [Placed],
    pub(super) taken: &'s [bool],
    /// Numbers that are compared with others already, or that measure nothing.
    skip: Vec<bool>,
}

impl Around<'_, '_, '_> {
    pub(super) fn is_taken(&self, at: usize) -> bool {
        self.taken.get(at).copied().unwrap_or(false)
    }

    fn skips(&self, at: usize) -> bool {
        self.skip.get(at).copied().unwrap_or(false)
    }

    /// The number before this one that it can be compared with: of the same unit, if there is one.
    pub(super) fn prior(&self, index: usize) -> Option<usize> {
        let numeral = self.numerals.get(index)?;
        // A few numbers back at most: the work for a sentence stays linear.
        let first = index.saturating_sub(8);
        let candidates = || {
            (first..index).rev().filter_map(|at| {
                let other = self.numerals.get(at)?;
                (!self.skips(at) && is_value(other)).then_some((at, other))
            })
        };
        let alike = candidates().find(|(_, other)| {
            other.unit == numeral.unit && other.unit_stated == numeral.unit_stated
        });
        // A number without a unit takes that of the measure before it.
        let stated = candidates()
            .find(|(_, other)| other.unit_stated)
            .filter(|_| !numeral.unit_stated);
        // Decimals are compared with decimals.
        let decimal = numeral.value.scale() > 0;
        let nearer = match (alike, stated) {
            (Some((one, _)), Some((two, _))) => two > one && decimal,
            _ => false,
        };
        let chosen = if nearer { stated } else { alike.or(stated) };
        chosen.or_else(|| candidates().next()).map(|(at, _)| at)
    }
}

/// Which numbers are an earlier value of the council's own, or another value that a figure is
/// compared with: the kind, and where the words of the change stand.
pub(super) fn earlier(
    view: View<'_, '_>,
    numerals: &[Numeral],
    periods: &[Placed],
    taken: &[bool],
    bound: &[Option<(ComparatorKind, usize)>],
) -> Vec<Option<Earlier>> {
    let mut found: Vec<Option<Earlier>> = alloc::vec![None; numerals.len()];
    let skip = numerals
        .iter()
        .enumerate()
        .map(|(index, numeral)| {
            bound.get(index).is_some_and(Option::is_some) || measures_nothing(view, numeral)
        })
        .collect();
    let mut around = Around {
        view,
        numerals,
        periods,
        taken,
        skip,
    };
    for (index, numeral) in numerals.iter().enumerate() {
        if around.skips(index) || !is_value(numeral) {
            continue;
        }
        let own = |of: usize| Earlier {
            kind: OwnEarlier,
            of,
            words: None,
        };
        let link = changed(&around, index).or_else(|| compared(&around, index));
        // "compared with 35 in 2022/23 and 41 in 2021/22": the earlier values of one figure.
        let link = link.or_else(|| {
            let before = index.checked_sub(1)?;
            let last = found.get(before).copied().flatten()?;
            (last.kind == OwnEarlier && goes_on(&around, before, index)).then_some(last)
        });
        let link = link.map(|earlier| (index, earlier)).or_else(|| {
            let order = restated(&around, index).or_else(|| dated(&around, index))?;
            Some(match order {
                Order::Earlier(of) => (index, own(of)),
                Order::Later(of) => (of, own(index)),
            })
        });
        if let Some((at, earlier)) = link
            && let (Some(slot), Some(skip)) = (found.get_mut(at), around.skip.get_mut(at))
        {
            *slot = Some(earlier);
            *skip = true;
        }
    }
    // "from 42% in 2021 to 55% in 2022 and 61% in 2023": all are compared with the last.
    for index in 0..found.len() {
        let mut of = found
            .get(index)
            .copied()
            .flatten()
            .map(|earlier| earlier.of);
        let mut steps = 0_u8;
        while let Some(next) = of.and_then(|at| found.get(at).copied().flatten())
            && next.kind == OwnEarlier
            && steps < 8
        {
            of = Some(next.of);
            steps = steps.saturating_add(1);
        }
        if let (Some(Some(earlier)), Some(of)) = (found.get_mut(index), of)
            && of != index
        {
            earlier.of = of;
        }
    }
    found
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
        && one.end < two.lead
        && (one.end..two.lead).all(|at| {
            around.is_taken(at)
                || around.view.kind(at) == Kind::Comma
                || around
                    .view
                    .is_any(at, words!("in|at|for|during|and|as|on|the|with"))
        })
}

/// "per 100,000", "5 more than", "over 65": a number that no other is compared with.
fn measures_nothing(view: View<'_, '_>, numeral: &Numeral) -> bool {
    view.is_any(
        numeral.lead.saturating_sub(1),
        words!("per|every|each|aged|age|section|over|under|within"),
    ) && numeral.lead > 0
        && !numeral.unit_stated
        || view.is_any(numeral.end, words!("more|fewer"))
            && view.has(numeral.end, numeral.end.saturating_add(2), words!("than"))
        || target(view, numeral)
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
    /// The numeral that is compared with it.
    pub(super) of: usize,
    /// The words of the change.
    pub(super) words: Option<(usize, usize)>,
}

/// "from 120 to 45" and "to 45 from 120", behind or before a word of change.
fn changed(around: &Around<'_, '_, '_>, index: usize) -> Option<Earlier> {
    let (view, numerals) = (around.view, around.numerals);
    let numeral = numerals.get(index)?;
    // "from 40 days", "from a mean of 40 days"
    let from = (numeral.lead.saturating_sub(5)..numeral.lead)
        .rev()
        .find(|at| {
            (view.is(*at, "from")
                || view.is(*at, "on") && view.is_any(at.saturating_sub(1), words!("up|down")))
                && (at.saturating_add(1)..numeral.lead).all(|at| {
                    view.is_any(at, words!("a|an|the|mean|median|average|of|total|around"))
                })
        })?;
    let next = index.saturating_add(1);
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
    {
        let verb = verb.or_else(|| view.find(later.end, later.end.saturating_add(6), CHANGES));
        if let Some(verb) = verb {
            return Some(Earlier {
                kind: OwnEarlier,
                of: next,
                words: Some(verb),
            });
        }
    }
    // "to B from A", "B, up from A", "B in 2023, an increase from A"
    let before = around.prior(index)?;
    let later = numerals.get(before)?;
    let near = from.saturating_sub(later.end) <= 14;
    let led = view.is_any(later.lead.saturating_sub(1), words!("to|at")) && verb.is_some()
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
        of: before,
        words,
    })
}

/// What says in brackets that a value is past: "(previously 13 days)".
const SINCE: &Words = words!("previously|formerly|originally|initially");

/// "compared to 42% 6 years ago", "against 60% in 2021/22", "than 70% of agency staff".
fn compared(around: &Around<'_, '_, '_>, index: usize) -> Option<Earlier> {
    let (view, numerals, taken) = (around.view, around.numerals, around.taken);
    let numeral = numerals.get(index)?;
    let before = around.prior(index);
    // "66 in the same six months of 2023": the length of a time is no next figure.
    let length =
        |next: &&Numeral| view.is_any(next.lead.saturating_sub(1), words!("same|last|previous"));
    let until = numerals
        .iter()
        .skip(index.saturating_add(1))
        .find(|next| !length(next))
        .map_or(view.len(), |next| next.lead);
    let near = numeral.end.saturating_add(8).min(until);
    let past = view.has(numeral.end, near, EARLIER)
        || view.has(
            numeral.lead.saturating_sub(3),
            numeral.lead,
            words!("previously|previous year|last year"),
        );
    // The words of comparison stand right before, but for a few fillers.
    let lead = (numeral.lead.saturating_sub(7)..numeral.lead).find_map(|at| {
        let end = view.any_phrase(
            at,
            words!("compared to|compared with|in comparison to|in comparison with|compares to|\
        compares with|compared|versus|vs|up from|down from|against|comparison to|\
        an increase from|an improvement from|a reduction from|a decrease from|\
        an increase on|an improvement on|change on|change from|reduction on|drop on|rise on|\
        fall on|decrease on|advance on|deterioration from|worsening from|a rise from|a fall from|a drop from|\
        set against|short of the|ahead of the|above the|below the|over the|under the|higher than|lower than|better than|worse than|\
        opposed to|fewer than|more than|greater than|less than|longer than|shorter than"),
        )?;
        ((end..numeral.lead).all(|at| {
            taken.get(at).copied().unwrap_or(false)
                || view.is_any(
                    at,
                    words!("the|previous|year|figure|figures|of|a|an|rate|our|its|their|just|only|in|when|it|was|\
        last|baseline|score|level|result|survey|average|for|total|at|around|over|under|about|some|there|\
        approximately|nearly|were|with|to|response|period|same"),
                )
                || view.kind(at) == Kind::Comma
        }) && end <= numeral.lead)
            .then_some((at, end))
    });
    // "(850 in 2022-23)", "(2022: 21)": in brackets behind a measure, with a time of its own.
    let open = (numeral.lead.saturating_sub(9)..numeral.lead)
        .rev()
        .find(|at| view.kind(*at) == Kind::Open)
        .filter(|open| {
            (open.saturating_add(1)..numeral.lead).all(|at| {
                taken.get(at).copied().unwrap_or(false)
                    || view.kind(at) == Kind::Colon
                    || view.is_any(at, SINCE)
            })
        });
    let timed = open.is_some_and(|open| {
        (open..numeral.end.saturating_add(5).min(view.len()))
            .take_while(|at| view.kind(*at) != Kind::Close)
            .any(|at| taken.get(at).copied().unwrap_or(false) || view.is_any(at, SINCE))
    });
    let had = view
        .any_phrase_before(numeral.lead, words!("having been|having previously been"))
        .is_some();
    let of = before?;
    let measure = numerals.get(of)?;
    if measure.unit != numeral.unit && (numeral.unit_stated || !measure.unit_stated) {
        return None;
    }
    let dated = (numeral.end..near).any(|at| taken.get(at).copied().unwrap_or(false))
        || lead.is_some_and(|(_, end)| {
            (end..numeral.lead).any(|at| taken.get(at).copied().unwrap_or(false))
        });
    let words = lead
        .and_then(|(start, end)| direction(view, start.saturating_sub(6).max(measure.end), end))
        .or_else(|| lead.and_then(|(start, end)| view.find_last(start, end, CHANGES)));
    if timed || had {
        return Some(Earlier {
            kind: OwnEarlier,
            of,
            words: None,
        });
    }
    match (lead, past || dated) {
        (Some(_), true) => Some(Earlier {
            kind: OwnEarlier,
            of,
            words,
        }),
        (Some((start, _)), false) => {
            let kind = if view.is_any(start, words!("up|down"))
                || view.has(
                    start,
                    numeral.lead,
                    words!("previous*|last|increase|improvement|reduction|decrease|baseline"),
                ) {
                OwnEarlier
            } else {
                Other
            };
            // "50 working days, higher than 5 others" is rare; the comparison with another group is not.
            Some(Earlier { kind, of, words })
        }
        (None, true)
            if past
                && view.has(measure.end, numeral.lead, words!("was|from|and"))
                && view.has(
                    numeral.end,
                    near,
                    words!("previous year|previously|last year|years ago|year before|year ago"),
                ) =>
        {
            Some(Earlier {
                kind: OwnEarlier,
                of,
                words: None,
            })
        }
        _ => None,
    }
}
