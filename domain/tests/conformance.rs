//! Tracking numbers against what carriers print: known numbers, placeholders, typos, and anything.

#![expect(clippy::expect_used, reason = "a failed expectation is a failed test")]

use std::path::PathBuf;

use domain::tracking::{
    Candidate, Courier, Fit, Format, Number, Outcome, check, formats, has_formats, identify,
    outcome, specimen, suggest,
};
use proptest::prelude::*;

/// Format, numbers that have it, numbers that do not.
const KNOWN: &[(&str, &[&str], &[&str])] = &[
    (
        "usps-impb-online",
        &["9400111206206406260787", "420787459400111206206406260787", "9405803699300124287899"],
        &["9434611206206407667131"],
    ),
    (
        "usps-impb-mailer",
        &[
            "9505511069605048600624",
            "9261290983497923666238",
            "420926029261290336128704067248",
            "4201002334249200190132607600833457",
        ],
        &["61299998820821171811", "420000009200000000000000000000", "9200190132607600833450"],
    ),
    ("usps-legacy", &["420221539101026837331000039521"], &["9101123456789000000014"]),
    ("usps-20", &["03071790000523483741"], &["03071790000523483742"]),
    (
        "ups-1z",
        &["1Z5R89390357567127", "1z8v92a70367203024"],
        &["2Z5R89390357567127", "1Z5R89390357567128"],
    ),
    (
        "ups-waybill",
        &["K1506235620", "J4603636537"],
        &["K1506235622", "V0411335627", "B1506235620"],
    ),
    ("fedex-12", &["986578788855", "790535312317"], &["996578788855"]),
    ("fedex-ground", &["041441760228964", "5682 8361 0012 734"], &["568283610012732"]),
    ("fedex-ground-sscc-18", &["00 0123 4500 0000 0027"], &["000123450000000028"]),
    ("fedex-ground-96", &["9611020987654312345672"], &["9600000000000000000001"]),
    (
        "fedex-ground-gsn",
        &["9622001900000000000000776632517510"],
        &["9622001560001234567100794808390595"],
    ),
    ("fedex-34", &["1001921334250001000300779017972697"], &["1001901781990001000300617767839438"]),
    (
        "fedex-astra-32",
        &["32971514560102447849175802862014"],
        &["32971514560102447849175802852014"],
    ),
    (
        "fedex-ground-economy",
        &["61299998820821171811"],
        &["61299998820821171812", "62299998820821171811"],
    ),
    ("dhl-express", &["3318810025", "1099255990"], &["3318810010"]),
    ("dhl-express-piece", &["JJD0099999999"], &["XJD0099999998"]),
    (
        "dhl-ecommerce",
        &["GM2951173225174494", "GM9E44608A27984866BA2D"],
        &["GS295117494011169041", "ABCDEFGHILJKLMNOPQ"],
    ),
    ("dhl-ecommerce-14", &["60120172242323"], &["A60120172242323", "6012017224232301"]),
    ("dhl-parcel-germany", &["00340434161094027318"], &["00340434161094027319"]),
    ("dpd-28", &["00 81827 0998 0000 0200 33 350 276 C"], &["008182709980000020033350276A"]),
    ("dpd-14", &["09 9800 0002 0033 F"], &["09980000020033D"]),
    (
        "s10",
        &["RB123456785GB", "RB123456785CF"],
        &["RB123456786US", "RB123456785ZZ", "RB123456785UK"],
    ),
    ("ontrac-c", &["C11031500001879", "C11121552953069"], &["C10000000000000"]),
    ("ontrac-d", &["D10011354453707", "D10011342332145"], &["D10011345983012"]),
    ("lasership-lx", &["LX17635036", "LI 129 79072"], &["LX9763503N", "L A 9 7 6 3 5 0 3 6 "]),
    ("lasership-1ls7-15", &["1LS717793482164"], &["1LX734505321754"]),
    ("lasership-1ls7-18", &["1LS7119013618127-1"], &["1LS7119013618127-2"]),
    ("lasership-1lscx", &["1LS CX VE00 58631Y"], &["1LSCZVE0058631Y"]),
    (
        "amazon-logistics",
        &["TBA000000000000", "TBM502887274000"],
        &["TBA50288727400A", "TBB000000000000"],
    ),
    ("amazon-international", &["C1004444443"], &["D1234567890"]),
    ("canada-post", &["0073938000549297"], &["0073938000549292"]),
    ("purolator", &["320595463938", "320610804900"], &["320595463939", "620595463938"]),
    ("purolator-letters", &["KYV009956937"], &["KY009956937"]),
    ("canpar", &["D576002440000001718010"], &["1576002440000002510003", "A576002440000001718010"]),
    ("old-dominion", &["07209562763", "77806528897"], &["07209562773"]),
    ("old-dominion-guaranteed", &["80003280379"], &["80003280389"]),
    ("speedee", &["SP029692510000920746"], &["029692510000920746"]),
    ("gofo-us", &["GFUS01011884214464"], &["GFUS0101188421446"]),
    ("landmark", &["LTN74207623N1"], &["LSN74209518N2"]),
    ("yodel", &["JJD0002257639032011", "JD0002254405060992"], &["JD000225440506099"]),
    ("yunexpress", &["YT2229521272164446"], &["YT123456789012345"]),
];

