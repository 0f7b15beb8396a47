use super::{
    Counts,
    possible::{nearest_below, share_units},
};
use crate::number::{Printed, Qualifier, Ratio, Rounding};
use alloc::{
    format,
    string::{String, ToString},
};
use core::fmt;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeMap};

/// Why a printed percentage cannot be a share of a base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Impossible {
    /// No count of the base rounds to it; the counts on either side of it do not.
    #[error("no whole number of the base rounds to it: {} of it is {}% and {} of it is {}%", .nearest[0].0, .nearest[0].1, .nearest[1].0, .nearest[1].1)]
    NoCount {
        /// The counts below and above, with their percentages at one more decimal than printed.
        nearest: [(u64, Decimal); 2],
    },
    /// A share below 0 or above 100.
    #[error("a share is from 0 to 100%")]
    NotAShare,
    /// Nothing to be a share of: not testable, and so not found possible.
    #[error("a share of nothing cannot be tested")]
    NoBase,
    /// A word such as "about", for which no tolerance is standard: not testable.
    #[error("`{0}` has no standard tolerance, so that nothing can be tested")]
    NotTestable(Qualifier),
}

/// Whether a printed percentage can be true of a base, and which counts could have given it.
///
/// Tie rules differ between producers, so a figure is possible where half away from zero or half to
/// even gives it. The other modes explain.
///
/// ```
/// use care_quality::{Printed, indicator::Possibility};
///
/// let share = Possibility::of(&Printed::parse("88%")?, 32);
/// assert_eq!((share.is_possible(), share.has_power()), (Some(true), true));
/// assert_eq!(Possibility::of(&Printed::parse("33%")?, 7).is_possible(), Some(false));
/// # Ok::<(), care_quality::PrintedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Possibility {
    printed: Printed,
    base: u64,
    counts: [Option<Counts>; 5],
}

impl Possibility {
    /// Tests a printed percentage against its base.
    #[must_use]
    pub fn of(printed: &Printed, base: u64) -> Self {
        const MODES: [Rounding; 5] = [
            Rounding::HalfAway,
            Rounding::HalfEven,
            Rounding::HalfDown,
            Rounding::Truncate,
            Rounding::Ceiling,
        ];
        Self {
            printed: printed.clone(),
            base,
            counts: MODES.map(|mode| printed.possible_counts(base, mode)),
        }
    }

    /// What was printed.
    #[must_use]
    pub const fn printed(&self) -> &Printed {
        &self.printed
    }

    /// The number that it is a share of.
    #[must_use]
    pub const fn base(&self) -> u64 {
        self.base
    }

    /// The counts that give it under a way of rounding.
    #[must_use]
    pub const fn counts(&self, mode: Rounding) -> Option<Counts> {
        let [half_away, half_even, half_down, truncate, ceiling] = self.counts;
        match mode {
            Rounding::HalfAway => half_away,
            Rounding::HalfEven => half_even,
            Rounding::HalfDown => half_down,
            Rounding::Truncate => truncate,
            Rounding::Ceiling => ceiling,
        }
    }

    /// Whether it can be true; none where that cannot be tested.
    #[must_use]
    pub fn is_possible(&self) -> Option<bool> {
        match self.printed.check_of(self.base) {
            Ok(_) => Some(true),
            Err(Impossible::NoCount { .. } | Impossible::NotAShare) => Some(false),
            Err(Impossible::NoBase | Impossible::NotTestable(_)) => None,
        }
    }

    /// Whether the test can fail at all: of a base of 100 and more every whole percentage has a
    /// count, of 1,000 and more every one with one decimal.
    #[must_use]
    pub fn has_power(&self) -> bool {
        let shares = 10_u128.checked_pow(self.printed.decimals());
        let shares = shares.and_then(|units| units.checked_mul(100));
        self.base > 0 && shares.is_none_or(|shares| u128::from(self.base) < shares)
    }

