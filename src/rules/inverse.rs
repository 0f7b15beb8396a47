//! From a printed result back to the scores that could have given it.

use super::{
    Overall, RuleSet, Unrated,
    entry::{as_index, as_number},
    verdict::Points,
};
use crate::{Printed, Ratio, Rounding};
use alloc::{collections::BTreeSet, vec, vec::Vec};

/// An exact number of combinations, or more than can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Combinations {
    /// So many.
    Exactly(u128),
    /// More than 128 bits can hold.
    TooMany,
}

impl Combinations {
    pub(crate) const fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Exactly(one), Self::Exactly(other)) => match one.checked_add(other) {
                Some(sum) => Self::Exactly(sum),
                None => Self::TooMany,
            },
            _ => Self::TooMany,
        }
    }

    const fn is_none(self) -> bool {
        matches!(self, Self::Exactly(0))
    }
}

/// All results that complete scores of so many elements can have.
///
/// Under evidence scores the combinations are those of the statement scores.
///
/// ```
/// use care_quality::{RuleSet, rules::Combinations};
///
/// let results = RuleSet::STATEMENT_SCORES.results(9)?;
/// // 62% is 22 of 36 points, and nothing else.
/// assert_eq!(results.totals_printed_as(&"62%".parse()?), [(22, Combinations::Exactly(30_276))]);
/// assert!(results.totals_printed_as(&"60%".parse()?).is_empty());
/// assert!(results.can_be(&"62%".parse()?, "requires_improvement"));
/// assert!(!results.can_be(&"62%".parse()?, "good"));
/// assert_eq!(results.totals_that_depend_on_rounding(), [14]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results<'r> {
    overall: &'r Overall,
    elements: u32,
    maximum: u32,
    /// How many combinations have each total, by the lowest score, which the limiters ask for.
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    total: u32,
    lowest: u32,
    combinations: Combinations,
}

impl RuleSet {
    /// The most elements whose results are all worked out.
    pub const MOST_RESULTS: usize = 100;

    /// All results that complete scores of so many elements can have.
    ///
    /// # Errors
    ///
    /// [`Unrated::TooFew`] and [`Unrated::TooMany`] where the rules do not rate so many, or more
    /// than [`RuleSet::MOST_RESULTS`]; [`Unrated::WrongNumber`] for fewer than all where they have
    /// different weights; [`Unrated::NoOverall`].
    pub fn results(&self, elements: usize) -> Result<Results<'_>, Unrated> {
        let overall = self.overall().ok_or(Unrated::NoOverall)?;
        let found = elements;
        let least = as_index(self.elements.least);
        let most = as_index(self.elements.most).min(Self::MOST_RESULTS);
        let expected = self.elements.named.len();
        if !self.elements.equal && elements != expected {
            return Err(Unrated::WrongNumber { expected, found });
        }
        if elements < least {
            return Err(Unrated::TooFew { least, found });
        }
        if elements > most {
            return Err(Unrated::TooMany { most, found });
        }
        let weights: Vec<u32> = (0..elements).map(|at| self.elements.weight(at)).collect();
        let highest = self.scale.highest();
        let weight: u32 = weights.iter().sum();
        let maximum = weight.saturating_mul(highest);
        let room = as_index(maximum).saturating_add(1);
        // Those with no score below a level, less those with none below the next.
        let mut from_here: Vec<Vec<Combinations>> = Vec::new();
        for (lowest, _) in self.scale.levels() {
            let mut counts = vec![Combinations::Exactly(0); room];
            if let Some(nothing) = counts.first_mut() {
                *nothing = Combinations::Exactly(1);
            }
            for weight in &weights {
                let mut more = vec![Combinations::Exactly(0); room];
                for level in lowest..=highest {
                    let by = as_index(level.saturating_mul(*weight));
                    for (cell, before) in more.iter_mut().skip(by).zip(&counts) {
                        *cell = cell.plus(*before);
                    }
                }
                counts = more;
            }
            from_here.push(counts);
        }
        let mut rows = Vec::new();
        for (index, (lowest, _)) in self.scale.levels().enumerate() {
            let (Some(here), above) =
                (from_here.get(index), from_here.get(index.saturating_add(1)))
            else {
                continue;
            };
            for (total, count) in (0..).zip(here) {
                let above = above.and_then(|counts| counts.get(as_index(total)));
                let combinations = match (count, above) {
                    (Combinations::Exactly(all), Some(Combinations::Exactly(above))) => {
                        Combinations::Exactly(all.saturating_sub(*above))
                    }
                    (count, _) => *count,
                };
                if !combinations.is_none() {
                    rows.push(Row {
                        total,
                        lowest,
                        combinations,
                    });
                }
            }
        }
        Ok(Results {
            overall,
            elements: as_number(elements),
            maximum,
            rows,
        })
    }
}

