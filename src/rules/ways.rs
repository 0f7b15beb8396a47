//! Every way to another rating with the fewest points.

use super::{Combinations, Outcome, RuleSet, change::Field, entry::as_index, sums::Sums};
use crate::Rating;
use alloc::{vec, vec::Vec};
use core::{cmp::Ordering, fmt};

/// The ways to a rating that take the fewest points, one after the other.
///
/// They come in a fixed order: those that change the earlier elements the most come first. The
/// next way is worked out when it is asked for, since there can be very many:
/// [`number`](Self::number) counts them.
///
/// ```
/// use care_quality::{Rating, RuleSet, Scores, rules::Combinations};
///
/// let scores = Scores::la([3, 3, 3, 2, 3, 3, 3, 3, 3])?;
/// let outcome = RuleSet::STATEMENT_SCORES.rate(&scores)?;
/// let mut ways = outcome.ways_to(Rating::Outstanding).expect("26 points are not the most");
/// assert_eq!(ways.points(), 6);
/// // Six raises of one: among nine statements, one of which can go up by two.
/// assert_eq!(ways.number(), Combinations::Exactly(28 + 56 + 70));
/// assert_eq!(
///     ways.next().map(|way| way.to_string()).as_deref(),
///     Some(
///         "Assessing needs 3 to 4, Supporting people to live healthier lives 3 to 4, \
///          Equity in experience and outcomes 3 to 4, \
///          Care provision, integration and continuity 2 to 4, \
///          Partnerships and communities 3 to 4",
///     ),
/// );
/// # Ok::<(), care_quality::Unrated>(())
/// ```
#[derive(Debug, Clone)]
pub struct Ways<'r> {
    rules: &'r RuleSet,
    band: usize,
    points: u32,
    steps: Vec<Steps>,
    /// On the way down some element must come to a certain level, for a limiter to act.
    up: bool,
    tables: Vec<Table>,
    /// By how many steps each element is changed in the way that was given last.
    last: Option<Vec<u32>>,
    done: bool,
}

/// One way to a rating: the elements whose score changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way<'r> {
    rules: &'r RuleSet,
    changes: Vec<Move>,
}

/// The score of one element, before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Move {
    place: usize,
    from: u32,
    to: u32,
}

/// What can be done with one element.
#[derive(Debug, Clone, Copy)]
struct Steps {
    place: usize,
    weight: u32,
    level: u32,
    /// The fewest steps that it must take, for no limiter to act.
    least: u32,
    most: u32,
    /// From how many steps on it sets off the limiter that is looked for.
    presses_from: u32,
}

/// The points that the elements from one on can still make, without and with a limiter set off.
#[derive(Debug, Clone)]
struct Table {
    any: Sums,
    pressed: Sums,
}

impl<'r> Outcome<'r> {
    /// The ways to a rating that take the fewest points; none where it is the rating already, or
    /// no scores lead there. A better one, on the way up, or a worse one, on the way down, counts
    /// as reached where the rating itself is passed over.
    #[must_use]
    pub fn ways_to(&self, rating: Rating) -> Option<Ways<'r>> {
        self.ways_to_id(rating.id())
    }

    /// The same by the id of the rating, for rules with ratings of their own.
    #[must_use]
    pub fn ways_to_id(&self, rating: &str) -> Option<Ways<'r>> {
        let target = self.rules.overall()?.position(rating)?;
        let field = Field::of(self)?;
        let up = match target.cmp(&field.band) {
            Ordering::Equal => return None,
            way => way == Ordering::Greater,
        };
        let reached = if up {
            field.raise(target)
        } else {
            field.lower(target)
        };
        let (points, band) = reached?;
        let (lowest, highest) = (self.rules.scale.lowest(), self.rules.scale.highest());
        // The level at which the limiters leave what is looked for: on the way up nobody may stay
        // below it, on the way down somebody must come to it.
        let mut levels = lowest..=highest;
        let gate = if up {
            let total = field.total.saturating_add(points);
            levels.find(|m| field.rank(total, *m) >= target)?
        } else {
            let total = field.total.saturating_sub(points);
            levels.rev().find(|m| field.rank(total, *m) <= target)?
        };
        let steps: Vec<_> = field
            .scored
            .iter()
            .map(|scored| Steps {
                place: scored.place,
                weight: scored.weight,
                level: scored.level,
                least: if up {
                    gate.saturating_sub(scored.level)
                } else {
                    0
                },
                most: if up {
                    highest.saturating_sub(scored.level)
                } else {
                    scored.level.saturating_sub(lowest)
                },
                presses_from: scored.level.saturating_sub(gate),
            })
            .collect();
        Some(Ways {
            rules: self.rules,
            band,
            points,
            tables: tables(&steps, points),
            steps,
            up,
            last: None,
            done: false,
        })
    }
}

/// What can still be made from each element on, and behind the last.
fn tables(steps: &[Steps], points: u32) -> Vec<Table> {
    let mut tables = vec![Table {
        any: Sums::zero(points),
        pressed: Sums::none(points),
    }];
    for element in steps.iter().rev() {
        let mut here = Table {
            any: Sums::none(points),
            pressed: Sums::none(points),
        };
        if let Some(rest) = tables.last() {
            for taken in element.least..=element.most {
                let by = taken.saturating_mul(element.weight);
                here.any.add_shifted(&rest.any, by);
                let pressed = if taken >= element.presses_from {
                    &rest.any
                } else {
                    &rest.pressed
                };
                here.pressed.add_shifted(pressed, by);
            }
        }
        tables.push(here);
    }
    tables.reverse();
    tables
}

