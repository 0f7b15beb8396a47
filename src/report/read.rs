//! Reads the lines of one page into its fields.

use super::{
    PageKind, Part, ReportPage,
    body::Body,
    expect::{is_expectation, split_expectations},
    fold::clean,
    layout::{Entry, Leaf, Titled, council_name, ends_sentence, is_prose},
    line::{is_space, offset, trim},
    page::rating,
    scoring::ScoreLines,
    words::{Kind, Printed as Number, Section, Words, is_proper},
};
use crate::{
    Code, Issue, Printed, RuleSet, Severity, Statement, Status, issue::Span, rules::Scores,
};
use alloc::{format, string::String, vec::Vec};

/// Where on a statement page the reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    /// Before the title.
    Preface,
    /// Title, score and band.
    Header,
    Expectations,
    Commitment,
    Body,
}

/// Reads one page.
pub(super) struct Reader<'t, 'w> {
    text: &'t str,
    words: &'w mut Words,
    page: ReportPage,
    body: Body<'t>,
    scores: ScoreLines,
    indicative: bool,
    formal: bool,
    /// Where the last prose of the page starts.
    last_prose: usize,
}

impl<'t, 'w> Reader<'t, 'w> {
    pub(super) fn read(
        text: &'t str,
        entries: &[Entry],
        leaf: &Leaf,
        words: &'w mut Words,
    ) -> ReportPage {
        let lines = entries.get(leaf.lines.clone()).unwrap_or_default();
        let kind = kind(lines, leaf);
        let start = lines.first().map_or(0, |entry| entry.line.span.start());
        let end = lines.last().map_or(start, |entry| entry.line.span.end());
        let mut reader = Reader {
            text,
            words,
            page: ReportPage::empty(kind, Span::new(start, end)),
            body: Body::new(text, lines, kind == PageKind::About),
            scores: ScoreLines::default(),
            indicative: false,
            formal: false,
            last_prose: lines
                .iter()
                .rev()
                .find(|entry| entry.kind == Kind::Text && is_prose(entry.words(text)))
                .map_or(0, |entry| entry.line.span.start()),
        };
        let title = leaf
            .title
            .and_then(|title| title.checked_sub(leaf.lines.start));
        reader.title(lines, leaf, title);
        match kind {
            PageKind::Statement => reader.statement(lines, title),
            PageKind::Summary => reader.summary(lines, title),
            PageKind::About | PageKind::Theme | PageKind::Other => reader.prose(lines, title),
        }
        reader.finish()
    }

    fn title(&mut self, lines: &[Entry], leaf: &Leaf, title: Option<usize>) {
        let Some(entry) = title.and_then(|title| lines.get(title)) else {
            return;
        };
        let words = entry.words(self.text);
        let printed = match entry.kind {
            Kind::Scored(_) => before_score(words),
            _ => words,
        };
        let printed = without_site(printed);
        let from = entry
            .line
            .span
            .start()
            .saturating_add(offset(words, printed));
        let place = Span::new(from, from.saturating_add(printed.len()));
        let name = clean(printed);
        self.page.set_place(Part::Title, place);
        match (leaf.titled, entry.kind) {
            (_, Kind::Statement(statement, _) | Kind::Scored(statement)) => {
                self.page.statement = Some(statement);
                self.page.theme = Some(statement.theme());
            }
            (Some(Titled::Theme(theme)), _) => self.page.theme = Some(theme),
            (Some(Titled::Statement), _) => {
                let issue = Issue::new(
                    Code::TitleUnknown,
                    format!("`{name}` is not the name of a quality statement"),
                )
                .at_span(place);
                self.page.issues.push(match Statement::suggest(&name) {
                    Some(meant) => issue.with_help(format!("did you mean `{}`?", meant.name())),
                    None => issue,
                });
            }
            _ => {}
        }
        self.page.title = Some(name);
    }

    /// Fields that stand on every page. True where the line was one of them.
    fn common(&mut self, entry: &Entry) -> bool {
        let words = entry.words(self.text);
        match entry.kind {
            Kind::Council => {
                if self.page.authority.is_none() {
                    self.page.authority = council_name(words);
                    self.page.set_place(Part::Authority, entry.line.span);
                    let formal = find_ignoring_case(words, "local authority").is_some()
                        && find_ignoring_case(words, "pilot").is_none();
                    if formal {
                        self.formal = true;
                    } else {
                        self.make_indicative(entry);
                    }
                }
                self.body.hole(entry.line.span);
            }
            Kind::Dates => {
                self.dates(entry, words);
                self.body.hole(entry.line.span);
            }
            Kind::Debris | Kind::Number | Kind::Footer => self.body.hole(entry.line.span),
            _ => return false,
        }
        true
    }

