use super::{Count, NumberError, Percent, Ratio};
use core::{fmt, ops::RangeInclusive};
use serde::{Serialize, Serializer, ser::SerializeTuple};

/// The whole numbers from one to another, both included.
///
/// On the wire a pair: `[45, 45]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Counts {
    least: u64,
    greatest: u64,
}

impl Counts {
    /// The numbers from `least` to `greatest`, or none where they are in the wrong order.
    #[must_use]
    pub const fn new(least: u64, greatest: u64) -> Option<Self> {
        if least <= greatest {
            Some(Self { least, greatest })
        } else {
            None
        }
    }

    /// The numbers from `least` to `greatest`, which are known to be in this order.
    pub(super) const fn ordered(least: u64, greatest: u64) -> Self {
        Self { least, greatest }
    }

    /// The least number.
    #[must_use]
    pub const fn least(self) -> u64 {
        self.least
    }

    /// The greatest number.
    #[must_use]
    pub const fn greatest(self) -> u64 {
        self.greatest
    }

    /// Whether a number is among them.
    #[must_use]
    pub const fn contains(self, count: u64) -> bool {
        self.least <= count && count <= self.greatest
    }

    /// The numbers as a range.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<u64> {
        self.least..=self.greatest
    }

    /// The counts of both together.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn plus(self, other: Self) -> Result<Self, NumberError> {
        let sum = |one: u64, two: u64| one.checked_add(two).ok_or(NumberError::Overflow);
        Ok(Self {
            least: sum(self.least, other.least)?,
            greatest: sum(self.greatest, other.greatest)?,
        })
    }

    /// What both ranges allow.
    #[must_use]
    pub fn intersect(self, other: Self) -> Option<Self> {
        Self::new(
            self.least.max(other.least),
            self.greatest.min(other.greatest),
        )
    }

    /// The lowest and the highest share of these counts in themselves and the rest.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`] where there may be nothing at all.
    pub fn share_with(self, rest: Self) -> Result<(Percent, Percent), NumberError> {
        let share = |part: u64, rest: u64| {
            let part = Ratio::from(part);
            part.over(part.plus(rest)?)?.times(100).map(Percent::new)
        };
        Ok((
            share(self.least, rest.greatest)?,
            share(self.greatest, rest.least)?,
        ))
    }
}

impl From<Counts> for (Count, Count) {
    fn from(range: Counts) -> Self {
        (Count::from(range.least), Count::from(range.greatest))
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.least == self.greatest {
            write!(f, "{}", self.least)
        } else {
            write!(f, "{} to {}", self.least, self.greatest)
        }
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(&self.least)?;
        pair.serialize_element(&self.greatest)?;
        pair.end()
    }
}
