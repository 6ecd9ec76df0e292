//! What is done on a case, by everybody who has a part in it, over a real socket.

mod comments;
mod desk;
mod drafts;
mod merging;
mod plan;
mod response;
mod story;

use crate::app::{Owner, PASSWORD, TestApp, text, visit};
use crate::uploads::upload;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::marketplace::Marketplace;
use firstscan::auth::permission::Role;
use firstscan::sample::{Mix, Sample};
use firstscan::service::Acceptance;
use firstscan::service::Credential;
use firstscan::service::invites::NewInvite;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{Answer, Client, TestDb};
use uuid::Uuid;

/// A consultancy with a case that was scored, and everybody who may or may not work on it.
pub(crate) struct Room {
    pub(crate) app: TestApp,
    pub(crate) owner: Client,
    pub(crate) consultant: Client,
    pub(crate) viewer: Client,
    /// A person of the seller whose case it is.
    pub(crate) client: Client,
    /// A person of another seller of the same consultancy.
    pub(crate) neighbour: Client,
    /// The owner of another consultancy.
    pub(crate) stranger: Client,
    pub(crate) account: String,
    pub(crate) market: String,
    pub(crate) review: String,
}

impl Room {
    /// Packages were read and scored.
    pub(crate) async fn open(db: TestDb) -> Self {
        let app = TestApp::start(db).await;
        let mut owner = app.consultancy("Harbor").await;
        let stranger = app.consultancy("Lantern").await.client;
        let (account, market) = owner.account("Aster", "US").await;
        let (other, _) = owner.account("Maple", "US").await;
        let consultant = person(&app, &owner, "carla@harbor.example", Role::Consultant, None).await;
        let viewer = person(&app, &owner, "vera@harbor.example", Role::Viewer, None).await;
        let client =
            person(&app, &owner, "clive@aster.example", Role::Client, Some(&account)).await;
        let neighbour =
            person(&app, &owner, "nina@maple.example", Role::Client, Some(&other)).await;
        let mut owner = owner.client;
        read(&app, &mut owner, &account, &market, 1).await;
        let input = json!({"market": market, "title": "Toys below the threshold"});
        let opened = done(&mut owner, "openReview", input, "review { id }").await;
        app.drain().await;
        let review = text(&opened["review"]["id"]);
        let query = "query($id: ID!) { review(id: $id) { state timeline(first: 9) { edges { node {
            kind why } } } } }";
        let scored = owner.graphql(query, json!({"id": review})).await.data();
        assert_eq!(scored["review"]["state"], "ANALYSED", "{scored:#}");
        Room {
            app,
            owner,
            consultant,
            viewer,
            client,
            neighbour,
            stranger,
            account,
            market,
            review,
        }
    }

    /// Time passes, and those who work on the case sign in again.
    pub(crate) async fn pass(&mut self, time: Duration) {
        self.app.clock().advance(time);
        self.owner = self.app.signed_in("owner@harbor.example").await;
        self.consultant = self.app.signed_in("carla@harbor.example").await;
        self.client = self.app.signed_in("clive@aster.example").await;
    }

    /// The case with its plan.
    pub(crate) async fn planned(db: TestDb) -> Self {
        let mut room = Room::open(db).await;
        room.step("PLAN").await;
        room
    }

    /// A step of the consultant's.
    pub(crate) async fn step(&mut self, step: &str) -> Value {
        let input = json!({"id": self.review, "step": step});
        let stepped = done(&mut self.consultant, "stepReview", input, "review { state }").await;
        stepped["review"]["state"].clone()
    }

    /// The plan as somebody sees it.
    pub(crate) async fn plan(&self, who: &mut Client) -> Vec<Value> {
        let query = "query($id: ID!) { review(id: $id) { plan { id code section owner title detail
            doneWhen dueOn progress note settledBy { name } files { fileName } isNeeded
            expectedGainBp causes { code } evidence reopenedBySubmission version } } }";
        let data = who.graphql(query, json!({"id": self.review})).await.data();
        data["review"]["plan"].as_array().unwrap().clone()
    }

    /// A field of the case as somebody sees it.
    pub(crate) async fn asked(&self, who: &mut Client, field: &str) -> Answer {
        let query = format!("query($id: ID!) {{ review(id: $id) {{ {field} }} }}");
        who.graphql(&query, json!({"id": self.review})).await
    }

    /// A field of the case as the consultant sees it.
    pub(crate) async fn shown(&mut self, field: &str) -> Value {
        let mut consultant = self.consultant.clone();
        self.asked(&mut consultant, field).await.data()["review"].clone()
    }

    /// Ticks all open actions of a section, as the consultant.
    pub(crate) async fn tick(&mut self, sections: &[&str]) {
        let mut consultant = self.consultant.clone();
        for action in self.plan(&mut consultant).await {
            let due = sections.contains(&text(&action["section"]).as_str());
            if due && action["progress"] == "OPEN" && action["isNeeded"] == true {
                let input = json!({"id": action["id"], "version": action["version"]});
                done(&mut consultant, "completePlanAction", input, "planAction { id }").await;
            }
        }
    }

    /// Writes an answer that can be sent, from the draft.
    pub(crate) async fn write_answer(&mut self) -> Value {
        let draft = self.shown("response { cause fixed prevention version }").await;
        let draft = &draft["response"];
        let filled = |part: &Value| {
            text(part)
                .replace("[date done]", "November 1, 2026")
                .replace("[what was done]", "We changed the way of working")
                .replace("[who checks what, how often]", "The shipping manager checks it daily")
        };
        let input = json!({
            "review": self.review, "version": draft["version"], "cause": filled(&draft["cause"]),
            "fixed": filled(&draft["fixed"]), "prevention": filled(&draft["prevention"])});
        let shown = "response { version cause fixed prevention check { canBeSent remarks {
            severity code part quote message } } }";
        let written = done(&mut self.consultant, "editResponse", input, shown).await;
        assert_eq!(written["response"]["check"]["canBeSent"], true, "{written:#}");
        written["response"].clone()
    }

    /// The answer is written, approved and sent; the submission.
    pub(crate) async fn sent(&mut self) -> Value {
        self.tick(&["CORRECT_NOW"]).await;
        let response = self.write_answer().await;
        assert_eq!(self.step("ASK_CLIENT").await, "CLIENT_APPROVAL");
        let input = json!({"review": self.review});
        done(&mut self.client, "approvePlan", input, "review { state }").await;
        let input = json!({"review": self.review, "responseVersion": response["version"]});
        let shown = "submission { id no revision cause contentHash } review { state }";
        let sent = done(&mut self.consultant, "recordSubmission", input, shown).await;
        assert_eq!(sent["review"]["state"], "SUBMITTED");
        sent["submission"].clone()
    }
}

