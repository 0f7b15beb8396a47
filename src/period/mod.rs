//! Reporting periods: financial years and every other time that a figure is printed for.
//!
//! A period is always kept as it was printed, and never corrected: it is read, or refused with the
//! candidates for what may have been meant, or kept as ambiguous. Dates are inclusive at both
//! ends. [`Period::parse`] is strict; [`Period::read`] never fails and keeps the fault beside the
//! text; [`Period::prefix`] and [`Period::find`] read prose.
//!
//! ```
//! use care_quality::{Code, Period, PeriodKind};
//!
//! let year = Period::parse("2022-23")?;
//! let dates = year.span().expect("a financial year has dates");
//! assert_eq!((dates.start().to_string(), dates.end().to_string()), ("2022-04-01".into(), "2023-03-31".into()));
//! assert!(year.same_dates(&Period::parse("1 April 2022 to 31 March 2023")?));
//!
//! // Two years that are not consecutive: kept as printed, with what may have been meant.
//! let slip = Period::read("2023/23");
//! assert_eq!((slip.kind(), slip.text()), (PeriodKind::Invalid, "2023/23"));
//! let issue = slip.issue().expect("it is no period");
//! assert_eq!(issue.code(), Code::PeriodNotConsecutive);
//! assert_eq!(issue.help(), Some("it may be 2022/23 or 2023/24; write the one that is meant"));
//! # Ok::<(), care_quality::PeriodError>(())
//! ```
//!
//! Sources: that the two years of a six-digit label follow each other, and that its length fits the
//! kind of year, are rules of the Department for Education's screener of data files,
//! <https://github.com/dfe-analytical-services/eesyscreener>; `fin_2022_23` is a year at
//! <https://lginform.local.gov.uk>; that a survey of carers every two years is quoted under the label
//! of the year after is from the
//! [commentary on the outcomes framework](https://www.gov.uk/government/statistics/measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025/measures-from-ascof-england-2024-to-2025-statistical-commentary).
//! The other written forms are those of published reports; no source lists them.

mod begins;
mod compare;
mod cursor;
mod error;
mod grammar;
mod hint;
mod label;
mod partial_date;
mod point;
mod read;
mod seen;
mod shape;
mod span;
#[cfg(test)]
mod tests;
mod usual;
mod wire;
mod words;
mod years;

pub(crate) use begins::OPENERS;
pub use compare::{Comparability, Incomparable, SeriesBreak};
pub use error::{Ambiguity, PeriodError};
pub use hint::{Hint, Reading};
pub use partial_date::{DateError, PartialDate};
pub use seen::Implausible;
pub use span::DateSpan;
pub use wire::PlacedPeriod;
#[cfg(feature = "proptest")]
pub(crate) use words::MONTHS;
pub(crate) use words::month_name;

use crate::{Issue, table::closed_list, text::shown};
use alloc::{format, string::String};
use core::fmt;
use shape::Shape;
use usual::usual_form;

closed_list! {
    /// What kind of time a period is.
    ///
    /// The last four have no dates.
    pub enum PeriodKind: "period kind" {
        /// 1 April to 31 March.
        FinancialYear = "financial_year", "financial year", [];
        /// Three months of a financial year: the first is April to June.
        FinancialQuarter = "financial_quarter", "quarter of a financial year", [];
        /// Six months of a financial year: the first is April to September.
        FinancialHalf = "financial_half", "half of a financial year", [];
        /// 1 October to 30 September, named by its end year: the year of the social worker workforce.
        ReportingYear = "reporting_year", "reporting year", [];
        /// 1 January to 31 December.
        CalendarYear = "calendar_year", "calendar year", [];
        /// 1 September to 31 August.
        AcademicYear = "academic_year", "academic year", ["school year"];
        /// 6 April to 5 April.
        TaxYear = "tax_year", "tax year", [];
        /// A calendar month.
        Month = "month", "month", [];
        /// One day: a snapshot.
        Date = "date", "date", [];
        /// Twelve months to a date, or to the time of the return: then without dates.
        Rolling12Months = "rolling_12_months", "rolling 12 months", [];
        /// From one day or month to another, or so many months to a date: "six months to September 2024".
        Span = "span", "span of dates", [];
        /// Several years.
        MultiYear = "multi_year", "several years", [];
        /// Vague without an anchor: "current", "6 years ago".
        Relative = "relative", "relative time", [];
        /// The label of a survey, whose period is not stated.
        SurveyLabel = "survey_label", "label of a survey", [];
        /// More than one reading.
        Ambiguous = "ambiguous", "ambiguous period", [];
        /// In none of the written forms, or at odds with itself.
        Invalid = "invalid", "invalid period", [];
    }
}

