//! Whether the clause of others says their number or the figure itself, by name, order or rank.

use super::{check, comparators};

#[test]
fn a_verb_that_says_the_number_of_others_may_stand_anywhere_in_their_clause() {
    for (text, expected) in [
        (
            "29% of carers were satisfied, while the national average hovered around 31%.",
            "29% <- national_average 31",
        ),
        (
            "61% felt involved (66%: national).",
            "61% <- national_average 66",
        ),
        (
            "A decision took 61 days, while England took 40 days to decide.",
            "61 <- england_average 40",
        ),
        (
            "The average caseload was 14.5 cases, while England averaged 16.2 cases.",
            "14.5 <- england_average 16.2",
        ),
        (
            "Satisfaction was 64%. England had in the same year for people of the same age reached 70%.",
            "64% <- england_average 70",
        ),
        (
            "64% felt safe. England did better: 70%.",
            "64% <- england_average 70",
        ),
        (
            "64% felt safe. England at the same time achieved 70%.",
            "64% <- england_average 70",
        ),
        (
            "64% felt safe (England: most areas achieved 70%).",
            "64% <- england_average 70",
        ),
        (
            "62% of carers were satisfied. In England, meanwhile 70% were.",
            "62% <- england_average 70",
        ),
        (
            "29% of carers were satisfied, with the estimate for England 37%.",
            "29% <- england_average 37",
        ),
        // Before the name.
        (
            "64% felt safe, not quite the 70% England reached.",
            "64% <- england_average 70",
        ),
        (
            "64% felt safe, not quite the 70% seen in councils across the whole of England.",
            "64% <- england_average 70",
        ),
        (
            "A package took 9.4 days to find and, at 11.2 days, the regional mean was longer.",
            "9.4 <- region_average 11.2",
        ),
        (
            "84% were seen in time, short of a norm of 98% for London boroughs.",
            "84% <- london_average 98",
        ),
        // An adjective alone names nobody.
        (
            "Checks were made in 97% of cases, beyond the 95% that the national toolkit required.",
            "97% <- target 95",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn a_number_beside_a_name_may_be_the_figure_itself() {
    check(&[
        (
            "England had few places with so many young people offered paid work as the 45% in its day centres.",
            &["45% measure"],
        ),
        (
            "In England, people in the top 45% pay more.",
            &["45% measure"],
        ),
        (
            "In England people in the top 45% of earners pay for care.",
            &["45% measure"],
        ),
        (
            "Leaders knew the figure for England and 45% of carers were satisfied.",
            &["45% measure"],
        ),
        (
            "Leaders knew the estimate for England and 45% of carers were satisfied.",
            &["45% measure"],
        ),
        ("Set against England this was low at 45%.", &["45% measure"]),
        (
            "The rate compared with England stayed low at 45%.",
            &["45% measure"],
        ),
        (
            "Its rate of admissions was among the few in England to have reached 45%.",
            &["45% measure"],
        ),
        (
            "Satisfaction was up, to 45%, as in England.",
            &["45% measure"],
        ),
        (
            "Satisfaction was low, at 45% as in the region.",
            &["45% measure"],
        ),
        (
            "Satisfaction stood at 45%, as in England.",
            &["45% measure"],
        ),
        (
            "They were proud of the 45%, which was the same as in England.",
            &["45% measure"],
        ),
        (
            "Its agencies had a share of 45% in the region.",
            &["45% measure"],
        ),
    ]);
}

#[test]
fn as_many_numbers_as_names_are_theirs_in_the_same_order() {
    for (text, expected) in [
        (
            "62% felt safe. The England, regional and London averages were 70%, 68% and 66%.",
            "62% <- england_average 70; 62% <- region_average 68; 62% <- london_average 66",
        ),
        (
            "62% felt safe (England and London 70% and 68%).",
            "62% <- england_average 70; 62% <- london_average 68",
        ),
        (
            "Plans were made for 62%, against 50% and 45% in England and the region.",
            "62% <- england_average 50; 62% <- region_average 45",
        ),
        // Each name has its own, and what follows is of another time.
        (
            "62% had a plan (England 71%, London 68%, 66% the year before).",
            "62% <- england_average 71; 62% <- london_average 68; 62% <- own_earlier 66",
        ),
        (
            "Satisfaction was near the England and regional averages at 70% against 68% the year before.",
            "70% <- own_earlier 68",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
    check(&[
        (
            "Turnover was near the England average, and well below the London average at 9% and 8% in 2023 and 2024.",
            &["9% measure", "8% measure"],
        ),
        (
            "Satisfaction and waits were near the England and regional averages at 70% and 12 days.",
            &["70% measure", "12 measure"],
        ),
        (
            "Both the England and regional averages had been passed by teams helping 70% and 68% of people.",
            &["70% measure", "68% measure"],
        ),
        (
            "Plans were made for 62%, against 50% and 45% before, when England and the region had more.",
            &["62% measure", "50% comparator", "45% measure"],
        ),
    ]);
}

#[test]
fn a_place_among_others_is_a_comparator_of_the_figure_beside_it() {
    for (text, expected) in [
        (
            "Turnover was 12%, the third highest in the region.",
            "12% <- rank 3",
        ),
        (
            "Third highest in the region, turnover was 12%.",
            "12% <- rank 3",
        ),
        (
            "Turnover was 12%, 3rd place among its peers.",
            "12% <- rank 3",
        ),
        (
            "Turnover was 12%, 3rd highest in the region.",
            "12% <- rank 3",
        ),
        ("Turnover was 7.9%, seventh of 16.", "7.9% <- rank 7"),
        ("Turnover was 7.9% (seventh of 16).", "7.9% <- rank 7"),
        ("Turnover was 7.9% and came first of 16.", "7.9% <- rank 1"),
        // Posts in words are counted, not ranked.
        (
            "Turnover was 12% with seven posts empty, the third highest in the region.",
            "12% <- rank 3",
        ),
        (
            "The first of 3 phases had been finished by 41% of teams.",
            "",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}
