//! Words that the end of a line has cut in two: "Eng-" and "land" on the next line.

use super::{
    pattern,
    token::{Kind, Token},
};
use crate::issue::Span;
use alloc::vec::Vec;

/// The words of a comparison that are worth joining; any other stays in two.
const WORDS: &[&str] = &[
    "England",
    "London",
    "average",
    "averages",
    "national",
    "nationally",
    "regional",
    "regionally",
    "region",
    "compared",
    "comparison",
    "compares",
    "similar",
    "neighbours",
    "statistical",
    "previous",
    "previously",
    "target",
    "percentage",
    "respondents",
    "complaints",
    "Ombudsman",
    "survey",
    "people",
    "carers",
    "satisfied",
    "satisfaction",
    "better",
    "higher",
    "lower",
    "council",
    "councils",
    "authorities",
    "authority",
    "increased",
    "reduced",
    "improved",
    "against",
];

/// Joins words cut by a hyphen at the end of a line.
pub(super) fn join<'a>(text: &'a str, tokens: &mut Vec<Token<'a>>) {
    // Few sentences have a dash that stands close behind a word.
    let mut dashes = tokens.iter().filter(|token| token.kind == Kind::Dash);
    if !dashes.any(|dash| dash.joined) {
        return;
    }
    let cut = |window: &[Token<'a>]| -> Option<Token<'a>> {
        let [head, dash, tail] = window else {
            return None;
        };
        let words = head.kind == Kind::Word && tail.kind == Kind::Word;
        if !words || dash.kind != Kind::Dash || !dash.joined {
            return None;
        }
        let between = text.get(dash.end..tail.start)?;
        if !between.contains('\n') || !tail.text.starts_with(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        let whole = WORDS.iter().find(|word| {
            word.len() == head.text.len().saturating_add(tail.text.len())
                && word
                    .get(..head.text.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(head.text))
                && word
                    .get(head.text.len()..)
                    .is_some_and(|end| end.eq_ignore_ascii_case(tail.text))
        })?;
        Some(Token::word(
            Span::new(head.start, tail.end),
            whole,
            pattern::key(whole.as_bytes()),
            head.joined,
        ))
    };
    if !tokens.windows(3).any(|window| cut(window).is_some()) {
        return;
    }
    let mut joined = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let whole = tokens.get(at..at.saturating_add(3)).and_then(cut);
        at = at.saturating_add(if whole.is_some() { 3 } else { 1 });
        joined.push(whole.unwrap_or(*token));
    }
    *tokens = joined;
}
