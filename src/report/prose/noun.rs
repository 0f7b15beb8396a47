//! The noun that a number counts, and what sort of noun it is.

use super::{
    numeral::Numeral,
    pattern::{Words, words},
    token::Kind,
    view::View,
    words,
};
use rust_decimal::Decimal;

/// What the noun behind a number says of the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// People, posts, places, cases: they are counted to be reported.
    Counted,
    /// How things are arranged (areas, teams, aims): their number measures nothing.
    Arranged,
    /// A plural of no list.
    Plural,
}

/// Nouns of what is counted: people, posts, places, cases, and the words that only stand before them.
pub(super) const COUNTED: &Words = words!(
    "people|advisers|advisors|deputies|facilitators|consultants|leads|venues|paramedics|\
        librarians|persons|adults|residents|carers|individuals|clients|customers|users|families|\
        staff|employees|workers|practitioners|assessors|officers|managers|therapists|nurses|\
        apprentices|apprenticeships|students|amhps|ots|champions|coordinators|navigators|\
        educators|assistants|advocates|interpreters|vacancies|vacancy|posts|roles|positions|\
        fte|ftes|wte|wtes|jobs|leavers|starters|places|beds|units|flats|homes|placements|\
        apartments|tenancies|properties|dwellings|bungalows|schemes|providers|\
        agencies|services|businesses|organisations|charities|cases|assessments|reviews|\
        referrals|calls|contacts|enquiries|inquiries|concerns|alerts|complaints|compliments|\
        applications|authorisations|requests|visits|audits|responses|respondents|\
        questionnaires|sars|incidents|deaths|admissions|discharges|packages|payments|\
        adaptations|installations|pieces|households|attendees|participants|volunteers|\
        sessions|events|vouchers|grants|prosecutions|breaches|queries|appointments|learners|\
        trainees|recipients|members|children|men|women|veterans|patients|tenants|friends|\
        items|emails|hits|views|downloads|interactions|dols|deputyships|investigations|\
        decisions|bookings|falls|leaflets|meals|activities|\
        evictions|surveys|interviews|workshops|courses|returns|closures|handbacks|social|\
        safeguarding|applicants|candidates|internships|secondments|clinics|community|\
        support|care|allegations|assistive|devices|sensors|alarms|fires|arrests|\
        appeals|representatives|rprs|trusted|delays|contracts|accommodation|unpaid|hubs|\
        person|complaint|review|referral|assessment|professionals|recommendations|\
        remedies|embargoes|suspensions|awards|plans|records|files|discharge|readmissions|\
        transfers|hours|checks|inspections|notices|errors|supporters|recruits|graduates|\
        subscribers|callers|householders|pensioners|directors|commissioners|carer|worker|\
        therapist|nurse|manager|officer|practitioner|home|post|provider|agency|case|enquiry|\
        concern|application|contract|admission|death|breach|audit|visit|placement|bed|flat"
);

/// Nouns of how things are arranged, and the words that only stand before them.
pub(super) const ARRANGED: &Words = words!(
    "authorities|councils|boroughs|localities|locality|areas|districts|wards|\
        neighbourhoods|neighbourhood|priorities|themes|pillars|strands|stages|steps|phases|\
        principles|objectives|aims|ways|types|categories|elements|strategies|boards|\
        partnerships|tiers|levels|trusts|hospitals|directorates|quadrants|teams|questions|\
        methods|examples|things|parts|main|times|key|strategic|core|local|tier|stage|step|\
        tiered|pronged|way|different|separate|distinct|counties|towns|cities|regions|icbs|\
        ccgs|pcns|networks|clusters|sites|workstreams|domains|goals|ambitions|commitments|\
        values|themed|day|half|such|statutory|primary|integrated|sub|\
        geographical|acute|standards|conversation|conversations|forums|\
        meetings|options|sections|aspects|points|cohorts|quality statements|routes|pathways|\
        minute|locations|zones|patches|divisions|departments|libraries|\
        drop|lots|frameworks|borough|county|district|city|town|statements|pages|languages|\
        numbers|documents|scenarios|outcomes|evenings|mornings|afternoons|subgroups|\
        committees|chapters|criteria|centres|systems|versions|universities|miles|neighbours|\
        neighbouring|surgeries|practices|seats|laptops|indicators|councillors|MPs|appendices|bedrooms|rooms|addresses|lessons|hubs and|factors|\
        reasons|issues|waves|rounds|colleges|schools|challenges|models|modules|tests|rules|duties|functions|buildings|\
        dimensions|sectors|bodies|forces|constituencies"
);

/// Where the words that can stand before a noun end.
pub(super) const STOPS: &Words = words!(
    "and|or|in|for|from|were|was|had|have|has|who|that|which|with|at|on|by|is|are|told|\
        said|during|across|per|a|the|over|as|to|when|where|while|being|\
        within|between|since|out|but|because|under|it|they|this|could|can|would|will|should|\
        did|do|does|may|might|must|not|if|so|than|then|there|these|those|their|its|we|you|he|\
        she|after|before|through|into|about|against|among|amongst|following|up|down|off|\
        without|using|less|i|his|her|our|whose|whom|until|via|includes|means|shows|remains|\
        takes|goes|gives|makes|requires|an|each|every|both|although|though|whereas|whilst"
);

/// Words that are no noun and leave the noun to come: "3 more homes", "2 of the other cases".
const PASSING: &Words = words!("more|further|additional|new|other|others|extra|such|fewer");