/// Somebody joins the consultancy.
pub(crate) async fn person(
    app: &TestApp,
    owner: &Owner,
    email: &str,
    role: Role,
    account: Option<&str>,
) -> Client {
    app.clock().advance(Duration::from_secs(60));
    let token = app.token(&owner.email).await;
    let services = app.services();
    let caller = services.caller(&Credential::Bearer(token.into()), &visit()).await.unwrap();
    let input = NewInvite {
        email: email.to_owned(),
        role,
        all_accounts: account.is_none(),
        accounts: account.map(key).into_iter().collect(),
        locale: "en".to_owned(),
    };
    services.invite(&caller, input).await.unwrap();
    app.drain().await;
    let mail = app.mails().pop().unwrap().replace("=\r\n", "").replace("=\n", "");
    let link: String =
        mail.split_once('#').unwrap().1.chars().take_while(|c| !c.is_whitespace()).collect();
    let acceptance = Acceptance {
        link: link.into(),
        name: format!("{role:?} of the test"),
        password: Some(PASSWORD.into()),
        locale: "en".to_owned(),
        want: firstscan::service::Want::Tokens,
    };
    services.accept_invite(&visit(), acceptance).await.unwrap();
    app.signed_in(email).await
}

/// Reads a report of packages, a tenth of them bad.
pub(crate) async fn read(app: &TestApp, who: &mut Client, account: &str, market: &str, seed: u64) {
    let mut sample = Sample::new(Marketplace::Us, Mix::realistic()).unwrap();
    sample.rows = 2_000;
    sample.seed = seed;
    let mut report = Vec::new();
    sample.write(&mut report).unwrap();
    let report = String::from_utf8(report).unwrap();
    let file = upload(who, account, &format!("report-{seed}.csv"), &report).await;
    let input = json!({"market": market, "uploads": [file]});
    done(who, "createImport", input, "import { id }").await;
    app.drain().await;
    let query = "query($id: ID!) { market(id: $id) { imports(first: 1) { edges { node { state
        failure } } } } }";
    let read = who.graphql(query, json!({"id": market})).await.data();
    let read = &read["market"]["imports"]["edges"][0]["node"];
    assert_eq!(read["state"], "DONE", "{read}");
}

/// The key within an opaque id.
fn key(id: &str) -> Uuid {
    let bytes = URL_SAFE_NO_PAD.decode(id).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    Uuid::try_parse(text.split_once(':').unwrap().1).unwrap()
}

/// Calls a mutation that follows the conventions, and takes any answer.
pub(crate) async fn attempt(who: &mut Client, field: &str, input: Value, shown: &str) -> Answer {
    let (first, rest) = field.split_at(1);
    let kind = format!("{}{rest}Input", first.to_uppercase());
    let query = format!(
        "mutation($input: {kind}!) {{ {field}(input: $input) {{ {shown}
            userErrors {{ field code message }} }} }}"
    );
    who.graphql(&query, json!({"input": input})).await
}

/// Calls a mutation that must do what it is asked; its payload.
pub(crate) async fn done(who: &mut Client, field: &str, input: Value, shown: &str) -> Value {
    let data = attempt(who, field, input, shown).await.data();
    assert_eq!(data[field]["userErrors"], json!([]), "{field}");
    data[field].clone()
}

/// Calls a mutation that must refuse its input; the code of the fault.
pub(crate) async fn refused(who: &mut Client, field: &str, input: Value) -> String {
    let data = attempt(who, field, input, "").await.data();
    text(&data[field]["userErrors"][0]["code"])
}

/// The code of the error that a mutation is answered with.
pub(crate) async fn denied(who: &mut Client, field: &str, input: Value) -> String {
    attempt(who, field, input, "").await.error_code()
}
