//! Which metric a figure is of, by the words around it.

use super::{
    cues::CUES,
    pattern::{Seen, Words},
    view::View,
};
use crate::{Metric, number::Unit};

/// The first letters of what every cue needs first: where none stands, no metric is named.
const FIRST: Seen = first_letters();

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the crate is compiled, never when it runs"
)]
const fn first_letters() -> Seen {
    let mut first = Seen::none();
    let mut at = 0;
    while at < CUES.len() {
        first = first.with(CUES[at].needs[0]);
        at += 1;
    }
    first
}

/// The metric that the words from one token to before another name, if they name one.
pub(super) fn metric(
    view: View<'_, '_>,
    from: usize,
    to: usize,
    unit: Unit,
    carers: bool,
) -> Option<Metric> {
    let seen = view.seen(from, to);
    if !seen.meets(&FIRST) {
        return None;
    }
    let has = |list: &Words| seen.may_hold(list) && view.has(from, to, list);
    CUES.iter()
        .filter(|cue| cue.unit == unit)
        .find(|cue| {
            cue.needs.iter().all(|alternatives| {
                let assumed = carers
                    && alternatives
                        .first()
                        .is_some_and(|first| first.text == "carers");
                assumed || has(alternatives)
            }) && !has(cue.not)
        })
        .map(|cue| cue.metric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letters_are_those_of_what_every_cue_needs_first() {
        // The same again, made when the test runs.
        let made = first_letters();
        for cue in CUES {
            assert!(made.may_hold(cue.needs[0]) && FIRST.may_hold(cue.needs[0]));
        }
        assert!(!made.meets(&Seen::none()) && !Seen::none().meets(&made));
    }
}
