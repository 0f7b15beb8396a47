use super::{Period, PeriodKind, shape::Shape};
use crate::Code;
use alloc::vec::Vec;
use chrono::NaiveDate;
use core::fmt;

/// Why a text is no period that figures can be compared by.
///
/// Nothing is corrected: an error carries what was read, and [`PeriodError::candidates`] lists
/// what may have been meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum PeriodError {
    /// Nothing but space: the period is missing.
    #[error("expected a period, found nothing")]
    Empty,
    /// None of the written forms, from this byte on.
    #[error("expected a period, such as `2022/23`, `May 2024` or `31 March 2023`, at byte {at}")]
    Unrecognised {
        /// The byte where reading stopped.
        at: usize,
    },
    /// A label of two years of which the second does not follow the first.
    #[error("{first} and {} are not consecutive years", Second(*.second, *.digits))]
    NotConsecutive {
        /// The first year.
        first: u16,
        /// The second number as it was printed: `23` or `2023`.
        second: u16,
        /// How many digits the second number was printed with.
        digits: u8,
    },
    /// A label whose second year has one digit, `2022-3`: read where asked for, and flagged.
    #[error("{first} is followed by the one digit {digit}: a year label has two or four")]
    ShortYear {
        /// The first year.
        first: u16,
        /// The digit behind it.
        digit: u8,
    },
    /// A span whose end lies before its start.
    #[error("the end {end} is before the start {start}")]
    EndBeforeStart {
        /// The start as it was written.
        start: NaiveDate,
        /// The end as it was written.
        end: NaiveDate,
    },
    /// More than one reading.
    #[error("{0}")]
    Ambiguous(Ambiguity),
    /// A month outside 1 to 12.
    #[error("there is no month {0}")]
    NoSuchMonth(u16),
    /// A day that its month does not have.
    #[error("there is no day {day} in month {month} of {year}")]
    NoSuchDay {
        /// The year.
        year: u16,
        /// The month, 1 to 12.
        month: u8,
        /// The day that does not exist.
        day: u16,
    },
    /// A quarter outside 1 to 4, or a half outside 1 and 2.
    #[error("a year has four quarters and two halves, and no part {0}")]
    NoSuchPart(u16),
    /// A year that no report of this field is about.
    #[error("expected a year from 1900 to 2199, not {0}")]
    YearOutOfRange(u16),
    /// A stated kind of year whose dates are others.
    #[error("{kind} was stated, and {start} to {end} are not its dates")]
    Conflict {
        /// What was stated.
        kind: PeriodKind,
        /// The start as it was written.
        start: NaiveDate,
        /// The end as it was written.
        end: NaiveDate,
    },
    /// A stated kind of year with a label of another length: a calendar year has four digits.
    #[error("{kind} was stated, which is written as {}", one_year_or_two(*.kind))]
    WrongLength {
        /// What was stated.
        kind: PeriodKind,
    },
}

fn one_year_or_two(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::CalendarYear | PeriodKind::ReportingYear => "one year, as `2022`",
        PeriodKind::Month => "a month, as `May 2022` or `2022-05`",
        _ => "two years, as `2022/23`",
    }
}

/// A second year in as many digits as were printed.
struct Second(u16, u8);

impl fmt::Display for Second {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0width$}", self.0, width = usize::from(self.1))
    }
}

/// What leaves a period open to more than one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Ambiguity {
    /// One year alone.
    #[error(
        "{0} may be a calendar year, a reporting year, or a financial year named by its start or its end"
    )]
    OneYear(u16),
    /// A year label without its century, `22/23`.
    #[error("the century of {first:02} and {second:02} is not given")]
    Century {
        /// The first number.
        first: u8,
        /// The second number.
        second: u8,
    },
    /// `2001-02`: a month, or the financial year that its last digits name.
    ///
    /// From 2012-13 on the last digits are no month, so that the same form is strict again.
    #[error("{year}-{month:02} may be month {month} of {year} or the year {year}/{month:02}")]
    MonthOrYear {
        /// The year.
        year: u16,
        /// The month, which is also the last two digits of the year that follows.
        month: u8,
    },
    /// Three numbers, `2010/11/12`: a date or three years.
    #[error("three numbers may be a date or three years")]
    ThreeNumbers,
    /// `01/04/2022`: the day or the month first.
    #[error(
        "{first:02}/{second:02}/{year} may be day {first} of month {second} or day {second} of month {first}"
    )]
    DayOrMonthFirst {
        /// The first number.
        first: u8,
        /// The second number.
        second: u8,
        /// The year.
        year: u16,
    },
    /// Six digits, `202223`, whose kind of year is not stated.
    #[error("{first}{:02} needs the kind of year that it names: financial, academic or tax", .first.saturating_add(1) % 100)]
    SixDigits {
        /// The first year.
        first: u16,
    },
    /// Two year labels joined by a hyphen alone, `2020/2021-2022/2023`.
    #[error("two years joined by a hyphen may be a span of years or one label too many")]
    JoinedYears {
        /// The first year of the first label.
        first: u16,
        /// The first year of the second label.
        last: u16,
    },
    /// A quarter or half of one year alone, `Q3 2022`.
    #[error("a part of {0} may be one of the calendar year or of a financial year")]
    PartOfOneYear(u16),
}

