//! Whether a printed change follows from the two values it is between, and which slip explains it
//! where it does not.

use super::{Measured, NotComputable, Recomputed};
use crate::{
    number::{NumberError, Printed, Ratio},
    table::closed_list,
};

closed_list! {
    /// The usual slips in a printed change.
    pub enum Slip: "slip" {
        /// The sign is turned round.
        Sign = "sign", "the sign is turned round", [];
        /// Percentage points are printed as percent.
        PointsForPercent = "points_for_percent", "percentage points stand as percent", [];
        /// Percent are printed as percentage points.
        PercentForPoints = "percent_for_points", "percent stand as percentage points", [];
        /// The change is divided by the new value in place of the old one.
        WrongBase = "wrong_base", "the change is divided by the new value", [];
        /// Decimals are cut off in place of rounded.
        Truncated = "truncated", "decimals are cut off", [];
    }
}

/// What a printed change claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeIn {
    /// Percent of the old value.
    Percent,
    /// Percentage points, or units of a count.
    Points,
}

/// What a printed change turns out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeVerdict {
    /// Judged as it stands.
    Judged(Recomputed),
    /// Wrong, and explained by a usual slip.
    Slip(Slip),
}

impl ChangeVerdict {
    /// Judges a printed change between two printed values.
    ///
    /// ```
    /// use care_quality::{Printed, indicator::{ChangeIn, ChangeVerdict, Slip}};
    ///
    /// let change = |printed: &str| {
    ///     let [printed, old, new] = [printed, "42", "77"].map(|text| Printed::parse(text).unwrap());
    ///     ChangeVerdict::of(&printed, ChangeIn::Percent, &old, &new).unwrap()
    /// };
    /// assert!(change("83").is_consistent());
    /// assert_eq!(change("35"), ChangeVerdict::Slip(Slip::PointsForPercent));
    /// assert_eq!(change("45"), ChangeVerdict::Slip(Slip::WrongBase));
    /// assert_eq!(change("-83"), ChangeVerdict::Slip(Slip::Sign));
    /// ```
    ///
    /// # Errors
    ///
    /// [`NotComputable::ZeroDenominator`] where a percentage is claimed of an old value that may be
    /// zero or less; [`NotComputable::TooManyDigits`].
    pub fn of(
        printed: &Printed,
        claimed: ChangeIn,
        old: &Printed,
        new: &Printed,
    ) -> Result<Self, NotComputable> {
        let reason = |error: NumberError| match error {
            NumberError::ZeroDenominator => NotComputable::ZeroDenominator,
            _ => NotComputable::TooManyDigits,
        };
        let (old, new) = (
            Measured::printed(old).map_err(reason)?,
            Measured::printed(new).map_err(reason)?,
        );
        let points = new.minus(old).map_err(reason)?;
        let percent = new.percent_change_from(old).map_err(reason);
        let (expected, other, mixed) = match claimed {
            ChangeIn::Percent => (percent?, Some(points), Slip::PointsForPercent),
            ChangeIn::Points => (points, percent.ok(), Slip::PercentForPoints),
        };
        let judged = Recomputed::judge(printed, expected).map_err(reason)?;
        if judged.is_consistent() {
            return Ok(Self::Judged(judged));
        }
        if judged == Recomputed::Truncated {
            return Ok(Self::Slip(Slip::Truncated));
        }
        // The old value over the new one, taken from one: the change as a share of the new value.
        let of_new = Measured::exact(1)
            .minus(old.over(new).unwrap_or(Measured::exact(1)))
            .and_then(|share| share.times(100));
        let slips = [
            (Slip::Sign, Measured::exact(0).minus(expected).ok()),
            (mixed, other),
            (
                Slip::WrongBase,
                of_new.ok().filter(|_| claimed == ChangeIn::Percent),
            ),
        ];
        for (slip, explained) in slips {
            // A change of nothing explains nothing.
            let explained = explained.filter(|change| change.middle != Ratio::ZERO);
            let fits = explained.map(|change| Recomputed::judge(printed, change));
            if fits.is_some_and(|fit| fit.is_ok_and(Recomputed::is_consistent)) {
                return Ok(Self::Slip(slip));
            }
        }
        Ok(Self::Judged(judged))
    }

    /// Whether the change follows from the two values.
    #[must_use]
    pub const fn is_consistent(self) -> bool {
        match self {
            Self::Judged(judged) => judged.is_consistent(),
            Self::Slip(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Printed {
        Printed::parse(text).unwrap()
    }

    #[test]
    fn slips_in_a_change_are_named() {
        use ChangeIn::{Percent, Points};
        for (figure, claimed, old, new, slip) in [
            ("25", Percent, "40", "50", None),
            ("10", Points, "40", "50", None),
            (
                "10.0",
                Percent,
                "40.0",
                "50.0",
                Some(Slip::PointsForPercent),
            ),
            ("25", Points, "40.0", "50.0", Some(Slip::PercentForPoints)),
            ("20", Percent, "40.0", "50.0", Some(Slip::WrongBase)),
            ("-10", Points, "40", "50", Some(Slip::Sign)),
            ("66", Percent, "3.000", "5.000", Some(Slip::Truncated)),
        ] {
            let verdict =
                ChangeVerdict::of(&printed(figure), claimed, &printed(old), &printed(new));
            match slip {
                Some(slip) => assert_eq!(verdict, Ok(ChangeVerdict::Slip(slip)), "{figure}"),
                None => assert!(verdict.unwrap().is_consistent(), "{figure}"),
            }
        }
        let unexplained =
            ChangeVerdict::of(&printed("90"), Percent, &printed("40"), &printed("50"));
        assert!(matches!(
            unexplained,
            Ok(ChangeVerdict::Judged(Recomputed::Inconsistent { .. }))
        ));
        let from_nothing = ChangeVerdict::of(&printed("90"), Percent, &printed("0"), &printed("5"));
        assert_eq!(from_nothing, Err(NotComputable::ZeroDenominator));
    }
}
