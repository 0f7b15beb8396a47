//! Wholes of the sentence before: "2,206 replies were received. 88% said so."

use super::{
    clause, part,
    pattern::{Words, words},
    reader::{Memory, Reader, Roles, Sentence},
    token::{Kind, matches},
    view::{View, flagged},
};
use crate::{
    indicator::{Impossible, Role},
    issue::Span,
    number::{Printed, Unit},
};

/// Nouns of which a share, named again, is a share of those that were just counted.
const CASES: &[&str] = &[
    "complaints",
    "reviews",
    "enquiries",
    "concerns",
    "referrals",
    "assessments",
    "applications",
    "audits",
    "requests",
    "files",
    "discharges",
    "placements",
    "contacts",
];

/// Words beside a count of those who answered.
const REPLIES: &[&str] = &[
    "replies",
    "responses",
    "respondents",
    "replied",
    "responded",
    "answered",
    "returned",
    "surveyed",
];

/// Verbs behind a share of those who answered.
const SAID: &Words = words!(
    "said|felt|reported|agreed|would|were|thought|knew|rated|described|had|told|found|did|could|that"
);

/// What a sentence brings in that was not spoken of before.
const STUDIES: &Words = words!(
    "a survey|a sample|an audit|a review|a poll|a questionnaire|a study|an analysis|a local survey|\
        a recent survey|a recent audit|a separate survey|another survey|another audit|one survey|one audit|\
        a dip sample|a staff survey|an internal audit"
);

/// Verbs behind a number whose noun was said before.
const DID: &Words = words!(
    "were|was|had|led|resulted|became|went|met|took|came|remained|received|required|progressed|moved|related|\
        concerned|ended|still|have|are"
);

/// What the count of the sentence before counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// Those who answered.
    Replies,
    /// Cases of this name.
    Cases(&'static str),
    Other,
}

impl<'a> Reader<'a> {
    /// Gives the shares and parts of a sentence the count of the sentence before as their base, where
    /// nothing else can be meant.
    pub(super) fn whole_before(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        memory: &Memory,
    ) {
        let view = sentence.view;
        let Some(count) = memory.count else {
            return;
        };
        let Some(whole) = self
            .entries
            .get(count)
            .filter(|entry| entry.role == Role::Measure)
        else {
            return;
        };
        let whole_span = whole.span;
        let (counted, value) = (counted(self.text, whole_span), whole.value.value());
        // Another time is another whole.
        let when = whole.period.as_ref().map(|placed| placed.period());
        let apart = |one: &super::placed::Placed| {
            !one.event
                && !clause::bracketed(view, one.start)
                && when.is_some_and(|when| one.period.span() != when.span())
        };
        if sentence.periods.iter().any(apart) {
            return;
        }
        // A national survey has a base of its own.
        if !sentence.sources.is_empty() || counted == Counted::Other && view.kind(0) != Kind::Number
        {
            return;
        }
        // "In a survey 55% of complaints were ..": what is brought in has a base of its own.
        let study = |lead: usize, end: usize| {
            view.find(0, lead, STUDIES).is_some()
                && view
                    .any_phrase(end, words!("of these|of those|of the|of them"))
                    .is_none()
        };
        // "Delay was the theme of 34%, and 15% were about charges."
        let themed = counted == Counted::Cases("complaints")
            && view.has(0, view.len(), words!("theme of|theme|themes|the cause of"));
        let mut linked = false;
        for (nth, index) in roles.measures.iter().enumerate() {
            let (Some(numeral), Some(place)) = (sentence.numerals.get(*index), roles.place(*index))
            else {
                continue;
            };
            let based = self
                .entries
                .get(place)
                .is_none_or(|entry| entry.base.is_some());
            if based || study(numeral.lead, numeral.end) {
                continue;
            }
            let opens = nth == 0 && opening(sentence, numeral.lead);
            let goes_on = linked && part::continues(view, numeral);
            let fits = match (numeral.unit, counted) {
                (Unit::Percent, Counted::Replies) => {
                    (opens || goes_on)
                        && (view.is_any(numeral.end, SAID)
                            || view
                                .any_phrase(
                                    numeral.end,
                                    words!("of respondents|of those replying|of those who replied|of those who responded|of those responding|of those who answered|of these respondents|of replies|of responses"),
                                )
                                .is_some())
                }
                (Unit::Percent, Counted::Cases(name)) => {
                    themed || (opens || goes_on) && view.is_any(numeral.end, DID) || of_these(view, numeral.end, name)
                }
                (Unit::Count, _) => {
                    let taken_up = opens && taken_up(view, numeral.end, self.text, whole_span);
                    numeral.value <= value
                        && numeral.upper.is_none()
                        && (taken_up || (opens || goes_on) && view.is_any(numeral.end, DID))
                }
                _ => false,
            };
            // A share that no count of it gives has another base.
            let possible = |share: &Printed| {
                let base = u64::try_from(value).unwrap_or_default();
                !matches!(
                    share.check_of(base),
                    Err(Impossible::NoCount { .. } | Impossible::NotAShare)
                )
            };
            let share = self.entries.get(place).map(|entry| &entry.value);
            let fits = fits && (numeral.unit == Unit::Count || share.is_some_and(possible));
            if fits {
                linked |= self.link_base(count, &[place]);
            }
        }
        // "812 of the concerns (34%)"
        if linked {
            self.says_again(sentence, roles);
        }
    }
}

