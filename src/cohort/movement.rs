use super::{Cohort, Row, Table};
use crate::Statement;
use alloc::{string::String, vec::Vec};
use core::cmp::Ordering;

/// Two rounds under different rules: their scores are not on one scale.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the first round is under `{before}`, the second under `{after}`")]
pub struct RulesDiffer {
    before: String,
    after: String,
}

/// What changed between two rounds: the authorities that are ranked in both, by name.
///
/// ```
/// use care_quality::{Scores, cohort::{Cohort, Movement, Record}};
///
/// let of = |scores| Scores::la(scores).map(|scores| Record::new("Sefton Council", scores));
/// let before: Cohort = [of([2, 3, 3, 3, 3, 2, 3, 3, 3])?].into_iter().collect();
/// let after: Cohort = [of([3, 3, 3, 3, 3, 2, 3, 2, 3])?].into_iter().collect();
/// let (before, after) = (before.table(), after.table());
/// let movement = Movement::between(&before, &after)?;
/// let moved = &movement.moved()[0];
/// assert_eq!((moved.improved().count(), moved.worsened().count(), moved.points()), (1, 1, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Movement<'c, 'r> {
    moved: Vec<Moved<'c, 'r>>,
    only_before: usize,
    only_after: usize,
}

/// One authority in two rounds.
#[derive(Debug, Clone, Copy)]
pub struct Moved<'c, 'r> {
    before: Row<'c, 'r>,
    after: Row<'c, 'r>,
}

impl<'c, 'r> Movement<'c, 'r> {
    /// Compares two rounds.
    ///
    /// # Errors
    ///
    /// [`RulesDiffer`]: a change of rules is no change of the authorities.
    pub fn between(before: &Table<'c, 'r>, after: &Table<'c, 'r>) -> Result<Self, RulesDiffer> {
        let id = |table: &Table<'c, 'r>| -> &'r str { Cohort::rules(table.cohort()).id() };
        if id(before) != id(after) {
            return Err(RulesDiffer {
                before: id(before).into(),
                after: id(after).into(),
            });
        }
        let by_name = |table: &Table<'c, 'r>| {
            let mut rows: Vec<_> = table.ranked().collect();
            rows.sort_by_key(Row::authority);
            rows
        };
        let (first, second) = (by_name(before), by_name(after));
        let mut movement = Self {
            moved: Vec::new(),
            only_before: 0,
            only_after: 0,
        };
        let (mut old, mut new) = (first.into_iter().peekable(), second.into_iter().peekable());
        // Both are in the order of names, each name once.
        loop {
            let order = match (old.peek(), new.peek()) {
                (Some(a), Some(b)) => a.authority().cmp(b.authority()),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return Ok(movement),
            };
            let before = order.is_le().then(|| old.next()).flatten();
            let after = order.is_ge().then(|| new.next()).flatten();
            match (before, after) {
                (Some(before), Some(after)) => movement.moved.push(Moved { before, after }),
                (Some(_), None) => movement.only_before = movement.only_before.saturating_add(1),
                _ => movement.only_after = movement.only_after.saturating_add(1),
            }
        }
    }

    /// The authorities that are ranked in both rounds, by name.
    #[must_use]
    pub fn moved(&self) -> &[Moved<'c, 'r>] {
        &self.moved
    }

    /// How many are ranked in the first round only.
    #[must_use]
    pub const fn only_before(&self) -> usize {
        self.only_before
    }

    /// How many are ranked in the second round only.
    #[must_use]
    pub const fn only_after(&self) -> usize {
        self.only_after
    }

    /// How many went up and how many down on a statement.
    #[must_use]
    pub fn on(&self, statement: Statement) -> (usize, usize) {
        let went = |order: Ordering| {
            let moved = self.moved.iter();
            moved.filter(|moved| moved.on(statement) == order).count()
        };
        (went(Ordering::Greater), went(Ordering::Less))
    }
}

impl<'c, 'r> Moved<'c, 'r> {
    /// The row of the first round.
    #[must_use]
    pub const fn before(&self) -> &Row<'c, 'r> {
        &self.before
    }

    /// The row of the second round.
    #[must_use]
    pub const fn after(&self) -> &Row<'c, 'r> {
        &self.after
    }

    /// The change of the total.
    #[must_use]
    pub fn points(&self) -> i64 {
        let total = |row: &Row<'_, '_>| i64::from(row.total().unwrap_or(0));
        total(&self.after).saturating_sub(total(&self.before))
    }

    /// The ids of the rating before and after, where they differ.
    #[must_use]
    pub fn rating_change(&self) -> Option<(&'r str, &'r str)> {
        let (before, after) = (self.before.rating_id()?, self.after.rating_id()?);
        (before != after).then_some((before, after))
    }

    /// The second score of a statement against its first.
    fn on(&self, statement: Statement) -> Ordering {
        let score = |row: &Row<'c, 'r>| row.record().map(|record| record.scores()[statement]);
        score(&self.after).cmp(&score(&self.before))
    }

    /// The statements with a higher score than before.
    pub fn improved(&self) -> impl Iterator<Item = Statement> + '_ {
        self.went(Ordering::Greater)
    }

    /// The statements with a lower score than before.
    pub fn worsened(&self) -> impl Iterator<Item = Statement> + '_ {
        self.went(Ordering::Less)
    }

    fn went(&self, order: Ordering) -> impl Iterator<Item = Statement> + '_ {
        let statements = Statement::ALL.iter().copied();
        statements.filter(move |statement| self.on(*statement) == order)
    }
}