fn format(id: &str) -> &'static Format {
    formats().find(|format| format.id == id).expect(id)
}

#[test]
fn known_numbers_have_their_format() {
    for (id, valid, invalid) in KNOWN {
        for raw in *valid {
            let number = Number::parse(raw);
            assert_eq!(format(id).matches(&number), Fit::Yes, "{id}: {raw}");
            assert!(
                identify(&number).iter().any(|candidate| candidate.format.id == *id),
                "{id}: {raw}"
            );
        }
        for raw in *invalid {
            assert_ne!(format(id).matches(&Number::parse(raw)), Fit::Yes, "{id}: {raw}");
        }
    }
}

/// Our formats of one of the data set's, and the carriers it may be declared for.
fn ours(name: &str) -> Option<(&'static [&'static str], Courier)> {
    Some(match name {
        "Amazon Logistics" => (&["amazon-logistics"], Courier::AmazonLogistics),
        "Amazon International" => (&["amazon-international"], Courier::AmazonLogistics),
        "Canada Post (16)" => (&["canada-post"], Courier::CanadaPost),
        "Canpar (22)" => (&["canpar"], Courier::Canpar),
        "DHL Express" => (&["dhl-express"], Courier::Dhl),
        "DHL Express (Piece ID)" => (&["dhl-express-piece"], Courier::Dhl),
        "DHL E-Commerce" => (&["dhl-ecommerce"], Courier::Dhl),
        "DHL E-Commerce (14)" => (&["dhl-ecommerce-14"], Courier::Dhl),
        "DPD (28)" => (&["dpd-28"], Courier::Dpd),
        "DPD (14)" => (&["dpd-14"], Courier::Dpd),
        "FedEx Express (12)" => (&["fedex-12"], Courier::FedEx),
        "FedEx Express (34)" => (&["fedex-34"], Courier::FedEx),
        "FedEx ASTRA (32)" => (&["fedex-astra-32"], Courier::FedEx),
        "FedEx Ground" => (&["fedex-ground"], Courier::FedEx),
        "FedEx Ground (SSCC-18)" => (&["fedex-ground-sscc-18"], Courier::FedEx),
        "FedEx Ground 96 (22)" => (&["fedex-ground-96"], Courier::FedEx),
        "FedEx Ground GSN" => (&["fedex-ground-gsn"], Courier::FedEx),
        "GOFO Express (US)" => (&["gofo-us"], Courier::Gofo),
        "Landmark Global LTN" => (&["landmark"], Courier::Landmark),
        "LaserShip LX" => (&["lasership-lx"], Courier::LaserShip),
        "LaserShip 1LS7 (15)" => (&["lasership-1ls7-15"], Courier::LaserShip),
        "LaserShip 1LS7 (18)" => (&["lasership-1ls7-18"], Courier::LaserShip),
        "LaserShip 1LSCX (15)" => (&["lasership-1lscx"], Courier::LaserShip),
        "Old Dominion" => (&["old-dominion"], Courier::OldDominion),
        "Old Dominion Guaranteed Shipment" => (&["old-dominion-guaranteed"], Courier::OldDominion),
        "OnTrac" => (&["ontrac-c"], Courier::OnTrac),
        "OnTrac D" => (&["ontrac-d"], Courier::OnTrac),
        "Purolator (12)" => (&["purolator"], Courier::Purolator),
        "Purolator (alpha + 9)" => (&["purolator-letters"], Courier::Purolator),
        "S10" => (&["s10"], Courier::Usps),
        "Spee-Dee (20)" => (&["speedee"], Courier::SpeeDee),
        "UPS" => (&["ups-1z"], Courier::Ups),
        "UPS Waybill" => (&["ups-waybill"], Courier::Ups),
        "USPS 20" => (&["usps-20"], Courier::Usps),
        "USPS IMpb N" => (&["usps-impb-online"], Courier::Usps),
        "USPS IMpb C" => (&["usps-impb-mailer"], Courier::Usps),
        "USPS Legacy" => (&["usps-legacy", "usps-legacy-20"], Courier::Usps),
        "Yodel" => (&["yodel"], Courier::Yodel),
        "YunExpress" => (&["yunexpress"], Courier::YunExpress),
        _ => return None,
    })
}

