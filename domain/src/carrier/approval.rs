//! Which carriers an account may use, and when.

use super::directory::{CarrierId, Directory};
use super::shipped::{Completeness, ListSource, list_of};
use crate::marketplace::Marketplace;
use jiff::civil::Date;
use serde::Serialize;

/// A line of an approved list: a name, and the days between which it holds, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// As the list's author writes it.
    pub name: String,
    /// First day; none: always was.
    pub from: Option<Date>,
    /// Last day; none: still is.
    pub to: Option<Date>,
}

impl From<&str> for Listing {
    fn from(name: &str) -> Self {
        Listing { name: name.to_owned(), from: None, to: None }
    }
}

/// Whether a carrier may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approval {
    /// It may.
    Yes,
    /// It is listed, but not for that day.
    NotAtThatDate,
    /// It is not listed.
    NotListed,
}

/// The approved carriers of one account, ready to be asked once per package.
///
/// A spelling that the directory reads as a listed carrier is approved with it, and so is a
/// service that Amazon has no listing for (UPS SurePost with UPS). A service with a listing of
/// its own (FedEx SmartPost) is approved only where it is listed itself.
#[derive(Clone, Debug)]
pub struct Approved {
    /// By carrier: nothing for carriers that are not listed.
    periods: Vec<Vec<Period>>,
    source: ListSource,
}

#[derive(Clone, Copy, Debug)]
struct Period {
    from: Date,
    to: Date,
}

impl Approved {
    /// The list that is shipped for the marketplace.
    #[must_use]
    pub fn shipped(directory: &Directory, marketplace: Marketplace) -> Self {
        let list = list_of(marketplace);
        let source = list.map_or_else(
            || ListSource {
                completeness: Completeness::Partial,
                source: String::new(),
                as_of: String::new(),
                note: format!("No list is shipped for {marketplace}."),
            },
            |list| list.source.clone(),
        );
        let listings = list.map_or(&[][..], |list| &list.listings);
        let known = listings.iter().filter_map(|line| Some((directory.resolve(&line.name)?, line)));
        Approved::new(directory, known.collect(), source)
    }

    /// An account's own list. Names that nobody knows are added to the directory.
    #[must_use]
    pub fn own(directory: &mut Directory, listings: &[Listing]) -> Self {
        let known = listings
            .iter()
            .filter_map(|line| Some((directory.resolve_or_add(&line.name)?, line)))
            .collect();
        let source = ListSource {
            completeness: Completeness::Complete,
            source: "the account's profile".to_owned(),
            as_of: String::new(),
            note: String::new(),
        };
        Approved::new(directory, known, source)
    }

    fn new(directory: &Directory, listed: Vec<(CarrierId, &Listing)>, source: ListSource) -> Self {
        let mut periods = vec![Vec::new(); directory.carriers().count()];
        for (carrier, listing) in listed {
            if let Some(periods) = periods.get_mut(carrier.index()) {
                let from = listing.from.unwrap_or(Date::MIN);
                periods.push(Period { from, to: listing.to.unwrap_or(Date::MAX) });
            }
        }
        let mut approved = Approved { periods, source };
        approved.extend_to_services(directory);
        approved
    }

    fn extend_to_services(&mut self, directory: &Directory) {
        for (service, info) in directory.carriers() {
            let inherited = info.service_of.map(|parent| self.periods_of(parent).to_vec());
            if let Some(own) = self.periods.get_mut(service.index())
                && own.is_empty()
            {
                *own = inherited.unwrap_or_default();
            }
        }
    }

    fn periods_of(&self, carrier: CarrierId) -> &[Period] {
        self.periods.get(carrier.index()).map_or(&[], Vec::as_slice)
    }

    /// Whether the carrier may be used on the day; on an unknown day, whether it ever may.
    #[must_use]
    pub fn on(&self, carrier: CarrierId, date: Option<Date>) -> Approval {
        let periods = self.periods_of(carrier);
        if periods.is_empty() {
            return Approval::NotListed;
        }
        let holds = |period: &Period| date.is_none_or(|d| period.from <= d && d <= period.to);
        if periods.iter().any(holds) { Approval::Yes } else { Approval::NotAtThatDate }
    }

    /// The approval, where it is the same on every day.
    #[must_use]
    pub fn always(&self, carrier: CarrierId) -> Option<Approval> {
        let periods = self.periods_of(carrier);
        let unlimited = |period: &Period| period.from == Date::MIN && period.to == Date::MAX;
        match periods.iter().any(unlimited) {
            true => Some(Approval::Yes),
            false => periods.is_empty().then_some(Approval::NotListed),
        }
    }

