use super::{Comparator, ComparatorKind, Direction, Figure, Impossible, Verdict};
use crate::{
    issue::{Code, Issue},
    metric::{Definition, Polarity},
    number::{Printed, Ratio, Rounding, Unit},
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// The place within a figure that an issue is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Part {
    /// The value.
    Value,
    /// The upper end of a range.
    Upper,
    /// The value of the comparator with this index.
    ComparatorValue(usize),
    /// The words of the comparator with this index.
    ComparatorWords(usize),
}

impl Part {
    /// The place as a JSON Pointer below the figure; the first comparator is `comparator`, any
    /// other stands in `comparators`.
    #[must_use]
    pub fn pointer(self) -> String {
        let comparator = |index: usize, field: &str| match index {
            0 => format!("/comparator/{field}"),
            _ => format!("/comparators/{index}/{field}"),
        };
        match self {
            Self::Value => "/value".into(),
            Self::Upper => "/upper".into(),
            Self::ComparatorValue(index) => comparator(index, "value"),
            Self::ComparatorWords(index) => comparator(index, "direction"),
        }
    }
}

impl Figure {
    /// Whatever the figure says that cannot be, each with its place within the figure: a value
    /// outside its metric's bounds, a share that no count of its base gives, words of comparison that
    /// its numbers contradict.
    ///
    /// A share is not tested where that could not fail, or where nothing stands behind it: of a
    /// weighted survey, without a base, of "about" something.
    ///
    /// ```
    /// use care_quality::{Metric, Printed, Unit, indicator::Figure};
    ///
    /// let share = Figure::new(Printed::parse("41%")?, Unit::Percent)
    ///     .with_metric(Metric::ComplaintThemeShare)
    ///     .with_base(Printed::parse("7")?);
    /// let (part, issue) = &share.check()[0];
    /// assert_eq!((part.pointer().as_str(), issue.code().id()), ("/value", "share.impossible"));
    /// # Ok::<(), care_quality::PrintedError>(())
    /// ```
    #[must_use]
    pub fn check(&self) -> Vec<(Part, Issue)> {
        let mut issues = Vec::new();
        let mut sound = true;
        let ends = [
            (Part::Value, Some(self.value())),
            (Part::Upper, self.upper()),
        ];
        for (part, printed) in ends {
            let issue = printed.and_then(|printed| self.bound(printed));
            if let Some(issue) = issue {
                sound = false;
                issues.push((part, issue));
            }
        }
        // A share that is outside its bounds has been reported already.
        if sound && let Some(issue) = self.impossible_share() {
            issues.push((Part::Value, issue));
        }
        for (index, comparator) in self.comparators().iter().enumerate() {
            if let Some(issue) = self.bound_of_comparator(comparator) {
                issues.push((Part::ComparatorValue(index), issue));
            } else if sound && let Some(issue) = self.contradiction(comparator) {
                issues.push((Part::ComparatorWords(index), issue));
            }
        }
        issues
    }

    fn bound(&self, printed: &Printed) -> Option<Issue> {
        let value = printed.ratio();
        if self.unit() == Unit::Rank {
            return rank_issue(printed, self.base().and_then(Printed::count));
        }
        match self
            .definition()
            .filter(|definition| definition.unit() == self.unit())
        {
            Some(definition) => out_of_bounds(definition, printed),
            None if self.unit() == Unit::Count && value.is_negative() => Some(Issue::new(
                Code::CountNegative,
                format!(
                    "expected a count, found `{}`, which is below zero",
                    printed.number()
                ),
            )),
            None => None,
        }
    }

    fn bound_of_comparator(&self, comparator: &Comparator) -> Option<Issue> {
        let printed = comparator.value()?;
        if comparator.kind() == ComparatorKind::Rank {
            return rank_issue(printed, comparator.of());
        }
        let definition = self.definition().filter(|d| d.unit() == self.unit())?;
        out_of_bounds(definition, printed)
    }

    fn impossible_share(&self) -> Option<Issue> {
        let definition = self.definition();
        if self.unit() != Unit::Percent
            || self.upper().is_some()
            || definition.is_some_and(Definition::is_weighted)
        {
            return None;
        }
        // What may exceed 100% is no share there, and its counts exceed the base.
        let unbounded = definition.is_some_and(|definition| definition.bounds().upper().is_none());
        if unbounded && self.value().ratio() > Ratio::whole(100) {
            return None;
        }
        let base = self
            .base()
            .filter(|base| base.qualifier().is_none())?
            .count()?;
        let number = self.value().number();
        let (message, help) = match self.value().check_of(base) {
            Ok(_) | Err(Impossible::NoBase | Impossible::NotTestable(_)) => return None,
            Err(Impossible::NoCount {
                nearest: [below, above],
            }) => (
                format!("no count of {base} gives {number}%"),
                format!(
                    "{} of {base} is {}% and {} of {base} is {}%: check both numbers against the source",
                    below.0, below.1, above.0, above.1
                ),
            ),
            Err(why @ Impossible::NotAShare) => (
                format!("{number}% of {base} cannot be: {why}"),
                "check the share against the source".to_string(),
            ),
        };
        Some(Issue::new(Code::ShareImpossible, message).with_help(help))
    }

