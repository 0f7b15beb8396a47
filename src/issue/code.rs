//! The catalogue of issue codes: one table, from which the enum, its documentation, its wire form
//! and every list of codes are made. A code is never reused for another meaning.

use super::Severity;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

macro_rules! codes {
    ($(
        $Variant:ident = $id:literal, $severity:ident {
            what: $what:literal,
            why: $why:literal,
            remedy: $remedy:literal,
            example: $example:literal $(,)?
        }
    )+) => {
        /// The stable code of an issue.
        ///
        /// `Display` and the wire print the dotted form (`period.not_consecutive`), which
        /// `FromStr` reads back.
        ///
        /// | code | severity | what |
        /// |---|---|---|
        $(#[doc = concat!("| [`", $id, "`](Self::", stringify!($Variant), ") | ", stringify!($severity), " | ", $what, " |")])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(
                #[doc = concat!("`", $id, "`: ", $what, ".")]
                #[doc = ""]
                #[doc = concat!("**Why.** ", $why, ".")]
                #[doc = ""]
                #[doc = concat!("**Remedy.** ", $remedy, ".")]
                #[doc = ""]
                #[doc = concat!("**Example.** ", $example, ".")]
                $Variant,
            )+
        }

        impl Code {
            /// The whole catalogue.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];

            /// The dotted form, as it stands on the wire.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$Variant => $id),+ }
            }

            /// The severity that an issue with this code usually has.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$Variant => Severity::$severity),+ }
            }

            /// What the issue says.
            #[must_use]
            pub const fn what(self) -> &'static str {
                match self { $(Self::$Variant => $what),+ }
            }

            /// Why it is looked for.
            #[must_use]
            pub const fn why(self) -> &'static str {
                match self { $(Self::$Variant => $why),+ }
            }

            /// What can be done about it.
            #[must_use]
            pub const fn remedy(self) -> &'static str {
                match self { $(Self::$Variant => $remedy),+ }
            }

            /// A case that raises it.
            #[must_use]
            pub const fn example(self) -> &'static str {
                match self { $(Self::$Variant => $example),+ }
            }
        }
    };
}

