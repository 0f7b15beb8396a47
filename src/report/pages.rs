//! Where pages begin, and what the title of each makes of it: one walk over the lines.

use super::{
    council::authority,
    fold::clean,
    kind::{Kind, Section},
    layout::{Entry, Leaf, Titled},
    links::anchored,
    words::Words,
};
use alloc::{vec, vec::Vec};

/// Splits lines into pages, reading them once in order.
pub(super) struct Pages<'t, 'e> {
    text: &'t str,
    entries: &'e mut Vec<Entry>,
    words: &'e mut Words,
    leaves: Vec<Leaf>,
    now: Now,
    /// The council that the last council line names.
    name: &'t str,
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
    /// Lines of prose above the title.
    above: usize,
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
    pub(super) fn new(text: &'t str, entries: &'e mut Vec<Entry>, words: &'e mut Words) -> Self {
        Self {
            text,
            entries,
            words,
            leaves: vec![],
            now: Now::default(),
            name: "",
        }
    }

    pub(super) fn find(mut self) -> Vec<Leaf> {
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
        self.now.above = self.now.body;
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
            // A percentage alone.
            Kind::Overall
                if entry
                    .words(self.text)
                    .starts_with(|c: char| c.is_ascii_digit()) => {}
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
            // The name of the council alone: the running header of a printed page.
            Kind::Text if !entry.prose && entry.words(self.text) == self.name => {
                self.set(index, Kind::Debris);
            }
            Kind::Text => {
                self.now.filled = true;
                if entry.prose {
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
            Some(Titled::Theme(_)) => now.body == now.above && !now.filled,
            Some(Titled::Statement) => now.body == 0,
            Some(_) => false,
            // A notice may stand between the council line and the title.
            None => now.body == 0 || (now.council.is_some() && now.body <= 3),
        }
    }

    fn council(&mut self, index: usize, entry: Entry) {
        self.name = authority(entry.words(self.text)).unwrap_or_default();
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
        // The running header of a page whose head named no council.
        let amid = self.now.council.is_none() && self.now.titled.is_some();
        if amid && !opens && !self.heads_page(index) {
            self.now.council = Some(index);
            return;
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

    /// Whether anything of the head of a page stands within a few lines.
    fn heads_page(&self, index: usize) -> bool {
        self.entries
            .get(index.saturating_add(1)..)
            .into_iter()
            .flatten()
            .take(5)
            .any(|entry| {
                !matches!(
                    entry.kind,
                    Kind::Text | Kind::Debris | Kind::Number | Kind::Footer | Kind::MaybeCouncil
                )
            })
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
            .any(|entry| entry.kind == Kind::Text && entry.prose)
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
