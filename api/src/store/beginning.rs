//! How a transaction begins on PostgreSQL: that it only reads, and whose rows it may see, is sent
//! together with BEGIN, in one round trip instead of three.

use super::{Result, TenantId};
use futures::FutureExt;
use futures::future::BoxFuture;
use sqlx::{AssertSqlSafe, PgPool, Postgres, SqlSafeStr};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::runtime::Handle;

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// It changes nothing.
    Read,
    /// SQLite: nobody else changes anything until it ends.
    Write,
}

/// What PostgreSQL is told with BEGIN. It holds for the transaction only: a pooler may hand the
/// connection on after it.
#[derive(Clone, Debug)]
pub(super) struct Terms(Arc<str>);

impl Terms {
    /// How long a statement may take, and we inside a transaction. Where connections are `shared`,
    /// what others prepared on them is forgotten first: their names are the same as ours.
    pub(super) fn of(statement: Duration, idle: Duration, shared: bool) -> Self {
        let (statement, idle) = (statement.as_millis(), idle.as_millis());
        let forget = if shared { "; deallocate all" } else { "" };
        let sql = format!(
            "{forget}; set local statement_timeout = {statement}; \
             set local idle_in_transaction_session_timeout = {idle}"
        );
        Terms(sql.into())
    }
}

/// Begins one that sees a tenant's rows, or nobody's.
pub(super) async fn on_postgres(
    pool: &PgPool,
    mode: Mode,
    tenant: Option<TenantId>,
    terms: &Terms,
) -> Result<sqlx::Transaction<'static, Postgres>> {
    let begin = AssertSqlSafe(sql(mode, tenant, terms)).into_sql_str();
    let connection = pool.acquire().await?;
    Ok(ToItsEnd(Some(sqlx::Transaction::begin(connection, Some(begin)))).await?)
}

/// What is sent. The tenant is written out: values cannot be bound to what is sent with BEGIN, and
/// a UUID has nothing in it that SQL could take for its own.
fn sql(mode: Mode, tenant: Option<TenantId>, Terms(terms): &Terms) -> String {
    let begin = match mode {
        Mode::Read => "begin read only",
        Mode::Write => "begin",
    };
    match tenant {
        Some(TenantId(tenant)) => {
            format!("{begin}{terms}; set local app.tenant_id = '{tenant}'")
        }
        None => format!("{begin}{terms}"),
    }
}

/// A beginning that goes on by itself when whoever asked goes away. sqlx 0.9.0 gives a connection
/// whose BEGIN was abandoned back to the pool inside of that transaction (its issue 4385); begun to
/// its end and given back by nobody, it is undone.
struct ToItsEnd(Option<Begin>);

type Begin = BoxFuture<'static, sqlx::Result<sqlx::Transaction<'static, Postgres>>>;

impl Future for ToItsEnd {
    type Output = sqlx::Result<sqlx::Transaction<'static, Postgres>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(begin) = &mut self.0 else { return Poll::Pending };
        let begun = begin.poll_unpin(context);
        if begun.is_ready() {
            self.0 = None;
        }
        begun
    }
}

impl Drop for ToItsEnd {
    fn drop(&mut self) {
        if let (Some(begin), Ok(runtime)) = (self.0.take(), Handle::try_current()) {
            runtime.spawn(begin);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Settings, Store};
    use ::tests::on_both;
    use futures::poll;
    use sea_orm::ConnectionTrait;
    use std::pin::pin;
    use tokio::task::yield_now;
    use uuid::Uuid;

    #[test]
    fn the_tenant_is_named_with_the_beginning() {
        let tenant = Some(TenantId(Uuid::nil()));
        let terms = Terms::of(Duration::from_secs(8), Duration::from_secs(60), false);
        let limited = "set local statement_timeout = 8000; \
                       set local idle_in_transaction_session_timeout = 60000";
        assert_eq!(sql(Mode::Write, None, &terms), format!("begin; {limited}"));
        assert_eq!(
            sql(Mode::Read, tenant, &terms),
            format!(
                "begin read only; {limited}; \
                 set local app.tenant_id = '00000000-0000-0000-0000-000000000000'"
            )
        );
    }

    #[test]
    fn on_shared_connections_what_others_prepared_is_forgotten_first() {
        let terms = Terms::of(Duration::from_secs(8), Duration::from_secs(60), true);
        let begin = sql(Mode::Write, None, &terms);
        assert!(begin.starts_with("begin; deallocate all; set local "), "{begin}");
    }

    on_both!(one_that_is_abandoned_leaves_nothing_to_whoever_has_its_connection_next, |db| async {
        let one = Settings { connections: 1, ..Settings::of(db.app_url()) };
        let store = Store::open(&one).await.unwrap();
        // Wherever it is by then: not sent yet, sent, answered.
        for times in 1..8 {
            {
                let mut reading = pin!(store.read(TenantId(Uuid::nil())));
                for _ in 0..times {
                    if poll!(&mut reading).is_ready() {
                        break;
                    }
                    yield_now().await;
                }
            }
            let hub = store.hub().await.unwrap();
            hub.on().execute_unprepared("delete from jobs").await.unwrap();
            hub.commit().await.unwrap();
        }
    });
}
