//! Who is really asking, when a proxy stands in front of us.
//!
//! Anybody can write `X-Forwarded-For`. Its last entry is what our own proxy saw; entries before
//! it are believed only as far as each next one is a proxy of ours too.

use actix_web::HttpRequest;
use actix_web::http::header::HeaderName;
use actix_web::web::Data;
use std::net::{IpAddr, Ipv4Addr};

const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Addresses that begin alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    /// Reads `10.0.0.0/8` or a single address; none if it is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(a, b)| (a, Some(b)));
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Some(most), |bits| bits.parse().ok())?;
        (bits <= most).then_some(Network { address, bits })
    }

    /// Whether an address is in it.
    #[must_use]
    pub fn holds(&self, address: IpAddr) -> bool {
        let wide = |address: IpAddr| match address.to_canonical() {
            IpAddr::V4(address) => (true, u128::from(address.to_bits()) << 96),
            IpAddr::V6(address) => (false, address.to_bits()),
        };
        let (ours, theirs) = (wide(self.address), wide(address));
        let mask = u128::MAX.checked_shl(128 - u32::from(self.bits)).unwrap_or(0);
        ours.0 == theirs.0 && ours.1 & mask == theirs.1 & mask
    }
}

impl std::fmt::Display for Network {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}/{}", self.address, self.bits)
    }
}

/// The proxies in front of us.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<Network>);

impl Proxies {
    /// Those in these networks.
    #[must_use]
    pub const fn new(networks: Vec<Network>) -> Self {
        Proxies(networks)
    }

    /// The address that a request comes from: the connection's, or what our proxies say.
    #[must_use]
    pub fn address(request: &HttpRequest) -> IpAddr {
        let peer = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
        match request.app_data::<Data<Proxies>>() {
            Some(proxies) => proxies.behind(peer, request),
            None => peer,
        }
    }

    fn behind(&self, peer: IpAddr, request: &HttpRequest) -> IpAddr {
        let ours = |address: IpAddr| self.0.iter().any(|network| network.holds(address));
        let mut nearest = peer;
        let lines: Vec<&str> =
            request.headers().get_all(FORWARDED).filter_map(|line| line.to_str().ok()).collect();
        for entry in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            // What is no address ends the chain: nothing before it can be told apart from a lie.
            let (true, Ok(address)) = (ours(nearest), entry.trim().parse()) else { break };
            nearest = address;
        }
        nearest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn address(proxies: &[&str], peer: &str, forwarded: &[&str]) -> String {
        let networks = proxies.iter().map(|network| Network::parse(network).unwrap()).collect();
        let mut request = TestRequest::default()
            .app_data(Data::new(Proxies::new(networks)))
            .peer_addr(format!("{peer}:4000").parse().unwrap());
        for line in forwarded {
            request = request.append_header((FORWARDED, *line));
        }
        Proxies::address(&request.to_http_request()).to_string()
    }

    #[test]
    fn nobody_is_believed_unless_he_is_a_proxy_of_ours() {
        assert_eq!(address(&[], "192.0.2.1", &["203.0.113.9"]), "192.0.2.1");
        assert_eq!(address(&["10.0.0.0/8"], "192.0.2.1", &["203.0.113.9"]), "192.0.2.1");
        assert_eq!(address(&["10.0.0.0/8"], "10.1.2.3", &[]), "10.1.2.3");
    }

    #[test]
    fn the_last_that_our_proxies_saw_counts() {
        let ours = ["10.0.0.0/8"];
        assert_eq!(address(&ours, "10.1.2.3", &["203.0.113.9"]), "203.0.113.9");
        // What stands before it came from the caller.
        assert_eq!(address(&ours, "10.1.2.3", &["198.51.100.1, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(address(&ours, "10.1.2.3", &["198.51.100.1", "203.0.113.9"]), "203.0.113.9");
        // Two proxies of ours, one behind the other.
        let chain = ["198.51.100.1, 203.0.113.9, 10.9.9.9"];
        assert_eq!(address(&ours, "10.1.2.3", &chain), "203.0.113.9");
        assert_eq!(address(&ours, "10.1.2.3", &["203.0.113.9, unknown"]), "10.1.2.3");
        assert_eq!(address(&ours, "10.1.2.3", &["10.5.5.5"]), "10.5.5.5");
    }

    #[test]
    fn an_address_is_in_its_network() {
        let holds = |network: &str, address: &str| {
            Network::parse(network).unwrap().holds(address.parse().unwrap())
        };
        assert!(holds("10.0.0.0/8", "10.255.1.2") && holds("192.0.2.7", "192.0.2.7"));
        assert!(holds("fd00::/64", "fd00::7") && !holds("fd00::/64", "fd00:0:0:1::7"));
        assert!(holds("10.0.0.0/8", "::ffff:10.1.2.3"), "the same in IPv6's clothes");
        assert!(!holds("10.0.0.0/8", "11.0.0.1") && !holds("192.0.2.7", "192.0.2.8"));
        assert!(holds("0.0.0.0/0", "1.2.3.4") && !holds("0.0.0.0/0", "::1"));
        for wrong in ["10.0.0.0/33", "10.0.0/8", "::/129", "host", "10.0.0.0/", ""] {
            assert_eq!(Network::parse(wrong), None, "{wrong}");
        }
    }
}