    fn make_indicative(&mut self, entry: &Entry) {
        self.indicative = true;
        self.page.set_place(Part::Status, entry.line.span);
    }

    /// What a notice or a label says of the standing of the result.
    fn notice(&mut self, entry: &Entry) {
        const SIGNS: [&str; 9] = [
            "indicative score",
            "indicative rating",
            "indicative overall",
            "indicative local authority",
            "indicative quality statement",
            "pilot assessment",
            "this was a pilot",
            "part of our pilot",
            "part of the pilot",
        ];
        let words = entry.words(self.text);
        if words.len() <= 2_000
            && !self.indicative
            && SIGNS
                .iter()
                .any(|sign| find_ignoring_case(words, sign).is_some())
        {
            self.make_indicative(entry);
        }
    }

    fn dates(&mut self, entry: &Entry, words: &str) {
        let mut rest = words;
        let mut first = true;
        while let Some((date, behind)) = super::dates::first(rest) {
            let label = rest
                .get(..rest.len().saturating_sub(behind.len()))
                .unwrap_or_default();
            let updated = find_ignoring_case(label, "updated").is_some();
            let started = find_ignoring_case(label, "start").is_some();
            if updated {
                if self.page.updated.is_none() {
                    self.page.updated = Some(date);
                    self.page.set_place(Part::Updated, entry.line.span);
                }
            } else if first && !started && self.page.published.is_none() {
                self.page.published = Some(date);
                self.page.set_place(Part::Published, entry.line.span);
            }
            first = false;
            rest = behind;
        }
    }

    fn statement(&mut self, lines: &[Entry], title: Option<usize>) {
        let headed = lines.iter().any(|entry| {
            matches!(
                entry.kind,
                Kind::Score | Kind::Band | Kind::Head(_) | Kind::Run(_)
            )
        });
        let findings_at = lines.iter().rposition(|entry| {
            matches!(
                entry.kind,
                Kind::Head(Section::Findings) | Kind::Run(Section::Findings)
            )
        });
        let mut zone = match title {
            Some(_) => Zone::Preface,
            None if headed => Zone::Header,
            None => Zone::Body,
        };
        let mut expected: Vec<Span> = Vec::new();
        let mut promised: Option<Span> = None;
        for (index, entry) in lines.iter().enumerate() {
            let rest = lines.get(index.saturating_add(1)..).unwrap_or_default();
            if Some(index) == title {
                zone = Zone::Header;
                if matches!(entry.kind, Kind::Scored(_)) {
                    self.score_line(entry);
                }
                continue;
            }
            if self.common(entry) {
                continue;
            }
            let words = entry.words(self.text);
            match entry.kind {
                Kind::Score | Kind::Band => {
                    self.score_line(entry);
                    self.body.hole(entry.line.span);
                }
                Kind::Head(Section::Expectations) => zone = Zone::Expectations,
                Kind::Head(Section::Commitment) => zone = Zone::Commitment,
                Kind::Head(Section::Findings) => {
                    zone = Zone::Body;
                    self.body.close();
                }
                Kind::Run(section) => {
                    let Some((_, inline)) = Words::inline_head(words) else {
                        continue;
                    };
                    let from = entry
                        .line
                        .span
                        .start()
                        .saturating_add(offset(words, inline));
                    let span = Span::new(from, entry.line.span.end());
                    match section {
                        Section::Expectations => {
                            zone = Zone::Expectations;
                            expected.push(span);
                        }
                        Section::Commitment => {
                            zone = Zone::Commitment;
                            promised = Some(span);
                        }
                        _ => {
                            zone = Zone::Body;
                            let mut entry = *entry;
                            entry.line.span = span;
                            self.body.line(&entry, rest);
                        }
                    }
                }
                _ => {
                    if zone == Zone::Preface {
                        self.notice(entry);
                        continue;
                    }
                    if zone == Zone::Expectations
                        && (self.is_commitment(words)
                            || entry.line.level > 0
                            || !(is_expectation(words)
                                || goes_on(self.text, expected.last(), entry)))
                    {
                        zone = Zone::Header;
                    }
                    if zone == Zone::Commitment
                        && (entry.line.level > 0
                            || (promised.is_some()
                                && findings_at.is_none_or(|at| index > at)
                                && !goes_on(self.text, promised.as_ref(), entry)))
                    {
                        zone = Zone::Body;
                    }
                    if zone == Zone::Header {
                        if is_expectation(words) {
                            zone = Zone::Expectations;
                        } else if self.is_commitment(words) && promised.is_none() {
                            zone = Zone::Commitment;
                        } else if is_kicker(entry) || self.score_follows(words, rest) {
                            continue;
                        } else {
                            zone = Zone::Body;
                        }
                    }
                    match zone {
                        Zone::Expectations => expected.push(entry.line.span),
                        Zone::Commitment => {
                            promised = Some(promised.map_or(entry.line.span, |known| {
                                Span::new(known.start(), entry.line.span.end())
                            }));
                        }
                        Zone::Body => self.findings(entry, rest),
                        Zone::Preface | Zone::Header => {}
                    }
                }
            }
        }
        if let (Some(first), Some(last)) = (expected.first(), expected.last()) {
            let span = Span::new(first.start(), last.end());
            self.page.set_place(Part::Expectations, span);
            self.page.expectations = split_expectations(self.text, &expected);
        }
        if let Some(span) = promised {
            self.page.set_place(Part::Commitment, span);
            self.page.commitment = span.of(self.text).map(clean);
        }
        if self.page.title.is_none() {
            self.page.issues.push(Issue::new(
                Code::TitleNotStated,
                "the page has no title, so its quality statement is not known",
            ));
        }
        let scores = core::mem::take(&mut self.scores);
        scores.settle(&mut self.page, self.text);
    }

