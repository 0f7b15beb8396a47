//! "one" and "1": mostly somebody or something, seldom a count.

use super::{
    elliptic::{VERBS, begins_clause},
    figure::NoFigure,
    noun::{COUNTED, Head},
    numeral::{Form, Numeral},
    pattern::words,
    token::Kind,
    verdict::Setting,
    view::View,
};
use crate::indicator::Role;

/// The verdict on a single one.
pub(super) fn one(
    view: View<'_, '_>,
    numeral: &Numeral,
    setting: &Setting,
    head: Option<Head>,
) -> Result<Role, NoFigure> {
    let (before, behind) = (numeral.lead, numeral.end);
    let post = view.is_any(
        behind,
        words!("manager|deputy|vacancy|vacant|post|complaint|SAR|fte|wte|safeguarding|statutory"),
    ) || view.phrase(behind, "team manager").is_some();
    if post && !view.is_any_before(before, words!("under")) {
        return Ok(Role::Measure);
    }
    if setting.story {
        return Err(NoFigure::Story);
    }
    let noun = head == Some(Head::Counted)
        && !view.is_any(
            behind,
            words!("person|carer|family|relative|parent|individual|resident|case"),
        )
        && !view.has(
            behind,
            behind.saturating_add(4),
            words!("person|carer|parent|relative|individual|resident"),
        );
    // "there was one therapist for the whole service"
    let there = view.has(
        before.saturating_sub(4),
        before,
        words!("there was|there is|there were|only|just"),
    );
    // "3 practitioners, 8 social workers and 1 nurse": one of a list of counts.
    let joins = view.is_any_before(before, words!("and|by|of|or"))
        || view.kind_before(before) == Kind::Comma;
    // "1 principal social worker and 3 practice leads"
    let opens = (behind..behind.saturating_add(6)).any(|at| {
        (view.is(at, "and") || view.kind(at) == Kind::Comma)
            && view.kind(at.saturating_add(1)) == Kind::Number
    });
    let lists = (0..view.len()).any(|at| {
        view.kind(at) == Kind::Number
            && at != numeral.first
            && (at.saturating_add(1)..at.saturating_add(4))
                .take_while(|at| view.kind(*at) == Kind::Word)
                .any(|at| view.is_any(at, COUNTED))
    });
    // "1 home was rated inadequate", "one care home had closed"
    let done = (behind..behind.saturating_add(5))
        .take_while(|at| view.kind(*at) == Kind::Word)
        .any(|at| view.is_any(at, words!("was|had|has|is")));
    // "one of the larger charities had closed", "under one manager": pointed out, and not counted.
    let pointed = numeral.form == Form::Words && view.is(behind, "of") && !there;
    if noun && !pointed && (there || (joins || opens) && lists || done) {
        return Ok(Role::Measure);
    }
    // "of which one was reported", "86% were rated good and 1 rated outstanding"
    let parts = view
        .any_phrase_before(before, words!("of which|of whom|of these|of those|of them"))
        .is_some()
        && view.is_any(behind, VERBS);
    let coordinate = numeral.form == Form::Digits
        && view.is(before.saturating_sub(1), "and")
        && view.is_any(
            behind,
            words!("rated|was|had|upheld|closed|inadequate|good|outstanding|requires"),
        );
    let of_these = view
        .any_phrase(behind, words!("of these|of those|of whom"))
        .is_some()
        && begins_clause(view, before)
        && (setting.counted || setting.known.whole_before(view, numeral.first));
    // "In 1 of the 9 upheld cases"
    let of_so_many = numeral.form == Form::Digits
        && view
            .any_phrase(behind, words!("of the|of|out of the|out of"))
            .is_some_and(|whole| view.kind(whole) == Kind::Number);
    if parts || coordinate || of_these || of_so_many {
        return Ok(Role::Measure);
    }
    Err(NoFigure::Unclear)
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn one_is_a_count_only_beside_other_counts_or_where_it_is_said_to_exist() {
        let cases: &[(&str, &[&str])] = &[
            (
                "The hub had 1 service manager, 3 practitioners and 8 social workers.",
                &["1 measure", "3 measure", "8 measure"],
            ),
            (
                "There was only one therapist for the whole service.",
                &["one measure"],
            ),
            (
                "Homes did well: 86% of agencies were rated good and 1 rated outstanding.",
                &["86% measure", "1 measure"],
            ),
            (
                "On any one day people came and went from one team to another.",
                &[],
            ),
            ("One person told us it was hard.", &[]),
            (
                "There had been 19 data breaches, of which one was reported.",
                &["19 measure", "one measure"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
