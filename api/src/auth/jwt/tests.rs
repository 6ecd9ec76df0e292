//! Each token that must be refused, as a vector.

use super::claims::{Access, Subject};
use super::keyring::{Keyring, NotIssued};
use super::signing_key::{Life, SigningKey, UnreadableKey};
use super::*;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use uuid::Uuid;

const ISSUER: &str = "https://desk.example.com";
const AUDIENCE: &str = "https://desk.example.com/graphql";
const NOW: i64 = 1_800_000_000;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(NOW + seconds, 0).unwrap()
}

fn key(active_from: i64, retired_at: Option<i64>) -> SigningKey {
    let life = Life {
        created: at(active_from),
        active_from: at(active_from),
        retired_at: retired_at.map(at),
    };
    SigningKey::generate(life).unwrap()
}

fn ring(keys: Vec<SigningKey>) -> Keyring {
    Keyring::new(keys, ISSUER, AUDIENCE)
}

fn person() -> Access {
    let subject = Subject::Person { user: Uuid::from_u128(1), session: Uuid::from_u128(2) };
    let (tenant, token) = (Uuid::from_u128(3), Uuid::from_u128(4));
    Access { subject, tenant, token, scopes: None }
}

/// A key whose private half the test can use as an attacker never could.
struct Forge {
    pair: Ed25519KeyPair,
    kid: String,
    ring: Keyring,
}

impl Forge {
    fn new() -> Self {
        let key = key(0, None);
        let pair = Ed25519KeyPair::from_pkcs8(key.pkcs8().expose_secret()).unwrap();
        Forge { pair, kid: key.kid().to_owned(), ring: ring(vec![key]) }
    }

    fn header(&self) -> Value {
        json!({ "typ": "at+jwt", "alg": "EdDSA", "kid": self.kid })
    }

    fn sign(&self, header: &str, claims: &str) -> String {
        let message = message(header, claims);
        let signature = URL_SAFE_NO_PAD.encode(self.pair.sign(message.as_bytes()));
        format!("{message}.{signature}")
    }

    fn verify(&self, header: &Value, claims: &Value) -> Result<Access, TokenRefused> {
        self.ring.verify(&self.sign(&header.to_string(), &claims.to_string()), at(0))
    }
}

fn message(header: &str, claims: &str) -> String {
    format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims))
}

fn claims() -> Value {
    json!({
        "iss": ISSUER, "aud": AUDIENCE, "sub": Uuid::from_u128(1), "kind": "person",
        "tid": Uuid::from_u128(3), "sid": Uuid::from_u128(2), "jti": Uuid::from_u128(4),
        "iat": NOW, "nbf": NOW, "exp": NOW + 900,
    })
}

fn with(mut object: Value, name: &str, value: Value) -> Value {
    object[name] = value;
    object
}

fn without(mut object: Value, name: &str) -> Value {
    object.as_object_mut().unwrap().remove(name);
    object
}

#[test]
fn an_issued_token_verifies() {
    let ring = ring(vec![key(0, None)]);
    let partner = Access { subject: Subject::Key { key: Uuid::from_u128(9) }, ..person() };
    for access in [person(), partner] {
        let token = ring.issue(access, at(0)).unwrap();
        assert_eq!(ring.verify(token.expose_secret(), at(0)), Ok(access));
    }
    let forge = Forge::new();
    assert_eq!(forge.verify(&forge.header(), &claims()), Ok(person()));
}

#[test]
fn the_header_says_type_algorithm_and_key_and_nothing_else() {
    let key = key(0, None);
    let expected = json!({ "typ": "at+jwt", "alg": "EdDSA", "kid": key.kid() });
    let token = ring(vec![key]).issue(person(), at(0)).unwrap();
    let header = token.expose_secret().split('.').next().unwrap();
    let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
    assert_eq!(header, expected);
    assert!(token.expose_secret().len() < 700, "{}", token.expose_secret().len());
}

