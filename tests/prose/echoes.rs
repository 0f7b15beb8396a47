//! A comparator in a sentence of its own belongs to the figure whose words it says again.

use super::comparators;

#[test]
fn an_average_is_of_the_figure_whose_words_it_says_again() {
    for (text, expected) in [
        (
            "Neglect made up 38% and scabies 21%. The England average for neglect was 32%.",
            "38% <- england_average 32",
        ),
        // Words of comparison say nothing again.
        (
            "Neglect, compared with last year, made up 38% and scabies 21%. Compared with this, the England average for scabies was 32%.",
            "38% <- own_earlier -; 21% <- england_average 32",
        ),
        (
            "8% of posts were vacant and 21% of staff had left. In England 9% of posts were vacant.",
            "8% <- england_average 9",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn words_of_five_letters_say_a_figure_again_and_shorter_ones_do_not() {
    for (text, expected) in [
        (
            "Falls made up 38% and scabies 21%. The England average for falls was 32%.",
            "38% <- england_average 32",
        ),
        (
            "Help with falls made up 38% and scabies 21%. With care homes the England average was 32%.",
            "21% <- england_average 32",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}
