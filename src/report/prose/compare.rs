//! Comparators: which words name one, which number is its value, which words say the direction.

use super::{
    numeral::{Form, Numeral},
    pattern::{Words, phrases, words},
    token::{Kind, View},
};
use crate::{indicator::ComparatorKind, number::Unit};
use alloc::vec::Vec;

/// Words that name a comparator.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marker {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: ComparatorKind,
    /// Whether they can mean nothing else: "England average", not "England".
    pub(super) strong: bool,
    /// Whether a number has been found for it.
    pub(super) bound: bool,
}

use ComparatorKind::{
    EnglandAverage, LondonAverage, NationalAverage, Other, OwnEarlier, PeerAverage, RegionAverage,
    SameTypeAverage,
};

const STRONG: &[(&str, ComparatorKind)] = &[
    ("England average", EnglandAverage),
    ("England averages", EnglandAverage),
    ("English average", EnglandAverage),
    ("England wide average", EnglandAverage),
    ("average for England", EnglandAverage),
    ("average in England", EnglandAverage),
    ("average across England", EnglandAverage),
    ("averages for England", EnglandAverage),
    ("England figure", EnglandAverage),
    ("England rate", EnglandAverage),
    ("England mean", EnglandAverage),
    ("England median", EnglandAverage),
    ("England and London averages", EnglandAverage),
    ("average of England", EnglandAverage),
    ("all England average", EnglandAverage),
    ("England national average", EnglandAverage),
    ("London average", LondonAverage),
    ("London averages", LondonAverage),
    ("average for London", LondonAverage),
    ("average across London", LondonAverage),
    ("London figure", LondonAverage),
    ("average in London", LondonAverage),
    ("London wide average", LondonAverage),
    ("London boroughs average", LondonAverage),
    ("average for London boroughs", LondonAverage),
    ("London borough average", LondonAverage),
    ("inner London average", LondonAverage),
    ("outer London average", LondonAverage),
    ("regional average", RegionAverage),
    ("regional averages", RegionAverage),
    ("region average", RegionAverage),
    ("average for the region", RegionAverage),
    ("average across the region", RegionAverage),
    ("regional figure", RegionAverage),
    ("region wide average", RegionAverage),
    ("regional rate", RegionAverage),
    ("regional mean", RegionAverage),
    ("regional median", RegionAverage),
    ("average in the region", RegionAverage),
    ("national average", NationalAverage),
    ("national averages", NationalAverage),
    ("national figure", NationalAverage),
    ("national rate", NationalAverage),
    ("national benchmark", NationalAverage),
    ("national median", NationalAverage),
    ("national mean", NationalAverage),
    ("average nationally", NationalAverage),
    ("UK average", NationalAverage),
    ("similar councils", SameTypeAverage),
    ("similar local authorities", SameTypeAverage),
    ("similar authorities", SameTypeAverage),
    ("councils of this type", SameTypeAverage),
    ("councils of the same type", SameTypeAverage),
    ("authorities of this type", SameTypeAverage),
    ("authorities of the same type", SameTypeAverage),
    ("same type of council", SameTypeAverage),
    ("same type of authority", SameTypeAverage),
    ("average for county councils", SameTypeAverage),
    ("average for unitary authorities", SameTypeAverage),
    ("similar organisations", SameTypeAverage),
    ("county council average", SameTypeAverage),
    ("similar authority average", SameTypeAverage),
    ("average for metropolitan boroughs", SameTypeAverage),
    ("average for metropolitan districts", SameTypeAverage),
    ("statistical neighbours average", PeerAverage),
    ("statistical neighbour average", PeerAverage),
    ("statistical neighbours", PeerAverage),
    ("nearest neighbours average", PeerAverage),
    ("nearest neighbour average", PeerAverage),
    ("nearest neighbours", PeerAverage),
    ("nearest statistical neighbours", PeerAverage),
    ("CIPFA average", PeerAverage),
    ("CIPFA nearest neighbours", PeerAverage),
    ("CIPFA neighbours", PeerAverage),
    ("comparator average", PeerAverage),
    ("comparator group average", PeerAverage),
    ("comparator group", PeerAverage),
    ("comparator authorities", PeerAverage),
    ("comparator councils", PeerAverage),
    ("comparator local authorities", PeerAverage),
    ("comparable councils", PeerAverage),
    ("comparable authorities", PeerAverage),
    ("comparable local authorities", PeerAverage),
    ("peer average", PeerAverage),
    ("peer group average", PeerAverage),
    ("peer group", PeerAverage),
    ("family group average", PeerAverage),
    ("peer authorities", PeerAverage),
    ("benchmarking group", PeerAverage),
    ("neighbouring authorities", PeerAverage),
    ("neighbouring local authorities", PeerAverage),
    ("neighbouring councils", PeerAverage),
    ("average for its peers", PeerAverage),
];

