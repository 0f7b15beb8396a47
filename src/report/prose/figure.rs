//! A figure of the prose, with the place of everything that stands with it.

use crate::{
    indicator::{Derived, Figure, Role},
    issue::Span,
    metric::MetricRef,
    number::Printed,
    period::PlacedPeriod,
    stated::stated,
    table::closed_list,
};
use alloc::{string::String, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// A number that a page prints, what it is there for, and all that the wording links with it.
///
/// [`PageFigure::figure`] is the figure itself; the spans point into the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFigure {
    pub(super) text: String,
    pub(super) span: Span,
    pub(super) role: Role,
    pub(super) figure: Figure,
    pub(super) period: Option<PlacedPeriod>,
    /// One for each comparator of the figure.
    pub(super) comparators: Vec<Span>,
    pub(super) base: Option<Span>,
    pub(super) derived: Derived,
}

impl PageFigure {
    /// The numeral as printed, with the sign, `£`, `%` or "per cent" that adjoins it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the numeral stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What the number is there for.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The figure: value, unit, metric, comparators, base, source and voice.
    #[must_use]
    pub const fn figure(&self) -> &Figure {
        &self.figure
    }

    /// The period that the wording gives it, and where that stands.
    #[must_use]
    pub const fn period(&self) -> Option<&PlacedPeriod> {
        self.period.as_ref()
    }

    /// Where its comparators stand: the number of each, or the words where no number is printed.
    #[must_use]
    pub fn comparator_spans(&self) -> &[Span] {
        &self.comparators
    }

    /// Where its base stands.
    #[must_use]
    pub const fn base_span(&self) -> Option<Span> {
        self.base
    }

    /// What follows from it.
    #[must_use]
    pub const fn derived(&self) -> &Derived {
        &self.derived
    }
}

/// The wire form: every field, null where nothing is known; `comparators` only where there are
/// several.
impl Serialize for PageFigure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let figure = &self.figure;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("text", &self.text)?;
        map.serialize_entry("span", &self.span)?;
        map.serialize_entry("value", &figure.value().number())?;
        map.serialize_entry("upper", &figure.upper().map(Printed::number))?;
        map.serialize_entry("qualifier", &figure.qualifier())?;
        map.serialize_entry("unit", &figure.unit())?;
        map.serialize_entry("role", &self.role)?;
        let metric = figure.metric();
        map.serialize_entry("metric", &metric.and_then(MetricRef::known))?;
        map.serialize_entry("instance", &figure.instance())?;
        map.serialize_entry("period", &self.period)?;
        let placed: Vec<Placed<'_>> = figure
            .comparators()
            .iter()
            .zip(&self.comparators)
            .map(|(comparator, span)| Placed {
                comparator,
                span: *span,
            })
            .collect();
        map.serialize_entry("comparator", &placed.first())?;
        stated(
            &mut map,
            "comparators",
            Some(&placed).filter(|all| all.len() > 1),
        )?;
        let base = figure.base().map(|base| PlacedBase {
            value: base.number(),
            span: self.base,
        });
        map.serialize_entry("base", &base)?;
        map.serialize_entry("source", &figure.source())?;
        map.serialize_entry("voice", &figure.voice())?;
        map.serialize_entry("derived", &self.derived)?;
        map.end()
    }
}

struct Placed<'a> {
    comparator: &'a crate::indicator::Comparator,
    span: Span,
}

impl Serialize for Placed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", &self.comparator.kind())?;
        map.serialize_entry("value", &self.comparator.value().map(Printed::number))?;
        map.serialize_entry("direction", &self.comparator.words())?;
        map.serialize_entry("span", &self.span)?;
        stated(&mut map, "of", self.comparator.of())?;
        map.end()
    }
}

#[derive(Serialize)]
struct PlacedBase {
    value: String,
    span: Option<Span>,
}

closed_list! {
    /// Why a number of the prose is no figure.
    #[non_exhaustive]
    pub enum NoFigure: "reason why a number is no figure" {
        /// An act, a section or a regulation: "Care Act 2014", "section 42".
        Statute = "statute", "statute or duty", [];
        /// The name of a method, a programme or a phase: "three conversations".
        Name = "name", "named method or programme", [];
        /// A date, a year, or the years of a strategy.
        Date = "date", "date or period", [];
        /// An age that marks a group: "65 and over".
        Age = "age", "age group", [];
        /// How many authorities, areas, teams, stages or aims there are.
        Structure = "structure", "partnership, area or structure", [];
        /// A term of a contract or a service, a frequency: "2 days a week".
        Term = "term", "contract term or frequency", [];
        /// One person's account, or who spoke.
        Story = "story", "account of one person or of those who spoke", [];
        /// A score, a level or a grade of the regulator.
        Score = "score", "score or rating", [];
        /// A telephone number, a reference, the number of a list, a time of day.
        Label = "label", "label, reference or time of day", [];
        /// A slip of the pen that leaves open which number was meant: "12,34,567".
        Slip = "slip", "digits misplaced around a comma", [];
        /// Part of the definition of another figure: "91 days after discharge", "per 100,000".
        Definition = "definition", "part of another figure", [];
        /// Cut off at the end of the text.
        Cut = "cut", "cut off", [];
        /// A number whose wording does not make it a measure.
        Unclear = "unclear", "not worded as a measure", [];
    }
}

/// A number of the prose that is no figure, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PassedOver {
    span: Span,
    reason: NoFigure,
}

impl PassedOver {
    pub(super) const fn new(span: Span, reason: NoFigure) -> Self {
        Self { span, reason }
    }

    /// Where it stands.
    #[must_use]
    pub const fn span(self) -> Span {
        self.span
    }

    /// Why it is no figure.
    #[must_use]
    pub const fn reason(self) -> NoFigure {
        self.reason
    }
}
