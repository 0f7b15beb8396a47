//! The one check that every caller's own rule set goes through.

mod overall;
mod ranges;

use super::{
    BandsOf, Element, Elements, Fault, Parts, RuleSet, RuleSetError, Scale,
    entry::as_number,
    set::Text,
    verdict::whole_percent,
    wire::{ElementForm, Form, PartsForm, ScaleForm},
};
use crate::{Rounding, Statement};
use alloc::{borrow::Cow, borrow::ToOwned, collections::BTreeSet, string::String, vec::Vec};
use overall::{overall, unreachable_ratings};
use ranges::{Range, ranges};

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
