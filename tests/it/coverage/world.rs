//! A consultancy with everything in it, another beside it, and everybody who might ask.

use crate::app::{TestApp, text};
use firstscan::auth::permission::Role;
use firstscan::auth::scope::Scope;
use firstscan::demo::{PASSWORD, Past, fill};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tests::{Client, TestDb};

/// Whose things are asked for.
const SELLER: &str = "Fernhill Garden";
/// Who belongs to that seller, and who to another.
const ITS_CLIENT: &str = "rosie@fernhill.example";
const OTHER_CLIENT: &str = "dana@northwind.example";
const OWNER: &str = "mara@harborlight.example";

/// Somebody who asks.
pub struct Asker {
    pub name: String,
    client: Client,
    role: Option<Role>,
    scopes: Vec<Scope>,
    anonymous: bool,
    elsewhere: bool,
    reaches: bool,
    all_accounts: bool,
}

impl Asker {
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    pub const fn is_anonymous(&self) -> bool {
        self.anonymous
    }

    pub const fn is_of_another_consultancy(&self) -> bool {
        self.elsewhere
    }

    pub const fn reaches_account(&self) -> bool {
        self.reaches
    }

    /// Whether it may be asked for the consultancy as a whole.
    pub const fn has_all_accounts(&self) -> bool {
        self.all_accounts
    }

    pub const fn role(&self) -> Option<Role> {
        self.role
    }

    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }
}

/// Ids of things, by what cases call them.
pub struct Ids(BTreeMap<&'static str, String>);

impl Ids {
    /// Puts ids in the place of `<name>`.
    pub fn put_into(&self, arguments: &str) -> String {
        let put =
            |text: String, (name, id): (&&str, &String)| text.replace(&format!("<{name}>"), id);
        self.0.iter().fold(arguments.to_owned(), put)
    }
}

/// The world.
pub struct World {
    app: TestApp,
    askers: Vec<Asker>,
    pub ids: Ids,
}

impl World {
    pub async fn build(db: TestDb) -> Self {
        let past = Past::default();
        let app = TestApp::start_with(db, past.clock()).await;
        fill(app.app(), &past, 400).await.unwrap();
        let mut owner = signed_in(&app, OWNER).await;
        let mut ids = ids(&mut owner).await;
        ids.insert("webhook", webhook(&mut owner).await);
        let ids = Ids(ids);
        let mut world = World { app, askers: Vec::new(), ids };
        world.people(&mut owner).await;
        world.keys(&mut owner).await;
        world
    }

    pub fn askers(&self) -> &[Asker] {
        &self.askers
    }

    /// The seller's own person.
    pub async fn its_client(&self) -> Client {
        signed_in(&self.app, ITS_CLIENT).await
    }

    async fn people(&mut self, owner: &mut Client) {
        let anonymous = self.app.anonymous();
        let mut add = |name: &str, client, role, reaches| {
            self.askers.push(Asker {
                name: name.to_owned(),
                client,
                role,
                scopes: Vec::new(),
                anonymous: role.is_none(),
                elsewhere: false,
                reaches,
                all_accounts: true,
            });
        };
        add("nobody", anonymous, None, false);
        for (email, role) in [
            (OWNER, Role::Owner),
            ("sofia@harborlight.example", Role::Admin),
            ("tomas@harborlight.example", Role::Consultant),
            ("priya@harborlight.example", Role::Viewer),
        ] {
            add(role.code(), signed_in(&self.app, email).await, Some(role), true);
        }
        // One consultant works for others only.
        let limited = "jun@harborlight.example";
        limit(owner, limited).await;
        let jun = signed_in(&self.app, limited).await;
        add("consultant of other accounts", jun, Some(Role::Consultant), false);
        for (email, reaches) in [(ITS_CLIENT, true), (OTHER_CLIENT, false)] {
            let client = signed_in(&self.app, email).await;
            add(email, client, Some(Role::Client), reaches);
        }
        let other = self.app.consultancy("Lantern").await;
        self.askers.push(Asker {
            name: "owner of another consultancy".to_owned(),
            client: other.client,
            role: Some(Role::Owner),
            scopes: Vec::new(),
            anonymous: false,
            elsewhere: true,
            reaches: true,
            all_accounts: true,
        });
    }

    /// A key for each scope, and one with all of them that is for another account.
    async fn keys(&mut self, owner: &mut Client) {
        let every: Vec<Scope> = Scope::ALL.iter().map(|(scope, _)| *scope).collect();
        let single = every.iter().map(|scope| (vec![*scope], None));
        let elsewhere = self.ids.0.get("other_account").unwrap().clone();
        let narrow = (every.clone(), Some(vec![elsewhere]));
        for (scopes, accounts) in single.chain([narrow]) {
            let names: Vec<String> =
                scopes.iter().map(|scope| scope.code().to_uppercase()).collect();
            let make = "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) {
                secret userErrors { message } } }";
            let input = json!({"input": {"name": "Key", "scopes": names, "accounts": accounts}});
            let made = owner.graphql(make, input).await.data();
            let secret = text(&made["createApiKey"]["secret"]);
            self.askers.push(Asker {
                name: format!(
                    "key {} {}",
                    names.join(" "),
                    if accounts.is_some() { "elsewhere" } else { "" }
                ),
                client: self.app.anonymous().with_bearer(&secret),
                role: None,
                scopes,
                anonymous: false,
                elsewhere: false,
                reaches: accounts.is_none(),
                all_accounts: accounts.is_none(),
            });
        }
    }
}

