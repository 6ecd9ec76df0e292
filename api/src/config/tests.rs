use super::*;
use crate::mail::{Security as MailSecurity, Way};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Sources with this file, these variables and these flags. The folder lives as long as the test.
fn sources(file: &str, environment: &[(&str, &str)], flags: &[(&str, &str)]) -> (Sources, Folder) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.toml");
    std::fs::write(&path, file).unwrap();
    let environment =
        environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let flags = flags.iter().map(|(key, value)| {
        ((*key).to_owned(), (*value).to_owned(), "the command line".to_owned())
    });
    (Sources { file: Some(path), environment, flags: flags.collect() }, folder)
}

type Folder = tempfile::TempDir;

fn read(file: &str, environment: &[(&str, &str)], flags: &[(&str, &str)]) -> Config {
    let (sources, _folder) = sources(file, environment, flags);
    Config::read(&sources).unwrap_or_else(|why| panic!("{why}"))
}

fn refused(file: &str, environment: &[(&str, &str)], flags: &[(&str, &str)]) -> Vec<Problem> {
    let (sources, _folder) = sources(file, environment, flags);
    match Config::read(&sources).and_then(Config::complete) {
        Ok(config) => panic!("{}", config.as_file()),
        Err(why) => why.problems().to_vec(),
    }
}

/// The one problem, as it is told.
fn told(file: &str, environment: &[(&str, &str)], flags: &[(&str, &str)]) -> String {
    match refused(file, environment, flags).as_slice() {
        [only] => only.to_string(),
        others => panic!("{others:?}"),
    }
}

const KEY: &str = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

#[test]
fn nothing_given_is_a_desk_for_one_machine() {
    let config = Config::read(&Sources::default()).unwrap();
    assert!(!config.is_production());
    assert_eq!(config.database.url.file(), Some(PathBuf::from("firstscan.db")));
    assert_eq!(config.blobs.folder, PathBuf::from("firstscan-files"));
    assert_eq!(config.server.listen().to_string(), "127.0.0.1:8080");
    assert_eq!(config.site(8080).unwrap().as_str(), "http://localhost:8080");
    assert!(matches!(config.mail.way(), Way::Folder(_)));
    assert_eq!(config.source("server.port"), "default");
    assert_eq!(config.monitor.listen(), None);
}

#[test]
fn the_environment_goes_over_the_file_and_the_command_line_over_both() {
    let file = "[server]\nport = 1\nworkers = 3\naddress = \"::1\"\n";
    let environment = [("FIRSTSCAN_SERVER_PORT", "2"), ("FIRSTSCAN_SERVER_WORKERS", "4")];
    let config = read(file, &environment, &[("server.port", "3")]);
    assert_eq!((config.server.port, config.server.workers.get()), (3, 4));
    assert_eq!(config.server.address, "::1".parse::<IpAddr>().unwrap());
    assert_eq!(config.source("server.port"), "the command line");
    assert_eq!(config.source("server.workers"), "FIRSTSCAN_SERVER_WORKERS");
    assert!(config.source("server.address").ends_with("desk.toml"));
}

#[test]
fn what_others_call_the_database_is_read_but_ours_goes_over_it() {
    let config = read("", &[("DATABASE_URL", "sqlite://a.db")], &[]);
    assert_eq!(config.database.url.file(), Some(PathBuf::from("a.db")));
    assert_eq!(config.source("database.url"), "DATABASE_URL");
    let both = [("DATABASE_URL", "sqlite://a.db"), ("FIRSTSCAN_DATABASE_URL", "sqlite://b.db")];
    assert_eq!(read("", &both, &[]).database.url.file(), Some(PathBuf::from("b.db")));
}

#[test]
fn a_blank_variable_was_left_out() {
    let config = read("[server]\nport = 1\n", &[("FIRSTSCAN_SERVER_PORT", "")], &[]);
    assert_eq!(config.server.port, 1);
}

#[test]
fn what_kubernetes_adds_is_no_setting() {
    let environment = [
        ("FIRSTSCAN_SERVICE_HOST", "10.0.0.1"),
        ("FIRSTSCAN_PORT", "tcp://10.0.0.1:8080"),
        ("FIRSTSCAN_PORT_8080_TCP", "tcp://10.0.0.1:8080"),
    ];
    assert_eq!(read("", &environment, &[]).server.port, 8080);
}

