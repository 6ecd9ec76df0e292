//! Somebody's program: takes messages on a socket of its own and answers as the test wants.

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// A message that came in.
#[derive(Clone, Debug)]
pub struct Taken {
    pub headers: BTreeMap<String, String>,
    pub bytes: Vec<u8>,
}

impl Taken {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// Whether one of its signatures is made with a secret.
    pub fn is_signed_with(&self, secret: &str) -> bool {
        let bytes = STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
        let key = hmac::Key::new(hmac::HMAC_SHA256, &bytes);
        let (id, second) = (self.header("webhook-id"), self.header("webhook-timestamp"));
        let signed = format!("{id}.{second}.{}", self.text());
        self.header("webhook-signature").split(' ').any(|signature| {
            let signature = STANDARD.decode(signature.strip_prefix("v1,").unwrap()).unwrap();
            hmac::verify(&key, signed.as_bytes(), &signature).is_ok()
        })
    }
}

/// Answers every message with the status that is set when it comes.
pub struct Receiver {
    address: SocketAddr,
    status: Arc<Mutex<u16>>,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl Receiver {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (status, taken) = (Arc::new(Mutex::new(200)), Arc::<Mutex<Vec<Taken>>>::default());
        let (answers, keeps) = (Arc::clone(&status), Arc::clone(&taken));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                let status = *answers.lock().unwrap();
                keeps.lock().unwrap().extend(take(stream, status));
            }
        });
        Receiver { address, status, taken }
    }

    pub fn url(&self) -> String {
        format!("{}/hooks", self.origin())
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on it answers so.
    pub fn answer(&self, status: u16) {
        *self.status.lock().unwrap() = status;
    }

    /// What came in since the last time.
    pub fn taken(&self) -> Vec<Taken> {
        std::mem::take(&mut self.taken.lock().unwrap())
    }

    /// The only message that came in.
    #[track_caller]
    pub fn only(&self) -> Taken {
        let mut taken = self.taken();
        assert_eq!(taken.len(), 1, "{taken:?}");
        taken.remove(0)
    }
}

/// Keeps a message before it is answered: whoever has the answer finds it here.
fn take(stream: TcpStream, status: u16) -> Option<Taken> {
    let mut reader = BufReader::new(&stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim().split_once(": ") else { break };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let length: usize = headers.get("content-length")?.parse().ok()?;
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let answer = format!("HTTP/1.1 {status} Told\r\ncontent-length: 6\r\n\r\nthanks");
    let taken = Taken { headers, bytes: body };
    (&stream).write_all(answer.as_bytes()).ok()?;
    Some(taken)
}
