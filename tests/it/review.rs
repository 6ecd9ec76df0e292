use crate::desk;
use serde_json::{Value, json};
use tests::{AS_OF, Desk};

/// A folder with a sample report and its profile.
fn sampled(rows: &str, marketplace: &str) -> Desk {
    let desk = desk();
    let arguments = [
        "sample",
        "--rows",
        rows,
        "--marketplace",
        marketplace,
        "--as-of",
        AS_OF,
        "--out",
        "report.csv",
        "--profile",
        "profile.toml",
        "--labels",
        "labels.csv",
    ];
    let run = desk.run(&arguments);
    assert_eq!(run.code, Some(0), "{run:?}");
    desk
}

#[test]
fn the_json_has_every_key_of_the_specification() {
    let desk = sampled("3000", "US");
    let review = desk.review("report.csv", &["--format", "json"]).json();
    for key in [
        "schema",
        "account",
        "marketplace",
        "as_of",
        "rulebook",
        "window",
        "input",
        "coverage",
        "overall",
        "categories",
        "causes",
        "risks",
        "fix_sequence",
        "slices",
        "cut_off",
        "fba_candidates",
        "undeclared_origins",
        "trend",
        "recovery",
        "correctable",
        "exposure",
        "plan",
        "response",
    ] {
        assert!(review.get(key).is_some(), "{key}");
    }
    assert_eq!(review["schema"], 1);
    assert_eq!(review["trend"].as_array().map(Vec::len), Some(30));
    for part in ["cause", "fixed", "prevention"] {
        assert!(!review["response"][part].as_str().unwrap().is_empty(), "{part}");
    }
    let codes: Vec<&str> = review["plan"]["actions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|action| action["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"weekly_check"), "{codes:?}");
}

#[test]
fn what_was_planted_is_found_and_nothing_else_in_every_marketplace() {
    for marketplace in ["US", "UK", "DE", "JP"] {
        let desk = sampled("2000", marketplace);
        let run = desk.review("report.csv", &["--packages", "packages.jsonl", "--format", "json"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        let mut found: Vec<String> = desk
            .read("packages.jsonl")
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .filter_map(|package: Value| {
                let problems = package["problems"].as_array().unwrap();
                let mut codes: Vec<&str> =
                    problems.iter().map(|problem| problem["code"].as_str().unwrap()).collect();
                codes.sort_unstable();
                let text = |key: &str| package[key].as_str().unwrap().to_owned();
                (!codes.is_empty()).then(|| {
                    format!("{},{},{}", text("order_id"), text("tracking_number"), codes.join(" "))
                })
            })
            .collect();
        let mut planted: Vec<String> = desk
            .read("labels.csv")
            .lines()
            .skip(1)
            .filter_map(|line| {
                let (package, problems) = line.rsplit_once(',').unwrap();
                let mut codes: Vec<&str> = problems.split_whitespace().collect();
                codes.sort_unstable();
                (!codes.is_empty()).then(|| format!("{package},{}", codes.join(" ")))
            })
            .collect();
        found.sort();
        planted.sort();
        assert_eq!(found, planted, "{marketplace}");
    }
}

#[test]
fn every_format_tells_the_same_rate() {
    let desk = sampled("3000", "US");
    let review = desk.review("report.csv", &["--format", "json"]).json();
    let rate = review["overall"]["rate_bp"].as_u64().unwrap();
    let rate = format!("{}.{:02}", rate / 100, rate % 100);
    for format in ["text", "markdown", "html"] {
        let run = desk.review("report.csv", &["--format", format]);
        assert_eq!(run.code, Some(0));
        assert!(run.out.contains(&rate), "{format}");
        assert!(!run.out.contains('\u{1b}'), "{format} is plain when piped");
    }
}

#[test]
fn standard_input_is_read_like_a_file() {
    let desk = sampled("500", "US");
    let from_file = desk.review("report.csv", &["--format", "json"]).json();
    let arguments =
        ["review", "-", "--profile", "profile.toml", "--as-of", AS_OF, "--format", "json"];
    let piped = desk.run_with(&arguments, desk.read("report.csv").as_bytes()).json();
    assert_eq!(from_file["overall"], piped["overall"]);
    assert_eq!(from_file["causes"], piped["causes"]);
}

#[test]
fn the_sample_is_the_same_for_the_same_seed() {
    let (one, other) = (sampled("400", "US"), sampled("400", "US"));
    assert_eq!(one.read("report.csv"), other.read("report.csv"));
}

#[test]
fn rows_set_aside_are_listed_and_fail_a_strict_review_only() {
    let desk = desk();
    let text = "order-id,tracking-number,carrier-code,promised-delivery\n\
        111-0000000-0000001,1Z5R89390357567127,UPS,2026-10-20\n\
        111-0000000-0000002,1Z5R89390357567127,UPS,=2+5\n";
    desk.write("report.csv", text.as_bytes());
    let lenient = desk.review("report.csv", &["--quarantine", "aside.csv"]);
    assert_eq!(lenient.code, Some(0), "{}", lenient.err);
    let aside = desk.read("aside.csv");
    assert!(
        aside.starts_with("report,line,column,value,reason\nreport.csv,3,promised-delivery,'=2+5,"),
        "{aside}"
    );
    assert_eq!(desk.review("report.csv", &["--strict"]).code, Some(4));
}

#[test]
fn an_earlier_package_list_is_the_history() {
    let desk = desk();
    let report = |order: &str| {
        format!(
            "order-id,tracking-number,carrier-code,promised-delivery\n{order},1Z5R89390357567127,UPS,2026-10-20\n"
        )
    };
    desk.write("september.csv", report("111-0000000-0000001").as_bytes());
    desk.write("october.csv", report("111-0000000-0000002").as_bytes());
    let first = desk.review("september.csv", &["--packages", "september.jsonl"]);
    assert_eq!(first.code, Some(0));
    let second =
        desk.review("october.csv", &["--history", "september.jsonl", "--format", "json"]).json();
    assert_eq!(second["causes"][0]["code"], "tracking_reused");
}

#[test]
fn a_sku_map_gives_categories_to_reports_without_them() {
    let desk = desk();
    let text = "order-id,tracking-number,carrier-code,sku,promised-delivery\n\
        1,1Z5R89390357567127,UPS,A-1,2026-10-20\n";
    desk.write("report.csv", text.as_bytes());
    desk.write("skus.csv", b"sku;category\nA-1;Shoes\n");
    let review = desk.review("report.csv", &["--sku-map", "skus.csv", "--format", "json"]).json();
    assert_eq!(review["categories"][0]["category"], "Shoes");
}

#[test]
fn a_rulebook_of_ones_own_is_a_file() {
    let desk = sampled("500", "US");
    let own = desk.run(&["rulebooks", "show", "standard", "--toml"]).out.replace("9500", "9900");
    desk.write("own.toml", own.as_bytes());
    let review = desk.review("report.csv", &["--rulebook", "own.toml", "--format", "json"]).json();
    assert_eq!(review["rulebook"]["threshold_bp"], json!(9900));
}