    /// A line of the findings, or what was left of navigation at their end.
    fn findings(&mut self, entry: &Entry, rest: &[Entry]) {
        let link = matches!(
            entry.kind,
            Kind::Statement(..) | Kind::Theme(..) | Kind::Pair(..) | Kind::Head(_) | Kind::Rating
        );
        if link && entry.line.level == 0 && entry.line.span.start() > self.last_prose {
            return;
        }
        self.body.line(entry, rest);
    }

    fn is_commitment(&self, words: &str) -> bool {
        let opens = |statement: Statement| {
            let opening = statement.commitment_opening();
            words
                .get(..opening.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(opening))
                || (statement == Statement::AssessingNeeds
                    && words.starts_with("We maximize the effectiveness"))
        };
        match self.page.statement {
            Some(statement) => opens(statement),
            None => Statement::ALL.iter().copied().any(opens),
        }
    }

    /// Whether a short line stands between a title and its score line.
    fn score_follows(&self, words: &str, rest: &[Entry]) -> bool {
        self.scores.is_empty()
            && !is_prose(words)
            && rest
                .iter()
                .take(3)
                .any(|entry| matches!(entry.kind, Kind::Score | Kind::Band))
    }

    fn score_line(&mut self, entry: &Entry) {
        let found = self.words.scoring(entry.words(self.text));
        if found.indicative {
            self.make_indicative(entry);
        }
        self.scores.push(self.text, entry.line.span, found);
    }

