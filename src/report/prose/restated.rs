//! One quantity at two times: "in 2022 it was 61%", "81% in August 2024 and 67% in August 2023".
//!
//! Which of the two is the earlier is told by their dates, or by words such as "now" and "had been".

use super::{
    around::Around,
    former::{EARLIER, comes_to},
    numeral::Numeral,
    pattern::{Words, words},
    placed::Placed,
    series::day,
    token::Kind,
    view::View,
};
use crate::number::Unit;

/// Which of two numbers of one quantity is the earlier.
#[derive(Debug, Clone, Copy)]
pub(super) enum Order {
    /// The number at hand is the earlier value of this one.
    Earlier(usize),
    /// This one is the earlier value of the number at hand.
    Later(usize),
    /// The number at hand is the earlier value of a measure of the sentence before.
    Before,
}

pub(super) const NOW: &Words = words!(
    "now|currently|by the time|at the time of our|to date|since then|most recent|most recently|\
        recently|latest|at present|today|year later|months later|years later|weeks later|month later|since been"
);

/// Times that lie before the figure at hand, without a date.
const BEFORE: &Words = words!(
    "before the|before it|before this|before that|under the old|under the previous|at the worst point|start of the year|at its highest|at its height|at its worst|at its peak|at the peak|at the outset|\
        beforehand|in the year before|at the start|at one point|in the past"
);

const PRONOUNS: &Words = words!(
    "it|this|that|these|there|they|which|figure|figures|number|rate|proportion|total|result|\
        percentage|performance|average|position|level|list|queue|backlog|share|wait|waits|median|mean"
);

/// What may stand behind a number that has no noun of its own.
const NO_NOUN: &Words = words!(
    "in|at|by|the|a|an|on|for|when|before|previously|earlier|now|ago|and|but|although|though|\
        compared|which|as|during|one|two|three|last|after|per|across|then|while|with|so|overall|only|\
        under|whereas|nationally|locally"
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
    while view.is_any_before(at, fillers) {
        at = at.saturating_sub(1);
        reached |= view.is(at, "to");
    }
    let verb = at.checked_sub(1)?;
    let be = words!(
        "was|were|is|are|been|being|be|stood|stands|reached|had|totalled|averaged|taken|touched|\
        peaked|numbered|run"
    );
    let turned = words!(
        "reduced|increased|fallen|fell|risen|rose|cut|dropped|improved|grown|grew|gone|went|brought|\
        come|came|recovered|declined|decreased"
    );
    // "the share came to 45.9%" tells of no change.
    let sums = view.is_any(verb, words!("come|came")) && view.is(verb.saturating_add(1), "to");
    let changed = reached && view.is_any(verb, turned) && !sums;
    if !changed && !view.is_any(verb, be) {
        return None;
    }
    let mut subject = verb;
    let auxiliary = words!(
        "had|has|have|now|then|still|already|previously|also|only|was|were|been|being|currently|\
        initially|originally|since"
    );
    while view.is_any_before(subject, auxiliary) {
        subject = subject.saturating_sub(1);
    }
    let mut subject = subject.checked_sub(1)?;
    // "The result in 2021/22 was 42%"
    let time = subject;
    while subject > 0 && around.is_taken(subject) {
        subject = subject.saturating_sub(1);
    }
    if subject < time {
        if !view.is_any(subject, words!("in|at|for|during|on|of")) {
            return None;
        }
        subject = subject.checked_sub(1)?;
    }
    let had = view.is_any_before(verb, words!("had"));
    // "and by the time we visited had 15"
    let timed = || {
        let (when, _) = view.find_last(
            subject.saturating_sub(6),
            verb,
            words!("by the time|at the time"),
        )?;
        let joint = when.checked_sub(1)?;
        view.is_any(joint, words!("and|but")).then_some(joint)
    };
    let subject = timed().unwrap_or(subject);
    let joint = view.is_any(subject, words!("and|but"));
    // "Turnover, 19.8% in 2020/21, was down to 11.6%"
    if let Some(of) = around.prior(index)
        && (changed || reached)
        && super::elided::set_apart(around, (subject, of))
        && around
            .numerals
            .get(of)
            .is_some_and(|other| other.unit == numeral.unit)
    {
        return Some(Order::Later(of));
    }
    let goes_on = joint && (changed || had || view.has(subject, numeral.lead, NOW));
    if !goes_on && !view.is_any(subject, PRONOUNS) {
        return None;
    }
    let start = if goes_on {
        subject
    } else {
        clause_start(view, subject)
    };
    // "and among older people the share was 46%": of others.
    if view.has(start, subject, words!("among|amongst")) {
        return None;
    }
    let end = clause_end(view, numeral.end);
    let past = words!("been|stood|averaged|taken|touched|peaked|numbered|run");
    let perfect = had && view.is_any(verb, past);
    let prior = around.prior(index);
    let Some((of, other)) = prior.and_then(|of| around.numerals.get(of).map(|n| (of, n))) else {
        // "which had touched 12%, was back to 4.5%"
        let later = comes_to(around, index).filter(|_| perfect);
        let order = later.map(Order::Earlier);
        return order.or_else(|| {
            let alone = view.is_any(subject, words!("it|this|that|they|there|these"));
            before(around, index, end, perfect && alone)
        });
    };
    if other.end > start {
        return None;
    }
    // "had been 18% in 2021 but had come down to 11%": the first clause says no more than its value.
    let stated = view.is_any_before(other.lead, words!("been|was|were|stood|at"));
    if goes_on && !stated && !perfect && !view.has(subject, numeral.lead, NOW) {
        return None;
    }
    // "than in the year before when there were 540": the time is named before "when".
    let from = if view.is(start.saturating_sub(1), "when") {
        start.saturating_sub(6).max(other.end)
    } else {
        start
    };
    // "an improvement on the summer, when the figure had fallen to 44%"
    let then = had
        && view.is(start.saturating_sub(1), "when")
        && subject.saturating_sub(start) <= 1
        && view.is_any(start, words!("the|it|this|that|they"));
    if then {
        return Some(Order::Earlier(of));
    }
    // "it had been 11.4 days; since, it has been 7.9": by the tense alone.
    let present = view.is_any(verb, words!("is|are|stands"))
        || view.is(verb, "been") && view.is_any_before(verb, words!("has|have"));
    let pluperfect = view
        .any_phrase_before(
            other.lead,
            words!("had been|had stood at|had reached|had averaged"),
        )
        .is_some();
    if present && pluperfect {
        return Some(Order::Later(of));
    }
    let perfect = (perfect || view.is(verb, "been")) && !view.has(from, end, NOW);
    order(around, (from, end), other, of, perfect, changed)
}

