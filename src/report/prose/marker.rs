//! Markers: the words that name a comparator.

use super::{
    glossary,
    names::{GROUPS, REGIONS, STRONG, WEAK},
    pattern::{Words, phrases, words},
    token::Kind,
    view::View,
};
use crate::indicator::ComparatorKind;
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
    EnglandAverage, LondonAverage, NationalAverage, OwnEarlier, PeerAverage, RegionAverage,
    SameTypeAverage,
};

/// What a place or a group has: "England equivalent", "regional norm".
const NOUNS: &Words = words!(
    "norm|norms|equivalent|proportion|share|mean|median|result|score|comparator|percentage|average|\
        averages|figure|figures|rate|rates|benchmark|picture|position|total|value|comparison"
);

/// Words that make a group of the councils behind them.
const ALIKE: &Words = words!("similar|comparable|neighbouring");

/// "similar metropolitan boroughs", "comparable county councils".
fn alike(view: View<'_, '_>, at: usize) -> Option<(usize, ComparatorKind)> {
    if !view.is_any(at, ALIKE) {
        return None;
    }
    let kind = if view.is(at, "similar") {
        SameTypeAverage
    } else {
        PeerAverage
    };
    let councils = words!("councils|authorities|boroughs|counties|areas|cities|unitaries");
    (at.saturating_add(1)..at.saturating_add(4))
        // "similar to other councils" is said of the figure.
        .take_while(|at| view.kind(*at) == Kind::Word && !view.is_any(*at, words!("to|with|in|as")))
        .find(|at| view.is_any(*at, councils))
        .map(|at| (at.saturating_add(1), kind))
}

/// "98 for London boroughs", "other parts of London"; but "one of 3 London boroughs".
fn boroughs(view: View<'_, '_>, at: usize) -> Option<usize> {
    let end = view.any_phrase(
        at,
        words!("London boroughs|London councils|London authorities"),
    )?;
    view.is_any_before(
        at,
        words!("for|across|other|among|amongst|all|inner|outer|most|than|with"),
    )
    .then_some(end)
}

/// What can be an average of a group.
const AVERAGES: &Words =
    words!("average|averages|mean|median|figure|figures|rate|position|picture");

/// The lists whose first words can begin a marker.
pub(super) const LISTS: [&Words; 8] = [
    phrases!(STRONG).0,
    ALIKE,
    words!("other|region"),
    phrases!(GROUPS).0,
    AVERAGES,
    REGIONS,
    EARLIER,
    phrases!(WEAK).0,
];

/// "average for the South West", "figure across other London boroughs".
fn average_of(view: View<'_, '_>, at: usize) -> Option<(usize, ComparatorKind)> {
    if !view.is_any(at, AVERAGES) {
        return None;
    }
    let mut group = at.saturating_add(1);
    if !view.is_any(group, words!("for|across|in|of|among|amongst|within|from")) {
        return None;
    }
    group = group.saturating_add(1);
    while view.is_any(
        group,
        words!("all|other|its|their|local|authority|council|inner|outer|our|the"),
    ) && view.phrase(group, "the region").is_none()
        && view.phrase(group, "the country").is_none()
    {
        group = group.saturating_add(1);
    }
    let named = GROUPS
        .iter()
        .filter_map(|(words, kind)| view.phrase(group, words).map(|end| (end, *kind)))
        .max_by_key(|(end, _)| *end);
    named.or_else(|| {
        view.any_phrase(group, REGIONS)
            .map(|end| (end, RegionAverage))
    })
}

/// An earlier time, by which a council's own earlier value is named.
const EARLIER: &Words = words!(
    "previous year|year before|last year|preceding year|prior year|year earlier|year previously|\
        same period last year|same period the year before|same period a year before|\
        same time last year|same point last year|previous quarter|previous survey|last survey|\
        previous audit|last audit|previous return|last return|previous cohort|previous financial year|previous inspection|\
        same period a year earlier|same period in the previous year|same period of the previous year"
);

