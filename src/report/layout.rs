//! Where pages begin: the lines of a text, each with what it is, split into pages.

use super::{
    fold::clean,
    line::{self, Line},
    words::{Kind, Printed, SHORT, Section, Words, authority},
};
use crate::{Statement, Theme, issue::Span};
use alloc::{string::String, vec, vec::Vec};
use core::ops::Range;

/// A line with what it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) line: Line,
    pub(super) kind: Kind,
}

impl Entry {
    pub(super) fn words<'a>(&self, text: &'a str) -> &'a str {
        self.line.span.of(text).unwrap_or_default()
    }

    /// Lines that say nothing: they stand between others without parting them.
    const fn is_silent(&self) -> bool {
        matches!(self.kind, Kind::Debris | Kind::Number | Kind::Dates)
    }
}

/// What the title of a page makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Titled {
    /// A statement page: its title is a known name, or stands where the title stands.
    Statement,
    Summary,
    About,
    Theme(Theme),
    /// How the regulator assesses; strengths and next steps.
    Other,
}

/// The lines of one page.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    pub(super) lines: Range<usize>,
    /// The line of the title.
    pub(super) title: Option<usize>,
    pub(super) titled: Option<Titled>,
}

/// The lines of a text and the pages that they make: at least one.
pub(super) fn lay_out(text: &str, words: &mut Words) -> (Vec<Entry>, Vec<Leaf>) {
    let mut entries = entries(text, words);
    mark_score_lists(text, &mut entries, words);
    mark_navigation(text, &mut entries);
    let leaves = Pages::new(text, &mut entries, words).find();
    (entries, leaves)
}

fn entries(text: &str, words: &mut Words) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::with_capacity(text.len() / 256);
    line::each(text, |line, content| {
        let kind = words.classify(content);
        // A title that was wrapped: its two halves are one line.
        if !line.apart
            && line.level == 0
            && !line.item
            && content.len() <= 60
            && matches!(kind, Kind::Text)
            && let Some(last) = entries.last_mut()
            && last.line.span.len() <= 100
            && matches!(
                last.kind,
                Kind::Text | Kind::Statement(_, None) | Kind::Head(_) | Kind::Score | Kind::Band
            )
        {
            let span = Span::new(last.line.span.start(), line.span.end());
            let joined = Line { span, ..last.line };
            let both = span.of(text).unwrap_or_default();
            let found = words.classify(both);
            let named = match found {
                Kind::Council => !is_prose(last.words(text)),
                Kind::Statement(..) | Kind::Theme(..) | Kind::Band | Kind::Score => true,
                Kind::Head(section) => section != Section::About,
                _ => false,
            };
            if named {
                *last = Entry {
                    line: joined,
                    kind: found,
                };
                return;
            }
        }
        entries.push(Entry { line, kind });
    });
    entries
}

/// Whether the words are a sentence or more, and no title or heading.
pub(super) fn is_prose(words: &str) -> bool {
    words.len() > SHORT
        || (ends_sentence(words) && words.split_ascii_whitespace().nth(4).is_some())
        || words.split_ascii_whitespace().nth(16).is_some()
}

/// Whether the words end as a sentence does.
pub(super) fn ends_sentence(words: &str) -> bool {
    let end = words.trim_end_matches(|c: char| {
        line::is_space(c)
            || matches!(
                c,
                '"' | '\'' | '\u{2019}' | '\u{201d}' | ')' | ']' | '*' | '_'
            )
    });
    end.ends_with(['.', '!', '?', '\u{2026}'])
}