    /// Words that say the opposite of the two numbers, as they are printed.
    fn contradiction(&self, comparator: &Comparator) -> Option<Issue> {
        let other = comparator.value()?;
        if !self.is_plain()
            || other.qualifier().is_some()
            || comparator.kind() == ComparatorKind::Rank
        {
            return None;
        }
        let words = comparator.words()?;
        let is = Direction::between(self.value().ratio(), other.ratio());
        let polarity = self.definition().and_then(Definition::polarity);
        let claimed = match comparator.direction() {
            Some(direction) => direction,
            None => direction_of_verdict(words, polarity?)?,
        };
        if claimed == is || agree_as_printed(self.value(), other, claimed, words) {
            return None;
        }
        let relation = match is {
            Direction::Lower => "lower than",
            Direction::Higher => "higher than",
            Direction::Same => "the same as",
        };
        let (value, other) = (self.value().number(), other.number());
        let shown = crate::text::shown(words);
        Some(
            Issue::new(
                Code::DirectionContradiction,
                format!("`{shown}` contradicts the numbers: {value} is {relation} {other}"),
            )
            .with_help("check the words and both numbers against the source"),
        )
    }
}

/// Whether two numbers can be what the words claim, printed as they are: 62% is "the same as" 61.8%,
/// and two values that were rounded to 62% may differ "slightly".
fn agree_as_printed(value: &Printed, other: &Printed, claimed: Direction, words: &str) -> bool {
    let places = value.decimals().min(other.decimals());
    let round = |printed: &Printed| printed.ratio().round(places, Rounding::HalfAway).ok();
    let alike = round(value).is_some_and(|rounded| round(other) == Some(rounded));
    let slightly = ["slightly", "marginally", "fractionally", "just"];
    let is_slight = |word: &str| slightly.iter().any(|it| word.eq_ignore_ascii_case(it));
    let hedged = words.split_whitespace().any(is_slight);
    alike && (claimed == Direction::Same || hedged)
}

/// "Better" and "worse" as directions, where the metric says which is which.
fn direction_of_verdict(words: &str, polarity: Polarity) -> Option<Direction> {
    let verdict = Verdict::of_words(words)?;
    Some(match (verdict, polarity) {
        (Verdict::Same, _) => Direction::Same,
        (Verdict::Better, Polarity::LowerIsBetter) | (Verdict::Worse, Polarity::HigherIsBetter) => {
            Direction::Lower
        }
        _ => Direction::Higher,
    })
}

fn rank_issue(printed: &Printed, of: Option<u64>) -> Option<Issue> {
    let place = printed.ratio();
    let last = of.map(Ratio::from);
    let fits = printed.count().is_some() && place >= Ratio::ONE && last.is_none_or(|n| place <= n);
    let expected = match of {
        Some(of) => format!("expected a place from 1 to {of}"),
        None => "expected a place from 1 on".to_string(),
    };
    (!fits).then(|| {
        let message = format!("{expected}, found `{}`", printed.number());
        Issue::new(Code::ValueOutOfRange, message)
    })
}

