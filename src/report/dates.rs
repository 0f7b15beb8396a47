//! The dates at the head of a page.

use super::line::is_space;
use crate::period::month_name;
use chrono::NaiveDate;

/// The first date of the text in the form `D Month YYYY`, and what stands behind it.
pub(super) fn first(text: &str) -> Option<(NaiveDate, &str)> {
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

fn date<'a>(text: &'a str, behind: &'a str) -> Option<(NaiveDate, &'a str)> {
    let digits = text.get(..text.len().checked_sub(behind.len())?)?;
    let day: u32 = digits.parse().ok().filter(|_| digits.len() <= 2)?;
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
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.into(), day).map(|date| (date, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_where_they_exist() {
        let ymd = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        for (text, found) in [
            ("Published: 18 July 2025", Some(ymd(2025, 7, 18))),
            ("on 1st  Sept\u{a0}2024 and", Some(ymd(2024, 9, 1))),
            ("30 February 2024", None),
            ("2024", None),
            ("45 18 July 2025", Some(ymd(2025, 7, 18))),
            ("18 July 20251", None),
            ("", None),
        ] {
            assert_eq!(first(text).map(|found| found.0), found, "{text}");
        }
    }
}
