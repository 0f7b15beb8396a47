use super::Table;
use crate::{Ratio, Statement};

/// How the scores of two statements go together over the ranked results: of all pairs of
/// authorities, how many are ordered alike by both.
///
/// ```
/// use care_quality::{Ratio, Scores, Statement, cohort::{Cohort, Record}};
///
/// let cohort: Cohort = [[1, 1, 1, 1, 1, 1, 1, 1, 4], [2, 2, 2, 2, 2, 2, 2, 2, 3]]
///     .into_iter()
///     .filter_map(|scores| Some(Record::new(format!("{scores:?}"), Scores::la(scores).ok()?)))
///     .collect();
/// let (one, nine) = (Statement::AssessingNeeds, Statement::LearningImprovementAndInnovation);
/// assert_eq!(cohort.table().agreement(one, nine).gamma(), Some(Ratio::whole(-1)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankAgreement {
    statements: (Statement, Statement),
    concordant: u128,
    discordant: u128,
    /// Pairs that the first statement does not tie; and the second.
    untied: (u128, u128),
}

impl Table<'_, '_> {
    /// How two statements go together.
    #[must_use]
    pub fn agreement(&self, one: Statement, two: Statement) -> RankAgreement {
        let mut counts = [[0_u64; 4]; 4];
        for row in self.ranked() {
            let Some(record) = row.record() else { continue };
            let place =
                |statement| usize::from(record.scores()[statement].number().saturating_sub(1));
            let cell = counts
                .get_mut(place(one))
                .and_then(|line| line.get_mut(place(two)));
            if let Some(cell) = cell {
                *cell = cell.saturating_add(1);
            }
        }
        RankAgreement::of(one, two, &counts)
    }

    /// How every two statements go together, in framework order.
    pub fn agreements(&self) -> impl Iterator<Item = RankAgreement> + '_ {
        let pairs = Statement::ALL.iter().enumerate().flat_map(|(index, one)| {
            let later = Statement::ALL.iter().skip(index.saturating_add(1));
            later.map(move |two| (*one, *two))
        });
        pairs.map(|(one, two)| self.agreement(one, two))
    }
}

/// How many authorities have each pair of scores.
type Counted = [[u64; 4]; 4];

/// The pairs of authorities whose scores, two of the one and two of the other, are such.
fn pairs(counts: &Counted, such: impl Fn(usize, usize, usize, usize) -> bool) -> u128 {
    let cells = || {
        let lines = counts.iter().enumerate();
        lines.flat_map(|(i, line)| {
            line.iter()
                .enumerate()
                .map(move |(j, n)| (i, j, u128::from(*n)))
        })
    };
    let mut sum = 0_u128;
    for (i, j, n) in cells() {
        for (k, l, m) in cells() {
            if such(i, j, k, l) {
                sum = sum.saturating_add(n.saturating_mul(m));
            }
        }
    }
    sum
}

/// The pairs that the one statement tells apart, and those that the other does.
fn untied(counts: &Counted) -> (u128, u128) {
    let one = pairs(counts, |i, _, k, _| i < k);
    let other = pairs(counts, |_, j, _, l| j < l);
    (one, other)
}

impl RankAgreement {
    /// From how many authorities have each pair of scores.
    fn of(one: Statement, two: Statement, counts: &Counted) -> Self {
        Self {
            statements: (one, two),
            concordant: pairs(counts, |i, j, k, l| i < k && j < l),
            discordant: pairs(counts, |i, j, k, l| i < k && j > l),
            untied: untied(counts),
        }
    }

    /// The two statements.
    #[must_use]
    pub const fn statements(&self) -> (Statement, Statement) {
        self.statements
    }

    /// How many pairs of authorities both statements put in the same order.
    #[must_use]
    pub const fn concordant(&self) -> u128 {
        self.concordant
    }

    /// How many pairs of authorities the two statements put in opposite order.
    #[must_use]
    pub const fn discordant(&self) -> u128 {
        self.discordant
    }

    fn excess(&self) -> Option<i128> {
        let concordant = i128::try_from(self.concordant).ok()?;
        concordant.checked_sub(i128::try_from(self.discordant).ok()?)
    }

    /// Goodman and Kruskal's gamma, exact: of the pairs that neither statement ties, those in the
    /// same order less those in opposite order. None where every pair is tied.
    #[must_use]
    pub fn gamma(&self) -> Option<Ratio> {
        let ordered = self.concordant.checked_add(self.discordant)?;
        Ratio::new(self.excess()?, i128::try_from(ordered).ok()?).ok()
    }

    /// Kendall's tau-b, which counts ties against agreement, towards zero to four decimals.
    ///
    /// None where all authorities have the same score on one of the two.
    #[must_use]
    pub fn tau_b(&self) -> Option<Ratio> {
        // The root of ten thousandfold squares is whole, so nothing is a float.
        let product = self.untied.0.checked_mul(self.untied.1)?;
        let excess = self.excess()?;
        let square = excess
            .unsigned_abs()
            .checked_pow(2)?
            .checked_mul(100_000_000)?;
        let root = i128::try_from(square.checked_div(product)?.isqrt()).ok()?;
        Ratio::new(root.saturating_mul(excess.signum()), 10_000).ok()
    }
}
