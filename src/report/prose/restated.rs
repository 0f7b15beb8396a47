//! One quantity at two times: "in 2022 it was 61%", "81% in August 2024 and 67% in August 2023".
//!
//! Which of the two is the earlier is told by their dates, or by words such as "now" and "had been".

use super::{
    earlier::{Around, EARLIER},
    numeral::Numeral,
    pattern::{Words, words},
    placed::Placed,
    token::{Kind, View},
};
use crate::{number::Unit, period::DateSpan};
use chrono::NaiveDate;

/// Which of two numbers of one quantity is the earlier.
#[derive(Debug, Clone, Copy)]
pub(super) enum Order {
    /// The number at hand is the earlier value of this one.
    Earlier(usize),
    /// This one is the earlier value of the number at hand.
    Later(usize),
}

const NOW: &Words = words!(
    "now|currently|by the time|at the time of our|to date|since then|most recent|most recently|\
        recently|latest|at present|today|year later|months later|years later|weeks later|month later|since been"
);

/// Times that lie before the figure at hand, without a date.
const BEFORE: &Words = words!(
    "at the worst point|start of the year|at its worst|at its peak|at the peak|at the outset|\
        beforehand|in the year before|at the start|at one point|in the past"
);

const PRONOUNS: &Words = words!(
    "it|this|that|these|there|they|which|figure|figures|number|rate|proportion|total|result|\
        percentage|performance|average|position|level"
);

/// What may stand behind a number that has no noun of its own.
const NO_NOUN: &Words = words!(
    "in|at|by|the|a|an|on|for|when|before|previously|earlier|now|ago|and|but|although|though|\
        compared|which|as|during|one|two|three|last|after|per|across|then|while|with|so|overall|only"
);

/// "it was 9 in the previous winter", "in 2022 this was 61%", "and was now 6 minutes".
pub(super) fn restated(around: &Around<'_, '_, '_>, index: usize) -> Option<Order> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    if has_noun(around, numeral) {
        return None;
    }
    let fillers = words!(
        "just|only|about|around|at|an|a|average|of|nearly|still|almost|as|low|high|down|up|to|\
        already|now|currently|over|well|roughly|approximately"
    );
    let mut at = numeral.lead;
    let mut reached = false;
    while at > 0
        && numeral.lead.saturating_sub(at) < 5
        && view.is_any(at.saturating_sub(1), fillers)
    {
        at = at.saturating_sub(1);
        reached |= view.is(at, "to");
    }
    let verb = at.checked_sub(1)?;
    let be = words!("was|were|is|are|been|being|be|stood|stands|reached|had|totalled");
    let turned = words!(
        "reduced|increased|fallen|fell|risen|rose|cut|dropped|improved|grown|grew|gone|went|brought|\
        come|came|recovered|declined|decreased"
    );
    let changed = reached && view.is_any(verb, turned);
    if !changed && !view.is_any(verb, be) {
        return None;
    }
    let mut subject = verb;
    let auxiliary = words!(
        "had|has|have|now|then|still|already|previously|also|only|was|were|been|being|currently|\
        initially|originally|since"
    );
    while subject > 0
        && verb.saturating_sub(subject) < 4
        && view.is_any(subject.saturating_sub(1), auxiliary)
    {
        subject = subject.saturating_sub(1);
    }
    let subject = subject.checked_sub(1)?;
    let goes_on = view.is_any(subject, words!("and|but"))
        && (changed || view.has(subject, numeral.lead, NOW));
    if !goes_on && !view.is_any(subject, PRONOUNS) {
        return None;
    }
    let start = if goes_on {
        subject
    } else {
        clause_start(view, subject)
    };
    let end = clause_end(view, numeral.end);
    let of = around.prior(index)?;
    let other = around.numerals.get(of).filter(|n| n.end <= start)?;
    // "had been 18% in 2021 but had come down to 11%": the first clause says no more than its value.
    let stated = view.is_any(
        other.lead.saturating_sub(1),
        words!("been|was|were|stood|at"),
    );
    if goes_on && !stated && !view.has(subject, numeral.lead, NOW) {
        return None;
    }
    // "than in the year before when there were 540": the time is named before "when".
    let from = if view.is(start.saturating_sub(1), "when") {
        start.saturating_sub(6).max(other.end)
    } else {
        start
    };
    let perfect = view.is(verb, "been") && !view.has(from, end, NOW);
    order(around, (from, end), other, of, perfect, changed)
}