impl<'r> Ways<'r> {
    /// How many points each way takes.
    #[must_use]
    pub const fn points(&self) -> u32 {
        self.points
    }

    /// The id of the rating that the ways lead to.
    #[must_use]
    pub fn rating_id(&self) -> &'r str {
        self.rules.overall().map_or("", |o| o.rating(self.band))
    }

    /// How many ways there are in all, given or not.
    #[must_use]
    pub fn number(&self) -> Combinations {
        let room = as_index(self.points).saturating_add(1);
        let mut any = vec![Combinations::Exactly(0); room];
        if let Some(nothing) = any.first_mut() {
            *nothing = Combinations::Exactly(1);
        }
        let mut pressed = vec![Combinations::Exactly(0); room];
        for element in self.steps.iter().rev() {
            let mut here = vec![Combinations::Exactly(0); room];
            let mut here_pressed = here.clone();
            for taken in element.least..=element.most {
                let by = as_index(taken.saturating_mul(element.weight));
                let presses = taken >= element.presses_from;
                let before = if presses { &any } else { &pressed };
                for (cell, more) in here.iter_mut().skip(by).zip(&any) {
                    *cell = cell.plus(*more);
                }
                for (cell, more) in here_pressed.iter_mut().skip(by).zip(before) {
                    *cell = cell.plus(*more);
                }
            }
            (any, pressed) = (here, here_pressed);
        }
        let counts = if self.up { any } else { pressed };
        counts.last().copied().unwrap_or(Combinations::Exactly(0))
    }

    /// The most steps, up to a limit, that an element can take such that the rest comes out.
    fn steps_at(&self, at: usize, left: u32, pressed: bool, limit: u32) -> Option<u32> {
        let (element, rest) = (self.steps.get(at)?, self.tables.get(at.saturating_add(1))?);
        let most = element.most.min(limit);
        (element.least..=most).rev().find(|taken| {
            let points = taken.saturating_mul(element.weight);
            let done = pressed || *taken >= element.presses_from;
            left.checked_sub(points).is_some_and(|left| {
                if done {
                    rest.any.contains(left)
                } else {
                    rest.pressed.contains(left)
                }
            })
        })
    }

    /// The points left, and whether a limiter is set off, before each element of a way.
    fn before(&self, way: &[u32]) -> Vec<(u32, bool)> {
        let mut here = (self.points, self.up);
        let mut all = vec![here];
        for (element, taken) in self.steps.iter().zip(way) {
            let points = taken.saturating_mul(element.weight);
            here = (
                here.0.saturating_sub(points),
                here.1 || *taken >= element.presses_from,
            );
            all.push(here);
        }
        all
    }

    /// The next way behind the one given last: the last element that can take fewer steps does.
    fn advance(&self) -> Option<Vec<u32>> {
        let mut way = match &self.last {
            None => Vec::with_capacity(self.steps.len()),
            Some(last) => {
                let before = self.before(last);
                let fewer = last.iter().zip(&before).enumerate().rev();
                let (at, taken) =
                    fewer
                        .into_iter()
                        .find_map(|(at, (taken, (left, pressed)))| {
                            let limit = taken.checked_sub(1)?;
                            Some((at, self.steps_at(at, *left, *pressed, limit)?))
                        })?;
                let mut way: Vec<u32> = last.iter().take(at).copied().collect();
                way.push(taken);
                way
            }
        };
        let mut here = self.before(&way).last().copied()?;
        for at in way.len()..self.steps.len() {
            let taken = self.steps_at(at, here.0, here.1, u32::MAX)?;
            let element = self.steps.get(at)?;
            let points = taken.saturating_mul(element.weight);
            here = (
                here.0.saturating_sub(points),
                here.1 || taken >= element.presses_from,
            );
            way.push(taken);
        }
        Some(way)
    }
}

impl<'r> Iterator for Ways<'r> {
    type Item = Way<'r>;

    fn next(&mut self) -> Option<Way<'r>> {
        let Some(way) = (!self.done).then(|| self.advance()).flatten() else {
            self.done = true;
            return None;
        };
        let taken = self.steps.iter().zip(&way).filter(|(_, taken)| **taken > 0);
        let changes = taken.map(|(element, taken)| Move {
            place: element.place,
            from: element.level,
            to: if self.up {
                element.level.saturating_add(*taken)
            } else {
                element.level.saturating_sub(*taken)
            },
        });
        let changes = changes.collect();
        self.last = Some(way);
        Some(Way {
            rules: self.rules,
            changes,
        })
    }
}

impl core::iter::FusedIterator for Ways<'_> {}

impl Way<'_> {
    /// The scores that change, in the order of the elements.
    #[must_use]
    pub fn changes(&self) -> &[Move] {
        &self.changes
    }
}

/// "Assessing needs 3 to 4, Safeguarding 2 to 3".
impl fmt::Display for Way<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, change) in self.changes.iter().enumerate() {
            let before = if index == 0 { "" } else { ", " };
            let name = self.rules.elements().name(change.place);
            write!(f, "{before}{name} {} to {}", change.from, change.to)?;
        }
        Ok(())
    }
}

impl Move {
    /// The place of the element, counted from 0.
    #[must_use]
    pub const fn place(&self) -> usize {
        self.place
    }

    /// The score before.
    #[must_use]
    pub const fn from(&self) -> u32 {
        self.from
    }

    /// The score after.
    #[must_use]
    pub const fn to(&self) -> u32 {
        self.to
    }
}
