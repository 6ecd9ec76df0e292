//! Packages that are stored already, found by their keys.

use super::row::{PackageKey, PackageRow};
use crate::store::Result;
use futures::TryStreamExt;
use sqlx::{AssertSqlSafe, FromRow, PgConnection, SqliteConnection};
use std::collections::HashMap;
use uuid::Uuid;

const POSTGRES: &str = "select p.* from unnest($3::text[], $4::text[]) k (number, order_id)
    join packages p on p.tenant_id = $1 and p.market_id = $2
        and p.number = k.number and p.order_id = k.order_id";

const SQLITE: &str = "select * from packages
    where tenant_id = ? and market_id = ? and number = ? and order_id = ?";

/// The stored form of those of these packages that are known.
pub(super) async fn postgres<'k>(
    on: &mut PgConnection,
    tenant: Uuid,
    market: Uuid,
    keys: impl Iterator<Item = &'k PackageKey>,
) -> Result<HashMap<PackageKey, PackageRow>> {
    let (numbers, orders): (Vec<&str>, Vec<&str>) =
        keys.map(|key| (key.number.as_str(), key.order_id.as_str())).unzip();
    let mut found = HashMap::new();
    let mut rows = sqlx::query_as::<_, PackageRow>(POSTGRES)
        .bind(tenant)
        .bind(market)
        .bind(numbers)
        .bind(orders)
        .fetch(on);
    while let Some(row) = rows.try_next().await? {
        found.insert(row.key.clone(), row);
    }
    Ok(found)
}

/// The stored form of those of these packages that are known.
pub(super) async fn sqlite<'k>(
    on: &mut SqliteConnection,
    tenant: Uuid,
    market: Uuid,
    keys: impl Iterator<Item = &'k PackageKey>,
) -> Result<HashMap<PackageKey, PackageRow>> {
    let mut found = HashMap::new();
    for key in keys {
        let row = sqlx::query_as::<_, PackageRow>(SQLITE)
            .bind(tenant)
            .bind(market)
            .bind(&key.number)
            .bind(&key.order_id)
            .fetch_optional(&mut *on)
            .await?;
        if let Some(row) = row {
            found.insert(row.key.clone(), row);
        }
    }
    Ok(found)
}

/// Orders by which uses of a number are compared, and the mark of a later one (64) and of a number
/// that is none (32).
const USES: &str = "select * from (
        select p.*, row_number() over (
            partition by number order by confirmed_at is null, confirmed_at, order_id COLLATE) as use
        from packages p
        where tenant_id = $1 and market_id = $2 and number in (NUMBERS) and (flags & 32) = 0
    ) uses where (use = 1) = ((flags & 64) <> 0)";

/// Packages whose mark of a later use is wrong.
pub(super) async fn wrongly_used_postgres(
    on: &mut PgConnection,
    tenant: Uuid,
    market: Uuid,
    numbers: &[String],
) -> Result<Vec<PackageRow>> {
    let sql = USES.replace("COLLATE", "collate \"C\"").replace("in (NUMBERS)", "= any($3)");
    let query = sqlx::query_as(AssertSqlSafe(sql)).bind(tenant).bind(market).bind(numbers);
    Ok(query.fetch_all(on).await?)
}

/// Packages whose mark of a later use is wrong.
pub(super) async fn wrongly_used_sqlite(
    on: &mut SqliteConnection,
    tenant: Uuid,
    market: Uuid,
    numbers: &[String],
) -> Result<Vec<PackageRow>> {
    let sql = USES.replace("COLLATE", "").replace("NUMBERS", "select value from json_each($3)");
    let numbers = serde_json::to_string(numbers).unwrap_or_default();
    let query = sqlx::query_as(AssertSqlSafe(sql)).bind(tenant).bind(market).bind(numbers);
    Ok(query.fetch_all(on).await?)
}

impl<'r, R: sqlx::Row> FromRow<'r, R> for PackageRow
where
    &'static str: sqlx::ColumnIndex<R>,
    String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    i16: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    i32: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    i64: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Vec<u8>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    fn from_row(row: &'r R) -> sqlx::Result<Self> {
        let key = PackageKey { number: row.try_get("number")?, order_id: row.try_get("order_id")? };
        Ok(PackageRow {
            key,
            seq: row.try_get("seq")?,
            given: row.try_get("given")?,
            lane: row.try_get("lane")?,
            origin: row.try_get("origin")?,
            scan_place: row.try_get("scan_place")?,
            categories: row.try_get("categories")?,
            items: row.try_get("items")?,
            facts: row.try_get("facts")?,
            day: row.try_get("day")?,
            confirmed_at: row.try_get("confirmed_at")?,
            verdict: row.try_get("verdict")?,
            defects: row.try_get("defects")?,
            risks: row.try_get("risks")?,
            unassessed: row.try_get("unassessed")?,
            reasons: row.try_get("reasons")?,
            flags: row.try_get("flags")?,
            changes_at: row.try_get("changes_at")?,
        })
    }
}
