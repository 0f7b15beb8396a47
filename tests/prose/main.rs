//! What the wording of a sentence makes of its numbers: one table for each idea.

mod ages;
mod arranged;
mod bare;
mod bases;
mod brackets;
mod cases;
mod clauses;
mod compared;
mod counts;
mod cut;
mod directions;
mod earlier;
mod echoes;
mod elided;
mod estimates;
mod issues;
mod labels;
mod lengths;
mod links;
mod named;
mod origins;
mod others;
mod owed;
mod parts;
mod past;
mod periods;
mod remainders;
mod runs;
mod salad;
mod sentences;
mod series;
mod sources;
mod spelt;
mod taken_up;
mod targets;
mod times;
mod told_times;
mod units;
mod voices;
mod wholes;

use care_quality::{
    Span,
    report::{Block, BlockKind, PageFigure, Prose},
};
use std::fmt;

/// A paragraph as it is read.
fn read(text: &str) -> Prose {
    let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
    Prose::read(text, &[block])
}

/// Each figure of a paragraph with one thing that is told of it, or `-`.
fn told(text: &str, what: impl Fn(&PageFigure) -> Option<String>) -> Vec<String> {
    let prose = read(text);
    let line = prose.figures().iter().map(|figure| {
        let told = what(figure).unwrap_or("-".to_owned());
        format!("{} {told}", figure.text())
    });
    line.collect()
}

/// Each figure with its period: `60% 2023/24`, `40% -`.
fn periods(text: &str) -> Vec<String> {
    told(text, |figure| {
        let placed = figure.period();
        placed.map(|placed| placed.period().text().to_owned())
    })
}

/// Each figure with its source: `62% Adult Social Care Survey`, `45% -`.
fn sources(text: &str) -> Vec<String> {
    told(text, |figure| figure.figure().source().map(str::to_owned))
}

/// The comparators of the measures: `measure <- kind value`, joined by `; `.
fn comparators(text: &str) -> String {
    let prose = read(text);
    let of = |figure: &PageFigure| {
        let links = figure.figure().comparators().iter();
        links
            .map(|link| {
                let value = link.value().map_or("-".to_owned(), |value| value.number());
                format!("{} <- {} {value}", figure.text(), link.kind().id())
            })
            .collect::<Vec<_>>()
    };
    let all: Vec<String> = prose.figures().iter().flat_map(of).collect();
    all.join("; ")
}

/// The measures of a paragraph, each with its comparators and its base: `9 < 12, eng 10 /40`.
fn measures(text: &str) -> String {
    let prose = read(text);
    let mut all = Vec::new();
    for figure in prose.figures() {
        if figure.role().to_string() != "measure" {
            continue;
        }
        let mut line = figure.text().to_owned();
        let links = figure.figure().comparators().iter().map(|link| {
            let value = link.value().map_or("-".to_owned(), |value| value.number());
            match link.kind().id() {
                "own_earlier" => value,
                other => format!("{} {value}", other.split('_').next().unwrap_or(other)),
            }
        });
        let links: Vec<String> = links.collect();
        if !links.is_empty() {
            line = format!("{line} < {}", links.join(", "));
        }
        if let Some(base) = figure.figure().base() {
            line = format!("{line} /{}", base.number());
        }
        all.push(line);
    }
    all.join("; ")
}

/// Fails with every case of which `read` makes something else than expected.
#[track_caller]
fn check_as<F, E>(read: impl Fn(&str) -> F, cases: &[(&str, E)])
where
    F: PartialEq<E> + fmt::Debug,
    E: fmt::Debug,
{
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let found = read(text);
            (found != *expected)
                .then(|| format!("{text}\n  expected {expected:?}\n  found    {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Fails with every case whose measures are not as expected.
#[track_caller]
fn check_measures(cases: &[(&str, &str)]) {
    check_as(measures, cases);
}

/// Each number of a paragraph with its role, or with the reason why it is no figure.
fn roles(text: &str) -> Vec<String> {
    let prose = read(text);
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

/// Fails with every case whose roles are not as expected.
#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    check_as(roles, cases);
}
