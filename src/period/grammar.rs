//! The written forms of a period.
//!
//! Every form is found, or refused, at the start of a text within a bounded number of bytes, so
//! that a prose of any length is read in time linear in it.

use super::{
    DateSpan, Hint, PeriodError, PeriodKind, Precision, Reading,
    begins::begins,
    cursor::Cursor,
    point::{numeric_date, point, points},
    shape::Shape,
    words::count,
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