    fn summary(&mut self, lines: &[Entry], title: Option<usize>) {
        let mut section: Option<Section> = None;
        let mut experiences: Option<usize> = None;
        let mut listed: Option<Span> = None;
        for (index, entry) in lines.iter().enumerate() {
            let rest = lines.get(index.saturating_add(1)..).unwrap_or_default();
            if Some(index) == title || self.common(entry) {
                continue;
            }
            let words = entry.words(self.text);
            match entry.kind {
                Kind::Head(Section::Experiences) => {
                    self.body.part();
                    experiences = self.body.topics.len().checked_sub(1);
                    section = Some(Section::Experiences);
                }
                Kind::Head(known @ (Section::Rating | Section::Scores | Section::Summary)) => {
                    self.notice(entry);
                    self.body.close();
                    section = Some(known);
                }
                Kind::Overall => self.overall(entry, words),
                Kind::Rating if section != Some(Section::Experiences) => {
                    self.notice(entry);
                    if self.page.rating.is_none() {
                        self.page.rating = rating(words);
                        self.page.set_place(Part::Rating, entry.line.span);
                    }
                }
                Kind::Pair(statement, number) => {
                    self.notice(entry);
                    listed = Some(listed.map_or(entry.line.span, |known| {
                        Span::new(known.start(), entry.line.span.end())
                    }));
                    self.listed(statement, number, entry);
                }
                Kind::Score | Kind::Band => self.notice(entry),
                Kind::Head(Section::Strengths) => {
                    self.body.heading(entry.line.span);
                    section = None;
                }
                Kind::Run(Section::Experiences) => {
                    self.body.part();
                    experiences = self.body.topics.len().checked_sub(1);
                    section = Some(Section::Experiences);
                    if let Some((_, inline)) = Words::inline_head(words) {
                        let mut entry = *entry;
                        let start = entry.line.span.start();
                        let from = start.saturating_add(offset(words, inline));
                        entry.line.span = Span::new(from, entry.line.span.end());
                        self.body.line(&entry, rest);
                    }
                }
                _ => {
                    self.notice(entry);
                    if self.unknown_in_list(entry, rest) {
                        continue;
                    }
                    let link = matches!(entry.kind, Kind::Statement(..) | Kind::Theme(..));
                    // The council's name above its rating, a label, an unreadable score.
                    let label = matches!(section, Some(Section::Rating | Section::Scores))
                        && !is_prose(words)
                        && entry.line.level == 0
                        && !ends_sentence(words);
                    if !link && !label {
                        self.body.line(entry, rest);
                    }
                }
            }
        }
        self.body.close();
        if let Some(span) = listed {
            self.page.set_place(Part::Scores, span);
            self.missing(span);
        }
        self.reconcile();
        if let Some(at) = experiences
            && at < self.body.topics.len()
        {
            self.page.experiences = self.body.topics.remove(at).into_paragraphs();
        }
    }

    /// A short line above a score in the list that names no statement.
    fn unknown_in_list(&mut self, entry: &Entry, rest: &[Entry]) -> bool {
        let words = entry.words(self.text);
        let scored = rest.first().is_some_and(|next| next.kind == Kind::Score);
        if !scored || is_prose(words) || words.ends_with(':') {
            return false;
        }
        let name = clean(words);
        let issue = Issue::new(
            Code::TitleUnknown,
            format!("`{name}` is not the name of a quality statement"),
        )
        .at_span(entry.line.span);
        self.page.issues.push(match Statement::suggest(&name) {
            Some(meant) => issue.with_help(format!("did you mean `{}`?", meant.name())),
            None => issue,
        });
        true
    }

    fn overall(&mut self, entry: &Entry, words: &str) {
        self.notice(entry);
        if let Some((percentage, from)) = percentage(words)
            && self.page.percentage.is_none()
        {
            let start = entry.line.span.start().saturating_add(from);
            let span = Span::new(start, start.saturating_add(percentage.text().len()));
            self.page.set_place(Part::Percentage, span);
            self.page.percentage = Some(percentage);
        }
        let (label, value) = words.rsplit_once(':').unwrap_or((words, ""));
        if self.page.rating.is_none()
            && let Some(found) = rating(value)
        {
            self.page.rating = Some(found);
            self.page.set_place(Part::Rating, entry.line.span);
        }
        let name = label
            .split_once(" for ")
            .map(|(_, name)| trim(name).trim_end_matches([':', ' ']))
            .filter(|name| !name.is_empty() && is_proper(name));
        if self.page.authority.is_none()
            && let Some(name) = name
        {
            self.page.authority = Some(clean(name));
            self.page.set_place(Part::Authority, entry.line.span);
        }
    }

    fn listed(&mut self, statement: Statement, number: Option<Number>, entry: &Entry) {
        let Some(slot) = self.page.scores.get_mut(statement.index()) else {
            return;
        };
        match (number, &slot) {
            (Some(Number::Score(score)), None) => *slot = Some(score),
            (Some(Number::Score(score)), Some(known)) if score != *known => {
                self.page.issues.push(
                    Issue::new(
                        Code::ScoreConflict,
                        format!(
                            "`{}` is listed with the scores {known} and {score}",
                            statement.name()
                        ),
                    )
                    .at_span(entry.line.span),
                );
            }
            (Some(Number::Outside), _) => self.page.issues.push(
                Issue::new(
                    Code::ScoreOutOfRange,
                    format!("the score of `{}` is not 1, 2, 3 or 4", statement.name()),
                )
                .at_span(entry.line.span),
            ),
            _ => {}
        }
    }

