//! Numbers at the very end of a text that may have been cut off.

use super::{check, read};
use care_quality::issue::Code;

#[test]
fn a_number_at_the_end_of_the_text_is_cut_unless_its_unit_closes_it() {
    check(&[
        ("In all there were 41", &["41 cut"]),
        ("Satisfaction was 41%", &["41% measure"]),
        ("Spending rose to \u{a3}41", &["\u{a3}41 context"]),
        // Words and what white space follows are whole.
        (
            "Forty people were seen, then forty",
            &["Forty measure", "forty unclear"],
        ),
        ("The number of people waiting was 41\n", &["41 measure"]),
        ("41 people were seen.", &["41 measure"]),
    ]);
}

#[test]
fn an_issue_says_that_a_number_may_have_lost_digits() {
    for (text, cut) in [
        ("In all there were 41", true),
        ("Spending rose to \u{a3}41", true),
        ("Satisfaction was 41%", false),
        ("Forty people were seen, then forty", false),
        ("The number of people waiting was 41\n", false),
        ("41 people were seen.", false),
    ] {
        let prose = read(text);
        let found = prose
            .issues()
            .iter()
            .any(|issue| issue.code() == Code::TextCut);
        assert_eq!(found, cut, "{text}");
    }
}
