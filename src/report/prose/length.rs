//! Lengths of time: a wait is measured, the length of a course or a contract is not.

use super::{
    compare::CHANGES,
    figure::NoFigure,
    numeral::Numeral,
    pattern::{Words, words},
    token::Kind,
    verdict::Setting,
    view::View,
};
use crate::{indicator::Role, number::Unit};
use rust_decimal::Decimal;

const PERFORMANCE: &Words = words!(
    "wait*|median|average|averaged|mean|longest|oldest|maximum|shortest|delay*|within|\
        timescale*|target*|took|taken|take|takes|taking|backlog|respond*|response|answer*|\
        turnaround|overdue|outstanding|length of stay|reduc*|allocat*|hours of|spent|\
        increas*|decreas*|unallocated|start*|complet*|timely|timeliness|process*|time|\
        arrang*|sourc*|held|open|caseload*|lost|sick*|transferred|moved|delivered|installed|absence|absent|\
        sav*|per worker|per employee|per practitioner|per person|per full time|per fte|per member"
);

/// A length of time: a wait is measured, the length of a course or a contract is not.
pub(super) fn length(
    view: View<'_, '_>,
    numeral: &Numeral,
    setting: &Setting,
    target: bool,
) -> Result<Role, NoFigure> {
    let (before, behind) = (numeral.lead, numeral.end);
    if target {
        return Ok(Role::Target);
    }
    if setting.story {
        return Err(NoFigure::Story);
    }
    // Who was at home 91 days after leaving hospital is what another figure counts.
    if numeral.value == Decimal::from(91)
        && view.has(
            0,
            view.len(),
            words!("discharge*|hospital|reablement|home|later"),
        )
    {
        return Err(NoFigure::Definition);
    }
    if view
        .any_phrase(
            behind,
            words!(
                "a day|a week|per week|a month|per day|per month|a year|days a week|each week|\
        each day|days per week|every day"
            ),
        )
        .is_some()
        && !view.has(
            before.saturating_sub(6),
            behind.saturating_add(6),
            words!("average|averaged|median|sav*|per worker|per practitioner|per person"),
        )
        && numeral.value <= Decimal::from(24)
    {
        return Err(NoFigure::Term);
    }
    // So many hours are an amount of care or work, no wait.
    if numeral.unit == Unit::Hours && numeral.value >= Decimal::ONE_HUNDRED && !numeral.compound {
        return Ok(Role::Measure);
    }
    if framed(view, numeral) {
        return Err(NoFigure::Term);
    }
    if told(view) {
        return Err(NoFigure::Story);
    }
    if numeral.compound {
        let wait = view.is_any(
            behind,
            words!("wait|waiting|delay|backlog|target|turnaround|average|median|mean"),
        );
        return if wait {
            Ok(Role::Measure)
        } else {
            Err(NoFigure::Term)
        };
    }
    if view.is_any_before(
        before,
        words!("every|next|coming|per|first|initial|last|past|previous"),
    ) {
        return Err(NoFigure::Term);
    }
    if view.is_any(
        behind,
        words!(
            "programme|course|plan|strategy|contract|period|old|apprenticeship|training|pilot|\
        tenancy|rolling|service|reablement|experience|free"
        ),
    ) || view
        .any_phrase(
            behind,
            words!(
                "of reablement|of free|of support|of intermediate|of service|of training|\
        of experience|after discharge|following discharge|after hospital|before|after the|\
        in advance|s notice|of age"
            ),
        )
        .is_some()
        && !view.has(0, before, words!("oldest|longest"))
        || view.is_any(behind, words!("notice|prior|later|earlier|ago"))
    {
        return Err(NoFigure::Term);
    }
    if numeral.unit == Unit::Years {
        // Years measure a wait or they tell a story.
        let wait = view.has(
            before.saturating_sub(8),
            behind.saturating_add(4),
            words!("wait*|delay*|longest|maximum|average|median|overdue|outstanding|unreviewed"),
        );
        return if wait {
            Ok(Role::Measure)
        } else {
            Err(NoFigure::Term)
        };
    }
    if !view.has(
        before.saturating_sub(24),
        behind.saturating_add(10),
        PERFORMANCE,
    ) {
        // "For occupational therapy it was 71 days": as the sentence before measured.
        let again = view
            .any_phrase_before(
                before,
                words!("it was|this was|it averaged|it is|this is|they were"),
            )
            .is_some();
        return if again && setting.timed {
            Ok(Role::Measure)
        } else {
            Err(NoFigure::Term)
        };
    }
    // "92% were answered within 5 minutes": what the share is a share within is to be reached.
    let within =
        view.is_any_before(before, words!("within|in|inside")) || view.is(before, "within");
    let shared = (0..before).any(|at| view.kind(at) == Kind::Percent)
        || view.has(0, before, words!("per cent"))
        || view.has(behind, view.len(), words!("per cent"))
        || (behind..view.len()).any(|at| view.kind(at) == Kind::Percent);
    if within && shared && view.is_any_before(before, words!("within|in|inside")) {
        return Ok(Role::Target);
    }
    Ok(Role::Measure)
}

