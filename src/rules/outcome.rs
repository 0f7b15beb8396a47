use super::{
    Change, Entry, Limiter, Margin, RuleSet, Scores, Unrated, entry::Place, trace::Step,
    verdict::Verdict,
};
use crate::{Rating, Ratio, Rounding, Score, Statement};
use alloc::{string::String, vec::Vec};

/// What a rule set makes of scores: points, percentage and rating, and why.
///
/// It serialises as the `rate` example prints it. The explanation is made when it is asked for.
///
/// ```
/// use care_quality::{Rating, RuleSet, Scores};
///
/// let scores = Scores::la([3, 3, 3, 2, 3, 3, 3, 3, 3])?;
/// let outcome = RuleSet::STATEMENT_SCORES.rate(&scores)?;
/// assert_eq!(
///     (outcome.total(), outcome.percentage(), outcome.rating()),
///     (Some(26), Some(73), Some(Rating::Good)),
/// );
/// assert_eq!(
///     outcome.explain(),
///     "26 of 36 points is 72.2%, rounded up to 73%; 63% to 87% is good",
/// );
/// # Ok::<(), care_quality::Unrated>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<'r> {
    pub(crate) rules: &'r RuleSet,
    pub(crate) places: Vec<Place>,
    pub(crate) only_assessed: bool,
    pub(crate) verdict: Option<Verdict<'r>>,
}

impl RuleSet {
    /// Rates nine statement scores.
    ///
    /// # Errors
    ///
    /// [`Unrated::PartsExpected`] where the rules ask for the scores of evidence categories,
    /// [`Unrated::OtherElements`] where they rate something else than the nine statements.
    pub fn rate(&self, scores: &Scores) -> Result<Outcome<'_>, Unrated> {
        if self.parts.is_some() {
            return Err(Unrated::PartsExpected { place: 0 });
        }
        if !self.rates_statements() {
            return Err(Unrated::OtherElements);
        }
        let entries: Vec<_> = scores.as_array().iter().map(|s| Entry::from(*s)).collect();
        self.rate_entries(&entries)
    }

    /// Rates the entries of all elements, in the order of the rules.
    ///
    /// ```
    /// use care_quality::{rules::Entry, RuleSet};
    ///
    /// let scores = [4, 4, 4, 4, 4, 4, 4, 1].map(Entry::Score);
    /// let outcome = RuleSet::KEY_QUESTION.rate_entries(&scores)?;
    /// // 29 of 32 points would be outstanding, but no score of 1 or 2 may be in that.
    /// assert_eq!(outcome.rating_id(), Some("good"));
    /// # Ok::<(), care_quality::Unrated>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first reason, in the order of the entries, why they cannot be rated: not as many as the
    /// rules ask for, a number that is not on the scale, an element without a score.
    pub fn rate_entries(&self, entries: &[Entry]) -> Result<Outcome<'_>, Unrated> {
        Ok(self.outcome(self.places(entries, false)?, false))
    }

    /// Rates the elements that have a score, on the caller's word that these are all that were
    /// assessed; the outcome says so.
    ///
    /// # Errors
    ///
    /// As [`rate_entries`](Self::rate_entries); [`Unrated::NothingAssessed`] where no element has
    /// a score.
    pub fn rate_only_assessed(&self, entries: &[Entry]) -> Result<Outcome<'_>, Unrated> {
        Ok(self.outcome(self.places(entries, true)?, true))
    }

    pub(crate) fn outcome(&self, places: Vec<Place>, only_assessed: bool) -> Outcome<'_> {
        let verdict = self.overall.as_ref().map(|overall| {
            let points = self.points(levels(&places));
            overall.verdict(points, overall.rounding)
        });
        Outcome {
            rules: self,
            places,
            only_assessed,
            verdict,
        }
    }
}

fn levels(places: &[Place]) -> impl Iterator<Item = (usize, u32)> + Clone {
    let levels = places.iter().map(|place| place.level).enumerate();
    levels.filter_map(|(place, level)| Some((place, level?)))
}

