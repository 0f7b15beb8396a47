use super::Theme;
use crate::table::closed_list;

closed_list! {
    /// A quality statement of the local-authority framework, in framework order.
    ///
    /// The name is the framework's own; the aliases are the forms seen in published reports, score
    /// lists and press releases. In press releases of 2023 and 2024 four statements go by the name
    /// of their theme: [`Statement::from_press_release`] reads those, `FromStr` does not.
    /// Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/assessment-framework>
    ///
    /// ```
    /// use care_quality::{Statement, Theme};
    ///
    /// let statement: Statement = "Safe pathways, systems and transitions".parse()?;
    /// assert_eq!(statement, Statement::SafeSystemsPathwaysAndTransitions);
    /// assert_eq!((statement.number(), statement.theme()), (6, Theme::EnsuringSafety));
    /// assert!("Catering".parse::<Statement>().is_err());
    /// # Ok::<(), care_quality::UnknownName>(())
    /// ```
    pub enum Statement: "quality statement" {
        /// 1: how needs are assessed.
        AssessingNeeds = "assessing_needs", "Assessing needs", [
            "Assessing people's needs",
        ];
        /// 2: preventing, reducing and delaying needs.
        SupportingHealthierLives = "supporting_healthier_lives", "Supporting people to live healthier lives", [
            "Supporting people to lead healthier lives",
            "Supporting healthier lives",
        ];
        /// 3: fair access, experience and results.
        EquityInExperienceAndOutcomes = "equity_in_experience_and_outcomes", "Equity in experience and outcomes", [
            "Equity in experiences and outcomes",
        ];
        /// 4: the care market, and how care joins up.
        CareProvisionIntegrationAndContinuity = "care_provision_integration_and_continuity", "Care provision, integration and continuity", [
            "Care provision, integration and continuity of care",
        ];
        /// 5: working with partners and communities.
        PartnershipsAndCommunities = "partnerships_and_communities", "Partnerships and communities", [
            "Partnership and communities",
        ];
        /// 6: safety when people move between services.
        SafeSystemsPathwaysAndTransitions = "safe_systems_pathways_and_transitions", "Safe systems, pathways and transitions", [
            "Safe pathways, systems and transitions",
        ];
        /// 7: protecting adults at risk.
        Safeguarding = "safeguarding", "Safeguarding", [];
        /// 8: how the authority runs adult social care.
        GovernanceManagementAndSustainability = "governance_management_and_sustainability", "Governance, management and sustainability", [];
        /// 9: how the authority learns and improves.
        LearningImprovementAndInnovation = "learning_improvement_and_innovation", "Learning, improvement and innovation", [
            "Leadership, improvement and innovation",
        ];
    }
}

impl Statement {
    /// How many statements the framework has.
    pub const COUNT: usize = Self::ALL.len();

    /// The statement's number in the framework, 1 to 9.
    #[must_use]
    pub const fn number(self) -> u8 {
        (self as u8).saturating_add(1)
    }

    /// The statement's place in [`Statement::ALL`], 0 to 8.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The theme that the statement belongs to.
    #[must_use]
    pub const fn theme(self) -> Theme {
        match self {
            Self::AssessingNeeds
            | Self::SupportingHealthierLives
            | Self::EquityInExperienceAndOutcomes => Theme::WorkingWithPeople,
            Self::CareProvisionIntegrationAndContinuity | Self::PartnershipsAndCommunities => {
                Theme::ProvidingSupport
            }
            Self::SafeSystemsPathwaysAndTransitions | Self::Safeguarding => Theme::EnsuringSafety,
            Self::GovernanceManagementAndSustainability
            | Self::LearningImprovementAndInnovation => Theme::Leadership,
        }
    }

    /// How many expectations (I-statements) the statement's page prints: none for the two
    /// statements of leadership.
    ///
    /// Source: <https://www.cqc.org.uk/care-services/local-authority-assessment-reports>
    #[must_use]
    pub const fn expectations(self) -> u8 {
        match self {
            Self::AssessingNeeds
            | Self::SupportingHealthierLives
            | Self::SafeSystemsPathwaysAndTransitions => 2,
            Self::EquityInExperienceAndOutcomes
            | Self::CareProvisionIntegrationAndContinuity
            | Self::PartnershipsAndCommunities
            | Self::Safeguarding => 1,
            Self::GovernanceManagementAndSustainability
            | Self::LearningImprovementAndInnovation => 0,
        }
    }

