use super::{DateSpan, PeriodError, PeriodKind, Precision};
use chrono::NaiveDate;

/// A period without its text: what the grammar makes of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    pub(super) kind: PeriodKind,
    pub(super) span: Option<DateSpan>,
    pub(super) precision: Precision,
    /// Read all the same, and flagged.
    pub(super) fault: Option<PeriodError>,
}

impl Shape {
    pub(super) const fn undated(kind: PeriodKind) -> Self {
        Self {
            kind,
            span: None,
            precision: Precision::None,
            fault: None,
        }
    }

    pub(super) const fn dated(kind: PeriodKind, span: DateSpan, precision: Precision) -> Self {
        Self {
            kind,
            span: Some(span),
            precision,
            fault: None,
        }
    }

    /// 1 April to 31 March.
    pub(super) fn financial_year(first: u16) -> Option<Self> {
        let span = DateSpan::of_months(first.into(), 4, 12)?;
        Some(Self::dated(
            PeriodKind::FinancialYear,
            span,
            Precision::Year,
        ))
    }

    /// 1 September to 31 August.
    pub(super) fn academic_year(first: u16) -> Option<Self> {
        let span = DateSpan::of_months(first.into(), 9, 12)?;
        Some(Self::dated(PeriodKind::AcademicYear, span, Precision::Year))
    }

    /// 6 April to 5 April.
    pub(super) fn tax_year(first: u16) -> Option<Self> {
        let start = NaiveDate::from_ymd_opt(first.into(), 4, 6)?;
        let span = DateSpan::of_months_from(start, 12)?;
        Some(Self::dated(PeriodKind::TaxYear, span, Precision::Year))
    }

    /// 1 October to 30 September, named by its end year.
    pub(super) fn reporting_year(year: u16) -> Option<Self> {
        let span = DateSpan::of_months(i32::from(year).checked_sub(1)?, 10, 12)?;
        Some(Self::dated(
            PeriodKind::ReportingYear,
            span,
            Precision::Year,
        ))
    }

    pub(super) fn calendar_year(year: u16) -> Option<Self> {
        let span = DateSpan::of_months(year.into(), 1, 12)?;
        Some(Self::dated(PeriodKind::CalendarYear, span, Precision::Year))
    }

    pub(super) fn month(year: u16, month: u32) -> Option<Self> {
        let span = DateSpan::of_month_or_day(year.into(), month, None)?;
        Some(Self::dated(PeriodKind::Month, span, Precision::Month))
    }

    pub(super) fn date(year: u16, month: u32, day: u32) -> Option<Self> {
        let span = DateSpan::of_month_or_day(year.into(), month, Some(day))?;
        Some(Self::dated(PeriodKind::Date, span, Precision::Day))
    }

    /// The financial years from the one that starts in `first` to the one that starts in `last`.
    pub(super) fn years(first: u16, last: u16) -> Option<Self> {
        let start = DateSpan::of_months(first.into(), 4, 12)?.start();
        let end = DateSpan::of_months(last.into(), 4, 12)?.end();
        let span = DateSpan::new(start, end)?;
        Some(Self::dated(PeriodKind::MultiYear, span, Precision::Year))
    }

    /// The calendar years from `first` to `last`.
    pub(super) fn calendar_years(first: u16, last: u16) -> Option<Self> {
        let start = DateSpan::of_months(first.into(), 1, 12)?.start();
        let end = DateSpan::of_months(last.into(), 1, 12)?.end();
        let span = DateSpan::new(start, end)?;
        Some(Self::dated(PeriodKind::MultiYear, span, Precision::Year))
    }

    /// A quarter (`length` 3) or a half (`length` 6) of the financial year, counted from 1.
    pub(super) fn part(first: u16, part: u16, length: u16) -> Option<Self> {
        let kind = match length {
            3 => PeriodKind::FinancialQuarter,
            _ => PeriodKind::FinancialHalf,
        };
        let before = u32::from(part.checked_sub(1)?.checked_mul(length)?);
        let year = DateSpan::of_months(first.into(), 4, 12)?.start();
        let start = year.checked_add_months(chrono::Months::new(before))?;
        let span = DateSpan::of_months_from(start, length.into())?;
        Some(Self::dated(kind, span, Precision::Month))
    }
}
