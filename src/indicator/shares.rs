//! Whether several printed shares of one whole fit together.

use super::{Counts, Impossible};
use crate::number::{Printed, PrintedError, Ratio};
use alloc::vec::Vec;
use core::fmt;

/// What several shares have to do with each other. Without a word of the text no sum rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Relation {
    /// Not stated, or an item can have several: each share is on its own.
    Overlapping,
    /// An item has at most one of them, and may have none: the top themes.
    Exclusive,
    /// An item has exactly one of them.
    Exhaustive,
}

/// Printed shares of one whole.
///
/// ```
/// use care_quality::indicator::Shares;
///
/// let themes = Shares::of(110).part("41%").part("21%").exclusive().check()?;
/// assert_eq!(themes.remainder().unwrap().range(), 42..=42);
/// assert!(Shares::of(110).part("60%").part("50%").exclusive().check().is_err());
/// # Ok::<(), care_quality::indicator::ShareError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    base: Option<u64>,
    relation: Relation,
    parts: Vec<Result<Printed, PrintedError>>,
}

/// Why printed shares do not fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShareError {
    /// The share with this index cannot be read.
    NotPrinted(usize, PrintedError),
    /// The share with this index cannot be true on its own, or cannot be tested.
    Part(usize, Impossible),
    /// The least counts that the shares allow add up to more than the base.
    Above {
        /// The sum of the least counts.
        least: u64,
        /// The base.
        base: u64,
    },
    /// The greatest counts that the shares allow add up to less than the base.
    Below {
        /// The sum of the greatest counts.
        greatest: u64,
        /// The base.
        base: u64,
    },
    /// The base is not known, and the percentages add up to further from 100 than rounding explains.
    Sum {
        /// The sum of the percentages.
        sum: Ratio,
        /// How far from 100 rounding can take it.
        tolerance: Ratio,
    },
    /// A number with too many digits.
    TooManyDigits,
}

impl fmt::Display for ShareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPrinted(index, error) => {
                write!(
                    f,
                    "share {} is no percentage: {error}",
                    index.saturating_add(1)
                )
            }
            Self::Part(index, why) => write!(f, "share {}: {why}", index.saturating_add(1)),
            Self::Above { least, base } => {
                write!(f, "the shares stand for at least {least} items of {base}")
            }
            Self::Below { greatest, base } => {
                write!(f, "the shares stand for at most {greatest} items of {base}")
            }
            Self::Sum { sum, tolerance } => {
                let round = |ratio: Ratio| {
                    ratio
                        .round(2, crate::Rounding::HalfAway)
                        .map(|d| d.normalize())
                };
                match (round(*sum), round(*tolerance)) {
                    (Ok(sum), Ok(by)) => {
                        write!(
                            f,
                            "the shares add up to {sum}%, and rounding explains only {by} points around 100"
                        )
                    }
                    _ => f.write_str("the shares add up to far from 100%"),
                }
            }
            Self::TooManyDigits => f.write_str("the shares have too many digits to be added"),
        }
    }
}

impl core::error::Error for ShareError {}

/// How shares fit: the counts behind each, and what they leave of the base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareFit {
    counts: Vec<Counts>,
    remainder: Option<Counts>,
}

impl ShareFit {
    /// The counts behind each share, in order; none where the base is not known.
    #[must_use]
    pub fn counts(&self) -> &[Counts] {
        &self.counts
    }

    /// What the shares leave of the base, where no item is in two of them.
    #[must_use]
    pub const fn remainder(&self) -> Option<Counts> {
        self.remainder
    }
}

impl Shares {
    /// Shares of this many items.
    #[must_use]
    pub const fn of(base: u64) -> Self {
        Self {
            base: Some(base),
            relation: Relation::Overlapping,
            parts: Vec::new(),
        }
    }

    /// Shares of a whole whose size is not known.
    #[must_use]
    pub const fn of_unknown() -> Self {
        Self {
            base: None,
            relation: Relation::Overlapping,
            parts: Vec::new(),
        }
    }

