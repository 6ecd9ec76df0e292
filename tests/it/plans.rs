//! How requests read: few statements, however long a list is, and none that walks through packages.

use crate::app::{TestApp, text};
use crate::packages::fill;
use crate::statements;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};
use tests::{Engine, TestDb, on_both};
use uuid::Uuid;

const DASHBOARD: &str = "query($market: ID!) { market(id: $market) { id marketplace health {
    overall { rateBp status } categories { category score { valid } } trend { date rollingBp }
    problems { problem { code } defects } } } }";

const SHIPMENTS: &str = "query($market: ID!, $filter: ShipmentFilter, $after: String) {
    market(id: $market) { shipments(first: 50, filter: $filter, after: $after) {
        edges { node { orderId carrier categories defects { code } } }
        pageInfo { hasNextPage endCursor } } } }";

const ACCOUNTS: &str = "{ sellerAccounts(first: 100) { edges { node { name markets {
    marketplace health { overall { rateBp status } trend { date rollingBp } } } } } } }";

const REVIEWS: &str = "{ reviews(first: 100) { edges { node { title state rateBp status
    account { name } market { marketplace } clocks { us } deadlines { dueAt } } } } }";

on_both!(a_dashboard_reads_daily_counts_and_no_package, |db| async move {
    statements::listen();
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    fill(&app, &owner).await;
    for (query, variables) in [(DASHBOARD, json!({"market": market})), (ACCOUNTS, json!({}))] {
        let answer = owner.client.graphql(query, variables).await;
        let data = answer.data();
        let markets = [&data["market"], &data["sellerAccounts"]["edges"][0]["node"]["markets"][0]];
        let overall = markets.map(|market| &market["health"]["overall"]["status"]);
        assert!(overall.contains(&&json!("BELOW")), "{data}");
        let sent = statements::of(&answer);
        assert!(sent.iter().any(|sql| sql.contains("day_tallies")), "{sent:#?}");
        let touched: Vec<_> = sent.iter().filter(|sql| sql.contains("packages")).collect();
        assert!(touched.is_empty(), "{touched:#?}");
        for sql in &sent {
            reads_by_key(app.database(), owner.tenant, sql).await;
        }
    }
});

on_both!(a_longer_list_takes_no_more_statements, |db| async move {
    statements::listen();
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let mut counts = Vec::new();
    for name in ["Aster", "Birch", "Cedar", "Daisy"] {
        owner.account(name, "US").await;
        let answer = owner.client.graphql(ACCOUNTS, json!({})).await;
        let accounts = answer.data()["sellerAccounts"]["edges"].as_array().unwrap().len();
        counts.push((accounts, statements::of(&answer).len()));
    }
    // Who asks, the accounts, their markets, how all of them stand.
    assert_eq!(counts, [(1, 4), (2, 4), (3, 4), (4, 4)]);
});

on_both!(more_cases_take_no_more_statements, |db| async move {
    statements::listen();
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let mut counts = Vec::new();
    for name in ["Aster", "Birch", "Cedar"] {
        let (_, market) = owner.account(name, "US").await;
        let input = json!({"input": {"market": market, "title": name}});
        let open = "mutation($input: OpenReviewInput!) { openReview(input: $input) {
            review { id } } }";
        let _ = owner.client.graphql(open, input).await.data();
        let answer = owner.client.graphql(REVIEWS, json!({})).await;
        let cases = answer.data()["reviews"]["edges"].as_array().unwrap().len();
        counts.push((cases, statements::of(&answer).len()));
    }
    let each = counts[0].1;
    assert_eq!(counts, [(1, each), (2, each), (3, each)]);
});

on_both!(a_page_of_shipments_reads_as_far_as_it_shows, |db| async move {
    statements::listen();
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    fill(&app, &owner).await;
    let mut page = async |filter: Value, after: &Value| {
        let variables = json!({"market": market, "filter": filter, "after": after});
        let answer = owner.client.graphql(SHIPMENTS, variables).await;
        let data = answer.data();
        let sent = statements::of(&answer);
        for sql in &sent {
            reads_by_key(app.database(), owner.tenant, sql).await;
        }
        (data["market"]["shipments"]["pageInfo"]["endCursor"].clone(), sent.len())
    };
    for filter in
        [json!({"verdicts": ["INVALID"]}), json!({}), json!({"verdicts": ["VALID", "INVALID"]})]
    {
        let (after, first) = page(filter.clone(), &Value::Null).await;
        let (_, next) = page(filter, &after).await;
        // Who asks, the market, the page.
        assert_eq!((first, next), (3, 3));
    }
});

