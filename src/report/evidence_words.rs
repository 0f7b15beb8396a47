//! What the words of a sentence can do in naming evidence.

use super::{eight, slots::Slots};
use crate::issue::Span;
use alloc::vec::Vec;

/// What a word can do in naming evidence: one bit each.
pub(super) mod is {
    pub(in crate::report) const STAFF: u32 = 1;
    pub(in crate::report) const PEOPLE: u32 = 1 << 1;
    pub(in crate::report) const PARTNERS: u32 = 1 << 2;
    pub(in crate::report) const SPEAKER: u32 = STAFF | PEOPLE | PARTNERS;
    /// Says something: `told`.
    pub(in crate::report) const VERB: u32 = 1 << 3;
    /// Can stand between a speaker and the verb.
    pub(in crate::report) const BETWEEN: u32 = 1 << 4;
    /// Names data, records or documents.
    pub(in crate::report) const SOURCE: u32 = 1 << 5;
    /// What data do: `showed`.
    pub(in crate::report) const SHOWS: u32 = 1 << 6;
    /// Comes before `from`: `feedback`, `heard`.
    pub(in crate::report) const GOT: u32 = 1 << 7;
    pub(in crate::report) const FROM: u32 = 1 << 8;
    pub(in crate::report) const TOLD: u32 = 1 << 9;
    pub(in crate::report) const BY: u32 = 1 << 10;
    pub(in crate::report) const ACCORDING: u32 = 1 << 11;
    pub(in crate::report) const TO: u32 = 1 << 12;
    pub(in crate::report) const SPOKE: u32 = 1 << 13;
    pub(in crate::report) const WE: u32 = 1 << 14;
    pub(in crate::report) const SAW: u32 = 1 << 15;
    pub(in crate::report) const THEY: u32 = 1 << 16;
    pub(in crate::report) const SURVEY: u32 = 1 << 17;
    pub(in crate::report) const ADULT: u32 = 1 << 18;
    pub(in crate::report) const SOCIAL: u32 = 1 << 19;
    pub(in crate::report) const CARE: u32 = 1 << 20;
    pub(in crate::report) const OF: u32 = 1 << 21;
    pub(in crate::report) const CARERS: u32 = 1 << 22;
    /// `care workers` and `partner managers` are not the council's.
    pub(in crate::report) const WORKERS: u32 = 1 << 23;
    pub(in crate::report) const OUTSIDE: u32 = 1 << 24;
    pub(in crate::report) const SUPPORT: u32 = 1 << 25;
}

/// A word of a sentence and what it can do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) span: Span,
    pub(super) does: u32,
}

/// What words can do, each list of them in lower case.
const ROLES: [(&str, u32); 30] = [
    ("staff|leaders", is::STAFF | is::BETWEEN),
    (
        "leader|managers|manager|director|directors|officers|councillors|practitioners|\
            amhps|trainees|colleagues",
        is::STAFF,
    ),
    ("teams", is::STAFF | is::BETWEEN),
    ("workers", is::STAFF | is::WORKERS),
    (
        "people|person|carer|residents|relatives|relative|families|family|users|\
            individuals|parents|citizens",
        is::PEOPLE,
    ),
    ("carers", is::PEOPLE | is::BETWEEN | is::CARERS),
    ("partners", is::PARTNERS | is::BETWEEN),
    ("partner|provider", is::PARTNERS | is::OUTSIDE),
    (
        "providers|organisations|organizations|charities|advocates|healthwatch",
        is::PARTNERS,
    ),
    ("told", is::VERB | is::TOLD | is::SHOWS),
    ("spoke", is::VERB | is::SPOKE | is::BETWEEN),
    (
        "said|says|felt|described|explained|mentioned|reported|highlighted|\
            acknowledged|expressed|commented|stated|raised|gave|reflected|recognised|\
            recognized|agreed|noted|praised|valued|fed|informed|advised|presented",
        is::VERB,
    ),
    ("confirmed|demonstrated|shared", is::VERB | is::SHOWS),
    (
        "showed|shows|showing|indicated|submitted|provided|suggested",
        is::SHOWS,
    ),
    (
        "data|evidence|records|documents|documentation|policies|audits|figures|\
            dashboards|statistics",
        is::SOURCE,
    ),
    ("feedback|heard|views|accounts", is::GOT),
    ("from", is::FROM | is::BETWEEN),
    ("by", is::BY),
    ("according", is::ACCORDING),
    ("to", is::TO | is::BETWEEN),
    ("we", is::WE | is::BETWEEN),
    ("observed|saw", is::SAW),
    ("they|he|she", is::THEY),
    ("survey", is::SURVEY),
    ("adult", is::ADULT),
    ("social", is::SOCIAL),
    ("care", is::CARE | is::BETWEEN),
    ("support", is::SUPPORT),
    ("of", is::OF | is::BETWEEN),
    (
        "with|who|used|use|using|services|and|or|in|the|also|all|had|have|has|\
            consistently|generally|mostly|members|across|authority|local|their",
        is::BETWEEN,
    ),
];