/// Where a region is named before "average".
const REGIONS: &Words = words!(
    "South East|South West|North East|North West|East Midlands|West Midlands|\
        Yorkshire and Humber|Yorkshire and the Humber|Yorkshire Humber|East of England|\
        Eastern|Eastern region|South East region|South West region|North East region|\
        North West region|East Midlands region|West Midlands region|Midlands|\
        Greater Manchester|East of England region"
);

const WEAK: &[(&str, ComparatorKind)] = &[
    ("England", EnglandAverage),
    ("nationally", NationalAverage),
    ("national", NationalAverage),
    ("London", LondonAverage),
    ("regionally", RegionAverage),
    ("regional", RegionAverage),
    ("the region", RegionAverage),
    ("South East", RegionAverage),
    ("South West", RegionAverage),
    ("North East", RegionAverage),
    ("North West", RegionAverage),
    ("East Midlands", RegionAverage),
    ("West Midlands", RegionAverage),
    ("East of England", RegionAverage),
];

/// Every marker of a sentence, in order, without overlap.
pub(super) fn markers(view: View<'_, '_>, found: &mut Vec<Marker>) {
    found.clear();
    let mut at = 0;
    while at < view.len() {
        match marker(view, at) {
            Some(marker) => {
                at = marker.end.max(at.saturating_add(1));
                found.push(marker);
            }
            None => at = at.saturating_add(1),
        }
    }
}

fn marker(view: View<'_, '_>, at: usize) -> Option<Marker> {
    let found = |start, end, kind, strong| {
        Some(Marker {
            start,
            end,
            kind,
            strong,
            bound: false,
        })
    };
    if let Some((end, (_, kind))) = view.meaning(at, phrases!(STRONG)) {
        return found(at, end, *kind, true);
    }
    if let Some(end) = view.any_phrase(at, REGIONS)
        && view.is_any(end, words!("average|averages|figure|rate"))
    {
        return found(at, end.saturating_add(1), RegionAverage, true);
    }
    if let Some((end, (_, kind))) = view.meaning(at, phrases!(WEAK)) {
        // A place in a name is no comparator.
        let named = view.is_any(
            end,
            words!(
                "Borough|Boroughs|Council|Health|Councils|data|survey|return*|collection|\
        guidance|Ambulance"
            ),
        ) && !(view.is(end, "and")
            && view.has(
                end,
                end.saturating_add(4),
                words!("average*|regional*|national*|London|England"),
            ))
            || view.phrase(end, "and Wales").is_some()
            || view.word_before(at, 1).eq_ignore_ascii_case("NHS")
            || view.phrase_before(at, "Carers in").is_some()
            || view.word_before(at, 1).eq_ignore_ascii_case("Health")
            || view.word_before(at, 1).eq_ignore_ascii_case("Sport");
        if named {
            return None;
        }
        return found(at, end, *kind, false);
    }
    None
}

const FILLERS: &Words = words!(
    "ASCS|SACE|SALT|ASCOF|ASCFR|CLD|it|nearer|closer|to|of|an|was|is|at|were|which|stood|stands|figure|figures|rate|rates|being|for|the|in|\
        average|averages|this|that|measure|year|same|score|result|level|levels|reported|\
        time|wait|also|a|had|approximately|around|about|over|just|nearly|under|almost|\
        England|median|mean|overall|period|comparable|value|councils|authorities|local|\
        national|nationally|regional|London|has|been|by|current|currently|respectively|\
        where|it|percentage|proportion|more|than|people|turnover|vacancy|metric|indicator|\
        and|both|region|only|between|as|group|published|stated|benchmark"
);

