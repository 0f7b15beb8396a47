use super::{Cohort, Record, SetAside, Summary, names};
use crate::{Code, Issue, PartialDate, Rating, Ratio, Status, indicator::quantile, rules::Verdict};
use alloc::{borrow::Cow, format, vec, vec::Vec};
use core::cmp::Reverse;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// What place an item has in a league table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// A formal result, the latest of its authority: it has this rank, 1 the best, ties sharing the
    /// best. Only ranked results count in distributions and ratings.
    Ranked(u32),
    /// A formal result with a later one of the same authority.
    Earlier,
    /// One of several formal results of the same authority and date.
    Duplicate,
    /// A result that is not formal.
    NotFormal,
    /// No result could be made of it.
    SetAside,
}

/// A cohort in order, with what it amounts to.
///
/// Ranked results come first, by rank, then by name; the others behind them, by name.
///
/// ```
/// use care_quality::{Scores, cohort::{Cohort, Record}};
///
/// let mut cohort = Cohort::new();
/// cohort.push(Record::new("Wakefield Council", Scores::la([2, 2, 2, 3, 3, 2, 2, 3, 3])?));
/// cohort.push(Record::new("Camden", Scores::la([3, 3, 4, 3, 4, 4, 3, 4, 4])?));
/// let table = cohort.table();
/// let ranks: Vec<_> = table.rows().map(|row| (row.authority(), row.rank())).collect();
/// assert_eq!(ranks, [("Camden", Some(1)), ("Wakefield Council", Some(2))]);
/// # Ok::<(), care_quality::Unrated>(())
/// ```
#[derive(Debug, Clone)]
pub struct Table<'c, 'r> {
    cohort: &'c Cohort<'r>,
    places: Vec<Place>,
    ranked: usize,
    summary: Summary<'r>,
}

/// Which record, or which item set aside, and what was found of it.
#[derive(Debug, Clone, Copy)]
struct Place {
    index: u32,
    total: u32,
    standing: Standing,
}

impl<'c, 'r> Table<'c, 'r> {
    pub(super) fn new(cohort: &'c Cohort<'r>) -> Self {
        let records = cohort.records();
        let (mut places, mut others) = (Vec::with_capacity(records.len()), Vec::new());
        let order = names::sorted(cohort);
        let same = |one: &names::Named, two: &names::Named| {
            let name = |named: &names::Named| names::at(records, *named).map(Record::authority);
            one.key == two.key && name(one) == name(two)
        };
        for group in order.chunk_by(same) {
            settle(cohort, group, &mut places, &mut others);
        }
        drop(order);
        // Stable, so that names stay in order within a total.
        places.sort_by_key(|place| Reverse(place.total));
        let mut summary = Summary::new(cohort.rules());
        let (mut rank, mut seen) = (0_u32, 0_u32);
        // Scores are counted in the order in which they lie in memory, not in that of ranks.
        let mut counted = vec![false; records.len()];
        for place in &mut places {
            seen = seen.saturating_add(1);
            if summary.count_total(place.total) {
                rank = seen;
            }
            place.standing = Standing::Ranked(rank);
            if let Some(counted) = counted.get_mut(at(place.index)) {
                *counted = true;
            }
        }
        for (record, counted) in records.iter().zip(&counted) {
            if *counted {
                summary.count_scores(record);
            }
        }
        drop(counted);
        let ranked = places.len();
        others.extend((0_u32..).zip(cohort.aside()).map(|(index, _)| Place {
            index,
            total: 0,
            standing: Standing::SetAside,
        }));
        let named = |place: &Place| {
            let row = Row {
                cohort,
                place: *place,
            };
            (row.authority(), row.published(), row.status())
        };
        others.sort_by(|one, two| named(one).cmp(&named(two)));
        places.append(&mut others);
        Self {
            cohort,
            places,
            ranked,
            summary,
        }
    }

