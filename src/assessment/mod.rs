//! One authority's assessment: the draft, in which anything may be missing or wrong, and the
//! complete record.
//!
//! # How to write a record
//!
//! A record is one JSON object. This is the smallest that is complete: who was assessed, under which
//! rules, how the result stands, and nine scores.
//!
//! ```
//! let text = r#"{
//!   "version": 1,
//!   "framework": "local-authority",
//!   "rules": "local-authority/statement-scores",
//!   "authority": {"name": "Sample Council"},
//!   "status": "formal",
//!   "statements": {
//!     "assessing_needs": {"score": 3},
//!     "supporting_healthier_lives": {"score": 3},
//!     "equity_in_experience_and_outcomes": {"score": 3},
//!     "care_provision_integration_and_continuity": {"score": 2},
//!     "partnerships_and_communities": {"score": 3},
//!     "safe_systems_pathways_and_transitions": {"score": 3},
//!     "safeguarding": {"score": 3},
//!     "governance_management_and_sustainability": {"score": 3},
//!     "learning_improvement_and_innovation": {"score": 3}
//!   }
//! }"#;
//! let draft: care_quality::Draft = serde_json::from_str(text)?;
//! let assessment = draft.validate().expect("nothing is missing");
//! assert_eq!(assessment.outcome().percentage(), Some(73));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Everything else may be left out. What is not known is left out too: there is no `null` but in a
//! figure, and nothing that is left out counts as zero.
//!
//! ## The record
//!
//! | Field | | What to write |
//! |---|---|---|
//! | `version` | required | the integer `1` |
//! | `framework` | required | `"local-authority"` |
//! | `rules` | required | `"local-authority/statement-scores"`, or `"local-authority/evidence-scores"` where the scores of evidence categories are given |
//! | `authority` | required | an object: `name` (required), and the texts `code`, `type` and `region`, such as `"london_borough"` and `"london"` |
//! | `status` | required | `"formal"`, `"indicative"` (a pilot), `"under_review"`, `"withdrawn"` or `"superseded"` |
//! | `statements` | required | an object with all nine statements, as above |
//! | `published`, `assessed`, `previous` | | dates: `"2025-07-18"`, or `"2025-07"` where the day is not known. The assessment before this one comes first, this one is no later than its publication |
//! | `percentage` | | the overall percentage as it was published: `"73"` |
//! | `rating` | | the overall rating as it was published: `"inadequate"`, `"requires_improvement"`, `"good"` or `"outstanding"` |
//! | `workforce`, `complaints`, `ombudsman`, `population` | | counts, below |
//!
//! ## A statement
//!
//! | Field | What to write |
//! |---|---|
//! | `score` | an integer: 1, 2, 3 or 4. Required under `statement-scores` |
//! | `category_scores` | in its place under `evidence-scores`: an object such as `{"partners": 3, "processes": 2}` |
//! | `evidence` | a list of objects with `category`, `source` and `period` |
//! | `findings` | a list of objects with `topic`, `text`, `kind` (`"strength"` or `"shortfall"`) and `evidence` (a category) |
//! | `figures` | a list of figures, below |
//!
//! The evidence categories are `peoples_experience`, `staff_and_leaders`, `partners`, `processes` and
//! `outcomes`; `observation` does not apply to a local authority.
//!
//! ## A figure
//!
//! ```json
//! {
//!   "metric": "turnover_rate",
//!   "value": "5.3",
//!   "unit": "percent",
//!   "period": "2022/23",
//!   "source": "Adult social care workforce estimates",
//!   "base": "755",
//!   "comparator": {"kind": "london_average", "value": "13", "direction": "lower than"}
//! }
//! ```
//!
//! | Field | What to write |
//! |---|---|
//! | `metric` | what it measures: an id of [`Metric`](crate::Metric). Of a theme or an outcome the instance stands behind a dot, `"complaint_theme_share.delay"`, or in `instance` |
//! | `value` | the number without its sign of unit, as a text: `"5.30"` keeps its zero. `upper` is the upper end of a range |
//! | `qualifier` | the word before it: `"over"`, `"under"`, `"at_least"`, `"at_most"`, `"about"` or `"nearly"` |
//! | `unit` | an id of [`Unit`](crate::Unit); left out, it is the metric's own |
//! | `period` | the time it is for, as it was written: `"2022/23"`, `"May 2024"`, `"31 March 2023"` |
//! | `source`, `voice` | where it comes from, and whose word it is (an id of [`Voice`](crate::indicator::Voice)) |
//! | `base` | the number that a share is of |
//! | `comparator` | an object with `kind` (an id of [`ComparatorKind`](crate::indicator::ComparatorKind)), `value`, the words of `direction`, its own `period`, and for a rank `of`: among how many. Several stand in the list `comparators` |
//!
//! A figure may also be given as [`PageFigure`](crate::report::PageFigure) prints it: `base` as an object
//! that holds the number as `value`; `period` as an object with its `text` and `kind`, where
//! `{"text": "2024", "kind": "calendar_year"}` is clear and `"2024"` alone is not; and `null` for what is
//! not stated of `metric`, `instance`, `upper`, `qualifier`, `period`, `source`, `comparator`, `base` and
//! `voice`, and of the `value` and `direction` of a comparator. An empty period is not stated either.
//!
//! ## Counts
//!
//! ```json
//! {
//!   "workforce": {
//!     "in_post": "755.5", "leavers": 40, "starters": 52, "vacancies": "61.2", "agency": 44,
//!     "agency_covering_vacancies": 30, "cases": 4200, "case_holders": "260.4",
//!     "days_lost": "6210.5", "working_days": 253
//!   },
//!   "complaints": {
//!     "received": 110, "decided": 104,
//!     "outcomes": {"upheld": 40, "partly_upheld": 21, "not_upheld": 37, "withdrawn": 6},
//!     "themes": {"quality of service": 45, "communication": 23},
//!     "theme_coding": "single"
//!   },
//!   "ombudsman": {
//!     "upheld": 8, "not_upheld": 4, "remedied_early": 1, "compliance_outcomes": 8, "complied": 8
//!   },
//!   "population": 298000
//! }
//! ```
//!
//! ## Numbers
//!
//! Any number but a score and the version can be written as a text of digits, `"36186.3"`, and is
//! written so by this library. A JSON number is read where every reader of JSON reads it exactly: an
//! integer, or at most 15 significant digits. Only a text keeps trailing zeros.
//!
//! ## What is read with a warning
//!
//! A published name in place of a statement's id (`"Assessing needs"`), a field that the form does not
//! have, a metric without a definition, and whatever contradicts itself. Every code is a variant of
//! [`Code`](crate::Code), with what it says, why it is looked for, a remedy and an example.
//!
//! # Many records
//!
//! A JSON array of records, or a record on each line, is read item by item with the feature `json`: a
//! bad record costs none of the others.

mod draft;
mod figure;
mod parts;
mod plan;
mod record;
#[cfg(all(test, feature = "testing"))]
mod tests;

pub use draft::Draft;
pub use figure::{Comparator, Figure};
pub use parts::{Authority, Evidence, Finding, FindingKind, StatementRecord};
pub use plan::{EvidenceGap, EvidencePlan};
pub use record::Assessment;
pub(crate) use record::{Rules, rate};

/// The version of the wire form that this library writes, and the only one that it reads.
pub const VERSION: u32 = 1;

/// The fields that every record has.
pub(crate) const REQUIRED: &[&str] = &[
    "version",
    "framework",
    "rules",
    "authority",
    "status",
    "statements",
];
