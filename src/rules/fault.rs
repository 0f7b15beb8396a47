use super::RuleSet;
use alloc::{string::String, vec::Vec};
use core::fmt;

/// What is wrong with a rule set: one reason. [`RuleSetError`] holds them all.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// An id, label or rating that is empty, longer than a hundred characters, or not plain text.
    #[error("{what} is to be a name of 1 to 100 plain characters, not `{found}`")]
    Name {
        /// What the name is of.
        what: &'static str,
        /// What was given.
        found: String,
    },
    /// The id of a rule set that is built in.
    #[error("the id `{0}` is that of rules that are built in")]
    Reserved(String),
    /// The claim to be the rules of a regulator.
    #[error("`official` is not for a caller's own rules")]
    Official,
    /// Fewer than two levels, or more than twenty.
    #[error("a scale has 2 to {most} levels, not {found}", most = RuleSet::MOST_LEVELS)]
    Levels {
        /// How many levels were given.
        found: usize,
    },
    /// A lowest level below 0 or above 100.
    #[error("the lowest level is from 0 to 100, not {0}")]
    LowestLevel(i64),
    /// A list of elements with nothing in it, or with more than a hundred.
    #[error("named elements are 1 to {most}, not {found}; leave the list out where they have no names", most = RuleSet::MOST_NAMED)]
    Named {
        /// How many there are.
        found: usize,
    },
    /// The same id, label, rating or name of a limiter twice.
    #[error("{what} `{name}` stands twice")]
    Twice {
        /// What it is.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// A weight of an element that is not there.
    #[error("there is no element `{0}` to weigh")]
    NoElement(String),
    /// A weight of zero, below, or above a hundred.
    #[error("the weight of `{element}` is from 1 to {most}, not {found}", most = RuleSet::MOST_WEIGHT)]
    Weight {
        /// The element.
        element: String,
        /// The weight.
        found: i64,
    },
    /// A least and a most number that no number lies between, or that reach below 1 or above the
    /// most there can be.
    #[error("expected a range of {what} within 1 to {limit}, found {least} to {most}")]
    Numbers {
        /// Of what: elements or parts.
        what: &'static str,
        /// The fewest.
        least: i64,
        /// The most.
        most: i64,
        /// The most there can be.
        limit: usize,
    },
    /// No band at all.
    #[error("{of} has no bands")]
    NoBands {
        /// Of the whole or of the parts.
        of: BandsOf,
    },
    /// A band that ends before it starts, or reaches outside 0 to 100.
    #[error("band `{band}` of {of} is from {from}% to {to}%, which is no range in 0% to 100%")]
    Range {
        /// Of the whole or of the parts.
        of: BandsOf,
        /// Its rating or level.
        band: String,
        /// Its lowest percentage.
        from: i64,
        /// Its highest percentage.
        to: i64,
    },
    /// Percentages between two bands that are in neither.
    #[error("{of} has a gap from {from}% to {to}%, between `{below}` and `{above}`")]
    Gap {
        /// Of the whole or of the parts.
        of: BandsOf,
        /// The band below.
        below: String,
        /// The band above.
        above: String,
        /// The lowest percentage in neither.
        from: i64,
        /// The highest percentage in neither.
        to: i64,
    },
    /// Percentages in two bands.
    #[error("bands `{one}` and `{other}` of {of} overlap from {from}% to {to}%")]
    Overlap {
        /// Of the whole or of the parts.
        of: BandsOf,
        /// One band.
        one: String,
        /// The other.
        other: String,
        /// The lowest percentage in both.
        from: i64,
        /// The highest percentage in both.
        to: i64,
    },
    /// A band that comes after a higher one.
    #[error("band `{later}` of {of} lies below `{earlier}`, but comes after it")]
    Order {
        /// Of the whole or of the parts.
        of: BandsOf,
        /// The band that stands first.
        earlier: String,
        /// The band that lies below it.
        later: String,
    },
    /// Percentages at the bottom or at the top that are in no band.
    #[error("{of} has no band for {from}% to {to}%, which scores can give")]
    NotCovered {
        /// Of the whole or of the parts.
        of: BandsOf,
        /// The lowest percentage in no band.
        from: i64,
        /// The highest percentage in no band.
        to: i64,
    },
    /// Bands of parts that do not give each level of the scale once, lowest first.
    #[error(
        "the bands of the parts give the levels {found:?}, not each of {lowest} to {highest} in order"
    )]
    PartLevels {
        /// The levels that they give.
        found: Vec<i64>,
        /// The lowest level of the scale.
        lowest: i64,
        /// The highest level of the scale.
        highest: i64,
    },
    /// A rating or level that no scores can give.
    #[error("no scores can give `{0}`")]
    Unreachable(String),
    /// More than a hundred limiters.
    #[error("rules have up to {most} limiters, not {found}", most = RuleSet::MOST_LIMITERS)]
    Limiters {
        /// How many there are.
        found: usize,
    },
    /// A limiter that names a rating which no band gives.
    #[error("limiter `{limiter}` names the rating `{rating}`, which no band gives")]
    LimiterRating {
        /// The limiter.
        limiter: String,
        /// The rating.
        rating: String,
    },
    /// A limiter that asks for a level which the scale does not have.
    #[error(
        "limiter `{limiter}` asks for a score of {level} or lower, which the scale does not have"
    )]
    LimiterLevel {
        /// The limiter.
        limiter: String,
        /// The level.
        level: i64,
    },
    /// A limiter whose cap is no lower than what it limits.
    #[error("limiter `{limiter}` caps `{when}` at `{cap}`, which is not lower")]
    Cap {
        /// The limiter.
        limiter: String,
        /// The rating that it limits.
        when: String,
        /// The rating that it leaves.
        cap: String,
    },
    /// Limiters under which a higher percentage gives a lower rating.
    #[error(
        "with a score of {level}, the limiters leave more of `{lower}` than of `{higher}`, so that a better score could worsen the rating"
    )]
    NotMonotone {
        /// The lowest score.
        level: u32,
        /// The lower rating, of which more is left.
        lower: String,
        /// The higher rating, of which less is left.
        higher: String,
    },
}

/// Which bands a [`Fault`] is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BandsOf {
    /// The bands of the overall percentage.
    Overall,
    /// The bands of the percentage of an element's parts.
    Parts,
}

impl fmt::Display for BandsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Overall => "the overall",
            Self::Parts => "the parts",
        })
    }
}

/// Why a rule set is refused: every reason at once, at least one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RuleSetError {
    pub(crate) faults: Vec<Fault>,
}

impl RuleSetError {
    /// The reasons, in the order of the rule set's fields.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }
}

impl fmt::Display for RuleSetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            let before = if index == 0 { "" } else { "; " };
            write!(f, "{before}{fault}")?;
        }
        Ok(())
    }
}

impl core::error::Error for RuleSetError {}