impl PeriodError {
    /// The code that an issue about this error has.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::NotConsecutive { .. } => Code::PeriodNotConsecutive,
            Self::EndBeforeStart { .. } => Code::PeriodEndBeforeStart,
            Self::Ambiguous(_) => Code::PeriodAmbiguous,
            _ => Code::PeriodInvalid,
        }
    }

    /// What may have been meant, as periods in their usual form, earliest first.
    ///
    /// ```
    /// use care_quality::Period;
    ///
    /// let error = Period::parse("2023/23").unwrap_err();
    /// let candidates: Vec<_> = error.candidates().iter().map(ToString::to_string).collect();
    /// assert_eq!(candidates, ["2022/23", "2023/24"]);
    /// ```
    #[must_use]
    pub fn candidates(&self) -> Vec<Period> {
        let year = |first: u16| Shape::financial_year(first);
        let shapes: Vec<Option<Shape>> = match *self {
            Self::NotConsecutive {
                first,
                second,
                digits,
            } => not_consecutive(first, second, digits),
            Self::ShortYear { first, digit }
                if first.saturating_add(1) % 10 == u16::from(digit) =>
            {
                [year(first)].into()
            }
            Self::Ambiguous(ambiguity) => match ambiguity {
                Ambiguity::OneYear(this) => [
                    year(this.saturating_sub(1)),
                    Shape::reporting_year(this),
                    Shape::calendar_year(this),
                    year(this),
                ]
                .into(),
                Ambiguity::Century { first, second }
                    if (first.saturating_add(1)) % 100 == second =>
                {
                    [
                        year(u16::from(first).saturating_add(1900)),
                        year(u16::from(first).saturating_add(2000)),
                    ]
                    .into()
                }
                Ambiguity::MonthOrYear { year: first, month } => {
                    [Shape::month(first, month.into()), year(first)].into()
                }
                Ambiguity::SixDigits { first } => [
                    year(first),
                    Shape::tax_year(first),
                    Shape::academic_year(first),
                ]
                .into(),
                Ambiguity::JoinedYears { first, last } => [Shape::years(first, last)].into(),
                Ambiguity::DayOrMonthFirst {
                    first,
                    second,
                    year,
                } => [
                    Shape::date(year, first.into(), second.into()),
                    Shape::date(year, second.into(), first.into()),
                ]
                .into(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        let mut periods: Vec<Period> = shapes
            .into_iter()
            .flatten()
            .filter_map(Period::from_shape)
            .collect();
        periods.sort_by_key(Period::span);
        periods.dedup();
        periods
    }
}

/// The years that may have been meant: the neighbours of a slip of one, the span of a longer range.
fn not_consecutive(first: u16, second: u16, digits: u8) -> Vec<Option<Shape>> {
    let last = full_year(first, second, digits);
    let year = |first: u16| Shape::financial_year(first);
    let before = last.saturating_sub(1);
    let apart = i32::from(last).saturating_sub(i32::from(first));
    match apart {
        0 | -1 => [year(before), year(first.min(last)), year(first)].into(),
        2..=10 => [
            Shape::years(first, before),
            Shape::calendar_years(first, last),
        ]
        .into(),
        -10..=-2 => [year(before), year(first)].into(),
        _ => [year(first)].into(),
    }
}

/// The second year of a label in full: in the century that brings it nearest to the first.
pub(super) fn full_year(first: u16, second: u16, digits: u8) -> u16 {
    if digits > 2 {
        return second;
    }
    let here = first.saturating_sub(first % 100).saturating_add(second);
    [here, here.saturating_add(100), here.saturating_sub(100)]
        .into_iter()
        .min_by_key(|year| year.abs_diff(first))
        .unwrap_or(here)
}
