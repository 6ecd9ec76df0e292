//! One row per rung of the ladder, and per missing part.

use super::*;
use crate::place::RegisteredLocation;
use jiff::civil::date;

fn place(text: &'static str) -> Place<'static> {
    let mut parts = text.split('|');
    let mut next = || parts.next().unwrap_or_default();
    Place { country: next(), state: next(), city: next(), postal_code: next() }
}

fn location(text: &'static str, from: Option<Date>, to: Option<Date>) -> Location {
    let Place { country, state, city, postal_code } = place(text);
    let [name, country, state, city, postal_code] =
        ["x", country, state, city, postal_code].map(str::to_owned);
    let registered = RegisteredLocation { name, postal_code, city, state, country, from, to };
    Location::compile(&registered).unwrap()
}

const COUNTRY: Fit = Fit::Mismatch(Reason::Country);
const REGION: Fit = Fit::Mismatch(Reason::Region);
const PLACE: Fit = Fit::Mismatch(Reason::Place);
use Fit::{Match, NotAssessed};

#[test]
fn label_origins_climb_the_ladder() {
    let reno = "US|NV|Reno|89502";
    for (registered, label, expected) in [
        // Postal codes decide first.
        (reno, "US|NV|Reno|89502", Match),
        (reno, "US|NV|Reno|89502-1234", Match),
        (reno, "us|nv|reno| 89502 ", Match),
        (reno, "United States|Nevada|Sparks|895021234", Match),
        (reno, "US|CA|Truckee|89502", Match),
        (reno, "US|NV|Sparks|89599", Match),
        (reno, "US|||89502", Match),
        ("US|MA|Boston|02116", "US|MA|Boston|2116", Match),
        ("CA|ON|Ottawa|K1A 0B1", "CA|ON|Ottawa|k1a0b9", Match),
        ("GB||London|SW1A 1AA", "UK|England|Westminster|SW1A 2AA", Match),
        ("GB||London|SW1A 1AA", "GB||Brixton|SW9 8EQ", Match),
        // Then country, region, place.
        (reno, "CN|Guangdong|Shenzhen|518000", COUNTRY),
        (reno, "CN|||", COUNTRY),
        (reno, "US|CA|Ontario|91761", REGION),
        (reno, "US|California||", REGION),
        (reno, "US|NV|Las Vegas|89101", PLACE),
        (reno, "US|NV|RENO|89101", Match),
        ("DE||Berlin|10115", "DE||Hamburg|20095", PLACE),
        ("DE||Berlin|10115", "DE||Berlin|12045", Match),
        ("DE|BE|Berlin|10115", "DE|Brandenburg|Potsdam|14467", PLACE),
        ("DE|Berlin|Berlin|10115", "DE|Brandenburg|Potsdam|14467", REGION),
        ("GB|England|London|SW1A 1AA", "GB|Greater London|London|E14 5AB", Match),
        ("NL||Amsterdam|1012AB", "NL||Amsterdam|1013CD", Match),
        ("NL||Amsterdam|1012AB", "NL||Utrecht|3511AA", PLACE),
        // Missing parts are never held against a parcel.
        (reno, "|||", NotAssessed),
        (reno, "|NV|Las Vegas|89101", NotAssessed),
        (reno, "Freedonia|||", NotAssessed),
        (reno, "US|||", NotAssessed),
        (reno, "US|||89101", NotAssessed),
        (reno, "US|NV||89101", NotAssessed),
        (reno, "US|NV||", NotAssessed),
        (reno, "US||Las Vegas|", NotAssessed),
        (reno, "US||Reno|", Match),
        (reno, "US|NV|Reno|", Match),
        (reno, "US|NV|Las Vegas|", PLACE),
        (reno, "US||Las Vegas|89101", PLACE),
        ("US|||89502", "US|NV|Las Vegas|89101", NotAssessed),
        ("US|NV||", "US|NV|Las Vegas|89101", NotAssessed),
        ("JP|東京都|千代田区|100-0001", "JP|Tokyo|Chiyoda|1000001", Match),
        ("JP|東京都|千代田区|100-0001", "JP|Osaka|Osaka|5300001", NotAssessed),
    ] {
        let locations = [location(registered, None, None)];
        assert_eq!(label_origin(&place(label), &locations, None), expected, "{label}");
    }
}

#[test]
fn a_first_scan_is_a_problem_only_in_another_country_or_another_area_of_another_state() {
    let reno = "US|NV|Reno|89502";
    for (registered, scan, expected) in [
        (reno, "US|NV|RENO NV DISTRIBUTION CENTER|89510", Match),
        (reno, "US|NV|LAS VEGAS|89101", Match),
        (reno, "US|NV||", Match),
        (reno, "US||RENO P&DC|", Match),
        (reno, "US|CA|SACRAMENTO|89501", Match),
        (reno, "US|CA|SACRAMENTO|95799", REGION),
        (reno, "US|CA|SACRAMENTO|", NotAssessed),
        (reno, "US||SACRAMENTO|95799", NotAssessed),
        (reno, "US|CA||", NotAssessed),
        (reno, "US|||95799", NotAssessed),
        (reno, "US|||", NotAssessed),
        (reno, "CN||SHENZHEN|", COUNTRY),
        (reno, "|NV|RENO|89502", NotAssessed),
        ("NL|NH|Amsterdam|1012AB", "NL|UT|Utrecht|3511AA", NotAssessed),
    ] {
        let locations = [location(registered, None, None)];
        assert_eq!(scan_origin(&place(scan), &locations, None), expected, "{scan}");
    }
}

#[test]
fn one_of_several_locations_is_enough_and_the_nearest_miss_counts() {
    let locations =
        [location("US|NV|Reno|89502", None, None), location("CA|ON|Toronto|M5V 1A1", None, None)];
    for (label, expected) in [
        ("CA|ON|Toronto|M5V 2B2", Match),
        ("US|NV|Reno|89502", Match),
        ("US|NV|Las Vegas|89101", PLACE),
        ("US|CA|Fresno|93650", REGION),
        ("MX||Tijuana|22000", COUNTRY),
        ("CA|||", NotAssessed),
    ] {
        assert_eq!(label_origin(&place(label), &locations, None), expected, "{label}");
    }
}

#[test]
fn only_locations_that_hold_on_the_day_fit() {
    let (first, last) = (date(2026, 3, 1), date(2026, 3, 31));
    let march = [location("US|NV|Reno|89502", Some(first), Some(last))];
    for (label, day, expected) in [
        ("US|NV|Reno|89502", Some(first), Match),
        ("US|NV|Reno|89502", Some(last), Match),
        ("US|NV|Reno|89502", None, Match),
        ("US|NV|Reno|89502", Some(date(2026, 2, 28)), PLACE),
        ("US|NV|Reno|89502", Some(date(2026, 4, 1)), PLACE),
        ("US|CA|Fresno|93650", Some(date(2026, 4, 1)), REGION),
        ("CN|||", Some(date(2026, 4, 1)), COUNTRY),
        ("US|||", Some(date(2026, 4, 1)), NotAssessed),
        ("|||", Some(date(2026, 4, 1)), NotAssessed),
    ] {
        assert_eq!(label_origin(&place(label), &march, day), expected, "{label} {day:?}");
        assert_eq!(label_origin(&place(label), &[], day), NotAssessed, "nothing registered");
    }
}

#[test]
fn a_registered_address_always_fits_itself() {
    for text in ["US|NV|Reno|89502", "DE||Köln|50667", "GB|Kent|Dover|CT16 1AA", "FR||Nice|6000"] {
        let locations = [location(text, None, None)];
        assert_eq!(label_origin(&place(text), &locations, None), Match, "{text}");
        assert_eq!(scan_origin(&place(text), &locations, None), Match, "{text}");
    }
}
