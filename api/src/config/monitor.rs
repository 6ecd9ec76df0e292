//! `[monitor]`

use super::section::Fallback::{Text, Unset};
use super::section::section;
use secrecy::SecretString;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

section! {
    /// Figures for monitoring, at `/metrics`, and when the desk counts as ready. Nobody sees figures
    /// unless `monitor.port` or `monitor.token` is set.
    Monitor in "monitor" {
        /// A port of its own for `/metrics` and `/health`, without a token. Unset: none.
        port: Option<u16> = Unset;
        /// The network address of that port. Strangers must not reach it.
        address: IpAddr = Text("127.0.0.1");
        /// Who sends this as `Authorization: Bearer …` sees `/metrics` on the ordinary port.
        token: Option<SecretString> = Unset;
        /// The server is not ready if a job has waited longer for a worker.
        queue_age: Duration = Text("1h");
    }
}

impl Monitor {
    /// Where monitoring listens, if anywhere.
    #[must_use]
    pub fn listen(&self) -> Option<SocketAddr> {
        self.port.map(|port| SocketAddr::new(self.address, port))
    }
}