/// Words that lead from a figure to what it is compared with.
pub(super) const LEADS: &Words = words!(
    "compared to|compared with|comparing to|comparing with|in comparison to|\
        in comparison with|when compared to|when compared with|compared against|than|\
        against|versus|vs|v|compares to|compares with|comparison to|comparison with|\
        similar to|in line with|same as|above|below|as opposed to|comparable to|\
        comparable with|relative to|compare to|compared|exceeding|exceeds|exceeded|\
        consistent with|close to|equal to"
);

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
    for (index, marker) in markers.iter_mut().enumerate() {
        let forward = forward(view, marker, numerals, taken);
        let chained =
            chain.is_some_and(|end| end < marker.start && marker.start.saturating_sub(end) <= 8);
        let chain_end = chain.filter(|_| chained);
        let backward = || backward(view, marker, numerals, chain_end);
        let free = |at: &usize| bound.get(*at).is_some_and(Option::is_none);
        let Some(at) = forward.filter(&free).or_else(|| backward().filter(&free)) else {
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
        let mut last = at;
        while plural && last < numerals.len() {
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
    bound
}

fn forward(
    view: View<'_, '_>,
    marker: &Marker,
    numerals: &[Numeral],
    taken: &[bool],
) -> Option<usize> {
    let index =
        numerals.partition_point(|numeral| numeral.lead < marker.end && numeral.first < marker.end);
    let numeral = numerals.get(index)?;
    let mut at = marker.end;
    let mut broken = false;
    let mut steps = 0;
    let mut opened = false;
    while at < numeral.lead {
        let is_taken = taken.get(at).copied().unwrap_or(false);
        match view.kind(at) {
            _ if is_taken => {}
            Kind::Word if view.is_any(at, FILLERS) => broken |= view.is(at, "and"),
            Kind::Comma => broken = true,
            Kind::Open => {
                opened = true;
                // "(SACE, June 2024, 36%)" holds more than the value; a bracket right behind is one.
            }
            Kind::Colon | Kind::Dash | Kind::Close | Kind::Slash => {}
            Kind::Other if view.get(at).is_some_and(|t| t.text == "=") => {}
            _ => return None,
        }
        if !is_taken {
            steps = usize::saturating_add(steps, 1);
        }
        at = at.saturating_add(1);
    }
    if steps > 9 {
        return None;
    }
    // Behind a comma, "45% of carers felt .." begins a measure of its own.
    let measures = view.is_any(numeral.end, words!("of|were|felt|said|reported"))
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
            || view.has(marker.end, numeral.first, words!("average*"))
            || opened
                && steps <= 1
                && view.has(
                    numeral.last,
                    numeral.last.saturating_add(8),
                    words!("average*"),
                )
            || matches!(view.kind(marker.end), Kind::Colon | Kind::Dash | Kind::Open)
            || view.is(marker.end, "was") && steps <= 2;
        if !compared || steps > 5 {
            return None;
        }
    }
    is_value(numeral).then_some(index)
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
            words!("for|in|as|the|a|across|at|which|is|was|on|of|seen"),
        )
    }) && marker.start.saturating_sub(numeral.end) <= 4;
    if !plain {
        return None;
    }
    let from = numeral.lead.saturating_sub(6);
    let led = (from..numeral.lead).any(|at| {
        view.any_phrase(at, LEADS)
            .is_some_and(|end| (end..numeral.lead).all(|at| view.is_any(at, FILLERS)))
    }) || numeral.qualifier.is_some()
        && view.is_any(numeral.lead, words!("above|below|more|less|fewer"))
        && view.is_any(
            numeral.lead.saturating_sub(1),
            words!("is|was|were|which|slightly"),
        );
    let bracketed = view.kind_before(numeral.lead) == Kind::Open;
    let chained = chain.is_some_and(|end| {
        end < numeral.lead
            && (end..numeral.lead)
                .all(|at| view.is_any(at, words!("and|the|of")) || view.kind(at) == Kind::Comma)
    });
    (is_value(numeral) && (led || bracketed || chained)).then_some(index)
}

