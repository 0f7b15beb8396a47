//! Former values: the words of comparison that lead to a number, and the words that say that it is
//! past.

use super::{
    around::Around,
    compare::CHANGES,
    earlier::{Earlier, STEPS},
    numeral::Numeral,
    pattern::{Words, words},
    token::Kind,
    view::View,
    wording::direction,
};
use crate::indicator::ComparatorKind::{Other, OwnEarlier};

/// Words that name an earlier time.
pub(super) const EARLIER: &Words = words!(
    "years ago|year ago|months ago|previous year|last year|year before|previously|\
        prior year|preceding year|year earlier|the year previous|years earlier|year preceding|\
        previous survey|previous quarter|previous month|previous period|months earlier|\
        last survey|last return|last time|last cohort|last audit|previous audit|previous return|the previous|\
        months previously|year previously|years before|year back|years back|\
        months before|past year|earlier|baseline|years previously|in the previous|before that|\
        same time last year|same period last year|pre pandemic|initially|originally|start of the year|\
        worst point|in the year before|quarter before|month before|winter before|previous winter|\
        previous summer|summer before|spring before|autumn before|previous spring|previous autumn|\
        week before|weeks before|weeks earlier|springs earlier|winters earlier|summers earlier|autumns earlier|\
        quarters earlier|surveys earlier|formerly"
);

/// What says right behind a number that it is past: "the 9% which the paper form used to achieve".
const BEHIND: &Words = words!(
    "there had been|it had been|that had been|which had been|they had been|it had had|used to|before it|before one|before the|before a|before we|before they|\
        when the|when it|when they|when a|when we|under the old|under the previous|under the last|under its old|\
        in the year in which|in the year that|in the year when|in the year they|in the year it|in the spring|in the summer|in the autumn|in the winter|in the first|at the start|at the outset|at the beginning|\
        inherited|of old|once"
);

/// What says before a number that it is past: "a former 26%", "last year's 58%".
const PAST: &Words = words!(
    "previous|previously|former|formerly|earlier|prior|last|preceding|inherited|initial|initially|original|originally|\
        old|baseline|starting"
);

/// What may stand between the words of comparison and the number.
const FILLERS: &Words = words!(
    "the|previous|year|figure|figures|of|a|an|rate|our|its|their|just|only|in|when|it|was|month|quarter|cohort|return|\
        last|baseline|score|level|result|survey|average|for|total|at|around|over|under|about|some|there|point|\
        approximately|nearly|were|with|to|response|period|same|former|earlier|prior|initial|original|old|\
        preceding|starting|mean|median|low|high|peak|height|maximum|record"
);

/// Words of comparison, whatever the number behind them is.
const COMPARES: &Words = words!(
    "compared to|compared with|in comparison to|in comparison with|compares to|\
        compares with|compared|versus|vs|up from|down from|against|comparison to|\
        an increase from|an improvement from|a reduction from|a decrease from|\
        an increase on|an improvement on|change on|change from|reduction on|drop on|rise on|\
        fall on|decrease on|advance on|deterioration from|worsening from|a rise from|a fall from|a drop from|\
        set against|variation from|short of the|ahead of the|above the|below the|over the|under the|higher than|lower than|better than|worse than|\
        opposed to|fewer than|more than|greater than|less than|longer than|shorter than"
);

/// Words of comparison with what was, needing no time: "unchanged from 95%", "growth on 188".
const CHANGED: &Words = words!(
    "unchanged from|unchanged on|unchanged at|unaltered from|cry from the|growth on|growth from|improving on|improved on|\
        step back from|step down from|step up from|back from the|up from|down from|an increase from|\
        a reduction from|a decrease from|an improvement from|a rise from|a fall from|a drop from|up on|down on|increase on|improvement on|reduction on|\
        rise on|fall on|drop on|decrease on|advance on|movement from|change from|recovery from|starting point of|\
        fallen from|risen from|reduced from|increased from|dropped from|improved from|decreased from|declined from|grown from|a former|the former|gain on|progress on|progress from|deterioration on|decline from|decline on"
);