    /// On which days the carrier may be used, as text.
    pub(crate) fn standing(&self, carrier: CarrierId) -> String {
        match self.always(carrier) {
            Some(Approval::Yes) => "always".to_owned(),
            Some(_) => "never".to_owned(),
            None => {
                let mut periods = self.periods_of(carrier).to_vec();
                periods.sort_unstable_by_key(|period| (period.from, period.to));
                let days = |period: &Period| format!("{}..{}", period.from, period.to);
                periods.iter().map(days).collect::<Vec<_>>().join(",")
            }
        }
    }

    /// The carriers that are listed, whatever the date.
    pub fn carriers(&self, directory: &Directory) -> impl Iterator<Item = CarrierId> {
        directory.carriers().map(|(id, _)| id).filter(|id| !self.periods_of(*id).is_empty())
    }

    /// Where the list comes from and how complete it is.
    #[must_use]
    pub const fn source(&self) -> &ListSource {
        &self.source
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn approval(listings: &[Listing], name: &str, day: Option<Date>) -> Approval {
        let mut directory = Directory::shipped().clone();
        let approved = Approved::own(&mut directory, listings);
        let carrier = directory.resolve(name).unwrap();
        approved.on(carrier, day)
    }

    #[test]
    fn spellings_and_unlisted_services_are_approved_with_their_carrier() {
        let listings = ["fedex", "UPS", "Joe's Van"].map(Listing::from);
        for (name, expected) in [
            ("FedEx", Approval::Yes),
            ("FEDEX GROUND", Approval::Yes),
            ("FedEx SmartPost", Approval::NotListed),
            ("UPS SurePost", Approval::Yes),
            ("UPS Mail Innovations", Approval::NotListed),
            ("JOES VAN", Approval::Yes),
            ("USPS", Approval::NotListed),
        ] {
            assert_eq!(approval(&listings, name, Some(date(2026, 10, 1))), expected, "{name}");
        }
    }

    #[test]
    fn a_dated_line_holds_from_its_first_to_its_last_day() {
        let (from, to) = (Some(date(2026, 3, 1)), Some(date(2026, 3, 31)));
        let listings = [Listing { name: "USPS".into(), from, to }];
        for (day, expected) in [
            (Some(date(2026, 2, 28)), Approval::NotAtThatDate),
            (Some(date(2026, 3, 1)), Approval::Yes),
            (Some(date(2026, 3, 31)), Approval::Yes),
            (Some(date(2026, 4, 1)), Approval::NotAtThatDate),
            (None, Approval::Yes),
        ] {
            assert_eq!(approval(&listings, "usps", day), expected, "{day:?}");
        }
    }

    #[test]
    fn several_periods_of_one_carrier_add_up() {
        let line = |from, to| Listing { name: "UPS".into(), from, to };
        let listings = [line(None, Some(date(2026, 1, 31))), line(Some(date(2026, 3, 1)), None)];
        assert_eq!(approval(&listings, "UPS", Some(date(2025, 1, 1))), Approval::Yes);
        assert_eq!(approval(&listings, "UPS", Some(date(2026, 2, 1))), Approval::NotAtThatDate);
        assert_eq!(approval(&listings, "UPS", Some(date(2027, 1, 1))), Approval::Yes);
    }

    #[test]
    fn the_shipped_lists_know_the_majors_and_say_that_they_are_partial() {
        let directory = Directory::shipped();
        for (marketplace, names) in [
            (Marketplace::Us, &["UPS", "USPS", "FedEx", "DHL eCommerce", "OnTrac"][..]),
            (Marketplace::Uk, &["Royal Mail", "Evri", "DPD", "Yodel"]),
            (Marketplace::De, &["DHL", "DPD", "GLS", "Deutsche Post", "Hermes"]),
            (Marketplace::Jp, &["ヤマト運輸", "佐川急便", "日本郵便"]),
            (Marketplace::In, &["Delhivery", "Blue Dart"]),
        ] {
            let approved = Approved::shipped(directory, marketplace);
            assert_ne!(approved.source().completeness, Completeness::Complete);
            for name in names {
                let carrier = directory.resolve(name).unwrap();
                assert_eq!(approved.on(carrier, None), Approval::Yes, "{marketplace} {name}");
            }
        }
    }
}
