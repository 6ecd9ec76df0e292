//! Two servers behind a pooler that hands its two connections on after each transaction.

use crate::process::{column, inside, served_at, token};
use crate::uploads::upload;
use serde_json::json;
use tempfile::TempDir;
use tests::{Client, TestDb, eventually};

const SETTINGS: [&str; 2] = ["database.prepared=false", "worker.poll=50ms"];

fn report(who: usize) -> String {
    let row = |no| {
        format!("111-{no:07}-000000{who},Shoes,,UPS,2026-10-20T23:00:00Z,2026-10-19T10:00:00Z\n")
    };
    let rows: String = (0..300).map(row).collect();
    format!("order-id,category,tracking-number,carrier-code,ship-by,confirmed-at\n{rows}")
}

/// Uploads a report to one server, has it imported, and looks at it on the other.
async fn work(mut here: Client, mut there: Client, who: usize) {
    let (account, market) = crate::app::account(&mut here, &format!("Aster {who}"), "US").await;
    let file = upload(&mut here, &account, "October.csv", &report(who)).await;
    let create = "mutation($input: CreateImportInput!) { createImport(input: $input) {
        import { id } userErrors { message } } }";
    let input = json!({"input": {"market": market, "uploads": [file]}});
    let made = here.graphql(create, input).await.data();
    let id = made["createImport"]["import"]["id"].clone();
    let read = "query($id: ID!, $market: ID!) { import(id: $id) { state }
        market(id: $market) { shipments(first: 1) { edges { node { orderId } } } }
        sellerAccounts(first: 50) { edges { node { name } } } }";
    eventually("it is done", async || {
        let seen = there.graphql(read, json!({"id": id, "market": market})).await.data();
        let order = seen["market"]["shipments"]["edges"][0]["node"]["orderId"].as_str();
        if let Some(order) = order {
            assert!(order.ends_with(&format!("-000000{who}")), "{order} is another's");
        }
        let accounts = seen["sellerAccounts"]["edges"].as_array().unwrap();
        assert_eq!(accounts.len(), 1, "{accounts:?}");
        assert_eq!(accounts[0]["node"]["name"], format!("Aster {who}"));
        seen["import"]["state"] == "DONE"
    })
    .await;
}

#[test]
fn consultancies_work_side_by_side_through_a_pooler_and_see_only_their_own() {
    tests::run(async {
        let (db, folder) = (TestDb::postgres().await, TempDir::new().unwrap());
        let url = db.pooled_url().unwrap();
        let servers = [served_at(url, &folder, &SETTINGS), served_at(url, &folder, &SETTINGS)];
        let app = inside(&db, folder.path()).await;
        let mut people = Vec::new();
        for who in 0..6 {
            let token = token(&app, who).await;
            let at = |no: usize| Client::new(servers[no % 2].address()).with_bearer(&token);
            let (here, there) = (at(who), at(who + 1));
            // Clients block while they wait.
            people.push(std::thread::spawn(move || tests::run(work(here, there, who))));
        }
        people.into_iter().for_each(|person| person.join().unwrap());
        let stored = column(&db, "select count(*)::text from packages").await;
        assert!(stored.contains("1800"), "{stored:?}");
    });
}
