//! Pages of packages as they are shown: with their texts instead of numbers, and without what only
//! judging needs.

use super::packages::TermKind;
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::{DbErr, FromQueryResult, QueryResult, Statement, Value};
use uuid::Uuid;

/// Which packages.
#[derive(Clone, Debug, Default)]
pub struct PackageFilter {
    /// Verdicts; none means all.
    pub verdicts: Vec<i16>,
    /// Problems of which it has one, a bit each; 0 means whatever.
    pub problems: i32,
    /// Numbers of the sets of categories it may have.
    pub categories: Option<Vec<i32>>,
    /// Numbers of the lanes it may have.
    pub lanes: Option<Vec<i32>>,
    /// First and last day.
    pub days: Option<(i32, i32)>,
    /// Only these days.
    pub on: Option<Vec<i32>>,
    /// Only what can still be corrected.
    pub correctable: Option<Correctable>,
}

/// What makes a package one that can still be corrected.
#[derive(Clone, Copy, Debug)]
pub struct Correctable {
    /// Defects of which it has one, a bit each.
    pub defects: i32,
    /// The mark of those that were delivered.
    pub delivered: i32,
    /// The mark of those whose day is that of the promised delivery.
    pub promised: i32,
    /// That day is not before this one.
    pub today: i32,
}

/// Where a page begins: after this package in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackageCursor {
    /// Its day.
    pub day: i32,
    /// Its place in first appearance.
    pub seq: i64,
}

/// A package as it is shown.
#[derive(Clone, Debug)]
pub struct ShipmentRow {
    /// Amazon's order.
    pub order_id: String,
    /// The number as it is compared.
    pub number: String,
    /// The number as it was given, if that differs.
    pub given: Option<String>,
    /// Its place in first appearance.
    pub seq: i64,
    /// Carrier, warehouse, method, entry.
    pub lane: Option<Vec<u8>>,
    /// Product categories.
    pub categories: Option<Vec<u8>>,
    /// The day it counts on.
    pub day: i32,
    /// When tracking was confirmed.
    pub confirmed_at: Option<Micros>,
    /// What it counts as.
    pub verdict: i16,
    /// Problems that make it invalid.
    pub defects: i32,
    /// Problems that do not.
    pub risks: i32,
    /// Checks that lacked an input.
    pub unassessed: i32,
    /// Facts that are yes or no.
    pub flags: i32,
}

/// By place: looking thirteen columns up by name costs more than reading them.
impl FromQueryResult for ShipmentRow {
    fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
        Ok(ShipmentRow {
            order_id: row.try_get_by_index(0)?,
            number: row.try_get_by_index(1)?,
            given: row.try_get_by_index(2)?,
            seq: row.try_get_by_index(3)?,
            lane: row.try_get_by_index(4)?,
            categories: row.try_get_by_index(5)?,
            day: row.try_get_by_index(6)?,
            confirmed_at: row.try_get_by_index(7)?,
            verdict: row.try_get_by_index(8)?,
            defects: row.try_get_by_index(9)?,
            risks: row.try_get_by_index(10)?,
            unassessed: row.try_get_by_index(11)?,
            flags: row.try_get_by_index(12)?,
        })
    }
}

/// Every verdict, as stored.
pub(super) const VERDICTS: [i16; 4] = [0, 1, 2, 3];

/// What is read of a package.
const COLUMNS: &str = "order_id, number, given, seq, lane, categories, day, confirmed_at, verdict, defects, risks, \
     unassessed, flags";

/// The newest packages come first, and among those of a day the ones that appeared last.
const ORDER: &str = "order by day desc, seq desc limit $3";

impl TenantScope {
    /// A page of a market's packages that have a day, with the texts their numbers stand for.
    ///
    /// Each verdict is read by itself, in the order of the index, and the four are merged: however
    /// many packages there are, at most four pages are read, and that at the end of the list as
    /// fast as at its start.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn shipment_page(
        &self,
        market: Uuid,
        filter: &PackageFilter,
        after: Option<PackageCursor>,
        limit: u64,
    ) -> Result<Vec<ShipmentRow>> {
        let mut values: Vec<Value> =
            vec![self.tenant().0.into(), market.into(), i64::try_from(limit).unwrap_or(0).into()];
        let conditions = self.conditions(filter, after, &mut values);
        let verdicts = match filter.verdicts.as_slice() {
            [] => &VERDICTS[..],
            some => some,
        };
        let part = |verdict: &i16| {
            format!(
                "select {COLUMNS} from packages where tenant_id = $1 and market_id = $2 \
                 and verdict = {verdict} and day is not null{conditions} {ORDER}"
            )
        };
        let page = match verdicts {
            [one] => part(one),
            // SQLite takes an ordered part of a union only as a table of its own.
            some => {
                let parts: Vec<String> =
                    some.iter().map(|one| format!("select * from ({}) part", part(one))).collect();
                format!("select * from ({}) parts {ORDER}", parts.join(" union all "))
            }
        };
        let term = |name: &str, kind: TermKind, column: &str| {
            let kind = kind as i16;
            format!(
                "left join terms {name} on {name}.tenant_id = $1 and {name}.market_id = $2 \
                 and {name}.kind = {kind} and {name}.no = p.{column}"
            )
        };
        let sql = format!(
            "select p.order_id, p.number, p.given, p.seq, l.term as lane, c.term as categories, \
             p.day, p.confirmed_at, p.verdict, p.defects, p.risks, p.unassessed, p.flags \
             from ({page}) p {} {} \
             order by p.day desc, p.seq desc",
            term("l", TermKind::Lane, "lane"),
            term("c", TermKind::Categories, "categories"),
        );
        let statement = Statement::from_sql_and_values(self.backend(), sql, values);
        Ok(ShipmentRow::find_by_statement(statement).all(self.on()).await?)
    }

    /// What a filter and a cursor add to the conditions, and their values.
    fn conditions(
        &self,
        filter: &PackageFilter,
        after: Option<PackageCursor>,
        values: &mut Vec<Value>,
    ) -> String {
        let PackageFilter { verdicts: _, problems, categories, lanes, days, on, correctable } =
            filter;
        let mut conditions = String::new();
        if let Some((first, last)) = days {
            let at = values.len() + 1;
            conditions.push_str(&format!(" and day between ${at} and ${}", at + 1));
            values.extend([Value::from(*first), Value::from(*last)]);
        }
        if let Some(PackageCursor { day, seq }) = after {
            // As a comparison of pairs the index is entered at the right place.
            let at = values.len() + 1;
            conditions.push_str(&format!(" and (day, seq) < (${at}, ${})", at + 1));
            values.extend([Value::from(day), Value::from(seq)]);
        }
        if *problems != 0 {
            let at = values.len() + 1;
            conditions.push_str(&format!(" and ((defects | risks) & ${at}) <> 0"));
            values.push((*problems).into());
        }
        for (column, numbers) in [("categories", categories), ("lane", lanes), ("day", on)] {
            if let Some(numbers) = numbers {
                let (condition, more) = self.any_of(column, values.len() + 1, numbers);
                conditions.push_str(" and ");
                conditions.push_str(&condition);
                values.extend(more);
            }
        }
        if let Some(Correctable { defects, delivered, promised, today }) = correctable {
            let at = values.len() + 1;
            conditions.push_str(&format!(
                " and (defects & ${at}) <> 0 and (flags & ${}) = 0 \
                 and ((flags & ${}) = 0 or day >= ${})",
                at + 1,
                at + 2,
                at + 3
            ));
            values.extend([*defects, *delivered, *promised, *today].map(Value::from));
        }
        conditions
    }
}
