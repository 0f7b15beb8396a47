//! Records by the name of their authority, however many there are.

use super::{Cohort, Record};
use alloc::vec::Vec;
use core::{cmp::Ordering, num::NonZeroU32};

/// A record in the order of names, with what most of them are settled by, so that few need be
/// looked up again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    /// The first bytes that can tell two names apart.
    pub(super) key: u64,
    pub(super) index: u32,
    /// The total of a formal result.
    pub(super) formal: Option<NonZeroU32>,
}

/// The places of all records by authority, then by date and by what else tells them apart, so that
/// the order of input does not matter.
///
/// Most names are told apart by eight bytes behind what all of them begin with, so that few
/// comparisons follow a pointer.
pub(super) fn sorted(cohort: &Cohort<'_>) -> Vec<Named> {
    let records = cohort.records();
    let shared = shared_prefix(records);
    let mut order: Vec<Named> = (0_u32..)
        .zip(records)
        .map(|(index, record)| Named {
            key: key(record.authority(), shared),
            index,
            formal: record
                .status()
                .is_formal()
                .then(|| cohort.total(record))
                .and_then(NonZeroU32::new),
        })
        .collect();
    order.sort_unstable_by(|one, two| {
        one.key
            .cmp(&two.key)
            .then_with(|| match (at(records, *one), at(records, *two)) {
                (Some(a), Some(b)) => compare(a, b).then(one.index.cmp(&two.index)),
                _ => Ordering::Equal,
            })
    });
    order
}

pub(super) fn at(records: &[Record], named: Named) -> Option<&Record> {
    records.get(usize::try_from(named.index).ok()?)
}

/// By name in code points, then by all that a reader of the table sees.
fn compare(one: &Record, two: &Record) -> Ordering {
    one.authority()
        .cmp(two.authority())
        .then_with(|| one.published().cmp(&two.published()))
        .then_with(|| one.status().cmp(&two.status()))
        .then_with(|| two.scores().cmp(one.scores()))
        .then_with(|| one.published_percentage().cmp(&two.published_percentage()))
        .then_with(|| one.published_rating().cmp(&two.published_rating()))
}

/// How many bytes all names have in common at their start.
fn shared_prefix(records: &[Record]) -> usize {
    let mut names = records.iter().map(|record| record.authority().as_bytes());
    let Some(first) = names.next() else { return 0 };
    names.fold(first.len(), |shared, name| {
        let same = first.iter().zip(name).take(shared);
        same.take_while(|(a, b)| a == b).count()
    })
}

/// Eight bytes of a name as a number that orders as they do.
fn key(name: &str, from: usize) -> u64 {
    let mut bytes = [0_u8; 8];
    let rest = name.as_bytes().get(from..).unwrap_or(&[]);
    for (slot, byte) in bytes.iter_mut().zip(rest) {
        *slot = *byte;
    }
    u64::from_be_bytes(bytes)
}
