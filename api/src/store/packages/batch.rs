//! A batch of packages, written as one transaction by whoever holds the job.

use super::again::Which;
use super::copy::Buffer;
use super::row::{PackageKey, PackageRow};
use super::tallies::Tallies;
use super::terms::NewTerms;
use super::{again, known, statement};
use crate::clock::Micros;
use crate::store::beginning::{Mode, on_postgres};
use crate::store::transaction::{On, Transaction};
use crate::store::turns::Turn;
use crate::store::{Claim, Hub, Result, Store, StoreError, TenantId, TenantScope};
use sqlx::{PgConnection, SqliteConnection};
use std::collections::HashMap;
use uuid::Uuid;

/// Rows of one statement on SQLite, whose statements have at most 32,766 values.
pub(super) const ROWS_AT_ONCE: usize = 500;

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
    pub(super) tenant: Uuid,
    pub(super) market: Uuid,
    pub(super) on: On,
    /// The last to go.
    turn: Turn,
}

impl Store {
    /// Begins a batch for a market.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn package_batch(&self, tenant: TenantId, market: Uuid) -> Result<PackageBatch> {
        let turn = self.turns().mine().await?;
        let on = if self.is_postgres() {
            let pool = self.pool().get_postgres_connection_pool();
            let mut transaction =
                on_postgres(pool, Mode::Write, Some(tenant), self.terms()).await?;
            // One batch of a market at a time, even if two jobs of its line ever met.
            sqlx::query("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                .bind(market.to_string())
                .execute(&mut *transaction)
                .await?;
            On::Postgres(transaction)
        } else {
            let pool = self.pool().get_sqlite_connection_pool();
            On::Sqlite(pool.begin_with("begin immediate").await?)
        };
        Ok(PackageBatch { tenant: tenant.0, market, on, turn })
    }
}

impl TenantScope {
    /// Has a market to itself until this transaction ends: no batch of it is written meanwhile. Who
    /// wants several takes them in the order of their ids.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn hold_market(&self, market: Uuid) -> Result<()> {
        self.hub().alone(&market.to_string()).await
    }

    /// Goes on with packages of a market that is held, in the same transaction.
    #[must_use]
    pub fn into_batch(self, market: Uuid) -> PackageBatch {
        let tenant = self.tenant();
        let (on, turn) = self.into_transaction().into_parts();
        PackageBatch { tenant: tenant.0, market, on, turn }
    }
}

impl PackageBatch {
    /// Goes on with something else of the tenant, in the same transaction.
    #[must_use]
    pub fn into_scope(self) -> TenantScope {
        let transaction = Transaction::of_parts(self.on, self.turn);
        TenantScope::new(TenantId(self.tenant), Hub::new(transaction))
    }

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
            On::Sqlite(on) => write_sqlite(on, tenant, market, rows, replacing).await,
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
        // An attempt that starts over does not tell of less than there is.
        const SQL: &str = "update imports set packages_stored =
                case when packages_stored < $3 then $3 else packages_stored end
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

    /// Adds terms of the market.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_terms(&mut self, new: &[NewTerms]) -> Result<()> {
        const POSTGRES: &str = "insert into terms (tenant_id, market_id, kind, no, term)
            select $1, $2, $3, * from unnest($4::int[], $5::bytea[])";
        const SQLITE: &str = "insert into terms (tenant_id, market_id, kind, no, term)";
        let (tenant, market) = (self.tenant, self.market);
        for NewTerms { kind, from, texts } in new {
            let numbers = (*from..).take(texts.len());
            let numbers: Vec<i32> =
                numbers.map(|no| i32::try_from(no).unwrap_or(i32::MAX)).collect();
            match &mut self.on {
                On::Postgres(on) => {
                    let query = sqlx::query(POSTGRES).bind(tenant).bind(market).bind(*kind as i16);
                    query.bind(&numbers).bind(texts).execute(&mut **on).await?;
                }
                On::Sqlite(on) => {
                    for (numbers, texts) in
                        numbers.chunks(ROWS_AT_ONCE).zip(texts.chunks(ROWS_AT_ONCE))
                    {
                        let sql = format!("{SQLITE} {}", statement::values(5, numbers.len()));
                        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql)).persistent(false);
                        for (no, text) in numbers.iter().zip(texts) {
                            let kind = *kind as i16;
                            query = query.bind(tenant).bind(market).bind(kind).bind(no).bind(text);
                        }
                        query.execute(&mut **on).await?;
                    }
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

    /// Of the packages with these numbers, those that are marked as the first use and are not, or
    /// are and are marked as a later one.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn wrongly_used(&mut self, numbers: &[String]) -> Result<Vec<PackageRow>> {
        let (tenant, market) = (self.tenant, self.market);
        match &mut self.on {
            On::Postgres(on) => known::wrongly_used_postgres(on, tenant, market, numbers).await,
            On::Sqlite(on) => known::wrongly_used_sqlite(on, tenant, market, numbers).await,
        }
    }

    /// Packages in the order of their keys, after one.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn after(
        &mut self,
        key: Option<&PackageKey>,
        which: &Which,
        limit: usize,
    ) -> Result<Vec<PackageRow>> {
        let (tenant, market) = (self.tenant, self.market);
        match &mut self.on {
            On::Postgres(on) => again::after_postgres(on, tenant, market, key, which, limit).await,
            On::Sqlite(on) => again::after_sqlite(on, tenant, market, key, which, limit).await,
        }
    }

    /// Packages that time has changed by now, the longest ago first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn due(&mut self, now: Micros, limit: usize) -> Result<Vec<PackageRow>> {
        let (tenant, market) = (self.tenant, self.market);
        match &mut self.on {
            On::Postgres(on) => again::due_postgres(on, tenant, market, now, limit).await,
            On::Sqlite(on) => again::due_sqlite(on, tenant, market, now, limit).await,
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
    replacing: bool,
) -> Result<()> {
    let mut written = 0;
    let full = statement::of_rows(ROWS_AT_ONCE, replacing);
    for some in rows.chunks(ROWS_AT_ONCE) {
        let sql = match some.len() {
            ROWS_AT_ONCE => full.clone(),
            fewer => statement::of_rows(fewer, replacing),
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