/// Marks the names and scores of a score list, which would otherwise look like titles of pages.
fn mark_score_lists(text: &str, entries: &mut [Entry], words: &mut Words) {
    let mut at = 0;
    let mut in_scores = false;
    while at < entries.len() {
        let kind = entries.get(at).map(|entry| entry.kind);
        match kind {
            Some(Kind::Head(section)) => in_scores = section == Section::Scores,
            Some(Kind::Text) if entries.get(at).is_some_and(|e| is_prose(e.words(text))) => {
                in_scores = false;
            }
            Some(Kind::Statement(..) | Kind::Scored(_)) => {
                let (pairs, end) = score_list(text, entries, at, words, in_scores);
                let enough = if in_scores { 1 } else { 2 };
                if pairs.len() >= enough {
                    for (statement, score, name, behind) in pairs {
                        for entry in entries.get_mut(name..behind).into_iter().flatten() {
                            entry.kind = Kind::Debris;
                        }
                        if let Some(entry) = entries.get_mut(name) {
                            entry.kind = Kind::Pair(statement, score);
                        }
                    }
                    at = end;
                    continue;
                }
            }
            _ => {}
        }
        at = at.saturating_add(1);
    }
}

type Pair = (Statement, Option<Printed>, usize, usize);

/// The pairs of name and score from here on, and where they end.
fn score_list(
    text: &str,
    entries: &[Entry],
    from: usize,
    words: &mut Words,
    in_scores: bool,
) -> (Vec<Pair>, usize) {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut at = from;
    while let Some(entry) = entries.get(at) {
        if entry.line.level == 1 && !in_scores {
            break;
        }
        let next = at.saturating_add(1);
        let pair = match entry.kind {
            Kind::Scored(statement) => {
                let found = words.scoring(entry.words(text));
                (!found.band).then_some((statement, found.number, at, next))
            }
            Kind::Statement(statement, Some(number)) => {
                let printed = super::words::number(digit(number));
                Some((statement, printed, at, next))
            }
            Kind::Statement(statement, None) => entries.get(next).and_then(|score| {
                let behind = next.saturating_add(1);
                match score.kind {
                    Kind::Score => {
                        let found = words.scoring(score.words(text));
                        (!found.band).then_some((statement, found.number, at, behind))
                    }
                    Kind::Number => {
                        let number = super::words::number(score.words(text));
                        number.is_some().then_some((statement, number, at, behind))
                    }
                    _ => None,
                }
            }),
            // Score lists can be grouped by theme.
            Kind::Theme(..) if !pairs.is_empty() || in_scores => {
                at = next;
                continue;
            }
            _ => None,
        };
        let Some(pair) = pair else { break };
        // A statement that comes again starts another page, and so does one with its band.
        let again = pairs.iter().any(|known| known.0 == pair.0);
        let opens = entries.get(pair.3).is_some_and(|behind| {
            matches!(
                behind.kind,
                Kind::Band
                    | Kind::Run(_)
                    | Kind::Head(Section::Expectations | Section::Commitment | Section::Findings)
            )
        });
        if (again && !in_scores) || opens || pairs.len() > 36 {
            break;
        }
        at = pair.3;
        pairs.push(pair);
    }
    (pairs, at)
}

const fn digit(number: u8) -> &'static str {
    match number {
        1 => "1",
        2 => "2",
        3 => "3",
        4 => "4",
        _ => "0",
    }
}

/// Marks lists of links to the pages of a report: many titles in a row, none with its page.
fn mark_navigation(text: &str, entries: &mut [Entry]) {
    let mut at = 0;
    while at < entries.len() {
        let mut end = at;
        let (mut titles, mut themes) = (0_usize, 0_usize);
        while let Some(entry) = entries.get(end) {
            match entry.kind {
                Kind::Statement(..) => titles = titles.saturating_add(1),
                Kind::Theme(..) => {
                    titles = titles.saturating_add(1);
                    themes = themes.saturating_add(1);
                }
                Kind::Head(
                    Section::Summary | Section::About | Section::Method | Section::Strengths,
                ) => titles = titles.saturating_add(1),
                Kind::Debris if titles > 0 => {}
                Kind::Text if titles > 1 && is_link(text, entries, end) => {}
                _ => break,
            }
            end = end.saturating_add(1);
        }
        if titles >= 5 || (titles >= 3 && themes >= 2) {
            let own = own_title(text, entries, at..end);
            for index in at..end {
                if let Some(entry) = entries.get_mut(index)
                    && Some(index) != own
                {
                    entry.kind = Kind::Debris;
                }
            }
        }
        at = end.max(at.saturating_add(1));
    }
}

