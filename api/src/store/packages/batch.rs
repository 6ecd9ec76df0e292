//! A batch of packages, written as one transaction by whoever holds the job.

use super::copy::Buffer;
use super::row::{PackageKey, PackageRow};
use super::tallies::Tallies;
use super::terms::TermKind;
use super::{known, statement};
use crate::store::turns::Turn;
use crate::store::{Claim, Result, Store, StoreError, TenantId};
use sqlx::{PgConnection, Postgres, Sqlite, SqliteConnection, Transaction};
use std::collections::HashMap;
use uuid::Uuid;

/// Rows of one statement on SQLite, whose statements have at most 32,766 values.
const ROWS_AT_ONCE: usize = 500;

/// What became of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// It is kept.
    Kept,
    /// Another worker has the job now, or the import was cancelled; nothing was changed.
    Overtaken,
}

/// A batch being written.
pub struct PackageBatch {
    tenant: Uuid,
    market: Uuid,
    on: On,
    /// The last to go.
    _turn: Turn,
}

enum On {
    Postgres(Transaction<'static, Postgres>),
    Sqlite(Transaction<'static, Sqlite>),
}

impl Store {
    /// Begins a batch for a market.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn package_batch(&self, tenant: TenantId, market: Uuid) -> Result<PackageBatch> {
        let turn = self.turns().mine().await?;
        let on = if self.is_postgres() {
            let mut transaction = self.pool().get_postgres_connection_pool().begin().await?;
            sqlx::query("select set_config('app.tenant_id', $1, true)")
                .bind(tenant.0.to_string())
                .execute(&mut *transaction)
                .await?;
            On::Postgres(transaction)
        } else {
            let pool = self.pool().get_sqlite_connection_pool();
            On::Sqlite(pool.begin_with("begin immediate").await?)
        };
        Ok(PackageBatch { tenant: tenant.0, market, on, _turn: turn })
    }
}

impl PackageBatch {
    /// Whether the worker still has the job; nobody else gets it before the batch is settled.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn holds(&mut self, claim: Claim) -> Result<bool> {
        const SQL: &str = "select id from jobs where id = $1 and lease = $2 and done_at is null";
        let found: Option<(Uuid,)> = match &mut self.on {
            On::Postgres(on) => {
                let sql = sqlx::AssertSqlSafe(format!("{SQL} for share"));
                sqlx::query_as(sql)
                    .bind(claim.job)
                    .bind(claim.lease)
                    .fetch_optional(&mut **on)
                    .await?
            }
            On::Sqlite(on) => {
                sqlx::query_as(SQL)
                    .bind(claim.job)
                    .bind(claim.lease)
                    .fetch_optional(&mut **on)
                    .await?
            }
        };
        Ok(found.is_some())
    }

