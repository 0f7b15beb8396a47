use super::*;
use alloc::{string::ToString, vec};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_decimal_holds_28_digits_wherever_its_point_stands() {
    let nines = |count: usize| "9".repeat(count);
    let text = |text: &str| Value::from(text).decimal();
    for whole in [nines(28), [&nines(20), ".", &nines(8)].concat()] {
        assert_eq!(text(&whole).unwrap().to_string(), whole);
    }
    for long in [nines(29), [&nines(20), ".", &nines(9)].concat()] {
        assert_eq!(text(&long), Err(NotADecimal::TooLong));
    }
    for (why, message) in [
        (
            NotADecimal::Kind("a list"),
            "expected a number, found a list",
        ),
        (
            NotADecimal::Text,
            "expected a number in plain digits, such as `5.3`",
        ),
        (
            NotADecimal::Inexact,
            "a number of more than 15 significant digits is not read exactly: write it as a text",
        ),
        (
            NotADecimal::TooLong,
            "a number of more than 28 digits cannot be kept exactly",
        ),
    ] {
        assert_eq!(why.to_string(), message);
    }
}

#[test]
fn numbers_are_whole_or_not_at_any_size() {
    for (written, whole) in [
        ("3", true),
        ("-3", true),
        ("3.0", true),
        ("3.5", false),
        ("1e400", true),
        ("1e16", true),
        // Seventeen digits: the nearest float is 10^16 and the text is no whole number of 15.
        ("10000000000000000.0", true),
        ("1234567890123456.5", false),
        ("0.1234567890123456789", false),
    ] {
        let number: Number = written.parse().unwrap();
        assert_eq!(number.is_whole(), whole, "{written}");
        assert_eq!(number.to_string(), written);
    }
    for (written, exact) in [
        ("10.0", "10"),
        ("1e0", "1"),
        ("0.1e1", "1"),
        ("12.5e1", "125"),
    ] {
        let number: Number = written.parse().unwrap();
        assert_eq!(number.exact().unwrap().to_string(), exact, "{written}");
    }
    let out = |written: &str| serde_json::to_string(&written.parse::<Number>().unwrap()).unwrap();
    assert_eq!(
        (out("5.5"), out("1e400")),
        ("5.5".into(), "\"1e400\"".into())
    );
}

#[test]
fn parts_are_taken_out_where_a_pointer_leads() {
    let take = |pointer: &str| {
        let mut value = json(r#"{"a": [1, {"b": 2}, [3, 4]], "c": {"d": 5}}"#);
        let taken = value.remove(&steps(pointer).unwrap());
        (taken.map(|taken| taken.to_string()), value.to_string())
    };
    let whole = r#"{"a":[1,{"b":2},[3,4]],"c":{"d":5}}"#;
    for (pointer, taken, left) in [
        ("/a/0", Some("1"), r#"{"a":[{"b":2},[3,4]],"c":{"d":5}}"#),
        ("/a/1/b", Some("2"), r#"{"a":[1,{},[3,4]],"c":{"d":5}}"#),
        ("/a/2/1", Some("4"), r#"{"a":[1,{"b":2},[3]],"c":{"d":5}}"#),
        ("/c/d", Some("5"), r#"{"a":[1,{"b":2},[3,4]],"c":{}}"#),
        ("/a/3", None, whole),
        ("/a/x", None, whole),
        ("/c/e", None, whole),
        ("/c/d/f", None, whole),
    ] {
        assert_eq!(
            take(pointer),
            (taken.map(Into::into), left.into()),
            "{pointer}"
        );
    }
}

#[test]
fn a_pointer_leads_as_deep_as_values_nest() {
    assert_eq!(
        steps(&"/a".repeat(MAX_DEPTH)).map(|steps| steps.len()),
        Some(MAX_DEPTH)
    );
    assert_eq!(steps(&"/a".repeat(MAX_DEPTH + 1)), None);
    assert_eq!(steps("/a~1b/c~0d"), Some(vec!["a/b".into(), "c~d".into()]));
    assert_eq!(steps("a"), None);
    let value = json(r#"{"a": 1, "b": 2, "c": 3}"#);
    assert_eq!(value.object().map(Object::len), Some(3));
}

#[test]
fn what_no_value_can_hold_is_refused() {
    use serde::{Deserialize, de::value};
    let name = value::StrDeserializer::<serde_json::Error>::new("variant");
    let error = Value::deserialize(value::EnumAccessDeserializer::new(name)).unwrap_err();
    assert_eq!(error.to_string(), "invalid type: enum, expected any value");
}
