//! The format of the corpus: a page with its expectations written into it.
//!
//! The first line is a JSON object of options (`bom`, `crlf`, `strip_final_newline`); each page begins
//! with `@@` and a JSON object of its header. A number of the text stands as
//! `[[TEXT|ROLE|key=value|..]]`, where ROLE is one or several of `m` (measure), `c` (comparator), `b`
//! (base), `t` (target) and `x` (context), with a final `?` where honest doubt is left, so that it
//! counts neither way. Keys: `n` value, `hi` upper, `q` qualifier, `u` unit, `i` metric, `p` period as
//! `text:kind`, `c` comparators as `kind:value` joined by `;`, `b` base, `w` voice; `any` says nothing.
//! A number without brackets is no figure.

use serde_json::Value;

pub struct Text {
    pub text: String,
    pub pages: Vec<Page>,
}

pub struct Page {
    pub header: Value,
    pub figures: Vec<Expected>,
}

/// What is expected of one number.
pub struct Expected {
    pub text: String,
    pub start: usize,
    pub doubtful: bool,
    pub roles: Vec<String>,
    pub values: Vec<String>,
    pub upper: Option<String>,
    pub units: Option<Vec<String>>,
    /// None: nothing is said.
    pub comparators: Option<Vec<(Vec<String>, Option<String>)>>,
    pub period: Option<Option<(String, Option<Vec<String>>)>>,
    pub base: Option<Option<String>>,
    pub qualifier: Option<Option<String>>,
    pub metrics: Option<Vec<String>>,
    pub voice: Option<String>,
}

impl Expected {
    pub fn is_measure(&self) -> bool {
        self.roles == ["measure"]
    }
}

const ROLES: &[(&str, &str)] = &[
    ("m", "measure"),
    ("c", "comparator"),
    ("b", "base"),
    ("t", "target"),
    ("x", "context"),
];

const UNITS: &[(&str, &str)] = &[
    ("pct", "percent"),
    ("pp", "percentage_points"),
    ("n", "count"),
    ("100k", "per_100000"),
    ("gbp", "pounds"),
];

const COMPARATORS: &[(&str, &str)] = &[
    ("eng", "england_average"),
    ("reg", "region_average"),
    ("lon", "london_average"),
    ("nat", "national_average"),
    ("same", "same_type_average"),
    ("peer", "peer_average"),
    ("tgt", "target"),
    ("own", "own_earlier"),
    ("est", "estimate"),
];

const QUALIFIERS: &[(&str, &str)] = &[
    ("o", "over"),
    ("u", "under"),
    ("al", "at_least"),
    ("am", "at_most"),
    ("ab", "about"),
    ("ne", "nearly"),
];

const VOICES: &[(&str, &str)] = &[
    ("s", "staff"),
    ("l", "leaders"),
    ("pa", "partners"),
    ("p", "people"),
    ("nd", "national_data"),
    ("cd", "council_data"),
    ("op", "one_person"),
];

const PERIODS: &[(&str, &str)] = &[
    ("fy", "financial_year"),
    ("fq", "financial_quarter"),
    ("fh", "financial_half"),
    ("ry", "reporting_year"),
    ("cy", "calendar_year"),
    ("mo", "month"),
    ("roll", "rolling_12_months"),
    ("my", "multi_year"),
    ("rel", "relative"),
    ("sl", "survey_label"),
    ("amb", "ambiguous"),
    ("inv", "invalid"),
];

