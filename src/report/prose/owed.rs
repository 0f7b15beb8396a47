//! Numbers that somebody asked for, hoped for or laid down: "the 60% expected locally", "the contract's
//! 95%", "what commissioners had hoped for (50)".

use super::{
    numeral::Numeral,
    pattern::{Words, words},
    token::Kind,
    view::View,
};

use crate::number::Unit;

/// What was done with a number that is to be reached.
const WILLED: &Words = words!(
    "set out|set itself|set themselves|set for|hoped|aimed|planned|wanted|asked for|asks for|expected|required|\
        demanded|promised|agreed|stipulated|specified|needed for|called for|contracted|laid down|prescribed|\
        requires|expects|sought|pledged|insisted"
);

/// What lays a number down.
const PAPERS: &Words = words!(
    "contract|policy|plan|specification|framework|protocol|procedure|standard|charter|strategy|\
        target|toolkit|programme|guidance|council|authority"
);

/// Whether a number was asked for, hoped for or laid down.
pub(super) fn owed(view: View<'_, '_>, numeral: &Numeral) -> bool {
    willed(view, numeral)
        || of_paper(view, numeral)
        || bracketed(view, numeral)
        || asked(view, numeral)
        || wanted(view, numeral)
        || ruled(view, numeral)
        || changed(view, numeral)
        || raised(view, numeral)
}

/// "the 65% they had set out to reach", "the 3 days which the specification asked for".
fn willed(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let before = numeral.lead.saturating_sub(1);
    if !view.is_any(before, words!("the|its|their")) {
        return false;
    }
    let end = (numeral.end..numeral.end.saturating_add(8))
        .find(|at| {
            view.kind(*at) != Kind::Word
                || view.is_any(*at, words!("and|but|who|whom|because|in|of|from|were"))
        })
        .unwrap_or_else(|| numeral.end.saturating_add(8));
    view.find(numeral.end, end, WILLED).is_some_and(|(at, _)| {
        // "the 30 people agreed with us" do something themselves.
        at == numeral.end
            || numeral.unit_stated
            || view.has(
                numeral.end,
                at,
                words!("they|it|that|which|leaders|commissioners"),
            )
    })
}

/// "the contract's 95%", "the policy's own maximum of 28 days".
fn of_paper(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let mut at = numeral.lead.saturating_sub(1);
    let mut called = false;
    while at > 0
        && view.is_any(
            at,
            words!("own|agreed|maximum|minimum|local|limit|standard|of"),
        )
    {
        called |= view.is_any(at, words!("maximum|minimum|limit|standard"));
        at = at.saturating_sub(1);
    }
    let possessive = view
        .get(at)
        .is_some_and(|token| token.end.saturating_sub(token.start) > token.text.len());
    let body = view.is_any(at, words!("council|authority"));
    possessive && view.is_any(at, PAPERS) && (called || !body)
}

/// "exceeded what commissioners had hoped for (50)".
fn bracketed(view: View<'_, '_>, numeral: &Numeral) -> bool {
    view.kind_before(numeral.lead) == Kind::Open
        && view
            .any_phrase_before(
                numeral.lead.saturating_sub(1),
                words!(
                    "hoped for|asked for|aimed for|set out to|set out to reach|wanted|planned for|\
        had required|had expected|set itself|set themselves|set for itself|called for|was expected|was required|was planned"
                ),
            )
            .is_some()
}

/// "the policy gave 25 days", "was expected to complete 2 a month", "out of an expected 480",
/// "a key performance indicator set at no more than 90 seconds".
fn asked(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let lead = numeral.lead;
    let phrase = view
        .any_phrase_before(
            lead,
            words!(
                "policy gave|policy gives|policy allowed|policy allows|contract allowed|standard gave|\
        commissioned on the basis of|wanted to reach|want to reach|wants to reach|hoping to reach|\
        key performance indicator|key performance indicator of|key performance indicator was|policy was that|\
        key performance indicator being|plan was for|plan is for|ambition was for|bar of|bar was|was that|standard is that|allowed no more than"
            ),
        )
        .is_some_and(|at| {
            !view.is(at, "was")
                || view.is_any_before(at,
                    words!("policy|standard|target|aim|expectation|rule|requirement"),
                )
        });
    // "the authority's own guide was a maximum of 22"
    let own = view
        .find_last(
            lead.saturating_sub(7),
            lead,
            words!("own guide|own limit|own rule|own maximum|own ceiling|own guideline"),
        )
        .is_some_and(|(_, end)| view.all_words(end, lead));
    let adjective = view.is_any_before(lead, words!("expected|required|planned|intended"))
        && view.is_any(lead.saturating_sub(2), words!("an|the|a"));
    let set = view.any_phrase_before(lead, words!("set at")).is_some()
        && view.has(
            lead.saturating_sub(14),
            lead,
            words!("indicator|kpi|target|standard|limit|ceiling|maximum|minimum"),
        );
    let duty = view
        .find_last(
            lead.saturating_sub(6),
            lead,
            words!(
                "expected to complete|required to complete|expected to carry|expected to hold|\
        expected to make|required to make|required to hold|expected to do|supposed to complete"
            ),
        )
        .is_some_and(|(_, end)| view.all_words(end, lead));
    let limit = numeral.unit != Unit::Percent
        && view
            .any_phrase_before(
                lead,
                words!("the maximum of|a maximum of|the agreed maximum of|the limit of|the recommended maximum of|its maximum of|the upper limit of"),
            )
            .is_some_and(|at| view.is_any_before(at, words!("below|within|above|exceeded|under|over|against|exceeding")));
    // "the target for assessments done within 28 days was 80%"
    let target = view.is_any_before(lead, words!("was|is"))
        && view
            .any_phrase(
                0,
                words!("the target|the standard|the local target|the ambition"),
            )
            .is_some_and(|end| {
                lead.saturating_sub(end) <= 14
                    && (end..lead.saturating_sub(1)).all(|at| {
                        matches!(view.kind(at), Kind::Word | Kind::Number)
                            && !view.is_any(at, words!("was|were|which|and|but|met"))
                    })
            });
    phrase || limit || own || adjective || set || duty || target
}

