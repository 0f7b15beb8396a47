//! The written forms of a period.
//!
//! Every form is found, or refused, at the start of a text within a bounded number of bytes, so
//! that a prose of any length is read in time linear in it.

use super::{
    Ambiguity, DateSpan, Hint, PeriodError, PeriodKind, Precision, Reading,
    cursor::{Cursor, Joint},
    error::full_year,
    shape::Shape,
};
use chrono::NaiveDate;

type Outcome = Result<Shape, PeriodError>;

/// The years that a label may name.
const YEARS: core::ops::RangeInclusive<u16> = 1900..=2199;

/// The longest written form at the start of a text: what it says, and its length in bytes.
pub(super) fn prefix(text: &str, reading: Reading) -> Option<(Outcome, usize)> {
    if !begins(text) {
        return None;
    }
    [relative, rolling, part_first, labelled]
        .into_iter()
        .filter_map(|form| {
            let mut cursor = Cursor::new(text);
            // An article belongs to what follows it: "the year ending", "the last 12 months".
            cursor.attempt(|c| {
                c.words("the")?;
                c.space().then_some(())
            });
            let outcome = form(&mut cursor, reading)?;
            cursor.ends().then_some((outcome, cursor.at()))
        })
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Whether a period can start here at all: on a digit, or on one of few words. Most words of a
/// prose are passed over by this alone.
fn begins(text: &str) -> bool {
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
        Some(b"") | None => text.starts_with(|c: char| c.is_ascii_digit()),
        Some(b"q" | b"h" | b"fy" | b"fin" | b"the" | b"as" | b"at" | b"a") => true,
        Some(word) => STARTERS.binary_search(&word).is_ok() || month_name(word).is_some(),
    }
}

/// The first words of the forms, and of the longest the first nine letters; in order.
const STARTERS: [&[u8]; 42] = [
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
    b"this",
    b"three",
    b"today",
    b"twelve",
    b"two",
    b"year",
    b"years",
    b"yr",
];

const MONTHS: [&str; 12] = [
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

/// The number of a month by its name, its first three letters, or "sept"; lower case.
fn month_name(word: &[u8]) -> Option<u8> {
    let found = MONTHS.iter().position(|name| {
        let starts = name
            .as_bytes()
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word));
        starts && (word.len() == name.len() || word.len() == 3 || word == b"sept")
    })?;
    u8::try_from(found.saturating_add(1)).ok()
}

fn month(c: &mut Cursor<'_>) -> Option<u8> {
    c.attempt(|c| {
        let length = c
            .rest()
            .bytes()
            .take(10)
            .take_while(u8::is_ascii_alphabetic)
            .count();
        let word = c.rest().get(..length)?;
        let mut lower = [0_u8; 10];
        for (slot, byte) in lower.iter_mut().zip(word.bytes()) {
            *slot = byte.to_ascii_lowercase();
        }
        let number = month_name(lower.get(..length)?)?;
        c.words(word)?;
        Some(number)
    })
}

const COUNTS: [(&str, u16); 12] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
];

