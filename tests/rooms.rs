//! The rooms of the house in their order: each uses only those before it.

use std::{collections::BTreeMap, fs, path::Path};

/// From the ground up, as DESIGN.md draws them; the rooms behind features stand above what they use.
const ORDER: [&str; 19] = [
    "text",
    "table",
    "stated",
    "value",
    "number",
    "issue",
    "period",
    "framework",
    "score",
    "metric",
    "rules",
    "indicator",
    "assessment",
    "validation",
    "report",
    "json",
    "cohort",
    "schema",
    "testing",
];

/// The code of a file without its comments and its tests.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    let lines = code.lines();
    lines
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The word that a path begins with.
fn word(path: &str) -> &str {
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_');
    &path[..end.unwrap_or(path.len())]
}

/// The first words of all paths behind a root: of `a::b` and `{c, d::{e, f}}` these are a, c and d.
fn used<'a>(code: &'a str, root: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(root) {
        let path = &code[at + root.len()..];
        let Some(list) = path.strip_prefix('{') else {
            found.push(word(path));
            continue;
        };
        let (mut depth, mut begins) = (0, true);
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                _ if begins && !c.is_whitespace() => {
                    found.push(word(&list[at..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    found
}

/// Every file of a room, with its path below `src`.
fn files(folder: &Path, into: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() && name != "tests" {
            files(&path, into);
        } else if name.ends_with(".rs") && name != "tests.rs" {
            into.push((
                path.to_str().unwrap().to_owned(),
                fs::read_to_string(&path).unwrap(),
            ));
        }
    }
}

#[test]
fn names_are_found_in_paths_and_in_lists() {
    let code = code(
        "use crate::{Code, text::{a, b},\n    value::V};\n// crate::no\ncrate::score::Score::One",
    );
    assert_eq!(used(&code, "crate::"), ["Code", "text", "value", "score"]);
}

#[test]
fn no_room_uses_a_later_one() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let front = code(&fs::read_to_string(source.join("lib.rs")).unwrap());
    // What the front door hands out, and from which room.
    let mut room_of: BTreeMap<&str, &str> = ORDER.iter().map(|room| (*room, *room)).collect();
    for handed in front.split("pub use ").skip(1) {
        let room = word(handed);
        for name in used(handed.split(';').next().unwrap(), &format!("{room}::")) {
            room_of.insert(name, room);
        }
    }
    let mut all = Vec::new();
    files(&source, &mut all);
    let place = |room: &str| ORDER.iter().position(|known| *known == room);
    let mut seen = 0;
    for (path, text) in &all {
        let below = path.strip_prefix(source.to_str().unwrap()).unwrap();
        let room = word(below.trim_start_matches(['/', '\\']));
        if room == "lib" {
            continue;
        }
        let own = place(room).unwrap_or_else(|| panic!("{path} is in no room of the order"));
        for name in used(&code(text), "crate::") {
            let other = room_of
                .get(name)
                .unwrap_or_else(|| panic!("{path}: {name}"));
            assert!(place(other) <= Some(own), "{path} uses {name} of {other}");
            seen += 1;
        }
    }
    assert!(seen > 300, "{seen}");
}
