//! Pages as read, held against what their author expects of them.

use crate::annotated::{Expected, Text};
use care_quality::ReportPage;
use serde_json::Value;
use std::{collections::BTreeSet, fmt};

#[derive(Default, Clone, Copy)]
pub struct Tally {
    right: u32,
    false_found: u32,
    missed: u32,
}

impl Tally {
    pub fn precision(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.false_found).max(1))
    }

    pub fn recall(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (found, there) = (self.right + self.false_found, self.right + self.missed);
        write!(
            f,
            "precision {:.3} ({}/{found}), recall {:.3} ({}/{there})",
            self.precision(),
            self.right,
            self.recall(),
            self.right
        )
    }
}

#[derive(Default)]
pub struct Scores {
    pub percentages: Tally,
    pub measures: Tally,
    pub links: Tally,
    pub periods: Tally,
    pub bases: Tally,
    pub headers: Tally,
    /// Every difference between what is read and what is expected, in the order of the pages.
    pub misses: Vec<String>,
}

fn same_number(one: &str, other: &str) -> bool {
    let number = |text: &str| text.parse::<rust_decimal::Decimal>().map(|n| n.normalize());
    number(one).is_ok() && number(one) == number(other)
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value[key].as_str()
}

/// The comparators of a figure as (kind, value).
fn links(figure: &Value) -> Vec<(String, Option<String>)> {
    let one = |link: &Value| {
        let value = text(link, "value").map(str::to_owned);
        text(link, "kind").map(|kind| (kind.to_owned(), value))
    };
    match figure["comparators"].as_array() {
        Some(several) => several.iter().filter_map(one).collect(),
        None => one(&figure["comparator"]).into_iter().collect(),
    }
}

impl Scores {
    fn miss(&mut self, name: &str, what: &str, expected: &Expected) {
        self.misses.push(format!(
            "{name}: {what} `{}` at byte {}",
            expected.text, expected.start
        ));
    }

    fn figure(&mut self, name: &str, expected: &Expected, found: Option<&Value>) {
        let value = found.is_some_and(|figure| {
            let upper = match (text(figure, "upper"), expected.upper.as_deref()) {
                (Some(one), Some(other)) => same_number(one, other),
                (one, other) => one.is_none() && other.is_none(),
            };
            let printed = text(figure, "value").unwrap_or_default();
            upper
                && expected
                    .values
                    .iter()
                    .any(|value| same_number(value, printed))
        });
        let has = |key: &str, one_of: &[String]| {
            let found = found.and_then(|figure| text(figure, key));
            found.is_some_and(|found| one_of.iter().any(|wanted| wanted == found))
        };
        let role = has("role", &expected.roles);
        let unit = expected
            .units
            .as_deref()
            .is_none_or(|units| has("unit", units));
        let as_measure = has("role", &["measure".to_owned()]);
        if as_measure && !expected.roles.iter().any(|role| role == "measure") {
            self.measures.false_found += 1;
            self.miss(name, "taken for a measure:", expected);
        }
        if expected.doubtful {
            return;
        }
        self.told(name, expected, found);
        if expected.units.as_deref() == Some(&["percent".to_owned()]) && expected.roles.len() == 1 {
            if value && role && unit {
                self.percentages.right += 1;
            } else {
                self.percentages.missed += 1;
                self.percentages.false_found += u32::from(found.is_some());
                self.miss(name, "percentage", expected);
            }
        }
        if !expected.is_measure() {
            return;
        }
        if value && role {
            self.measures.right += 1;
        } else {
            self.measures.missed += 1;
            self.measures.false_found += u32::from(as_measure && !value);
            self.miss(name, "measure", expected);
        }
        match found {
            Some(figure) if as_measure => self.around(name, expected, figure),
            Some(_) => {}
            None => {
                let links = expected.comparators.as_ref().map_or(0, Vec::len);
                self.links.missed += u32::try_from(links).unwrap();
            }
        }
    }

