//! The lists of approved carriers that are shipped, one file per store or group of stores.

use super::approval::Listing;
use crate::marketplace::Marketplace;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How much a list can be relied on for what is not on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Completeness {
    /// Names are missing: not being listed proves little.
    #[serde(rename = "partial")]
    Partial,
    /// A software vendor's list, not Amazon's.
    #[serde(rename = "vendor list")]
    VendorList,
    /// The whole list.
    #[serde(rename = "complete")]
    Complete,
}

/// Where a list of approved carriers comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListSource {
    /// How complete it is.
    pub completeness: Completeness,
    /// Web addresses, or the account's profile.
    pub source: String,
    /// The year or day it speaks of; blank for an account's own list.
    pub as_of: String,
    /// What a reader has to know to use it.
    pub note: String,
}

/// One shipped list.
pub(super) struct ShippedList {
    marketplaces: Vec<Marketplace>,
    pub(super) source: ListSource,
    pub(super) listings: Vec<Listing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    marketplaces: Vec<String>,
    completeness: Completeness,
    source: String,
    as_of: String,
    note: String,
    carriers: Vec<Line>,
}

/// A name, or a name with the days from and to which it holds.
#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Name(String),
    Dated { name: String, from: Option<Date>, to: Option<Date> },
}

impl From<Line> for Listing {
    fn from(line: Line) -> Self {
        match line {
            Line::Name(name) => Listing { name, from: None, to: None },
            Line::Dated { name, from, to } => Listing { name, from, to },
        }
    }
}

impl From<File> for ShippedList {
    fn from(file: File) -> Self {
        let File { marketplaces, completeness, source, as_of, note, carriers } = file;
        ShippedList {
            marketplaces: marketplaces.iter().filter_map(|code| Marketplace::parse(code)).collect(),
            source: ListSource { completeness, source, as_of, note },
            listings: carriers.into_iter().map(Listing::from).collect(),
        }
    }
}

const FILES: [&str; 7] = [
    include_str!("../../carriers/us.toml"),
    include_str!("../../carriers/ca.toml"),
    include_str!("../../carriers/uk.toml"),
    include_str!("../../carriers/eu.toml"),
    include_str!("../../carriers/jp.toml"),
    include_str!("../../carriers/au.toml"),
    include_str!("../../carriers/in.toml"),
];

/// The list of a marketplace.
pub(super) fn list_of(marketplace: Marketplace) -> Option<&'static ShippedList> {
    static LISTS: LazyLock<Vec<ShippedList>> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "the files are part of the program and tested")]
        let read = |text: &&str| toml::from_str::<File>(text).expect("shipped lists are readable");
        FILES.iter().map(|text| read(text).into()).collect()
    });
    LISTS.iter().find(|list| list.marketplaces.contains(&marketplace))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::Directory;
    use std::collections::BTreeSet;

    #[test]
    fn every_marketplace_has_a_list() {
        for marketplace in Marketplace::ALL {
            let list = list_of(marketplace).unwrap();
            assert!(list.listings.len() > 10, "{marketplace}");
            assert!(list.source.source.starts_with("https://"), "{marketplace}");
        }
    }

    #[test]
    fn lists_name_each_carrier_once_and_as_the_directory_does() {
        for marketplace in Marketplace::ALL {
            let mut names = BTreeSet::new();
            for listing in &list_of(marketplace).unwrap().listings {
                let id = Directory::shipped().resolve(&listing.name);
                let name = id.map(|id| Directory::shipped().carrier(id).name.as_str());
                assert_eq!(name, Some(listing.name.as_str()), "{marketplace}");
                assert!(names.insert(&listing.name), "{marketplace}: {}", listing.name);
            }
        }
    }
}
