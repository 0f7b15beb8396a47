//! Typed models, exact arithmetic, rules and checks for published care-quality assessments.
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
