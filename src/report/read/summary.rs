//! The overall summary: rating, percentage, the nine scores and people's experiences.
use super::Reader;
use crate::{
    Code, Issue, RuleSet, Severity, Statement,
    issue::Span,
    report::{
        Part,
        council::is_proper,
        find::percentage,
        fold::clean,
        kind::{Kind, Printed, Section},
        layout::{Entry, ends_sentence, is_prose},
        line::{offset, trim},
        page::rating,
        scoring::written,
        words::Words,
    },
    rules::{Scores, Verdict, overall_out_of_range},
};
use alloc::{format, vec::Vec};

impl Reader<'_, '_> {
    pub(super) fn summary(&mut self, lines: &[Entry], title: Option<usize>) {
        let mut section: Option<Section> = None;
        let mut experiences: Option<usize> = None;
        let mut listed: Option<Span> = None;
        for (index, entry) in lines.iter().enumerate() {
            let rest = lines.get(index.saturating_add(1)..).unwrap_or_default();
            if Some(index) == title || self.common(entry) {
                continue;
            }
            let words = entry.words(self.text);
            match entry.kind {
                Kind::Head(Section::Experiences) => {
                    self.body.part();
                    experiences = self.body.topics.len().checked_sub(1);
                    section = Some(Section::Experiences);
                }
                Kind::Head(known @ (Section::Rating | Section::Scores | Section::Summary)) => {
                    self.notice(entry);
                    self.body.close();
                    section = Some(known);
                }
                Kind::Overall => self.overall(entry, words),
                Kind::Rating if section != Some(Section::Experiences) => {
                    self.notice(entry);
                    if self.page.rating.is_none() {
                        self.page.rating = rating(words);
                        self.page.set_place(Part::Rating, entry.line.span);
                    }
                }
                Kind::Pair(statement, number) => {
                    self.notice(entry);
                    listed = Some(listed.map_or(entry.line.span, |known| {
                        Span::new(known.start(), entry.line.span.end())
                    }));
                    self.listed(statement, number, (entry, rest.first()));
                }
                Kind::Score | Kind::Band => self.notice(entry),
                Kind::Head(Section::Strengths) => {
                    self.body.heading(entry.line.span);
                    section = None;
                }
                Kind::Run(Section::Experiences) => {
                    self.body.part();
                    experiences = self.body.topics.len().checked_sub(1);
                    section = Some(Section::Experiences);
                    if let Some((_, inline)) = Words::inline_head(words) {
                        let mut entry = *entry;
                        let start = entry.line.span.start();
                        let from = start.saturating_add(offset(words, inline));
                        entry.line.span = Span::new(from, entry.line.span.end());
                        self.body.line(&entry, rest);
                    }
                }
                _ if self.is_behind_foot(entry) => {}
                _ => {
                    self.notice(entry);
                    if self.unknown_in_list(entry, rest) {
                        continue;
                    }
                    let link = matches!(entry.kind, Kind::Statement(..) | Kind::Theme(..));
                    // The council's name above its rating, a label, an unreadable score.
                    let label = matches!(section, Some(Section::Rating | Section::Scores))
                        && !is_prose(words)
                        && entry.line.level == 0
                        && !ends_sentence(words);
                    if !link && !label {
                        self.body.line(entry, rest);
                    }
                }
            }
        }
        self.body.close();
        if let Some(span) = listed {
            self.page.set_place(Part::Scores, span);
            self.missing(span);
        }
        self.reconcile();
        if let Some(at) = experiences
            && at < self.body.topics.len()
        {
            self.page.experiences = self.body.topics.remove(at).into_paragraphs();
        }
    }

    /// A short line above a score in the list that names no statement.
    fn unknown_in_list(&mut self, entry: &Entry, rest: &[Entry]) -> bool {
        let words = entry.words(self.text);
        let Some(scored) = rest.first().filter(|next| next.kind == Kind::Score) else {
            return false;
        };
        if is_prose(words) || words.ends_with(':') {
            return false;
        }
        let name = clean(words);
        if let Some(score) = written(scored.words(self.text)) {
            let place = Span::new(entry.line.span.start(), scored.line.span.end());
            self.page.listed.push((name.clone(), score, place));
        }
        let issue = Issue::new(
            Code::TitleUnknown,
            format!("`{name}` is not the name of a quality statement"),
        )
        .at_span(entry.line.span);
        self.page.issues.push(match Statement::suggest(&name) {
            Some(meant) => issue.with_help(format!("did you mean `{}`?", meant.name())),
            None => issue,
        });
        true
    }

    fn overall(&mut self, entry: &Entry, words: &str) {
        self.notice(entry);
        if let Some((percentage, from)) = percentage(words)
            && self.page.percentage.is_none()
        {
            let start = entry.line.span.start().saturating_add(from);
            let span = Span::new(start, start.saturating_add(percentage.text().len()));
            self.page.set_place(Part::Percentage, span);
            self.page.percentage = Some(percentage);
        }
        let (label, value) = words.rsplit_once(':').unwrap_or((words, ""));
        if self.page.rating.is_none()
            && let Some(found) = rating(value)
        {
            self.page.rating = Some(found);
            self.page.set_place(Part::Rating, entry.line.span);
        }
        let name = label
            .split_once(" for ")
            .map(|(_, name)| trim(name).trim_end_matches([':', ' ']))
            .filter(|name| !name.is_empty() && is_proper(name));
        if self.page.authority.is_none()
            && let Some(name) = name
        {
            self.page.authority = Some(clean(name));
            self.page.set_place(Part::Authority, entry.line.span);
        }
    }

