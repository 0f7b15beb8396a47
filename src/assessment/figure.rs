use crate::{
    MetricRef, Printed, Unit,
    indicator::{self, ComparatorKind, Voice, Wire},
    period::Period,
    stated::stated,
};
use alloc::{string::String, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// A figure as a record holds it: any part of it may not be stated.
///
/// [`Figure::printed`] gives what can be derived from and compared, where a value is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub(crate) metric: Option<MetricRef>,
    pub(crate) instance: Option<String>,
    pub(crate) value: Option<Printed>,
    pub(crate) upper: Option<Printed>,
    pub(crate) unit: Option<Unit>,
    pub(crate) period: Option<Period>,
    pub(crate) source: Option<String>,
    pub(crate) comparators: Vec<Comparator>,
    pub(crate) base: Option<Printed>,
    pub(crate) voice: Option<Voice>,
}

impl Figure {
    /// What it measures.
    #[must_use]
    pub const fn metric(&self) -> Option<&MetricRef> {
        self.metric.as_ref()
    }

    /// The instance of its metric, such as the theme of complaints.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// Its value, with the qualifier where there is one; of a range the lower end.
    #[must_use]
    pub const fn value(&self) -> Option<&Printed> {
        self.value.as_ref()
    }

    /// The upper end of a range.
    #[must_use]
    pub const fn upper(&self) -> Option<&Printed> {
        self.upper.as_ref()
    }

    /// What it counts in: as stated, or as its metric is defined.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        let defined = || Some(self.metric.as_ref()?.known()?.definition().unit());
        self.unit.or_else(defined)
    }

    /// The time it is for.
    #[must_use]
    pub const fn period(&self) -> Option<&Period> {
        self.period.as_ref()
    }

    /// Where it comes from.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// What it is compared with, in printed order.
    #[must_use]
    pub fn comparators(&self) -> &[Comparator] {
        &self.comparators
    }

    /// The whole that it is a share of.
    #[must_use]
    pub const fn base(&self) -> Option<&Printed> {
        self.base.as_ref()
    }

    /// Whose word it is.
    #[must_use]
    pub const fn voice(&self) -> Option<Voice> {
        self.voice
    }

    /// Whether its value is one plain number: no range, no word that makes it less than exact.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let exact = |value: &Printed| value.qualifier().is_none();
        self.upper.is_none() && self.value.as_ref().is_some_and(exact)
    }

    /// The figure to derive from and to compare, where its value is stated.
    #[must_use]
    pub fn printed(&self) -> Option<indicator::Figure> {
        let value = self.value.clone()?;
        let unit = self.unit().unwrap_or(Unit::Other);
        let mut figure = indicator::Figure::new(value, unit);
        if let Some(metric) = &self.metric {
            figure = figure.with_metric(metric.clone());
        }
        if let Some(instance) = &self.instance {
            figure = figure.with_instance(instance);
        }
        if let Some(upper) = &self.upper {
            figure = figure.with_upper(upper.clone());
        }
        if let Some(period) = &self.period {
            figure = figure.with_period(period.text());
        }
        if let Some(source) = &self.source {
            figure = figure.with_source(source);
        }
        if let Some(base) = &self.base {
            figure = figure.with_base(base.clone());
        }
        if let Some(voice) = self.voice {
            figure = figure.with_voice(voice);
        }
        for comparator in &self.comparators {
            figure = figure.with_comparator(comparator.printed());
        }
        Some(figure)
    }
}

/// The wire form; what is not stated is left out.
impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let wire = Wire {
            metric: self.metric(),
            instance: self.instance(),
            value: self.value(),
            upper: self.upper(),
            unit: self.unit,
            period: self.period().map(Period::text),
            source: self.source(),
            voice: self.voice,
            comparators: &self.comparators,
            base: self.base(),
        };
        wire.serialize(serializer)
    }
}

/// What a figure is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparator {
    pub(crate) kind: Option<ComparatorKind>,
    pub(crate) value: Option<Printed>,
    pub(crate) of: Option<u64>,
    pub(crate) direction: Option<String>,
    pub(crate) period: Option<Period>,
}

impl Comparator {
    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> Option<ComparatorKind> {
        self.kind
    }

    /// Its value.
    #[must_use]
    pub const fn value(&self) -> Option<&Printed> {
        self.value.as_ref()
    }

    /// Of a rank: among how many.
    #[must_use]
    pub const fn of(&self) -> Option<u64> {
        self.of
    }

    /// The words of the comparison.
    #[must_use]
    pub fn direction(&self) -> Option<&str> {
        self.direction.as_deref()
    }

    /// The time it is for, where that is another than the figure's.
    #[must_use]
    pub const fn period(&self) -> Option<&Period> {
        self.period.as_ref()
    }

    fn printed(&self) -> indicator::Comparator {
        let kind = self.kind.unwrap_or(ComparatorKind::Other);
        let mut comparator = indicator::Comparator::new(kind);
        if let Some(value) = &self.value {
            comparator = comparator.with_value(value.clone());
        }
        if let Some(of) = self.of {
            comparator = comparator.among(of);
        }
        if let Some(words) = &self.direction {
            comparator = comparator.with_words(words);
        }
        comparator
    }
}

/// The wire form; what is not stated is left out.
impl Serialize for Comparator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        stated(&mut map, "kind", self.kind)?;
        stated(&mut map, "value", self.value.as_ref().map(Printed::number))?;
        stated(&mut map, "of", self.of)?;
        stated(&mut map, "direction", self.direction())?;
        stated(&mut map, "period", self.period().map(Period::text))?;
        map.end()
    }
}
