//! Labels of years put together: spans of them, parts of one, years that end on a date.

use super::{
    Ambiguity, DateSpan, Hint, PeriodError, PeriodKind, Precision, Reading,
    cursor::{Cursor, Joint},
    grammar::{Outcome, STATED, YEARS, ending_here, stated},
    label::{Label, pair, year_label},
    shape::Shape,
};
use chrono::NaiveDate;

/// Which part of a year, and how many months it has.
type Part = (u16, u16);

/// `Q3`, `quarter 3`, `third quarter`, `H1`, `first half`.
fn part(c: &mut Cursor<'_>) -> Option<Part> {
    c.attempt(|c| {
        let length = c.one_of(&[("quarter", 3), ("half", 6)]);
        let length = match length {
            Some(length) => {
                c.space().then_some(())?;
                length
            }
            None if c.sign('Q').or_else(|| c.sign('q')).is_some() => 3,
            None => {
                c.sign('H').or_else(|| c.sign('h'))?;
                6
            }
        };
        let (number, digits) = c.digits()?;
        (digits == 1 && c.ends()).then_some((u16::try_from(number).ok()?, length))
    })
    .or_else(|| {
        c.attempt(|c| {
            let number = c.one_of(&[("first", 1), ("second", 2), ("third", 3), ("fourth", 4)])?;
            c.space().then_some(())?;
            let length = c.one_of(&[("quarter", 3), ("half", 6)])?;
            Some((number, length))
        })
    })
}

/// `Q3 2022-23`, `first half of 2022/23`.
pub(super) fn part_first(c: &mut Cursor<'_>, reading: Reading) -> Option<Outcome> {
    let part = part(c)?;
    c.space();
    c.attempt(|c| {
        c.one_of(&[("of the", ()), ("of", ()), ("in", ())])?;
        c.space().then_some(())
    });
    let hint = stated(c).unwrap_or(Hint::Financial);
    let label = year_label(c, reading, false)?;
    Some(part_of(part, label, hint))
}

fn part_of((part, length): Part, label: Label, hint: Hint) -> Outcome {
    if hint != Hint::Financial {
        return Err(PeriodError::NoSuchPart(part));
    }
    let first = match label {
        Label::Year(year) => return Err(PeriodError::Ambiguous(Ambiguity::PartOfOneYear(year))),
        label => {
            let year = label.resolve(Reading::of(Hint::Financial))?;
            match (year.kind, year.span) {
                (PeriodKind::FinancialYear, Some(span)) => {
                    u16::try_from(chrono::Datelike::year(&span.start())).unwrap_or(0)
                }
                _ => return Err(PeriodError::NoSuchPart(part)),
            }
        }
    };
    let parts = if length == 3 { 4 } else { 2 };
    if part > parts {
        return Err(PeriodError::NoSuchPart(part));
    }
    Shape::part(first, part, length).ok_or(PeriodError::NoSuchPart(part))
}

/// `fin_2023_24`, as LG Inform writes a financial year.
pub(super) fn local_inform(c: &mut Cursor<'_>) -> Option<Outcome> {
    for letter in ['f', 'i', 'n', '_'] {
        c.sign(letter)?;
    }
    let first = c.exactly(4)?;
    c.sign('_')?;
    let second = c.exactly(2)?;
    YEARS.contains(&first).then(|| {
        pair(
            first,
            second,
            2,
            (Joint::Slash, false),
            Some(Hint::Financial),
        )
    })
}

