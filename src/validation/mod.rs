//! From a draft to a complete assessment: every issue in one pass.
//!
//! Checking never stops at the first issue. Each fault is one issue, at the place of the fault, with
//! a [code](crate::Code), a severity, a message and mostly a remedy; they stand in document order.
//! An error stands in the way of the assessment, a warning does not, and a note is no fault. What
//! could not be checked because of another fault is listed as [`Skipped`], with the reason.
//!
//! How a record is written is told in [`assessment`](crate::assessment).
//!
//! ```
//! use care_quality::{Draft, Severity, validation::Validator};
//!
//! let text = r#"{"version": 1, "framework": "local-authority", "status": "final",
//!     "rules": "local-authority/statement-scores", "authority": {"name": "Sample Council"},
//!     "percentage": "75", "statements": {"safeguarding": {"score": 5}}}"#;
//! let draft: Draft = serde_json::from_str(text)?;
//! let checked = Validator::new().check(&draft);
//! assert_eq!(
//!     checked.issues()[0].to_string(),
//!     "error value.unknown at /status: `final` is not the id of a status",
//! );
//! let missing = checked.issues().iter().filter(|issue| issue.code().id() == "statement.missing");
//! assert_eq!(missing.count(), 8);
//! // The published percentage could not be compared, and that is said.
//! assert_eq!(checked.skipped()[0].check().id(), "percentage.mismatch");
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # What is checked
//!
//! | What | Codes |
//! |---|---|
//! | types, ranges, closed lists, names | `value.type`, `value.out_of_range`, `value.unknown`, `value.missing`, `field.unknown`, `field.duplicate`, `score.out_of_range`, `metric.unknown` |
//! | statements | `statement.missing`, `statement.duplicate`, `statement.unknown`, `title.alias`, `score.not_applicable` |
//! | evidence | `evidence.not_applicable`, and with an [`EvidencePlan`] `evidence.missing` |
//! | published against computed | `percentage.mismatch`, `rating.mismatch` |
//! | dates and periods | `date.invalid`, `date.order`, `period.invalid`, `period.ambiguous`, `period.not_consecutive`, `period.end_before_start`, `period.series_break` |
//! | figures | `share.impossible`, `share.sum`, `direction.contradiction`, `figure.conflict`, `figure.counts_mismatch`, `base.not_stated`, `period.not_stated`, `source.not_stated`, `comparator.not_stated` |
//! | counts | `count.negative`, `count.above_whole` |

mod across;
mod checked;
mod field;
mod figure;
mod place;
mod record;
mod skipped;
mod statement;
mod statements;
#[cfg(all(test, feature = "testing"))]
mod tests;
mod walk;

pub use checked::{Accepted, Checked};
#[cfg(feature = "json")]
pub(crate) use record::dates_in_order;
pub use skipped::Skipped;

use crate::{
    Assessment, Code, Draft, Issue, Severity,
    assessment::{EvidencePlan, rate},
    rules::RuleSet,
};
use alloc::{string::String, sync::Arc, vec::Vec};
use serde::{Deserialize, Deserializer, de};
use walk::Walk;

/// Turns a draft into a complete assessment, with the usual checks.
///
/// # Errors
///
/// All issues, in document order, where an error stands in the way. Warnings and notes do not; a
/// [`Validator`] lists them beside the assessment.
pub fn validate(draft: &Draft) -> Result<Assessment, Vec<Issue>> {
    Validator::new().check(draft).into_result()
}

impl Draft {
    /// Turns the draft into a complete assessment, with the usual checks.
    ///
    /// # Errors
    ///
    /// As [`validate`].
    pub fn validate(&self) -> Result<Assessment, Vec<Issue>> {
        validate(self)
    }
}

/// Reads a draft and completes it; a record with an error is refused with its first.
impl<'de> Deserialize<'de> for Assessment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let draft = Draft::deserialize(deserializer)?;
        draft.validate().map_err(|issues| {
            let first = issues
                .iter()
                .find(|issue| issue.severity() == Severity::Error);
            match first {
                Some(issue) => de::Error::custom(issue),
                None => de::Error::custom("the record cannot be completed"),
            }
        })
    }
}

/// Checks drafts, as the caller wants them checked.
///
/// ```
/// use care_quality::{Code, Draft, Severity, validation::Validator};
///
/// let strict = Validator::new()
///     .with_severity(Code::FieldUnknown, Severity::Error)
///     .without(Code::BaseNotStated);
/// let checked = strict.check(&Draft::new().with("/publised", "2025-07-18"));
/// assert!(checked.has_errors());
/// ```
#[derive(Debug, Clone)]
pub struct Validator {
    severities: Vec<(Code, Option<Severity>)>,
    accepted: Vec<Acceptance>,
    plan: Option<EvidencePlan>,
    rules: Vec<Arc<RuleSet>>,
}