#[test]
fn a_token_is_good_for_fifteen_minutes_and_the_leeway() {
    let ring = ring(vec![key(-1000, None)]);
    let token = ring.issue(person(), at(0)).unwrap();
    let verified = |seconds| ring.verify(token.expose_secret(), at(seconds));
    for (seconds, expected) in [
        (-31, Err(TokenRefused::NotYet)),
        (-30, Ok(person())),
        (900, Ok(person())),
        (929, Ok(person())),
        (930, Err(TokenRefused::Expired)),
        (1_000_000, Err(TokenRefused::Expired)),
    ] {
        assert_eq!(verified(seconds), expected, "{seconds}");
    }
}

#[test]
fn headers_that_are_not_ours_are_refused() {
    let forge = Forge::new();
    let header = forge.header();
    let jwk = json!({ "kty": "OKP", "crv": "Ed25519", "alg": "EdDSA",
        "x": URL_SAFE_NO_PAD.encode(forge.pair.public_key()) });
    for (name, header) in [
        ("no type", without(header.clone(), "typ")),
        ("type JWT", with(header.clone(), "typ", json!("JWT"))),
        ("type refresh", with(header.clone(), "typ", json!("rt+jwt"))),
        ("type of another case", with(header.clone(), "typ", json!("AT+JWT"))),
        ("no key id", without(header.clone(), "kid")),
        ("key id is a number", with(header.clone(), "kid", json!(1))),
        ("no algorithm", without(header.clone(), "alg")),
        ("none", with(header.clone(), "alg", json!("none"))),
        ("None", with(header.clone(), "alg", json!("None"))),
        ("HS256", with(header.clone(), "alg", json!("HS256"))),
        ("RS256", with(header.clone(), "alg", json!("RS256"))),
        ("ES256", with(header.clone(), "alg", json!("ES256"))),
        ("lower case", with(header.clone(), "alg", json!("eddsa"))),
        ("jku", with(header.clone(), "jku", json!("https://evil.test/keys"))),
        ("x5u", with(header.clone(), "x5u", json!("https://evil.test/cert"))),
        ("x5c", with(header.clone(), "x5c", json!(["AAAA"]))),
        ("jwk", with(header.clone(), "jwk", jwk)),
        ("crit", with(header.clone(), "crit", json!(["exp"]))),
        ("zip", with(header.clone(), "zip", json!("DEF"))),
        ("cty", with(header.clone(), "cty", json!("JWT"))),
        ("b64", with(header.clone(), "b64", json!(false))),
        ("not an object", json!([])),
    ] {
        assert_eq!(forge.verify(&header, &claims()), Err(TokenRefused::Header), "{name}");
    }
}

#[test]
fn unknown_keys_are_refused() {
    let forge = Forge::new();
    let other = key(0, None);
    for kid in ["", "1", "../../dev/null", "' or 1=1 --", other.kid(), &forge.kid.to_lowercase()] {
        let header = with(forge.header(), "kid", json!(kid));
        assert_eq!(forge.verify(&header, &claims()), Err(TokenRefused::UnknownKey), "{kid}");
    }
}

#[test]
fn the_public_key_as_a_shared_secret_signs_nothing() {
    let forge = Forge::new();
    let secret = jsonwebtoken::EncodingKey::from_secret(forge.pair.public_key().as_ref());
    for algorithm in [jsonwebtoken::Algorithm::HS256, jsonwebtoken::Algorithm::HS512] {
        let mut header = jsonwebtoken::Header::new(algorithm);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(forge.kid.clone());
        let token = jsonwebtoken::encode(&header, &claims(), &secret).unwrap();
        assert_eq!(forge.ring.verify(&token, at(0)), Err(TokenRefused::Header));
    }
}

#[test]
fn a_signature_must_be_right_and_there() {
    let forge = Forge::new();
    let header = forge.header().to_string();
    let good = forge.sign(&header, &claims().to_string());
    let (_, signature) = good.rsplit_once('.').unwrap();
    let changed = message(&header, &with(claims(), "tid", json!(Uuid::from_u128(8))).to_string());
    let zeros = URL_SAFE_NO_PAD.encode([0; 64]);
    let unchanged = message(&header, &claims().to_string());
    for token in [
        format!("{changed}.{signature}"),
        format!("{unchanged}.{zeros}"),
        format!("{unchanged}."),
        format!("{unchanged}.{}", &signature[..signature.len() - 6]),
    ] {
        assert_eq!(forge.ring.verify(&token, at(0)), Err(TokenRefused::Signature), "{token}");
    }
    let stranger = Forge::new().sign(&header, &claims().to_string());
    assert_eq!(forge.ring.verify(&stranger, at(0)), Err(TokenRefused::Signature));
}