/// Every marker of a sentence, in order, without overlap.
pub(super) fn markers(view: View<'_, '_>, found: &mut Vec<Marker>) {
    found.clear();
    if !view.any_opens(glossary::MARKER) {
        return;
    }
    let mut at = 0;
    while view.get(at).is_some() {
        let marker = if view.opens(at, glossary::MARKER) {
            marker(view, at).filter(|marker| !counted(view, marker))
        } else {
            None
        };
        match marker {
            Some(marker) => {
                at = marker.end.max(at.saturating_add(1));
                found.push(marker);
            }
            None => at = at.saturating_add(1),
        }
    }
}

/// "with 3 neighbouring councils": so many of them are counted, and nothing is compared with them.
fn counted(view: View<'_, '_>, marker: &Marker) -> bool {
    view.kind_before(marker.start) == Kind::Number
        && view.is_any_before(
            marker.end,
            words!("councils|authorities|boroughs|neighbours|organisations|counties"),
        )
}

fn marker(view: View<'_, '_>, at: usize) -> Option<Marker> {
    let found = |start, end, kind, strong| {
        Some(Marker {
            start,
            // "lower than in England as a whole, where it was 45.56%"
            end: view.phrase(end, "as a whole").unwrap_or(end),
            kind,
            strong,
            bound: false,
        })
    };
    let group = view
        .meaning(at, phrases!(GROUPS))
        .map(|(end, (_, kind))| (end, *kind))
        .filter(|(_, kind)| matches!(kind, SameTypeAverage | PeerAverage));
    // "the 7 district and borough councils" are no group that a figure is compared with.
    let group = group.filter(|_| {
        !view.is_any(
            at,
            words!("county|unitary|metropolitan|district|borough|city|shire"),
        ) || view.is_any_before(at, words!("for|other|across|among|amongst|than|all|most"))
    });
    let strong = view
        .meaning(at, phrases!(STRONG))
        .map(|(end, (_, kind))| (end, *kind))
        .into_iter()
        .chain(average_of(view, at))
        .chain(alike(view, at))
        .chain(group);
    if let Some((end, kind)) = strong.max_by_key(|(end, _)| *end) {
        // "the national picture for England"
        if kind == NationalAverage
            && let Some(end) = view.any_phrase(end, words!("for England|in England|across England"))
        {
            return found(at, end, EnglandAverage, true);
        }
        return found(at, end, kind, true);
    }
    if let Some(end) = view.any_phrase(at, REGIONS)
        && view.is_any(end, words!("average|averages|figure|rate"))
    {
        return found(at, end.saturating_add(1), RegionAverage, true);
    }
    if let Some(end) = view.any_phrase(at, EARLIER) {
        return found(at, end, OwnEarlier, false);
    }
    // "(2023/24: 29%; region: 33%)"
    if view.is(at, "region")
        && matches!(
            view.kind_before(at),
            Kind::Open | Kind::Semicolon | Kind::Comma | Kind::End
        )
        && view.kind(at.saturating_add(1)) != Kind::Word
    {
        return found(at, at.saturating_add(1), RegionAverage, false);
    }
    if let Some(end) = boroughs(view, at) {
        return found(at, end, LondonAverage, false);
    }
    if let Some((end, (_, kind))) = view.meaning(at, phrases!(WEAK)) {
        let noun = end.saturating_add(usize::from(
            view.is_any(end, words!("comparable|equivalent|wide|average")),
        ));
        if view.is_any(noun, NOUNS) {
            let behind = noun.saturating_add(1);
            // "the national picture for England"
            return match view.any_phrase(behind, words!("for England|in England|across England")) {
                Some(end) => found(at, end, EnglandAverage, true),
                None => found(at, behind, *kind, true),
            };
        }
        if view.is_any(end, NOUNS) {
            return found(at, end.saturating_add(1), *kind, true);
        }
        // A place in a name is no comparator.
        let named = view.is_any(
            end,
            words!(
                "Borough|Boroughs|Council|Health|Councils|data|survey|return*|collection|\
        guidance|Ambulance|standard*|target*|requirement*|ambition*|timescale*|expectation*|\
        trajectory|toolkit|metric*|indicator*|policy|minimum"
            ),
        ) || view.phrase(end, "and Wales").is_some()
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
