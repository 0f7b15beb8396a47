use super::{Attribution, Block, PageFigure, PassedOver, Topic, score_line::rating_of};
use crate::{
    Issue, Printed, Rating, Score, Statement, Status, Theme, issue::Span, table::closed_list,
    value::Value,
};
use alloc::{string::String, vec::Vec};
use chrono::NaiveDate;

closed_list! {
    /// What kind of page of a published report it is.
    pub enum PageKind: "kind of report page" {
        /// One quality statement: score, band, findings.
        Statement = "statement", "statement page", [];
        /// The overall summary: rating, percentage, nine scores, people's experiences.
        Summary = "summary", "overall summary", [];
        /// The area, its people and its money.
        About = "about", "about page", [];
        /// One theme and its statements.
        Theme = "theme", "theme page", [];
        /// Any other, or none that can be told.
        Other = "other", "other page", [];
    }
}

closed_list! {
    /// A field of a page, for asking where it was read.
    pub enum Part: "part of a page" {
        /// The name of the authority.
        Authority = "authority", "authority", [];
        /// The words that make the result indicative.
        Status = "status", "status", [];
        /// The date of publication.
        Published = "published", "date of publication", [];
        /// The date of the last update.
        Updated = "updated", "date of the last update", [];
        /// The title.
        Title = "title", "title", [];
        /// The score line.
        Score = "score", "score", [];
        /// The band line.
        Band = "band", "band", [];
        /// What people expect.
        Expectations = "expectations", "expectations", [];
        /// The local authority commitment.
        Commitment = "commitment", "commitment", [];
        /// The overall rating.
        Rating = "rating", "rating", [];
        /// The overall percentage.
        Percentage = "percentage", "percentage", [];
        /// The list of scores.
        Scores = "scores", "scores", [];
    }
}

/// One page of a published report, typed, with the place of everything found.
///
/// ```
/// use care_quality::{Score, Statement, report::{PageKind, ReportPage}};
///
/// let page = ReportPage::read("# Safeguarding\n\nScore: 2\n\n2 - Evidence shows some shortfalls\n");
/// assert_eq!(page.kind(), PageKind::Statement);
/// assert_eq!((page.statement(), page.score()), (Some(Statement::Safeguarding), Some(Score::Two)));
/// assert_eq!(page.authority(), None);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct ReportPage {
    pub(super) kind: PageKind,
    pub(super) span: Span,
    pub(super) status: Option<Status>,
    pub(super) authority: Option<String>,
    pub(super) statement: Option<Statement>,
    pub(super) title: Option<String>,
    pub(super) theme: Option<Theme>,
    pub(super) score: Option<Score>,
    pub(super) band: Option<String>,
    pub(super) expectations: Vec<String>,
    pub(super) commitment: Option<String>,
    pub(super) topics: Vec<Topic>,
    pub(super) published: Option<NaiveDate>,
    pub(super) updated: Option<NaiveDate>,
    pub(super) rating: Option<Rating>,
    pub(super) percentage: Option<Printed>,
    pub(super) scores: [Option<Score>; Statement::COUNT],
    pub(super) experiences: Vec<String>,
    pub(super) blocks: Vec<Block>,
    pub(super) figures: Vec<PageFigure>,
    pub(super) passed_over: Vec<PassedOver>,
    pub(super) evidence: Vec<Attribution>,
    pub(super) issues: Vec<Issue>,
    pub(super) places: Vec<(Part, Span)>,
    /// What was written where a field stands and cannot be read as one, for the draft.
    pub(super) unread: Vec<(Part, Value)>,
    /// What a list of scores has that is no score of a statement: by the id of the statement, or by a
    /// name that none has.
    pub(super) listed: Vec<(String, Value, Span)>,
}

impl ReportPage {
    pub(super) const fn empty(kind: PageKind, span: Span) -> Self {
        Self {
            kind,
            span,
            status: None,
            authority: None,
            statement: None,
            title: None,
            theme: None,
            score: None,
            band: None,
            expectations: Vec::new(),
            commitment: None,
            topics: Vec::new(),
            published: None,
            updated: None,
            rating: None,
            percentage: None,
            scores: [None; Statement::COUNT],
            experiences: Vec::new(),
            blocks: Vec::new(),
            figures: Vec::new(),
            passed_over: Vec::new(),
            evidence: Vec::new(),
            issues: Vec::new(),
            places: Vec::new(),
            unread: Vec::new(),
            listed: Vec::new(),
        }
    }