#[test]
fn every_claim_is_required() {
    let forge = Forge::new();
    for name in ["iss", "aud", "sub", "kind", "tid", "sid", "iat", "nbf", "exp", "jti"] {
        for claims in [without(claims(), name), with(claims(), name, Value::Null)] {
            let refused = forge.verify(&forge.header(), &claims);
            assert_eq!(refused, Err(TokenRefused::Claims), "{name}");
        }
    }
    assert_eq!(forge.verify(&forge.header(), &json!({})), Err(TokenRefused::Claims));
    assert_eq!(forge.verify(&forge.header(), &json!("text")), Err(TokenRefused::Claims));
}

#[test]
fn issuer_and_audience_must_be_ours_alone() {
    let forge = Forge::new();
    for name in ["iss", "aud"] {
        for (value, why) in [
            (json!(""), TokenRefused::Audience),
            (json!("https://evil.test"), TokenRefused::Audience),
            (json!(format!("{ISSUER}/")), TokenRefused::Audience),
            (json!([ISSUER, AUDIENCE]), TokenRefused::Claims),
            (json!({ "x": ISSUER }), TokenRefused::Claims),
        ] {
            let refused = forge.verify(&forge.header(), &with(claims(), name, value.clone()));
            assert_eq!(refused, Err(why), "{name} {value}");
        }
    }
}

#[test]
fn times_must_be_whole_seconds_that_make_sense() {
    let forge = Forge::new();
    for name in ["iat", "nbf", "exp"] {
        for value in [
            json!(NOW.to_string()),
            json!(NOW as f64),
            json!(NOW as f64 + 0.5),
            json!(-NOW),
            json!(-1),
            json!(u64::MAX),
            json!(i64::MAX),
            json!(1e300),
            json!(true),
            json!([NOW]),
        ] {
            let refused = forge.verify(&forge.header(), &with(claims(), name, value.clone()));
            assert_eq!(refused, Err(TokenRefused::Claims), "{name} {value}");
        }
    }
    for (name, value, why) in [
        ("exp", NOW + 901, TokenRefused::Claims),
        ("exp", NOW - 1, TokenRefused::Claims),
        ("iat", NOW - 1, TokenRefused::Claims),
        ("nbf", NOW + 31, TokenRefused::NotYet),
    ] {
        let refused = forge.verify(&forge.header(), &with(claims(), name, json!(value)));
        assert_eq!(refused, Err(why), "{name} {value}");
    }
    let future = with(with(claims(), "iat", json!(NOW + 31)), "exp", json!(NOW + 100));
    assert_eq!(forge.verify(&forge.header(), &future), Err(TokenRefused::NotYet));
    let text = claims().to_string().replace("\"exp\":1800000900", "\"exp\":1800000900,\"exp\":1");
    assert_eq!(
        forge.ring.verify(&forge.sign(&forge.header().to_string(), &text), at(0)),
        Err(TokenRefused::Claims),
        "a claim that is there twice"
    );
}

#[test]
fn ids_and_kinds_must_be_of_their_kind() {
    let forge = Forge::new();
    for (name, value) in [
        ("sub", json!("anna")),
        ("sub", json!("")),
        ("tid", json!("*")),
        ("jti", json!(7)),
        ("kind", json!("owner")),
        ("kind", json!("key")),
    ] {
        let refused = forge.verify(&forge.header(), &with(claims(), name, value.clone()));
        assert_eq!(refused, Err(TokenRefused::Claims), "{name} {value}");
    }
}

#[test]
fn what_is_no_token_is_refused() {
    let forge = Forge::new();
    let good = forge.sign(&forge.header().to_string(), &claims().to_string());
    let long = format!("{good}{}", "A".repeat(LONGEST));
    for token in ["", ".", "..", "...", "a.b", "a.b.c", "é.é.é", &long, &format!("{good}.x")] {
        assert!(forge.ring.verify(token, at(0)).is_err(), "{token}");
    }
    for padded in [format!("{good}="), format!(" {good}"), format!("{good}\n")] {
        assert!(forge.ring.verify(&padded, at(0)).is_err(), "{padded:?}");
    }
}