fn numbers(of: &serde_json::Value, kind: &str) -> Vec<String> {
    let list = of.pointer(&format!("/test_numbers/{kind}")).and_then(serde_json::Value::as_array);
    list.into_iter().flatten().filter_map(|number| number.as_str()).map(str::to_owned).collect()
}

/// Runs over the public data set where it is at hand.
#[test]
#[expect(clippy::disallowed_methods, reason = "the data set is not part of the project")]
fn the_public_data_set_agrees() {
    let folder =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/facts/tracking-number-data");
    let Ok(files) = std::fs::read_dir(folder) else { return };
    let (mut valid_count, mut invalid_count) = (0, 0);
    for file in files
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
    {
        let content = std::fs::read_to_string(&file).expect("readable");
        let courier: serde_json::Value = serde_json::from_str(&content).expect("JSON");
        for theirs in courier["tracking_numbers"].as_array().expect("formats") {
            let name = theirs["name"].as_str().expect("a name");
            let (ids, declared) = ours(name).expect(name);
            let fits =
                |number: &Number<'_>| ids.iter().any(|id| format(id).matches(number) == Fit::Yes);
            for raw in numbers(theirs, "valid") {
                valid_count += 1;
                let number = Number::parse(&raw);
                assert!(fits(&number), "{name}: {raw}");
                let listed = |candidate: Candidate| ids.contains(&candidate.format.id);
                assert!(identify(&number).into_iter().any(listed), "{name}: {raw}");
                let found = check(&raw, None, Some(declared));
                let accepted = matches!(
                    found.outcome,
                    Outcome::Ok | Outcome::OkFamily | Outcome::NoCheckDigit
                );
                assert!(accepted || raw == "TBA000000000000", "{name}: {raw}: {}", found.reason);
            }
            for raw in numbers(theirs, "invalid") {
                invalid_count += 1;
                assert!(!fits(&Number::parse(&raw)), "{name}: {raw}");
                let found = check(&raw, None, Some(declared));
                assert!(!found.outcome.is_acceptable(), "{name}: {raw}: {}", found.reason);
            }
        }
    }
    assert!(valid_count > 60 && invalid_count > 40, "{valid_count} valid, {invalid_count} invalid");
}