    /// What no rate counts, though a difference is a miss: text, role, unit, qualifier, metric, voice.
    fn told(&mut self, name: &str, expected: &Expected, found: Option<&Value>) {
        let Some(figure) = found else {
            self.miss(name, "no figure for", expected);
            return;
        };
        let one = |wanted: &String| Some(vec![Some(wanted.clone())]);
        let several = |wanted: &Vec<String>| wanted.iter().cloned().map(Some).collect();
        let checks: [(&str, Option<Vec<Option<String>>>); 6] = [
            ("text", one(&expected.text)),
            ("role", Some(several(&expected.roles))),
            ("unit", expected.units.as_ref().map(several)),
            (
                "qualifier",
                expected.qualifier.clone().map(|wanted| vec![wanted]),
            ),
            ("metric", expected.metrics.as_ref().map(several)),
            ("voice", expected.voice.as_ref().and_then(one)),
        ];
        for (key, wanted) in checks {
            let Some(wanted) = wanted else { continue };
            let here = text(figure, key);
            if !wanted.iter().any(|wanted| match wanted.as_deref() {
                Some("null") | None => here.is_none(),
                wanted => wanted == here,
            }) {
                self.miss(name, &format!("{key} {here:?} of"), expected);
            }
        }
    }

    /// What stands around a measure: its comparators, its period, its base.
    fn around(&mut self, name: &str, expected: &Expected, figure: &Value) {
        if let Some(wanted) = &expected.comparators {
            let mut found = links(figure);
            for (kinds, value) in wanted {
                let here = found.iter().position(|(kind, printed)| {
                    let same = match (value, printed) {
                        (Some(one), Some(other)) => same_number(one, other),
                        (one, other) => one.is_none() && other.is_none(),
                    };
                    kinds.contains(kind) && same
                });
                match here {
                    Some(here) => {
                        found.remove(here);
                        self.links.right += 1;
                    }
                    None => {
                        self.links.missed += 1;
                        self.miss(name, "comparator of", expected);
                    }
                }
            }
            for (kind, _) in found {
                self.links.false_found += 1;
                self.miss(name, &format!("false comparator {kind} of"), expected);
            }
        }
        if let Some(wanted) = &expected.period {
            let period = &figure["period"];
            let printed =
                text(period, "text").map(|text| text.replace('\u{a0}', " ").to_lowercase());
            let right =
                wanted
                    .as_ref()
                    .zip(printed.as_ref())
                    .is_some_and(|((text, kinds), printed)| {
                        let kind = period["kind"].as_str().unwrap_or_default();
                        (printed.contains(text.as_str()) || text.contains(printed.as_str()))
                            && kinds
                                .as_ref()
                                .is_none_or(|kinds| kinds.iter().any(|known| known == kind))
                    });
            count(
                &mut self.periods,
                right,
                wanted.is_some(),
                printed.is_some(),
            );
            if !right && (wanted.is_some() || printed.is_some()) {
                self.miss(name, &format!("period {printed:?} of"), expected);
            }
        }
        if let Some(wanted) = &expected.base {
            let printed = text(&figure["base"], "value");
            let right = wanted
                .as_ref()
                .zip(printed)
                .is_some_and(|(one, other)| same_number(one, other));
            count(&mut self.bases, right, wanted.is_some(), printed.is_some());
            if !right && (wanted.is_some() || printed.is_some()) {
                self.miss(name, &format!("base {printed:?} of"), expected);
            }
        }
    }

