use super::Figure;
use crate::{
    EvidenceCategory, Score,
    period::Period,
    stated::{listed, stated},
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
        stated(&mut map, "score", self.score)?;
        if !self.category_scores.is_empty() {
            map.serialize_entry("category_scores", &Scores(&self.category_scores))?;
        }
        listed(&mut map, "evidence", &self.evidence)?;
        listed(&mut map, "findings", &self.findings)?;
        listed(&mut map, "figures", &self.figures)?;
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
