//! Throughput of reading, and that a text twice as long takes twice as long, hostile texts included.

use care_quality::ReportPage;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::{hint::black_box, time::Duration};

const PAGE: &str = include_str!("../examples/data/learning_page.txt");

/// The bundled page, its findings repeated until it is about so long.
fn page(bytes: usize) -> String {
    let (head, findings) = PAGE
        .split_once("---")
        .expect("a rule stands before the findings");
    let mut text = String::from(head);
    while text.len() < bytes {
        text.push_str(findings);
    }
    text
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
];

fn layout(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("layout");
    for bytes in [10_000, 1_000_000] {
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
    for bytes in [10_000, 1_000_000] {
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

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    targets = layout, figures
}
criterion_main!(benches);
