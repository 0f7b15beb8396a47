//! Labels of years: `2022/23`, `2022`, `202223`, `22/23`.

use super::{
    Ambiguity, Hint, PeriodError, PeriodKind, Reading,
    cursor::{Cursor, Joint},
    error::full_year,
    grammar::{Outcome, YEARS},
    shape::Shape,
};

/// A label of one year or more, as it was written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Label {
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
pub(super) fn year_label(c: &mut Cursor<'_>, reading: Reading, between: bool) -> Option<Label> {
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
        // "2022/123" is no year in prose either; "2022-123" may be a reference there.
        3 if !loose && (!prose || joint == Joint::Slash) => {
            Label::Wrong(PeriodError::Unrecognised { at })
        }
        _ => return None,
    };
    if prose && matches!(label, Label::Short { .. }) && joint == Joint::Slash {
        return None;
    }
    c.ends().then_some(label)
}

impl Label {
    pub(super) fn resolve(self, reading: Reading) -> Outcome {
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

pub(super) fn pair(
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
