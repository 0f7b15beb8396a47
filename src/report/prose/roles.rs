//! What each number of a sentence is there for.

use super::{
    PassedOver,
    base::BaseOf,
    compare, complaints,
    earlier::Links,
    entry::entry,
    figure::NoFigure,
    known::Known,
    numeral::{Form, Numeral},
    part::Whole,
    pattern::words,
    reader::{Memory, Reader, Roles, Sentence},
    verdict::{self, Setting},
};
use crate::{
    indicator::{ComparatorKind, Role, Voice},
    issue::{Code, Issue, Span},
    number::Unit,
};

impl<'a> Reader<'a> {
    /// The role of an entry.
    pub(super) fn role(&self, entry: Option<usize>) -> Option<Role> {
        entry
            .and_then(|at| self.entries.get(at))
            .map(|entry| entry.role)
    }

    /// What each number is there for: it becomes an entry, or it is passed over with the reason.
    pub(super) fn roles(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        bound: &[Option<(ComparatorKind, usize)>],
        earlier: &Links,
        (bases, parts): (&[Option<BaseOf>], &[Option<Whole>]),
        memory: &Memory,
    ) -> Roles {
        let view = sentence.view;
        let setting = Setting {
            context: sentence.block.is_context(),
            story: memory.story || sentence.voice == Some(Voice::OnePerson),
            counted: memory.count.is_some(),
            timed: memory.measures.iter().any(|at| {
                let unit = self.entries.get(*at).map(|entry| entry.unit);
                matches!(
                    unit,
                    Some(Unit::Days | Unit::Weeks | Unit::Hours | Unit::Minutes | Unit::Months)
                )
            }),
            cut: view
                .len()
                .checked_sub(1)
                .and_then(|last| view.get(last))
                .is_some_and(|last| last.end == self.text.len()),
            known: Known::default(),
        };
        let mut roles = Roles::default();
        let compared = earlier.compared();
        for (index, numeral) in sentence.numerals.iter().enumerate() {
            let mut verdict = verdict::verdict(view, numeral, &setting);
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
            let later = earlier.takes_up == Some(index);
            if verdict == Err(NoFigure::Unclear) && (part || later) {
                verdict = Ok(Role::Measure);
            }
            // "less than a third of the 1,026 of a year before": words of the comparison.
            let next = sentence.numerals.get(index.saturating_add(1));
            let compares = numeral.form == Form::Fraction
                && earlier.get(index.saturating_add(1)).is_some()
                && next.is_some_and(|next| {
                    (numeral.end..next.lead).all(|at| view.is_any(at, words!("of|the")))
                });
            if compares {
                verdict = Err(NoFigure::Definition);
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
                && complaints::counted_as_received(view, numeral)
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
