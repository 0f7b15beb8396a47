//! Two outcomes of one authority: what moved between them.

use super::Outcome;
use crate::{Statement, Status, Theme};
use alloc::vec::Vec;

/// What moved between two outcomes of one authority, such as a re-assessment and the one before.
///
/// ```
/// use care_quality::{RuleSet, Scores, Theme, rules::Comparison};
///
/// let before = RuleSet::STATEMENT_SCORES.rate(&Scores::la([2, 2, 2, 3, 3, 2, 2, 3, 3])?)?;
/// let after = RuleSet::STATEMENT_SCORES.rate(&Scores::la([3, 2, 2, 3, 3, 2, 3, 3, 2])?)?;
/// let moved = Comparison::between(&before, &after)?;
/// assert_eq!((moved.improved().count(), moved.worsened().count()), (2, 1));
/// assert_eq!(moved.points(), Some(1));
/// assert_eq!(moved.rating_change(), Some(("requires_improvement", "good")));
/// assert!(moved.by_theme().any(|(theme, points)| (theme, points) == (Theme::Leadership, -1)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison<'a> {
    before: &'a Outcome<'a>,
    after: &'a Outcome<'a>,
    movements: Vec<Movement<'a>>,
}

/// The score of one element in two outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Movement<'a> {
    id: Option<&'a str>,
    place: usize,
    before: Option<u32>,
    after: Option<u32>,
}

/// Why two outcomes are not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NotComparable {
    /// They were rated by different rules.
    #[error("the two results were rated by different rules")]
    RulesChanged,
    /// Not the same elements were assessed, so the totals are not of the same thing.
    #[error("not the same elements were assessed")]
    ElementsChanged,
    /// A result that is not formal stands beside one that is.
    #[error("a result that is {0} is not compared with a formal one")]
    Status(Status),
}

impl<'a> Comparison<'a> {
    /// What moved between two outcomes.
    ///
    /// # Errors
    ///
    /// [`NotComparable::RulesChanged`] and [`NotComparable::ElementsChanged`].
    pub fn between(before: &'a Outcome<'a>, after: &'a Outcome<'a>) -> Result<Self, NotComparable> {
        if before.rules != after.rules {
            return Err(NotComparable::RulesChanged);
        }
        let places = |outcome: &'a Outcome<'a>| outcome.levels().map(|(place, _)| place);
        if !places(before).eq(places(after)) {
            return Err(NotComparable::ElementsChanged);
        }
        Ok(Self::regardless(before, after))
    }

    /// What moved between two published results, each with its status.
    ///
    /// # Errors
    ///
    /// As [`between`](Self::between); [`NotComparable::Status`] where an indicative or a withdrawn
    /// result stands beside one of another status.
    pub fn between_published(
        before: (&'a Outcome<'a>, Status),
        after: (&'a Outcome<'a>, Status),
    ) -> Result<Self, NotComparable> {
        for (one, other) in [(before.1, after.1), (after.1, before.1)] {
            let apart = matches!(one, Status::Indicative | Status::Withdrawn);
            if apart && one != other {
                return Err(NotComparable::Status(one));
            }
        }
        Self::between(before.0, after.0)
    }

    /// What moved, though the rules or the elements may not be the same: elements are matched by
    /// their ids, or by place where they have none.
    #[must_use]
    pub fn regardless(before: &'a Outcome<'a>, after: &'a Outcome<'a>) -> Self {
        let element = |(place, _): (usize, &_)| {
            let id = after.rules.elements().id(place);
            let earlier = match id {
                Some(id) => before.rules.elements().position(id),
                None => Some(place),
            };
            Movement {
                id,
                place,
                before: earlier.and_then(|place| before.level(place)),
                after: after.level(place),
            }
        };
        Self {
            before,
            after,
            movements: after.places.iter().enumerate().map(element).collect(),
        }
    }

    /// Each element of the later outcome, moved or not.
    #[must_use]
    pub fn movements(&self) -> &[Movement<'a>] {
        &self.movements
    }

    /// The elements whose score rose.
    pub fn improved(&self) -> impl Iterator<Item = &Movement<'a>> {
        let moved = |m: &&Movement<'_>| m.points().is_some_and(|points| points > 0);
        self.movements.iter().filter(moved)
    }

    /// The elements whose score fell.
    pub fn worsened(&self) -> impl Iterator<Item = &Movement<'a>> {
        let moved = |m: &&Movement<'_>| m.points().is_some_and(|points| points < 0);
        self.movements.iter().filter(moved)
    }

    /// By how much the scores of each theme moved in sum, where the elements are statements. No
    /// theme scores are published: this adds up those of its statements.
    pub fn by_theme(&self) -> impl Iterator<Item = (Theme, i64)> {
        Theme::ALL.iter().filter_map(|theme| {
            let of_theme = |m: &&Movement<'_>| m.statement().is_some_and(|s| s.theme() == *theme);
            let moved = self.movements.iter().filter(of_theme);
            let points: Vec<i64> = moved.filter_map(Movement::points).collect();
            (!points.is_empty()).then(|| (*theme, points.iter().sum()))
        })
    }

    /// By how many points the total moved.
    #[must_use]
    pub fn points(&self) -> Option<i64> {
        difference(self.before.total(), self.after.total())
    }

    /// By how many percentage points the whole percentage moved.
    #[must_use]
    pub fn percentage_points(&self) -> Option<i64> {
        difference(self.before.percentage(), self.after.percentage())
    }

    /// The ids of the ratings before and after, where they are not the same.
    #[must_use]
    pub fn rating_change(&self) -> Option<(&'a str, &'a str)> {
        let ratings = self.before.rating_id().zip(self.after.rating_id());
        ratings.filter(|(before, after)| before != after)
    }
}

fn difference(before: Option<u32>, after: Option<u32>) -> Option<i64> {
    i64::from(after?).checked_sub(before?.into())
}

impl<'a> Movement<'a> {
    /// The id of the element, where it has one.
    #[must_use]
    pub const fn id(&self) -> Option<&'a str> {
        self.id
    }

    /// The place of the element, counted from 0.
    #[must_use]
    pub const fn place(&self) -> usize {
        self.place
    }

    /// The statement, where the element is one.
    #[must_use]
    pub fn statement(&self) -> Option<Statement> {
        self.id.and_then(Statement::from_id)
    }

    /// The score before, where there was one.
    #[must_use]
    pub const fn before(&self) -> Option<u32> {
        self.before
    }

    /// The score after, where there is one.
    #[must_use]
    pub const fn after(&self) -> Option<u32> {
        self.after
    }

    /// By how much the score moved, where there were two.
    #[must_use]
    pub fn points(&self) -> Option<i64> {
        difference(self.before, self.after)
    }
}