/// Words that lead to a number which is compared only where it is past.
const LEADS: &Words = words!(
    "from|on|than|after|following|to|not|half the|third of the|quarter of the|half of the|instead of|rather than|\
        quicker than|slower than|faster than|sooner than|smaller than|larger than|bigger than|beating|bettering|double|twice"
);

/// "compared to 42% 6 years ago", "against 60% in 2021/22", "than 70% of agency staff".
pub(super) fn former(around: &Around<'_, '_, '_>, index: usize) -> Option<Earlier> {
    let (view, numerals) = (around.view, around.numerals);
    let numeral = numerals.get(index)?;
    // "66 in the same six months of 2023": the length of a time is no next figure.
    let length =
        |next: &&Numeral| view.is_any_before(next.lead, words!("same|last|previous|quarter|phase"));
    // "38% of 120 the year before": its base is no next figure either.
    let base = |next: &&Numeral| {
        let article = usize::from(view.is(numeral.end.saturating_add(1), "the"));
        view.is(numeral.end, "of")
            && numeral.end.saturating_add(1).saturating_add(article) == next.lead
    };
    let until = numerals
        .iter()
        .skip(index.saturating_add(1))
        .find(|next| !length(next) && !base(next))
        .map_or(view.len(), |next| next.lead);
    let near = numeral.end.saturating_add(8).min(until);
    let led = lead(around, numeral);
    let compares = led.filter(|lead| !matches!(lead.strength, Strength::Needs));
    let behind = view.has(numeral.end, near, EARLIER);
    let past = behind
        || view.has(
            numeral.lead.saturating_sub(3),
            numeral.lead,
            words!("previously|previous year|last year|former"),
        );
    let dated = (numeral.end..near).any(|at| around.is_taken(at))
        || led.is_some_and(|lead| (lead.end..numeral.lead).any(|at| around.is_taken(at)));
    let clause = (numeral.end..near)
        .take_while(|at| {
            !matches!(view.kind(*at), Kind::Comma | Kind::Semicolon | Kind::Close)
                && !view.is_any(*at, words!("and|but|while|whereas"))
        })
        .count();
    let close = numeral.end.saturating_add(clause);
    let said = view.has(numeral.end, close, BEHIND)
        || led.is_some_and(|lead| (lead.end..numeral.lead).any(|at| view.is_any(at, PAST)));
    let had = view
        .any_phrase_before(
            numeral.lead,
            words!("having been|having previously been|having once been|having once taken|having once stood at|having once had"),
        )
        .is_some();
    // "where once it had been completed by 52%"
    let from = numeral.lead.saturating_sub(9);
    let had = had
        || view
            .find_last(
                from,
                numeral.lead,
                words!("where once|where previously|where formerly|where it once"),
            )
            .is_some_and(|(once, _)| view.all_words(once, numeral.lead));
    // "recovered to 83% after falling to 61%", "having peaked at 212"
    let had = had || gone_before(view, numeral);
    let before = past || dated;
    // "last year had stood at 29%"
    let once = pluperfect(view, numeral);
    let said_before = |at: usize| view.has(at.saturating_sub(4), at, EARLIER);
    let had = had || once.is_some_and(|at| before || said_before(at));
    // "The backlog, 1,140 at its height in 2022, had been reduced to 318"
    let prior = target(around, index, led);
    let peaked = view
        .any_phrase(
            numeral.end,
            words!("at its height|at its peak|at its worst|at the peak|at the worst point"),
        )
        .and_then(|_| comes_to(around, index));
    let of = peaked.or(prior);
    let measure = of.and_then(|of| numerals.get(of));
    if measure.is_none() && !around.back.carries(numeral) {
        return None;
    }
    // "The wait, 40 days at its peak, stood at 12": the unit is said once.
    if let Some(measure) = measure
        && (peaked.is_none() || measure.unit_stated)
        && measure.unit != numeral.unit
        && (numeral.unit_stated || !measure.unit_stated)
    {
        return None;
    }
    let from = measure.map_or(0, |measure| measure.end);
    let words = compares
        .and_then(|lead| direction(view, lead.start.saturating_sub(6).max(from), lead.end))
        .or_else(|| compares.and_then(|lead| view.find_last(lead.start, lead.end, CHANGES)));
    let own = |words| {
        Some(Earlier {
            kind: OwnEarlier,
            of,
            words,
        })
    };
    // Nothing of its own sentence is compared: the words must point back.
    if measure.is_none() {
        let certain = led.is_some_and(|lead| matches!(lead.strength, Strength::Own))
            || before && once.is_some();
        let back = super::scope::refers_back(view)
            && led.is_some()
            && (past || dated && compares.is_some());
        return if certain || back { own(words) } else { None };
    }
    if had || peaked.is_some() {
        return own(None);
    }
    let behind_article = numeral
        .end
        .saturating_add(usize::from(view.is(numeral.end, "the")));
    match led {
        Some(Lead {
            strength: Strength::Own,
            ..
        }) => own(words),
        Some(Lead {
            strength: Strength::Any,
            ..
        }) if past || dated || said => own(words),
        Some(Lead {
            start,
            strength: Strength::Any,
            ..
        }) => {
            let kind = if view.has(
                start,
                numeral.lead,
                words!("previous*|last|increase|improvement|reduction|decrease|baseline"),
            ) {
                OwnEarlier
            } else {
                Other
            };
            // "50 working days, higher than 5 others" is rare; the comparison with another group is not.
            Some(Earlier { kind, of, words })
        }
        Some(Lead { start, end, .. })
            if !view.is(start, "to")
                && measure.is_some_and(|one| one.unit == numeral.unit || !numeral.unit_stated)
                && !(end..numeral.lead).any(|at| view.kind(at) == Kind::Comma) =>
        {
            let year = dated
                && (view.is_any(start, words!("not|half|third|quarter|twice|double"))
                    || view.is(numeral.end, "of"));
            (past || said || year).then_some(())?;
            own(None)
        }
        // "72% and 65% last year", but not "72% felt safe and 65% were satisfied last year".
        // "72% felt safe, 65% last year".
        _ if (view.has(from, numeral.lead, words!("was|from|and"))
            || view.kind_before(numeral.lead) == Kind::Comma
                && view.any_phrase(behind_article, EARLIER).is_some())
            && !view.has(
                numeral.end,
                near,
                words!("were|was|had|felt|said|received|have|did|reported|agreed|are|is|took"),
            )
            && view.has(
                numeral.end,
                near,
                words!("previous year|previously|last year|years ago|year before|year ago|year preceding|year earlier"),
            ) =>
        {
            own(None)
        }
        _ => None,
    }
}

