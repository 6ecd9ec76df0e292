//! States and provinces: codes and names of one state are the same state.

use super::country::Country;
use super::spelling::{Folded, plain};

type Table = &'static [(&'static str, &'static str)];

const UNITED_STATES: Table = &[
    ("AL", "ALABAMA"),
    ("AK", "ALASKA"),
    ("AZ", "ARIZONA"),
    ("AR", "ARKANSAS"),
    ("CA", "CALIFORNIA"),
    ("CO", "COLORADO"),
    ("CT", "CONNECTICUT"),
    ("DE", "DELAWARE"),
    ("DC", "DISTRICT OF COLUMBIA"),
    ("FL", "FLORIDA"),
    ("GA", "GEORGIA"),
    ("HI", "HAWAII"),
    ("ID", "IDAHO"),
    ("IL", "ILLINOIS"),
    ("IN", "INDIANA"),
    ("IA", "IOWA"),
    ("KS", "KANSAS"),
    ("KY", "KENTUCKY"),
    ("LA", "LOUISIANA"),
    ("ME", "MAINE"),
    ("MD", "MARYLAND"),
    ("MA", "MASSACHUSETTS"),
    ("MI", "MICHIGAN"),
    ("MN", "MINNESOTA"),
    ("MS", "MISSISSIPPI"),
    ("MO", "MISSOURI"),
    ("MT", "MONTANA"),
    ("NE", "NEBRASKA"),
    ("NV", "NEVADA"),
    ("NH", "NEW HAMPSHIRE"),
    ("NJ", "NEW JERSEY"),
    ("NM", "NEW MEXICO"),
    ("NY", "NEW YORK"),
    ("NC", "NORTH CAROLINA"),
    ("ND", "NORTH DAKOTA"),
    ("OH", "OHIO"),
    ("OK", "OKLAHOMA"),
    ("OR", "OREGON"),
    ("PA", "PENNSYLVANIA"),
    ("RI", "RHODE ISLAND"),
    ("SC", "SOUTH CAROLINA"),
    ("SD", "SOUTH DAKOTA"),
    ("TN", "TENNESSEE"),
    ("TX", "TEXAS"),
    ("UT", "UTAH"),
    ("VT", "VERMONT"),
    ("VA", "VIRGINIA"),
    ("WA", "WASHINGTON"),
    ("WV", "WEST VIRGINIA"),
    ("WI", "WISCONSIN"),
    ("WY", "WYOMING"),
    ("AS", "AMERICAN SAMOA"),
    ("GU", "GUAM"),
    ("MP", "NORTHERN MARIANA ISLANDS"),
    ("PR", "PUERTO RICO"),
    ("VI", "VIRGIN ISLANDS"),
    ("AA", "ARMED FORCES AMERICAS"),
    ("AE", "ARMED FORCES EUROPE"),
    ("AP", "ARMED FORCES PACIFIC"),
];

const CANADA: Table = &[
    ("AB", "ALBERTA"),
    ("BC", "BRITISH COLUMBIA"),
    ("MB", "MANITOBA"),
    ("NB", "NEW BRUNSWICK"),
    ("NL", "NEWFOUNDLAND AND LABRADOR"),
    ("NL", "NEWFOUNDLAND"),
    ("NS", "NOVA SCOTIA"),
    ("NT", "NORTHWEST TERRITORIES"),
    ("NU", "NUNAVUT"),
    ("ON", "ONTARIO"),
    ("PE", "PRINCE EDWARD ISLAND"),
    ("QC", "QUEBEC"),
    ("QC", "PQ"),
    ("SK", "SASKATCHEWAN"),
    ("YT", "YUKON"),
];

const AUSTRALIA: Table = &[
    ("ACT", "AUSTRALIAN CAPITAL TERRITORY"),
    ("NSW", "NEW SOUTH WALES"),
    ("NT", "NORTHERN TERRITORY"),
    ("QLD", "QUEENSLAND"),
    ("SA", "SOUTH AUSTRALIA"),
    ("TAS", "TASMANIA"),
    ("VIC", "VICTORIA"),
    ("WA", "WESTERN AUSTRALIA"),
];

fn table_of(country: Country) -> Option<Table> {
    match country.code() {
        "US" => Some(UNITED_STATES),
        "CA" => Some(CANADA),
        "AU" => Some(AUSTRALIA),
        _ => None,
    }
}

/// Whether the country's states are known here, so that two spellings are surely two states.
pub(super) fn are_known(country: Country) -> bool {
    table_of(country).is_some()
}

/// The state's code where the country's states are known, else the folded name. A state that the
/// country does not have is unknown.
pub(super) fn fold(country: Country, text: &str) -> Folded {
    let plain = plain(text);
    let words: Vec<&str> = plain.split_ascii_whitespace().collect();
    // ISO 3166-2 writes US-NV.
    let words = match words.as_slice() {
        [first, rest @ ..] if *first == country.code() && !rest.is_empty() => rest,
        all => all,
    };
    let name = words.join(" ");
    let Some(table) = table_of(country) else {
        let mut folded = super::spelling::city(text);
        folded.key = words.concat();
        return folded;
    };
    let known = table.iter().find(|(code, long)| *code == name || *long == name);
    known.map_or_else(Folded::default, |(code, _)| Folded::of_key(code))
}

/// Whether both are the same state; none when that cannot be told, as with `BY` and `Bayern`.
pub(super) fn same(left: &Folded, right: &Folded) -> Option<bool> {
    const LONGEST_CODE: usize = 3;
    let is_code = |state: &Folded| state.key.len() <= LONGEST_CODE;
    left.same(right).filter(|same| *same || is_code(left) == is_code(right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_of_a_state_are_the_same() {
        for (country, left, right, expected) in [
            ("US", "NV", "Nevada", Some(true)),
            ("US", "nv", "US-NV", Some(true)),
            ("US", "N.Y.", "new york", Some(true)),
            ("US", "NV", "CA", Some(false)),
            ("US", "NV", "Nevda", None),
            ("US", "NV", "", None),
            ("CA", "Québec", "QC", Some(true)),
            ("AU", "New South Wales", "NSW", Some(true)),
            ("DE", "Bayern", "BAYERN", Some(true)),
            ("DE", "Bayern", "Hessen", Some(false)),
            ("DE", "Bayern", "BY", None),
            ("IT", "MI", "RM", Some(false)),
            ("JP", "東京都", "Tokyo", None),
        ] {
            let country = Country::from_code(country).unwrap();
            let states = (fold(country, left), fold(country, right));
            assert_eq!(same(&states.0, &states.1), expected, "{country} {left} {right}");
        }
    }
}
