//! The written forms of a period.
//!
//! Every form is found, or refused, at the start of a text within a bounded number of bytes, so
//! that a prose of any length is read in time linear in it.

use super::{
    DateSpan, Hint, PeriodError, PeriodKind, Precision, Reading,
    cursor::Cursor,
    point::{numeric_date, point, points},
    shape::Shape,
    words::{count, month_name},
    years::{local_inform, part_first, years},
};
use chrono::NaiveDate;

pub(super) type Outcome = Result<Shape, PeriodError>;

/// The years that a label may name.
pub(super) const YEARS: core::ops::RangeInclusive<u16> = 1900..=2199;

/// The longest written form at the start of a text: what it says, and its length in bytes.
pub(super) fn prefix(text: &str, reading: Reading) -> Option<(Outcome, usize)> {
    if !begins(text) {
        return None;
    }
    let mut start = Cursor::new(text);
    // An article belongs to what follows it: "the year ending", "the last 12 months".
    start.attempt(|c| {
        c.words("the")?;
        c.space().then_some(())
    });
    [relative, rolling, part_first, labelled]
        .into_iter()
        .filter_map(|form| {
            let mut cursor = start;
            let outcome = form(&mut cursor, reading)?;
            cursor.ends().then_some((outcome, cursor.at()))
        })
        .max_by_key(|(_, length)| *length)
}

/// Every word that can begin a period, without its article; behind letters of a label, as in "Q2",
/// stands a digit.
pub(crate) const OPENERS: &str = "a|academic|as|at|between|calendar|current|currently|eight|eleven|\
    fin|financial|first|fiscal|five|four|fourth|from|fy|h|half|last|latest|next|nine|now|one|past|\
    preceding|previous|prior|q|quarter|reporting|school|second|seven|six|tax|ten|third|this|three|\
    today|twelve|two|year|years|yr|january|february|march|april|may|june|july|august|september|\
    october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec";

/// Whether a period can start here at all: on a digit, or on one of few words. Most words of a
/// prose are passed over by this alone.
fn begins(text: &str) -> bool {
    // An article begins nothing by itself.
    let behind = text
        .get(..3)
        .filter(|article| article.eq_ignore_ascii_case("the"))
        .and_then(|_| text.get(3..))
        .filter(|behind| behind.starts_with(char::is_whitespace));
    let text = behind.map_or(text, str::trim_start);
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return number_begins(text.as_bytes());
    }
    let mut word = [0_u8; 9];
    let mut length = 0_usize;
    for (byte, slot) in text.bytes().zip(word.iter_mut()) {
        if !byte.is_ascii_alphabetic() {
            break;
        }
        *slot = byte.to_ascii_lowercase();
        length = length.saturating_add(1);
    }
    match word.get(..length) {
        None => false,
        Some(b"q" | b"h" | b"fy" | b"fin") => true,
        // Little words begin a period with few others only.
        Some(b"as") => follows(text, 2, &["at", "of"]),
        Some(b"at") => follows(text, 2, &["present", "the"]),
        Some(b"a") => follows(text, 1, &["year", "month", "week", "day"]),
        Some(b"this") => follows(text, 4, &["year", "month", "quarter"]),
        Some(word) => STARTERS.binary_search(&word).is_ok() || month_name(word).is_some(),
    }
}

/// Whether a period can start on these digits: no form has three of them, or five, and behind one
/// or two stand few signs and letters.
fn number_begins(bytes: &[u8]) -> bool {
    let digits = bytes
        .iter()
        .take(9)
        .take_while(|byte| byte.is_ascii_digit());
    let mut at = digits.count();
    match at {
        1 | 2 => {}
        4 | 6 => return true,
        _ => return false,
    }
    let byte = |at: usize| bytes.get(at).map_or(0, u8::to_ascii_lowercase);
    let space = |at: usize| matches!(byte(at), b'\t'..=b'\r' | b' ');
    if !space(at) {
        // "1/4/2023", "5-Apr", "31st March", or a sign that is not ASCII.
        return matches!(byte(at), b'/' | b'-' | 0x80..|b's'| b'n' | b'r' | b't');
    }
    // No form has more space than that.
    for _ in 0..4 {
        if space(at) {
            at = at.saturating_add(1);
        }
    }
    let letters = |at: usize| [0, 1, 2].map(|on| byte(at.saturating_add(on)));
    match letters(at) {
        // A sign between two years.
        [b'/' | b'-' | 0x80.., ..] => true,
        // "31 of March", but not "31 of the homes".
        [b'o', b'f', behind] if !behind.is_ascii_alphanumeric() => {
            let mut month = at.saturating_add(2);
            for _ in 0..4 {
                month = month.saturating_add(usize::from(space(month)));
            }
            is_month(letters(month)) || byte(month) >= 0x80
        }
        [b't', b'o', behind] => !behind.is_ascii_alphanumeric(),
        // A length of time, or another word between two years.
        three => {
            matches!(
                &three,
                b"day" | b"wee" | b"mon" | b"yea" | b"unt" | b"thr" | b"and"
            ) || is_month(three)
        }
    }
}

