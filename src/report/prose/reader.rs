//! Reads the prose sentence by sentence and links what belongs together.

use super::{
    Prose,
    base::bases,
    compare, earlier,
    entry::Entry,
    glossary,
    lex::lex,
    marker::{self, Marker},
    numeral::{self, Numeral},
    origin::speaker,
    part,
    pattern::words,
    placed::{Placed, periods},
    scope::{self, Source},
    sentence::sentences,
    token::Kind,
    view::{Tokens, View},
    words,
};
use crate::{
    indicator::{ComparatorKind, Role, Voice},
    issue::Span,
    period::PlacedPeriod,
    report::Block,
};
use alloc::vec::Vec;

/// What one sentence of a paragraph leaves to the next.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory {
    pub(super) speaker: Option<Voice>,
    pub(super) source: Option<(Span, Voice)>,
    /// The measures of the sentence before.
    pub(super) measures: Vec<usize>,
    /// The last count of the sentences before that can be a base.
    pub(super) count: Option<usize>,
    pub(super) story: bool,
    pub(super) period: Option<PlacedPeriod>,
    pub(super) carers: bool,
    /// The last average that a figure of the paragraph was compared with.
    pub(super) average: Option<ComparatorKind>,
    /// What was to be reached in the sentence before, and is compared with nothing yet.
    pub(super) target: Option<usize>,
    /// The last sum that was estimated or budgeted.
    pub(super) estimate: Option<usize>,
}

#[derive(Default)]
struct Buffers<'a> {
    tokens: Tokens<'a>,
    taken: Vec<bool>,
    periods: Vec<Placed>,
    numerals: Vec<Numeral>,
    markers: Vec<Marker>,
    sources: Vec<Source>,
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    /// Where the text ends, but for white space.
    pub(super) end: usize,
    pub(super) entries: Vec<Entry>,
    pub(super) prose: Prose,
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
        let mut holes = block.holes();
        for (start, sentence) in sentences(paragraph) {
            let base = block.span().start().saturating_add(start);
            // What lies before this sentence lies before all that follow.
            while let Some((_, behind)) = holes.split_first().filter(|(hole, _)| hole.end() <= base)
            {
                holes = behind;
            }
            lex(sentence, base, holes, &mut buffers.tokens.list);
            self.sentence(block, buffers, &mut memory);
        }
        self.finish();
    }

    fn sentence(&mut self, block: &Block, buffers: &mut Buffers<'a>, memory: &mut Memory) {
        let view = buffers.tokens.view();
        let numeric = view
            .tokens()
            .iter()
            .enumerate()
            .any(|(at, token)| match token.kind {
                Kind::Number => true,
                Kind::Word if token.opens & (glossary::NUMBER | glossary::PART) == 0 => false,
                Kind::Word => {
                    words::begins(view, at)
                        || view.is_any(at, words!("half|none|nobody|no"))
                        || view.is(at, "a")
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
        marker::markers(view, &mut buffers.markers);
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
            marker::markers(view, markers);
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
}

/// One sentence with all that was found in it.
pub(super) struct Sentence<'s, 'a> {
    pub(super) view: View<'s, 'a>,
    pub(super) periods: &'s [Placed],
    pub(super) taken: &'s [bool],
    pub(super) numerals: &'s [Numeral],
    pub(super) sources: &'s [Source],
    pub(super) voice: Option<Voice>,
    pub(super) block: &'s Block,
}

/// What the numbers of a sentence turned out to be, by their place among its numerals.
#[derive(Debug, Default)]
pub(super) struct Roles {
    /// The entry of each numeral.
    pub(super) places: Vec<Option<usize>>,
    /// The numerals that are measures.
    pub(super) measures: Vec<usize>,
}

impl Roles {
    /// The entry that a numeral became.
    pub(super) fn place(&self, numeral: usize) -> Option<usize> {
        self.places.get(numeral).copied().flatten()
    }

    /// Every numeral that became an entry, with the entry.
    pub(super) fn placed(&self) -> impl Iterator<Item = (usize, usize)> {
        let places = self.places.iter().enumerate();
        places.filter_map(|(numeral, place)| place.map(|place| (numeral, place)))
    }

    /// The entries of the measures.
    pub(super) fn own(&self) -> Vec<usize> {
        let own = self.measures.iter();
        own.filter_map(|numeral| self.place(*numeral)).collect()
    }
}

impl<'a> Reader<'a> {
    /// One sentence with a number, in the order in which it is understood.
    fn figures(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        markers: &mut [Marker],
        memory: &mut Memory,
    ) {
        let view = sentence.view;
        let numerals = sentence.numerals;
        let bound = compare::bind(view, markers, numerals, sentence.taken);
        let back = self.back(memory);
        let (periods, taken) = (sentence.periods, sentence.taken);
        let earlier = earlier::earlier(view, numerals, periods, taken, (&bound, back));
        let compared =
            |at: usize| bound.get(at).is_some_and(Option::is_some) || earlier.get(at).is_some();
        let parts = part::parts(view, numerals, compared);
        let bases = bases(view, numerals, &parts);
        let mut roles = self.roles(sentence, &bound, &earlier, (&bases, &parts), memory);
        self.ranks(sentence, &roles);
        roles.measures.retain(|index| {
            let entry = roles.places.get(*index).copied().flatten();
            self.role(entry) == Some(Role::Measure)
        });
        let own = roles.own();
        self.own_metrics(sentence, &roles, memory);
        self.link_bases(sentence, &roles, &bases, (&parts, memory));
        self.refine_metrics(sentence, &roles);
        self.own_periods(sentence, &roles, memory);
        self.own_sources(sentence, &roles, memory);
        self.valued(sentence, &roles, &bound, markers, memory);
        self.own_earlier(sentence, &roles, &earlier.of, (&bound, memory));
        self.take_up(&roles, &earlier, memory);
        memory.average = bound
            .iter()
            .flatten()
            .map(|(kind, _)| *kind)
            .rfind(|kind| *kind != ComparatorKind::OwnEarlier)
            .or(memory.average);
        self.lone_metrics(sentence, &roles);
        self.targets(sentence, &roles, memory);
        self.estimates(sentence, &roles, memory);
        self.whole(sentence, &roles);
        let goes_back = scope::refers_back(view);
        let targets = if own.is_empty() && goes_back {
            memory.measures.clone()
        } else {
            own.clone()
        };
        self.unvalued(view, markers, &targets, own.is_empty());
        self.dated(sentence, &roles);

        if !own.is_empty() {
            memory.count = self.last_count(&own).or_else(|| {
                // "Of these 64% were good": the sentence after may go on with the same whole.
                memory.count.filter(|count| {
                    own.iter().any(|at| {
                        self.entries
                            .get(*at)
                            .is_some_and(|entry| entry.base_entry == Some(*count))
                    })
                })
            });
            memory.measures = own;
        }
    }
}