    /// Every item of the cohort, ranked ones first.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'c, 'r>> + DoubleEndedIterator {
        let cohort = self.cohort;
        self.places.iter().map(move |place| Row {
            cohort,
            place: *place,
        })
    }

    /// The ranked results, best first.
    pub fn ranked(&self) -> impl ExactSizeIterator<Item = Row<'c, 'r>> + DoubleEndedIterator {
        self.rows().take(self.ranked)
    }

    /// The ranked result of an authority of exactly this name.
    #[must_use]
    pub fn find(&self, authority: &str) -> Option<Row<'c, 'r>> {
        self.ranked().find(|row| row.authority() == authority)
    }

    /// What the ranked results amount to.
    #[must_use]
    pub const fn summary(&self) -> &Summary<'r> {
        &self.summary
    }

    /// The cohort that this is the table of.
    #[must_use]
    pub const fn cohort(&self) -> &'c Cohort<'r> {
        self.cohort
    }

    /// The group of a row when the ranked results are cut into so many of like size, 1 the best.
    #[must_use]
    pub fn quantile(&self, row: &Row<'_, '_>, groups: u32) -> Option<u32> {
        quantile(row.rank()?, u32::try_from(self.ranked).ok()?, groups)
    }

    /// The percentile of a row: the share of the other ranked results with a lower total, in
    /// percent; none where it is alone.
    #[must_use]
    pub fn percentile(&self, row: &Row<'_, '_>) -> Option<Ratio> {
        row.rank()?;
        let behind = i128::from(self.summary.below(row.place.total));
        let others = self.summary.count_of_results().checked_sub(1)?;
        Ratio::new(behind.saturating_mul(100), others.into()).ok()
    }
}

fn at(index: u32) -> usize {
    usize::try_from(index).unwrap_or(usize::MAX)
}

/// Finds the standing of all results of one authority, which come in the order of their dates.
fn settle(
    cohort: &Cohort<'_>,
    group: &[names::Named],
    ranked: &mut Vec<Place>,
    others: &mut Vec<Place>,
) {
    let mut place = |named: &names::Named, standing| {
        let (list, total) = match (standing, named.formal) {
            (Standing::Ranked(_), Some(total)) => (&mut *ranked, total.get()),
            _ => {
                let record = names::at(cohort.records(), *named);
                (
                    &mut *others,
                    record.map_or(0, |record| cohort.total(record)),
                )
            }
        };
        list.push(Place {
            index: named.index,
            total,
            standing,
        });
    };
    if let [
        named @ names::Named {
            formal: Some(_), ..
        },
    ] = group
    {
        return place(named, Standing::Ranked(0));
    }
    let date = |named: &names::Named| names::at(cohort.records(), *named).map(Record::published);
    let mut dated = group
        .iter()
        .filter(|named| named.formal.is_some())
        .peekable();
    let mut before = None;
    for named in group {
        if named.formal.is_none() {
            place(named, Standing::NotFormal);
            continue;
        }
        // The formal results before and behind this one.
        dated.next();
        let behind = dated.peek().and_then(|next| date(next));
        let here = date(named);
        let standing = if before == here || behind == here {
            Standing::Duplicate
        } else if behind.is_some() {
            Standing::Earlier
        } else {
            Standing::Ranked(0)
        };
        place(named, standing);
        before = here;
    }
}

/// A row of a league table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'c, 'r> {
    cohort: &'c Cohort<'r>,
    place: Place,
}