/// Whether a short line stands among titles as one more link.
fn is_link(text: &str, entries: &[Entry], index: usize) -> bool {
    let title = |index: Option<usize>| {
        let entry = index.and_then(|index| entries.get(index));
        entry.is_some_and(|entry| {
            matches!(
                entry.kind,
                Kind::Statement(..) | Kind::Theme(..) | Kind::Head(_)
            )
        })
    };
    let words = entries.get(index).map_or("", |entry| entry.words(text));
    words.len() <= 60
        && !words.ends_with(['.', ':', ',', ';', '?', '!'])
        && title(index.checked_sub(1))
        && title(index.checked_add(1))
}

/// The statement that the commitment of the page behind a list names by its opening words.
fn promised(text: &str, entries: &[Entry], from: usize) -> Option<Statement> {
    let behind = entries.get(from..)?.iter().take(40);
    let page = behind.take_while(|entry| {
        !matches!(
            entry.kind,
            Kind::Council | Kind::Statement(..) | Kind::Head(Section::Findings)
        )
    });
    for entry in page {
        let words = match entry.kind {
            Kind::Run(Section::Commitment) => {
                Words::inline_head(entry.words(text)).map_or("", |(_, words)| words)
            }
            Kind::Text => entry.words(text),
            _ => continue,
        };
        let opens = |statement: &&Statement| words.starts_with(statement.commitment_opening());
        if let Some(statement) = Statement::ALL.iter().find(opens) {
            return Some(*statement);
        }
    }
    None
}

/// The title of the page itself in a list of links or beside it, where one is there: a title that
/// its page follows, and that does not stand in the order of the framework, as links do.
fn own_title(text: &str, entries: &[Entry], run: Range<usize>) -> Option<usize> {
    let statements: Vec<(usize, Statement)> = run
        .clone()
        .filter_map(|index| match entries.get(index)?.kind {
            Kind::Statement(statement, _) | Kind::Scored(statement) => Some((index, statement)),
            _ => None,
        })
        .collect();
    // The title stands above its score already.
    let above = entries.get(..run.start).unwrap_or_default();
    let before = above.iter().rev().take(12).find(|entry| !entry.is_silent());
    if before.is_some_and(|entry| matches!(entry.kind, Kind::Score | Kind::Band)) {
        return None;
    }
    if let Some(named) = promised(text, entries, run.end) {
        let of_page = |(_, statement): &&(usize, Statement)| *statement == named;
        return statements.iter().rfind(of_page).map(|(index, _)| *index);
    }
    let out_of_order = |place: usize, statement: Statement| {
        let before = place.checked_sub(1).and_then(|at| statements.get(at));
        let behind = statements.get(place.saturating_add(1));
        let follows =
            before.is_some_and(|known| known.1.index().saturating_add(1) == statement.index());
        let leads =
            behind.is_some_and(|known| statement.index().saturating_add(1) == known.1.index());
        !follows && !leads
    };
    let stray = statements
        .iter()
        .enumerate()
        .filter(|(place, (_, statement))| out_of_order(*place, *statement))
        .map(|(_, (index, _))| *index)
        .next_back();
    // A title that is marked as one stands out of any list.
    let marked = statements.iter().map(|(index, _)| *index).find(|index| {
        entries
            .get(*index)
            .is_some_and(|entry| entry.line.level == 1)
    });
    let last = run.end.checked_sub(1);
    let unlisted = last.filter(|last| {
        let title = |entry: &Entry| {
            !matches!(entry.kind, Kind::Statement(..) | Kind::Debris)
                || (statements.len() < Statement::COUNT && anchored(text, entries, *last))
        };
        entries.get(*last).is_some_and(title)
    });
    marked.or(stray).or(unlisted)
}