#[test]
fn the_newest_active_key_signs() {
    let (old, new, next) = (key(-100, None), key(-10, None), key(10, None));
    let kids = [old.kid().to_owned(), new.kid().to_owned(), next.kid().to_owned()];
    let ring = ring(vec![next, old, new]);
    for (seconds, kid) in [(-50, &kids[0]), (0, &kids[1]), (10, &kids[2])] {
        let token = ring.issue(person(), at(seconds)).unwrap();
        let header = jsonwebtoken::decode_header(token.expose_secret()).unwrap();
        assert_eq!(header.kid.as_ref(), Some(kid), "{seconds}");
        assert!(ring.verify(token.expose_secret(), at(seconds)).is_ok());
    }
}

#[test]
fn a_retired_key_verifies_until_its_last_token_has_expired() {
    let ring = ring(vec![key(-100, Some(1))]);
    let token = ring.issue(person(), at(0)).unwrap();
    assert!(ring.verify(token.expose_secret(), at(929)).is_ok());
    assert_eq!(ring.verify(token.expose_secret(), at(931)), Err(TokenRefused::UnknownKey));
    assert_eq!(ring.issue(person(), at(1)).err(), Some(NotIssued::NoKey));
}

#[test]
fn a_key_that_is_not_active_yet_verifies_only_within_the_leeway() {
    let ring = ring(vec![key(-100, Some(0)), key(0, None)]);
    let token = ring.issue(person(), at(0)).unwrap();
    assert!(ring.verify(token.expose_secret(), at(-30)).is_ok());
    assert_eq!(ring.verify(token.expose_secret(), at(-31)), Err(TokenRefused::UnknownKey));
}

#[test]
fn the_oldest_key_signs_also_when_the_clock_is_set_back_before_it() {
    let ring = ring(vec![key(0, Some(60)), key(60, None)]);
    let token = ring.issue(person(), at(-3600)).unwrap();
    assert_eq!(ring.verify(token.expose_secret(), at(-3600)), Ok(person()));
}

#[test]
fn a_stored_key_comes_back_under_its_own_id_only() {
    let made = key(0, None);
    let bytes = || made.pkcs8().expose_secret().to_vec().into();
    let read = SigningKey::from_stored(made.kid(), made.life(), bytes()).unwrap();
    let kid = made.kid().to_owned();
    let refused = SigningKey::from_stored(key(0, None).kid(), made.life(), bytes());
    assert_eq!(refused.err(), Some(UnreadableKey));
    let refused = SigningKey::from_stored(&kid, made.life(), vec![0; 48].into());
    assert_eq!(refused.err(), Some(UnreadableKey));
    let token = ring(vec![made]).issue(person(), at(0)).unwrap();
    assert_eq!(ring(vec![read]).verify(token.expose_secret(), at(0)), Ok(person()));
}

#[test]
fn a_key_does_not_print() {
    let printed = format!("{:?}", ring(vec![key(0, None)]));
    assert!(printed.contains("kid") && !printed.contains("pkcs8") && !printed.contains("content"));
}

#[test]
fn a_signature_that_was_right_counts_for_that_very_token_as_long_as_its_key_holds() {
    let key = key(-1000, Some(-100));
    let pair = Ed25519KeyPair::from_pkcs8(key.pkcs8().expose_secret()).unwrap();
    let forge = Forge { pair, kid: key.kid().to_owned(), ring: ring(vec![key]) };
    let token = forge.sign(&forge.header().to_string(), &claims().to_string());
    for seconds in [0, 829] {
        assert_eq!(forge.ring.verify(&token, at(seconds)), Ok(person()), "{seconds}");
    }
    let (signed, _) = token.rsplit_once('.').unwrap();
    let forged = format!("{signed}.{}", URL_SAFE_NO_PAD.encode([7; 64]));
    assert_eq!(forge.ring.verify(&forged, at(0)), Err(TokenRefused::Signature));
    assert_eq!(forge.ring.verify(&token, at(830)), Err(TokenRefused::UnknownKey));
}
