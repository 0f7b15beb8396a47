//! Numbers that describe the area, its people and its money, not what the authority does.

use super::{
    numeral::{Form, Numeral},
    pattern::{Words, words},
    token::Kind,
    view::View,
};
use crate::number::Unit;

/// What only an area has.
const AREA: &Words = words!(
    "council tax|precept|in the borough were aged|deprived|deprivation|ethnic*|life expectancy|\
        multiple deprivation|square miles|census|born outside|first language|main language|\
        main languages|identified as|unemployment in|unemployment rate|claimant rate|population density|population is|population was|\
        population of|of the population|population aged|of its population|population size|\
        total population|population are|population were|population identified|inhabitants|\
        the population|live in the borough|lived in the borough|live in rural|\
        live in poverty|fuel poverty|local population|resident population|\
        borough population|live in the county|living in the most deprived|of residents aged|\
        residents are aged|of residents are|of residents were|of residents identif*|\
        residents were aged|residents live|residents from|borough residents|languages|\
        speak english|population will|older population|of the borough|Black or|Asian or|\
        White British|religion|born abroad|home to|people live in|live in villages|community had grown|communities had grown|living wage|minimum wage|inflation|been born|were born"
);

/// What an authority or a service does, or records of those whom it knows.
const SERVICE: &Words = words!(
    "liberty|application*|DoLS|detained|reached|satisf*|waiting|receiving|received|receipt|\
        supported|assess*|safeguarding|services|carers|staff|workforce|reablement|direct payment*|\
        survey|complaint*|referr*|admitted|admission*|long term support|short term support|homes|\
        placed|rated|record*|open case|open cases|training|trained|plan|provider*|support|\
        heard from|worker*|worked|contact*|connectors|visit*|attended|helped|booked|bookings"
);

/// How a population is foretold to change.
const FORECAST: &Words = words!(
    "forecast|forecasts|projected|projection|projections|predicted|estimated to|expected to|\
        would rise|will rise|would grow|will grow|would increase|will increase|set to|likely to"
);

/// What of a population is foretold.
const PEOPLE: &Words = words!(
    "population|prevalence|aged|residents|older people|dementia|inhabitants|households|births|\
        people over|people living with|demography"
);

/// The health of an area's people, which no service counts.
const HEALTH: &Words = words!(
    "have diabetes|has diabetes|prevalence|are obese|obesity|smoke|smokers|mortality|\
        healthy life|life expectancy|unemployed|unemployment|own their|rent their|\
        long term health condition|long term condition|providing unpaid care|provide unpaid care|\
        provided unpaid care|gave unpaid care|had a disability|have a disability|has a disability|\
        were disabled|are disabled|access to a car|own a car|no car|in paid work|in poverty|on benefits|\
        smoked|drink|long term illness"
);

