//! Reads the prose sentence by sentence and links what belongs together.

use super::{
    PassedOver, Prose,
    base::{BaseOf, bases},
    compare,
    earlier::{self, Links},
    entry::{Entry, entry},
    figure::NoFigure,
    glossary, hyphen,
    lex::lex,
    marker::{self, Marker},
    numeral::{self, Form, Numeral},
    origin::speaker,
    part::{self, Whole},
    pattern::words,
    placed::{Placed, periods},
    scope::{self, Source},
    sentence::sentences,
    subject,
    token::{Kind, Token, View},
    verdict::{self, Setting},
    words,
};
use crate::{
    indicator::{ComparatorKind, Role, Voice},
    issue::{Code, Issue, Span},
    number::Unit,
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
    tokens: Vec<Token<'a>>,
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
            lex(sentence, base, holes, &mut buffers.tokens);
            hyphen::join(self.text, &mut buffers.tokens);
            self.sentence(block, buffers, &mut memory);
        }
        self.finish();
    }

    fn sentence(&mut self, block: &Block, buffers: &mut Buffers<'a>, memory: &mut Memory) {
        let view = View::new(&buffers.tokens);
        let numeric = buffers
            .tokens
            .iter()
            .enumerate()
            .any(|(at, token)| match token.kind {
                Kind::Number => true,
                Kind::Word if token.opens & (glossary::NUMBER | glossary::PART) == 0 => false,
                Kind::Word => {
                    words::begins(view, at)
                        || view.is_any(at, words!("half|none|nobody|no"))
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
    places: Vec<Option<usize>>,
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

    /// The role of an entry.
    pub(super) fn role(&self, entry: Option<usize>) -> Option<Role> {
        entry
            .and_then(|at| self.entries.get(at))
            .map(|entry| entry.role)
    }

    /// What each number is there for: it becomes an entry, or it is passed over with the reason.
    fn roles(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        bound: &[Option<(ComparatorKind, usize)>],
        earlier: &Links,
        (bases, parts): (&[Option<BaseOf>], &[Option<Whole>]),
        memory: &Memory,
    ) -> Roles {
        let view = sentence.view;
        let setting = Setting {
            context: sentence.block.context(),
            story: memory.story || sentence.voice == Some(Voice::OnePerson),
            counted: memory.count.is_some(),
            cut: view
                .len()
                .checked_sub(1)
                .and_then(|last| view.get(last))
                .is_some_and(|last| {
                    last.kind == Kind::Word && last.end == self.end && self.end == self.text.len()
                }),
        };
        let mut roles = Roles::default();
        let compared = earlier.compared();
        for (index, numeral) in sentence.numerals.iter().enumerate() {
            let mut verdict = verdict::verdict(view, numeral, setting);
            if verdict == Ok(Role::Measure) && compare::is_goal(view, numeral) {
                verdict = Ok(Role::Target);
            }
            let is_bound = bound.get(index).is_some_and(Option::is_some);
            // "more than the 95% needed": compared, but with what was to be reached.
            let is_earlier = earlier
                .get(index)
                .is_some_and(|_| verdict != Ok(Role::Target));
            // "had opened with 9 and by the time we visited had 15"
            if compared.get(index) == Some(&true)
                && (verdict == Err(NoFigure::Unclear)
                    || verdict == Err(NoFigure::Story) && !setting.story)
            {
                verdict = Ok(Role::Measure);
            }
            let keeps = matches!(
                verdict,
                Ok(Role::Measure | Role::Target)
                    | Err(NoFigure::Unclear | NoFigure::Term | NoFigure::Structure)
            );
            // "of these 12 had died": a part counts what its whole counts.
            let part = match parts.get(index) {
                // Pointing back is not enough: there must be something to be a part of.
                Some(Some(Whole::Before)) => memory.count.is_some(),
                Some(Some(_)) => true,
                _ => false,
            };
            if verdict == Err(NoFigure::Unclear) && part {
                verdict = Ok(Role::Measure);
            }
            // "1,933" is no year.
            let grouped = verdict == Err(NoFigure::Date)
                && view
                    .get(numeral.first)
                    .is_some_and(|token| token.text.contains(','));
            if (is_bound || is_earlier)
                && (keeps || grouped || verdict == Ok(Role::Context))
                && !setting.context
            {
                verdict = Ok(Role::Comparator);
            } else if bases.get(index) == Some(&Some(BaseOf::Named)) {
                // What others are parts of is a measure, or else it is their base.
                if keeps && verdict.is_err() || verdict == Err(NoFigure::Story) {
                    verdict = Ok(Role::Base);
                }
            } else if verdict == Ok(Role::Measure)
                && bases.get(index).is_some_and(Option::is_some)
                && subject::counted_as_received(view, numeral)
            {
                // "Of the 60 complaints received, 35% ..": a measure and the base of others.
            } else if bases
                .get(index)
                .and_then(Option::as_ref)
                .is_some_and(|base| match base {
                    // "one of 5 boroughs": no whole where the part is no figure.
                    BaseOf::One(part) => roles.place(*part).is_some(),
                    // "Of these 629 had waited": the number is the part.
                    _ => !view.is_any(numeral.end, words!("had|were|was|have|has")),
                })
                && (keeps || matches!(verdict, Err(NoFigure::Definition | NoFigure::Story)))
            {
                verdict = Ok(Role::Base);
            }
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
                    roles.places.push(Some(self.entries.len()));
                    self.entries.push(entry(numeral, span, role));
                }
                Err(reason) => {
                    roles.places.push(None);
                    self.prose.passed_over.push(PassedOver::new(span, reason));
                }
            }
        }
        // A number whose measure is no figure stands alone.
        for (index, place) in roles.placed() {
            let target = earlier.get(index);
            if target.is_some_and(|to| to.of.is_some_and(|of| roles.place(of).is_none()))
                && let Some(entry) = self.entries.get_mut(place)
            {
                entry.role = Role::Measure;
            }
        }
        roles.measures = roles
            .placed()
            .filter(|(_, place)| self.role(Some(*place)) == Some(Role::Measure))
            .map(|(index, _)| index)
            .collect();
        roles
    }

    /// Whether a number is cut off by the end of the text.
    fn cut(&self, span: Span, numeral: &Numeral, verdict: &mut Result<Role, NoFigure>) -> bool {
        if span.end() < self.end
            || !matches!(numeral.form, Form::Digits | Form::Slip)
            || self.text.len() != self.end
        {
            return false;
        }
        if !numeral.unit_stated {
            *verdict = Err(NoFigure::Cut);
        }
        !matches!(numeral.unit, Unit::Percent) || !numeral.unit_stated
    }
}