/// Whether a month has these first three letters.
const fn is_month(three: [u8; 3]) -> bool {
    matches!(
        &three,
        b"jan"
            | b"feb"
            | b"mar"
            | b"apr"
            | b"may"
            | b"jun"
            | b"jul"
            | b"aug"
            | b"sep"
            | b"oct"
            | b"nov"
            | b"dec"
    )
}

/// Whether what stands behind so many bytes and the space after them begins with one of these.
fn follows(text: &str, length: usize, starts: &[&str]) -> bool {
    let behind = text.get(length..).map_or("", str::trim_start);
    starts.iter().any(|start| {
        behind
            .get(..start.len())
            .is_some_and(|behind| behind.eq_ignore_ascii_case(start))
    })
}

/// The first words of the forms, and of the longest the first nine letters; in order.
const STARTERS: [&[u8]; 41] = [
    b"academic",
    b"between",
    b"calendar",
    b"current",
    b"currently",
    b"eight",
    b"eleven",
    b"financial",
    b"first",
    b"fiscal",
    b"five",
    b"four",
    b"fourth",
    b"from",
    b"half",
    b"last",
    b"latest",
    b"next",
    b"nine",
    b"now",
    b"one",
    b"past",
    b"preceding",
    b"previous",
    b"prior",
    b"quarter",
    b"reporting",
    b"school",
    b"second",
    b"seven",
    b"six",
    b"tax",
    b"ten",
    b"third",
    b"three",
    b"today",
    b"twelve",
    b"two",
    b"year",
    b"years",
    b"yr",
];

/// "current", "6 years ago", "at the time of our assessment": no dates without an anchor.
fn relative(c: &mut Cursor<'_>, _: Reading) -> Option<Outcome> {
    const PHRASES: [(&str, ()); 27] = [
        ("currently", ()),
        ("current year", ()),
        ("current", ()),
        ("now", ()),
        ("today", ()),
        ("at present", ()),
        ("at the moment", ()),
        ("at the time of our site visit", ()),
        ("at the time of our assessment", ()),
        ("at the time of the assessment", ()),
        ("at the time of this assessment", ()),
        ("at the time of assessment", ()),
        ("at the time of our visit", ()),
        ("at the time of the site visit", ()),
        ("at the time", ()),
        ("this year", ()),
        ("this month", ()),
        ("this quarter", ()),
        ("last year", ()),
        ("last month", ()),
        ("last quarter", ()),
        ("next year", ()),
        ("previous year", ()),
        ("preceding year", ()),
        ("prior year", ()),
        ("past year", ()),
        ("year to date", ()),
    ];
    const LONG: [(&str, bool); 8] = [
        ("years", true),
        ("year", true),
        ("months", true),
        ("month", true),
        ("weeks", true),
        ("week", true),
        ("days", true),
        ("day", true),
    ];
    let relative = Some(Ok(Shape::undated(PeriodKind::Relative)));
    // No phrase begins with a digit.
    let worded = !c.at_digit();
    if worded && c.one_of(&PHRASES).is_some() {
        return relative;
    }
    let since = if worded {
        c.one_of(&[
            ("last", ()),
            ("past", ()),
            ("previous", ()),
            ("preceding", ()),
        ])
    } else {
        None
    };
    if since.is_some() && !c.space() {
        return None;
    }
    let number = count(c)?;
    if !c.space() {
        return None;
    }
    let months = c.words("months").is_some();
    if !months {
        c.one_of(&LONG)?;
    }
    if since.is_some() {
        let kind = match number {
            12 if months => PeriodKind::Rolling12Months,
            _ => PeriodKind::Relative,
        };
        return Some(Ok(Shape::undated(kind)));
    }
    if !c.space() {
        return None;
    }
    c.one_of(&[
        ("ago", ()),
        ("earlier", ()),
        ("previously", ()),
        ("before", ()),
    ])?;
    relative
}

/// "year ending 31 March 2023", "12 months to September 2021": twelve months to a date; "six months
/// to September 2024", "quarter to June 2024": a span that ends then.
fn rolling(c: &mut Cursor<'_>, _: Reading) -> Option<Outcome> {
    const NAMED: [(&str, u16); 4] = [
        ("year", 12),
        ("half year", 6),
        ("half-year", 6),
        ("quarter", 3),
    ];
    const MONTHS: [(&str, ()); 3] = [("months", ()), ("month period", ()), ("-month period", ())];
    let months = match c.one_of(&NAMED) {
        Some(months) => months,
        None => {
            let months = count(c)?;
            c.space();
            c.one_of(&MONTHS)?;
            months
        }
    };
    let end = ending(c)?;
    let kind = match months {
        0 => return None,
        12 => PeriodKind::Rolling12Months,
        _ => PeriodKind::Span,
    };
    Some(end.and_then(|(end, precision)| {
        let span = DateSpan::months_to(end, months).ok_or(PeriodError::Empty)?;
        Ok(Shape::dated(kind, span, precision))
    }))
}

