//! The account under review, as its profile file describes it.

use crate::carrier::{Approved, Directory, Listing};
use crate::marketplace::Marketplace;
use crate::place::{Country, Location, RegisteredLocation};
use crate::toml_file::{self, Complaint, Item, Section};

/// Why a profile cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("profile, {0}")]
pub struct ProfileError(#[from] pub Complaint);

/// A seller account in one marketplace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// What the account is called.
    pub name: String,
    /// The store it sells in.
    pub marketplace: Marketplace,
    /// Id of the rulebook to score under.
    pub rulebook: String,
    /// The carriers it may use; none: the directory shipped for the marketplace.
    pub approved_carriers: Option<Vec<Listing>>,
    /// Where it ships from.
    pub locations: Vec<RegisteredLocation>,
}

/// The rulebook of a profile that names none.
pub const DEFAULT_RULEBOOK: &str = "standard";

const KEYS: [&str; 5] = ["name", "marketplace", "rulebook", "approved_carriers", "location"];
const CARRIER_KEYS: [&str; 3] = ["name", "from", "to"];
const LOCATION_KEYS: [&str; 7] = ["name", "postal_code", "city", "state", "country", "from", "to"];

impl Profile {
    /// Reads a profile from its TOML text.
    ///
    /// # Errors
    /// Names line and key of the first thing that is not understood, and what to write instead.
    pub fn parse(text: &str) -> Result<Self, ProfileError> {
        let table = toml_file::read(text)?;
        let root = Section::root(text, &table, &KEYS)?;
        let locations = root.sections("location", &LOCATION_KEYS)?;
        Ok(Profile {
            name: root.required_text("name")?,
            marketplace: marketplace(&root)?,
            rulebook: rulebook(&root)?,
            approved_carriers: approved_carriers(&root)?,
            locations: locations.iter().map(location).collect::<Result<_, _>>()?,
        })
    }

    /// The carriers the account may use: its own list, else the shipped one. Own carriers that
    /// nobody knows are added to the directory.
    pub fn approved(&self, directory: &mut Directory) -> Approved {
        match &self.approved_carriers {
            Some(listings) => Approved::own(directory, listings),
            None => Approved::shipped(directory, self.marketplace),
        }
    }

    /// The registered locations, ready to be compared with.
    #[must_use]
    pub fn compiled_locations(&self) -> Vec<Location> {
        self.locations.iter().filter_map(Location::compile).collect()
    }
}

fn marketplace(root: &Section) -> Result<Marketplace, Complaint> {
    let text = root.required_text("marketplace")?;
    Marketplace::parse(&text).ok_or_else(|| {
        let known = Marketplace::ALL.map(Marketplace::code).join(", ");
        let problem = format!("`{text}` is no marketplace known here; write one of {known}");
        root.complain("marketplace", problem)
    })
}

fn rulebook(root: &Section) -> Result<String, Complaint> {
    match root.text("rulebook")? {
        None => Ok(DEFAULT_RULEBOOK.to_owned()),
        Some(id) if !id.is_empty() => Ok(id),
        Some(_) => Err(root.complain("rulebook", "this is blank; leave the line out for standard")),
    }
}

fn approved_carriers(root: &Section) -> Result<Option<Vec<Listing>>, Complaint> {
    const KEY: &str = "approved_carriers";
    let Some(items) = root.items(KEY)? else { return Ok(None) };
    if items.is_empty() {
        let problem = "no carrier is named; leave the line out to use the marketplace's directory";
        return Err(root.complain(KEY, problem));
    }
    let listing = |item| match item {
        Item::Text(name) if name.is_empty() => Err(root.complain(KEY, "a carrier's name is blank")),
        Item::Text(name) => Ok(Listing { name, from: None, to: None }),
        Item::Section(section) => {
            let section = section.with_keys(&CARRIER_KEYS)?;
            let (from, to) = section.period()?;
            Ok(Listing { name: section.required_text("name")?, from, to })
        }
    };
    items.into_iter().map(listing).collect::<Result<_, _>>().map(Some)
}

