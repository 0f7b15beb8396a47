//! How many the shares of a whole can be, and what they leave of it.

use super::read;
use care_quality::indicator::Counts;

/// Each figure that gives counts or leaves a remainder: `41% 45-45`, `110 leaves 42-42`.
fn counts(text: &str) -> String {
    let prose = read(text);
    let line = prose.figures().iter().filter_map(|figure| {
        let derived = figure.derived();
        let range = |counts: Counts| format!("{}-{}", counts.least(), counts.greatest());
        let counted = derived
            .counts()
            .map(|of| format!("{} {}", figure.text(), range(of)));
        counted.or_else(|| {
            let left = derived.remainder()?;
            Some(format!("{} leaves {}", figure.text(), range(left)))
        })
    });
    line.collect::<Vec<_>>().join("; ")
}

#[test]
fn shares_of_one_whole_leave_the_rest_of_it() {
    for (text, expected) in [
        // 41% of 110 is 45 and 21% is 23: 42 are left.
        (
            "There were 110 complaints, of which 41% were about care and 21% about delay. \
             There were 40 reviews, of which 50% were late.",
            "110 leaves 42-42; 41% 45-45; 21% 23-23; 40 leaves 20-20; 50% 20-20",
        ),
        // A count among them is no share.
        (
            "There were 110 complaints, of which 41% were about care, 12 about delay and 21% about staff.",
            "110 leaves 42-42; 41% 45-45; 21% 23-23",
        ),
        // No count of 7 is 41%.
        (
            "There were 7 complaints, of which 41% were about care and 43% about delay.",
            "43% 3-3",
        ),
        // A share before its whole is one of many that it may have.
        ("41% of 110 people felt safe.", "41% 45-45"),
        // Averages of surveys are weighted.
        (
            "41% of 110 people felt safe, against an England average of 38% of 1,200.",
            "41% 45-45",
        ),
    ] {
        assert_eq!(counts(text), expected, "{text}");
    }
}