fn is_value(numeral: &Numeral) -> bool {
    matches!(
        numeral.form,
        Form::Digits | Form::Words | Form::OneIn | Form::Fraction
    ) && numeral.unit != Unit::Pounds
        && !numeral.compound
}

const ADVERBS: &Words = words!(
    "slightly|significantly|much|just|well|broadly|somewhat|considerably|marginally|\
        statistically|notably|far|not|no|also|substantially|largely|roughly|generally|\
        markedly|very|little|more|a"
);

const DIRECTIONS: &Words = words!(
    "lower than|higher than|better than|worse than|greater than|less than|more than|\
        fewer than|longer than|shorter than|lower compared to|higher compared to|\
        better compared to|worse compared to|lower when compared|higher when compared|\
        lower compared with|higher compared with|lower to|higher to|similar to|similar with|\
        in line with|the same as|same as|above|below|comparable to|comparable with|\
        consistent with|equal to|on par with|on a par with|close to|different to|\
        different from|different than|positive variation to|negative variation to|\
        positive variation|negative variation|positive statistical variation|\
        negative statistical variation|statistical variation|statistical difference|\
        variation from|variation to|variation compared to|exceeded|exceeding|exceeds|\
        ahead of|behind|in keeping with|up from|down from|reduced from|increased from|\
        risen from|fallen from|improved from|decreased from|dropped from|increase from|\
        decrease from|reduction from|improvement on|improvement from|better|worse|lower|\
        higher|similar|over|under|the same|aligned with|aligned to|matched|outperformed|\
        outperforming"
);

/// The words of a comparison between two places: the last that stand there, with their adverbs.
pub(super) fn direction(view: View<'_, '_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let (start, end) = (from..to.min(view.len())).rev().find_map(|at| {
        let end = view.any_phrase(at, DIRECTIONS)?;
        (end <= to).then_some((at, end))
    })?;
    // The longest phrase that ends there: "better than", not "than".
    let mut start = start;
    if let Some(earlier) = (start.saturating_sub(3).max(from)..start).find(|at| {
        view.any_phrase(*at, DIRECTIONS)
            .is_some_and(|close| close >= end)
    }) {
        start = earlier;
    }
    while start > from && view.is_any(start.saturating_sub(1), ADVERBS) {
        start = start.saturating_sub(1);
    }
    if view.is(start, "a")
        || view.is(start, "also")
        || view.is(start, "just") && view.is(start.saturating_add(1), "above")
    {
        // Articles lead in and say nothing.
        if !view.is(start, "just") && start.saturating_add(1) < end {
            start = start.saturating_add(1);
        }
    }
    Some((start, end))
}

pub(super) const CHANGES: &Words = words!(
    "increas*|decreas*|reduc*|ris*|rose|fall*|fell|drop*|improv*|grow*|grew|grown|\
        declin*|gone|went|come|came|climb*|moved|moving|changed|cut|lowered|brought|shift*|down|up|shorten*|\
        progress*|doubled|expand*|raised|reducing|uplift*|deteriorat*|worsen*"
);

/// Words that name an earlier time.
const EARLIER: &Words = words!(
    "years ago|year ago|months ago|previous year|last year|year before|previously|\
        prior year|preceding year|year earlier|the year previous|years earlier|\
        previous survey|previous quarter|previous month|previous period|months earlier|\
        last survey|the previous|months previously|year previously|years before|\
        months before|past year|earlier|baseline|years previously|in the previous|\
        same time last year|same period last year|pre pandemic|initially|originally"
);

