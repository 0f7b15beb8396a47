//! Numbers without a noun of a list behind them: the words around tell what they count.

use super::{
    compare::CHANGES,
    figure::NoFigure,
    known::Known,
    numeral::{Form, Numeral},
    pattern::{Words, words},
    token::Kind,
    verdict::{Setting, no_noun},
    view::View,
};
use crate::indicator::Role;

/// Verbs that a bare number can be the subject of.
pub(super) const VERBS: &Words = words!(
    "had|were|was|have|has|are|could|did|should|would|led|went|left|resulted|progressed|concerned|\
        related|took|gained|remained|needed|received|required|got|became|moved|returned|started|\
        ended|met|involved|came|fell|died|agreed|chose|joined|completed|declined|converted"
);

/// Words before a bare number that say that something is counted.
pub(super) const COUNTING: &Words = words!(
    "number|numbers|numbered|numbering|total|waiting|list|lists|backlog|volume|figure|figures|\
        count|increas*|decreas*|reduc*|fell|fall*|ris*|rose|median|average|maximum|caseload*"
);

/// Words that point back to a whole whose parts are told.
pub(super) const PARTS: &Words = words!("of which|of whom|of these|of those|of them");

/// Whether a number stands where a clause begins.
pub(super) fn begins_clause(view: View<'_, '_>, at: usize) -> bool {
    at == 0
        || !matches!(
            view.kind_before(at),
            Kind::Word | Kind::Percent | Kind::Plus
        )
        || view.is_any_before(
            at,
            words!(
                "and|but|that|which|whereas|while|whilst|though|although|whom|these|those|them|\
        where|only|then|just"
            ),
        )
}

/// A number with no noun of a list behind it.
pub(super) fn bare(
    view: View<'_, '_>,
    numeral: &Numeral,
    setting: &Setting,
    small: bool,
) -> Result<Role, NoFigure> {
    let known = &setting.known;
    let whole = setting.counted || known.whole_before(view, numeral.first);
    if elided(view, numeral, whole) {
        return Ok(Role::Measure);
    }
    let numbered = view.is_any_before(
        numeral.lead,
        words!("numbered|numbering|totalled|totalling"),
    ) || view
        .any_phrase_before(
            numeral.lead,
            words!("team of|workforce of|staff of|establishment of"),
        )
        .is_some();
    // "with newly qualified workers holding 12 on average"
    // "This was 8 fewer than in 2022/23"
    let told = view
        .any_phrase(
            numeral.end,
            words!("on average|each on average|apiece|more than|fewer than"),
        )
        .is_some();
    if told || numbered || elliptic(view, numeral, whole, known) || there(view, numeral) {
        return Ok(Role::Measure);
    }
    if numeral.form == Form::Words {
        return Err(NoFigure::Unclear);
    }
    if listed(view, numeral) || named(view, numeral, known) || linked(view, numeral, known) {
        return Ok(Role::Measure);
    }
    // A large number counts something, whatever it is called.
    if !small && !no_noun(view, numeral.end) {
        return Ok(Role::Measure);
    }
    Err(NoFigure::Unclear)
}