static TABLE: Slots<512> = table();

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
const fn table() -> Slots<512> {
    let mut table = Slots::new();
    let mut row = 0;
    while row < ROLES.len() {
        let (words, bits) = ROLES[row];
        let mut rest = words.as_bytes();
        while !rest.is_empty() {
            let mut length = 0;
            while length < rest.len() && rest[length] != b'|' {
                length += 1;
            }
            let (word, behind) = rest.split_at(length);
            table = table.with(eight::pair(word), bits);
            rest = behind.split_at(if behind.is_empty() { 0 } else { 1 }).1;
        }
        row += 1;
    }
    table
}

/// Splits a sentence into words.
pub(super) fn split(sentence: &str, words: &mut Vec<Word>) {
    words.clear();
    let bytes = sentence.as_bytes();
    let mut at = 0_usize;
    while at < bytes.len() {
        let from = at;
        let first = eight::load(bytes, at);
        let length = eight::wide_word(first);
        at = at.saturating_add(length as usize);
        if length == 0 {
            at = at.saturating_add(1);
            continue;
        }
        let first = eight::first(eight::lower(first), length);
        let does = if length < 8 {
            TABLE.bits((first, 0))
        } else {
            let second = eight::load(bytes, at);
            let mut length = eight::wide_word(second);
            let second = eight::first(eight::lower(second), length);
            at = at.saturating_add(length as usize);
            let long = length == 8;
            while length == 8 {
                length = eight::wide_word(eight::load(bytes, at));
                at = at.saturating_add(length as usize);
            }
            // No word of the table is so long.
            if long { 0 } else { TABLE.bits((first, second)) }
        };
        words.push(Word {
            span: Span::new(from, at),
            does,
        });
        // Behind a word stands no other.
        at = at.saturating_add(1);
    }
}

pub(super) fn does(words: &[Word], at: usize, what: u32) -> bool {
    words.get(at).is_some_and(|word| word.does & what != 0)
}

/// Whether the word `back` places before does something.
pub(super) fn did(words: &[Word], at: usize, back: usize, what: u32) -> bool {
    at.checked_sub(back)
        .is_some_and(|index| does(words, index, what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_does_what_its_list_says_in_any_case_and_no_part_of_it_does() {
        let mut words = Vec::new();
        let mut does = |sentence: &str| {
            split(sentence, &mut words);
            words.iter().map(|word| word.does).collect::<Vec<_>>()
        };
        // The same table again, made when the test runs.
        let made = table();
        for (list, bits) in ROLES {
            for word in list.split('|') {
                assert_eq!(made.bits(eight::pair(word.as_bytes())), bits, "{word}");
                assert_eq!(does(word), [bits], "{word}");
                assert_eq!(does(&word.to_ascii_uppercase()), [bits], "{word}");
                assert_eq!(
                    does(&alloc::format!("({word}), x{word}")),
                    [bits, 0],
                    "{word}"
                );
                assert_eq!(does(&alloc::format!("{word}\u{e9}")), [0], "{word}");
            }
        }
        assert_eq!(does("documentationdocumentation"), [0]);
        assert_eq!(does(""), [0; 0]);
    }
}
