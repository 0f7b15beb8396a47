//! Records from JSON: issues or a record, never a panic; what is read is written and read the same.
#![no_main]

use care_quality::{
    Code, Draft,
    json::{self, CheckedInput},
    validation::Validator,
};
use libfuzzer_sys::fuzz_target;

/// Not the messages: a number of more digits than any JSON number type holds is written rounded.
fn found(draft: &Draft) -> Vec<(Code, Option<String>)> {
    let checked = Validator::new().check(draft);
    checked
        .issues()
        .iter()
        .map(|issue| (issue.code(), issue.path().map(str::to_owned)))
        .collect()
}

fuzz_target!(|text: &str| {
    if let Ok(draft) = json::draft(text) {
        let written = serde_json::to_string(&draft).expect("a draft is written");
        let again = json::draft(&written).expect("what was written is read");
        assert_eq!(found(&draft), found(&again));
    }
    let validator = Validator::new();
    let _ = validator.check_json(text);
    if let Ok(CheckedInput::Many(records)) = validator.check_input(text) {
        records.take(1000).for_each(drop);
    }
});
