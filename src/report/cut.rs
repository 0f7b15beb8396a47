//! Whether a text ends in the middle of something.

use super::{
    PageKind, ReportPage,
    kind::Kind,
    layout::{Entry, ends_sentence, is_prose},
    line::is_space,
};
use crate::{Code, Issue, issue::Span};

/// Notes on the last page of a text that the text is cut, where its end says so.
pub(super) fn mark(text: &str, entries: &[Entry], page: &mut ReportPage) {
    let Some(last) = entries.last() else {
        page.issues
            .push(Issue::new(Code::TextEmpty, "the text holds no words"));
        return;
    };
    let words = last.words(text);
    let message = match last.kind {
        Kind::Footer | Kind::Dates | Kind::Pair(..) | Kind::Overall | Kind::Rating => return,
        // What navigation leaves behind comes after the end; a page number may come anywhere.
        Kind::Debris | Kind::Number if page.kind != PageKind::Statement => return,
        Kind::Text | Kind::Run(_) if last.line.item && !stops(text, entries, page) => return,
        Kind::Text | Kind::Run(_) if ends_sentence(words) => {
            if page.kind != PageKind::Statement || !page.topics.is_empty() {
                return;
            }
            "the text ends before the findings of the page"
        }
        Kind::Text | Kind::Run(_) if is_prose(words) || words.len() > 40 => {
            "the text ends in the middle of a sentence"
        }
        Kind::Debris | Kind::Number if !page.topics.is_empty() => return,
        _ if page.kind == PageKind::Statement && page.topics.is_empty() => {
            "the text ends before the findings of the page"
        }
        _ => "the text ends with a heading, or in the middle of a sentence",
    };
    let end = last.line.span.end();
    let start = words
        .rfind(is_space)
        .and_then(|at| {
            let space = words.get(at..)?.chars().next()?;
            at.checked_add(space.len_utf8())
        })
        .unwrap_or(0);
    let start = last.line.span.start().saturating_add(start);
    page.issues.push(
        Issue::new(Code::TextCut, message)
            .at_span(Span::new(start, end))
            .with_help("read the whole page"),
    );
}

/// Whether list items of the text end with stops, so that one without is cut.
fn stops(text: &str, entries: &[Entry], page: &ReportPage) -> bool {
    let inside = entries
        .iter()
        .rev()
        .skip(1)
        .take_while(|entry| entry.line.span.start() >= page.span.start());
    let mut items = inside.filter(|entry| entry.line.item);
    items
        .next()
        .is_some_and(|entry| ends_sentence(entry.words(text)))
}
