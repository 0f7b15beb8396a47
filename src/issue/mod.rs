//! What every check reports: an issue with its code, severity, place, message and help.
//!
//! An [`Issue`] is one fault. Its [`Code`] is stable and never reused, so that programs match on it
//! while people read the message; the table of all codes, each with its severity, is at [`Code`], and
//! [`Code::ALL`] is the same as data. Its place is a [`Span`] of a text, a JSON Pointer (RFC 6901) into
//! a record, or a line of a table, whichever the thing was read from.
//!
//! ```
//! use care_quality::{Code, Issue, ReportPage, Severity};
//!
//! let text = "Safeguarding\n\nScore: 3\n2 - Evidence shows some shortfalls\n";
//! let page = ReportPage::read(text);
//! let conflict = |issue: &&Issue| issue.code() == Code::ScoreConflict;
//! let issue = page.issues().iter().find(conflict).expect("3 is not 2");
//! assert_eq!((issue.severity(), issue.code().id()), (Severity::Warning, "score.conflict"));
//! assert!(issue.span().and_then(|span| span.of(text)).is_some());
//! println!("{issue}: {}", issue.code().remedy());
//! ```

mod code;
#[cfg(test)]
mod tests;

pub use code::Code;

use crate::table::closed_list;
use alloc::string::String;
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeTuple};

closed_list! {
    /// How much an issue weighs.
    ///
    /// An error means that the record cannot be completed; a warning, that what was printed
    /// contradicts itself or the rules, or is not known; a note, that something is not stated or
    /// the text is cut. Notes are no faults.
    pub enum Severity: "severity" {
        /// The record cannot be completed.
        Error = "error", "error", [];
        /// What was printed contradicts itself or the rules, or is not known.
        Warning = "warning", "warning", [];
        /// Something is not stated, or the text is cut.
        Note = "note", "note", [];
    }
}

/// A place in a text: half-open UTF-8 byte offsets into the text as it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`; empty where `end` is before `start`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self {
            start,
            end: if end < start { start } else { end },
        }
    }

    /// The offset of the first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The offset behind the last byte.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// How many bytes the span covers.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// The text at this place, or none where the span does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }

    /// The same span, `by` bytes further on.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self {
            start: self.start.saturating_add(by),
            end: self.end.saturating_add(by),
        }
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(&self.start)?;
        pair.serialize_element(&self.end)?;
        pair.end()
    }
}

/// One problem, at one place, with its remedy.
///
/// ```
/// use care_quality::{Code, Issue, Severity};
///
/// let issue = Issue::new(Code::ScoreOutOfRange, "a score is 1, 2, 3 or 4, not 5")
///     .at_path("/statements/safeguarding/score");
/// assert_eq!(issue.severity(), Severity::Error);
/// assert_eq!(
///     issue.to_string(),
///     "error score.out_of_range at /statements/safeguarding/score: a score is 1, 2, 3 or 4, not 5",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Issue {
    code: Code,
    severity: Severity,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

impl Issue {
    /// An issue with the usual severity of its code, and as yet without a place.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            path: None,
            span: None,
            line: None,
            message: message.into(),
            help: None,
        }
    }

    /// The same issue at a place in a record: a JSON Pointer (RFC 6901), empty for the record itself.
    #[must_use]
    pub fn at_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// The same issue at a place in a text.
    #[must_use]
    pub fn at_span(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// The same issue on a line of a table, counted from 1.
    #[must_use]
    pub fn at_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// The same issue with a remedy.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same issue with another severity.
    #[must_use]
    pub fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The place in a record as a JSON Pointer, where it has one.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// The place in a text, where it has one.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        self.span
    }

    /// The line of a table, counted from 1, where it has one.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        self.line
    }

    /// What is wrong, in words for a person.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What can be done about it.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

/// One line: severity, code, place and message; the remedy is left to [`Issue::help`].
impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.severity, self.code)?;
        match (&self.path, self.span, self.line) {
            (Some(path), ..) if !path.is_empty() => {
                write!(f, " at {}", crate::text::OneLine(path))?
            }
            (_, Some(span), _) => write!(f, " at bytes {}..{}", span.start, span.end)?,
            (_, _, Some(line)) => write!(f, " on line {line}")?,
            _ => {}
        }
        write!(f, ": {}", self.message)
    }
}
