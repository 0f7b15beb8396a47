//! The words of a period: months and small numbers.

use super::cursor::Cursor;
use crate::number::IN_WORDS;
use chrono::NaiveDate;

pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The number of a month by its name, its first three letters, or "sept".
pub(crate) fn month_name(word: &[u8]) -> Option<u8> {
    if word.len() < 3 {
        return None;
    }
    let found = MONTHS.iter().position(|name| {
        let starts = || {
            name.as_bytes()
                .get(..word.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        (word.len() == name.len() || word.len() == 3 || word.eq_ignore_ascii_case(b"sept"))
            && starts()
    })?;
    u8::try_from(found.saturating_add(1)).ok()
}

pub(super) fn month(c: &mut Cursor<'_>) -> Option<u8> {
    c.attempt(|c| {
        let length = c
            .rest()
            .bytes()
            .take(10)
            .take_while(u8::is_ascii_alphabetic)
            .count();
        let word = c.rest().get(..length)?;
        let number = month_name(word.as_bytes())?;
        c.words(word)?;
        Some(number)
    })
}

/// One to twelve.
const COUNTS: &[(&str, u16)] = IN_WORDS.split_at(13).0.split_at(1).1;

pub(super) fn count(c: &mut Cursor<'_>) -> Option<u16> {
    if c.at_digit() {
        let (number, digits) = c.digits()?;
        return (digits <= 2).then(|| u16::try_from(number).ok())?;
    }
    c.one_of(COUNTS).or_else(|| c.one_of(&[("a", 1)]))
}

/// The English name of a month, by its number.
pub(super) fn month_numbered(month: u8) -> Option<&'static str> {
    MONTHS.get(usize::from(month).checked_sub(1)?).copied()
}

pub(super) fn month_of(date: NaiveDate) -> Option<&'static str> {
    month_numbered(u8::try_from(chrono::Datelike::month(&date)).ok()?)
}

/// A number in digits, or in words up to twelve.
pub(super) fn small_number(word: &str) -> Option<u16> {
    COUNTS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, number)| *number)
        .or_else(|| (word == "a").then_some(1))
        .or_else(|| word.parse().ok())
}
