//! Whose evidence a sentence gives, where its wording says so.

use super::{Block, BlockKind, ReportPage, line::is_space};
use crate::{EvidenceCategory, issue::Span};
use alloc::vec::Vec;
use serde::Serialize;

/// A sentence whose wording says whose evidence it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Attribution {
    category: EvidenceCategory,
    span: Span,
    wording: Span,
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
    pub const fn wording(&self) -> Span {
        self.wording
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
            let count = self
                .evidence
                .iter()
                .filter(|found| found.category == *category)
                .count();
            (*category, count)
        })
    }
}

/// Attributes the sentences of the prose of a page.
pub(super) fn attribute(text: &str, blocks: &[Block]) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    for block in blocks {
        if block.kind() == BlockKind::Heading || block.context() {
            continue;
        }
        let words = block.span().of(text).unwrap_or_default();
        let mut before: Option<EvidenceCategory> = None;
        for sentence in sentences(words) {
            let from = block
                .span()
                .start()
                .saturating_add(super::line::offset(words, sentence));
            let attributed = attributed(sentence, before);
            before = attributed.map(|found| found.0);
            if let Some((category, wording)) = attributed {
                found.push(Attribution {
                    category,
                    span: Span::new(from, from.saturating_add(sentence.len())),
                    wording: wording.shifted(from),
                });
            }
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
        let end = rest
            .match_indices(['.', '!', '?'])
            .map(|(at, stop)| at.saturating_add(stop.len()))
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

/// A word of a sentence, with what stands between it and the next.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    span: Span,
}

/// The category of a sentence, and the words that say so.
fn attributed(
    sentence: &str,
    before: Option<EvidenceCategory>,
) -> Option<(EvidenceCategory, Span)> {
    let words: Vec<Word<'_>> = sentence
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}')))
        .filter(|word| !word.is_empty())
        .map(|text| {
            let at = super::line::offset(sentence, text);
            Word {
                text,
                span: Span::new(at, at.saturating_add(text.len())),
            }
        })
        .collect();
    let span = |from: usize, to: usize| {
        let start = words.get(from).map_or(0, |word| word.span.start());
        let end = words.get(to).map_or(start, |word| word.span.end());
        Span::new(start, end)
    };
    let is = |at: usize, among: &[&str]| {
        words
            .get(at)
            .is_some_and(|word| among.iter().any(|one| one.eq_ignore_ascii_case(word.text)))
    };
    for at in 0..words.len() {
        let next = at.saturating_add(1);
        // `feedback from partners`, `we heard from staff`, `told by leaders`, `according to staff`.
        let from = (is(at, &["feedback", "heard", "views", "accounts"]) && is(next, &["from"]))
            || (is(at, &["told"]) && is(next, &["by"]))
            || (is(at, &["according"]) && is(next, &["to"]));
        if from {
            let behind = next.saturating_add(1);
            for speaker in behind..behind.saturating_add(4) {
                if let Some(category) = speaker_at(&words, speaker) {
                    return Some((category, span(at, speaker)));
                }
            }
        }
        if let Some(category) = speaker_at(&words, at)
            && let Some(verb) = says(&words, at)
        {
            return Some((category, span(at, verb)));
        }
        if at == 0
            && let Some(category) = before
            && is(0, &["they", "he", "she"])
            && let Some(verb) = says(&words, 0)
        {
            return Some((category, span(0, verb)));
        }
        if is(at, &["we"]) && is(next, &["observed", "saw"]) {
            return Some((EvidenceCategory::Observation, span(at, next)));
        }
        if is(at, &["survey"]) && is_peoples_survey(&words, at) {
            return Some((EvidenceCategory::PeoplesExperience, span(at, at)));
        }
        if let Some(end) = document(&words, at) {
            return Some((EvidenceCategory::Processes, span(at, end)));
        }
    }
    None
}

