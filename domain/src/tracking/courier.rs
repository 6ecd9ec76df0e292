//! The carriers whose numbers this module knows.

use std::fmt;

use super::country::Country;

macro_rules! couriers {
    ($($variant:ident $slug:literal $name:literal;)+) => {
        /// A carrier, as far as tracking numbers tell carriers apart.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Courier {
            $(#[doc = $name] $variant,)+
            /// The national post of any country without a carrier of its own above.
            Post(Country),
        }

        impl Courier {
            /// Every carrier that is not a [`Courier::Post`].
            pub const NAMED: &[Courier] = &[$(Courier::$variant),+];

            /// The stable name in data files, such as `ups-mail-innovations` or `post-de`.
            #[must_use]
            pub fn slug(self) -> &'static str {
                match self {
                    $(Courier::$variant => $slug,)+
                    Courier::Post(country) => country.post().map_or("post", |post| post.slug),
                }
            }

            /// The name people use, such as "UPS Mail Innovations" or "Deutsche Post".
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Courier::$variant => $name,)+
                    Courier::Post(country) => country.post().map_or("national post", |post| post.name),
                }
            }
        }
    };
}

couriers! {
    Usps "usps" "USPS";
    Ups "ups" "UPS";
    UpsMailInnovations "ups-mail-innovations" "UPS Mail Innovations";
    UpsSurePost "ups-surepost" "UPS SurePost";
    FedEx "fedex" "FedEx";
    FedExGroundEconomy "fedex-ground-economy" "FedEx Ground Economy";
    Dhl "dhl" "DHL";
    DhlExpress "dhl-express" "DHL Express";
    DhlEcommerce "dhl-ecommerce" "DHL eCommerce";
    OnTrac "ontrac" "OnTrac";
    LaserShip "lasership" "LaserShip";
    AmazonLogistics "amazon-logistics" "Amazon Logistics";
    AmazonUk "amazon-uk" "Amazon UK";
    CanadaPost "canada-post" "Canada Post";
    Purolator "purolator" "Purolator";
    Canpar "canpar" "Canpar";
    OldDominion "old-dominion" "Old Dominion";
    SpeeDee "speedee" "Spee-Dee Delivery";
    Gofo "gofo" "GOFO";
    Landmark "landmark" "Landmark Global";
    Yodel "yodel" "Yodel";
    YunExpress "yunexpress" "YunExpress";
    Dpd "dpd" "DPD";
    Osm "osm" "OSM Worldwide";
    PitneyBowes "pitney-bowes" "Pitney Bowes";
    RoyalMail "royal-mail" "Royal Mail";
    Parcelforce "parcelforce" "Parcelforce";
    Evri "evri" "Evri";
    Gls "gls" "GLS";
    DpdUk "dpd-uk" "DPD UK";
    FourPx "4px" "4PX";
    Cainiao "cainiao" "Cainiao";
    Veho "veho" "Veho";
    UniUni "uniuni" "UniUni";
    Yanwen "yanwen" "Yanwen";
}

impl Courier {
    /// The carrier of a slug, in lower case as [`Courier::slug`] writes it.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Courier> {
        match slug.strip_prefix("post-") {
            Some(country) => Country::new(country).map(Courier::post_of),
            None => Courier::NAMED.iter().copied().find(|courier| courier.slug() == slug),
        }
    }

    /// The national post of a country: USPS, Canada Post and Royal Mail by their own names.
    #[must_use]
    pub fn post_of(country: Country) -> Courier {
        match country {
            Country::UNITED_STATES => Courier::Usps,
            Country::CANADA => Courier::CanadaPost,
            Country::GREAT_BRITAIN => Courier::RoyalMail,
            other => Courier::Post(other),
        }
    }

    /// The country whose S10 numbers this carrier issues, for national posts.
    #[must_use]
    pub fn home(self) -> Option<Country> {
        match self {
            Courier::Usps => Some(Country::UNITED_STATES),
            Courier::CanadaPost => Some(Country::CANADA),
            Courier::RoyalMail | Courier::Parcelforce => Some(Country::GREAT_BRITAIN),
            Courier::Post(country) => Some(country),
            _ => None,
        }
    }
}

impl fmt::Display for Courier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_round_trip() {
        for &courier in Courier::NAMED {
            assert_eq!(Courier::from_slug(courier.slug()), Some(courier));
        }
        let germany = Courier::from_slug("post-de").expect("a post");
        assert_eq!((germany.slug(), germany.name()), ("post-de", "Deutsche Post"));
        assert_eq!(Courier::from_slug("post-us"), Some(Courier::Usps));
        assert_eq!(Courier::from_slug("post-zz"), None);
        assert_eq!(Courier::from_slug("UPS"), None);
    }
}
