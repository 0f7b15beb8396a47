//! Gives measures their source and voice: those of the sentence, of the one before, or named late.

use super::{
    pattern::words,
    reader::{Memory, Reader, Roles, Sentence},
    scope::{self, Source},
    view::View,
};
use crate::{indicator::Voice, issue::Span};

/// Whose word a sentence is, which the next may go on with.
pub(super) fn speaker(view: View<'_, '_>, memory: &mut Memory, whole: bool) -> Option<Voice> {
    let continues = scope::continues(view);
    let found = super::speaker::speaker(view, whole);
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

impl<'a> Reader<'a> {
    pub(super) fn own_sources(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        memory: &mut Memory,
    ) {
        let view = sentence.view;
        let same = scope::same_source(view);
        let named = sentence.sources;
        for (nth, index) in roles.measures.iter().enumerate() {
            let (Some(numeral), Some(place)) = (sentence.numerals.get(*index), roles.place(*index))
            else {
                continue;
            };
            let next = roles
                .measures
                .get(nth.saturating_add(1))
                .and_then(|m| sentence.numerals.get(*m))
                .map_or(view.len(), |n| n.lead);
            // In brackets behind it; else the last before it that is no bracket of another; else the next.
            let behind = named
                .iter()
                .find(|s| (numeral.end..next).contains(&s.start) && s.bracketed);
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
        if roles.measures.is_empty() {
            // A source beside a comparator in a sentence that goes back is its figures' too.
            if (scope::refers_back(view) || scope::fragment(view, named))
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

    pub(super) fn late_source(&mut self, measures: &[usize], span: Span, voice: Voice) {
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

/// Whether a source says no more than that data are national, or the council's.
pub(super) fn generic(view: View<'_, '_>, source: &Source) -> bool {
    view.is_any(
        source.start,
        words!(
            "national|nationally|published|local|data|evidence|information|performance|council|\
        internal"
        ),
    )
}

pub(super) fn carers_survey(view: View<'_, '_>, source: &Source) -> bool {
    view.has(source.start, source.end, words!("carers|SACE"))
}