    /// The opening words of the commitment (we-statement) on the statement's page.
    #[must_use]
    pub const fn commitment_opening(self) -> &'static str {
        match self {
            Self::AssessingNeeds => "We maximise the effectiveness",
            Self::SupportingHealthierLives => "We support people to manage",
            Self::EquityInExperienceAndOutcomes => "We actively seek out",
            Self::CareProvisionIntegrationAndContinuity => "We understand the diverse",
            Self::PartnershipsAndCommunities => "We understand our duty",
            Self::SafeSystemsPathwaysAndTransitions => "We work with people and our partners",
            Self::Safeguarding => "We work with people to understand",
            Self::GovernanceManagementAndSustainability => "We have clear responsibilities",
            Self::LearningImprovementAndInnovation => "We focus on continuous learning",
        }
    }

    /// The sections of the Care Act 2014 that the regulator names for the statement.
    ///
    /// Empty means that none is recorded here, not that none applies; the list for safeguarding is
    /// not complete.
    /// Source: <https://www.cqc.org.uk/local-systems/local-authorities/assessment-framework/3-ensures-safety/safeguarding>
    #[must_use]
    pub const fn care_act_sections(self) -> &'static [u8] {
        match self {
            Self::Safeguarding => &[1, 6, 7, 42, 43, 68],
            _ => &[],
        }
    }

    /// The statement meant by a name in a press release, where four statements also go by the name
    /// of their theme.
    ///
    /// Source: <https://www.cqc.org.uk/press-release/cqc-rates-hertfordshire-county-councils-adult-social-care-provision-good>
    ///
    /// ```
    /// use care_quality::Statement;
    ///
    /// let meant = Statement::from_press_release("leadership");
    /// assert_eq!(meant, Some(Statement::GovernanceManagementAndSustainability));
    /// assert!("leadership".parse::<Statement>().is_err());
    /// ```
    #[must_use]
    pub fn from_press_release(name: &str) -> Option<Self> {
        const PRESS_NAMES: [(&str, Statement); 4] = [
            (
                "how the local authority works with people",
                Statement::AssessingNeeds,
            ),
            (
                "providing support (care provision, integration and continuity)",
                Statement::CareProvisionIntegrationAndContinuity,
            ),
            (
                "how the local authority ensures safety in the system",
                Statement::SafeSystemsPathwaysAndTransitions,
            ),
            (
                "leadership",
                Statement::GovernanceManagementAndSustainability,
            ),
        ];
        name.parse().ok().or_else(|| {
            PRESS_NAMES
                .into_iter()
                .find(|(press, _)| crate::text::same_name(press, name))
                .map(|(_, statement)| statement)
        })
    }

    /// The statement whose name is nearest to what was written, where one is near enough.
    #[must_use]
    pub fn suggest(written: &str) -> Option<Self> {
        Self::suggest_of(Self::ALL, written)
    }

    /// The same among some statements.
    pub(crate) fn suggest_of(statements: &[Self], written: &str) -> Option<Self> {
        let names = statements.iter().flat_map(|statement| {
            [statement.id(), statement.name()]
                .into_iter()
                .chain(statement.aliases().iter().copied())
        });
        crate::text::did_you_mean(written, names).and_then(|name| name.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{string::ToString, vec::Vec};

    #[test]
    fn every_id_name_and_alias_is_read_as_its_own_statement() {
        for statement in Statement::ALL.iter().copied() {
            assert_eq!(statement.id().parse(), Ok(statement));
            assert_eq!(statement.to_string().parse(), Ok(statement));
            for alias in statement.aliases() {
                assert_eq!(alias.parse(), Ok(statement), "{alias}");
                assert_eq!(alias.to_uppercase().parse(), Ok(statement), "{alias}");
            }
        }
    }

    #[test]
    fn nine_statements_stand_in_four_themes_in_order() {
        let by_theme: Vec<_> = Theme::ALL
            .iter()
            .flat_map(|theme| theme.statements())
            .collect();
        assert_eq!(by_theme, Statement::ALL);
        assert_eq!(Statement::Safeguarding.number(), 7);
        assert_eq!(
            Statement::ALL.iter().map(|s| s.expectations()).sum::<u8>(),
            10
        );
    }

    #[test]
    fn theme_names_stand_for_statements_in_press_releases_only() {
        let name = "How the local authority works with people";
        assert_eq!(
            Statement::from_press_release(name),
            Some(Statement::AssessingNeeds)
        );
        assert!(name.parse::<Statement>().is_err());
        assert_eq!(
            Statement::from_press_release("Safeguarding"),
            Some(Statement::Safeguarding)
        );
    }

    #[test]
    fn a_misspelt_statement_is_suggested() {
        assert_eq!(
            Statement::suggest("safegaurding"),
            Some(Statement::Safeguarding)
        );
        assert_eq!(
            Statement::suggest("Asessing needs"),
            Some(Statement::AssessingNeeds)
        );
        assert_eq!(Statement::suggest("catering"), None);
    }
}