impl<'c, 'r> Row<'c, 'r> {
    /// The result, unless the item was set aside.
    #[must_use]
    pub fn record(&self) -> Option<&'c Record> {
        match self.place.standing {
            Standing::SetAside => None,
            _ => self.cohort.records().get(at(self.place.index)),
        }
    }

    fn aside(&self) -> Option<&'c SetAside> {
        match self.place.standing {
            Standing::SetAside => self.cohort.aside().get(at(self.place.index)),
            _ => None,
        }
    }

    /// The authority, as it was written.
    #[must_use]
    pub fn authority(&self) -> &'c str {
        let record = self.record().map(Record::authority);
        record
            .or_else(|| self.aside().map(SetAside::authority))
            .unwrap_or("")
    }

    /// The date of publication, where it is known.
    #[must_use]
    pub fn published(&self) -> Option<PartialDate> {
        match self.record() {
            Some(record) => record.published(),
            None => self.aside()?.published(),
        }
    }

    /// The status, where it is known.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        match self.record() {
            Some(record) => Some(record.status()),
            None => self.aside()?.status(),
        }
    }

    /// The line of the table that the item starts on, where it comes from one.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self.record() {
            Some(record) => record.line(),
            None => self.aside()?.line(),
        }
    }

    fn verdict(&self) -> Option<Verdict<'r>> {
        self.cohort.verdict(self.record()?)
    }

    /// The points, where there is a result.
    #[must_use]
    pub fn total(&self) -> Option<u32> {
        self.record().map(|_| self.place.total)
    }

    /// The computed percentage, where there is a result.
    #[must_use]
    pub fn percentage(&self) -> Option<u32> {
        Some(self.verdict()?.percentage())
    }

    /// The computed rating, where there is a result and its rating is one of the four.
    #[must_use]
    pub fn rating(&self) -> Option<Rating> {
        self.verdict()?.rating()
    }

    /// The id of the computed rating, where there is a result.
    #[must_use]
    pub fn rating_id(&self) -> Option<&'r str> {
        Some(self.verdict()?.rating_id())
    }

    /// What place the item has.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.place.standing
    }

    /// The rank, 1 the best, ties sharing the best; none for what is not ranked.
    #[must_use]
    pub const fn rank(&self) -> Option<u32> {
        match self.place.standing {
            Standing::Ranked(rank) => Some(rank),
            _ => None,
        }
    }

    /// What is wrong with the item: what was found when it was read, published values that the
    /// scores do not give, a second result of the same date.
    #[must_use]
    pub fn issues(&self) -> Cow<'c, [Issue]> {
        let Some(record) = self.record() else {
            return Cow::Borrowed(self.aside().map_or(&[], SetAside::issues));
        };
        let mut found = match self.verdict() {
            Some(verdict) => record.mismatches(verdict.percentage(), verdict.rating()),
            None => Vec::new(),
        };
        if self.place.standing == Standing::Duplicate {
            let date = match record.published() {
                Some(date) => format!("published {date}"),
                None => "without a date".into(),
            };
            let issue = Issue::new(
                Code::AuthorityDuplicate,
                format!(
                    "`{}` has more than one formal result {date}",
                    record.authority()
                ),
            )
            .at_path("/authority")
            .with_help(Code::AuthorityDuplicate.remedy());
            found.insert(0, record.placed(issue));
        }
        match (record.issues(), found.is_empty()) {
            (issues, true) => Cow::Borrowed(issues),
            (issues, false) => Cow::Owned(issues.iter().cloned().chain(found).collect()),
        }
    }
}

impl Serialize for Row<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Row", 8)?;
        fields.serialize_field("authority", self.authority())?;
        fields.serialize_field("published", &self.published())?;
        fields.serialize_field("status", &self.status())?;
        fields.serialize_field("total", &self.total())?;
        fields.serialize_field("percentage", &self.percentage())?;
        fields.serialize_field("rating", &self.rating_id())?;
        fields.serialize_field("rank", &self.rank())?;
        fields.serialize_field("issues", &self.issues())?;
        fields.end()
    }
}

/// `{"authorities": [..], "statements": {..}, "ratings": {..}, "issues": [..]}`.
impl Serialize for Table<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Rows<'t, 'c, 'r>(&'t Table<'c, 'r>);
        impl Serialize for Rows<'_, '_, '_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.0.rows())
            }
        }
        let mut fields = serializer.serialize_struct("Table", 4)?;
        fields.serialize_field("authorities", &Rows(self))?;
        self.summary.serialize_into(&mut fields)?;
        fields.serialize_field("issues", self.cohort.issues())?;
        fields.end()
    }
}
