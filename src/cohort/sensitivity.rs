use super::Table;
use crate::{Scores, Statement};
use alloc::{collections::BTreeMap, vec::Vec};

/// What holds the ranked results of a cohort back from their next rating.
///
/// ```
/// use care_quality::{Scores, Statement, cohort::{Cohort, Record}};
///
/// // 22 points: one more on any statement below 4 makes it good.
/// let wakefield = Record::new("Wakefield Council", Scores::la([2, 2, 2, 3, 3, 2, 2, 3, 3])?);
/// let cohort: Cohort = [wakefield].into_iter().collect();
/// let held_back = cohort.table().held_back();
/// assert_eq!(held_back.by_points().collect::<Vec<_>>(), [(1, 1)]);
/// assert_eq!(held_back.single(Statement::Safeguarding), 1);
/// # Ok::<(), care_quality::Unrated>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeldBack {
    single: [u64; Statement::COUNT],
    lowest: [u64; Statement::COUNT],
    points: BTreeMap<u32, u64>,
    at_the_top: u64,
}

impl Table<'_, '_> {
    /// What holds the ranked results back from their next rating, by the rules' own sensitivity.
    #[must_use]
    pub fn held_back(&self) -> HeldBack {
        // Many authorities share their nine scores: each combination is worked out once.
        let mut combinations: BTreeMap<Scores, u64> = BTreeMap::new();
        for record in self.ranked().filter_map(|row| row.record()) {
            let count = combinations.entry(*record.scores()).or_default();
            *count = count.saturating_add(1);
        }
        let mut held_back = HeldBack::default();
        for (scores, count) in combinations {
            let Ok(outcome) = self.cohort().rules().rate(&scores) else {
                continue;
            };
            let Some(up) = outcome.up() else {
                held_back.at_the_top = held_back.at_the_top.saturating_add(count);
                continue;
            };
            let points = held_back.points.entry(up.points()).or_default();
            *points = points.saturating_add(count);
            let least = scores.as_array().iter().min().copied();
            for (statement, score) in scores.iter() {
                let place = statement.index();
                let single = up.single().contains(&place);
                for (counts, counted) in [
                    (&mut held_back.single, single),
                    (&mut held_back.lowest, Some(score) == least),
                ] {
                    if let (Some(sum), true) = (counts.get_mut(place), counted) {
                        *sum = sum.saturating_add(count);
                    }
                }
            }
        }
        held_back
    }
}

impl HeldBack {
    /// How many results a change of this statement's score alone would bring to the next rating.
    #[must_use]
    pub fn single(&self, statement: Statement) -> u64 {
        self.single.get(statement.index()).copied().unwrap_or(0)
    }

    /// How many results below the best rating have their lowest score on this statement.
    #[must_use]
    pub fn lowest(&self, statement: Statement) -> u64 {
        self.lowest.get(statement.index()).copied().unwrap_or(0)
    }

    /// The points missing to the next rating, with how many results miss so many, fewest first.
    pub fn by_points(&self) -> impl Iterator<Item = (u32, u64)> + '_ {
        self.points.iter().map(|(points, count)| (*points, *count))
    }

    /// How many results have the best rating already.
    #[must_use]
    pub const fn at_the_top(&self) -> u64 {
        self.at_the_top
    }

    /// The statements on which results below the best rating most often have their lowest score,
    /// the most frequent first.
    #[must_use]
    pub fn most_often_lowest(&self) -> Vec<(Statement, u64)> {
        let mut statements: Vec<_> = Statement::ALL
            .iter()
            .map(|statement| (*statement, self.lowest(*statement)))
            .collect();
        statements.sort_by_key(|(_, count)| core::cmp::Reverse(*count));
        statements
    }
}
