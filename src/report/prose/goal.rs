//! Numbers that are to be reached.

use super::{
    compare::{LEADS, TARGETS},
    numeral::Numeral,
    owed,
    pattern::{Words, words},
    token::Kind,
    view::View,
};
use crate::number::Unit;

/// What somebody means to do, before the "to" of the deed.
const INTENT: &Words = words!(
    "ambition|ambitions|aim|aims|aimed|aiming|aspiration|aspirations|aspired|goal|intended|\
        intention|intends|hoped|hopes|pledged|commitment|committed|planned to|planning to|\
        target was|objective|plan was|plan is|plans were|trajectory|trajectories"
);

/// Whether a number is a target.
pub(super) fn targeted(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (before, behind) = (numeral.lead, numeral.end);
    let near = view
        .find_last(before.saturating_sub(5), before, TARGETS)
        .is_some_and(|(_, end)| {
            (end..before).all(|at| {
                view.is_any(
                    at,
                    words!(
                        "of|was|is|for|the|a|to|at|be|were|set|being|this|achieve|reach|reaching|achieving|within|complete|\
        set at|timescale|time|and|their|its|average|national|local|own|decision|response|with|decide"
                    ),
                ) || matches!(view.kind(at), Kind::Open | Kind::Colon | Kind::Comma)
            })
        });
    let after = view.is_any(
        behind,
        words!("target|targets|standard|timescale|timeframe|threshold|ceiling|ambition|goal|limit|benchmark"),
    ) || view.kind(behind) == Kind::Dash
        && view.is_any(behind.saturating_add(1), words!("target"));
    // "against the required 95%", "below the mandatory 85%"
    let required = numeral.unit == Unit::Percent
        && view.is_any_before(before,
            words!("required|mandatory|expected|minimum|target|agreed|contractual|intended|planned|aspired"),
        );
    // "an aspiration of 20%", "an intended maximum of 28 days", "the target of supporting 70%",
    // "an expectation that 100% would"
    let set = view
        .any_phrase_before(
            before,
            words!(
                "aspiration of|aspirations of|expectation of|expectation that|requirement of|requirement that|\
        intended maximum of|agreed maximum of|ceiling of|limit of|aim was for|aim is for|objective of|\
        pledge of|commitment of|bar of|expected level of|should not exceed|should be under|should be below|must not exceed|not to exceed|meant to be|set at no more than|contractual target of|benchmark of|intention was for"
            ),
        )
        .is_some()
        || view.any_phrase_before(before.saturating_sub(1), words!("target of")).is_some()
            && view.word(before.saturating_sub(1)).ends_with("ing");
    // "within the 20 days the authority had set itself"
    let chosen = view
        .find(
            behind,
            behind.saturating_add(9),
            words!("had set itself|has set itself|set itself|set for itself|set themselves"),
        )
        .is_some_and(|(at, _)| view.all_words(behind, at));
    // "with the council having set itself 90%"
    let chosen = chosen
        || view
            .any_phrase_before(before, words!("set itself|set themselves|set for itself"))
            .is_some();
    // "the target agreed with the trust being 25"
    let being = view.is_any_before(before, words!("being|was|is"))
        && view
            .find_last(
                before.saturating_sub(9),
                before,
                words!("target|targets|standard|ambition|aim|timescale|timeframe|deadline"),
            )
            .is_some_and(|(_, end)| {
                (end..before).all(|at| {
                    view.kind(at) == Kind::Word
                        && !view.is_any(at, words!("and|but|which|that|met|result|performance"))
                })
            });
    // "annual reviews were meant to be completed for 75%", "the 90% demanded by policy",
    // "the local procedure required (2 days)"
    let owed = view
        .find_last(
            before.saturating_sub(6),
            before,
            words!("meant to be|supposed to be|should be|must be|procedure required|policy required"),
        )
        .is_some_and(|(_, end)| {
            (end..before).all(|at| {
                view.kind(at) == Kind::Word
                    && !view.is_any(at, words!("and|but|which|that|had|was|were|who"))
                    || view.kind(at) == Kind::Open
            })
        })
        || view
            .any_phrase(
                behind,
                words!(
                    "demanded by|required by|expected by|should have been|expected of it|set by policy|days demanded|of staff were to be|of people were to be"
                ),
            )
            .is_some();
    near || after
        || required
        || set
        || chosen
        || owed
        || being
        || intended(view, numeral)
        || doing(view, numeral)
        || contracted(view, numeral)
        || owed::owed(view, numeral)
}

