use super::{
    Skipped,
    place::{Order, Place, Places},
};
use crate::{Code, Issue, Severity, text, value::Value};
use alloc::{collections::BTreeSet, format, string::String, vec::Vec};

/// A value at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'v> {
    pub(super) value: &'v Value,
    pub(super) index: usize,
    pub(super) name: &'v str,
}

/// What one pass over a draft gathers.
#[derive(Debug)]
pub(super) struct Walk<'v> {
    issues: Vec<(Order, Issue)>,
    skipped: Vec<Skipped>,
    /// What has been skipped, so that it is listed once.
    said: BTreeSet<Skipped>,
    places: Places<'v>,
    /// Whether something that the record needs could not be read.
    broken: bool,
    /// The fields that misspelt ones of the object read last were meant for.
    meant: Vec<&'static str>,
}

/// The fields that an object must have, and what is said of one that it lacks.
#[derive(Clone, Copy)]
pub(super) struct Required<'a> {
    pub(super) fields: &'a [&'a str],
    pub(super) issue: Option<&'a dyn Fn(&str) -> Issue>,
}

impl<'a> Required<'a> {
    /// No field must be there.
    pub(super) const NONE: Self = Self {
        fields: &[],
        issue: None,
    };

    pub(super) const fn all(fields: &'a [&'a str]) -> Self {
        Self {
            fields,
            issue: None,
        }
    }
}

impl<'v> Walk<'v> {
    pub(super) const fn new(root: &'v Value) -> Self {
        Self {
            issues: Vec::new(),
            skipped: Vec::new(),
            said: BTreeSet::new(),
            places: Places::new(root),
            broken: false,
            meant: Vec::new(),
        }
    }