    /// The published percentage and rating beside those that the nine scores give.
    fn reconcile(&mut self) {
        let mut numbers = Vec::with_capacity(Statement::COUNT);
        numbers.extend(
            self.page
                .scores()
                .map(|(_, score)| i64::from(score.number())),
        );
        let Ok(scores) = Scores::la(&numbers) else {
            return;
        };
        let Ok(verdict) = RuleSet::STATEMENT_SCORES.verdict(&scores) else {
            return;
        };
        let total = verdict.total();
        if let Some(percentage) = &self.page.percentage
            && percentage.value() != verdict.percentage().into()
        {
            let issue = Issue::new(
                Code::PercentageMismatch,
                format!(
                    "the page prints {}, and its scores give {}% ({total} of {} points)",
                    percentage.text(),
                    verdict.percentage(),
                    verdict.maximum(),
                ),
            );
            self.push_at(issue, Part::Percentage);
        }
        if let (Some(printed), Some(computed)) = (self.page.rating, verdict.rating())
            && printed != computed
        {
            let issue = Issue::new(
                Code::RatingMismatch,
                format!(
                    "the page prints {printed}, and its scores give {computed} ({total} points)"
                ),
            );
            self.push_at(issue, Part::Rating);
        }
    }

    /// Keeps an issue at the place where a field was read.
    fn push_at(&mut self, issue: Issue, part: Part) {
        let issue = match self.page.place(part) {
            Some(span) => issue.at_span(span),
            None => issue,
        };
        self.page.issues.push(issue);
    }

    /// Notes the statements that a list of scores leaves out.
    fn missing(&mut self, list: Span) {
        let missing: Vec<&str> = Statement::ALL
            .iter()
            .zip(&self.page.scores)
            .filter(|(_, score)| score.is_none())
            .map(|(statement, _)| statement.id())
            .collect();
        if missing.is_empty() || missing.len() == Statement::COUNT {
            return;
        }
        self.page.issues.push(
            Issue::new(
                Code::StatementMissing,
                format!(
                    "the list of scores leaves out {}",
                    crate::text::one_of(missing.iter().copied()).replace(" or ", " and ")
                ),
            )
            .with_severity(Severity::Note)
            .at_span(list),
        );
    }

    /// About pages, theme pages and any other.
    fn prose(&mut self, lines: &[Entry], title: Option<usize>) {
        for (index, entry) in lines.iter().enumerate() {
            let rest = lines.get(index.saturating_add(1)..).unwrap_or_default();
            if Some(index) == title || self.common(entry) {
                continue;
            }
            match entry.kind {
                Kind::Head(_) => self.body.heading(entry.line.span),
                Kind::Score | Kind::Band => self.body.hole(entry.line.span),
                Kind::Statement(..) | Kind::Pair(..) | Kind::Theme(..)
                    if self.page.kind == PageKind::Theme =>
                {
                    let mut entry = *entry;
                    entry.line.item = true;
                    self.body.line(&entry, rest);
                }
                _ => {
                    if index < 12 && self.page.kind != PageKind::About {
                        self.notice_of_pilot(entry);
                    }
                    self.body.line(entry, rest);
                }
            }
        }
        if self.page.kind == PageKind::About
            && self.page.authority.is_none()
            && let Some(title) = &self.page.title
            && let Some(name) = title.get("about ".len()..)
            && !name.to_lowercase().starts_with("the local authority")
        {
            self.page.authority = Some(String::from(trim(name)));
            if let Some(span) = self.page.place(Part::Title) {
                self.page.set_place(Part::Authority, span);
            }
        }
    }

    /// A notice on a page about the method: general words on pilots do not make this one.
    fn notice_of_pilot(&mut self, entry: &Entry) {
        let words = entry.words(self.text);
        let this = [
            "this is a pilot",
            "this was a pilot",
            "this pilot assessment",
        ]
        .iter()
        .any(|sign| find_ignoring_case(words, sign).is_some());
        if this && words.len() <= 2_000 {
            self.make_indicative(entry);
        }
    }

