//! What is no figure whatever its unit: statutes, names, scores, labels, years, ages.

use super::{
    age::age,
    figure::NoFigure,
    noun::COUNTED,
    numeral::{Form, Numeral},
    pattern::{Words, words},
    token::Kind,
    view::View,
};
use crate::number::Unit;
use rust_decimal::Decimal;

/// What is no figure whatever its unit.
pub(super) fn excluded(view: View<'_, '_>, numeral: &Numeral) -> Option<NoFigure> {
    let before = numeral.first;
    let behind = numeral.last;
    if view.is_any_before(before, STATUTES)
        || view
            .any_phrase_before(
                before,
                words!("Care Act|Capacity Act|Health Act|Equality Act|Rights Act|Act|Regulations"),
            )
            .is_some()
    {
        return Some(NoFigure::Statute);
    }
    if numeral.unit == Unit::Percent {
        // "100% committed" and "Overall rating for NAME: 75%" are no measures.
        let rating = view.has(
            before.saturating_sub(8),
            before,
            words!("overall rating|overall score|rating for"),
        );
        // "63 to 87% is good": a band of the rules.
        let band = view.is_any(behind, words!("is|means|equals"))
            && view.is_any(
                behind.saturating_add(1),
                words!("good|outstanding|inadequate|requires"),
            );
        return (rating || band).then_some(NoFigure::Score);
    }
    // "s. 42", "S42"
    if view.kind_before(before) == Kind::Stop
        && view.is_any(before.saturating_sub(2), words!("s|ss|reg|para|no"))
    {
        return Some(NoFigure::Statute);
    }
    if view.is_any_before(before, NAMES) && !numeral.unit_stated {
        return Some(NoFigure::Name);
    }
    // "rated on a scale of 1 to 5"
    let scale = view
        .any_phrase_before(before, words!("scale of|scale from"))
        .is_some();
    if scale && !numeral.unit_stated {
        return Some(NoFigure::Score);
    }
    // "The audit scored 14 homes": they are counted, and nothing is said of what they scored.
    let things = view.is_any_before(before, words!("scored|rated")) && view.is_any(behind, COUNTED);
    if view.is_any_before(
        before,
        words!("score|scored|rating|rated|level|band|decile|quintile|grade"),
    ) && !things
        && numeral.value.scale() == 0
        && !numeral.unit_stated
    {
        return Some(NoFigure::Score);
    }
    if view.is_any_before(
        before,
        words!(
            "page|item|number|no|ref|reference|tel|telephone|call|dial|room|floor|appendix|table|\
        figure|paragraph|version|question|ext|postcode"
        ),
    ) && !numeral.unit_stated
        && !view.is(before.saturating_sub(1), "number")
        // "the planned figure 1,600", not "see figure 3"
        && (!view.is(before.saturating_sub(1), "figure")
            || before == 1
            || view.kind_before(before.saturating_sub(1)) != Kind::Word
            || view.is_any(before.saturating_sub(2), words!("see|in|and|from|to")))
    {
        return Some(NoFigure::Label);
    }
    // "bands 6 and 7", "quarters 1 or 2": a name goes on to the next number.
    let goes_on = (view.is_any_before(before, words!("and|or|to"))
        || matches!(view.kind_before(before), Kind::Comma | Kind::Dash))
        && view.kind(before.saturating_sub(2)) == Kind::Number
        && view.is_any(before.saturating_sub(3), NUMBERED)
        && !numeral.unit_stated;
    if goes_on {
        return Some(NoFigure::Name);
    }
    if age(view, numeral) {
        return Some(NoFigure::Age);
    }
    // "at 4.55 on a Friday", "up to 8 in the evening"
    let clock = view.has(
        behind,
        behind.saturating_add(3),
        words!(
            "in the evening|in the morning|in the afternoon|at night|on a Monday|\
        on a Tuesday|on a Wednesday|on a Thursday|on a Friday|on a Saturday|on a Sunday|\
        on Saturdays|on Sundays|on Fridays"
        ),
    );
    if clock && !numeral.unit_stated && numeral.value <= Decimal::from(24) {
        return Some(NoFigure::Label);
    }
    if view.is_any(behind, words!("am|pm|noon|o")) && numeral.form == Form::Digits {
        return Some(NoFigure::Label);
    }
    if view
        .get(before.saturating_sub(1))
        .is_some_and(|token| matches!(token.text, "#" | "@"))
    {
        return Some(NoFigure::Label);
    }
    // "at 31 March", a day without its year
    if numeral.form == Form::Digits
        && !numeral.unit_stated
        && numeral.value >= Decimal::ONE
        && numeral.value <= Decimal::from(31)
        && view
            .word(behind)
            .starts_with(|first: char| first.is_ascii_uppercase())
        && view.is_any(behind, MONTHS)
    {
        return Some(NoFigure::Date);
    }
    // The number of a list at the start of the text: "1. First", "2) Second".
    if before == 0
        && numeral.form == Form::Digits
        && !numeral.unit_stated
        && matches!(view.kind(behind), Kind::Stop | Kind::Close)
        && view.joined(behind)
    {
        return Some(NoFigure::Label);
    }
    // "1,904" is no year.
    let grouped = view
        .get(before)
        .is_some_and(|token| token.text.contains(','));
    // "2000 days" are no year either.
    let counts = numeral.unit_stated || view.is_any(behind, COUNTED);
    if is_year(numeral) && !grouped && !counts {
        return Some(NoFigure::Date);
    }
    None
}

const MONTHS: &Words =
    words!("January|February|March|April|May|June|July|August|September|October|November|December");

/// Names whose plural stands before several numbers.
const NUMBERED: &Words = words!(
    "bands|band|phases|stages|tiers|steps|pathways|types|levels|grades|quarters|years|sections|\
        parts|groups|zones|pathway|level|phase|wards|scores|between"
);

const STATUTES: &Words = words!(
    "section|sections|regulation|schedule|article|chapter|part|clause|act|sec|s|ss|\
        regulations|paragraph|standard|SI|S"
);

const NAMES: &Words = words!(
    "band|bands|version|versions|phase|stage|tier|step|pathway|type|priority|wave|cohort|module|category|project|\
        programme|strand|pillar|theme|key|grade|plan|vision|strategy|COVID|covid|discharge|\
        block|unit|group|zone|quarter|level|bullet|option|lot|appendix|pathways|phases|tiers|quarters"
);

fn is_year(numeral: &Numeral) -> bool {
    numeral.form == Form::Digits
        && numeral.value.scale() == 0
        && (Decimal::from(1900)..Decimal::from(2100)).contains(&numeral.value)
        && numeral.last.saturating_sub(numeral.first) == 1
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn names_clocks_and_bands_of_the_rules_are_no_figures() {
        let cases: &[(&str, &[&str])] = &[
            ("Bands 6 and 7 practitioners could sign.", &[]),
            ("It was open from 9 to 5, and until 8 in the evening.", &[]),
            ("From 63 to 87% is good.", &[]),
            (
                "At 31 March there were 211 people waiting.",
                &["211 measure"],
            ),
            ("At quarter 2 it was level.", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
