//! A small tool on top of the crate, as somebody else would write it.
#![no_std]
#![deny(missing_docs)]

extern crate alloc;

use alloc::string::{String, ToString};
use care_quality::{Printed, ReportPage, RuleSet, Scores, Unrated};

/// The reason of a rating, or why there is none.
pub fn reason(scores: [i64; 9]) -> Result<String, Unrated> {
    Ok(RuleSet::STATEMENT_SCORES
        .rate(&Scores::la(scores)?)?
        .explain())
}

/// Whether a printed share of a base can be true.
pub fn can_be_true(share: &str, base: u64) -> Option<bool> {
    Printed::parse(share)
        .ok()
        .map(|printed| printed.check_of(base).is_ok())
}

/// The codes of the issues of a page, in order.
pub fn issues(page: &str) -> String {
    let page = ReportPage::read(page);
    let codes = page.issues().iter().map(|issue| issue.code().to_string());
    codes.collect::<alloc::vec::Vec<_>>().join(" ")
}