/// Whether a length of time frames what is told: "in the 3 months to August", "fell in 18 months".
fn framed(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (before, behind) = (numeral.lead, numeral.end);
    let definite = view.is_any_before(before, words!("the|these|those|same"))
        && view.is_any(
            behind,
            words!(
                "to|ending|ended|before|after|from|since|following|which|up|between|that|leading|of"
            ),
        )
        && !view.is_any(before.saturating_sub(2), words!("within|of|than"));
    // "dropped from 3,911 to 1,846 in 18 months", "more than doubled in 3 years"
    let beside = view.kind(before.saturating_sub(2)) == Kind::Number;
    let change = view.is_any_before(before, words!("in|over"))
        && (view.has(before.saturating_sub(14), before, CHANGES)
            || matches!(numeral.unit, Unit::Months | Unit::Years))
        && matches!(
            view.kind(behind),
            Kind::Stop | Kind::End | Kind::Comma | Kind::Semicolon
        )
        && (0..before).any(|at| view.kind(at) == Kind::Number)
        && (beside
            || !view.has(
                0,
                before,
                words!("wait*|median|average|mean|delay*|longest"),
            ));
    // "Over 6 months, the wait fell"
    let opens = (before == 0 || view.kind_before(before) == Kind::Comma)
        && view.is_any(before, words!("over|in|within"))
        && view.kind(behind) == Kind::Comma;
    // "reduced from 48 days to 21 days over 6 months", not "rose to over 6 months"
    let over = view.is(before, "over")
        && (view.kind_before(before) != Kind::Word
            || view.is_any_before(
                before,
                words!("days|weeks|months|hours|minutes|people|cases"),
            ))
        && view.has(before.saturating_sub(14), before, CHANGES);
    let spread = view
        .any_phrase_before(
            numeral.first,
            words!("taken place over|held over|ran over|spread over|extended by|for over the last|place over"),
        )
        .is_some();
    let behind_it = view
        .any_phrase(
            behind,
            words!("at a time|out of|afterwards|on site|in which|each time|running|in a row"),
        )
        .is_some();
    // "at intervals of 4, 8 or 12 weeks"
    // "a break from caring for more than 24 hours"
    let any = view.has(before.saturating_sub(8), before, words!("break"))
        && view.is_any_before(before, words!("for"))
        || view.is_any_before(before, words!("any|each"));
    // "a project, which had been running for 18 months"
    let runs = view
        .any_phrase_before(
            before,
            words!("running for|run for|operating for|in place for"),
        )
        .is_some()
        && view.has(
            0,
            before,
            words!("project|pilot|scheme|programme|initiative|service|course|trial"),
        );
    let interval = view.has(
        before.saturating_sub(7),
        before,
        words!("intervals of|interval of|frequency of"),
    );
    definite || opens || change || spread || over || behind_it || interval || any || runs
}

/// Whether a sentence tells how the inspectors worked or what somebody whom they met went through.
fn told(view: View<'_, '_>) -> bool {
    view.has(
        0,
        view.len(),
        words!(
            "we heard from|we spoke|we met|tell us|send us|sent us|give us|our team|our staff|\
        our process|our own|we will|year old woman|year old man|year old lady"
        ),
    ) || (0..view.len()).any(|at| {
        // "a 92-year-old woman"
        view.kind(at) == Kind::Dash
            && view
                .phrase(at.saturating_add(1), "year old")
                .is_some_and(|noun| !view.word(noun).ends_with('s') && !view.word(noun).is_empty())
    })
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn a_wait_is_measured_and_what_frames_or_tells_is_not() {
        let cases: &[(&str, &[&str])] = &[
            (
                "In the 3 months to August the average wait was 19 hours.",
                &["19 measure"],
            ),
            (
                "The project, which had been running for 18 months, had found 830 people.",
                &["830 measure"],
            ),
            (
                "The list had dropped from 3,911 people to 1,846 in 18 months.",
                &["3,911 comparator", "1,846 measure"],
            ),
            (
                "The mean wait for a carer’s assessment was 7 weeks.",
                &["7 measure"],
            ),
            (
                "A 92-year-old woman had a sensor in place within 10 days.",
                &[],
            ),
            (
                "Absence was 4.5 days per worker in 2023/24.",
                &["4.5 measure"],
            ),
            (
                "Those in the pilot saved 4 hours a week on average.",
                &["4 measure"],
            ),
            ("The hub opened for 4 hours a day.", &[]),
            ("The 92-year-old residents waited 10 days.", &["10 measure"]),
            ("We met staff who had waited 10 days.", &[]),
            ("The team provided 250 hours of care.", &["250 measure"]),
            ("The average wait had been 12 weeks before the change.", &[]),
            (
                "The oldest case was 40 days after the alert.",
                &["40 measure"],
            ),
            (
                "The list fell from 48 cases to 21 cases over 6 months.",
                &["48 comparator", "21 measure"],
            ),
            (
                "The list reduced by 30 people in 18 months.",
                &["30 measure"],
            ),
            ("The wait rose to over 6 months.", &["6 measure"]),
            ("Our team spent 4 days on site.", &[]),
            (
                "People were on contracts that were extended by 3 months at a time.",
                &[],
            ),
            (
                "When a provider closed, 187 people were transferred in 9 days.",
                &["187 measure", "9 measure"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