/// "the ambition was to have 90%", "a commitment had been made to build 1,000 homes".
fn intended(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let before = numeral.lead;
    let joined = view.is_any_before(before, words!("and"))
        && !view.is_any(numeral.end, words!("had|were|was|have|has|are|of"));
    (before.saturating_sub(10)..before).rev().any(|to| {
        view.is(to, "to")
            // "to deliver 240 new flats and 3 schemes"
            && (to..before).all(|at| {
                matches!(view.kind(at), Kind::Word)
                    || view.kind(at) == Kind::Number && joined
            })
            && view.is_any(
                to.saturating_add(1),
                words!(
                    "have|reach|achieve|build|get|see|be|keep|cut|reduce|increase|raise|complete|bring|\
        deliver|recruit|lower|extend|grow|create|open|support|respond|tell|answer|allocate|assess|review|train|offer|make|meet"
                ),
            )
            && (before.saturating_sub(to) <= 5
                || view.is_any_before(before, words!("within|in|by|to|and")))
            && view.find_last(to.saturating_sub(5), to, INTENT).is_some()
    })
}

/// "an aim of completing assessments within 28 days", "a standard that it be made within 2 days".
fn doing(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let before = numeral.lead;
    let within = view.is_any_before(before, words!("within|in|for|at|to"));
    within
        && view
            .find_last(
                before.saturating_sub(14),
                before,
                words!("aim of|goal of|standard was for|standard is for|aim was for|target was for|rule was for"),
            )
            .is_some_and(|(_, end)| {
                (view.word(end).ends_with("ing") || view.is_any(end, words!("a|an|the|all|every|each")))
                    && (end..before).all(|at| {
                        view.kind(at) == Kind::Word
                            && !view.is_any(at, words!("and|but|which|was|were|had"))
                    })
            })
}

/// "in line with its contract (95%)", "compared well with the contractual standard (95%)".
fn contracted(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let open = numeral.lead.saturating_sub(1);
    numeral.unit == Unit::Percent
        && view.kind_before(numeral.lead) == Kind::Open
        && view.is_any_before(open, words!("contract|standard|specification"))
        && view
            .find_last(open.saturating_sub(6), open, LEADS)
            .is_some_and(|(_, end)| view.all_words(end, open))
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn what_is_to_be_reached_is_a_target() {
        let cases: &[(&str, &[&str])] = &[
            (
                "The ambition was to have 90% done by April.",
                &["90% target"],
            ),
            (
                "Leaders aimed to have fewer than 10% of posts vacant.",
                &["10% target"],
            ),
            (
                "Training stood at 88% against the required 95%.",
                &["88% measure", "95% target"],
            ),
            (
                "They had set themselves a target of 95% completeness for ethnicity.",
                &["95% target"],
            ),
            (
                "Complaints were answered within the 20 working days the authority had set itself.",
                &["20 target"],
            ),
            ("Agency staff stayed within the 5% ceiling.", &["5% target"]),
            (
                "Annual reviews were meant to be completed for 75% of people.",
                &["75% target"],
            ),
            (
                "Training stood at 78%, a good way off the 90% demanded by policy.",
                &["78% measure", "90% target"],
            ),
            ("Abandoned calls should not exceed 5%.", &["5% target"]),
            (
                "It had an aim of completing reviews within 30 days.",
                &["30 target"],
            ),
            (
                "Calls answered stood at 93%, in line with its contract (92%).",
                &["93% measure", "92% target"],
            ),
            (
                "Training stood at 71%, far below the target it had set itself (90%).",
                &["71% measure", "90% target"],
            ),
            (
                "The contract (92% of it in the north) was renewed.",
                &["92% measure"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