on_both!(packages_of_which_there_are_few_are_not_searched_for, |db| async move {
    statements::listen();
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (_, market) = owner.account("Aster", "US").await;
    fill(&app, &owner).await;
    // Nothing in the daily counts, so no package is looked at.
    let filter = json!({"problems": ["tracking_missing"]});
    let answer = owner.client.graphql(SHIPMENTS, json!({"market": market, "filter": filter})).await;
    assert_eq!(answer.data()["market"]["shipments"]["edges"], json!([]));
    let sent = statements::of(&answer);
    assert!(sent.iter().any(|sql| sql.contains("day_problems")), "{sent:#?}");
    assert!(!sent.iter().any(|sql| sql.contains("packages")), "{sent:#?}");
});

/// Fails if a statement walks through a table that grows with the packages: their own, or the
/// daily counts.
async fn reads_by_key(database: &TestDb, tenant: Uuid, sql: &str) {
    match database.engine() {
        Engine::Postgres => {
            let plan = postgres_plan(database, tenant, sql).await;
            check(&plan[0]["Plan"], &mut Vec::new(), sql);
        }
        Engine::Sqlite => {
            for step in sqlite_plan(database, sql).await {
                let walks = step.starts_with("SCAN")
                    && ["packages", "day_tallies", "day_problems"].iter().any(|t| step.contains(t));
                assert!(!walks, "{step}\nin\n{sql}");
            }
        }
    }
}

/// The plan for whatever values, as the server's role.
async fn postgres_plan(database: &TestDb, tenant: Uuid, sql: &str) -> Value {
    let mut on = PgConnection::connect(database.app_url()).await.unwrap();
    let values = (1..).take_while(|n| sql.contains(&format!("${n}"))).count();
    let nulls = vec!["null"; values].join(", ");
    let execute = match values {
        0 => "execute statement".to_owned(),
        _ => format!("execute statement({nulls})"),
    };
    let before = format!(
        "begin; set local app.tenant_id = '{tenant}'; set plan_cache_mode = force_generic_plan;
         prepare statement as {sql}"
    );
    sqlx::raw_sql(AssertSqlSafe(before)).execute(&mut on).await.unwrap();
    let explain = format!("explain (format json, costs off) {execute}");
    let rows = sqlx::raw_sql(AssertSqlSafe(explain)).fetch_all(&mut on).await.unwrap();
    let text: String = rows[0].try_get_unchecked(0).unwrap();
    serde_json::from_str(&text).unwrap()
}

async fn sqlite_plan(database: &TestDb, sql: &str) -> Vec<String> {
    let mut on = SqliteConnection::connect(database.app_url()).await.unwrap();
    let explain = format!("explain query plan {sql}");
    let rows = sqlx::query(AssertSqlSafe(explain)).fetch_all(&mut on).await.unwrap();
    rows.iter().map(|row| row.get("detail")).collect()
}

/// Daily counts are read by days, packages in the order of an index as far as a limit lets them.
fn check(node: &Value, above: &mut Vec<String>, sql: &str) {
    let kind = text(&node["Node Type"]);
    let table = node["Relation Name"].as_str().unwrap_or_default();
    let told = |key: &str| node[key].as_str().unwrap_or_default();
    let by = format!("{} {}", told("Index Cond"), told("Recheck Cond"));
    if ["day_tallies", "day_problems"].contains(&table) {
        assert!(by.contains("market_id") && by.contains("day"), "{kind} on {table} in\n{sql}");
    }
    if table == "packages" {
        assert!(kind.starts_with("Index") && by.contains("market_id"), "{kind} in\n{sql}");
        let limited = above.iter().rev().find(|kind| kind.as_str() != "LockRows");
        assert_eq!(limited.map(String::as_str), Some("Limit"), "above {kind} in\n{sql}");
    }
    above.push(kind);
    for inner in node["Plans"].as_array().into_iter().flatten() {
        check(inner, above, sql);
    }
    above.pop();
}