    fn listed(
        &mut self,
        statement: Statement,
        number: Option<Printed>,
        (entry, next): (&Entry, Option<&Entry>),
    ) {
        let Some(slot) = self.page.scores.get_mut(statement.index()) else {
            return;
        };
        match (number, &slot) {
            (Some(Printed::Score(score)), None) => *slot = Some(score),
            (Some(Printed::Score(score)), Some(known)) if score != *known => {
                self.page.issues.push(
                    Issue::new(
                        Code::ScoreConflict,
                        format!(
                            "`{}` is listed with the scores {known} and {score}",
                            statement.name()
                        ),
                    )
                    .at_span(entry.line.span),
                );
            }
            (Some(Printed::Outside), _) => {
                // The number may stand on the line below the name.
                let below = next.filter(|next| next.kind == Kind::Debris);
                let end = below.map_or(entry.line.span.end(), |below| below.line.span.end());
                let place = Span::new(entry.line.span.start(), end);
                let written = place.of(self.text).and_then(written);
                self.page
                    .listed
                    .extend(written.map(|score| (statement.id().into(), score, place)));
                self.page.issues.push(
                    Issue::new(
                        Code::ScoreOutOfRange,
                        format!("the score of `{}` is not 1, 2, 3 or 4", statement.name()),
                    )
                    .at_span(entry.line.span),
                );
            }
            _ => {}
        }
    }

    /// The published percentage and rating beside those that the nine scores give, and without these
    /// beside each other.
    fn reconcile(&mut self) {
        let mut percentage = self.page.percentage.clone();
        // What cannot be is told by itself, and contradicts nothing else.
        if let Some(issue) = percentage.as_ref().and_then(overall_out_of_range) {
            self.push_at(issue, Part::Percentage);
            percentage = None;
        }
        let mut numbers = Vec::with_capacity(Statement::COUNT);
        numbers.extend(
            self.page
                .scores()
                .map(|(_, score)| i64::from(score.number())),
        );
        let scores = Scores::la(&numbers).ok();
        match scores.and_then(|scores| RuleSet::STATEMENT_SCORES.verdict(&scores).ok()) {
            Some(verdict) => self.against_scores(percentage.as_ref(), &verdict),
            None => self.against_each_other(percentage.as_ref()),
        }
    }

    fn against_scores(&mut self, percentage: Option<&crate::Printed>, verdict: &Verdict<'_>) {
        let total = verdict.total();
        if let Some(percentage) = percentage
            && percentage.value() != verdict.percentage().into()
        {
            let issue = Issue::new(
                Code::PercentageMismatch,
                format!(
                    "the page prints {}, and its scores give {}% ({total} of {} points)",
                    percentage.text(),
                    verdict.percentage(),
                    verdict.maximum(),
                ),
            );
            self.push_at(issue, Part::Percentage);
        }
        if let (Some(printed), Some(computed)) = (self.page.rating, verdict.rating())
            && printed != computed
        {
            let issue = Issue::new(
                Code::RatingMismatch,
                format!(
                    "the page prints {printed}, and its scores give {computed} ({total} points)"
                ),
            );
            self.push_at(issue, Part::Rating);
        }
    }

    fn against_each_other(&mut self, percentage: Option<&crate::Printed>) {
        let whole = percentage.and_then(|printed| u32::try_from(printed.count()?).ok());
        let overall = RuleSet::STATEMENT_SCORES.overall();
        let band = whole
            .zip(overall)
            .and_then(|(whole, overall)| overall.bands().get(overall.band_of(whole)));
        if let (Some(rating), Some(percentage), Some(band)) = (self.page.rating, percentage, band)
            && band.rating() != Some(rating)
        {
            let printed = percentage.text();
            let message = format!("the page prints {rating} and {printed}, and {band}");
            self.push_at(Issue::new(Code::RatingMismatch, message), Part::Rating);
        }
    }

    /// Notes the statements that a list of scores leaves out.
    fn missing(&mut self, list: Span) {
        let missing: Vec<&str> = Statement::ALL
            .iter()
            .zip(&self.page.scores)
            .filter(|(_, score)| score.is_none())
            .map(|(statement, _)| statement.id())
            .collect();
        if missing.is_empty() || missing.len() == Statement::COUNT {
            return;
        }
        self.page.issues.push(
            Issue::new(
                Code::StatementMissing,
                format!(
                    "the list of scores leaves out {}",
                    crate::text::one_of(missing.iter().copied()).replace(" or ", " and ")
                ),
            )
            .with_severity(Severity::Note)
            .at_span(list),
        );
    }
}
