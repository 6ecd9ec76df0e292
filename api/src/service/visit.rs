//! Where a request comes from.

use domain::language::Language;
use std::net::{IpAddr, Ipv6Addr};

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The network address that asks.
    pub ip: IpAddr,
    /// What the browser or program calls itself.
    pub agent: String,
    /// The language that the browser or program asks for.
    pub language: Language,
    /// The request's id in the log.
    pub request_id: String,
}

/// Letters of a browser's name that are kept.
const LONGEST_AGENT: usize = 200;

impl Visit {
    /// Who counts as one place: an address, or the network that one customer has for himself.
    pub(super) fn place(&self) -> String {
        match self.ip.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).to_string(),
        }
    }

    /// The browser's name, cut to what a list can show.
    pub(super) fn agent(&self) -> String {
        self.agent.chars().filter(|c| !c.is_control()).take(LONGEST_AGENT).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(ip: &str, agent: &str) -> Visit {
        Visit {
            ip: ip.parse().unwrap(),
            agent: agent.to_owned(),
            language: Language::English,
            request_id: String::new(),
        }
    }

    fn place(ip: &str) -> String {
        visit(ip, "").place()
    }

    #[test]
    fn one_customer_is_one_place_whichever_address_he_takes() {
        assert_eq!(place("2001:db8:1:2::1"), place("2001:db8:1:2:ffff::9"));
        assert_ne!(place("2001:db8:1:2::1"), place("2001:db8:1:3::1"));
        assert_eq!(place("::ffff:192.0.2.1"), place("192.0.2.1"));
        assert_ne!(place("192.0.2.1"), place("192.0.2.2"));
    }

    #[test]
    fn names_of_browsers_are_cut_and_cleaned() {
        let agent = format!("a\n{}", "b".repeat(1000));
        assert_eq!(visit("127.0.0.1", &agent).agent(), format!("a{}", "b".repeat(199)));
    }
}
