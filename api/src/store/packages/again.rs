//! Packages that are judged again, a batch at a time.

use super::row::{PackageKey, PackageRow};
use crate::clock::Micros;
use crate::store::Result;
use sqlx::{AssertSqlSafe, PgConnection, SqliteConnection};
use uuid::Uuid;

/// Which packages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    All,
    /// Those with one of these lanes, label origins or places of the first scan.
    With {
        /// Numbers of lanes.
        lanes: Vec<i32>,
        /// Numbers of places.
        places: Vec<i32>,
    },
}

const AFTER: &str = "select * from packages
    where tenant_id = $1 and market_id = $2 and (number, order_id) > ($3, $4) CONDITION
    order by number, order_id limit $5";

const DUE: &str = "select * from packages
    where tenant_id = $1 and market_id = $2 and changes_at <= $3 order by changes_at limit $4";

/// A key before all others; no package has neither order nor number.
const BEGINNING: (&str, &str) = ("", "");

fn key_of(key: Option<&PackageKey>) -> (&str, &str) {
    key.map_or(BEGINNING, |key| (&key.number, &key.order_id))
}

fn most(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

pub(super) async fn after_postgres(
    on: &mut PgConnection,
    tenant: Uuid,
    market: Uuid,
    key: Option<&PackageKey>,
    which: &Which,
    limit: usize,
) -> Result<Vec<PackageRow>> {
    const WITH: &str = "and (lane = any($6) or origin = any($7) or scan_place = any($7))";
    let (number, order) = key_of(key);
    let sql = AFTER.replace("CONDITION", if *which == Which::All { "" } else { WITH });
    let query = sqlx::query_as(AssertSqlSafe(sql));
    let query = query.bind(tenant).bind(market).bind(number).bind(order).bind(most(limit));
    let query = match which {
        Which::All => query,
        Which::With { lanes, places } => query.bind(lanes).bind(places),
    };
    Ok(query.fetch_all(on).await?)
}

pub(super) async fn after_sqlite(
    on: &mut SqliteConnection,
    tenant: Uuid,
    market: Uuid,
    key: Option<&PackageKey>,
    which: &Which,
    limit: usize,
) -> Result<Vec<PackageRow>> {
    const WITH: &str = "and (lane in (select value from json_each($6))
        or origin in (select value from json_each($7))
        or scan_place in (select value from json_each($7)))";
    let (number, order) = key_of(key);
    let sql = AFTER.replace("CONDITION", if *which == Which::All { "" } else { WITH });
    let query = sqlx::query_as(AssertSqlSafe(sql));
    let query = query.bind(tenant).bind(market).bind(number).bind(order).bind(most(limit));
    let list = |numbers: &[i32]| serde_json::to_string(numbers).unwrap_or_default();
    let query = match which {
        Which::All => query,
        Which::With { lanes, places } => query.bind(list(lanes)).bind(list(places)),
    };
    Ok(query.fetch_all(on).await?)
}

pub(super) async fn due_postgres(
    on: &mut PgConnection,
    tenant: Uuid,
    market: Uuid,
    now: Micros,
    limit: usize,
) -> Result<Vec<PackageRow>> {
    let query = sqlx::query_as(DUE).bind(tenant).bind(market).bind(now).bind(most(limit));
    Ok(query.fetch_all(on).await?)
}

pub(super) async fn due_sqlite(
    on: &mut SqliteConnection,
    tenant: Uuid,
    market: Uuid,
    now: Micros,
    limit: usize,
) -> Result<Vec<PackageRow>> {
    let query = sqlx::query_as(DUE).bind(tenant).bind(market).bind(now).bind(most(limit));
    Ok(query.fetch_all(on).await?)
}
