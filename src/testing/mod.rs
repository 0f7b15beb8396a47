//! For the tests of other tools: sample records, records with any part left out or spoilt, and
//! assertions about what checking them finds.
//!
//! The functions here panic, as tests do.
//!
//! ```
//! use care_quality::{Statement, testing};
//!
//! // What the tool under test is given: a record with a score of 1, and one with a score of 5.
//! let low = testing::assessment().score(Statement::Safeguarding, 1).build();
//! assert_eq!(low.outcome().percentage(), Some(70)); // 25 of 36, rounded up
//! let faulty = testing::assessment().score(Statement::Safeguarding, 5).build_unchecked();
//! testing::assert_issue_at(&faulty, "score.out_of_range", "/statements/safeguarding/score");
//! ```
#![expect(
    clippy::panic,
    reason = "an assertion that does not hold fails the test that makes it"
)]

#[cfg(feature = "proptest")]
pub mod strategies;
#[cfg(test)]
mod tests;

use crate::{
    Assessment, Draft, Framework, Issue, Score, Severity, Statement, Status,
    validation::{Validator, validate},
    value::Value,
};
use alloc::{format, string::String, vec::Vec};

/// A record of an imaginary council with every field that the form has, and no fault.
pub const FULL: &str = include_str!("../../examples/data/assessment.json");

/// A record with the required fields alone: nine scores of 3.
pub const SMALLEST: &str = include_str!("../../examples/data/smallest.json");

/// The record of [`FULL`] as a draft, to take parts out of and to spoil.
///
/// # Panics
///
/// Never: the text is part of the crate.
#[must_use]
pub fn full() -> Draft {
    match crate::json::draft(FULL) {
        Ok(draft) => draft,
        Err(error) => panic!("the sample is not JSON: {error}"),
    }
}

/// A record to build in a test: a formal assessment of a sample council with nine scores of 3,
/// until told otherwise.
///
/// ```
/// use care_quality::{Statement, testing};
///
/// let record = testing::assessment()
///     .score(Statement::Safeguarding, 1)
///     .without(Statement::GovernanceManagementAndSustainability);
/// testing::assert_issues(&record.build_unchecked(), &["statement.missing"]);
/// ```
#[must_use]
pub fn assessment() -> Builder {
    let mut draft = Draft::new()
        .with_framework(Framework::LocalAuthority)
        .with_rules("local-authority/statement-scores")
        .with_authority("Sample Council")
        .with_status(Status::Formal);
    for statement in Statement::ALL {
        draft = draft.with_score(*statement, Score::Three);
    }
    Builder { draft }
}

/// What [`assessment`] builds: a draft of which any part can be left out or spoilt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Builder {
    draft: Draft,
}

impl Builder {
    /// The record with this score of a statement, which may be none.
    #[must_use]
    pub fn score(self, statement: Statement, score: i64) -> Self {
        self.with(&format!("/statements/{}/score", statement.id()), score)
    }

    /// The record with these nine scores, in framework order.
    #[must_use]
    pub fn scores(self, scores: [i64; Statement::COUNT]) -> Self {
        Statement::ALL
            .iter()
            .zip(scores)
            .fold(self, |record, (statement, score)| {
                record.score(*statement, score)
            })
    }

    /// The record without a statement.
    #[must_use]
    pub fn without(self, statement: Statement) -> Self {
        self.without_field(&format!("/statements/{}", statement.id()))
    }

    /// The record without the value at a JSON Pointer.
    #[must_use]
    pub fn without_field(mut self, pointer: &str) -> Self {
        self.draft.remove(pointer);
        self
    }

    /// The record with a value at a JSON Pointer, whatever the value.
    #[must_use]
    pub fn with(mut self, pointer: &str, value: impl Into<Value>) -> Self {
        self.draft.set(pointer, value);
        self
    }

    /// The record as it stands, faults and all.
    #[must_use]
    pub fn build_unchecked(self) -> Draft {
        self.draft
    }

    /// The complete record.
    ///
    /// # Panics
    ///
    /// Where an error stands in it, with all issues.
    #[must_use]
    #[track_caller]
    pub fn build(self) -> Assessment {
        match validate(&self.draft) {
            Ok(assessment) => assessment,
            Err(issues) => panic!("the record is not complete:\n{}", listed(&issues)),
        }
    }
}

/// Asserts that a draft has the issues with these codes, in document order, notes left aside.
///
/// # Panics
///
/// Where it has others, with all issues.
#[track_caller]
pub fn assert_issues(draft: &Draft, codes: &[&str]) {
    let checked = Validator::new().check(draft);
    let found: Vec<&Issue> = checked
        .issues()
        .iter()
        .filter(|issue| issue.severity() != Severity::Note)
        .collect();
    if !found
        .iter()
        .map(|issue| issue.code().id())
        .eq(codes.iter().copied())
    {
        let found: Vec<Issue> = found.into_iter().cloned().collect();
        panic!("expected the issues {codes:?}, found:\n{}", listed(&found));
    }
}

/// Asserts that a draft has one issue, notes left aside: with this code, at this place.
///
/// # Panics
///
/// Where it has none, others, or one elsewhere.
#[track_caller]
pub fn assert_issue_at(draft: &Draft, code: &str, path: &str) {
    assert_issues(draft, &[code]);
    let checked = Validator::new().check(draft);
    let at = |issue: &Issue| issue.code().id() == code && issue.path() == Some(path);
    if !checked.issues().iter().any(at) {
        panic!(
            "expected {code} at {path}, found:\n{}",
            listed(checked.issues())
        );
    }
}

/// Asserts that a draft has no issue but notes.
///
/// # Panics
///
/// Where it has any other, with all of them.
#[track_caller]
pub fn assert_no_faults(draft: &Draft) {
    assert_issues(draft, &[]);
}

fn listed(issues: &[Issue]) -> String {
    issues.iter().map(|issue| format!("{issue}\n")).collect()
}