/// One label of years, a span of two, a part of one; the kind of year may follow.
pub(super) fn years(
    c: &mut Cursor<'_>,
    reading: Reading,
    between: bool,
    ranged: bool,
) -> Option<Outcome> {
    if reading.hint.is_some() {
        let ended = c.attempt(ending_here);
        if let (Some(end), Some(hint)) = (ended, reading.hint) {
            return Some(end.and_then(|(end, precision)| year_ending(end, precision, hint)));
        }
    }
    // "between 2020/21 and 2022/23": the first label may be a pair as well.
    let first = c
        .attempt(|c| {
            let label = year_label(c, reading, false)?;
            (!between || matches!(label, Label::Pair { .. })).then_some(label)
        })
        .or_else(|| c.attempt(|c| year_label(c, reading, true)))?;
    let last = c.attempt(|c| {
        let (joint, spaced) = c.joint(between)?;
        let label = year_label(c, reading, false)?;
        match (first, label) {
            (Label::Pair { .. }, Label::Pair { .. }) | (Label::Year(_), Label::Year(_)) => {
                Some((label, joint, spaced))
            }
            _ => None,
        }
    });
    if let Some((last, joint, spaced)) = last {
        return Some(span_of_years(first, last, joint, spaced, reading));
    }
    let two = matches!(first, Label::Pair { .. } | Label::Year(_));
    let three = c.attempt(|c| {
        let (joint, spaced) = c.joint(false)?;
        let (_, digits) = c.digits()?;
        (joint != Joint::Word && !spaced && digits <= 4 && c.ends()).then_some(())
    });
    if two && three.is_some() {
        return Some(Err(PeriodError::Ambiguous(Ambiguity::ThreeNumbers)));
    }
    if between || (ranged && !matches!(first, Label::Pair { digits: 4, .. })) {
        return None;
    }
    let part = c.attempt(|c| {
        c.sign(',');
        c.space();
        part(c)
    });
    if let (Some(part), true) = (part, two) {
        return Some(part_of(part, first, Hint::Financial));
    }
    let behind = c.attempt(|c| {
        c.space().then_some(())?;
        c.one_of(&STATED)
    });
    let reading = match behind {
        Some(hint) => Reading {
            hint: Some(hint),
            ..reading
        },
        None => reading,
    };
    Some(first.resolve(reading))
}

fn year_ending(end: NaiveDate, precision: Precision, hint: Hint) -> Outcome {
    let dates = DateSpan::year_to(end).ok_or(PeriodError::Empty)?;
    let first = u16::try_from(chrono::Datelike::year(&dates.start())).unwrap_or(0);
    match hint.year_from(first) {
        Some(year) if year.span == Some(dates) => Ok(Shape { precision, ..year }),
        Some(year) => Err(PeriodError::Conflict {
            kind: year.kind,
            start: dates.start(),
            end,
        }),
        None => Ok(Shape::dated(PeriodKind::Rolling12Months, dates, precision)),
    }
}

fn span_of_years(
    first: Label,
    last: Label,
    joint: Joint,
    spaced: bool,
    reading: Reading,
) -> Outcome {
    if let (Label::Year(first), Label::Year(last)) = (first, last) {
        return Shape::calendar_years(first, last)
            .ok_or_else(|| reversed(Shape::calendar_year(first), Shape::calendar_year(last)));
    }
    let reading = Reading {
        hint: Some(
            reading
                .hint
                .and_then(Hint::of_two_years)
                .unwrap_or(Hint::Financial),
        ),
        ..reading
    };
    let (one, two) = (first.resolve(reading)?, last.resolve(reading)?);
    let (Some(from), Some(to)) = (one.span, two.span) else {
        return Err(PeriodError::Empty);
    };
    let Some(span) = DateSpan::new(from.start(), to.end()) else {
        return Err(reversed(Some(one), Some(two)));
    };
    let year = |date: NaiveDate| u16::try_from(chrono::Datelike::year(&date)).unwrap_or(0);
    if joint == Joint::Hyphen && !spaced && !reading.spans {
        return Err(PeriodError::Ambiguous(Ambiguity::JoinedYears {
            first: year(from.start()),
            last: year(to.start()),
        }));
    }
    Ok(Shape::dated(PeriodKind::MultiYear, span, Precision::Year))
}

fn reversed(first: Option<Shape>, last: Option<Shape>) -> PeriodError {
    let dates = |shape: Option<Shape>| shape.and_then(|shape| shape.span);
    match (dates(first), dates(last)) {
        (Some(first), Some(last)) => PeriodError::EndBeforeStart {
            start: first.start(),
            end: last.end(),
        },
        _ => PeriodError::Empty,
    }
}