#[test]
fn placeholders_are_refused_whoever_is_declared() {
    for raw in [
        "000000000000",
        "0000000000000000",
        "00000000000000000000",
        "0000 0000 0000 0000 0000 00",
        "123456789012",
        "1Z0000000000000000",
        "1Z9999999999999999",
        "TBA000000000000",
        "TBA123456789012",
        "111111111111",
        "0123456789",
        "1234567890",
        "12345678901234567890",
        "C00000000000000",
        "JD0000000000000000",
        "YT0000000000000000",
        "1 2 3 4 5 6",
    ] {
        for declared in Courier::NAMED.iter().copied().map(Some).chain([None]) {
            assert_eq!(
                check(raw, None, declared).outcome,
                Outcome::Placeholder,
                "{raw} for {declared:?}"
            );
        }
    }
}

#[test]
fn verdicts() {
    use Courier::{
        AmazonLogistics, CanadaPost, Dhl, DhlEcommerce, DhlExpress, Dpd, DpdUk, Evri, FedEx,
        FedExGroundEconomy, LaserShip, OnTrac, Osm, Parcelforce, PitneyBowes, RoyalMail, Ups,
        UpsMailInnovations, UpsSurePost, Usps,
    };
    let germany = Courier::from_slug("post-de").expect("a post");
    let online = "9400111206206406260787";
    let mailer = "9261290983497923666238";
    for (raw, declared, expected) in [
        (online, Usps, Outcome::Ok),
        (mailer, Usps, Outcome::Ok),
        (mailer, UpsMailInnovations, Outcome::OkFamily),
        (mailer, UpsSurePost, Outcome::OkFamily),
        (mailer, FedExGroundEconomy, Outcome::OkFamily),
        (mailer, DhlEcommerce, Outcome::OkFamily),
        (mailer, Dhl, Outcome::OkFamily),
        (mailer, Osm, Outcome::OkFamily),
        (mailer, PitneyBowes, Outcome::OkFamily),
        (online, Ups, Outcome::OtherCarrier),
        (online, FedEx, Outcome::OtherCarrier),
        (online, DhlExpress, Outcome::OtherCarrier),
        ("9400111206206406260788", Usps, Outcome::CheckDigit),
        ("9261290983497923666239", Osm, Outcome::CheckDigit),
        ("940011120620640626078", Usps, Outcome::WrongShape),
        ("1Z5R89390357567127", Ups, Outcome::Ok),
        ("1Z5R89390357567127", UpsSurePost, Outcome::Ok),
        ("1Z5R89390357567127", UpsMailInnovations, Outcome::OkFamily),
        ("1Z5R89390357567127", Usps, Outcome::OtherCarrier),
        ("1Z5R89390357567128", Ups, Outcome::CheckDigit),
        ("61299998820821171811", FedEx, Outcome::Ok),
        ("61299998820821171811", FedExGroundEconomy, Outcome::Ok),
        ("986578788855", FedExGroundEconomy, Outcome::OkFamily),
        ("986578788855", Ups, Outcome::WrongShape),
        ("996578788855", FedEx, Outcome::CheckDigit),
        ("60120172242323", Dhl, Outcome::NoCheckDigit),
        ("60120172242323", DhlEcommerce, Outcome::NoCheckDigit),
        ("60120172242323", DhlExpress, Outcome::WrongShape),
        ("60120172242323", FedEx, Outcome::WrongShape),
        ("60120172242323", Dpd, Outcome::NoCheckDigit),
        ("3318810025", Dhl, Outcome::Ok),
        ("3318810025", DhlEcommerce, Outcome::OkFamily),
        ("C11031500001879", LaserShip, Outcome::OkFamily),
        ("LX17635036", OnTrac, Outcome::OkFamily),
        ("LX17635036", LaserShip, Outcome::NoCheckDigit),
        ("TBM502887274000", AmazonLogistics, Outcome::NoCheckDigit),
        ("RB123456785GB", RoyalMail, Outcome::Ok),
        ("RB123456785GB", Parcelforce, Outcome::Ok),
        ("RB123456785GB", Usps, Outcome::OkFamily),
        ("RB123456785GB", germany, Outcome::OkFamily),
        ("RB123456785DE", germany, Outcome::Ok),
        ("RB123456785CA", CanadaPost, Outcome::Ok),
        ("RB123456785US", Usps, Outcome::Ok),
        ("RB123456785GB", FedEx, Outcome::OtherCarrier),
        ("RB123456786GB", RoyalMail, Outcome::CheckDigit),
        ("00340434161094027318", germany, Outcome::UnknownFormat),
        ("00340434161094027318", Dhl, Outcome::Ok),
        ("1Z5R89390357567127", Evri, Outcome::UnknownFormat),
        ("1Z5R89390357567127", RoyalMail, Outcome::UnknownFormat),
        ("09980000020033F", DpdUk, Outcome::OkFamily),
        ("15501234567890", DpdUk, Outcome::UnknownFormat),
        ("9.40011E+21", Usps, Outcome::SpreadsheetDamage),
        ("9400111206206400000000", Usps, Outcome::SpreadsheetDamage),
        ("9400111206206400000000", Evri, Outcome::SpreadsheetDamage),
        ("94001112О6206406260787", Usps, Outcome::NonAscii),
        ("", Usps, Outcome::Blank),
        ("n/a", Usps, Outcome::NotAnId),
        ("-", Evri, Outcome::NotAnId),
    ] {
        let found = check(raw, None, Some(declared));
        assert_eq!(found.outcome, expected, "{raw} for {declared}: {}", found.reason);
        let alone = outcome(&Number::parse(raw), raw, None, Some(declared));
        assert_eq!(alone, expected, "{raw} for {declared}");
    }
    assert_eq!(check("111-1234567-1234567", None, None).outcome, Outcome::NotAnId);
    assert_eq!(check("A-77", Some("a 77"), Some(Ups)).outcome, Outcome::NotAnId);
    assert_eq!(check(online, None, None).outcome, Outcome::UnknownFormat);
}

