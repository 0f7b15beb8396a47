//! What the words of a sentence can do in naming evidence.

use super::eight;
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

/// What a word in lower case can do; [`opens`] knows the first two letters of each.
fn role(word: &[u8]) -> u32 {
    match word {
        b"staff" | b"leaders" => is::STAFF | is::BETWEEN,
        b"leader" | b"managers" | b"manager" | b"director" | b"directors" | b"officers"
        | b"councillors" | b"practitioners" | b"amhps" | b"trainees" | b"colleagues" => is::STAFF,
        b"teams" => is::STAFF | is::BETWEEN,
        b"workers" => is::STAFF | is::WORKERS,
        b"people" | b"person" | b"carer" | b"residents" | b"relatives" | b"relative"
        | b"families" | b"family" | b"users" | b"individuals" | b"parents" | b"citizens" => {
            is::PEOPLE
        }
        b"carers" => is::PEOPLE | is::BETWEEN | is::CARERS,
        b"partners" => is::PARTNERS | is::BETWEEN,
        b"partner" | b"provider" => is::PARTNERS | is::OUTSIDE,
        b"providers" | b"organisations" | b"organizations" | b"charities" | b"advocates"
        | b"healthwatch" => is::PARTNERS,
        b"told" => is::VERB | is::TOLD | is::SHOWS,
        b"spoke" => is::VERB | is::SPOKE | is::BETWEEN,
        b"said" | b"says" | b"felt" | b"described" | b"explained" | b"mentioned" | b"reported"
        | b"highlighted" | b"acknowledged" | b"expressed" | b"commented" | b"stated"
        | b"raised" | b"gave" | b"reflected" | b"recognised" | b"recognized" | b"agreed"
        | b"noted" | b"praised" | b"valued" | b"fed" | b"informed" | b"advised" | b"presented" => {
            is::VERB
        }
        b"confirmed" | b"demonstrated" | b"shared" => is::VERB | is::SHOWS,
        b"showed" | b"shows" | b"showing" | b"indicated" | b"submitted" | b"provided"
        | b"suggested" => is::SHOWS,
        b"data" | b"evidence" | b"records" | b"documents" | b"documentation" | b"policies"
        | b"audits" | b"figures" | b"dashboards" | b"statistics" => is::SOURCE,
        b"feedback" | b"heard" | b"views" | b"accounts" => is::GOT,
        b"from" => is::FROM | is::BETWEEN,
        b"by" => is::BY,
        b"according" => is::ACCORDING,
        b"to" => is::TO | is::BETWEEN,
        b"we" => is::WE | is::BETWEEN,
        b"observed" | b"saw" => is::SAW,
        b"they" | b"he" | b"she" => is::THEY,
        b"survey" => is::SURVEY,
        b"adult" => is::ADULT,
        b"social" => is::SOCIAL,
        b"care" => is::CARE | is::BETWEEN,
        b"support" => is::SUPPORT,
        b"of" => is::OF | is::BETWEEN,
        b"with" | b"who" | b"used" | b"use" | b"using" | b"services" | b"and" | b"or" | b"in"
        | b"the" | b"also" | b"all" | b"had" | b"have" | b"has" | b"consistently"
        | b"generally" | b"mostly" | b"members" | b"across" | b"authority" | b"local"
        | b"their" => is::BETWEEN,
        _ => 0,
    }
}

/// Splits a sentence into words.
pub(super) fn split(sentence: &str, words: &mut Vec<Word>) {
    words.clear();
    let bytes = sentence.as_bytes();
    let mut at = 0_usize;
    while at < bytes.len() {
        let from = at;
        let first = eight::load(bytes, at);
        let mut length = eight::wide_word(first);
        at = at.saturating_add(length as usize);
        if length == 0 {
            at = at.saturating_add(1);
            continue;
        }
        while length == 8 {
            length = eight::wide_word(eight::load(bytes, at));
            at = at.saturating_add(length as usize);
        }
        let mut does = 0;
        let letters = eight::lower(first).to_le_bytes();
        if opens(letters)
            && let Some(word) = bytes.get(from..at)
        {
            if let Some(short) = letters.get(..word.len()) {
                does = role(short);
            } else {
                let mut lower = [0_u8; 16];
                if let Some(lower) = lower.get_mut(..word.len()) {
                    lower.copy_from_slice(word);
                    lower.make_ascii_lowercase();
                    does = role(lower);
                }
            }
        }
        words.push(Word {
            span: Span::new(from, at),
            does,
        });
    }
}

/// Whether a word with these first letters can do anything: the first two say so of most.
const fn opens([first, second, ..]: [u8; 8]) -> bool {
    match first {
        b'a' => matches!(second, b'c' | b'd' | b'g' | b'l' | b'm' | b'n' | b'u'),
        b'b' => second == b'y',
        b'c' => matches!(second, b'a' | b'h' | b'i' | b'o'),
        b'd' => matches!(second, b'a' | b'e' | b'i' | b'o'),
        b'e' => matches!(second, b'v' | b'x'),
        b'f' => matches!(second, b'a' | b'e' | b'i' | b'r'),
        b'g' => matches!(second, b'a' | b'e'),
        b'h' => matches!(second, b'a' | b'e' | b'i'),
        b'i' => matches!(second, b'n'),
        b'l' => matches!(second, b'e' | b'o'),
        b'm' => matches!(second, b'a' | b'e' | b'o'),
        b'n' => second == b'o',
        b'o' => matches!(second, b'b' | b'f' | b'r'),
        b'p' => matches!(second, b'a' | b'e' | b'o' | b'r'),
        b'r' => matches!(second, b'a' | b'e'),
        b's' => !matches!(second, b'y' | b'm' | b'k' | b'c' | b'i'),
        b't' => matches!(second, b'e' | b'h' | b'o' | b'r'),
        b'u' => second == b's',
        b'v' => matches!(second, b'a' | b'i'),
        b'w' => matches!(second, b'e' | b'h' | b'i' | b'o'),
        _ => false,
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
    fn the_first_two_letters_refuse_no_word_that_does_something() {
        // The words as they stand in the table above.
        let (_, table) = include_str!("evidence_words.rs")
            .split_once("fn role")
            .unwrap();
        let (table, _) = table.split_once("_ => 0").unwrap();
        let words = table.split("b\"").skip(1);
        let words: Vec<_> = words.map(|word| word.split_once('"').unwrap().0).collect();
        assert!(words.len() > 100);
        for word in words {
            assert_ne!(role(word.as_bytes()), 0, "{word}");
            assert!(
                opens(eight::load(word.as_bytes(), 0).to_le_bytes()),
                "{word}"
            );
        }
    }
}
