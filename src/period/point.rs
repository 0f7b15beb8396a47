//! Days and months: alone, and as the ends of a span.

use super::{
    Ambiguity, DateSpan, Hint, PeriodError, PeriodKind, Precision, Reading,
    cursor::{Cursor, Joint},
    grammar::{Outcome, YEARS},
    shape::Shape,
    words::month,
};

/// A day or a month, perhaps without its year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) year: Option<u16>,
    pub(super) month: u8,
    pub(super) day: Option<u16>,
}

impl Point {
    pub(super) fn span(self, year: u16) -> Result<DateSpan, PeriodError> {
        if !(1..=12).contains(&self.month) {
            return Err(PeriodError::NoSuchMonth(self.month.into()));
        }
        DateSpan::of_month_or_day(year.into(), self.month.into(), self.day.map(u32::from)).ok_or(
            PeriodError::NoSuchDay {
                year,
                month: self.month,
                day: self.day.unwrap_or(0),
            },
        )
    }

    pub(super) const fn precision(self) -> Precision {
        match self.day {
            Some(_) => Precision::Day,
            None => Precision::Month,
        }
    }

    pub(super) fn shape(self, year: u16, hint: Option<Hint>) -> Outcome {
        let span = self.span(year)?;
        Ok(match (self.day, hint) {
            (Some(_), _) => Shape::dated(PeriodKind::Date, span, Precision::Day),
            (None, Some(Hint::Survey)) => Shape::undated(PeriodKind::SurveyLabel),
            (None, _) => Shape::dated(PeriodKind::Month, span, Precision::Month),
        })
    }
}

/// `31 March 2023`, `1 Apr 24`, `March 2023`, `Apr-22`, `2023-03-31`; the year may be missing.
pub(super) fn point(c: &mut Cursor<'_>) -> Option<Point> {
    c.attempt(iso_date)
        .or_else(|| c.attempt(day_first))
        .or_else(|| c.attempt(month_first))
}

fn iso_date(c: &mut Cursor<'_>) -> Option<Point> {
    let year = c.exactly(4)?;
    c.sign('-')?;
    let month = c.exactly(2)?;
    c.sign('-')?;
    let day = c.exactly(2)?;
    (YEARS.contains(&year) && c.ends()).then_some(())?;
    Some(Point {
        year: Some(year),
        month: u8::try_from(month).ok()?,
        day: Some(day),
    })
}

fn day_first(c: &mut Cursor<'_>) -> Option<Point> {
    let (day, digits) = c.digits()?;
    if digits > 2 {
        return None;
    }
    c.one_of(&[("st", ()), ("nd", ()), ("rd", ()), ("th", ())]);
    let tight = c.sign('-').is_some();
    if !tight && !c.space() {
        return None;
    }
    c.attempt(|c| {
        c.words("of")?;
        c.space().then_some(())
    });
    let month = month(c)?;
    let year = c.attempt(|c| {
        let comma = c.sign(',').is_some();
        let gap = c.space() || (tight && c.sign('-').is_some());
        // In "1 April, 24 people" the number is no year.
        let (year, digits) = c.digits()?;
        let year = whole_year(year, digits)?;
        (gap && c.ends() && (digits == 4 || !comma)).then_some(year)
    });
    Some(Point {
        year,
        month,
        day: Some(u16::try_from(day).ok()?),
    })
}

fn month_first(c: &mut Cursor<'_>) -> Option<Point> {
    let month = month(c)?;
    let year = c.attempt(|c| {
        let comma = c.sign(',').is_some();
        let spaced = c.space();
        c.attempt(|c| {
            c.words("of")?;
            c.space().then_some(())
        });
        let marked = !comma
            && (c.sign('-').is_some() || c.sign('\'').is_some() || c.sign('\u{2019}').is_some());
        let (year, digits) = c.digits()?;
        // "March 25" is a day of March: two digits are a year only behind a hyphen or an apostrophe.
        let year = whole_year(year, digits)?;
        (marked || (digits == 4 && spaced)).then_some(())?;
        c.ends().then_some(year)
    });
    Some(Point {
        year,
        month,
        day: None,
    })
}

