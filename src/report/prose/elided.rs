//! Earlier values in clauses that leave out their verb: ", the year before, 61%", "and the number waiting
//! from 143 to 6", "and than the 11.8 of 2022/23".

use super::{
    around::Around,
    compare::CHANGES,
    former::EARLIER,
    numeral::Numeral,
    pattern::words,
    restated::{NOW, Order, has_noun},
    series::day,
    token::Kind,
};

/// ", the year before, 61%", "; in March 2023, 58%": a clause that is no more than a time and a number.
pub(super) fn timed(around: &Around<'_, '_, '_>, index: usize) -> Option<Order> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    let ends = view.kind(numeral.end) != Kind::Word || view.is_any(numeral.end, words!("and|but"));
    if !ends || has_noun(around, numeral) {
        return None;
    }
    let comma = usize::from(view.kind_before(numeral.lead) == Kind::Comma);
    let end = numeral.lead.saturating_sub(comma);
    // The time, with what leads it in.
    let said = view.any_phrase_before(end, EARLIER);
    let dated = || (0..end).rev().take_while(|at| around.is_taken(*at)).last();
    let time = said.or_else(dated)?;
    let mut start = time;
    while view.is_any_before(start, words!("the|a|an|in|at|by|on|one|two|three")) {
        start = start.saturating_sub(1);
    }
    let joint = start.checked_sub(1)?;
    let begins = matches!(view.kind(joint), Kind::Comma | Kind::Semicolon)
        || view.is_any(joint, words!("and|but|while"));
    // "In 2023, 61%" behind a comma of its own list would be "and 61%".
    let of = around.prior(index)?;
    let other = around.numerals.get(of)?;
    let alike = other.unit == numeral.unit && other.unit_stated == numeral.unit_stated;
    if !begins || !alike || other.end > joint {
        return None;
    }
    if said.is_some() {
        return Some(Order::Earlier(of));
    }
    let mine = around.periods.iter().find(|placed| placed.start >= time);
    let mine = mine.filter(|placed| placed.end <= end).and_then(day)?;
    let theirs = around
        .periods
        .iter()
        .rev()
        .find(|placed| placed.end <= joint && placed.start.saturating_add(12) >= other.lead)
        .and_then(day)?;
    (mine < theirs).then_some(Order::Earlier(of))
}

/// "So had the use of agency staff, from 18% in 2021/22 to 7%": what went from one number to the other,
/// though no verb of change stands by: a time is said with one, or another change was just told.
pub(super) fn went(
    around: &Around<'_, '_, '_>,
    (from, one, two): (usize, &Numeral, &Numeral),
    told: bool,
) -> bool {
    let view = around.view;
    let near = from.saturating_sub(6);
    // "from 34 providers in 2024/25, compared to 27"
    let to = two.lead.saturating_sub(1);
    if view.is_any_before(
        to,
        words!("compared|comparison|up|close|similar|relative|equal|next"),
    ) {
        return false;
    }
    if view.has(
        near,
        from,
        words!("rang*|vary*|vari*|anything|anywhere|open|between"),
    ) {
        return false;
    }
    let timed = |from: usize, to: usize| (from..to).any(|at| around.is_taken(at));
    let behind = two.end.saturating_add(5);
    let gapped = told
        && (from.saturating_sub(14)..from).any(|at| view.is(at, "and"))
        && one.unit_stated == two.unit_stated;
    gapped || timed(one.end, two.lead) || timed(two.end, behind) || view.has(two.end, behind, NOW)
}

/// "The list fell (212 to 97)": what stands in brackets behind a word of change, from one to the other.
pub(super) fn bracketed(around: &Around<'_, '_, '_>, index: usize) -> bool {
    let view = around.view;
    let (Some(one), Some(two)) = (
        around.numerals.get(index),
        around.numerals.get(index.saturating_add(1)),
    ) else {
        return false;
    };
    let from = one
        .lead
        .saturating_sub(usize::from(view.is_any_before(one.lead, words!("from"))));
    view.kind_before(from) == Kind::Open
        && view.is(one.end, "to")
        && one.end.saturating_add(1) == two.lead
        && view.kind(two.end) == Kind::Close
        && view.has(from.saturating_sub(16), from, CHANGES)
}

/// "compared to 212 people and 61 days in March 2024": the measure that the second of two values is compared
/// with, and whether a time is said of them.
pub(super) fn paired(
    around: &Around<'_, '_, '_>,
    before: usize,
    index: usize,
) -> Option<(usize, bool)> {
    let view = around.view;
    let (one, two) = (around.numerals.get(before)?, around.numerals.get(index)?);
    let joint = two.lead.checked_sub(1)?;
    let joined = view.is_any(joint, words!("and|from|in|across")) && view.all_words(one.end, joint);
    let timed = (one.end..two.end.saturating_add(4)).any(|at| around.is_taken(at));
    let of = around.prior(index).filter(|_| joined)?;
    let other = around.numerals.get(of)?;
    let alike = other.unit == two.unit && other.unit_stated == two.unit_stated;
    // The first value is compared with another of the measures.
    let first = around.prior(before)?;
    (alike && of != first).then_some((of, timed))
}

/// "was 19.8% in 2020/21 – was down to 11.6%": what stands in an aside of the subject was before.
pub(super) fn set_apart(around: &Around<'_, '_, '_>, (shut, of): (usize, usize)) -> bool {
    let view = around.view;
    let Some(other) = around.numerals.get(of) else {
        return false;
    };
    let closes = matches!(view.kind(shut), Kind::Comma | Kind::Dash | Kind::Close);
    let inside = (other.end..shut)
        .all(|at| around.is_taken(at) || view.is_any(at, words!("in|at|for|during|on|by|the|of")));
    let open = (other.lead.saturating_sub(14)..other.lead)
        .rev()
        .find(|at| matches!(view.kind(*at), Kind::Comma | Kind::Dash | Kind::Open));
    closes && inside && open.is_some_and(|open| view.kind_before(open) == Kind::Word)
}
