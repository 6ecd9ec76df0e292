//! A transaction of either database, on which sea-orm's queries run. It is not sea-orm's own
//! because of how it begins.

use super::beginning::{Mode, Terms, on_postgres};
use super::turns::{Turn, Turns};
use super::{Result, TenantId};
use crate::telemetry::STATEMENTS;
use futures::TryFutureExt;
use sea_orm::prelude::async_trait::async_trait;
use sea_orm::sea_query::Values;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, RuntimeErr,
    Statement,
};
use sea_query_sqlx::SqlxValues;
use sqlx::{AssertSqlSafe, Executor, Postgres, Sqlite};
use std::sync::Arc;
use tokio::sync::Mutex;
use tracing::{Instrument, Span};

/// A transaction; what it changed is gone unless it is committed.
pub(super) struct Transaction {
    backend: DbBackend,
    on: Mutex<On>,
    /// The last to go.
    turn: Turn,
}

/// A transaction of sqlx.
pub(super) enum On {
    /// Of PostgreSQL.
    Postgres(sqlx::Transaction<'static, Postgres>),
    /// Of SQLite.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
}

impl Transaction {
    /// Begins one that sees a tenant's rows, or nobody's.
    pub(super) async fn begin(
        pool: &DatabaseConnection,
        mode: Mode,
        tenant: Option<TenantId>,
        terms: &Terms,
        turns: &Turns,
    ) -> Result<Self> {
        let turn = match mode {
            Mode::Read => Turn::none(),
            Mode::Write => turns.mine().await?,
        };
        let backend = pool.get_database_backend();
        let on = if backend == DbBackend::Postgres {
            let pool = pool.get_postgres_connection_pool();
            On::Postgres(on_postgres(pool, mode, tenant, terms).await?)
        } else {
            let begin = match mode {
                Mode::Read => "begin deferred",
                Mode::Write => "begin immediate",
            };
            On::Sqlite(pool.get_sqlite_connection_pool().begin_with(begin).await?)
        };
        Ok(Transaction { backend, on: Mutex::new(on), turn })
    }

    /// What it runs on, and whose turn it is.
    pub(super) fn into_parts(self) -> (On, Turn) {
        (self.on.into_inner(), self.turn)
    }

    /// Goes on with what [`Transaction::into_parts`] gave.
    pub(super) fn of_parts(on: On, turn: Turn) -> Self {
        let backend = match &on {
            On::Postgres(_) => DbBackend::Postgres,
            On::Sqlite(_) => DbBackend::Sqlite,
        };
        Transaction { backend, on: Mutex::new(on), turn }
    }

    /// Keeps what was changed.
    pub(super) async fn commit(self) -> Result<()> {
        match self.on.into_inner() {
            On::Postgres(on) => on.commit().await?,
            On::Sqlite(on) => on.commit().await?,
        }
        Ok(())
    }
}

/// What a trace has of a statement: its text, which never has values in it.
fn asked(sql: &str) -> Span {
    tracing::debug_span!(target: STATEMENTS, "statement", db.query.text = sql)
}

/// Does the same on either database, seen by whoever traces.
macro_rules! on_either {
    ($self:ident, $asked:expr, $on:ident => $does:expr) => {
        match &mut *$self.on.lock().await {
            On::Postgres(transaction) => {
                let $on = &mut **transaction;
                $does.instrument($asked).await
            }
            On::Sqlite(transaction) => {
                let $on = &mut **transaction;
                $does.instrument($asked).await
            }
        }
    };
}

#[async_trait]
impl ConnectionTrait for Transaction {
    fn get_database_backend(&self) -> DbBackend {
        self.backend
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        let (sql, values, asked) = parts(statement);
        let done = on_either!(self, asked, on =>
            sqlx::query_with(sql, values).execute(on).map_ok(ExecResult::from));
        done.map_err(not_executed)
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        let (asked, sql) = (asked(sql), AssertSqlSafe(sql.to_owned()));
        let done = on_either!(self, asked, on => on.execute(sql).map_ok(ExecResult::from));
        done.map_err(not_executed)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        let (sql, values, asked) = parts(statement);
        let found = on_either!(self, asked, on => sqlx::query_with(sql, values)
            .fetch_optional(on)
            .map_ok(|row| row.map(QueryResult::from)));
        found.map_err(not_found)
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let (sql, values, asked) = parts(statement);
        let found = on_either!(self, asked, on => sqlx::query_with(sql, values)
            .fetch_all(on)
            .map_ok(|rows| rows.into_iter().map(QueryResult::from).collect()));
        found.map_err(not_found)
    }
}

/// sea-orm's statements are built, not written by callers: what they say about is in the values.
fn parts(statement: Statement) -> (AssertSqlSafe<String>, SqlxValues, Span) {
    let Statement { sql, values, db_backend: _ } = statement;
    let asked = asked(&sql);
    (AssertSqlSafe(sql), SqlxValues(values.unwrap_or(Values(Vec::new()))), asked)
}

fn not_executed(why: sqlx::Error) -> DbErr {
    DbErr::Exec(RuntimeErr::SqlxError(Arc::new(why)))
}

fn not_found(why: sqlx::Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(Arc::new(why)))
}
