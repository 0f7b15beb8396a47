//! What the sentence before measured, taken up by the next: the same figure at another time.

use super::{check_measures, comparators, read};

#[test]
fn a_figure_with_values_or_parts_of_its_own_becomes_no_earlier_value() {
    check_measures(&[
        (
            "In 2021/22 140 people were waiting. By 2023/24 this had fallen to 80.",
            "80 < 140",
        ),
        (
            "In 2021/22 14% of posts were vacant (England 12%). By 2023/24 this had fallen to 8%.",
            "14% < england 12; 8%",
        ),
        (
            "In 2021/22 14% of the 50 posts were vacant. By 2023/24 this had fallen to 8%.",
            "14% /50; 8%",
        ),
        (
            "In 2021/22 140 people were waiting, of whom 40 were older. By 2023/24 this had fallen to 80.",
            "140; 40 /140; 80",
        ),
    ]);
}

#[test]
fn a_figure_is_taken_up_by_one_of_its_unit_or_by_one_without() {
    check_measures(&[
        (
            "In 2021/22 14% of people waited, for a median of 30 days. By 2023/24 this had fallen to 8%.",
            "30; 8% < 14",
        ),
        (
            "There were 285 waiting for 12 days. It had been 618 the year before.",
            "285 < 618; 12",
        ),
        ("The median wait was 30 days. It had been 40.", "30 < 40"),
    ]);
}

/// The values of others with the words that lead to each, as `12 lower than`.
fn led(text: &str) -> Vec<String> {
    let prose = read(text);
    let links = prose
        .figures()
        .iter()
        .flat_map(|f| f.figure().comparators());
    let others = links.filter(|link| link.kind().id() != "own_earlier");
    let line = others.map(|link| {
        let value = link.value().map_or("-".to_owned(), |value| value.number());
        format!("{value} {}", link.words().unwrap_or("-"))
    });
    line.collect()
}

#[test]
fn words_before_two_averages_are_said_of_both() {
    let text = "7.6% of posts were vacant, which was slightly lower than both the England average \
        of 8.1% and the regional average of 8.4%.";
    assert_eq!(
        led(text),
        ["8.1 slightly lower than", "8.4 slightly lower than"]
    );
    let text = "Turnover fell from 14% to 9%, lower than the England average of 12% and the \
        regional average of 13%.";
    assert_eq!(led(text), ["12 lower than", "13 lower than"]);
}

#[test]
fn words_about_what_a_figure_was_are_not_said_of_the_figure() {
    let text = "Turnover fell to 9% from 14% in 2021, when it was above the England average of 12.";
    assert_eq!(led(text), ["12 -"]);
}

#[test]
fn a_sentence_that_says_the_figure_of_others_takes_up_the_measure_before_it() {
    for (text, expected) in [
        (
            "62% felt safe. It was 71% in England.",
            "62% <- england_average 71",
        ),
        (
            "62% felt safe. This was 71% in England.",
            "62% <- england_average 71",
        ),
        (
            "Turnover was 9% in 2023/24. It was slightly higher at 12% nationally.",
            "9% <- national_average 12",
        ),
        // Each of two has its own.
        (
            "62% felt safe and 45% were satisfied. In England these were 71% and 60%.",
            "62% <- england_average 71; 45% <- england_average 60",
        ),
        (
            "62% felt safe and 45% were satisfied. They were 71% and 60% nationally.",
            "62% <- national_average 71; 45% <- national_average 60",
        ),
        // What others did is no figure of those who live there.
        ("62% felt safe. It took 71 people to England.", ""),
        ("62% felt safe. Its share was paid by 71% in England.", ""),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn what_a_count_had_been_is_of_the_whole_or_of_the_part_that_it_is_nearer_to() {
    check_measures(&[
        (
            "792 people were waiting. Of these 285 were over 65. It had been 618 the year before.",
            "792 < 618; 285 /792",
        ),
        (
            "792 people were waiting. Of these 285 were over 65. It had been 240 the year before.",
            "792; 285 < 240 /792",
        ),
        // A share is no count.
        (
            "There were 300 reviews. Of these 45% were late. It had been 60% the year before.",
            "300; 45% < 60 /300",
        ),
    ]);
}

#[test]
fn a_clause_that_says_the_figure_of_others_takes_up_the_measure_before_it() {
    for (text, expected) in [
        (
            "62% felt safe, whereas the share was 71% in England.",
            "62% <- england_average 71",
        ),
        (
            "62% felt safe; it was 71% nationally.",
            "62% <- national_average 71",
        ),
        (
            "Turnover was 9%. It was 12% in 2022/23 in England.",
            "9% <- england_average 12",
        ),
        (
            "62% felt safe. The figure was 71% in London and 73% in England.",
            "62% <- london_average 71; 62% <- england_average 73",
        ),
        // A clause of contrast, by the words that it says again.
        (
            "62% felt safe and 45% were satisfied while 71% felt safe in England.",
            "62% <- england_average 71",
        ),
        // Those who were placed there are the council's own.
        ("62% felt safe, while 12 lived in England.", ""),
        ("62% felt safe and it was 71% of homes in England.", ""),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn another_group_is_no_earlier_value_and_neither_is_a_number_nobody_dated() {
    check_measures(&[
        (
            "60% of complaints were upheld, against 40% of appeals but 30% last year.",
            "60% < other 40; 30%",
        ),
        ("There were 60 concerns. This compared with 40.", "60; 40"),
    ]);
}
