//! Carries a message to where it goes, whatever answers there.

use super::address::is_public;
use super::{Reach, Target};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper::header::{CONNECTION, CONTENT_TYPE, HOST, USER_AGENT};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use url::Host;

/// How long it may take, from the look-up of the name to the end of the answer.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long one address may take to be reached; the next is tried then.
const CONNECTING: Duration = Duration::from_secs(5);
/// Addresses of a name that are tried.
const ADDRESSES: usize = 3;
/// Bytes of an answer that are read.
const ANSWER: usize = 64 * 1024;
/// Bytes of the head of an answer at most, and headers.
const HEAD: usize = 16 * 1024;
const HEADERS: usize = 64;
/// Bytes of an answer that are kept.
const KEPT: usize = 1_024;

/// A message, signed.
#[derive(Clone, Debug)]
pub struct Letter {
    /// `webhook-id`
    pub id: String,
    /// `webhook-timestamp`
    pub second: i64,
    /// `webhook-signature`
    pub signatures: String,
    /// What is signed.
    pub body: String,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The status of the answer, if one came.
    pub status: Option<u16>,
    /// How the answer begins.
    pub answer: String,
    /// What kept an answer from coming, or its end; blank: nothing.
    pub problem: String,
    /// How long it took.
    pub took: Duration,
}

impl Sent {
    /// Whether it was taken.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.problem.is_empty() && self.status.is_some_and(|status| (200..300).contains(&status))
    }

    /// Whether nobody wants messages there any more.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.status == Some(410)
    }
}

/// Carries messages.
#[derive(Clone)]
pub struct Courier {
    reach: Reach,
    patience: Duration,
    tls: Arc<OnceLock<TlsConnector>>,
}

impl std::fmt::Debug for Courier {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Courier({:?})", self.reach)
    }
}

/// A connection of either kind.
trait Line: AsyncRead + AsyncWrite + Send + Unpin {}

impl<L: AsyncRead + AsyncWrite + Send + Unpin> Line for L {}

impl Courier {
    /// One that goes so far.
    #[must_use]
    pub fn new(reach: Reach) -> Self {
        Courier { reach, patience: PATIENCE, tls: Arc::default() }
    }

    /// How far it goes.
    #[must_use]
    pub const fn reach(&self) -> Reach {
        self.reach
    }

    /// The same with another patience, for tests of who has none.
    #[must_use]
    pub fn patient_for(self, patience: Duration) -> Self {
        Courier { patience, ..self }
    }

    /// Carries a message to an address. It always comes back with what became of it.
    pub async fn carry(&self, to: &str, letter: &Letter) -> Sent {
        let began = Instant::now();
        let nothing =
            |problem| Sent { status: None, answer: String::new(), problem, took: Duration::ZERO };
        let mut seen = None;
        let sent = match timeout(self.patience, self.exchange(to, letter, &mut seen)).await {
            Ok(Ok(answer)) => Sent { answer, ..nothing(String::new()) },
            Ok(Err(problem)) => nothing(problem),
            Err(_) => nothing(format!("It took longer than {} s.", self.patience.as_secs_f32())),
        };
        Sent { status: seen, took: began.elapsed(), ..sent }
    }

    /// The beginning of the answer; its status is in `seen` as soon as it is known.
    async fn exchange(
        &self,
        to: &str,
        letter: &Letter,
        seen: &mut Option<u16>,
    ) -> Result<String, String> {
        let target = Target::read(to, self.reach).map_err(|why| why.to_string())?;
        let line = self.connect(&target).await?;
        let (mut requests, connection) = http1::Builder::new()
            .max_buf_size(HEAD)
            .max_headers(HEADERS)
            .handshake(TokioIo::new(line))
            .await
            .map_err(|why| format!("The connection failed: {why}."))?;
        // It ends with us, whatever the other side does.
        let mut driven = JoinSet::new();
        driven.spawn(connection);
        let request = request(&target, letter)?;
        let answer = requests
            .send_request(request)
            .await
            .map_err(|why| format!("No answer that could be read: {why}."))?;
        *seen = Some(answer.status().as_u16());
        beginning(answer).await
    }

