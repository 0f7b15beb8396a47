use super::{DateSpan, Period};
use alloc::vec::Vec;
use chrono::{Datelike, NaiveDate};
use core::fmt;

/// A change of method after which, or a year with which, the figures of a series are not like
/// others.
///
/// Which series has which breaks is for the definitions of metrics to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SeriesBreak {
    /// The start year of the financial year.
    year: u16,
    /// Whether that year alone is unlike all others; else those before it are unlike the rest.
    alone: bool,
    what: &'static str,
    source: &'static str,
}

impl SeriesBreak {
    /// A change with the financial year that starts in `year`: the years before it are unlike the
    /// rest.
    #[must_use]
    pub const fn since(year: u16, what: &'static str, source: &'static str) -> Self {
        Self {
            year,
            alone: false,
            what,
            source,
        }
    }

    /// A financial year that is unlike all others.
    #[must_use]
    pub const fn only(year: u16, what: &'static str, source: &'static str) -> Self {
        Self {
            year,
            alone: true,
            what,
            source,
        }
    }

    /// What changed.
    #[must_use]
    pub const fn what(self) -> &'static str {
        self.what
    }

    /// Where the change is described.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.source
    }

    /// Whether two spans of time lie on different sides of the break.
    #[must_use]
    pub fn divides(self, one: DateSpan, two: DateSpan) -> bool {
        let Some(year) = DateSpan::of_months(self.year.into(), 4, 12) else {
            return false;
        };
        if self.alone {
            one != two && (one.overlaps(year) || two.overlaps(year))
        } else {
            let before = |span: DateSpan| span.start() < year.start();
            before(one) != before(two)
        }
    }
}

/// Why two figures cannot be compared in time, or only with care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Incomparable {
    /// A period is missing, vague, ambiguous or invalid, so nothing is established.
    #[error("a period is not known, so the comparison is not established")]
    NotEstablished,
    /// A state on one day against what happened over a time.
    #[error("one figure is of a single day, the other of a time")]
    FlowAgainstSnapshot,
    /// Periods that end at another time of the year.
    #[error("one year ends on {one}, the other on {two}")]
    YearEnd {
        /// Where the first ends.
        one: MonthDay,
        /// Where the second ends.
        two: MonthDay,
    },
    /// Periods of another length: a quarter against a year.
    #[error("one period has {one} days, the other {two}")]
    Length {
        /// How long the first is.
        one: u32,
        /// How long the second is.
        two: u32,
    },
    /// Years lie between the two: no change on the year before.
    #[error("{0} years lie between the two")]
    Gap(u16),
    /// The method of the series changed in between.
    #[error("{}", .0.what())]
    Broken(SeriesBreak),
}

impl Incomparable {
    /// Whether no difference may be taken; otherwise it may, and the reason is stated with it.
    #[must_use]
    pub const fn refuses(self) -> bool {
        !matches!(self, Self::Gap(_))
    }
}

/// A day of any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u8,
    day: u8,
}

impl MonthDay {
    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The last day of February counts as the 28th, so that leap years end alike.
    fn of(date: NaiveDate) -> Self {
        let small = |number: u32| u8::try_from(number).unwrap_or(0);
        // A year of whole months ends on the last day of one.
        let february = date.month() == 2;
        Self {
            month: small(date.month()),
            day: if february { 28 } else { small(date.day()) },
        }
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = super::words::month_numbered(self.month).unwrap_or("");
        write!(f, "{} {name}", self.day)
    }
}

/// Whether two figures can be compared in time: the reasons against it, none where they can.
///
/// Restated editions and populations are the caller's to know: dates alone do not tell them apart.
///
/// ```
/// use care_quality::{Metric, Period, period::{Comparability, Incomparable}};
///
/// let (old, new) = (Period::parse("2021/22")?, Period::parse("2022/23")?);
/// assert!(Comparability::between(Some(&old), Some(&new)).is_comparable());
///
/// let breaks = Metric::UpholdRate.definition().breaks();
/// let upheld = Comparability::of_series(breaks, Some(&old), Some(&new));
/// assert!(matches!(upheld.reasons(), [Incomparable::Broken(_)]));
/// # Ok::<(), care_quality::PeriodError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparability {
    reasons: Vec<Incomparable>,
}

impl Comparability {
    /// Compares two periods; a missing one is none.
    #[must_use]
    pub fn between(one: Option<&Period>, two: Option<&Period>) -> Self {
        Self::of_series(&[], one, two)
    }

    /// Compares two periods of one series, whose breaks count.
    #[must_use]
    pub fn of_series(breaks: &[SeriesBreak], one: Option<&Period>, two: Option<&Period>) -> Self {
        let span = |period: Option<&Period>| period.and_then(Period::span);
        let (Some(first), Some(second), Some(one), Some(two)) = (span(one), span(two), one, two)
        else {
            return Self {
                reasons: [Incomparable::NotEstablished].into(),
            };
        };
        let mut reasons = Vec::new();
        if one.kind().is_snapshot() != two.kind().is_snapshot() {
            reasons.push(Incomparable::FlowAgainstSnapshot);
        } else if !same_length(first, second) {
            reasons.push(Incomparable::Length {
                one: first.days(),
                two: second.days(),
            });
        } else if first.months() == Some(12) {
            let (one, two) = (MonthDay::of(first.end()), MonthDay::of(second.end()));
            if one != two {
                reasons.push(Incomparable::YearEnd { one, two });
            } else {
                let apart = first.end().year().abs_diff(second.end().year());
                if let Some(between @ 1..) = apart.checked_sub(1) {
                    let years = u16::try_from(between).unwrap_or(u16::MAX);
                    reasons.push(Incomparable::Gap(years));
                }
            }
        }
        let broken = breaks.iter().filter(|known| known.divides(first, second));
        reasons.extend(broken.copied().map(Incomparable::Broken));
        Self { reasons }
    }

    /// Every reason against a comparison, or for care with it.
    #[must_use]
    pub fn reasons(&self) -> &[Incomparable] {
        &self.reasons
    }

    /// Whether a difference may be taken: no reason refuses it.
    #[must_use]
    pub fn is_comparable(&self) -> bool {
        !self.reasons.iter().any(|reason| reason.refuses())
    }

    /// Whether the difference is a change on the year before: comparable, and without a gap.
    #[must_use]
    pub fn is_change_on_year(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// The same whole months, or where there are none the same days.
fn same_length(one: DateSpan, two: DateSpan) -> bool {
    match (one.months(), two.months()) {
        (Some(one), Some(two)) => one == two,
        _ => one.days() == two.days(),
    }
}