/// The noun that a number counts.
pub(super) fn head(view: View<'_, '_>, numeral: &Numeral) -> Option<Head> {
    let start = whole(view, numeral.end).unwrap_or(numeral.end);
    let mut found = None;
    // One has its noun in the singular: what is plural only stands before it.
    let single = numeral.value == Decimal::ONE && numeral.upper.is_none();
    let mut closed = false;
    let mut at = start;
    let reach = start..start.saturating_add(9);
    while reach.contains(&at) {
        let word = view.word(at);
        // "Liberty Safeguards (DoLS) applications": an abbreviation may stand inside.
        if view.kind(at) == Kind::Open
            && view.kind(at.saturating_add(2)) == Kind::Close
            && !view.word(at.saturating_add(1)).is_empty()
            && view.kind(at.saturating_add(3)) == Kind::Word
            && !view.is_any(at.saturating_add(3), STOPS)
        {
            at = at.saturating_add(3);
            closed = false;
            continue;
        }
        // "0 section 42 enquiries"
        if view.is_any(at, words!("section|s")) && view.kind(at.saturating_add(1)) == Kind::Number {
            at = at.saturating_add(2);
            continue;
        }
        // "Deprivation of Liberty Safeguards", "end of life reviews": a name goes on behind "of".
        // So does "12 of Kent's homes".
        let named = !single
            || view
                .word(at.saturating_add(1))
                .starts_with(|c: char| c.is_ascii_uppercase());
        if word.is_empty() || view.is(at, "of") && !named || view.is_any(at, STOPS) {
            break;
        }
        // "8 enter and view visits"
        if let Some(end) = view.phrase(at, "enter and view") {
            at = end;
            continue;
        }
        let plural = is_plural(word);
        let class = if view.is_any(at, COUNTED) {
            Some(Head::Counted)
        } else if view.is_any(at, ARRANGED) && (found.is_none() || plural) {
            Some(Head::Arranged)
        } else if plural && found.is_none() && !view.is_any(at, PASSING) {
            Some(Head::Plural)
        } else {
            None
        };
        // Behind a plural only another noun goes on: "adults reviews", not "people saw teams".
        if closed && (class.is_none() || !plural && !is_plural(view.word(at.saturating_add(1)))) {
            break;
        }
        found = class.or(found);
        closed = !single
            && class.is_some()
            && (plural || view.is_any(at, words!("people|staff|men|women")));
        at = at.saturating_add(1);
    }
    found
}

/// Whether a number counts people, posts, places or cases.
pub(super) fn counted(view: View<'_, '_>, numeral: &Numeral) -> bool {
    head(view, numeral) == Some(Head::Counted)
}

/// Where the noun of the whole begins, of which a number is a part: "45 of 110 complaints",
/// "14 of the service's 62 posts", "981 of the concerns".
pub(super) fn whole(view: View<'_, '_>, at: usize) -> Option<usize> {
    let of = view.any_phrase(at, words!("of|out of"))?;
    let led = view.is_any(
        of,
        words!("the|its|their|all|these|those|our|an|a|some|his|her"),
    );
    let number = (of..of.saturating_add(5))
        .take_while(|at| {
            let word = view.word(*at);
            *at == of
                || view.kind(*at) == Kind::Number
                || !word.is_empty() && !view.is_any(*at, STOPS)
        })
        .find(|at| view.kind(*at) == Kind::Number || words::begins(view, *at))
        .filter(|at| led || *at == of);
    match number {
        Some(number) => {
            Some(words::read(view, number).map_or_else(|| number.saturating_add(1), |(_, end)| end))
        }
        None => led.then(|| of.saturating_add(1)),
    }
}

/// Where the noun stands of what is first named with its number: a whole for the bare numbers that
/// follow.
pub(super) fn first_whole(view: View<'_, '_>) -> Option<usize> {
    (0..view.len())
        .filter(|at| view.kind(*at) == Kind::Number || words::begins(view, *at))
        .filter_map(|number| {
            let next = number.saturating_add(1);
            let noun = whole(view, next).unwrap_or(next);
            (noun..next.saturating_add(6))
                .take_while(|at| view.kind(*at) == Kind::Word)
                .take_while(|at| !view.is_any(*at, STOPS))
                .find(|at| view.is_any(*at, COUNTED))
        })
        .min()
}

fn is_plural(word: &str) -> bool {
    word.len() > 2
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|end| word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn what_is_counted_is_a_measure_and_how_things_are_arranged_is_none() {
        let cases: &[(&str, &[&str])] = &[
            (
                "There were 4 newly qualified social workers in the team.",
                &["4 measure"],
            ),
            (
                "Eleven recently appointed nurses had started.",
                &["Eleven measure"],
            ),
            (
                "About 75 Deprivation of Liberty Safeguards (DoLS) applications were unallocated.",
                &["75 measure"],
            ),
            (
                "Healthwatch carried out 8 enter and view visits.",
                &["8 measure"],
            ),
            (
                "The service ran in 3 localities and with 2 acute trusts.",
                &[],
            ),
            ("Staff in 2 of the teams kept their own lists.", &[]),
            (
                "Of the concerns, 61 of the reports were repeats.",
                &["61 measure"],
            ),
            (
                "Leaders said that 14 of the service’s posts were vacant.",
                &["14 measure"],
            ),
            ("Its 4 priorities were plain to all.", &[]),
            ("Two late remedies had been recorded.", &["Two measure"]),
            ("There were 0 section 42 enquiries waiting.", &["0 measure"]),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
