//! Whether a number is a figure, and what it is there for; if it is none, why not.

use super::{
    area::area,
    arranged::{arranged, times},
    elliptic::bare,
    exclude::excluded,
    figure::NoFigure,
    goal::targeted,
    known::Known,
    length::length,
    noun::{COUNTED, Head, STOPS, counted, head, whole},
    numeral::{Form, Numeral},
    one::one,
    pattern::{Words, words},
    restated::ago,
    share::said_again,
    token::Kind,
    told::{met, of_others, one_tells},
    view::View,
};
use crate::{indicator::Role, number::Unit};
use rust_decimal::Decimal;

/// What a sentence is like as a whole.
#[derive(Debug)]
pub(super) struct Setting {
    /// The paragraph describes the area, its people and its money.
    pub(super) context: bool,
    /// The sentence, or the one that it goes on from, is one person's account.
    pub(super) story: bool,
    /// The sentence before counted something that a bare number can be a part of.
    pub(super) counted: bool,
    /// The sentence before measured a length of time.
    pub(super) timed: bool,
    /// The sentence ends with the text and without a full stop: its last noun may be cut off.
    pub(super) cut: bool,
    /// What its numbers ask of all of it.
    pub(super) known: Known,
}

/// The role of a number, or the reason why it is no figure.
pub(super) fn verdict(
    view: View<'_, '_>,
    numeral: &Numeral,
    setting: &Setting,
) -> Result<Role, NoFigure> {
    if numeral.form == Form::Label {
        return Err(NoFigure::Label);
    }
    if numeral.form == Form::Slip {
        return Err(NoFigure::Slip);
    }
    if let Some(reason) = excluded(view, numeral) {
        return Err(reason);
    }
    if numeral.unit == Unit::Pounds {
        return Ok(Role::Context);
    }
    if setting.context {
        return match numeral.form {
            Form::Words if !counted(view, numeral) => Err(NoFigure::Unclear),
            Form::Ordinal => Err(NoFigure::Label),
            _ => Ok(Role::Context),
        };
    }
    match numeral.form {
        Form::Ordinal => Err(NoFigure::Label),
        Form::Fraction if said_again(view, numeral) => Err(NoFigure::Definition),
        // "would grow by 38% over 10 years"
        _ if numeral.unit_stated
            && matches!(numeral.unit, Unit::Years | Unit::Months)
            && area(view, numeral)
            && !view.has(0, view.len(), words!("expectancy|age")) =>
        {
            Err(NoFigure::Term)
        }
        Form::Digits if numeral.unit == Unit::Count && defines(view, numeral) => {
            Err(NoFigure::Definition)
        }
        _ if area(view, numeral) && !targeted(view, numeral) || of_others(view, numeral) => {
            Ok(Role::Context)
        }
        // "one of 5 boroughs" tells what the authority belongs to.
        Form::Nought | Form::Fraction | Form::OneIn | Form::Rank => Ok(Role::Measure),
        _ => measured(view, numeral, setting),
    }
}

/// A definition inside another figure: "per 1,000", "/ 100,000".
fn defines(view: View<'_, '_>, numeral: &Numeral) -> bool {
    view.is_any_before(numeral.lead, words!("per|every"))
}

const SAY: &Words = words!(
    "told|said|explained|described|shared|commented|mentioned|spoke|expressed|\
        highlighted|gave|stated|wanted|informed|recalled|praised|felt"
);

/// The verdict on a number that is not excluded and stands outside the context.
fn measured(view: View<'_, '_>, numeral: &Numeral, setting: &Setting) -> Result<Role, NoFigure> {
    let (before, behind) = (numeral.lead, numeral.end);
    let target = targeted(view, numeral);
    match numeral.unit {
        Unit::Percent | Unit::Per100000 | Unit::PercentagePoints => {
            return Ok(if target { Role::Target } else { Role::Measure });
        }
        Unit::Days | Unit::Weeks | Unit::Hours | Unit::Minutes | Unit::Months | Unit::Years => {
            return length(view, numeral, setting, target);
        }
        // Seconds.
        Unit::Other => return length(view, numeral, setting, target),
        _ => {}
    }
    let small = numeral.value <= Decimal::from(20);
    if defines(view, numeral) {
        return Err(NoFigure::Definition);
    }
    let quoted = view
        .get(before.saturating_sub(1))
        .is_some_and(|token| matches!(token.text, "\u{2018}" | "\u{201c}" | "\"" | "'"));
    if quoted {
        return Err(NoFigure::Name);
    }
    let heard = small
        && view.has(
            0,
            view.len(),
            words!("we heard from|we heard of|we met|we spoke"),
        )
        && view.has(0, view.len(), words!("who|whose"));
    if ago(view, numeral) {
        return Err(NoFigure::Term);
    }
    if met(view, numeral) || (setting.story || one_tells(view) || heard) && small {
        return Err(NoFigure::Story);
    }
    if target {
        return Ok(Role::Target);
    }
    if let Some(times) = times(view, numeral) {
        return times;
    }
    if arranged(view, numeral) {
        return Err(NoFigure::Structure);
    }
    let head = head(view, numeral);
    let single = numeral.value == Decimal::ONE && numeral.upper.is_none();
    // "12 of whom", "3 of the 20 people": a part of what was counted.
    let partitive = view
        .any_phrase(
            behind,
            words!("of whom|of which|of these|of those|of them|out of|out of the|of the|of all|of"),
        )
        .filter(|end| {
            view.is_any_before(*end, words!("whom|which|these|those|them"))
                || whole(view, behind).is_some()
        })
        .is_some();
    if partitive {
        if head == Some(Head::Arranged) {
            return Err(NoFigure::Structure);
        }
        if !single {
            return Ok(Role::Measure);
        }
    }
    let speaks = (behind..behind.saturating_add(9))
        .take_while(|at| view.kind(*at) == Kind::Word && !view.is_any(*at, words!("and|but|while")))
        .any(|at| view.is_any(at, SAY) && !view.is_any_before(at, words!("were|was|been|are")));
    if speaks
        && small
        && head != Some(Head::Arranged)
        && !view.has(0, view.len(), words!("survey|of the"))
    {
        return Err(NoFigure::Story);
    }
    if single {
        return one(view, numeral, setting, head);
    }
    // "showed 110 statutory", "for three Indepen": the noun is still to come, or half of it.
    if setting.cut && head != Some(Head::Plural) && to_come(view, numeral) {
        return Ok(Role::Measure);
    }
    match head {
        Some(Head::Counted) => Ok(Role::Measure),
        Some(Head::Arranged) => Err(NoFigure::Structure),
        // "the strategy had 16 markers"
        Some(Head::Plural)
            if view.has(
                before.saturating_sub(7),
                before,
                words!(
                    "strategy|framework|policy|charter|contract|agreement|protocol|tool|dashboard"
                ),
            ) && view.is_any_before(
                before,
                words!("had|has|out|listed|lists|included|includes|contained|contains|with|of"),
            ) =>
        {
            Err(NoFigure::Structure)
        }
        // "its 4 aims": what is known already is no count.
        Some(Head::Plural) if reported(view, numeral) => Ok(Role::Measure),
        Some(Head::Plural) if definite(view, before) => Err(NoFigure::Structure),
        _ => bare(view, numeral, setting, small),
    }
}

