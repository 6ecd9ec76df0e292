//! A market's packages, page by page.

use crate::app::{Owner, TestApp, text};
use crate::packages::fill;
use serde_json::{Value, json};
use std::collections::HashSet;
use tests::on_both;

const QUERY: &str = "query($market: ID!, $first: Int!, $after: String, $filter: ShipmentFilter) {
    market(id: $market) { shipments(first: $first, after: $after, filter: $filter) {
        edges { cursor node { orderId trackingNumber carrier warehouse categories date verdict
            defects { code title } risks { code } } }
        pageInfo { hasNextPage endCursor } } } }";

async fn page(owner: &mut Owner, variables: Value) -> Value {
    owner.client.graphql(QUERY, variables).await.data()["market"]["shipments"].clone()
}

fn orders(page: &Value) -> Vec<String> {
    page["edges"].as_array().unwrap().iter().map(|edge| text(&edge["node"]["orderId"])).collect()
}

on_both!(packages_are_shown_newest_first_with_their_texts, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    fill(&app, &owner).await;
    let page = page(&mut owner, json!({"market": market, "first": 3})).await;
    let nodes: Vec<&Value> =
        page["edges"].as_array().unwrap().iter().map(|edge| &edge["node"]).collect();
    assert_eq!(
        nodes,
        [
            &json!({"orderId": "O10000", "trackingNumber": "N10000", "carrier": "USPS",
                "warehouse": "Reno", "categories": ["Toys"], "date": "2026-11-02",
                "verdict": "INVALID",
                "defects": [{"code": "late_upload", "title": "Tracking uploaded too late"}],
                "risks": []}),
            &json!({"orderId": "O9999", "trackingNumber": "N9999", "carrier": "UPS",
                "warehouse": "Reno", "categories": ["Tools", "Toys"], "date": "2026-11-02",
                "verdict": "VALID", "defects": [], "risks": []}),
            &json!({"orderId": "O9998", "trackingNumber": "N9998", "carrier": "Joe's Van",
                "warehouse": "Boise", "categories": ["Toys"], "date": "2026-11-02",
                "verdict": "VALID", "defects": [], "risks": []}),
        ]
    );
});

on_both!(pages_follow_each_other_to_the_end_without_a_gap, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    fill(&app, &owner).await;
    let filter = json!({"verdicts": ["INVALID"]});
    let mut seen = Vec::new();
    let mut after = Value::Null;
    loop {
        let variables = json!({"market": market, "first": 100, "after": after, "filter": filter});
        let page = page(&mut owner, variables).await;
        seen.extend(orders(&page));
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
    }
    let expected: Vec<String> = (1..=1000).rev().map(|i| format!("O{}", i * 10)).collect();
    assert_eq!(seen, expected);
});

on_both!(conditions_are_joined, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    fill(&app, &owner).await;
    let mut numbers = async |filter: Value| -> HashSet<u32> {
        let variables = json!({"market": market, "first": 100, "filter": filter});
        let page = page(&mut owner, variables).await;
        orders(&page).iter().map(|order| order[1..].parse().unwrap()).collect()
    };
    let day = json!("2026-11-02");
    let of_day = |kept: fn(&u32) -> bool| (9901..=10000).filter(kept).collect::<HashSet<u32>>();
    for (filter, kept) in [
        (json!({"from": day}), of_day(|_| true)),
        (json!({"from": day, "category": "Tools"}), of_day(|i| i % 2 == 1)),
        (json!({"from": day, "category": "Toys"}), of_day(|_| true)),
        (json!({"from": day, "category": "Hats"}), HashSet::new()),
        (json!({"from": day, "carrier": "USPS"}), of_day(|i| i % 3 == 1)),
        (json!({"from": day, "carrier": "Joe's Van"}), of_day(|i| i % 3 == 2)),
        (json!({"from": day, "warehouse": "Reno"}), of_day(|i| i % 3 != 2)),
        (json!({"from": day, "carrier": "UPS", "warehouse": "Boise"}), HashSet::new()),
        (json!({"from": day, "problems": ["late_upload"]}), of_day(|i| i % 10 == 0)),
        (json!({"from": day, "problems": ["tracking_missing"]}), HashSet::new()),
        (json!({"from": day, "verdicts": ["VALID", "EXEMPT"]}), of_day(|i| i % 10 != 0)),
        (json!({"to": "2026-07-26"}), (1..=100).collect()),
    ] {
        assert_eq!(numbers(filter.clone()).await, kept, "{filter}");
    }
});

on_both!(packages_are_the_accounts_own, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    let (_, second) = owner.account("Birch", "US").await;
    fill(&app, &owner).await;
    let first = page(&mut owner, json!({"market": market, "first": 1})).await;
    // A cursor of one list is no cursor of another.
    let variables = json!({"market": second, "first": 1, "after": first["pageInfo"]["endCursor"]});
    assert_eq!(owner.client.graphql(QUERY, variables).await.error_code(), "BAD_USER_INPUT");
    let unknown = json!({"market": market, "first": 1, "filter": {"problems": ["lost"]}});
    assert_eq!(owner.client.graphql(QUERY, unknown).await.error_code(), "BAD_USER_INPUT");
    let mut other = app.consultancy("Lantern").await;
    let foreign = other.client.graphql(QUERY, json!({"market": market, "first": 1})).await;
    assert_eq!(foreign.error_code(), "NOT_FOUND");
});

