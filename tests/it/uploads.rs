//! Files on their way in, over a real socket.

use crate::app::{Owner, TestApp, text};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;
use tests::{Answer, Client, on_both, raw_request};

const JSON: [(&str, &str); 1] = [("Content-Type", "application/json")];
/// Longer than the server takes for anything here.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes that are kept as a whole.
const PIECE: usize = 64 * 1024;

/// Announces a file.
pub async fn announce(client: &mut Client, account: &str, name: &str, size: usize) -> Answer {
    let body = json!({"accountId": account, "fileName": name, "size": size}).to_string();
    client.send("POST", "/uploads", &JSON, body.into_bytes()).await
}

/// Sends a part of a file.
async fn put(client: &mut Client, url: &str, at: usize, bytes: &[u8]) -> Answer {
    client.send("PUT", url, &[("Upload-Offset", &at.to_string())], bytes.to_vec()).await
}

/// Sends a whole report; its id.
pub async fn upload(client: &mut Client, account: &str, name: &str, report: &str) -> String {
    let announced = announce(client, account, name, report.len()).await.expect(201).json();
    let url = text(&announced["url"]);
    let sent = client.send("PUT", &url, &[], report.as_bytes().to_vec()).await.expect(200).json();
    assert_eq!(sent["state"], "ready");
    text(&sent["id"])
}

/// Sends something to be attached; its id.
pub async fn attach(client: &mut Client, account: &str, name: &str, bytes: &[u8]) -> String {
    let body = json!({"accountId": account, "fileName": name, "size": bytes.len(),
        "purpose": "attachment"});
    let body = body.to_string().into_bytes();
    let announced = client.send("POST", "/uploads", &JSON, body).await.expect(201).json();
    let sent = put(client, &text(&announced["url"]), 0, bytes).await.expect(200).json();
    text(&sent["id"])
}

/// A report of so many bytes.
fn report(bytes: usize) -> Vec<u8> {
    let rows = (0..).map(|no| format!("111-{no:07}-0000001,1Z999AA10123456784,UPS\n"));
    let mut report = b"order-id,tracking-number,carrier-code\n".to_vec();
    for row in rows {
        if report.len() >= bytes {
            break;
        }
        report.extend_from_slice(row.as_bytes());
    }
    report.truncate(bytes);
    report
}

struct Desk {
    app: TestApp,
    owner: Owner,
    account: String,
}

async fn desk(db: tests::TestDb) -> Desk {
    let app = TestApp::start(db).await;
    let mut owner = app.consultancy("Harbor").await;
    let (account, _) = owner.account("Aster", "US").await;
    Desk { app, owner, account }
}

/// Files below a folder, with their bytes.
fn files(folder: &std::path::Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(std::fs::read(path).unwrap()),
        }
    }
    found
}

