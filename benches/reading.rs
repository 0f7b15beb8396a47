//! Throughput of reading, and that a text twice as long takes twice as long, hostile texts included.

use care_quality::ReportPage;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// A page with as many numbers as most have, which is few; several paragraphs have none.
const USUAL: &str = include_str!("usual_page.txt");

/// A page with figures in most of its paragraphs.
const DENSE: &str = include_str!("../examples/data/learning_page.txt");

/// A page, its findings repeated until it is about so long.
fn repeated(page: &str, bytes: usize) -> String {
    let (head, findings) = page
        .split_once("---")
        .expect("a rule stands before the findings");
    let mut text = String::from(head);
    while text.len() < bytes {
        text.push_str(findings);
    }
    text
}

fn page(bytes: usize) -> String {
    repeated(USUAL, bytes)
}

fn dense(bytes: usize) -> String {
    repeated(DENSE, bytes)
}

/// As copied from a PDF: lines of some ninety characters.
fn wrapped(bytes: usize) -> String {
    let mut text = String::new();
    for line in page(bytes).lines() {
        let mut width = 0;
        for word in line.split(' ') {
            if width + word.len() > 90 {
                text.push('\n');
                width = 0;
            }
            text.push_str(word);
            text.push(' ');
            width += word.len() + 1;
        }
        text.push('\n');
    }
    text
}

type Shape = fn(usize) -> String;

const SHAPES: &[(&str, Shape)] = &[
    ("page", page),
    ("dense", dense),
    ("wrapped", wrapped),
    ("percent signs", |bytes| "%".repeat(bytes)),
    ("digits", |bytes| "7".repeat(bytes)),
    ("one line", |bytes| "care and support ".repeat(bytes / 17)),
    ("titles", |bytes| "Safeguarding\n".repeat(bytes / 13)),
    ("score lines", |bytes| "Score: 3\n".repeat(bytes / 9)),
    ("short lines", |bytes| "A line\nof it.\n".repeat(bytes / 14)),
    ("council lines", |bytes| {
        "X Council: local authority assessment\n".repeat(bytes / 38)
    }),
    ("stops", |bytes| "a. ".repeat(bytes / 3)),
    ("dots", |bytes| ".".repeat(bytes)),
    ("shares of", |bytes| "5% of ".repeat(bytes / 6)),
    ("bases", |bytes| "41% of 110 fell. ".repeat(bytes / 17)),
    ("markers", |bytes| "England average ".repeat(bytes / 16)),
    ("compared", |bytes| {
        "5%, above the England average of 4%, ".repeat(bytes / 37)
    }),
    ("periods", |bytes| {
        "the year to March 2023 ".repeat(bytes / 23)
    }),
    ("sources", |bytes| "SACE 5% ".repeat(bytes / 8)),
    ("number words", |bytes| {
        "one hundred and ".repeat(bytes / 16)
    }),
    ("page numbers", |bytes| {
        "it went\nPage 4 of 9\non. Then ".repeat(bytes / 28)
    }),
];

/// Whether this is a measurement, not the test that the bench still runs.
fn measured() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}

fn lengths() -> &'static [usize] {
    if measured() {
        &[10_000, 1_000_000]
    } else {
        &[10_000]
    }
}

fn layout(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("layout");
    for &bytes in lengths() {
        for (name, shape) in SHAPES {
            let text = shape(bytes);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::new(*name, bytes), &text, |bencher, text| {
                bencher.iter(|| ReportPage::read_layout(black_box(text)).len());
            });
        }
    }
    group.finish();
}

fn figures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("figures");
    for &bytes in lengths() {
        for (name, shape) in SHAPES {
            let text = shape(bytes);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::new(*name, bytes), &text, |bencher, text| {
                bencher.iter(|| ReportPage::read_all(black_box(text)).len());
            });
        }
    }
    group.finish();
}

/// How many times as long a text of twice the length takes: the best of three readings of each.
fn doubling(_: &mut Criterion) {
    let length = if measured() { 500_000 } else { 5_000 };
    for (name, shape) in SHAPES {
        let best = |bytes| {
            let text = shape(bytes);
            let times = (0..3).map(|_| {
                let start = Instant::now();
                black_box(ReportPage::read_all(black_box(&text)));
                start.elapsed()
            });
            times.min().unwrap_or_default().as_secs_f64()
        };
        let (one, two) = (best(length), best(2 * length));
        println!("twice the length of {name}: {:.2} times", two / one);
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    targets = layout, figures, doubling
}
criterion_main!(benches);
