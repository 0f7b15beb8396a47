use super::{Authority, EvidenceGap, EvidencePlan, StatementRecord, VERSION};
use crate::{
    EvidenceCategory, Framework, Printed, Rating, Score, Statement, Status,
    metric::AuthorityCounts,
    period::PartialDate,
    rules::{Entry, Outcome, RuleSet, Scores, Unrated, Verdict},
    stated::stated,
};
use alloc::{boxed::Box, sync::Arc, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// One authority's complete assessment: it has a name, a standing, a rule set and everything that
/// the rule set needs to rate it.
///
/// There is no other way to one than through validation, so what it holds has been checked. It
/// serialises in the wire form of a record, and is read from it again; a record with an error is
/// refused then with its first issue.
///
/// ```
/// use care_quality::{Assessment, Rating, Statement};
/// # use care_quality::{Draft, Framework, Score, Status};
/// # let mut draft = Draft::new()
/// #     .with_framework(Framework::LocalAuthority)
/// #     .with_rules("local-authority/statement-scores")
/// #     .with_authority("Sample Council")
/// #     .with_status(Status::Formal);
/// # for statement in Statement::ALL {
/// #     draft = draft.with_score(*statement, Score::Three);
/// # }
/// # let text = serde_json::to_string(&draft).unwrap();
/// let assessment: Assessment = serde_json::from_str(&text)?;
/// assert_eq!(assessment.authority().name(), "Sample Council");
/// assert_eq!(assessment.score(Statement::Safeguarding).map(|score| score.number()), Some(3));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub(crate) framework: Framework,
    pub(crate) rules: Rules,
    pub(crate) authority: Authority,
    pub(crate) status: Status,
    pub(crate) published: Option<PartialDate>,
    pub(crate) assessed: Option<PartialDate>,
    pub(crate) previous: Option<PartialDate>,
    pub(crate) percentage: Option<Printed>,
    pub(crate) rating: Option<Rating>,
    pub(crate) statements: Box<[StatementRecord; Statement::COUNT]>,
    /// None where no count is given, which most records leave out.
    pub(crate) counts: Option<Box<AuthorityCounts>>,
}

/// The rule set of a record: one that is built in, or the caller's.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Rules {
    BuiltIn(&'static RuleSet),
    Own(Arc<RuleSet>),
}

impl Rules {
    pub(crate) fn get(&self) -> &RuleSet {
        match self {
            Self::BuiltIn(rules) => rules,
            Self::Own(rules) => rules,
        }
    }
}

/// What nine statements give under a rule set.
pub(crate) fn rate<'r>(
    rules: &'r RuleSet,
    statements: &[StatementRecord; Statement::COUNT],
) -> Result<Outcome<'r>, Unrated> {
    let entries: Vec<Entry> = statements
        .iter()
        .map(|record| match record.score {
            Some(score) if rules.parts().is_none() => score.into(),
            _ => Entry::Parts(
                record
                    .category_scores
                    .iter()
                    .map(|(_, score)| Some(score.number().into()))
                    .collect(),
            ),
        })
        .collect();
    rules.rate_entries(&entries)
}

impl Assessment {
    /// The framework it was made under.
    #[must_use]
    pub const fn framework(&self) -> Framework {
        self.framework
    }

    /// The rule set that rates it.
    #[must_use]
    pub fn rules(&self) -> &RuleSet {
        self.rules.get()
    }

