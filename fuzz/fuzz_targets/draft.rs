//! Records from JSON: issues or a record, never a panic; what is read is written and read the same.
#![no_main]

use care_quality::{
    json::{self, CheckedInput},
    validation::Validator,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let validator = Validator::new();
    if let Ok(draft) = json::draft(text) {
        let written = serde_json::to_string(&draft).expect("a draft is written");
        let again = json::draft(&written).expect("what was written is read");
        assert_eq!(
            validator.check(&draft).issues(),
            validator.check(&again).issues()
        );
    }
    let _ = validator.check_json(text);
    if let Ok(input) = validator.check_input(text) {
        match input {
            CheckedInput::One(_) => {}
            CheckedInput::Many(records) => {
                records.take(1000).for_each(drop);
            }
        }
    }
});
