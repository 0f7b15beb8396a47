//! The pages of the corpus, read and held against what their author expects of them.
//!
//! Precision and recall are printed (`cargo test --test corpus -- --nocapture`) with every miss, first of
//! `pages`, which cover each variant and slip, then of `further`, written by authors who had not seen the
//! reader and kept as they wrote them, last of `latest`, for which the reader has never been changed.
//! What the reader is known to read otherwise than the author stands in `misses.txt`, and nothing else
//! may differ: one miss more fails the test, and so does one less until it is taken out of the list
//! (`CORPUS_MISSES=write` writes it anew).
//! `CORPUS_PAGES=FOLDER` reads annotated pages of your own in their place, and only prints.

mod annotated;
mod judge;

use judge::{Scores, Tally};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Reads the pages of a folder, and prints how they are read.
fn scores(folder: &Path) -> (usize, Scores) {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "src"))
        .collect();
    files.sort();
    let mut scores = Scores::default();
    let mut pages = 0;
    for file in &files {
        let name = file.file_stem().unwrap().to_string_lossy();
        let text = annotated::read(&fs::read_to_string(file).unwrap());
        pages += text.pages.len();
        judge::judge(&mut scores, &name, &text);
    }
    scores.misses.iter().for_each(|miss| println!("{miss}"));
    println!("\n{} files, {pages} pages", files.len());
    for (what, tally) in rates(&scores) {
        println!("{what:16} {tally}");
    }
    (pages, scores)
}

fn rates(scores: &Scores) -> [(&'static str, Tally); 6] {
    [
        ("percentages", scores.percentages),
        ("all measures", scores.measures),
        ("comparator links", scores.links),
        ("periods", scores.periods),
        ("bases", scores.bases),
        ("headers", scores.headers),
    ]
}

fn at_least(scores: &Scores, floors: [f64; 6]) {
    for ((what, tally), floor) in rates(scores).into_iter().zip(floors) {
        assert!(
            tally.precision() >= floor && tally.recall() >= floor,
            "{what}: {tally}, where {floor} is expected"
        );
    }
}

#[test]
fn figures_and_headers_are_read_as_their_author_expects() {
    if let Some(other) = env::var_os("CORPUS_PAGES") {
        scores(&PathBuf::from(other));
        return;
    }
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let (pages, own) = scores(&corpus.join("pages"));
    assert!(pages >= 60, "{pages} pages");
    at_least(&own, [0.98, 0.95, 0.95, 0.95, 0.95, 1.0]);
    let (_, further) = scores(&corpus.join("further"));
    at_least(&further, [0.95, 0.9, 0.85, 0.9, 0.7, 0.99]);
    let (_, latest) = scores(&corpus.join("latest"));
    known(
        &corpus.join("misses.txt"),
        &[own.misses, further.misses, latest.misses].concat(),
    );
}

/// Holds what is missed against the list of what is known to be missed.
fn known(list: &Path, misses: &[String]) {
    if env::var_os("CORPUS_MISSES").is_some_and(|what| what == "write") {
        fs::write(list, misses.join("\n") + "\n").unwrap();
    }
    let listed = fs::read_to_string(list).unwrap();
    let listed: Vec<&str> = listed.lines().collect();
    let new = misses
        .iter()
        .filter(|miss| !listed.contains(&miss.as_str()));
    let new: Vec<_> = new.collect();
    let gone = listed
        .iter()
        .filter(|known| !misses.iter().any(|miss| miss == *known));
    let gone: Vec<_> = gone.collect();
    assert!(
        new.is_empty() && gone.is_empty() && listed.len() == misses.len(),
        "newly missed: {new:#?}\nmissed no more: {gone:#?}"
    );
}
