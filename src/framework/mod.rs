//! The assessment framework: themes, quality statements, evidence categories, statuses.
//!
//! The first framework is the Care Quality Commission's assessment of English local authorities
//! (Care Act 2014, Part 1): nine quality statements in four themes.
//! Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/assessment-framework>
//!
//! Each list is one table: the id that stands on the wire, the regulator's name, and the aliases seen
//! in print, which are read and said to be aliases, never put in the place of what was printed.
//! Iterating gives the regulator's order.
//!
//! ```
//! use care_quality::{EvidenceCategory, Statement, Theme};
//!
//! assert_eq!(Statement::ALL.len(), 9);
//! let safe: Statement = "safe_systems_pathways_and_transitions".parse()?;
//! assert_eq!(safe.name(), "Safe systems, pathways and transitions");
//! assert_eq!(safe.theme(), Theme::EnsuringSafety);
//! // Published pages print it in another order of words.
//! assert!(safe.aliases().contains(&"Safe pathways, systems and transitions"));
//! assert_eq!(EvidenceCategory::ALL.len(), 6);
//! # Ok::<(), care_quality::UnknownName>(())
//! ```
//!
//! What is not established is not invented: which sections of the Act bear on eight of the nine
//! statements, and which evidence categories each statement asks for, have no published list here; a
//! caller's own list is an [`EvidencePlan`](crate::assessment::EvidencePlan).

mod evidence;
mod statement;
#[cfg(test)]
mod tests;
mod theme;

pub use evidence::EvidenceCategory;
pub use statement::Statement;
pub use theme::Theme;

use crate::table::closed_list;

closed_list! {
    /// A framework that assessments can be made under.
    pub enum Framework: "framework" {
        /// The assessment of English local authorities by the Care Quality Commission.
        LocalAuthority = "local-authority", "local authority assessment", [];
    }
}

closed_list! {
    /// What standing a published result has.
    ///
    /// Indicative results are the five pilots of 2023 (Birmingham, Lincolnshire, North
    /// Lincolnshire, Nottingham, Suffolk), "not formal ratings" in the regulator's words; they are
    /// never pooled with formal ones.
    /// Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/introducing-assessments>
    pub enum Status: "status" {
        /// A published, formal result.
        Formal = "formal", "formal", [];
        /// A pilot's result, without the standing of a rating.
        Indicative = "indicative", "indicative", ["pilot"];
        /// Published, with a review of the rating under way.
        UnderReview = "under_review", "under review", [];
        /// Withdrawn by the regulator.
        Withdrawn = "withdrawn", "withdrawn", [];
        /// Replaced by a later result.
        Superseded = "superseded", "superseded", ["reissued"];
    }
}

impl Status {
    /// Whether a result of this status stands as a rating today.
    #[must_use]
    pub const fn is_formal(self) -> bool {
        matches!(self, Self::Formal)
    }
}
