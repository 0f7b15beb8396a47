use super::{Distribution, Record};
use crate::number::rounded;
use crate::{Ratio, RuleSet, Statement, Theme};
use alloc::{vec, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeMap, ser::SerializeStruct};

/// What the ranked results of a cohort amount to: by statement, by theme, overall.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary<'r> {
    rules: &'r RuleSet,
    statements: [Distribution; Statement::COUNT],
    /// One count a band of the rules, lowest first.
    ratings: Vec<u64>,
    /// How many results have each total, the best first.
    totals: Vec<(u32, u64)>,
}

impl<'r> Summary<'r> {
    pub(super) fn new(rules: &'r RuleSet) -> Self {
        let bands = rules.overall().map_or(0, |overall| overall.bands().len());
        Self {
            rules,
            statements: [Distribution::default(); Statement::COUNT],
            ratings: vec![0; bands],
            totals: Vec::new(),
        }
    }

    /// Counts the scores and the rating of one more result.
    pub(super) fn count_scores(&mut self, record: &Record) {
        let scores = record.scores().as_array();
        for (distribution, score) in self.statements.iter_mut().zip(scores) {
            distribution.add(*score);
        }
        if let Ok(verdict) = self.rules.verdict(record.scores())
            && let Some(count) = self.ratings.get_mut(verdict.position())
        {
            *count = count.saturating_add(1);
        }
    }

    /// Counts the total of one more result, the best first; says whether it is another than the
    /// last.
    pub(super) fn count_total(&mut self, total: u32) -> bool {
        match self.totals.last_mut() {
            Some((last, count)) if *last == total => {
                *count = count.saturating_add(1);
                false
            }
            _ => {
                self.totals.push((total, 1));
                true
            }
        }
    }

    /// How many results are counted.
    #[must_use]
    pub fn count_of_results(&self) -> u64 {
        self.totals
            .iter()
            .fold(0, |sum, (_, count)| sum.saturating_add(*count))
    }

    /// The scores of a statement.
    #[must_use]
    pub fn statement(&self, statement: Statement) -> Distribution {
        self.statements
            .get(statement.index())
            .copied()
            .unwrap_or_default()
    }

    /// The scores of all statements of a theme together. No theme scores are published.
    #[must_use]
    pub fn theme(&self, theme: Theme) -> Distribution {
        let mut all = Distribution::default();
        for statement in theme.statements() {
            all.merge(&self.statement(statement));
        }
        all
    }

    /// Each rating of the rules by its id with its number of results, lowest first.
    pub fn ratings(&self) -> impl Iterator<Item = (&'r str, u64)> + '_ {
        let bands = self
            .rules
            .overall()
            .map_or(&[][..], |overall| overall.bands());
        bands
            .iter()
            .zip(&self.ratings)
            .map(|(band, count)| (band.id(), *count))
    }

    /// Each total that occurs with its number of results, the best first.
    pub fn totals(&self) -> impl ExactSizeIterator<Item = (u32, u64)> + '_ {
        self.totals.iter().copied()
    }

    /// How many results have a lower total.
    pub(super) fn below(&self, total: u32) -> u64 {
        let below = self.totals.iter().filter(|(other, _)| *other < total);
        below.fold(0, |sum, (_, count)| sum.saturating_add(*count))
    }

    /// The mean of the totals, exact; none of no results.
    #[must_use]
    pub fn mean_total(&self) -> Option<Ratio> {
        let sum = self.totals.iter().fold(0_i128, |sum, (total, count)| {
            sum.saturating_add(i128::from(*total).saturating_mul((*count).into()))
        });
        Ratio::new(sum, self.count_of_results().into()).ok()
    }

    /// The median of the totals; none of no results.
    #[must_use]
    pub fn median_total(&self) -> Option<Ratio> {
        let n = self.count_of_results();
        let at = |place: u64| {
            let mut seen = 0_u64;
            let found = self.totals.iter().find(|(_, count)| {
                seen = seen.saturating_add(*count);
                place < seen
            });
            found.map(|(total, _)| i128::from(*total))
        };
        let (upper, lower) = (at(n.checked_sub(1)? / 2)?, at(n / 2)?);
        Ratio::new(upper.saturating_add(lower), 2).ok()
    }

    /// The statements with the highest mean: several where they tie, none of no results.
    pub fn strongest(&self) -> impl Iterator<Item = Statement> + '_ {
        self.with_mean(self.statements.iter().filter_map(Distribution::mean).max())
    }

    /// The statements with the lowest mean: several where they tie, none of no results.
    pub fn weakest(&self) -> impl Iterator<Item = Statement> + '_ {
        self.with_mean(self.statements.iter().filter_map(Distribution::mean).min())
    }

    fn with_mean(&self, mean: Option<Ratio>) -> impl Iterator<Item = Statement> + '_ {
        let statements = Statement::ALL.iter().copied();
        statements
            .filter(move |statement| mean.is_some() && self.statement(*statement).mean() == mean)
    }

    pub(super) fn serialize_into<S: SerializeStruct>(
        &self,
        fields: &mut S,
    ) -> Result<(), S::Error> {
        struct Statements<'a>(&'a Summary<'a>);
        impl Serialize for Statements<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(Statement::COUNT))?;
                for statement in Statement::ALL.iter().copied() {
                    map.serialize_entry(statement.id(), &self.0.statement(statement))?;
                }
                map.end()
            }
        }
        struct Ratings<'a>(&'a Summary<'a>);
        impl Serialize for Ratings<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.ratings())
            }
        }
        fields.serialize_field("statements", &Statements(self))?;
        fields.serialize_field("ratings", &Ratings(self))
    }
}

/// `{"statements": {..}, "ratings": {..}, "mean_total", "median_total"}`.
impl Serialize for Summary<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Summary", 4)?;
        self.serialize_into(&mut fields)?;
        fields.serialize_field("mean_total", &rounded(self.mean_total(), 2))?;
        fields.serialize_field("median_total", &rounded(self.median_total(), 1))?;
        fields.end()
    }
}
