//! A caller's own rules: filled in by code or read from JSON, checked in one place.

use super::{
    Band, BandsOf, Element, Elements, Entry, Fault, Limiter, Overall, Parts, RuleSet, RuleSetError,
    Scale,
    entry::as_number,
    set::Text,
    verdict::whole_percent,
    wire::{
        BandForm, ElementForm, Form, LimiterForm, OverallForm, PartBandForm, PartsForm, ScaleForm,
    },
};
use crate::{Rating, Rounding, Statement};
use alloc::{borrow::Cow, borrow::ToOwned, collections::BTreeSet, string::String, vec, vec::Vec};
use core::ops::RangeInclusive;

/// Builds a caller's own rule set.
///
/// It starts as the nine quality statements on the scale 1 to 4, all of weight 1, rounded up and
/// banded as the regulator does; every call replaces or adds to that.
///
/// ```
/// use care_quality::{Rating, RuleSet, Scores, Statement};
///
/// let rules = RuleSet::builder("our dry run")
///     .weight(Statement::Safeguarding, 2)
///     .thresholds([39, 63, 88])
///     .build()?;
/// assert!(!rules.is_official());
///
/// let outcome = rules.rate(&Scores::la([3, 3, 3, 3, 3, 3, 2, 3, 3])?)?;
/// assert_eq!((outcome.total(), outcome.maximum()), (Some(28), Some(40)));
/// assert_eq!(outcome.rating(), Some(Rating::Good));
///
/// let refused = RuleSet::builder("our dry run")
///     .weight(Statement::Safeguarding, 0)
///     .thresholds([63, 39, 88])
///     .build();
/// assert_eq!(refused.unwrap_err().faults().len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "nothing is built before `build`"]
pub struct RuleSetBuilder {
    form: Form,
    unknown: Vec<String>,
}

impl RuleSet {
    /// The most levels that a scale of a caller's own rules has.
    pub const MOST_LEVELS: usize = 20;
    /// The most elements with names in a caller's own rules.
    pub const MOST_NAMED: usize = 100;
    /// The greatest weight in a caller's own rules.
    pub const MOST_WEIGHT: u32 = 100;

    /// The most limiters in a caller's own rules.
    pub const MOST_LIMITERS: usize = 100;

    /// Starts a caller's own rules with their id, which is shown wherever they are used.
    pub fn builder(id: impl Into<String>) -> RuleSetBuilder {
        let mut form = Form::from(Self::STATEMENT_SCORES);
        form.id = id.into();
        form.official = false;
        form.source.clear();
        form.inferred.clear();
        form.most = None;
        RuleSetBuilder {
            form,
            unknown: Vec::new(),
        }
    }
}