/// Which numbers are an earlier value of the council's own, or another value that a figure is
/// compared with: the kind, and where the words of the change stand.
pub(super) fn earlier(
    view: View<'_, '_>,
    numerals: &[Numeral],
    taken: &[bool],
    bound: &[Option<(ComparatorKind, usize)>],
) -> Vec<Option<Earlier>> {
    let mut found: Vec<Option<Earlier>> = alloc::vec![None; numerals.len()];
    for (index, numeral) in numerals.iter().enumerate() {
        if bound.get(index).is_some_and(Option::is_some) || !is_value(numeral) {
            continue;
        }
        if let Some(earlier) =
            changed(view, numerals, index).or_else(|| compared(view, numerals, index, taken))
            && let Some(slot) = found.get_mut(index)
        {
            *slot = Some(earlier);
        }
    }
    found
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
fn changed(view: View<'_, '_>, numerals: &[Numeral], index: usize) -> Option<Earlier> {
    let numeral = numerals.get(index)?;
    // "from 40 days", "from a mean of 40 days"
    let from = (numeral.lead.saturating_sub(5)..numeral.lead)
        .rev()
        .find(|at| {
            view.is(*at, "from")
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
    let before = prior(numerals, index)?;
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

/// The number before this one that it can be compared with: of the same unit, if there is one.
fn prior(numerals: &[Numeral], index: usize) -> Option<usize> {
    let numeral = numerals.get(index)?;
    let alike = |at: &usize| {
        numerals.get(*at).is_some_and(|other| {
            other.unit == numeral.unit
                && other.unit_stated == numeral.unit_stated
                && is_value(other)
        })
    };
    // A few numbers back at most: the work for a sentence stays linear.
    let first = index.saturating_sub(8);
    (first..index)
        .rev()
        .find(alike)
        .or_else(|| {
            // A number without a unit takes that of the measure before it.
            let stated = |at: &usize| numerals.get(*at).is_some_and(|other| other.unit_stated);
            (first..index)
                .rev()
                .find(stated)
                .filter(|_| !numeral.unit_stated)
        })
        .or_else(|| index.checked_sub(1))
}

/// "compared to 42% 6 years ago", "against 60% in 2021/22", "than 70% of agency staff".
fn compared(
    view: View<'_, '_>,
    numerals: &[Numeral],
    index: usize,
    taken: &[bool],
) -> Option<Earlier> {
    let numeral = numerals.get(index)?;
    let before = prior(numerals, index);
    let until = numerals
        .get(index.saturating_add(1))
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
        an increase on|an improvement on|higher than|lower than|better than|worse than|\
        opposed to"),
        )?;
        ((end..numeral.lead).all(|at| {
            taken.get(at).copied().unwrap_or(false)
                || view.is_any(
                    at,
                    words!("the|previous|year|figure|figures|of|a|an|rate|our|its|their|just|only|in|when|it|was|\
        last|baseline|score|level|result|survey|average|for|total|at|around|over|under|about|\
        approximately|nearly|were|with|to|response|period|same"),
                )
                || view.kind(at) == Kind::Comma
        }) && end <= numeral.lead)
            .then_some((at, end))
    });
    // "(850 in 2022-23)", "(2022: 21)": in brackets behind a measure, with a time of its own.
    let open = (numeral.lead.saturating_sub(4)..numeral.lead)
        .rev()
        .find(|at| view.kind(*at) == Kind::Open)
        .filter(|open| {
            (open.saturating_add(1)..numeral.lead)
                .all(|at| taken.get(at).copied().unwrap_or(false) || view.kind(at) == Kind::Colon)
        });
    let timed = open.is_some_and(|open| {
        (open..numeral.end.saturating_add(5).min(view.len()))
            .take_while(|at| view.kind(*at) != Kind::Close)
            .any(|at| taken.get(at).copied().unwrap_or(false))
    });
    let had = view
        .any_phrase_before(numeral.lead, words!("having been|having previously been"))
        .is_some();
    let target = view.has(numeral.lead.saturating_sub(5), numeral.lead, TARGETS)
        || view.has(
            numeral.end,
            numeral.end.saturating_add(2),
            words!("target|standard"),
        );
    if target {
        return None;
    }
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

/// Words before a number that is to be reached.
pub(super) const TARGETS: &Words = words!(
    "hoped to have|hoped to|hope to have|target|targets|aim of|aimed|aiming|goal of|goal|standard of|standard was|\
        threshold of|ambition of|ambition|expected standard|expectation of|timescale of|\
        target timescale*|timeframe of|aim was|aims to"
);
