//! The JSON form of a rule set, which is also what a builder fills.

use super::{Band, Parts, RuleSet, RuleSetError};
use crate::Rounding;
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Form {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) official: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) source: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) inferred: Vec<String>,
    pub(crate) scale: ScaleForm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) elements: Option<Vec<ElementForm>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) least: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) most: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) parts: Option<PartsForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) overall: Option<OverallForm>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScaleForm {
    pub(crate) lowest: i64,
    pub(crate) labels: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ElementForm {
    pub(crate) id: String,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(crate) weight: i64,
}

const fn one() -> i64 {
    1
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it with a reference"
)]
const fn is_one(weight: &i64) -> bool {
    *weight == 1
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartsForm {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) ids: Vec<String>,
    pub(crate) least: i64,
    pub(crate) most: i64,
    pub(crate) rounding: Rounding,
    pub(crate) bands: Vec<PartBandForm>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartBandForm {
    pub(crate) level: i64,
    pub(crate) from: i64,
    pub(crate) to: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OverallForm {
    pub(crate) rounding: Rounding,
    pub(crate) bands: Vec<BandForm>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) limiters: Vec<LimiterForm>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BandForm {
    pub(crate) rating: String,
    pub(crate) from: i64,
    pub(crate) to: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LimiterForm {
    pub(crate) id: String,
    pub(crate) when: String,
    pub(crate) any_at_most: i64,
    pub(crate) cap: String,
}

impl From<&RuleSet> for Form {
    fn from(rules: &RuleSet) -> Self {
        let elements = rules.elements.named.iter().map(|element| ElementForm {
            id: element.id().to_owned(),
            weight: element.weight.into(),
        });
        let unnamed = rules.elements.named.is_empty();
        Self {
            id: rules.id.clone().into_owned(),
            official: rules.official,
            source: rules.source.clone().into_owned(),
            inferred: rules.inferred().map(str::to_owned).collect(),
            scale: ScaleForm {
                lowest: rules.scale.lowest.into(),
                labels: rules.scale.levels().map(|(_, l)| l.to_owned()).collect(),
            },
            elements: (!unnamed).then(|| elements.collect()),
            least: Some(rules.elements.least.into()),
            most: Some(rules.elements.most.into()),
            parts: rules.parts.as_ref().map(|parts| parts_form(rules, parts)),
            overall: rules.overall.as_ref().map(|overall| OverallForm {
                rounding: overall.rounding,
                bands: overall.bands.iter().map(BandForm::from).collect(),
                limiters: overall
                    .limiters
                    .iter()
                    .map(|limiter| LimiterForm {
                        id: limiter.id().to_owned(),
                        when: overall.rating(limiter.when).to_owned(),
                        any_at_most: limiter.at_most.into(),
                        cap: overall.rating(limiter.cap).to_owned(),
                    })
                    .collect(),
            }),
        }
    }
}

impl From<&Band> for BandForm {
    fn from(band: &Band) -> Self {
        Self {
            rating: band.id().to_owned(),
            from: band.from.into(),
            to: band.to.into(),
        }
    }
}

fn parts_form(rules: &RuleSet, parts: &Parts) -> PartsForm {
    let ends = parts.up_to.iter().copied().chain([100]);
    let mut from = super::check::lowest_percent(&rules.scale);
    let bands = rules.scale.levels().zip(ends).map(|((level, _), to)| {
        let band = PartBandForm {
            level: level.into(),
            from: from.into(),
            to: to.into(),
        };
        from = to.saturating_add(1);
        band
    });
    PartsForm {
        bands: bands.collect(),
        ids: parts.ids().map(str::to_owned).collect(),
        least: parts.least.into(),
        most: parts.most.into(),
        rounding: parts.rounding,
    }
}

impl TryFrom<Form> for RuleSet {
    type Error = RuleSetError;

    fn try_from(form: Form) -> Result<Self, Self::Error> {
        super::check::check(form)
    }
}

impl Serialize for RuleSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::from(self).serialize(serializer)
    }
}

/// Reads a caller's own rules, and refuses bad ones with every reason at once.
impl<'de> Deserialize<'de> for RuleSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Form::deserialize(deserializer)?
            .try_into()
            .map_err(D::Error::custom)
    }
}