/// "Two years earlier it was 6.4", "In 2021/22 the rate was 14%": a sentence that says again what the
/// figure before it was.
fn before(around: &Around<'_, '_, '_>, index: usize, end: usize, perfect: bool) -> Option<Order> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    if !around.back.carries(numeral) {
        return None;
    }
    let past = perfect || view.has(0, end, EARLIER) || view.has(0, end, BEFORE);
    let dated = || {
        let mine = around.periods.iter().find(|placed| placed.end <= end)?;
        // A year in which the other day lies is not before it.
        Some(mine.period.span()?.end() < around.back.day?)
    };
    (past || dated() == Some(true)).then_some(Order::Before)
}

/// "By 2023/24 this had fallen to 8%", "It was now 12": what the figure of the sentence before has come
/// to since.
pub(super) fn takes_up(around: &Around<'_, '_, '_>, index: usize) -> bool {
    let view = around.view;
    let Some(numeral) = around.numerals.get(index) else {
        return false;
    };
    let turned = words!(
        "fallen to|risen to|dropped to|grown to|improved to|come down to|gone down to|gone up to|increased to|\
        decreased to|reduced to|was now|is now|had since been|has since been|now stood at"
    );
    let plain = words!("was|were|stood at|is|stands at|had been");
    let came = view.any_phrase_before(numeral.lead, turned);
    let Some(verb) = came.or_else(|| view.any_phrase_before(numeral.lead, plain)) else {
        return false;
    };
    let subject = (verb.saturating_sub(3)..verb)
        .rev()
        .find(|at| !view.is_any(*at, words!("had|has|have|since|now|then")));
    let alone = subject.is_some_and(|at| match came {
        Some(_) => view.is_any(at, words!("this|it|that|these|they")),
        None => view.is_any(at, PRONOUNS),
    });
    let first = around.prior(index).is_none() && verb <= 9 && !has_noun(around, numeral);
    if !alone || !first || !around.back.carries(numeral) {
        return false;
    }
    let end = clause_end(view, numeral.end);
    let mine = around
        .periods
        .iter()
        .find(|placed| placed.end <= end)
        .and_then(day);
    match (mine, around.back.day) {
        (Some(mine), Some(theirs)) => mine > theirs,
        // "At the time of our assessment it was 9%."
        _ => view.has(0, end, NOW) || came.is_some() && view.has(0, end, words!("since")),
    }
}

