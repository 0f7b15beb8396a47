//! From pages to a draft.

mod statements;
mod wire;

use super::{PageKind, Part, ReportPage};
use crate::{Framework, Issue, RuleSet, Status, assessment::Draft, issue::Span};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// Where a field of a draft comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pointer: String,
    page: usize,
    span: Option<Span>,
}

impl Origin {
    /// The field, as a JSON Pointer (RFC 6901) into the draft.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The page, by its place in the list that was given.
    #[must_use]
    pub const fn page(&self) -> usize {
        self.page
    }

    /// Where it stands in the text of that page's file, where it has one place.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        self.span
    }
}

/// What the pages of one council make: a draft, where each field comes from, and where pages
/// disagree.
///
/// ```
/// use care_quality::report::{PagesDraft, ReportPage};
///
/// let pages = ReportPage::read_all(
///     "Sample Council: local authority assessment\n# Safeguarding\nScore: 3\n\
///      3 - Evidence shows a good standard\nPeople were safe.\n",
/// );
/// let made = &PagesDraft::from_pages(&pages)[0];
/// let score = made.draft().get("/statements/safeguarding/score");
/// assert_eq!(score.and_then(|value| value.number()?.whole()), Some(3));
/// assert!(made.origin("/statements/safeguarding/score").is_some());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PagesDraft {
    draft: Draft,
    origins: Vec<Origin>,
    issues: Vec<Issue>,
}

impl PagesDraft {
    /// One draft for each council that the pages name, in the order in which they name them.
    ///
    /// A page that names none belongs to the council named before it, or else to the first that is
    /// named at all. A council goes by one name or by several: `Royal Borough of X` and `X Council` are
    /// the same. What a statement page says of its own score stands before a list of scores.
    ///
    /// Nothing that was written is lost: a page under a title that no quality statement has stands among
    /// the statements under that title, and a score or a date that cannot be read stands where the read
    /// one would, so that validation tells it there.
    ///
    /// Which rule set applied is not printed. The draft says that statements were scored directly,
    /// since pages print a score for each statement and none for its evidence.
    #[must_use]
    pub fn from_pages(pages: &[ReportPage]) -> Vec<Self> {
        let mut groups: Vec<(Option<String>, Vec<usize>)> = Vec::new();
        let mut now: Option<usize> = None;
        for (index, page) in pages.iter().enumerate() {
            let name = page.authority().map(core_name);
            let found = match &name {
                Some(_) => groups
                    .iter()
                    .position(|(known, _)| *known == name)
                    .or_else(|| groups.iter().position(|(known, _)| known.is_none())),
                None => now,
            };
            let at = found.unwrap_or(groups.len());
            match groups.get_mut(at) {
                Some((known, members)) => {
                    *known = known.take().or(name);
                    members.push(index);
                }
                None => groups.push((name, alloc::vec![index])),
            }
            now = Some(at);
        }
        groups
            .iter()
            .map(|(_, members)| Self::of_one(pages, members))
            .collect()
    }

    /// The draft.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Where every field comes from, in the order in which they were read.
    #[must_use]
    pub fn origins(&self) -> &[Origin] {
        &self.origins
    }

    /// Where the field at a JSON Pointer comes from.
    #[must_use]
    pub fn origin(&self, pointer: &str) -> Option<&Origin> {
        self.origins.iter().find(|origin| origin.pointer == pointer)
    }

    /// Where pages disagree. The issues of each page stay with the page.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The draft alone.
    #[must_use]
    pub fn into_draft(self) -> Draft {
        self.draft
    }

    fn of_one(pages: &[ReportPage], members: &[usize]) -> Self {
        let members: Vec<(usize, &ReportPage)> = members
            .iter()
            .filter_map(|index| pages.get(*index).map(|page| (*index, page)))
            .collect();
        let mut made = Self {
            draft: Draft::new()
                .with_framework(Framework::LocalAuthority)
                .with_rules(RuleSet::STATEMENT_SCORES.id()),
            origins: Vec::new(),
            issues: Vec::new(),
        };
        made.head(&members);
        made.statements(&members);
        made
    }

    fn note(&mut self, pointer: impl Into<String>, page: usize, span: Option<Span>) {
        self.origins.push(Origin {
            pointer: pointer.into(),
            page,
            span,
        });
    }

    /// What is said of the assessment as a whole: by the summary first, else by any page.
    fn head(&mut self, members: &[(usize, &ReportPage)]) {
        let mut ordered = members.to_vec();
        ordered.sort_by_key(|(_, page)| page.kind() != PageKind::Summary);
        if let Some((index, page, name)) = ordered
            .iter()
            .find_map(|(index, page)| Some((*index, *page, page.authority()?)))
        {
            self.draft.set("/authority/name", name);
            self.note("/authority/name", index, page.place(Part::Authority));
        }
        let standing = |status| {
            ordered
                .iter()
                .find(|(_, page)| page.status() == Some(status))
                .map(|(index, page)| (*index, *page, status))
        };
        // One page that says indicative speaks for all.
        let status = standing(Status::Indicative).or_else(|| standing(Status::Formal));
        if let Some((index, page, status)) = status {
            let place = page.place(Part::Status).or(page.place(Part::Authority));
            self.draft.set("/status", status.id());
            self.note("/status", index, place);
        }
        let published = |page: &ReportPage| {
            let read = page.published().map(|date| date.to_string().into());
            read.or_else(|| page.unread(Part::Published).cloned())
        };
        if let Some((index, page, date)) = ordered
            .iter()
            .find_map(|(index, page)| Some((*index, *page, published(page)?)))
        {
            self.draft.set("/published", date);
            self.note("/published", index, page.place(Part::Published));
        }
        if let Some((index, page, percentage)) = ordered
            .iter()
            .find_map(|(index, page)| Some((*index, *page, page.percentage()?)))
        {
            self.draft.set("/percentage", percentage.number());
            self.note("/percentage", index, page.place(Part::Percentage));
        }
        if let Some((index, page, rating)) = ordered
            .iter()
            .find_map(|(index, page)| Some((*index, *page, page.rating()?)))
        {
            self.draft.set("/rating", rating.id());
            self.note("/rating", index, page.place(Part::Rating));
        }
    }
}

/// What is left of a council's name without the words that say what kind of council it is.
fn core_name(name: &str) -> String {
    let mut folded = String::new();
    super::fold::fold(name, &mut folded);
    let mut core = String::new();
    for word in folded.split([' ', ':']) {
        let kind = matches!(
            word,
            "the"
                | "of"
                | "london"
                | "royal"
                | "metropolitan"
                | "borough"
                | "county"
                | "city"
                | "council"
                | "district"
                | "unitary"
                | "authority"
                | "corporation"
        );
        if !kind && !word.is_empty() {
            core.push(' ');
            core.push_str(word);
        }
    }
    if core.is_empty() { folded } else { core }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_council_is_the_same_under_its_several_names() {
        for (one, other) in [
            ("Royal Borough of X & Y", "X and Y Council"),
            ("London Borough of X", "X"),
            ("X City Council", "City of X"),
        ] {
            assert_eq!(core_name(one), core_name(other), "{one} / {other}");
        }
        assert_ne!(
            core_name("Nottingham City Council"),
            core_name("Nottinghamshire County Council")
        );
        assert_ne!(core_name("City of London Corporation"), "");
    }
}
