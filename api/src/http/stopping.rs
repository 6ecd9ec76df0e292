//! The server is to stop. Requests end by themselves; whoever listens for events must be told.

use tokio::sync::watch;

/// Tells that the server is to stop.
#[derive(Clone, Debug)]
pub struct Stop(watch::Sender<bool>);

/// Hears that the server is to stop.
#[derive(Clone, Debug)]
pub struct Stopping(watch::Receiver<bool>);

impl Default for Stop {
    fn default() -> Self {
        Stop(watch::channel(false).0)
    }
}

impl Stop {
    /// Whoever listens is told now, once.
    pub fn begin(&self) {
        self.0.send_replace(true);
    }

    /// Somebody more to tell.
    #[must_use]
    pub fn told(&self) -> Stopping {
        Stopping(self.0.subscribe())
    }
}

impl Stopping {
    /// What hears nothing: a server that is never stopped this way.
    #[must_use]
    pub fn never() -> Self {
        Stop::default().told()
    }

    /// Waits until the server is to stop.
    pub async fn begun(mut self) {
        if self.0.wait_for(|stop| *stop).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
