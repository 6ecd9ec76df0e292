//! Spellings, and the laws of the shipped directory.

use super::*;

fn name_of(text: &str) -> Option<&'static str> {
    let directory = Directory::shipped();
    directory.resolve(text).map(|id| directory.carrier(id).name.as_str())
}

#[test]
fn carriers_are_known_however_they_are_spelt() {
    for (text, expected) in [
        ("Fedex", "FedEx"),
        ("FEDEX GROUND", "FedEx"),
        ("FedEx Home Delivery", "FedEx"),
        ("FedEx Express Saver®", "FedEx"),
        ("FedEx Standard Overnight", "FedEx"),
        ("Fed Ex 2Day", "FedEx"),
        ("FEDEX_JP", "FedEx"),
        ("Fedex SmartPost", "FedEx SmartPost"),
        ("FedEx Ground Economy", "FedEx SmartPost"),
        ("FEDEX FREIGHT", "Fedex Freight"),
        ("U.S. Postal Service", "USPS"),
        ("United States Postal Service", "USPS"),
        ("usps ", "USPS"),
        ("USPS First Class", "USPS"),
        ("USPS First-Class Mail", "USPS"),
        ("USPS Ground Advantage", "USPS"),
        ("USPS Priority Mail Express", "USPS"),
        ("USPS Parcel Select", "USPS"),
        ("United Parcel Service", "UPS"),
        ("UPS Next Day Air Saver", "UPS"),
        ("UPS 2nd Day Air", "UPS"),
        ("UPSMI", "UPS Mail Innovations"),
        ("UPS Freight", "UPS Freight"),
        ("UPS SurePost", "UPS SurePost"),
        ("DHLEcommerce", "DHL eCommerce"),
        ("DHL Global Mail", "DHL eCommerce"),
        ("DHL Express Worldwide", "DHL Express"),
        ("Royal_Mail", "Royal Mail"),
        ("Royal Mail Tracked 24", "Royal Mail"),
        ("Royal Mail 2nd Class", "Royal Mail"),
        ("UK MAIL", "UKMail"),
        ("DASCHER", "DACHSER"),
        ("Kühne + Nagel", "Kuehne+Nagel"),
        ("Colis Privé", "Colis Prive"),
        ("ヤマト運輸", "YamatoTransport"),
        ("佐川急便", "SagawaExpress"),
        ("日本郵便", "Japan Post"),
        ("ゆうパック", "Japan Post"),
        ("日本通運", "NipponExpress"),
        ("Yun Express", "Yun Express"),
        ("YunExpress", "Yun Express"),
        ("Pitney Bowes", "Newgistics"),
        ("Amazon Logistics", "Amazon Shipping"),
        ("Hermes UK", "Evri"),
        ("China Post Registered Air Mail", "China Post"),
    ] {
        assert_eq!(name_of(text), Some(expected), "{text}");
    }
}

#[test]
fn other_words_are_no_carrier() {
    for text in ["", "-", "Express", "Ground", "Truck Express", "My Courier", "Royal", "Parcel"] {
        assert_eq!(name_of(text), None, "{text}");
    }
}

#[test]
fn an_own_carrier_is_known_by_its_name_only() {
    let mut directory = Directory::shipped().clone();
    let own = directory.resolve_or_add("Bike & Go").unwrap();
    assert_eq!(directory.resolve("BIKE & go"), Some(own));
    assert_eq!(directory.resolve("Bike & Go Express"), None);
    assert_eq!(directory.carrier(own).name, "Bike & Go");
    assert_eq!(directory.resolve_or_add("Fedex"), Directory::shipped().resolve("FedEx"));
    assert_eq!(directory.resolve_or_add(" - "), None);
}

#[test]
fn no_spelling_means_two_carriers() {
    let file: File = toml::from_str(include_str!("../../../carriers/carriers.toml")).unwrap();
    let mut owners = BTreeMap::new();
    let mut twice = Vec::new();
    for (name, entry) in &file.carriers {
        for spelling in entry.aliases.iter().chain([name]) {
            if let Some(owner) = owners.insert(fold(spelling), name) {
                twice.push((spelling, owner, name));
            }
        }
        if let Some(parent) = &entry.of {
            assert!(file.carriers.contains_key(parent), "{parent}");
        }
    }
    assert!(twice.is_empty(), "{twice:?}");
    assert!(!owners.contains_key(""));
}

#[test]
fn every_carrier_is_found_by_its_own_name() {
    for (id, carrier) in Directory::shipped().carriers() {
        assert_eq!(Directory::shipped().resolve(&carrier.name), Some(id), "{}", carrier.name);
    }
}

proptest::proptest! {
    #[test]
    fn case_spaces_and_punctuation_never_matter(
        which in 0..400usize,
        upper in proptest::collection::vec(proptest::bool::ANY, 40),
        filler in proptest::sample::select(vec![" ", "-", ".", "_", ""]),
    ) {
        let directory = Directory::shipped();
        let Some((id, carrier)) = directory.carriers().nth(which) else { return Ok(()) };
        let mut typed = String::new();
        for (char, upper) in carrier.name.chars().zip(upper.into_iter().cycle()) {
            let char = if upper { char.to_ascii_uppercase() } else { char.to_ascii_lowercase() };
            typed.push(char);
            typed.push_str(filler);
        }
        proptest::prop_assert_eq!(directory.resolve(&typed), Some(id), "{}", typed);
    }
}

#[test]
fn services_of_one_company_are_a_family() {
    let directory = Directory::shipped();
    let family = |name| directory.resolve(name).map(|id| &directory.carrier(id).family);
    for (one, other) in [
        ("UPS", "UPS Mail Innovations"),
        ("FedEx", "FedEx SmartPost"),
        ("OnTrac", "LaserShip"),
        ("Royal Mail", "Parcelforce"),
        ("Evri", "Hermes"),
    ] {
        assert_eq!(family(one), family(other), "{one}, {other}");
    }
    assert_ne!(family("UPS"), family("USPS"));
}
