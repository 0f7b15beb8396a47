//! The names that the layout knows, as they are compared.

use super::kind::Section;
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

impl Name {
    /// What a folded name is, where the layout knows it.
    pub(super) fn find(folded: &str) -> Option<Self> {
        let statement = Statement::ALL
            .iter()
            .copied()
            .find(|statement| is_one_of(folded, statement.name(), statement.aliases()));
        if let Some(statement) = statement {
            return Some(Self::Statement(statement));
        }
        let theme = Theme::ALL
            .iter()
            .copied()
            .find(|theme| is_one_of(folded, theme.name(), theme.aliases()));
        if let Some(theme) = theme {
            return Some(Self::Theme(theme));
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
        for name in all() {
            crate::report::fold::fold(name, &mut folded);
            assert!(Name::find(&folded).is_some(), "{name}");
        }
        assert_eq!(Name::find("assessing"), None);
    }
}
