//! Numbers that tell how something is arranged, and numbers whose noun is still to come.

use super::check;

#[test]
fn how_often_and_how_many_of_a_set_are_no_counts() {
    check(&[
        ("Staff met 4 times a year.", &["4 term"]),
        ("Reviews were checked 4 times a year.", &["4 term"]),
        ("It was visited 14,200 times a year.", &["14,200 measure"]),
        ("It had met its 45 aims.", &["45 structure"]),
        // Where they are does not make them a set.
        (
            "In the hospital wards, 45 people were waiting.",
            &["45 measure"],
        ),
    ]);
}

#[test]
fn the_noun_of_a_cut_text_is_still_to_come_and_that_of_a_whole_line_is_not() {
    check(&[
        ("Data showed 45 statutory", &["45 measure"]),
        ("Data showed 45 statutory\n", &["45 structure"]),
        ("There were 45 and", &["45 unclear"]),
    ]);
}
