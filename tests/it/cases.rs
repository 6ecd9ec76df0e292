//! Clients' cases: scored as the command line does, stepped on, looked at, taken out.

mod clients;
mod clocks;
mod exports;
mod scoring;
mod steps;

use crate::app::{Owner, START, TestApp, text};
use crate::desk;
use crate::uploads::upload;
use domain::profile::Profile;
use serde_json::{Value, json};
use tests::Client;

/// A consultancy with a client in the US market, and a report of his.
struct Office {
    app: TestApp,
    owner: Owner,
    account: String,
    market: String,
    /// The folder of the report, with the profile of the client.
    folder: tests::Desk,
}

/// A report of so many rows, made for the moment that tests begin at.
fn sampled(rows: usize) -> tests::Desk {
    let folder = desk();
    let rows = rows.to_string();
    let profile = ["--out", "report.csv", "--profile", "profile.toml", "--labels", "labels.csv"];
    let fixed = ["sample", "--rows", &rows, "--marketplace", "US", "--as-of", START];
    let made = folder.run(&[&fixed[..], &profile[..]].concat());
    assert_eq!(made.code, Some(0), "{made:?}");
    folder
}

impl Office {
    /// A consultancy whose client has the locations and carriers of the report's profile.
    async fn open(db: tests::TestDb, rows: usize) -> Self {
        let folder = sampled(rows);
        let profile = Profile::parse(&folder.read("profile.toml")).unwrap();
        let app = TestApp::start(db).await;
        let mut owner = app.consultancy("Harbor").await;
        let (account, market) = owner.account(&profile.name, "US").await;
        let place = |place: &domain::place::RegisteredLocation| {
            json!({"name": place.name, "postalCode": place.postal_code, "city": place.city,
                "state": place.state, "country": place.country,
                "validFrom": place.from.map(|day| day.to_string()),
                "validTo": place.to.map(|day| day.to_string())})
        };
        let locations: Vec<Value> = profile.locations.iter().map(place).collect();
        let carriers = profile.approved_carriers.iter().flatten();
        let carriers: Vec<Value> = carriers.map(|carrier| json!({"name": carrier.name})).collect();
        let set = "mutation($where: SetLocationsInput!, $with: SetCarriersInput!) {
            setLocations(input: $where) { userErrors { message } }
            setCarriers(input: $with) { userErrors { message } } }";
        let input = json!({"where": {"market": market, "locations": locations},
            "with": {"market": market, "carriers": carriers}});
        let set = owner.client.graphql(set, input).await.data();
        assert_eq!(set["setLocations"]["userErrors"], json!([]));
        assert_eq!(set["setCarriers"]["userErrors"], json!([]));
        Office { app, owner, account, market, folder }
    }

    /// Imports a report.
    async fn import(&mut self, report: &str) {
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
    async fn import_sample(&mut self) {
        let report = self.folder.read("report.csv");
        self.import(&report).await;
    }

    /// Opens a case with more input than it must have; its id. Nothing is scored yet.
    async fn case(&mut self, more: Value) -> String {
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

    /// What the command line says of the folder's report, as JSON.
    fn expected(&self) -> Value {
        let fixed = ["review", "report.csv", "--profile", "profile.toml", "--as-of", START];
        self.folder.run(&[&fixed[..], &["--format", "json"]].concat()).json()
    }
}

/// Something of a case.
async fn of(client: &mut Client, id: &str, fields: &str) -> Value {
    let query = format!("query($id: ID!) {{ review(id: $id) {{ {fields} }} }}");
    client.graphql(&query, json!({"id": id})).await.data()["review"].clone()
}
