//! What is found, and that it is kept as it was.

use super::{Office, of};
use serde_json::{Value, json};
use tests::on_both;

const FINDINGS: &str = "state rateBp status recoversOn latest {
    head { no reason windowStart windowEnd rateBp contentHash }
    overall { counted valid invalid pending exempt rateBp headroom deficit }
    categories { category score { counted valid invalid rateBp } causes { involved sole } }
    causes { problem { code } involved sole share { num den } rateIfFixedBp
        reasons { reason packages } samples { orderId evidence } }
    fixSequence { problem { code } gained rateBp meetsThreshold }
    risks { problem { code } involved } trend { date counted valid rollingBp }
    recovery { allFixed } exposure { category rung windowsBelow }
    undeclaredOrigins { place packages } fbaCandidates { sku invalid } cutOff { hour late }
    correctableCount correctable(first: 3) { edges { node { orderId } } } }";

/// The revisions of a case, latest first.
const REVISIONS: &str = "revisions { no reason contentHash rateBp rulebook }";

/// The same figures under their names in the API and in the JSON of the command line.
fn same(ours: &Value, theirs: &Value, names: &[(&str, &str)]) {
    for (own, their) in names {
        let theirs = their.split('.').fold(theirs, |of, key| &of[key]);
        let ours = own.split('.').fold(ours, |of, key| &of[key]);
        assert_eq!(ours, theirs, "{own}");
    }
}

/// The same lists, entry by entry.
fn all_same(ours: &Value, theirs: &Value, names: &[(&str, &str)]) {
    let (ours, theirs) = (ours.as_array().unwrap(), theirs.as_array().unwrap());
    assert_eq!(ours.len(), theirs.len());
    ours.iter().zip(theirs).for_each(|(ours, theirs)| same(ours, theirs, names));
}

on_both!(a_case_finds_what_the_command_line_finds, |db| async move {
    let mut office = Office::open(db, 3_000).await;
    office.import_sample().await;
    let id = office.case(json!({})).await;
    office.app.drain().await;
    let (found, expected) = (of(&mut office.owner.client, &id, FINDINGS).await, office.expected());
    assert_eq!(found["state"], "ANALYSED");
    assert!(expected["overall"]["counted"].as_u64().unwrap() > 1_000);
    let score = [("counted", "counted"), ("valid", "valid"), ("invalid", "invalid")];
    let rates = [("rateBp", "rate_bp"), ("pending", "pending"), ("exempt", "exempt")];
    let latest = &found["latest"];
    same(&latest["overall"], &expected["overall"], &score);
    same(&latest["overall"], &expected["overall"], &rates);
    same(&latest["head"], &expected["window"], &[("windowStart", "start"), ("windowEnd", "end")]);
    same(&found, &expected, &[("rateBp", "overall.rate_bp"), ("recoversOn", "recovery.all_fixed")]);
    let causes = [
        ("problem.code", "code"),
        ("involved", "involved"),
        ("sole", "sole"),
        ("share.num", "share.num"),
        ("share.den", "share.den"),
        ("rateIfFixedBp", "rate_if_fixed_bp"),
    ];
    all_same(&latest["causes"], &expected["causes"], &causes);
    let steps =
        [("problem.code", "code"), ("rateBp", "rate_bp"), ("meetsThreshold", "meets_threshold")];
    all_same(&latest["fixSequence"], &expected["fix_sequence"], &steps);
    let categories =
        [("category", "category"), ("score.rateBp", "rate_bp"), ("score.counted", "counted")];
    all_same(&latest["categories"], &expected["categories"], &categories);
    let days = [("date", "date"), ("valid", "valid"), ("rollingBp", "rolling_bp")];
    all_same(&latest["trend"], &expected["trend"], &days);
    let risks = [("problem.code", "code"), ("involved", "involved")];
    all_same(&latest["risks"], &expected["risks"], &risks);
    let exposed = [("category", "category"), ("windowsBelow", "windows_below")];
    all_same(&latest["exposure"], &expected["exposure"], &exposed);
    let origins = [("place", "place"), ("packages", "packages")];
    all_same(&latest["undeclaredOrigins"], &expected["undeclared_origins"], &origins);
    let correctable = expected["correctable"].as_array().unwrap();
    assert_eq!(latest["correctableCount"], json!(correctable.len()));
});