    /// What kind of page it is.
    #[must_use]
    pub const fn kind(&self) -> PageKind {
        self.kind
    }

    /// Where the page stands in the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Indicative where the page says so, formal where the council line stands, else none.
    #[must_use]
    pub const fn status(&self) -> Option<Status> {
        self.status
    }

    /// The council as it is named on the page.
    #[must_use]
    pub fn authority(&self) -> Option<&str> {
        self.authority.as_deref()
    }

    /// The quality statement that the page is about.
    #[must_use]
    pub const fn statement(&self) -> Option<Statement> {
        self.statement
    }

    /// The title as printed.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The theme of the page, or of its statement.
    #[must_use]
    pub const fn theme(&self) -> Option<Theme> {
        self.theme
    }

    /// The score of the statement.
    #[must_use]
    pub const fn score(&self) -> Option<Score> {
        self.score
    }

    /// The whole band line.
    #[must_use]
    pub fn band(&self) -> Option<&str> {
        self.band.as_deref()
    }

    /// What people expect: the I-statements, each once.
    #[must_use]
    pub fn expectations(&self) -> &[String] {
        &self.expectations
    }

    /// The local authority commitment: the we-statement.
    #[must_use]
    pub fn commitment(&self) -> Option<&str> {
        self.commitment.as_deref()
    }

    /// The findings, or the prose of any other page, by sub-heading.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// When the page says that it was published.
    #[must_use]
    pub const fn published(&self) -> Option<NaiveDate> {
        self.published
    }

    /// When the page says that it was last updated.
    #[must_use]
    pub const fn updated(&self) -> Option<NaiveDate> {
        self.updated
    }

    /// The overall rating of a summary.
    #[must_use]
    pub const fn rating(&self) -> Option<Rating> {
        self.rating
    }

    /// The overall percentage of a summary, as printed.
    #[must_use]
    pub const fn percentage(&self) -> Option<&Printed> {
        self.percentage.as_ref()
    }

    /// The scores that a summary lists, in framework order.
    pub fn scores(&self) -> impl Iterator<Item = (Statement, Score)> + '_ {
        Statement::ALL
            .iter()
            .zip(&self.scores)
            .filter_map(|(statement, score)| score.map(|score| (*statement, score)))
    }

    /// People's experiences in a summary, by paragraph.
    #[must_use]
    pub fn experiences(&self) -> &[String] {
        &self.experiences
    }

    /// The prose of the page with its places.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The figures of the prose, in order of their spans.
    #[must_use]
    pub fn figures(&self) -> &[PageFigure] {
        &self.figures
    }

    /// The numbers of the prose that are no figures, in order, each with its reason.
    #[must_use]
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// What is contradictory, unknown or not stated, in the order of the text.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// Where a field was read.
    #[must_use]
    pub fn place(&self, part: Part) -> Option<Span> {
        self.places
            .iter()
            .find(|(known, _)| *known == part)
            .map(|(_, span)| *span)
    }

    /// What was written in the place of a field that could not be read.
    pub(super) fn unread(&self, part: Part) -> Option<&Value> {
        let mut unread = self.unread.iter();
        unread
            .find(|(known, _)| *known == part)
            .map(|(_, written)| written)
    }

    /// The title of a statement page, where it is the name of no quality statement.
    pub(super) fn unknown_title(&self) -> Option<&str> {
        let unknown = self.kind == PageKind::Statement && self.statement.is_none();
        self.title().filter(|_| unknown)
    }

    /// Puts the issues in the order of the text, those without a place last.
    pub(super) fn sort_issues(&mut self) {
        self.issues
            .sort_by_key(|issue| issue.span().map_or(usize::MAX, Span::start));
    }

    pub(super) fn set_place(&mut self, part: Part, span: Span) {
        if self.place(part).is_none() {
            self.places.push((part, span));
        }
    }
}

/// The rating that a line gives.
pub(super) fn rating(words: &str) -> Option<Rating> {
    let mut folded = String::new();
    super::fold::fold(words, &mut folded);
    rating_of(&folded)
}
