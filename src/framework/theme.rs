use super::Statement;
use crate::table::closed_list;

closed_list! {
    /// A theme: the group of quality statements under one heading of the framework.
    ///
    /// No theme scores or ratings are published. The name is the regulator's on its role page;
    /// the other forms are from its press releases, its framework pages and the Local Government
    /// Association.
    /// Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/role-and-responsibilities>
    ///
    /// ```
    /// use care_quality::{Statement, Theme};
    ///
    /// assert_eq!("ensuring safety".parse(), Ok(Theme::EnsuringSafety));
    /// assert!(Theme::EnsuringSafety.statements().eq([
    ///     Statement::SafeSystemsPathwaysAndTransitions,
    ///     Statement::Safeguarding,
    /// ]));
    /// ```
    pub enum Theme: "theme" {
        /// Theme 1, statements one to three.
        WorkingWithPeople = "working_with_people", "How local authorities work with people", [
            "How the local authority works with people",
            "Working with people",
        ];
        /// Theme 2, statements four and five.
        ProvidingSupport = "providing_support", "How local authorities provide support", [
            "How the local authority provides support",
            "Providing support",
        ];
        /// Theme 3, statements six and seven.
        EnsuringSafety = "ensuring_safety", "How local authorities ensure safety within the system", [
            "How the local authority ensures safety within the system",
            "How the local authority ensures safety in the system",
            "How local authorities ensure safety in the system",
            "Ensuring safety within the system",
            "Ensuring safety",
            "Ensures safety",
        ];
        /// Theme 4, statements eight and nine.
        Leadership = "leadership", "Leadership", [];
    }
}

impl Theme {
    /// The theme's number in the framework, 1 to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::WorkingWithPeople => 1,
            Self::ProvidingSupport => 2,
            Self::EnsuringSafety => 3,
            Self::Leadership => 4,
        }
    }

    /// The quality statements of this theme, in framework order.
    pub fn statements(self) -> impl Iterator<Item = Statement> {
        Statement::ALL
            .iter()
            .copied()
            .filter(move |statement| statement.theme() == self)
    }
}