/// Whether nothing but the beginnings of a noun stands between a number and the end of a cut text.
fn to_come(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let behind = numeral.end;
    let words = view.len().saturating_sub(behind);
    (1..4).contains(&words)
        && (behind..view.len()).all(|at| {
            view.kind(at) == Kind::Word && !view.is_any(at, STOPS) && !view.word(at).ends_with('s')
        })
        && !definite(view, numeral.lead)
}

/// "the two policies", "each of its 6 dashboards".
fn definite(view: View<'_, '_>, before: usize) -> bool {
    // "the last 4 budgets"
    let back = usize::from(view.is_any_before(before, words!("last|past|previous|next|first")));
    view.is_any_before(
        before.saturating_sub(back),
        words!("the|its|their|these|those|our|his|her|all"),
    )
}

/// Whether the sentence reports how many there are of a plural that no list knows: "there were 2
/// late remedies", "9 embargoes had been imposed".
fn reported(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (before, behind) = (numeral.lead, numeral.end);
    if definite(view, before) {
        return false;
    }
    let there = view.has(
        before.saturating_sub(4),
        before,
        words!(
            "there was|there were|there are|there had been|there have been|had|received|made|\
        issued|completed|recorded|held"
        ),
    );
    let verb = (behind..behind.saturating_add(9)).find(|at| {
        view.is_any(
            *at,
            words!("had|was|were|has|have|are|could|would|will|which|that|who"),
        )
    });
    let done = verb.is_some_and(|at| {
        view.is_any(at, words!("had|was|were|has|have|are"))
            && view.has(at, at.saturating_add(5), words!("been|being"))
            || view.is_any(at, words!("had|was|were|have|are"))
                && !no_noun(view, at.saturating_add(1))
    });
    there || done && !(behind..behind.saturating_add(3)).any(|at| view.is_any(at, COUNTED))
}

/// Whether what stands behind a number begins no noun.
pub(super) fn no_noun(view: View<'_, '_>, at: usize) -> bool {
    view.word(at).is_empty() || view.is_any(at, STOPS)
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn accounts_of_whom_the_inspectors_met_are_no_measures() {
        let cases: &[(&str, &[&str])] = &[
            ("We spoke with 12 carers and 5 nurses.", &[]),
            (
                "We heard that the contact centre took 9,400 calls.",
                &["9,400 measure"],
            ),
            ("A son told us he had made 9 calls about it.", &[]),
            (
                "Every one of the 14 people we spoke to knew whom to ring.",
                &[],
            ),
            (
                "Researchers had trained 14 local people in other languages, and they had heard from 236 residents.",
                &["14 measure", "236 measure"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }

    #[test]
    fn a_number_before_a_noun_that_is_cut_off_is_kept() {
        let cases: &[(&str, &[&str])] = &[
            ("The council showed 110 statutory", &["110 measure"]),
            (
                "It had found the money for three Indepen",
                &["three measure"],
            ),
            ("The service ran in three districts", &[]),
            ("The service ran in three local areas.", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }

    #[test]
    fn how_often_something_was_done_is_measured_and_how_often_a_board_meets_is_not() {
        let cases: &[(&str, &[&str])] = &[
            (
                "The directory was visited 14,200 times in the quarter.",
                &["14,200 measure"],
            ),
            ("The protocol had been used on 4 occasions.", &["4 measure"]),
            (
                "Staff from these groups were 1.7 times more likely to be disciplined.",
                &["1.7 measure"],
            ),
            (
                "The cabinet had 9 members and the strategy had 16 markers.",
                &[],
            ),
            ("The board met 4 times a year.", &[]),
            (
                "Those in the panel of 9 agencies shared it at intervals of 4, 8 or 12 weeks.",
                &[],
            ),
            (
                "A local trust told us it had cut its own list by 20%.",
                &["20% context"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