on_both!(a_file_arrives_in_pieces_and_goes_on_after_an_interruption, |db| async move {
    let Desk { app, mut owner, account } = desk(db).await;
    let file = report(3 * PIECE + 1_000);
    let answer = announce(&mut owner.client, &account, "October.csv", file.len()).await.expect(201);
    let url = text(&answer.json()["url"]);
    assert_eq!(answer.header("location"), Some(url.as_str()));
    assert_eq!(answer.header("upload-offset"), Some("0"));

    let first = put(&mut owner.client, &url, 0, &file[..PIECE]).await.expect(200);
    assert_eq!(first.header("upload-offset"), Some("65536"));
    // A part of a piece is not kept, and the answer says so.
    let second = put(&mut owner.client, &url, PIECE, &file[PIECE..2 * PIECE + 500]).await;
    assert_eq!(second.expect(200).json()["offset"], 2 * PIECE);
    let wrong = put(&mut owner.client, &url, 2 * PIECE + 500, &file[2 * PIECE + 500..]).await;
    let wrong = wrong.expect(409);
    assert_eq!(wrong.header("upload-offset"), Some("131072"));
    let head = owner.client.send("HEAD", &url, &[], Vec::new()).await.expect(200);
    assert_eq!(head.header("upload-offset"), Some("131072"));
    assert_eq!(head.header("upload-length"), Some(file.len().to_string().as_str()));

    let range = format!("bytes {}-{}/{}", 2 * PIECE, file.len() - 1, file.len());
    let rest = file[2 * PIECE..].to_vec();
    let last = owner.client.send("PUT", &url, &[("Content-Range", &range)], rest).await;
    let last = last.expect(200).json();
    assert_eq!((&last["state"], &last["offset"]), (&json!("ready"), &json!(file.len())));
    let whole = std::str::from_utf8(&file).unwrap();
    let once = upload(&mut owner.client, &account, "Same.csv", whole).await;
    let once = owner.client.get(&format!("/uploads/{once}")).await.json();
    assert_eq!(once["sha256"], last["sha256"], "the digest is that of the whole file");
    assert_eq!(text(&last["sha256"]).len(), 64);
    // Sealed on the disk, under names of ours.
    for stored in files(app.files()) {
        assert!(!stored.windows(8).any(|part| part == b"order-id"));
    }
    let again = put(&mut owner.client, &url, 0, b"x").await;
    assert_eq!(again.expect(409).json()["code"], "CONFLICT");
});

on_both!(a_connection_that_breaks_off_leaves_what_arrived, |db| async move {
    let Desk { app, mut owner, account } = desk(db).await;
    let token = app.token(&owner.email).await;
    let file = report(4 * PIECE);
    let answer = announce(&mut owner.client, &account, "October.csv", file.len()).await.expect(201);
    let url = text(&answer.json()["url"]);
    let part = |at: usize, bytes: &[u8]| {
        let head = format!(
            "PUT {url} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\
             Upload-Offset: {at}\r\nContent-Length: {}\r\n\r\n",
            file.len() - at
        );
        [head.as_bytes(), bytes].concat()
    };
    // The rest never comes.
    let stalled = part(0, &file[..PIECE + 7]);
    let answer = raw_request(app.address(), &stalled, PATIENCE);
    assert_eq!(answer.status(), Some(408));
    assert!(answer.text.contains("upload-offset: 65536\r\n"), "{}", answer.text);
    // The line is cut.
    let mut line = TcpStream::connect(app.address()).unwrap();
    line.write_all(&part(PIECE, &file[PIECE..3 * PIECE + 7])).unwrap();
    line.shutdown(Shutdown::Write).unwrap();
    line.set_read_timeout(Some(PATIENCE)).unwrap();
    // Whether or not an answer can still be sent, the server hangs up when it is done.
    let _answer = line.read_to_end(&mut Vec::new());
    let head = owner.client.send("HEAD", &url, &[], Vec::new()).await.expect(200);
    let kept: usize = head.header("upload-offset").unwrap().parse().unwrap();
    assert!(kept.is_multiple_of(PIECE) && (PIECE..=3 * PIECE).contains(&kept), "{kept}");
    let last = put(&mut owner.client, &url, kept, &file[kept..]).await.expect(200);
    assert_eq!(last.json()["state"], "ready");
});

on_both!(a_file_that_is_too_large_is_refused_before_and_after_it_is_sent, |db| async move {
    let Desk { app, mut owner, account } = desk(db).await;
    let large = announce(&mut owner.client, &account, "October.csv", (4 << 20) + 1).await;
    let large = large.expect(400).json();
    assert!(text(&large["detail"]).contains("at most 4 MB"), "{large}");
    let empty = announce(&mut owner.client, &account, "October.csv", 0).await.expect(400);
    assert!(text(&empty.json()["detail"]).contains("empty"));

    let announced = announce(&mut owner.client, &account, "October.csv", 100).await.expect(201);
    let url = text(&announced.json()["url"]);
    let long = put(&mut owner.client, &url, 0, &report(101)).await.expect(413).json();
    assert!(text(&long["detail"]).contains("100 bytes"), "{long}");
    // A body that does not say how long it is.
    let chunked = format!(
        "PUT {url} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\n\
         Transfer-Encoding: chunked\r\n\r\n40\r\n{}\r\n40\r\n{}\r\n0\r\n\r\n",
        app.token(&owner.email).await,
        "a".repeat(64),
        "b".repeat(64)
    );
    let chunked = raw_request(app.address(), chunked.as_bytes(), PATIENCE);
    assert_eq!(chunked.status(), Some(413));
    let head = owner.client.send("HEAD", &url, &[], Vec::new()).await.expect(200);
    assert_eq!(head.header("upload-offset"), Some("0"));
});

