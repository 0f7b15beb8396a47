use super::Unrated;
use crate::{Score, Statement};
use core::ops::Index;

/// One score for each of the nine quality statements, in framework order: complete, and in range.
///
/// ```
/// use care_quality::{Score, Scores, Statement};
///
/// let scores = Scores::la([3, 3, 3, 2, 3, 3, 3, 3, 3])?;
/// assert_eq!(scores[Statement::CareProvisionIntegrationAndContinuity], Score::Two);
/// assert_eq!(scores.total(), 26);
/// assert!(Scores::la([3, 3]).is_err());
/// # Ok::<(), care_quality::Unrated>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scores([Score; Statement::COUNT]);

impl Scores {
    /// The nine scores, in framework order.
    #[must_use]
    pub const fn new(scores: [Score; Statement::COUNT]) -> Self {
        Self(scores)
    }

    /// The nine scores of a local authority from plain numbers, in framework order.
    ///
    /// # Errors
    ///
    /// [`Unrated::WrongNumber`] unless there are nine, [`Unrated::OffScale`] for the first that is
    /// not 1 to 4.
    pub fn la(numbers: impl AsRef<[i64]>) -> Result<Self, Unrated> {
        let numbers = numbers.as_ref();
        if numbers.len() != Statement::COUNT {
            return Err(Unrated::WrongNumber {
                expected: Statement::COUNT,
                found: numbers.len(),
            });
        }
        let mut scores = [Score::One; Statement::COUNT];
        for (place, (score, number)) in scores.iter_mut().zip(numbers).enumerate() {
            *score = Score::new(*number).map_err(|_| Unrated::OffScale {
                place,
                found: *number,
                lowest: 1,
                highest: 4,
            })?;
        }
        Ok(Self(scores))
    }

    /// The score of a statement.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "there are as many scores as statements"
    )]
    pub const fn get(&self, statement: Statement) -> Score {
        self.0[statement.index()]
    }

    /// The same scores, but for that of one statement.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "there are as many scores as statements"
    )]
    pub const fn with(mut self, statement: Statement, score: Score) -> Self {
        self.0[statement.index()] = score;
        self
    }

    /// Each statement with its score, in framework order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Statement, Score)> {
        Statement::ALL.iter().copied().zip(self.0)
    }

    /// The nine scores, in framework order.
    #[must_use]
    pub const fn as_array(&self) -> &[Score; Statement::COUNT] {
        &self.0
    }

    /// The points: the scores added up, 9 to 36.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.0.iter().map(|score| u32::from(score.number())).sum()
    }
}

impl From<[Score; Statement::COUNT]> for Scores {
    fn from(scores: [Score; Statement::COUNT]) -> Self {
        Self(scores)
    }
}

impl Index<Statement> for Scores {
    type Output = Score;

    #[expect(
        clippy::indexing_slicing,
        reason = "there are as many scores as statements"
    )]
    fn index(&self, statement: Statement) -> &Score {
        &self.0[statement.index()]
    }
}