/// A part of a whole that was named before: "12 had been put right", "511 (or 69%) left",
/// "it was found in 28".
fn elided(view: View<'_, '_>, numeral: &Numeral, whole: bool) -> bool {
    let (before, behind) = (numeral.lead, numeral.end);
    let digits = numeral.form == Form::Digits;
    if view.kind(behind) == Kind::Open {
        let share = behind
            .saturating_add(1)
            .saturating_add(usize::from(view.is_any(
                behind.saturating_add(1),
                words!("or|about|around|just|over"),
            )));
        // "12 (of 15)"
        if view.is_any(behind.saturating_add(1), words!("of|out"))
            && view.kind(behind.saturating_add(2)) == Kind::Number
        {
            return true;
        }
        if view.kind(share) == Kind::Number && view.kind(share.saturating_add(1)) == Kind::Percent {
            return true;
        }
    }
    // "of 90 staff, 54 said they were listened to"
    if whole
        && begins_clause(view, before)
        && view.is_any(
            behind,
            words!("said|told|reported|wanted|thought|answered|replied"),
        )
    {
        return true;
    }
    // "two carers said so; three others were pleased": who spoke is no count
    let spoken = !digits && view.has(0, view.len(), words!("told us|said|felt|described"));
    if (digits || whole) && !spoken && begins_clause(view, before) && view.is_any(behind, VERBS) {
        return true;
    }
    if !whole {
        return false;
    }
    if spoken {
        return false;
    }
    // "15 more who were independent"
    if view.is_any(behind, words!("more|others"))
        && view.is_any(
            behind.saturating_add(1),
            words!("who|that|which|were|had|in"),
        )
    {
        return true;
    }
    // "found 36 to be good", "the 208 that were open", "the director asked for and 190 had given"
    if view.is_any_before(before, words!("found|judged|rated|the|were"))
        && view.is_any(behind, words!("to|that|which|who|without|with|where"))
    {
        return true;
    }
    // At the end of its clause, behind a preposition or a verb.
    let ends = matches!(
        view.kind(behind),
        Kind::Stop | Kind::End | Kind::Comma | Kind::Semicolon | Kind::Close
    ) || view.is_any(behind, words!("and|but|it|while|compared"));
    let led = view.is_any_before(
        before,
        words!(
            "in|for|with|of|were|was|only|filled|found|upheld|completed|closed|lost|into|by|\
        missed|removed|left|took|chose|said|not|accounting|being|all|but|another|further"
        ),
    );
    // "had, of 318 requests, agreed 201, amended 74 and sent 43 back"
    let deed = view.word_before(before, 1);
    let done = deed.ends_with("ed") && numeral.form == Form::Digits;
    // "although some caseloads could go above 30", "in the other teams 25-30"
    let open = numeral.qualifier.is_some() || numeral.upper.is_some();
    ends && (led || open || done)
}

/// "Delayed transfers are rare: there were two".
fn there(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let related = view.has(
        numeral.lead.saturating_sub(6),
        numeral.lead,
        words!("hospitals|trusts|teams|boroughs|councils|hubs|sites|offices"),
    );
    view.any_phrase_before(
        numeral.lead,
        words!("there were|there are|there had been|there were only|there were just"),
    )
    .is_some()
        && !related
        && (view.kind(numeral.end) != Kind::Word || view.is_any(numeral.end, words!("in|at|on")))
}

/// "12 were waiting for a review and 8 for equipment", "6 under review and two under embargo".
fn elliptic(view: View<'_, '_>, numeral: &Numeral, whole: bool, known: &Known) -> bool {
    let before = numeral.lead;
    (view.is(before.saturating_sub(1), "and") || view.kind_before(before) == Kind::Comma)
        && view.is_any(
            numeral.end,
            words!("for|in|were|from|at|during|under|with|on|to|by|had|more|fewer|requiring|needing|not|partly|partially|withdrawn|upheld|rejected"),
        )
        && (whole
            || numeral.form == Form::Digits
                && known.counted_before(view, before))
}

/// "The commonest themes were delay (29), charging (22) and staff (17)": counts in brackets.
fn listed(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let bracketed = |at: usize| {
        view.kind(at) == Kind::Number
            && view.kind_before(at) == Kind::Open
            && view.kind(at.saturating_add(1)) == Kind::Close
            && view.kind(at.saturating_sub(2)) == Kind::Word
    };
    bracketed(numeral.first)
        && (0..view.len())
            .filter(|at| *at != numeral.first)
            .any(bracketed)
}

