//! What whoever runs the desk does on its command line.

use crate::process::planted;
use crate::{app::PASSWORD, desk};
use serde_json::json;
use tests::{Desk, Run, SEALING_KEY, TestDb, on_both};

/// A command on a database, with the settings of a desk that is tried out.
fn run(desk: &Desk, db: &TestDb, arguments: &[&str]) -> Run {
    desk.write("keys", SEALING_KEY.as_bytes());
    desk.write(
        "firstscan.toml",
        b"[server]\nmode = \"development\"\n[security]\nkeys_file = \"keys\"\n",
    );
    desk.run(&[arguments, &["--database", db.app_url()]].concat())
}

on_both!(consultancies_are_made_listed_suspended_and_resumed, |db| async move {
    let desk = desk();
    let none = run(&desk, &db, &["admin", "list"]);
    assert!(none.out.contains("There is no consultancy yet"), "{none:?}");
    let create =
        ["admin", "create-consultancy", "Harbor & Sons", "--owner", "olive@harbor.example"];
    let made = run(&desk, &db, &create);
    assert_eq!(made.code, Some(0), "{made:?}");
    assert!(made.out.contains("invited by mail, or with this link:\nhttp://localhost:8080/"));

    let password = format!("{PASSWORD}\n");
    let arguments = [
        "admin",
        "create-consultancy",
        "Lantern",
        "--owner",
        "li@lantern.example",
        "--owner-name",
        "Li",
        "--password-file",
        "password",
        "--json",
    ];
    desk.write("password", password.as_bytes());
    let made = run(&desk, &db, &arguments).json();
    assert_eq!((&made["name"], &made["link"]), (&"Lantern".into(), &serde_json::Value::Null));
    let id = made["id"].as_str().unwrap();

    let suspended = run(&desk, &db, &["admin", "suspend", "Lantern"]);
    assert!(suspended.out.contains(&format!("Lantern ({id}) is suspended")), "{suspended:?}");
    let listed = run(&desk, &db, &["admin", "list"]).out;
    let line = |name: &str| listed.lines().find(|line| line.ends_with(name)).unwrap().to_owned();
    assert!(listed.starts_with("ID "), "{listed}");
    assert!(line("Lantern").contains("suspended") && line("Harbor & Sons").contains("active"));
    let resumed = run(&desk, &db, &["admin", "resume", id, "--json"]).json();
    assert_eq!(resumed["status"], "active");
    let listed = run(&desk, &db, &["admin", "list", "--json"]).json();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert!(listed.as_array().unwrap().iter().all(|one| one["status"] == "active"));
});

on_both!(a_trail_that_was_changed_is_found, |db| async move {
    let desk = desk();
    for (name, owner) in [("Harbor", "olive@harbor.example"), ("Lantern", "li@lantern.example")] {
        let create = ["admin", "create-consultancy", name, "--owner", owner];
        assert_eq!(run(&desk, &db, &create).code, Some(0));
        assert_eq!(run(&desk, &db, &["admin", "suspend", name]).code, Some(0));
    }
    let check = ["admin", "check-trail", "--json"];
    assert_eq!(run(&desk, &db, &check).json()["broken"], json!([]));
    let changed = "update audit_events set action = 'nothing' where no = 1 and tenant_id =
        (select id from tenants where name = 'Lantern')";
    planted(&db, changed).await;
    let found = run(&desk, &db, &check).json();
    assert_eq!(found["broken"], json!([{"consultancy": "Lantern", "number": 1}]));
});

