//! What can still come of scores that are not all known.

use super::{Entry, Outcome, RuleSet, Unrated, entry::Place, sums::Sums};
use alloc::{collections::BTreeMap, collections::BTreeSet, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// What can come of scores of which some are not known: the best, the worst, and every rating that
/// can be reached.
///
/// It serialises as the `rate` example prints it.
///
/// ```
/// use care_quality::{RuleSet, rules::Entry};
///
/// let mut entries = [3; 9].map(Entry::Score);
/// entries[6] = Entry::Unknown;
/// let open = RuleSet::STATEMENT_SCORES.open(&entries)?;
/// assert_eq!((open.worst().total(), open.best().total()), (Some(25), Some(28)));
/// assert!(open.reachable().eq(["good"]));
/// # Ok::<(), care_quality::Unrated>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open<'r> {
    rules: &'r RuleSet,
    unknown: usize,
    best: Outcome<'r>,
    worst: Outcome<'r>,
    reachable: BTreeSet<usize>,
}

impl RuleSet {
    /// What can come of entries of which some are not known, or none.
    ///
    /// # Errors
    ///
    /// As [`rate_entries`](Self::rate_entries), but for the unknown scores.
    pub fn open(&self, entries: &[Entry]) -> Result<Open<'_>, Unrated> {
        self.look(entries, false)
    }

    /// What can come of the elements that have a score or may have any, on the caller's word that
    /// these are all that were assessed.
    ///
    /// # Errors
    ///
    /// As [`rate_only_assessed`](Self::rate_only_assessed), but for the unknown scores.
    pub fn open_only_assessed(&self, entries: &[Entry]) -> Result<Open<'_>, Unrated> {
        self.look(entries, true)
    }

    fn look(&self, entries: &[Entry], only_assessed: bool) -> Result<Open<'_>, Unrated> {
        self.check(entries, only_assessed)?;
        let filled = |level: u32| {
            let place = |(place, entry): (usize, &Entry)| self.filled(place, entry, level);
            let places = entries.iter().enumerate().map(place);
            Ok(self.outcome(places.collect::<Result<_, _>>()?, only_assessed))
        };
        let unknown = entries.iter().filter(|entry| match entry {
            Entry::Unknown => true,
            Entry::Parts(parts) => parts.contains(&None),
            Entry::Score(_) | Entry::NotAssessed => false,
        });
        Ok(Open {
            rules: self,
            unknown: unknown.count(),
            best: filled(self.scale.highest())?,
            worst: filled(self.scale.lowest())?,
            reachable: self.reachable(entries)?,
        })
    }

    /// The place with this level wherever it is not known.
    fn filled(&self, place: usize, entry: &Entry, level: u32) -> Result<Place, Unrated> {
        let (level, parts) = match entry {
            Entry::NotAssessed => (None, Vec::new()),
            Entry::Unknown => (Some(level), Vec::new()),
            Entry::Score(number) => (Some(self.level(place, *number)?), Vec::new()),
            Entry::Parts(scores) => {
                let part = |score: &Option<i64>| match score {
                    Some(number) => self.level(place, *number),
                    None => Ok(level),
                };
                let parts = scores.iter().map(part).collect::<Result<Vec<_>, _>>()?;
                let level = self
                    .parts
                    .as_ref()
                    .map(|rule| self.level_of_parts(rule, &parts));
                (level, parts)
            }
        };
        Ok(Place { level, parts })
    }

    /// The levels that an entry can come to have, lowest first.
    fn possible(&self, place: usize, entry: &Entry) -> Result<BTreeSet<u32>, Unrated> {
        let all = self.scale.lowest()..=self.scale.highest();
        let (Entry::Parts(scores), Some(rule)) = (entry, &self.parts) else {
            let place = self.filled(place, entry, self.scale.lowest())?;
            return Ok(match entry {
                Entry::Unknown => all.collect(),
                _ => place.level.into_iter().collect(),
            });
        };
        // Whatever the unknown parts are, every sum from lowest to highest can be.
        let sum = |level: u32| -> Result<u32, Unrated> {
            let filled = self.filled(place, entry, level)?;
            Ok(filled.parts.iter().sum())
        };
        let maximum = super::entry::as_number(scores.len()).saturating_mul(self.scale.highest());
        let level = |total| rule.level(total, maximum, self.scale.lowest, rule.rounding);
        Ok((sum(*all.start())?..=sum(*all.end())?).map(level).collect())
    }

    /// The places of the bands that some choice of the unknown scores leads to.
    pub(crate) fn reachable(&self, entries: &[Entry]) -> Result<BTreeSet<usize>, Unrated> {
        let Some(overall) = self.overall() else {
            return Ok(BTreeSet::new());
        };
        let highest = self.scale.highest();
        let mut base = 0_u32;
        let mut lowest = highest;
        let mut maximum = 0_u32;
        let mut open = Vec::new();
        for (place, entry) in entries.iter().enumerate() {
            let possible = self.possible(place, entry)?;
            let (Some(first), Some(last)) = (possible.first(), possible.last()) else {
                continue;
            };
            let weight = self.elements.weight(place);
            maximum = maximum.saturating_add(weight.saturating_mul(highest));
            base = base.saturating_add(weight.saturating_mul(*first));
            if first == last {
                lowest = lowest.min(*first);
            } else {
                let step = |level: &u32| {
                    let above = level.saturating_sub(*first);
                    (*level, above.saturating_mul(weight))
                };
                open.push(possible.iter().map(step).collect::<Vec<_>>());
            }
        }
        // The totals above the base that can be, by the lowest score that goes with them.
        let steps = open.iter().filter_map(|steps| steps.last());
        let room = steps
            .map(|(_, points)| *points)
            .fold(0, u32::saturating_add);
        let mut by_lowest = BTreeMap::from([(lowest, Sums::zero(room))]);
        // Without a limiter the lowest score makes no difference, and need not be followed.
        let follow = !overall.limiters.is_empty();
        for steps in &open {
            let before = core::mem::take(&mut by_lowest);
            for (lowest, sums) in &before {
                for (level, points) in steps {
                    let lowest = if follow { *level.min(lowest) } else { *lowest };
                    let reached = by_lowest.entry(lowest);
                    let reached = reached.or_insert_with(|| Sums::none(room));
                    reached.add_shifted(sums, *points);
                }
            }
        }
        let rank = |total: u32, lowest: u32| {
            let percentage = super::verdict::whole_percent(total, maximum, overall.rounding);
            overall.limited(overall.band_of(percentage), lowest)
        };
        let ranks = by_lowest.iter().flat_map(|(lowest, sums)| {
            let totals = sums.iter().map(|above| base.saturating_add(above));
            totals.map(|total| rank(total, *lowest))
        });
        Ok(ranks.collect())
    }
}

