//! Reading, validating and rating records from JSON lines, beside serde_json reading the same bytes
//! into plain structs with owned strings and no checks, and beside validating them by the JSON Schema
//! of a record, which sees types and ranges and rates nothing.
//!
//! 100,000 records of nine statements, one in twenty with a fault: `cargo bench --features
//! json,schema --bench records`.

use care_quality::{Statement, json::CheckedInput, validation::Validator};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde::Deserialize;
use std::{fmt::Write, hint::black_box, time::Duration};

const RECORDS: usize = 100_000;

/// What a plain reader would declare.
#[derive(Deserialize)]
#[expect(
    dead_code,
    reason = "the plain reader reads everything and uses nothing"
)]
struct Record {
    version: u32,
    framework: String,
    rules: String,
    authority: Authority,
    status: String,
    published: Option<String>,
    assessed: Option<String>,
    percentage: Option<String>,
    rating: Option<String>,
    statements: Statements,
}

#[derive(Deserialize)]
#[expect(
    dead_code,
    reason = "the plain reader reads everything and uses nothing"
)]
struct Authority {
    name: String,
    code: Option<String>,
    region: Option<String>,
}

#[derive(Deserialize)]
#[expect(
    dead_code,
    reason = "the plain reader reads everything and uses nothing"
)]
struct Statements {
    assessing_needs: Option<Scored>,
    supporting_healthier_lives: Option<Scored>,
    equity_in_experience_and_outcomes: Option<Scored>,
    care_provision_integration_and_continuity: Option<Scored>,
    partnerships_and_communities: Option<Scored>,
    safe_systems_pathways_and_transitions: Option<Scored>,
    safeguarding: Option<Scored>,
    governance_management_and_sustainability: Option<Scored>,
    learning_improvement_and_innovation: Option<Scored>,
}

#[derive(Deserialize)]
#[expect(
    dead_code,
    reason = "the plain reader reads everything and uses nothing"
)]
struct Scored {
    score: i64,
    #[serde(default)]
    evidence: Vec<Evidence>,
    #[serde(default)]
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
#[expect(
    dead_code,
    reason = "the plain reader reads everything and uses nothing"
)]
struct Evidence {
    category: String,
    source: String,
}

#[derive(Deserialize)]
#[expect(
    dead_code,
    reason = "the plain reader reads everything and uses nothing"
)]
struct Finding {
    topic: String,
    text: String,
    kind: String,
}

/// The records as JSON lines: scores alone, or with evidence and a finding on each statement.
fn lines(detailed: bool) -> String {
    let mut text = String::new();
    for index in 0..RECORDS {
        let scores: Vec<usize> = (0..9).map(|place| 1 + (index / (place + 1)) % 4).collect();
        let total: usize = scores.iter().sum();
        let percentage = (100 * total).div_ceil(36);
        let rating = match percentage {
            0..=38 => "inadequate",
            39..=62 => "requires_improvement",
            63..=87 => "good",
            _ => "outstanding",
        };
        let faulty = index % 20 == 7;
        let _ = write!(
            text,
            r#"{{"version":1,"framework":"local-authority","rules":"local-authority/statement-scores","authority":{{"name":"Council {index}","code":"E{index:08}","region":"london"}},"status":"formal","published":"2025-07-18","assessed":"2025-03","percentage":"{percentage}","rating":"{rating}","statements":{{"#
        );
        for (place, (statement, score)) in Statement::ALL.iter().zip(&scores).enumerate() {
            let comma = if place == 0 { "" } else { "," };
            let score = if faulty && place == 6 { 5 } else { *score };
            let _ = write!(text, r#"{comma}"{}":{{"score":{score}"#, statement.id());
            if detailed {
                text.push_str(r#","evidence":[{"category":"partners","source":"Feedback from partners across health and care"}],"findings":[{"topic":"Working together","text":"Partners told us that people were at the centre of what the council does, and that concerns were heard.","kind":"strength"}]"#);
            }
            text.push('}');
        }
        text.push_str("}}\n");
    }
    text
}

fn plain(text: &str) -> usize {
    text.lines()
        .filter(|line| black_box(serde_json::from_str::<Record>(line)).is_ok())
        .count()
}

/// How many records the JSON Schema accepts.
fn by_schema(schema: &jsonschema::Validator, text: &str) -> usize {
    text.lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .filter(|record| schema.is_valid(black_box(record)))
        .count()
}

fn checked(text: &str) -> u32 {
    let validator = Validator::new();
    let Ok(CheckedInput::Many(records)) = validator.check_input(text) else {
        return 0;
    };
    let mut sum = 0;
    for record in records {
        let verdict = record.assessment().and_then(|a| a.verdict());
        sum += verdict.map_or(0, |verdict| verdict.percentage());
        black_box(record);
    }
    sum
}

fn records(criterion: &mut Criterion) {
    for (name, detailed) in [("scores", false), ("scores, evidence and findings", true)] {
        let text = lines(detailed);
        assert_eq!(plain(&text), RECORDS);
        let schema = serde_json::from_str(&care_quality::schema::assessment().to_string())
            .expect("the schema is JSON");
        let schema = jsonschema::validator_for(&schema).expect("the schema is one");
        assert_eq!(by_schema(&schema, &text), RECORDS - RECORDS / 20);
        let validator = Validator::new();
        if let Ok(CheckedInput::Many(all)) = validator.check_input(&text) {
            assert_eq!(
                all.filter(|record| record.has_errors()).count(),
                RECORDS / 20
            );
        }
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group
            .sample_size(10)
            .measurement_time(Duration::from_secs(5));
        group.bench_function("plain structs", |bench| {
            bench.iter(|| plain(black_box(&text)))
        });
        group.bench_function("by JSON Schema", |bench| {
            bench.iter(|| by_schema(&schema, black_box(&text)))
        });
        group.bench_function("checked and rated", |bench| {
            bench.iter(|| checked(black_box(&text)))
        });
        group.finish();
    }
}

criterion_group!(benches, records);
criterion_main!(benches);
