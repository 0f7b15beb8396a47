//! Typed models, exact arithmetic, rules and checks for published care-quality assessments.
//!
//! The first framework is the Care Quality Commission's assessment of English local authorities:
//! nine quality statements in four themes, each scored 1 to 4, an overall percentage and a rating.
//! Its results are published as web pages of prose. This crate reads the page, rates it, derives
//! from it, checks it, and compares many councils, exactly.
//!
//! # Five minutes
//!
//! **Read** a published page. Reading never fails: it gives what was there, where it stood, and an
//! issue for whatever is contradictory, unknown or not stated.
//!
//! ```
//! use care_quality::{Code, ReportPage, Score, Statement};
//!
//! let page = ReportPage::read(
//!     "Sample Council: local authority assessment\n\n\
//!      Safeguarding\n\nScore: 3\n3 - Evidence shows a good standard\n\n\
//!      Key findings for this quality statement\n\n\
//!      In 2023/23, staff turnover was 5.3 %, which is lower than the London average of 13%.\n",
//! );
//! assert_eq!((page.statement(), page.score()), (Some(Statement::Safeguarding), Some(Score::Three)));
//! assert_eq!(page.figures()[0].text(), "5.3 %");
//! assert!(page.issues().iter().any(|issue| issue.code() == Code::PeriodNotConsecutive));
//! ```
//!
//! **Rate** nine scores, with the reason and with what would change it.
//!
//! ```
//! use care_quality::{Rating, RuleSet, Scores};
//!
//! let outcome = RuleSet::STATEMENT_SCORES.rate(&Scores::la([2, 2, 2, 3, 3, 2, 2, 3, 3])?)?;
//! assert_eq!((outcome.percentage(), outcome.rating()), (Some(62), Some(Rating::RequiresImprovement)));
//! assert!(outcome.explain().contains("22 of 36 points is 61.1%, rounded up to 62%"));
//! assert_eq!(outcome.up().map(|change| change.points()), Some(1));
//! # Ok::<(), care_quality::Unrated>(())
//! ```
//!
//! **Ask whether a printed figure can be true.**
//!
//! ```
//! use care_quality::Printed;
//!
//! let share = Printed::parse("41%")?;
//! assert!(share.check_of(110).is_ok()); // 45 of 110 is 40.9%
//! let why = share.check_of(7).unwrap_err(); // 2 of 7 is 28.6%, 3 of 7 is 42.9%
//! println!("{why}");
//! # Ok::<(), care_quality::PrintedError>(())
//! ```
//!
//! **Check** a record: every problem in one pass, each with its code, place and remedy, or a
//! complete [`Assessment`].
//!
//! ```
//! use care_quality::{Code, Draft, Score, Statement, validation::Validator};
//!
//! let draft = Draft::new().with_score(Statement::Safeguarding, Score::Three);
//! let checked = Validator::new().check(&draft);
//! assert!(checked.issues().iter().any(|issue| issue.code() == Code::ValueMissing));
//! assert!(checked.assessment().is_none());
//! ```
//!
//! # The rooms
//!
//! From the ground up; a room uses only those before it. The page of each room is a chapter of this
//! manual: what stands in it, an example, and the sources of its rules.
//!
//! | room | what stands in it |
//! |---|---|
//! | [`value`] | anything that was written, in its order, before it is known to be right |
//! | [`number`] | printed figures with their precision, exact ratios, named rounding, units |
//! | [`issue`] | what every check reports; [`Code`] is the catalogue of all codes |
//! | [`period`] | financial years and every other period, as printed; dates of day or month precision |
//! | [`framework`], [`score`] | themes, quality statements, evidence categories, statuses; scores and ratings |
//! | [`metric`] | what is measured, with definitions; workforce, complaint and Ombudsman counts |
//! | [`rules`] | rule sets as data, outcomes with their trace, sensitivity, inverse, comparison |
//! | [`indicator`] | figures with what stands around them, derived indicators, intervals, possibility |
//! | [`assessment`] | drafts, which hold anything, and complete records, which cannot be wrong; the wire form |
//! | [`validation`] | from the one to the other, with every issue |
//! | [`report`] | published pages: layout, figures of the prose, pages to a draft |
//! | [`cohort`] | many assessments: ranks, distributions, peers, movement |
//!
//! # What issues say
//!
//! Whatever is checked, a fault is one [`Issue`]: a stable [`Code`], a severity, a place, a message and
//! mostly a remedy. An *error* means that a record cannot be completed; a *warning*, that what was
//! printed contradicts itself or the rules, or is not known; a *note*, that something is not stated,
//! which is no fault. The table of all codes is at [`Code`].
//!
//! # The wire
//!
//! How a record is written, field by field, is told in [`assessment`]; rule sets in [`rules`]. The
//! same holds everywhere:
//!
//! - Ids, codes and field names are stable: they are added, never renamed or reused.
//! - A decimal travels as a string, which alone keeps trailing zeros (`"5.30"`). On input an integer,
//!   and a JSON number of at most 15 significant digits, is exact and accepted too; any other number
//!   is an issue that asks for a string. Scores, points and totals are integers.
//! - A date is `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. A span is a half-open pair of
//!   UTF-8 byte offsets. A path is a JSON Pointer.
//! - What is not known is left out. Nothing that is left out counts as zero.
//! - A field that nobody here knows is a warning; it stays in the draft, and is not in the completed
//!   record. An unknown metric is a warning and kept as it is written. An unknown id of a closed list
//!   is an error.
//!
//! # Features
//!
//! `std` (default) where there is one; nothing is missing without. `json` for records from JSON text;
//! `csv` for tables; `schema` for a JSON Schema of the record; `testing` and `proptest` for the tests
//! of other tools. Every type speaks serde without any of them.
//!
//! # What is promised
//!
//! Scores, percentages, bands and the consistency of figures are judged in integer or rational
//! arithmetic. Floats stand in two places: intervals are estimated with them, and the classes of a
//! value against a benchmark or a funnel are read off those estimates; and they find the shortest
//! digits of a JSON number. What was written is kept, and nothing is corrected in silence. Missing is
//! never zero. Rules and figures name their source, and what is inferred says so. Nothing reads a
//! file, a clock or the environment; nothing panics on any input; reading is linear in the length of
//! its text.
#![no_std]
#![warn(missing_debug_implementations, unreachable_pub)]
#![cfg_attr(docsrs, feature(doc_cfg))]
// The library answers or errs; it does not panic. Tests may.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::arithmetic_side_effects,
        clippy::dbg_macro,
        clippy::print_stdout,
        clippy::print_stderr
    )
)]

extern crate alloc;

#[cfg(feature = "std")]
extern crate std;

mod stated;
mod table;
mod text;

pub mod assessment;
pub mod cohort;
pub mod framework;
pub mod indicator;
pub mod issue;
#[cfg(feature = "json")]
pub mod json;
pub mod metric;
pub mod number;
pub mod period;
pub mod report;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub mod score;
#[cfg(feature = "testing")]
pub mod testing;
pub mod validation;
pub mod value;

pub use assessment::{Assessment, Draft};
pub use cohort::Cohort;
pub use framework::{EvidenceCategory, Framework, Statement, Status, Theme};
pub use issue::{Code, Issue, Severity, Span};
pub use metric::{Metric, MetricRef};
pub use number::{NumberError, Printed, PrintedError, Qualifier, Ratio, Rounding, Unit};
pub use period::{DateError, Hint, PartialDate, Period, PeriodError, PeriodKind, Reading};
pub use report::ReportPage;
pub use rules::{Outcome, RuleSet, Scores, Unrated};
pub use score::{Rating, Score, ScoreError};
pub use text::UnknownName;
