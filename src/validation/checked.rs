use super::Skipped;
use crate::{Assessment, Issue, Severity, rules::Outcome};
use alloc::{string::String, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// What checking a draft has found: every issue, what could not be checked, and the complete
/// assessment with its outcome where no error stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    pub(super) issues: Vec<Issue>,
    pub(super) accepted: Vec<Accepted>,
    pub(super) skipped: Vec<Skipped>,
    pub(super) assessment: Option<Assessment>,
}

/// An issue that the caller has accepted, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Accepted {
    pub(super) issue: Issue,
    pub(super) reason: String,
}

impl Accepted {
    /// The issue.
    #[must_use]
    pub const fn issue(&self) -> &Issue {
        &self.issue
    }

    /// Why it is accepted.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl Checked {
    /// The issues that stand, in document order.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The issues that the caller has accepted, in document order.
    #[must_use]
    pub fn accepted(&self) -> &[Accepted] {
        &self.accepted
    }

    /// The checks that another fault stood in the way of.
    #[must_use]
    pub fn skipped(&self) -> &[Skipped] {
        &self.skipped
    }

    /// The complete assessment; none where an error stands.
    #[must_use]
    pub const fn assessment(&self) -> Option<&Assessment> {
        self.assessment.as_ref()
    }

    /// What the scores give; none where an error stands.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome<'_>> {
        self.assessment.as_ref().map(Assessment::outcome)
    }

    /// Whether an error stands.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.issues
            .iter()
            .any(|issue| issue.severity() == Severity::Error)
    }

    /// The assessment, or all issues where it could not be completed.
    ///
    /// # Errors
    ///
    /// Every issue, in document order, where the assessment could not be completed.
    pub fn into_result(self) -> Result<Assessment, Vec<Issue>> {
        self.assessment.ok_or(self.issues)
    }
}

/// `{"issues": [..], "skipped": [..], "outcome": {..}}`, with `accepted` where there is any.
impl Serialize for Checked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("issues", &self.issues)?;
        map.serialize_entry("skipped", &self.skipped)?;
        if !self.accepted.is_empty() {
            map.serialize_entry("accepted", &self.accepted)?;
        }
        map.serialize_entry("outcome", &self.outcome())?;
        map.end()
    }
}
