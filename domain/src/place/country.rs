//! Countries by their ISO 3166 codes.

use std::fmt;

/// A country's ISO-2 code, upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

/// Every assigned ISO 3166-1 alpha-2 code.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL \
BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK \
DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU \
GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ \
LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY \
MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU \
RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO \
TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Names and three-letter codes that reports write instead.
const NAMES: [(&str, [u8; 2]); 58] = [
    ("USA", *b"US"),
    ("UNITED STATES", *b"US"),
    ("UNITED STATES OF AMERICA", *b"US"),
    ("U.S.", *b"US"),
    ("U.S.A.", *b"US"),
    ("CANADA", *b"CA"),
    ("CAN", *b"CA"),
    ("MEXICO", *b"MX"),
    ("MEX", *b"MX"),
    ("GBR", *b"GB"),
    ("UNITED KINGDOM", *b"GB"),
    ("GREAT BRITAIN", *b"GB"),
    ("ENGLAND", *b"GB"),
    ("SCOTLAND", *b"GB"),
    ("WALES", *b"GB"),
    ("GERMANY", *b"DE"),
    ("DEUTSCHLAND", *b"DE"),
    ("DEU", *b"DE"),
    ("FRANCE", *b"FR"),
    ("FRA", *b"FR"),
    ("ITALY", *b"IT"),
    ("ITALIA", *b"IT"),
    ("ITA", *b"IT"),
    ("SPAIN", *b"ES"),
    ("ESPAÑA", *b"ES"),
    ("ESP", *b"ES"),
    ("NETHERLANDS", *b"NL"),
    ("THE NETHERLANDS", *b"NL"),
    ("NLD", *b"NL"),
    ("POLAND", *b"PL"),
    ("POLSKA", *b"PL"),
    ("POL", *b"PL"),
    ("SWEDEN", *b"SE"),
    ("SWE", *b"SE"),
    ("BELGIUM", *b"BE"),
    ("BEL", *b"BE"),
    ("AUSTRIA", *b"AT"),
    ("AUT", *b"AT"),
    ("PORTUGAL", *b"PT"),
    ("PRT", *b"PT"),
    ("IRELAND", *b"IE"),
    ("IRL", *b"IE"),
    ("JAPAN", *b"JP"),
    ("JPN", *b"JP"),
    ("日本", *b"JP"),
    ("AUSTRALIA", *b"AU"),
    ("AUS", *b"AU"),
    ("INDIA", *b"IN"),
    ("IND", *b"IN"),
    ("CHINA", *b"CN"),
    ("CHN", *b"CN"),
    ("中国", *b"CN"),
    ("HONG KONG", *b"HK"),
    ("HKG", *b"HK"),
    ("TAIWAN", *b"TW"),
    ("TURKEY", *b"TR"),
    ("SINGAPORE", *b"SG"),
    ("SGP", *b"SG"),
];

impl Country {
    /// An ISO-2 code in upper or lower case; `UK` is taken as `GB`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let &[a, b] = code.trim().as_bytes() else { return None };
        let country = match [a.to_ascii_uppercase(), b.to_ascii_uppercase()] {
            [b'U', b'K'] => Country(*b"GB"),
            code => Country(code),
        };
        let is_assigned = CODES.as_bytes().chunks(3).any(|code| code.starts_with(&country.0));
        is_assigned.then_some(country)
    }

    /// A code, or one of the names that reports write. None for anything else, which is then
    /// unknown rather than foreign.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_code(text).or_else(|| {
            let upper = text.trim().to_uppercase();
            let (_, code) = NAMES.iter().find(|(name, _)| *name == upper)?;
            Some(Country(*code))
        })
    }

    /// The code, such as `GB`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    pub(crate) const fn bytes(self) -> [u8; 2] {
        self.0
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_common_names_are_read() {
        for (text, expected) in [
            ("US", Some("US")),
            (" us ", Some("US")),
            ("UK", Some("GB")),
            ("gb", Some("GB")),
            ("United States", Some("US")),
            ("españa", Some("ES")),
            ("中国", Some("CN")),
            ("ZZ", None),
            ("", None),
            ("Freedonia", None),
        ] {
            assert_eq!(Country::parse(text).as_ref().map(Country::code), expected, "{text}");
        }
        assert_eq!(Country::from_code("United States"), None);
    }

    #[test]
    fn every_name_leads_to_an_assigned_code() {
        assert_eq!(CODES.split(' ').count(), 249);
        for (name, code) in NAMES {
            let code = std::str::from_utf8(&code).unwrap();
            assert!(Country::from_code(code).is_some(), "{name}");
        }
    }
}
