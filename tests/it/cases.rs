//! Clients' cases: opened, scored, stepped on, looked at.

use crate::app::{Owner, PASSWORD, START, TestApp, text, visit};
use crate::desk;
use crate::uploads::upload;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::profile::Profile;
use firstscan::auth::permission::Role;
use firstscan::service::Credential;
use firstscan::service::invites::{Acceptance, NewInvite};
use serde_json::{Value, json};
use tests::{Client, on_both};
use uuid::Uuid;

/// A consultancy with a client in the US market, and a report of his.
pub struct Office {
    pub app: TestApp,
    pub owner: Owner,
    pub account: String,
    pub market: String,
    /// The folder of the report, with the profile of the client.
    pub folder: tests::Desk,
}

/// A report of so many rows, made for the moment that tests begin at.
fn sampled(rows: usize) -> tests::Desk {
    let folder = desk();
    let rows = rows.to_string();
    let made = folder.run(&[
        "sample",
        "--rows",
        &rows,
        "--marketplace",
        "US",
        "--as-of",
        START,
        "--out",
        "report.csv",
        "--profile",
        "profile.toml",
        "--labels",
        "labels.csv",
    ]);
    assert_eq!(made.code, Some(0), "{made:?}");
    folder
}

impl Office {
    /// A consultancy whose client has the locations and carriers of the report's profile.
    pub async fn open(db: tests::TestDb, rows: usize) -> Self {
        let folder = sampled(rows);
        let profile = Profile::parse(&folder.read("profile.toml")).unwrap();
        let app = TestApp::start(db).await;
        let mut owner = app.consultancy("Harbor").await;
        let (account, market) = owner.account(&profile.name, "US").await;
        let locations: Vec<Value> = profile
            .locations
            .iter()
            .map(|place| {
                json!({"name": place.name, "postalCode": place.postal_code, "city": place.city,
                    "state": place.state, "country": place.country,
                    "validFrom": place.from.map(|day| day.to_string()),
                    "validTo": place.to.map(|day| day.to_string())})
            })
            .collect();
        let set = "mutation($input: SetLocationsInput!) { setLocations(input: $input) {
            userErrors { message } } }";
        let input = json!({"input": {"market": market, "locations": locations}});
        let set = owner.client.graphql(set, input).await.data();
        assert_eq!(set["setLocations"]["userErrors"], json!([]));
        if let Some(carriers) = profile.approved_carriers {
            let carriers: Vec<Value> =
                carriers.iter().map(|carrier| json!({"name": carrier.name})).collect();
            let set = "mutation($input: SetCarriersInput!) { setCarriers(input: $input) {
                userErrors { message } } }";
            let input = json!({"input": {"market": market, "carriers": carriers}});
            let set = owner.client.graphql(set, input).await.data();
            assert_eq!(set["setCarriers"]["userErrors"], json!([]));
        }
        Office { app, owner, account, market, folder }
    }

    /// Imports a report.
    pub async fn import(&mut self, report: &str) {
        let client = &mut self.owner.client;
        let file = upload(client, &self.account, "October.csv", report).await;
        let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
            import { id } userErrors { message } } }";
        let input = json!({"input": {"market": self.market, "uploads": [file]}});
        let created = client.graphql(create, input).await.data();
        let id = &created["createImport"]["import"]["id"];
        self.app.drain().await;
        let query = "query($id: ID!) { import(id: $id) { state failure } }";
        let import = self.owner.client.graphql(query, json!({"id": id})).await.data();
        assert_eq!(import["import"]["state"], "DONE", "{import}");
    }

    /// Imports the folder's report.
    pub async fn import_sample(&mut self) {
        let report = self.folder.read("report.csv");
        self.import(&report).await;
    }

    /// Opens a case; its id. Nothing is scored yet.
    pub async fn case(&mut self) -> String {
        self.case_with(json!({})).await
    }

    /// Opens a case with more input.
    pub async fn case_with(&mut self, more: Value) -> String {
        let mut input = json!({"market": self.market, "title": "October"});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let open = "mutation($input: OpenReviewInput!) { openReview(input: $input) {
            review { id state waitingFor } userErrors { field code message } } }";
        let opened = self.owner.client.graphql(open, json!({"input": input})).await.data();
        let opened = &opened["openReview"];
        assert_eq!(opened["userErrors"], json!([]));
        assert_eq!(opened["review"]["state"], "OPEN");
        text(&opened["review"]["id"])
    }

    /// Somebody who joined the consultancy, for the account of the report only, signed in.
    pub async fn joined(&mut self, email: &str, role: Role) -> Client {
        let accounts = vec![uuid_of(&self.account)];
        self.joined_for(email, role, accounts).await
    }

    async fn joined_for(&self, email: &str, role: Role, accounts: Vec<Uuid>) -> Client {
        let services = self.app.services();
        let token = self.app.token(&self.owner.email).await;
        let caller = services.caller(&Credential::Bearer(token.into()), &visit()).await.unwrap();
        let (email_of, locale) = (email.to_owned(), "en".to_owned());
        let invite = NewInvite { email: email_of, role, all_accounts: false, accounts, locale };
        services.invite(&caller, invite).await.unwrap();
        self.app.drain().await;
        let mail = self.app.mails().pop().unwrap().replace("=\r\n", "").replace("=\n", "");
        let (_, link) = mail.split_once("/join#").unwrap();
        let ends = |c: char| c.is_whitespace() || "\"'<>".contains(c);
        let link = link.split(ends).next().unwrap().replace("=3D", "=");
        let accepted = Acceptance {
            link: link.into(),
            name: "Somebody New".to_owned(),
            password: Some(PASSWORD.into()),
            locale: "en".to_owned(),
        };
        services.accept_invite(&visit(), accepted).await.unwrap();
        self.app.signed_in(email).await
    }
}

