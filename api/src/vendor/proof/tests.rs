//! Each vendor's proof, EasyPost's by the example that it publishes (EasyPost/examples, MIT).

use super::*;
use crate::clock::SECOND;
use crate::vendor::read;
use domain::scan::ScanKind;

const EVENT: &[u8] = include_bytes!("easypost_event.json");
const TAG: &str =
    "hmac-sha256-hex=38f3f53c103713df81616a0a186d77141957323ec21d5fe9363db93840f527db";
const NOW: Micros = 1_793_534_400_000_000;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hmac_of(secret: &str, parts: &[&[u8]]) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    hmac::sign(&key, &parts.concat()).as_ref().to_vec()
}

fn proved(vendor: Vendor, header: &str, body: &[u8], secret: &str) -> Result<(), Unproven> {
    let sent = Sent { header: Some(header), token: None };
    prove(vendor, sent, body, secret, NOW)
}

#[test]
fn easyposts_published_example_passes_and_no_other_byte_does() {
    assert_eq!(proved(Vendor::EasyPost, TAG, EVENT, "s\u{e9}cret"), Ok(()));
    // The same secret, written with a combining accent.
    assert_eq!(proved(Vendor::EasyPost, TAG, EVENT, "se\u{301}cret"), Ok(()));
    assert_eq!(proved(Vendor::EasyPost, TAG, EVENT, "secret"), Err(Unproven::Wrong));
    let mut other = EVENT.to_vec();
    other.push(b'\n');
    assert_eq!(proved(Vendor::EasyPost, TAG, &other, "s\u{e9}cret"), Err(Unproven::Wrong));
    let bare = TAG.trim_start_matches("hmac-sha256-hex=");
    assert_eq!(proved(Vendor::EasyPost, bare, EVENT, "s\u{e9}cret"), Err(Unproven::Wrong));
}

#[test]
fn easyposts_example_is_read() {
    let scans = read(Vendor::EasyPost, EVENT).unwrap();
    let first = &scans[0];
    assert_eq!((first.tracking_number.as_str(), first.kind), ("1", Some(ScanKind::LabelCreated)));
    assert_eq!(scans[1].kind, Some(ScanKind::InTransit));
    assert_eq!(scans[1].place.city, "ORLANDO");
    assert!(scans.len() > 5, "{scans:?}");
}

#[test]
fn shippo_signs_with_the_moment_or_sends_a_token() {
    let body = b"{}";
    let signed = |at: i64| {
        let tag = hmac_of("secret", &[at.to_string().as_bytes(), b".", body]);
        format!("t={at},v1={}", hex(&tag))
    };
    let now = NOW / SECOND;
    assert_eq!(proved(Vendor::Shippo, &signed(now - 299), body, "secret"), Ok(()));
    assert_eq!(proved(Vendor::Shippo, &signed(now - 301), body, "secret"), Err(Unproven::Stale));
    assert_eq!(proved(Vendor::Shippo, &signed(now + 301), body, "secret"), Err(Unproven::Stale));
    let moved = signed(now - 400).replace(&format!("t={}", now - 400), &format!("t={now}"));
    assert_eq!(proved(Vendor::Shippo, &moved, body, "secret"), Err(Unproven::Wrong));
    let token = |token| Sent { header: None, token };
    assert_eq!(prove(Vendor::Shippo, token(Some("secret")), body, "secret", NOW), Ok(()));
    assert_eq!(
        prove(Vendor::Shippo, token(Some("other")), body, "secret", NOW),
        Err(Unproven::Wrong)
    );
    assert_eq!(prove(Vendor::Shippo, token(None), body, "secret", NOW), Err(Unproven::Missing));
}

#[test]
fn the_others_prove_themselves_each_in_its_way() {
    let body = br#"{"event":"TRACKING_UPDATED"}"#;
    let tag = STANDARD.encode(hmac_of("secret", &[body]));
    assert_eq!(proved(Vendor::AfterShip, &tag, body, "secret"), Ok(()));
    assert_eq!(proved(Vendor::AfterShip, &tag, b"{}", "secret"), Err(Unproven::Wrong));
    assert_eq!(proved(Vendor::Ship24, "Bearer secret", body, "secret"), Ok(()));
    assert_eq!(proved(Vendor::Ship24, "Bearer secrets", body, "secret"), Err(Unproven::Wrong));
    assert_eq!(proved(Vendor::Ship24, "Basic secret", body, "secret"), Err(Unproven::Wrong));
    let sign = digest::digest(&digest::SHA256, br#"{"event":"TRACKING_UPDATED"}/secret"#);
    assert_eq!(proved(Vendor::SeventeenTrack, &hex(sign.as_ref()), body, "secret"), Ok(()));
    assert_eq!(
        proved(Vendor::SeventeenTrack, &hex(sign.as_ref()), body, "other"),
        Err(Unproven::Wrong)
    );
    for vendor in Vendor::ALL {
        let nothing = Sent::default();
        assert_eq!(prove(vendor, nothing, body, "secret", NOW), Err(Unproven::Missing), "{vendor}");
        assert!(proved(vendor, "", body, "").is_err(), "{vendor}");
    }
}

#[test]
fn messages_of_all_vendors_are_read_and_what_is_none_is_refused() {
    let aftership = br#"{"event":"tracking_update","msg":{"tracking_number":"1Z","checkpoints":[
        {"tag":"InTransit","subtag":"InTransit_002","checkpoint_time":"2026-10-01T12:00:00",
         "city":"Reno","state":"NV","zip":"89502","country_iso3":"USA","message":"To Ann Smith"}]}}"#;
    let scans = read(Vendor::AfterShip, aftership).unwrap();
    assert_eq!((scans[0].kind, scans[0].place.city.as_str()), (Some(ScanKind::PickedUp), "Reno"));
    let ship24 = br#"{"trackings":[{"tracker":{"trackingNumber":"1Z"},"events":[{"eventId":"e1",
        "statusMilestone":"delivered","occurrenceDatetime":"2026-10-02T12:00:00",
        "location":"Austin"}]}]}"#;
    assert_eq!(read(Vendor::Ship24, ship24).unwrap()[0].kind, Some(ScanKind::Delivered));
    let shippo = br#"{"event":"track_updated","data":{"tracking_number":"1Z","tracking_status":
        {"object_id":"s1","status":"TRANSIT","status_date":"2026-10-01T12:00:00Z",
         "substatus":{"code":"information_received"}},"tracking_history":[]}}"#;
    assert_eq!(read(Vendor::Shippo, shippo).unwrap()[0].kind, Some(ScanKind::LabelCreated));
    let seventeen = br#"{"event":"TRACKING_UPDATED","data":{"number":"1Z","track_info":{"tracking":
        {"providers":[{"events":[{"time_utc":"2026-10-01T12:00:00Z","stage":null,
         "sub_status":"InTransit_PickedUp","address":{"country":"US","city":"Reno"}}]}]}}}}"#;
    let scans = read(Vendor::SeventeenTrack, seventeen).unwrap();
    assert_eq!(scans[0].kind, Some(ScanKind::PickedUp));
    for vendor in Vendor::ALL {
        assert!(read(vendor, b"no json").is_err(), "{vendor}");
        assert!(read(vendor, b"[1]").is_err(), "{vendor}");
        assert_eq!(read(vendor, b"{}").unwrap().len(), 0, "{vendor}");
    }
}
