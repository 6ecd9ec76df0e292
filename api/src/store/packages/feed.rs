//! What partners send of packages, in the transaction that writes these.

use super::batch::ROWS_AT_ONCE;
use super::row::PackageRow;
use super::terms::TermKind;
use super::{PackageBatch, statement};
use crate::store::entity::rows::ScanRow;
use crate::store::transaction::On;
use crate::store::{Result, StoreError};
use sqlx::{AssertSqlSafe, Row};
use std::collections::HashSet;
use uuid::Uuid;

/// What a scan is known by within an account: its number and the digest of its name.
pub type ScanKey = (String, Vec<u8>);

const ADD_POSTGRES: &str = "insert into scans
    select $1, $2, u.number, u.event, u.kind, u.at, u.place, $8
    from unnest($3::text[], $4::bytea[], $5::smallint[], $6::bigint[], $7::text[])
        u (number, event, kind, at, place)
    on conflict do nothing returning number, event";

const OF_NUMBERS_POSTGRES: &str = "select * from packages
    where tenant_id = $1 and market_id = $2 and number = any($3)";

const OF_NUMBERS_SQLITE: &str = "select * from packages
    where tenant_id = $1 and market_id = $2 and number in (select value from json_each($3))";

/// PostgreSQL takes an account that it has no figures of for a small one, and would read all of its
/// scans for a thousand numbers: `offset 0` has each of them looked up.
const SCANS_POSTGRES: &str = "select s.number, s.event, s.kind, s.at, s.place, s.recorded_at
    from (select distinct unnest($3::text[]) as number) k cross join lateral (
        select * from scans
        where tenant_id = $1 and account_id = $2 and number = k.number offset 0) s";

const SCANS_SQLITE: &str = "select number, event, kind, at, place, recorded_at from scans
    where tenant_id = $1 and account_id = $2 and number in (select value from json_each($3))";

const TERMS_AFTER: &str = "select kind, term from terms
    where tenant_id = $1 and market_id = $2 and (
        (kind = 1 and no >= $3) or (kind = 2 and no >= $4)
        or (kind = 3 and no >= $5) or (kind = 4 and no >= $6))
    order by kind, no";

impl PackageBatch {
    /// Goes on with another market, which must be held.
    pub const fn turn_to(&mut self, market: Uuid) {
        self.market = market;
    }

    /// Adds scans that are not known yet; which those were.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_scans(&mut self, scans: &[ScanRow]) -> Result<HashSet<ScanKey>> {
        let Some(first) = scans.first() else { return Ok(HashSet::new()) };
        let foreign =
            |scan: &ScanRow| (scan.tenant_id, scan.account_id) != (self.tenant, first.account_id);
        if scans.iter().any(foreign) {
            let why = "a scan of another account was to be added".to_owned();
            return Err(StoreError::Damaged { what: "scan", why });
        }
        match &mut self.on {
            On::Postgres(on) => {
                let numbers: Vec<&str> = scans.iter().map(|scan| scan.number.as_str()).collect();
                let events: Vec<&[u8]> = scans.iter().map(|scan| scan.event.as_slice()).collect();
                let kinds: Vec<i16> = scans.iter().map(|scan| scan.kind).collect();
                let times: Vec<i64> = scans.iter().map(|scan| scan.at).collect();
                let places: Vec<&str> = scans.iter().map(|scan| scan.place.as_str()).collect();
                let added = sqlx::query(ADD_POSTGRES)
                    .bind(self.tenant)
                    .bind(first.account_id)
                    .bind(numbers)
                    .bind(events)
                    .bind(kinds)
                    .bind(times)
                    .bind(places)
                    .bind(first.recorded_at)
                    .fetch_all(&mut **on)
                    .await?;
                added.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
            }
            On::Sqlite(on) => {
                let mut added = HashSet::new();
                for some in scans.chunks(ROWS_AT_ONCE) {
                    let sql = format!(
                        "insert into scans {} on conflict do nothing returning number, event",
                        statement::values(8, some.len())
                    );
                    let whole = some.len() == ROWS_AT_ONCE;
                    let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(whole);
                    for scan in some {
                        query = query
                            .bind(scan.tenant_id)
                            .bind(scan.account_id)
                            .bind(&scan.number)
                            .bind(&scan.event)
                            .bind(scan.kind)
                            .bind(scan.at)
                            .bind(&scan.place)
                            .bind(scan.recorded_at);
                    }
                    for row in query.fetch_all(&mut **on).await? {
                        added.insert((row.try_get(0)?, row.try_get(1)?));
                    }
                }
                Ok(added)
            }
        }
    }

    /// All scans of numbers that an account has.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn scans_of(&mut self, account: Uuid, numbers: &[String]) -> Result<Vec<ScanRow>> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let read = |tenant_id: Uuid| {
            move |(number, event, kind, at, place, recorded_at)| ScanRow {
                tenant_id,
                account_id: account,
                number,
                event,
                kind,
                at,
                place,
                recorded_at,
            }
        };
        let rows: Vec<(String, Vec<u8>, i16, i64, String, i64)> = match &mut self.on {
            On::Postgres(on) => {
                let query = sqlx::query_as(SCANS_POSTGRES).bind(self.tenant).bind(account);
                query.bind(numbers).fetch_all(&mut **on).await?
            }
            On::Sqlite(on) => {
                let query = sqlx::query_as(SCANS_SQLITE).bind(self.tenant).bind(account);
                query.bind(json(numbers)).fetch_all(&mut **on).await?
            }
        };
        Ok(rows.into_iter().map(read(self.tenant)).collect())
    }

    /// The market's packages with these numbers, as they are compared.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn of_numbers(&mut self, numbers: &[String]) -> Result<Vec<PackageRow>> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let (tenant, market) = (self.tenant, self.market);
        Ok(match &mut self.on {
            On::Postgres(on) => {
                let query = sqlx::query_as(OF_NUMBERS_POSTGRES).bind(tenant).bind(market);
                query.bind(numbers).fetch_all(&mut **on).await?
            }
            On::Sqlite(on) => {
                let query = sqlx::query_as(OF_NUMBERS_SQLITE).bind(tenant).bind(market);
                query.bind(json(numbers)).fetch_all(&mut **on).await?
            }
        })
    }

    /// The market's terms from these numbers on, of lanes, items, places and categories; those of
    /// a kind in the order of their numbers.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn terms_after(&mut self, known: [i32; 4]) -> Result<Vec<(TermKind, Vec<u8>)>> {
        let [lanes, items, places, categories] = known;
        let (tenant, market) = (self.tenant, self.market);
        let rows: Vec<(i16, Vec<u8>)> = match &mut self.on {
            On::Postgres(on) => {
                let query = sqlx::query_as(TERMS_AFTER).bind(tenant).bind(market).bind(lanes);
                let query = query.bind(items).bind(places).bind(categories);
                query.fetch_all(&mut **on).await?
            }
            On::Sqlite(on) => {
                let query = sqlx::query_as(TERMS_AFTER).bind(tenant).bind(market).bind(lanes);
                let query = query.bind(items).bind(places).bind(categories);
                query.fetch_all(&mut **on).await?
            }
        };
        let kind = |(kind, term): (i16, Vec<u8>)| Some((TermKind::of(kind)?, term));
        Ok(rows.into_iter().filter_map(kind).collect())
    }
}

fn json(numbers: &[String]) -> String {
    serde_json::to_string(numbers).unwrap_or_default()
}
