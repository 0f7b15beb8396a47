use super::Record;
use crate::{PartialDate, Score, Statement, Status};
use serde::Serialize;

/// One score of one result: a row of a tidy table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct TidyRow<'a> {
    authority: &'a str,
    statement: Statement,
    score: Score,
    published: Option<PartialDate>,
    status: Status,
}

impl<'a> TidyRow<'a> {
    pub(super) fn of(record: &'a Record) -> impl Iterator<Item = Self> {
        record.scores().iter().map(move |(statement, score)| Self {
            authority: record.authority(),
            statement,
            score,
            published: record.published(),
            status: record.status(),
        })
    }

    /// The authority, as it was written.
    #[must_use]
    pub const fn authority(&self) -> &'a str {
        self.authority
    }

    /// The statement.
    #[must_use]
    pub const fn statement(&self) -> Statement {
        self.statement
    }

    /// Its score.
    #[must_use]
    pub const fn score(&self) -> Score {
        self.score
    }

    /// The date of publication, where it is known.
    #[must_use]
    pub const fn published(&self) -> Option<PartialDate> {
        self.published
    }

    /// What standing the result has.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }
}