/// What the words before a bare number say of it.
fn named(view: View<'_, '_>, numeral: &Numeral, known: &Known) -> bool {
    let (before, behind) = (numeral.lead, numeral.end);
    let led = view.is_any_before(before,
        words!(
            "from|to|of|was|were|is|at|by|reached|totalled|totalling|stood|had|received|only|are|\
        between|with|numbered|averaged|above|exceeded|held"
        ),
    ) || matches!(
        view.kind_before(before),
        Kind::Open | Kind::Colon | Kind::Comma
    )
        // "(or 213)", "(265 and 318)"
        || view.is(before.saturating_sub(1), "or")
            && view.kind(before.saturating_sub(2)) == Kind::Open
        || view.is_any_before(before, words!("and|or"))
            && view.kind(before.saturating_sub(2)) == Kind::Number
            && view.kind_before(before.saturating_sub(2)) == Kind::Open;
    let rate = view
        .any_phrase(
            behind,
            words!(
                "a month|a week|a year|a day|per month|per week|per year|per day|per annum|\
        each month|each year|each week|every month|monthly"
            ),
        )
        .is_some();
    let waiting = view.is_any(
        behind,
        words!(
            "waiting|awaiting|unallocated|overdue|outstanding|were|had|in|are|have|of|completed|\
        vacant|new|open"
        ),
    );
    rate || (led || waiting) && known.counting_before(view, before)
        || waiting
            && view.has(
                behind,
                behind.saturating_add(4),
                words!("waiting|awaiting|waited"),
            )
}

/// What joins a bare number to others.
fn linked(view: View<'_, '_>, numeral: &Numeral, known: &Known) -> bool {
    let (before, behind) = (numeral.lead, numeral.end);
    // "of which 12 (27%) were upheld, 13 partly upheld and 20 not upheld"; not "trusts, of which
    // there were 2"
    let parts = known.parts(view)
        && view.find_last(0, before, PARTS).is_some_and(|(of, _)| {
            !view.has(
                of.saturating_sub(2),
                of,
                words!("trusts|teams|hospitals|boroughs|councils|localities|hubs|wards|areas"),
            )
        });
    let done = view.is_any_before(before,
        words!(
            "decided|booked|held|opened|received|issued|served|supported|reached|further|another|upheld|\
        completed|approved|closed|recruited|employed|investigated|declined|awaiting"
        ),
    );
    // "from a mean of 40 days to 25"
    let lowered = view.is(before.saturating_sub(1), "to")
        && view.has(before.saturating_sub(16), before, words!("from"))
        && view.has(before.saturating_sub(20), before, CHANGES);
    let further = view.is_any_before(before, words!("further|another"));
    // "The turnover rate was 0.21"
    let decimal = numeral.value.scale() > 0
        && (view.is_any_before(before, words!("was|were|averaged|averaging|at|is"))
            || view.has(
                0,
                before,
                words!("turnover|vacanc*|rate|lost|average|mean|score|sick*|ratio"),
            ));
    parts || lowered || further || decimal || done && view.kind(behind) != Kind::Word
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn a_bare_number_is_a_part_of_what_was_counted() {
        let cases: &[(&str, &[&str])] = &[
            (
                "An audit of 30 files in May found proof of it in 26.",
                &["30 base", "26 measure"],
            ),
            (
                "The peers made 18 recommendations and 12 had been put into effect.",
                &["18 measure", "12 measure"],
            ),
            (
                "Staff responded in number: 511 (or 69%) had replied.",
                &["511 measure", "69% measure"],
            ),
            (
                "The commonest themes of complaints were delay (29), charging (22) and attitude (17).",
                &["29 measure", "22 measure", "17 measure"],
            ),
            (
                "There were 6 services under review and two under an embargo.",
                &["6 measure", "two measure"],
            ),
            (
                "Shared lives carers numbered thirty-one.",
                &["thirty-one measure"],
            ),
            (
                "The board heard of trusts, of which there were 2 in the county.",
                &[],
            ),
            ("It had 12 (of 15) posts filled.", &["12 measure"]),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