    /// A connection to a checked address of the target.
    async fn connect(&self, target: &Target) -> Result<Box<dyn Line>, String> {
        let mut last = String::new();
        for address in self.addresses(target).await? {
            match timeout(CONNECTING, TcpStream::connect(address)).await {
                Ok(Ok(stream)) => return self.secured(target, stream).await,
                Ok(Err(why)) => last = format!("It cannot be reached: {why}."),
                Err(_) => last = format!("It was not reached within {} s.", CONNECTING.as_secs()),
            }
        }
        Err(last)
    }

    /// Addresses that may be connected to, and no others.
    async fn addresses(&self, target: &Target) -> Result<Vec<SocketAddr>, String> {
        let port = target.port;
        let found: Vec<SocketAddr> = match &target.host {
            Host::Domain(name) => {
                let found = lookup_host((name.as_str(), port)).await;
                found.map_err(|why| format!("The name {name} is not known: {why}."))?.collect()
            }
            Host::Ipv4(number) => vec![(IpAddr::V4(*number), port).into()],
            Host::Ipv6(number) => vec![(IpAddr::V6(*number), port).into()],
        };
        let allowed = |address: &SocketAddr| self.reach.private || is_public(address.ip());
        let allowed: Vec<SocketAddr> = found.into_iter().filter(allowed).take(ADDRESSES).collect();
        if allowed.is_empty() {
            let host = &target.host;
            return Err(format!("{host} leads to addresses of a private network only."));
        }
        Ok(allowed)
    }

    async fn secured(&self, target: &Target, stream: TcpStream) -> Result<Box<dyn Line>, String> {
        if !target.tls {
            return Ok(Box::new(stream));
        }
        let name = match &target.host {
            Host::Domain(name) => {
                ServerName::try_from(name.clone()).map_err(|why| why.to_string())?
            }
            Host::Ipv4(number) => ServerName::IpAddress(IpAddr::V4(*number).into()),
            Host::Ipv6(number) => ServerName::IpAddress(IpAddr::V6(*number).into()),
        };
        let secured = self.connector()?.connect(name, stream).await;
        Ok(Box::new(secured.map_err(|why| format!("TLS failed: {why}."))?))
    }

    /// What the machine trusts, read once.
    fn connector(&self) -> Result<TlsConnector, String> {
        if let Some(known) = self.tls.get() {
            return Ok(known.clone());
        }
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if roots.is_empty() {
            return Err("This server knows no certificates to trust; its operator must install \
                        them."
                .to_owned());
        }
        let provider = Arc::new(aws_lc_rs::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|why| format!("TLS cannot be used: {why}."))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(self.tls.get_or_init(|| TlsConnector::from(Arc::new(config))).clone())
    }
}

fn request(target: &Target, letter: &Letter) -> Result<Request<Full<Bytes>>, String> {
    Request::post(&target.path)
        .header(HOST, &target.authority)
        .header(CONNECTION, "close")
        .header(CONTENT_TYPE, "application/json")
        .header(USER_AGENT, concat!("firstscan/", env!("CARGO_PKG_VERSION")))
        .header("webhook-id", &letter.id)
        .header("webhook-timestamp", letter.second)
        .header("webhook-signature", &letter.signatures)
        .body(Full::from(letter.body.clone()))
        .map_err(|why| format!("The request cannot be written: {why}."))
}

/// How an answer begins. No more of it is read than is allowed; what is too long is not at fault.
async fn beginning(answer: Response<hyper::body::Incoming>) -> Result<String, String> {
    let mut body = answer.into_body();
    let (mut kept, mut read) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|why| format!("The answer broke off: {why}."))?;
        let Some(bytes) = frame.data_ref() else { continue };
        read += bytes.len();
        let room = KEPT.saturating_sub(kept.len());
        kept.extend(bytes.iter().take(room));
        if read >= ANSWER {
            break;
        }
    }
    // The database takes no zeros in texts.
    Ok(String::from_utf8_lossy(&kept).replace('\0', "\u{fffd}"))
}

#[cfg(test)]
mod tests;