on_both!(a_page_is_the_same_however_it_is_asked_for, |db| async move {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    fill(&app, &owner).await;
    let mut ask = async |page: &str| {
        let query = format!("query($market: ID!) {{ market(id: $market) {{ {page} }} }}");
        let answer = owner.client.graphql(&query, json!({"market": market})).await;
        answer.data()["market"].clone()
    };
    let plain = ask(
        "shipments(first: 50) { edges { cursor node { orderId date } } pageInfo { hasNextPage } }",
    )
    .await;
    assert_eq!(plain["shipments"]["edges"].as_array().unwrap().len(), 50);
    let spread = "shipments(first: 50) { ... { edges { cursor } }
        edges { node { ... on Shipment { orderId } date } } pageInfo { hasNextPage } }";
    assert_eq!(ask(spread).await, plain);
    let named = "some: shipments(first: 2) { __typename nodes { orderId }
        all: edges { __typename which: cursor node { __typename id: orderId } } }";
    let named = ask(named).await;
    let first = &plain["shipments"]["edges"][0];
    assert_eq!(named["some"]["__typename"], "ShipmentConnection");
    assert_eq!(
        named["some"]["all"][0],
        json!({"__typename": "ShipmentEdge", "which": first["cursor"],
            "node": {"__typename": "Shipment", "id": first["node"]["orderId"]}})
    );
    assert_eq!(named["some"]["nodes"][0]["orderId"], first["node"]["orderId"]);
});

on_both!(a_page_says_the_same_however_it_is_asked_for, |db| async move {
    let mut desk = crate::imported::Desk::new(db).await;
    desk.import(&crate::imported::sample(400)).await;
    let types = "{ problem: __type(name: \"Problem\") { fields { name } }
        shipment: __type(name: \"Shipment\") { fields { name type { kind ofType { ofType {
            ofType { kind } } } } } } }";
    let types = desk.owner.client.graphql(types, json!({})).await.data();
    let fields = |name: &str| types[name]["fields"].as_array().unwrap().clone();
    let problem: Vec<String> = fields("problem").iter().map(|one| text(&one["name"])).collect();
    let problem = problem.join(" ");
    let of_objects =
        |field: &Value| field["type"]["ofType"]["ofType"]["ofType"]["kind"] == "OBJECT";
    let node = fields("shipment").into_iter().map(|field| match text(&field["name"]) {
        name if of_objects(&field) => format!("{name} {{ {problem} }}"),
        name => name,
    });
    let node = node.collect::<Vec<_>>().join(" ");
    let page = format!(
        "__typename edges {{ __typename cursor node {{ __typename {node} }} }}
         nodes {{ id: orderId {node} }}
         pageInfo {{ __typename hasNextPage hasPreviousPage startCursor endCursor }}"
    );
    let (market, client) = (desk.market.clone(), &mut desk.owner.client);
    let mut asked = async |shipments: &str| {
        let query = format!(
            "query($market: ID!) {{ market(id: $market) {{ shipments(first: 100,
                filter: {{verdicts: [INVALID, PENDING]}}) {{ {shipments} }} }} }}"
        );
        client.graphql(&query, json!({"market": market})).await.data()
    };
    let written = asked(&page).await;
    let in_fragments = asked(&format!("... on ShipmentConnection {{ {page} }}")).await;
    assert_eq!(written, in_fragments);
    // What may be left out is for the library to answer.
    let by_the_library = asked(&page.replacen("edges", "edges @include(if: true)", 1)).await;
    assert_eq!(written, by_the_library);
    let nodes = written["market"]["shipments"]["nodes"].as_array().unwrap();
    let score = "counted valid invalid pending exempt rateBp status headroom deficit cleanNeeded
        bestCaseBp worstCaseBp";
    let health = format!(
        "windowStart windowEnd thresholdBp overall {{ {score} }}
         categories {{ category score {{ {score} }} }} trend {{ date counted valid rollingBp }}
         problems {{ defects sole risks problem {{ {problem} }} }}"
    );
    let mut asked = async |include: &str| {
        let query = format!(
            "query($market: ID!) {{ market(id: $market) {{ health {{ __typename {include}
                {{ {health} }} }} }} }}"
        );
        client.graphql(&query, json!({"market": market})).await.data()
    };
    assert_eq!(asked("...").await, asked("... @include(if: true)").await);
    for field in ["defects", "risks", "notAssessed", "categories"] {
        let some = nodes.iter().any(|node| !node[field].as_array().unwrap().is_empty());
        assert!(some, "no package has {field}");
    }
});
