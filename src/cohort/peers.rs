use super::{Distribution, Record, Row, Table};
use crate::{Ratio, Score, Statement};

/// One authority beside its peers, statement by statement.
///
/// The authority itself is not among its peers.
///
/// ```
/// use care_quality::{Scores, Statement, cohort::{Cohort, Record}};
///
/// let of = |name, scores| Scores::la(scores).map(|scores| Record::new(name, scores).with_region("london"));
/// let cohort: Cohort = [
///     of("Brent", [2, 2, 2, 2, 2, 3, 3, 3, 3])?,
///     of("Barnet", [2, 2, 2, 3, 3, 2, 3, 3, 3])?,
///     of("Camden", [3, 3, 4, 3, 4, 4, 3, 4, 4])?,
/// ].into_iter().collect();
/// let table = cohort.table();
/// let profile = table.profile("Camden", |peer| peer.region() == Some("london")).unwrap();
/// let gap = profile.gap(Statement::EquityInExperienceAndOutcomes);
/// assert_eq!(gap.points().unwrap().to_string(), "2");
/// # Ok::<(), care_quality::Unrated>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Profile<'c, 'r> {
    row: Row<'c, 'r>,
    peers: [Distribution; Statement::COUNT],
    /// The totals of the peers added up, and how many there are.
    totals: (u64, u64),
    /// How many peers have a higher total.
    better: u64,
}

/// A score beside those of the peers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeerGap {
    statement: Statement,
    own: Score,
    peers: Distribution,
}

impl<'c, 'r> Table<'c, 'r> {
    /// The ranked result of an authority beside those ranked results that are its peers: a list, a
    /// region, a type, as the caller says.
    #[must_use]
    pub fn profile(
        &self,
        authority: &str,
        is_peer: impl Fn(&Record) -> bool,
    ) -> Option<Profile<'c, 'r>> {
        let row = self.find(authority)?;
        let own = row.total()?;
        let mut profile = Profile {
            row,
            peers: [Distribution::default(); Statement::COUNT],
            totals: (0, 0),
            better: 0,
        };
        for peer in self.ranked() {
            let (Some(record), Some(total)) = (peer.record(), peer.total()) else {
                continue;
            };
            if record.authority() == authority || !is_peer(record) {
                continue;
            }
            for (distribution, score) in profile.peers.iter_mut().zip(record.scores().as_array()) {
                distribution.add(*score);
            }
            let (sum, count) = profile.totals;
            profile.totals = (sum.saturating_add(total.into()), count.saturating_add(1));
            profile.better = profile.better.saturating_add(u64::from(total > own));
        }
        Some(profile)
    }
}

impl<'c, 'r> Profile<'c, 'r> {
    /// The authority's row in the table.
    #[must_use]
    pub const fn row(&self) -> &Row<'c, 'r> {
        &self.row
    }

    /// How many peers there are.
    #[must_use]
    pub const fn peers(&self) -> u64 {
        self.totals.1
    }

    /// The rank among the peers and itself, 1 the best, ties sharing the best.
    #[must_use]
    pub const fn rank(&self) -> u64 {
        self.better.saturating_add(1)
    }

    /// The mean of the peers' totals, exact; none where there are no peers.
    #[must_use]
    pub fn mean_total(&self) -> Option<Ratio> {
        Ratio::new(self.totals.0.into(), self.totals.1.into()).ok()
    }

    /// A statement's score beside those of the peers.
    #[must_use]
    pub fn gap(&self, statement: Statement) -> PeerGap {
        let own = self.row.record().map(|record| record.scores()[statement]);
        PeerGap {
            statement,
            // A profile is of a ranked row, and a ranked row has a record.
            own: own.unwrap_or(Score::One),
            peers: self
                .peers
                .get(statement.index())
                .copied()
                .unwrap_or_default(),
        }
    }

    /// Every statement's score beside those of the peers, in framework order.
    pub fn gaps(&self) -> impl Iterator<Item = PeerGap> + '_ {
        Statement::ALL.iter().map(|statement| self.gap(*statement))
    }
}

impl PeerGap {
    /// The statement.
    #[must_use]
    pub const fn statement(&self) -> Statement {
        self.statement
    }

    /// The authority's own score.
    #[must_use]
    pub const fn own(&self) -> Score {
        self.own
    }

    /// The peers' scores.
    #[must_use]
    pub const fn peers(&self) -> &Distribution {
        &self.peers
    }

    /// The own score less the peers' mean: positive is better. None where there are no peers.
    #[must_use]
    pub fn points(&self) -> Option<Ratio> {
        let own = Ratio::whole(self.own.number().into());
        own.minus(self.peers.mean()?).ok()
    }

    /// The rank of the own score among the peers', 1 the best, ties sharing the best.
    #[must_use]
    pub fn rank(&self) -> u64 {
        self.peers.rank(self.own)
    }
}
