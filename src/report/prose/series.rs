//! One quantity at several times, "60%, then 65% and now 70%", of which the last is the figure.

use super::{
    around::Around,
    pattern::words,
    placed::Placed,
    restated::{NOW, Order, has_noun},
    token::Kind,
};
use crate::period::DateSpan;
use alloc::vec::Vec;
use chrono::NaiveDate;

/// "rising through 12% and 14% to 16%", "through 2,655 in 2022/23 to 3,480": the number that a step
/// leads to.
pub(super) fn through(around: &Around<'_, '_, '_>, index: usize) -> Option<usize> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    let step = |lead: usize| view.is_any_before(lead, words!("through|via|and"));
    let begins = view.is_any_before(numeral.lead, words!("through|via|from"));
    let goes_on = step(numeral.lead)
        && index
            .checked_sub(1)
            .and_then(|before| around.numerals.get(before))
            .is_some_and(|before| view.is_any_before(before.lead, words!("through|via")));
    let next = index.saturating_add(1);
    let later = around.numerals.get(next)?;
    let between = (numeral.end..later.lead.saturating_sub(1)).all(|at| {
        around.is_taken(at)
            || view.kind(at) == Kind::Comma
            || view.is_any(at, words!("in|at|by|during|and|then|a"))
    });
    let to = later.lead.saturating_sub(1);
    let onward = if begins && view.is_any_before(numeral.lead, words!("from")) {
        view.is_any(to, words!("through|via"))
    } else {
        view.is_any(to, words!("to|through|via"))
            || view.is(to, "and") && view.is(later.end, "to")
            || view.is(to, "and")
                && later.upper.is_none()
                && around
                    .numerals
                    .get(next.saturating_add(1))
                    .is_some_and(|n| view.is(n.lead.saturating_sub(1), "to"))
    };
    ((begins || goes_on) && between && onward && later.unit == numeral.unit).then_some(next)
}

/// "512, 498 and 505 in those three years": the numbers before the last of a row that times divide.
pub(super) fn run(around: &Around<'_, '_, '_>, index: usize) -> Vec<usize> {
    let view = around.view;
    let mut before = Vec::new();
    let Some(last) = around.numerals.get(index) else {
        return before;
    };
    let timed = view.is_any(last.end, words!("in|over|across|for"))
        && view.has(
            last.end.saturating_add(1),
            last.end.saturating_add(6),
            words!("years|quarters|months|surveys|returns|audits"),
        )
        && view.is_any(
            last.end.saturating_add(1),
            words!("those|these|the|successive|consecutive"),
        );
    if !timed || !view.is(last.lead.saturating_sub(1), "and") {
        return before;
    }
    let mut end = last.lead.saturating_sub(1);
    for at in (index.saturating_sub(6)..index).rev() {
        let Some(numeral) = around.numerals.get(at) else {
            break;
        };
        if numeral.end != end || numeral.unit != last.unit {
            break;
        }
        before.push(at);
        end = numeral.lead;
        if view.kind_before(end) != Kind::Comma {
            break;
        }
        end = end.saturating_sub(1);
    }
    before
}

/// "81% in August 2024 and 67% in August 2023": two numbers, each with a time of its own.
pub(super) fn dated(around: &Around<'_, '_, '_>, index: usize) -> Option<Order> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    let of = around.prior(index)?;
    let other = around.numerals.get(of)?;
    if other.unit != numeral.unit || other.unit_stated != numeral.unit_stated {
        return None;
    }
    let behind = around.periods.iter().find(|placed| {
        let gap = placed.start.checked_sub(numeral.end);
        gap.is_some_and(|gap| (1..=2).contains(&gap))
            && view.is_any(numeral.end, words!("in|at|for|during|by|on|as"))
    });
    // "by March 2023 they filled 29", "and by September 2024 only 8"
    let ahead = || {
        around.periods.iter().rev().find(|placed| {
            placed.start >= other.end
                && placed.end <= numeral.lead
                && numeral.lead.saturating_sub(placed.end) <= 4
                && view.is_any_before(placed.start, words!("in|by|at|during|on"))
                && (placed.end..numeral.lead).all(|at| {
                    view.kind(at) == Kind::Comma
                        || view.is_any(
                            at,
                            words!("they|it|there|this|was|were|had|filled|only|just|stood|at|to|reached|numbered|received|been|fallen|risen"),
                        )
                })
                && !has_noun(around, numeral)
        })
    };
    if let Some(placed) = behind {
        let own = around
            .periods
            .iter()
            .rev()
            .find(|placed| placed.start >= other.end && placed.end <= numeral.lead);
        let from = own.map_or(other.end, |placed| placed.end);
        let now = view.has(other.end, numeral.lead, NOW);
        let joined = numeral.lead.saturating_sub(from) <= 3
            && (from..numeral.lead).all(|at| {
                view.kind(at) == Kind::Comma
                    || view.kind(at) == Kind::Semicolon
                    || view.is_any(
                        at,
                        words!("and|while|whereas|but|with|to|then|just|only|approved"),
                    )
            });
        let mine = day(placed)?;
        return match own.and_then(day) {
            _ if !joined => None,
            Some(theirs) if theirs < mine => Some(Order::Later(of)),
            Some(theirs) if theirs > mine => Some(Order::Earlier(of)),
            Some(_) => None,
            None => now.then_some(Order::Earlier(of)),
        };
    }
    let placed = ahead()?;
    let mine = day(placed)?;
    let theirs = around
        .periods
        .iter()
        .rev()
        .find(|one| {
            one.end <= placed.start
                && one.end.saturating_add(7) >= other.lead
                && one.start != placed.start
        })
        .and_then(day)?;
    (theirs < mine).then_some(Order::Later(of))
}

pub(super) fn day(placed: &Placed) -> Option<NaiveDate> {
    placed.period.span().map(DateSpan::start)
}
