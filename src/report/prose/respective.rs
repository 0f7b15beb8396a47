//! Several comparators named in one breath, "the regional and national averages of 6% and 7%", each with
//! the number at its place.

use super::{
    compare::{self, FILLERS, LEADS},
    marker::Marker,
    numeral::Numeral,
    pattern::words,
    token::Kind,
    view::{View, flagged},
};
use crate::indicator::ComparatorKind;

/// "The England and regional rates were 13.8% and 14.1%", "against 50% and 45% in England and the
/// region": as many numbers as names, each with its own.
pub(super) fn respective(
    view: View<'_, '_>,
    markers: &mut [Marker],
    numerals: &[Numeral],
    taken: &[bool],
    bound: &mut [Option<(ComparatorKind, usize)>],
) {
    let mut first = 0;
    while markers.get(first).is_some() {
        let mut behind = first.saturating_add(1);
        while let (Some(one), Some(two)) =
            (markers.get(behind.saturating_sub(1)), markers.get(behind))
            && joined(view, one.end, two.start)
        {
            behind = behind.saturating_add(1);
        }
        let names = behind.saturating_sub(first);
        if names > 1
            && let Some(run) = run(view, (markers, first, behind), numerals, taken)
        {
            for nth in 0..names {
                let (marker, number) = (first.saturating_add(nth), run.saturating_add(nth));
                if let (Some(named), Some(slot)) = (markers.get_mut(marker), bound.get_mut(number))
                {
                    named.bound = true;
                    *slot = Some((named.kind, marker));
                }
            }
        }
        first = behind;
    }
}

/// "9.1% and turnover 12%, compared to 10.6% and 15.4% nationally": as many numbers of one name as there
/// are figures before them.
pub(super) fn of_one(view: View<'_, '_>, marker: &Marker, numerals: &[Numeral]) -> Option<usize> {
    let last = numerals
        .partition_point(|numeral| numeral.last <= marker.start)
        .checked_sub(1)?;
    let first = last.checked_sub(1)?;
    let (one, two) = (numerals.get(first)?, numerals.get(last)?);
    let alike = |n: &Numeral| compare::is_value(n) && n.unit == two.unit && n.unit_stated;
    let joined = view.phrase_before(two.lead, "and") == Some(one.end);
    let named = (two.end..marker.start)
        .all(|at| view.is_any(at, words!("in|for|across|the|among|all|other")));
    let figures = numerals.iter().take(first).filter(|n| alike(n)).count();
    (joined && named && alike(one) && alike(two) && figures == 2).then_some(first)
}

/// Whether nothing but "and" stands between two names.
fn joined(view: View<'_, '_>, from: usize, to: usize) -> bool {
    to.saturating_sub(from) <= 4
        && (from..to).all(|at| {
            view.kind(at) == Kind::Comma
                || view.is_any(at, words!("and|the|its|both|for|in|across|of|that|average"))
        })
        && (from..to).any(|at| view.kind(at) == Kind::Comma || view.is(at, "and"))
}

/// The first of the numbers of these names.
fn run(
    view: View<'_, '_>,
    (markers, first, behind): (&[Marker], usize, usize),
    numerals: &[Numeral],
    taken: &[bool],
) -> Option<usize> {
    let names = behind.saturating_sub(first);
    let start = markers.get(first)?.start;
    let end = markers.get(behind.saturating_sub(1))?.end;
    let next = numerals.partition_point(|numeral| numeral.first < end);
    let is_run = |from: usize| {
        let run = numerals.get(from..from.saturating_add(names))?;
        let unit = run.first()?.unit;
        let close = run.windows(2).all(|pair| match pair {
            [one, two] => {
                two.lead.saturating_sub(one.end) <= 2
                    && (one.end..two.lead)
                        .all(|at| view.kind(at) == Kind::Comma || view.is_any(at, words!("and|to")))
            }
            _ => false,
        });
        let alike = run.iter().all(|n| compare::is_value(n) && n.unit == unit);
        (close && alike).then_some(run)
    };
    if let Some(run) = is_run(next) {
        let lead = run.first()?.lead;
        let plain = lead.saturating_sub(end) <= 12
            && (end..lead).all(|at| {
                flagged(taken, at)
                    || view.is_any(at, FILLERS)
                    || matches!(view.kind(at), Kind::Colon | Kind::Open)
            });
        // More numbers than names belong to something else.
        let more = is_run(next.saturating_add(1)).is_some();
        if plain && !more {
            return Some(next);
        }
    }
    let from = numerals
        .partition_point(|numeral| numeral.last <= start)
        .checked_sub(names)?;
    let run = is_run(from)?;
    let (lead, close) = (run.first()?.lead, run.last()?.end);
    let named = (close..start).all(|at| {
        view.is_any(
            at,
            words!("in|for|across|the|both|recorded|seen|reported|found|of|among|averages"),
        )
    });
    let led = (lead.saturating_sub(5)..lead).any(|at| {
        view.any_phrase(at, LEADS)
            .is_some_and(|end| (end..lead).all(|at| view.is_any(at, FILLERS)))
    });
    (named && led).then_some(from)
}
