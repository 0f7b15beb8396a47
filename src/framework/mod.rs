//! The assessment framework: themes, quality statements, evidence categories, statuses.
//!
//! The first framework is the Care Quality Commission's assessment of English local authorities
//! (Care Act 2014, Part 1): nine quality statements in four themes.
//! Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/assessment-framework>

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
