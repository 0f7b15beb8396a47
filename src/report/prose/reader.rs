//! Reads the prose sentence by sentence and links what belongs together.

use super::{
    PageFigure, PassedOver, Prose,
    compare::{self, Marker},
    figure::NoFigure,
    issues, metrics,
    numeral::{self, Form, Numeral},
    pattern::{Words, words},
    scope::{self, Source},
    sentence::sentences,
    token::{Kind, Token, View, lex},
    verdict::{self, Setting},
    words,
};
use crate::{
    Metric,
    indicator::{Comparator, ComparatorKind, Counts, Figure, Role, Voice},
    issue::{Code, Issue, Span},
    metric::MetricRef,
    number::{Printed, Unit},
    period::{Hint, Period, PeriodKind, PlacedPeriod},
    report::Block,
};
use alloc::{string::String, vec::Vec};
use rust_decimal::Decimal;

/// A figure while its paragraph is read.
#[derive(Debug, Clone)]
struct Entry {
    span: Span,
    role: Role,
    value: Printed,
    upper: Option<Printed>,
    unit: Unit,
    unit_stated: bool,
    metric: Option<Metric>,
    instance: Option<Span>,
    period: Option<PlacedPeriod>,
    comparators: Vec<(Comparator, Span)>,
    base: Option<(Printed, Span)>,
    /// The figure that is the base.
    base_entry: Option<usize>,
    source: Option<Span>,
    voice: Option<Voice>,
    /// The measure that it is a comparator of.
    of: Option<usize>,
}

/// A period of a sentence.
#[derive(Debug, Clone)]
struct Placed {
    period: Period,
    start: usize,
    end: usize,
    span: Span,
    /// The date of an event or the years of a strategy: no period of a figure.
    event: bool,
}

/// What one sentence of a paragraph leaves to the next.
#[derive(Debug, Clone, Default)]
struct Memory {
    speaker: Option<Voice>,
    source: Option<(Span, Voice)>,
    /// The measures of the sentence before.
    measures: Vec<usize>,
    /// The last count of the sentences before that can be a base.
    count: Option<usize>,
    story: bool,
    period: Option<PlacedPeriod>,
    carers: bool,
}

#[derive(Default)]
struct Buffers<'a> {
    tokens: Vec<Token<'a>>,
    taken: Vec<bool>,
    periods: Vec<Placed>,
    numerals: Vec<Numeral>,
    markers: Vec<Marker>,
    sources: Vec<Source>,
}

struct Reader<'a> {
    text: &'a str,
    /// Where the text ends, but for white space.
    end: usize,
    entries: Vec<Entry>,
    prose: Prose,
}

pub(super) fn read(text: &str, blocks: &[Block]) -> Prose {
    let mut reader = Reader {
        text,
        end: text.trim_end().len(),
        entries: Vec::new(),
        prose: Prose::default(),
    };
    let mut buffers = Buffers::default();
    for block in blocks {
        reader.block(block, &mut buffers);
    }
    reader.prose
}

impl<'a> Reader<'a> {
    fn block(&mut self, block: &Block, buffers: &mut Buffers<'a>) {
        let Some(paragraph) = block.span().of(self.text) else {
            return;
        };
        let mut memory = Memory::default();
        for (start, sentence) in sentences(paragraph) {
            let base = block.span().start().saturating_add(start);
            lex(sentence, base, block.holes(), &mut buffers.tokens);
            self.sentence(block, buffers, &mut memory);
        }
        self.finish();
    }

    fn sentence(&mut self, block: &Block, buffers: &mut Buffers<'a>, memory: &mut Memory) {
        let view = View {
            tokens: &buffers.tokens,
        };
        let numeric = buffers
            .tokens
            .iter()
            .enumerate()
            .any(|(at, token)| match token.kind {
                Kind::Number => true,
                Kind::Word => {
                    words::begins(token.text)
                        || token.text.eq_ignore_ascii_case("half")
                        || token.text.eq_ignore_ascii_case("none")
                        || token.text.eq_ignore_ascii_case("nobody")
                        || token.text.eq_ignore_ascii_case("no")
                        || token.text.len() == 1
                            && view.is(at, "a")
                            && view
                                .is_any(at.saturating_add(1), words!("third|quarter|fifth|tenth"))
                }
                _ => false,
            });
        if !numeric {
            self.plain(view, memory, &mut buffers.markers, &mut buffers.sources);
            return;
        }
        periods(self.text, view, &mut buffers.periods, &mut buffers.taken);
        numeral::numerals(view, &buffers.taken, &mut buffers.numerals);
        compare::markers(view, &mut buffers.markers);
        scope::sources(view, &mut buffers.sources);
        let voice = speaker(view, memory, true);
        let sentence = Sentence {
            view,
            periods: &buffers.periods,
            taken: &buffers.taken,
            numerals: &buffers.numerals,
            sources: &buffers.sources,
            voice,
            block,
        };
        self.figures(&sentence, &mut buffers.markers, memory);
    }

    /// A sentence without a number: it may name a source, a speaker, or a comparator for the
    /// figures before it.
    fn plain(
        &mut self,
        view: View<'_, 'a>,
        memory: &mut Memory,
        markers: &mut Vec<Marker>,
        found: &mut Vec<Source>,
    ) {
        speaker(view, memory, false);
        if memory.measures.is_empty() {
            memory.source = None;
            memory.count = None;
            return;
        }
        if scope::refers_back(view) {
            compare::markers(view, markers);
            let measures = memory.measures.clone();
            self.unvalued(view, markers, &measures, true);
        }
        // "(Adult Social Care Survey)": a source as a fragment of its own.
        scope::sources(view, found);
        if let Some(source) = found.first()
            && view.len() <= 14
            && !view.has(0, view.len(), words!("was|were|is|had|has|told|said"))
        {
            self.late_source(
                &memory.measures,
                view.span(source.start, source.end),
                source.voice,
            );
        }
        memory.measures.clear();
    }

    fn late_source(&mut self, measures: &[usize], span: Span, voice: Voice) {
        for index in measures {
            if let Some(entry) = self.entries.get_mut(*index) {
                if entry.source.is_none() {
                    entry.source = Some(span);
                }
                entry.voice.get_or_insert(voice);
            }
        }
    }
}

/// One sentence with all that was found in it.
struct Sentence<'s, 'a> {
    view: View<'s, 'a>,
    periods: &'s [Placed],
    taken: &'s [bool],
    numerals: &'s [Numeral],
    sources: &'s [Source],
    voice: Option<Voice>,
    block: &'s Block,
}