fn count(c: &mut Cursor<'_>) -> Option<u16> {
    c.one_of(&COUNTS).or_else(|| {
        c.one_of(&[("a", 1)]).or_else(|| {
            c.digits()
                .and_then(|(n, digits)| (digits <= 2).then(|| u16::try_from(n).ok())?)
        })
    })
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
    if c.one_of(&PHRASES).is_some() {
        return relative;
    }
    let since = c.one_of(&[
        ("last", ()),
        ("past", ()),
        ("previous", ()),
        ("preceding", ()),
    ]);
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

/// "year ending 31 March 2023", "12 months to September 2021": twelve months to a date.
fn rolling(c: &mut Cursor<'_>, _: Reading) -> Option<Outcome> {
    const TWELVE: [(&str, ()); 7] = [
        ("year", ()),
        ("12 months", ()),
        ("twelve months", ()),
        ("12 month period", ()),
        ("12-month period", ()),
        ("twelve month period", ()),
        ("twelve-month period", ()),
    ];
    c.one_of(&TWELVE)?;
    let end = ending(c)?;
    Some(end.and_then(|(end, precision)| {
        let span = DateSpan::year_to(end).ok_or(PeriodError::Empty)?;
        Ok(Shape::dated(PeriodKind::Rolling12Months, span, precision))
    }))
}

/// "ending 31 March 2023", "to September 2021": the last day, and how precisely it was given.
fn ending(c: &mut Cursor<'_>) -> Option<Result<(NaiveDate, Precision), PeriodError>> {
    c.attempt(|c| {
        c.space().then_some(())?;
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
    })
}

/// A day or a month, perhaps without its year.
#[derive(Debug, Clone, Copy)]
struct Point {
    year: Option<u16>,
    month: u8,
    day: Option<u16>,
}

impl Point {
    fn span(self, year: u16) -> Result<DateSpan, PeriodError> {
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

    const fn precision(self) -> Precision {
        match self.day {
            Some(_) => Precision::Day,
            None => Precision::Month,
        }
    }

    fn shape(self, year: u16, hint: Option<Hint>) -> Outcome {
        let span = self.span(year)?;
        Ok(match (self.day, hint) {
            (Some(_), _) => Shape::dated(PeriodKind::Date, span, Precision::Day),
            (None, Some(Hint::Survey)) => Shape::undated(PeriodKind::SurveyLabel),
            (None, _) => Shape::dated(PeriodKind::Month, span, Precision::Month),
        })
    }
}

/// `31 March 2023`, `1 Apr 24`, `March 2023`, `Apr-22`, `2023-03-31`; the year may be missing.
fn point(c: &mut Cursor<'_>) -> Option<Point> {
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
    (YEARS.contains(&year) && c.ends() && month < 100).then_some(())?;
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

/// The kinds of year by name.
const STATED: [(&str, Hint); 10] = [
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

fn stated(c: &mut Cursor<'_>) -> Option<Hint> {
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
fn part_first(c: &mut Cursor<'_>, reading: Reading) -> Option<Outcome> {
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

/// A label of one year or more, as it was written.
#[derive(Debug, Clone, Copy)]
enum Label {
    Year(u16),
    Pair {
        first: u16,
        second: u16,
        digits: u8,
        joint: Joint,
        spaced: bool,
    },
    /// One digit behind the year.
    Short {
        first: u16,
        digit: u8,
    },
    /// Six digits.
    Six {
        first: u16,
        second: u8,
    },
    /// Two digits and two digits.
    NoCentury {
        first: u8,
        second: u8,
    },
    Wrong(PeriodError),
}

/// `2022`, `2022/23`, `2022 to 2023`, `202223`, `22/23`.
fn year_label(c: &mut Cursor<'_>, reading: Reading, between: bool) -> Option<Label> {
    let prose = reading.prose;
    let (first, digits) = c.digits()?;
    match digits {
        4 => {
            let first = u16::try_from(first).ok()?;
            if !YEARS.contains(&first) {
                c.attempt(|c| second_year(c, first, prose));
                return (!prose && c.ends())
                    .then_some(Label::Wrong(PeriodError::YearOutOfRange(first)));
            }
            let pair = if between {
                None
            } else {
                c.attempt(|c| second_year(c, first, prose))
            };
            pair.or_else(|| c.ends().then_some(Label::Year(first)))
        }
        6 if !prose => {
            let first_year = u16::try_from(first / 100).ok()?;
            let second = u8::try_from(first % 100).ok()?;
            (YEARS.contains(&first_year) && c.ends()).then_some(Label::Six {
                first: first_year,
                second,
            })
        }
        2 => {
            let (joint, spaced) = c.joint(false)?;
            let second = c.exactly(2)?;
            let (first, second) = (u8::try_from(first).ok()?, u8::try_from(second).ok()?);
            let follows = first.saturating_add(1) % 100 == second;
            let usual = !spaced
                && if prose {
                    joint == Joint::Slash
                } else {
                    joint != Joint::Word
                };
            (usual && follows && c.ends()).then_some(Label::NoCentury { first, second })
        }
        _ => None,
    }
}

fn second_year(c: &mut Cursor<'_>, first: u16, prose: bool) -> Option<Label> {
    let (joint, spaced) = c.joint(false)?;
    let at = c.at();
    let (second, digits) = c.digits()?;
    let second = u16::try_from(second).ok()?;
    let loose = spaced || joint == Joint::Word;
    let label = match digits {
        2 | 4 => {
            let digits = u8::try_from(digits).ok()?;
            let last = full_year(first, second, digits);
            let follows = last == first.saturating_add(1);
            // "2022 - 45 people" and "2022 to 2500 people" are a year and a number.
            if prose && (!YEARS.contains(&last) || (loose && digits == 2 && !follows)) {
                return None;
            }
            Label::Pair {
                first,
                second,
                digits,
                joint,
                spaced,
            }
        }
        1 if !loose => Label::Short {
            first,
            digit: u8::try_from(second).ok()?,
        },
        3 if !prose && !loose => Label::Wrong(PeriodError::Unrecognised { at }),
        _ => return None,
    };
    if prose && matches!(label, Label::Short { .. }) && joint == Joint::Slash {
        return None;
    }
    c.ends().then_some(label)
}

impl Label {
    fn resolve(self, reading: Reading) -> Outcome {
        let hint = reading.hint;
        match self {
            Self::Wrong(error) => Err(error),
            Self::Year(year) => one_year(year, reading),
            Self::Pair {
                first,
                second,
                digits,
                joint,
                spaced,
            } => {
                let tight = !spaced && matches!(joint, Joint::Hyphen | Joint::Slash);
                let monthlike = tight && digits == 2 && (1..=12).contains(&second);
                pair(first, second, digits, (joint, monthlike), hint)
            }
            Self::Short { first, digit } => {
                let follows = first.saturating_add(1) % 10 == u16::from(digit);
                let error = PeriodError::ShortYear { first, digit };
                if !(reading.lenient && follows) {
                    return Err(error);
                }
                let mut year = two_year_kind(first, hint)?;
                year.fault = Some(error);
                Ok(year)
            }
            Self::Six { first, second } => {
                if first.saturating_add(1) % 100 != u16::from(second) {
                    return Err(PeriodError::NotConsecutive {
                        first,
                        second: second.into(),
                        digits: 2,
                    });
                }
                match hint {
                    None => Err(PeriodError::Ambiguous(Ambiguity::SixDigits { first })),
                    hint => two_year_kind(first, hint),
                }
            }
            Self::NoCentury { first, second } => match reading.century {
                None => Err(PeriodError::Ambiguous(Ambiguity::Century { first, second })),
                Some(century) => {
                    let first = u16::from(century)
                        .saturating_mul(100)
                        .saturating_add(first.into());
                    if !YEARS.contains(&first) {
                        return Err(PeriodError::YearOutOfRange(first));
                    }
                    two_year_kind(first, hint)
                }
            },
        }
    }
}

fn one_year(year: u16, reading: Reading) -> Outcome {
    let ambiguous = PeriodError::Ambiguous(Ambiguity::OneYear(year));
    let shape = match reading.hint {
        Some(Hint::Calendar) => Shape::calendar_year(year),
        Some(Hint::Reporting) => Shape::reporting_year(year),
        Some(Hint::Month) => {
            return Err(PeriodError::WrongLength {
                kind: PeriodKind::Month,
            });
        }
        // "qualified in 2023" is the calendar year; beside a survey, or called financial, the
        // same four digits are not.
        None if reading.prose => Shape::calendar_year(year),
        _ => None,
    };
    shape.ok_or(ambiguous)
}

fn two_year_kind(first: u16, hint: Option<Hint>) -> Outcome {
    let shape = match hint {
        Some(Hint::Academic) => Shape::academic_year(first),
        Some(Hint::Tax) => Shape::tax_year(first),
        Some(Hint::Calendar) => {
            return Err(PeriodError::WrongLength {
                kind: PeriodKind::CalendarYear,
            });
        }
        Some(Hint::Reporting) => {
            return Err(PeriodError::WrongLength {
                kind: PeriodKind::ReportingYear,
            });
        }
        Some(Hint::Month) => {
            return Err(PeriodError::WrongLength {
                kind: PeriodKind::Month,
            });
        }
        _ => Shape::financial_year(first),
    };
    shape.ok_or(PeriodError::YearOutOfRange(first))
}

fn pair(
    first: u16,
    second: u16,
    digits: u8,
    (joint, monthlike): (Joint, bool),
    hint: Option<Hint>,
) -> Outcome {
    let last = full_year(first, second, digits);
    let follows = last == first.saturating_add(1);
    let open = matches!(hint, None | Some(Hint::Survey | Hint::MultiYear));
    if monthlike && hint == Some(Hint::Month) {
        return Shape::month(first, second.into()).ok_or(PeriodError::NoSuchMonth(second));
    }
    if monthlike && follows && open {
        return Err(PeriodError::Ambiguous(Ambiguity::MonthOrYear {
            year: first,
            month: u8::try_from(second).unwrap_or(0),
        }));
    }
    if monthlike && joint == Joint::Hyphen && open {
        return match hint {
            Some(Hint::Survey) => Ok(Shape::undated(PeriodKind::SurveyLabel)),
            _ => Shape::month(first, second.into()).ok_or(PeriodError::NoSuchMonth(second)),
        };
    }
    if follows {
        return two_year_kind(first, hint);
    }
    // "2024-2028" is how a strategy is named; with a slash it would be a year, and a wrong one.
    let span = digits == 4 && joint != Joint::Slash && open && last > first;
    if let (true, Some(span)) = (span, Shape::calendar_years(first, last)) {
        return Ok(span);
    }
    Err(PeriodError::NotConsecutive {
        first,
        second,
        digits,
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
    let stated = stated(c);
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

/// `fin_2023_24`, as LG Inform writes a financial year.
fn local_inform(c: &mut Cursor<'_>) -> Option<Outcome> {
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

/// One day or month, or the span between two.
fn points(c: &mut Cursor<'_>, reading: Reading, between: bool, ranged: bool) -> Option<Outcome> {
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
fn numeric_date(c: &mut Cursor<'_>, reading: Reading) -> Option<Outcome> {
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

/// One label of years, a span of two, a part of one; the kind of year may follow.
fn years(c: &mut Cursor<'_>, reading: Reading, between: bool, ranged: bool) -> Option<Outcome> {
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
            (Label::Pair { .. }, Label::Pair { .. }) => Some((label, joint, spaced)),
            (Label::Year(_), Label::Year(_)) if between => Some((label, joint, spaced)),
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

/// [`ending`] behind a stated kind of year, whose space is already taken.
fn ending_here(c: &mut Cursor<'_>) -> Option<Result<(NaiveDate, Precision), PeriodError>> {
    c.one_of(&[
        ("ending", ()),
        ("ended", ()),
        ("up to", ()),
        ("to", ()),
        ("end", ()),
    ])?;
    c.space().then_some(())?;
    let point = point(c)?;
    let year = point.year?;
    c.ends()
        .then(|| Ok((point.span(year)?.end(), point.precision())))
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
