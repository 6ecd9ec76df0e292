//! Mails that wait in the queue.

use crate::clock::{HOUR, MINUTE};
use crate::jobs::testing::{NOW, services};
use crate::jobs::{Worker, WorkerSettings};
use crate::mail::tests::eml::Eml;
use crate::service::consultancy::FirstOwner;
use crate::service::{Services, Visit};
use crate::store::NewJob;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;
use tests::{TestDb, on_both};

const OWNER: &str = "olive@example.com";

struct Desk {
    services: Services,
    now: Arc<AtomicI64>,
    files: TempDir,
}

impl Desk {
    async fn new(db: &TestDb) -> Self {
        let (now, files) = (Arc::new(AtomicI64::new(NOW)), TempDir::new().unwrap());
        let services = services(db, files.path(), &now).await;
        let how = FirstOwner::Password {
            name: "Olive Owner".to_owned(),
            password: "Seven-green-parcels-12".into(),
        };
        services.create_consultancy("Harbour", "de", OWNER, how).await.unwrap();
        Desk { services, now, files }
    }

    async fn ask(&self, address: &str) {
        let visit = Visit {
            ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            agent: "test".to_owned(),
            language: domain::language::Language::English,
            request_id: "test".to_owned(),
        };
        self.services.request_reset(&visit, address).await.unwrap();
    }

    async fn drain(&self) -> usize {
        let worker = Worker::new(self.services.clone(), WorkerSettings::default());
        worker.drain().await.unwrap()
    }

    fn pass(&self, by: i64) {
        self.now.fetch_add(by, Ordering::SeqCst);
    }

    async fn failures(&self) -> Vec<String> {
        self.services.store().failed_jobs().await.unwrap()
    }

    fn folder(&self) -> PathBuf {
        self.files.path().join("mails")
    }

    fn mails(&self) -> Vec<Eml> {
        let Ok(files) = std::fs::read_dir(self.folder()) else { return Vec::new() };
        let read = |file: std::io::Result<std::fs::DirEntry>| {
            Eml::read(&std::fs::read_to_string(file.unwrap().path()).unwrap())
        };
        files.map(read).collect()
    }
}

on_both!(a_mail_is_sent_to_who_is_known_and_nothing_to_others, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("Olive@Example.COM ").await;
    desk.ask("nobody@example.com").await;
    assert_eq!(desk.drain().await, 2);
    let mails = desk.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].header("To"), OWNER);
    assert_eq!(mails[0].header("Subject"), "Neues Passwort für Firstscan");
    let text = &mails[0].plain;
    assert!(text.contains("https://desk.example/reset#fs_reset_"), "{text}");
    assert!(text.contains("Der Link gilt 1 Stunde"), "{text}");
    assert_eq!(desk.failures().await, Vec::<String>::new());
});

on_both!(a_mail_whose_link_has_ended_is_not_sent, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask(OWNER).await;
    desk.pass(HOUR);
    assert_eq!(desk.drain().await, 1);
    desk.pass(HOUR);
    assert_eq!((desk.drain().await, desk.mails().len()), (0, 0));
});

on_both!(a_mail_that_cannot_leave_is_tried_again_and_sent_once, |db| async move {
    let desk = Desk::new(&db).await;
    std::fs::write(desk.folder(), "in the way").unwrap();
    desk.ask(OWNER).await;
    assert_eq!(desk.drain().await, 1);
    desk.pass(MINUTE);
    assert_eq!(desk.drain().await, 1);
    std::fs::remove_file(desk.folder()).unwrap();
    desk.pass(MINUTE);
    assert_eq!(desk.drain().await, 1);
    desk.pass(MINUTE);
    assert_eq!((desk.drain().await, desk.mails().len()), (0, 1));
});

on_both!(a_letter_that_was_changed_in_the_queue_is_not_opened, |db| async move {
    let desk = Desk::new(&db).await;
    let hub = desk.services.store().hub().await.unwrap();
    let payload = "bm90IHNlYWxlZA==".to_owned();
    let job = NewJob { kind: "mail", line: String::new(), payload, run_at: NOW };
    hub.enqueue(desk.services.clock(), job).await.unwrap();
    hub.commit().await.unwrap();
    assert_eq!(desk.drain().await, 1);
    desk.pass(HOUR);
    assert_eq!((desk.drain().await, desk.mails().len()), (0, 0));
    let failures = desk.failures().await;
    assert!(failures[0].starts_with("the letter cannot be opened"), "{failures:?}");
});
