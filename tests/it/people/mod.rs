//! Sign-in, people and keys, as browsers and programs meet them.

mod audit;
mod consultancies;
mod cookies;
mod ending;
mod journey;
mod keys;
mod links;
mod second_factor;
mod strangers;
mod team;
mod tokens;

use crate::app::{PASSWORD, TestApp, text};
use aws_lc_rs::hmac;
use firstscan::service::consultancy::FirstOwner;
use firstscan::service::mail::Letter;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{Answer, Client};

/// The cookie of the session.
const COOKIE: &str = "__Host-firstscan";

/// Calls a mutation that follows the conventions; its payload.
async fn mutate(client: &mut Client, field: &str, input: Value, shown: &str) -> Value {
    let mut data = attempt(client, field, input, shown).await.data();
    data[field].take()
}

/// Calls a mutation that follows the conventions, and takes any answer.
async fn attempt(client: &mut Client, field: &str, input: Value, shown: &str) -> Answer {
    let (first, rest) = field.split_at(1);
    let kind = format!("{}{rest}Input", first.to_uppercase());
    let query = format!(
        "mutation($input: {kind}!) {{ {field}(input: $input) {{ {shown} userErrors {{ field code }} }} }}"
    );
    client.graphql(&query, json!({ "input": input })).await
}

/// The code of the only fault that a payload names.
#[track_caller]
fn fault(payload: &Value) -> String {
    let faults = payload["userErrors"].as_array().unwrap();
    assert_eq!(faults.len(), 1, "{payload}");
    text(&faults[0]["code"])
}

/// What is missing of the sign-in that a payload gives.
#[track_caller]
fn standing(payload: &Value) -> String {
    assert_eq!(payload["userErrors"], json!([]), "{payload}");
    text(&payload["signedIn"]["standing"])
}

/// A browser signs in.
async fn sign_in(app: &TestApp, browser: &mut Client, email: &str, password: &str) -> Value {
    // Long enough that the throttle has nothing against it.
    app.clock().advance(Duration::from_secs(20));
    let input = json!({ "email": email, "password": password });
    mutate(browser, "signIn", input, "signedIn { standing }").await
}

/// A program signs in.
async fn program(app: &TestApp, email: &str, password: &str) -> Value {
    app.clock().advance(Duration::from_secs(20));
    let input = json!({ "email": email, "password": password, "client": "PROGRAM" });
    mutate(&mut app.anonymous(), "signIn", input, SIGNED_IN).await
}

/// Everything of a sign-in.
const SIGNED_IN: &str =
    "signedIn { standing pendingToken tokens { accessToken refreshToken expiresIn } }";

/// Who asks, as far as it can tell.
async fn viewer(client: &mut Client) -> Value {
    let query = "{ viewer { standing role consultancy { id name } person { id name email version
        hasSecondFactor recoveryCodesLeft emailVerified } apiKey { name scopes }
        seats { consultancy { id name } role } accounts permissions } }";
    let mut data = client.graphql(query, json!({})).await.expect(200).json();
    data["data"]["viewer"].take()
}

/// The secret in the link of a mail.
#[track_caller]
fn link(mail: &Letter) -> String {
    let link = mail.fields.get("link").unwrap();
    link.split_once('#').unwrap().1.to_owned()
}

/// What an authenticator app shows now.
fn code(app: &TestApp, secret: &str) -> String {
    let step = app.clock().now().timestamp().unsigned_abs() / 30;
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &base32(secret));
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let tag = tag.as_ref();
    let at = usize::from(tag[19] & 15);
    let number = u32::from_be_bytes([tag[at] & 127, tag[at + 1], tag[at + 2], tag[at + 3]]);
    format!("{:06}", number % 1_000_000)
}

fn base32(text: &str) -> Vec<u8> {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String = text.chars().map(|c| format!("{:05b}", letters.find(c).unwrap())).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect()
}

/// A consultancy whose owner has [`PASSWORD`] and works in a browser; its id.
async fn consultancy(app: &TestApp, name: &str) -> (String, String, Client) {
    let email = format!("owner@{}.example", name.to_lowercase());
    let how = FirstOwner::Password { name: "Olive Owner".to_owned(), password: PASSWORD.into() };
    let made = app.services().create_consultancy(name, "en", &email, how).await.unwrap();
    let mut browser = app.browser();
    assert_eq!(standing(&sign_in(app, &mut browser, &email, PASSWORD).await), "COMPLETE");
    (made.tenant.0.to_string(), email, browser)
}

/// Somebody joins the consultancy of the one who invites, and works in a browser.
async fn joins(app: &TestApp, by: &mut Client, email: &str, role: &str) -> Client {
    app.letters().await;
    let invited = match role {
        "CLIENT" => {
            let account = an_account(by).await;
            let input = json!({ "email": email, "accounts": [account] });
            mutate(by, "inviteClient", input, "invite { id }").await
        }
        _ => {
            let input = json!({ "email": email, "role": role });
            mutate(by, "inviteStaff", input, "invite { id }").await
        }
    };
    assert_eq!(invited["userErrors"], json!([]));
    let mut browser = app.browser();
    let input = json!({
        "link": link(&app.letter().await), "name": "Nora Newcomer", "newPassword": PASSWORD });
    let accepted = mutate(&mut browser, "acceptInvite", input, "signedIn { standing }").await;
    assert_eq!(standing(&accepted), "COMPLETE");
    browser
}

/// Takes on a client.
async fn an_account(by: &mut Client) -> String {
    let input = json!({ "name": "Aster" });
    let made = mutate(by, "createSellerAccount", input, "sellerAccount { id }").await;
    text(&made["sellerAccount"]["id"])
}

/// Sets a second factor up; the secret in the app and the recovery codes.
async fn enrol(app: &TestApp, browser: &mut Client, password: &str) -> (String, Vec<String>) {
    app.clock().advance(Duration::from_secs(30));
    let begun = mutate(
        browser,
        "beginSecondFactor",
        json!({ "password": password }),
        "enrolment { secret uri }",
    )
    .await;
    let secret = text(&begun["enrolment"]["secret"]);
    assert!(text(&begun["enrolment"]["uri"]).contains(&secret));
    let confirmed = mutate(
        browser,
        "confirmSecondFactor",
        json!({ "code": code(app, &secret) }),
        "recoveryCodes signedIn { standing }",
    )
    .await;
    assert_eq!(standing(&confirmed), "COMPLETE");
    let codes = confirmed["recoveryCodes"].as_array().unwrap().iter().map(text).collect();
    // The next code is another one.
    app.clock().advance(Duration::from_secs(30));
    (secret, codes)
}

/// The id of somebody in the team, and the version.
async fn member(by: &mut Client, email: &str) -> (String, i64) {
    let query = "{ team(first: 100) { nodes { id email version } } }";
    let team = by.graphql(query, json!({})).await.data();
    let found = team["team"]["nodes"].as_array().unwrap().iter().find(|m| m["email"] == email);
    let found = found.unwrap_or_else(|| panic!("{email} is not in {team}"));
    (text(&found["id"]), found["version"].as_i64().unwrap())
}

/// Whether a client gets anything that only people of the consultancy get.
async fn is_in(client: &mut Client) -> bool {
    let answer = client.graphql("{ sellerAccounts(first: 1) { nodes { id } } }", json!({})).await;
    let inside = answer.json()["data"]["sellerAccounts"].is_object();
    if !inside {
        assert_eq!(answer.error_code(), "UNAUTHENTICATED");
    }
    inside
}