/// The key within an id.
fn uuid_of(id: &str) -> Uuid {
    let bytes = URL_SAFE_NO_PAD.decode(id).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    Uuid::try_parse(text.split_once(':').unwrap().1).unwrap()
}

/// Something of a case.
pub async fn of(client: &mut Client, id: &str, fields: &str) -> Value {
    let query = format!("query($id: ID!) {{ review(id: $id) {{ {fields} }} }}");
    client.graphql(&query, json!({"id": id})).await.data()["review"].clone()
}

/// Takes a step; what became of it.
pub async fn step(client: &mut Client, id: &str, step: &str) -> Value {
    let query = "mutation($input: StepReviewInput!) { stepReview(input: $input) {
        review { state waitingFor possibleSteps } userErrors { field code message } } }";
    let input = json!({"input": {"id": id, "step": step, "remark": format!("on {step}")}});
    client.graphql(query, input).await.data()["stepReview"].clone()
}

on_both!(a_case_finds_what_the_command_line_finds, |db| async move {
    let mut office = Office::open(db, 3_000).await;
    office.import_sample().await;
    let id = office.case().await;
    office.app.drain().await;
    let made = office.folder.run(&[
        "review",
        "report.csv",
        "--profile",
        "profile.toml",
        "--as-of",
        START,
        "--format",
        "json",
    ]);
    let expected = made.json();
    let found = of(
        &mut office.owner.client,
        &id,
        "state rateBp status recoversOn latest { head { no reason windowStart windowEnd rateBp }
            overall { counted valid invalid pending exempt rateBp headroom deficit }
            categories { category score { counted valid invalid rateBp } recoversOn
                causes { problem { code } involved sole } }
            causes { problem { code } involved sole share { num den } rateIfFixedBp
                reasons { reason packages } samples { orderId evidence } }
            fixSequence { problem { code } gained rateBp meetsThreshold }
            risks { problem { code } involved }
            trend { date counted valid rollingBp }
            recovery { allFixed oneFixed { problem { code } on } }
            exposure { category rung windowsBelow skus }
            undeclaredOrigins { place packages } fbaCandidates { sku invalid }
            cutOff { hour acceptUntil late }
            correctableCount correctable(first: 3) { edges { node { orderId fixBy
                suggestions { number } } } pageInfo { hasNextPage } } }",
    )
    .await;
    assert_eq!(found["state"], "ANALYSED");
    let latest = &found["latest"];
    assert_eq!((&latest["head"]["no"], &latest["head"]["reason"]), (&json!(1), &json!("first")));
    assert_eq!(latest["head"]["windowEnd"], expected["window"]["end"]);
    for (ours, theirs) in [
        ("counted", "counted"),
        ("valid", "valid"),
        ("invalid", "invalid"),
        ("pending", "pending"),
        ("exempt", "exempt"),
        ("rateBp", "rate_bp"),
        ("headroom", "headroom"),
        ("deficit", "deficit"),
    ] {
        assert_eq!(latest["overall"][ours], expected["overall"][theirs], "{ours}");
    }
    assert!(latest["overall"]["counted"].as_u64().unwrap() > 1_000);
    assert_eq!(found["rateBp"], expected["overall"]["rate_bp"]);
    assert_eq!(found["recoversOn"], expected["recovery"]["all_fixed"]);
    let list = |of: &Value, key: &str| of[key].as_array().unwrap().clone();
    assert_eq!(list(latest, "causes").len(), list(&expected, "causes").len());
    for (ours, theirs) in list(latest, "causes").iter().zip(list(&expected, "causes")) {
        assert_eq!(ours["problem"]["code"], theirs["code"]);
        assert_eq!(
            ours["share"],
            json!({"num": theirs["share"]["num"], "den": theirs["share"]["den"]})
        );
        for (own, key) in
            [("involved", "involved"), ("sole", "sole"), ("rateIfFixedBp", "rate_if_fixed_bp")]
        {
            assert_eq!(ours[own], theirs[key], "{own}");
        }
        assert_eq!(
            ours["samples"].as_array().map_or(0, Vec::len),
            theirs["samples"].as_array().map_or(0, Vec::len)
        );
    }
    for (ours, theirs) in list(latest, "fixSequence").iter().zip(list(&expected, "fix_sequence")) {
        assert_eq!(
            (&ours["problem"]["code"], &ours["rateBp"]),
            (&theirs["code"], &theirs["rate_bp"])
        );
    }
    for (ours, theirs) in list(latest, "categories").iter().zip(list(&expected, "categories")) {
        assert_eq!(
            (&ours["category"], &ours["score"]["rateBp"]),
            (&theirs["category"], &theirs["rate_bp"])
        );
    }
    for (ours, theirs) in list(latest, "trend").iter().zip(list(&expected, "trend")) {
        assert_eq!((&ours["date"], &ours["rollingBp"]), (&theirs["date"], &theirs["rolling_bp"]));
    }
    assert_eq!(latest["correctableCount"], json!(list(&expected, "correctable").len()));
});