impl RuleSetBuilder {
    /// Where the rules are written down.
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.form.source = source.into();
        self
    }

    /// Adds a sentence that says what in the rules is inferred.
    pub fn inferred(mut self, sentence: impl Into<String>) -> Self {
        self.form.inferred.push(sentence.into());
        self
    }

    /// The levels of a score: consecutive numbers from the lowest, one for each label.
    pub fn scale<T: Into<String>>(
        mut self,
        lowest: i64,
        labels: impl IntoIterator<Item = T>,
    ) -> Self {
        let labels = labels.into_iter().map(Into::into).collect();
        self.form.scale = ScaleForm { lowest, labels };
        self
    }

    /// The elements that are scored, in order, all of weight 1.
    pub fn elements<T: Into<String>>(mut self, ids: impl IntoIterator<Item = T>) -> Self {
        let element = |id: T| ElementForm {
            id: id.into(),
            weight: 1,
        };
        self.form.elements = Some(ids.into_iter().map(element).collect());
        self
    }

    /// Elements without names, all of weight 1: any number in the range.
    pub fn unnamed(mut self, numbers: RangeInclusive<u32>) -> Self {
        self.form.elements = None;
        self.form.least = Some((*numbers.start()).into());
        self.form.most = Some((*numbers.end()).into());
        self
    }

    /// The fewest elements that are rated, where a caller says that they are all that were
    /// assessed.
    pub fn at_least(mut self, elements: u32) -> Self {
        self.form.least = Some(elements.into());
        self
    }

    /// How often the score of a statement counts.
    pub fn weight(self, statement: Statement, weight: u32) -> Self {
        self.weight_of(statement.id(), weight)
    }

    /// How often the score of an element counts.
    pub fn weight_of(mut self, element: &str, weight: u32) -> Self {
        let mut named = self.form.elements.iter_mut().flatten();
        match named.find(|form| form.id == element) {
            Some(form) => form.weight = weight.into(),
            None => self.unknown.push(element.to_owned()),
        }
        self
    }

    /// The percentages from which on the rating is requires improvement, good and outstanding.
    pub fn thresholds(mut self, from: [i64; 3]) -> Self {
        let [second, third, fourth] = from;
        let lowest = self.form.scale.lowest.saturating_mul(100);
        let levels = i64::try_from(self.form.scale.labels.len()).unwrap_or(i64::MAX);
        let highest = self.form.scale.lowest.saturating_add(levels);
        let lowest = lowest.checked_div(highest.saturating_sub(1)).unwrap_or(0);
        let ends = [second, third, fourth, 101].map(|next| next.saturating_sub(1));
        let starts = [lowest, second, third, fourth];
        let ranges = starts.into_iter().zip(ends);
        self.overall().bands = Rating::ALL
            .iter()
            .zip(ranges)
            .map(|(rating, (from, to))| BandForm {
                rating: rating.id().to_owned(),
                from,
                to,
            })
            .collect();
        self
    }

    /// The ratings with the whole percentages that give them, lowest first.
    pub fn bands<T: Into<String>>(
        mut self,
        bands: impl IntoIterator<Item = (T, RangeInclusive<i64>)>,
    ) -> Self {
        let band = |(rating, range): (T, RangeInclusive<i64>)| BandForm {
            rating: rating.into(),
            from: *range.start(),
            to: *range.end(),
        };
        self.overall().bands = bands.into_iter().map(band).collect();
        self
    }

    /// How the percentage becomes a whole one.
    pub fn rounding(mut self, mode: Rounding) -> Self {
        self.overall().rounding = mode;
        self
    }

    /// Adds a limiter: where the computed rating is `when` and any score is `any_at_most` or lower,
    /// no better rating than `cap` is left.
    pub fn limiter(
        mut self,
        id: impl Into<String>,
        when: impl Into<String>,
        any_at_most: i64,
        cap: impl Into<String>,
    ) -> Self {
        self.overall().limiters.push(LimiterForm {
            id: id.into(),
            when: when.into(),
            any_at_most,
            cap: cap.into(),
        });
        self
    }

    /// Elements are scored from parts: the highest whole percentage of the parts' points that
    /// still gives each level but the highest, lowest first.
    pub fn parts(
        mut self,
        numbers: RangeInclusive<u32>,
        rounding: Rounding,
        up_to: impl IntoIterator<Item = i64>,
    ) -> Self {
        let mut from = 0;
        let ends = up_to.into_iter().chain([100]);
        let bands = (self.form.scale.lowest..).zip(ends).map(|(level, to)| {
            let band = PartBandForm { level, from, to };
            from = to.saturating_add(1);
            band
        });
        self.form.parts = Some(PartsForm {
            bands: bands.collect(),
            ids: Vec::new(),
            least: (*numbers.start()).into(),
            most: (*numbers.end()).into(),
            rounding,
        });
        self
    }

    /// Scores have labels, and there is no overall rating.
    pub fn no_overall(mut self) -> Self {
        self.form.overall = None;
        self
    }

    fn overall(&mut self) -> &mut OverallForm {
        self.form.overall.get_or_insert_with(|| OverallForm {
            rounding: Rounding::Ceiling,
            bands: Vec::new(),
            limiters: Vec::new(),
        })
    }

    /// The rule set.
    ///
    /// # Errors
    ///
    /// [`RuleSetError`] with every [`Fault`].
    pub fn build(self) -> Result<RuleSet, RuleSetError> {
        let unknown = self.unknown.into_iter().map(Fault::NoElement);
        let unknown: Vec<_> = unknown.collect();
        match check(self.form) {
            Ok(rules) if unknown.is_empty() => Ok(rules),
            Ok(_) => Err(RuleSetError { faults: unknown }),
            Err(mut error) => {
                error.faults.extend(unknown);
                Err(error)
            }
        }
    }
}

