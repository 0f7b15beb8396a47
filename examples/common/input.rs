//! Reading a file as text.

use crate::common::Failure;
use std::{
    borrow::Cow,
    ffi::OsStr,
    fs,
    io::{self, Read},
};

/// The text of a file, `-` for standard input. A byte order mark is part of it, since it counts in
/// the spans of a page.
pub fn read(path: &OsStr) -> Result<String, Failure> {
    let name = name(path);
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes =
        bytes.map_err(|error| Failure::new(format_args!("cannot read `{name}`: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        Failure::new(format_args!(
            "cannot read `{name}`: expected UTF-8 text, found other bytes at offset {offset}"
        ))
    })
}

/// A file as a message names it.
pub fn name(path: &OsStr) -> Cow<'_, str> {
    if path == "-" {
        "standard input".into()
    } else {
        path.to_string_lossy()
    }
}
