//! The filter of a table, as it is written in an address.

use crate::gate::{Code, Refusal};
use crate::graphql::id::{self, Id};
use crate::service::export::ExportWish;
use crate::service::shipments::ShipmentQuery;
use async_graphql::ID;
use domain::assessment::Verdict;
use domain::language::Language;
use domain::problem::{Problem, ProblemSet};
use domain::time::Day;
use jiff::civil::Date;
use serde::Deserialize;

use super::columns::verdict;

/// What is asked for; lists are written with commas.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    market: Option<String>,
    verdicts: Option<String>,
    problems: Option<String>,
    category: Option<String>,
    carrier: Option<String>,
    warehouse: Option<String>,
    from: Option<String>,
    to: Option<String>,
    correctable: Option<bool>,
    language: Option<String>,
}

impl Wanted {
    /// Reads the query of an address.
    ///
    /// # Errors
    /// When there is something in it that is not known.
    pub fn read(query: &str) -> Result<Self, Refusal> {
        let read = actix_web::web::Query::<Wanted>::from_query(query);
        read.map(actix_web::web::Query::into_inner).map_err(|why| {
            refused(format!(
                "The query cannot be used: {why}. There are market, verdicts, problems, category, \
                 carrier, warehouse, from, to, correctable and language."
            ))
        })
    }

    /// The same of an account.
    ///
    /// # Errors
    /// Names what cannot be used.
    pub fn of(self, account: &str, evidence: bool) -> Result<ExportWish, Refusal> {
        let Wanted {
            market,
            verdicts,
            problems,
            category,
            carrier,
            warehouse,
            from,
            to,
            correctable,
            language,
        } = self;
        let (from, to) = (day("from", from)?, day("to", to)?);
        let query = ShipmentQuery {
            verdicts: list(verdicts).map(|code| known_verdict(&code)).collect::<Result<_, _>>()?,
            problems: known_problems(list(problems))?,
            category,
            carrier,
            warehouse,
            days: (from.is_some() || to.is_some())
                .then(|| (from.unwrap_or(0), to.unwrap_or(i32::MAX))),
            correctable: correctable.unwrap_or(false),
        };
        let market = market.map(|market| Id::<id::Market>::read(&ID(market)).uuid());
        let account = Id::<id::SellerAccount>::read(&ID(account.to_owned())).uuid();
        let language = language.as_deref().map(Language::of);
        Ok(ExportWish { account, market, query, evidence, language })
    }
}

fn list(text: Option<String>) -> impl Iterator<Item = String> {
    let parts: Vec<String> =
        text.iter().flat_map(|text| text.split(',')).map(str::to_owned).collect();
    parts.into_iter().filter(|part| !part.is_empty())
}

fn known_verdict(code: &str) -> Result<Verdict, Refusal> {
    let all = [Verdict::Valid, Verdict::Invalid, Verdict::Pending, Verdict::Exempt];
    all.into_iter().find(|one| verdict(*one) == code).ok_or_else(|| {
        let all = all.map(verdict).join(", ");
        refused(format!("There is no verdict {code:?}; there are {all}."))
    })
}

fn known_problems(codes: impl Iterator<Item = String>) -> Result<ProblemSet, Refusal> {
    let mut known = ProblemSet::EMPTY;
    for code in codes {
        let found = Problem::ALL.into_iter().find(|problem| problem.code() == code);
        known.insert(found.ok_or_else(|| {
            let all = Problem::ALL.map(Problem::code).join(", ");
            refused(format!("There is no problem {code:?}; there are {all}."))
        })?);
    }
    Ok(known)
}

fn day(name: &str, text: Option<String>) -> Result<Option<i32>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    let day = text.parse::<Date>().ok().filter(|day| (1971..=2100).contains(&day.year()));
    let day = day
        .ok_or_else(|| refused(format!("{text:?} in {name} is no day; write it as 2026-11-01.")))?;
    Ok(Some(i32::from(Day::of(day).0)))
}

fn refused(message: String) -> Refusal {
    Refusal::new(Code::BadUserInput, message)
}