    /// With one more share, as printed.
    #[must_use]
    pub fn part(mut self, printed: &str) -> Self {
        self.parts.push(Printed::parse(printed));
        self
    }

    /// With one more share.
    #[must_use]
    pub fn with(mut self, printed: Printed) -> Self {
        self.parts.push(Ok(printed));
        self
    }

    /// Where an item has at most one of them.
    #[must_use]
    pub const fn exclusive(mut self) -> Self {
        self.relation = Relation::Exclusive;
        self
    }

    /// Where an item has exactly one of them.
    #[must_use]
    pub const fn exhaustive(mut self) -> Self {
        self.relation = Relation::Exhaustive;
        self
    }

    /// Checks each share, and their sum where there is a rule for it.
    ///
    /// With a known base this is necessary and sufficient; without, only necessary. A printed sum of
    /// 99 or 101 is no error by itself.
    ///
    /// # Errors
    ///
    /// Every case of [`ShareError`].
    pub fn check(&self) -> Result<ShareFit, ShareError> {
        let mut printed = Vec::with_capacity(self.parts.len());
        for (index, part) in self.parts.iter().enumerate() {
            match part {
                Ok(part) => printed.push(part),
                Err(error) => return Err(ShareError::NotPrinted(index, *error)),
            }
        }
        match self.base {
            Some(base) => self.check_counts(&printed, base),
            None => self.check_sum(&printed),
        }
    }

    fn check_counts(&self, printed: &[&Printed], base: u64) -> Result<ShareFit, ShareError> {
        let mut counts = Vec::with_capacity(printed.len());
        let (mut least, mut greatest) = (0_u64, 0_u64);
        for (index, part) in printed.iter().enumerate() {
            let possible = either_tie(part, base).map_err(|why| ShareError::Part(index, why))?;
            least = least.saturating_add(possible.least());
            greatest = greatest.saturating_add(possible.greatest());
            counts.push(possible);
        }
        if self.relation != Relation::Overlapping && least > base {
            return Err(ShareError::Above { least, base });
        }
        if self.relation == Relation::Exhaustive && greatest < base {
            return Err(ShareError::Below { greatest, base });
        }
        let remainder = match self.relation {
            Relation::Overlapping => None,
            Relation::Exhaustive => Counts::new(0, 0),
            Relation::Exclusive => {
                Counts::new(base.saturating_sub(greatest), base.saturating_sub(least))
            }
        };
        Ok(ShareFit { counts, remainder })
    }

    fn check_sum(&self, printed: &[&Printed]) -> Result<ShareFit, ShareError> {
        let many = |_| ShareError::TooManyDigits;
        let (mut sum, mut tolerance) = (Ratio::ZERO, Ratio::ZERO);
        for (index, part) in printed.iter().enumerate() {
            if super::possible::share_units(part.value()).is_none() {
                return Err(ShareError::Part(index, Impossible::NotAShare));
            }
            if let Some(word) = part.qualifier() {
                return Err(ShareError::Part(index, Impossible::NotTestable(word)));
            }
            sum = sum.plus(part.ratio()).map_err(many)?;
            tolerance = tolerance
                .plus(half_unit(part.decimals()).map_err(many)?)
                .map_err(many)?;
        }
        let hundred = Ratio::whole(100);
        let most = hundred.plus(tolerance).map_err(many)?;
        let least = hundred.minus(tolerance).map_err(many)?;
        let above = self.relation != Relation::Overlapping && sum > most;
        let below = self.relation == Relation::Exhaustive && sum < least;
        if above || below {
            return Err(ShareError::Sum { sum, tolerance });
        }
        Ok(ShareFit {
            counts: Vec::new(),
            remainder: None,
        })
    }
}

/// Half a unit of the last of so many decimals: how far printing can move a value.
pub(super) fn half_unit(decimals: u32) -> Result<Ratio, crate::NumberError> {
    let units = 10_i128
        .checked_pow(decimals)
        .and_then(|units| units.checked_mul(2));
    Ratio::new(1, units.ok_or(crate::NumberError::Overflow)?)
}

