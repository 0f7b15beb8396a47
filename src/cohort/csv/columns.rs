use super::TableError;
use crate::{Code, Issue, Statement, cohort::Cohort};
use alloc::{format, string::String, vec::Vec};

/// Where the columns stand.
pub(super) struct Columns {
    pub(super) authority: usize,
    pub(super) statements: [usize; Statement::COUNT],
    pub(super) published: Option<usize>,
    pub(super) status: Option<usize>,
    pub(super) percentage: Option<usize>,
    pub(super) rating: Option<usize>,
    pub(super) region: Option<usize>,
    pub(super) kind: Option<usize>,
    pub(super) count: usize,
}

/// No name of a statement is half as long, in bytes.
const LONGEST_NAME: usize = 128;

impl Columns {
    pub(super) fn of(
        header: &::csv::StringRecord,
        line: usize,
        cohort: &mut Cohort<'_>,
    ) -> Result<Self, TableError> {
        // Each name is compared with those of the statements once, and a long one not at all.
        let meant: Vec<Option<Statement>> = header
            .iter()
            .map(|name| name.trim())
            .map(|name| (name.len() <= LONGEST_NAME).then(|| name.parse().ok())?)
            .collect();
        let mut named = |id: &str, is: &dyn Fn(&str, Option<Statement>) -> bool| {
            let mut found = header
                .iter()
                .zip(&meant)
                .enumerate()
                .filter(|(_, (name, meant))| is(name.trim(), **meant))
                .map(|(place, _)| place);
            let first = found.next();
            if found.next().is_some() {
                let message = format!("there are two columns for `{id}`; the first is read");
                let issue = Issue::new(Code::FieldDuplicate, message);
                cohort.report(issue.at_line(line).with_help(Code::FieldDuplicate.remedy()));
            }
            first
        };
        let mut missing = Vec::new();
        let mut plain = |id: &str| named(id, &|name, _| name.eq_ignore_ascii_case(id));
        let authority = plain("authority");
        let optional = [
            "published",
            "status",
            "percentage",
            "rating",
            "region",
            "type",
        ]
        .map(plain);
        if authority.is_none() {
            missing.push(String::from("authority"));
        }
        let mut statements = [0; Statement::COUNT];
        for (statement, place) in Statement::ALL.iter().zip(&mut statements) {
            // A column of exactly this id stands before one of its names, such as last year's.
            let id = statement.id();
            let exact = named(id, &|name, _| name.eq_ignore_ascii_case(id));
            match exact.or_else(|| named(id, &|_, meant| meant == Some(*statement))) {
                Some(found) => *place = found,
                None => missing.push(statement.id().into()),
            }
        }
        let [published, status, percentage, rating, region, kind] = optional;
        match authority {
            Some(authority) if missing.is_empty() => Ok(Self {
                authority,
                statements,
                published,
                status,
                percentage,
                rating,
                region,
                kind,
                count: header.len(),
            }),
            _ => Err(TableError::MissingColumns(missing)),
        }
    }
}
