use super::DateSpan;
use chrono::NaiveDate;
use core::{fmt, num::NonZeroU8, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A date known to the day or to the month: `2025-07-18` or `2025-07`.
///
/// Dates are ordered by what is stated: `2025-01` comes before `2025-01-20`, as it does in a list
/// of publications.
///
/// ```
/// use care_quality::PartialDate;
///
/// let published: PartialDate = "2025-07".parse()?;
/// assert_eq!((published.year(), published.month(), published.day()), (2025, 7, None));
/// assert!(published < "2025-07-01".parse()?);
/// assert!("2025-7".parse::<PartialDate>().is_err());
/// assert!("2025-02-30".parse::<PartialDate>().is_err());
/// # Ok::<(), care_quality::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: u16,
    month: NonZeroU8,
    /// Zero where the day is not stated: before every day.
    day: u8,
}

/// Why a text is no [`PartialDate`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// Not four digits, two digits and perhaps two more, joined by hyphens.
    #[error("expected a date as `2025-07-18` or `2025-07`")]
    Form,
    /// A month outside 1 to 12.
    #[error("there is no month {0}: a date is year, month and day, as `2025-07-18`")]
    NoSuchMonth(u8),
    /// A day that its month does not have.
    #[error("there is no day {day} in month {month} of {year}")]
    NoSuchDay {
        /// The year.
        year: u16,
        /// The month, 1 to 12.
        month: u8,
        /// The day that does not exist.
        day: u8,
    },
}

impl PartialDate {
    /// The date of this year, month and, where it is known, day.
    ///
    /// # Errors
    ///
    /// [`DateError::Form`] for a year outside 1 to 9999, [`DateError::NoSuchMonth`] and
    /// [`DateError::NoSuchDay`].
    pub fn new(year: u16, month: u8, day: Option<u8>) -> Result<Self, DateError> {
        if year == 0 || year > 9999 {
            return Err(DateError::Form);
        }
        let month = NonZeroU8::new(month)
            .filter(|month| month.get() <= 12)
            .ok_or(DateError::NoSuchMonth(month))?;
        if let Some(day) = day {
            NaiveDate::from_ymd_opt(year.into(), month.get().into(), day.into()).ok_or(
                DateError::NoSuchDay {
                    year,
                    month: month.get(),
                    day,
                },
            )?;
        }
        Ok(Self {
            year,
            month,
            day: day.unwrap_or(0),
        })
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month.get()
    }

    /// The day, where it is stated.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        match self.day {
            0 => None,
            day => Some(day),
        }
    }

    /// The days that may be meant: one, or those of the month.
    #[must_use]
    pub fn span(self) -> DateSpan {
        let day = (self.day > 0).then(|| u32::from(self.day));
        // A date that exists has a span.
        DateSpan::of_month_or_day(self.year.into(), self.month().into(), day)
            .unwrap_or(DateSpan::EPOCH)
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.split('-');
        let mut part = |length: usize| match parts.next() {
            None => Ok(None),
            Some(digits)
                if digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit()) =>
            {
                digits.parse::<u16>().map(Some).map_err(|_| DateError::Form)
            }
            Some(_) => Err(DateError::Form),
        };
        let year = part(4)?.ok_or(DateError::Form)?;
        let month = part(2)?.ok_or(DateError::Form)?;
        let day = part(2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        let small = |number: u16| u8::try_from(number).map_err(|_| DateError::Form);
        Self::new(year, small(month)?, day.map(small).transpose()?)
    }
}

impl From<NaiveDate> for PartialDate {
    /// The date with its day; a year outside 1 to 9999 becomes the nearest of them.
    fn from(date: NaiveDate) -> Self {
        use chrono::Datelike;
        let small = |number: u32| u8::try_from(number).unwrap_or(1);
        Self {
            year: u16::try_from(date.year().clamp(1, 9999)).unwrap_or(1),
            month: NonZeroU8::new(small(date.month())).unwrap_or(NonZeroU8::MIN),
            day: small(date.day()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)?;
        match self.day {
            0 => Ok(()),
            day => write!(f, "-{day:02}"),
        }
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PartialDate({self})")
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = PartialDate;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date as `2025-07-18` or `2025-07`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<PartialDate, E> {
                text.parse()
                    .map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn only_the_two_forms_are_dates() {
        for text in [
            "2025-07-18",
            "2025-07",
            "2024-02-29",
            "0001-01",
            "9999-12-31",
        ] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
        for (text, error) in [
            ("", DateError::Form),
            ("2025", DateError::Form),
            ("2025-7", DateError::Form),
            ("2025-07-1", DateError::Form),
            ("2025-07-18 ", DateError::Form),
            ("2025-07-18-", DateError::Form),
            ("12025-07-18", DateError::Form),
            ("-2025-07", DateError::Form),
            ("+025-07", DateError::Form),
            ("٢٠٢٥-07", DateError::Form),
            ("2025/07/18", DateError::Form),
            ("0000-01", DateError::Form),
            ("2025-00", DateError::NoSuchMonth(0)),
            ("2025-13", DateError::NoSuchMonth(13)),
            (
                "2025-02-29",
                DateError::NoSuchDay {
                    year: 2025,
                    month: 2,
                    day: 29,
                },
            ),
            (
                "2025-04-00",
                DateError::NoSuchDay {
                    year: 2025,
                    month: 4,
                    day: 0,
                },
            ),
        ] {
            assert_eq!(text.parse::<PartialDate>(), Err(error), "{text}");
        }
    }

    #[test]
    fn no_date_comes_before_any_and_a_month_before_its_days() {
        let date = |text: &str| text.parse::<PartialDate>().ok();
        let mut dates = ["2025-02", "2025-01-20", "", "2025-01", "2024-12-31"].map(date);
        dates.sort();
        let sorted = ["", "2024-12-31", "2025-01", "2025-01-20", "2025-02"].map(date);
        assert_eq!(dates, sorted);
        assert_eq!(size_of::<Option<PartialDate>>(), 4);
    }

    proptest! {
        #[test]
        fn a_date_round_trips(year in 1_u16..=9999, month in 1_u8..=12, day in 0_u8..=28) {
            let date = PartialDate::new(year, month, (day > 0).then_some(day)).unwrap();
            prop_assert_eq!(date.to_string().parse(), Ok(date));
            let wire = serde_json::to_string(&date).unwrap();
            prop_assert_eq!(serde_json::from_str::<PartialDate>(&wire).unwrap(), date);
            prop_assert!(date.span().start() <= date.span().end());
        }
    }
}