/// Whether a number describes the area and its people.
pub(super) fn area(view: View<'_, '_>, numeral: &Numeral) -> bool {
    if numeral.unit == Unit::Per100000 || numeral.unit == Unit::PercentagePoints {
        return false;
    }
    if numeral.form == Form::Rank && view.has(0, view.len(), words!("deprived|deprivation")) {
        return true;
    }
    // "Among those whose first language was Urdu it was 55%": it goes on about a figure before.
    if numeral.unit == Unit::Percent
        && view
            .any_phrase_before(
                numeral.lead,
                words!("it was|this was|the figure was|the share was|the proportion was|it fell to|it rose to"),
            )
            .is_some_and(|at| at > 0 && !view.has(0, at, words!("population|residents|census")))
    {
        return false;
    }
    let (from, to) = clause(view, numeral);
    // A share of the council's money is no measure of care.
    if numeral.unit == Unit::Percent
        && view
            .any_phrase(numeral.end, words!("of the|of its|of their|of"))
            .is_some_and(|of| {
                view.has(
                    of,
                    of.saturating_add(5).min(to),
                    words!("budget|spend|spending|expenditure|income|reserves|council tax"),
                )
            })
        && !view.has(
            from,
            to,
            words!("savings|delivered|personal budget|could spend|spend their|spend time"),
        )
    {
        return true;
    }
    if view.has(from, to, FORECAST)
        && view.has(from, to, PEOPLE)
        && !view.has(from, to, words!("waiting|vacanc*|turnover|backlog"))
    {
        return true;
    }
    // Carers whom the census counts, not those whom a service knows.
    let counted = view.is_any(
        numeral.end,
        words!("adults|residents|people|households|children|men|women"),
    ) || view.is(numeral.end, "of");
    if numeral.unit_stated && counted && view.has(numeral.end, to, HEALTH) {
        return true;
    }
    if view.has(from, to, words!("census")) {
        return true;
    }
    // "62% of the county is rural", not "12% were placed outside of the county".
    let place = view
        .find(from, to, words!("of the county|of the city"))
        .is_some_and(|(at, _)| !view.is_any_before(at, words!("outside|out|parts|part")));
    (place || view.has(from, to, AREA))
        && !view.has(from, to, SERVICE)
        // "Ethnicity was recorded for 93%, religion for 71%": how complete the records are.
        && !view.has(0, numeral.first, words!("was recorded|were recorded|recorded for|recording of"))
        && !view.is_any(from, words!("per"))
}

/// The part of the sentence that a number belongs to.
fn clause(view: View<'_, '_>, numeral: &Numeral) -> (usize, usize) {
    let breaks = |at: usize| match view.kind(at) {
        Kind::Semicolon => true,
        Kind::Comma => {
            view.is_any(at.saturating_add(1), words!("and|which"))
                && matches!(view.kind(at.saturating_add(2)), Kind::Word | Kind::Number)
        }
        // "languages, and they had heard from 236": a new subject begins a new clause.
        Kind::Word if view.is(at, "and") => {
            view.is_any(
                at.saturating_add(1),
                words!("they|it|there|this|we|the|staff|people|those"),
            ) && (at..at.saturating_add(6))
                .any(|at| view.is_any(at, words!("had|was|were|has|have|is|are|could|would")))
        }
        Kind::Word => view.is_any(at, words!("but|while|whilst|whereas|although|though")),
        _ => false,
    };
    let near = numeral.first.saturating_sub(14);
    let far = numeral.last.saturating_add(16).min(view.len());
    let from = (near..numeral.first)
        .rev()
        .find(|at| breaks(*at))
        .map_or(near, |at| at.saturating_add(1));
    // Behind "of whom there were 11," another clause begins.
    let to = if view.kind(numeral.end) == Kind::Comma {
        numeral.end
    } else {
        (numeral.last..far).find(|at| breaks(*at)).unwrap_or(far)
    };
    (from, to)
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn numbers_of_the_area_are_context_and_numbers_of_its_services_are_not() {
        let cases: &[(&str, &[&str])] = &[
            (
                "Black residents made up 11% of the population but 19% of people detained.",
                &["11% context", "19% measure"],
            ),
            (
                "Dementia prevalence was forecast to grow by 38% over 10 years.",
                &["38% context"],
            ),
            ("Here 8.3% of adults have diabetes.", &["8.3% context"]),
            (
                "Some 62% of the county was rural, and 402 people in care homes lived outside of the county.",
                &["62% context", "402 measure"],
            ),
            (
                "Adult social care took 43% of the council’s net budget.",
                &["43% context"],
            ),
            (
                "In all 86% of the borough’s care homes were rated good.",
                &["86% measure"],
            ),
            (
                "Ethnicity was not recorded for 18% of people with an open case.",
                &["18% measure"],
            ),
            (
                "The census counted 21,400 unpaid carers; the council knew of 3,150.",
                &["21,400 context", "3,150 measure"],
            ),
            (
                "More than 2,100 households had monitored technology.",
                &["2,100 measure"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
