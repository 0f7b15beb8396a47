//! What it takes to reach another rating.

use super::{Band, Outcome, Overall, RuleSet, outcome_wire::Position, sums::Sums};
use crate::Rating;
use alloc::{collections::BTreeSet, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// The fewest points that lead to another rating, and the elements whose score alone could.
///
/// Points are those of the total, so an element of weight 2 moves it by two at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'r> {
    rules: &'r RuleSet,
    band: &'r Band,
    points: u32,
    single: Vec<usize>,
}

impl<'r> Change<'r> {
    /// The id of the rating reached.
    #[must_use]
    pub fn rating_id(&self) -> &'r str {
        self.band.id()
    }

    /// The rating reached, where it is one of the four of the Care Quality Commission.
    #[must_use]
    pub const fn rating(&self) -> Option<Rating> {
        self.band.rating()
    }

    /// The band of the rating reached.
    #[must_use]
    pub const fn band(&self) -> &'r Band {
        self.band
    }

    /// The fewest points, above zero in both directions.
    #[must_use]
    pub const fn points(&self) -> u32 {
        self.points
    }

    /// The places (counted from 0) of the elements whose score alone could bring it about.
    #[must_use]
    pub fn single(&self) -> &[usize] {
        &self.single
    }
}

impl Serialize for Change<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let single: Vec<Position<'_>> = self.rules.positions(&self.single);
        let mut change = serializer.serialize_struct("Change", 3)?;
        change.serialize_field("rating", self.rating_id())?;
        change.serialize_field("points", &self.points)?;
        change.serialize_field("single", &single)?;
        change.end()
    }
}

/// How many points lie between an outcome and the next rating, in each direction; none where there
/// is no further one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Margin {
    /// The fewest points up to a better rating.
    pub up: Option<u32>,
    /// The fewest points down to a worse one.
    pub down: Option<u32>,
}

/// An element that has a score: its place, weight and level.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scored {
    pub(crate) place: usize,
    pub(crate) weight: u32,
    pub(crate) level: u32,
}

/// What a change of scores is judged by.
pub(crate) struct Field<'r> {
    rules: &'r RuleSet,
    overall: &'r Overall,
    pub(crate) scored: Vec<Scored>,
    pub(crate) total: u32,
    maximum: u32,
    least: u32,
    pub(crate) band: usize,
}

impl<'r> Field<'r> {
    pub(crate) fn of(outcome: &Outcome<'r>) -> Option<Self> {
        let (rules, verdict) = (outcome.rules, outcome.verdict?);
        let scored = outcome.levels().map(|(place, level)| Scored {
            place,
            weight: rules.elements.weight(place),
            level,
        });
        Some(Self {
            rules,
            overall: rules.overall()?,
            scored: scored.collect(),
            total: verdict.total(),
            maximum: verdict.maximum(),
            least: verdict.points.lowest,
            band: verdict.band,
        })
    }

    /// The place of the rating that a total and a lowest score give.
    pub(crate) fn rank(&self, total: u32, least: u32) -> usize {
        let mode = self.overall.rounding;
        let percentage = super::verdict::whole_percent(total, self.maximum, mode);
        self.overall
            .limited(self.overall.band_of(percentage), least)
    }

    /// One element of each weight and level stands for its like.
    fn kinds(&self) -> BTreeSet<(u32, u32)> {
        self.scored.iter().map(|s| (s.weight, s.level)).collect()
    }

    /// The place among the scored of the first of a kind.
    fn first(&self, kind: Option<(u32, u32)>) -> Option<usize> {
        let kind = kind?;
        self.scored.iter().position(|s| (s.weight, s.level) == kind)
    }

    /// The fewest points that raise the rating to at least this one, and the rating then reached:
    /// of several that so many points can reach, the nearest.
    pub(crate) fn raise(&self, target: usize) -> Option<(u32, usize)> {
        let highest = self.rules.scale.highest();
        let limits = self.overall.limiters.iter();
        let floors: BTreeSet<u32> = limits
            .map(|limiter| limiter.at_most.saturating_add(1))
            .filter(|floor| (self.least..=highest).contains(floor))
            .chain([self.least])
            .collect();
        // From a floor to below the next the limiters leave the same.
        let next = floors.iter().skip(1).map(|next| next.saturating_sub(1));
        let tops = next.chain([highest]);
        let kinds = self.kinds();
        // Nobody stays below the floor, and somebody stays at the top of its range or below;
        // whatever else is added is free.
        let ranges = floors.iter().copied().zip(tops).flat_map(|(floor, top)| {
            let held = kinds.iter().copied().filter(move |kind| kind.1 <= top);
            let held = held.map(Some).filter(move |_| top != highest);
            let free = (top == highest).then_some(None);
            held.chain(free).map(move |held| (floor, top, held))
        });
        let reach = |(floor, top, held): (u32, u32, Option<(u32, u32)>)| {
            let held = self.first(held);
            let lift = |s: &Scored| floor.saturating_sub(s.level).saturating_mul(s.weight);
            let base: u32 = self.scored.iter().map(lift).sum();
            let slack = |(at, s): (usize, &Scored)| {
                let room = if Some(at) == held { top } else { highest };
                (s.weight, room.saturating_sub(s.level.max(floor)))
            };
            let reached = |extra: u32| {
                let points = base.saturating_add(extra);
                let band = self.rank(self.total.saturating_add(points), floor);
                (band >= target).then_some((points, band))
            };
            let sums = Sums::of(self.scored.iter().enumerate().map(slack));
            sums.iter().find_map(reached)
        };
        ranges.filter_map(reach).min()
    }