/// "ending 31 March 2023", "to September 2021": the last day, and how precisely it was given.
fn ending(c: &mut Cursor<'_>) -> Option<Result<(NaiveDate, Precision), PeriodError>> {
    c.attempt(|c| {
        c.space().then_some(())?;
        ending_here(c)
    })
}

/// [`ending`] where the space before it is taken.
pub(super) fn ending_here(
    c: &mut Cursor<'_>,
) -> Option<Result<(NaiveDate, Precision), PeriodError>> {
    c.one_of(&[
        ("ending on", ()),
        ("ending in", ()),
        ("ending at", ()),
        ("ending", ()),
        ("ended", ()),
        ("up to", ()),
        ("to", ()),
        ("end", ()),
    ])?;
    c.space().then_some(())?;
    c.attempt(|c| {
        c.words("the end of")?;
        c.space().then_some(())
    });
    let point = point(c)?;
    let year = point.year?;
    c.ends().then(|| {
        let span = point.span(year)?;
        Ok((span.end(), point.precision()))
    })
}

/// The kinds of year by name.
pub(super) const STATED: [(&str, Hint); 10] = [
    ("financial year", Hint::Financial),
    ("fiscal year", Hint::Financial),
    ("academic year", Hint::Academic),
    ("school year", Hint::Academic),
    ("tax year", Hint::Tax),
    ("calendar year", Hint::Calendar),
    ("reporting year", Hint::Reporting),
    ("financial years", Hint::Financial),
    ("academic years", Hint::Academic),
    ("calendar years", Hint::Calendar),
];

pub(super) fn stated(c: &mut Cursor<'_>) -> Option<Hint> {
    c.attempt(|c| {
        let hint = c.one_of(&STATED)?;
        c.attempt(|c| {
            c.space().then_some(())?;
            c.words("of")
        });
        c.space().then_some(hint)
    })
    .or_else(|| {
        // `FY2022/23` and `FY 2022/23`.
        c.attempt(|c| {
            let letters = c.rest().get(..2)?;
            if !letters.eq_ignore_ascii_case("fy") {
                return None;
            }
            c.sign(letters.chars().next()?)?;
            c.sign(letters.chars().nth(1)?)?;
            c.space();
            c.rest()
                .starts_with(|d: char| d.is_ascii_digit())
                .then_some(Hint::Financial)
        })
    })
}

/// Year labels, days and months, spans of them, and the kinds of year stated before or behind.
fn labelled(c: &mut Cursor<'_>, reading: Reading) -> Option<Outcome> {
    if c.words("as at").is_some() || c.words("as of").is_some() {
        c.space().then_some(())?;
        let point = point(c)?;
        return Some(point.shape(point.year?, None));
    }
    if c.rest().starts_with("fin_") {
        return local_inform(c);
    }
    let stated = if c.at_digit() { None } else { stated(c) };
    let reading = match stated {
        Some(hint) => Reading {
            hint: Some(hint),
            ..reading
        },
        None => reading,
    };
    let between = c.words("between").is_some();
    let ranged = between || c.words("from").is_some();
    if ranged {
        c.space().then_some(())?;
    }
    if let Some(outcome) = c.attempt(|c| points(c, reading, between, ranged)) {
        return Some(outcome);
    }
    if let Some(outcome) = c.attempt(|c| numeric_date(c, reading)) {
        return (!ranged).then_some(outcome);
    }
    years(c, reading, between, ranged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::words::month_name;

    #[test]
    fn every_first_word_is_listed_as_an_opener_and_no_other() {
        let listed = |word: &[u8]| OPENERS.split('|').any(|opener| opener.as_bytes() == word);
        for word in STARTERS {
            assert!(listed(word), "{}", word.escape_ascii());
        }
        for opener in OPENERS.split('|') {
            let more =
                ["", " year", " at", " present"].map(|behind| alloc::format!("{opener}{behind}"));
            assert!(more.iter().any(|text| begins(text)), "{opener}");
            let name = month_name(opener.as_bytes());
            assert!(
                name.is_none() || listed(opener.get(..3).unwrap().as_bytes()),
                "{opener}"
            );
        }
        for month in 1..=12 {
            let name = crate::period::words::month_numbered(month)
                .unwrap()
                .to_lowercase();
            assert!(
                listed(name.as_bytes()) && listed(&name.as_bytes()[..3]),
                "{name}"
            );
        }
    }
}