#[test]
fn a_us_routing_beats_a_fedex_barcode() {
    // A USPS barcode that is a good FedEx Express barcode as well.
    let both = (0..1000)
        .filter_map(|seed| specimen(Courier::Usps, seed))
        .map(|tail| format!("420100233424{tail}"))
        .find(|raw| format("fedex-34").matches(&Number::parse(raw)) == Fit::Yes)
        .expect("one in six is");
    let candidates = identify(&Number::parse(&both));
    assert_eq!(candidates.best().map(|best| best.courier), Some(Courier::Usps));
    assert!(candidates.iter().any(|candidate| candidate.courier == Courier::FedEx));
    assert_eq!(check(&both, None, Some(Courier::FedEx)).outcome, Outcome::OtherCarrier);
    assert_eq!(check(&both, None, Some(Courier::Usps)).outcome, Outcome::Ok);
}

#[test]
fn a_number_that_merely_ends_in_zero_is_no_damage() {
    let ends_in_zero = (0..1000)
        .filter_map(|seed| specimen(Courier::CanadaPost, seed))
        .find(|number| number.ends_with('0'))
        .expect("one in ten does");
    assert_eq!(check(&ends_in_zero, None, Some(Courier::CanadaPost)).outcome, Outcome::Ok);
    assert_eq!(check(&ends_in_zero, None, Some(Courier::Evri)).outcome, Outcome::UnknownFormat);
}

/// Specimens whose format has a check digit, with their carrier.
fn guarded() -> impl Iterator<Item = (Courier, Vec<String>)> {
    Courier::NAMED.iter().filter_map(|&courier| {
        let made: Vec<String> = (0..150).map_while(|seed| specimen(courier, seed)).collect();
        let first = made.first()?;
        let checked =
            matches!(check(first, None, Some(courier)).outcome, Outcome::Ok | Outcome::OkFamily);
        let accepted =
            made.iter().all(|number| check(number, None, Some(courier)).outcome.is_acceptable());
        assert!(accepted, "{courier}");
        (checked && has_formats(courier)).then_some((courier, made))
    })
}

