//! The explanation of an outcome, for people.

use super::{Outcome, Verdict};
use crate::{Rounding, table::closed_list};
use alloc::{format, string::String, vec::Vec};
use serde::Serialize;

closed_list! {
    /// What a step of an explanation is about.
    #[non_exhaustive]
    pub enum StepKind: "step of an explanation" {
        /// Which rules were applied.
        Rules = "rules", "rules", [];
        /// How many elements were assessed, where not all were.
        OnlyAssessed = "only_assessed", "only assessed", [];
        /// How an element got its score from its parts.
        Statement = "statement", "statement", [];
        /// The points.
        Total = "total", "total", [];
        /// The percentage.
        Percentage = "percentage", "percentage", [];
        /// The band of the percentage.
        Rating = "rating", "rating", [];
        /// A limiter that acted.
        Limiter = "limiter", "limiter", [];
        /// What another rounding would have changed.
        Rounding = "rounding", "rounding", [];
    }
}

/// One step of an explanation: what it is about, and a sentence for people.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Step {
    step: StepKind,
    text: String,
}

impl Step {
    /// What the step is about.
    #[must_use]
    pub const fn kind(&self) -> StepKind {
        self.step
    }

    /// The sentence.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

pub(crate) fn explain(outcome: &Outcome<'_>) -> String {
    let kinds = [
        StepKind::Percentage,
        StepKind::Rating,
        StepKind::Limiter,
        StepKind::OnlyAssessed,
    ];
    let steps = trace(outcome)
        .into_iter()
        .filter(|step| kinds.contains(&step.step));
    let mut sentence = String::new();
    for step in steps {
        if !sentence.is_empty() {
            sentence.push_str("; ");
        }
        sentence.push_str(&step.text);
    }
    if !outcome.rules.is_official() {
        sentence.push_str(&format!(
            "; by the rules `{}`, which are not official",
            outcome.rules.id()
        ));
    }
    sentence
}

pub(crate) fn trace(outcome: &Outcome<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut say = |step, text| steps.push(Step { step, text });
    let rules = outcome.rules;
    let standing = if rules.is_official() {
        "published by the regulator"
    } else {
        "a caller's own, not official"
    };
    say(
        StepKind::Rules,
        format!("rules `{}`, {standing}", rules.id()),
    );
    if outcome.only_assessed {
        let (assessed, all) = (outcome.assessed(), outcome.places.len());
        say(
            StepKind::OnlyAssessed,
            format!("{assessed} of {all} were assessed, as the caller says, and only these count"),
        );
    }
    if rules.parts().is_some() {
        for (place, level) in outcome.levels() {
            say(StepKind::Statement, statement(outcome, place, level));
        }
    }
    let (Some(verdict), Some(overall)) = (outcome.verdict, rules.overall()) else {
        for (place, level) in outcome.levels() {
            let (name, label) = (rules.elements.name(place), rules.scale().label(level));
            let label = label.unwrap_or_default();
            say(StepKind::Statement, format!("{name}: {level}, {label}"));
        }
        say(
            StepKind::Rating,
            "these rules give no overall rating".into(),
        );
        return steps;
    };
    let weighted = if rules.elements.equal {
        ""
    } else {
        ", each times its weight,"
    };
    let (total, maximum) = (verdict.total(), verdict.maximum());
    let scores = match outcome.assessed() {
        1 => format!("the one score{weighted} gives"),
        many => format!("the {many} scores{weighted} add up to"),
    };
    say(
        StepKind::Total,
        format!("{scores} {total} of {maximum} points"),
    );
    say(
        StepKind::Percentage,
        format!(
            "{total} of {maximum} points is {}",
            rounded(total, maximum, verdict.percentage, overall.rounding)
        ),
    );
    if let Some(band) = overall.bands().get(verdict.computed) {
        say(StepKind::Rating, format!("{band}"));
    }
    for (limiter, places) in outcome.limiters() {
        let names = listed(places.iter().map(|place| rules.elements.name(*place)));
        let name = |band: usize| overall.bands().get(band).map_or("", |band| band.name());
        say(
            StepKind::Limiter,
            format!(
                "limiter {} caps {} at {}, because {} or lower was given to {names}",
                limiter.id(),
                name(limiter.when()),
                name(limiter.cap()),
                limiter.at_most(),
            ),
        );
    }
    if let Some(text) = dependence(outcome) {
        say(StepKind::Rounding, text);
    }
    steps
}

fn statement(outcome: &Outcome<'_>, place: usize, level: u32) -> String {
    let rules = outcome.rules;
    let name = rules.elements.name(place);
    let parts = outcome.places.get(place).map_or(&[][..], |p| &p.parts);
    let Some(rule) = rules.parts().filter(|_| !parts.is_empty()) else {
        return format!("{name} scores {level}");
    };
    let total: u32 = parts.iter().sum();
    let maximum = super::entry::as_number(parts.len()).saturating_mul(rules.scale().highest());
    let percentage = super::verdict::whole_percent(total, maximum, rule.rounding);
    let mut text = format!(
        "{name}: {total} of {maximum} points is {}, which scores {level}",
        rounded(total, maximum, percentage, rule.rounding)
    );
    let other = |mode: &Rounding| {
        let other = outcome.level_under(place, *mode)?;
        (other != level).then_some((other, mode.name()))
    };
    // The percentage moves by one at most, so that there is one other score.
    let mut others = Rounding::ALL.iter().filter_map(other);
    if let Some((other, mode)) = others.next() {
        text.push_str(&format!("; it would score {other} rounded {mode}"));
    }
    for (_, mode) in others {
        text.push_str(&format!(", {mode}"));
    }
    text
}

/// What the percentage is, and how it was rounded.
fn rounded(total: u32, maximum: u32, percentage: u32, mode: Rounding) -> String {
    let exact = crate::Ratio::new(i128::from(total).saturating_mul(100), i128::from(maximum));
    let exact = exact.unwrap_or(crate::Ratio::ZERO);
    if exact.denominator() == 1 {
        return format!("exactly {percentage}%");
    }
    // As many decimals as it takes not to look like a whole number.
    let shown = (1..6)
        .filter_map(|decimals| exact.round(decimals, Rounding::HalfAway).ok())
        .find(|shown| !shown.fract().is_zero())
        .unwrap_or_default();
    format!("{shown}%, rounded {} to {percentage}%", mode.name())
}

/// What other modes of rounding would have made of it, where that is another rating.
fn dependence(outcome: &Outcome<'_>) -> Option<String> {
    let others: Vec<_> = outcome
        .other_roundings()
        .map(|(mode, other)| format!("rounded {} it would be {}", mode.name(), in_words(&other)))
        .collect();
    let rules = outcome.rules;
    let inferred = if rules.is_official() {
        ", which is inferred and not published"
    } else {
        ""
    };
    (!others.is_empty()).then(|| {
        format!(
            "the rating depends on the rounding{inferred}: {}",
            listed(others.into_iter())
        )
    })
}

fn in_words(verdict: &Verdict<'_>) -> String {
    let band = verdict.band();
    format!(
        "{}%, {}",
        verdict.percentage(),
        band.map_or("", |b| b.name())
    )
}

/// "a, b and c".
fn listed(items: impl Iterator<Item = String>) -> String {
    let mut items = items.peekable();
    let mut list = String::new();
    while let Some(item) = items.next() {
        if !list.is_empty() {
            list.push_str(if items.peek().is_some() {
                ", "
            } else {
                " and "
            });
        }
        list.push_str(&item);
    }
    list
}
