//! Reads periods: one that stands alone, one at the start of a text, all that stand in a prose.

use super::{DateSpan, Period, PeriodError, PeriodKind, Precision, Reading, grammar, shape::Shape};
use crate::Span;
use core::str::FromStr;

impl Period {
    /// Reads a period that stands alone and can be read in one way only.
    ///
    /// A relative phrase ("current") and a survey's label are periods without dates, not errors.
    ///
    /// # Errors
    ///
    /// Every case of [`PeriodError`]; one year alone ("2022") is ambiguous here.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        Self::parse_as(text, Reading::default())
    }

    /// Reads a period with what is known beside its text: a stated kind of year, the prose around
    /// it, a century.
    ///
    /// ```
    /// use care_quality::{Hint, Period, PeriodKind, Reading};
    ///
    /// let year = Period::parse_as("2025", Hint::Reporting)?;
    /// assert_eq!(year.span().unwrap().to_string(), "2024-10-01 to 2025-09-30");
    /// assert_eq!(Period::parse_as("2025", Reading::prose())?.kind(), PeriodKind::CalendarYear);
    /// assert!(Period::parse_as("2022-3", Reading::lenient())?.issue().is_some());
    /// # Ok::<(), care_quality::PeriodError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Every case of [`PeriodError`].
    pub fn parse_as(text: &str, reading: impl Into<Reading>) -> Result<Self, PeriodError> {
        let label = text.trim();
        if label.is_empty() {
            return Err(PeriodError::Empty);
        }
        let before = text.len().saturating_sub(text.trim_start().len());
        let stopped = |at: usize| PeriodError::Unrecognised {
            at: before.saturating_add(at),
        };
        match grammar::prefix(label, reading.into()) {
            Some((outcome, length)) if length == label.len() => match outcome {
                Ok(shape) => Ok(Self {
                    text: text.into(),
                    shape,
                }),
                Err(PeriodError::Unrecognised { at }) => Err(stopped(at)),
                Err(error) => Err(error),
            },
            Some((_, length)) => Err(stopped(length)),
            None => Err(stopped(0)),
        }
    }

    /// Reads whatever stands there: a period that is ambiguous or invalid is kept with its
    /// [`Period::issue`].
    ///
    /// Words around a label ("In 2023/23,") are allowed.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self::read_as(text, Reading::default())
    }

    /// As [`Period::read`], with what is known beside the text.
    #[must_use]
    pub fn read_as(text: &str, reading: impl Into<Reading>) -> Self {
        let reading = reading.into();
        let error = match Self::parse_as(text, reading) {
            Ok(period) => return period,
            Err(error) => error,
        };
        if let PeriodError::Unrecognised { .. } = error {
            // A label with words around it, where it is the only one.
            let mut labels = Self::find_as(text, reading);
            if let (Some((span, label)), None) = (labels.next(), labels.next())
                && framed(text, span)
            {
                return Self {
                    text: text.into(),
                    shape: label.shape,
                };
            }
        }
        Self::faulty(text, error)
    }

    /// A period of which the kind is known: as its text alone is read, or else with the kind named
    /// before it, as "calendar year 2024". Where neither gives this kind, as its text alone.
    pub(crate) fn read_of_kind(text: &str, kind: PeriodKind) -> Self {
        let plain = Self::read(text);
        if plain.kind() == kind {
            return plain;
        }
        let named = Self::read(&[kind.name(), " ", text].concat());
        if named.kind() == kind { named } else { plain }
    }

    /// The longest written form of a period at the start of a text, and its length in bytes.
    ///
    /// Reads as prose does: one year alone is a calendar year, and a number behind a dash is not
    /// taken for a year. What is ambiguous or invalid is returned with its issue. Bounded in time,
    /// whatever the text.
    ///
    /// ```
    /// use care_quality::Period;
    ///
    /// let (period, length) = Period::prefix("2022-23, of which 41% were").unwrap();
    /// assert_eq!((period.text(), length), ("2022-23", 7));
    /// assert!(Period::prefix("staff turnover").is_none());
    /// ```
    #[must_use]
    pub fn prefix(text: &str) -> Option<(Self, usize)> {
        Self::prefix_as(text, Reading::prose())
    }

    /// As [`Period::prefix`], with what is known beside the text.
    #[must_use]
    pub fn prefix_as(text: &str, reading: impl Into<Reading>) -> Option<(Self, usize)> {
        let (outcome, length) = grammar::prefix(text, reading.into())?;
        let label = text.get(..length)?;
        let period = match outcome {
            Ok(shape) => Self {
                text: label.into(),
                shape,
            },
            Err(error) => Self::faulty(label, error),
        };
        Some((period, length))
    }

    /// Every period of a prose, with its place, from left to right and without overlap.
    ///
    /// ```
    /// use care_quality::Period;
    ///
    /// let text = "In 2023/23 it was 77%, compared to 42% 6 years ago.";
    /// let found: Vec<_> = Period::find(text).map(|(span, _)| span.of(text).unwrap()).collect();
    /// assert_eq!(found, ["2023/23", "6 years ago"]);
    /// ```
    pub fn find(text: &str) -> impl Iterator<Item = (Span, Self)> + '_ {
        Self::find_as(text, Reading::prose())
    }

    fn find_as(text: &str, reading: Reading) -> impl Iterator<Item = (Span, Self)> + '_ {
        let mut at = 0_usize;
        let mut before = None;
        core::iter::from_fn(move || {
            loop {
                let rest = text.get(at..)?;
                let first = rest.chars().next()?;
                let starts = first.is_ascii_alphanumeric() && starts_a_label(before);
                if starts && let Some((period, length)) = Self::prefix_as(rest, reading) {
                    let start = at;
                    at = at.saturating_add(length);
                    before = period.text.chars().next_back();
                    return Some((Span::new(start, at), period));
                }
                before = Some(first);
                at = at.saturating_add(first.len_utf8());
            }
        })
    }

    fn faulty(text: &str, error: PeriodError) -> Self {
        let kind = match error {
            PeriodError::Ambiguous(_) => PeriodKind::Ambiguous,
            _ => PeriodKind::Invalid,
        };
        let mut shape = Shape::undated(kind);
        if let PeriodError::Conflict { start, end, .. } = error
            && let Some(span) = DateSpan::new(start, end)
        {
            // The dates are kept; what was stated of them is not so.
            shape = Shape::dated(PeriodKind::Span, span, Precision::Day);
        }
        shape.fault = Some(error);
        Self {
            text: text.into(),
            shape,
        }
    }
}

/// A label begins where no word, no number and no sign of money ends.
fn starts_a_label(before: Option<char>) -> bool {
    before.is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '_' | '£' | '.' | '/')))
}

/// Whether only small words and punctuation stand around a label.
fn framed(text: &str, label: Span) -> bool {
    let before = text.get(..label.start()).unwrap_or("").trim();
    let behind = text.get(label.end()..).unwrap_or("").trim();
    let before = before.trim_start_matches(['(', '[']);
    ["", "in", "during", "for", "at", "on", "over", "throughout"]
        .into_iter()
        .any(|word| before.eq_ignore_ascii_case(word))
        && behind
            .chars()
            .all(|c| matches!(c, ',' | '.' | ';' | ':' | ')' | ']'))
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}