impl<'r> Open<'r> {
    /// How many elements are known.
    #[must_use]
    pub fn known(&self) -> usize {
        self.best.assessed().saturating_sub(self.unknown)
    }

    /// How many elements are not known, or known in part.
    #[must_use]
    pub const fn unknown(&self) -> usize {
        self.unknown
    }

    /// The outcome with the highest score wherever it is not known.
    #[must_use]
    pub const fn best(&self) -> &Outcome<'r> {
        &self.best
    }

    /// The outcome with the lowest score wherever it is not known.
    #[must_use]
    pub const fn worst(&self) -> &Outcome<'r> {
        &self.worst
    }

    /// The ids of the ratings that can be reached, lowest first.
    pub fn reachable(&self) -> impl Iterator<Item = &'r str> {
        let overall = self.rules.overall();
        let bands = self.reachable.iter();
        bands.map(move |band| overall.map_or("", |overall| overall.rating(*band)))
    }
}

impl Serialize for Open<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reachable: Vec<_> = self.reachable().collect();
        let mut open = serializer.serialize_struct("Open", 6)?;
        open.serialize_field("rules", self.rules.id())?;
        open.serialize_field("assessed", &self.known())?;
        open.serialize_field("unknown", &self.unknown)?;
        open.serialize_field("best", &self.best)?;
        open.serialize_field("worst", &self.worst)?;
        open.serialize_field("reachable", &reachable)?;
        open.end()
    }
}
