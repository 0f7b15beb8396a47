//! Laws of records: round trips, one fault one issue, and no record that changes in silence.
#![cfg(feature = "proptest")]

use care_quality::{
    Assessment, Draft, Severity, Statement,
    json::{self, CheckedInput},
    testing::{self, strategies},
    validation::{Checked, Validator},
    value::Value,
};
use proptest::{prelude::*, sample};

fn faults(checked: &Checked) -> Vec<(&str, &str)> {
    checked
        .issues()
        .iter()
        .filter(|issue| issue.severity() != Severity::Note)
        .map(|issue| (issue.code().id(), issue.path().unwrap_or("none")))
        .collect()
}

/// The pointers of every value below one.
fn pointers(value: &Value, here: &str, all: &mut Vec<String>) {
    all.push(here.to_owned());
    if let Some(object) = value.object() {
        for (name, value) in object.iter() {
            let name = name.replace('~', "~0").replace('/', "~1");
            pointers(value, &format!("{here}/{name}"), all);
        }
    }
    for (index, value) in value.items().iter().enumerate() {
        pointers(value, &format!("{here}/{index}"), all);
    }
}

/// A value of another type than the one given.
fn of_another_type(value: &Value, which: usize) -> Value {
    let others = [
        Value::Null,
        Value::Bool(true),
        Value::from("\u{0}no such thing"),
        Value::from(vec![Value::Null]),
        Value::Object([("nothing".to_owned(), Value::Null)].into_iter().collect()),
    ];
    let kind = value.kind();
    let mut fitting = others
        .into_iter()
        .filter(|other| other.kind() != kind)
        .cycle();
    fitting.nth(which).unwrap()
}

/// Whether a field is one of a figure, or of what it is compared with, that is null where nothing is
/// stated.
fn may_be_null(pointer: &str) -> bool {
    let (object, field) = pointer.rsplit_once('/').unwrap_or_default();
    let (list, index) = object.rsplit_once('/').unwrap_or_default();
    if index == "comparator" || list.ends_with("/comparators") {
        return matches!(field, "value" | "direction");
    }
    let fields = [
        "metric",
        "instance",
        "upper",
        "qualifier",
        "period",
        "source",
        "comparator",
        "base",
        "voice",
    ];
    list.ends_with("/figures") && fields.contains(&field)
}