/// The counts under either tie rule: the sum rules ask what can be, not what is likely.
fn either_tie(part: &Printed, base: u64) -> Result<Counts, Impossible> {
    let likely = part.check_of(base)?;
    let even = part
        .possible_counts(base, crate::Rounding::HalfEven)
        .unwrap_or(likely);
    let (least, greatest) = (
        likely.least().min(even.least()),
        likely.greatest().max(even.greatest()),
    );
    Ok(Counts::new(least, greatest).unwrap_or(likely))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(base: u64, parts: &[&str]) -> Shares {
        parts
            .iter()
            .fold(Shares::of(base), |shares, part| shares.part(part))
    }

    /// Buckinghamshire 2020/21: 12, 9, 10 and 13 of 44, printed 27.3, 20.5, 22.7 and 29.5.
    /// <https://www.buckinghamshire.gov.uk/your-council/contact-and-complaints/feedback-compliments-and-complaints-policy/compliments-complaints-annual-update/adult-social-care-asc-statutory-complaints/>
    #[test]
    fn a_published_partition_fits_exactly() {
        let printed = ["27.3", "20.5", "22.7", "29.5"];
        let fit = shares(44, &printed).exhaustive().check().unwrap();
        let counts: Vec<_> = fit.counts().iter().map(|counts| counts.range()).collect();
        assert_eq!(counts, [12..=12, 9..=9, 10..=10, 13..=13]);
        let fewer = shares(44, &printed[..3]).exhaustive().check();
        assert_eq!(
            fewer,
            Err(ShareError::Below {
                greatest: 31,
                base: 44
            })
        );
        let unknown = printed
            .iter()
            .fold(Shares::of_unknown(), |s, p| s.part(p))
            .exhaustive();
        assert!(unknown.check().is_ok(), "they add up to 100.0");
    }

    /// East Sussex 2024/25: 48% upheld overlaps 38% in time and 60% late, so 146% is no error.
    /// <https://www.eastsussex.gov.uk/social-care/getting-help-from-us/asc-complaints-feedback/annual-report>
    #[test]
    fn overlapping_shares_have_no_sum_rule() {
        let printed = ["48%", "38%", "60%"];
        assert!(shares(362, &printed).check().is_ok());
        let wrong = shares(362, &printed).exclusive().check();
        assert!(
            matches!(wrong, Err(ShareError::Above { base: 362, .. })),
            "{wrong:?}"
        );
        // 136 in time and 219 late leave seven of 362: 38% and 60% allow that.
        let times = shares(362, &printed[1..]).exclusive().check().unwrap();
        assert!(times.remainder().unwrap().contains(7));
    }

    #[test]
    fn without_a_base_the_sum_is_held_against_rounding() {
        let unknown = |parts: &[&str]| parts.iter().fold(Shares::of_unknown(), |s, p| s.part(p));
        assert!(
            unknown(&["33%", "33%", "33%"]).exhaustive().check().is_ok(),
            "99 is no error"
        );
        assert!(
            unknown(&["34%", "34%", "33%"]).exhaustive().check().is_ok(),
            "nor is 101"
        );
        let above = unknown(&["60%", "40%", "20%"]).exclusive().check();
        assert_eq!(
            above.map_err(|error| alloc::string::ToString::to_string(&error)),
            Err(
                "the shares add up to 120%, and rounding explains only 1.5 points around 100"
                    .into()
            )
        );
        assert!(unknown(&["60%", "20%"]).exclusive().check().is_ok());
        assert!(unknown(&["60%", "20%"]).exhaustive().check().is_err());
        assert!(
            unknown(&["60%", "40%", "20%"]).check().is_ok(),
            "nothing says that they add up"
        );
    }

    #[test]
    fn a_single_share_that_cannot_be_is_named() {
        let error = shares(7, &["29%", "41%"]).check().unwrap_err();
        assert!(matches!(
            error,
            ShareError::Part(1, Impossible::NoCount { .. })
        ));
        assert!(matches!(
            shares(7, &["x"]).check(),
            Err(ShareError::NotPrinted(0, _))
        ));
    }
}
