use chrono::{Datelike, Days, Months, NaiveDate};
use core::fmt;

/// The days of a period, both ends included, in the calendar that official years are defined in.
///
/// Spans are ordered by their start, then by their end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateSpan {
    start: NaiveDate,
    end: NaiveDate,
}

impl DateSpan {
    pub(super) const EPOCH: Self = Self {
        start: NaiveDate::MIN,
        end: NaiveDate::MIN,
    };

    /// The span from `start` to `end`, or none where it would end before it starts.
    #[must_use]
    pub fn new(start: NaiveDate, end: NaiveDate) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// The first day.
    #[must_use]
    pub const fn start(self) -> NaiveDate {
        self.start
    }

    /// The last day: included.
    #[must_use]
    pub const fn end(self) -> NaiveDate {
        self.end
    }

    /// How many days the span has.
    #[must_use]
    pub fn days(self) -> u32 {
        let between = self.end.signed_duration_since(self.start).num_days();
        u32::try_from(between).unwrap_or(0).saturating_add(1)
    }

    /// How many whole calendar months the span has, where it is made of such: 12 for a year.
    #[must_use]
    pub fn months(self) -> Option<u32> {
        let next = self.end.checked_add_days(Days::new(1))?;
        let count = |date: NaiveDate| {
            i64::from(date.year())
                .checked_mul(12)?
                .checked_add(i64::from(date.month()))
        };
        let months = u32::try_from(count(next)?.checked_sub(count(self.start)?)?).ok()?;
        // Stepping by months is what decides: 6 April to 5 April is twelve months, too.
        (self.start.checked_add_months(Months::new(months))? == next).then_some(months)
    }

    /// Whether the two spans have a day in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// One day, or the whole month where there is no day.
    pub(super) fn of_month_or_day(year: i32, month: u32, day: Option<u32>) -> Option<Self> {
        let start = NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1))?;
        let end = match day {
            Some(_) => start,
            None => start
                .checked_add_months(Months::new(1))?
                .checked_sub_days(Days::new(1))?,
        };
        Some(Self { start, end })
    }

    /// So many months from the first of this month on.
    pub(super) fn of_months(year: i32, month: u32, months: u32) -> Option<Self> {
        Self::of_months_from(NaiveDate::from_ymd_opt(year, month, 1)?, months)
    }

    /// So many months from this day on.
    pub(super) fn of_months_from(start: NaiveDate, months: u32) -> Option<Self> {
        let end = start
            .checked_add_months(Months::new(months))?
            .checked_sub_days(Days::new(1))?;
        Some(Self { start, end })
    }

    /// The twelve months that end on this day.
    pub(super) fn year_to(end: NaiveDate) -> Option<Self> {
        Self::months_to(end, 12)
    }

    /// So many months that end on this day.
    pub(super) fn months_to(end: NaiveDate, months: u16) -> Option<Self> {
        let next = end.checked_add_days(Days::new(1))?;
        let start = match next.checked_sub_months(Months::new(u32::from(months)))? {
            // A year to 28 February of a leap year starts on 1 March.
            clamped if clamped.day() != next.day() => clamped.checked_add_days(Days::new(1))?,
            start => start,
        };
        Some(Self { start, end })
    }
}

impl fmt::Display for DateSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.start, self.end)
    }
}

impl fmt::Debug for DateSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DateSpan({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn whole_months_are_counted_and_odd_spans_are_not() {
        for (start, end, months) in [
            ("2022-04-01", "2023-03-31", Some(12)),
            ("2022-04-06", "2023-04-05", Some(12)),
            ("2022-10-01", "2022-12-31", Some(3)),
            ("2024-02-01", "2024-02-29", Some(1)),
            ("2022-04-01", "2023-03-30", None),
            ("2022-04-01", "2022-04-01", None),
        ] {
            let span = DateSpan::new(day(start), day(end)).unwrap();
            assert_eq!(span.months(), months, "{span}");
        }
        assert_eq!(DateSpan::new(day("2022-04-02"), day("2022-04-01")), None);
    }

    #[test]
    fn a_year_to_a_day_is_twelve_months_across_leap_years() {
        for (end, start, days) in [
            ("2023-03-31", "2022-04-01", 365),
            ("2021-09-30", "2020-10-01", 365),
            ("2024-03-31", "2023-04-01", 366),
            ("2024-02-29", "2023-03-01", 366),
            ("2023-02-28", "2022-03-01", 365),
            ("2024-02-28", "2023-03-01", 365),
        ] {
            let span = DateSpan::year_to(day(end)).unwrap();
            assert_eq!((span.start(), span.days()), (day(start), days), "{end}");
        }
    }
}
