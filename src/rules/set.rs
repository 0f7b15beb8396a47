use super::Overall;
use crate::{EvidenceCategory, Rounding, Statement};
use alloc::{borrow::Cow, string::String};
use core::fmt;

/// A text that a built-in rule set has for ever, and a caller's own holds itself.
pub(crate) type Text = Cow<'static, str>;
/// A list, in the same way.
pub(crate) type List<T> = Cow<'static, [T]>;

/// A named set of rules: what is scored, on which scale, and how scores become a rating.
///
/// Three are built in ([`RuleSet::ALL`]); a caller's own is made with [`RuleSet::builder`] or read
/// through serde, and is never official.
///
/// ```
/// use care_quality::{RuleSet, Rounding};
///
/// let rules = RuleSet::find("local-authority/statement-scores").expect("it is built in");
/// assert!(rules.is_official());
/// let overall = rules.overall().expect("it rates the whole");
/// assert_eq!(overall.rounding(), Rounding::Ceiling);
/// let bands = overall.bands().iter().map(|band| band.to_string());
/// assert_eq!(bands.last().as_deref(), Some("88% to 100% is outstanding"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RuleSet {
    pub(crate) id: Text,
    pub(crate) source: Text,
    pub(crate) official: bool,
    pub(crate) inferred: List<Text>,
    pub(crate) scale: Scale,
    pub(crate) elements: Elements,
    pub(crate) parts: Option<Parts>,
    pub(crate) overall: Option<Overall>,
}

impl RuleSet {
    /// The most elements that any rule set rates: far more than any framework has.
    pub const MOST_ELEMENTS: usize = 10_000;

    /// The stable id, as it stands on the wire.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Where the rules are published; for a caller's own, what the caller said, or empty.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether these are the rules of a regulator. A caller's own never are.
    #[must_use]
    pub const fn is_official(&self) -> bool {
        self.official
    }

    /// What the regulator does not say and was inferred, one sentence each.
    pub fn inferred(&self) -> impl ExactSizeIterator<Item = &str> {
        self.inferred.iter().map(AsRef::as_ref)
    }

    /// The levels that a score can be.
    #[must_use]
    pub const fn scale(&self) -> &Scale {
        &self.scale
    }

    /// What is scored: statements, key questions, or just so many scores.
    #[must_use]
    pub const fn elements(&self) -> &Elements {
        &self.elements
    }

    /// How the scores of an element's parts (its evidence categories) become the element's score;
    /// none where the element itself is scored.
    #[must_use]
    pub const fn parts(&self) -> Option<&Parts> {
        self.parts.as_ref()
    }

    /// How scores become the overall rating; none where there is no overall.
    #[must_use]
    pub const fn overall(&self) -> Option<&Overall> {
        self.overall.as_ref()
    }

    /// Whether the rules name the nine quality statements, in framework order: what a record of an
    /// authority can be rated by.
    pub(crate) fn names_statements(&self) -> bool {
        self.elements.nine && !self.elements.named.is_empty()
    }

    /// Whether nine statement scores are what these rules rate: no parts, the scale 1 to 4, and
    /// the nine statements in framework order or any nine elements.
    #[inline]
    pub(crate) fn rates_statements(&self) -> bool {
        self.parts.is_none()
            && self.scale.lowest == 1
            && self.scale.labels.len() == 4
            && self.elements.nine
    }
}

/// The id.
impl fmt::Display for RuleSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.id)
    }
}

/// The levels of a score: consecutive whole numbers, each with its label, lowest first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scale {
    pub(crate) lowest: u32,
    pub(crate) labels: List<Text>,
}

impl Scale {
    /// The lowest level.
    #[must_use]
    pub const fn lowest(&self) -> u32 {
        self.lowest
    }

    /// The highest level.
    #[must_use]
    pub fn highest(&self) -> u32 {
        self.lowest.saturating_add(self.steps())
    }

