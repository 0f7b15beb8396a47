//! Report pages: every span in order and on its text, and the draft of the pages can be checked.
#![no_main]

use care_quality::{ReportPage, report::PagesDraft, validation::Validator};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let pages = ReportPage::read_all(text);
    assert!(!pages.is_empty());
    for page in &pages {
        let mut behind = 0;
        for figure in page.figures() {
            let span = figure.span();
            assert!(span.start() >= behind, "in order");
            assert_eq!(span.of(text), Some(figure.text()));
            behind = span.end();
        }
        for issue in page.issues() {
            assert!(issue.span().is_none_or(|span| span.of(text).is_some()));
        }
        serde_json::to_string(page).expect("a page is written");
    }
    for draft in PagesDraft::from_pages(&pages) {
        let _ = Validator::new().check(draft.draft());
    }
});
