use crate::{
    issue::{Code, Issue},
    number::{Count, CountError},
    text::shown,
    value::{NotADecimal, Object, Value, escaped},
};
use alloc::{format, string::String, vec::Vec};

/// What is known of one input: not given is not zero, and neither is what cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Given {
    /// It was not given.
    Missing,
    /// It was given, and what was given is no count ("don't know").
    Unknown,
    /// This is the count.
    Known(Count),
}

impl Given {
    /// The count, where it is known.
    #[must_use]
    pub const fn known(self) -> Option<Count> {
        match self {
            Self::Known(count) => Some(count),
            Self::Missing | Self::Unknown => None,
        }
    }

    /// Whether something was given, readable or not.
    #[must_use]
    pub const fn is_given(self) -> bool {
        !matches!(self, Self::Missing)
    }

    /// Reads one count; what is none becomes an issue there, and unknown.
    pub(crate) fn read(value: &Value, path: &str, issues: &mut Vec<Issue>) -> Self {
        if *value == Value::Null {
            return Self::Missing;
        }
        let issue = match value.decimal() {
            Ok(decimal) => match Count::new(decimal) {
                Ok(count) => return Self::Known(count),
                Err(CountError::Negative | CountError::NotANumber) => Issue::new(
                    Code::CountNegative,
                    format!("expected a count, found `{decimal}`, which is below zero"),
                ),
            },
            Err(why) => not_a_number(value, why),
        };
        issues.push(issue.at_path(path));
        Self::Unknown
    }

    /// Reads one field of an object, of one given twice none.
    pub(super) fn field(&mut self, value: &Value, path: &str, issues: &mut Vec<Issue>) {
        *self = if self.is_given() {
            issues.push(twice(path));
            Self::Unknown
        } else {
            Self::read(value, path, issues)
        };
    }
}

impl From<Count> for Given {
    fn from(count: Count) -> Self {
        Self::Known(count)
    }
}

impl From<u64> for Given {
    fn from(count: u64) -> Self {
        Self::Known(Count::from(count))
    }
}

fn not_a_number(value: &Value, why: NotADecimal) -> Issue {
    let message = match (value, why) {
        (Value::Text(text), NotADecimal::Text) => {
            format!("expected a count, found `{}`", shown(text))
        }
        (Value::Number(number), NotADecimal::Inexact) => {
            format!(
                "`{}` is not exact in 15 significant digits",
                shown(number.as_str())
            )
        }
        (_, why) => format!("{why}"),
    };
    let help = match why {
        NotADecimal::Inexact => "write the number as a text, such as \"36186.3\"",
        NotADecimal::TooLong => "give the count as it was reported",
        _ => "give a number in plain digits, or leave the field out where the count is not known",
    };
    Issue::new(Code::ValueType, message).with_help(help)
}

pub(super) fn twice(path: &str) -> Issue {
    let name = path.rsplit('/').next().unwrap_or(path);
    Issue::new(Code::FieldDuplicate, format!("`{name}` is given twice")).at_path(path)
}

pub(super) fn unknown_field(name: &str, path: &str, known: &[&'static str]) -> Issue {
    let issue = Issue::new(
        Code::FieldUnknown,
        format!("`{}` is not a field of this object", shown(name)),
    )
    .at_path(path);
    match crate::text::did_you_mean(name, known.iter().copied()) {
        Some(meant) => issue.with_help(format!("did you mean `{meant}`?")),
        None => issue,
    }
}

/// The path of a field.
pub(super) fn below(path: &str, name: &str) -> String {
    [path, "/", &escaped(name)].concat()
}

/// The fields of an object, each with its path; whatever is no object is an issue, and has none.
pub(super) fn fields<'a>(
    value: &'a Value,
    path: &'a str,
    issues: &mut Vec<Issue>,
) -> impl Iterator<Item = (&'a str, &'a Value, String)> + use<'a> {
    let object = value.object();
    if object.is_none() && *value != Value::Null {
        let message = format!("expected an object, found {}", value.kind());
        issues.push(Issue::new(Code::ValueType, message).at_path(path));
    }
    let fields = object.into_iter().flat_map(Object::iter);
    fields.map(move |(name, value)| (name, value, below(path, name)))
}

/// Reports a part that is larger than its whole.
pub(super) fn above(
    part: (&str, Count),
    whole: (&str, Count),
    path: String,
    issues: &mut Vec<Issue>,
) -> bool {
    let is_above = part.1 > whole.1;
    if is_above {
        issues.push(
            Issue::new(
                Code::CountAboveWhole,
                format!(
                    "{} is {}, which is above {} {}",
                    part.0, part.1, whole.1, whole.0
                ),
            )
            .at_path(path),
        );
    }
    is_above
}

/// Declares a set of named counts, each of which may be missing or unknown: its builder, its
/// getters and its reading come from one list of fields.
macro_rules! counts {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident {
            $( $(#[$doc:meta])* $field:ident / $with:ident, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $Name {
            $( $field: $crate::metric::Given, )+
        }

        impl $Name {
            /// The names of the fields, as they stand on the wire.
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($field)),+];

            /// No count as yet.
            #[must_use]
            #[expect(clippy::new_without_default, reason = "records have no default: nothing given is said aloud")]
            pub const fn new() -> Self {
                Self { $( $field: $crate::metric::Given::Missing, )+ }
            }

            $(
                $(#[$doc])*
                #[must_use]
                pub const fn $field(&self) -> $crate::metric::Given {
                    self.$field
                }

                #[doc = concat!("The same counts with [`", stringify!($field), "`](Self::", stringify!($field), ").")]
                #[must_use]
                pub fn $with(mut self, count: impl Into<$crate::metric::Given>) -> Self {
                    self.$field = count.into();
                    self
                }
            )+

            /// Whether nothing was given.
            #[must_use]
            pub const fn is_empty(&self) -> bool {
                $( !self.$field.is_given() )&&+
            }

            /// Takes one field, or says that there is none of this name.
            fn take(
                &mut self,
                name: &str,
                value: &$crate::value::Value,
                path: &str,
                issues: &mut alloc::vec::Vec<$crate::issue::Issue>,
            ) -> bool {
                match name {
                    $( stringify!($field) => self.$field.field(value, path, issues), )+
                    _ => return false,
                }
                true
            }
        }

        /// The counts that are known, as texts.
        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $(
                    $crate::stated::stated(&mut map, stringify!($field), self.$field.known())?;
                )+
                map.end()
            }
        }
    };
}

pub(super) use counts;