const WORDS: &[&str] = &[
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

fn each(written: &str, names: &[(&str, &str)]) -> Vec<String> {
    let name = |short: &str| {
        names
            .iter()
            .find(|(known, _)| *known == short)
            .map_or(short, |(_, name)| name)
            .to_owned()
    };
    written.split('/').map(name).collect()
}

/// The plain digits of a number as it stands in the text.
fn digits(text: &str) -> String {
    let text = text.trim().to_lowercase().replace('\u{a0}', " ");
    let bare = ["per cent", "percent", "%", "£", ","]
        .iter()
        .fold(text, |text, sign| text.replace(sign, ""));
    let bare = bare.trim();
    if ["zero", "none", "no waiting list", "no waiting lists"].contains(&bare) {
        return "0".to_owned();
    }
    WORDS
        .iter()
        .position(|word| *word == bare)
        .map_or(bare.to_owned(), |n| n.to_string())
}

fn expected(annotation: &str, start: usize) -> Expected {
    let mut parts = annotation.split('|');
    let text = parts.next().unwrap_or_default().to_owned();
    let role = parts
        .next()
        .unwrap_or_else(|| panic!("no role in `{annotation}`"));
    let doubtful = role.ends_with('?');
    let roles = each(role.trim_end_matches('?'), ROLES);
    let measure = roles == ["measure"];
    let mut found = Expected {
        start,
        doubtful,
        values: Vec::new(),
        upper: None,
        units: None,
        // What is not said of a measure is expected to be missing; of others nothing is said.
        comparators: measure.then(Vec::new),
        period: measure.then_some(None),
        base: measure.then_some(None),
        qualifier: None,
        metrics: None,
        voice: None,
        roles,
        text,
    };
    let percent = ["%", "per cent", "percent"]
        .iter()
        .any(|sign| found.text.contains(sign));
    let unit = match percent {
        true => "percent",
        false if found.text.contains('£') => "pounds",
        false => "count",
    };
    found.units = Some(vec![unit.to_owned()]);
    for part in parts {
        let (key, value) = part
            .split_once('=')
            .unwrap_or_else(|| panic!("`{part}` in `{annotation}`"));
        let any = value == "any";
        match key {
            "n" => found.values = value.split('/').map(str::to_owned).collect(),
            "hi" => found.upper = Some(value.to_owned()),
            "u" => found.units = (!any).then(|| each(value, UNITS)),
            "p" => {
                found.period = (!any).then(|| {
                    let (text, kinds) = value.rsplit_once(':').expect("a period is text:kind");
                    let kinds = (kinds != "any").then(|| each(kinds, PERIODS));
                    Some((text.to_lowercase(), kinds))
                });
            }
            "c" => {
                found.comparators = (!any).then(|| {
                    let one = |comparator: &str| {
                        let (kinds, value) = comparator.split_once(':').expect("kind:value");
                        (
                            each(kinds, COMPARATORS),
                            (value != "-").then(|| value.to_owned()),
                        )
                    };
                    value.split(';').map(one).collect()
                });
            }
            "b" => found.base = (!any).then(|| Some(value.to_owned())),
            "q" => {
                let known = each(value, QUALIFIERS).concat();
                found.qualifier = (!any).then(|| Some(known).filter(|known| known != "-"));
            }
            "i" => found.metrics = (!any).then(|| each(value, &[])),
            "w" => found.voice = (!any).then(|| each(value, VOICES).concat()),
            // A remark of the author that the number is plain text.
            "tx" => {}
            other => panic!("unknown key `{other}` in `{annotation}`"),
        }
    }
    if found.values.is_empty() {
        found.values.push(digits(&found.text));
    }
    found
}

/// Takes the annotations out of a text.
pub fn read(annotated: &str) -> Text {
    let (options, body) = annotated.split_once('\n').expect("a line of options");
    let options: Value = serde_json::from_str(options).expect("options as JSON");
    let on = |option: &str| options[option].as_bool().unwrap_or(false);
    let line_end = if on("crlf") { "\r\n" } else { "\n" };
    let mut body = body.replace('⍽', "\u{a0}").replace('⏎', "\u{2028}");
    if on("strip_final_newline") {
        body.truncate(body.trim_end_matches('\n').len());
    }
    let mut text = String::from(if on("bom") { "\u{feff}" } else { "" });
    let mut pages: Vec<Page> = Vec::new();
    for line in body.split_inclusive('\n') {
        if let Some(header) = line.strip_prefix("@@") {
            let header = serde_json::from_str(header).expect("a header as JSON");
            pages.push(Page {
                header,
                figures: Vec::new(),
            });
            continue;
        }
        let mut rest = line;
        while let Some((before, behind)) = rest.split_once("[[") {
            let (annotation, after) = behind.split_once("]]").expect("`]]` on the same line");
            text.push_str(&before.replace('\n', line_end));
            let figure = expected(annotation, text.len());
            text.push_str(&figure.text);
            pages
                .last_mut()
                .expect("a page before its figures")
                .figures
                .push(figure);
            rest = after;
        }
        text.push_str(&rest.replace('\n', line_end));
    }
    Text { text, pages }
}