fn location(section: &Section) -> Result<RegisteredLocation, Complaint> {
    let part = |key| section.text(key).map(Option::unwrap_or_default);
    let (from, to) = section.period()?;
    let country = section.required_text("country")?;
    let Some(country) = Country::from_code(&country) else {
        let problem = match Country::parse(&country) {
            Some(code) => format!("`{country}` is a name; write the code {code}"),
            None => format!("`{country}` is no ISO country code; write two letters such as US"),
        };
        return Err(section.complain("country", problem));
    };
    let location = RegisteredLocation {
        name: section.required_text("name")?,
        postal_code: part("postal_code")?,
        city: part("city")?,
        state: part("state")?,
        country: country.code().to_owned(),
        from,
        to,
    };
    if location.postal_code.is_empty() && location.city.is_empty() {
        let problem = "the location has neither postal code nor city; give at least one";
        return Err(section.complain("postal_code", problem));
    }
    Ok(location)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::Approval;
    use jiff::civil::date;

    const NORTHWIND: &str = r#"
name = "Northwind Outlet"
marketplace = "US"
rulebook = "standard"            # optional
approved_carriers = ["USPS", "UPS", { name = "FedEx", from = "2026-03-01" }]
[[location]]
name = "Reno"
postal_code = 89502
city = "Reno"
state = "NV"
country = "US"
from = "2026-01-01"
to = 2026-12-31
"#;

    #[test]
    fn a_profile_is_read_as_it_is_written() {
        let profile = Profile::parse(NORTHWIND).unwrap();
        assert_eq!(profile.name, "Northwind Outlet");
        assert_eq!(profile.marketplace, Marketplace::Us);
        assert_eq!(profile.rulebook, "standard");
        let reno = profile.locations.first().unwrap();
        assert_eq!((reno.postal_code.as_str(), reno.country.as_str()), ("89502", "US"));
        assert_eq!((reno.from, reno.to), (Some(date(2026, 1, 1)), Some(date(2026, 12, 31))));
        assert_eq!(profile.compiled_locations().len(), 1);

        let mut directory = Directory::shipped().clone();
        let approved = profile.approved(&mut directory);
        let fedex = directory.resolve("FEDEX GROUND").unwrap();
        assert_eq!(approved.on(fedex, Some(date(2026, 3, 1))), Approval::Yes);
        assert_eq!(approved.on(fedex, Some(date(2026, 2, 1))), Approval::NotAtThatDate);
    }

    #[test]
    fn little_is_needed() {
        let profile = Profile::parse("name = \"A\"\nmarketplace = \"amazon.co.uk\"").unwrap();
        assert_eq!(profile.marketplace, Marketplace::Uk);
        assert_eq!(profile.rulebook, DEFAULT_RULEBOOK);
        assert_eq!((profile.approved_carriers, profile.locations.len()), (None, 0));
    }

    #[test]
    fn the_uk_is_great_britain_in_a_location() {
        let text = NORTHWIND.replace("country = \"US\"", "country = \"uk\"");
        let profile = Profile::parse(&text).unwrap();
        assert_eq!(profile.locations.first().map(|place| place.country.as_str()), Some("GB"));
    }

    #[test]
    fn a_complaint_names_line_key_and_remedy() {
        for (from, to, expected) in [
            ("name = \"Northwind Outlet\"\n", "", "line 1, `name`: this is missing"),
            ("\"Northwind Outlet\"", "\" \"", "line 2, `name`: this is blank"),
            ("marketplace = \"US\"", "marketplace = \"eBay\"", "write one of US, CA, UK"),
            ("approved_carriers", "aproved_carriers", "did you mean `approved_carriers`?"),
            ("postal_code = 89502", "postcode = 89502", "line 8, `location.postcode`"),
            ("postal_code = 89502", "postal_code = 02116", "put the postal code in quotes"),
            ("country = \"US\"", "country = \"Germany\"", "write the code DE"),
            ("country = \"US\"", "country = \"QQ\"", "no ISO country code"),
            ("country = \"US\"\n", "", "`location.country`: this is missing"),
            ("\"2026-01-01\"", "\"01/01/2026\"", "write it as 2026-01-31"),
            ("\"2026-01-01\"", "\"2027-01-01\"", "before the first day 2027-01-01"),
            ("\"UPS\"", "3", "a list of texts in quotes"),
            (
                "[\"USPS\", \"UPS\", { name = \"FedEx\", from = \"2026-03-01\" }]",
                "[]",
                "leave the line out",
            ),
            ("{ name = \"FedEx\", from", "{ name = \"FedEx\", form", "did you mean `from`?"),
            ("postal_code = 89502\ncity = \"Reno\"\n", "", "neither postal code nor city"),
            ("[[location]]", "[location]", "[[location]]"),
            ("rulebook = \"standard\"", "rulebook = standard", "line 4"),
        ] {
            assert!(NORTHWIND.contains(from), "{from}");
            let error = Profile::parse(&NORTHWIND.replacen(from, to, 1)).err().unwrap().to_string();
            assert!(error.contains(expected), "{from} -> {to}: {error}");
            assert!(error.starts_with("profile, line "), "{error}");
        }
    }
}