    /// The fields that misspelt ones were meant for, in the object that was read last.
    pub(super) fn meant(&mut self) -> impl Iterator<Item = &'static str> {
        core::mem::take(&mut self.meant).into_iter()
    }

    /// The issues in document order, the skipped checks, and whether the record can stand.
    pub(super) fn finish(mut self) -> (Vec<Issue>, Vec<Skipped>, bool) {
        self.issues.sort_by(|(one, _), (other, _)| one.cmp(other));
        let issues = self.issues.into_iter().map(|(_, issue)| issue).collect();
        (issues, self.skipped, !self.broken)
    }

    /// Whether everything that the record needs has been readable so far.
    pub(super) const fn is_whole(&self) -> bool {
        !self.broken
    }

    /// An issue at a place.
    pub(super) fn tell(&mut self, place: &Place<'_>, issue: Issue) {
        self.issues
            .push((place.order(), issue.at_path(place.path())));
    }

    /// An issue about something that the record cannot stand without.
    pub(super) fn fault(&mut self, place: &Place<'_>, issue: Issue) {
        self.broken = true;
        self.tell(place, issue);
    }

    /// An issue at a place that is known by its path.
    pub(super) fn tell_known(&mut self, path: &str, issue: Issue) {
        let order = self.places.order_of(path);
        self.issues.push((order, issue.at_path(path)));
    }

    /// An issue below a place, at a pointer from there.
    pub(super) fn tell_at(&mut self, place: &Place<'_>, pointer: &str, issue: Issue) {
        let path = [place.path().as_str(), pointer].concat();
        self.tell_known(&path, issue);
    }

    /// Issues that a reader of a part has found, with their paths from the root.
    pub(super) fn tell_all(&mut self, issues: Vec<Issue>) {
        for issue in issues {
            // A part that could not be read as it stands is no part of a complete record.
            self.broken |= issue.severity() == Severity::Error
                && issue.code() != Code::CountAboveWhole
                && issue.code() != Code::ValueOutOfRange;
            let order = self.places.order_of(issue.path().unwrap_or(""));
            self.issues.push((order, issue));
        }
    }

    /// A check that another fault stands in the way of; the same one is listed once.
    pub(super) fn skip(&mut self, check: Code, reason: impl Into<String>) {
        let skipped = Skipped {
            check,
            reason: reason.into(),
        };
        if self.said.insert(skipped.clone()) {
            self.skipped.push(skipped);
        }
    }

    /// A value of another type than the one expected here.
    pub(super) fn wrong_type(&mut self, place: &Place<'_>, value: &Value, expected: &str) {
        let issue = Issue::new(
            Code::ValueType,
            format!("expected {expected}, found {}", shown(value)),
        );
        self.fault(place, issue);
    }

    /// The known fields of an object, in the order in which they are asked for. Fields given twice
    /// and unknown ones are told; a required field that an unknown one was meant for is told there,
    /// and is not missed as well.
    pub(super) fn fields<const N: usize>(
        &mut self,
        place: &Place<'_>,
        value: &'v Value,
        what: &str,
        known: [&'static str; N],
        required: Required<'_>,
    ) -> Option<[Option<Given<'v>>; N]> {
        let Some(object) = value.object() else {
            self.wrong_type(place, value, &format!("an object: {what}"));
            return None;
        };
        let mut found = [None; N];
        let mut strangers = Vec::new();
        for (index, (name, value)) in object.iter().enumerate() {
            let Some(slot) = known
                .iter()
                .position(|field| *field == name)
                .and_then(|slot| found.get_mut(slot))
            else {
                strangers.push(Given { value, index, name });
                continue;
            };
            if slot.is_some() {
                self.twice(&place.field(index, name), name);
            } else {
                *slot = Some(Given { value, index, name });
            }
        }
        let absent: Vec<&'static str> = known
            .iter()
            .zip(&found)
            .filter(|(_, given)| given.is_none())
            .map(|(name, _)| *name)
            .collect();
        let mut missing: Vec<&str> = required
            .fields
            .iter()
            .copied()
            .filter(|name| absent.contains(name))
            .collect();
        self.meant.clear();
        let mut seen = BTreeSet::new();
        for stranger in &strangers {
            let inside = place.field(stranger.index, stranger.name);
            if !seen.insert(stranger.name) {
                self.twice(&inside, stranger.name);
                continue;
            }
            let meant = text::did_you_mean(stranger.name, absent.iter().copied());
            self.meant.extend(meant);
            self.stranger(&inside, stranger.name, what, meant, &mut missing);
        }
        for name in missing {
            let issue = match required.issue {
                Some(issue) => issue(name),
                None => Issue::new(
                    Code::ValueMissing,
                    format!("{what} needs the field `{name}`"),
                ),
            };
            self.fault(place, issue);
        }
        Some(found)
    }

    fn stranger(
        &mut self,
        place: &Place<'_>,
        name: &str,
        what: &str,
        meant: Option<&str>,
        missing: &mut Vec<&str>,
    ) {
        let mut issue = Issue::new(
            Code::FieldUnknown,
            format!("{what} has no field `{}`", text::shown(name)),
        );
        let needed = missing.iter().position(|field| Some(*field) == meant);
        if let Some(meant) = meant {
            issue = issue.with_help(format!("did you mean `{meant}`?"));
        }
        match needed {
            Some(index) => {
                missing.remove(index);
                self.fault(place, issue.with_severity(Severity::Error));
            }
            None => self.tell(place, issue),
        }
    }

    pub(super) fn twice(&mut self, place: &Place<'_>, name: &str) {
        self.fault(
            place,
            Issue::new(
                Code::FieldDuplicate,
                format!("the field `{}` is given twice", text::shown(name)),
            )
            .with_help("remove one of the two; the first is read"),
        );
    }

    /// The items of a list.
    pub(super) fn items(
        &mut self,
        place: &Place<'_>,
        value: &'v Value,
        expected: &str,
    ) -> &'v [Value] {
        if let Value::List(items) = value {
            return items;
        }
        self.wrong_type(place, value, expected);
        &[]
    }
}

/// A value as a message shows it, cut where it is long.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) if text.is_empty() => "an empty text".into(),
        Value::Text(text) => format!("the text `{}`", text::shown(text)),
        Value::Number(number) => format!("the number `{}`", text::shown(number.as_str())),
        Value::Bool(value) => format!("`{value}`"),
        other => other.kind().into(),
    }
}
