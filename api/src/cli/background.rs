//! Work in the background of this process.

use crate::app::App;
use crate::config::Config;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// A worker that runs.
pub(super) struct Background {
    stop: oneshot::Sender<()>,
    running: JoinHandle<()>,
}

/// Starts a worker.
pub(super) fn start(app: &App, config: &Config) -> Background {
    let (stop, stopped) = oneshot::channel::<()>();
    let worker = app.worker(config.worker.settings());
    let running = tokio::spawn(async move { worker.run(async { drop(stopped.await) }).await });
    Background { stop, running }
}

impl Background {
    /// Has jobs given back, for as long as that may take. What is not given back then is taken up by
    /// others when its lease has run out.
    pub(super) async fn stop(self, patience: Duration) {
        drop(self.stop);
        match timeout(patience, self.running).await {
            Ok(Ok(())) => {}
            Ok(Err(why)) => tracing::error!(%why, "the worker ended badly"),
            Err(_) => tracing::warn!("jobs were not given back in time"),
        }
    }
}
