//! What a line of a page can be.

use crate::{Score, Statement, Theme};

/// A part of a page that a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// What people expect.
    Expectations,
    /// The local authority commitment.
    Commitment,
    /// Key findings for this quality statement.
    Findings,
    /// Overall summary, as a title.
    Summary,
    /// Local authority rating and score.
    Rating,
    /// Quality statement scores.
    Scores,
    /// Summary of people's experiences.
    Experiences,
    /// Strengths, areas for development, next steps.
    Strengths,
    /// About NAME, as a title.
    About,
    /// Demographics, or financial facts.
    Facts,
    /// How the regulator assesses local authorities, as a title.
    Method,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words that the layout does not know.
    Text,
    /// The council line.
    Council,
    /// `NAME assessment`, which is a council line only where it can be.
    MaybeCouncil,
    /// The name of a quality statement; with a number where one trails it.
    Statement(Statement, Option<u8>),
    /// The name of a quality statement and its score on one line.
    Scored(Statement),
    /// A name in a list of scores, with its score.
    Pair(Statement, Option<Printed>),
    /// The name of a theme; whether it is numbered as one.
    Theme(Theme, bool),
    /// The heading of a section.
    Head(Section),
    /// The heading of a section with words of the section on the same line.
    Run(Section),
    /// A score line.
    Score,
    /// A band line.
    Band,
    /// `Overall rating for NAME: 75%`.
    Overall,
    /// A rating alone on its line.
    Rating,
    /// When the page was published or updated.
    Dates,
    /// A number alone on its line.
    Number,
    /// The copyright line at the foot of a page.
    Footer,
    /// Navigation and the like, which says nothing.
    Debris,
}

/// A number where a score is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Printed {
    /// A score.
    Score(Score),
    /// No score: 5, 0, 3.5.
    Outside,
}