impl PeriodKind {
    /// Whether figures of this kind are a state on one day, not what happened over a time.
    #[must_use]
    pub const fn is_snapshot(self) -> bool {
        matches!(self, Self::Date)
    }
}

closed_list! {
    /// How precisely the ends of a period are stated.
    pub enum Precision: "precision" {
        /// To the day.
        Day = "day", "day", [];
        /// To the month.
        Month = "month", "month", [];
        /// To the year.
        Year = "year", "year", [];
        /// Not at all.
        None = "none", "none", [];
    }
}

/// The time that a figure is for: as printed, its kind, and its dates where it has such.
///
/// ```
/// use care_quality::{Period, PeriodKind};
///
/// let year = Period::parse("2022-23")?;
/// assert_eq!(year.kind(), PeriodKind::FinancialYear);
/// assert_eq!(year.span().unwrap().to_string(), "2022-04-01 to 2023-03-31");
///
/// let dates = Period::parse("1 April 2022 to 31 March 2023")?;
/// assert!(dates != year && dates.same_dates(&year));
///
/// let slip = Period::read("2023/23");
/// assert_eq!((slip.text(), slip.kind()), ("2023/23", PeriodKind::Invalid));
/// assert_eq!(slip.issue().unwrap().code().id(), "period.not_consecutive");
/// # Ok::<(), care_quality::PeriodError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Period {
    text: String,
    shape: Shape,
}

impl Period {
    /// The financial year that starts on 1 April of this year, in its usual form: `2022/23`.
    ///
    /// # Errors
    ///
    /// [`PeriodError::YearOutOfRange`] outside 1900 to 2199.
    pub fn financial_year(first: u16) -> Result<Self, PeriodError> {
        Shape::financial_year(first)
            .filter(|_| (1900..=2199).contains(&first))
            .and_then(Self::from_shape)
            .ok_or(PeriodError::YearOutOfRange(first))
    }

    /// A period in its usual form, where its kind has one.
    fn from_shape(shape: Shape) -> Option<Self> {
        let text = usual_form(shape.kind, shape.span?)?;
        Some(Self { text, shape })
    }

    /// The text exactly as it was printed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What kind of time it is.
    #[must_use]
    pub const fn kind(&self) -> PeriodKind {
        self.shape.kind
    }

    /// The days of the period, where it has dates.
    #[must_use]
    pub const fn span(&self) -> Option<DateSpan> {
        self.shape.span
    }

    /// How precisely its ends are stated.
    #[must_use]
    pub const fn precision(&self) -> Precision {
        self.shape.precision
    }

    /// What is wrong with the text, where something is.
    #[must_use]
    pub const fn fault(&self) -> Option<PeriodError> {
        self.shape.fault
    }

    /// Whether both periods have dates, and the same, however they are written.
    #[must_use]
    pub fn same_dates(&self, other: &Self) -> bool {
        self.span().is_some() && self.span() == other.span()
    }

    /// The usual form: a financial year as `2022/23`, and the text as printed for what has none.
    #[must_use]
    pub fn usual(&self) -> String {
        self.span()
            .and_then(|span| usual_form(self.kind(), span))
            .unwrap_or_else(|| self.text.clone())
    }

    /// What is wrong with the text, as an issue: its message quotes the text, and its help names
    /// the candidates.
    ///
    /// ```
    /// use care_quality::Period;
    ///
    /// let issue = Period::read("2023/23").issue().unwrap();
    /// assert_eq!(issue.message(), "`2023/23`: 2023 and 23 are not consecutive years");
    /// assert_eq!(issue.help(), Some("it may be 2022/23 or 2023/24; write the one that is meant"));
    /// ```
    #[must_use]
    pub fn issue(&self) -> Option<Issue> {
        let fault = self.fault()?;
        let shown = shown(&self.text);
        let issue = Issue::new(fault.code(), format!("`{shown}`: {fault}"));
        let candidates = fault.candidates();
        let mut list = String::new();
        for (index, candidate) in candidates.iter().enumerate() {
            let last = index.saturating_add(1) == candidates.len();
            list.push_str(match index {
                0 => "",
                _ if last => " or ",
                _ => ", ",
            });
            list.push_str(candidate.text());
        }
        Some(issue.with_help(if list.is_empty() {
            String::from(fault.code().remedy())
        } else {
            format!("it may be {list}; write the one that is meant")
        }))
    }
}

/// The text as it was printed.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}
