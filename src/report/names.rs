//! The names that the layout knows, as they are compared.

use super::{eight, kind::Section, slots::Slots};
use crate::{Statement, Theme};

const SECTIONS: [(&str, Section); 33] = [
    ("what people expect", Section::Expectations),
    ("what people expect i statements", Section::Expectations),
    ("i statements", Section::Expectations),
    ("the local authority commitment", Section::Commitment),
    ("the local authoritys commitment", Section::Commitment),
    ("the local authority commitments", Section::Commitment),
    ("local authority commitment", Section::Commitment),
    (
        "the local authority commitment we statement",
        Section::Commitment,
    ),
    ("key findings for this quality statement", Section::Findings),
    ("key finding for this quality statement", Section::Findings),
    ("key findings for the quality statement", Section::Findings),
    ("key findings", Section::Findings),
    ("overall summary", Section::Summary),
    ("overall assessment summary", Section::Summary),
    ("local authority rating and score", Section::Rating),
    (
        "local authority indicative rating and score",
        Section::Rating,
    ),
    (
        "indicative local authority rating and score",
        Section::Rating,
    ),
    ("local authority rating and scores", Section::Rating),
    ("local authority indicative rating", Section::Rating),
    ("local authority rating", Section::Rating),
    ("overall rating and score", Section::Rating),
    ("overall indicative rating", Section::Rating),
    ("indicative overall rating", Section::Rating),
    ("indicative rating", Section::Rating),
    ("quality statement scores", Section::Scores),
    ("indicative quality statement scores", Section::Scores),
    ("quality statement indicative scores", Section::Scores),
    ("summary of peoples experiences", Section::Experiences),
    ("summary of peoples experience", Section::Experiences),
    (
        "summary of strengths areas for development and next steps",
        Section::Strengths,
    ),
    (
        "strengths areas for development and next steps",
        Section::Strengths,
    ),
    ("demographics", Section::Facts),
    ("financial facts", Section::Facts),
];

const METHODS: [&str; 5] = [
    "how we assess local authorities",
    "how we assess a local authority",
    "how we assessed this local authority",
    "how we assess local authorities in england",
    "how we carried out this assessment",
];

const DEBRIS: [&str; 106] = [
    "downloads",
    "download",
    "download report",
    "download the report",
    "contents",
    "hide contents",
    "show contents",
    "in this report",
    "in this section",
    "in this assessment",
    "on this page",
    "back to top",
    "top",
    "back",
    "menu",
    "search",
    "home",
    "care services",
    "find care",
    "local authority assessment reports",
    "local authority assessment report",
    "local authority assessment",
    "local authority assessments",
    "reports",
    "all reports",
    "guidance and regulation",
    "local systems",
    "local authorities",
    "skip to main content",
    "skip to content",
    "cookies",
    "accept all cookies",
    "accept additional cookies",
    "reject additional cookies",
    "view cookies",
    "cookie settings",
    "care quality commission",
    "cqc",
    "the independent regulator of health and social care in england",
    "print",
    "print this page",
    "print page",
    "share",
    "share this page",
    "share on facebook",
    "share on twitter",
    "share on x",
    "share on linkedin",
    "email",
    "listen",
    "next",
    "previous",
    "next page",
    "previous page",
    "is this page useful",
    "was this page helpful",
    "was this page useful",
    "maybe",
    "yes",
    "no",
    "report a problem with this page",
    "give feedback on this page",
    "related information",
    "related links",
    "about us",
    "about cqc",
    "about the care quality commission",
    "contact us",
    "get help",
    "get in touch",
    "log in",
    "sign in",
    "news",
    "publications",
    "publication",
    "accessibility",
    "accessibility statement",
    "privacy",
    "privacy statement",
    "privacy policy",
    "privacy notice",
    "terms and conditions",
    "terms of use",
    "careers",
    "jobs",
    "work for us",
    "modern slavery statement",
    "freedom of information",
    "site map",
    "sitemap",
    "follow us",
    "twitter",
    "facebook",
    "linkedin",
    "youtube",
    "instagram",
    "newsletters",
    "subscribe",
    "go to top",
    "hide this message",
    "copy link",
    "welsh",
    "who we are",
    "what we do",
    "professionals",
    "all local authority assessments",
];

/// What a folded name can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Statement(Statement),
    Theme(Theme),
    Section(Section),
    Debris,
}

/// What the first sixteen letters of a folded name leave open.
mod may_be {
    pub(super) const STATEMENT: u32 = 1;
    pub(super) const THEME: u32 = 2;
    pub(super) const OTHER: u32 = 4;
}

