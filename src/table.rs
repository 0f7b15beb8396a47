//! Closed lists: one table gives the variants, ids, names, aliases and every conversion, so that
//! `Display`, `FromStr` and serde cannot drift apart.

/// What is common to every closed list, for readers of ids.
pub(crate) trait ClosedList: Copy + 'static {
    /// What the list holds, in the singular.
    const WHAT: &'static str;

    /// The ids in published order.
    fn ids() -> impl Iterator<Item = &'static str> + Clone;

    /// The value with exactly this id, or none.
    fn of_id(id: &str) -> Option<Self>;
}

/// Declares an enum from one table of `Variant = "id", "name", ["alias", ..];` rows.
///
/// `Display` prints the name; `FromStr` reads the id, the name or an alias, in any case and with
/// dashes, apostrophes and white space folded; serde writes the id and reads the id alone.
macro_rules! closed_list {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident: $what:literal {
            $( $(#[$row:meta])* $Variant:ident = $id:literal, $label:literal, [$($alias:literal),* $(,)?]; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name {
            $( $(#[$row])* $Variant, )+
        }

        impl $Name {
            /// Every value, in the published order.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];

            /// The stable id, as it stands on the wire.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$Variant => $id),+ }
            }

            /// The name in the words of the field.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Variant => $label),+ }
            }

            /// Other published forms of the name, which `FromStr` reads as well.
            #[must_use]
            pub const fn aliases(self) -> &'static [&'static str] {
                match self { $(Self::$Variant => &[$($alias),*]),+ }
            }

            /// The value with exactly this id, or none.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$Variant),)+ _ => None }
            }
        }

        impl $crate::table::ClosedList for $Name {
            const WHAT: &'static str = $what;

            fn ids() -> impl Iterator<Item = &'static str> + Clone {
                Self::ALL.iter().map(|item| item.id())
            }

            fn of_id(id: &str) -> Option<Self> {
                Self::from_id(id)
            }
        }

        impl core::fmt::Display for $Name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        }

        impl core::str::FromStr for $Name {
            type Err = $crate::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                if let Some(found) = Self::from_id(text) {
                    return Ok(found);
                }
                Self::ALL
                    .iter()
                    .copied()
                    .find(|item| {
                        $crate::text::same_name(item.name(), text)
                            || item.aliases().iter().any(|alias| $crate::text::same_name(alias, text))
                    })
                    .ok_or($crate::UnknownName::new($what))
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Id;
                impl serde::de::Visitor<'_> for Id {
                    type Value = $Name;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str(concat!("the id of a ", $what))
                    }

                    fn visit_str<E: serde::de::Error>(self, id: &str) -> Result<$Name, E> {
                        $Name::from_id(id)
                            .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(id), &self))
                    }
                }
                deserializer.deserialize_str(Id)
            }
        }
    };
}

pub(crate) use closed_list;
