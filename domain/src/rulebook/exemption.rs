//! Packages that Amazon does not measure.

use super::amount;
use crate::carrier::CarrierId;
use crate::marketplace::Marketplace;
use crate::money::Money;
use crate::place::Country;
use std::cmp::Ordering;

/// What is known of a package when exemptions are looked at; blank or none is unknown.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Whether it holds a digital product.
    pub digital: Option<bool>,
    /// ISO-2 country it is sent from.
    pub origin: &'a str,
    /// ISO-2 country it is sent to.
    pub destination: &'a str,
    /// The carrier that was declared.
    pub carrier: Option<CarrierId>,
    /// Service, as the report writes it.
    pub ship_service: &'a str,
    /// Ship method, as the report writes it.
    pub ship_method: &'a str,
    /// Value including shipping, without tax.
    pub value: Option<Money>,
    /// The store it was sold in.
    pub marketplace: Marketplace,
}

/// A kind of package that is not measured.
#[derive(Clone, Debug)]
pub struct Exemption {
    /// Stable code, such as `freight`.
    pub code: String,
    /// In a sentence.
    pub title: String,
    /// Web address of the rule; blank: own rule.
    pub source: String,
    /// As in [`super::Source`].
    pub confidence: String,
    pub(super) conditions: Conditions,
}

/// All of these must hold; an empty one asks nothing. A condition on something unknown does not
/// hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Conditions {
    pub(super) digital: bool,
    /// Sent from the marketplace's own country.
    pub(super) domestic: bool,
    pub(super) marketplaces: Vec<Marketplace>,
    pub(super) origin_in: Vec<OriginCode>,
    pub(super) origin_not_in: Vec<OriginCode>,
    pub(super) carriers: CarrierSet,
    pub(super) value_below: Option<Money>,
    /// Service or ship method is exactly one of these.
    pub(super) services: Vec<String>,
    /// Service or ship method contains one of these, in lower case.
    pub(super) contains: Vec<String>,
    /// Service or ship method contains each of these, in lower case.
    pub(super) contains_all: Vec<String>,
    /// Neither service nor ship method contains any of these, in lower case.
    pub(super) lacks: Vec<String>,
}

/// Sent from the marketplace's own country and, as far as is known, to it.
fn is_domestic(facts: &Facts, origin: Option<OriginCode>) -> bool {
    let home = OriginCode::read(facts.marketplace.country());
    let stays = facts.destination.is_empty() || OriginCode::read(facts.destination) == home;
    origin == home && stays
}

impl Conditions {
    /// Whether nothing is asked, which would exempt everything.
    pub(super) fn is_empty(&self) -> bool {
        let texts = self.services.len() + self.contains.len() + self.contains_all.len();
        let places = self.origin_in.len() + self.origin_not_in.len() + self.marketplaces.len();
        !self.digital
            && !self.domestic
            && self.value_below.is_none()
            && self.carriers.is_empty()
            && texts + places == 0
    }

    /// Cheap questions first: nearly every package fails one of the first few.
    #[inline]
    fn hold(&self, facts: &Facts, origin: Option<OriginCode>) -> bool {
        (!self.digital || facts.digital == Some(true))
            && (self.origin_in.is_empty()
                || origin.is_some_and(|origin| self.origin_in.contains(&origin)))
            && (self.origin_not_in.is_empty()
                || origin.is_some_and(|origin| !self.origin_not_in.contains(&origin)))
            && (self.marketplaces.is_empty() || self.marketplaces.contains(&facts.marketplace))
            && (!self.domestic || is_domestic(facts, origin))
            && (self.carriers.is_empty()
                || facts.carrier.is_some_and(|carrier| self.carriers.contains(carrier)))
            && self
                .value_below
                .is_none_or(|limit| amount::compare(facts.value, limit) == Some(Ordering::Less))
            && self.words_hold(facts)
    }

    #[inline]
    fn words_hold(&self, facts: &Facts) -> bool {
        let lists = [&self.services, &self.contains, &self.contains_all, &self.lacks];
        if lists.iter().all(|list| list.is_empty()) {
            return true;
        }
        let texts = [facts.ship_method.trim(), facts.ship_service.trim()];
        let has = |words: &String| texts.iter().any(|text| contains(text, words));
        texts.iter().any(|text| !text.is_empty())
            && (self.services.is_empty()
                || self.services.iter().any(|service| texts.contains(&service.as_str())))
            && (self.contains.is_empty() || self.contains.iter().any(has))
            && self.contains_all.iter().all(has)
            && !self.lacks.iter().any(has)
    }
}

/// The first exemption whose conditions all hold.
#[inline]
pub(super) fn first<'e>(exemptions: &'e [Exemption], facts: &Facts) -> Option<&'e Exemption> {
    if exemptions.is_empty() {
        return None;
    }
    let origin = OriginCode::read(facts.origin);
    exemptions.iter().find(|exemption| exemption.conditions.hold(facts, origin))
}

/// Whether the text contains the lower-case ASCII words, in upper or lower case.
fn contains(text: &str, words: &str) -> bool {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    text.windows(words.len().max(1)).any(|window| window.eq_ignore_ascii_case(words))
}

/// An ISO-2 country as a number, quick to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OriginCode(u16);

impl OriginCode {
    /// A code in upper or lower case, or a name. None when unknown.
    #[inline]
    pub(super) fn read(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [] => None,
            [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] if text != "UK" => {
                Some(OriginCode(u16::from_be_bytes([*a, *b])))
            }
            _ => Country::parse(text).map(OriginCode::of),
        }
    }

    /// Of a country.
    pub(super) const fn of(country: Country) -> Self {
        OriginCode(u16::from_be_bytes(country.bytes()))
    }
}

/// A set of carriers: one bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CarrierSet(Vec<u64>);

impl CarrierSet {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn contains(&self, carrier: CarrierId) -> bool {
        let (word, bit) = (carrier.index() / 64, carrier.index() % 64);
        self.0.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
    }
}

impl FromIterator<CarrierId> for CarrierSet {
    fn from_iter<I: IntoIterator<Item = CarrierId>>(carriers: I) -> Self {
        let mut bits = Vec::new();
        for carrier in carriers {
            let word = carrier.index() / 64;
            if bits.len() <= word {
                bits.resize(word + 1, 0);
            }
            if let Some(bits) = bits.get_mut(word) {
                *bits |= 1u64 << (carrier.index() % 64);
            }
        }
        CarrierSet(bits)
    }
}
