//! What others reached, what was to be reached and where a council ranks: linked to its own figures.

use care_quality::{
    Span,
    report::{Block, BlockKind, Prose},
};

/// The comparators of the measures: `measure <- kind value`, joined by `; `.
fn comparators(text: &str) -> String {
    let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
    let prose = Prose::read(text, &[block]);
    let mut all = Vec::new();
    for figure in prose.figures() {
        for link in figure.figure().comparators() {
            let value = link.value().map_or("-".to_owned(), |value| value.number());
            all.push(format!("{} <- {} {value}", figure.text(), link.kind().id()));
        }
    }
    all.join("; ")
}

#[test]
fn the_clause_of_others_is_linked_to_the_figure_beside_it() {
    for (text, expected) in [
        (
            "61% felt involved (66%: England).",
            "61% <- england_average 66",
        ),
        (
            "64% felt safe. England achieved 70%.",
            "64% <- england_average 70",
        ),
        (
            "Turnover was 9.4%. The England and regional rates were 13.8% and 14.1% respectively.",
            "9.4% <- england_average 13.8; 9.4% <- region_average 14.1",
        ),
        (
            "90% were upheld; similar authorities averaged 77%.",
            "90% <- same_type_average 77",
        ),
        (
            "Outcomes were met for 94%, exactly the 94% seen in similar authorities.",
            "94% <- same_type_average 94",
        ),
        // What was to be reached.
        (
            "71% needed no more help, beyond the 65% leaders had promised.",
            "71% <- target 65",
        ),
        // A rank in words.
        (
            "The vacancy rate was 7.9% and seventh of 16.",
            "7.9% <- rank 7",
        ),
        // A name of a toolkit or a body is nobody's figure.
        ("The national toolkit had been used by 45% of teams.", ""),
        ("It was one of 3 London boroughs in which 45% had left.", ""),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}
