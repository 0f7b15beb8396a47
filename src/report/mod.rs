//! Reads published report pages: text into typed pages, with the place of everything found.

mod block;

pub use block::{Block, BlockKind};
