//! What partners send, over a real socket.

mod carriers;
mod keys;
mod scans;
mod shipments;
mod tokens;

use crate::app::{Owner, TestApp, text};
use serde_json::{Value, json};
use tests::{Client, TestDb};

/// A consultancy with a market, and a partner with a key for both.
pub(crate) struct Fed {
    pub(crate) app: TestApp,
    pub(crate) owner: Owner,
    pub(crate) partner: Client,
    pub(crate) account: String,
    pub(crate) market: String,
}

impl Fed {
    pub(crate) async fn new(db: TestDb) -> Self {
        Fed::on(TestApp::start(db).await).await
    }

    pub(crate) async fn on(app: TestApp) -> Self {
        let mut owner = app.consultancy("Harbor").await;
        let (account, market) = owner.account("Aster", "US").await;
        let set = "mutation($input: SetLocationsInput!) { setLocations(input: $input) {
            userErrors { message } } }";
        let reno = json!({"name": "Reno", "city": "Reno", "state": "NV", "postalCode": "89502",
            "country": "US"});
        let input = json!({"input": {"market": market, "locations": [reno]}});
        let _ = owner.client.graphql(set, input).await.data();
        app.drain().await;
        let partner = key(&app, &mut owner, &["WRITE_SHIPMENTS", "WRITE_SCANS"]).await;
        Fed { app, owner, partner, account, market }
    }

    pub(crate) async fn shipments(&mut self, shipments: Value) -> Value {
        let input = json!({"input": {"market": self.market, "shipments": shipments}});
        self.partner.graphql(SHIPMENTS, input).await.data()["recordShipments"].clone()
    }

    pub(crate) async fn scans(&mut self, events: Value) -> Value {
        let input = json!({"input": {"account": self.account, "events": events}});
        self.partner.graphql(SCANS, input).await.data()["recordScanEvents"].clone()
    }

    /// A package as staff see it.
    pub(crate) async fn package(&mut self, order: &str, number: &str) -> Value {
        let variables = json!({"market": self.market, "order": order, "number": number});
        self.owner.client.graphql(PACKAGE, variables).await.data()["shipment"].clone()
    }

    /// Counted, valid and invalid packages of the market.
    pub(crate) async fn counts(&mut self) -> [u64; 3] {
        let query =
            "query($id: ID!) { market(id: $id) { health { overall { counted valid invalid } } } }";
        let seen = self.owner.client.graphql(query, json!({"id": self.market})).await.data();
        let overall = &seen["market"]["health"]["overall"];
        ["counted", "valid", "invalid"].map(|name| overall[name].as_u64().unwrap())
    }
}

/// A partner with a new key.
pub(crate) async fn key(app: &TestApp, owner: &mut Owner, scopes: &[&str]) -> Client {
    let make = "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret
        userErrors { message } } }";
    let input = json!({"input": {"name": "Partner", "scopes": scopes}});
    let made = owner.client.graphql(make, input).await.data();
    app.anonymous().with_bearer(&text(&made["createApiKey"]["secret"]))
}

pub(crate) const SHIPMENTS: &str = "mutation($input: RecordShipmentsInput!) {
    recordShipments(input: $input) { accepted known packagesChanged later
        rowErrors { index field code message } userErrors { code message } } }";

pub(crate) const SCANS: &str = "mutation($input: RecordScanEventsInput!) {
    recordScanEvents(input: $input) { accepted known waiting packagesChanged later
        rowErrors { index field code message } userErrors { code message } } }";

const PACKAGE: &str = "query($market: ID!, $order: String!, $number: String!) {
    shipment(market: $market, orderId: $order, trackingNumber: $number) {
        shipment { verdict warehouse carrier categories defects { code } }
        timeline { kind at } origin scanPlace shipMethod items { sku category } } }";

/// A good UPS number.
pub(crate) const NUMBER: &str = "1Z999AA10123456784";

/// A shipment that was confirmed a week before the test, of which all scans are sent.
pub(crate) fn shipment(id: &str, number: &str) -> Value {
    json!({"externalId": id, "orderId": "111-0000001-0000001", "trackingNumber": number,
        "carrierCode": "UPS", "items": [{"sku": "SKU-1", "category": "Shoes"}],
        "shipBy": "2026-10-27T23:00:00Z", "promisedDelivery": "2026-10-30T23:00:00Z",
        "confirmedAt": "2026-10-26T10:00:00Z", "scansFollow": true, "warehouse": "Reno",
        "shipFrom": {"country": "US", "state": "NV", "city": "Reno", "postalCode": "89502"},
        "value": {"amount": "19.99", "currency": "USD"}})
}

/// A scan in Reno.
pub(crate) fn scan(id: &str, number: &str, kind: &str, at: &str) -> Value {
    json!({"externalId": id, "trackingNumber": number, "kind": kind, "at": at,
        "place": {"country": "US", "state": "NV", "city": "Reno", "postalCode": "89502"}})
}
