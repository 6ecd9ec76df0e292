//! Amazon's marketplaces: the clock, the currency and the country each one counts by.

use crate::money::Currency;
use serde::{Serialize, Serializer};
use std::fmt;

/// One row per marketplace; everything else in this file reads it.
struct Entry {
    code: &'static str,
    zone: &'static str,
    currency: &'static str,
    country: &'static str,
    id: &'static str,
    domain: &'static str,
    /// What people call it besides code, country, domain and id.
    names: &'static [&'static str],
}

macro_rules! marketplaces {
    ($($variant:ident $code:literal $zone:literal $currency:literal $country:literal $id:literal
       $domain:literal [$($name:literal),+];)+) => {
        /// A store of Amazon's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Marketplace {
            $(#[doc = $domain] $variant,)+
        }

        impl Marketplace {
            /// Every marketplace that is known here.
            pub const ALL: [Marketplace; [$(Marketplace::$variant),+].len()] =
                [$(Marketplace::$variant),+];

            const fn entry(self) -> &'static Entry {
                match self {
                    $(Marketplace::$variant => &Entry {
                        code: $code,
                        zone: $zone,
                        currency: $currency,
                        country: $country,
                        id: $id,
                        domain: $domain,
                        names: &[$($name),+],
                    },)+
                }
            }
        }
    };
}

marketplaces! {
    Us "US" "America/Los_Angeles" "USD" "US" "ATVPDKIKX0DER" "amazon.com"
        ["United States", "United States of America", "USA", "America"];
    Ca "CA" "America/Toronto" "CAD" "CA" "A2EUQ1WTGCTBG2" "amazon.ca" ["Canada"];
    Uk "UK" "Europe/London" "GBP" "GB" "A1F83G8C2ARO7P" "amazon.co.uk"
        ["United Kingdom", "Great Britain", "Britain", "England"];
    De "DE" "Europe/Berlin" "EUR" "DE" "A1PA6795UKMFR9" "amazon.de" ["Germany", "Deutschland"];
    Fr "FR" "Europe/Paris" "EUR" "FR" "A13V1IB3VIYZZH" "amazon.fr" ["France"];
    It "IT" "Europe/Rome" "EUR" "IT" "APJ6JRA9NG5V4" "amazon.it" ["Italy", "Italia"];
    Es "ES" "Europe/Madrid" "EUR" "ES" "A1RKKUPIHCS9HS" "amazon.es" ["Spain", "España"];
    Nl "NL" "Europe/Amsterdam" "EUR" "NL" "A1805IZSGTT6HS" "amazon.nl"
        ["Netherlands", "The Netherlands", "Nederland", "Holland"];
    Pl "PL" "Europe/Warsaw" "PLN" "PL" "A1C3SOZRARQ6R3" "amazon.pl" ["Poland", "Polska"];
    Se "SE" "Europe/Stockholm" "SEK" "SE" "A2NODRKZP88ZB9" "amazon.se" ["Sweden", "Sverige"];
    Be "BE" "Europe/Brussels" "EUR" "BE" "AMEN7PMS3EDWL" "amazon.com.be"
        ["Belgium", "België", "Belgique"];
    Jp "JP" "Asia/Tokyo" "JPY" "JP" "A1VC38T7YXB528" "amazon.co.jp" ["Japan", "日本"];
    Au "AU" "Australia/Sydney" "AUD" "AU" "A39IBJ37TRP1C6" "amazon.com.au" ["Australia"];
    In "IN" "Asia/Kolkata" "INR" "IN" "A21TJRUUN4KGV" "amazon.in" ["India"];
}

impl Marketplace {
    /// Reads a code (`US`, `GB`), a name, a domain (`www.Amazon.co.uk`) or Amazon's marketplace
    /// id, in upper or lower case. Allocates nothing.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = after_prefix(text, "https://").unwrap_or(text);
        let text = after_prefix(text, "www.").unwrap_or(text).trim_end_matches('/');
        // `Amazon US`, `Amazon.de` and `amazon_jp` all occur; the full domain is looked at first.
        let rest = after_prefix(text, "amazon").map(|rest| rest.trim_start_matches(SEPARATORS));
        Self::ALL.into_iter().find(|marketplace| marketplace.is_called(text)).or_else(|| {
            Self::ALL.into_iter().find(|marketplace| rest.is_some_and(|n| marketplace.is_called(n)))
        })
    }

    fn is_called(self, text: &str) -> bool {
        let Entry { code, country, id, domain, names, .. } = self.entry();
        [*code, *country, *id, *domain]
            .iter()
            .chain(names.iter())
            .any(|known| known.eq_ignore_ascii_case(text) || *known == text)
    }

    /// The code used here, such as `US` or `UK`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.entry().code
    }

    /// The IANA time zone by whose calendar days are counted.
    #[must_use]
    pub const fn zone(self) -> &'static str {
        self.entry().zone
    }

    /// The currency of its prices.
    #[must_use]
    pub fn currency(self) -> Option<Currency> {
        Currency::parse(self.entry().currency)
    }

    /// The ISO-2 code of its home country: `GB` for the UK.
    #[must_use]
    pub const fn country(self) -> &'static str {
        self.entry().country
    }

    /// Amazon's marketplace id, such as `ATVPDKIKX0DER`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.entry().id
    }

    /// The store's domain, such as `amazon.com`.
    #[must_use]
    pub const fn domain(self) -> &'static str {
        self.entry().domain
    }
}

const SEPARATORS: [char; 4] = [' ', '.', '_', '-'];

fn after_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

impl fmt::Display for Marketplace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for Marketplace {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_known_by_code_name_domain_and_id() {
        for (text, expected) in [
            ("US", "US"),
            (" us ", "US"),
            ("GB", "UK"),
            ("uk", "UK"),
            ("United Kingdom", "UK"),
            ("Amazon.co.uk", "UK"),
            ("www.amazon.de", "DE"),
            ("https://www.amazon.fr/", "FR"),
            ("Amazon.com", "US"),
            ("amazon.com.au", "AU"),
            ("amazon.com.be", "BE"),
            ("Amazon US", "US"),
            ("amazon_jp", "JP"),
            ("ATVPDKIKX0DER", "US"),
            ("a1vc38t7yxb528", "JP"),
            ("日本", "JP"),
            ("España", "ES"),
        ] {
            assert_eq!(Marketplace::parse(text).map(Marketplace::code), Some(expected), "{text}");
        }
    }

    #[test]
    fn knows_no_other_store() {
        for text in ["", "Amazon", "amazon.com.mx", "eBay", "U", "Non-Amazon"] {
            assert_eq!(Marketplace::parse(text), None, "{text}");
        }
    }

    #[test]
    fn has_a_zone_and_a_currency_everywhere() {
        for marketplace in Marketplace::ALL {
            assert!(jiff::tz::TimeZone::get(marketplace.zone()).is_ok(), "{marketplace}");
            assert!(marketplace.currency().is_some(), "{marketplace}");
            assert_eq!(Marketplace::parse(marketplace.id()), Some(marketplace));
            assert_eq!(Marketplace::parse(marketplace.domain()), Some(marketplace));
        }
    }
}
