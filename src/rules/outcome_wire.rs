//! The wire form of an outcome.

use super::{Outcome, RuleSet, entry::as_number};
use alloc::vec::Vec;
use serde::{Serialize, Serializer, ser::SerializeMap};

impl Serialize for Outcome<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rules", self.rules.id())?;
        map.serialize_entry("official", &self.rules.is_official())?;
        map.serialize_entry("assessed", &self.assessed())?;
        if self.only_assessed {
            map.serialize_entry("only_assessed", &true)?;
        }
        map.serialize_entry("total", &self.total())?;
        map.serialize_entry("maximum", &self.maximum())?;
        map.serialize_entry("percentage", &self.percentage())?;
        map.serialize_entry("rating", &self.rating_id())?;
        map.serialize_entry("rating_before_limiters", &self.rating_id_before_limiters())?;
        let limiters: Vec<_> = self
            .limiters()
            .map(|(limiter, places)| Acted {
                id: limiter.id(),
                capped_at: self.rules.overall().map_or("", |o| o.rating(limiter.cap)),
                because_of: self.rules.positions(&places),
            })
            .collect();
        map.serialize_entry("limiters", &limiters)?;
        if self.rules.parts().is_some() {
            map.serialize_entry("statements", &Levels(self))?;
        }
        map.serialize_entry("trace", &self.trace())?;
        map.serialize_entry("up", &self.up())?;
        map.serialize_entry("down", &self.down())?;
        map.end()
    }
}

#[derive(Serialize)]
struct Acted<'a> {
    id: &'a str,
    capped_at: &'a str,
    because_of: Vec<Position<'a>>,
}

/// An element on the wire: its id, or its place counted from 1 where it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum Position<'a> {
    Id(&'a str),
    Place(u32),
}

impl RuleSet {
    pub(crate) fn positions(&self, places: &[usize]) -> Vec<Position<'_>> {
        let position = |place: &usize| match self.elements.id(*place) {
            Some(id) => Position::Id(id),
            None => Position::Place(as_number(place.saturating_add(1))),
        };
        places.iter().map(position).collect()
    }
}

/// The scores of the elements, by id or by place.
struct Levels<'a, 'r>(&'a Outcome<'r>);

impl Serialize for Levels<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let elements = self.0.rules.elements();
        let mut map = serializer.serialize_map(None)?;
        for (place, level) in self.0.levels() {
            match elements.id(place) {
                Some(id) => map.serialize_entry(id, &level)?,
                None => map.serialize_entry(&place.saturating_add(1), &level)?,
            }
        }
        map.end()
    }
}