/// "after falling to 61%", "having peaked at 212": where a figure had gone before.
fn gone_before(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let Some(verb) = numeral.lead.checked_sub(2) else {
        return false;
    };
    let since = view.is_any_before(verb, words!("after|following"))
        && view.word(verb).ends_with("ing")
        || view.is_any_before(verb, words!("having"));
    since
        && view.is_any(numeral.lead.saturating_sub(1), words!("to|at|from"))
        && view.is_any(
            verb,
            words!("falling|dropping|rising|climbing|peaking|reaching|plunging|sinking|slipping|dipping|increasing|\
        fallen|dropped|risen|climbed|peaked|plunged|sunk|slipped|dipped|increased|reduced|declined|started|begun"),
        )
}

/// Where the words begin that say what a number had been: "it had been 29% in 2021/22", "The backlog
/// had been at 792", but not "There had been 19 breaches".
fn pluperfect(view: View<'_, '_>, numeral: &Numeral) -> Option<usize> {
    let at = view.any_phrase_before(
        numeral.lead,
        words!("had been|had been at|had been as high as|had stood at|had reached|had once been"),
    )?;
    let nothing_counted = !matches!(view.kind(numeral.end), Kind::Word)
        || view.is_any(
            numeral.end,
            words!("in|at|the|a|when|on|during|before|last|previously|as|by|and|out|of"),
        );
    (nothing_counted && !view.is_any_before(at, words!("there|there’d|who|which|that")))
        .then_some(at)
}

