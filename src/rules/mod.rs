//! Rule sets: how scores become a rating, why, and what would change it.
//!
//! A [`RuleSet`] is data: what is scored, on which scale, and how scores become a rating. Three are
//! built in, each with its source and with what is inferred in it. [`RuleSet::rate`] and its like
//! give an [`Outcome`], which explains itself; [`RuleSet::verdict`] gives the bare result at the
//! cost of an addition.
//!
//! # Rules of your own
//!
//! Own rules are built in code ([`RuleSet::builder`]) or read through serde. Bad ones are refused
//! with every reason at once, and none is ever official: the id shows in every outcome. The form,
//! here with every field:
//!
//! ```
//! use care_quality::{RuleSet, rules::Entry};
//!
//! let rules: RuleSet = serde_json::from_str(r#"{
//!     "id": "example-council/dry-run",
//!     "source": "minutes of the quality board",
//!     "inferred": ["the percentage is rounded to the nearest: nobody wrote down how"],
//!     "official": false,
//!     "scale": {"lowest": 1, "labels": ["poor", "fair", "good", "strong"]},
//!     "elements": [
//!         {"id": "home_care"},
//!         {"id": "safeguarding", "weight": 2}
//!     ],
//!     "least": 1,
//!     "most": 2,
//!     "parts": {
//!         "ids": ["audits", "interviews"],
//!         "least": 1,
//!         "most": 2,
//!         "rounding": "half_away",
//!         "bands": [
//!             {"level": 1, "from": 25, "to": 38},
//!             {"level": 2, "from": 39, "to": 62},
//!             {"level": 3, "from": 63, "to": 87},
//!             {"level": 4, "from": 88, "to": 100}
//!         ]
//!     },
//!     "overall": {
//!         "rounding": "half_away",
//!         "bands": [
//!             {"rating": "not_yet", "from": 25, "to": 66},
//!             {"rating": "ready", "from": 67, "to": 100}
//!         ],
//!         "limiters": [
//!             {"id": "no weak spot", "when": "ready", "any_at_most": 1, "cap": "not_yet"}
//!         ]
//!     }
//! }"#)?;
//!
//! let entries = [vec![Some(4)], vec![Some(3), Some(2)]].map(Entry::Parts);
//! let outcome = rules.rate_entries(&entries)?;
//! assert_eq!(outcome.explain(),
//!     "10 of 12 points is 83.3%, rounded half away from zero to 83%; 67% to 100% is ready; \
//!      by the rules `example-council/dry-run`, which are not official");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | field | what it says |
//! |---|---|
//! | `id` | the name that shows in every outcome; not one that is built in |
//! | `source`, `inferred` | texts for people; may be left out |
//! | `official` | false, or left out |
//! | `scale` | the `lowest` level, 0 to 100, and a label for it and each level above it, 2 to 20 in all |
//! | `elements` | what is scored, in order, 1 to 100, each with its `id` and its `weight` from 1 to 100 (1 where left out). Without the field elements have no names, and all weigh the same |
//! | `least`, `most` | how many elements have a score. Fewer than all that are named are rated only when the caller says that these are all that were assessed. 1 and all (without names: 10,000) where left out |
//! | `parts` | only where an element is scored from parts, as a statement is from evidence categories: how many, their `ids` for people to read, the `rounding` of the percentage of their points, and the `bands` that give each `level` of the scale, lowest first |
//! | `overall` | how the percentage of all points is rounded, and the `bands` that give a `rating`, lowest first, without gap or overlap, over all percentages that scores can give. Without the field there is no overall rating |
//! | `limiters` | where the computed rating is `when` and any element scores `any_at_most` or lower, no better rating than `cap` is left; may be left out |
//!
//! `rounding` is one of `half_away`, `half_even`, `half_down`, `truncate` and `ceiling`.

mod agreement;
mod builder;
mod change;
mod check;
mod compare;
mod entry;
mod fault;
mod inverse;
mod official;
mod outcome;
mod outcome_wire;
mod overall;
mod scores;
mod set;
mod sums;
#[cfg(test)]
mod tests;
mod trace;
mod unknown;
mod unrated;
mod verdict;
mod ways;
mod wire;

pub use agreement::{Agreement, Difference, Incomparable, Published};
pub use builder::RuleSetBuilder;
pub use change::{Change, Margin};
pub use compare::{Comparison, Movement, NotComparable};
pub use entry::Entry;
pub use fault::{BandsOf, Fault, RuleSetError};
pub use inverse::{Combinations, Results};
pub use outcome::Outcome;
pub(crate) use overall::overall_out_of_range;
pub use overall::{Band, Limiter, Overall};
pub use scores::Scores;
pub use set::{Element, Elements, Parts, RuleSet, Scale};
pub use trace::{Step, StepKind};
pub use unknown::Open;
pub use unrated::Unrated;
pub use verdict::Verdict;
pub use ways::{Move, Way, Ways};