    /// What the test says, in a sentence.
    #[must_use]
    pub fn note(&self) -> String {
        let (number, base) = (self.printed.number(), self.base);
        match self.printed.check_of(base) {
            Ok(counts) if self.printed.qualifier().is_some() => {
                format!(
                    "{counts} of {base} can be meant: the words bound the share before rounding"
                )
            }
            Ok(counts) if self.counts(Rounding::HalfAway).is_none() => {
                format!("{counts} of {base} gives {number}% only where a tie is rounded to even")
            }
            Ok(counts) if self.counts(Rounding::HalfEven).is_none() => {
                format!(
                    "{counts} of {base} gives {number}% only where a tie is rounded away from zero"
                )
            }
            Ok(counts) if self.has_power() => {
                format!("{counts} of {base} gives {number}%")
            }
            Ok(counts) => format!(
                "{counts} of {base} gives {number}%, but the test has no power: \
                 of {base} every percentage with so many decimals has a count"
            ),
            Err(Impossible::NoCount {
                nearest: [below, above],
            }) => {
                let mut note = format!(
                    "no count of {base} gives {number}%: {} is {}% and {} is {}%",
                    below.0, below.1, above.0, above.1
                );
                let modes = [Rounding::HalfDown, Rounding::Truncate, Rounding::Ceiling];
                for mode in modes {
                    if let Some(counts) = self.counts(mode) {
                        note.push_str(&format!("; {counts} would, rounded {mode}"));
                    }
                }
                note
            }
            Err(why) => why.to_string(),
        }
    }
}

/// The wire form: `printed`, `base`, `counts` by way of rounding, `possible`, `has_power`, `note`.
impl Serialize for Possibility {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct ByMode<'a>(&'a Possibility);
        impl Serialize for ByMode<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let modes = Rounding::ALL.iter();
                serializer.collect_map(modes.map(|mode| (mode, self.0.counts(*mode))))
            }
        }
        let mut map = serializer.serialize_map(Some(6))?;
        map.serialize_entry("printed", self.printed.text())?;
        map.serialize_entry("base", &self.base)?;
        map.serialize_entry("counts", &ByMode(self))?;
        map.serialize_entry("possible", &self.is_possible())?;
        map.serialize_entry("has_power", &self.has_power())?;
        map.serialize_entry("note", &self.note())?;
        map.end()
    }
}

impl fmt::Display for Possibility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.note())
    }
}

impl Printed {
    /// The counts that the printed percentage of a base can be, ties rounded in either usual way.
    ///
    /// ```
    /// use care_quality::{Printed, indicator::Impossible};
    ///
    /// let share = Printed::parse("41%")?;
    /// assert_eq!(share.check_of(110)?.range(), 45..=45);
    /// let Err(Impossible::NoCount { nearest }) = share.check_of(7) else { panic!() };
    /// assert_eq!(nearest.map(|(count, _)| count), [2, 3]); // 28.6% and 42.9%
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Every case of [`Impossible`].
    pub fn check_of(&self, base: u64) -> Result<Counts, Impossible> {
        if base == 0 {
            return Err(Impossible::NoBase);
        }
        let Some((units, decimals)) = share_units(self.value()) else {
            return Err(Impossible::NotAShare);
        };
        if let Some(vague @ (Qualifier::About | Qualifier::Nearly)) = self.qualifier() {
            return Err(Impossible::NotTestable(vague));
        }
        // "over 100%" and "under 0%".
        let none = match self.qualifier() {
            Some(Qualifier::Over) => self.value() >= Decimal::ONE_HUNDRED,
            Some(Qualifier::Under) => self.value() <= Decimal::ZERO,
            _ => false,
        };
        if none {
            return Err(Impossible::NotAShare);
        }
        if let Some(counts) = self.likely_counts(base) {
            return Ok(counts);
        }
        let below = nearest_below(units, decimals, base);
        // All of the base is 100%, which has a count.
        let above = below.saturating_add(1);
        let near = |count: u64| {
            let percent = Ratio::from(count)
                .times(100)
                .and_then(|hundredfold| hundredfold.over(base))
                .and_then(|percent| {
                    percent.round(decimals.saturating_add(1).min(20), Rounding::HalfAway)
                });
            (count, percent.unwrap_or_default())
        };
        Err(Impossible::NoCount {
            nearest: [near(below), near(above)],
        })
    }
}