/// Whose word a sentence is, which the next may go on with.
fn speaker(view: View<'_, '_>, memory: &mut Memory, whole: bool) -> Option<Voice> {
    let continues = scope::continues(view);
    let found = if whole || view.len() > 0 {
        scope::speaker(view, whole)
    } else {
        None
    };
    match found {
        Some((voice, speaks)) => {
            memory.story = voice == Voice::OnePerson || memory.story && continues;
            memory.speaker = Some(voice);
            speaks.then_some(voice)
        }
        None => {
            memory.story = memory.story && (continues || scope::refers_back(view));
            let told = continues
                && view.has(
                    0,
                    5,
                    words!("told|said|reported|mentioned|explained|highlighted|shared|described|stated|felt|\
        advised|estimated"),
                );
            if told { memory.speaker } else { None }
        }
    }
}

/// Every period of a sentence, and which tokens they cover.
fn periods(text: &str, view: View<'_, '_>, found: &mut Vec<Placed>, taken: &mut Vec<bool>) {
    found.clear();
    taken.clear();
    taken.resize(view.len(), false);
    let mut at = 0;
    while let Some(token) = view.get(at) {
        let here = at;
        at = at.saturating_add(1);
        let starts = match token.kind {
            Kind::Number => {
                !token.joined
                    || matches!(
                        view.kind_before(here),
                        Kind::Open | Kind::Word | Kind::Other | Kind::Comma | Kind::Colon
                    )
            }
            Kind::Word => !token.joined || view.kind_before(here) != Kind::Number,
            _ => false,
        };
        if !starts {
            continue;
        }
        let Some(rest) = text.get(token.start..) else {
            continue;
        };
        let Some((mut period, mut length)) = Period::prefix(rest) else {
            continue;
        };
        let end_at = token.start.saturating_add(length);
        let end = view.tokens.partition_point(|token| token.start < end_at);
        // A period does not end inside a token, nor reach beyond the sentence.
        if view
            .get(end.saturating_sub(1))
            .is_none_or(|last| last.end > end_at.saturating_add(3) || end <= here)
        {
            continue;
        }
        let lone = end.saturating_sub(here) == 1 && token.kind == Kind::Number;
        if lone && (counts(view, here, end) || matches!(view.kind(end), Kind::Percent | Kind::Plus))
        {
            continue;
        }
        // A label beside a survey's name: what it covers is not stated.
        if period.kind() == PeriodKind::Month
            && view.has(here.saturating_sub(9), here, words!("ASCS|SACE|survey"))
            && view.kind_before(here) != Kind::Word
            && let Some((label, whole)) = Period::prefix_as(rest, Hint::Survey)
            && whole == length
        {
            period = label;
            length = whole;
        }
        for slot in taken.iter_mut().take(end).skip(here) {
            *slot = true;
        }
        found.push(Placed {
            event: event(view, here, end, &period),
            period,
            start: here,
            end,
            span: Span::new(token.start, token.start.saturating_add(length)),
        });
        at = end.max(at);
    }
}

/// Whether a lone number of four digits counts something: "2000 people".
fn counts(view: View<'_, '_>, at: usize, end: usize) -> bool {
    let preposition = view.is_any(
        at.saturating_sub(1),
        words!("in|since|during|by|until|from|before|after|for|the|of|and|to"),
    ) && at > 0;
    !preposition
        && !view.word(end).is_empty()
        && view.is_any(
            end,
            words!(
                "people|adults|carers|residents|staff|cases|contacts|referrals|calls|hours|\
        assessments|reviews|unpaid|households|concerns|families|safeguarding|individuals|\
        clients|new|requests"
            ),
        )
}

/// Whether a period is the date of an event or the years of a plan.
fn event(view: View<'_, '_>, start: usize, end: usize, period: &Period) -> bool {
    const EVENTS: &Words = words!(
        "established|launched|since|started|introduced|created|opened|began|implemented|\
        set up|formed|peer review|founded|commenced|appointed|published|implementation|\
        launch|inception|developed|adopted|signed|agreed|approved|joined|begun|from 1"
    );
    const PLANS: &Words = words!(
        "strategy|strategies|plan|plans|framework|programme|vision|policy|act|regulations|\
        roadmap|charter"
    );
    let plan = (end..end.saturating_add(8))
        .take_while(|at| view.kind(*at) == Kind::Word)
        .any(|at| view.is_any(at, PLANS))
        || view.is_any(start.saturating_sub(1), PLANS) && start > 0
        || view.kind_before(start) == Kind::Open && view.is_any(start.saturating_sub(2), PLANS);
    let years = matches!(
        period.kind(),
        PeriodKind::MultiYear
            | PeriodKind::CalendarYear
            | PeriodKind::Invalid
            | PeriodKind::Span
            | PeriodKind::FinancialYear
            | PeriodKind::Ambiguous
    );
    let dated = view.has(start.saturating_sub(4), start, EVENTS)
        && !view.has(
            start.saturating_sub(6),
            start,
            words!("data|survey|figures|ASCS|SACE|statistics"),
        );
    plan && years || dated
}

