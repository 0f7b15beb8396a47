//! Comparators: which number is the value of what a marker names.

use super::{
    marker::Marker,
    numeral::{Form, Numeral},
    others,
    pattern::{Words, words},
    respective,
    token::Kind,
    view::{View, flagged},
};
use crate::{indicator::ComparatorKind, number::Unit};
use alloc::vec::Vec;

pub(super) const FILLERS: &Words = words!(
    "ASCS|SACE|SALT|ASCOF|ASCFR|CLD|it|nearer|closer|to|of|an|was|is|at|were|which|stood|stands|figure|figures|rate|rates|being|for|the|in|\
        average|averages|this|that|measure|year|same|score|result|level|levels|reported|\
        time|wait|also|a|had|approximately|around|about|over|just|nearly|under|almost|\
        England|median|mean|overall|period|comparable|value|councils|authorities|local|\
        national|nationally|regional|London|has|been|by|current|currently|respectively|\
        where|it|percentage|proportion|more|than|people|turnover|vacancy|metric|indicator|\
        and|both|region|only|between|as|group|whole|published|stated|benchmark|which|on|position|picture|\
        being|when|there|even|still|just|stayed|whose|shows|showed|recorded"
);

/// Words that lead from a figure to what it is compared with.
pub(super) const LEADS: &Words = words!(
    "compared to|compared with|comparing to|comparing with|in comparison to|\
        in comparison with|when compared to|when compared with|compared against|than|\
        against|versus|vs|v|compares to|compares with|comparison to|comparison with|\
        similar to|in line with|same as|above|below|as opposed to|comparable to|\
        comparable with|relative to|compare to|compared|exceeding|exceeds|exceeded|\
        consistent with|close to|equal to|level with|short of|ahead of|surpassed|surpassing|\
        outstripped|outstripping|outperformed|outperforming|bettered|bettering|matched|matching|match|\
        on a par with|on par with|trailing|trailed|shy of|behind the|beneath|set against|set beside|\
        as against|clear of|unfavourably with|favourably with|poorly with|well with|badly with|double|twice|treble|\
        times the|half the|tending towards|approaching|nearing|part with|contrast to|contrast with|excess of|improvement on|deterioration on"
);

/// For each number the kind of comparator that it is the value of, and the marker that names it.
pub(super) type Bound = [Option<(ComparatorKind, usize)>];