    fn finish(mut self) -> ReportPage {
        self.body.close();
        let mut page = self.page;
        page.topics = self.body.topics;
        page.blocks = self.body.blocks;
        page.status = if self.indicative {
            Some(Status::Indicative)
        } else if self.formal {
            Some(Status::Formal)
        } else {
            None
        };
        if page.authority.is_none() {
            page.issues.push(Issue::new(
                Code::AuthorityNotStated,
                "no council is named on the page",
            ));
        }
        page
    }
}

/// What kind of page the lines make.
fn kind(lines: &[Entry], leaf: &Leaf) -> PageKind {
    match leaf.titled {
        Some(Titled::Statement) => PageKind::Statement,
        Some(Titled::Summary) => PageKind::Summary,
        Some(Titled::About) => PageKind::About,
        Some(Titled::Theme(_)) => PageKind::Theme,
        Some(Titled::Other) => PageKind::Other,
        None => {
            let statement = lines.iter().any(|entry| {
                matches!(
                    entry.kind,
                    Kind::Score
                        | Kind::Band
                        | Kind::Head(
                            Section::Expectations | Section::Commitment | Section::Findings
                        )
                        | Kind::Run(
                            Section::Expectations | Section::Commitment | Section::Findings
                        )
                )
            });
            if statement {
                PageKind::Statement
            } else {
                PageKind::Other
            }
        }
    }
}

/// The line of a theme, of navigation or of the layout that says nothing on a statement page.
fn is_kicker(entry: &Entry) -> bool {
    matches!(
        entry.kind,
        Kind::Theme(..) | Kind::Statement(..) | Kind::MaybeCouncil | Kind::Overall | Kind::Rating
    )
}

/// Whether a line goes on with the text before it: wrapped, without a stop between.
fn goes_on(text: &str, before: Option<&Span>, entry: &Entry) -> bool {
    let Some(before) = before.and_then(|span| span.of(text)) else {
        return true;
    };
    let words = entry.words(text);
    let last = before.rsplit(['\n', '\r']).next().unwrap_or(before);
    !entry.line.apart
        && !entry.line.item
        && (!ends_sentence(last) || words.starts_with(char::is_lowercase))
        && (words.starts_with(char::is_lowercase) || last.len() >= 40)
}

/// The name on a line that gives its score too.
fn before_score(words: &str) -> &str {
    let at = find_ignoring_case(words, "score").unwrap_or(words.len());
    let name = trim(words.get(..at).unwrap_or(words));
    let name = find_ignoring_case(name, "indicative")
        .and_then(|at| name.get(..at))
        .unwrap_or(name);
    name.trim_end_matches(|c: char| {
        is_space(c) || matches!(c, ':' | '-' | '|' | ',' | '(' | '\u{2013}' | '\u{2014}')
    })
}

/// The title without the name of the site, which browsers add.
fn without_site(words: &str) -> &str {
    find_ignoring_case(words, "care quality commission")
        .and_then(|at| words.get(..at))
        .map(|name| {
            name.trim_end_matches(|c: char| is_space(c) || matches!(c, '-' | '|' | '\u{2013}'))
        })
        .filter(|name| !name.is_empty())
        .unwrap_or(words)
}

/// Where a text in lower case first stands in another, in any case of ASCII letters.
pub(super) fn find_ignoring_case(text: &str, sought: &str) -> Option<usize> {
    text.as_bytes()
        .windows(sought.len().max(1))
        .position(|window| window.eq_ignore_ascii_case(sought.as_bytes()))
        .filter(|at| text.is_char_boundary(*at))
}

/// The percentage on a line, and where its text starts.
fn percentage(words: &str) -> Option<(Printed, usize)> {
    let at = words
        .find('%')
        .or_else(|| find_ignoring_case(words, "per cent"))?;
    let before = words.get(..at)?.trim_end_matches(is_space);
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_digit() || *c == '.')
        .last()?
        .0;
    let behind = words.get(at..)?;
    let sign = if behind.starts_with('%') {
        1
    } else {
        "per cent".len()
    };
    let text = words.get(start..at.checked_add(sign)?)?;
    Printed::parse(text).ok().map(|printed| (printed, start))
}