impl<'a> Reader<'a> {
    #[expect(
        clippy::too_many_lines,
        reason = "one sentence, in the order in which it is understood"
    )]
    fn figures(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        markers: &mut [Marker],
        memory: &mut Memory,
    ) {
        let view = sentence.view;
        let numerals = sentence.numerals;
        let bound = compare::bind(view, markers, numerals, sentence.taken);
        let earlier = compare::earlier(view, numerals, sentence.taken, &bound);
        let bases = bases(view, numerals);
        let setting = Setting {
            context: sentence.block.context(),
            story: memory.story || sentence.voice == Some(Voice::OnePerson),
        };
        // What each number is there for.
        let mut places: Vec<Option<usize>> = Vec::with_capacity(numerals.len());
        for (index, numeral) in numerals.iter().enumerate() {
            let mut verdict = verdict::verdict(view, numeral, setting);
            let is_bound = bound.get(index).is_some_and(Option::is_some);
            let is_earlier = earlier.get(index).is_some_and(Option::is_some);
            let keeps = matches!(
                verdict,
                Ok(Role::Measure | Role::Target)
                    | Err(NoFigure::Unclear | NoFigure::Term | NoFigure::Structure)
            );
            if (is_bound || is_earlier)
                && (keeps || verdict == Ok(Role::Context))
                && !setting.context
            {
                verdict = Ok(Role::Comparator);
            } else if bases.get(index).is_some_and(Option::is_some)
                && (keeps || matches!(verdict, Err(NoFigure::Definition | NoFigure::Story)))
            {
                verdict = Ok(Role::Base);
            }
            // A rank beside a measure is what it is compared by.
            let span = view.span(numeral.first, numeral.last);
            if self.cut(span, numeral, &mut verdict) {
                self.prose.issues.push(
                    Issue::new(Code::TextCut, "the text ends in the middle of a figure")
                        .at_span(span)
                        .with_help(Code::TextCut.remedy()),
                );
            }
            match verdict {
                Ok(role) => {
                    places.push(Some(self.entries.len()));
                    self.entries.push(entry(numeral, span, role));
                }
                Err(reason) => {
                    places.push(None);
                    self.prose.passed_over.push(PassedOver::new(span, reason));
                }
            }
        }
        // A number whose measure is no figure stands alone.
        for (index, place) in places.iter().enumerate() {
            let Some(place) = *place else { continue };
            let target = earlier.get(index).copied().flatten();
            if let Some(target) = target
                && places.get(target.of).copied().flatten().is_none()
                && let Some(entry) = self.entries.get_mut(place)
            {
                entry.role = Role::Measure;
            }
        }
        let role = |entries: &[Entry], index: usize| -> Option<Role> {
            places
                .get(index)
                .copied()
                .flatten()
                .and_then(|at| entries.get(at))
                .map(|entry| entry.role)
        };
        let measures: Vec<usize> = (0..numerals.len())
            .filter(|index| role(&self.entries, *index) == Some(Role::Measure))
            .collect();
        self.ranks(sentence, &places, &measures);
        let measures: Vec<usize> = measures
            .into_iter()
            .filter(|index| role(&self.entries, *index) == Some(Role::Measure))
            .collect();
        let own: Vec<usize> = measures
            .iter()
            .filter_map(|index| places.get(*index).copied().flatten())
            .collect();
        self.own_metrics(sentence, &places, &measures, memory);
        self.link_bases(sentence, &places, &measures, &bases, memory);
        self.refine_metrics(sentence, &places, &measures);
        self.own_periods(sentence, &places, &measures, memory);
        self.own_sources(sentence, &places, &measures, memory);

        // Comparators with a number.
        let goes_back = scope::refers_back(view);
        let mut of_marker: Vec<(usize, usize)> = Vec::new();
        for (index, link) in bound.iter().enumerate() {
            let (Some((kind, marker)), Some(place)) = (*link, places.get(index).copied().flatten())
            else {
                continue;
            };
            if self
                .entries
                .get(place)
                .is_none_or(|entry| entry.role != Role::Comparator)
            {
                continue;
            }
            let nth = of_marker.iter().filter(|(m, _)| *m == marker).count();
            of_marker.push((marker, index));
            let several = bound
                .iter()
                .filter(|link| link.is_some_and(|(_, m)| m == marker))
                .count();
            let target = self.measure_of(
                sentence,
                &places,
                &measures,
                index,
                (nth, several),
                goes_back,
                memory,
            );
            let from = target.and_then(|t| {
                measures
                    .iter()
                    .copied()
                    .find(|m| places.get(*m).copied().flatten() == Some(t))
            });
            let start = from
                .and_then(|m| numerals.get(m))
                .filter(|m| numerals.get(index).is_some_and(|n| m.end <= n.first))
                .map_or(0, |m| m.end);
            let marker_start = markers.get(marker).map_or(0, |m| m.start);
            let stop = numerals
                .get(index)
                .map_or(0, |n| n.lead)
                .min(marker_start.max(start));
            let words = compare::direction(
                view,
                start,
                stop.max(marker_start.min(numerals.get(index).map_or(0, |n| n.first))),
            )
            .or_else(|| {
                let behind = numerals
                    .get(index)
                    .map_or(0, |n| n.end)
                    .max(markers.get(marker).map_or(0, |m| m.end));
                let next = numerals
                    .get(index.saturating_add(1))
                    .map_or(view.len(), |n| n.lead);
                tail(view, behind, next)
            });
            self.compare(target, place, kind, words.map(|(a, b)| view.span(a, b)));
        }
        // Earlier values of its own.
        for (index, link) in earlier.iter().enumerate() {
            let (Some(link), Some(place)) = (*link, places.get(index).copied().flatten()) else {
                continue;
            };
            let mut target = places.get(link.of).copied().flatten();
            // A comparator's comparator is that of its measure.
            if let Some(entry) = target.and_then(|t| self.entries.get(t))
                && entry.role == Role::Comparator
            {
                let unit = entry.unit;
                target = measures
                    .iter()
                    .rev()
                    .filter_map(|m| places.get(*m).copied().flatten())
                    .find(|at| {
                        *at < place && self.entries.get(*at).is_some_and(|e| e.unit == unit)
                    });
            }
            if self
                .entries
                .get(place)
                .is_some_and(|entry| entry.role == Role::Comparator)
            {
                let words = link.words.map(|(a, b)| view.span(a, b));
                self.compare(target, place, link.kind, words);
            }
        }
        self.targets(sentence, &places, &measures);
        self.whole(sentence, &places, &measures);
        let targets = if own.is_empty() && goes_back {
            memory.measures.clone()
        } else {
            own.clone()
        };
        self.unvalued(view, markers, &targets, own.is_empty());

        if !own.is_empty() {
            memory.count = own.iter().copied().rev().find(|at| {
                self.entries
                    .get(*at)
                    .is_some_and(|entry| entry.unit == Unit::Count && entry.value.count().is_some())
            });
            memory.measures = own;
        } else if !goes_back && !of_marker.is_empty() {
            memory.measures.clear();
        }
    }

    /// Whether a number is cut off by the end of the text.
    fn cut(&self, span: Span, numeral: &Numeral, verdict: &mut Result<Role, NoFigure>) -> bool {
        if span.end() < self.end || numeral.form != Form::Digits || self.text.len() != self.end {
            return false;
        }
        if !numeral.unit_stated {
            *verdict = Err(NoFigure::Cut);
        }
        !matches!(numeral.unit, Unit::Percent) || !numeral.unit_stated
    }

    /// The measure that a comparator's number belongs to.
    #[expect(clippy::too_many_arguments, reason = "the whole sentence bears on it")]
    fn measure_of(
        &self,
        sentence: &Sentence<'_, 'a>,
        places: &[Option<usize>],
        measures: &[usize],
        index: usize,
        (nth, several): (usize, usize),
        goes_back: bool,
        memory: &Memory,
    ) -> Option<usize> {
        let entry = |at: usize| self.entries.get(at);
        let place = places.get(index).copied().flatten()?;
        let me = entry(place)?;
        let alike =
            |other: &Entry| other.unit == me.unit || !me.unit_stated && other.unit != Unit::Rank;
        let at = |measure: &usize| places.get(*measure).copied().flatten();
        let before: Vec<usize> = measures
            .iter()
            .filter(|m| **m < index)
            .filter_map(at)
            .filter(|m| entry(*m).is_some_and(alike))
            .collect();
        if several > 1 && before.len() >= several {
            return before
                .get(before.len().saturating_sub(several).saturating_add(nth))
                .copied();
        }
        if let Some(last) = before.last() {
            return Some(*last);
        }
        let carried = memory
            .measures
            .iter()
            .rev()
            .copied()
            .find(|m| entry(*m).is_some_and(alike));
        if goes_back
            && carried.is_some()
            && sentence
                .view
                .is_any(0, words!("this|that|it|these|which|both"))
        {
            return carried;
        }
        measures
            .iter()
            .filter_map(at)
            .find(|m| entry(*m).is_some_and(alike))
            .or(carried)
    }

    /// Links a comparator with a number to its measure.
    fn compare(
        &mut self,
        target: Option<usize>,
        place: usize,
        kind: ComparatorKind,
        words: Option<Span>,
    ) {
        let Some(target) = target.filter(|target| *target != place) else {
            return;
        };
        let words = words.and_then(|span| span.of(self.text)).map(tidy);
        let Some(measure) = self.entries.get(target) else {
            return;
        };
        let (unit, metric) = (measure.unit, measure.metric);
        let Some(comparator) = self.entries.get_mut(place) else {
            return;
        };
        comparator.of = Some(target);
        comparator.metric = metric;
        let stated = comparator.unit_stated.then_some(comparator.unit);
        if !comparator.unit_stated {
            comparator.unit = unit;
        }
        let (value, span) = (comparator.value.clone(), comparator.span);
        let mut named = Comparator::new(kind).with_value(value);
        if let Some(words) = words {
            named = named.with_words(words);
        }
        if let Some(measure) = self.entries.get_mut(target) {
            // "from 40 days to 25": the unit is said once.
            if let Some(stated) = stated.filter(|_| !measure.unit_stated) {
                measure.unit = stated;
            }
            measure.comparators.push((named, span));
        }
    }

    /// A rank beside a measure is its comparator.
    fn ranks(&mut self, sentence: &Sentence<'_, 'a>, places: &[Option<usize>], measures: &[usize]) {
        for index in measures {
            let Some(numeral) = sentence
                .numerals
                .get(*index)
                .filter(|n| n.form == Form::Rank)
            else {
                continue;
            };
            let other = measures.iter().copied().filter(|m| {
                sentence.numerals.get(*m).is_some_and(|n| {
                    matches!(n.form, Form::Digits)
                        && matches!(
                            n.unit,
                            Unit::Percent
                                | Unit::Per100000
                                | Unit::Count
                                | Unit::Days
                                | Unit::Score
                        )
                })
            });
            let target = other
                .clone()
                .rfind(|m| m < index)
                .or_else(|| other.clone().next());
            let (Some(target), Some(place)) = (
                target.and_then(|m| places.get(m).copied().flatten()),
                places.get(*index).copied().flatten(),
            ) else {
                continue;
            };
            let of = numeral.of.and_then(|of| u64::try_from(of.mantissa()).ok());
            let Some(entry) = self.entries.get_mut(place) else {
                continue;
            };
            entry.role = Role::Comparator;
            entry.of = Some(target);
            let (value, span) = (entry.value.clone(), entry.span);
            let mut comparator = Comparator::new(ComparatorKind::Rank).with_value(value);
            if let Some(of) = of {
                comparator = comparator.among(of);
            }
            if let Some(measure) = self.entries.get_mut(target) {
                measure.comparators.push((comparator, span));
            }
        }
    }

    /// Shares that the wording says make up a whole: the last is "the remaining".
    fn whole(&mut self, sentence: &Sentence<'_, 'a>, places: &[Option<usize>], measures: &[usize]) {
        for (nth, index) in measures.iter().enumerate() {
            let Some(numeral) = sentence.numerals.get(*index) else {
                continue;
            };
            let lead = numeral.lead.saturating_sub(1);
            if numeral.unit != Unit::Percent
                || nth == 0
                || !sentence.view.is_any(lead, words!("remaining|remainder"))
            {
                continue;
            }
            let shares: Vec<&Entry> = measures
                .iter()
                .take(nth.saturating_add(1))
                .filter_map(|m| self.entries.get(places.get(*m).copied().flatten()?))
                .filter(|entry| entry.unit == Unit::Percent)
                .collect();
            let Some(place) = shares.last().map(|entry| entry.span) else {
                continue;
            };
            let shares = shares.iter().map(|entry| entry.value.clone());
            issues::whole(shares, place, &mut self.prose.issues);
        }
    }

    /// A target in the sentence of a measure in the same unit is a comparator of it.
    fn targets(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        places: &[Option<usize>],
        measures: &[usize],
    ) {
        for (index, place) in places.iter().enumerate() {
            let Some(place) = *place else { continue };
            let Some(numeral) = sentence.numerals.get(index) else {
                continue;
            };
            let Some(entry) = self.entries.get(place).filter(|e| e.role == Role::Target) else {
                continue;
            };
            let unit = entry.unit;
            let named = sentence.view.has(
                numeral.lead.saturating_sub(6),
                numeral.end.saturating_add(2),
                words!("target|targets|standard|goal"),
            );
            let stated = entry.unit_stated;
            let near = |m: &&usize| {
                sentence
                    .numerals
                    .get(**m)
                    .is_some_and(|n| n.unit == unit || !stated)
            };
            let target = measures
                .iter()
                .filter(|m| **m < index)
                .rev()
                .find(near)
                .or_else(|| measures.iter().find(near))
                .and_then(|m| places.get(*m).copied().flatten());
            if let (true, Some(target)) = (named, target) {
                let words = measures
                    .iter()
                    .rfind(|m| **m < index)
                    .and_then(|m| sentence.numerals.get(*m))
                    .and_then(|m| compare::direction(sentence.view, m.end, numeral.lead))
                    .map(|(a, b)| sentence.view.span(a, b));
                self.compare(Some(target), place, ComparatorKind::Target, words);
            }
        }
    }

    /// Comparators that are named without a number.
    fn unvalued(&mut self, view: View<'_, 'a>, markers: &[Marker], targets: &[usize], back: bool) {
        let all = back && view.is_any(0, words!("these|both|all"));
        for marker in markers.iter().filter(|marker| !marker.bound) {
            let lead = view.find_last(marker.start.saturating_sub(8), marker.start, compare::LEADS);
            let direction = compare::direction(view, marker.start.saturating_sub(12), marker.start);
            let close = lead.is_some_and(|(_, end)| {
                (end..marker.start).all(|at| {
                    view.is_any(
                        at,
                        words!("the|both|a|its|England|national|regional|and|London|that|of|for|average|averages|\
        their|comparator|region"),
                    )
                })
            });
            if !(close || marker.strong && direction.is_some()) {
                continue;
            }
            let place = view.span(marker.start, marker.end);
            let words = direction
                .map(|(a, b)| view.span(a, b))
                .and_then(|span| span.of(self.text))
                .map(tidy);
            let shared = direction.is_some_and(|(at, _)| {
                view.has(
                    at.saturating_sub(4),
                    at,
                    words!("both|all|these|each|none|neither"),
                )
            });
            let chosen: Vec<usize> = if all || shared && !back {
                targets.to_vec()
            } else if back {
                targets.last().copied().into_iter().collect()
            } else {
                targets
                    .iter()
                    .copied()
                    .rfind(|at| {
                        self.entries
                            .get(*at)
                            .is_some_and(|e| e.span.start() < place.start())
                    })
                    .or_else(|| targets.first().copied())
                    .into_iter()
                    .collect()
            };
            for at in chosen {
                let Some(entry) = self.entries.get_mut(at) else {
                    continue;
                };
                if !matches!(entry.role, Role::Measure)
                    || entry
                        .comparators
                        .iter()
                        .any(|(c, _)| c.kind() == marker.kind)
                {
                    continue;
                }
                let mut comparator = Comparator::new(marker.kind);
                if let Some(words) = &words {
                    comparator = comparator.with_words(words.clone());
                }
                entry.comparators.push((comparator, place));
            }
        }
    }

    /// The metric of each measure, by the words on its side of the sentence.
    fn own_metrics(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        places: &[Option<usize>],
        measures: &[usize],
        memory: &Memory,
    ) {
        let view = sentence.view;
        let carers = sentence.sources.iter().any(|s| carers_survey(view, s))
            || sentence.sources.is_empty() && memory.carers && scope::same_source(view);
        for (nth, index) in measures.iter().enumerate() {
            let (Some(numeral), Some(place)) = (
                sentence.numerals.get(*index),
                places.get(*index).copied().flatten(),
            ) else {
                continue;
            };
            let (before, after) = windows(sentence, measures, nth);
            let ahead = !(matches!(
                view.kind(numeral.end),
                Kind::Comma | Kind::Stop | Kind::End | Kind::Open | Kind::Close | Kind::Semicolon
            ) || view.is_any(
                numeral.end,
                words!("which|compared|and|in|against|during|as|at|with|while|this|for|that|up|down|than|\
        lower|higher|by|on"),
            ));
            let try_in =
                |(from, to): (usize, usize)| metrics::metric(view, from, to, numeral.unit, carers);
            let found = if ahead {
                try_in(after).or_else(|| try_in(before))
            } else {
                try_in(before).or_else(|| try_in(after))
            };
            let found = found.or_else(|| {
                (measures.len() == 1)
                    .then(|| try_in((0, view.len())))
                    .flatten()
            });
            if let Some(entry) = self.entries.get_mut(place) {
                entry.metric = found;
            }
        }
    }

    /// What needs more than words: complaints, their themes and outcomes, and caseloads.
    fn refine_metrics(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        places: &[Option<usize>],
        measures: &[usize],
    ) {
        let view = sentence.view;
        let ombudsman = words!("ombudsman|LGSCO|LGO");
        for (nth, index) in measures.iter().enumerate() {
            let (Some(numeral), Some(place)) = (
                sentence.numerals.get(*index),
                places.get(*index).copied().flatten(),
            ) else {
                continue;
            };
            let (before, after) = windows(sentence, measures, nth);
            let base = self.entries.get(place).and_then(|entry| entry.base_entry);
            let of_complaints = base
                .and_then(|at| self.entries.get(at))
                .is_some_and(|base| base.metric == Some(Metric::ComplaintsReceived));
            let complaints = of_complaints || view.has(before.0, after.1, words!("complaint*"));
            let mut metric = None;
            let mut instance = None;
            match numeral.unit {
                Unit::Percent if complaints => {
                    let outcome = view.find(
                        numeral.end,
                        after.1,
                        words!("not upheld|partly upheld|partially upheld|part upheld|withdrawn|upheld in part|\
        fully upheld"),
                    );
                    if let Some((from, to)) = outcome {
                        metric = Some(Metric::ComplaintOutcomeShare);
                        instance = Some(view.span(from, to));
                    } else if view.has(before.0, after.1, words!("upheld|uphold")) {
                        let other = view.has(0, view.len(), ombudsman);
                        metric = Some(if other {
                            Metric::UpholdRate
                        } else {
                            Metric::ComplaintsUpheldShare
                        });
                    } else if let Some((_, from)) = view.find(
                        numeral.end,
                        after.1,
                        words!("regarding|about|related to|relating to|concerning|due to|in relation to|linked to|\
        concerned|involving|as a result of|because of|were for|with regard to|\
        with regards to|on the subject of"),
                    ) {
                        metric = Some(Metric::ComplaintThemeShare);
                        instance = theme(view, from, after.1);
                    } else if view.has(
                        before.0,
                        after.1,
                        words!("on time|within timescale*|within target|within statutory|responded to|within"),
                    ) {
                        metric = Some(Metric::ComplaintsInTimeRate);
                    }
                }
                Unit::Percent
                    if view.has(0, view.len(), ombudsman)
                        && view.has(before.0, after.1, words!("upheld|uphold")) =>
                {
                    metric = Some(Metric::UpholdRate);
                }
                Unit::Percent if view.has(before.0, after.1, words!("uphold rate")) => {
                    metric = Some(Metric::UpholdRate)
                }
                Unit::Count if complaints => {
                    let head = view.has(
                        numeral.end,
                        numeral.end.saturating_add(5),
                        words!("complaints|complaint"),
                    ) || view.has(
                        before.0,
                        before.1,
                        words!(
                            "complaints received|number of complaints|complaints was|\
        number of statutory complaints"
                        ),
                    );
                    let elsewhere = view.has(
                        before.0,
                        after.1,
                        words!("upheld|withdrawn|closed|resolved|responded"),
                    ) || view.has(0, view.len(), ombudsman);
                    if head && !elsewhere && base.is_none() {
                        metric = Some(Metric::ComplaintsReceived);
                    }
                }
                Unit::Count | Unit::Ratio
                    if view.has(
                        before.0.max(numeral.lead.saturating_sub(8)),
                        numeral.lead,
                        words!("caseload|caseloads"),
                    ) =>
                {
                    metric = Some(Metric::Caseload);
                }
                _ => {}
            }
            if let Some(entry) = self.entries.get_mut(place)
                && let Some(metric) = metric
            {
                entry.metric = Some(metric);
                entry.instance = instance;
            }
        }
    }

    fn link_bases(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        places: &[Option<usize>],
        measures: &[usize],
        bases: &[Option<BaseOf>],
        memory: &Memory,
    ) {
        let view = sentence.view;
        let place = |index: usize| places.get(index).copied().flatten();
        // Counts that can be a base get their metric first, so that their parts can ask for it.
        for index in measures {
            if let (Some(numeral), Some(at)) = (sentence.numerals.get(*index), place(*index))
                && numeral.unit == Unit::Count
                && view.has(
                    numeral.end,
                    numeral.end.saturating_add(5),
                    words!("complaints"),
                )
                && !view.has(0, view.len(), words!("ombudsman|LGSCO"))
                && let Some(entry) = self.entries.get_mut(at)
            {
                entry.metric = Some(Metric::ComplaintsReceived);
            }
        }
        for (index, base) in bases.iter().enumerate() {
            let (Some(base), Some(from)) = (base, place(index)) else {
                continue;
            };
            if self
                .entries
                .get(from)
                .is_none_or(|entry| entry.role != Role::Base)
            {
                continue;
            }
            let parts: Vec<usize> = match base {
                BaseOf::One(part) => place(*part).into_iter().collect(),
                BaseOf::Following => measures
                    .iter()
                    .filter(|m| **m > index)
                    .filter_map(|m| place(*m))
                    .collect(),
                BaseOf::Preceding => measures
                    .iter()
                    .filter(|m| **m < index)
                    .filter_map(|m| place(*m))
                    .collect(),
            };
            let linked = self.link_base(from, &parts);
            // A base without a part is a count.
            if !linked && let Some(entry) = self.entries.get_mut(from) {
                entry.role = Role::Measure;
            }
        }
        // "110 complaints .., of which 41% .. and 21% .."
        const OF_THEM: &Words = words!(
            "of which|of whom|of these|of those|of them|of the total|of this number|of this total"
        );
        let Some((at, _)) = view.find(0, view.len(), OF_THEM) else {
            return;
        };
        let inside = measures
            .iter()
            .rev()
            .find(|m| {
                sentence
                    .numerals
                    .get(**m)
                    .is_some_and(|n| n.last <= at && n.unit == Unit::Count && n.upper.is_none())
            })
            .and_then(|m| place(*m));
        let Some(from) = inside.or(memory.count) else {
            return;
        };
        let parts: Vec<usize> = measures
            .iter()
            .filter(|m| {
                sentence.numerals.get(**m).is_some_and(|n| {
                    // "41% of these were" stands before the words, the rest behind them.
                    n.first > at || n.end == at
                })
            })
            .filter_map(|m| place(*m))
            .filter(|part| *part != from)
            .collect();
        self.link_base(from, &parts);
    }

    /// Gives these parts their base; says whether there were any.
    fn link_base(&mut self, from: usize, parts: &[usize]) -> bool {
        let Some(base) = self.entries.get(from) else {
            return false;
        };
        let (value, span, period) = (base.value.clone(), base.span, base.period.clone());
        let mut linked = false;
        for part in parts {
            let Some(entry) = self.entries.get_mut(*part) else {
                continue;
            };
            if *part == from
                || entry.base.is_some()
                || !matches!(entry.unit, Unit::Percent | Unit::Count | Unit::Ratio)
            {
                continue;
            }
            let fits = entry.unit != Unit::Count || entry.value.value() <= value.value();
            if fits {
                entry.base = Some((value.clone(), span));
                entry.base_entry = Some(from);
                if entry.period.is_none() {
                    entry.period.clone_from(&period);
                }
                linked = true;
            }
        }
        linked
    }

    fn own_periods(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        places: &[Option<usize>],
        measures: &[usize],
        memory: &mut Memory,
    ) {
        let view = sentence.view;
        let usable: Vec<&Placed> = sentence
            .periods
            .iter()
            .filter(|placed| !placed.event)
            .collect();
        for placed in sentence.periods.iter().filter(|placed| !placed.event) {
            if let Some(issue) = placed.period.clone().at(placed.span).issue() {
                self.prose.issues.push(issue);
            }
        }
        // Each period belongs to the comparator right before it, or else to the measures around it.
        let mut theirs: Vec<bool> = alloc::vec![false; usable.len()];
        for (index, place) in places.iter().enumerate() {
            let (Some(place), Some(numeral)) = (*place, sentence.numerals.get(index)) else {
                continue;
            };
            if self
                .entries
                .get(place)
                .is_none_or(|entry| entry.role != Role::Comparator)
            {
                continue;
            }
            let until = sentence
                .numerals
                .get(index.saturating_add(1))
                .map_or(view.len(), |next| next.lead);
            let near = usable.iter().position(|placed| {
                let behind = placed.start >= numeral.end
                    && placed.start < until
                    && placed.start.saturating_sub(numeral.end) <= 5
                    && (numeral.end..placed.start).all(|at| {
                        view.is_any(
                            at,
                            words!("in|for|during|the|at|of|as|on|same|time|nationally|England|previous|to|reported|a|\
        year|period"),
                        ) || view.kind(at) == Kind::Open
                    });
                let ahead = placed.end <= numeral.lead
                    && numeral.lead.saturating_sub(placed.end) <= 3
                    && view.has(
                        placed.start.saturating_sub(4),
                        placed.start,
                        words!("compared|from|than|against|to the|with the|on the"),
                    )
                    && (placed.end..numeral.lead).all(|at| {
                        view.is_any(
                            at,
                            words!("figure|of|when|it|was|average|level|rate|at"),
                        )
                    });
                // "(SACE, June 2024)" behind the value is of the whole sentence.
                behind || ahead
            });
            if let Some(near) = near
                && let Some(placed) = usable.get(near)
            {
                let shared = measures.len() == 1
                    && usable.len() == 1
                    && view.kind(placed.start.saturating_sub(1)) == Kind::Open;
                if let Some(entry) = self.entries.get_mut(place) {
                    entry.period = Some(placed.period.clone().at(placed.span));
                }
                if let Some(slot) = theirs.get_mut(near) {
                    *slot = !shared;
                }
            }
        }
        let free: Vec<&Placed> = usable
            .iter()
            .zip(&theirs)
            .filter(|(_, theirs)| !**theirs)
            .map(|(placed, _)| *placed)
            .collect();
        for index in measures {
            let (Some(numeral), Some(place)) = (
                sentence.numerals.get(*index),
                places.get(*index).copied().flatten(),
            ) else {
                continue;
            };
            let next = measures
                .iter()
                .find(|m| *m > index)
                .and_then(|m| sentence.numerals.get(*m))
                .map_or(view.len(), |n| n.lead);
            // Behind it before the next measure; else the last before it; else the first behind.
            let behind = free.iter().find(|placed| {
                placed.start >= numeral.end && placed.start < next && {
                    // In "5%, and in 2023 it was 7%" the period is the next measure's.
                    let leads_on = next < view.len()
                        && next.saturating_sub(placed.end) <= 4
                        && (view.kind_before(placed.start.saturating_sub(1)) == Kind::Comma
                            || view.is(placed.start.saturating_sub(2), "and"));
                    !leads_on
                }
            });
            let before = free.iter().rev().find(|placed| placed.end <= numeral.lead);
            let after = free.iter().find(|placed| placed.start >= numeral.end);
            let close_before = before.filter(|placed| numeral.lead.saturating_sub(placed.end) <= 4);
            let tight = behind.filter(|placed| {
                placed.start.saturating_sub(numeral.end) <= 3
                    && (numeral.end..placed.start).all(|at| view.kind(at) == Kind::Word)
            });
            let chosen = tight.or(close_before).or(behind).or(before).or(after);
            if let Some(entry) = self.entries.get_mut(place)
                && let Some(placed) = chosen
            {
                entry.period = Some(placed.period.clone().at(placed.span));
            }
        }
        // Parts share the period of their base, whichever was read first.
        for index in measures {
            let Some(place) = places.get(*index).copied().flatten() else {
                continue;
            };
            let base = self.entries.get(place).and_then(|entry| entry.base_entry);
            let shared = base
                .and_then(|at| self.entries.get(at))
                .and_then(|base| base.period.clone());
            if let Some(entry) = self.entries.get_mut(place)
                && entry.period.is_none()
            {
                entry.period = shared;
            }
        }
        // "The same data also showed": of the same time, unless another is named.
        if scope::same_source(view) && free.is_empty() {
            for index in measures {
                if let Some(place) = places.get(*index).copied().flatten()
                    && let Some(entry) = self.entries.get_mut(place)
                    && entry.period.is_none()
                {
                    entry.period.clone_from(&memory.period);
                }
            }
        }
        let last = measures
            .iter()
            .rev()
            .filter_map(|m| places.get(*m).copied().flatten())
            .find_map(|at| self.entries.get(at).and_then(|entry| entry.period.clone()));
        // "This was .. (2023/24)": the period of a sentence that goes back is its figures' too.
        if measures.is_empty()
            && scope::refers_back(view)
            && let Some(placed) = free.first()
        {
            for at in &memory.measures {
                if let Some(entry) = self.entries.get_mut(*at)
                    && entry.period.is_none()
                {
                    entry.period = Some(placed.period.clone().at(placed.span));
                }
            }
        } else if !measures.is_empty() {
            memory.period = last;
        }
    }

    fn own_sources(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        places: &[Option<usize>],
        measures: &[usize],
        memory: &mut Memory,
    ) {
        let view = sentence.view;
        let same = scope::same_source(view);
        let named = sentence.sources;
        for (nth, index) in measures.iter().enumerate() {
            let (Some(numeral), Some(place)) = (
                sentence.numerals.get(*index),
                places.get(*index).copied().flatten(),
            ) else {
                continue;
            };
            let next = measures
                .get(nth.saturating_add(1))
                .and_then(|m| sentence.numerals.get(*m))
                .map_or(view.len(), |n| n.lead);
            // In brackets behind it; else the last before it that is no bracket of another; else the next.
            let behind = named
                .iter()
                .find(|s| s.start >= numeral.end && s.start < next && s.bracketed);
            let before = named
                .iter()
                .rev()
                .find(|s| s.end <= numeral.lead && !s.bracketed);
            // A survey's name says more than "national data".
            let before = before.map(|source| {
                named
                    .iter()
                    .find(|s| {
                        s.end <= numeral.lead
                            && !s.bracketed
                            && source.voice == s.voice
                            && generic(view, source)
                            && !generic(view, s)
                    })
                    .unwrap_or(source)
            });
            let any = named
                .iter()
                .find(|s| s.start >= numeral.end)
                .or_else(|| named.iter().rev().find(|s| s.end <= numeral.lead));
            let chosen = match (behind, before) {
                (Some(behind), Some(before)) if generic(view, before) || !generic(view, behind) => {
                    Some(behind)
                }
                (Some(behind), None) => Some(behind),
                (_, Some(before)) => Some(before),
                (None, None) => any,
            };
            let (source, voice) = match chosen {
                Some(source) => (
                    Some(view.span(source.start, source.end)),
                    Some(source.voice),
                ),
                None if same => (
                    memory.source.map(|(span, _)| span),
                    memory.source.map(|(_, voice)| voice),
                ),
                None => (None, None),
            };
            if let Some(entry) = self.entries.get_mut(place) {
                entry.source = source;
                entry.voice = sentence
                    .voice
                    .filter(|_| voice != Some(Voice::NationalData))
                    .or(voice);
            }
        }
        if measures.is_empty() {
            // A source beside a comparator in a sentence that goes back is its figures' too.
            if scope::refers_back(view)
                && let Some(source) = named.first()
            {
                let span = view.span(source.start, source.end);
                self.late_source(&memory.measures.clone(), span, source.voice);
                memory.source = Some((span, source.voice));
            }
            return;
        }
        if let Some(source) = named.last() {
            memory.source = Some((view.span(source.start, source.end), source.voice));
            memory.carers = carers_survey(view, source);
        } else if !same {
            memory.source = None;
            memory.carers = false;
        }
    }

    /// Closes a paragraph: its entries become figures.
    fn finish(&mut self) {
        let entries = core::mem::take(&mut self.entries);
        let first = self.prose.figures.len();
        for entry in &entries {
            let mut figure = Figure::new(entry.value.clone(), entry.unit);
            let metric = entry.metric.or_else(|| {
                entry
                    .of
                    .and_then(|of| entries.get(of))
                    .and_then(|of| of.metric)
            });
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
            let derived = figure.derived();
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
        issues::check(figures, &mut self.prose.issues);
    }

    /// What the named shares of a base leave unnamed.
    fn remainders(&mut self, entries: &[Entry], first: usize) {
        let mut wholes: Vec<usize> = entries
            .iter()
            .filter_map(|entry| entry.base_entry)
            .collect();
        wholes.sort_unstable();
        wholes.dedup();
        for whole in wholes {
            let Some(base) = entries.get(whole).and_then(|entry| entry.value.count()) else {
                continue;
            };
            let mut counts: Vec<Counts> = Vec::new();
            let mut parts = 0_usize;
            for (at, entry) in entries.iter().enumerate().skip(whole) {
                if entry.base_entry != Some(whole)
                    || entry.unit != Unit::Percent
                    || entry.role != Role::Measure
                {
                    continue;
                }
                parts = parts.saturating_add(1);
                let figure = self.prose.figures.get(first.saturating_add(at));
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

/// Which numbers a base is the base of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BaseOf {
    One(usize),
    Following,
    Preceding,
}

/// The numbers that are bases by their wording: "41% of 110", "45 out of 60", "of the 320 reviews,
/// 45% ..", "(n=110)".
fn bases(view: View<'_, '_>, numerals: &[Numeral]) -> Vec<Option<BaseOf>> {
    let mut found = alloc::vec![None; numerals.len()];
    for (index, numeral) in numerals.iter().enumerate() {
        if !matches!(numeral.form, Form::Digits | Form::Words)
            || numeral.unit_stated
            || numeral.upper.is_some()
        {
            continue;
        }
        let mut at = numeral.lead;
        while view.is_any(
            at.saturating_sub(1),
            words!("the|all|our|their|its|a|total|those|these|sample"),
        ) && at > 0
        {
            at = at.saturating_sub(1);
        }
        // "out of a total of 60"
        while view.phrase_before(at, "of a total").is_some() {
            at = at.saturating_sub(2);
        }
        let of = at.checked_sub(1).filter(|of| view.is(*of, "of"));
        let equals = view.kind_before(numeral.lead) == Kind::Other
            && view
                .get(numeral.lead.saturating_sub(1))
                .is_some_and(|t| t.text == "=")
            && view.is_any(numeral.lead.saturating_sub(2), words!("n|base"));
        let based = view
            .any_phrase_before(
                at,
                words!("based on|out of|base of|sample of|responses from|respondents from"),
            )
            .is_some()
            && of.is_none();
        let base = if equals || based {
            Some(BaseOf::Preceding)
        } else if let Some(of) = of {
            let start = if view.is(of.saturating_sub(1), "out") {
                of.saturating_sub(1)
            } else {
                of
            };
            let before = index
                .checked_sub(1)
                .and_then(|b| numerals.get(b).map(|n| (b, n)));
            let direct = before.filter(|(_, part)| {
                part.end == start
                    && (part.unit == Unit::Percent
                        || part.form == Form::Fraction
                        || !part.unit_stated && part.value <= numeral.value)
            });
            let opens = start == 0
                || matches!(
                    view.kind_before(start),
                    Kind::Comma | Kind::Semicolon | Kind::Open | Kind::Colon
                )
                || start == 1 && view.kind(0) != Kind::Number
                || view.is_any(start.saturating_sub(1), words!("that|and|showed"));
            match direct {
                Some((part, _)) => Some(BaseOf::One(part)),
                None if start < of => {
                    // "45 people out of 60"
                    before
                        .filter(|(_, part)| {
                            start.saturating_sub(part.end) <= 5
                                && matches!(part.unit, Unit::Percent | Unit::Count)
                                && part.value <= numeral.value
                        })
                        .map(|(part, _)| BaseOf::One(part))
                }
                None if (opens
                    || view.is_any(of.saturating_sub(1), words!("survey|sample|cohort")))
                    && index.saturating_add(1) < numerals.len() =>
                {
                    Some(BaseOf::Following)
                }
                None => {
                    // "45 (41%) of the 110"
                    None
                }
            }
        } else {
            None
        };
        if let Some(slot) = found.get_mut(index) {
            *slot = base;
        }
    }
    found
}

/// The words before and behind a measure that are its own, not its neighbours'.
fn windows(
    sentence: &Sentence<'_, '_>,
    measures: &[usize],
    nth: usize,
) -> ((usize, usize), (usize, usize)) {
    let view = sentence.view;
    let numeral = |nth: usize| measures.get(nth).and_then(|m| sentence.numerals.get(*m));
    let Some(own) = numeral(nth) else {
        return ((0, 0), (0, 0));
    };
    let after =
        numeral(nth.saturating_add(1)).map_or(view.len(), |next| divide(view, own.end, next.lead));
    let before = nth
        .checked_sub(1)
        .and_then(numeral)
        .map_or(0, |last| divide(view, last.end, own.lead));
    ((before, own.lead), (own.end, after))
}

/// Where the words between two measures part: at the last break with a subject of its own behind it.
fn divide(view: View<'_, '_>, from: usize, to: usize) -> usize {
    (from..to)
        .rev()
        .find(|at| {
            let breaks = matches!(view.kind(*at), Kind::Semicolon | Kind::Comma | Kind::Colon)
                || view.is_any(*at, words!("and|while|whilst|whereas|but|with"));
            breaks && to.saturating_sub(*at) >= 3
        })
        .unwrap_or(to)
}

/// Words of comparison behind both numbers: "(England average 65%), which was lower".
fn tail(view: View<'_, '_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let to = to.min(from.saturating_add(9));
    let at = (from..to).find(|at| view.is_any(*at, words!("which|this|so")))?;
    view.find(
        at,
        to,
        words!("lower|higher|better|worse|similar|in line|above|below"),
    )
}

/// What a share of complaints is about, without the article.
fn theme(view: View<'_, '_>, from: usize, to: usize) -> Option<Span> {
    let from = if view.is_any(from, words!("the|a|an")) {
        from.saturating_add(1)
    } else {
        from
    };
    let end = (from..to.min(from.saturating_add(8)))
        .find(|at| {
            view.kind(*at) != Kind::Word
                || view.is_any(*at, words!("and|with|which|while|compared|were|was|in"))
        })
        .unwrap_or_else(|| to.min(from.saturating_add(8)));
    (end > from).then(|| view.span(from, end))
}

/// Whether a source says no more than that data are national, or the council's.
fn generic(view: View<'_, '_>, source: &Source) -> bool {
    view.is_any(
        source.start,
        words!(
            "national|nationally|published|local|data|evidence|information|performance|council|\
        internal"
        ),
    )
}

fn carers_survey(view: View<'_, '_>, source: &Source) -> bool {
    view.has(source.start, source.end, words!("carers|SACE"))
}

fn entry(numeral: &Numeral, span: Span, role: Role) -> Entry {
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

/// The words at a place with white space as single spaces.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}