fn out_of_bounds(definition: &Definition, printed: &Printed) -> Option<Issue> {
    let bounds = definition.bounds();
    if bounds.contains(printed.ratio()) {
        return None;
    }
    let range = match (bounds.lower(), bounds.upper()) {
        (Some(lower), Some(upper)) => format!("from {lower} to {upper}"),
        (Some(lower), None) => format!("{lower} or above"),
        (None, Some(upper)) => format!("{upper} or below"),
        (None, None) => "any number".to_string(),
    };
    let name = definition.metric().name();
    let message = format!("the {name} is {range}, not {}", printed.number());
    Some(Issue::new(Code::ValueOutOfRange, message).with_help("check the value and its unit"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Metric;

    fn figure(metric: Metric, value: &str) -> Figure {
        Figure::new(Printed::parse(value).unwrap(), metric.definition().unit()).with_metric(metric)
    }

    fn codes(figure: &Figure) -> Vec<(String, &'static str)> {
        let issues = figure.check();
        issues
            .iter()
            .map(|(part, issue)| (part.pointer(), issue.code().id()))
            .collect()
    }

    fn compared(metric: Metric, value: &str, words: &str, other: &str) -> Figure {
        let comparator = Comparator::new(ComparatorKind::EnglandAverage)
            .with_value(Printed::parse(other).unwrap())
            .with_words(words);
        figure(metric, value).with_comparator(comparator)
    }

    #[test]
    fn values_outside_their_metric_are_errors_and_turnover_has_no_top() {
        for (metric, value, found) in [
            (Metric::VacancyRate, "120%", true),
            (Metric::VacancyRate, "100%", false),
            (Metric::VacancyRate, "-0.1", true),
            (Metric::TurnoverRate, "150%", false),
            (Metric::TurnoverRate, "-1%", true),
            (Metric::VacancyAgencyCoverRate, "110%", false),
            (Metric::QualityOfLife, "24.1", true),
            (Metric::CarerQualityOfLife, "7.3", false),
        ] {
            let expected: &[(String, &str)] = if found {
                &[("/value".into(), "value.out_of_range")]
            } else {
                &[]
            };
            assert_eq!(codes(&figure(metric, value)), expected, "{metric} {value}");
        }
    }

    #[test]
    fn a_share_of_its_base_is_tested_where_that_can_fail() {
        let base = |figure: Figure, base: &str| figure.with_base(Printed::parse(base).unwrap());
        for (metric, value, whole, found) in [
            (Metric::ComplaintThemeShare, "41%", "110", false),
            (Metric::ComplaintThemeShare, "41%", "7", true),
            (Metric::ComplaintThemeShare, "41.0%", "110", true),
            (Metric::ComplaintThemeShare, "about 41%", "7", false),
            (Metric::ComplaintThemeShare, "41%", "over 7", false),
            (Metric::ComplaintThemeShare, "41%", "0", false),
            (Metric::Satisfaction, "41%", "7", false),
            (Metric::TurnoverRate, "150%", "7", false),
            (Metric::UpholdRate, "12%", "8", false),
        ] {
            let expected: &[(String, &str)] = if found {
                &[("/value".into(), "share.impossible")]
            } else {
                &[]
            };
            assert_eq!(
                codes(&base(figure(metric, value), whole)),
                expected,
                "{value} of {whole}"
            );
        }
        let unnamed = Figure::new(Printed::parse("120%").unwrap(), Unit::Percent);
        assert_eq!(
            codes(&base(unnamed, "50")),
            [("/value".into(), "share.impossible")]
        );
    }

    #[test]
    fn words_of_comparison_are_held_against_the_numbers() {
        use Metric::{ComplaintOutcomeShare, Satisfaction, TurnoverRate};
        for (metric, value, words, other, found) in [
            (TurnoverRate, "5.3%", "lower than", "13%", false),
            (TurnoverRate, "15%", "lower than", "13%", true),
            (TurnoverRate, "15%", "slightly higher than", "13%", false),
            (TurnoverRate, "13%", "the same as", "13.0%", false),
            (TurnoverRate, "13%", "same", "14%", true),
            (TurnoverRate, "13%", "lower than", "13%", true),
            (TurnoverRate, "15%", "similar to", "13%", false),
            (TurnoverRate, "15%", "in line with", "13%", false),
            (TurnoverRate, "15%", "not lower than", "13%", false),
            (TurnoverRate, "15%", "better than", "13%", true),
            (TurnoverRate, "15%", "worse than", "13%", false),
            (Satisfaction, "62.5%", "worse than", "60.1%", true),
            (ComplaintOutcomeShare, "15%", "better than", "13%", false),
            (TurnoverRate, "over 15%", "lower than", "13%", false),
        ] {
            let expected: &[(String, &str)] = if found {
                &[("/comparator/direction".into(), "direction.contradiction")]
            } else {
                &[]
            };
            let figure = compared(metric, value, words, other);
            assert_eq!(codes(&figure), expected, "{value} {words} {other}");
        }
    }

    #[test]
    fn a_rank_is_among_its_number() {
        let ranked = |place: &str, of| {
            let rank = Comparator::rank(Printed::parse(place).unwrap(), of);
            codes(&figure(Metric::Satisfaction, "60%").with_comparator(rank))
        };
        assert!(ranked("16", 16).is_empty());
        let wrong = [("/comparator/value".into(), "value.out_of_range")];
        assert_eq!(ranked("17", 16), wrong);
        assert_eq!(ranked("0", 16), wrong);
    }
}