#[test]
fn typos_are_detected() {
    for (courier, numbers) in guarded() {
        let (mut wrong, mut wrong_found, mut swapped, mut swapped_found) = (0, 0, 0, 0);
        let refused = |bytes: &[u8]| {
            let typed = str::from_utf8(bytes).expect("ASCII");
            let found = check(typed, None, Some(courier)).outcome;
            !matches!(found, Outcome::Ok | Outcome::OkFamily | Outcome::NoCheckDigit)
        };
        for number in &numbers {
            let mut bytes = number.clone().into_bytes();
            for at in 0..bytes.len() {
                let right = bytes[at];
                let others = if right.is_ascii_digit() { b'0'..=b'9' } else { b'A'..=b'Z' };
                for other in others.filter(|&other| other != right) {
                    bytes[at] = other;
                    wrong += 1;
                    wrong_found += u32::from(refused(&bytes));
                }
                bytes[at] = right;
                if at + 1 < bytes.len() && bytes[at + 1] != right {
                    bytes.swap(at, at + 1);
                    swapped += 1;
                    swapped_found += u32::from(refused(&bytes));
                    bytes.swap(at, at + 1);
                }
            }
        }
        println!(
            "{courier:22} substitutions {:5.1}%  swaps {:5.1}%",
            f64::from(wrong_found) * 100.0 / f64::from(wrong),
            f64::from(swapped_found) * 100.0 / f64::from(swapped)
        );
        assert!(
            wrong_found * 100 >= wrong * 88,
            "{courier}: {wrong_found} of {wrong} substitutions"
        );
        assert!(
            swapped_found * 100 >= swapped * 80,
            "{courier}: {swapped_found} of {swapped} swaps"
        );
    }
}

#[test]
fn planted_look_alikes_are_recovered() {
    for (courier, numbers) in guarded() {
        let (mut planted, mut recovered) = (0, 0);
        for number in numbers.iter().take(20) {
            for (at, right) in number.char_indices() {
                let typed = match right {
                    '0' => 'O',
                    '1' => 'I',
                    '5' => 'S',
                    '8' => 'B',
                    '2' => 'Z',
                    _ => continue,
                };
                let mut raw = number.clone();
                raw.replace_range(at..=at, typed.encode_utf8(&mut [0; 4]));
                if check(&raw, None, Some(courier)).outcome.is_acceptable() {
                    continue;
                }
                let suggestions = suggest(&raw, courier, &|_| false);
                assert!(suggestions.len() <= 3);
                for suggestion in &suggestions {
                    let found = check(&suggestion.number, None, Some(courier)).outcome;
                    assert!(
                        matches!(found, Outcome::Ok | Outcome::OkFamily),
                        "{raw}: {suggestion:?}"
                    );
                }
                planted += 1;
                recovered +=
                    u32::from(suggestions.iter().any(|suggestion| suggestion.number == *number));
            }
        }
        assert!(recovered * 100 >= planted * 99, "{courier}: {recovered} of {planted}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_entered_makes_it_fail(raw in ".{0,60}|[0-9A-Z .'=\"+-]{0,45}|420[0-9]{10,40}|9[1-6][0-9]{18,32}", carrier in 0..35usize, order in proptest::option::of(".{0,20}")) {
        let declared = Courier::NAMED.get(carrier).copied();
        let found = check(&raw, order.as_deref(), declared);
        prop_assert!(!found.reason.to_string().is_empty());
        prop_assert_eq!(found.outcome, outcome(&Number::parse(&raw), &raw, order.as_deref(), declared));
        let _ = found.parts();
        let _ = found.candidates();
        if let Some(declared) = declared {
            prop_assert!(suggest(&raw, declared, &|_| false).len() <= 3);
        }
    }

    #[test]
    fn normalising_twice_changes_nothing(raw in ".{0,40}") {
        let once = Number::parse(&raw).into_string();
        if once.is_ascii() {
            let again = Number::parse(&once);
            // A second apostrophe or wrapper inside the first is kept, once.
            prop_assert!(again.as_str() == once || once.starts_with(['\'', '=']));
        }
    }
}