    fn header(&mut self, name: &str, wanted: &Value, page: Option<&Value>) {
        let Some(page) = page else {
            self.headers.missed += 1;
            self.misses.push(format!("{name}: a page is missing"));
            return;
        };
        const FIELDS: &[&str] = &[
            "page",
            "status",
            "authority",
            "statement",
            "title",
            "score",
            "band",
            "theme",
            "rating",
            "percentage",
            "scores",
        ];
        let mut check = |what: &str, right: bool, found: &Value| {
            if right {
                self.headers.right += 1;
            } else {
                self.headers.missed += 1;
                self.misses.push(format!("{name}: {what} is {found}"));
            }
        };
        for field in FIELDS {
            let Some(expected) = wanted.get(*field) else {
                continue;
            };
            let wanted = wanted
                .get("pageopts")
                .filter(|_| *field == "page")
                .unwrap_or(expected);
            let found = &page[*field];
            let right = wanted == found || wanted.as_array().is_some_and(|any| any.contains(found));
            check(field, right, found);
        }
        if let Some(expected) = wanted.get("topics") {
            let topics = page["topics"].as_array().expect("topics");
            let headed = topics
                .iter()
                .filter(|topic| topic["heading"].is_string())
                .count();
            let headed = Value::from(headed);
            let right =
                *expected == headed || expected.as_array().is_some_and(|any| any.contains(&headed));
            check("topics", right, &headed);
        }
        if let Some(expected) = wanted.get("expectations") {
            let found = Value::from(page["expectations"].as_array().map_or(0, Vec::len));
            let right =
                *expected == found || expected.as_array().is_some_and(|any| any.contains(&found));
            check("expectations", right, &found);
        }
        let issues = page["issues"].as_array().expect("issues");
        let codes: BTreeSet<&str> = issues
            .iter()
            .filter_map(|issue| issue["code"].as_str())
            .collect();
        for (key, there) in [("codes", true), ("codes_absent", false)] {
            for code in wanted[key].as_array().into_iter().flatten() {
                let found = codes.contains(code.as_str().expect("a code"));
                check(&format!("{code}"), found == there, &Value::from(found));
            }
        }
    }
}

fn count(tally: &mut Tally, right: bool, wanted: bool, found: bool) {
    if right {
        tally.right += 1;
    } else {
        tally.missed += u32::from(wanted);
        tally.false_found += u32::from(found);
    }
}

pub fn judge(scores: &mut Scores, name: &str, corpus: &Text) {
    let pages: Vec<Value> = ReportPage::read_all(&corpus.text)
        .iter()
        .map(|page| serde_json::to_value(page).expect("a page is written"))
        .collect();
    if pages.len() > corpus.pages.len() {
        scores.headers.false_found += 1;
        scores.misses.push(format!("{name}: {} pages", pages.len()));
    }
    for (index, page) in corpus.pages.iter().enumerate() {
        scores.header(name, &page.header, pages.get(index));
    }
    let figures = |page: &Value| page["figures"].as_array().cloned().unwrap_or_default();
    let found: Vec<Value> = pages.iter().flat_map(figures).collect();
    let place = |figure: &Value, end: usize| {
        usize::try_from(figure["span"][end].as_u64().expect("an offset")).unwrap()
    };
    let mut used = BTreeSet::new();
    for expected in corpus.pages.iter().flat_map(|page| &page.figures) {
        let end = expected.start + expected.text.len();
        let overlapping: Vec<usize> = (0..found.len())
            .filter(|index| {
                place(&found[*index], 0) < end && place(&found[*index], 1) > expected.start
            })
            .collect();
        let nearest = overlapping.iter().copied().max_by_key(|index| {
            let value = text(&found[*index], "value").unwrap_or_default();
            expected
                .values
                .iter()
                .any(|wanted| same_number(wanted, value))
        });
        used.extend(overlapping);
        scores.figure(name, expected, nearest.map(|index| &found[index]));
    }
    for (index, figure) in found.iter().enumerate() {
        if used.contains(&index) {
            continue;
        }
        if figure["role"] == "measure" {
            scores.measures.false_found += 1;
            scores.percentages.false_found += u32::from(figure["unit"] == "percent");
        }
        scores.misses.push(format!(
            "{name}: no figure: {} {} at {}",
            figure["role"], figure["text"], figure["span"]
        ));
    }
}
