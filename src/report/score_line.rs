//! Score lines, band lines and ratings: what a folded line says of a score.

use super::{fold::bare, kind::Printed, line::trim};
use crate::Score;

/// What a score line or a band line says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Scoring {
    /// Whether the line has the word score.
    pub(super) labelled: bool,
    /// Whether it says indicative.
    pub(super) indicative: bool,
    /// The number.
    pub(super) number: Option<Printed>,
    /// The number before the band's words, where it is a second one.
    pub(super) second: Option<Printed>,
    /// Whether it has the words of a band.
    pub(super) band: bool,
    /// The score that the words of the band belong to.
    pub(super) words: Option<Score>,
}

/// Reads a folded score line or band line; none for any other.
pub(super) fn scoring(folded: &str) -> Option<Scoring> {
    let mut found = Scoring::default();
    let mut words = pieces(folded).peekable();
    words.next_if_eq(&"statement");
    found.indicative |= words.next_if_eq(&"indicative").is_some();
    words.next_if_eq(&"overall");
    found.indicative |= words.next_if_eq(&"indicative").is_some();
    if words
        .next_if(|word| matches!(*word, "score" | "scored"))
        .is_some()
    {
        found.labelled = true;
        words.next_if(|word| matches!(*word, "is" | "was" | "of"));
    } else if found.indicative {
        return None;
    }
    found.number = words
        .next_if(|word| number(word).is_some())
        .and_then(number);
    if found.number.is_some()
        && words
            .next_if(|word| matches!(*word, "of" | "out"))
            .is_some()
    {
        words.next_if_eq(&"of");
        words.next_if(|word| matches!(*word, "4" | "four"))?;
    } else if out_of_four(folded) {
        words.next_if_eq(&"4");
    }
    words.next_if(|word| matches!(*word, "score" | "="));
    found.second = words
        .next_if(|word| number(word).is_some())
        .and_then(number);
    let Some(next) = words.next() else {
        // The word alone, or with its number: a number alone is none of our lines.
        return found.labelled.then_some(found);
    };
    if !next.starts_with("evid") {
        let unscored = matches!(next, "n" | "na" | "tbc" | "none" | "not");
        return (found.labelled && found.number.is_none() && unscored && folded.len() < 40)
            .then_some(found);
    }
    // The words of the band, in full, with a slip, or cut off.
    let at = folded.find("evid")?;
    let band = folded.get(at..)?.trim_end_matches(['.', ' ']);
    let verb = band.strip_prefix("evidence ").unwrap_or_default();
    let whole = verb.is_empty() || verb.starts_with("show") || "show".starts_with(verb);
    if !whole || band.len() > 60 {
        return None;
    }
    found.band = true;
    let known = [
        ("significant shortfall", Score::One),
        ("some shortfall", Score::Two),
        ("good standard", Score::Three),
        ("exceptional standard", Score::Four),
    ];
    if let Some((behind, score)) = known
        .into_iter()
        .find_map(|(key, score)| Some((band.split_once(key)?.1, score)))
    {
        found.words = Some(score);
        // Where the band ends another line may have been joined to it.
        let behind = behind.trim_start_matches('s');
        let said_of = [" of ", " in "].iter().any(|of| behind.starts_with(of));
        return (behind.is_empty() || said_of).then_some(found);
    }
    Some(found)
}

/// The words between spaces, colons and slashes.
fn pieces(folded: &str) -> impl Iterator<Item = &str> {
    let parts = |byte: u8| matches!(byte, b' ' | b':' | b'/');
    let mut rest = folded;
    core::iter::from_fn(move || {
        let start = rest.bytes().position(|byte| !parts(byte))?;
        let from = rest.get(start..)?;
        let end = from.bytes().position(parts).unwrap_or(from.len());
        let (word, behind) = from.split_at_checked(end)?;
        rest = behind;
        Some(word)
    })
}

/// Whether a score is printed as one of four: `3/4`, `3 / 4`.
fn out_of_four(folded: &str) -> bool {
    let mut behind = folded.split('/').skip(1);
    behind.any(|words| words.trim_start().starts_with('4'))
}

/// A number where a score is expected, in digits or as a word.
pub(super) fn number(word: &str) -> Option<Printed> {
    let score = match word.trim_end_matches(['.', ';']) {
        "1" | "one" => Score::One,
        "2" | "two" => Score::Two,
        "3" | "three" => Score::Three,
        "4" | "four" => Score::Four,
        other => {
            let digits = other.starts_with(|c: char| c.is_ascii_digit())
                && other.chars().all(|c| c.is_ascii_digit() || c == '.');
            return digits.then_some(Printed::Outside);
        }
    };
    Some(Printed::Score(score))
}

/// The number at the end of a name, where it is a single digit after a space or a colon.
pub(super) fn trailing(folded: &str) -> Option<u8> {
    let end = folded.trim_end_matches(['.', ' ']);
    let name = end.trim_end_matches(|c: char| c.is_ascii_digit());
    match end.as_bytes().get(name.len()..)? {
        [digit] if name.ends_with([' ', ':']) => Some(digit.wrapping_sub(b'0')),
        _ => None,
    }
}

pub(super) fn split_number(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(..text.len().saturating_sub(rest.len()))?;
    Some((digits.parse().ok()?, rest))
}

/// The rating that a folded line gives.
pub(super) fn rating_of(folded: &str) -> Option<crate::Rating> {
    let mut rest = bare(folded);
    for label in [
        "overall ",
        "indicative ",
        "overall ",
        "rating",
        ":",
        " is",
        " was",
    ] {
        rest = rest.strip_prefix(label).unwrap_or(rest);
    }
    match trim(rest) {
        "inadequate" => Some(crate::Rating::Inadequate),
        "requires improvement" => Some(crate::Rating::RequiresImprovement),
        "good" => Some(crate::Rating::Good),
        "outstanding" => Some(crate::Rating::Outstanding),
        _ => None,
    }
}
