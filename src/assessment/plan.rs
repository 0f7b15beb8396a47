use crate::{EvidenceCategory, Statement};
use alloc::{collections::BTreeMap, vec::Vec};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Which evidence categories a caller wants to see recorded for which statement.
///
/// What each statement requires is not published, so a plan is the caller's own, and no check asks
/// for evidence without one.
///
/// ```
/// use care_quality::{EvidenceCategory, Statement, assessment::EvidencePlan};
///
/// let plan = EvidencePlan::new()
///     .requiring(Statement::Safeguarding, EvidenceCategory::Partners);
/// assert!(plan.asks(Statement::Safeguarding, EvidenceCategory::Partners));
/// assert!(!plan.asks(Statement::AssessingNeeds, EvidenceCategory::Partners));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EvidencePlan {
    asked: [[bool; EvidenceCategory::ALL.len()]; Statement::COUNT],
}

impl EvidencePlan {
    /// A plan that asks for nothing.
    #[must_use]
    #[expect(
        clippy::new_without_default,
        reason = "nothing asked for is no default plan"
    )]
    pub const fn new() -> Self {
        Self {
            asked: [[false; EvidenceCategory::ALL.len()]; Statement::COUNT],
        }
    }

    /// The four categories in use in the first round of formal assessments, for every statement.
    ///
    /// In use is not required of each statement: this is a checklist, not the regulator's rule.
    /// Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-will-assess>
    #[must_use]
    pub fn categories_in_use() -> Self {
        let mut plan = Self::new();
        for statement in Statement::ALL {
            for category in EvidenceCategory::ALL {
                if category.in_use_for_local_authorities() {
                    plan = plan.requiring(*statement, *category);
                }
            }
        }
        plan
    }

    /// The plan with one more category for a statement.
    #[must_use]
    pub fn requiring(mut self, statement: Statement, category: EvidenceCategory) -> Self {
        let row = self.asked.get_mut(statement.index());
        if let Some(cell) = row.and_then(|row| row.get_mut(category as usize)) {
            *cell = true;
        }
        self
    }

    /// Whether the plan asks for this category of evidence for this statement.
    #[must_use]
    pub fn asks(&self, statement: Statement, category: EvidenceCategory) -> bool {
        let row = self.asked.get(statement.index());
        row.and_then(|row| row.get(category as usize))
            .is_some_and(|cell| *cell)
    }
}

/// The wire form: for each statement that anything is asked of the categories, as
/// `{"safeguarding": ["partners"]}`.
impl Serialize for EvidencePlan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let asked = |statement: Statement| {
            let all = EvidenceCategory::ALL.iter().copied();
            all.filter(move |category| self.asks(statement, *category))
                .collect::<Vec<_>>()
        };
        let rows = Statement::ALL
            .iter()
            .map(|statement| (statement, asked(*statement)));
        serializer.collect_map(rows.filter(|(_, categories)| !categories.is_empty()))
    }
}

impl<'de> Deserialize<'de> for EvidencePlan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = BTreeMap::<Statement, Vec<EvidenceCategory>>::deserialize(deserializer)?;
        let cells = rows.into_iter().flat_map(|(statement, categories)| {
            categories
                .into_iter()
                .map(move |category| (statement, category))
        });
        Ok(cells.fold(Self::new(), |plan, (statement, category)| {
            plan.requiring(statement, category)
        }))
    }
}

/// Evidence that a plan asks for and an assessment does not record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct EvidenceGap {
    pub(crate) statement: Statement,
    pub(crate) category: EvidenceCategory,
}

impl EvidenceGap {
    /// The statement that lacks it.
    #[must_use]
    pub const fn statement(self) -> Statement {
        self.statement
    }

    /// The category that is not recorded.
    #[must_use]
    pub const fn category(self) -> EvidenceCategory {
        self.category
    }
}

/// The statement and the category: `Safeguarding: Feedback from partners`.
impl fmt::Display for EvidenceGap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.statement, self.category)
    }
}