/// The lowest percentage that scores can give, rounded down.
pub(crate) fn lowest_percent(scale: &Scale) -> u32 {
    whole_percent(scale.lowest, scale.highest(), Rounding::Truncate)
}

/// The one check that every caller's own rule set goes through.
pub(crate) fn check(form: Form) -> Result<RuleSet, RuleSetError> {
    let mut faults = Vec::new();
    let id = name("the id", form.id, &mut faults);
    let reserved = |rules: &&RuleSet| crate::text::same_name(rules.id(), &id);
    if let Some(rules) = RuleSet::ALL.iter().find(reserved) {
        faults.push(Fault::Reserved(rules.id().to_owned()));
    }
    if form.official {
        faults.push(Fault::Official);
    }
    let scale = scale(form.scale, &mut faults);
    let elements = elements(form.elements, form.least, form.most, &mut faults);
    let parts = form.parts.map(|form| parts(form, &scale, &mut faults));
    let overall = form.overall.map(|form| overall(form, &scale, &mut faults));
    let rules = RuleSet {
        id,
        source: Cow::Owned(form.source),
        official: false,
        inferred: form.inferred.into_iter().map(Cow::Owned).collect(),
        scale,
        elements,
        parts,
        overall,
    };
    // What can be reached is known only of rules that hang together.
    if faults.is_empty() {
        unreachable_ratings(&rules, &mut faults);
    }
    if faults.is_empty() {
        Ok(rules)
    } else {
        Err(RuleSetError { faults })
    }
}

fn name(what: &'static str, name: String, faults: &mut Vec<Fault>) -> Text {
    let plain = !name.chars().any(char::is_control) && name.trim() == name;
    if name.is_empty() || !plain || name.chars().count() > 100 {
        let found = name.chars().take(100).collect();
        faults.push(Fault::Name { what, found });
    }
    Cow::Owned(name)
}

fn twice<'a>(what: &'static str, names: impl Iterator<Item = &'a str>, faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    let mut reported = BTreeSet::new();
    for name in names {
        if !seen.insert(name) && reported.insert(name) {
            let name = name.to_owned();
            faults.push(Fault::Twice { what, name });
        }
    }
}

fn scale(form: ScaleForm, faults: &mut Vec<Fault>) -> Scale {
    let found = form.labels.len();
    if !(2..=RuleSet::MOST_LEVELS).contains(&found) {
        faults.push(Fault::Levels { found });
    }
    let lowest = u32::try_from(form.lowest).ok().filter(|low| *low <= 100);
    if lowest.is_none() {
        faults.push(Fault::LowestLevel(form.lowest));
    }
    twice("the label", form.labels.iter().map(String::as_str), faults);
    let labels = form.labels.into_iter();
    Scale {
        lowest: lowest.unwrap_or(1),
        labels: labels
            .map(|label| name("the label of a level", label, faults))
            .collect(),
    }
}

fn elements(
    forms: Option<Vec<ElementForm>>,
    least: Option<i64>,
    most: Option<i64>,
    faults: &mut Vec<Fault>,
) -> Elements {
    let unnamed = forms.is_none();
    let forms = forms.unwrap_or_default();
    let found = forms.len();
    if !unnamed && !(1..=RuleSet::MOST_NAMED).contains(&found) {
        faults.push(Fault::Named { found });
    }
    twice("the element", forms.iter().map(|form| &*form.id), faults);
    let element = |form: ElementForm| {
        let weight = u32::try_from(form.weight).ok();
        let weight = weight.filter(|weight| (1..=RuleSet::MOST_WEIGHT).contains(weight));
        if weight.is_none() {
            faults.push(Fault::Weight {
                element: form.id.clone(),
                found: form.weight,
            });
        }
        Element {
            id: name("the id of an element", form.id, faults),
            weight: weight.unwrap_or(1),
        }
    };
    let named: Vec<_> = forms.into_iter().map(element).collect();
    let limit = if unnamed {
        RuleSet::MOST_ELEMENTS
    } else {
        found
    };
    let (least, most) = numbers("elements", least, most, limit, faults);
    let equal = named.iter().all(|element| element.weight == 1);
    let statements = Statement::ALL.iter().map(|statement| statement.id());
    let nine = if unnamed {
        (least..=most).contains(&as_number(Statement::COUNT))
    } else {
        named.iter().map(Element::id).eq(statements)
    };
    Elements {
        named: Cow::Owned(named),
        least,
        most,
        equal,
        nine,
    }
}