/// Whether the name of a statement is followed by what follows the title of its page.
fn anchored(text: &str, entries: &[Entry], index: usize) -> bool {
    let statement = match entries.get(index).map(|entry| entry.kind) {
        Some(Kind::Scored(_)) => return true,
        Some(Kind::Statement(statement, _)) => statement,
        _ => return false,
    };
    let behind = entries
        .get(index.saturating_add(1)..)
        .into_iter()
        .flatten()
        .take(40)
        .find(|entry| !entry.is_silent() && !matches!(entry.kind, Kind::Council));
    behind.is_some_and(|entry| match entry.kind {
        Kind::Score
        | Kind::Band
        | Kind::Head(Section::Expectations | Section::Commitment | Section::Findings)
        | Kind::Run(_) => true,
        Kind::Text => entry
            .words(text)
            .starts_with(statement.commitment_opening()),
        _ => false,
    })
}

/// Splits lines into pages, reading them once in order.
struct Pages<'t, 'e> {
    text: &'t str,
    entries: &'e mut Vec<Entry>,
    words: &'e mut Words,
    leaves: Vec<Leaf>,
    now: Now,
}

/// What is known of the page under way.
#[derive(Debug, Default)]
struct Now {
    start: usize,
    title: Option<usize>,
    titled: Option<Titled>,
    council: Option<usize>,
    /// Whether the title is one that its score or a section follows.
    anchored: bool,
    scored: bool,
    /// Lines of prose.
    body: usize,
    /// Lines of prose since the last score line.
    written: usize,
    /// Lines behind a theme's title.
    filled: bool,
    /// Whether the foot of the page was seen.
    closed: bool,
}

impl Now {
    /// Nothing yet that a title could not stand behind.
    const fn is_fresh(&self) -> bool {
        self.titled.is_none() && self.body == 0 && !self.scored
    }
}

impl<'t, 'e> Pages<'t, 'e> {
    fn new(text: &'t str, entries: &'e mut Vec<Entry>, words: &'e mut Words) -> Self {
        Self {
            text,
            entries,
            words,
            leaves: vec![],
            now: Now::default(),
        }
    }

    fn find(mut self) -> Vec<Leaf> {
        for index in 0..self.entries.len() {
            let Some(entry) = self.entries.get(index).copied() else {
                break;
            };
            self.line(index, entry);
        }
        let end = self.entries.len();
        self.close(end);
        self.leaves
    }

    fn close(&mut self, end: usize) {
        let now = core::mem::take(&mut self.now);
        self.leaves.push(Leaf {
            lines: now.start..end,
            title: now.title,
            titled: now.titled,
        });
    }

    fn open(&mut self, index: usize) {
        self.close(index);
        self.now.start = index;
    }

    fn entitle(&mut self, index: usize, titled: Titled) {
        self.now.title = Some(index);
        self.now.titled = Some(titled);
        self.now.filled = false;
        self.now.closed = false;
    }

    /// The next line that says something.
    fn next(&self, index: usize) -> Option<(usize, &Entry)> {
        let from = index.saturating_add(1);
        let rest = self.entries.get(from..)?;
        let found = rest.iter().take(40).position(|entry| !entry.is_silent())?;
        let at = from.saturating_add(found);
        self.entries.get(at).map(|entry| (at, entry))
    }

