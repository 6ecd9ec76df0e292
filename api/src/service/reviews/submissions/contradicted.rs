//! Where an answer says something else than one that was sent before.

use super::super::response::{Texts, day};
use crate::service::Result;
use crate::store::{Market, StoreError, Submission};
use domain::language::Language;
use domain::problem::Problem;
use domain::response::{Letter, Part};
use domain::review::contradiction::{self, Figures, Kind, Passage, Version};
use jiff::civil::Date;
use uuid::Uuid;

/// A contradiction, with both places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradicted {
    /// What contradicts.
    pub kind: Kind,
    /// The cause it is about, if it is about one.
    pub cause: Option<Problem>,
    /// The earlier submission.
    pub submission: Uuid,
    /// Its number.
    pub no: i32,
    /// What was said then.
    pub earlier: Said,
    /// What is said now.
    pub now: Said,
    /// What contradicts what, and what to do.
    pub message: String,
}

/// Something an answer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where.
    pub part: Part,
    /// Word for word.
    pub text: String,
}

impl From<Passage<'_>> for Said {
    fn from(passage: Passage<'_>) -> Self {
        Said { part: passage.part, text: passage.text.to_owned() }
    }
}

/// Where a text of a day contradicts what was sent before, in the order sent and in the words of a
/// language.
pub(in crate::service::reviews) fn contradictions(
    market: &Market,
    texts: &Texts,
    figures: Option<&Figures>,
    on: Date,
    sent: &[Submission],
    language: Language,
) -> Result<Vec<Contradicted>> {
    let mut sent: Vec<&Submission> = sent.iter().collect();
    sent.sort_by_key(|row| (row.sent_at, row.no));
    let known: Vec<Option<Figures>> =
        sent.iter().map(|row| self::figures(row)).collect::<Result<_>>()?;
    let earlier: Vec<Version<'_>> = sent
        .iter()
        .zip(&known)
        .map(|(row, figures)| Version {
            letter: Letter { cause: &row.cause, fixed: &row.fixed, prevention: &row.prevention },
            figures: figures.as_ref(),
            day: day(market, row.sent_at),
        })
        .collect();
    let draft = Version { letter: texts.letter(), figures, day: on };
    let found = contradiction::contradictions(&draft, &earlier, market.marketplace == "US");
    let told = found.into_iter().filter_map(|found| {
        let row = sent.get(found.submission)?;
        Some(Contradicted {
            kind: found.kind,
            cause: found.cause,
            submission: row.id,
            no: row.no,
            earlier: found.earlier.into(),
            now: found.now.into(),
            message: found.clash.said(found.day, language),
        })
    });
    Ok(told.collect())
}

/// What a submission was written from.
pub(super) fn figures(row: &Submission) -> Result<Option<Figures>> {
    let read = |text: &str| {
        serde_json::from_str(text).map_err(|why| StoreError::Damaged {
            what: "figures of a submission",
            why: why.to_string(),
        })
    };
    Ok(row.figures.as_deref().map(read).transpose()?)
}
