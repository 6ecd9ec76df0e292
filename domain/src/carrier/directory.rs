//! The directory: every carrier under its listed name, found by any spelling.

use super::fold::fold;
use super::service_words::without_service_words;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A carrier of one [`Directory`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CarrierId(u16);

impl CarrierId {
    /// Its place in the directory, from 0: for tables with a row per carrier.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What is known about a carrier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarrierInfo {
    /// The name Amazon lists it under, or the account's own name for it.
    pub name: String,
    /// The company it belongs to; carriers of one family may carry each other's numbers.
    pub family: String,
    /// Slug of the courier whose tracking-number formats apply; none when no format is known.
    pub courier: Option<String>,
    /// Whether Amazon's published list has the name.
    pub listed: bool,
    /// The listed carrier of which this is a service without a listing of its own.
    pub service_of: Option<CarrierId>,
    /// Taken only as it stands: a word of everyday language, or an account's own carrier.
    exact: bool,
}

static NOBODY: CarrierInfo = CarrierInfo {
    name: String::new(),
    family: String::new(),
    courier: None,
    listed: false,
    service_of: None,
    exact: true,
};

/// All carriers, by name and by every known spelling.
#[derive(Clone, Debug)]
pub struct Directory {
    carriers: Vec<CarrierInfo>,
    by_key: BTreeMap<String, CarrierId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    carriers: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    family: Option<String>,
    courier: Option<String>,
    of: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    exact: bool,
    #[serde(default)]
    unlisted: bool,
}

impl Directory {
    /// The shipped directory. Clone it to add an account's own carriers; the ids stay the same.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Directory> = LazyLock::new(|| {
            #[expect(clippy::expect_used, reason = "the file is part of the program and tested")]
            let file: File = toml::from_str(include_str!("../../carriers/carriers.toml"))
                .expect("the shipped carriers are readable");
            Directory::of(file)
        });
        &SHIPPED
    }

    fn of(file: File) -> Self {
        let mut directory = Directory { carriers: Vec::new(), by_key: BTreeMap::new() };
        let mut services = Vec::new();
        for (name, entry) in file.carriers {
            let key = fold(&name);
            let id = directory.push(CarrierInfo {
                family: entry.family.unwrap_or_else(|| key.clone()),
                courier: entry.courier,
                listed: !entry.unlisted,
                service_of: None,
                exact: entry.exact,
                name,
            });
            directory.by_key.insert(key, id);
            for alias in &entry.aliases {
                directory.by_key.insert(fold(alias), id);
            }
            services.extend(entry.of.map(|parent| (id, parent)));
        }
        for (service, parent) in services {
            let parent = directory.resolve(&parent);
            if let Some(info) = directory.carriers.get_mut(service.index()) {
                info.service_of = parent;
            }
        }
        directory
    }

    fn push(&mut self, carrier: CarrierInfo) -> CarrierId {
        let id = CarrierId(u16::try_from(self.carriers.len()).unwrap_or(u16::MAX));
        self.carriers.push(carrier);
        id
    }

    /// The carrier of that name, code or other spelling, with or without a service behind it.
    #[must_use]
    pub fn resolve(&self, name: &str) -> Option<CarrierId> {
        let key = fold(name);
        self.by_key.get(&key).copied().or_else(|| {
            without_service_words(&key)
                .filter_map(|head| self.by_key.get(head).copied())
                .find(|carrier| !self.carrier(*carrier).exact)
        })
    }

    /// The carrier of that name; a name that nobody knows becomes a carrier of its own, which
    /// only the same name, however spelt, means. None for a name without a letter or digit.
    pub fn resolve_or_add(&mut self, name: &str) -> Option<CarrierId> {
        let key = fold(name);
        if key.is_empty() {
            return None;
        }
        Some(self.resolve(name).unwrap_or_else(|| {
            let id = self.push(CarrierInfo {
                name: name.trim().to_owned(),
                family: key.clone(),
                exact: true,
                ..NOBODY.clone()
            });
            self.by_key.insert(key, id);
            id
        }))
    }

    /// What is known about the carrier; a blank entry for an id of another directory.
    #[must_use]
    pub fn carrier(&self, id: CarrierId) -> &CarrierInfo {
        self.carriers.get(id.index()).unwrap_or(&NOBODY)
    }

    /// Every carrier, in the order of the ids.
    pub fn carriers(&self) -> impl Iterator<Item = (CarrierId, &CarrierInfo)> {
        (0..).map(CarrierId).zip(&self.carriers)
    }
}

#[cfg(test)]
mod tests;
