use super::{Parts, RuleSet, Unrated, verdict::Points};
use crate::{Rounding, Score, Statement};
use alloc::vec::Vec;

/// What is known of one element: its score, the scores of its parts, or that there is none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Entry {
    /// The score of the element.
    Score(i64),
    /// The scores of the element's parts (its evidence categories), in any order; none for one
    /// that is not known.
    Parts(Vec<Option<i64>>),
    /// The element may have any score.
    Unknown,
    /// The element was not assessed.
    NotAssessed,
}

impl From<Score> for Entry {
    fn from(score: Score) -> Self {
        Self::Score(score.number().into())
    }
}

/// An element as it was rated.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) level: Option<u32>,
    pub(crate) parts: Vec<u32>,
}

impl RuleSet {
    /// Whether the entries fit the rules: their number, their kind, their scale.
    pub(crate) fn check(&self, entries: &[Entry], only_assessed: bool) -> Result<(), Unrated> {
        let named = self.elements.named.len();
        if named > 0 && entries.len() != named {
            return Err(Unrated::WrongNumber {
                expected: named,
                found: entries.len(),
            });
        }
        let most = as_index(self.elements.most);
        if entries.len() > most {
            let found = entries.len();
            return Err(Unrated::TooMany { most, found });
        }
        for (place, entry) in entries.iter().enumerate() {
            self.check_entry(place, entry, only_assessed)?;
        }
        let assessed = entries.iter().filter(|e| **e != Entry::NotAssessed).count();
        let least = as_index(self.elements.least);
        match assessed {
            0 => Err(Unrated::NothingAssessed),
            found if found < least => Err(Unrated::TooFew { least, found }),
            _ => Ok(()),
        }
    }

    fn check_entry(&self, place: usize, entry: &Entry, only_assessed: bool) -> Result<(), Unrated> {
        match (entry, &self.parts) {
            (Entry::Score(number), None) => self.level(place, *number).map(drop),
            (Entry::Score(_), Some(_)) => Err(Unrated::PartsExpected { place }),
            (Entry::Parts(_), None) => Err(Unrated::NoPartsExpected { place }),
            (Entry::Parts(scores), Some(parts)) => {
                let (least, most) = (as_index(parts.least), as_index(parts.most));
                let found = scores.len();
                if !(least..=most).contains(&found) {
                    return Err(Unrated::NumberOfParts {
                        place,
                        least,
                        most,
                        found,
                    });
                }
                let mut known = scores.iter().flatten();
                known.try_for_each(|number| self.level(place, *number).map(drop))
            }
            (Entry::NotAssessed, _) if !only_assessed => Err(Unrated::NotAssessed { place }),
            (Entry::NotAssessed | Entry::Unknown, _) => Ok(()),
        }
    }

    pub(crate) fn level(&self, place: usize, number: i64) -> Result<u32, Unrated> {
        self.scale.level(number).ok_or(Unrated::OffScale {
            place,
            found: number,
            lowest: self.scale.lowest,
            highest: self.scale.highest(),
        })
    }

    /// The places of complete entries: no score may be unknown.
    pub(crate) fn places(
        &self,
        entries: &[Entry],
        only_assessed: bool,
    ) -> Result<Vec<Place>, Unrated> {
        self.check(entries, only_assessed)?;
        let place = |(place, entry): (usize, &Entry)| match entry {
            Entry::Score(number) => Ok(Place {
                level: Some(self.level(place, *number)?),
                parts: Vec::new(),
            }),
            Entry::Parts(scores) => {
                let known = |score: &Option<i64>| {
                    self.level(place, score.ok_or(Unrated::NotKnown { place })?)
                };
                let parts = scores.iter().map(known).collect::<Result<Vec<_>, _>>()?;
                let level = self
                    .parts
                    .as_ref()
                    .map(|rule| self.level_of_parts(rule, &parts));
                Ok(Place { level, parts })
            }
            Entry::Unknown => Err(Unrated::NotKnown { place }),
            Entry::NotAssessed => Ok(Place {
                level: None,
                parts: Vec::new(),
            }),
        };
        entries.iter().enumerate().map(place).collect()
    }

    pub(crate) fn level_of_parts(&self, rule: &Parts, parts: &[u32]) -> u32 {
        self.level_of_parts_under(rule, parts, rule.rounding)
    }

    /// The level of an element from its parts, were the percentage rounded so.
    pub(crate) fn level_of_parts_under(&self, rule: &Parts, parts: &[u32], mode: Rounding) -> u32 {
        let maximum = as_number(parts.len()).saturating_mul(self.scale.highest());
        rule.level(parts.iter().sum(), maximum, self.scale.lowest, mode)
    }

    /// The levels added up, each times its weight.
    pub(crate) fn points(&self, levels: impl Iterator<Item = (usize, u32)>) -> Points {
        let mut points = Points {
            assessed: 0,
            total: 0,
            maximum: 0,
            lowest: self.scale.highest(),
        };
        for (place, level) in levels {
            let weight = self.elements.weight(place);
            let most = weight.saturating_mul(self.scale.highest());
            points.assessed = points.assessed.saturating_add(1);
            points.total = points.total.saturating_add(level.saturating_mul(weight));
            points.maximum = points.maximum.saturating_add(most);
            points.lowest = points.lowest.min(level);
        }
        points
    }

    /// The place of a statement among the elements.
    pub(crate) fn place_of(&self, statement: Statement) -> Result<usize, Unrated> {
        let named = self.elements.position(statement.id());
        named.ok_or(Unrated::NoSuchElement)
    }
}

pub(crate) fn as_number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

pub(crate) fn as_index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
