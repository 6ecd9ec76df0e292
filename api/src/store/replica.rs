//! Reading what takes long from a streaming replica, where it is in nobody's way.
//!
//! A replica lags. It is read only once it has all that the database had when somebody asked, so that
//! nobody misses what they just did; if that takes too long, or it is away, the database is read.

use super::{Result, Store};
use crate::telemetry::{Read, metrics};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long it may take to catch up.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often it is asked whether it has.
const PAUSE: Duration = Duration::from_millis(20);

impl Store {
    /// The replica, if there is one to read what takes long.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn for_long_reads(&self) -> Result<Option<Store>> {
        let Some(replica) = self.on_replica() else { return Ok(None) };
        let now = self.text("select pg_current_wal_lsn()::text", None).await?;
        let read = match replica.catches_up(&now).await {
            Ok(true) => Read::Replica,
            Ok(false) => Read::Behind,
            Err(why) => {
                tracing::warn!(%why, "the replica cannot be read");
                Read::Away
            }
        };
        metrics().long_read(read);
        Ok((read == Read::Replica).then_some(replica))
    }

    /// Whether everything up to a place in the write-ahead log is here, before patience ends.
    async fn catches_up(&self, place: &str) -> Result<bool> {
        let began = Instant::now();
        let asked = "select (pg_last_wal_replay_lsn() >= $1::pg_lsn)::text";
        while self.text(asked, Some(place)).await? != "true" {
            if began.elapsed() > PATIENCE {
                return Ok(false);
            }
            sleep(PAUSE).await;
        }
        Ok(true)
    }

    async fn text(&self, sql: &str, value: Option<&str>) -> Result<String> {
        let hub = self.read_hub().await?;
        let statement =
            Statement::from_sql_and_values(DbBackend::Postgres, sql, value.map(Into::into));
        let row = hub.on().query_one_raw(statement).await?;
        Ok(row.map_or(Ok(None), |row| row.try_get_by_index(0))?.unwrap_or_default())
    }
}
