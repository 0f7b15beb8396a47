//! Reads published report pages and prints them typed: statement, score, topics, figures with what
//! follows from them, and every issue.

mod common;
#[path = "common/input.rs"]
mod input;
#[path = "read_report/print.rs"]
mod print;

use care_quality::report::ReportPage;
use common::{Answer, Arguments, Failure};
use std::process::ExitCode;

const HELP: &str = "\
Reads published report pages (text, Markdown, or copied from a browser or a PDF).

    cargo run --example read_report -- [--json] [FILE...]

FILE           a page, or several in one file; `-` for standard input; none for the bundled page
--json         prints the pages as JSON: one an object, several an array

Exit status: 0 whatever the pages say; 2 for a file that cannot be read.";

/// In the published layout, with the facts and figures of a published page.
const BUNDLED: &str = include_str!("data/learning_page.txt");

fn main() -> ExitCode {
    common::run(HELP, &["json"], &[], answer)
}

fn answer(arguments: &Arguments) -> Result<Answer, Failure> {
    let mut pages = Vec::new();
    if arguments.words.is_empty() {
        pages.extend(ReportPage::read_all(BUNDLED));
    }
    for file in &arguments.words {
        pages.extend(ReportPage::read_all(&input::read(file)?));
    }
    if arguments.flag("json").is_some() {
        return match pages.as_slice() {
            [page] => Answer::json(page),
            pages => Answer::json(&pages),
        };
    }
    let pages: Vec<String> = pages.iter().map(print::page).collect();
    Ok(Answer::new(pages.join("\n\n")))
}
