use crate::desk;
use tests::Desk;

const HEADER: &str = "order-id,tracking-number,carrier-code,promised-delivery\n";

/// Reviews must end with code 3, name the file, and leave nothing behind.
fn refused(desk: &Desk, report: &str, expected: &str) {
    let run = desk.review(report, &["--packages", "packages.jsonl"]);
    assert_eq!(run.code, Some(3), "{report}: {run:?}");
    assert!(run.err.contains(expected), "{report}: {}", run.err);
    assert!(run.err.starts_with("firstscan: ") && run.err.contains(report), "{}", run.err);
    assert!(run.out.is_empty() && !desk.has("packages.jsonl"));
}

#[test]
fn bad_reports_are_refused_with_a_message_and_code_3() {
    let desk = desk();
    desk.write("empty.csv", b"");
    refused(&desk, "empty.csv", "the file is empty");
    desk.write("header.csv", HEADER.as_bytes());
    refused(&desk, "header.csv", "no row follows it");
    desk.write("binary.csv", &[0, 159, 146, 150, 0, 1]);
    refused(&desk, "binary.csv", "binary data");
    desk.write("ambiguous.csv", format!("{HEADER}1,x,UPS,03/04/2026\n").as_bytes());
    refused(&desk, "ambiguous.csv", "2026-03-04 or 2026-04-03");
    desk.write("impossible.csv", format!("{HEADER}1,x,UPS,2026-02-30\n").as_bytes());
    refused(&desk, "impossible.csv", "a day or time that does not exist");
    refused(&desk, "missing.csv", "cannot be read");
    std::fs::create_dir(desk.folder().join("folder.csv")).unwrap();
    refused(&desk, "folder.csv", "cannot be read");
}

#[test]
fn a_line_of_two_hundred_megabytes_is_refused_at_once() {
    let desk = desk();
    desk.write("line.csv", &[HEADER.as_bytes(), &vec![b'7'; 200_000_000]].concat());
    refused(&desk, "line.csv", "line 2 is longer than 262144 bytes");
}

#[test]
fn a_million_bad_rows_are_listed_and_refused() {
    let desk = desk();
    desk.write("bad.csv", (HEADER.to_owned() + &"x,\n".repeat(1_000_000)).as_bytes());
    let run = desk.review("bad.csv", &["--quarantine", "aside.csv"]);
    assert_eq!(run.code, Some(3));
    assert!(
        run.err.contains("none of its 1000000 rows could be read. The first: line 2"),
        "{}",
        run.err
    );
    assert_eq!(desk.read("aside.csv").lines().count(), 1_000_001);
}

#[test]
fn a_bad_profile_is_refused_by_key() {
    let desk = desk();
    desk.write("report.csv", format!("{HEADER}1,x,UPS,2026-10-20\n").as_bytes());
    for (profile, expected) in [
        ("", "name"),
        ("name = \"N\"\nmarketplace = \"Mars\"\n", "no marketplace known here"),
        ("name = \"N\"\nmarketplace = \"US\"\nrulebok = \"x\"\n", "rulebook"),
        ("name = \"N\"\nmarketplace = \"US\"\nrulebook = \"x\"\n", "is not shipped"),
        ("name = ", "profile"),
    ] {
        desk.write("profile.toml", profile.as_bytes());
        let run = desk.review("report.csv", &[]);
        assert_eq!(run.code, Some(3), "{profile:?}: {run:?}");
        assert!(run.err.contains(expected), "{profile:?}: {}", run.err);
    }
}

#[test]
fn wrong_usage_has_code_2() {
    let desk = desk();
    desk.write("report.csv", format!("{HEADER}1,x,UPS,2026-10-20\n").as_bytes());
    for arguments in [
        vec!["review"],
        vec!["review", "report.csv"],
        vec!["review", "report.csv", "--profile", "profile.toml", "--as-of", "yesterday"],
        vec!["review", "report.csv", "--profile", "profile.toml", "--rulebook", "nonesuch"],
        vec!["review", "report.csv", "--profile", "profile.toml", "--shipped", "Shoes"],
        vec!["numbers", "--format", "xml"],
    ] {
        let run = desk.run(&arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_result_that_cannot_be_written_is_an_error_that_names_it() {
    let desk = desk();
    desk.write("report.csv", format!("{HEADER}1,x,UPS,2026-10-20\n").as_bytes());
    let run = desk.review("report.csv", &["--packages", "nowhere/packages.jsonl"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("nowhere/packages.jsonl: cannot be written"), "{}", run.err);
}
