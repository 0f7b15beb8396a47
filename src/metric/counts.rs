use super::{
    Complaints, Given, Ombudsman, Workforce,
    given::{fields, twice, unknown_field},
};
use crate::{issue::Issue, stated::stated, value::Value};
use alloc::vec::Vec;
use serde::{Serialize, Serializer, ser::SerializeMap};

/// All counts of one council for one period, from which its indicators are derived.
///
/// ```
/// use care_quality::{metric::AuthorityCounts, value::Value};
///
/// let value: Value = serde_json::from_str(r#"{"workforce": {"leavers": -3, "in_post": 120}}"#).unwrap();
/// let mut issues = Vec::new();
/// let counts = AuthorityCounts::read(&value, "", &mut issues);
/// assert_eq!(issues[0].path(), Some("/workforce/leavers"));
/// assert!(counts.workforce().in_post().known().is_some());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AuthorityCounts {
    workforce: Workforce,
    complaints: Complaints,
    ombudsman: Ombudsman,
    population: Given,
}

impl AuthorityCounts {
    /// The names of the fields, as they stand on the wire.
    pub const FIELDS: &'static [&'static str] =
        &["workforce", "complaints", "ombudsman", "population"];

    /// No count as yet.
    #[must_use]
    #[expect(
        clippy::new_without_default,
        reason = "records have no default: nothing given is said aloud"
    )]
    pub const fn new() -> Self {
        Self {
            workforce: Workforce::new(),
            complaints: Complaints::new(),
            ombudsman: Ombudsman::new(),
            population: Given::Missing,
        }
    }

    /// The same counts with those of the workforce.
    #[must_use]
    pub const fn with_workforce(mut self, workforce: Workforce) -> Self {
        self.workforce = workforce;
        self
    }

    /// The same counts with those of complaints.
    #[must_use]
    pub fn with_complaints(mut self, complaints: Complaints) -> Self {
        self.complaints = complaints;
        self
    }

    /// The same counts with the Ombudsman's decisions.
    #[must_use]
    pub const fn with_ombudsman(mut self, ombudsman: Ombudsman) -> Self {
        self.ombudsman = ombudsman;
        self
    }

    /// The same counts with the number of residents.
    #[must_use]
    pub fn with_population(mut self, population: impl Into<Given>) -> Self {
        self.population = population.into();
        self
    }

    /// The workforce.
    #[must_use]
    pub const fn workforce(&self) -> &Workforce {
        &self.workforce
    }

    /// Complaints to the council.
    #[must_use]
    pub const fn complaints(&self) -> &Complaints {
        &self.complaints
    }

    /// Decisions of the Ombudsman.
    #[must_use]
    pub const fn ombudsman(&self) -> &Ombudsman {
        &self.ombudsman
    }

    /// Residents.
    #[must_use]
    pub const fn population(&self) -> Given {
        self.population
    }

    /// Reads an object that holds these counts and nothing else; whatever cannot be read, or
    /// cannot be, becomes an issue at its path and counts as unknown.
    #[must_use]
    pub fn read(value: &Value, path: &str, issues: &mut Vec<Issue>) -> Self {
        Self::read_fields(value, path, issues, true)
    }

    /// Reads the counts of an object that may hold other fields as well.
    #[must_use]
    pub fn read_among(value: &Value, path: &str, issues: &mut Vec<Issue>) -> Self {
        Self::read_fields(value, path, issues, false)
    }

    fn read_fields(value: &Value, path: &str, issues: &mut Vec<Issue>, alone: bool) -> Self {
        let mut counts = Self::new();
        let mut seen: Vec<&str> = Vec::new();
        for (name, value, place) in fields(value, path, issues) {
            if !Self::FIELDS.contains(&name) {
                if alone {
                    issues.push(unknown_field(name, &place, Self::FIELDS));
                }
                continue;
            }
            let again = seen.contains(&name);
            seen.push(name);
            match name {
                "population" => counts.population.field(value, &place, issues),
                _ if again => {
                    issues.push(twice(&place));
                    match name {
                        "workforce" => counts.workforce = Workforce::new(),
                        "complaints" => counts.complaints = Complaints::new(),
                        _ => counts.ombudsman = Ombudsman::new(),
                    }
                }
                "workforce" => counts.workforce = Workforce::read(value, &place, issues),
                "complaints" => counts.complaints = Complaints::read(value, &place, issues),
                _ => counts.ombudsman = Ombudsman::read(value, &place, issues),
            }
        }
        counts
    }
}

/// The counts that are known, in the wire form.
impl Serialize for AuthorityCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.entries(&mut map)?;
        map.end()
    }
}

impl AuthorityCounts {
    /// The counts that are known, as entries of the wire form that holds them.
    pub(crate) fn entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let workforce = Some(&self.workforce).filter(|counts| !counts.is_empty());
        let complaints = Some(&self.complaints).filter(|counts| !counts.is_empty());
        let ombudsman = Some(&self.ombudsman).filter(|counts| !counts.is_empty());
        stated(map, "workforce", workforce)?;
        stated(map, "complaints", complaints)?;
        stated(map, "ombudsman", ombudsman)?;
        stated(map, "population", self.population.known())
    }
}
