//! Many assessments together: league tables, distributions, peers, movement between rounds.
//!
//! A [`Cohort`] is built item by item; what no result can be made of is kept aside with its issues.
//! Formal results alone are ranked and counted, the latest of each authority; indicative ones are
//! listed and never pooled with them. Results under other rules than the cohort's are set aside.
//!
//! ```
//! use care_quality::{Cohort, Scores, Statement, cohort::Record};
//!
//! let mut cohort = Cohort::new();
//! cohort.push(Record::new("London Borough of Camden", Scores::la([3, 3, 4, 3, 4, 4, 3, 4, 4])?));
//! cohort.push(Record::new("Staffordshire County Council", Scores::la([3; 9])?));
//! cohort.push(Record::new("Wakefield Council", Scores::la([2, 2, 2, 3, 3, 2, 2, 3, 3])?));
//!
//! let table = cohort.table();
//! let order: Vec<_> = table.ranked().map(|row| (row.rank(), row.percentage())).collect();
//! assert_eq!(order, [(Some(1), Some(89)), (Some(2), Some(75)), (Some(3), Some(62))]);
//! let safeguarding = table.summary().statement(Statement::Safeguarding);
//! assert_eq!(safeguarding.mean().map(|mean| mean.to_string()), Some("8/3".into()));
//! # Ok::<(), care_quality::Unrated>(())
//! ```
//!
//! Ranks follow the usual rule: 1 is the best, ties share the best rank, and a result that is missing is
//! not counted. A [`Distribution`] is exact; a mean is a [`Ratio`](crate::Ratio). With the feature `csv`
//! tables are read and written as text.

mod agreement;
mod assessments;
#[cfg(feature = "csv")]
pub mod csv;
mod distribution;
mod movement;
mod names;
mod peers;
mod record;
mod sensitivity;
mod summary;
mod table;
#[cfg(test)]
mod tests;
mod tidy;

pub use agreement::RankAgreement;
pub use assessments::NoScore;
pub use distribution::Distribution;
pub use movement::{Moved, Movement, RulesDiffer};
pub use peers::{PeerGap, Profile};
pub use record::{Record, SetAside};
pub use sensitivity::HeldBack;
pub use summary::Summary;
pub use table::{Row, Standing, Table};
pub use tidy::TidyRow;

use crate::{Code, Issue, RuleSet, Score, Scores, Statement, Unrated, rules::Verdict};
use alloc::{format, vec::Vec};

/// Any number of results under one rule set.
///
/// ```
/// use care_quality::{Scores, Statement, cohort::{Cohort, Record}};
///
/// let one = Record::new("Sefton Council", Scores::la([2, 3, 3, 3, 3, 2, 3, 3, 3])?);
/// let two = Record::new("Wakefield Council", Scores::la([2, 2, 2, 3, 3, 2, 2, 3, 3])?);
/// let cohort: Cohort = [one, two].into_iter().collect();
/// let summary = cohort.table().summary().statement(Statement::Safeguarding);
/// assert_eq!(summary.mean().unwrap().to_string(), "5/2");
/// # Ok::<(), care_quality::Unrated>(())
/// ```
#[derive(Debug, Clone)]
pub struct Cohort<'r> {
    rules: &'r RuleSet,
    records: Vec<Record>,
    aside: Vec<SetAside>,
    issues: Vec<Issue>,
}

impl Cohort<'static> {
    /// An empty cohort under the current rules for local authorities.
    #[expect(
        clippy::new_without_default,
        reason = "records of the field have no default"
    )]
    #[must_use]
    pub const fn new() -> Self {
        Self {
            rules: RuleSet::STATEMENT_SCORES,
            records: Vec::new(),
            aside: Vec::new(),
            issues: Vec::new(),
        }
    }
}

impl<'r> Cohort<'r> {
    /// An empty cohort under rules of one's own.
    ///
    /// # Errors
    ///
    /// As [`RuleSet::verdict`], where the rules do not rate nine statement scores.
    pub fn under(rules: &'r RuleSet) -> Result<Self, Unrated> {
        rules.verdict(&Scores::new([Score::One; Statement::COUNT]))?;
        Ok(Self {
            rules,
            records: Vec::new(),
            aside: Vec::new(),
            issues: Vec::new(),
        })
    }

    /// Adds a result; one under other rules is set aside.
    pub fn push(&mut self, record: Record) {
        match record.rules() {
            Some(rules) if rules != self.rules.id() => {
                let issue = record.placed(
                    Issue::new(
                        Code::RulesDifferent,
                        format!(
                            "the result is under `{rules}`, the cohort under `{}`",
                            self.rules.id()
                        ),
                    )
                    .at_path("/rules")
                    .with_help(Code::RulesDifferent.remedy()),
                );
                let aside = SetAside::new(record.authority(), [issue].into())
                    .with_published(record.published())
                    .with_status(Some(record.status()))
                    .with_line(record.line());
                self.aside.push(aside);
            }
            _ => self.records.push(record),
        }
    }

    /// Keeps an item aside that no result could be made of.
    pub fn set_aside(&mut self, item: SetAside) {
        self.aside.push(item);
    }

    /// Adds an issue of the whole, such as one about a table's columns.
    pub fn report(&mut self, issue: Issue) {
        self.issues.push(issue);
    }

    /// Adds everything of another cohort, under the rules of this one.
    pub fn merge(&mut self, other: Cohort<'_>) {
        self.records.reserve(other.records.len());
        let same = other.rules.id() == self.rules.id();
        for record in other.records {
            // A record that names its rules names those of its cohort.
            self.push(if same {
                record
            } else {
                record.with_rules(other.rules.id())
            });
        }
        self.aside.extend(other.aside);
        self.issues.extend(other.issues);
    }

    /// The rules that everything here is rated by.
    #[must_use]
    pub const fn rules(&self) -> &'r RuleSet {
        self.rules
    }

    /// The results, in the order in which they came.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The items that no result could be made of.
    #[must_use]
    pub fn aside(&self) -> &[SetAside] {
        &self.aside
    }

    /// The issues of the whole.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The rating of a record: there is one, since the rules rate nine statements.
    fn verdict(&self, record: &Record) -> Option<Verdict<'r>> {
        self.rules.verdict(record.scores()).ok()
    }

    /// The points of a record: above zero, since every score is.
    fn total(&self, record: &Record) -> u32 {
        self.verdict(record).map_or(0, |verdict| verdict.total())
    }

    /// Ranks and counts everything.
    #[must_use]
    pub fn table(&self) -> Table<'_, 'r> {
        Table::new(self)
    }

    /// One row per score, for a table of an analyst's own: every result, whatever its standing.
    pub fn tidy_rows(&self) -> impl Iterator<Item = TidyRow<'_>> {
        self.records.iter().flat_map(TidyRow::of)
    }
}

impl Extend<Record> for Cohort<'_> {
    fn extend<I: IntoIterator<Item = Record>>(&mut self, records: I) {
        let records = records.into_iter();
        self.records.reserve(records.size_hint().0);
        for record in records {
            self.push(record);
        }
    }
}

impl FromIterator<Record> for Cohort<'static> {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut cohort = Self::new();
        cohort.extend(records);
        cohort
    }
}
