use crate::value::MAX_DEPTH;

/// Where and why a text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{fault} at byte {at}")]
pub struct SyntaxError {
    fault: Fault,
    at: usize,
}

/// What is wrong with a text that is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// Nothing but white space.
    #[error("expected a JSON value, found nothing")]
    Empty,
    /// The text ends before the value does.
    #[error("the text ends in the middle of a value")]
    Cut,
    /// Something else than a value where one should stand.
    #[error("expected a value")]
    NoValue,
    /// A name is missing in an object.
    #[error("expected the name of a field in double quotes")]
    NoName,
    /// A colon is missing after a name.
    #[error("expected `:` after the name of a field")]
    NoColon,
    /// A comma or the end of an object or a list is missing.
    #[error("expected `,` or the end of the object or list")]
    NoComma,
    /// A number in another grammar than that of JSON.
    #[error("expected a number as JSON writes it, such as `5.3` or `-12`")]
    Number,
    /// A line break or another control character inside a text.
    #[error("expected no bare line break or control character in a text")]
    Control,
    /// A backslash and something that does not follow it.
    #[error("expected an escape that JSON knows, such as `\\n` or `\\u00e9`")]
    Escape,
    /// Half of a pair of surrogates: no character.
    #[error("expected a whole character, found half of a surrogate pair")]
    Surrogate,
    /// Values nested deeper than any record.
    #[error("expected values nested at most {MAX_DEPTH} deep")]
    TooDeep,
    /// Something after the value.
    #[error("expected nothing more after the value")]
    Trailing,
}

impl SyntaxError {
    pub(super) const fn new(fault: Fault, at: usize) -> Self {
        Self { fault, at }
    }

    /// What is wrong.
    #[must_use]
    pub const fn fault(&self) -> Fault {
        self.fault
    }

    /// Where, in bytes from the start of the text.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    pub(super) const fn shifted(self, by: usize) -> Self {
        Self {
            fault: self.fault,
            at: self.at.saturating_add(by),
        }
    }
}
