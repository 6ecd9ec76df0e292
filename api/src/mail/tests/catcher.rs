//! A mail server of a test: takes what it is sent, and answers as it is told.

use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
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

/// What it says to a command instead of consent.
type Answers = BTreeMap<&'static str, &'static str>;

impl Catcher {
    /// Answers a command that is named with the answer beside it, for others with consent. A blank
    /// answer is silence.
    pub fn answering(answers: &[(&'static str, &'static str)]) -> Self {
        Self::start(answers.iter().copied().collect(), None)
    }

    /// Offers encryption, and proves its name so.
    pub fn encrypting(proof: ServerConfig) -> Self {
        Self::start(Answers::new(), Some(Arc::new(proof)))
    }

    fn start(answers: Answers, proof: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let caught = Arc::new(Mutex::new(Caught::default()));
        let shared = Arc::clone(&caught);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                shared.lock().unwrap().connections += 1;
                let (shared, answers, proof) =
                    (Arc::clone(&shared), answers.clone(), proof.clone());
                std::thread::spawn(move || drop(serve(stream, &answers, proof, &shared)));
            }
        });
        Catcher { address, caught }
    }

    pub fn caught(&self) -> std::sync::MutexGuard<'_, Caught> {
        self.caught.lock().unwrap()
    }
}

fn serve(
    mut stream: TcpStream,
    answers: &Answers,
    proof: Option<Arc<ServerConfig>>,
    caught: &Mutex<Caught>,
) -> std::io::Result<()> {
    stream.write_all(b"220 catcher ready\r\n")?;
    let offers = proof.is_some();
    if let (Some(stream), Some(proof)) = (talk(stream, offers, answers, caught)?, proof) {
        let session = ServerConnection::new(proof).map_err(std::io::Error::other)?;
        talk(StreamOwned::new(session, stream), false, answers, caught)?;
    }
    Ok(())
}

/// Talks until the connection ends; gives it back if it is to be encrypted.
fn talk<S: Read + Write>(
    stream: S,
    offers_encryption: bool,
    answers: &Answers,
    caught: &Mutex<Caught>,
) -> std::io::Result<Option<S>> {
    let mut stream = BufReader::new(stream);
    while let Some(line) = line(&mut stream)? {
        let command = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        caught.lock().unwrap().commands.push(line);
        let usual = match command.as_str() {
            "EHLO" if offers_encryption => "250-catcher\r\n250 STARTTLS",
            "EHLO" => "250-catcher\r\n250 AUTH PLAIN",
            "STARTTLS" if offers_encryption => "220 go on",
            "AUTH" => "235 welcome",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        let answer = answers.get(command.as_str()).copied().unwrap_or(usual);
        if !answer.is_empty() {
            stream.get_mut().write_all(format!("{answer}\r\n").as_bytes())?;
        }
        if command == "STARTTLS" && offers_encryption {
            return Ok(Some(stream.into_inner()));
        }
        if command == "DATA" && answer == usual {
            let mut mail = String::new();
            while let Some(line) = self::line(&mut stream)?.filter(|line| line != ".") {
                mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                mail.push_str("\r\n");
            }
            caught.lock().unwrap().mails.push(mail);
            let answer = answers.get("END").copied().unwrap_or("250 taken");
            stream.get_mut().write_all(format!("{answer}\r\n").as_bytes())?;
        }
    }
    Ok(None)
}

fn line(from: &mut impl BufRead) -> std::io::Result<Option<String>> {
    let mut line = String::new();
    let read = from.read_line(&mut line)?;
    Ok((read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
}