    /// What the scores give under the rule set, and why.
    ///
    /// ```
    /// # use care_quality::{Draft, Framework, Score, Statement, Status};
    /// # let draft = Draft::new()
    /// #     .with_framework(Framework::LocalAuthority)
    /// #     .with_rules("local-authority/statement-scores")
    /// #     .with_authority("Sample Council")
    /// #     .with_status(Status::Formal);
    /// let draft = Statement::ALL
    ///     .iter()
    ///     .fold(draft, |draft, statement| draft.with_score(*statement, Score::Three));
    /// let assessment = draft.validate().expect("nothing is missing");
    /// assert_eq!(assessment.outcome().percentage(), Some(75));
    /// ```
    #[must_use]
    pub fn outcome(&self) -> Outcome<'_> {
        match rate(self.rules.get(), &self.statements) {
            Ok(outcome) => outcome,
            #[expect(
                clippy::unreachable,
                reason = "validation has rated the same scores under the same rules"
            )]
            Err(_) => unreachable!(),
        }
    }

    /// The council that was assessed.
    #[must_use]
    pub const fn authority(&self) -> &Authority {
        &self.authority
    }

    /// What standing the result has.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// The percentage and rating that the scores give, without the reasons: quick, where many are
    /// rated. None where the rule set gives no overall result.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict<'_>> {
        let rules = self.rules.get();
        let mut scores = [Score::One; Statement::COUNT];
        for (place, record) in scores.iter_mut().zip(self.statements.iter()) {
            match record.score {
                Some(score) if rules.parts().is_none() => *place = score,
                _ => return self.outcome().verdict(),
            }
        }
        rules.verdict(&Scores::new(scores)).ok()
    }

    /// When it was published.
    #[must_use]
    pub const fn published(&self) -> Option<PartialDate> {
        self.published
    }

    /// When the council was assessed.
    #[must_use]
    pub const fn assessed(&self) -> Option<PartialDate> {
        self.assessed
    }

    /// The date of the assessment before this one.
    #[must_use]
    pub const fn previous(&self) -> Option<PartialDate> {
        self.previous
    }

    /// The overall percentage as it was published; what the scores give is in the outcome.
    #[must_use]
    pub const fn published_percentage(&self) -> Option<&Printed> {
        self.percentage.as_ref()
    }

    /// The overall rating as it was published; what the scores give is in the outcome.
    #[must_use]
    pub const fn published_rating(&self) -> Option<Rating> {
        self.rating
    }

    /// What is recorded of a statement.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "a statement's index is below the number of statements"
    )]
    pub fn statement(&self, statement: Statement) -> &StatementRecord {
        &self.statements[statement.index()]
    }

    /// Every statement with what is recorded of it, in framework order.
    pub fn statements(&self) -> impl ExactSizeIterator<Item = (Statement, &StatementRecord)> {
        Statement::ALL.iter().copied().zip(self.statements.iter())
    }

    /// The score that was given to a statement; none where the rule set makes it from the scores of
    /// evidence categories.
    #[must_use]
    pub fn score(&self, statement: Statement) -> Option<Score> {
        self.statement(statement).score()
    }

    /// The workforce, complaint and Ombudsman counts.
    #[must_use]
    pub fn counts(&self) -> &AuthorityCounts {
        static NONE: AuthorityCounts = AuthorityCounts::new();
        self.counts.as_deref().unwrap_or(&NONE)
    }

    /// The evidence that a plan asks for and this assessment does not record, in framework order.
    pub fn evidence_gaps(&self, plan: &EvidencePlan) -> impl Iterator<Item = EvidenceGap> {
        let plan = *plan;
        self.statements().flat_map(move |(statement, record)| {
            EvidenceCategory::ALL
                .iter()
                .copied()
                .filter(move |category| {
                    plan.asks(statement, *category) && !record.has_evidence(*category)
                })
                .map(move |category| EvidenceGap {
                    statement,
                    category,
                })
        })
    }
}

/// The wire form; what is not stated is left out.
impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Statements<'a>(&'a Assessment);
        impl Serialize for Statements<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.statements())
            }
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("framework", &self.framework)?;
        map.serialize_entry("rules", self.rules.get().id())?;
        map.serialize_entry("authority", &self.authority)?;
        map.serialize_entry("status", &self.status)?;
        for (name, date) in [
            ("published", self.published),
            ("assessed", self.assessed),
            ("previous", self.previous),
        ] {
            stated(&mut map, name, date)?;
        }
        let percentage = self.percentage.as_ref();
        stated(&mut map, "percentage", percentage.map(Printed::number))?;
        stated(&mut map, "rating", self.rating)?;
        map.serialize_entry("statements", &Statements(self))?;
        self.counts().entries(&mut map)?;
        map.end()
    }
}
