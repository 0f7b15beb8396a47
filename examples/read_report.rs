//! Reads published report pages and prints them typed: statement, score, topics, figures with what
//! follows from them, and every issue.

mod common;
#[path = "common/input.rs"]
mod input;
#[path = "read_report/print.rs"]
mod print;

use care_quality::report::{PagesDraft, ReportPage};
use common::{Answer, Arguments, Failure};
use std::process::ExitCode;

const HELP: &str = "\
Reads published report pages (text, Markdown, or copied from a browser or a PDF).

    cargo run --example read_report -- [--json] [--assessment] [FILE...]

FILE           a page, or several in one file; `-` for standard input; none for the bundled page
--json         prints the pages as JSON: one an object, several an array
--assessment   prints the draft assessment that the pages of one council make, as JSON

Exit status: 0 whatever the pages say; 2 for a file that cannot be read.";

/// In the published layout, with the facts and figures of a published page.
const BUNDLED: &str = include_str!("data/learning_page.txt");

fn main() -> ExitCode {
    common::run(HELP, &["json", "assessment"], &[], answer)
}

fn answer(arguments: &Arguments) -> Result<Answer, Failure> {
    let mut pages = Vec::new();
    if arguments.words.is_empty() {
        pages.extend(ReportPage::read_all(BUNDLED));
    }
    for file in &arguments.words {
        pages.extend(ReportPage::read_all(&input::read(file)?));
    }
    if arguments.flag("assessment").is_some() {
        return assessment(&pages);
    }
    if arguments.flag("json").is_some() {
        return match pages.as_slice() {
            [page] => Answer::json(page),
            pages => Answer::json(&pages),
        };
    }
    let pages: Vec<String> = pages.iter().map(print::page).collect();
    Ok(Answer::new(pages.join("\n")))
}

/// The draft that the pages make: of one council, or there would be no telling whose it is.
fn assessment(pages: &[ReportPage]) -> Result<Answer, Failure> {
    match PagesDraft::from_pages(pages).as_slice() {
        [made] => Answer::json(made.draft()),
        made => {
            let names: Vec<&str> = made
                .iter()
                .filter_map(|made| made.draft().get("/authority/name")?.text())
                .collect();
            Err(Failure::new(format_args!(
                "the pages are of {} councils ({}); give the pages of one",
                made.len(),
                names.join("; "),
            )))
        }
    }
}