/// The number of a marker: its place among the numerals.
pub(super) fn bind(
    view: View<'_, '_>,
    markers: &mut [Marker],
    numerals: &[Numeral],
    taken: &[bool],
) -> Vec<Option<(ComparatorKind, usize)>> {
    let mut bound: Vec<Option<(ComparatorKind, usize)>> = alloc::vec![None; numerals.len()];
    // Where the comparator before ends: "80% for England and 79% for the region".
    let mut chain: Option<usize> = None;
    respective::respective(view, markers, numerals, taken, &mut bound);
    let starts: Vec<usize> = markers.iter().map(|marker| marker.start).collect();
    for (index, marker) in markers.iter_mut().enumerate() {
        if marker.bound {
            chain = Some(marker.end);
            continue;
        }
        // "above the national picture, the England average being 83.7%": the nearer name has it.
        let next = starts.get(index.saturating_add(1)).copied();
        let forward = forward(view, marker, numerals, taken).filter(|at| {
            let lead = numerals.get(*at).map_or(0, |numeral| numeral.lead);
            next.is_none_or(|next| {
                next > lead
                    || !(marker.end..next)
                        .any(|at| view.kind(at) == Kind::Comma || view.is(at, "and"))
            })
        });
        let backward = || backward(view, marker, numerals, chain);
        let free = |at: &usize| bound.get(*at).is_some_and(Option::is_none);
        // "9.8% for its peers, 10.2% for London": each group is named behind its number.
        let parted = view.kind(marker.end) == Kind::Comma
            || view.is_any(marker.end, words!("and|while|but"));
        let before = if parted {
            backward().filter(&free)
        } else {
            None
        };
        let number = before
            .or_else(|| forward.filter(&free))
            .or_else(|| backward().filter(&free));
        let Some(at) = number else {
            continue;
        };
        marker.bound = true;
        chain = Some(marker.end.max(numerals.get(at).map_or(0, |n| n.end)));
        if let Some(slot) = bound.get_mut(at) {
            *slot = Some((marker.kind, index));
        }
        // "averages of 62% and 58% respectively": the numbers that follow belong to it too.
        let plural = view.has(
            marker.start,
            numerals.get(at).map_or(marker.end, |n| n.first),
            words!("averages"),
        ) || view.has(marker.end, view.len(), words!("respectively"));
        if !plural {
            continue;
        }
        let mut last = at;
        loop {
            let next = last.saturating_add(1);
            let (Some(one), Some(two)) = (numerals.get(last), numerals.get(next)) else {
                break;
            };
            let adjoining = two.lead.saturating_sub(one.end) <= 1
                && (view.is(one.end, "and") || view.kind(one.end) == Kind::Comma);
            if !adjoining || two.unit != one.unit || bound.get(next).is_some_and(Option::is_some) {
                break;
            }
            if let Some(slot) = bound.get_mut(next) {
                *slot = Some((marker.kind, index));
            }
            last = next;
        }
    }
    // What the words right beside a name do not decide, the clause does.
    for (index, marker) in markers.iter_mut().enumerate() {
        if marker.bound || marker.kind == ComparatorKind::OwnEarlier {
            continue;
        }
        let free = |at: &usize| bound.get(*at).is_some_and(Option::is_none);
        if let Some(first) = respective::of_one(view, marker, numerals)
            && free(&first)
            && free(&first.saturating_add(1))
        {
            marker.bound = true;
            for slot in bound.iter_mut().skip(first).take(2) {
                *slot = Some((marker.kind, index));
            }
            continue;
        }
        if let Some(at) = others::said(view, marker, numerals, taken, free) {
            marker.bound = true;
            let all = others::several(view, numerals, at);
            for slot in bound.get_mut(all).into_iter().flatten() {
                slot.get_or_insert((marker.kind, index));
            }
        }
    }
    bound
}

fn forward(
    view: View<'_, '_>,
    marker: &Marker,
    numerals: &[Numeral],
    taken: &[bool],
) -> Option<usize> {
    let index = numerals.partition_point(|numeral| numeral.first < marker.end);
    let numeral = numerals.get(index)?;
    // "Reviews completed in the last year: 79%" says when.
    if marker.kind == ComparatorKind::OwnEarlier
        && view.kind(marker.end) == Kind::Colon
        && view.is_any(marker.start.saturating_sub(2), words!("in|over|during|for"))
    {
        return None;
    }
    // "Satisfaction was similar to the national average, at 64%": the figure itself.
    if index == 0
        && view.is(numeral.lead.saturating_sub(1), "at")
        && !super::scope::refers_back(view)
        && (marker.end..numeral.lead.saturating_sub(1)).all(|at| {
            view.kind(at) == Kind::Comma
                || view.is_any(
                    at,
                    words!("and|the|England|London|regional|national|average*"),
                )
        })
    {
        return None;
    }
    let mut at = marker.end;
    let mut broken = false;
    let mut steps = 0;
    let mut opened = false;
    while at < numeral.lead {
        let is_taken = flagged(taken, at);
        match view.kind(at) {
            _ if is_taken => {}
            // "lower than the average, and had been 13.4%": it goes on about the figure itself.
            Kind::Word
                if view.is(at, "and")
                    && view.is_any(at.saturating_add(1), words!("had|was|has|is|stood|were")) =>
            {
                return None;
            }
            Kind::Word if view.is_any(at, FILLERS) => broken |= view.is(at, "and"),
            Kind::Comma => broken = true,
            Kind::Open => {
                opened = true;
                // "(SACE, June 2024, 36%)" holds more than the value; a bracket right behind is one.
            }
            Kind::Colon | Kind::Dash | Kind::Close | Kind::Slash => {}
            Kind::Other
                if view.get(at).is_some_and(|t| {
                    matches!(
                        t.text,
                        "=" | "*" | "_" | "†" | "\"" | "\u{201d}" | "\u{2019}"
                    )
                }) => {}
            _ => return None,
        }
        if !is_taken {
            steps = usize::saturating_add(steps, 1);
        }
        at = at.saturating_add(1);
    }
    // Behind a comma, "45% of carers felt .." begins a measure of its own.
    let measures = view.is_any(numeral.end, words!("of|were|felt|said|reported|had|have"))
        && view
            .any_phrase(numeral.end, words!("of the time"))
            .is_none();
    if broken && measures && !opened {
        return None;
    }
    if !marker.strong {
        // "England" alone needs its number close by, or words of comparison before it.
        let compared = view.any_phrase_before(marker.start, LEADS).is_some()
            || view.is(marker.start.saturating_sub(1), "the")
                && view
                    .any_phrase_before(marker.start.saturating_sub(1), LEADS)
                    .is_some()
            || view.kind_before(marker.start) == Kind::Open
            || bracketed(view, marker.start)
            || view
                .any_phrase(marker.end, words!("it was|the figure was|it is|this was"))
                .is_some()
                && steps <= 3
            || view.has(marker.end, numeral.first, words!("average*"))
            || matches!(view.kind(marker.end), Kind::Colon | Kind::Dash | Kind::Open)
            || view.is(marker.end, "was") && steps <= 2;
        if !compared || steps > 5 {
            return None;
        }
    }
    (is_value(numeral) && !is_difference(view, numeral)).then_some(index)
}