/// "the authority wanted 95% of staff to complete it": wished of those who are to do it.
fn wanted(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let wish = words!("wanted|wants|want|expected|expects|required|requires|asked for");
    let of = numeral.end;
    view.any_phrase_before(numeral.lead, wish).is_some()
        && view.is(of, "of")
        && (of..of.saturating_add(8))
            .take_while(|at| view.kind(*at) == Kind::Word)
            .any(|at| view.is(at, "to") && view.kind(at.saturating_add(1)) == Kind::Word)
}

/// "the policy required concerns to be screened within 2 working days".
fn ruled(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let lead = numeral.lead;
    let within = view.is_any_before(lead, words!("within"));
    // "the intention was that nobody would stay for more than 28 days"
    let meant = view
        .find_last(
            lead.saturating_sub(18),
            lead,
            words!("intention was that|aim was that|expectation was that|rule was that|plan was that|ambition was that|standard was that"),
        )
        .is_some_and(|(_, end)| view.all_words(end, lead));
    meant && (within || numeral.qualifier.is_some())
        || within && view
            .find_last(
                lead.saturating_sub(16),
                lead,
                words!("required|requires|expected|expects|said that|says that|stated that|states that|asked for|asks for"),
            )
            .is_some_and(|(at, end)| {
                view.is_any_before(at, PAPERS)
                    && (end..lead).all(|at| {
                        view.kind(at) == Kind::Word
                            && !view.is_any(at, words!("and|but|which|was|were|had"))
                    })
            })
}

/// "wanted to increase the number of carers from 31 to 50": what it is to rise to.
pub(super) fn raised(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let lead = numeral.lead;
    let to = lead.saturating_sub(1);
    let from = (lead.saturating_sub(7)..to)
        .rev()
        .find(|at| view.is(*at, "from"));
    let Some(from) = from.filter(|_| view.is(to, "to")) else {
        return false;
    };
    let plan = view.find_last(
        from.saturating_sub(14),
        from,
        words!(
            "wanted to|wants to|planned to|plans to|aimed to|aims to|hoped to|hopes to|intended to|intends to|plan to|plans to|aim to|ambition to|aim was to|ambition was to|plan was to|goal was to|target to|target was to"
        ),
    );
    plan.is_some_and(|(_, verb)| {
        view.is_any(
            verb,
            words!("increase|raise|reduce|cut|lower|grow|extend|double|bring|expand|improve"),
        ) && view.all_words(verb, from)
    })
}

/// "one aim was to lower the rate of admissions to 520".
pub(super) fn changed(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let lead = numeral.lead;
    view.is(lead.saturating_sub(1), "to")
        && view
            .find_last(
                lead.saturating_sub(36),
                lead,
                words!(
                    "was to lower|was to raise|was to increase|was to reduce|was to cut|was to bring|\
        was to improve|is to lower|is to raise|is to increase|is to reduce|is to cut|wanted to raise|\
        wanted to reduce|wanted to increase|wanted to lower|wanted to cut|plans to reduce|plans to increase|\
        planned to reduce|planned to increase|aimed to reduce|aimed to increase|aimed to raise|aimed to cut"
                ),
            )
            .is_some_and(|(_, end)| {
                (end..lead).all(|at| view.kind(at) != Kind::Semicolon && !view.is(at, "from"))
            })
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn what_was_asked_for_is_a_target_and_what_was_done_is_none() {
        let cases: &[(&str, &[&str])] = &[
            (
                "It handled 84% in time, beyond the 80% leaders had promised.",
                &["84% measure", "80% target"],
            ),
            (
                "The store met 91% of orders, short of the contract\u{2019}s 95%.",
                &["91% measure", "95% target"],
            ),
            (
                "Carers were pleased in 62% of cases, better than had been hoped for (55%).",
                &["62% measure", "55% target"],
            ),
            (
                "The policy gave 20 working days for a reply.",
                &["20 target"],
            ),
            (
                "Another aim was to reduce the rate of falls among older people to 12%.",
                &["12% target"],
            ),
            (
                "The 45% who had wanted a break were offered one.",
                &["45% measure"],
            ),
            ("Moves were agreed for 64% of them.", &["64% measure"]),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