    /// How many steps lead from the lowest level to the highest.
    pub(crate) fn steps(&self) -> u32 {
        u32::try_from(self.labels.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// The levels with their labels, lowest first.
    pub fn levels(&self) -> impl Iterator<Item = (u32, &str)> {
        (self.lowest..).zip(self.labels.iter().map(AsRef::as_ref))
    }

    /// What a level is called, where the scale has it.
    #[must_use]
    pub fn label(&self, level: u32) -> Option<&str> {
        let index = usize::try_from(level.checked_sub(self.lowest)?).ok()?;
        self.labels.get(index).map(AsRef::as_ref)
    }

    /// The level, where the scale has it.
    pub(crate) fn level(&self, number: i64) -> Option<u32> {
        u32::try_from(number)
            .ok()
            .filter(|level| (self.lowest..=self.highest()).contains(level))
    }
}

/// What is scored: named elements in order, or so many without names.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Elements {
    pub(crate) named: List<Element>,
    pub(crate) least: u32,
    pub(crate) most: u32,
    /// All weights are one.
    pub(crate) equal: bool,
    /// The nine statements in framework order fit, place by place.
    pub(crate) nine: bool,
}

impl Elements {
    /// The named elements in order; empty where elements have no names.
    #[must_use]
    pub fn named(&self) -> &[Element] {
        &self.named
    }

    /// The fewest that must have a score. Where elements have names, fewer than all are rated only
    /// when the caller says that these are all that were assessed.
    #[must_use]
    pub const fn least(&self) -> u32 {
        self.least
    }

    /// The most that can have a score.
    #[must_use]
    pub const fn most(&self) -> u32 {
        self.most
    }

    /// The place of the element with this id, counted from 0.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.named.iter().position(|element| element.id == id)
    }

    /// The id of the element at a place counted from 0, where elements have ids.
    #[must_use]
    pub fn id(&self, place: usize) -> Option<&str> {
        self.named.get(place).map(Element::id)
    }

    pub(crate) fn weight(&self, place: usize) -> u32 {
        self.named.get(place).map_or(1, Element::weight)
    }

    /// What the element at a place counted from 0 is called: its published name, its id, or its
    /// place where it has none.
    #[must_use]
    pub fn name(&self, place: usize) -> String {
        match self.named.get(place) {
            Some(element) => element.name().into(),
            None => alloc::format!("score {}", place.saturating_add(1)),
        }
    }
}

/// One element that is scored, with its weight.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Element {
    pub(crate) id: Text,
    pub(crate) weight: u32,
}

impl Element {
    pub(crate) const fn new(id: &'static str) -> Self {
        Self {
            id: Cow::Borrowed(id),
            weight: 1,
        }
    }

    /// The stable id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The published name where the id is that of a quality statement or an evidence category,
    /// else the id.
    #[must_use]
    pub fn name(&self) -> &str {
        let statement = Statement::from_id(&self.id).map(Statement::name);
        let category = || EvidenceCategory::from_id(&self.id).map(EvidenceCategory::name);
        statement.or_else(category).unwrap_or(&self.id)
    }

    /// How often the element's score counts: once, unless a caller's own rules say otherwise.
    #[must_use]
    pub const fn weight(&self) -> u32 {
        self.weight
    }
}

/// How the scores of an element's parts become the element's score.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Parts {
    pub(crate) ids: List<Text>,
    pub(crate) least: u32,
    pub(crate) most: u32,
    pub(crate) rounding: Rounding,
    /// The highest percentage that gives each level of the scale but the highest, lowest first.
    pub(crate) up_to: List<u32>,
}

impl Parts {
    /// The ids that parts can have; empty where any goes.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = &str> {
        self.ids.iter().map(AsRef::as_ref)
    }

    /// The fewest parts that an element is scored from.
    #[must_use]
    pub const fn least(&self) -> u32 {
        self.least
    }

    /// The most parts that an element is scored from.
    #[must_use]
    pub const fn most(&self) -> u32 {
        self.most
    }

    /// How the percentage of the parts' points becomes a whole one.
    #[must_use]
    pub const fn rounding(&self) -> Rounding {
        self.rounding
    }

    /// The highest whole percentage that still gives each level of the scale, lowest first; the
    /// highest level has no such limit.
    #[must_use]
    pub fn up_to(&self) -> &[u32] {
        &self.up_to
    }
}
