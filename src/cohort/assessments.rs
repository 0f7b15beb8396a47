use super::{Cohort, Record, SetAside};
use crate::{
    Assessment, Draft, Score, Scores, Statement, Status, validation::Validator, value::Value,
};

/// A rule set that gives a statement no score from 1 to 4, so that there is nothing to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the rule set gives {0} no score from 1 to 4")]
pub struct NoScore(Statement);

impl NoScore {
    /// The statement without a score.
    #[must_use]
    pub const fn statement(&self) -> Statement {
        self.0
    }
}

/// The nine scores of a complete assessment, those made from evidence categories included, with what
/// was published and the authority's region and type.
impl TryFrom<&Assessment> for Record {
    type Error = NoScore;

    fn try_from(assessment: &Assessment) -> Result<Self, NoScore> {
        let mut scores = [Score::One; Statement::COUNT];
        let mut rated = None;
        for (statement, score) in Statement::ALL.iter().copied().zip(&mut scores) {
            // Only a statement that is scored by its evidence has to be rated to be known.
            let known = assessment.score(statement).or_else(|| {
                let outcome = rated.get_or_insert_with(|| assessment.outcome());
                outcome.score(statement)
            });
            *score = known.ok_or(NoScore(statement))?;
        }
        let authority = assessment.authority();
        let mut record = Self::new(authority.name(), Scores::new(scores))
            .with_status(assessment.status())
            .with_rules(assessment.rules().id());
        if let Some(published) = assessment.published() {
            record = record.with_published(published);
        }
        if let Some(percentage) = assessment.published_percentage() {
            record = record.with_percentage(percentage.value());
        }
        if let Some(rating) = assessment.published_rating() {
            record = record.with_rating(rating);
        }
        if let Some(region) = authority.region() {
            record = record.with_region(region);
        }
        if let Some(kind) = authority.kind() {
            record = record.with_kind(kind);
        }
        Ok(record)
    }
}

impl Cohort<'_> {
    /// Adds a complete assessment; one under other rules than the cohort's is set aside.
    ///
    /// # Errors
    ///
    /// [`NoScore`].
    pub fn add(&mut self, assessment: &Assessment) -> Result<(), NoScore> {
        self.push(assessment.try_into()?);
        Ok(())
    }

    /// Checks a draft and adds it; one that cannot be completed is set aside with its issues.
    ///
    /// ```
    /// use care_quality::{Cohort, Draft, Score, Statement, Status, Framework, validation::Validator};
    ///
    /// let mut draft = Draft::new()
    ///     .with_framework(Framework::LocalAuthority)
    ///     .with_rules("local-authority/statement-scores")
    ///     .with_authority("Sample Council")
    ///     .with_status(Status::Formal);
    /// for statement in Statement::ALL {
    ///     draft = draft.with_score(*statement, Score::Three);
    /// }
    /// let mut cohort = Cohort::new();
    /// cohort.add_draft(&Validator::new(), &draft);
    /// cohort.add_draft(&Validator::new(), &Draft::new().with_authority("Other Council"));
    /// assert_eq!((cohort.records().len(), cohort.aside().len()), (1, 1));
    /// assert_eq!(cohort.aside()[0].authority(), "Other Council");
    /// ```
    pub fn add_draft(&mut self, validator: &Validator, draft: &Draft) {
        let checked = validator.check(draft);
        if let Some(Ok(record)) = checked.assessment().map(Record::try_from) {
            self.push(record);
            return;
        }
        let text = |pointer| draft.get(pointer).and_then(Value::text);
        let aside = SetAside::new(
            text("/authority/name").unwrap_or(""),
            checked.issues().to_vec(),
        )
        .with_published(text("/published").and_then(|date| date.parse().ok()))
        .with_status(text("/status").and_then(Status::from_id));
        self.set_aside(aside);
    }
}

#[cfg(feature = "json")]
impl Cohort<'static> {
    /// A cohort under the current rules from JSON text: one record, an array or JSON lines. Each is
    /// checked; what is broken or cannot be completed is set aside with its issues.
    ///
    /// # Errors
    ///
    /// [`SyntaxError`](crate::json::SyntaxError), as [`json::read`](crate::json::read).
    pub fn from_json(text: &str) -> Result<Self, crate::json::SyntaxError> {
        use crate::json::{Input, read};

        let validator = Validator::new();
        let mut cohort = Self::new();
        match read(text)? {
            Input::One(draft) => cohort.add_draft(&validator, &draft),
            Input::Many(records) => {
                for record in records {
                    match record {
                        Ok(draft) => cohort.add_draft(&validator, &draft),
                        Err(error) => cohort.set_aside(SetAside::new("", [error.issue()].into())),
                    }
                }
            }
        }
        Ok(cohort)
    }
}
