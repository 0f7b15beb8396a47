use super::*;
use alloc::string::{String, ToString};
use proptest::prelude::*;

#[test]
fn values_are_read_as_they_are_written() {
    for (text, again) in [
        (" {} ", "{}"),
        ("[1, -2.50 ,1e3]", "[1,-2.5,1000.0]"),
        (
            r#"{"a":{"b":[null,true,false]},"a":""}"#,
            r#"{"a":{"b":[null,true,false]},"a":""}"#,
        ),
        (
            r#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00 long enough for a word""#,
            "\"a\\\"\\\\/\\b\\f\\n\\r\\t\u{e9}\u{1f600} long enough for a word\"",
        ),
        (
            "\"é and ü and — in more than eight bytes\"",
            "\"é and ü and — in more than eight bytes\"",
        ),
    ] {
        let value = whole(text).unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), again, "{text}");
    }
    let Ok(Value::Number(number)) = whole("1.50e400") else {
        panic!("a number of any size is held");
    };
    assert_eq!(number.as_str(), "1.50e400");
}

#[test]
fn a_fault_is_named_at_its_byte() {
    for (text, fault, at) in [
        ("", Fault::Empty, 0),
        (" \n", Fault::Empty, 2),
        ("{", Fault::Cut, 1),
        (r#"{"a""#, Fault::Cut, 4),
        (r#"{"a":1"#, Fault::Cut, 6),
        (r#""abc"#, Fault::Cut, 4),
        (r#""abcdefghijklmnop\"#, Fault::Cut, 18),
        ("tru", Fault::Cut, 3),
        ("nil", Fault::NoValue, 0),
        ("{a:1}", Fault::NoName, 1),
        (r#"{"a" 1}"#, Fault::NoColon, 5),
        (r#"{"a":1 "b":2}"#, Fault::NoComma, 7),
        (r#"{"a":1,}"#, Fault::NoName, 7),
        ("[1,]", Fault::NoValue, 3),
        ("[1 2]", Fault::NoComma, 3),
        ("01", Fault::Number, 1),
        ("-x", Fault::Number, 1),
        ("1.2.3", Fault::Number, 3),
        ("\"a\nb\"", Fault::Control, 2),
        ("\"long enough for a word\u{1}\"", Fault::Control, 23),
        (r#""\x""#, Fault::Escape, 1),
        (r#""\u12g4""#, Fault::Escape, 1),
        (r#""ab\ud800""#, Fault::Surrogate, 3),
        (r#""\ud800\u0041""#, Fault::Surrogate, 1),
        (r#""\u+041""#, Fault::Escape, 1),
        (r#""\u00g1""#, Fault::Escape, 1),
        (r#""\udc00""#, Fault::Surrogate, 1),
        ("{} {}", Fault::Trailing, 3),
        ("NaN", Fault::NoValue, 0),
        ("\u{feff}{}", Fault::NoValue, 0),
    ] {
        assert_eq!(whole(text), Err(SyntaxError::new(fault, at)), "{text}");
    }
}

#[test]
fn nesting_ends_at_its_limit_and_not_in_the_stack() {
    let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
    assert!(whole(&nested(MAX_DEPTH)).is_ok());
    // Many beside each other are not deep.
    let flat = ["[", &"{},[],".repeat(MAX_DEPTH), "{}]"].concat();
    assert_eq!(whole(&flat).unwrap().items().len(), 2 * MAX_DEPTH + 1);
    for depth in [MAX_DEPTH + 1, 1_000_000] {
        let error = whole(&nested(depth)).unwrap_err();
        assert_eq!(error, SyntaxError::new(Fault::TooDeep, MAX_DEPTH));
    }
}

#[test]
fn a_fault_says_where() {
    let error = whole(r#"{"a":1,}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected the name of a field in double quotes at byte 7"
    );
}

/// Whether serde_json takes a text, apart from what the two differ in on purpose: how deep
/// values may nest and how large numbers may be.
fn other_reader(text: &str) -> Option<bool> {
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => Some(true),
        Err(error) if error.to_string().contains("recursion") => None,
        Err(error) if error.to_string().contains("out of range") => None,
        Err(_) => Some(false),
    }
}

proptest! {
    #[test]
    fn accepts_what_another_reader_accepts(
        text in r#"[\[\]{}:,"\\0-9eE+\-.a-fu ntrlsfae\n\u{1}é]{0,24}"#
    ) {
        // Without surrogates, which the other reader does not look at when it only skips.
        if let Some(accepted) = other_reader(&text).filter(|_| !text.contains("\\ud")) {
            prop_assert_eq!(whole(&text).is_ok(), accepted, "{}", text);
        }
    }

    #[test]
    fn any_text_comes_back_from_its_written_form(text in any::<String>()) {
        let written = serde_json::to_string(&text).unwrap();
        let value = Value::Text(text);
        prop_assert_eq!(whole(&alloc::format!("{value}")), Ok(value.clone()));
        prop_assert_eq!(whole(&written), Ok(value));
    }

    #[test]
    fn no_cut_of_a_text_is_taken_for_the_whole(
        texts in proptest::collection::vec(any::<String>(), 1..4), cut in any::<prop::sample::Index>()
    ) {
        let written = serde_json::to_string(&texts).unwrap();
        let at = cut.index(written.len());
        if let Some(part) = written.get(..at) {
            prop_assert!(whole(part).is_err());
        }
    }
}
