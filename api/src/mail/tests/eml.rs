//! Reads a mail as a mail program does, as far as ours go.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A mail, taken apart.
#[derive(Debug)]
pub struct Eml {
    pub headers: Vec<(String, String)>,
    pub plain: String,
    pub html: String,
}

impl Eml {
    pub fn read(mail: &str) -> Eml {
        let (headers, body) = parts(mail);
        let boundary = value(&headers, "Content-Type");
        assert!(boundary.starts_with("multipart/alternative"), "{boundary}");
        let boundary = boundary.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
        let parts: Vec<&str> = body.split(&format!("--{boundary}")).collect();
        assert_eq!((parts.len(), parts[3].trim()), (4, "--"));
        let texts = [("text/plain", parts[1]), ("text/html", parts[2])].map(|(kind, part)| {
            let (headers, body) = self::parts(part.trim_start_matches("\r\n"));
            assert_eq!(value(&headers, "Content-Type"), format!("{kind}; charset=utf-8"));
            decoded(&value(&headers, "Content-Transfer-Encoding"), body).replace("\r\n", "\n")
        });
        let [plain, html] = texts;
        Eml { headers, plain, html }
    }

    pub fn header(&self, name: &str) -> String {
        value(&self.headers, name)
    }
}

fn parts(text: &str) -> (Vec<(String, String)>, &str) {
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let header = |line: &str| {
        let (name, value) = line.split_once(':').unwrap();
        (name.to_owned(), words(value.trim()))
    };
    (unfolded.split("\r\n").map(header).collect(), body)
}

fn value(headers: &[(String, String)], name: &str) -> String {
    let mut found = headers.iter().filter(|(one, _)| one.eq_ignore_ascii_case(name));
    let (_, value) = found.next().unwrap_or_else(|| panic!("no {name} in {headers:?}"));
    assert!(found.next().is_none(), "two {name} in {headers:?}");
    value.clone()
}

fn decoded(encoding: &str, body: &str) -> String {
    let bytes = match encoding {
        "7bit" => body.as_bytes().to_vec(),
        "quoted-printable" => {
            quoted_printable::decode(body, quoted_printable::ParseMode::Strict).unwrap()
        }
        "base64" => STANDARD.decode(body.split_whitespace().collect::<String>()).unwrap(),
        other => panic!("unknown encoding {other}"),
    };
    String::from_utf8(bytes).unwrap()
}

/// Encoded words (RFC 2047); the blank between two of them is none.
fn words(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some((before, word)) = rest.split_once("=?utf-8?b?") {
        if !(after_word && before.trim().is_empty()) {
            text.push_str(before);
        }
        let (word, after) = word.split_once("?=").unwrap();
        text.push_str(&String::from_utf8(STANDARD.decode(word).unwrap()).unwrap());
        (rest, after_word) = (after, true);
    }
    text + rest
}
