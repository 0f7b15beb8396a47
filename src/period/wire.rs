//! Periods on the wire, alone and at their place.

use super::{DateSpan, PartialDate, Period, PeriodKind, Reading};
use crate::{Issue, Span, text::shown};
use alloc::{format, string::String};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};

/// `{"text", "kind", "start", "end"}`, the dates null where there are none.
impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Period", 4)?;
        self.serialize_into(&mut fields)?;
        fields.end()
    }
}

impl Period {
    fn serialize_into<S: SerializeStruct>(&self, fields: &mut S) -> Result<(), S::Error> {
        let date = |date: NaiveDate| PartialDate::from(date);
        fields.serialize_field("text", &self.text)?;
        fields.serialize_field("kind", &self.kind())?;
        fields.serialize_field("start", &self.span().map(|span| date(span.start())))?;
        fields.serialize_field("end", &self.span().map(|span| date(span.end())))
    }

    /// The period together with its place in a text: on the wire its `span` stands last.
    #[must_use]
    pub const fn at(self, place: Span) -> PlacedPeriod {
        PlacedPeriod {
            period: self,
            place,
        }
    }
}

/// A period and its place in the text that it was read from.
///
/// Serialises as `{"text", "kind", "start", "end", "span"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PlacedPeriod {
    period: Period,
    place: Span,
}

impl PlacedPeriod {
    /// The period.
    #[must_use]
    pub const fn period(&self) -> &Period {
        &self.period
    }

    /// Where it stands.
    #[must_use]
    pub const fn place(&self) -> Span {
        self.place
    }

    /// What is wrong with the period, as an issue at its place.
    #[must_use]
    pub fn issue(&self) -> Option<Issue> {
        Some(self.period.issue()?.at_span(self.place))
    }
}

impl Serialize for PlacedPeriod {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("PlacedPeriod", 5)?;
        self.period.serialize_into(&mut fields)?;
        fields.serialize_field("span", &self.place)?;
        fields.end()
    }
}

/// Read again from its text and kind, so that no wire form holds dates that its text does not have.
impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Period")]
        struct Wire {
            text: String,
            kind: PeriodKind,
            #[serde(default)]
            start: Option<PartialDate>,
            #[serde(default)]
            end: Option<PartialDate>,
        }
        let wire = Wire::deserialize(deserializer)?;
        let dated = |date: Option<NaiveDate>| date.map(PartialDate::from);
        Reading::all()
            .map(|reading| Self::read_as(&wire.text, reading))
            .find(|period| {
                period.kind() == wire.kind
                    && dated(period.span().map(DateSpan::start)) == wire.start
                    && dated(period.span().map(DateSpan::end)) == wire.end
            })
            .ok_or_else(|| {
                let shown = shown(&wire.text);
                de::Error::custom(format!("`{shown}` is no {} with these dates", wire.kind))
            })
    }
}
