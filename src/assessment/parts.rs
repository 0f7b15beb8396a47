use crate::{
    EvidenceCategory, MetricRef, Printed, Score, Unit,
    indicator::{self, ComparatorKind, Voice},
    period::Period,
    table::closed_list,
};
use alloc::{string::String, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// The council that was assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Authority {
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(crate) kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) region: Option<String>,
}

impl Authority {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its code in the caller's list, such as the official `E09000007`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// What type of council it is, such as `london_borough`.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.kind.as_deref()
    }

    /// The region it lies in, such as `london`.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }
}

/// What is recorded of one quality statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRecord {
    pub(crate) score: Option<Score>,
    pub(crate) category_scores: Vec<(EvidenceCategory, Score)>,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) figures: Vec<Figure>,
}

impl StatementRecord {
    pub(crate) const EMPTY: Self = Self {
        score: None,
        category_scores: Vec::new(),
        evidence: Vec::new(),
        findings: Vec::new(),
        figures: Vec::new(),
    };

    /// Whether evidence of a category is recorded, or scored.
    #[must_use]
    pub fn has_evidence(&self, category: EvidenceCategory) -> bool {
        let listed = self
            .evidence
            .iter()
            .any(|item| item.category == Some(category));
        listed
            || self
                .category_scores
                .iter()
                .any(|(scored, _)| *scored == category)
    }

    /// The published score; none where the rule set makes it from the scores of categories.
    #[must_use]
    pub const fn score(&self) -> Option<Score> {
        self.score
    }

    /// The scores of the evidence categories, where the rule set reads those.
    #[must_use]
    pub fn category_scores(&self) -> &[(EvidenceCategory, Score)] {
        &self.category_scores
    }

    /// The evidence that was drawn on.
    #[must_use]
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The key findings.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The figures that were printed.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }
}

/// The wire form; lists without items are left out.
impl Serialize for StatementRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Scores<'a>(&'a [(EvidenceCategory, Score)]);
        impl Serialize for Scores<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.iter().copied())
            }
        }
        let mut map = serializer.serialize_map(None)?;
        if let Some(score) = self.score {
            map.serialize_entry("score", &score)?;
        }
        if !self.category_scores.is_empty() {
            map.serialize_entry("category_scores", &Scores(&self.category_scores))?;
        }
        if !self.evidence.is_empty() {
            map.serialize_entry("evidence", &self.evidence)?;
        }
        if !self.findings.is_empty() {
            map.serialize_entry("findings", &self.findings)?;
        }
        if !self.figures.is_empty() {
            map.serialize_entry("figures", &self.figures)?;
        }
        map.end()
    }
}

/// One piece of evidence that a score draws on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) category: Option<EvidenceCategory>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_printed")]
    pub(crate) period: Option<Period>,
}

impl Evidence {
    /// The category it belongs to.
    #[must_use]
    pub const fn category(&self) -> Option<EvidenceCategory> {
        self.category
    }

    /// Where it comes from.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The time it is for.
    #[must_use]
    pub const fn period(&self) -> Option<&Period> {
        self.period.as_ref()
    }
}

closed_list! {
    /// Whether a key finding speaks for the council or against it.
    pub enum FindingKind: "kind of finding" {
        /// It speaks for the council.
        Strength = "strength", "strength", [];
        /// It speaks against the council.
        Shortfall = "shortfall", "shortfall", [];
    }
}

/// A key finding: what the regulator found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) topic: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) kind: Option<FindingKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) evidence: Option<EvidenceCategory>,
}

impl Finding {
    /// The topic it stands under.
    #[must_use]
    pub fn topic(&self) -> Option<&str> {
        self.topic.as_deref()
    }

    /// The finding in words.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// Whether it is a strength or a shortfall.
    #[must_use]
    pub const fn kind(&self) -> Option<FindingKind> {
        self.kind
    }

    /// The category of evidence it rests on.
    #[must_use]
    pub const fn evidence(&self) -> Option<EvidenceCategory> {
        self.evidence
    }
}

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
        let mut map = serializer.serialize_map(None)?;
        if let Some(metric) = &self.metric {
            map.serialize_entry("metric", metric)?;
        }
        if let Some(instance) = &self.instance {
            map.serialize_entry("instance", instance)?;
        }
        if let Some(value) = &self.value {
            map.serialize_entry("value", &value.number())?;
            if let Some(qualifier) = value.qualifier() {
                map.serialize_entry("qualifier", &qualifier)?;
            }
        }
        if let Some(upper) = &self.upper {
            map.serialize_entry("upper", &upper.number())?;
        }
        if let Some(unit) = self.unit {
            map.serialize_entry("unit", &unit)?;
        }
        if let Some(period) = &self.period {
            map.serialize_entry("period", period.text())?;
        }
        if let Some(source) = &self.source {
            map.serialize_entry("source", source)?;
        }
        if let Some(voice) = self.voice {
            map.serialize_entry("voice", &voice)?;
        }
        if let Some(comparator) = self.comparators.first() {
            map.serialize_entry("comparator", comparator)?;
        }
        if self.comparators.len() > 1 {
            map.serialize_entry("comparators", &self.comparators)?;
        }
        if let Some(base) = &self.base {
            map.serialize_entry("base", &base.number())?;
        }
        map.end()
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
        if let Some(kind) = self.kind {
            map.serialize_entry("kind", &kind)?;
        }
        if let Some(value) = &self.value {
            map.serialize_entry("value", &value.number())?;
        }
        if let Some(of) = self.of {
            map.serialize_entry("of", &of)?;
        }
        if let Some(direction) = &self.direction {
            map.serialize_entry("direction", direction)?;
        }
        if let Some(period) = &self.period {
            map.serialize_entry("period", period.text())?;
        }
        map.end()
    }
}

/// A period in the wire form of a record: as printed.
#[expect(
    clippy::ref_option,
    reason = "the signature that serialize_with asks for"
)]
fn as_printed<S: Serializer>(period: &Option<Period>, serializer: S) -> Result<S::Ok, S::Error> {
    match period {
        Some(period) => serializer.serialize_str(period.text()),
        None => serializer.serialize_none(),
    }
}
