//! Tables of scores as CSV: every row ranked, listed or set aside; written and read the same.
#![no_main]

use care_quality::cohort::csv;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(cohort) = csv::read(text) else { return };
    let rows = cohort.table().rows().len();
    assert!(rows <= cohort.records().len() + cohort.aside().len());
    let again = csv::read(&csv::write(&cohort)).expect("what was written is read");
    assert_eq!(again.records().len(), cohort.records().len());
});