codes! {
    AuthorityNotStated = "authority.not_stated", Note {
        what: "no council is named",
        why: "a result that nobody can attribute cannot be compared or filed",
        remedy: "add the council line, or name the authority when the draft is completed",
        example: "a page that opens with its title, without `NAME: local authority assessment`",
    }
    AuthorityDuplicate = "authority.duplicate", Error {
        what: "the same authority has two results of the same date",
        why: "which of the two stands cannot be told, so neither is ranked",
        remedy: "remove one row, or correct its date or status",
        example: "two rows for `Sefton Council`, both published `2025-06`",
    }
    BaseNotStated = "base.not_stated", Note {
        what: "a share is printed without the number that it is a share of",
        why: "without a base no count stands behind the share, and it cannot be tested",
        remedy: "give the base, or leave the share untested",
        example: "`67% of complaints were upheld`, with no number of complaints",
    }
    PeriodNotStated = "period.not_stated", Note {
        what: "a figure is printed without the time it is for",
        why: "figures of unknown periods cannot be compared",
        remedy: "give the period, as `2022/23`",
        example: "`67% of complaints were upheld`, with no year",
    }
    SourceNotStated = "source.not_stated", Note {
        what: "a figure is printed without saying where it comes from",
        why: "a survey estimate, a return and a leader's claim are not alike",
        remedy: "name the source",
        example: "`5% of the workforce were agency staff`",
    }
    ComparatorNotStated = "comparator.not_stated", Note {
        what: "a comparison is made with something that has no printed value",
        why: "the size of the difference cannot be told",
        remedy: "give the value that the figure is compared with",
        example: "`62%, similar to the England average`",
    }
    PeriodNotConsecutive = "period.not_consecutive", Warning {
        what: "a year label names two years that do not follow each other",
        why: "it is not known which year is meant",
        remedy: "write the label as first year and the year after it",
        example: "`2023/23`, which may be 2022/23 or 2023/24",
    }
    PeriodEndBeforeStart = "period.end_before_start", Warning {
        what: "a period ends before it starts",
        why: "one of its two dates is wrong",
        remedy: "correct one of the dates",
        example: "`1 April 2022 to 31 March 2022`",
    }
    PeriodAmbiguous = "period.ambiguous", Warning {
        what: "a period can be read in more than one way",
        why: "a calendar year and a financial year overlap but are not the same",
        remedy: "write the kind of year, or the form that leaves no doubt",
        example: "`2001-02`, a month or a financial year",
    }
    PeriodInvalid = "period.invalid", Warning {
        what: "a period is in none of the written forms",
        why: "a figure without a known period cannot be compared",
        remedy: "write a financial year as `2022/23`, a month as `May 2024`, a date as `31 March 2023`",
        example: "`2022/`",
    }
    ScoreOutOfRange = "score.out_of_range", Error {
        what: "a score is not 1, 2, 3 or 4",
        why: "nothing can be rated from it",
        remedy: "give the published score",
        example: "`\"score\": 5`",
    }
    ScoreBandMismatch = "score.band_mismatch", Warning {
        what: "the words of the band line belong to another score than its number",
        why: "one of the two is a slip",
        remedy: "check the page",
        example: "`2 - Evidence shows a good standard`",
    }
    ScoreConflict = "score.conflict", Warning {
        what: "two score lines of a page give different numbers",
        why: "one of the two is a slip",
        remedy: "check the page",
        example: "`Score: 3` above `2 - Evidence shows some shortfalls`",
    }
    ScoreNotStated = "score.not_stated", Note {
        what: "a statement page gives no score",
        why: "nothing can be rated from it",
        remedy: "add the score, or read the whole page",
        example: "`Indicative score:` with no number and no band line",
    }
    TitleUnknown = "title.unknown", Warning {
        what: "a title is not that of a quality statement or a theme",
        why: "the page cannot be filed under its statement",
        remedy: "check the spelling against the framework",
        example: "`# Safegaurding`",
    }
    TitleNotStated = "title.not_stated", Note {
        what: "a statement page has no title",
        why: "the page cannot be filed under its statement",
        remedy: "add the title, or read the whole page",
        example: "a page that opens with `Score: 3`",
    }
    TitleAlias = "title.alias", Warning {
        what: "a statement goes by a published name in place of its id",
        why: "names vary between publications, ids do not",
        remedy: "use the id",
        example: "`\"Assessing needs\": {..}` for `assessing_needs`",
    }
    StatementMissing = "statement.missing", Error {
        what: "a quality statement has no entry or no score",
        why: "nothing is rated from less than what the rule set asks for",
        remedy: "add the statement with its score",
        example: "eight of nine statements under `statements`",
    }
    StatementDuplicate = "statement.duplicate", Error {
        what: "a quality statement is given twice",
        why: "which of the two stands cannot be told",
        remedy: "remove one of the two",
        example: "`safeguarding` twice under `statements`",
    }
    StatementUnknown = "statement.unknown", Error {
        what: "no quality statement has this name",
        why: "its score belongs nowhere",
        remedy: "use one of the nine ids",
        example: "`\"safegaurding\": {..}`",
    }
    ScoreNotApplicable = "score.not_applicable", Warning {
        what: "a statement has a kind of score that its rule set does not read",
        why: "a rule set reads the statement's score or the scores of its evidence categories, never both",
        remedy: "remove it, or name the rule set that reads it",
        example: "`category_scores` beside `score` under `local-authority/statement-scores`",
    }
    EvidenceNotApplicable = "evidence.not_applicable", Warning {
        what: "an evidence category does not apply to the framework",
        why: "no local authority is observed, so no evidence of that category can exist",
        remedy: "check the category",
        example: "`\"category\": \"observation\"`",
    }
    EvidenceMissing = "evidence.missing", Warning {
        what: "evidence that the caller's plan asks for is not recorded",
        why: "which evidence a statement needs is not published, so only the caller can say",
        remedy: "record the evidence, or change the plan",
        example: "no feedback from partners on safeguarding",
    }
    FigureConflict = "figure.conflict", Warning {
        what: "two figures give different values for the same metric and period",
        why: "two sources disagree, or one of the two is a slip",
        remedy: "check both, or say what makes them different",
        example: "turnover in 2022/23 of 5.3% in one place and 7.1% in another",
    }
    FigureCountsMismatch = "figure.counts_mismatch", Warning {
        what: "a figure is not what the record's own counts give on the same base",
        why: "the figure, a count or its numerator is not what it seems",
        remedy: "check which part of the whole the figure is the share of",
        example: "51% upheld of 351 where 171 were: 171 is 48.7%, and 51% is the 180 that were not",
    }
    PeriodSeriesBreak = "period.series_break", Warning {
        what: "a figure is compared with an earlier value from before a break in the series",
        why: "the two were not made in the same way, so their difference means nothing",
        remedy: "compare with an average of the same year",
        example: "an uphold rate of 2023-24 with one of 2020-21",
    }
    PercentageMismatch = "percentage.mismatch", Warning {
        what: "the published percentage is not the one that the scores give",
        why: "a score, the percentage or the rule set is not what it seems",
        remedy: "check the published scores and percentage",
        example: "a published 75% over scores that give 67%",
    }
    RatingMismatch = "rating.mismatch", Warning {
        what: "the published rating is not the one that the scores give",
        why: "a score, the rating or the rule set is not what it seems",
        remedy: "check the published scores and rating",
        example: "`good` over a percentage of 62",
    }
    RulesDifferent = "rules.different", Error {
        what: "a result was made under other rules than those it is put together with",
        why: "scores of unlike rules are not on one scale",
        remedy: "build a cohort for each rule set",
        example: "a result under `local-authority/evidence-scores` in a cohort under `local-authority/statement-scores`",
    }
    ShareImpossible = "share.impossible", Warning {
        what: "no whole number of the base rounds to the printed share",
        why: "the share or its base is not what it seems",
        remedy: "check both against the source",
        example: "41% of 7: 2 of 7 is 28.6% and 3 of 7 is 42.9%",
    }
    ShareSum = "share.sum", Warning {
        what: "the shares of one whole add up to more, or less, than rounding allows",
        why: "one of them is wrong, or they overlap",
        remedy: "check the shares, or say that an item can carry several themes",
        example: "single-coded themes of 60%, 40% and 20%",
    }
    DirectionContradiction = "direction.contradiction", Warning {
        what: "the words of a comparison say the opposite of its numbers",
        why: "the words or one of the numbers is wrong",
        remedy: "check the sentence against the source",
        example: "`15%, lower than the England average of 13%`",
    }
    CountNegative = "count.negative", Error {
        what: "a count is below zero",
        why: "nothing can be counted less than never",
        remedy: "give the count as it was reported",
        example: "`\"leavers\": -3`",
    }
    CountAboveWhole = "count.above_whole", Error {
        what: "a part is larger than its whole",
        why: "one of the two counts is wrong",
        remedy: "check both counts",
        example: "120 complaints upheld of 110 decided",
    }
    DateInvalid = "date.invalid", Error {
        what: "a date does not exist or is not in the form `YYYY-MM-DD` or `YYYY-MM`",
        why: "what cannot be read cannot be put in order",
        remedy: "write the date as `2025-07-18` or `2025-07`",
        example: "`2025-02-30`",
    }
    DateOrder = "date.order", Warning {
        what: "two dates are in the wrong order",
        why: "an assessment comes before its publication",
        remedy: "check both dates",
        example: "assessed `2025-09`, published `2025-07-18`",
    }
    ValueMissing = "value.missing", Error {
        what: "a required field is missing",
        why: "the record cannot be completed without it",
        remedy: "add the field",
        example: "a record without `authority`",
    }
    ValueType = "value.type", Error {
        what: "a value is of the wrong JSON type",
        why: "reading it as another type would be a guess",
        remedy: "give the value in the expected type",
        example: "`\"score\": \"3\"`",
    }
    ValueOutOfRange = "value.out_of_range", Error {
        what: "a value is outside its bounds",
        why: "no such quantity can exist",
        remedy: "check the value and its unit",
        example: "a vacancy rate of 120%",
    }
    ValueUnknown = "value.unknown", Error {
        what: "a value is not in its closed list",
        why: "what it means is not known",
        remedy: "use one of the listed ids",
        example: "`\"rating\": \"great\"`",
    }
    FieldUnknown = "field.unknown", Warning {
        what: "a field is not part of the form",
        why: "it would otherwise be dropped in silence",
        remedy: "check its spelling, or remove it",
        example: "`\"publised\": \"2025-07-18\"`",
    }
    FieldDuplicate = "field.duplicate", Error {
        what: "a field is given twice in one object",
        why: "which of the two stands cannot be told",
        remedy: "remove one of the two",
        example: "`\"status\"` twice in a record",
    }
    MetricUnknown = "metric.unknown", Warning {
        what: "a metric has no definition here",
        why: "its bounds and its better direction are not known, so it is kept and not judged",
        remedy: "check the id, or leave it as it is",
        example: "`\"metric\": \"turnover\"` for `turnover_rate`",
    }
    JsonSyntax = "json.syntax", Error {
        what: "a text is not JSON",
        why: "nothing behind the fault can be read with certainty",
        remedy: "mend the text at the place named",
        example: "a line of JSON lines that ends in mid-string",
    }
    TextEmpty = "text.empty", Note {
        what: "a text holds no words",
        why: "there is nothing to read",
        remedy: "check that the page was copied as text",
        example: "an empty file",
    }
    TextCut = "text.cut", Note {
        what: "the text ends in the middle of something",
        why: "a figure at the end may be cut off",
        remedy: "read the whole page",
        example: "a page that ends in `41`, before its `%`",
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl FromStr for Code {
    type Err = crate::UnknownName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.id() == text)
            .ok_or(crate::UnknownName::new("code of an issue"))
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Id;
        impl de::Visitor<'_> for Id {
            type Value = Code;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the code of an issue")
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<Code, E> {
                id.parse()
                    .map_err(|_| E::invalid_value(de::Unexpected::Str(id), &self))
            }
        }
        deserializer.deserialize_str(Id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_dotted_and_round_trip() {
        for (index, code) in Code::ALL.iter().enumerate() {
            assert_eq!(code.id().parse(), Ok(*code));
            assert_eq!(code.id().split('.').count(), 2, "{code}");
            assert!(
                Code::ALL[..index]
                    .iter()
                    .all(|other| other.id() != code.id()),
                "{code}"
            );
        }
        assert!("score".parse::<Code>().is_err());
    }
}
