//! A figure while its paragraph is read, and what becomes of it when the paragraph ends.

use super::{PageFigure, issues, numeral::Numeral, reader::Reader};
use crate::{
    Metric,
    indicator::{Comparator, Counts, Figure, Role, Voice},
    issue::Span,
    metric::MetricRef,
    number::{Printed, Unit},
    period::PlacedPeriod,
};
use alloc::{string::String, vec::Vec};
use rust_decimal::Decimal;

/// A figure while its paragraph is read.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) span: Span,
    pub(super) role: Role,
    pub(super) value: Printed,
    pub(super) upper: Option<Printed>,
    pub(super) unit: Unit,
    pub(super) unit_stated: bool,
    pub(super) metric: Option<Metric>,
    pub(super) instance: Option<Span>,
    pub(super) period: Option<PlacedPeriod>,
    pub(super) comparators: Vec<(Comparator, Span)>,
    pub(super) base: Option<(Printed, Span)>,
    /// The figure that is the base.
    pub(super) base_entry: Option<usize>,
    pub(super) source: Option<Span>,
    pub(super) voice: Option<Voice>,
    /// The measure that it is a comparator of.
    pub(super) of: Option<usize>,
}

pub(super) fn entry(numeral: &Numeral, span: Span, role: Role) -> Entry {
    let printed = |value: Decimal| Printed::from_decimal(value);
    Entry {
        span,
        role,
        value: printed(numeral.value).qualified(numeral.qualifier),
        upper: numeral.upper.map(printed),
        unit: numeral.unit,
        unit_stated: numeral.unit_stated,
        metric: None,
        instance: None,
        period: None,
        comparators: Vec::new(),
        base: numeral.of.map(|of| (printed(of), span)),
        base_entry: None,
        source: None,
        voice: None,
        of: None,
    }
}

impl<'a> Reader<'a> {
    /// Closes a paragraph: its entries become figures.
    pub(super) fn finish(&mut self) {
        let entries = core::mem::take(&mut self.entries);
        let first = self.prose.figures.len();
        for entry in &entries {
            let metric = entry.metric.or_else(|| {
                entry
                    .of
                    .and_then(|of| entries.get(of))
                    .and_then(|of| of.metric)
            });
            // A caseload is cases for each worker.
            let unit = match metric {
                Some(Metric::Caseload) => Unit::Ratio,
                _ => entry.unit,
            };
            let mut figure = Figure::new(entry.value.clone(), unit);
            if let Some(metric) = metric {
                figure = figure.with_metric(MetricRef::from(metric));
            }
            if let Some(instance) = entry.instance.and_then(|span| span.of(self.text)) {
                figure = figure.with_instance(tidy(instance));
            }
            if let Some(upper) = &entry.upper {
                figure = figure.with_upper(upper.clone());
            }
            if let Some(period) = &entry.period {
                figure = figure.with_period(period.period().text());
            }
            let mut comparators = entry.comparators.clone();
            comparators.sort_by_key(|(_, span)| *span);
            let mut spans = Vec::with_capacity(comparators.len());
            for (comparator, span) in comparators {
                figure = figure.with_comparator(comparator);
                spans.push(span);
            }
            if let Some((base, _)) = &entry.base {
                figure = figure.with_base(base.clone());
            }
            if let Some(source) = entry.source.and_then(|span| span.of(self.text)) {
                figure = figure.with_source(tidy(source));
            }
            if let Some(voice) = entry.voice {
                figure = figure.with_voice(voice);
            }
            // "82% of 150 respondents felt safe": only the national surveys are weighted.
            let local = entry.base.is_some()
                && entry.role == Role::Measure
                && entry.voice != Some(Voice::NationalData);
            let derived = if local {
                figure.derived().counted(&figure)
            } else {
                figure.derived()
            };
            self.prose.figures.push(PageFigure {
                text: entry.span.of(self.text).unwrap_or("").into(),
                span: entry.span,
                role: entry.role,
                figure,
                period: entry.period.clone(),
                comparators: spans,
                base: entry.base.as_ref().map(|(_, span)| *span),
                derived,
            });
        }
        self.remainders(&entries, first);
        let figures = self.prose.figures.get(first..).unwrap_or(&[]);
        issues::check(self.text, figures, &mut self.prose.issues);
    }

    /// What the named shares of a base leave unnamed.
    pub(super) fn remainders(&mut self, entries: &[Entry], first: usize) {
        // By their base, so that many bases in one paragraph cost no more than their number.
        let mut based: Vec<(usize, usize)> = entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| entry.base_entry.map(|whole| (whole, at)))
            .collect();
        based.sort_unstable();
        for of_one in based.chunk_by(|one, two| one.0 == two.0) {
            let Some((whole, _)) = of_one.first().copied() else {
                continue;
            };
            let Some(base) = entries.get(whole).and_then(|entry| entry.value.count()) else {
                continue;
            };
            let mut counts: Vec<Counts> = Vec::new();
            let mut parts = 0_usize;
            for (_, at) in of_one.iter().filter(|(_, at)| *at >= whole) {
                let share = entries.get(*at).is_some_and(|entry| {
                    entry.unit == Unit::Percent && entry.role == Role::Measure
                });
                if !share {
                    continue;
                }
                parts = parts.saturating_add(1);
                let figure = self.prose.figures.get(first.saturating_add(*at));
                counts.extend(figure.and_then(|figure| figure.derived.counts()));
            }
            // Shares that a base cannot have leave nothing that could be told.
            if counts.is_empty() || counts.len() != parts {
                continue;
            }
            if let Some(figure) = self.prose.figures.get_mut(first.saturating_add(whole)) {
                let derived = figure.derived;
                figure.derived = derived.with_remainder(base, counts);
            }
        }
    }
}

/// The words at a place with white space as single spaces.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}

#[cfg(test)]
mod tests {
    use crate::{
        issue::Span,
        report::{Block, BlockKind, Prose},
    };

    #[test]
    fn a_local_survey_has_counts_and_a_weighted_one_has_none() {
        let counts = |text: &str| {
            let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
            let prose = Prose::read(text, &[block]);
            let mut all = prose.figures().iter();
            all.find_map(|figure| figure.derived().counts().map(|counts| counts.range()))
        };
        assert_eq!(
            counts("82% of 150 respondents said they felt safe."),
            Some(123..=123)
        );
        assert_eq!(
            counts("In the Adult Social Care Survey 82% of 150 respondents said they felt safe."),
            None
        );
    }
}