/// The fewest and the most of something.
fn numbers(
    what: &'static str,
    least: Option<i64>,
    most: Option<i64>,
    limit: usize,
    faults: &mut Vec<Fault>,
) -> (u32, u32) {
    let whole = i64::try_from(limit).unwrap_or(i64::MAX);
    let (least, most) = (least.unwrap_or(1), most.unwrap_or(whole));
    match (u32::try_from(least), u32::try_from(most)) {
        (Ok(low), Ok(high)) if least >= 1 && least <= most && most <= whole => (low, high),
        // Without elements there is nothing to count, which is said already.
        _ if limit == 0 => (1, 1),
        _ => {
            faults.push(Fault::Numbers {
                what,
                least,
                most,
                limit,
            });
            (1, 1)
        }
    }
}

/// A band as it is checked: what it gives, and its ends.
struct Range {
    band: String,
    from: i64,
    to: i64,
}

/// Whether bands follow each other without gap or overlap over all that scores can give.
fn ranges(of: BandsOf, ranges: &[Range], scale: &Scale, mode: Rounding, faults: &mut Vec<Fault>) {
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

fn percentage(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn parts(form: PartsForm, scale: &Scale, faults: &mut Vec<Fault>) -> Parts {
    twice("the part", form.ids.iter().map(String::as_str), faults);
    let limit = if form.ids.is_empty() {
        RuleSet::MOST_NAMED
    } else {
        form.ids.len()
    };
    let (least, most) = numbers("parts", Some(form.least), Some(form.most), limit, faults);
    let (lowest, highest) = (i64::from(scale.lowest), i64::from(scale.highest()));
    if !form
        .bands
        .iter()
        .map(|band| band.level)
        .eq(lowest..=highest)
    {
        faults.push(Fault::PartLevels {
            found: form.bands.iter().map(|band| band.level).take(100).collect(),
            lowest,
            highest,
        });
    }
    let given: Vec<_> = form
        .bands
        .iter()
        .map(|band| Range {
            band: alloc::format!("{}", band.level),
            from: band.from,
            to: band.to,
        })
        .collect();
    ranges(BandsOf::Parts, &given, scale, form.rounding, faults);
    let ends = form.bands.iter().map(|band| percentage(band.to));
    let ids = form.ids.into_iter();
    Parts {
        least,
        most,
        rounding: form.rounding,
        up_to: ends
            .take(form.bands.len().saturating_sub(1))
            .collect::<Vec<_>>()
            .into(),
        ids: ids.map(|id| name("the id of a part", id, faults)).collect(),
    }
}

fn overall(form: OverallForm, scale: &Scale, faults: &mut Vec<Fault>) -> Overall {
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
    if form.limiters.len() > limit {
        let most = i64::try_from(form.limiters.len()).unwrap_or(i64::MAX);
        faults.push(Fault::Numbers {
            what: "limiters",
            least: 0,
            most,
            limit,
        });
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
    not_monotone(&overall, scale, faults);
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
fn not_monotone(overall: &Overall, scale: &Scale, faults: &mut Vec<Fault>) {
    let levels: BTreeSet<_> = overall.limiters.iter().map(|l| l.at_most).collect();
    for level in levels.into_iter().filter(|level| *level <= scale.highest()) {
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
fn unreachable_ratings(rules: &RuleSet, faults: &mut Vec<Fault>) {
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