#[test]
fn each_wrong_setting_is_named_with_its_source_and_what_it_must_be() {
    let wrong = [
        ("server.mode", "live", "`development` or `production`"),
        ("server.address", "localhost", "an address like `127.0.0.1`"),
        ("server.port", "80800", "a whole number from 0 to 65535"),
        ("server.port", "-1", "a whole number from 0 to 65535"),
        ("server.public_url", "desk.example.com", "like `https://desk.example.com`"),
        ("server.public_url", "https://desk.example.com/app", "without a path"),
        ("server.proxies", "10.0.0.0/33", "`10.0.0.0/8`"),
        ("server.workers", "0", "from 1 to 65535"),
        ("server.drain", "30", "`30s`"),
        ("server.drain", "30 parsecs", "`30s`"),
        ("database.url", "mysql://localhost/x", "`sqlite://FILE`"),
        ("database.url", "sqlite::memory:", "`sqlite://FILE`"),
        ("database.prepared", "yes", "`true` or `false`"),
        ("blobs.largest", "2000", "`2GiB`"),
        ("blobs.quota", "99999999TiB", "`2GiB`"),
        ("mail.smtp", "mail.example.com", "`smtps://USER:PASSWORD@HOST`"),
        ("mail.smtp", "smtps://desk@mail.example.com", "`smtps://USER:PASSWORD@HOST`"),
        ("mail.smtp", "smtp://mail.example.com?tls=maybe", "`smtps://USER:PASSWORD@HOST`"),
        ("mail.from", "Desk", "an address like `desk@example.com`"),
        ("security.keys", "1:AAAA", "32 random bytes"),
        ("log.format", "xml", "`json` or `text`"),
        ("log.level", "loud", "a level like `info`"),
        ("log.level", "info,sqlx", "a level like `info`"),
        ("log.level", "info,[request]=debug", "a level like `info`"),
        ("log.otlp", "localhost:4318", "`http://localhost:4318`"),
    ];
    for (key, value, must) in wrong {
        let variable = format!("FIRSTSCAN_{}", key.replace('.', "_").to_uppercase());
        let told = told("", &[(&variable, value)], &[]);
        assert!(told.starts_with(&format!("{key} (from {variable}): ")), "{told}");
        assert!(told.contains(must), "{told}");
    }
}

#[test]
fn everything_wrong_is_told_at_once() {
    let file =
        "[server]\nport = \"x\"\ndrain = 30\n[databse]\nurl = \"sqlite://x\"\n[log]\nlevl = 1";
    let problems = refused(file, &[("FIRSTSCAN_SERVER_WORKERS", "many")], &[]);
    let keys: Vec<&str> = problems.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["databse.url", "log.levl", "server.port", "server.workers", "server.drain"]);
}

#[test]
fn an_unknown_setting_is_refused_with_the_one_that_was_meant() {
    let told = told("", &[("FIRSTSCAN_SERVER_PROT", "1")], &[]);
    assert!(told.contains("perhaps FIRSTSCAN_SERVER_PORT is meant"), "{told}");
    let told = self::told("[server]\nworker = 1\n", &[], &[]);
    assert!(told.contains("perhaps server.workers is meant"), "{told}");
    let told = self::told("port = 1\n", &[], &[]);
    assert!(told.contains("stands outside sections; perhaps server.port is meant"), "{told}");
    let told = self::told("", &[], &[("x.y", "1")]);
    assert!(told.contains("`firstscan config` lists"), "{told}");
}

#[test]
fn a_file_that_is_missing_or_no_toml_is_refused() {
    let file = Some(PathBuf::from("/nowhere/desk.toml"));
    let why = Config::read(&Sources { file, ..Sources::default() }).unwrap_err().to_string();
    assert!(why.contains("/nowhere/desk.toml") && why.contains("cannot be read"), "{why}");
    let told = told("[server\n", &[], &[]);
    assert!(told.contains("desk.toml") && told.contains("line 1"), "{told}");
    let told = self::told("[server.port]\nx = 1\n", &[], &[]);
    assert!(told.contains("is a table"), "{told}");
}

