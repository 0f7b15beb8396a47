//! The rule sets that are built in, from what the regulator publishes.

use super::{
    Band, Element, Elements, Limiter, Overall, Parts, RuleSet, Scale,
    set::{List, Text},
};
use crate::{EvidenceCategory, Rating, Rounding, Score, Statement};
use alloc::borrow::Cow;

const RATINGS_PAGE: &str =
    "https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-determine-ratings";

const SCALE: Scale = Scale {
    lowest: 1,
    labels: Cow::Borrowed(&[
        Cow::Borrowed(Score::One.band()),
        Cow::Borrowed(Score::Two.band()),
        Cow::Borrowed(Score::Three.band()),
        Cow::Borrowed(Score::Four.band()),
    ]),
};

const STATEMENTS: Elements = Elements {
    named: Cow::Borrowed(&[
        Element::new(Statement::AssessingNeeds.id()),
        Element::new(Statement::SupportingHealthierLives.id()),
        Element::new(Statement::EquityInExperienceAndOutcomes.id()),
        Element::new(Statement::CareProvisionIntegrationAndContinuity.id()),
        Element::new(Statement::PartnershipsAndCommunities.id()),
        Element::new(Statement::SafeSystemsPathwaysAndTransitions.id()),
        Element::new(Statement::Safeguarding.id()),
        Element::new(Statement::GovernanceManagementAndSustainability.id()),
        Element::new(Statement::LearningImprovementAndInnovation.id()),
    ]),
    least: 1,
    most: 9,
    equal: true,
    nine: true,
};

const BANDS: List<Band> = Cow::Borrowed(&[
    Band::of(Rating::Inadequate, 25, 38),
    Band::of(Rating::RequiresImprovement, 39, 62),
    Band::of(Rating::Good, 63, 87),
    Band::of(Rating::Outstanding, 88, 100),
]);

const CATEGORIES: List<Text> = Cow::Borrowed(&[
    Cow::Borrowed(EvidenceCategory::PeoplesExperience.id()),
    Cow::Borrowed(EvidenceCategory::StaffAndLeaders.id()),
    Cow::Borrowed(EvidenceCategory::Partners.id()),
    Cow::Borrowed(EvidenceCategory::Observation.id()),
    Cow::Borrowed(EvidenceCategory::Processes.id()),
    Cow::Borrowed(EvidenceCategory::Outcomes.id()),
]);

const ROUNDED_UP: Text = Cow::Borrowed(
    "the overall percentage is rounded up: no text says so, the published results do",
);
const STATEMENT_ROUNDED_UP: Text = Cow::Borrowed(
    "the percentage of a statement is rounded up before it is banded: no text says how it is rounded",
);
const NO_LIMITERS: Text =
    Cow::Borrowed("no limiter caps the overall rating: none is known, and none has been seen");
const EQUAL_BY_FORMULA: Text =
    Cow::Borrowed("all statements and categories have the same weight: the formula implies it");
const KEY_QUESTION_ROUNDED_UP: Text =
    Cow::Borrowed("the percentage of a key question is rounded up: no text says how it is rounded");
const LIMITERS_IN_FORCE: Text = Cow::Borrowed(
    "limiters A and B are in force: they are in the wording of autumn 2023, and not confirmed since December 2024",
);

static BUILT_IN: [RuleSet; 3] = [
    RuleSet {
        id: Cow::Borrowed("local-authority/statement-scores"),
        source: Cow::Borrowed(RATINGS_PAGE),
        official: true,
        inferred: Cow::Borrowed(&[ROUNDED_UP, NO_LIMITERS]),
        scale: SCALE,
        elements: STATEMENTS,
        parts: None,
        overall: Some(Overall {
            rounding: Rounding::Ceiling,
            bands: BANDS,
            limiters: Cow::Borrowed(&[]),
        }),
    },
    RuleSet {
        id: Cow::Borrowed("local-authority/evidence-scores"),
        source: Cow::Borrowed(RATINGS_PAGE),
        official: true,
        inferred: Cow::Borrowed(&[
            ROUNDED_UP,
            STATEMENT_ROUNDED_UP,
            EQUAL_BY_FORMULA,
            NO_LIMITERS,
        ]),
        scale: SCALE,
        elements: STATEMENTS,
        parts: Some(Parts {
            ids: CATEGORIES,
            least: 1,
            most: 6,
            rounding: Rounding::Ceiling,
            up_to: Cow::Borrowed(&[38, 62, 87]),
        }),
        overall: Some(Overall {
            rounding: Rounding::Ceiling,
            bands: BANDS,
            limiters: Cow::Borrowed(&[]),
        }),
    },
    RuleSet {
        id: Cow::Borrowed("provider/key-question"),
        source: Cow::Borrowed(
            "https://www.cqc.org.uk/guidance-regulation/providers/assessment/assessing-quality-and-performance/reach-rating",
        ),
        official: true,
        inferred: Cow::Borrowed(&[KEY_QUESTION_ROUNDED_UP, LIMITERS_IN_FORCE]),
        scale: SCALE,
        elements: Elements {
            named: Cow::Borrowed(&[]),
            least: 1,
            most: 10_000,
            equal: true,
            nine: true,
        },
        parts: None,
        overall: Some(Overall {
            rounding: Rounding::Ceiling,
            bands: BANDS,
            limiters: Cow::Borrowed(&[
                Limiter {
                    id: Cow::Borrowed("A"),
                    when: 2,
                    at_most: 1,
                    cap: 1,
                },
                Limiter {
                    id: Cow::Borrowed("B"),
                    when: 3,
                    at_most: 2,
                    cap: 2,
                },
            ]),
        }),
    },
];

impl RuleSet {
    /// The built-in rule sets.
    pub const ALL: &'static [Self] = &BUILT_IN;

    /// Statement scores of a local authority to its overall rating: the method in use.
    ///
    /// Each of nine statements is scored 1 to 4; the points are a percentage of the most possible,
    /// rounded up (inferred from published results) and banded. Source:
    /// <https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-determine-ratings>
    pub const STATEMENT_SCORES: &'static Self = &BUILT_IN[0];

    /// Evidence-category scores of a local authority to statement scores and the overall rating:
    /// the method before. When authorities moved from one to the other is not published.
    ///
    /// Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-determine-ratings>
    pub const EVIDENCE_SCORES: &'static Self = &BUILT_IN[1];

    /// Statement scores of one key question of a care provider to its rating, with two limiters:
    /// (A) good becomes requires improvement where any score is 1; (B) outstanding becomes good
    /// where any score is 1 or 2.
    ///
    /// Sources:
    /// <https://www.cqc.org.uk/guidance-regulation/providers/assessment/assessing-quality-and-performance/reach-rating>
    /// and, for the limiters,
    /// <https://www.mills-reeve.com/insights/blogs/health-and-care/october-2023-1/get-ahead-of-the-curve>
    pub const KEY_QUESTION: &'static Self = &BUILT_IN[2];

    /// The built-in rule set with exactly this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|rules| rules.id == id)
    }
}
