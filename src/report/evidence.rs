//! Whose evidence a sentence gives, where its wording says so.

use super::{
    Block, BlockKind, ReportPage, eight,
    evidence_words::{Word, did, does, is, split},
    fold::clean,
    line::is_space,
};
use crate::{EvidenceCategory, issue::Span};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// A sentence whose wording says whose evidence it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attribution {
    category: EvidenceCategory,
    span: Span,
    words: String,
}

impl Attribution {
    /// The kind of evidence.
    #[must_use]
    pub const fn category(&self) -> EvidenceCategory {
        self.category
    }

    /// The sentence.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The words that say whose evidence it is, as `Staff told us`.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }
}

impl ReportPage {
    /// The sentences whose wording says whose evidence they give, in order. Any other sentence is
    /// attributed to nobody.
    #[must_use]
    pub fn evidence(&self) -> &[Attribution] {
        &self.evidence
    }

    /// How many sentences of the page are attributed to each category of evidence, in the order of
    /// the framework.
    ///
    /// ```
    /// use care_quality::{EvidenceCategory, report::ReportPage};
    ///
    /// let page = ReportPage::read("Staff told us that they felt supported. Partners agreed.\n");
    /// let staff = page.coverage().find(|(category, _)| *category == EvidenceCategory::StaffAndLeaders);
    /// assert_eq!(staff, Some((EvidenceCategory::StaffAndLeaders, 1)));
    /// ```
    pub fn coverage(&self) -> impl Iterator<Item = (EvidenceCategory, usize)> + '_ {
        EvidenceCategory::ALL.iter().map(|category| {
            let of = |found: &&Attribution| found.category == *category;
            (*category, self.evidence.iter().filter(of).count())
        })
    }

    /// The wordings that name evidence, each once, in order.
    pub(super) fn named_evidence(&self) -> Vec<(EvidenceCategory, &str)> {
        let mut named: Vec<(EvidenceCategory, &str)> = Vec::new();
        for found in &self.evidence {
            let new = (found.category, found.words());
            // A page names a few dozen; what nobody would read is not compared with everything.
            if named.len() < 64 && !named.contains(&new) {
                named.push(new);
            }
        }
        named
    }
}

/// Attributes the sentences of the prose of a page.
pub(super) fn attribute(text: &str, blocks: &[Block]) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    let mut words: Vec<Word> = Vec::new();
    for block in blocks {
        if block.kind() == BlockKind::Heading || block.is_context() {
            continue;
        }
        let prose = block.span().of(text).unwrap_or_default();
        let mut before: Option<EvidenceCategory> = None;
        for sentence in sentences(prose) {
            let attributed = attributed(sentence, before, &mut words);
            before = attributed.map(|found| found.0);
            let Some((category, wording)) = attributed else {
                continue;
            };
            let from = super::line::offset(prose, sentence);
            let span = Span::new(from, from.saturating_add(sentence.len()));
            found.push(Attribution {
                category,
                span: span.shifted(block.span().start()),
                words: clean(wording.of(sentence).unwrap_or_default()),
            });
        }
    }
    found
}

