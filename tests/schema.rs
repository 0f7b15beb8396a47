//! The schema against validation: the same verdict on types, ranges and closed lists.
#![cfg(all(feature = "schema", feature = "testing"))]

use care_quality::{Code, Draft, Severity, schema, testing, validation::Validator, value::Value};

/// What the schema speaks of: types, ranges, closed lists, and what must be there.
const SPOKEN_OF: [Code; 9] = [
    Code::ValueType,
    Code::ValueMissing,
    Code::ValueUnknown,
    Code::ValueOutOfRange,
    Code::ScoreOutOfRange,
    Code::StatementMissing,
    Code::CountNegative,
    Code::DateInvalid,
    Code::StatementUnknown,
];

fn is_sound(draft: &Draft) -> bool {
    let checked = Validator::new().check(draft);
    !checked
        .issues()
        .iter()
        .any(|issue| issue.severity() == Severity::Error && SPOKEN_OF.contains(&issue.code()))
}

/// The pointers of every value below one.
fn pointers(value: &Value, here: &str, all: &mut Vec<String>) {
    if !here.is_empty() {
        all.push(here.to_owned());
    }
    if let Some(object) = value.object() {
        for (name, value) in object.iter() {
            pointers(value, &format!("{here}/{name}"), all);
        }
    }
    for (index, value) in value.items().iter().enumerate() {
        pointers(value, &format!("{here}/{index}"), all);
    }
}

fn validator() -> jsonschema::Validator {
    let schema: serde_json::Value = serde_json::to_value(schema::assessment()).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn agrees(validator: &jsonschema::Validator, draft: &Draft) -> bool {
    let instance = serde_json::to_value(draft).unwrap();
    validator.is_valid(&instance) == is_sound(draft)
}

#[test]
fn the_schema_is_one_and_takes_the_samples() {
    let schema: serde_json::Value =
        serde_json::from_str(&schema::assessment().to_string()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = validator();
    for text in [testing::FULL, testing::SMALLEST] {
        let instance = serde_json::from_str(text).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&instance)
            .map(|e| e.to_string())
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn the_schema_and_validation_agree_on_every_place_and_many_values() {
    let validator = validator();
    let full = testing::full();
    let mut all = Vec::new();
    pointers(full.value(), "", &mut all);
    assert!(all.len() > 100);
    let values = [
        "null",
        "true",
        "\"x\"",
        "\"\"",
        "0",
        "1",
        "3",
        "4.0",
        "5",
        "3.5",
        "-1",
        "99",
        "100",
        "101",
        "\"75\"",
        "\"75 %\"",
        "\"24.9\"",
        "\"100.0\"",
        "\"100.1\"",
        "\"-3\"",
        "\"-0\"",
        "\"007\"",
        "\"1e3\"",
        "\".5\"",
        "\"good\"",
        "\"percent\"",
        "\"formal\"",
        "\"partners\"",
        "\"2025-07\"",
        "\"2025-13\"",
        "\"2025-7\"",
        "[]",
        "{}",
        "[1]",
        "{\"value\": 110}",
        "{\"value\": -1}",
    ];
    let mut apart = Vec::new();
    for pointer in &all {
        // A place among so many is a relation of two values, which no schema can speak of.
        if pointer.contains("/comparators/1") {
            continue;
        }
        for text in values {
            let value: Value = serde_json::from_str(text).unwrap();
            let draft = full.clone().with(pointer, value);
            if !agrees(&validator, &draft) {
                apart.push(format!(
                    "{pointer} = {text}: valid here {}",
                    is_sound(&draft)
                ));
            }
        }
        let draft = full.clone().without(pointer);
        if !agrees(&validator, &draft) {
            apart.push(format!("without {pointer}"));
        }
    }
    assert!(
        apart.is_empty(),
        "{} apart:\n{}",
        apart.len(),
        apart.join("\n")
    );
}

#[test]
fn the_schema_is_made_of_the_same_tables() {
    let schema = schema::assessment();
    for (pointer, ids) in [
        ("/properties/status/enum", 5),
        ("/properties/rating/enum", 4),
        ("/properties/rules/enum", 2),
        ("/properties/statements/required", 9),
        ("/$defs/figure/properties/unit/enum", 15),
        ("/$defs/comparator/properties/kind/enum", 11),
    ] {
        assert_eq!(
            schema.get(pointer).map(|list| list.items().len()),
            Some(ids),
            "{pointer}"
        );
    }
}