on_both!(the_room_of_a_consultancy_is_its_own_and_comes_back, |db| async move {
    let Desk { app, mut owner, account } = desk(db).await;
    let mut other = app.consultancy("Lantern").await;
    let (others, _) = other.account("Maple", "US").await;
    for _ in 0..2 {
        announce(&mut owner.client, &account, "a.csv", 4 << 20).await.expect(201);
    }
    let full = announce(&mut owner.client, &account, "b.csv", 1).await.expect(400).json();
    assert!(text(&full["detail"]).contains("8 MB of 8 MB are taken"), "{full}");
    announce(&mut other.client, &others, "a.csv", 4 << 20).await.expect(201);
    // A day later what was never sent is forgotten.
    app.clock().advance(Duration::from_secs(25 * 3_600));
    app.services().forget_all_files().await.unwrap();
    let mut again = app.signed_in(&owner.email).await;
    announce(&mut again, &account, "b.csv", 4 << 20).await.expect(201);
});

on_both!(what_is_no_report_is_refused_with_a_word_on_what_to_send, |db| async move {
    let Desk { app, mut owner, account } = desk(db).await;
    let files_of = |start: &[u8]| [start, &[b'x'; 100]].concat();
    for (start, what) in [
        (&b"%PDF-1.7"[..], "a PDF"),
        (b"\x89PNG\r\n", "a picture"),
        (b"MZ\x90\x00", "a program"),
        (b"\x7fELF", "a program"),
        (b"<!doctype html>", "a web page"),
    ] {
        let file = files_of(start);
        let announced = announce(&mut owner.client, &account, "a.csv", file.len()).await;
        let url = text(&announced.expect(201).json()["url"]);
        let refused = put(&mut owner.client, &url, 0, &file).await.expect(415).json();
        let detail = text(&refused["detail"]);
        assert!(detail.contains(what) && detail.contains("Send a text file"), "{detail}");
        assert!(!detail.contains("a.csv"));
        owner.client.get(&url).await.expect(404);
    }
    assert_eq!(files(app.files()).len(), 0, "nothing of them is kept");
});

on_both!(a_picture_can_be_attached_and_taken_away_again, |db| async move {
    let Desk { app, mut owner, account } = desk(db).await;
    let mut other = app.consultancy("Lantern").await;
    let picture = [&b"\x89PNG\r\n"[..], &[7; 5_000]].concat();
    let body = json!({"accountId": account, "fileName": "Étiquette \"1\".png",
        "size": picture.len(), "purpose": "attachment"});
    let body = body.to_string().into_bytes();
    let announced = owner.client.send("POST", "/uploads", &JSON, body).await.expect(201).json();
    let url = text(&announced["url"]);
    put(&mut owner.client, &url, 0, &picture).await.expect(200);
    let taken = owner.client.get(&format!("{url}/content")).await.expect(200);
    assert_eq!(taken.body(), picture);
    assert_eq!(taken.header("content-type"), Some("application/octet-stream"));
    let named = "attachment; filename*=UTF-8''%C3%89tiquette%20%221%22.png";
    assert_eq!(taken.header("content-disposition"), Some(named));
    other.client.get(&format!("{url}/content")).await.expect(404);
    // Reports are not given out again: they hold what buyers told Amazon.
    let id = upload(&mut owner.client, &account, "a.csv", "order-id\n1\n").await;
    owner.client.get(&format!("/uploads/{id}/content")).await.expect(404);
});