/// "81% in August 2024 and 67% in August 2023": two numbers, each with a time right behind it.
pub(super) fn dated(around: &Around<'_, '_, '_>, index: usize) -> Option<Order> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    let placed = around.periods.iter().find(|placed| {
        placed.start > numeral.end
            && placed.start.saturating_sub(numeral.end) <= 2
            && view.is_any(numeral.end, words!("in|at|for|during|by|on|as"))
    })?;
    let of = around.prior(index)?;
    let other = around.numerals.get(of)?;
    if other.unit != numeral.unit || other.unit_stated != numeral.unit_stated {
        return None;
    }
    let behind = around
        .periods
        .iter()
        .rev()
        .find(|placed| placed.start >= other.end && placed.end <= numeral.lead);
    let from = behind.map_or(other.end, |placed| placed.end);
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
    if !joined {
        return None;
    }
    let mine = day(placed)?;
    match behind.and_then(day) {
        Some(theirs) if theirs < mine => Some(Order::Later(of)),
        Some(theirs) if theirs > mine => Some(Order::Earlier(of)),
        Some(_) => None,
        None => now.then_some(Order::Earlier(of)),
    }
}

/// Which of two numbers is the earlier, by the times in the clause of the second.
fn order(
    around: &Around<'_, '_, '_>,
    (from, end): (usize, usize),
    other: &Numeral,
    of: usize,
    perfect: bool,
    changed: bool,
) -> Option<Order> {
    let view = around.view;
    if perfect || view.has(from, end, EARLIER) || view.has(from, end, BEFORE) {
        return Some(Order::Earlier(of));
    }
    let inside = |placed: &&Placed| placed.start >= from && placed.end <= end;
    let mine = around.periods.iter().find(inside).and_then(day);
    let theirs = around
        .periods
        .iter()
        .rev()
        .find(|placed| placed.end <= from && placed.start.saturating_add(12) >= other.lead)
        .and_then(day);
    match (mine, theirs) {
        (Some(mine), Some(theirs)) if mine < theirs => Some(Order::Earlier(of)),
        (Some(mine), Some(theirs)) if mine > theirs => Some(Order::Later(of)),
        _ if view.has(from, end, NOW) || changed => Some(Order::Later(of)),
        _ => None,
    }
}

fn day(placed: &Placed) -> Option<NaiveDate> {
    placed.period.span().map(DateSpan::start)
}

/// Whether words behind a number say what it counts, so that it is no second value of another.
fn has_noun(around: &Around<'_, '_, '_>, numeral: &Numeral) -> bool {
    let view = around.view;
    let share = numeral.unit == Unit::Percent && view.is(numeral.end, "of");
    let word = view.kind(numeral.end) == Kind::Word && !share;
    word && !view.is_any(numeral.end, NO_NOUN) && !around.is_taken(numeral.end)
}

fn breaks(view: View<'_, '_>, at: usize) -> bool {
    matches!(
        view.kind(at),
        Kind::Comma | Kind::Semicolon | Kind::Open | Kind::Close | Kind::Colon
    ) || view.is_any(
        at,
        words!("and|but|where|whereas|when|while|although|though"),
    )
}

fn clause_start(view: View<'_, '_>, subject: usize) -> usize {
    let mut at = subject;
    while at > 0 && subject.saturating_sub(at) < 14 && !breaks(view, at.saturating_sub(1)) {
        at = at.saturating_sub(1);
    }
    // ", in 2022 this was", "in 2022, this was": the time may stand before a comma.
    if view.kind_before(at) == Kind::Comma && subject == at {
        let mut lead = at.saturating_sub(1);
        while lead > 0 && at.saturating_sub(lead) < 7 && !breaks(view, lead.saturating_sub(1)) {
            lead = lead.saturating_sub(1);
        }
        if view.is_any(lead, words!("in|at|by|during|on")) {
            return lead;
        }
    }
    at
}

fn clause_end(view: View<'_, '_>, from: usize) -> usize {
    (from..from.saturating_add(10).min(view.len()))
        .find(|at| breaks(view, *at))
        .unwrap_or_else(|| from.saturating_add(10).min(view.len()))
}
