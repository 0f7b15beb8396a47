use crate::issue::Span;
use alloc::{boxed::Box, vec::Vec};

/// What a stretch of prose on a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A sub-heading of the findings.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a bulleted or numbered list.
    Item,
}

/// A stretch of prose on a page: where it stands, and what it is.
///
/// The span leaves out bullets, heading marks and the space around; it may hold line breaks where
/// the lines of a paragraph were wrapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    span: Span,
    kind: BlockKind,
    context: bool,
    holes: Option<Box<[Span]>>,
}

impl Block {
    /// The prose at a place.
    #[must_use]
    pub const fn new(span: Span, kind: BlockKind) -> Self {
        Self {
            span,
            kind,
            context: false,
            holes: None,
        }
    }

    /// The same prose as a description of the area, its people and its money: nothing in it
    /// measures performance.
    #[must_use]
    pub fn in_context(mut self) -> Self {
        self.context = true;
        self
    }

    /// The same prose, interrupted by what does not belong to it: page numbers and running headers.
    #[must_use]
    pub fn with_holes(mut self, holes: Vec<Span>) -> Self {
        self.holes = (!holes.is_empty()).then(|| holes.into_boxed_slice());
        self
    }

    /// Where it stands in the text of the file.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> BlockKind {
        self.kind
    }

    /// Whether it describes the area, its people and its money.
    #[must_use]
    pub const fn is_context(&self) -> bool {
        self.context
    }

    /// Stretches inside that are no prose, in order.
    #[must_use]
    pub fn holes(&self) -> &[Span] {
        self.holes.as_deref().unwrap_or_default()
    }
}