/// Who speaks at a place, where it is somebody whose evidence is weighed.
fn speaker_at(words: &[Word<'_>], at: usize) -> Option<EvidenceCategory> {
    const STAFF: [&str; 16] = [
        "staff",
        "leaders",
        "leader",
        "managers",
        "manager",
        "director",
        "directors",
        "officers",
        "councillors",
        "workers",
        "practitioners",
        "amhps",
        "trainees",
        "teams",
        "colleagues",
        "frontline",
    ];
    const PEOPLE: [&str; 14] = [
        "people",
        "person",
        "carer",
        "carers",
        "residents",
        "relatives",
        "relative",
        "families",
        "family",
        "users",
        "individuals",
        "adults",
        "parents",
        "citizens",
    ];
    const PARTNERS: [&str; 8] = [
        "partners",
        "partner",
        "providers",
        "provider",
        "organisations",
        "charities",
        "advocates",
        "healthwatch",
    ];
    let word = words.get(at)?.text;
    let among = |list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(word));
    let after = |list: &[&str]| {
        at.checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|before| list.iter().any(|one| one.eq_ignore_ascii_case(before.text)))
    };
    if among(&["workers"]) && after(&["care", "support"]) {
        return Some(EvidenceCategory::Partners);
    }
    if among(&STAFF) && !(after(&["provider", "partner"])) {
        return Some(EvidenceCategory::StaffAndLeaders);
    }
    if among(&PARTNERS) {
        return Some(EvidenceCategory::Partners);
    }
    among(&PEOPLE).then_some(EvidenceCategory::PeoplesExperience)
}

/// The verb with which the speaker at a place says something, a few words on at most.
fn says(words: &[Word<'_>], at: usize) -> Option<usize> {
    const VERBS: [&str; 30] = [
        "told",
        "said",
        "says",
        "felt",
        "spoke",
        "described",
        "explained",
        "mentioned",
        "reported",
        "highlighted",
        "acknowledged",
        "confirmed",
        "expressed",
        "commented",
        "stated",
        "raised",
        "gave",
        "shared",
        "reflected",
        "recognised",
        "recognized",
        "agreed",
        "noted",
        "praised",
        "valued",
        "fed",
        "informed",
        "advised",
        "presented",
        "demonstrated",
    ];
    // Words that can stand between a speaker and the verb.
    const BETWEEN: [&str; 34] = [
        "we",
        "spoke",
        "with",
        "to",
        "who",
        "used",
        "use",
        "using",
        "services",
        "and",
        "or",
        "in",
        "from",
        "of",
        "the",
        "also",
        "all",
        "staff",
        "leaders",
        "partners",
        "carers",
        "had",
        "have",
        "has",
        "consistently",
        "generally",
        "mostly",
        "members",
        "across",
        "teams",
        "authority",
        "local",
        "their",
        "care",
    ];
    let mut spoken_with = false;
    for step in 1..=9_usize {
        let index = at.checked_add(step)?;
        let word = words.get(index)?;
        let is = |list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(word.text));
        // `staff we spoke with said`: this `spoke` is ours.
        let ours = word.text.eq_ignore_ascii_case("spoke")
            && index
                .checked_sub(1)
                .and_then(|before| words.get(before))
                .is_some_and(|before| before.text.eq_ignore_ascii_case("we"));
        spoken_with |= ours;
        if is(&VERBS) && !ours {
            return Some(index);
        }
        if !is(&BETWEEN) {
            return spoken_with.then_some(index);
        }
    }
    None
}

/// Whether the survey at a place asks people who use services or their carers.
fn is_peoples_survey(words: &[Word<'_>], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|index| words.get(index));
    let is = |word: Option<&Word<'_>>, text: &str| {
        word.is_some_and(|word| word.text.eq_ignore_ascii_case(text))
    };
    let behind = |on: usize| at.checked_add(on).and_then(|index| words.get(index));
    // The Adult Social Care Survey; the Survey of Adult Carers in England.
    (is(before(1), "care") && is(before(2), "social") && is(before(3), "adult"))
        || (is(behind(1), "of") && is(behind(2), "adult") && is(behind(3), "carers"))
}

/// The end of words that name data, records or documents as the evidence.
fn document(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is = |index: usize, among: &[&str]| {
        words
            .get(index)
            .is_some_and(|word| among.iter().any(|one| one.eq_ignore_ascii_case(word.text)))
    };
    let sources = [
        "data",
        "evidence",
        "records",
        "documents",
        "documentation",
        "policies",
        "audits",
        "figures",
        "dashboards",
        "statistics",
    ];
    if !is(at, &sources) {
        return None;
    }
    let verbs = [
        "showed",
        "shows",
        "showing",
        "indicated",
        "demonstrated",
        "submitted",
        "provided",
        "confirmed",
        "suggested",
        "shared",
        "told",
    ];
    (1..=9_usize)
        .filter_map(|step| at.checked_add(step))
        .find(|index| is(*index, &verbs))
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
                attributed(sentence, None).map(|found| found.0),
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
        assert_eq!(found[1].wording().of(text), Some("They also said"));
    }
}