/// Whether a place stands in brackets, behind a comma or a semicolon: "(London 95%; England 93%)".
fn bracketed(view: View<'_, '_>, at: usize) -> bool {
    matches!(
        view.kind_before(at),
        Kind::Semicolon | Kind::Comma | Kind::Slash
    ) && (at.saturating_sub(14)..at)
        .rev()
        .map(|at| view.kind(at))
        .find(|kind| matches!(kind, Kind::Open | Kind::Close))
        == Some(Kind::Open)
}

fn backward(
    view: View<'_, '_>,
    marker: &Marker,
    numerals: &[Numeral],
    chain: Option<usize>,
) -> Option<usize> {
    let index = numerals
        .partition_point(|numeral| numeral.last <= marker.start)
        .checked_sub(1)?;
    let numeral = numerals.get(index)?;
    if numeral.end > marker.start {
        return None;
    }
    let plain = (numeral.end..marker.start).all(|at| {
        view.is_any(
            at,
            words!(
                "for|in|as|the|a|across|at|which|is|was|on|of|seen|reported|recorded|achieved|local|\
        authority|council|among|amongst|all|other|its|their|average|by|whole|same|during|both|that|had|to"
            ),
        )
    }) && marker.start.saturating_sub(numeral.end) <= 6;
    if !plain {
        return None;
    }
    let from = numeral.lead.saturating_sub(6);
    // "where the national collection showed 32% for England"
    let shown = view.is_any_before(numeral.lead, words!("showed|recorded|found|gave"))
        && view.has(from, numeral.lead, words!("where|whereas|while"));
    let led = shown
        || (from..numeral.lead).any(|at| {
            view.any_phrase(at, LEADS)
                .is_some_and(|end| (end..numeral.lead).all(|at| view.is_any(at, FILLERS)))
        })
        || numeral.qualifier.is_some()
            && view.is_any(numeral.lead, words!("above|below|more|less|fewer"))
            && view.is_any_before(numeral.lead, words!("is|was|were|which|slightly"));
    let bracketed = view.kind_before(numeral.lead) == Kind::Open;
    let chained = chain.is_some_and(|end| {
        end <= numeral.lead
            && (end..numeral.lead)
                .all(|at| view.is_any(at, words!("and|the|of")) || view.kind(at) == Kind::Comma)
    });
    (is_value(numeral) && (led || bracketed || chained)).then_some(index)
}

pub(super) fn is_value(numeral: &Numeral) -> bool {
    matches!(
        numeral.form,
        Form::Digits | Form::Words | Form::OneIn | Form::Fraction
    ) && numeral.unit != Unit::Pounds
        && !numeral.compound
}

/// Whether an ordinal ranks: it is one of a number, or words of a ranking stand by. "17th birthday" is
/// none.
pub(super) fn ranks(view: View<'_, '_>, numeral: &Numeral) -> bool {
    numeral.of.is_some()
        || view.has(
            numeral.lead.saturating_sub(8),
            numeral.end.saturating_add(6),
            words!(
                "rank*|highest|lowest|best|worst|out of|placed|quartile|nationally|in the country"
            ),
        )
}

