//! A reporting period: read or refused, kept as printed; its issue, its candidates and its usual form.
#![no_main]

use care_quality::Period;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let period = Period::read(text);
    assert_eq!(period.text(), text);
    let _ = (period.issue(), period.usual());
    match Period::parse(text) {
        Ok(parsed) => assert_eq!(parsed.span(), period.span()),
        Err(error) => {
            let _ = (error.to_string(), error.candidates());
        }
    }
    let mut behind = 0;
    for (span, found) in Period::find(text) {
        assert!(span.start() >= behind, "in order");
        assert_eq!(span.of(text), Some(found.text()));
        behind = span.end();
    }
});
