use super::{PageKind, ReportPage};
use crate::{Issue, Severity};
use alloc::vec::Vec;
use core::fmt;

/// Why a page was refused in strict reading: it contradicts itself, has something unknown, or is
/// cut off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults {
    issues: Vec<Issue>,
}

impl Faults {
    /// The issues that stand against the page, in the order of the text.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = self.issues.first() else {
            return f.write_str("the text is no page of a report");
        };
        write!(f, "{first}")?;
        match self.issues.len() {
            1 => Ok(()),
            more => write!(f, " (and {} more)", more.saturating_sub(1)),
        }
    }
}

impl core::error::Error for Faults {}

impl ReportPage {
    /// Reads a page that must be whole and without contradiction: a statement page with its
    /// council, statement and score, or another page of a report.
    ///
    /// ```
    /// use care_quality::{Code, report::ReportPage};
    ///
    /// let faults = ReportPage::read_strictly("# Safegaurding\n\nScore: 2\n").unwrap_err();
    /// assert!(faults.issues().iter().any(|issue| issue.code() == Code::TitleUnknown));
    /// ```
    ///
    /// # Errors
    ///
    /// [`Faults`] with every warning and error of the page, and with the notes that it names no
    /// council, title or score or is cut off. Without issues where the text is of no known kind.
    pub fn read_strictly(text: &str) -> Result<Self, Faults> {
        use crate::Code;
        let page = Self::read(text);
        let issues: Vec<Issue> = page
            .issues()
            .iter()
            .filter(|issue| {
                issue.severity() != Severity::Note
                    || matches!(
                        issue.code(),
                        Code::AuthorityNotStated
                            | Code::TitleNotStated
                            | Code::ScoreNotStated
                            | Code::TextCut
                            | Code::TextEmpty
                            | Code::StatementMissing
                    )
            })
            .cloned()
            .collect();
        if issues.is_empty() && page.kind() != PageKind::Other {
            Ok(page)
        } else {
            Err(Faults { issues })
        }
    }
}
