//! Markers: the words that name a comparator.

use super::{
    glossary,
    pattern::{Words, phrases, words},
    token::View,
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
    ("national average for England", EnglandAverage),
    ("national figure for England", EnglandAverage),
    ("national rate for England", EnglandAverage),
    ("national result for England", EnglandAverage),
    ("national position for England", EnglandAverage),
    ("national rate", NationalAverage),
    ("national benchmark", NationalAverage),
    ("national median", NationalAverage),
    ("national mean", NationalAverage),
    ("national position", NationalAverage),
    ("national picture", NationalAverage),
    ("national result", NationalAverage),
    ("national level", NationalAverage),
    ("national level of", NationalAverage),
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
    ("Greater Manchester", RegionAverage),
    ("Yorkshire and Humber", RegionAverage),
    ("Yorkshire and the Humber", RegionAverage),
    ("peers", PeerAverage),
    ("peer", PeerAverage),
];

/// Groups that an average can be of, as they stand behind "average for".
const GROUPS: &[(&str, ComparatorKind)] = &[
    ("England", EnglandAverage),
    ("the country", NationalAverage),
    ("the region", RegionAverage),
    ("London", LondonAverage),
    ("London boroughs", LondonAverage),
    ("London councils", LondonAverage),
    ("similar councils", SameTypeAverage),
    ("similar authorities", SameTypeAverage),
    ("similar local authorities", SameTypeAverage),
    ("similar organisations", SameTypeAverage),
    ("similar boroughs", SameTypeAverage),
    ("similar sized councils", SameTypeAverage),
    ("similar sized authorities", SameTypeAverage),
    ("county councils", SameTypeAverage),
    ("unitary authorities", SameTypeAverage),
    ("unitary councils", SameTypeAverage),
    ("metropolitan boroughs", SameTypeAverage),
    ("metropolitan districts", SameTypeAverage),
    ("metropolitan councils", SameTypeAverage),
    ("district councils", SameTypeAverage),
    ("borough councils", SameTypeAverage),
    ("city councils", SameTypeAverage),
    ("shire counties", SameTypeAverage),
    ("authorities of its kind", SameTypeAverage),
    ("authorities of its type", SameTypeAverage),
    ("authorities of this type", SameTypeAverage),
    ("authorities of the same type", SameTypeAverage),
    ("councils of its kind", SameTypeAverage),
    ("councils of its type", SameTypeAverage),
    ("councils of this type", SameTypeAverage),
    ("councils of the same type", SameTypeAverage),
    ("councils of a similar size", SameTypeAverage),
    ("authorities of a similar size", SameTypeAverage),
    ("this type of authority", SameTypeAverage),
    ("this type of council", SameTypeAverage),
    ("that type of authority", SameTypeAverage),
    ("that type of council", SameTypeAverage),
    ("councils of that type", SameTypeAverage),
    ("authorities of that type", SameTypeAverage),
    ("councils like it", SameTypeAverage),
    ("comparable boroughs", PeerAverage),
    ("neighbouring boroughs", PeerAverage),
    ("neighbour group", PeerAverage),
    ("nearest neighbour group", PeerAverage),
    ("statistical neighbour group", PeerAverage),
    ("statistical neighbour authorities", PeerAverage),
    ("peer councils", PeerAverage),
    ("CIPFA group", PeerAverage),
    ("CIPFA comparator group", PeerAverage),
    ("comparator boroughs", PeerAverage),
    ("statistical neighbours", PeerAverage),
    ("nearest neighbours", PeerAverage),
    ("nearest statistical neighbours", PeerAverage),
    ("CIPFA neighbours", PeerAverage),
    ("CIPFA nearest neighbours", PeerAverage),
    ("peers", PeerAverage),
    ("peer group", PeerAverage),
    ("peer authorities", PeerAverage),
    ("comparator group", PeerAverage),
    ("comparator authorities", PeerAverage),
    ("comparator councils", PeerAverage),
    ("comparable councils", PeerAverage),
    ("comparable authorities", PeerAverage),
    ("neighbouring authorities", PeerAverage),
    ("neighbouring councils", PeerAverage),
    ("family group", PeerAverage),
];

/// What can be an average of a group.
const AVERAGES: &Words =
    words!("average|averages|mean|median|figure|figures|rate|position|picture");

/// The lists whose first words can begin a marker.
pub(super) const LISTS: [&Words; 6] = [
    phrases!(STRONG).0,
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
        same period a year earlier|same period in the previous year|same period of the previous year"
);

/// Every marker of a sentence, in order, without overlap.
pub(super) fn markers(view: View<'_, '_>, found: &mut Vec<Marker>) {
    found.clear();
    let mut at = 0;
    while at < view.len() {
        let marker = if view.opens(at, glossary::MARKER) {
            marker(view, at)
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
    let group = view
        .meaning(at, phrases!(GROUPS))
        .map(|(end, (_, kind))| (end, *kind))
        .filter(|(_, kind)| matches!(kind, SameTypeAverage | PeerAverage));
    let strong = view
        .meaning(at, phrases!(STRONG))
        .map(|(end, (_, kind))| (end, *kind))
        .into_iter()
        .chain(average_of(view, at))
        .chain(group);
    if let Some((end, kind)) = strong.max_by_key(|(end, _)| *end) {
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
    if let Some((end, (_, kind))) = view.meaning(at, phrases!(WEAK)) {
        // A place in a name is no comparator.
        let named = view.is_any(
            end,
            words!(
                "Borough|Boroughs|Council|Health|Councils|data|survey|return*|collection|\
        guidance|Ambulance|standard*|target*|requirement*|ambition*|timescale*|expectation*|\
        trajectory|metric*|indicator*|policy|minimum"
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