impl Results<'_> {
    /// The totals whose percentage is printed so, each with the number of score combinations that
    /// have it.
    ///
    /// A percentage without decimals is rounded as the rules say, one with decimals in the same
    /// way to as many. Under a [qualifier](Printed::qualifier) none is found.
    #[must_use]
    pub fn totals_printed_as(&self, printed: &Printed) -> Vec<(u32, Combinations)> {
        let totals: BTreeSet<u32> = self.rows.iter().map(|row| row.total).collect();
        let printed_so = totals
            .into_iter()
            .filter(|total| self.prints(*total, printed));
        printed_so
            .map(|total| (total, self.combinations(total)))
            .collect()
    }

    /// How many score combinations have a total.
    #[must_use]
    pub fn combinations(&self, total: u32) -> Combinations {
        let rows = self.rows.iter().filter(|row| row.total == total);
        rows.fold(Combinations::Exactly(0), |sum, row| {
            sum.plus(row.combinations)
        })
    }

    /// Whether some scores give both this printed percentage and the rating with this id.
    #[must_use]
    pub fn can_be(&self, printed: &Printed, rating: &str) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|row| {
            self.prints(row.total, printed)
                && self.rating(row, self.overall.rounding) == self.overall.position(rating)
        })
    }

    /// Every whole percentage and rating that belong together, lowest first.
    #[must_use]
    pub fn pairs(&self) -> Vec<(u32, &str)> {
        let pair = |row: &Row| {
            let verdict = self
                .overall
                .verdict(self.points(row), self.overall.rounding);
            (verdict.percentage, verdict.band)
        };
        let pairs: BTreeSet<_> = self.rows.iter().map(pair).collect();
        let named = pairs.into_iter();
        named
            .map(|(percentage, band)| (percentage, self.overall.rating(band)))
            .collect()
    }

    /// The totals whose rating another rounding mode would change.
    #[must_use]
    pub fn totals_that_depend_on_rounding(&self) -> Vec<u32> {
        let depends = |row: &&Row| {
            let rating = self.rating(row, self.overall.rounding);
            let mut modes = Rounding::ALL.iter();
            modes.any(|mode| self.rating(row, *mode) != rating)
        };
        let totals = self.rows.iter().filter(depends).map(|row| row.total);
        let totals: BTreeSet<u32> = totals.collect();
        totals.into_iter().collect()
    }

    fn points(&self, row: &Row) -> Points {
        Points {
            assessed: self.elements,
            total: row.total,
            maximum: self.maximum,
            lowest: row.lowest,
        }
    }

    fn rating(&self, row: &Row, mode: Rounding) -> Option<usize> {
        Some(self.overall.verdict(self.points(row), mode).band)
    }

    fn prints(&self, total: u32, printed: &Printed) -> bool {
        let hundredfold = i128::from(total).saturating_mul(100);
        let exact = Ratio::new(hundredfold, i128::from(self.maximum));
        let rounded =
            exact.and_then(|exact| exact.round(printed.decimals(), self.overall.rounding));
        printed.qualifier().is_none() && rounded == Ok(printed.value())
    }
}
