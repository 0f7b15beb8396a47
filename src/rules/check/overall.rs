use super::{
    super::{
        Band, BandsOf, Entry, Fault, Limiter, Overall, RuleSet, Scale,
        verdict::whole_percent,
        wire::{LimiterForm, OverallForm},
    },
    name, percentage,
    ranges::{Range, ranges},
    twice,
};
use crate::Rating;
use alloc::{borrow::Cow, borrow::ToOwned, collections::BTreeSet, vec, vec::Vec};

pub(super) fn overall(form: OverallForm, scale: &Scale, faults: &mut Vec<Fault>) -> Overall {
    let ratings = form.bands.iter().map(|band| &*band.rating);
    twice("the rating", ratings, faults);
    let given: Vec<_> = form
        .bands
        .iter()
        .map(|band| Range {
            band: band.rating.clone(),
            from: band.from,
            to: band.to,
        })
        .collect();
    ranges(BandsOf::Overall, &given, scale, form.rounding, faults);
    let limit = RuleSet::MOST_LIMITERS;
    let found = form.limiters.len();
    if found > limit {
        faults.push(Fault::Limiters { found });
    }
    let bands = form.bands.into_iter().map(|band| Band {
        known: Rating::from_id(&band.rating),
        from: percentage(band.from),
        to: percentage(band.to),
        rating: name("the rating of a band", band.rating, faults),
    });
    let mut overall = Overall {
        rounding: form.rounding,
        bands: bands.collect(),
        limiters: Cow::Borrowed(&[]),
    };
    let named = form.limiters.iter().map(|limiter| &*limiter.id);
    twice("the limiter", named, faults);
    let mut limiters = Vec::new();
    for form in form.limiters.into_iter().take(limit) {
        limiters.extend(limiter(form, &overall, scale, faults));
    }
    overall.limiters = limiters.into();
    not_monotone(&overall, faults);
    overall
}

fn limiter(
    form: LimiterForm,
    overall: &Overall,
    scale: &Scale,
    faults: &mut Vec<Fault>,
) -> Option<Limiter> {
    let before = faults.len();
    let mut band = |rating: &str| {
        let found = overall.position(rating);
        if found.is_none() {
            faults.push(Fault::LimiterRating {
                limiter: form.id.clone(),
                rating: rating.to_owned(),
            });
        }
        found
    };
    let (when, cap) = (band(&form.when), band(&form.cap));
    let at_most = scale.level(form.any_at_most);
    if at_most.is_none() {
        faults.push(Fault::LimiterLevel {
            limiter: form.id.clone(),
            level: form.any_at_most,
        });
    }
    if when.zip(cap).is_some_and(|(when, cap)| cap >= when) {
        faults.push(Fault::Cap {
            limiter: form.id.clone(),
            when: form.when,
            cap: form.cap,
        });
    }
    let id = name("the name of a limiter", form.id, faults);
    (faults.len() == before).then_some(Limiter {
        id,
        when: when?,
        at_most: at_most?,
        cap: cap?,
    })
}

/// A higher percentage with the same scores at the bottom may not give a lower rating.
fn not_monotone(overall: &Overall, faults: &mut Vec<Fault>) {
    let levels: BTreeSet<_> = overall.limiters.iter().map(|l| l.at_most).collect();
    for level in levels {
        for higher in 1..overall.bands.len() {
            let lower = higher.saturating_sub(1);
            if overall.limited(lower, level) > overall.limited(higher, level) {
                faults.push(Fault::NotMonotone {
                    level,
                    lower: overall.rating(lower).to_owned(),
                    higher: overall.rating(higher).to_owned(),
                });
            }
        }
    }
}

/// The ratings that no complete scores give.
pub(super) fn unreachable_ratings(rules: &RuleSet, faults: &mut Vec<Fault>) {
    let Some(overall) = rules.overall() else {
        return;
    };
    let mut missing: BTreeSet<usize> = (0..overall.bands.len()).collect();
    if rules.elements.named.is_empty() {
        // Any number in the range may do; from a hundred elements on no percentage is left out.
        let least = rules.elements.least;
        let most = rules.elements.most.min(least.max(MANY));
        for number in least..=most {
            if missing.is_empty() {
                return;
            }
            give(&rules.scale, overall, number, &mut missing);
        }
    } else {
        let entries = vec![Entry::Unknown; rules.elements.named.len()];
        for band in rules.reachable(&entries).unwrap_or_default() {
            missing.remove(&band);
        }
    }
    let ratings = missing.into_iter().map(|band| overall.rating(band));
    faults.extend(ratings.map(|rating| Fault::Unreachable(rating.to_owned())));
}

const MANY: u32 = 100;

/// Takes away the bands that so many elements of weight 1 can give.
fn give(scale: &Scale, overall: &Overall, number: u32, missing: &mut BTreeSet<usize>) {
    let highest = scale.highest();
    let maximum = number.saturating_mul(highest);
    for (lowest, _) in scale.levels() {
        // One element at the lowest score, the others anywhere from there to the highest.
        let least = number.saturating_mul(lowest);
        let most = maximum.saturating_sub(highest).saturating_add(lowest);
        for total in least..=most {
            let percentage = whole_percent(total, maximum, overall.rounding);
            missing.remove(&overall.limited(overall.band_of(percentage), lowest));
        }
    }
}
