//! The figures of the prose: every number that measures something, with what the wording links to
//! it, and every number that does not, with the reason.
//!
//! The work goes sentence by sentence, in steps that can each be read alone: tokens, periods,
//! numerals, comparators, sources, then what each number is there for, and last what belongs to
//! what. A sentence has a greatest length, so a text of twice the length takes twice the time.

mod age;
mod among;
mod area;
mod around;
mod arranged;
mod aside;
mod base;
mod carried;
mod clause;
mod compare;
mod compile;
mod complaints;
mod cues;
mod earlier;
mod echo;
mod elided;
mod elliptic;
mod entry;
mod estimate;
mod exclude;
mod extent;
mod figure;
mod former;
mod glossary;
mod goal;
mod issues;
mod known;
mod length;
mod lex;
mod link;
mod marker;
mod metrics;
mod names;
mod noun;
mod numeral;
mod one;
mod origin;
mod others;
mod owed;
mod part;
mod pattern;
mod placed;
mod rank;
mod reader;
mod respective;
mod restated;
mod roles;
mod scope;
mod sentence;
mod series;
mod share;
mod sibling;
mod speaker;
mod subject;
mod target;
mod token;
mod told;
mod unvalued;
mod verdict;
mod view;
mod when;
mod whole;
mod wording;
mod words;

pub use figure::{NoFigure, PageFigure, PassedOver};

use super::Block;
use crate::issue::Issue;
use alloc::vec::Vec;

/// What the prose of a page holds in numbers.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    figures: Vec<PageFigure>,
    passed_over: Vec<PassedOver>,
    issues: Vec<Issue>,
}

impl Prose {
    /// Reads the prose at these places of a text; their order is that of the text.
    ///
    /// ```
    /// use care_quality::{Span, Unit, report::{Block, BlockKind, Prose}};
    ///
    /// let text = "In 2022/23, 45 of 110 complaints were upheld, and 5.3 % of posts were vacant.";
    /// let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
    /// let prose = Prose::read(text, &[block]);
    /// let printed: Vec<_> = prose.figures().iter().map(|figure| figure.text()).collect();
    /// assert_eq!(printed, ["45", "110", "5.3 %"]);
    /// ```
    #[must_use]
    pub fn read(text: &str, blocks: &[Block]) -> Self {
        reader::read(text, blocks)
    }

    /// The figures, in order of their spans.
    #[must_use]
    pub fn figures(&self) -> &[PageFigure] {
        &self.figures
    }

    /// The numbers that are no figures, in order, each with its reason.
    #[must_use]
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// What the figures contradict, and what is not stated with them.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// Figures, numbers passed over, and issues.
    #[must_use]
    pub fn into_parts(self) -> (Vec<PageFigure>, Vec<PassedOver>, Vec<Issue>) {
        (self.figures, self.passed_over, self.issues)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{issue::Span, report::BlockKind};
    use alloc::{
        string::{String, ToString},
        vec,
    };

    /// The figures of one paragraph as `text role`, in order.
    pub(super) fn roles(text: &str) -> Vec<String> {
        let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
        Prose::read(text, &[block])
            .figures()
            .iter()
            .map(|figure| alloc::format!("{} {}", figure.text(), figure.role()))
            .collect()
    }

    /// The values of one paragraph as `value unit`, a range as `value-upper`.
    pub(super) fn values(text: &str) -> Vec<String> {
        let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
        Prose::read(text, &[block])
            .figures()
            .iter()
            .map(|figure| {
                let figure = figure.figure();
                let upper = figure
                    .upper()
                    .map_or_else(String::new, |upper| alloc::format!("-{}", upper.number()));
                alloc::format!("{}{upper} {}", figure.value().number(), figure.unit())
            })
            .collect()
    }

    #[test]
    fn a_paragraph_without_numbers_has_no_figures() {
        assert_eq!(roles("People were pleased."), Vec::<String>::new());
        assert_eq!(
            roles("In all 12 people left."),
            vec!["12 measure".to_string()]
        );
        assert_eq!(
            values("In all 12 people left."),
            vec!["12 count".to_string()]
        );
    }
}