    fn line(&mut self, index: usize, entry: Entry) {
        match entry.kind {
            Kind::Council => self.council(index, entry),
            Kind::MaybeCouncil => {
                let council = self.now.is_fresh() && self.opens_page(index);
                self.set(index, if council { Kind::Council } else { Kind::Text });
                if council {
                    self.now.council = Some(index);
                }
            }
            Kind::Statement(..) | Kind::Scored(_) => self.statement(index, entry),
            Kind::Score | Kind::Band => self.score(index),
            Kind::Overall if entry.words(self.text).len() < 8 => {}
            Kind::Head(Section::Summary | Section::Rating | Section::Scores) | Kind::Overall => {
                self.summary(index, entry);
            }
            Kind::Head(Section::Experiences) | Kind::Run(Section::Experiences)
                if !self.now.anchored =>
            {
                self.summary(index, entry)
            }
            Kind::Pair(..) if self.now.titled.is_none() && !self.now.scored => {
                self.now.titled = Some(Titled::Summary);
            }
            Kind::Head(Section::About) => self.titled(index, entry, Titled::About),
            Kind::Head(Section::Method) => self.titled(index, entry, Titled::Other),
            Kind::Head(Section::Strengths) if self.now.titled != Some(Titled::Summary) => {
                self.titled(index, entry, Titled::Other);
            }
            Kind::Theme(theme, _) => self.titled(index, entry, Titled::Theme(theme)),
            Kind::Head(Section::Facts) if self.now.is_fresh() => {
                self.now.titled = Some(Titled::About);
            }
            Kind::Footer => self.now.closed = true,
            Kind::Text => {
                self.now.filled = true;
                if is_prose(entry.words(self.text)) {
                    self.now.body = self.now.body.saturating_add(1);
                    self.now.written = self.now.written.saturating_add(1);
                } else if self.is_unknown_title(index) {
                    if !self.joins() {
                        self.open(index);
                    }
                    self.entitle(index, Titled::Statement);
                    self.now.anchored = true;
                }
            }
            _ => {}
        }
    }

