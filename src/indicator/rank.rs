//! Places among peers.

use alloc::{vec, vec::Vec};
use core::cmp::Ordering;

/// The place of each value among its peers, 1 the best: 1 + the number of values strictly better.
///
/// Ties share the best place. A zero counts like any value; what is missing has no place and counts
/// for nobody.
///
/// ```
/// use care_quality::{indicator::ranks, metric::Polarity};
///
/// let places = ranks(&[Some(53), None, Some(130), Some(53)], Polarity::LowerIsBetter);
/// assert_eq!(places, [Some(1), None, Some(3), Some(1)]);
/// ```
#[must_use]
pub fn ranks<T: Ord>(
    values: &[Option<T>],
    polarity: crate::metric::Polarity,
) -> Vec<Option<usize>> {
    let mut order: Vec<(usize, &T)> = values
        .iter()
        .enumerate()
        .filter_map(|(index, value)| Some((index, value.as_ref()?)))
        .collect();
    let better = |one: &T, other: &T| match polarity {
        crate::metric::Polarity::LowerIsBetter => one.cmp(other),
        crate::metric::Polarity::HigherIsBetter => other.cmp(one),
    };
    order.sort_by(|one, other| better(one.1, other.1));
    let mut places = vec![None; values.len()];
    let mut previous: Option<(&T, usize)> = None;
    for (position, (index, value)) in order.into_iter().enumerate() {
        let place = match previous {
            Some((last, place)) if better(last, value) == Ordering::Equal => place,
            _ => position.saturating_add(1),
        };
        previous = Some((value, place));
        if let Some(slot) = places.get_mut(index) {
            *slot = Some(place);
        }
    }
    places
}

/// The group of a place when `areas` areas are divided into `groups`: 1 for the first places.
///
/// None where there are fewer areas than groups, or no such place. Which end is group 1 follows from
/// what place 1 is: say so beside the number.
///
/// Source: <https://github.com/ukhsa-collaboration/PHEindicatormethods>
///
/// ```
/// use care_quality::indicator::quantile;
///
/// let quartiles: Vec<_> = (1..=10).filter_map(|place| quantile(place, 10, 4)).collect();
/// assert_eq!(quartiles, [1, 1, 1, 2, 2, 3, 3, 3, 4, 4]);
/// ```
#[must_use]
pub const fn quantile(place: u32, areas: u32, groups: u32) -> Option<u32> {
    if place == 0 || place > areas || groups == 0 || areas < groups {
        return None;
    }
    let (place, areas, groups) = (place as u64, areas as u64, groups as u64);
    // (areas + 1 - place) * groups is below 2^64.
    let Some(behind) = areas
        .wrapping_add(1)
        .wrapping_sub(place)
        .checked_mul(groups)
    else {
        return None;
    };
    let group = groups
        .wrapping_add(1)
        .saturating_sub(behind.div_ceil(areas));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a group is at most the number of groups"
    )]
    let group = group as u32;
    if group == 0 { Some(1) } else { Some(group) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Polarity::{HigherIsBetter, LowerIsBetter};
    use proptest::prelude::*;

    /// The reference sequences of the public health methods package.
    #[test]
    fn quantiles_of_the_reference() {
        let groups = |n, q| {
            (1..=n)
                .map(|place| quantile(place, n, q).unwrap())
                .collect::<Vec<_>>()
        };
        assert_eq!(groups(12, 10), [1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10]);
        assert_eq!(groups(10, 4), [1, 1, 1, 2, 2, 3, 3, 3, 4, 4]);
        assert_eq!(quantile(1, 3, 4), None);
        assert_eq!(quantile(0, 10, 4), None);
        assert_eq!(quantile(11, 10, 4), None);
        assert_eq!(quantile(u32::MAX, u32::MAX, u32::MAX), Some(u32::MAX));
    }

    #[test]
    fn ties_share_the_best_place_and_zero_counts() {
        let values = [Some(3), Some(0), Some(3), None, Some(5)];
        assert_eq!(
            ranks(&values, HigherIsBetter),
            [Some(2), Some(4), Some(2), None, Some(1)]
        );
        assert_eq!(
            ranks(&values, LowerIsBetter),
            [Some(2), Some(1), Some(2), None, Some(4)]
        );
    }

    proptest! {
        #[test]
        fn a_place_is_one_more_than_the_number_better(values in prop::collection::vec(
            prop::option::of(0_u8..20), 0..40,
        )) {
            for (value, place) in values.iter().zip(ranks(&values, HigherIsBetter)) {
                let better = values.iter().flatten().filter(|other| Some(*other) > value.as_ref());
                prop_assert_eq!(place, value.map(|_| better.count() + 1));
            }
        }
    }
}