/// The sentences of a paragraph: a stop ends one where a capital or a digit follows.
fn sentences(words: &str) -> impl Iterator<Item = &str> {
    let mut rest = words;
    core::iter::from_fn(move || {
        rest = rest.trim_start_matches(is_space);
        if rest.is_empty() {
            return None;
        }
        let mut from = 0_usize;
        let stops = core::iter::from_fn(|| {
            from = eight::stop(rest.as_bytes(), from)?.saturating_add(1);
            Some(from)
        });
        let end = { stops }
            .find(|end| {
                let behind = rest.get(*end..).unwrap_or_default();
                let closing = behind.trim_start_matches(['"', '\'', '\u{2019}', '\u{201d}', ')']);
                let next = closing.trim_start_matches(is_space);
                next.is_empty()
                    || (next.len() < closing.len()
                        && !next.starts_with(|c: char| c.is_lowercase() || c == '.'))
            })
            .unwrap_or(rest.len());
        let (sentence, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = behind;
        Some(sentence)
    })
}

/// The category of a sentence, and the words that say so.
fn attributed(
    sentence: &str,
    before: Option<EvidenceCategory>,
    words: &mut Vec<Word>,
) -> Option<(EvidenceCategory, Span)> {
    split(sentence, words);
    let words = words.as_slice();
    let span = |from: usize, to: usize| {
        let start = words.get(from).map_or(0, |word| word.span.start());
        let end = words.get(to).map_or(start, |word| word.span.end());
        Span::new(start, end)
    };
    for (at, word) in words.iter().enumerate() {
        if word.does == 0 {
            continue;
        }
        let next = at.saturating_add(1);
        // `feedback from partners`, `told by leaders`, `according to staff`.
        let from = (does(words, at, is::GOT) && does(words, next, is::FROM))
            || (does(words, at, is::TOLD) && does(words, next, is::BY))
            || (does(words, at, is::ACCORDING) && does(words, next, is::TO));
        if from {
            let behind = next.saturating_add(1);
            let found = (behind..behind.saturating_add(4))
                .find_map(|index| Some((speaker(words, index)?, index)));
            if let Some((category, index)) = found {
                return Some((category, span(at, index)));
            }
        }
        let carried = before.filter(|_| at == 0 && does(words, at, is::THEY));
        if let Some(category) = speaker(words, at).or(carried)
            && let Some(verb) = says(words, at)
        {
            return Some((category, span(at, verb)));
        }
        if does(words, at, is::WE) && does(words, next, is::SAW) {
            return Some((EvidenceCategory::Observation, span(at, next)));
        }
        if does(words, at, is::SURVEY) && asks_people(words, at) {
            return Some((EvidenceCategory::PeoplesExperience, span(at, at)));
        }
        if does(words, at, is::SOURCE) {
            let verb = (next..next.saturating_add(9)).find(|index| does(words, *index, is::SHOWS));
            if let Some(verb) = verb {
                return Some((EvidenceCategory::Processes, span(at, verb)));
            }
        }
    }
    None
}

/// Who speaks at a place, where it is somebody whose evidence is weighed.
fn speaker(words: &[Word], at: usize) -> Option<EvidenceCategory> {
    if !does(words, at, is::SPEAKER) {
        return None;
    }
    let theirs = did(words, at, 1, is::OUTSIDE)
        || (does(words, at, is::WORKERS) && did(words, at, 1, is::CARE | is::SUPPORT));
    Some(if theirs || does(words, at, is::PARTNERS) {
        EvidenceCategory::Partners
    } else if does(words, at, is::STAFF) {
        EvidenceCategory::StaffAndLeaders
    } else {
        EvidenceCategory::PeoplesExperience
    })
}

/// The verb with which the speaker at a place says something, a few words on at most.
fn says(words: &[Word], at: usize) -> Option<usize> {
    let mut spoken_with = false;
    for step in 1..=9_usize {
        let index = at.checked_add(step)?;
        words.get(index)?;
        // `staff we spoke with said`: this `spoke` is ours.
        let ours = does(words, index, is::SPOKE) && did(words, index, 1, is::WE);
        spoken_with |= ours;
        if does(words, index, is::VERB) && !ours {
            return Some(index);
        }
        if !does(words, index, is::BETWEEN) {
            return spoken_with.then_some(index);
        }
    }
    None
}

/// Whether the survey at a place asks people who use services, or their carers: the Adult Social
/// Care Survey, the Survey of Adult Carers in England.
fn asks_people(words: &[Word], at: usize) -> bool {
    let on = |by: usize, what| does(words, at.saturating_add(by), what);
    (did(words, at, 1, is::CARE) && did(words, at, 2, is::SOCIAL) && did(words, at, 3, is::ADULT))
        || (on(1, is::OF) && on(2, is::ADULT) && on(3, is::CARERS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use EvidenceCategory::{Observation, Partners, PeoplesExperience, Processes, StaffAndLeaders};

    #[test]
    fn sentences_are_attributed_by_their_wording_alone() {
        for (sentence, category) in [
            ("Staff told us that it worked.", Some(StaffAndLeaders)),
            (
                "Local authority leaders we spoke with presented a plan.",
                Some(StaffAndLeaders),
            ),
            (
                "People who used services told us they felt safe.",
                Some(PeoplesExperience),
            ),
            ("Unpaid carers said they waited.", Some(PeoplesExperience)),
            ("1 person explained how it went.", Some(PeoplesExperience)),
            ("Health partners also told us about delays.", Some(Partners)),
            (
                "We had positive feedback from partners and staff.",
                Some(Partners),
            ),
            (
                "We heard from staff that this changed.",
                Some(StaffAndLeaders),
            ),
            (
                "National data showed that 62% were satisfied.",
                Some(Processes),
            ),
            (
                "Evidence submitted by the local authority showed 110.",
                Some(Processes),
            ),
            (
                "In the Adult Social Care Survey 62% were satisfied.",
                Some(PeoplesExperience),
            ),
            ("We observed a panel.", Some(Observation)),
            ("There was a system in place.", None),
            ("The local authority worked with people and partners.", None),
            ("Staff had access to training.", None),
            ("", None),
        ] {
            assert_eq!(
                attributed(sentence, None, &mut Vec::new()).map(|found| found.0),
                category,
                "{sentence}"
            );
        }
    }

    #[test]
    fn they_carries_the_speaker_of_the_sentence_before() {
        let text = "Partners told us of delays. They also said it improved. They met. It is so.";
        let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
        let found = attribute(text, &[block]);
        let categories: Vec<_> = found.iter().map(Attribution::category).collect();
        assert_eq!(categories, [Partners, Partners]);
        assert_eq!(
            found[1].span().of(text),
            Some("They also said it improved.")
        );
        assert_eq!(found[1].words(), "They also said");
    }
}