#[test]
fn secrets_come_from_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys");
    std::fs::write(&path, format!("# the second\n2:{}\n{KEY}\n", &KEY[2..])).unwrap();
    let path = path.to_str().unwrap();
    let config = read("", &[("FIRSTSCAN_SECURITY_KEYS_FILE", path)], &[]);
    let keys = config.sealing_keys().unwrap().keys;
    assert_eq!(keys.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [2, 1]);
    assert!(config.source("security.keys").contains("named by FIRSTSCAN_SECURITY_KEYS_FILE"));
    let config = read(&format!("[security]\nkeys_file = {path:?}\n"), &[], &[]);
    assert!(config.source("security.keys").contains("named by security.keys_file"));

    let told = told("", &[("FIRSTSCAN_SECURITY_KEYS_FILE", "/nowhere/keys")], &[]);
    assert!(told.contains("/nowhere/keys") && told.contains("cannot be read"), "{told}");
    let both = [("FIRSTSCAN_SECURITY_KEYS_FILE", path), ("FIRSTSCAN_SECURITY_KEYS", KEY)];
    assert!(self::told("", &both, &[]).contains("keep one"));
    let both = format!("[security]\nkeys = \"{KEY}\"\nkeys_file = {path:?}\n");
    assert!(self::told(&both, &[], &[]).contains("keep one"));
}

#[test]
fn secrets_do_not_stand_on_command_lines() {
    let told = told("", &[], &[("security.keys", KEY)]);
    assert!(told.contains("FIRSTSCAN_SECURITY_KEYS_FILE") && !told.contains("AAAA"), "{told}");
}

#[test]
fn neither_the_print_nor_an_error_shows_a_secret() {
    let environment = [
        ("DATABASE_URL", "postgres://app:planted1@db.example.com/desk?sslpassword=planted2"),
        ("FIRSTSCAN_MAIL_SMTP", "smtps://desk:planted3@mail.example.com"),
        ("FIRSTSCAN_SECURITY_KEYS", KEY),
        ("FIRSTSCAN_MONITOR_TOKEN", "planted4"),
        ("FIRSTSCAN_SERVER_PUBLIC_URL", "https://desk.example.com"),
    ];
    let config = read("", &environment, &[]);
    let printed = format!("{}{config:?}", config.as_file());
    assert!(!printed.contains("planted") && !printed.contains("AAAA"), "{printed}");
    assert!(config.as_file().contains("postgres://app:redacted@db.example.com/desk"), "{printed}");
    assert!(config.as_file().contains("1:[redacted]"), "{printed}");

    for (name, value) in [
        ("DATABASE_URL", "postgress://app:planted@db/desk"),
        ("FIRSTSCAN_MAIL_SMTP", "http://desk:planted@mail.example.com"),
        ("FIRSTSCAN_SECURITY_KEYS", "planted"),
    ] {
        let told = told("", &[(name, value)], &[]);
        assert!(!told.contains("planted"), "{told}");
    }
}

#[test]
fn what_is_printed_can_be_read_again() {
    let environment = [
        ("FIRSTSCAN_SERVER_PROXIES", "10.0.0.0/8,::1"),
        ("FIRSTSCAN_SERVER_DRAIN", "90s"),
        ("FIRSTSCAN_MAIL_FROM", "Desk \"One\" <desk@example.com>"),
        ("FIRSTSCAN_MONITOR_PORT", "9090"),
    ];
    let config = read("", &environment, &[]);
    let printed = config.as_file();
    let again = read(&printed, &[], &[]);
    let values = |config: &Config| -> BTreeMap<String, Option<String>> {
        config.shown().into_iter().map(|shown| (shown.key, shown.value)).collect()
    };
    assert_eq!(values(&config), values(&again), "{printed}");
    assert_eq!(again.server.drain, Duration::from_secs(90));
}

#[test]
fn production_asks_for_what_nobody_can_guess() {
    let environment = [("DATABASE_URL", "postgres://app@db/desk")];
    let problems = refused("", &environment, &[]);
    let keys: Vec<&str> = problems.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["mail.smtp", "server.public_url", "security.keys"]);
    let https = [("FIRSTSCAN_SERVER_PUBLIC_URL", "https://desk.example.com")];
    assert_eq!(refused("", &https, &[]).len(), 2);
    assert_eq!(refused("", &[("FIRSTSCAN_SERVER_MODE", "production")], &[]).len(), 3);
    let tried_out = [environment[0], ("FIRSTSCAN_SERVER_MODE", "development")];
    assert!(!read("", &tried_out, &[]).is_production());
}

