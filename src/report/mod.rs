//! Reads published report pages: text into typed pages, with the place of everything found.
//!
//! A page comes as plain text, as Markdown, or copied from a browser or a PDF. [`ReportPage::read`]
//! never fails: it gives what was there, with an [`Issue`](crate::Issue) for whatever is
//! contradictory, unknown or not stated. [`ReportPage::read_strictly`] refuses a page with faults.
//!
//! Reading takes time linear in the length of the text. Every span is a pair of byte offsets into
//! the text as it was given, a byte order mark counted.
//! Source of the layout: <https://www.cqc.org.uk/care-services/local-authority-assessment-reports>
//!
//! # What a page holds
//!
//! The kind of the page is recognised, not asked for: a statement page, the overall summary, the page
//! about the council, a theme page, or another. A text may hold several pages
//! ([`ReportPage::read_all`]); the pages of one council make one draft ([`PagesDraft`]), which knows
//! where each field was read.
//!
//! The prose is read number by number. Each becomes a figure with a role (a measure, a comparator, a
//! base, a target, or context such as the population of the area), or is passed over with the reason
//! ([`NoFigure`]): a statute, a date, an age, one person's story. A measure is linked to what the
//! wording says of it: its period, its base, its comparators with the words of direction, its source
//! and whose word it is ([`Voice`](crate::indicator::Voice)). Links are made by explicit wording only;
//! what is not said stays open, and an issue notes it.
//!
//! ```
//! use care_quality::{ReportPage, indicator::{ComparatorKind, Role}};
//!
//! let page = ReportPage::read(
//!     "Safeguarding\n\nScore: 2\n\nKey findings for this quality statement\n\n\
//!      There were 110 complaints in 2022-23, of which 41% concerned quality. Turnover stood at 9.1%, \
//!      above the regional average of 7.8%. Section 42 enquiries were prompt.\n",
//! );
//! let [received, quality, turnover, region] = page.figures() else { panic!("four figures") };
//! assert_eq!(quality.figure().base().map(|base| base.text()), Some("110"));
//! assert_eq!(quality.derived().counts().map(|counts| counts.range()), Some(45..=45));
//! assert_eq!(turnover.figure().comparators()[0].kind(), ComparatorKind::RegionAverage);
//! assert_eq!((received.role(), region.role()), (Role::Measure, Role::Comparator));
//! assert_eq!(page.passed_over().len(), 1); // the 42 of the Act
//! ```

mod block;
mod body;
mod council;
mod cut;
mod dates;
mod draft;
mod eight;
mod evidence;
mod evidence_words;
mod expect;
mod find;
mod fold;
mod furniture;
mod kind;
mod layout;
mod line;
mod links;
mod names;
mod page;
mod pages;
mod prose;
mod read;
mod score_line;
mod score_list;
mod scoring;
mod sieve;
mod slots;
mod strict;
mod wire;
mod words;

pub use block::{Block, BlockKind};
pub use body::Topic;
pub use draft::{Origin, PagesDraft};
pub use evidence::Attribution;
pub use page::{PageKind, Part, ReportPage};
pub use prose::{NoFigure, PageFigure, PassedOver, Prose};
pub use strict::Faults;

use crate::Code;
use alloc::vec::Vec;

impl ReportPage {
    /// Reads a page; of a text with several, the first.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut pages = Self::read_all(text).into_iter();
        pages
            .next()
            .unwrap_or_else(|| Self::empty(PageKind::Other, crate::Span::new(0, 0)))
    }

    /// Reads every page of a text, in order: at least one, also where the text is empty.
    #[must_use]
    pub fn read_all(text: &str) -> Vec<Self> {
        let mut pages = Self::read_layout(text);
        for page in &mut pages {
            let (figures, passed_over, issues) = Prose::read(text, &page.blocks).into_parts();
            page.figures = figures;
            page.passed_over = passed_over;
            page.evidence = evidence::attribute(text, &page.blocks);
            // The end of the text is noted once, by whoever saw it first.
            let cut = page
                .issues
                .iter()
                .any(|issue| issue.code() == Code::TextCut);
            let new = issues
                .into_iter()
                .filter(|issue| !(cut && issue.code() == Code::TextCut));
            page.issues.extend(new);
            page.sort_issues();
        }
        pages
    }

    /// Reads the layout of every page and leaves the figures of the prose aside, in a fraction of
    /// the time.
    #[must_use]
    pub fn read_layout(text: &str) -> Vec<Self> {
        let mut words = words::Words::new();
        let (entries, leaves) = layout::lay_out(text, &mut words);
        let mut pages: Vec<Self> = leaves
            .iter()
            .map(|leaf| read::Reader::read(text, &entries, leaf, &mut words))
            .collect();
        if let Some(page) = pages.last_mut() {
            cut::mark(text, &entries, page);
        }
        for page in &mut pages {
            page.sort_issues();
        }
        pages
    }
}
