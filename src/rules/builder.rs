//! A caller's own rules, filled in by code.

use super::{
    Fault, RuleSet, RuleSetError,
    check::check,
    wire::{
        BandForm, ElementForm, Form, LimiterForm, OverallForm, PartBandForm, PartsForm, ScaleForm,
    },
};
use crate::{Rating, Rounding, Statement};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
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
