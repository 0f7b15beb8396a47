use crate::{Code, Issue, PartialDate, Rating, Scores, Status};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use rust_decimal::Decimal;

/// One authority's result in a cohort: its nine scores, and what was published with them.
///
/// ```
/// use care_quality::{Scores, Status, cohort::Record};
///
/// let camden = Record::new("London Borough of Camden", Scores::la([3, 3, 4, 3, 4, 4, 3, 4, 4])?)
///     .with_published("2025-02".parse()?);
/// assert_eq!((camden.status(), camden.scores().total()), (Status::Formal, 32));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    authority: Box<str>,
    /// What few records have, so that a large cohort stays small.
    more: Option<Box<More>>,
    scores: Scores,
    published: Option<PartialDate>,
    status: Status,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct More {
    percentage: Option<Decimal>,
    rating: Option<Rating>,
    region: Option<Box<str>>,
    kind: Option<Box<str>>,
    rules: Option<Box<str>>,
    line: Option<usize>,
    issues: Vec<Issue>,
}

impl Record {
    /// The nine scores of an authority: a formal result of an unknown date.
    #[must_use]
    pub fn new(authority: impl Into<String>, scores: Scores) -> Self {
        Self {
            authority: authority.into().into_boxed_str(),
            more: None,
            scores,
            published: None,
            status: Status::Formal,
        }
    }

    fn with(mut self, fill: impl FnOnce(&mut More)) -> Self {
        fill(self.more.get_or_insert_default());
        self
    }

    /// The same result, with its date of publication.
    #[must_use]
    pub const fn with_published(mut self, published: PartialDate) -> Self {
        self.published = Some(published);
        self
    }

    /// The same result, with another standing than a formal one.
    #[must_use]
    pub const fn with_status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// The same result, with the percentage as it was published.
    #[must_use]
    pub fn with_percentage(self, percentage: Decimal) -> Self {
        self.with(|more| more.percentage = Some(percentage))
    }

    /// The same result, with the rating as it was published.
    #[must_use]
    pub fn with_rating(self, rating: Rating) -> Self {
        self.with(|more| more.rating = Some(rating))
    }

    /// The same result, with the authority's region: for peers.
    #[must_use]
    pub fn with_region(self, region: impl Into<String>) -> Self {
        let region = region.into().into_boxed_str();
        self.with(|more| more.region = Some(region))
    }

    /// The same result, with the type of authority: for peers.
    #[must_use]
    pub fn with_kind(self, kind: impl Into<String>) -> Self {
        let kind = kind.into().into_boxed_str();
        self.with(|more| more.kind = Some(kind))
    }

    /// The same result, with the id of the rules that it was made under, where they are not those
    /// of the cohort.
    #[must_use]
    pub fn with_rules(self, id: impl Into<String>) -> Self {
        let id = id.into().into_boxed_str();
        self.with(|more| more.rules = Some(id))
    }

    /// The same result, with the line of the table that it starts on, counted from 1.
    #[must_use]
    pub fn with_line(self, line: usize) -> Self {
        self.with(|more| more.line = Some(line))
    }

    /// The same result, with an issue found on the way.
    #[must_use]
    pub fn with_issue(self, issue: Issue) -> Self {
        self.with(|more| more.issues.push(issue))
    }

    /// The authority, as it was written.
    #[must_use]
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The nine scores.
    #[must_use]
    pub const fn scores(&self) -> &Scores {
        &self.scores
    }

    /// The date of publication, where it is known.
    #[must_use]
    pub const fn published(&self) -> Option<PartialDate> {
        self.published
    }

    /// What standing the result has.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    fn more(&self) -> Option<&More> {
        self.more.as_deref()
    }

    /// The percentage as it was published, where it was.
    #[must_use]
    pub fn published_percentage(&self) -> Option<Decimal> {
        self.more()?.percentage
    }

    /// The rating as it was published, where it was.
    #[must_use]
    pub fn published_rating(&self) -> Option<Rating> {
        self.more()?.rating
    }

    /// The authority's region, where it was given.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.more()?.region.as_deref()
    }

    /// The type of authority, where it was given.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.more()?.kind.as_deref()
    }

    pub(super) fn rules(&self) -> Option<&str> {
        self.more()?.rules.as_deref()
    }

    /// The line of the table that it starts on, where it comes from one.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.more()?.line
    }

    /// The issues found on the way, before anything was rated.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        self.more().map_or(&[], |more| &more.issues)
    }

    pub(super) fn placed(&self, issue: Issue) -> Issue {
        match self.line() {
            Some(line) => issue.at_line(line),
            None => issue,
        }
    }

    /// The published values that the scores do not give.
    pub(super) fn mismatches(&self, percentage: u32, rating: Option<Rating>) -> Vec<Issue> {
        let mut issues = Vec::new();
        if let Some(published) = self.published_percentage()
            && published != Decimal::from(percentage)
        {
            let issue = Issue::new(
                Code::PercentageMismatch,
                format!("the published percentage is {published}, the scores give {percentage}"),
            )
            .at_path("/percentage")
            .with_help(Code::PercentageMismatch.remedy());
            issues.push(self.placed(issue));
        }
        if let (Some(published), Some(rating)) = (self.published_rating(), rating)
            && published != rating
        {
            let issue = Issue::new(
                Code::RatingMismatch,
                format!("the published rating is {published}, the scores give {rating}"),
            )
            .at_path("/rating")
            .with_help(Code::RatingMismatch.remedy());
            issues.push(self.placed(issue));
        }
        issues
    }
}

/// An item that no result could be made of: kept with its issues, counted nowhere.
#[derive(Debug, Clone, PartialEq)]
pub struct SetAside {
    authority: Box<str>,
    published: Option<PartialDate>,
    status: Option<Status>,
    line: Option<usize>,
    issues: Vec<Issue>,
}

impl SetAside {
    /// An item that is set aside because of these issues.
    #[must_use]
    pub fn new(authority: impl Into<String>, issues: Vec<Issue>) -> Self {
        Self {
            authority: authority.into().into_boxed_str(),
            published: None,
            status: None,
            line: None,
            issues,
        }
    }

    /// The same item, with its date of publication.
    #[must_use]
    pub fn with_published(mut self, published: Option<PartialDate>) -> Self {
        self.published = published;
        self
    }

    /// The same item, with its standing.
    #[must_use]
    pub fn with_status(mut self, status: Option<Status>) -> Self {
        self.status = status;
        self
    }

    /// The same item, with the line of the table that it starts on, counted from 1.
    #[must_use]
    pub fn with_line(mut self, line: Option<usize>) -> Self {
        self.line = line;
        self
    }

    /// The authority, as it was written; empty where it was not.
    #[must_use]
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The date of publication, where it could be read.
    #[must_use]
    pub const fn published(&self) -> Option<PartialDate> {
        self.published
    }

    /// The standing, where it could be read.
    #[must_use]
    pub const fn status(&self) -> Option<Status> {
        self.status
    }

    /// The line of the table that it starts on, where it comes from one.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        self.line
    }

    /// Why it was set aside.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }
}
