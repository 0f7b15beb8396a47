//! The arithmetic of a rating, on whole numbers alone.

use super::{Overall, Parts, RuleSet, Scores, Unrated};
use crate::{Rating, Ratio, Rounding, Statement};

/// A rating with the points behind it, and nothing else: what rating many assessments needs.
///
/// Making one allocates nothing. [`RuleSet::rate`] gives the same with its explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict<'r> {
    overall: &'r Overall,
    pub(crate) points: Points,
    pub(crate) percentage: u32,
    pub(crate) computed: usize,
    pub(crate) band: usize,
}

/// Scores added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Points {
    pub(crate) assessed: u32,
    pub(crate) total: u32,
    pub(crate) maximum: u32,
    /// The lowest score of any element.
    pub(crate) lowest: u32,
}

impl RuleSet {
    /// Rates nine statement scores, without explanation and without allocating.
    ///
    /// ```
    /// use care_quality::{Rating, RuleSet, Scores};
    ///
    /// let scores = Scores::la([2, 2, 2, 3, 3, 2, 2, 3, 3])?;
    /// let verdict = RuleSet::STATEMENT_SCORES.verdict(&scores)?;
    /// assert_eq!((verdict.total(), verdict.percentage()), (22, 62));
    /// assert_eq!(verdict.rating(), Some(Rating::RequiresImprovement));
    /// # Ok::<(), care_quality::Unrated>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Unrated::OtherElements`] where the rules rate something else than nine statements scored
    /// 1 to 4, [`Unrated::NoOverall`] where they give no overall rating.
    #[inline]
    pub fn verdict(&self, scores: &Scores) -> Result<Verdict<'_>, Unrated> {
        if !self.rates_statements() {
            return Err(Unrated::OtherElements);
        }
        let overall = self.overall.as_ref().ok_or(Unrated::NoOverall)?;
        let levels = scores.as_array().iter().map(|s| u32::from(s.number()));
        let (total, maximum) = if self.elements.equal {
            (levels.clone().sum(), NINE_AT_BEST)
        } else {
            let weights = self.elements.named.iter().map(super::Element::weight);
            let weighted = levels.clone().zip(weights.clone());
            (
                weighted.map(|(level, w)| level.saturating_mul(w)).sum(),
                weights.sum::<u32>().saturating_mul(4),
            )
        };
        // Only a limiter asks for the lowest score.
        let lowest = if overall.limiters.is_empty() {
            1
        } else {
            levels.min().unwrap_or(1)
        };
        Ok(overall.verdict(
            Points {
                assessed: NINE,
                total,
                maximum,
                lowest,
            },
            overall.rounding,
        ))
    }
}

const NINE: u32 = Statement::COUNT as u32;
const NINE_AT_BEST: u32 = 4 * NINE;

impl Overall {
    #[inline]
    pub(crate) fn verdict(&self, points: Points, mode: Rounding) -> Verdict<'_> {
        let percentage = whole_percent(points.total, points.maximum, mode);
        let computed = self.band_of(percentage);
        Verdict {
            overall: self,
            points,
            percentage,
            computed,
            band: self.limited(computed, points.lowest),
        }
    }

    /// The place of the band that a whole percentage falls into.
    #[inline]
    pub(crate) fn band_of(&self, percentage: u32) -> usize {
        // Bands follow each other without gap, so the upper ends decide.
        let below = self.bands.iter().take_while(|band| band.to < percentage);
        below.count().min(self.bands.len().saturating_sub(1))
    }

    /// The rating that the limiters leave: each judges the computed one, the lowest cap holds.
    #[inline]
    pub(crate) fn limited(&self, computed: usize, lowest: u32) -> usize {
        self.limiters
            .iter()
            .filter(|limiter| limiter.when == computed && lowest <= limiter.at_most)
            .fold(computed, |band, limiter| band.min(limiter.cap))
    }
}

impl Parts {
    /// The level of an element from the sum of its parts' scores.
    pub(crate) fn level(&self, total: u32, maximum: u32, lowest: u32, mode: Rounding) -> u32 {
        let percentage = whole_percent(total, maximum, mode);
        let steps = self.up_to.iter().take_while(|to| **to < percentage).count();
        lowest.saturating_add(u32::try_from(steps).unwrap_or(u32::MAX))
    }
}

/// The points as a percentage of the most possible, rounded once to a whole number.
#[inline]
pub(crate) fn whole_percent(total: u32, maximum: u32, mode: Rounding) -> u32 {
    let hundredfold = total.saturating_mul(100);
    let (Some(whole), Some(rest)) = (
        hundredfold.checked_div(maximum),
        hundredfold.checked_rem(maximum),
    ) else {
        return 0;
    };
    let twice = rest.saturating_mul(2);
    let up = match mode {
        Rounding::Ceiling => rest > 0,
        Rounding::Truncate => false,
        Rounding::HalfAway => twice >= maximum,
        Rounding::HalfDown => twice > maximum,
        Rounding::HalfEven => twice > maximum || (twice == maximum && whole & 1 == 1),
    };
    whole.saturating_add(u32::from(up))
}

impl<'r> Verdict<'r> {
    /// How many elements have a score.
    #[must_use]
    pub const fn assessed(&self) -> u32 {
        self.points.assessed
    }

    /// The points: the scores, each times its weight, added up.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.points.total
    }

    /// The most points possible.
    #[must_use]
    pub const fn maximum(&self) -> u32 {
        self.points.maximum
    }

    /// The points as a percentage of the most possible, exact.
    #[must_use]
    pub fn exact(&self) -> Ratio {
        let hundredfold = i128::from(self.points.total).saturating_mul(100);
        Ratio::new(hundredfold, i128::from(self.points.maximum)).unwrap_or(Ratio::ZERO)
    }

    /// The whole percentage, rounded as the rules say.
    #[must_use]
    pub const fn percentage(&self) -> u32 {
        self.percentage
    }

    /// The rating, where it is one of the four of the Care Quality Commission.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.overall.bands.get(self.band).and_then(|b| b.known)
    }

    /// The band of the rating, limiters counted in.
    pub(crate) fn band(&self) -> Option<&'r super::Band> {
        self.overall.bands.get(self.band)
    }

    /// The id of the rating.
    #[must_use]
    pub fn rating_id(&self) -> &'r str {
        self.overall.rating(self.band)
    }

    /// The id of the rating that the percentage alone gives.
    #[must_use]
    pub fn rating_id_before_limiters(&self) -> &'r str {
        self.overall.rating(self.computed)
    }

    /// The place of the rating among the bands of the rules, lowest first.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.band
    }
}
