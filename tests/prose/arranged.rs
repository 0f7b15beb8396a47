//! Numbers that tell how something is arranged, and numbers whose noun is still to come.

use super::check;
use care_quality::{
    Span,
    report::{Block, BlockKind, Prose},
};

#[test]
fn how_often_and_how_many_of_a_set_are_no_counts() {
    check(&[
        ("Staff met 4 times a year.", &["4 term"]),
        ("Reviews were checked 4 times a year.", &["4 term"]),
        ("It was visited 14,200 times a year.", &["14,200 measure"]),
        ("It had met its 45 aims.", &["45 structure"]),
        ("These 45 pledges had shaped care.", &["45 structure"]),
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

#[test]
fn whom_we_spoke_to_is_no_earlier_value() {
    check(&[(
        "There were 2,104 people waiting, compared with the 1,933 people we spoke to.",
        &["2,104 measure", "1,933 story"],
    )]);
}

#[test]
fn facts_about_an_area_are_context_but_an_ordinal_is_none() {
    let text = "It was the 14th year, in which 41% of 1,204 people moved.";
    let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph).in_context();
    let prose = Prose::read(text, &[block]);
    let figures = prose.figures().iter();
    let found: Vec<String> = figures
        .map(|figure| format!("{} {}", figure.text(), figure.role()))
        .collect();
    assert_eq!(found, ["41% context", "1,204 context"]);
}
