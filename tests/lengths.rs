//! Formats that write a length first rely on it: whatever announces how many fields or items follow
//! writes that many.
#![cfg(feature = "testing")]

use care_quality::{
    Cohort, Draft, Period, Printed, ReportPage, RuleSet, Scores, Span,
    cohort::Record,
    indicator::{Comparator, ComparatorKind, Confidence, Interval, Possibility, indicators},
    rules::Entry,
    testing,
    validation::Validator,
};
use serde::{
    Serialize,
    ser::{self, Error as _},
};

/// Writes nothing, and counts.
#[derive(Clone, Copy)]
struct Counting;

/// A list, an object or a struct: what it announced, and what it has written.
struct Open {
    what: &'static str,
    announced: Option<usize>,
    written: usize,
}

impl Open {
    fn new(what: &'static str, announced: Option<usize>) -> Result<Self, Miscount> {
        let written = 0;
        Ok(Self {
            what,
            announced,
            written,
        })
    }

    fn write(&mut self, part: &(impl Serialize + ?Sized)) -> Result<(), Miscount> {
        self.written += 1;
        part.serialize(Counting)
    }

    fn close(self) -> Result<(), Miscount> {
        match self.announced {
            Some(announced) if announced != self.written => Err(Miscount::custom(format!(
                "{} announced {announced} and wrote {}",
                self.what, self.written
            ))),
            _ => Ok(()),
        }
    }
}

/// Something wrote another number of parts than it announced.
#[derive(Debug)]
struct Miscount(String);

impl std::fmt::Display for Miscount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Miscount {}

impl ser::Error for Miscount {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

macro_rules! scalars {
    ($($name:ident: $scalar:ty),+ $(,)?) => {$(
        fn $name(self, _: $scalar) -> Result<(), Miscount> {
            Ok(())
        }
    )+};
}

macro_rules! variants {
    ($($name:ident),+) => {$(
        fn $name(
            self,
            name: &'static str,
            _: u32,
            _: &str,
            len: usize,
        ) -> Result<Open, Miscount> {
            Open::new(name, Some(len))
        }
    )+};
}

impl ser::Serializer for Counting {
    type Ok = ();
    type Error = Miscount;
    type SerializeSeq = Open;
    type SerializeTuple = Open;
    type SerializeTupleStruct = Open;
    type SerializeTupleVariant = Open;
    type SerializeMap = Open;
    type SerializeStruct = Open;
    type SerializeStructVariant = Open;

    scalars! {
        serialize_bool: bool, serialize_char: char, serialize_str: &str, serialize_bytes: &[u8],
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_i128: i128, serialize_u128: u128, serialize_f32: f32, serialize_f64: f64,
        serialize_unit_struct: &'static str,
    }

    fn serialize_unit(self) -> Result<(), Miscount> {
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Miscount> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, part: &T) -> Result<(), Miscount> {
        part.serialize(self)
    }

