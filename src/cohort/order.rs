//! Places in an order: quantiles by the published rule, and percentiles.

use crate::Ratio;

/// The group of a rank among `n` when they are cut into `groups` of like size, 1 the best.
///
/// The rank is that of ties sharing the best; with fewer than `groups` there is no group.
///
/// Source: <https://github.com/ukhsa-collaboration/PHEindicatormethods>
///
/// ```
/// use care_quality::cohort::quantile;
///
/// let quartiles: Vec<_> = (1..=10).filter_map(|rank| quantile(rank, 10, 4)).collect();
/// assert_eq!(quartiles, [1, 1, 1, 2, 2, 3, 3, 3, 4, 4]);
/// assert_eq!(quantile(1, 3, 4), None);
/// ```
#[must_use]
pub fn quantile(rank: u64, n: u64, groups: u32) -> Option<u32> {
    if groups == 0 || n < u64::from(groups) || rank == 0 || rank > n {
        return None;
    }
    // Q + 1 - ceil((n + 1 - r) Q / n), and never below 1.
    let from_last = u128::from(n.saturating_sub(rank)).saturating_add(1);
    let above = from_last
        .saturating_mul(groups.into())
        .div_ceil(u128::from(n).max(1));
    let group = u128::from(groups).saturating_add(1).saturating_sub(above);
    u32::try_from(group.max(1)).ok()
}

/// The percentile of a place: the share of the others that stand strictly behind it, in percent.
///
/// `behind` are worse, `n` is all of them, this one counted; none where it is alone.
#[must_use]
pub fn percentile(behind: u64, n: u64) -> Option<Ratio> {
    let others = n.checked_sub(1)?;
    Ratio::new(
        i128::from(behind.min(others)).saturating_mul(100),
        others.into(),
    )
    .ok()
}
