//! Numbers in words.

use super::{
    extent::time_unit,
    glossary,
    pattern::{Words, phrases},
    token::Kind,
    view::View,
};
use crate::number::IN_WORDS;

pub(super) const NUMBERS: (&Words, &[(&str, u16)]) = phrases!(IN_WORDS);

/// The value of the number word at this place, or none.
fn value(view: View<'_, '_>, at: usize) -> Option<u32> {
    if !view.opens(at, glossary::NUMBER) {
        return None;
    }
    view.meaning(at, NUMBERS)
        .map(|(_, (_, value))| u32::from(*value))
}

/// Whether a number can begin at this place.
pub(super) fn begins(view: View<'_, '_>, at: usize) -> bool {
    value(view, at).is_some()
}

/// The number in words at this place, and where it ends: `twenty-five`, `one hundred and ten`.
pub(super) fn read(view: View<'_, '_>, at: usize) -> Option<(u32, usize)> {
    let mut end = at.saturating_add(1);
    let first = value(view, at)?;
    // "a hundred", "a dozen": the article is not part of the numeral.
    let mut total = first;
    if (20..100).contains(&first)
        && let Some(unit) = value(view, end).filter(|unit| (1..10).contains(unit))
    {
        total = total.saturating_add(unit);
        end = end.saturating_add(1);
    }
    // "a hundred thousand": each scale is of what stands before it.
    while matches!(view.word(end), "hundred" | "thousand")
        && let Some(scale) = value(view, end)
        && (1..scale).contains(&total)
    {
        total = total.saturating_mul(scale);
        end = end.saturating_add(1);
    }
    if total >= 100 {
        let behind = if view.is(end, "and") {
            end.saturating_add(1)
        } else {
            end
        };
        if value(view, behind).is_some_and(|value| (1..100).contains(&value))
            && let Some((rest, close)) = read(view, behind)
            && rest < if total < 1000 { 100 } else { 1000 }
        {
            total = total.saturating_add(rest);
            end = close;
        }
    }
    // "one-to-one", "two-way", "three-bedroom" are no numbers.
    let whole = view.kind(end) != Kind::Word || !view.joined(end);
    // "a three-month wait", not "three-to-four-month".
    let length = || !view.joined(at) && time_unit(view.word(end)).is_some();
    (whole || length()).then_some((total, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::prose::{lex::lex, view::Tokens};

    #[test]
    fn number_words_are_read() {
        for (text, expected) in [
            ("Three workers", Some((3, 1))),
            ("twenty-five people", Some((25, 2))),
            ("one hundred and ten cases", Some((110, 4))),
            ("two hundred", Some((200, 2))),
            ("one thousand two hundred", Some((1200, 4))),
            ("one-to-one support", None),
            ("the", None),
            ("Ten", Some((10, 1))),
        ] {
            let mut tokens = Tokens::default();
            lex(text, 0, &[], &mut tokens.list);
            assert_eq!(read(tokens.view(), 0), expected, "{text}");
        }
    }
}
