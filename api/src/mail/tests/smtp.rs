//! Mails through a mail server.

use super::catcher::Catcher;
use super::eml::Eml;
use super::*;
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

fn relay(catcher: &Catcher) -> Relay {
    Relay {
        host: catcher.address.ip().to_string(),
        port: Some(catcher.address.port()),
        security: Security::None,
        authority: None,
        login: Some(("desk".to_owned(), "open sesame".into())),
        patience: Duration::from_secs(10),
    }
}

fn mailer(relay: Relay) -> Mailer {
    Mailer::new(sender(), site(), Way::Smtp(relay)).unwrap()
}

async fn sent(answers: &[(&'static str, &'static str)]) -> (Catcher, Result<(), Unsent>) {
    let catcher = Catcher::answering(answers);
    let mailer = mailer(relay(&catcher));
    let sent = mailer.send(&letter(Template::Reset, "de"), Uuid::from_u128(7)).await;
    (catcher, sent)
}

#[test]
fn a_mail_reaches_the_server_with_its_envelope_and_connections_are_kept() {
    ::tests::run(async {
        let catcher = Catcher::answering(&[]);
        let mailer = mailer(relay(&catcher));
        // A connection is given back a little after the mail was sent.
        for id in 0..20 {
            mailer.send(&letter(Template::Reset, "de"), Uuid::from_u128(id)).await.unwrap();
        }
        let caught = catcher.caught();
        assert!(caught.connections < 20, "{}", caught.connections);
        let told = |what: &str| caught.commands.iter().any(|line| line == what);
        assert!(told("MAIL FROM:<desk@firstscan.example>"), "{:?}", caught.commands);
        assert!(told("RCPT TO:<anna.berg@example.com>"), "{:?}", caught.commands);
        assert!(told("AUTH PLAIN AGRlc2sAb3BlbiBzZXNhbWU="), "{:?}", caught.commands);
        let mails: Vec<Eml> = caught.mails.iter().map(|mail| Eml::read(mail)).collect();
        assert_eq!(mails.len(), 20);
        assert_eq!(mails[0].header("Subject"), "Neues Passwort für Firstscan");
        assert!(mails[0].plain.contains("/join#fs_invite_abc"));
        assert_ne!(mails[0].header("Message-ID"), mails[1].header("Message-ID"));
    });
}

#[test]
fn what_is_refused_for_good_is_not_tried_again_and_names_nobody() {
    ::tests::run(async {
        let (_, refused) = sent(&[("RCPT", "550 5.1.1 <anna.berg@example.com> unknown")]).await;
        let Err(Unsent::Refused(why)) = refused else { panic!("{refused:?}") };
        assert!(why.contains("550") && why.contains("unknown"), "{why}");
        assert!(!why.contains("anna"), "{why}");
        let (_, refused) = sent(&[("END", "554 5.7.1 we do not like it")]).await;
        assert!(matches!(refused, Err(Unsent::Refused(_))), "{refused:?}");
    });
}

#[test]
fn what_may_pass_is_tried_again() {
    ::tests::run(async {
        for answers in [
            ("RCPT", "450 4.2.0 greylisted, come back"),
            ("RCPT", "452 4.2.2 mailbox full"),
            ("END", "451 4.3.0 try later"),
            ("EHLO", "421 too busy"),
            // Our password is wrong: that is for us to mend.
            ("AUTH", "535 5.7.8 wrong password"),
            ("MAIL", "530 5.7.0 sign in first"),
            // It is no mail server at all.
            ("EHLO", "HTTP/1.1 400 Bad Request"),
        ] {
            let (_, later) = sent(&[answers]).await;
            assert!(matches!(later, Err(Unsent::Later(_))), "{answers:?}: {later:?}");
        }
    });
}

#[test]
fn a_server_that_is_not_there_or_says_nothing_does_not_hold_us_up() {
    ::tests::run(async {
        let catcher = Catcher::answering(&[("RCPT", "")]);
        let patience = Duration::from_millis(200);
        let silent = mailer(Relay { patience, ..relay(&catcher) });
        let sent = silent.send(&letter(Template::Reset, "en"), Uuid::from_u128(7)).await;
        assert!(matches!(sent, Err(Unsent::Later(_))), "{sent:?}");
        // A port that was given back.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let away = mailer(Relay { port: Some(port), ..relay(&catcher) });
        let sent = away.send(&letter(Template::Reset, "en"), Uuid::from_u128(7)).await;
        assert!(matches!(sent, Err(Unsent::Later(_))), "{sent:?}");
    });
}