/// Every name by its first sixteen letters: most lines are told from all of them by one look.
static FIRST: Slots<1024> = first_letters();

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
const fn first_letters() -> Slots<1024> {
    let mut slots = Slots::new();
    let mut at = 0;
    while at < Statement::ALL.len() {
        let statement = Statement::ALL[at];
        slots = slots.with(folded_pair(statement.name()), may_be::STATEMENT);
        let mut nth = 0;
        while nth < statement.aliases().len() {
            let name = folded_pair(statement.aliases()[nth]);
            slots = slots.with(name, may_be::STATEMENT);
            nth += 1;
        }
        at += 1;
    }
    at = 0;
    while at < Theme::ALL.len() {
        let theme = Theme::ALL[at];
        slots = slots.with(folded_pair(theme.name()), may_be::THEME);
        let mut nth = 0;
        while nth < theme.aliases().len() {
            slots = slots.with(folded_pair(theme.aliases()[nth]), may_be::THEME);
            nth += 1;
        }
        at += 1;
    }
    at = 0;
    while at < SECTIONS.len() {
        slots = slots.with(folded_pair(SECTIONS[at].0), may_be::OTHER);
        at += 1;
    }
    at = 0;
    while at < METHODS.len() {
        slots = slots.with(folded_pair(METHODS[at]), may_be::OTHER);
        at += 1;
    }
    at = 0;
    while at < DEBRIS.len() {
        slots = slots.with(folded_pair(DEBRIS[at]), may_be::OTHER);
        at += 1;
    }
    slots
}

/// The first sixteen letters of a name, folded as it is compared.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
const fn folded_pair(name: &str) -> (u64, u64) {
    let bytes = name.as_bytes();
    let mut folded = [0; 16];
    let mut length = 0;
    let mut at = 0;
    while at < bytes.len() && length < folded.len() {
        if !matches!(bytes[at], b'\'' | b',') {
            folded[length] = bytes[at].to_ascii_lowercase();
            length += 1;
        }
        at += 1;
    }
    eight::pair(folded.split_at(length).0)
}

impl Name {
    /// What a folded name is, where the layout knows it.
    pub(super) fn find(folded: &str) -> Option<Self> {
        let bytes = folded.as_bytes();
        let may_be = FIRST.bits((eight::load(bytes, 0), eight::load(bytes, 8)));
        if may_be & may_be::STATEMENT != 0 {
            let mut statements = Statement::ALL.iter().copied();
            let found = statements
                .find(|statement| is_one_of(folded, statement.name(), statement.aliases()));
            if let Some(statement) = found {
                return Some(Self::Statement(statement));
            }
        }
        if may_be & may_be::THEME != 0 {
            let mut themes = Theme::ALL.iter().copied();
            let found = themes.find(|theme| is_one_of(folded, theme.name(), theme.aliases()));
            if let Some(theme) = found {
                return Some(Self::Theme(theme));
            }
        }
        if may_be & may_be::OTHER == 0 {
            return None;
        }
        if let Some((_, section)) = SECTIONS.iter().find(|(name, _)| *name == folded) {
            return Some(Self::Section(*section));
        }
        if METHODS.contains(&folded) {
            return Some(Self::Section(Section::Method));
        }
        DEBRIS.contains(&folded).then_some(Self::Debris)
    }
}

/// Whether a folded text is one of the names, folded as they are compared.
fn is_one_of(folded: &str, name: &str, aliases: &[&str]) -> bool {
    is_folded(name, folded) || aliases.iter().any(|alias| is_folded(alias, folded))
}

/// Whether a name of a closed list, which is plain ASCII, folds to this.
fn is_folded(name: &str, folded: &str) -> bool {
    name.bytes()
        .filter(|byte| !matches!(byte, b'\'' | b','))
        .map(|byte| byte.to_ascii_lowercase())
        .eq(folded.bytes())
}

/// Every name, for the tests of what looks for them.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    let statements = Statement::ALL.iter().flat_map(|statement| {
        core::iter::once(statement.name()).chain(statement.aliases().iter().copied())
    });
    let themes = Theme::ALL
        .iter()
        .flat_map(|theme| core::iter::once(theme.name()).chain(theme.aliases().iter().copied()));
    statements
        .chain(themes)
        .chain(SECTIONS.iter().map(|(name, _)| *name))
        .chain(METHODS)
        .chain(DEBRIS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn every_name_is_found_as_it_folds() {
        let mut folded = String::new();
        // The same table again, made when the test runs.
        let made = first_letters();
        for name in all() {
            crate::report::fold::fold(name, &mut folded);
            assert!(Name::find(&folded).is_some(), "{name}");
            let first = (
                eight::load(folded.as_bytes(), 0),
                eight::load(folded.as_bytes(), 8),
            );
            assert_ne!(made.bits(first), 0, "{name}");
            assert_eq!(made.bits(first), FIRST.bits(first), "{name}");
        }
        assert_eq!(Name::find("assessing"), None);
    }
}
