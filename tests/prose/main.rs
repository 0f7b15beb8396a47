//! What the wording of a sentence makes of its numbers: one table for each idea.

mod ages;
mod lengths;
mod periods;

use care_quality::{
    Span,
    report::{Block, BlockKind, Prose},
};

/// Each number of a paragraph with its role, or with the reason why it is no figure.
fn roles(text: &str) -> Vec<String> {
    let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
    let prose = Prose::read(text, &[block]);
    let figures = prose.figures().iter().map(|figure| {
        let role = format!("{} {}", figure.text(), figure.role());
        (figure.span().start(), role)
    });
    let others = prose.passed_over().iter().map(|passed| {
        let words = passed.span().of(text).unwrap_or_default();
        (
            passed.span().start(),
            format!("{words} {}", passed.reason().id()),
        )
    });
    let mut all: Vec<_> = figures.chain(others).collect();
    all.sort();
    all.into_iter().map(|(_, role)| role).collect()
}

/// Fails with every case that is not read as expected.
#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let found = roles(text);
            (found != *expected)
                .then(|| format!("{text}\n  expected {expected:?}\n  found    {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
