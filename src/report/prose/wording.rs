//! The words of a comparison: which of them say the direction, and of which number.

use super::{
    compare::Bound,
    pattern::{Words, words},
    reader::{Reader, Roles},
    view::View,
};
use crate::indicator::Role;

const ADVERBS: &Words = words!(
    "slightly|somewhat|significantly|much|just|well|broadly|somewhat|considerably|marginally|\
        statistically|notably|far|not|no|also|substantially|largely|roughly|generally|\
        markedly|very|little|more|a|about|almost|nearly|approximately|around|exactly|never|hardly|scarcely|barely|fractionally"
);

const DIRECTIONS: &Words = words!(
    "lower than|higher than|better than|worse than|greater than|less than|more than|\
        fewer than|longer than|shorter than|lower compared to|higher compared to|\
        better compared to|worse compared to|lower when compared|higher when compared|\
        lower compared with|higher compared with|lower to|higher to|similar to|similar with|\
        in line with|the same as|same as|above|below|comparable to|comparable with|\
        consistent with|equal to|on par with|on a par with|close to|different to|\
        different from|different than|positive variation to|negative variation to|\
        positive variation|negative variation|positive statistical variation|\
        negative statistical variation|statistical variation|statistical difference|\
        variation from|variation to|variation compared to|exceeded|exceeding|exceeds|\
        ahead of|behind|in keeping with|up from|down from|reduced from|increased from|\
        risen from|fallen from|improved from|decreased from|dropped from|increase from|\
        decrease from|reduction from|improvement on|improvement from|better|worse|lower|\
        higher|similar|over|under|the same|aligned with|aligned to|matched|outperformed|\
        outperforming|short of|well short of|level with|surpassed|surpassing|outstripped|outstripping|bettered|\
        bettering|more favourable than|less favourable than|trailing|trailed|shy of|beneath"
);

/// The words of a comparison between two places: the last that stand there, with their adverbs.
pub(super) fn direction(view: View<'_, '_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let (start, end) = (from..to.min(view.len())).rev().find_map(|at| {
        let end = view.any_phrase(at, DIRECTIONS)?;
        (end <= to && !echoes(view, at)).then_some((at, end))
    })?;
    // The longest phrase that ends there: "better than", not "than".
    let mut start = start;
    if let Some(earlier) = (start.saturating_sub(3).max(from)..start).find(|at| {
        view.any_phrase(*at, DIRECTIONS)
            .is_some_and(|close| close >= end)
    }) {
        start = earlier;
    }
    while view.is_any_before(start, ADVERBS) {
        start = start.saturating_sub(1);
    }
    // Articles lead in and say nothing.
    if view.is_any(start, words!("a|also")) {
        start = start.saturating_add(1);
    }
    Some((start, end))
}

/// "Of carers, 57% said the same": the same thing was said, and no number is compared.
fn echoes(view: View<'_, '_>, at: usize) -> bool {
    view.is(at.saturating_add(1), "same")
        && !view.is_any(at.saturating_add(2), words!("as|to"))
        && view.is_any_before(
            at,
            words!("said|say|felt|feel|reported|thought|did|do|found|told|answered"),
        )
}

/// Words of comparison behind both numbers: "(England average 65%), which was lower".
pub(super) fn tail(view: View<'_, '_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let to = to.min(from.saturating_add(9));
    // "and this was better than last year": said of something else.
    let stop = (from..to)
        .find(|at| view.is_any(*at, words!("and|but|although|though|while|whereas|when")))
        .unwrap_or(to);
    let at = (from..stop).find(|at| view.is_any(*at, words!("which|this|so")))?;
    let found = view.find(
        at,
        stop,
        words!("lower|higher|better|worse|similar|in line|above|below"),
    );
    found.filter(|(_, end)| !view.is_any(*end, words!("than|to|with|from|before|in")))
}

/// Whether words of comparison are said of all the figures before them: "both below".
pub(super) fn shared(view: View<'_, '_>, at: usize) -> bool {
    view.has(
        at.saturating_sub(4),
        at,
        words!("both|all|these|each|none|neither"),
    )
}

impl Reader<'_> {
    /// "fallen to 9% from 14% in 2021, when it was higher than the average of 12%": the words are of the
    /// earlier value, which stands nearer than the measure.
    pub(super) fn words_of_another(&self, roles: &Roles, bound: &Bound, index: usize) -> bool {
        let Some(me) = roles.place(index).and_then(|at| self.entries.get(at)) else {
            return false;
        };
        let alike = |at: &usize| {
            let entry = roles.place(*at).and_then(|at| self.entries.get(at));
            entry.is_some_and(|entry| entry.unit == me.unit || !me.unit_stated)
        };
        let earlier = |at: usize| {
            self.role(roles.place(at)) == Some(Role::Comparator)
                && bound.get(at).is_some_and(Option::is_none)
        };
        // The nearest before, or where the measure stands behind, the one beside the words.
        let nearest = (index.saturating_sub(4)..index).rev().find(alike);
        earlier(nearest.unwrap_or_else(|| index.saturating_add(1)))
    }
}
