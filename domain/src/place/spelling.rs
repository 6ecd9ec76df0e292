//! City names without the ways in which they are spelt.

use deunicode::deunicode;

/// A name folded for comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// Upper-case ASCII letters and digits; blank when unknown.
    pub(super) key: String,
    /// Written in another script: a transliteration is not the name in Latin letters.
    foreign: bool,
}

impl Folded {
    /// A key that needs no folding.
    pub(super) fn of_key(key: &str) -> Self {
        Folded { key: key.to_owned(), foreign: false }
    }

    /// Whether both are the same name; none when that cannot be told.
    pub(super) fn same(&self, other: &Self) -> Option<bool> {
        let known = !self.key.is_empty() && !other.key.is_empty() && self.foreign == other.foreign;
        known.then(|| self.key == other.key)
    }
}

/// Words with two spellings.
const SHORT_FORMS: [(&str, &str); 5] =
    [("SAINT", "ST"), ("SAINTE", "STE"), ("FORT", "FT"), ("MOUNT", "MT"), ("SANKT", "ST")];

/// German letters that ASCII labels write as two.
const DIGRAPHS: [(&str, &str); 3] = [("AE", "A"), ("OE", "O"), ("UE", "U")];

/// Words of carriers' facilities, which scans write behind or instead of the city.
const FACILITY_WORDS: [&str; 49] = [
    "AIRPORT",
    "ANNEX",
    "CARRIER",
    "CENTER",
    "CENTRE",
    "CONSOLIDATION",
    "DELIVERY",
    "DEPOT",
    "DESTINATION",
    "DISTRIBUTION",
    "DC",
    "DDU",
    "EXPRESS",
    "FACILITY",
    "FEDEX",
    "GATEWAY",
    "GROUND",
    "HUB",
    "INTERNATIONAL",
    "INTL",
    "ISC",
    "LOCAL",
    "LOGISTICS",
    "LPC",
    "MAIL",
    "NDC",
    "NETWORK",
    "ORIGIN",
    "PACKAGE",
    "PARCEL",
    "PDC",
    "PLANT",
    "POST",
    "OFFICE",
    "PROCESSING",
    "RDC",
    "REGIONAL",
    "RPDC",
    "SCF",
    "SERVICE",
    "SHIP",
    "SORT",
    "SORTATION",
    "SORTING",
    "STATION",
    "TERMINAL",
    "UPS",
    "USPS",
    "WAREHOUSE",
];

/// A city as a label or a profile writes it.
pub(super) fn city(text: &str) -> Folded {
    folded(text, |_| true)
}

/// A city as a scan writes it: `RENO NV DISTRIBUTION CENTER` is Reno.
pub(super) fn scanned_city(text: &str, state: &str) -> Folded {
    let state = state.trim();
    folded(text, |word| {
        !FACILITY_WORDS.contains(&word) && (state.is_empty() || !word.eq_ignore_ascii_case(state))
    })
}

fn folded(text: &str, keep: impl Fn(&str) -> bool) -> Folded {
    let plain = plain(text);
    let mut key = String::with_capacity(plain.len());
    for word in plain.split_ascii_whitespace().filter(|word| keep(word)) {
        let short = SHORT_FORMS.iter().find(|(long, _)| *long == word);
        key.push_str(short.map_or(word, |(_, short)| short));
    }
    for (two, one) in DIGRAPHS {
        if key.contains(two) {
            key = key.replace(two, one);
        }
    }
    Folded { key, foreign: is_foreign(text) }
}

/// Upper-case words of ASCII letters and digits. `P&DC` and `O'Fallon` are one word each.
pub(super) fn plain(text: &str) -> String {
    let mut plain = deunicode(text);
    plain.retain(|char| !matches!(char, '\'' | '&' | '.'));
    plain.make_ascii_uppercase();
    let spaced = |char: char| if char.is_ascii_alphanumeric() { char } else { ' ' };
    plain.chars().map(spaced).collect()
}

/// Whether the text has letters beyond the Latin ones.
fn is_foreign(text: &str) -> bool {
    const LAST_LATIN: char = '\u{24F}';
    const LATIN_EXTENDED: std::ops::RangeInclusive<char> = '\u{1E00}'..='\u{1EFF}';
    const FULL_WIDTH: std::ops::RangeInclusive<char> = '\u{FF01}'..='\u{FF5E}';
    text.chars().any(|char| {
        char > LAST_LATIN
            && char.is_alphabetic()
            && !LATIN_EXTENDED.contains(&char)
            && !FULL_WIDTH.contains(&char)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_city_fold_alike() {
        for (left, right) in [
            ("Reno", " RENO "),
            ("St. Louis", "SAINT LOUIS"),
            ("Zürich", "ZURICH"),
            ("Düsseldorf", "Duesseldorf"),
            ("Winston-Salem", "Winston Salem"),
            ("O'Fallon", "OFallon"),
            ("Fort Worth", "Ft Worth"),
            ("Łódź", "Lodz"),
        ] {
            assert_eq!(city(left).same(&city(right)), Some(true), "{left} {right}");
        }
        assert_eq!(city("Reno").same(&city("Sparks")), Some(false));
        assert_eq!(city("Reno").same(&city("")), None);
        assert_eq!(city("東京").same(&city("Tokyo")), None, "two scripts cannot be compared");
    }

    #[test]
    fn facility_words_are_dropped_from_scans() {
        for text in [
            "RENO NV DISTRIBUTION CENTER",
            "Reno Sorting Hub",
            "RENO P&DC",
            "RENO NDC",
            "Reno Processing Centre Annex",
        ] {
            assert_eq!(scanned_city(text, "NV").key, "RENO", "{text}");
        }
        assert_eq!(scanned_city("DISTRIBUTION CENTER", "").key, "");
        assert_eq!(city("Distribution Center").key, "DISTRIBUTIONCENTER");
    }
}