on_both!(foreign_and_unknown_accounts_and_uploads_answer_alike, |db| async move {
    let Desk { app, mut owner, account } = desk(db).await;
    let mut other = app.consultancy("Lantern").await;
    let announced = announce(&mut owner.client, &account, "a.csv", 10).await.expect(201).json();
    let url = text(&announced["url"]);
    let without_id = |answer: Answer| {
        let mut body: Value = answer.expect(404).json();
        body["requestId"].take();
        body
    };
    let foreign = without_id(announce(&mut other.client, &account, "a.csv", 10).await);
    let unknown = without_id(announce(&mut other.client, "bm90aGluZw", "a.csv", 10).await);
    assert_eq!(foreign, unknown);
    let foreign = without_id(put(&mut other.client, &url, 0, b"order-id\n1").await);
    let unknown = without_id(put(&mut other.client, "/uploads/bm90aGluZw", 0, b"x").await);
    assert_eq!(foreign, unknown);
    without_id(other.client.get(&url).await);
    let anonymous = app.anonymous().get(&url).await.expect(401);
    assert_eq!(anonymous.json()["code"], "UNAUTHENTICATED");
    let method = owner.client.send("DELETE", &url, &[], Vec::new()).await.expect(405);
    assert_eq!(method.header("allow"), Some("GET, HEAD, PUT"));
});

on_both!(a_request_that_contradicts_itself_is_refused, |db| async move {
    let Desk { app: _app, mut owner, account } = desk(db).await;
    let announced = announce(&mut owner.client, &account, "a.csv", 10).await.expect(201).json();
    let url = text(&announced["url"]);
    let headers: [&[(&str, &str)]; 5] = [
        &[("Upload-Offset", "-1")],
        &[("Upload-Offset", "x")],
        &[("Content-Range", "bytes 0-4/11")],
        &[("Content-Range", "bytes 0-3/10")],
        &[("Content-Range", "bytes 0-4/10"), ("Upload-Offset", "1")],
    ];
    for headers in headers {
        owner.client.send("PUT", &url, headers, b"order".to_vec()).await.expect(400);
    }
    let beyond = put(&mut owner.client, &url, 11, b"").await.expect(409);
    assert_eq!(beyond.header("upload-offset"), Some("0"));
    for body in ["{}", "[]", "{\"accountId\":1}", "not JSON"] {
        owner.client.send("POST", "/uploads", &JSON, body.into()).await.expect(400);
    }
    let form = owner.client.post("/uploads", "text/plain", "{}").await;
    form.expect(415);
});

on_both!(a_file_is_forgotten_when_its_time_is_over, |db| async move {
    let Desk { app, mut owner, account } = desk(db).await;
    let id = upload(&mut owner.client, &account, "a.csv", "order-id\n1\n").await;
    app.clock().advance(Duration::from_secs(29 * 86_400));
    assert_eq!(app.services().forget_all_files().await.unwrap(), 0);
    assert_eq!(files(app.files()).len(), 1);
    app.clock().advance(Duration::from_secs(86_400));
    // A file that nothing speaks of, as a killed server leaves it.
    let folder = app.files().join(owner.tenant.simple().to_string());
    let stray = "0192f3a4c5d67e8fa0b1c2d3e4f5a6b7";
    std::fs::write(folder.join(stray), b"x").unwrap();
    std::fs::write(folder.join(format!("{stray}.part")), b"x").unwrap();
    assert_eq!(app.services().forget_all_files().await.unwrap(), 3);
    assert_eq!(app.services().forget_all_files().await.unwrap(), 0);
    assert_eq!(files(app.files()).len(), 0);
    let mut client = app.signed_in(&owner.email).await;
    client.get(&format!("/uploads/{id}")).await.expect(404);
});