    fn serialize_unit_variant(self, _: &str, _: u32, _: &str) -> Result<(), Miscount> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &str,
        part: &T,
    ) -> Result<(), Miscount> {
        part.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &str,
        _: u32,
        _: &str,
        part: &T,
    ) -> Result<(), Miscount> {
        part.serialize(self)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Open, Miscount> {
        Open::new("a list", len)
    }

    fn serialize_tuple(self, len: usize) -> Result<Open, Miscount> {
        Open::new("a tuple", Some(len))
    }

    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Open, Miscount> {
        Open::new(name, Some(len))
    }

    variants!(serialize_tuple_variant, serialize_struct_variant);

    fn serialize_map(self, len: Option<usize>) -> Result<Open, Miscount> {
        Open::new("a map", len)
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Open, Miscount> {
        Open::new(name, Some(len))
    }
}

macro_rules! lists {
    ($($list:ident: $write:ident),+ $(,)?) => {$(
        impl ser::$list for Open {
            type Ok = ();
            type Error = Miscount;

            fn $write<T: Serialize + ?Sized>(&mut self, part: &T) -> Result<(), Miscount> {
                self.write(part)
            }

            fn end(self) -> Result<(), Miscount> {
                self.close()
            }
        }
    )+};
}

lists! {
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field,
    SerializeTupleVariant: serialize_field,
}

macro_rules! structs {
    ($($structure:ident),+) => {$(
        impl ser::$structure for Open {
            type Ok = ();
            type Error = Miscount;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                _: &'static str,
                part: &T,
            ) -> Result<(), Miscount> {
                self.write(part)
            }

            fn end(self) -> Result<(), Miscount> {
                self.close()
            }
        }
    )+};
}

structs!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Open {
    type Ok = ();
    type Error = Miscount;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Miscount> {
        self.write(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Miscount> {
        value.serialize(Counting)
    }

    fn end(self) -> Result<(), Miscount> {
        self.close()
    }
}

fn counts(what: &str, value: &impl Serialize) {
    if let Err(error) = value.serialize(Counting) {
        panic!("{what}: {error}");
    }
}

/// A length that is announced and not kept to is what the other tests would find.
#[test]
fn a_miscount_is_found() {
    struct Wrong;
    impl Serialize for Wrong {
        fn serialize<S: ser::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut fields = ser::Serializer::serialize_struct(serializer, "Wrong", 2)?;
            ser::SerializeStruct::serialize_field(&mut fields, "only", &1)?;
            ser::SerializeStruct::end(fields)
        }
    }
    let error = [Wrong].serialize(Counting).unwrap_err();
    assert_eq!(error.to_string(), "Wrong announced 2 and wrote 1");
}

#[test]
fn pages_write_as_many_fields_as_they_announce() {
    let learning = include_str!("../examples/data/learning_page.txt");
    let summary = "Sample Council: local authority assessment\n\nOverall summary\n\n\
        Local authority rating and score\n\nGood\n\nQuality statement scores\n\n\
        Assessing needs\nScore: 3\n\nSafeguarding\nScore: 2\n\n\
        Overall score 73 Good\n\nSummary of people\u{2019}s experiences\n\nPeople told us so.\n";
    let pages = [
        learning,
        summary,
        "",
        "Safeguarding\n\nScore: 3\n2 - Evidence shows some shortfalls\n",
    ];
    for (page, summary) in pages
        .map(ReportPage::read)
        .iter()
        .zip([false, true, false, false])
    {
        let kind = serde_json::to_value(page).unwrap();
        assert_eq!(kind["page"] == "summary", summary, "{kind}");
        counts("a page", page);
        for figure in page.figures() {
            counts("a figure of a page", figure);
            counts("what follows from it", &figure.figure().derived());
        }
        for issue in page.issues() {
            counts("an issue", issue);
        }
    }
}

#[test]
fn comparators_write_as_many_fields_as_they_announce() {
    let value = Printed::parse("12").unwrap();
    let rank = Comparator::new(ComparatorKind::Rank).with_value(value);
    counts("a rank", &rank);
    counts("a rank of so many", &rank.among(153));
    counts("no value", &Comparator::new(ComparatorKind::Other));
}

#[test]
fn records_write_as_many_fields_as_they_announce() {
    for draft in [
        testing::full(),
        testing::assessment().build_unchecked(),
        Draft::new(),
    ] {
        counts("a draft", &draft);
        let checked = Validator::new().check(&draft);
        counts("a check", &checked);
        if let Some(assessment) = checked.assessment() {
            counts("an assessment", assessment);
            counts("its outcome", &assessment.outcome());
            for (_, statement) in assessment.statements() {
                counts("a statement", statement);
            }
            counts("its counts", assessment.counts());
            for indicator in indicators(assessment.counts()) {
                counts("an indicator", &indicator);
            }
        }
    }
}

#[test]
fn outcomes_write_as_many_fields_as_they_announce() {
    let scores = Scores::la([3, 3, 3, 2, 3, 3, 3, 3, 3]).unwrap();
    let outcome = RuleSet::STATEMENT_SCORES.rate(&scores).unwrap();
    counts("an outcome", &outcome);
    let mut entries = [const { Entry::Score(3) }; 9];
    entries[6] = Entry::Unknown;
    let open = RuleSet::STATEMENT_SCORES.open(&entries).unwrap();
    counts("what is open", &open);
    for rules in RuleSet::ALL {
        counts("a rule set", rules);
    }
}

#[test]
fn cohorts_write_as_many_fields_as_they_announce() {
    let scores = |last| Scores::la([3, 3, 3, 2, 3, 3, 3, 3, last]).unwrap();
    let cohort = Cohort::from_iter([Record::new("One", scores(3)), Record::new("Two", scores(1))]);
    counts("a table", &cohort.table());
    for row in cohort.table().rows() {
        counts("a row", &row);
    }
    counts("a summary", cohort.table().summary());
    for row in cohort.tidy_rows() {
        counts("a tidy row", &row);
    }
    counts(
        "an empty table",
        &Cohort::from_iter(Vec::<Record>::new()).table(),
    );
}

#[test]
fn small_things_write_as_many_fields_as_they_announce() {
    for text in ["2022/23", "2023/23", "2021 to 2023", "current"] {
        counts(text, &Period::read(text));
        counts(
            "a period at its place",
            &Period::read(text).at(Span::new(1, 2)),
        );
    }
    counts(
        "a possibility",
        &Possibility::of(&Printed::parse("41%").unwrap(), 110),
    );
    counts(
        "an interval",
        &Interval::wilson(74, 110, Confidence::P95).unwrap(),
    );
    counts("a span", &Span::new(1, 2));
}
