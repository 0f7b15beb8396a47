//! The usual written form of a period of each kind.

use super::{DateSpan, PeriodKind, words};
use alloc::{format, string::String};
use chrono::{Datelike, NaiveDate};

/// How a period of this kind is usually written; none for what is vague.
pub(super) fn usual_form(kind: PeriodKind, span: DateSpan) -> Option<String> {
    let (start, end) = (span.start(), span.end());
    let two = |from: NaiveDate| {
        let next = from.year().saturating_add(1) % 100;
        format!("{}/{next:02}", from.year())
    };
    let in_year = start.month0().saturating_add(9) % 12;
    let fiscal = DateSpan::of_months(
        start.year().saturating_sub(i32::from(start.month() < 4)),
        4,
        12,
    )
    .map(|year| two(year.start()));
    Some(match kind {
        PeriodKind::FinancialYear => two(start),
        PeriodKind::AcademicYear => format!("academic year {}", two(start)),
        PeriodKind::TaxYear => format!("tax year {}", two(start)),
        PeriodKind::ReportingYear => format!("reporting year {}", end.year()),
        PeriodKind::CalendarYear => format!("calendar year {}", start.year()),
        PeriodKind::FinancialQuarter => {
            format!("{} Q{}", fiscal?, (in_year / 3).saturating_add(1))
        }
        PeriodKind::FinancialHalf => format!("{} H{}", fiscal?, (in_year / 6).saturating_add(1)),
        PeriodKind::Month => format!("{} {}", words::month_of(start)?, start.year()),
        PeriodKind::Date => day(start)?,
        PeriodKind::Rolling12Months => format!("year to {}", day(end)?),
        PeriodKind::Span => format!("{} to {}", day(start)?, day(end)?),
        PeriodKind::MultiYear if start.month() == 4 => {
            let last = DateSpan::year_to(end)?.start();
            format!("{} to {}", two(start), two(last))
        }
        PeriodKind::MultiYear => format!("between {} and {}", start.year(), end.year()),
        PeriodKind::Relative
        | PeriodKind::SurveyLabel
        | PeriodKind::Ambiguous
        | PeriodKind::Invalid => return None,
    })
}

fn day(date: NaiveDate) -> Option<String> {
    let month = words::month_of(date)?;
    Some(format!("{} {month} {}", date.day(), date.year()))
}
