//! A mail server of a test: takes what it is sent, and answers as it is told.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What the server was told, over all connections.
#[derive(Debug, Default)]
pub struct Caught {
    pub connections: usize,
    pub commands: Vec<String>,
    pub mails: Vec<String>,
}

/// A mail server on a port of its own. Its threads end with the connections.
pub struct Catcher {
    pub address: SocketAddr,
    caught: Arc<Mutex<Caught>>,
}

impl Catcher {
    /// Answers a command that is named with the answer beside it, for others with consent. A blank
    /// answer is silence.
    pub fn answering(answers: &[(&'static str, &'static str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let caught = Arc::new(Mutex::new(Caught::default()));
        let answers: BTreeMap<_, _> = answers.iter().copied().collect();
        let shared = Arc::clone(&caught);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                shared.lock().unwrap().connections += 1;
                let (shared, answers) = (Arc::clone(&shared), answers.clone());
                std::thread::spawn(move || drop(talk(&stream, &answers, &shared)));
            }
        });
        Catcher { address, caught }
    }

    pub fn caught(&self) -> std::sync::MutexGuard<'_, Caught> {
        self.caught.lock().unwrap()
    }
}

fn talk(
    stream: &TcpStream,
    answers: &BTreeMap<&str, &'static str>,
    caught: &Mutex<Caught>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let mut out = stream;
    out.write_all(b"220 catcher ready\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let command = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        caught.lock().unwrap().commands.push(line);
        let usual = match command.as_str() {
            "EHLO" => "250-catcher\r\n250 AUTH PLAIN",
            "AUTH" => "235 welcome",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        let answer = answers.get(command.as_str()).copied().unwrap_or(usual);
        if !answer.is_empty() {
            out.write_all(format!("{answer}\r\n").as_bytes())?;
        }
        if command == "DATA" && answer == usual {
            let mut mail = String::new();
            for line in lines.by_ref() {
                let line = line?;
                if line == "." {
                    break;
                }
                mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                mail.push_str("\r\n");
            }
            caught.lock().unwrap().mails.push(mail);
            let answer = answers.get("END").copied().unwrap_or("250 taken");
            out.write_all(format!("{answer}\r\n").as_bytes())?;
        }
    }
    Ok(())
}
