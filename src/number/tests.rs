use super::*;
use crate::{Score, ScoreError};
use alloc::string::ToString;

#[test]
fn numbers_say_what_they_are() {
    let ratio = |numerator, denominator| Ratio::new(numerator, denominator).unwrap();
    assert_eq!(
        (ratio(6, -4).numerator(), ratio(6, -4).denominator()),
        (-3, 2)
    );
    assert!(ratio(0, 5).is_zero() && !ratio(1, 5).is_zero());
    assert!(!ratio(0, 5).is_negative() && ratio(-1, 5).is_negative());
    let ends = |ratio: Ratio| (ratio.floor(), ratio.ceil());
    assert_eq!(ends(ratio(7, 2)), (3, 4));
    assert_eq!(ends(ratio(-7, 2)), (-4, -3));
    assert_eq!(ends(ratio(6, 2)), (3, 3));
    assert_eq!(ratio(7, 2).to_string(), "7/2");
    let count = |text: &str| text.parse::<Count>().unwrap();
    assert!(count("5").is_whole() && !count("5.5").is_whole());
    assert_eq!(
        Printed::parse("over 5.30 %").unwrap().to_string(),
        "over 5.30 %"
    );
    let range = Counts::new(5, 7).unwrap();
    assert_eq!(
        (range.to_string(), Counts::new(5, 5).unwrap().to_string()),
        ("5 to 7".into(), "5".into())
    );
    assert!(range.contains(5) && range.contains(7) && !range.contains(4) && !range.contains(8));
    assert_eq!(Cell::Known(range).range(), Some(range));
    assert_eq!(Cell::Confidential.range(), None);
}

#[test]
fn thousands_are_grouped_in_threes() {
    for text in ["1,234", "12,345", "123,456", "1,234,567.5"] {
        let plain = text.replace(',', "");
        assert_eq!(Printed::parse(text).unwrap().value().to_string(), plain);
    }
    for (text, at) in [("1234,567", 0), ("1,23", 1), ("1,2345", 1), ("1,23,456", 1)] {
        assert_eq!(
            Printed::parse(text),
            Err(PrintedError::Grouping(at)),
            "{text}"
        );
    }
    // A comma behind a fraction, or before any digit, is no part of a number.
    for text in ["1.5,678", ",123"] {
        assert!(Printed::parse(text).is_err(), "{text}");
    }
}

#[test]
fn a_score_is_read_from_its_number_alone() {
    let read = |text: &str| text.parse::<Score>();
    assert_eq!(
        (read("1"), read("4"), read("03")),
        (Ok(Score::One), Ok(Score::Four), Ok(Score::Three))
    );
    assert_eq!(read("0"), Err(ScoreError::OutOfRange(0)));
    assert_eq!(read("-2"), Err(ScoreError::OutOfRange(-2)));
    assert_eq!(read("12"), Err(ScoreError::OutOfRange(12)));
    for text in [
        "",
        "-",
        "+3",
        "3.0",
        "three",
        "3 ",
        "1x",
        "٣",
        "99999999999999999999",
    ] {
        assert_eq!(read(text), Err(ScoreError::NotANumber), "{text}");
    }
}