/// What the caller accepts: issues of a code, at one place or anywhere.
#[derive(Debug, Clone)]
struct Acceptance {
    code: Code,
    path: Option<String>,
    reason: String,
}

impl Default for Validator {
    fn default() -> Self {
        Self::new()
    }
}

impl Validator {
    /// The usual checks, with the usual severities.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            severities: Vec::new(),
            accepted: Vec::new(),
            plan: None,
            rules: Vec::new(),
        }
    }

    /// The same checks, with another severity for the issues of a code.
    ///
    /// A warning that is raised to an error stands in the way of the assessment. An error that is
    /// lowered no longer does, unless what it is about is needed and could not be read.
    #[must_use]
    pub fn with_severity(mut self, code: Code, severity: Severity) -> Self {
        self.severities.push((code, Some(severity)));
        self
    }

    /// The same checks without those of a code.
    #[must_use]
    pub fn without(mut self, code: Code) -> Self {
        self.severities.push((code, None));
        self
    }

    /// The same checks, with the issues of a code accepted for a reason: at the place with this
    /// JSON Pointer, or anywhere. They stay in the result, apart from those that stand.
    #[must_use]
    pub fn accepting(mut self, code: Code, path: Option<&str>, reason: impl Into<String>) -> Self {
        self.accepted.push(Acceptance {
            code,
            path: path.map(Into::into),
            reason: reason.into(),
        });
        self
    }

    /// The same checks, and one for the evidence that a plan asks for.
    #[must_use]
    pub const fn with_evidence_plan(mut self, plan: EvidencePlan) -> Self {
        self.plan = Some(plan);
        self
    }

    /// The same checks, with one more rule set that records may name.
    #[must_use]
    pub fn with_rules(mut self, rules: RuleSet) -> Self {
        self.rules.push(Arc::new(rules));
        self
    }

    /// Checks a draft: every issue, in document order.
    #[must_use]
    pub fn check(&self, draft: &Draft) -> Checked {
        let mut walk = Walk::new(draft.value());
        let mut complete = None;
        if let Some(record) = record::record(&mut walk, draft.value(), &self.rules) {
            let statements = record.statements.complete();
            let rules = record.rules.as_ref().read();
            let rated = rules
                .zip(statements.as_ref())
                .map(|(rules, statements)| rate(rules.get(), statements));
            if let Some(Err(why)) = &rated
                && walk.is_whole()
            {
                record.not_rated(&mut walk, *why);
            }
            let outcome = rated.as_ref().and_then(|rated| rated.as_ref().ok());
            across::published(&mut walk, &record, outcome);
            across::figures(&mut walk, &record);
            if let Some(plan) = &self.plan {
                across::evidence(&mut walk, &record, plan);
            }
            drop(rated);
            complete = statements.and_then(|statements| record.assessment(statements));
        }
        let (issues, skipped, whole) = walk.finish();
        let mut checked = self.judge(issues, skipped);
        if whole && !checked.has_errors() {
            checked.assessment = complete;
        }
        checked
    }

    /// The rule set with an id, of the caller or built in.
    #[cfg(feature = "json")]
    pub(crate) fn find_rules(&self, id: &str) -> Option<crate::assessment::Rules> {
        record::find_rules(id, &self.rules)
    }

    /// Whether a record without issues is all there is to say of it: no check asks for more.
    #[cfg(feature = "json")]
    pub(crate) const fn asks_no_more(&self) -> bool {
        self.plan.is_none()
    }

    /// The result for an assessment that was found without issues.
    #[cfg(feature = "json")]
    pub(crate) const fn without_issues(assessment: crate::Assessment) -> Checked {
        Checked {
            issues: Vec::new(),
            accepted: Vec::new(),
            skipped: Vec::new(),
            assessment: Some(assessment),
        }
    }

    /// What the caller makes of the issues that were found.
    pub(crate) fn judge(&self, issues: Vec<Issue>, skipped: Vec<Skipped>) -> Checked {
        let mut checked = Checked {
            issues: Vec::new(),
            accepted: Vec::new(),
            skipped,
            assessment: None,
        };
        for issue in issues {
            let code = issue.code();
            let set = self.severities.iter().rev().find(|(of, _)| *of == code);
            let issue = match set {
                Some((_, None)) => continue,
                Some((_, Some(severity))) => issue.with_severity(*severity),
                None => issue,
            };
            let accepted = self.accepted.iter().find(|accepted| {
                let here = |path: &String| issue.path() == Some(path);
                accepted.code == code && accepted.path.as_ref().is_none_or(here)
            });
            match accepted {
                Some(accepted) => checked.accepted.push(Accepted {
                    issue,
                    reason: accepted.reason.clone(),
                }),
                None => checked.issues.push(issue),
            }
        }
        checked
    }
}
