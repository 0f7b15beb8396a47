//! Wire forms leave out what is not stated.

use serde::{Serialize, ser::SerializeMap};

/// Writes a part under its name, where it is stated.
pub(crate) fn stated<M: SerializeMap>(
    map: &mut M,
    name: &'static str,
    part: Option<impl Serialize>,
) -> Result<(), M::Error> {
    part.map_or(Ok(()), |part| map.serialize_entry(name, &part))
}

/// Writes a list under its name, where something is in it.
pub(crate) fn listed<M: SerializeMap>(
    map: &mut M,
    name: &'static str,
    list: &[impl Serialize],
) -> Result<(), M::Error> {
    stated(map, name, Some(list).filter(|list| !list.is_empty()))
}
