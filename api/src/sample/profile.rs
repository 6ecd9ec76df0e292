//! The profile of the account whose shipments a sample shows.

use super::market::{Market, Site};
use std::fmt::Write;

/// The account of every sample.
const ACCOUNT: &str = "Northwind Outlet";

/// The profile as TOML: approved carriers are those of the lanes, locations those of the sites.
pub(super) fn profile(market: &Market, with_overseas: bool) -> String {
    let mut carriers: Vec<&str> = Vec::new();
    for lane in market.lanes {
        if !carriers.contains(&lane.carrier) {
            carriers.push(lane.carrier);
        }
    }
    let carriers: Vec<String> = carriers.iter().map(|carrier| format!("{carrier:?}")).collect();
    let mut text = format!(
        "name = {ACCOUNT:?}\nmarketplace = {:?}\nrulebook = \"standard\"\napproved_carriers = [{}]\n",
        market.marketplace.code(),
        carriers.join(", ")
    );
    let overseas = market.overseas.iter().filter(|_| with_overseas);
    for Site { name, postal_code, city, state, country, .. } in market.sites.iter().chain(overseas)
    {
        // Writing to a string does not fail.
        let _ = write!(
            text,
            "\n[[location]]\nname = {name:?}\npostal_code = {postal_code:?}\ncity = {city:?}\n\
             state = {state:?}\ncountry = {country:?}\n"
        );
    }
    text
}
