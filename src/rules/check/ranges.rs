use super::super::{BandsOf, Fault, Scale, verdict::whole_percent};
use crate::Rounding;
use alloc::{string::String, vec::Vec};

/// A band as it is checked: what it gives, and its ends.
pub(super) struct Range {
    pub(super) band: String,
    pub(super) from: i64,
    pub(super) to: i64,
}

/// Whether bands follow each other without gap or overlap over all that scores can give.
pub(super) fn ranges(
    of: BandsOf,
    ranges: &[Range],
    scale: &Scale,
    mode: Rounding,
    faults: &mut Vec<Fault>,
) {
    let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else {
        faults.push(Fault::NoBands { of });
        return;
    };
    let before = faults.len();
    for Range { band, from, to } in ranges {
        if !(0 <= *from && from <= to && *to <= 100) {
            faults.push(Fault::Range {
                of,
                band: band.clone(),
                from: *from,
                to: *to,
            });
        }
    }
    // The neighbours of a band that is no range tell nothing more.
    if faults.len() > before {
        return;
    }
    for (low, high) in ranges.iter().zip(ranges.iter().skip(1)) {
        if high.to < low.from {
            faults.push(Fault::Order {
                of,
                earlier: low.band.clone(),
                later: high.band.clone(),
            });
        } else if high.from <= low.to {
            faults.push(Fault::Overlap {
                of,
                one: low.band.clone(),
                other: high.band.clone(),
                from: high.from.max(low.from),
                to: low.to.min(high.to),
            });
        } else if high.from > low.to.saturating_add(1) {
            faults.push(Fault::Gap {
                of,
                below: low.band.clone(),
                above: high.band.clone(),
                from: low.to.saturating_add(1),
                to: high.from.saturating_sub(1),
            });
        }
    }
    if faults.len() > before {
        return;
    }
    let least = i64::from(whole_percent(scale.lowest, scale.highest(), mode));
    if first.from > least {
        faults.push(Fault::NotCovered {
            of,
            from: least,
            to: first.from.saturating_sub(1),
        });
    }
    if last.to < 100 {
        faults.push(Fault::NotCovered {
            of,
            from: last.to.saturating_add(1),
            to: 100,
        });
    }
}
