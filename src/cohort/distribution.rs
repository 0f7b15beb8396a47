use crate::{
    Ratio, Score,
    indicator::{Confidence, Interval, IntervalError},
    number::rounded,
};
use alloc::string::{String, ToString};
use serde::{Serialize, Serializer, ser::SerializeMap, ser::SerializeStruct};

/// How often each score was given.
///
/// ```
/// use care_quality::{Score, cohort::Distribution};
///
/// let scores: Distribution = [2, 2, 3, 3, 3, 4].iter().filter_map(|n| Score::new(*n).ok()).collect();
/// assert_eq!((scores.count(Score::Three), scores.total()), (3, 6));
/// assert_eq!(scores.mean().unwrap().to_string(), "17/6");
/// assert_eq!(scores.median().unwrap().to_string(), "3");
/// assert_eq!(scores.mode().collect::<Vec<_>>(), [Score::Three]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Distribution {
    counts: [u64; 4],
}

impl Distribution {
    /// Counts one more score.
    #[inline]
    pub fn add(&mut self, score: Score) {
        let [one, two, three, four] = &mut self.counts;
        let count = match score {
            Score::One => one,
            Score::Two => two,
            Score::Three => three,
            Score::Four => four,
        };
        *count = count.saturating_add(1);
    }

    /// Counts all scores of another distribution as well.
    pub fn merge(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count = count.saturating_add(more);
        }
    }

    /// How often a score was given.
    #[must_use]
    pub const fn count(&self, score: Score) -> u64 {
        let [one, two, three, four] = self.counts;
        match score {
            Score::One => one,
            Score::Two => two,
            Score::Three => three,
            Score::Four => four,
        }
    }

    /// How many scores there are.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The share of a score, exact; none of no scores.
    #[must_use]
    pub fn share(&self, score: Score) -> Option<Ratio> {
        Ratio::new(self.count(score).into(), self.total().into()).ok()
    }

    /// The Wilson interval of the share of a score.
    ///
    /// # Errors
    ///
    /// [`IntervalError::ZeroDenominator`] of no scores.
    pub fn share_interval(
        &self,
        score: Score,
        confidence: Confidence,
    ) -> Result<Interval, IntervalError> {
        Interval::wilson(self.count(score), self.total(), confidence)
    }

    /// The mean, exact; none of no scores.
    #[must_use]
    pub fn mean(&self) -> Option<Ratio> {
        let sum = Score::ALL.into_iter().fold(0_i128, |sum, score| {
            sum.saturating_add(i128::from(self.count(score)).saturating_mul(score.number().into()))
        });
        Ratio::new(sum, self.total().into()).ok()
    }

    /// The median: the score in the middle, or half-way between the two there; none of no scores.
    #[must_use]
    pub fn median(&self) -> Option<Ratio> {
        let total = self.total();
        let lower = self.at(total.checked_sub(1)? / 2)?;
        let upper = self.at(total / 2)?;
        Ratio::new(
            i128::from(lower.number()).saturating_add(upper.number().into()),
            2,
        )
        .ok()
    }

    /// The score at this place when all stand in order, counted from 0.
    fn at(&self, place: u64) -> Option<Score> {
        let mut below = 0_u64;
        Score::ALL.into_iter().find(|score| {
            below = below.saturating_add(self.count(*score));
            place < below
        })
    }

    /// The scores given most often: several where they tie, none of no scores.
    pub fn mode(&self) -> impl Iterator<Item = Score> + '_ {
        let most = self.counts.iter().copied().max().unwrap_or(0);
        Score::ALL
            .into_iter()
            .filter(move |score| most > 0 && self.count(*score) == most)
    }

    /// The rank of a score among these: 1 and one more for each that is strictly better.
    #[must_use]
    pub fn rank(&self, score: Score) -> u64 {
        let better = Score::ALL.into_iter().filter(|other| *other > score);
        better.fold(1, |rank, other| rank.saturating_add(self.count(other)))
    }
}

impl FromIterator<Score> for Distribution {
    fn from_iter<I: IntoIterator<Item = Score>>(scores: I) -> Self {
        let mut distribution = Self::default();
        for score in scores {
            distribution.add(score);
        }
        distribution
    }
}

/// A value without needless zeros: `3` or `2.5`.
pub(super) fn plain(value: Option<Ratio>) -> Option<String> {
    Some(value?.to_decimal(1)?.to_string())
}

/// `{"distribution": {"1": n, ..}, "mean": "2.56", "median": "3"}`.
impl Serialize for Distribution {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Counts<'a>(&'a Distribution);
        impl Serialize for Counts<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(4))?;
                for score in Score::ALL {
                    map.serialize_entry(&score.to_string(), &self.0.count(score))?;
                }
                map.end()
            }
        }
        let mut fields = serializer.serialize_struct("Distribution", 3)?;
        fields.serialize_field("distribution", &Counts(self))?;
        fields.serialize_field("mean", &rounded(self.mean(), 2))?;
        fields.serialize_field("median", &plain(self.median()))?;
        fields.end()
    }
}
