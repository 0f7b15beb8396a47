//! What the pages say of each statement, and under titles that no statement has.

use super::{PagesDraft, wire::wire};
use crate::{
    Code, Issue, Statement,
    indicator::Role,
    issue::Span,
    report::{Block, BlockKind, Part, ReportPage},
    value::{self, Object, Value},
};
use alloc::{format, vec::Vec};

impl PagesDraft {
    pub(super) fn statements(&mut self, members: &[(usize, &ReportPage)]) {
        for statement in Statement::ALL.iter().copied() {
            let own = members
                .iter()
                .filter(|(_, page)| page.statement() == Some(statement));
            let own: Vec<(usize, &ReportPage)> = own.copied().collect();
            let scores = members.iter().filter_map(|(index, page)| {
                let (_, score) = page.scores().find(|(listed, _)| *listed == statement)?;
                Some((*index, score.number().into(), page.place(Part::Scores)))
            });
            let listed = scores.chain(listed(members, statement.id()));
            let entry = format!("/statements/{}", statement.id());
            self.score(&entry, statement.name(), &own, listed);
            self.said(&entry, &own);
        }
        self.strangers(members);
    }

    /// Pages, and scores of a list, under the name of no quality statement: what they say stands under
    /// that name, as it was written, so that a misspelt one is found there.
    fn strangers(&mut self, members: &[(usize, &ReportPage)]) {
        let mut strangers: Vec<(&str, Vec<(usize, &ReportPage)>)> = Vec::new();
        for (index, page) in members {
            let names = page.listed.iter().map(|(name, ..)| (name.as_str(), None));
            let names = names.filter(|(name, _)| Statement::from_id(name).is_none());
            let title = page.unknown_title().map(|title| (title, Some(*page)));
            for (name, own) in title.into_iter().chain(names) {
                let own = own.map(|page| (*index, page));
                match strangers.iter_mut().find(|(known, _)| *known == name) {
                    Some((_, all)) => all.extend(own),
                    None => strangers.push((name, own.into_iter().collect())),
                }
            }
        }
        for (title, own) in &strangers {
            let entry = format!("/statements/{}", value::escaped(title));
            // An entry of its own, whatever the pages say.
            self.draft.set(&entry, Object::new());
            self.score(&entry, title, own, listed(members, title));
            self.said(&entry, own);
        }
    }

    /// What the pages of one statement say beside its score.
    fn said(&mut self, entry: &str, own: &[(usize, &ReportPage)]) {
        for (index, page) in own {
            self.evidence(entry, page);
            self.findings(entry, *index, page);
            self.figures(entry, *index, page);
        }
    }

    /// The score of a statement: as its own pages have it, else as a list of scores has it.
    fn score(
        &mut self,
        entry: &str,
        name: &str,
        own: &[(usize, &ReportPage)],
        listed: impl Iterator<Item = (usize, Value, Option<Span>)>,
    ) {
        let own = own.iter().filter_map(|(index, page)| {
            let read = page.score().map(|score| score.number().into());
            let written = read.or_else(|| page.unread(Part::Score).cloned());
            Some((*index, written?, page.place(Part::Score)))
        });
        let mut said = own.chain(listed);
        let Some((index, score, place)) = said.next() else {
            return;
        };
        let other = said.find(|(_, other, _)| *other != score);
        let pointer = format!("{entry}/score");
        if let Some((_, other, _)) = other {
            self.issues.push(
                Issue::new(
                    Code::ScoreConflict,
                    format!("one page gives `{name}` the score {score}, another {other}"),
                )
                .at_path(pointer.clone()),
            );
        }
        self.draft.set(&pointer, score);
        self.note(pointer, index, place);
    }

    /// The evidence that the page names, each wording once.
    fn evidence(&mut self, entry: &str, page: &ReportPage) {
        let base = format!("{entry}/evidence/-");
        for (category, source) in page.named_evidence() {
            let mut evidence = Object::new();
            evidence.push("category", category.id());
            evidence.push("source", source);
            self.draft.set(&base, evidence);
        }
    }

    /// The measures of a statement page.
    fn figures(&mut self, entry: &str, index: usize, page: &ReportPage) {
        let base = format!("{entry}/figures");
        let mut at = self
            .draft
            .get(&base)
            .map_or(0, |figures| figures.items().len());
        let measures = page
            .figures()
            .iter()
            .filter(|figure| figure.role() == Role::Measure);
        for measure in measures {
            self.draft.set(&format!("{base}/-"), wire(measure));
            self.note(format!("{base}/{at}"), index, Some(measure.span()));
            at = at.saturating_add(1);
        }
    }

    /// The findings of a statement page, paragraph by paragraph.
    fn findings(&mut self, entry: &str, index: usize, page: &ReportPage) {
        let base = format!("{entry}/findings");
        let mut at = self
            .draft
            .get(&base)
            .map_or(0, |findings| findings.items().len());
        let mut blocks = page
            .blocks()
            .iter()
            .filter(|block| block.kind() != BlockKind::Heading);
        for topic in page.topics() {
            for paragraph in topic.paragraphs() {
                let mut finding = Object::new();
                if let Some(heading) = topic.heading() {
                    finding.push("topic", heading);
                }
                finding.push("text", paragraph.as_str());
                self.draft.set(&format!("{base}/-"), finding);
                let span = blocks.next().map(Block::span);
                self.note(format!("{base}/{at}"), index, span);
                at = at.saturating_add(1);
            }
        }
    }
}

/// What lists of scores have under a name that is no score of a statement.
fn listed<'p>(
    members: &'p [(usize, &ReportPage)],
    name: &'p str,
) -> impl Iterator<Item = (usize, Value, Option<Span>)> + 'p {
    members.iter().flat_map(move |(index, page)| {
        let named = page.listed.iter().filter(move |(of, ..)| of == name);
        named.map(|(_, score, place)| (*index, score.clone(), Some(*place)))
    })
}