impl<'r> Outcome<'r> {
    /// The rules that gave it.
    #[must_use]
    pub const fn rules(&self) -> &'r RuleSet {
        self.rules
    }

    /// Points, percentage and rating alone; none where the rules give no overall.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict<'r>> {
        self.verdict
    }

    /// How many elements have a score.
    #[must_use]
    pub fn assessed(&self) -> usize {
        self.levels().count()
    }

    /// Whether it rests on the caller's word that all that was assessed is there.
    #[must_use]
    pub const fn is_only_assessed(&self) -> bool {
        self.only_assessed
    }

    /// The points, where the rules give an overall.
    #[must_use]
    pub fn total(&self) -> Option<u32> {
        self.verdict.map(|verdict| verdict.total())
    }

    /// The most points possible, where the rules give an overall.
    #[must_use]
    pub fn maximum(&self) -> Option<u32> {
        self.verdict.map(|verdict| verdict.maximum())
    }

    /// The points as a percentage of the most possible, exact.
    #[must_use]
    pub fn exact(&self) -> Option<Ratio> {
        self.verdict.map(|verdict| verdict.exact())
    }

    /// The whole percentage, rounded as the rules say.
    #[must_use]
    pub fn percentage(&self) -> Option<u32> {
        self.verdict.map(|verdict| verdict.percentage())
    }

    /// The rating, where it is one of the four of the Care Quality Commission.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.verdict.and_then(|verdict| verdict.rating())
    }

    /// The id of the rating, where the rules give an overall.
    #[must_use]
    pub fn rating_id(&self) -> Option<&'r str> {
        self.verdict.map(|verdict| verdict.rating_id())
    }

    /// The rating in words, where the rules give an overall.
    #[must_use]
    pub fn rating_name(&self) -> Option<&'r str> {
        self.verdict
            .and_then(|verdict| verdict.band())
            .map(super::Band::name)
    }

    /// The id of the rating that the percentage alone gives, where the rules give an overall.
    #[must_use]
    pub fn rating_id_before_limiters(&self) -> Option<&'r str> {
        self.verdict.map(|v| v.rating_id_before_limiters())
    }

    /// The limiters that acted, each with the places (counted from 0) that set it off.
    pub fn limiters(&self) -> impl Iterator<Item = (&'r Limiter, Vec<usize>)> {
        let limiters = self.rules.overall().map_or(&[][..], |o| o.limiters());
        limiters.iter().filter_map(|limiter| {
            let verdict = self.verdict?;
            let acts = verdict.computed == limiter.when && verdict.points.lowest <= limiter.at_most;
            let low = self.levels().filter(|(_, level)| *level <= limiter.at_most);
            acts.then(|| (limiter, low.map(|(place, _)| place).collect()))
        })
    }

    /// The score of a statement, where it is an element and has one.
    #[must_use]
    pub fn score(&self, statement: Statement) -> Option<Score> {
        let place = self.rules.place_of(statement).ok()?;
        Score::new(self.level(place)?.into()).ok()
    }

    /// The level of the element at a place counted from 0, where it has one.
    #[must_use]
    pub fn level(&self, place: usize) -> Option<u32> {
        self.places.get(place)?.level
    }

    /// The level of each element that has one, with its place counted from 0.
    pub fn levels(&self) -> impl Iterator<Item = (usize, u32)> + Clone {
        levels(&self.places)
    }

    /// The verdict, were every percentage on the way to it rounded so.
    ///
    /// ```
    /// use care_quality::{Rounding, RuleSet, Scores};
    ///
    /// // 14 of 36 points: the one total of nine statements whose rating depends on the rounding.
    /// let scores = Scores::la([2, 2, 2, 2, 2, 1, 1, 1, 1])?;
    /// let outcome = RuleSet::STATEMENT_SCORES.rate(&scores)?;
    /// let truncated = outcome.under(Rounding::Truncate).map(|verdict| verdict.rating_id());
    /// assert_eq!(outcome.rating_id(), Some("requires_improvement"));
    /// assert_eq!(truncated, Some("inadequate"));
    /// # Ok::<(), care_quality::Unrated>(())
    /// ```
    #[must_use]
    pub fn under(&self, mode: Rounding) -> Option<Verdict<'r>> {
        let overall = self.rules.overall()?;
        let levels = self.levels().map(|(place, level)| {
            let other = self.level_under(place, mode);
            (place, other.unwrap_or(level))
        });
        Some(overall.verdict(self.rules.points(levels), mode))
    }

    /// The level of an element that is scored from parts, were their percentage rounded so.
    pub(crate) fn level_under(&self, place: usize, mode: Rounding) -> Option<u32> {
        let parts = &self.places.get(place)?.parts;
        let rule = self.rules.parts().filter(|_| !parts.is_empty())?;
        Some(self.rules.level_of_parts_under(rule, parts, mode))
    }

    /// The rounding modes under which the rating would be another, each with its verdict.
    pub fn other_roundings(&self) -> impl Iterator<Item = (Rounding, Verdict<'r>)> {
        Rounding::ALL.iter().filter_map(|mode| {
            let other = self.under(*mode)?;
            (other.band != self.verdict?.band).then_some((*mode, other))
        })
    }

    /// Whether the rating would be another under some other rounding mode.
    #[must_use]
    pub fn depends_on_rounding(&self) -> bool {
        self.other_roundings().next().is_some()
    }

    /// The outcome if one statement had another score.
    ///
    /// ```
    /// use care_quality::{Rating, RuleSet, Score, Scores, Statement};
    ///
    /// let scores = Scores::la([3, 3, 3, 2, 3, 3, 3, 3, 3])?;
    /// let outcome = RuleSet::STATEMENT_SCORES.rate(&scores)?;
    /// let drop = outcome.what_if(Statement::Safeguarding, Score::One)?;
    /// assert_eq!((drop.total(), drop.percentage()), (Some(24), Some(67)));
    /// assert_eq!(drop.rating(), Some(Rating::Good));
    /// # Ok::<(), care_quality::Unrated>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Unrated::NoSuchElement`] where the statement is no element of the rules,
    /// [`Unrated::OffScale`] where their scale does not have the score.
    pub fn what_if(&self, statement: Statement, score: Score) -> Result<Self, Unrated> {
        self.what_if_at(self.rules.place_of(statement)?, score.number().into())
    }

    /// The outcome if the element at a place counted from 0 had another score; one that was not
    /// assessed then is.
    ///
    /// # Errors
    ///
    /// As [`what_if`](Self::what_if).
    pub fn what_if_at(&self, place: usize, score: i64) -> Result<Self, Unrated> {
        let level = self.rules.level(place, score)?;
        let mut places = self.places.clone();
        let changed = places.get_mut(place).ok_or(Unrated::NoSuchElement)?;
        *changed = Place {
            level: Some(level),
            parts: Vec::new(),
        };
        Ok(self.rules.outcome(places, self.only_assessed))
    }

    /// The sentence that says why: points, percentage, band, and the limiters that acted.
    #[must_use]
    pub fn explain(&self) -> String {
        super::trace::explain(self)
    }

    /// The explanation, step by step.
    #[must_use]
    pub fn trace(&self) -> Vec<Step> {
        super::trace::trace(self)
    }

    /// The nearest better rating, and what it takes.
    #[must_use]
    pub fn up(&self) -> Option<Change<'r>> {
        super::change::up(self)
    }

    /// How many points lie between the outcome and the next rating, in each direction.
    ///
    /// ```
    /// use care_quality::{RuleSet, Scores, rules::Margin};
    ///
    /// // Good is 23 to 31 points.
    /// let outcome = RuleSet::STATEMENT_SCORES.rate(&Scores::la([3, 3, 3, 2, 3, 3, 3, 3, 3])?)?;
    /// assert_eq!(outcome.margin(), Margin { up: Some(6), down: Some(4) });
    /// # Ok::<(), care_quality::Unrated>(())
    /// ```
    #[must_use]
    pub fn margin(&self) -> Margin {
        Margin {
            up: self.up().map(|change| change.points()),
            down: self.down().map(|change| change.points()),
        }
    }

    /// The nearest worse rating, and what it takes.
    #[must_use]
    pub fn down(&self) -> Option<Change<'r>> {
        super::change::down(self)
    }
}