/// Somebody of the demo, signed in as a program.
async fn signed_in(app: &TestApp, email: &str) -> Client {
    let sign = "mutation($input: SignInInput!) { signIn(input: $input) {
        signedIn { tokens { accessToken } } userErrors { message } } }";
    let input = json!({"input": {"email": email, "password": PASSWORD, "client": "PROGRAM"}});
    let data = app.anonymous().graphql(sign, input).await.data();
    let token = text(&data["signIn"]["signedIn"]["tokens"]["accessToken"]);
    app.anonymous().with_bearer(&token)
}

/// Lets a consultant see one other account only.
async fn limit(owner: &mut Client, email: &str) {
    let data = owner.graphql(WHO, json!({})).await.data();
    let edges = data["team"]["edges"].as_array().unwrap();
    let member =
        edges.iter().map(|edge| &edge["node"]).find(|node| node["email"] == email).unwrap();
    let other = account(&data, "Northwind Outlet");
    let assign = "mutation($input: AssignAccountsInput!) { assignAccounts(input: $input) {
        member { id } userErrors { message } } }";
    let input = json!({"input": {
        "member": member["id"], "version": member["version"], "accounts": [other["id"]]}});
    let done = owner.graphql(assign, input).await.data();
    assert_eq!(done["assignAccounts"]["userErrors"], json!([]));
}

/// An endpoint that is told of nothing that happens here.
async fn webhook(owner: &mut Client) -> String {
    let make =
        "mutation($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input)
        { webhookEndpoint { id } userErrors { message } } }";
    let input = json!({"input": {"name": "Partner", "url": "https://partner.example/",
        "eventTypes": ["TEST"]}});
    let made = owner.graphql(make, input).await.data();
    text(&made["createWebhookEndpoint"]["webhookEndpoint"]["id"])
}

const WHO: &str = "{ team(first: 50) { edges { node { id email version } } }
    sellerAccounts(first: 50) { edges { node { id name markets { id
        imports(first: 1) { edges { node { id } } }
        shipments(first: 1) { edges { node { orderId trackingNumber } } } } } } }
    alerts(first: 50) { edges { node { id market { id } } } }
    reviews(first: 50, filter: {states: [MONITORING]}) { edges { node { id
        plan { id owner } comments(first: 50) { edges { node { id audience } } }
        submissions { id } } } } }";

const FAULT: &str = "mutation { createIncident(input: {carrier: \"UPS\", title: \"Scans missing\",
    source: \"Service notice 7\", firstDay: \"2026-10-01\"}) { incident { id } } }";

fn account<'d>(data: &'d Value, name: &str) -> &'d Value {
    let edges = data["sellerAccounts"]["edges"].as_array().unwrap();
    edges.iter().map(|edge| &edge["node"]).find(|node| node["name"] == name).unwrap()
}

async fn ids(owner: &mut Client) -> BTreeMap<&'static str, String> {
    let data = owner.graphql(WHO, json!({})).await.data();
    let ours = account(&data, SELLER);
    let market = &ours["markets"][0];
    let shipment = &market["shipments"]["edges"][0]["node"];
    let review = &data["reviews"]["edges"][0]["node"];
    let with = |list: &Value, field: &str, value: &str| {
        let list = list.as_array().unwrap();
        let found = list.iter().map(|one| one.get("node").unwrap_or(one));
        text(&found.into_iter().find(|one| one[field] == value).unwrap()["id"])
    };
    let alerts = data["alerts"]["edges"].as_array().unwrap();
    let made = owner.graphql(FAULT, json!({})).await.data();
    let alert = alerts.iter().find(|edge| edge["node"]["market"]["id"] == market["id"]).unwrap();
    BTreeMap::from([
        ("account", text(&ours["id"])),
        ("other_account", text(&account(&data, "Northwind Outlet")["id"])),
        ("market", text(&market["id"])),
        ("import", text(&market["imports"]["edges"][0]["node"]["id"])),
        ("order", text(&shipment["orderId"])),
        ("number", text(&shipment["trackingNumber"])),
        ("review", text(&review["id"])),
        ("client_action", with(&review["plan"], "owner", "CLIENT")),
        ("client_comment", with(&review["comments"]["edges"], "audience", "CLIENT")),
        ("submission", text(&review["submissions"][0]["id"])),
        ("member", with(&data["team"]["edges"], "email", "priya@harborlight.example")),
        ("alert", text(&alert["node"]["id"])),
        ("incident", text(&made["createIncident"]["incident"]["id"])),
    ])
}
