//! Whether a printed figure follows from the printed numbers that it was made of.
//!
//! Publishers compute from what they have and round each figure on its own, so printed inputs are
//! intervals, and a printed result is consistent where some values inside them give it.

use super::Measured;
use crate::number::{NumberError, Printed, Rounding};
use core::fmt;
use rust_decimal::Decimal;

/// Whether a printed figure follows from its inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Recomputed {
    /// It is what the inputs as written give, rounded half away from zero.
    Equal,
    /// It is what they give where a tie is rounded in this other way.
    ConsistentUnder(Rounding),
    /// Not as written, but some values that print as the inputs do give it.
    WithinInputRounding,
    /// Only cutting off decimals gives it: named, not passed.
    Truncated,
    /// Nothing that prints as the inputs do gives it. Until shown otherwise the definition differs:
    /// another denominator, other exclusions.
    Inconsistent {
        /// What the inputs as written give, at the printed precision.
        expected: Decimal,
    },
}

impl Recomputed {
    /// Judges a printed figure by what its inputs give.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn judge(printed: &Printed, computed: Measured) -> Result<Self, NumberError> {
        let (value, decimals) = (printed.value(), printed.decimals());
        let rounded = |mode| computed.middle.round(decimals, mode);
        let expected = rounded(Rounding::HalfAway)?;
        if expected == value {
            return Ok(Self::Equal);
        }
        for mode in [Rounding::HalfEven, Rounding::HalfDown] {
            if rounded(mode)? == value {
                return Ok(Self::ConsistentUnder(mode));
            }
        }
        let prints_as = Measured::printed(printed)?;
        if !computed.is_exact() && computed.low < prints_as.high && computed.high > prints_as.low {
            return Ok(Self::WithinInputRounding);
        }
        if rounded(Rounding::Truncate)? == value {
            return Ok(Self::Truncated);
        }
        Ok(Self::Inconsistent { expected })
    }

    /// Judges a printed percentage of a part in a whole.
    ///
    /// ```
    /// use care_quality::{Printed, indicator::{Measured, Recomputed}};
    ///
    /// // 21 of 28 is 75%; 171 of 351 is 48.7%, where 51% was printed.
    /// let share = |part: u64, whole: u64, printed: &str| {
    ///     let printed = Printed::parse(printed).unwrap();
    ///     Recomputed::share(&printed, Measured::exact(part), Measured::exact(whole)).unwrap()
    /// };
    /// assert_eq!(share(21, 28, "75"), Recomputed::Equal);
    /// assert!(!share(171, 351, "51").is_consistent());
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Measured::over`].
    pub fn share(printed: &Printed, part: Measured, whole: Measured) -> Result<Self, NumberError> {
        Self::judge(printed, part.over(whole)?.times(100)?)
    }

    /// Judges a printed percentage of a part in the sum of itself and the rest, as a vacancy rate.
    ///
    /// # Errors
    ///
    /// As [`Measured::over`].
    pub fn share_of_sum(
        printed: &Printed,
        part: Measured,
        rest: Measured,
    ) -> Result<Self, NumberError> {
        Self::judge(printed, part.over_sum_with(rest)?.times(100)?)
    }

    /// Which of several wholes a printed percentage of a part is of: the first that fits.
    ///
    /// A percentage that does not follow from the expected whole may follow from another one, which
    /// makes it a difference of definition and no error.
    ///
    /// # Errors
    ///
    /// As [`Measured::over`].
    pub fn fitting_whole(
        printed: &Printed,
        part: Measured,
        wholes: &[Measured],
    ) -> Result<Option<usize>, NumberError> {
        for (index, whole) in wholes.iter().enumerate() {
            if Self::share(printed, part, *whole)?.is_consistent() {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }

    /// Whether the figure follows from its inputs, rounded in a usual way.
    #[must_use]
    pub const fn is_consistent(self) -> bool {
        !matches!(self, Self::Truncated | Self::Inconsistent { .. })
    }
}

impl fmt::Display for Recomputed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Equal => f.write_str("follows from the inputs"),
            Self::ConsistentUnder(mode) => write!(f, "follows from the inputs, rounded {mode}"),
            Self::WithinInputRounding => f.write_str("is within the rounding of the inputs"),
            Self::Truncated => f.write_str("follows only where decimals are cut off"),
            Self::Inconsistent { expected } => write!(
                f,
                "does not follow from the inputs, which give {expected}: the definition may differ"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{Count, Ratio};
    use alloc::string::ToString;

    fn printed(text: &str) -> Printed {
        Printed::parse(text).unwrap()
    }

    fn measured(text: &str) -> Measured {
        Measured::printed(&printed(text)).unwrap()
    }

    fn share(figure: &str, part: u64, whole: u64) -> Recomputed {
        Recomputed::share(
            &printed(figure),
            Measured::exact(part),
            Measured::exact(whole),
        )
        .unwrap()
    }

    /// Complaints and Ombudsman decisions as published:
    /// Buckinghamshire 2020/21, East Sussex 2024/25 and 2022/23, Birmingham 2023-24, national
    /// 2024-25. <https://www.lgo.org.uk/your-councils-performance/birmingham-city-council/statistics>
    /// <https://www.eastsussex.gov.uk/social-care/getting-help-from-us/asc-complaints-feedback/annual-report>
    #[test]
    fn published_shares_recompute_and_the_printed_error_does_not() {
        for (figure, part, whole) in [
            ("27.3", 12, 44),
            ("20.5", 9, 44),
            ("22.7", 10, 44),
            ("29.5", 13, 44),
            ("48", 175, 362),
            ("38", 136, 362),
            ("60", 219, 362),
            ("75", 21, 28),
            ("88", 28, 32),
            ("87", 115, 132),
            ("8", 9, 115),
            ("83", 3665, 4441),
        ] {
            assert_eq!(
                share(figure, part, whole),
                Recomputed::Equal,
                "{part} of {whole}"
            );
        }
        let expected = Decimal::from(49);
        assert_eq!(share("51", 171, 351), Recomputed::Inconsistent { expected });
        assert_eq!(
            share("87", 28, 32),
            Recomputed::ConsistentUnder(Rounding::HalfDown)
        );
        assert_eq!(
            share("12", 1, 8),
            Recomputed::ConsistentUnder(Rounding::HalfEven)
        );
        assert_eq!(share("67.2", 74, 110), Recomputed::Truncated);
    }

    /// Adult social workers, September 2021: 2,355 leavers of 15,655 permanent and temporary staff,
    /// of 17,280 jobs; counts to the nearest 5; printed 15%.
    /// <https://www.communitycare.co.uk/2022/03/03/drop-in-adult-social-workers-employed-by-councils-as-vacancies-and-turnover-mount/>
    #[test]
    fn the_denominator_that_fits_is_found() {
        let nearest = |count: u32| Measured::nearest(Count::from(count), 5).unwrap();
        let (leavers, staff, jobs) = (nearest(2355), nearest(15_655), nearest(17_280));
        let turnover = leavers
            .over(staff)
            .and_then(|share| share.times(100))
            .unwrap();
        let round = |ratio: Ratio| ratio.round(4, Rounding::HalfAway).unwrap();
        assert_eq!(round(turnover.low()), Decimal::new(150_247, 4));
        assert_eq!(round(turnover.middle()), Decimal::new(150_431, 4));
        assert_eq!(round(turnover.high()), Decimal::new(150_615, 4));
        let wholes = [jobs, staff];
        assert_eq!(
            Recomputed::fitting_whole(&printed("15"), leavers, &wholes),
            Ok(Some(1))
        );
        let of_jobs = Recomputed::share(&printed("15"), leavers, jobs).unwrap();
        assert_eq!(
            of_jobs,
            Recomputed::Inconsistent {
                expected: Decimal::from(14)
            }
        );
    }

    /// Children's social workers, 2025: England and North East, inputs printed to 0.1.
    /// <https://explore-education-statistics.service.gov.uk/data-catalogue/data-set/6d765688-fb18-4f13-8e8e-be816bc63b17>
    #[test]
    fn published_workforce_rates_recompute_within_their_inputs() {
        let share = |figure: &str, part: &str, whole: &str| {
            Recomputed::share(&printed(figure), measured(part), measured(whole)).unwrap()
        };
        let of_sum = |figure: &str, part: &str, rest: &str| {
            Recomputed::share_of_sum(&printed(figure), measured(part), measured(rest)).unwrap()
        };
        let equal = Recomputed::Equal;
        assert_eq!(share("11.8", "4276.3", "36186.3"), equal);
        assert_eq!(share("12.0", "4611", "38292"), equal);
        assert_eq!(share("11.7", "269.9", "2299.3"), equal);
        assert_eq!(share("11.9", "289", "2434"), equal);
        assert_eq!(of_sum("13.0", "5415.9", "36186.3"), equal);
        assert_eq!(of_sum("12.7", "5566", "38292"), equal);
        assert_eq!(of_sum("8.2", "206.0", "2299.3"), equal);
        assert_eq!(of_sum("7.9", "210", "2434"), equal);
        assert_eq!(share("81.1", "4390.8", "5415.9"), equal);
        assert_eq!(of_sum("14.2", "5965.4", "36186.3"), equal);
        assert_eq!(of_sum("8.9", "223.9", "2299.3"), equal);
        assert_eq!(share("73.6", "4390.8", "5965.4"), equal);
        assert_eq!(share("70.8", "158.5", "223.9"), equal);
        // 158.5 of 206.0 is 76.94; the inputs admit 76.8988 to 76.9847, and 77.0 was printed.
        let cover = measured("158.5")
            .over(measured("206.0"))
            .and_then(|s| s.times(100))
            .unwrap();
        let round = |ratio: Ratio| ratio.round(4, Rounding::HalfAway).unwrap();
        assert_eq!(round(cover.low()), Decimal::new(768_988, 4));
        assert_eq!(round(cover.high()), Decimal::new(769_847, 4));
        assert_eq!(
            share("77.0", "158.5", "206.0"),
            Recomputed::WithinInputRounding
        );
        assert!(!share("77.1", "158.5", "206.0").is_consistent());
        for (cases, holders, caseload) in
            [("321661", "21105.4", "15.2"), ("22736", "1378.9", "16.5")]
        {
            let computed = measured(cases).over(measured(holders)).unwrap();
            assert_eq!(Recomputed::judge(&printed(caseload), computed), Ok(equal));
        }
        for (lost, staff, absence) in [("322786.3", "36186.3", "3.5"), ("22947.5", "2299.3", "3.9")]
        {
            let days = measured(staff).times(253).unwrap();
            assert_eq!(
                Recomputed::share(&printed(absence), measured(lost), days),
                Ok(equal)
            );
        }
    }

    /// Engagement of 77% against 42%, and turnover of 5.3% against 13%, as printed.
    #[test]
    fn changes_and_gaps_carry_the_rounding_of_their_inputs() {
        let round = |ratio: Ratio| ratio.round(1, Rounding::HalfAway).unwrap().to_string();
        let (old, new) = (measured("42"), measured("77"));
        let percent = new.percent_change_from(old).unwrap();
        assert_eq!(
            (
                round(percent.low()).as_str(),
                round(percent.high()).as_str()
            ),
            ("80.0", "86.7")
        );
        let gap = measured("5.3").minus(measured("13")).unwrap();
        assert_eq!(gap.low(), Ratio::new(-825, 100).unwrap());
        assert_eq!(gap.high(), Ratio::new(-715, 100).unwrap());
    }
}
