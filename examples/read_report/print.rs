//! A page for people to read on a terminal.

use care_quality::{
    Issue, Unit,
    report::{PageFigure, PageKind, ReportPage},
};
use std::fmt::Write;

/// How wide a line runs.
const WIDTH: usize = 96;

pub fn page(page: &ReportPage) -> String {
    let mut out = String::new();
    let title = page.title().unwrap_or("(no title)");
    line(&mut out, "", &format!("{title} — {}", page.kind()));
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            line(&mut out, &format!("  {name:<14}"), &value);
        }
    };
    let authority = page.authority().unwrap_or("not named on the page");
    field("council", Some(authority.to_owned()));
    field("status", page.status().map(|status| status.to_string()));
    field("published", page.published().map(|date| date.to_string()));
    field(
        "statement",
        page.statement()
            .map(|statement| format!("{}, {statement}", statement.number())),
    );
    field("theme", page.theme().map(|theme| theme.to_string()));
    field("score", page.score().map(|score| score.to_string()));
    field("band", page.band().map(str::to_owned));
    for expectation in page.expectations() {
        field("people expect", Some(expectation.clone()));
    }
    field("commitment", page.commitment().map(str::to_owned));
    if page.kind() == PageKind::Summary {
        field("rating", page.rating().map(|rating| rating.to_string()));
        field(
            "percentage",
            page.percentage()
                .map(|percentage| percentage.text().to_owned()),
        );
        for (statement, score) in page.scores() {
            field("score", Some(format!("{score}  {statement}")));
        }
        field("experiences", paragraphs(page.experiences().len()));
    }
    for topic in page.topics() {
        let heading = topic.heading().unwrap_or("(no heading)");
        let count = paragraphs(topic.paragraphs().len()).unwrap_or_else(|| "no prose".into());
        field("topic", Some(format!("{heading} ({count})")));
    }
    figures(&mut out, page);
    issues(&mut out, page.issues());
    out
}

/// Each figure with what the wording links to it, and what follows from it.
fn figures(out: &mut String, page: &ReportPage) {
    if page.figures().is_empty() {
        return;
    }
    out.push_str("\nFigures\n");
    for found in page.figures() {
        let figure = found.figure();
        let mut said = Vec::new();
        if let Some(metric) = figure.metric() {
            let instance = figure.instance().map(|name| format!(" ({name})"));
            said.push(format!("{metric}{}", instance.unwrap_or_default()));
        }
        if let Some(period) = found.period() {
            let period = period.period();
            said.push(match period.span() {
                Some(_) => period.text().to_owned(),
                None => format!("{} [{}]", period.text(), period.kind()),
            });
        }
        for comparator in figure.comparators() {
            let words = comparator.words().unwrap_or("against");
            let value = comparator
                .value()
                .map(|value| format!(" {}", value.number()));
            let kind = comparator.kind();
            said.push(format!("{words} {kind}{}", value.unwrap_or_default()));
        }
        if let Some(base) = figure.base() {
            said.push(format!("of {}", base.number()));
        }
        if let Some(source) = figure.source() {
            said.push(format!("source: {source}"));
        }
        let role = found.role().to_string();
        line(
            out,
            &format!("  {:<12}{role:<12}", found.text()),
            &said.join("; "),
        );
        derived(out, found);
    }
}

fn derived(out: &mut String, found: &PageFigure) {
    let derived = found.derived();
    let points = match found.figure().unit() {
        Unit::Percent => "percentage points".to_owned(),
        unit => unit.to_string(),
    };
    let mut lines = Vec::new();
    if let Some(gap) = derived.gap() {
        let verdict = gap.verdict().map(|verdict| format!(", {verdict}"));
        let difference = gap.difference();
        lines.push(format!(
            "{difference:+} {points}{}",
            verdict.unwrap_or_default()
        ));
    }
    if let Some(change) = derived.change() {
        lines.push(format!(
            "{:+} {points} on its own earlier value",
            change.difference()
        ));
    }
    if let Some(counts) = derived.counts() {
        lines.push(format!("that is {counts}"));
    }
    if let Some(rest) = derived.remainder() {
        lines.push(format!(
            "{rest} in no named part, if each has one theme alone"
        ));
    }
    for said in lines {
        line(out, &format!("{:26}", ""), &said);
    }
}

fn paragraphs(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 paragraph".into()),
        more => Some(format!("{more} paragraphs")),
    }
}

fn issues(out: &mut String, issues: &[Issue]) {
    if issues.is_empty() {
        return;
    }
    out.push_str("\nIssues\n");
    for issue in issues {
        line(out, "  ", &issue.to_string());
        if let Some(help) = issue.help() {
            line(out, "    ", help);
        }
    }
}

/// A value behind its label, wrapped under itself; nothing that a terminal would act on.
fn line(out: &mut String, label: &str, value: &str) {
    let indent = label.chars().count();
    let mut at = indent;
    out.push_str(label);
    for (index, word) in value.split_whitespace().enumerate() {
        let length = word.chars().count();
        if index > 0 {
            if at + 1 + length > WIDTH {
                let _ = write!(out, "\n{:indent$}", "");
                at = indent;
            } else {
                out.push(' ');
                at += 1;
            }
        }
        out.extend(word.chars().filter(|c| !c.is_control()));
        at += length;
    }
    out.push('\n');
}
