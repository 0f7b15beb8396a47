//! Ages mark a group and measure nothing; lengths of time and counts that look like ages do.

use super::check;

#[test]
fn words_of_age_before_a_number_make_it_one() {
    check(&[
        ("People aged 18 and their carers came.", &["18 age"]),
        ("People aged over 85 came.", &["85 age"]),
        ("Young people turning 18 were helped.", &["18 age"]),
        (
            "Carers between the ages of 18 and 24 came.",
            &["18 age", "24 age"],
        ),
        ("The mean age was high, and 18 came.", &["18 measure"]),
    ]);
}

#[test]
fn words_of_age_behind_a_number_make_it_one() {
    check(&[
        ("People 65 and over were helped.", &["65 age"]),
        ("People of 18 years of age were helped.", &["18 age"]),
        ("Children of 9 years and over were helped.", &["9 age"]),
        ("An 18-year old was helped.", &["18 age"]),
        ("The offer for people 65+ was good.", &["65 age"]),
        // No one is as old as that, and few as young.
        ("They had visits to 121 and over.", &["121 measure"]),
        ("There were 3 or more visits.", &["3 unclear"]),
    ]);
}

#[test]
fn ranges_of_adult_ages_are_ages() {
    check(&[
        ("Adults 18-64 were helped.", &["18-64 age"]),
        ("Adults 18-65 were helped.", &["18-65 age"]),
        ("Adults 18-24 were helped.", &["18-24 age"]),
        ("Adults 65-100 were helped.", &["65-100 age"]),
    ]);
}
