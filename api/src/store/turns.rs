//! SQLite has one writer at a time. Those of this process take turns in the order they came: the
//! database itself gives its lock to whoever happens to ask at the right moment, so that an import,
//! which wants it again at once, would have everybody else wait until it is done. Who waits here
//! holds no connection meanwhile.

use super::Result;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// As long as SQLite itself waits for writers of other processes.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// The turns of one database.
#[derive(Clone)]
pub(super) struct Turns(Option<Arc<Semaphore>>);

/// Whose turn it is, until it is dropped.
pub(super) struct Turn {
    _permit: Option<OwnedSemaphorePermit>,
}

impl Turns {
    /// One writer at a time, or as many as come.
    pub(super) fn new(one_writer: bool) -> Self {
        Turns(one_writer.then(|| Arc::new(Semaphore::new(1))))
    }

    /// Waits until it is our turn to write.
    pub(super) async fn mine(&self) -> Result<Turn> {
        let Some(turns) = &self.0 else { return Ok(Turn { _permit: None }) };
        let permit = tokio::time::timeout(PATIENCE, Arc::clone(turns).acquire_owned()).await;
        match permit {
            Ok(Ok(permit)) => Ok(Turn { _permit: Some(permit) }),
            _ => Err(sqlx::Error::PoolTimedOut.into()),
        }
    }
}

impl Turn {
    /// For those who only read.
    pub(super) const fn none() -> Self {
        Turn { _permit: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;
    use std::pin::pin;

    #[test]
    fn writers_come_in_the_order_they_asked() {
        ::tests::run(async {
            let turns = Turns::new(true);
            let first = turns.mine().await.unwrap();
            let (mut second, mut third) = (pin!(turns.mine()), pin!(turns.mine()));
            assert!(second.as_mut().now_or_never().is_none());
            assert!(third.as_mut().now_or_never().is_none());
            drop(first);
            // The one who just had it asks again and comes last.
            assert!(turns.mine().now_or_never().is_none());
            assert!(third.as_mut().now_or_never().is_none());
            drop(second.await.unwrap());
            third.await.unwrap();
        });
    }

    #[test]
    fn where_many_may_write_nobody_waits() {
        ::tests::run(async {
            let turns = Turns::new(false);
            let _first = turns.mine().await.unwrap();
            turns.mine().now_or_never().unwrap().unwrap();
        });
    }
}
