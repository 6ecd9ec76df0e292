//! Mails to a mail server.

use super::Unsent;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::{self, AsyncSmtpTransportBuilder, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Connections kept open at most.
const CONNECTIONS: u32 = 4;
/// How long one that nobody uses is kept. Servers close them after some minutes.
const IDLE: Duration = Duration::from_secs(60);
/// Answers with which a server refuses us rather than the mail (RFC 4954, RFC 3207): the next try
/// may find the settings mended.
const ABOUT_US: [&str; 4] = ["530", "534", "535", "538"];

/// A mail server.
#[derive(Clone, Debug)]
pub struct Relay {
    /// Its name.
    pub host: String,
    /// Its port; none: the usual one.
    pub port: Option<u16>,
    /// How the connection is kept from others.
    pub security: Security,
    /// A file with certificates of further authorities that may vouch for it.
    pub authority: Option<PathBuf>,
    /// Name and password, if it wants them.
    pub login: Option<(String, SecretString)>,
    /// How long sending one mail may take.
    pub patience: Duration,
}

/// How a connection is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Encrypted from the beginning.
    Tls,
    /// Encrypted after the greeting; a server that cannot is not used.
    StartTls,
    /// Not at all: for a server on this machine.
    None,
}

/// A mail server that cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Unready {
    /// There is no encryption to be had.
    #[error("the mail server {host} cannot be used: {why}")]
    Encryption {
        /// The server.
        host: String,
        /// What is wrong.
        why: smtp::Error,
    },
    /// The file with authorities cannot be read.
    #[error("the certificates of mail.authority, {}, cannot be read: {why}", file.display())]
    Authority {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        why: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Connections to a mail server. The library starts and ends them with tasks, so that they can
/// only come and go where tasks run.
pub(super) struct Smtp {
    builder: AsyncSmtpTransportBuilder,
    open: Mutex<Option<Transport>>,
    patience: Duration,
}

type Transport = AsyncSmtpTransport<Tokio1Executor>;

impl std::fmt::Debug for Smtp {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The transport knows the password.
        out.debug_struct("Smtp").field("patience", &self.patience).finish_non_exhaustive()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        if tokio::runtime::Handle::try_current().is_err() {
            // The process ends, and the connections with it.
            std::mem::forget(self.open().take());
        }
    }
}

impl Smtp {
    pub(super) fn new(relay: Relay) -> Result<Self, Unready> {
        let Relay { host, port, security, authority, login, patience } = relay;
        let parameters = || encryption(&host, authority.as_deref());
        let (tls, usual) = match security {
            Security::Tls => (Tls::Wrapper(parameters()?), smtp::SUBMISSIONS_PORT),
            Security::StartTls => (Tls::Required(parameters()?), smtp::SUBMISSION_PORT),
            Security::None => (Tls::None, smtp::SMTP_PORT),
        };
        let pool = PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE);
        let mut builder = Transport::builder_dangerous(host)
            .port(port.unwrap_or(usual))
            .tls(tls)
            .timeout(Some(patience))
            .pool_config(pool);
        if let Some((name, password)) = login {
            builder =
                builder.credentials(Credentials::new(name, password.expose_secret().to_owned()));
        }
        Ok(Smtp { builder, open: Mutex::default(), patience })
    }

    /// Hands a mail to the server. The library's own limit is only for the connection.
    pub(super) async fn send(&self, message: Message) -> Result<(), Unsent> {
        let transport = self.open().get_or_insert_with(|| self.builder.clone().build()).clone();
        match tokio::time::timeout(self.patience, transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(why)) => Err(unsent(&why)),
            Err(_) => {
                // An answer that comes late must not be taken for one to the next mail.
                drop(self.open().take());
                let limit = self.patience.as_secs();
                Err(Unsent::Later(format!("the mail server did not answer within {limit} s")))
            }
        }
    }

    fn open(&self) -> MutexGuard<'_, Option<Transport>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The server has to prove its name, to an authority of this machine or of the file.
fn encryption(host: &str, authority: Option<&Path>) -> Result<TlsParameters, Unready> {
    let mut parameters = TlsParameters::builder(host.to_owned());
    if let Some(file) = authority {
        let known = certificates(file);
        let known = known.map_err(|why| Unready::Authority { file: file.to_owned(), why })?;
        parameters = parameters.add_root_certificate(known);
    }
    parameters.build().map_err(|why| Unready::Encryption { host: host.to_owned(), why })
}

fn certificates(file: &Path) -> Result<Certificate, Box<dyn std::error::Error + Send + Sync>> {
    let pem = std::fs::read_to_string(file)?;
    if !pem.contains("-----BEGIN CERTIFICATE-----") {
        return Err("there is no certificate in it".into());
    }
    Ok(Certificate::from_pem(pem.as_bytes())?)
}

fn unsent(why: &smtp::Error) -> Unsent {
    let code = why.status().map(|code| code.to_string());
    let about_us = code.is_some_and(|code| ABOUT_US.contains(&code.as_str()));
    let reason = anonymous(&told(why));
    if why.is_permanent() && !about_us { Unsent::Refused(reason) } else { Unsent::Later(reason) }
}

/// An error with its causes.
fn told(why: &dyn std::error::Error) -> String {
    let mut told = why.to_string();
    let mut source = why.source();
    while let Some(cause) = source {
        let cause_told = cause.to_string();
        if !told.contains(&cause_told) {
            told = format!("{told}: {cause_told}");
        }
        source = cause.source();
    }
    told
}

/// Servers name the addressee in their answers; that is for no log.
fn anonymous(text: &str) -> String {
    let word = |word: &str| match word.contains('@') {
        true => "(address)".to_owned(),
        false => word.chars().filter(|c| !c.is_control()).collect(),
    };
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_named() {
        let said = "permanent error (550): 5.1.1 <Anna.Berg@example.com>: no such\r\nmailbox";
        assert_eq!(anonymous(said), "permanent error (550): 5.1.1 (address) no such mailbox");
    }
}