/// "812 of the concerns": the noun that was counted, taken up again.
fn taken_up(view: View<'_, '_>, at: usize, text: &str, whole: Span) -> bool {
    let behind = text.get(whole.end()..).unwrap_or_default();
    let noun = |word: &str| {
        let words = behind.split_whitespace().take(5);
        let mut words = words.map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric()));
        word.len() > 3 && words.any(|other| other.eq_ignore_ascii_case(word))
    };
    view.any_phrase(at, words!("of the|of these|of those"))
        .is_some_and(|from| (from..from.saturating_add(2)).any(|at| noun(view.word(at))))
}

/// Whether nothing but a time stands before a number in its sentence.
fn opening(sentence: &Sentence<'_, '_>, lead: usize) -> bool {
    (0..lead).all(|at| {
        flagged(sentence.taken, at)
            || sentence.view.kind(at) == Kind::Comma
            || sentence.view.is_any(
                at,
                words!("in|at|by|only|just|however|yet|but|and|about|some|around"),
            )
    })
}

/// "of decided complaints", "of the reviews": the cases that were just counted.
fn of_these(view: View<'_, '_>, at: usize, name: &str) -> bool {
    view.is(at, "of")
        && (at.saturating_add(1)..at.saturating_add(4))
            .take_while(|at| {
                view.kind(*at) == Kind::Word && !view.is_any(*at, words!("all|new|s|of|for"))
            })
            .any(|at| view.is(at, name))
}

/// What stands beside a count tells what it counted.
fn counted(text: &str, span: Span) -> Counted {
    let behind = text.get(span.end()..).unwrap_or_default();
    let end = behind.find(". ").unwrap_or(behind.len());
    let behind = behind.get(..end).unwrap_or_default();
    let before = text.get(..span.start()).unwrap_or_default();
    let start = before.rfind(". ").map_or(0, |at| at.saturating_add(2));
    let before = before.get(start..).unwrap_or_default();
    let plain = |word: &str| -> bool {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        REPLIES.iter().any(|known| matches(word, known))
    };
    let replies = behind.split_whitespace().take(4).any(plain)
        || before.split_whitespace().rev().take(5).any(plain);
    if replies {
        return Counted::Replies;
    }
    behind
        .split_whitespace()
        .take(4)
        .find_map(|word| {
            let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            CASES.iter().find(|known| matches(word, known))
        })
        .map_or(Counted::Other, |name| Counted::Cases(name))
}