    /// How the packages with these keys are stored, as far as they are.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn known<'k>(
        &mut self,
        keys: impl Iterator<Item = &'k PackageKey>,
    ) -> Result<HashMap<PackageKey, PackageRow>> {
        let (tenant, market) = (self.tenant, self.market);
        match &mut self.on {
            On::Postgres(on) => known::postgres(on, tenant, market, keys).await,
            On::Sqlite(on) => known::sqlite(on, tenant, market, keys).await,
        }
    }

    /// Writes packages; those that are known are replaced. `replacing` false promises that none is.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn write(&mut self, rows: &[PackageRow], replacing: bool) -> Result<()> {
        let (tenant, market) = (self.tenant, self.market);
        match &mut self.on {
            On::Postgres(on) => write_postgres(on, tenant, market, rows, replacing).await,
            On::Sqlite(on) => write_sqlite(on, tenant, market, rows).await,
        }
    }

    /// Moves the daily counts.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn tally(&mut self, tallies: &Tallies) -> Result<()> {
        let (tenant, market) = (self.tenant, self.market);
        match &mut self.on {
            On::Postgres(on) => tallies.apply_postgres(on, tenant, market).await,
            On::Sqlite(on) => tallies.apply_sqlite(on, tenant, market).await,
        }
    }

    /// Notes how many packages of an import are stored; false if it was cancelled.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn progress(&mut self, import: Uuid, stored: i64) -> Result<bool> {
        const SQL: &str = "update imports set packages_stored = $3
            where tenant_id = $1 and id = $2 and state = 'storing'";
        let changed = match &mut self.on {
            On::Postgres(on) => {
                let query = sqlx::query(SQL).bind(self.tenant).bind(import).bind(stored);
                query.execute(&mut **on).await?.rows_affected()
            }
            On::Sqlite(on) => {
                let query = sqlx::query(SQL).bind(self.tenant).bind(import).bind(stored);
                query.execute(&mut **on).await?.rows_affected()
            }
        };
        Ok(changed == 1)
    }

    /// Adds terms of the market; the first gets number `from`.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_terms(
        &mut self,
        kind: TermKind,
        from: usize,
        texts: &[Vec<u8>],
    ) -> Result<()> {
        const SQL: &str = "insert into terms (tenant_id, market_id, kind, no, term)
            values ($1, $2, $3, $4, $5)";
        for (no, text) in (from..).zip(texts) {
            let no = i32::try_from(no).unwrap_or(i32::MAX);
            let (tenant, market, kind) = (self.tenant, self.market, kind as i16);
            match &mut self.on {
                On::Postgres(on) => {
                    let query = sqlx::query(SQL).bind(tenant).bind(market).bind(kind);
                    query.bind(no).bind(text).execute(&mut **on).await?;
                }
                On::Sqlite(on) => {
                    let query = sqlx::query(SQL).bind(tenant).bind(market).bind(kind);
                    query.bind(no).bind(text).execute(&mut **on).await?;
                }
            }
        }
        Ok(())
    }

    /// Removes packages.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn remove(&mut self, keys: &[PackageKey]) -> Result<()> {
        const SQL: &str = "delete from packages
            where tenant_id = $1 and market_id = $2 and number = $3 and order_id = $4";
        for PackageKey { number, order_id } in keys {
            let (tenant, market) = (self.tenant, self.market);
            match &mut self.on {
                On::Postgres(on) => {
                    let query = sqlx::query(SQL).bind(tenant).bind(market);
                    query.bind(number).bind(order_id).execute(&mut **on).await?;
                }
                On::Sqlite(on) => {
                    let query = sqlx::query(SQL).bind(tenant).bind(market);
                    query.bind(number).bind(order_id).execute(&mut **on).await?;
                }
            }
        }
        Ok(())
    }

    /// Numbers on more than one order, in order, after one.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn shared_numbers(&mut self, after: &str, limit: usize) -> Result<Vec<String>> {
        const SQL: &str = "select number from packages
            where tenant_id = $1 and market_id = $2 and number > $3
            group by number having count(*) > 1 order by number limit $4";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let (tenant, market) = (self.tenant, self.market);
        Ok(match &mut self.on {
            On::Postgres(on) => {
                let query = sqlx::query_scalar(SQL).bind(tenant).bind(market);
                query.bind(after).bind(limit).fetch_all(&mut **on).await?
            }
            On::Sqlite(on) => {
                let query = sqlx::query_scalar(SQL).bind(tenant).bind(market);
                query.bind(after).bind(limit).fetch_all(&mut **on).await?
            }
        })
    }

    /// The packages with these numbers, number by number.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn packages_of(&mut self, numbers: &[String]) -> Result<Vec<PackageRow>> {
        let (tenant, market) = (self.tenant, self.market);
        match &mut self.on {
            On::Postgres(on) => known::postgres_of(on, tenant, market, numbers).await,
            On::Sqlite(on) => known::sqlite_of(on, tenant, market, numbers).await,
        }
    }

    /// Keeps the batch.
    ///
    /// # Errors
    /// When the database cannot; nothing is kept then.
    pub async fn commit(self) -> Result<()> {
        match self.on {
            On::Postgres(on) => on.commit().await?,
            On::Sqlite(on) => on.commit().await?,
        }
        Ok(())
    }
}

async fn write_postgres(
    on: &mut PgConnection,
    tenant: Uuid,
    market: Uuid,
    rows: &[PackageRow],
    replacing: bool,
) -> Result<()> {
    let mut buffer = Buffer::new(rows.len());
    rows.iter().for_each(|row| buffer.push(row));
    sqlx::raw_sql(statement::STAGE).execute(&mut *on).await?;
    let mut copy = on.copy_in_raw(statement::COPY).await?;
    copy.send(buffer.finish()).await?;
    let copied = copy.finish().await?;
    let sql = sqlx::AssertSqlSafe(statement::from_stage(replacing));
    sqlx::query(sql).bind(tenant).bind(market).execute(&mut *on).await?;
    sqlx::raw_sql("drop table stage").execute(on).await?;
    complete(copied, rows.len())
}

async fn write_sqlite(
    on: &mut SqliteConnection,
    tenant: Uuid,
    market: Uuid,
    rows: &[PackageRow],
) -> Result<()> {
    let mut written = 0;
    let full = statement::of_rows(ROWS_AT_ONCE);
    for some in rows.chunks(ROWS_AT_ONCE) {
        let sql = match some.len() {
            ROWS_AT_ONCE => full.clone(),
            fewer => statement::of_rows(fewer),
        };
        let mut query =
            sqlx::query(sqlx::AssertSqlSafe(sql)).persistent(some.len() == ROWS_AT_ONCE);
        for row in some {
            query = query
                .bind(tenant)
                .bind(market)
                .bind(&row.key.number)
                .bind(&row.key.order_id)
                .bind(row.seq)
                .bind(&row.given)
                .bind(row.lane)
                .bind(row.origin)
                .bind(row.scan_place)
                .bind(row.categories)
                .bind(&row.items)
                .bind(&row.facts)
                .bind(row.day)
                .bind(row.confirmed_at)
                .bind(row.verdict)
                .bind(row.defects)
                .bind(row.risks)
                .bind(row.unassessed)
                .bind(row.reasons)
                .bind(row.flags)
                .bind(row.changes_at);
        }
        written += query.execute(&mut *on).await?.rows_affected();
    }
    complete(written, rows.len())
}

fn complete(written: u64, wanted: usize) -> Result<()> {
    if written == wanted as u64 {
        return Ok(());
    }
    let why = format!("{written} of {wanted} rows were taken");
    Err(StoreError::Damaged { what: "batch of packages", why })
}
