//! Optional fields of an object, read as what they should be.

use super::{
    place::Place,
    walk::{Given, Walk, shown},
};
use crate::{
    Code, Issue, Printed,
    period::Period,
    table::ClosedList,
    text,
    value::{NotADecimal, Value},
};
use alloc::{format, string::String};
use rust_decimal::Decimal;

/// What became of an optional field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field<T> {
    /// Not given.
    Absent,
    /// Given, and not readable: the issue is told.
    Faulty,
    /// Given.
    Read(T),
}

impl<T> Field<T> {
    pub(super) fn read(self) -> Option<T> {
        match self {
            Self::Read(value) => Some(value),
            _ => None,
        }
    }

    pub(super) const fn as_ref(&self) -> Field<&T> {
        match self {
            Self::Absent => Field::Absent,
            Self::Faulty => Field::Faulty,
            Self::Read(value) => Field::Read(value),
        }
    }

    pub(super) const fn is_faulty(&self) -> bool {
        matches!(self, Self::Faulty)
    }
}

impl<'v> Walk<'v> {
    /// An optional text.
    pub(super) fn text(
        &mut self,
        place: &Place<'_>,
        given: Option<Given<'v>>,
        expected: &str,
    ) -> Field<&'v str> {
        let Some(given) = given else {
            return Field::Absent;
        };
        match given.value {
            Value::Text(text) => Field::Read(text),
            other => {
                self.wrong_type(&place.field(given.index, given.name), other, expected);
                Field::Faulty
            }
        }
    }

    /// An optional id of a closed list.
    pub(super) fn id<T: ClosedList>(
        &mut self,
        place: &Place<'_>,
        given: Option<Given<'v>>,
    ) -> Field<T> {
        let Some(given) = given else {
            return Field::Absent;
        };
        let place = place.field(given.index, given.name);
        let Value::Text(id) = given.value else {
            self.wrong_type(&place, given.value, &format!("the id of {}", one(T::WHAT)));
            return Field::Faulty;
        };
        match T::of_id(id) {
            Some(value) => Field::Read(value),
            None => {
                self.unknown_id(&place, id, T::WHAT, T::ids());
                Field::Faulty
            }
        }
    }

    /// An id that is not in its closed list.
    pub(super) fn unknown_id(
        &mut self,
        place: &Place<'_>,
        id: &str,
        what: &str,
        ids: impl Iterator<Item = &'static str> + Clone,
    ) {
        let help = match text::did_you_mean(id, ids.clone()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("use {}", text::one_of(ids)),
        };
        let issue = Issue::new(
            Code::ValueUnknown,
            format!("`{}` is not the id of {}", text::shown(id), one(what)),
        );
        self.fault(place, issue.with_help(help));
    }

    /// An optional number as printed; of an overall percentage the sign may be there too.
    pub(super) fn printed(
        &mut self,
        place: &Place<'_>,
        given: Option<Given<'v>>,
        percent_sign: bool,
    ) -> Field<Printed> {
        if let Some(Given {
            value: Value::Text(text),
            ..
        }) = given
            && percent_sign
            && let Some(number) = text.strip_suffix('%')
            && Value::from(number.trim_end()).decimal().is_ok()
            && let Ok(printed) = Printed::parse(text)
        {
            return Field::Read(printed);
        }
        match self.decimal(place, given) {
            Field::Read(value) => Field::Read(match given.map(|given| given.value) {
                // As it was written, leading zeros and all.
                Some(Value::Text(text)) => {
                    Printed::parse(text).unwrap_or_else(|_| Printed::from_decimal(value))
                }
                _ => Printed::from_decimal(value),
            }),
            Field::Faulty => Field::Faulty,
            Field::Absent => Field::Absent,
        }
    }

    /// An optional period, kept as printed; what makes it none is told.
    pub(super) fn period(&mut self, place: &Place<'_>, given: Option<Given<'v>>) -> Field<Period> {
        let expected = "a period as a text, such as \"2022/23\"";
        let Some(at) = given else {
            return Field::Absent;
        };
        let Field::Read(text) = self.text(place, given, expected) else {
            return Field::Faulty;
        };
        // An empty period is a missing one.
        if text.trim().is_empty() {
            return Field::Absent;
        }
        let period = Period::read(text);
        if let Some(issue) = period.issue() {
            self.tell(&place.field(at.index, at.name), issue);
        }
        Field::Read(period)
    }

    /// An optional exact decimal: a text, an integer, or a number that is exact in its shortest
    /// form.
    pub(super) fn decimal(
        &mut self,
        place: &Place<'_>,
        given: Option<Given<'v>>,
    ) -> Field<Decimal> {
        let Some(given) = given else {
            return Field::Absent;
        };
        let place = place.field(given.index, given.name);
        match given.value.decimal() {
            Ok(value) => Field::Read(value),
            Err(NotADecimal::Kind(_) | NotADecimal::Text) => {
                self.wrong_type(&place, given.value, "a number as a text, such as \"5.3\"");
                Field::Faulty
            }
            Err(NotADecimal::Inexact) => {
                let issue = Issue::new(
                    Code::ValueType,
                    format!("{} is not exact", shown(given.value)),
                );
                self.fault(
                    &place,
                    issue.with_help("write it as a text, with the digits that were printed"),
                );
                Field::Faulty
            }
            Err(NotADecimal::TooLong) => {
                let issue = Issue::new(
                    Code::ValueOutOfRange,
                    "a number of more than 28 digits cannot be kept exactly",
                );
                self.fault(&place, issue);
                Field::Faulty
            }
        }
    }
}

/// What is named, with its article: "a unit", "an evidence category".
fn one(what: &str) -> String {
    let article = match what.starts_with(['a', 'e', 'i', 'o']) {
        true => "an",
        false => "a",
    };
    format!("{article} {what}")
}