    fn set(&mut self, index: usize, kind: Kind) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.kind = kind;
        }
    }

    /// Whether a title of a statement here belongs to the page under way.
    fn joins(&self) -> bool {
        let now = &self.now;
        if now.scored || now.anchored {
            return false;
        }
        match now.titled {
            Some(Titled::Theme(_)) => now.body == 0 && !now.filled,
            Some(Titled::Statement) => now.body == 0,
            Some(_) => false,
            // A notice may stand between the council line and the title.
            None => now.body == 0 || (now.council.is_some() && now.body <= 3),
        }
    }

    fn council(&mut self, index: usize, entry: Entry) {
        let opens = self.opens_page(index);
        if let Some(known) = self.now.council {
            let name = |index: usize| {
                let entry = self.entries.get(index)?;
                authority(entry.words(self.text)).map(clean)
            };
            let repeated = name(known) == authority(entry.words(self.text)).map(clean);
            // The running header of a printed page.
            if repeated && !opens {
                self.set(index, Kind::Debris);
                return;
            }
        }
        let under_title = self.now.title.is_some()
            && self.now.council.is_none()
            && !self.now.scored
            && self.now.body == 0
            && !self.followed_by_title(index);
        if !self.now.is_fresh() && !under_title {
            self.open(index);
        }
        self.now.council = Some(index);
    }

    fn followed_by_title(&self, index: usize) -> bool {
        self.next(index).is_some_and(|(_, entry)| {
            matches!(
                entry.kind,
                Kind::Statement(..)
                    | Kind::Scored(_)
                    | Kind::Theme(..)
                    | Kind::Head(Section::Summary | Section::About | Section::Method)
            )
        })
    }

    /// Whether what follows a council line is the head of a page.
    fn opens_page(&self, index: usize) -> bool {
        let dated = self
            .entries
            .get(index.saturating_add(1)..)
            .into_iter()
            .flatten()
            .take(3)
            .any(|entry| entry.kind == Kind::Dates);
        dated
            || self.followed_by_title(index)
            || self
                .next(index)
                .is_some_and(|(at, entry)| match entry.kind {
                    Kind::Score
                    | Kind::Band
                    | Kind::Overall
                    | Kind::Council
                    | Kind::Head(_)
                    | Kind::Pair(..) => true,
                    Kind::Text => self.scored_behind(at).is_some(),
                    _ => false,
                })
    }

    fn statement(&mut self, index: usize, entry: Entry) {
        if anchored(self.text, self.entries, index) {
            if !self.joins() {
                self.open(index);
            }
            self.entitle(index, Titled::Statement);
            self.now.anchored = true;
            self.now.scored = matches!(entry.kind, Kind::Scored(_));
        } else if self.now.is_fresh() {
            self.entitle(index, Titled::Statement);
        } else if (self.now.closed || (entry.line.level == 1 && self.now.body > 0))
            && self.prose_follows(index)
        {
            self.open(index);
            self.entitle(index, Titled::Statement);
        } else {
            self.now.filled = true;
        }
    }

    /// Whether prose stands a few lines on, as it does not behind a link.
    fn prose_follows(&self, index: usize) -> bool {
        self.entries
            .get(index.saturating_add(1)..)
            .into_iter()
            .flatten()
            .take(8)
            .any(|entry| entry.kind == Kind::Text && is_prose(entry.words(self.text)))
    }

    /// The score line right behind a line.
    fn scored_behind(&self, index: usize) -> Option<usize> {
        self.next(index)
            .filter(|(_, entry)| matches!(entry.kind, Kind::Score))
            .map(|(at, _)| at)
    }

    /// Whether a band or a section follows a score line, as on no list of scores.
    fn has_page_behind(&self, score: usize) -> bool {
        self.next(score).is_some_and(|(_, entry)| {
            matches!(
                entry.kind,
                Kind::Band
                    | Kind::Run(_)
                    | Kind::Head(Section::Expectations | Section::Commitment | Section::Findings)
            )
        })
    }

    /// Whether a short line of unknown words stands where the title of a statement page stands.
    fn is_unknown_title(&mut self, index: usize) -> bool {
        let Some(score) = self.scored_behind(index) else {
            return false;
        };
        let Some(line) = self.entries.get(score).copied() else {
            return false;
        };
        let band = self.words.scoring(line.words(self.text)).band;
        band || self.has_page_behind(score) || self.now.is_fresh()
    }

    fn score(&mut self, index: usize) {
        let untitled = self.now.titled.is_none() && self.now.council.is_none();
        let new = (self.now.scored && self.now.written > 0) || (untitled && self.now.body > 0);
        if new && self.has_page_behind(index) {
            self.open(index);
        }
        self.now.scored = true;
        self.now.written = 0;
    }

    fn summary(&mut self, index: usize, entry: Entry) {
        if self.now.titled == Some(Titled::Summary) {
            if entry.kind == Kind::Head(Section::Summary) && self.now.title.is_none() {
                self.now.title = Some(index);
            }
            return;
        }
        let follows = match self.now.titled {
            Some(Titled::Statement) => self.now.body > 0 || self.now.scored,
            Some(_) => true,
            None => self.now.scored || (self.now.body > 0 && self.now.council.is_none()),
        };
        if follows {
            self.open(index);
        }
        self.now.titled = Some(Titled::Summary);
        self.now.title = (entry.kind == Kind::Head(Section::Summary)).then_some(index);
        self.now.closed = false;
    }

    /// The title of a page that is neither a statement page nor the summary.
    fn titled(&mut self, index: usize, entry: Entry, titled: Titled) {
        let fresh = self.now.is_fresh();
        let numbered = matches!(entry.kind, Kind::Theme(_, true));
        let other_page = self.now.closed || entry.line.level == 1;
        let heading = match titled {
            Titled::Theme(_) => !(numbered || other_page),
            Titled::About => {
                let facts = self
                    .entries
                    .get(index.saturating_add(1)..)
                    .into_iter()
                    .flatten()
                    .take(4)
                    .any(|entry| entry.kind == Kind::Head(Section::Facts));
                !(other_page || facts)
            }
            _ => !other_page && self.now.titled == Some(Titled::Statement),
        };
        let kicker = matches!(self.now.titled, Some(Titled::Theme(_))) && !self.now.filled;
        let noticed = self.now.titled.is_none() && self.now.council.is_some() && self.now.body <= 3;
        if !fresh && heading {
            self.set(index, Kind::Text);
            return;
        }
        if !(fresh || kicker || noticed) {
            self.open(index);
        }
        self.entitle(index, titled);
    }
}

/// The name of the council on its line, as a person reads it.
pub(super) fn council_name(words: &str) -> Option<String> {
    authority(words).map(clean)
}
