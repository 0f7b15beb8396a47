use super::*;
use alloc::string::ToString;

#[test]
fn a_span_is_never_turned_round() {
    let span = Span::new(5, 9);
    assert_eq!((span.start(), span.end(), span.len()), (5, 9, 4));
    assert!(!span.is_empty() && Span::new(5, 5).is_empty());
    assert_eq!(Span::new(5, 3), Span::new(5, 5));
    assert_eq!(span.shifted(10), Span::new(15, 19));
    assert_eq!(span.of("0123456789"), Some("5678"));
    assert_eq!(span.of("0123"), None);
}

#[test]
fn an_issue_is_written_with_its_place() {
    let issue = || Issue::new(Code::ValueType, "expected a score");
    for (issue, text) in [
        (issue(), "error value.type: expected a score"),
        (
            issue().at_path("/status"),
            "error value.type at /status: expected a score",
        ),
        (
            issue().at_path("/a\n\u{1b}[31mb"),
            "error value.type at /a  [31mb: expected a score",
        ),
        (issue().at_path(""), "error value.type: expected a score"),
        (
            issue().at_path("").at_span(Span::new(3, 7)),
            "error value.type at bytes 3..7: expected a score",
        ),
        (
            issue().at_line(4),
            "error value.type on line 4: expected a score",
        ),
        (
            issue().at_line(4).at_path("/status"),
            "error value.type at /status: expected a score",
        ),
    ] {
        assert_eq!(issue.to_string(), text);
    }
    let wrong = serde_json::from_str::<Code>("7").unwrap_err().to_string();
    assert!(wrong.contains("expected the code of an issue"), "{wrong}");
}
