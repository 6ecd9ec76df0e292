//! Messages to partners' programs: told, signed, tried again, looked at.

mod events;
mod health;
mod log;
mod receiver;

pub use receiver::Receiver;

use crate::app::{Owner, TestApp, text};
use serde_json::{Value, json};
use tests::{Client, TestDb};

const ENDPOINT: &str = "webhookEndpoint { id name url eventTypes accounts isEnabled disabledBecause
    failingSince oldSecretUntil version }";

/// A consultancy with a partner who listens.
struct Partner {
    app: TestApp,
    owner: Owner,
    receiver: Receiver,
    endpoint: String,
    secret: String,
}

impl Partner {
    async fn listening(db: TestDb, types: &[&str]) -> Self {
        let app = TestApp::start(db).await;
        let mut owner = app.consultancy("Harbor").await;
        let receiver = Receiver::start();
        let (endpoint, secret) = endpoint(&mut owner.client, &receiver, types, Value::Null).await;
        Partner { app, owner, receiver, endpoint, secret }
    }

    /// A mutation that says how it went.
    async fn done(&mut self, mutation: &str, input: Value, shown: &str) -> Value {
        done(&mut self.owner.client, mutation, input, shown).await
    }

    async fn send_test(&mut self) {
        let input = json!({"id": self.endpoint});
        self.done("testWebhookEndpoint", input, "webhookDelivery { id }").await;
    }

    /// The endpoint as it is now.
    async fn endpoint(&mut self) -> Value {
        let query = format!(
            "query($id: ID!) {{ {} }}",
            ENDPOINT.replacen("webhookEndpoint", "webhookEndpoint(id: $id)", 1)
        );
        let id = json!({"id": self.endpoint});
        self.owner.client.graphql(&query, id).await.data()["webhookEndpoint"].clone()
    }

    /// The log, latest first.
    async fn log(&mut self) -> Vec<Value> {
        let query = "{ webhookDeliveries(first: 50) { nodes { id endpoint messageId eventType
            payload state isReplay nextAttemptAt attempts { no at status answer problem } } } }";
        let data = self.owner.client.graphql(query, json!({})).await.data();
        data["webhookDeliveries"]["nodes"].as_array().unwrap().clone()
    }
}

/// Sets up an endpoint; its id and secret.
async fn endpoint(
    who: &mut Client,
    receiver: &Receiver,
    types: &[&str],
    accounts: Value,
) -> (String, String) {
    let input = json!({"name": "Warehouse", "url": receiver.url(), "eventTypes": types,
        "accounts": accounts});
    let made = done(who, "createWebhookEndpoint", input, "webhookEndpoint { id } secret").await;
    (text(&made["webhookEndpoint"]["id"]), text(&made["secret"]))
}

/// Does something that must work.
async fn done(who: &mut Client, mutation: &str, input: Value, shown: &str) -> Value {
    let answer = asked(who, mutation, input, shown).await;
    assert_eq!(answer["userErrors"], json!([]), "{mutation}");
    answer
}

/// The code with which something is refused.
async fn refused(who: &mut Client, mutation: &str, input: Value) -> String {
    text(&asked(who, mutation, input, "").await["userErrors"][0]["code"])
}

async fn asked(who: &mut Client, mutation: &str, input: Value, shown: &str) -> Value {
    let kind = format!("{}{}Input", mutation[..1].to_uppercase(), &mutation[1..]);
    let kind = match mutation {
        "enableWebhookEndpoint"
        | "disableWebhookEndpoint"
        | "removeWebhookEndpoint"
        | "testWebhookEndpoint" => "WebhookEndpointInput",
        _ => &kind,
    };
    let query = format!(
        "mutation($input: {kind}!) {{ {mutation}(input: $input) {{ {shown}
            userErrors {{ field code message }} }} }}"
    );
    who.graphql(&query, json!({"input": input})).await.data()[mutation].clone()
}