/// How much words of comparison say by themselves.
#[derive(Debug, Clone, Copy)]
enum Strength {
    /// That the number is an earlier value.
    Own,
    /// That the number is compared, with whatever it is.
    Any,
    /// Nothing, where the number is not said to be past.
    Needs,
}

/// The words of comparison before a number.
#[derive(Debug, Clone, Copy)]
struct Lead {
    start: usize,
    end: usize,
    strength: Strength,
}

/// The words of comparison right before a number, but for a few fillers.
fn lead(around: &Around<'_, '_, '_>, numeral: &Numeral) -> Option<Lead> {
    let view = around.view;
    let first = numeral.lead.saturating_sub(8);
    let filled = |end: usize| {
        end <= numeral.lead
            && (end..numeral.lead).all(|at| {
                around.is_taken(at) || view.is_any(at, FILLERS) || view.kind(at) == Kind::Comma
            })
    };
    let found = |phrases: &Words, strength| {
        (first..numeral.lead).find_map(|start| {
            let end = view.any_phrase(start, phrases).filter(|end| filled(*end))?;
            Some(Lead {
                start,
                end,
                strength,
            })
        })
    };
    // "an improvement of 5 points on the 22%", "up 12% on 2,604": the change is measured between its
    // two words.
    let measured = || {
        let lead = found(words!("on|from"), Strength::Own)?;
        let beside = lead.start.saturating_sub(1);
        let number = beside.saturating_sub(usize::from(view.kind(beside) == Kind::Percent));
        if view.kind(number) == Kind::Number && view.is_any_before(number, words!("up|down")) {
            return Some(lead);
        }
        let change = view.find_last(lead.start.saturating_sub(7), lead.start, STEPS)?;
        (change.0..lead.start)
            .any(|at| view.kind(at) == Kind::Number)
            .then_some(lead)
    };
    found(CHANGED, Strength::Own)
        .or_else(measured)
        .or_else(|| found(COMPARES, Strength::Any))
        .or_else(|| {
            // "higher than the corporate 10.6 and than the 11.8 of 2022/23"
            let more = words!("and than|and with|and against|and to|nor than|but than");
            found(more, Strength::Any).filter(|_| around.follows_a_comparator(numeral))
        })
        .or_else(|| found(LEADS, Strength::Needs))
}

/// The number that is compared: the one before, or where there is none, one that the clause behind
/// comes to: "well down on the 1,140 of March 2023, and stood at 486".
fn target(around: &Around<'_, '_, '_>, index: usize, led: Option<Lead>) -> Option<usize> {
    let prior = around.prior(index);
    if prior.is_some() {
        return prior;
    }
    led.filter(|lead| matches!(lead.strength, Strength::Own))?;
    comes_to(around, index)
}

/// The next number of the same kind, where the words before it say that it is what came of it.
pub(super) fn comes_to(around: &Around<'_, '_, '_>, index: usize) -> Option<usize> {
    let view = around.view;
    let numeral = around.numerals.get(index)?;
    let next = index.saturating_add(1);
    let later = around.numerals.get(next)?;
    let reach = later.lead.saturating_sub(numeral.end) <= 22
        && (later.unit == numeral.unit || !later.unit_stated)
        && !super::restated::has_noun(around, later);
    let said = view
        .any_phrase_before(
            later.lead,
            words!("stood at|stands at|back to|back at|was now|is now|down to|up to|reduced to|cut to|dropped to|fallen to|risen to|come down to|settled at|now at|now stood at|was back to"),
        )
        .is_some();
    (reach && said).then_some(next)
}
