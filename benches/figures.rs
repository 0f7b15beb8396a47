//! Reads the figures of a prose: how many bytes a second, on a page of prose and on hostile texts.

use care_quality::{
    Span,
    report::{Block, BlockKind, Prose},
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

const PAGE: &str = include_str!("../examples/data/learning_page.txt");

/// Each line that is not blank as a paragraph.
fn paragraphs(text: &str) -> Vec<Block> {
    let mut at = 0;
    let mut blocks = Vec::new();
    for line in text.split_inclusive('\n') {
        let end = at + line.trim_end().len();
        if end > at {
            blocks.push(Block::new(Span::new(at, end), BlockKind::Paragraph));
        }
        at += line.len();
    }
    blocks
}

fn figures(c: &mut Criterion) {
    let dense = "In 2022/23, 61.7% of people were satisfied with their care, which was lower than \
                 the England average of 65.4%, and 120 people had waited 14 days.\n";
    let texts = [
        ("page", PAGE.repeat(100)),
        ("dense", dense.repeat(5_000)),
        ("percent signs", "%".repeat(1_000_000)),
        ("digits", "7".repeat(1_000_000)),
        ("numbers", "5% ".repeat(300_000)),
        ("one line", "waiting list of people ".repeat(40_000)),
        ("brackets", "((((".repeat(250_000)),
    ];
    let mut group = c.benchmark_group("figures");
    group.sample_size(10);
    for (name, text) in &texts {
        let blocks = paragraphs(text);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(*name, |b| {
            b.iter(|| Prose::read(black_box(text), black_box(&blocks)));
        });
    }
    group.finish();
}

criterion_group!(benches, figures);
criterion_main!(benches);
