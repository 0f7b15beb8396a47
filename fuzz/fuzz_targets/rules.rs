//! Rule sets from JSON: refused, or good for every complete input; written and read the same.
#![no_main]

use care_quality::{RuleSet, rules::Entry};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(rules) = serde_json::from_str::<RuleSet>(text) else {
        return;
    };
    assert!(!rules.is_official());
    let written = serde_json::to_string(&rules).expect("a rule set is written");
    let again: RuleSet = serde_json::from_str(&written).expect("what was written is read");
    assert_eq!(again, rules);
    let elements = rules.elements().most().min(50);
    for level in [rules.scale().lowest(), rules.scale().highest()] {
        let entries = vec![Entry::Score(i64::from(level)); elements as usize];
        let _ = rules.rate_entries(&entries);
    }
});
