//! A printed figure: read or refused, and what is read prints as it was read.
#![no_main]

use care_quality::{Printed, Rounding};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(printed) = Printed::parse(text) {
        assert_eq!(printed.text(), text);
        let again =
            Printed::parse(&printed.number()).expect("a number that was read is read again");
        assert_eq!(again.value(), printed.value());
        assert_eq!(again.decimals(), printed.decimals());
        for base in [0, 1, 7, 110, u64::MAX] {
            let _ = printed.possible_counts(base, Rounding::HalfAway);
        }
    }
});