/// "Two springs earlier", "3 surveys ago": how long ago something was is no figure.
pub(super) fn ago(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let times = words!(
        "springs|summers|autumns|winters|surveys|returns|quarters|reports|years|months|weeks|days"
    );
    let time = matches!(
        numeral.unit,
        Unit::Days | Unit::Weeks | Unit::Months | Unit::Years
    );
    let unit = if time {
        numeral.end
    } else if view.is_any(numeral.end, times) {
        numeral.end.saturating_add(1)
    } else {
        return false;
    };
    // "waited 6 months before a review" is no time ago.
    view.is_any(unit, words!("earlier|ago|previously|later"))
        || view.is(unit, "before") && view.kind(unit.saturating_add(1)) != Kind::Word
}

/// "Two years earlier only 150 had done so."
pub(super) fn done_so(around: &Around<'_, '_, '_>, index: usize) -> Option<Order> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    let said = view
        .any_phrase(
            numeral.end,
            words!("had done so|did so|had done|had been|were|was|did"),
        )
        .is_some_and(|end| view.kind(end) != Kind::Word);
    if !said {
        return None;
    }
    let start = clause_start(view, numeral.lead);
    let when = words!("when|where");
    let from = start.saturating_sub(6);
    let past = view.has(from, numeral.end, EARLIER) || view.has(from, numeral.end, BEFORE);
    let led = past || view.has(from, numeral.lead, when) && view.has(0, from, EARLIER);
    if !led {
        return None;
    }
    match around.prior(index) {
        Some(of) => Some(Order::Earlier(of)),
        None => around.back.carries(numeral).then_some(Order::Before),
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
        // "60% felt safe, while in 2022/23 the share was 40%": only what was has a time of its own.
        (Some(mine), None)
            if view.is_any(from, words!("in|at|during|by"))
                && view.is_any_before(
                    from,
                    words!("while|whilst|whereas|where|when|but|though|although"),
                )
                && !view.has(from, end, words!("is|are|stands|has|have"))
                && around.back.day.is_none_or(|day| mine < day) =>
        {
            Some(Order::Earlier(of))
        }
        _ => None,
    }
}

/// Whether words behind a number say what it counts, so that it is no second value of another.
pub(super) fn has_noun(around: &Around<'_, '_, '_>, numeral: &Numeral) -> bool {
    let view = around.view;
    let share = numeral.unit == Unit::Percent && view.is(numeral.end, "of");
    // "This had been 35 of 58"
    let part =
        view.is(numeral.end, "of") && view.kind(numeral.end.saturating_add(1)) == Kind::Number;
    let word = view.kind(numeral.end) == Kind::Word && !share && !part;
    // "139 over the same 10 months"
    let same = view.phrase(numeral.end, "over the same").is_some();
    word && !same && !view.is_any(numeral.end, NO_NOUN) && !around.is_taken(numeral.end)
}

fn breaks(view: View<'_, '_>, at: usize) -> bool {
    matches!(
        view.kind(at),
        Kind::Comma | Kind::Semicolon | Kind::Open | Kind::Close | Kind::Colon
    ) || view.is_any(
        at,
        words!("and|but|where|whereas|when|while|although|though"),
    )
        // "there were 7 as there had been 7 in 2020"
        || view.is(at, "as") && view.is_any(at.saturating_add(1), words!("there|it"))
}

fn clause_start(view: View<'_, '_>, subject: usize) -> usize {
    let whole = |from: usize, to: usize| {
        let unbroken = (from..to).rev().take_while(|at| !breaks(view, *at));
        unbroken.last().unwrap_or(to)
    };
    let at = whole(subject.saturating_sub(14), subject);
    // ", in 2022 this was", "in 2022, this was": the time may stand before a comma.
    if view.kind_before(at) == Kind::Comma && subject == at {
        let lead = whole(at.saturating_sub(7), at.saturating_sub(1));
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
