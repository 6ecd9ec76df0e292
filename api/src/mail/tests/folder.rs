//! Mails in a folder, and what is in them.

use super::eml::Eml;
use super::*;
use tempfile::TempDir;

const ID: Uuid = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0007);

struct Box {
    folder: TempDir,
    mailer: Mailer,
}

impl Box {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let way = Way::Folder(folder.path().join("outbox"));
        Box { folder, mailer: Mailer::new(sender(), site(), way).unwrap() }
    }

    async fn sent(&self, letter: &Letter) -> Eml {
        self.mailer.send(letter, ID).await.unwrap();
        let file = self.folder.path().join("outbox").join(format!("{ID}.eml"));
        Eml::read(&std::fs::read_to_string(file).unwrap())
    }
}

#[test]
fn every_mail_in_every_language_says_what_it_should_and_loads_nothing() {
    ::tests::run(async {
        let out = Box::new();
        let mut subjects = Vec::new();
        for (template, locale) in
            Template::ALL.iter().flat_map(|one| [(*one, "en"), (*one, "de-DE")])
        {
            let mail = out.sent(&letter(template, locale)).await;
            let about = format!("{template:?} {locale}: {mail:?}");
            assert_eq!(mail.header("To"), "anna.berg@example.com");
            assert_eq!(mail.header("From"), "Firstscan <desk@firstscan.example>");
            assert_eq!(mail.header("Message-ID"), format!("<{ID}@firstscan.example>"));
            assert_eq!(mail.header("Date"), "Sun, 01 Nov 2026 12:00:00 +0000");
            assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
            assert!(!mail.header("Subject").is_empty(), "{about}");
            let greeting = if locale == "en" { "Hello Anna Berg," } else { "Guten Tag Anna Berg," };
            assert!(mail.plain.starts_with(greeting), "{about}");
            assert!(mail.html.contains(greeting), "{about}");
            for text in [&mail.plain, &mail.html] {
                assert!(!text.contains(['{', '}', '\u{fffd}']), "{about}");
                for address in text.split("http").skip(1) {
                    assert!(format!("http{address}").starts_with(SITE), "{about}");
                }
            }
            let link = format!("{SITE}/join#fs_invite_abc");
            let opened = template.purpose().is_some()
                || matches!(template, Template::Alert | Template::Digest);
            assert_eq!(mail.plain.contains(&format!("\n{link}\n")), opened, "{about}");
            assert_eq!(mail.html.contains(&format!("<a href=\"{link}\"")), opened, "{about}");
            for loaded in ["<img", "<link", "<script", "<style", "<iframe", " src=", "url("] {
                assert!(!mail.html.contains(loaded), "{about}");
            }
            assert!(mail.plain.lines().all(|line| line.chars().count() <= 78), "{about}");
            subjects.push(mail.header("Subject"));
        }
        subjects.sort();
        subjects.dedup();
        assert_eq!(subjects.len(), 2 * Template::ALL.len());
    });
}

#[test]
fn what_somebody_typed_is_text_and_never_markup_or_a_header() {
    ::tests::run(async {
        let out = Box::new();
        let name = "<b>Anna</b>\r\nBcc: evil@example.com\u{202e} {link}";
        let letter = with(Template::Invite, &[("name", name), ("consultancy", name)]);
        let mail = out.sent(&letter).await;
        assert_eq!(
            mail.header("Subject"),
            "<b>Anna</b>  Bcc: evil@example.com\u{fffd} {link} invites you to Firstscan"
        );
        assert!(!mail.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("bcc")));
        assert_eq!(mail.headers.len(), 9, "{:?}", mail.headers);
        assert!(mail.html.contains("&lt;b&gt;Anna&lt;/b&gt;"));
        assert!(!mail.html.contains("<b>"));
    });
}

#[test]
fn a_link_leads_to_our_own_pages_only() {
    ::tests::run(async {
        let out = Box::new();
        for foreign in [
            "https://evil.example/x",
            "https://desk.example.com.evil.example/x",
            "javascript:alert(1)",
            "https://desk.example.com/a b",
            "",
        ] {
            let mail = out.sent(&with(Template::Reset, &[("link", foreign)])).await;
            assert!(mail.plain.contains(&format!("\n{SITE}\n")), "{foreign}");
            assert!(!mail.html.contains("evil") && !mail.html.contains("javascript"), "{foreign}");
        }
    });
}

#[test]
fn sent_twice_it_is_one_file_that_only_its_owner_reads() {
    ::tests::run(async {
        let out = Box::new();
        let first = out.sent(&letter(Template::Verify, "en")).await;
        let second = out.sent(&letter(Template::Verify, "en")).await;
        assert_eq!(first.header("Message-ID"), second.header("Message-ID"));
        let files: Vec<_> = std::fs::read_dir(out.folder.path().join("outbox")).unwrap().collect();
        assert_eq!(files.len(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let file = files[0].as_ref().unwrap().metadata().unwrap();
            assert_eq!(file.permissions().mode() & 0o777, 0o600);
        }
    });
}

#[test]
fn a_folder_that_cannot_be_written_to_is_tried_again() {
    ::tests::run(async {
        let file = tempfile::NamedTempFile::new().unwrap();
        let way = Way::Folder(file.path().join("outbox"));
        let mailer = Mailer::new(sender(), site(), way).unwrap();
        let sent = mailer.send(&letter(Template::Reset, "en"), ID).await;
        assert!(matches!(sent, Err(Unsent::Later(_))), "{sent:?}");
    });
}

#[test]
fn alerts_are_told_with_their_numbers() {
    ::tests::run(async {
        let out = Box::new();
        let mail = out.sent(&letter(Template::Alert, "en")).await;
        assert_eq!(
            mail.header("Subject"),
            "Northwind Outlet (US): Shoes & <b>Boots</b> fell below 95%, and 2 more"
        );
        let said = mail.plain.split_whitespace().collect::<Vec<_>>().join(" ");
        for sentence in [
            "- [Below] Shoes & <b>Boots</b>: 94.12% of 1,240 packages are valid in the 30 days to \
             1 November 2026. At least 95% must be.",
            "- [Worse] Bags: the last 7 days are at 90% of 700 packages; the 23 days before were \
             at 98% of 2,300 packages.",
            "- [Soon] All categories together: now at 94.12%; if the last week goes on, it falls \
             below 95% on 7 November 2026 (6 days after the last one counted).",
        ] {
            assert!(said.contains(sentence), "{said}");
        }
        let mail = out.sent(&letter(Template::Alert, "de")).await;
        assert_eq!(
            mail.header("Subject"),
            "Northwind Outlet (US): Shoes & <b>Boots</b> unter 95\u{a0}% gefallen, und 2 weitere"
        );
        assert!(mail.plain.contains("94,12\u{a0}% von 1.240 Paketen"), "{}", mail.plain);
    });
}
