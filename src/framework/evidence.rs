use crate::table::closed_list;

closed_list! {
    /// A kind of evidence that the regulator weighs.
    ///
    /// Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-will-assess>
    ///
    /// ```
    /// use care_quality::EvidenceCategory;
    ///
    /// assert_eq!("Feedback from partners".parse(), Ok(EvidenceCategory::Partners));
    /// assert!(!EvidenceCategory::Observation.applies_to_local_authorities());
    /// ```
    pub enum EvidenceCategory: "evidence category" {
        /// What people who use services, carers and families say.
        PeoplesExperience = "peoples_experience", "People's experience", [
            "People's experiences",
            "People's experience of health and care services",
        ];
        /// What staff and leaders say.
        StaffAndLeaders = "staff_and_leaders", "Feedback from staff and leaders", ["Staff and leaders"];
        /// What partner organisations say.
        Partners = "partners", "Feedback from partners", [];
        /// What assessors saw. Does not apply to a local authority.
        Observation = "observation", "Observation", ["Observations"];
        /// Policies, procedures, audits and data on how care is run.
        Processes = "processes", "Processes", [];
        /// What came of care. Not used in the first round of formal assessments.
        Outcomes = "outcomes", "Outcomes", [];
    }
}

impl EvidenceCategory {
    /// Whether the category can be used in an assessment of a local authority at all: observation
    /// cannot.
    #[must_use]
    pub const fn applies_to_local_authorities(self) -> bool {
        !matches!(self, Self::Observation)
    }

    /// Whether the category is in use in the first round of formal assessments: four of the six.
    ///
    /// In use is not required: which categories a statement needs is not published.
    #[must_use]
    pub const fn in_use_for_local_authorities(self) -> bool {
        !matches!(self, Self::Observation | Self::Outcomes)
    }
}
