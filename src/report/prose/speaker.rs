//! Finds the group of people whose word a sentence is, by its name and its verb.

use super::{
    glossary,
    pattern::{Words, phrases, words},
    token::Kind,
    view::View,
};
use crate::indicator::Voice::{self, Leaders, OnePerson, Partners, People, Staff};

const SPEAK: &Words = words!(
    "told|said|reported|explained|described|shared|highlighted|mentioned|stated|advised|\
        confirmed|felt|informed|commented|acknowledged|gave|noted|spoke|expressed|estimated|\
        outlined|recognised|identified|raised|fed"
);

const SPEAKERS: &[(&str, Voice)] = &[
    ("local authority leaders", Leaders),
    ("senior leaders", Leaders),
    ("leaders", Leaders),
    ("senior managers", Leaders),
    ("managers", Leaders),
    ("directors", Leaders),
    ("the director", Leaders),
    ("senior leadership", Leaders),
    ("leadership", Leaders),
    ("council leaders", Leaders),
    ("the principal social worker", Leaders),
    ("cabinet members", Leaders),
    ("elected members", Leaders),
    ("the DASS", Leaders),
    ("staff and leaders", Staff),
    ("frontline staff", Staff),
    ("front line staff", Staff),
    ("local authority staff", Staff),
    ("staff members", Staff),
    ("staff teams", Staff),
    ("staff", Staff),
    ("social workers", Staff),
    ("practitioners", Staff),
    ("occupational therapists", Staff),
    ("teams", Staff),
    ("workers", Staff),
    ("voluntary sector partners", Partners),
    ("health partners", Partners),
    ("system partners", Partners),
    ("partner organisations", Partners),
    ("partners", Partners),
    ("providers", Partners),
    ("care providers", Partners),
    ("voluntary organisations", Partners),
    ("commissioned providers", Partners),
    ("a partner", Partners),
    ("provider", Partners),
    ("people who use services", People),
    ("people", People),
    ("unpaid carers", People),
    ("carers", People),
    ("families", People),
    ("residents", People),
    ("service users", People),
    ("people we spoke with", People),
    ("one person", OnePerson),
    ("1 person", OnePerson),
    ("a person", OnePerson),
    ("one carer", OnePerson),
    ("1 carer", OnePerson),
    ("a carer", OnePerson),
    ("one unpaid carer", OnePerson),
    ("an unpaid carer", OnePerson),
    ("one family", OnePerson),
    ("one relative", OnePerson),
    ("a relative", OnePerson),
    ("a family member", OnePerson),
    ("another person", OnePerson),
    ("another carer", OnePerson),
    ("another unpaid carer", OnePerson),
    ("one individual", OnePerson),
    ("a woman", OnePerson),
    ("a man", OnePerson),
    ("a family", OnePerson),
    ("a young person", OnePerson),
    ("an older person", OnePerson),
    ("a parent", OnePerson),
    ("one parent", OnePerson),
    ("one young person", OnePerson),
    ("the person", OnePerson),
];

pub(super) const GROUPS: (&Words, &[(&str, Voice)]) = phrases!(SPEAKERS);

/// A group of people, by the first words of a sentence or clause.
#[inline]
fn group(view: View<'_, '_>, at: usize) -> Option<(usize, Voice)> {
    if view.opens(at, glossary::GROUP) || view.kind(at) == Kind::Number {
        named_group(view, at)
    } else {
        None
    }
}

/// Apart, so that the question before it is asked in place.
#[inline(never)]
fn named_group(view: View<'_, '_>, at: usize) -> Option<(usize, Voice)> {
    let one = view
        .get(at)
        .is_some_and(|token| token.text == "1" || token.text.eq_ignore_ascii_case("one"));
    // It speaks where a clause begins, not in "the hub had 1 service manager".
    let begins = || {
        view.kind_before(at) != Kind::Word
            || view.is_any_before(
                at,
                words!("and|but|that|while|although|though|however|where|from|when|as|because"),
            )
    };
    if one
        && begins()
        && view.is_any(
            at.saturating_add(1),
            words!("person|carer|unpaid|family|relative|individual|service|parent|resident|young|social|staff|member|provider|partner|worker|practitioner|leader|occupational|woman|man|daughter|son|mother|couple"),
        )
    {
        return Some((at.saturating_add(2), OnePerson));
    }
    view.meaning(at, GROUPS)
        .map(|(end, (_, voice))| (end, *voice))
        // "a carer's assessment" is nobody's account.
        .filter(|(end, _)| {
            view.get(end.saturating_sub(1))
                .is_none_or(|last| last.end.saturating_sub(last.start) == last.text.len())
        })
}

/// Who is speaking in a sentence: the group at its start, or that of a "told us" inside it.
pub(super) fn speaker(view: View<'_, '_>, whole: bool) -> Option<(Voice, bool)> {
    // The subject may follow a word or two: "The", "However,", "Local authority".
    let start = (0..5.min(view.len())).find_map(|at| {
        // "The time between a person being ready and ..": anybody, and nobody's account.
        let anybody = || {
            view.is_any(at, words!("a|an|the"))
                && view.is_any_before(
                    at,
                    words!("between|of|for|to|by|with|from|than|as|when|once"),
                )
        };
        group(view, at).filter(|(_, voice)| *voice != OnePerson || !anybody())
    });
    let reach = if whole { view.len() } else { 0 };
    let told = (0..reach).find_map(|at| {
        let (end, voice) = group(view, at)?;
        // "64% of people felt safe" is what a survey found, not what people said here.
        if voice == People && view.is(at.saturating_sub(1), "of") {
            return None;
        }
        let close = end.saturating_add(5);
        (end..close.min(view.len()))
            .take_while(|at| view.kind(*at) == Kind::Word)
            .find(|at| {
                view.is_any(
                    *at,
                    words!("told|said|reported|explained|described|highlighted|mentioned|stated|advised|\
        informed|shared|confirmed|acknowledged|commented|felt|estimated"),
                )
            })
            .map(|_| voice)
    });
    match (told, start) {
        (Some(voice), _) => Some((voice, true)),
        (None, Some((end, voice))) => {
            let speaks = (end..end.saturating_add(3)).any(|at| view.is_any(at, SPEAK));
            Some((voice, speaks && voice != People))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        indicator::Voice,
        issue::Span,
        report::{Block, BlockKind, Prose},
    };

    #[test]
    fn who_is_counted_is_not_who_speaks() {
        let voice = |text: &str| {
            let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
            let prose = Prose::read(text, &[block]);
            let first = prose.figures().first();
            first.map(|figure| figure.figure().voice())
        };
        assert_eq!(voice("A further 15 staff had left in 2023/24."), Some(None));
        assert_eq!(voice("Partners had received 20 referrals."), Some(None));
        assert_eq!(
            voice("Leaders also told us that 12 staff had left."),
            Some(Some(Voice::Leaders))
        );
    }
}
