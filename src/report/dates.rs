//! The dates at the head of a page.

use super::line::is_space;
use crate::period::{DateError, PartialDate, month_name};
use chrono::NaiveDate;
use core::fmt;

/// A date as a page writes it, or why there is no such day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written<'a> {
    /// As it was written.
    pub(super) text: &'a str,
    pub(super) date: Result<NaiveDate, DateError>,
    /// Year, month and day.
    parts: (u16, u8, u8),
}

/// As a record writes dates.
impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts;
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// The first date of the text in the form `D Month YYYY`, and what stands behind it.
pub(super) fn first(text: &str) -> Option<(Written<'_>, &str)> {
    let mut rest = text;
    loop {
        let at = rest.find(|c: char| c.is_ascii_digit())?;
        rest = rest.get(at..)?;
        let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if let Some(found) = date(rest, behind) {
            return Some(found);
        }
        rest = behind;
    }
}

fn date<'a>(text: &'a str, behind: &'a str) -> Option<(Written<'a>, &'a str)> {
    let digits = text.get(..text.len().checked_sub(behind.len())?)?;
    let day: u8 = digits.parse().ok().filter(|_| digits.len() <= 2)?;
    let behind = ["st", "nd", "rd", "th"]
        .into_iter()
        .find_map(|ending| behind.strip_prefix(ending))
        .unwrap_or(behind);
    let behind = behind.trim_start_matches(is_space);
    let word_end = behind.find(|c: char| !c.is_ascii_alphabetic())?;
    let (word, behind) = behind.split_at_checked(word_end)?;
    let month = month_name(word.as_bytes())?;
    let behind = behind.trim_start_matches(|c: char| is_space(c) || c == ',');
    let year = behind
        .get(..4)
        .filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
    let behind = behind.get(4..)?;
    if behind.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let year = year.parse().ok()?;
    let written = Written {
        text: text.get(..text.len().checked_sub(behind.len())?)?,
        date: PartialDate::new(year, month, Some(day)).map(|date| date.span().start()),
        parts: (year, month, day),
    };
    Some((written, behind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn dates_are_found_where_they_exist() {
        let ymd = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        for (text, found) in [
            (
                "Published: 18 July 2025",
                Some(("18 July 2025", ymd(2025, 7, 18))),
            ),
            (
                "on 1st  Sept\u{a0}2024 and",
                Some(("1st  Sept\u{a0}2024", ymd(2024, 9, 1))),
            ),
            ("2024", None),
            ("45 18 July 2025", Some(("18 July 2025", ymd(2025, 7, 18)))),
            ("18 July 20251", None),
            ("012 July 2025", None),
            ("", None),
        ] {
            let read = first(text).map(|(read, _)| (read.text, read.date));
            assert_eq!(read, found.map(|(text, date)| (text, Ok(date))), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_written_all_the_same() {
        for (text, day, iso) in [
            ("30 February 2024", 30, "2024-02-30"),
            ("0 February 2024", 0, "2024-02-00"),
        ] {
            let (read, behind) = first(text).unwrap();
            let error = DateError::NoSuchDay {
                year: 2024,
                month: 2,
                day,
            };
            assert_eq!((read.text, read.date, behind), (text, Err(error), ""));
            assert_eq!(read.to_string(), iso);
        }
    }
}
