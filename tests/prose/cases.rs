//! Cases that the sentence before counted, as the whole of the shares and parts of the next.

use super::{check_measures, read};

#[test]
fn cases_counted_before_are_the_whole_of_the_same_time_and_the_same_cases() {
    check_measures(&[
        (
            "There were 110 complaints. 41% were upheld.",
            "110; 41% /110",
        ),
        (
            "In 2022/23 there were 110 complaints. In 2022/23, 41% of complaints were upheld.",
            "110; 41% /110",
        ),
        (
            "There were 110 complaints in 2022/23. In 2022/23, 41% were upheld.",
            "110; 41% /110",
        ),
        (
            "There were 110 complaints in 2022/23. Under the 2021-2025 plan, 41% of complaints had been answered in time.",
            "110; 41% /110",
        ),
        (
            "There were 110 complaints. Delay was the theme of 34%, and 15% were about charges.",
            "110; 34% /110; 15% /110",
        ),
        ("There were 12 appeals. 12 were upheld.", "12; 12 /12"),
        // Another year, other cases, other people.
        (
            "In 2022/23 there were 110 complaints. In 2023/24 41% of complaints were upheld.",
            "110; 41%",
        ),
        (
            "There were 110 complaints. 41% of new complaints were about delay.",
            "110; 41%",
        ),
        (
            "There were 110 complaints. Staff turnover was 12%, and 41% were new.",
            "110; 12%; 41%",
        ),
        (
            "2,206 replies were received. 88% of staff were trained.",
            "2,206; 88%",
        ),
    ]);
}

#[test]
fn a_part_beside_a_part_has_its_whole_where_the_words_go_on_alike() {
    check_measures(&[
        (
            "A name was missing in 21 of the 60 plans and late in 9.",
            "21 /60; 9 /60",
        ),
        (
            "A name was missing in 21 of the 60 plans and late by 9.",
            "21 /60; 9",
        ),
        (
            "38 of the 121 people had a worker, 29 homes were full.",
            "38 /121; 29",
        ),
    ]);
}

#[test]
fn what_remains_in_people_or_alone_is_no_sum_of_shares() {
    for text in [
        "80% were satisfied, and the remaining 30 people were unsure.",
        "The remaining 30% were unsure.",
    ] {
        let prose = read(text);
        let mut codes = prose.issues().iter().map(|issue| issue.code().id());
        assert!(codes.all(|code| code != "share.sum"), "{text}");
    }
}
