//! `[server]`

use super::kind::{Count, Kind, choice};
use super::section::Fallback::{Text, Unset};
use super::section::{CORES, section};
use super::{Config, Problem};
use crate::auth::origin::Site;
use crate::http::proxies::Network;
use crate::http::server::ServerSettings;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

section! {
    /// How the desk is served.
    Server in "server" {
        /// `production` wants keys, a public address and a way for mails to be given, and logs for
        /// programs; `development` makes do without. Unset: `production` if the database is
        /// PostgreSQL or the public address is https.
        mode: Option<Mode> = Unset;
        /// The network address to listen at. Only this machine reaches the default; a proxy that
        /// ends TLS stands in front of every other.
        address: IpAddr = Text("127.0.0.1");
        /// The port to listen at; 0 takes a free one.
        port: u16 = Text("8080");
        /// The address that browsers use, for links in mails and to know our own pages. Unset:
        /// `http://localhost` with the port.
        public_url: Option<PublicUrl> = Unset;
        /// Proxies in front of us, whose `X-Forwarded-For` tells where a request comes from.
        proxies: Vec<Network> = Unset;
        /// Threads that serve requests.
        workers: Count = CORES;
        /// Connections that each of them holds; more wait.
        connections_per_worker: Count = Text("4096");
        /// How long the server goes on as before when it was asked to stop, but says that it is not
        /// ready: as long as the load balancer in front needs to notice.
        notice: Duration = Text("0s");
        /// How long requests may go on after the server was asked to stop.
        drain: Duration = Text("30s");
        /// How long one request may take.
        deadline: Duration = Text("10s");
    }
}

choice! {
    /// Whether strangers depend on it.
    Mode: "`development` or `production`" {
        /// Tried out on one machine.
        Development = "development",
        /// Strangers depend on it.
        Production = "production",
    }
}

/// The address that browsers use.
#[derive(Clone, Debug)]
pub struct PublicUrl(Site);

impl PublicUrl {
    /// Whether it is encrypted on the way.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.as_str().starts_with("https:")
    }
}

impl Kind for PublicUrl {
    const SHAPE: &'static str = "an address like `https://desk.example.com`, without a path";

    fn read(text: &str) -> Result<Self, String> {
        let site = Site::of(text).map_err(|_| Self::SHAPE.to_owned())?;
        let path = url::Url::parse(text).is_ok_and(|url| url.path() != "/");
        if path { Err(Self::SHAPE.to_owned()) } else { Ok(PublicUrl(site)) }
    }

    fn show(&self) -> Option<String> {
        Some(self.0.as_str().to_owned())
    }
}

impl Kind for Network {
    const SHAPE: &'static str = "addresses or networks like `10.0.0.5` or `10.0.0.0/8`";

    fn read(text: &str) -> Result<Self, String> {
        Network::parse(text).ok_or_else(|| Self::SHAPE.to_owned())
    }

    fn show(&self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Server {
    /// Where to listen.
    #[must_use]
    pub const fn listen(&self) -> SocketAddr {
        SocketAddr::new(self.address, self.port)
    }

    /// How to listen.
    #[must_use]
    pub fn http(&self) -> ServerSettings {
        ServerSettings {
            workers: self.workers.get(),
            connections_per_worker: self.connections_per_worker.get(),
            drain: self.drain,
            ..ServerSettings::default()
        }
    }
}

/// What is said where our own address must be given and is not.
pub(super) fn unknown_site() -> Problem {
    let what = "in production it must be set, for the links in mails: the address that browsers \
                use, like https://desk.example.com";
    Problem::new("server.public_url", "", what)
}

impl Config {
    /// Our own pages, as browsers see them. `port` is the one that is listened at.
    ///
    /// # Errors
    /// When in production it is not given.
    pub fn site(&self, port: u16) -> Result<Site, Problem> {
        match &self.server.public_url {
            Some(PublicUrl(site)) => Ok(site.clone()),
            None if self.is_production() => Err(unknown_site()),
            None => Site::of(&format!("http://localhost:{port}"))
                .map_err(|why| Problem::new("server.public_url", "", why.to_string())),
        }
    }
}