#[test]
fn keys_are_made_once_and_only_for_a_new_database() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("desk.db");
    let url = format!("sqlite://{}?mode=rwc", database.display());
    let config = read("", &[("DATABASE_URL", &url)], &[]);
    let first = config.sealing_keys().unwrap();
    let path = first.made.unwrap();
    assert_eq!(path, folder.path().join("firstscan.keys"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "others may read it");
    }
    use secrecy::ExposeSecret;
    let second = config.sealing_keys().unwrap();
    assert_eq!(second.made, None);
    assert_eq!(first.keys[0].1.expose_secret(), second.keys[0].1.expose_secret());

    std::fs::write(&database, "x").unwrap();
    std::fs::remove_file(&path).unwrap();
    let why = config.sealing_keys().unwrap_err().to_string();
    assert!(why.contains("Restore it"), "{why}");
    assert!(!path.exists());
}

#[test]
fn postgresql_has_no_place_for_a_file_of_keys() {
    let environment =
        [("DATABASE_URL", "postgres://app@db/desk"), ("FIRSTSCAN_SERVER_MODE", "development")];
    let why = read("", &environment, &[]).sealing_keys().unwrap_err().to_string();
    assert!(why.contains("openssl rand -base64 32"), "{why}");
}

#[test]
fn lengths_of_time_are_shown_as_they_are_written() {
    use super::kind::Kind;
    for text in ["0s", "1ms", "1500ms", "2s", "90s", "5m", "12h", "30d"] {
        assert_eq!(Duration::read(text).unwrap().show().as_deref(), Some(text));
    }
    assert_eq!(Duration::read("3 s"), Ok(Duration::from_secs(3)));
    for wrong in ["", "s", "1", "1.5s", "-1s", "99999999999999999999s", "1w", "1 m s"] {
        assert!(Duration::read(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_manual_describes_every_setting() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/operations.md");
    let manual = std::fs::read_to_string(path).unwrap();
    let (begin, end) = ("a test compares -->\n", "<!-- end of settings -->");
    let (before, rest) = manual.split_once(begin).unwrap();
    let (listed, after) = rest.split_once(end).unwrap();
    let described: String = CHAPTERS.iter().map(Chapter::described).collect();
    if listed.trim() != described.trim() && std::env::var_os("UPDATE_DOCS").is_some() {
        let manual =
            format!("{before}{begin}\n{}\n{end}{after}", described.trim_end().to_owned() + "\n");
        std::fs::write(path, manual).unwrap();
        return;
    }
    assert_eq!(listed.trim(), described.trim(), "UPDATE_DOCS=1 writes it anew");
}

#[test]
fn every_setting_has_a_sentence_and_a_default_that_can_be_used() {
    for setting in CHAPTERS.iter().flat_map(|chapter| chapter.settings) {
        assert!(setting.about.trim().ends_with('.'), "{}", setting.key());
        assert!(setting.key().chars().all(|c| c.is_ascii_lowercase() || "._".contains(c)));
    }
}

#[test]
fn the_address_of_a_mail_server_says_how_it_is_spoken_to() {
    let relay = |url: &str| match read("", &[("FIRSTSCAN_MAIL_SMTP", url)], &[]).mail.way() {
        Way::Smtp(relay) => relay,
        Way::Folder(folder) => panic!("{}", folder.display()),
    };
    let sent = relay("smtps://desk%40example.com:p%3Aw+%2F@mail.example.com:2465");
    let (name, password) = sent.login.unwrap();
    use secrecy::ExposeSecret;
    assert_eq!((name.as_str(), password.expose_secret()), ("desk@example.com", "p:w+/"));
    assert_eq!((sent.host.as_str(), sent.port), ("mail.example.com", Some(2465)));
    assert_eq!((sent.security, sent.patience), (MailSecurity::Tls, Duration::from_secs(30)));
    assert_eq!(relay("smtp://mail.example.com").security, MailSecurity::StartTls);
    assert_eq!(relay("smtp://localhost?tls=none").security, MailSecurity::None);
}
