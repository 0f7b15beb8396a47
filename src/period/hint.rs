use super::shape::Shape;
use crate::table::closed_list;

closed_list! {
    /// What is stated beside the text of a period, and decides between its readings.
    ///
    /// A kind of year that the text itself states wins over the hint.
    pub enum Hint: "hint" {
        /// Financial years.
        Financial = "financial", "financial year", [];
        /// Academic years.
        Academic = "academic", "academic year", [];
        /// Tax years.
        Tax = "tax", "tax year", [];
        /// Reporting years, which end on 30 September.
        Reporting = "reporting", "reporting year", [];
        /// Calendar years.
        Calendar = "calendar", "calendar year", [];
        /// Months.
        Month = "month", "month", [];
        /// A survey's name: what a month or a year beside it covers is not stated.
        Survey = "survey", "survey", [];
        /// Several years: two labels joined by a hyphen are a span.
        MultiYear = "multi_year", "several years", [];
    }
}

impl Hint {
    /// The year of this kind whose first day is in that calendar year.
    pub(super) fn year_from(self, first: u16) -> Option<Shape> {
        match self {
            Self::Financial => Shape::financial_year(first),
            Self::Academic => Shape::academic_year(first),
            Self::Tax => Shape::tax_year(first),
            Self::Reporting => Shape::reporting_year(first.checked_add(1)?),
            Self::Calendar => Shape::calendar_year(first),
            Self::Month | Self::Survey | Self::MultiYear => None,
        }
    }

    /// The hint again where it names a kind of year that is written with two years.
    pub(super) const fn of_two_years(self) -> Option<Self> {
        match self {
            Self::Financial | Self::Academic | Self::Tax => Some(self),
            _ => None,
        }
    }
}

/// How a period is read: strictly, unless more is known beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Reading {
    pub(super) hint: Option<Hint>,
    pub(super) prose: bool,
    pub(super) lenient: bool,
    pub(super) spans: bool,
    pub(super) century: Option<u8>,
}

impl Reading {
    /// With this kind stated beside the text.
    #[must_use]
    pub const fn of(hint: Hint) -> Self {
        Self {
            hint: Some(hint),
            prose: false,
            lenient: false,
            spans: matches!(hint, Hint::MultiYear),
            century: None,
        }
    }

    /// As in a sentence: one year alone is the calendar year.
    #[must_use]
    pub const fn prose() -> Self {
        Self {
            hint: None,
            prose: true,
            lenient: false,
            spans: false,
            century: None,
        }
    }

    /// Strictly, but `2022-3` is read as 2022/23, and flagged.
    #[must_use]
    pub const fn lenient() -> Self {
        Self {
            hint: None,
            prose: false,
            lenient: true,
            spans: false,
            century: None,
        }
    }

    /// The same, with `22/23` in this century: 20 for the years from 2000 on.
    #[must_use]
    pub const fn in_century(mut self, century: u8) -> Self {
        self.century = Some(century);
        self
    }

    /// The same, with this kind stated beside the text.
    #[must_use]
    pub const fn hinted(mut self, hint: Hint) -> Self {
        self.hint = Some(hint);
        self.spans = matches!(hint, Hint::MultiYear);
        self
    }

    /// Every way of reading, the strict one first.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let plain = [Self::default(), Self::prose(), Self::lenient()];
        let centuries = [20, 19, 21].map(|century| Self::lenient().in_century(century));
        let plain = plain.into_iter().chain(centuries);
        let hinted = Hint::ALL.iter().flat_map(|hint| {
            let lenient = Self::lenient().hinted(*hint);
            [Self::of(*hint), Self::prose().hinted(*hint), lenient]
                .into_iter()
                .chain([20, 19, 21].map(|century| lenient.in_century(century)))
        });
        plain.chain(hinted)
    }
}

impl From<Hint> for Reading {
    fn from(hint: Hint) -> Self {
        Self::of(hint)
    }
}