/// "6 days more than": a difference, which is compared with nothing.
pub(super) fn is_difference(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let by = words!(
        "more|fewer|less|higher|lower|longer|shorter|above|below|better|worse|quicker|slower|faster|sooner"
    );
    // "4 points lower than"
    let points = usize::from(view.is_any(numeral.end, words!("points|point")));
    view.is_any(numeral.end.saturating_add(points), by)
}

/// Whether no words behind a number say what it is of.
pub(super) fn stands_alone(view: View<'_, '_>, numeral: &Numeral) -> bool {
    !matches!(view.kind(numeral.end), Kind::Word | Kind::Open)
        || view.is_any(
            numeral.end,
            words!("and|which|while|but|respectively|whereas"),
        )
}

/// Words before a number that is to be reached.
pub(super) const TARGETS: &Words = words!(
    "hoped to have|hoped to|hope to have|target|targets|aim of|aimed|aiming|goal of|goal|standard of|standard was|\
        threshold of|ambition of|ambition|expected standard|expectation of|timescale of|\
        target timescale*|timeframe of|aim was|aims to|expectation that|aspiration of|aspiration|ceiling of|\
        the contractual|a contractual|the required|the mandatory|a mandatory|the statutory|\
        the intended|an intended|intended maximum of|intended maximum|the agreed maximum of|maximum intended|\
        agreed maximum of|the planned|planned figure of|planned figure|planned level of|trajectory of|\
        meant to be|meant to be for|meant to last|supposed to be|supposed to last|\
        target of supporting|target of seeing|target of completing|target of having|target of answering|\
        target of reaching|target of achieving|target of responding|target of responding to|\
        aim of supporting|aim of completing|aim of having|ambition of supporting|plan of"
);

/// Words that say that a number was to be reached, so that a measure is compared with it.
pub(super) const GOALS: &Words = words!(
    "target*|standard*|goal*|ambition*|aspiration*|expectation*|expected|contractual|required|mandatory|\
        intended|ceiling|threshold|planned|meant|supposed|limit|trajectory|statutory|aimed for|aiming for|aim of|\
        aim was|hoped|bar of|should have|demanded|needed for|asked for|set out|set itself|specification|contract|\
        policy|indicator|kpi|promised|on the basis of|should not|must not|exceed|own guide|own limit|maximum of|timescale|timeframe|deadline"
);

/// Whether a number that reads like a measure is to be reached: "(95% is the national standard)",
/// "within the 5% ceiling", "the target agreed with the trust being 25".
pub(super) fn is_goal(view: View<'_, '_>, numeral: &Numeral) -> bool {
    const GOAL: &Words = words!(
        "target|standard|requirement|expectation|ambition|goal|aim|ceiling|limit|cap|threshold"
    );
    let mut behind = numeral.end;
    while view.is_any(
        behind,
        words!("is|was|being|the|a|its|their|national|local|agreed|council|contractual|internal|own|that"),
    ) {
        behind = behind.saturating_add(1);
    }
    let named = view.is_any(behind, GOAL)
        && (behind == numeral.end
            || view.is_any(numeral.end, words!("is|was|being"))
            || view.word(numeral.end) == "national");
    let from = numeral.lead.saturating_sub(10);
    let being = view.is_any_before(numeral.lead, words!("being|was|is"))
        && view
            .find_last(
                from,
                numeral.lead,
                words!("target|goal|ambition|planned figure|standard"),
            )
            .is_some_and(|(_, end)| {
                (end..numeral.lead).all(|at| {
                    view.kind(at) == Kind::Word
                        && !view.is_any(at, words!("and|but|it|they|this|which"))
                })
            });
    named || being
}

/// Words of a change.
pub(super) const CHANGES: &Words = words!(
    "increas*|decreas*|reduc*|ris*|rose|fall*|fell|drop*|improv*|grow*|grew|grown|\
        declin*|gone|went|come|came|climb*|moved|moving|changed|cut|lowered|brought|shift*|down|up|shorten*|\
        progress*|doubled|expand*|raised|reducing|uplift*|deteriorat*|worsen*|halv*|trebl*|tripl*|quadrupl*"
);
