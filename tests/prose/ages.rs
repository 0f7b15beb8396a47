//! Ages mark a group and measure nothing; lengths of time and counts that look like ages do.

use super::check;

#[test]
fn words_of_age_before_a_number_make_it_one() {
    check(&[
        ("People aged 18 and their carers came.", &["18 age"]),
        ("People aged over 85 came.", &["85 age"]),
        ("People aged about 40 were helped.", &["40 age"]),
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

#[test]
fn what_is_no_age_of_an_adult_is_measured_or_unclear() {
    check(&[
        ("People aged 120 were helped.", &["120 age"]),
        ("The streets aged 121 were repaired.", &["121 unclear"]),
        ("People of 13 and over were helped.", &["13 unclear"]),
        ("People of 14 and over were helped.", &["14 age"]),
        ("People of 100 and over were helped.", &["100 age"]),
        ("Scores of 101 and over were good.", &["101 unclear"]),
        ("An 18-year plan was made.", &["18 term"]),
        (
            "There were 18 very old people in the home.",
            &["18 measure"],
        ),
        (
            "Of the homes 12 – mostly old ones – had closed.",
            &["12 unclear"],
        ),
        (
            "The mean score rose to 31 from 25 and a half.",
            &["31 measure", "25 comparator"],
        ),
        ("Staff of 18-20 came.", &["18-20 measure"]),
        ("Sessions for 18-70 people were held.", &["18-70 measure"]),
        ("Sessions for 19-64 people were held.", &["19-64 measure"]),
        ("Sessions for 65-110 people were held.", &["65-110 measure"]),
        ("Waits of 18-24 days were usual.", &["18-24 measure"]),
    ]);
}

#[test]
fn over_and_under_make_an_age_of_a_usual_bound() {
    check(&[
        ("People over 65 were helped.", &["65 age"]),
        ("Carers under 18 were helped.", &["18 age"]),
        ("The team helped over 85.", &["85 age"]),
        ("The team helped over 30.", &["30 unclear"]),
        ("There were over 65 people in the home.", &["65 measure"]),
        ("They waited over 65 days.", &["65 measure"]),
    ]);
}

#[test]
fn a_young_person_reaches_an_age() {
    check(&[
        ("When they were 18, they moved.", &["18 age"]),
        (
            "They had no support until their child was nearly 18.",
            &["18 age"],
        ),
        (
            "The team worked with people from the age of 14 and up to 25.",
            &["14 age", "25 age"],
        ),
        (
            "People aged 14 and 25 carers came.",
            &["14 age", "25 measure"],
        ),
        ("They moved once they were 18 and were glad.", &["18 age"]),
        ("When they were 13, they moved.", &["13 unclear"]),
        ("When they were 26, they moved.", &["26 unclear"]),
        (
            "There were 18 of them in the home, and they were glad.",
            &["18 measure"],
        ),
        ("They told us that there were 18 people.", &["18 measure"]),
        (
            "The number that they had on the list was 18.",
            &["18 measure"],
        ),
    ]);
}
