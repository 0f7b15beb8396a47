//! What the numbers of a sentence ask of all of it: each is found when it is first asked for, and
//! then known, so that a sentence full of numbers is not walked again for each of them.

use super::{
    elliptic::{COUNTING, PARTS},
    noun::{COUNTED, first_whole},
    view::View,
};
use core::cell::OnceCell;

/// The first places of what makes a bare number behind them a count; none is behind every place.
#[derive(Debug, Default)]
pub(super) struct Known {
    whole: OnceCell<usize>,
    counted: OnceCell<usize>,
    counting: OnceCell<usize>,
    parts: OnceCell<bool>,
}

impl Known {
    /// Whether words before a place name something with its number.
    pub(super) fn whole_before(&self, view: View<'_, '_>, at: usize) -> bool {
        let first = || first_whole(view).unwrap_or(usize::MAX);
        (..at).contains(self.whole.get_or_init(first))
    }

    /// Whether a noun of what is counted stands before a place, or somebody waits.
    pub(super) fn counted_before(&self, view: View<'_, '_>, at: usize) -> bool {
        let first = || {
            (0..view.len())
                .find(|at| view.is_any(*at, COUNTED) || view.is(*at, "waiting"))
                .unwrap_or(usize::MAX)
        };
        (..at).contains(self.counted.get_or_init(first))
    }

    /// Whether words before a place say that something is counted.
    pub(super) fn counting_before(&self, view: View<'_, '_>, at: usize) -> bool {
        let first = || {
            (0..view.len())
                .find(|at| {
                    view.any_phrase(*at, COUNTING).is_some()
                        || view.is_any(*at, COUNTED) && view.word(*at).ends_with('s')
                })
                .unwrap_or(usize::MAX)
        };
        (..at).contains(self.counting.get_or_init(first))
    }

    /// Whether parts of something named before are told anywhere: "of which", "of these".
    pub(super) fn parts(&self, view: View<'_, '_>) -> bool {
        let any = || view.has(0, view.len(), PARTS);
        *self.parts.get_or_init(any)
    }
}