#[test]
fn without_encryption_nothing_is_said_where_encryption_is_wanted() {
    ::tests::run(async {
        for security in [Security::StartTls, Security::Tls] {
            let catcher = Catcher::answering(&[]);
            let patience = Duration::from_secs(2);
            let mailer = mailer(Relay { security, patience, ..relay(&catcher) });
            let sent = mailer.send(&letter(Template::Reset, "en"), Uuid::from_u128(7)).await;
            assert!(matches!(sent, Err(Unsent::Later(_))), "{sent:?}");
            let caught = catcher.caught();
            assert!(caught.mails.is_empty());
            let said = |what: &str| caught.commands.iter().any(|line| line.starts_with(what));
            assert!(!said("AUTH") && !said("MAIL"), "{:?}", caught.commands);
        }
    });
}

/// A server's proof of a name, and the certificate of who vouches for it.
fn proof(name: &str) -> (ServerConfig, String) {
    let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    (config, made.cert.pem())
}

/// Sends to a server that has a proof of this name; its authority is known, or not.
async fn sent_encrypted(name: &str, authority_is_known: bool) -> (Catcher, Result<(), Unsent>) {
    let (config, certificate) = proof(name);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("authority.pem");
    std::fs::write(&file, certificate).unwrap();
    let catcher = Catcher::encrypting(config);
    let authority = authority_is_known.then_some(file);
    let relay = Relay { security: Security::StartTls, authority, ..relay(&catcher) };
    let sent = mailer(relay).send(&letter(Template::Reset, "en"), Uuid::from_u128(7)).await;
    (catcher, sent)
}

#[test]
fn a_server_that_proves_its_name_is_talked_to_encrypted() {
    ::tests::run(async {
        let (catcher, sent) = sent_encrypted("127.0.0.1", true).await;
        assert_eq!(sent, Ok(()));
        let caught = catcher.caught();
        let at = |what: &str| caught.commands.iter().position(|line| line.starts_with(what));
        assert!(at("STARTTLS").unwrap() < at("AUTH").unwrap(), "{:?}", caught.commands);
        assert_eq!(caught.mails.len(), 1);
    });
}

#[test]
fn a_server_without_a_good_certificate_hears_no_password_and_no_mail() {
    ::tests::run(async {
        for (name, authority_is_known) in [("127.0.0.1", false), ("mail.example", true)] {
            let (catcher, sent) = sent_encrypted(name, authority_is_known).await;
            let Err(Unsent::Later(why)) = sent else { panic!("{sent:?}") };
            assert!(why.to_lowercase().contains("certificate"), "{why}");
            let caught = catcher.caught();
            assert_eq!(caught.commands.last().map(String::as_str), Some("STARTTLS"));
        }
    });
}

#[test]
fn an_authority_that_cannot_be_read_is_told_at_once() {
    let catcher = Catcher::answering(&[]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("authority.pem");
    let told = |authority: PathBuf| {
        let relay =
            Relay { security: Security::StartTls, authority: Some(authority), ..relay(&catcher) };
        Mailer::new(sender(), site(), Way::Smtp(relay)).unwrap_err().to_string()
    };
    assert!(told(file.clone()).contains("authority.pem, cannot be read"));
    std::fs::write(&file, "no certificate").unwrap();
    assert!(told(file).ends_with("there is no certificate in it"));
}

#[test]
fn it_may_outlast_the_tasks_it_worked_with() {
    let catcher = Catcher::answering(&[]);
    let mailer = mailer(relay(&catcher));
    ::tests::run(async {
        mailer.send(&letter(Template::Reset, "en"), Uuid::from_u128(7)).await.unwrap();
    });
    drop(mailer);
}

#[test]
fn a_password_does_not_print() {
    let catcher = Catcher::answering(&[]);
    let relay = relay(&catcher);
    assert!(!format!("{relay:?}").contains("sesame"));
    assert!(!format!("{:?}", mailer(relay)).contains("sesame"));
}