    /// The fewest points that lower the rating to at most this one, and the rating then reached:
    /// of several that so many points can reach, the nearest.
    pub(crate) fn lower(&self, target: usize) -> Option<(u32, usize)> {
        let lowest = self.rules.scale.lowest();
        let limits = self.overall.limiters.iter().map(|limiter| limiter.at_most);
        let ceilings: BTreeSet<u32> = limits
            .filter(|ceiling| (lowest..self.least).contains(ceiling))
            .collect();
        // Down to above the next ceiling the limiters leave the same.
        let above = ceilings.iter().map(|ceiling| ceiling.saturating_add(1));
        let mut bottoms = core::iter::once(lowest).chain(above);
        let kinds = self.kinds();
        let pressed = ceilings
            .iter()
            .zip(&mut bottoms)
            .flat_map(|(ceiling, bottom)| {
                let kinds = kinds.iter();
                kinds.map(move |kind| (bottom, *ceiling, Some(*kind)))
            });
        let mut ranges: Vec<_> = pressed.collect();
        ranges.push((bottoms.next().unwrap_or(lowest), self.least, None));
        // Nobody comes below the bottom, and somebody to the ceiling or below, where not all
        // are free to stay.
        let reach = |(bottom, ceiling, pressed): (u32, u32, Option<(u32, u32)>)| {
            let press =
                |(weight, level): (u32, u32)| level.saturating_sub(ceiling).saturating_mul(weight);
            let base = pressed.map_or(0, press);
            let first = self.first(pressed);
            let slack = |(at, s): (usize, &Scored)| {
                let level = if Some(at) == first { ceiling } else { s.level };
                (s.weight, level.saturating_sub(bottom))
            };
            let reached = |extra: u32| {
                let points = base.saturating_add(extra);
                let band = self.rank(self.total.saturating_sub(points), ceiling);
                (band <= target).then_some((points, band))
            };
            let sums = Sums::of(self.scored.iter().enumerate().map(slack));
            sums.iter().find_map(reached)
        };
        // The fewest points, and of those the rating nearest to the one there is.
        ranges
            .into_iter()
            .filter_map(reach)
            .min_by_key(|(points, band)| (*points, core::cmp::Reverse(*band)))
    }

    /// The places of the elements of which some other score leads to a rating.
    fn single(&self, reaches: impl Fn(usize) -> bool) -> Vec<usize> {
        // The lowest score without one element: the lowest of all, unless it is the only such.
        let lowest = self.scored.iter().filter(|s| s.level == self.least);
        let only_one = lowest.count() == 1;
        let others = self.scored.iter().map(|s| s.level);
        let next = others.filter(|level| *level > self.least).min();
        let next = next.unwrap_or(self.rules.scale.highest());
        let leads = |s: &&Scored| {
            let others = if only_one && s.level == self.least {
                next
            } else {
                self.least
            };
            let without = self.total.saturating_sub(s.level.saturating_mul(s.weight));
            let mut levels = self.rules.scale.levels();
            levels.any(|(level, _)| {
                let total = without.saturating_add(level.saturating_mul(s.weight));
                reaches(self.rank(total, others.min(level)))
            })
        };
        let single = self.scored.iter().filter(leads);
        single.map(|s| s.place).collect()
    }

    fn change(&self, reached: (u32, usize), single: Vec<usize>) -> Option<Change<'r>> {
        Some(Change {
            rules: self.rules,
            band: self.overall.bands().get(reached.1)?,
            points: reached.0,
            single,
        })
    }
}

pub(crate) fn up<'r>(outcome: &Outcome<'r>) -> Option<Change<'r>> {
    let field = Field::of(outcome)?;
    let next = field.band.saturating_add(1);
    let reached = field.raise(next)?;
    field.change(reached, field.single(|band| band >= reached.1))
}

pub(crate) fn down<'r>(outcome: &Outcome<'r>) -> Option<Change<'r>> {
    let field = Field::of(outcome)?;
    let next = field.band.checked_sub(1)?;
    let reached = field.lower(next)?;
    field.change(reached, field.single(|band| band <= reached.1))
}
