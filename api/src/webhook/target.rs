//! What the address of an endpoint may look like.

use super::{Reach, address::is_public};
use std::net::IpAddr;
use url::{Host, Url};

/// Letters of an address at most.
const LONGEST: usize = 2_000;

/// Where messages go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The name or number of the machine.
    pub host: Host<String>,
    /// Its port.
    pub port: u16,
    /// Whether the connection is kept from others.
    pub tls: bool,
    /// What the request names as its host.
    pub authority: String,
    /// What is asked for there.
    pub path: String,
    /// All of it, as it is kept.
    pub text: String,
}

/// An address that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is none.
    #[error("{0:?} is no address; write it as https://partner.example/hooks.")]
    NotAnAddress(String),
    /// It has more letters than are kept.
    #[error("An address has at most {LONGEST} letters.")]
    TooLong,
    /// Everybody on the way could read it.
    #[error("Messages are sent by https only; give the address so.")]
    NotHttps,
    /// A name and password in it would be kept and shown.
    #[error("Leave name and password out of the address; messages are signed instead.")]
    Login,
    /// It is one of a network that is not everybody's.
    #[error("{0} is an address of a private network; give one that can be reached from outside.")]
    Private(IpAddr),
}

impl Target {
    /// Reads an address. What its name stands for is only known when a message is sent.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn read(text: &str, reach: Reach) -> Result<Target, Refused> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(Refused::TooLong);
        }
        let nothing = || Refused::NotAnAddress(text.chars().take(80).collect());
        let mut url = Url::parse(text).map_err(|_| nothing())?;
        let tls = match url.scheme() {
            "https" => true,
            "http" if reach.private => false,
            "http" => return Err(Refused::NotHttps),
            _ => return Err(nothing()),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::Login);
        }
        url.set_fragment(None);
        let host = url.host().ok_or_else(nothing)?.to_owned();
        let number = match host {
            Host::Domain(_) => None,
            Host::Ipv4(number) => Some(IpAddr::V4(number)),
            Host::Ipv6(number) => Some(IpAddr::V6(number)),
        };
        if let Some(number) = number.filter(|number| !reach.private && !is_public(*number)) {
            return Err(Refused::Private(number));
        }
        let port = url.port_or_known_default().ok_or_else(nothing)?;
        let authority = match url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_string(),
        };
        let query = url.query().map_or(String::new(), |query| format!("?{query}"));
        let path = format!("{}{query}", url.path());
        Ok(Target { host, port, tls, authority, path, text: url.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTSIDE: Reach = Reach { private: false };

    #[test]
    fn an_address_is_taken_apart() {
        let target = Target::read(" https://Partner.example/hooks?a=1#x ", OUTSIDE).unwrap();
        assert_eq!(target.text, "https://partner.example/hooks?a=1");
        assert_eq!(
            (target.authority.as_str(), target.port, target.tls),
            ("partner.example", 443, true)
        );
        assert_eq!(target.path, "/hooks?a=1");
        let own = Target::read("http://[::1]:8080", Reach { private: true }).unwrap();
        assert_eq!((own.authority.as_str(), own.port, own.tls), ("[::1]:8080", 8080, false));
        assert_eq!(own.path, "/");
    }

    #[test]
    fn what_is_not_safe_to_send_to_is_refused() {
        let refused = |text: &str| Target::read(text, OUTSIDE).unwrap_err();
        for text in ["", "partner", "ftp://a.example", "javascript:alert(1)", "https://"] {
            assert!(matches!(refused(text), Refused::NotAnAddress(_)), "{text}");
        }
        assert_eq!(refused("http://partner.example"), Refused::NotHttps);
        assert_eq!(refused("https://me:pass@partner.example"), Refused::Login);
        assert_eq!(refused(&format!("https://a.example/{}", "x".repeat(2_000))), Refused::TooLong);
        // Numbers in all their spellings.
        for text in [
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://017700000001/",
            "https://[::1]/",
            "https://[::ffff:169.254.169.254]/",
            "https://10.0.0.7:8443/",
        ] {
            assert!(matches!(refused(text), Refused::Private(_)), "{text}");
        }
    }
}
