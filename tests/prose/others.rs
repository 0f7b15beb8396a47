//! What others reached, what was to be reached and where a council ranks: linked to its own figures.

use super::{comparators, read};

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

#[test]
fn comparators_of_several_figures_keep_their_order_and_their_kind() {
    for (text, expected) in [
        (
            "A break was had by 9.5% of carers, 12.2% had a longer one and 7.1% one at once. \
             The England averages were 16.1%, 21.3% and 11.4%.",
            "9.5% <- england_average 16.1; 12.2% <- england_average 21.3; 7.1% <- england_average 11.4",
        ),
        (
            "73.12% of people felt safe, similar to the England average of 71.06%, and 90.41% said \
             that services helped them (87.82%).",
            "73.12% <- england_average 71.06; 90.41% <- england_average 87.82",
        ),
        // A part in brackets is no comparator.
        (
            "38% of concerns were about neglect, as in England (37%), then came abuse (17%).",
            "38% <- england_average 37",
        ),
        (
            "66.9% found it easy, better than in England as a whole, where 64.6% did.",
            "66.9% <- england_average 64.6",
        ),
        (
            "Neglect was commonest (38%, where the collection showed 32% for England).",
            "38% <- england_average 32",
        ),
        // What a share met is no target of the length of time before it.
        (
            "A decision took a median of 112 days, and 17% were made within the statutory 21 days.",
            "",
        ),
        (
            "A decision took a median of 26 days against a target of 21 days.",
            "26 <- target 21",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn the_average_of_others_is_of_the_figure_that_the_order_of_words_names() {
    for (text, expected) in [
        (
            "62% felt safe and 58% were satisfied, both below the England average of 70%, and 45% \
             had a choice.",
            "62% <- england_average 70; 58% <- england_average 70",
        ),
        (
            "62% felt safe, 12 people were waiting and 58% were satisfied, both below the England \
             average of 70%.",
            "62% <- england_average 70; 58% <- england_average 70",
        ),
        // Before the figure, with a sentence before it and without one.
        (
            "This compares with 71% across England, where locally 62% felt safe.",
            "62% <- england_average 71",
        ),
        (
            "It compared with 71% across England; locally 62% felt safe.",
            "62% <- england_average 71",
        ),
        (
            "62% felt safe. Across England 71% did, and 12 people were waiting.",
            "62% <- england_average 71",
        ),
        (
            "62% felt safe. Across England 81% did; locally 79% were satisfied.",
            "62% <- england_average 81",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn the_words_of_a_comparison_are_of_every_number_that_they_lead_to() {
    for (text, expected) in [
        (
            "62% felt safe, lower than the 71% for England and the 65% for London.",
            &["lower than", "lower than"][..],
        ),
        (
            "62% felt safe, not statistically different from the England average of 71%.",
            &["not statistically different from"],
        ),
    ] {
        let prose = read(text);
        let links = prose.figures()[0].figure().comparators().iter();
        let words: Vec<&str> = links.filter_map(|link| link.words()).collect();
        assert_eq!(words, expected, "{text}");
    }
}

#[test]
fn the_average_of_others_is_of_the_figure_of_its_own_metric() {
    for (text, expected) in [
        (
            "Sickness was 6% and turnover 9%, while in England sickness was 5%.",
            "6% <- england_average 5",
        ),
        (
            "Turnover was 16% and the rate of sickness 9%, while in England turnover was 12%.",
            "16% <- england_average 12",
        ),
        (
            "62% felt safe and 45% were satisfied, while in England 71% felt safe.",
            "62% <- england_average 71",
        ),
        (
            "62% felt safe and 45% were satisfied; in England 71% felt safe.",
            "62% <- england_average 71",
        ),
        (
            "62% felt safe and 45% were satisfied, while in England 60% were satisfied.",
            "45% <- england_average 60",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn a_sentence_may_begin_with_the_number_of_others() {
    // Nothing before the number says whose clause it is.
    assert_eq!(comparators("An average of 98 for London // boroughs."), "");
    assert_eq!(
        comparators("72% felt safe. It was around 98% for London boroughs."),
        "72% <- london_average 98"
    );
}

#[test]
fn one_place_beside_another_has_the_figure_that_is_taken_up() {
    super::check_measures(&[
        (
            "64% were satisfied; it was 71% in London and 73% in England.",
            "64% < london 71, england 73",
        ),
        (
            "64% were satisfied; it was 71% in London, 73% in England.",
            "64% < london 71, england 73",
        ),
        (
            "64% of carers felt safe; in England they were 71%, and in London 60%.",
            "64% < england 71, london 60",
        ),
        (
            "64% felt safe, 52% felt in control and 40% had choice. They were 71%, 60% and 44% nationally.",
            "64% < national 71; 52% < national 60; 40% < national 44",
        ),
        // Nobody says what the figure of England is.
        (
            "64% felt safe here, while 71% felt safer than people in England.",
            "64%; 71%",
        ),
        // How far it is from the average is all that is known of take-up.
        (
            "60% waited. Take-up was 4% lower than the England average of 30%.",
            "60%; 4% < england 30",
        ),
        // A body with England in its name is not the country.
        ("62% were active. Sport England: 60%.", "62%; 60%"),
    ]);
}
