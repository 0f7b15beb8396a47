//! Reads the lines of one page into its fields.

mod statement;
mod summary;

use super::{
    PageKind, Part, ReportPage,
    body::Body,
    council::council_name,
    dates::Written,
    find::{before_score, find_ignoring_case, without_site},
    fold::clean,
    kind::{Kind, Section},
    layout::{Entry, Leaf, Titled, ends_sentence},
    line::{offset, trim},
    scoring::ScoreLines,
    words::Words,
};
use crate::{Code, Issue, Statement, Status, issue::Span};
use alloc::{
    format,
    string::{String, ToString},
};

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
    /// Whether the foot of the page was seen.
    footed: bool,
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
            footed: false,
            last_prose: lines
                .iter()
                .rev()
                .find(|entry| entry.kind == Kind::Text && is_running(entry))
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
            Kind::Debris | Kind::Number | Kind::Footer => {
                self.footed |= entry.kind == Kind::Footer;
                self.body.hole(entry.line.span);
            }
            _ => return false,
        }
        true
    }

    /// Whether the line is one of the links that follow the foot of a page.
    fn is_behind_foot(&self, entry: &Entry) -> bool {
        self.footed
            && entry.line.level == 0
            && entry.line.span.start() > self.last_prose
            && !ends_sentence(entry.words(self.text))
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
        while let Some((written, behind)) = crate::report::dates::first(rest) {
            let label = rest
                .get(..rest.len().saturating_sub(behind.len()))
                .unwrap_or_default();
            let updated = find_ignoring_case(label, "updated").is_some();
            let started = find_ignoring_case(label, "start").is_some();
            let part = match updated {
                true => Some(Part::Updated),
                false => Some(Part::Published).filter(|_| first && !started),
            };
            if let Some(part) = part.filter(|part| self.page.place(*part).is_none()) {
                self.page.set_place(part, entry.line.span);
                self.date(part, &written, words, entry);
            }
            first = false;
            rest = behind;
        }
    }

    fn date(&mut self, part: Part, written: &Written<'_>, words: &str, entry: &Entry) {
        match written.date {
            Ok(date) if part == Part::Updated => self.page.updated = Some(date),
            Ok(date) => self.page.published = Some(date),
            Err(error) => {
                let start = entry.line.span.start();
                let start = start.saturating_add(offset(words, written.text));
                let span = Span::new(start, start.saturating_add(written.text.len()));
                let message = format!("`{}`: {error}", clean(written.text));
                let issue = Issue::new(Code::DateInvalid, message);
                self.page.issues.push(issue.at_span(span));
                let written = written.to_string();
                self.page.unread.push((part, written.into()));
            }
        }
    }

    /// A page is not updated before it is published.
    fn check_order(&mut self) {
        if let (Some(published), Some(updated)) = (self.page.published, self.page.updated)
            && published > updated
        {
            let message = format!("`published` {published} is after `updated` {updated}");
            let issue = Issue::new(Code::DateOrder, message);
            self.push_at(issue, Part::Published);
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
                _ if self.is_behind_foot(entry) => {}
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
        self.check_order();
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

/// Whether a line is prose, or long enough to be a line of it where a text was wrapped.
const fn is_running(entry: &Entry) -> bool {
    entry.prose || entry.line.span.len() >= 60
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