on_both!(a_new_report_makes_a_new_revision_and_leaves_the_old_one_alone, |db| async move {
    let mut office = Office::open(db, 1_000).await;
    let id = office.case(json!({})).await;
    office.app.drain().await;
    let unscored = of(&mut office.owner.client, &id, "state latest { asOf } scoredAt").await;
    assert_eq!(unscored, json!({"state": "OPEN", "latest": null, "scoredAt": null}));

    let report = office.folder.read("report.csv");
    let (header, rows) = report.split_once('\n').unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    let part = |rows: &[&str]| format!("{header}\n{}\n", rows.join("\n"));
    office.import(&part(&rows[..600])).await;
    let client = &mut office.owner.client;
    let first = of(client, &id, FINDINGS).await;
    assert_eq!(first["latest"]["head"]["reason"], "new_import");
    assert_eq!(first["state"], "ANALYSED");

    // Rows that are known say nothing new.
    office.import(&part(&rows[..300])).await;
    let client = &mut office.owner.client;
    assert_eq!(of(client, &id, REVISIONS).await["revisions"].as_array().unwrap().len(), 1);

    office.import(&part(&rows[600..])).await;
    let client = &mut office.owner.client;
    let second = of(client, &id, FINDINGS).await;
    assert_eq!(second["latest"]["head"]["no"], 2);
    assert_ne!(second["latest"]["head"]["contentHash"], first["latest"]["head"]["contentHash"]);
    let old = FINDINGS.replace("latest {", "latest: revision(no: 1) {");
    assert_eq!(of(client, &id, &old).await["latest"], first["latest"]);
    assert_eq!(of(client, &id, "revision(no: 3) { asOf }").await["revision"], Value::Null);
    let shown = "timeline(first: 10) { edges { node { kind revision reason } } }";
    let timeline = of(client, &id, shown).await;
    let made = timeline["timeline"]["edges"].as_array().unwrap().iter();
    let made: Vec<&Value> =
        made.map(|edge| &edge["node"]).filter(|one| one["kind"] == "scored").collect();
    assert_eq!(made.iter().map(|one| &one["revision"]).collect::<Vec<_>>(), [&json!(2), &json!(1)]);
});

on_both!(a_case_is_scored_anew_under_other_rules_and_days, |db| async move {
    let mut office = Office::open(db, 2_000).await;
    office.import_sample().await;
    let id = office.case(json!({"rulebook": "standard"})).await;
    office.app.drain().await;
    let rescore = "mutation($input: RescoreReviewInput!) { rescoreReview(input: $input) {
        review { version } userErrors { code } } }";
    let client = &mut office.owner.client;
    let input = json!({"input": {"id": id, "version": 1, "rulebook": "nobody's"}});
    let refused = client.graphql(rescore, input).await.data();
    assert_eq!(refused["rescoreReview"]["userErrors"][0]["code"], "unknown_rulebook");
    let version = of(client, &id, "version").await["version"].clone();
    let input = json!({"input": {"id": id, "version": version,
        "rulebook": "amazon-us-2025-01-15", "windowEnd": "2026-10-25"}});
    let _ = client.graphql(rescore, input.clone()).await.data();
    assert_eq!(client.graphql(rescore, input).await.error_code(), "CONFLICT");
    office.app.drain().await;
    let client = &mut office.owner.client;
    let found =
        of(client, &id, "latest { head { no reason rulebook windowEnd } } revisions { no }");
    let found = found.await;
    let head = json!({"no": 2, "reason": "asked", "rulebook": "amazon-us-2025-01-15",
        "windowEnd": "2026-10-25"});
    assert_eq!(found["latest"]["head"], head);
    let made = office.folder.run(&[
        "review",
        "report.csv",
        "--profile",
        "profile.toml",
        "--as-of",
        crate::app::START,
        "--format",
        "json",
        "--rulebook",
        "amazon-us-2025-01-15",
        "--window-end",
        "2026-10-25",
    ]);
    let found = of(client, &id, FINDINGS).await;
    same(&found, &made.json(), &[("rateBp", "overall.rate_bp")]);
});