on_both!(what_cannot_be_done_is_said_with_the_right_exit_code, |db| async move {
    let desk = desk();
    let create = |name, owner| ["admin", "create-consultancy", name, "--owner", owner];
    let wrong = run(&desk, &db, &create("Harbor", "nobody"));
    assert_eq!(wrong.code, Some(3), "{wrong:?}");
    assert!(wrong.err.starts_with("firstscan: ") && wrong.out.is_empty(), "{wrong:?}");
    assert_eq!(run(&desk, &db, &create("", "olive@harbor.example")).code, Some(3));
    assert_eq!(run(&desk, &db, &["admin", "create-consultancy", "Harbor"]).code, Some(2));
    assert_eq!(run(&desk, &db, &["admin", "suspend", "Nobody"]).code, Some(3));
    desk.write("password", b"short\n");
    let weak = ["--owner-name", "Li", "--password-file", "password"];
    let weak = run(&desk, &db, &[&create("Harbor", "li@harbor.example")[..], &weak[..]].concat());
    assert_eq!(weak.code, Some(3), "{weak:?}");
    let listed = run(&desk, &db, &["admin", "list", "--json"]).json();
    assert_eq!(listed, serde_json::json!([]), "nothing was half made");

    for owner in ["one@harbor.example", "other@harbor.example"] {
        assert_eq!(run(&desk, &db, &create("Harbor", owner)).code, Some(0));
    }
    let which = run(&desk, &db, &["admin", "suspend", "Harbor"]);
    assert_eq!(which.code, Some(2));
    assert!(which.err.contains("several consultancies are called \"Harbor\""), "{which:?}");
});

on_both!(a_new_signing_key_waits_until_every_server_knows_it, |db| async move {
    let desk = desk();
    let first = run(&desk, &db, &["admin", "rotate-keys", "--json"]).json();
    let again = run(&desk, &db, &["admin", "rotate-keys", "--json"]).json();
    let third = run(&desk, &db, &["admin", "rotate-keys", "--json"]).json();
    assert!(first["activeFrom"].as_str().unwrap() < again["activeFrom"].as_str().unwrap());
    assert_eq!(again, third, "one key waits at a time");
    let told = run(&desk, &db, &["admin", "rotate-keys"]).out;
    assert!(told.starts_with("A new key signs access tokens from 20"), "{told}");
});

#[test]
fn a_first_start_needs_no_settings_at_all() {
    let desk = desk();
    let made = desk.run(&["migrate"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    assert!(made.err.contains("made firstscan.keys"), "{made:?}");
    assert!(desk.has("firstscan.db") && desk.has("firstscan.keys"));
    let again = desk.run(&["admin", "list"]);
    assert_eq!((again.code, again.err.as_str()), (Some(0), ""));
    std::fs::remove_file(desk.folder().join("firstscan.keys")).unwrap();
    let lost = desk.run(&["admin", "list"]);
    assert_eq!(lost.code, Some(2));
    assert!(lost.err.contains("firstscan.keys") && lost.err.contains("Restore it"), "{lost:?}");
}

#[test]
fn the_settings_in_force_are_shown_with_their_sources() {
    let desk = desk();
    desk.write("firstscan.toml", b"[server]\nport = 9000\n[worker]\nconcurrency = 3\n");
    let shown = desk.run(&["config", "--set", "server.port=9001", "--json"]).json();
    let of = |key: &str| shown.as_array().unwrap().iter().find(|one| one["key"] == key).unwrap();
    assert_eq!(
        (&of("server.port")["value"], &of("server.port")["from"]),
        (&"9001".into(), &"the command line".into())
    );
    assert_eq!(of("worker.concurrency")["from"], "firstscan.toml");
    assert_eq!(of("log.level")["from"], "default");
    let printed = desk.run(&["serve", "--port", "9002", "--print-config"]);
    assert!(printed.out.contains("port = \"9002\""), "{printed:?}");
    assert!(printed.out.lines().any(|line| line.ends_with("# --port")), "{printed:?}");
    assert!(!desk.has("firstscan.db"), "looking changes nothing");

    let wrong = desk.run(&["serve", "--set", "server.prot=1", "--port", "99999"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("2 settings cannot be used"), "{wrong:?}");
    assert!(wrong.err.contains("server.prot") && wrong.err.contains("server.port (from --port)"));
}

#[test]
fn the_schema_is_printed() {
    let printed = desk().run(&["schema"]);
    assert_eq!(printed.out.trim_end(), firstscan::graphql::sdl().trim_end());
    assert!(printed.out.contains("type Query"));
}