/// A year in four digits, or in two behind a month: then of this century.
fn whole_year(year: u32, digits: usize) -> Option<u16> {
    let year = u16::try_from(year).ok()?;
    match digits {
        4 => YEARS.contains(&year).then_some(year),
        2 => year.checked_add(2000),
        _ => None,
    }
}

/// One day or month, or the span between two.
pub(super) fn points(
    c: &mut Cursor<'_>,
    reading: Reading,
    between: bool,
    ranged: bool,
) -> Option<Outcome> {
    if let Some(label) = c.attempt(survey_label) {
        return (!ranged).then_some(Ok(label));
    }
    let first = point(c)?;
    let second = c.attempt(|c| {
        let (joint, _) = c.joint(between)?;
        if joint == Joint::Slash {
            return None;
        }
        let point = point(c)?;
        let year = point.year?;
        c.ends().then_some((point, year))
    });
    match (second, first.year) {
        (Some((last, last_year)), _) => Some(span(first, last, last_year, reading.hint)),
        (None, Some(year)) if !ranged && c.ends() => Some(match reading.hint {
            Some(Hint::Survey | Hint::Month) | None => first.shape(year, reading.hint),
            Some(_) => first.shape(year, None),
        }),
        _ => None,
    }
}

/// "October 2022/23": the label of a survey; what it covers is not stated.
fn survey_label(c: &mut Cursor<'_>) -> Option<Shape> {
    month(c)?;
    c.space().then_some(())?;
    let year = c.exactly(4)?;
    c.sign('/').or_else(|| c.sign('-'))?;
    c.exactly(2).or_else(|| c.exactly(4))?;
    (YEARS.contains(&year) && c.ends()).then(|| Shape::undated(PeriodKind::SurveyLabel))
}

fn span(first: Point, last: Point, last_year: u16, hint: Option<Hint>) -> Outcome {
    // "October to March 2023" starts in the year before; "April to June 2023" in the same.
    let later = (first.month, first.day) > (last.month, last.day.or(first.day));
    let first_year = first
        .year
        .unwrap_or(last_year.saturating_sub(u16::from(later)));
    let (from, to) = (first.span(first_year)?, last.span(last_year)?);
    let (start, end) = (from.start(), to.end());
    let dates = DateSpan::new(start, end).ok_or(PeriodError::EndBeforeStart { start, end })?;
    let precision = match (first.precision(), last.precision()) {
        (Precision::Day, Precision::Day) => Precision::Day,
        _ => Precision::Month,
    };
    match hint.and_then(|hint| hint.year_from(first_year)) {
        // A stated year must have the dates that it has.
        Some(year) if year.span == Some(dates) => Ok(Shape { precision, ..year }),
        Some(year) => Err(PeriodError::Conflict {
            kind: year.kind,
            start,
            end,
        }),
        None => Ok(Shape::dated(PeriodKind::Span, dates, precision)),
    }
}

/// `31/03/2023` and `03/2023`; `01/04/2022` may be two days.
pub(super) fn numeric_date(c: &mut Cursor<'_>, reading: Reading) -> Option<Outcome> {
    let short = |c: &mut Cursor<'_>| {
        let (number, digits) = c.digits()?;
        (digits <= 2).then(|| u8::try_from(number).ok())?
    };
    let first = short(c)?;
    c.sign('/')?;
    let rest = c.attempt(|c| {
        let second = short(c)?;
        c.sign('/')?;
        Some(second)
    });
    let year = c.exactly(4)?;
    if !YEARS.contains(&year) || !c.ends() {
        return None;
    }
    let Some(second) = rest else {
        let month = Point {
            year: Some(year),
            month: first,
            day: None,
        };
        return Some(month.shape(year, reading.hint));
    };
    let date = |month, day: u8| {
        Point {
            year: Some(year),
            month,
            day: Some(day.into()),
        }
        .shape(year, None)
    };
    let other_way = first <= 12 && second <= 12 && first != second && first > 0 && second > 0;
    Some(if other_way {
        Err(PeriodError::Ambiguous(Ambiguity::DayOrMonthFirst {
            first,
            second,
            year,
        }))
    } else {
        date(second, first)
    })
}
