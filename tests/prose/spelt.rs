//! Numbers, shares and nothing in words, and shares of so many.

use super::{check, check_measures};

#[test]
fn shares_in_words_are_read_by_their_parts() {
    check(&[
        ("A fifth of staff agreed.", &["A fifth measure"]),
        ("Three tenths of staff agreed.", &["Three tenths measure"]),
        ("Four fifths of staff agreed.", &["Four fifths measure"]),
        ("Half the staff had left.", &["Half measure"]),
        (
            "Two thirds of that group had a plan.",
            &["Two thirds measure"],
        ),
        // How much it rose.
        ("Absence rose by a quarter to 32%.", &["32% measure"]),
    ]);
}

#[test]
fn nobody_waiting_is_a_count_of_none_and_a_limit_of_waits_is_not() {
    check(&[
        (
            "No one was waiting for a review.",
            &["No measure", "one label"],
        ),
        ("None were waiting for a review.", &["None measure"]),
        ("None had waited longer than in the year before.", &[]),
        ("There was no plan and 41% felt lost.", &["41% measure"]),
        ("No changes were made and 41% felt lost.", &["41% measure"]),
    ]);
}

#[test]
fn so_many_in_so_many_is_a_share_unless_it_is_money_or_a_year() {
    check_measures(&[
        ("About 1 in 2,000 adults had it.", "1 in 2,000 /2000"),
        ("10 out of 10 people agreed.", "10 out of 10 /10"),
    ]);
    check(&[
        (
            "There were 2 in 10% of the homes.",
            &["2 measure", "10% measure"],
        ),
        (
            "It spent \u{a3}41 in 60 homes.",
            &["\u{a3}41 context", "60 measure"],
        ),
        (
            "There was 1 in 2019 and 41% were late.",
            &["1 unclear", "41% measure"],
        ),
        (
            "It was ranked 3rd in 12 areas of work.",
            &["3rd measure", "12 structure"],
        ),
        (
            "Theirs was the 3rd in 12 areas to open.",
            &["3rd label", "12 structure"],
        ),
    ]);
}

#[test]
fn number_words_end_where_the_next_number_begins() {
    check(&[
        (
            "One hundred thousand letters were sent.",
            &["One hundred thousand measure"],
        ),
        (
            "A hundred thousand letters were sent.",
            &["hundred thousand measure"],
        ),
        (
            "Two thousand two hundred people were seen.",
            &["Two thousand two hundred measure"],
        ),
        (
            "They saw one hundred and one hundred people.",
            &["one hundred unclear", "one hundred measure"],
        ),
        (
            "One hundred and two hundred people joined.",
            &["One hundred unclear", "two hundred measure"],
        ),
    ]);
}