/// What the quick way makes of a record, read as one of two lines.
fn as_lines(text: &str) -> Checked {
    let validator = Validator::new();
    let lines = format!("{text}\n{text}\n");
    let Ok(CheckedInput::Many(records)) = validator.check_input(&lines) else {
        panic!("two lines are many records");
    };
    let mut records: Vec<Checked> = records.collect();
    assert_eq!(records.len(), 2);
    assert_eq!(records[0], records[1]);
    records.remove(0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_valid_record_has_no_fault_and_comes_back_equal(draft in strategies::records()) {
        let checked = Validator::new().check(&draft);
        prop_assert_eq!(faults(&checked), Vec::new());
        let assessment = checked.into_result().unwrap();
        let text = serde_json::to_string(&assessment).unwrap();
        let again: Assessment = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&again, &assessment);
        prop_assert_eq!(serde_json::to_string(&again).unwrap(), text);
    }

    #[test]
    fn a_draft_comes_back_equal_from_its_text(draft in strategies::records()) {
        let text = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(draft.value().to_string(), text.clone());
        prop_assert_eq!(&json::draft(&text).unwrap(), &draft);
        prop_assert_eq!(&serde_json::from_str::<Draft>(&text).unwrap(), &draft);
    }

    #[test]
    fn the_quick_way_and_the_long_way_find_the_same(draft in strategies::records()) {
        let checked = Validator::new().check(&draft);
        let text = draft.value().to_string();
        prop_assert_eq!(&as_lines(&text), &checked);
        prop_assert_eq!(&Validator::new().check_json(&text), &checked);
    }

    #[test]
    fn one_fault_is_one_issue_at_its_place(faulty in strategies::faulty_records()) {
        let checked = Validator::new().check(&faulty.draft);
        prop_assert_eq!(checked.has_errors(), checked.outcome().is_none());
        prop_assert_eq!(faults(&checked), [(faulty.code.id(), faulty.path.as_str())]);
        prop_assert_eq!(&as_lines(&faulty.draft.value().to_string()), &checked);
    }

    /// A value of another type, anywhere, is told at its place, or its loss at its parent.
    #[test]
    fn a_value_of_another_type_is_told_at_its_place(
        at in any::<sample::Index>(), which in 0_usize..5
    ) {
        let full = testing::full();
        let mut all = Vec::new();
        pointers(full.value(), "", &mut all);
        let pointer = &all[at.index(all.len())];
        let other = of_another_type(full.get(pointer).unwrap(), which);
        let unstated = other == Value::Null && may_be_null(pointer);
        let draft = full.clone().with(pointer, other);
        let checked = Validator::new().check(&draft);
        prop_assert_eq!(checked.has_errors(), checked.outcome().is_none());
        let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
        let told = faults(&checked).iter().any(|(_, path)| {
            path == pointer || *path == parent || path.starts_with(&format!("{pointer}/"))
        });
        prop_assert!(told != unstated, "{pointer}: {:?}", faults(&checked));
        // A text that begins with a bracket is an array of records.
        if !pointer.is_empty() {
            prop_assert_eq!(&as_lines(&draft.value().to_string()), &checked);
        }
    }

    /// A misspelt name, anywhere, is told.
    #[test]
    fn a_misspelt_name_is_told(at in any::<sample::Index>()) {
        let text = testing::FULL;
        let names: Vec<usize> = text.match_indices("\": ").map(|(at, _)| at).collect();
        let end = names[at.index(names.len())];
        // Themes have whatever names they have.
        let name = &text[text[..end].rfind('"').unwrap() + 1..end];
        prop_assume!(!["quality of service", "communication"].contains(&name));
        let spoilt = format!("{}x{}", &text[..end], &text[end..]);
        let checked = Validator::new().check_json(&spoilt);
        prop_assert!(
            checked.issues().iter().any(|issue| {
                issue.path().is_some_and(|path| path.ends_with(&format!("{name}x")))
            }),
            "{name}: {:?}", faults(&checked)
        );
    }

    /// One byte is another, anywhere: an issue, an equal record, or one that says something else in
    /// the place of that byte alone; never a panic.
    #[test]
    fn one_other_byte_is_no_other_record(
        at in any::<sample::Index>(), byte in b' '..=b'~'
    ) {
        let text = testing::FULL;
        let at = at.index(text.len());
        let mut bytes = text.as_bytes().to_vec();
        let was = std::mem::replace(&mut bytes[at], byte);
        let spoilt = String::from_utf8(bytes).unwrap();
        let checked = Validator::new().check_json(&spoilt);
        let whole = Validator::new().check_json(text).into_result().unwrap();
        if let (true, Some(other)) = (faults(&checked).is_empty(), checked.assessment()) {
            let (one, other) = (draft_of(&whole), draft_of(other));
            let places = differences(&one, &other);
            // A theme has whatever name it is given: another name is one place less and one more.
            let named = places.iter().all(|place| place.starts_with("/complaints/themes/"));
            prop_assert!(places.len() <= 1 || (named && places.len() == 2), "{} for {was} at {at}: {places:?}", byte as char);
        }
    }

    /// The start of a record is not a record.
    #[test]
    fn a_cut_record_is_told(at in any::<sample::Index>()) {
        let text = testing::FULL.trim_end();
        let cut = &text[..at.index(text.len())];
        let checked = Validator::new().check_json(cut);
        prop_assert_eq!(faults(&checked), [("json.syntax", "")]);
    }

    #[test]
    fn any_text_is_checked_without_panic(text in "[\\[\\]{}:,\"a-z0-9 \n-]{0,60}") {
        let validator = Validator::new();
        let _ = validator.check_json(&text);
        if let Ok(CheckedInput::Many(records)) = validator.check_input(&text) {
            // However it breaks, it ends.
            prop_assert!(records.count() <= text.len() + 1);
        }
    }
}

fn draft_of(assessment: &Assessment) -> Draft {
    let text = serde_json::to_string(assessment).unwrap();
    json::draft(&text).unwrap()
}

/// The places of the leaves that are not the same.
fn differences(one: &Draft, other: &Draft) -> Vec<String> {
    let mut all = Vec::new();
    pointers(one.value(), "", &mut all);
    pointers(other.value(), "", &mut all);
    all.sort();
    all.dedup();
    let leaf = |value: Option<&Value>| {
        value
            .filter(|value| !matches!(value, Value::Object(_) | Value::List(_)))
            .cloned()
    };
    // The first of several comparators stands in two places.
    all.retain(|pointer| !pointer.contains("/comparators/0/"));
    all.retain(|pointer| leaf(one.get(pointer)) != leaf(other.get(pointer)));
    all
}

#[test]
fn every_statement_can_be_the_missing_one() {
    for statement in Statement::ALL {
        let record = testing::assessment().without(*statement).build_unchecked();
        let checked = Validator::new().check(&record);
        assert_eq!(faults(&checked), [("statement.missing", "/statements")]);
        assert!(checked.issues()[0].message().contains(statement.id()));
    }
}

#[test]
fn a_record_over_two_lines_is_no_record_of_many() {
    let validator = Validator::new();
    let assessment = testing::assessment().build();
    let whole = serde_json::to_string(&assessment).unwrap();
    for broken in [
        whole.replacen(",\"", ",\n\"", 1),
        whole.replacen(':', ":\n", 1),
    ] {
        let text = format!("{whole}\n{broken}");
        let Ok(CheckedInput::Many(records)) = validator.check_input(&text) else {
            panic!("lines are many records");
        };
        let wrong: Vec<bool> = records.map(|record| !faults(&record).is_empty()).collect();
        assert_eq!(wrong, [false, true, true], "{text}");
    }
}
