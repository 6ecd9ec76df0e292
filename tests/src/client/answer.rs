//! What the server answered, and failures that show it.

use serde_json::Value;
use ureq::http::response::Parts;

/// An answer read to its end.
#[derive(Debug)]
pub struct Answer {
    pub(super) asked: String,
    pub(super) head: Parts,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.head.status.as_u16()
    }

    /// A header, the first if there are several.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers(name).next()
    }

    /// Every header of a name.
    pub fn headers(&self, name: &str) -> impl Iterator<Item = &str> {
        self.head.headers.get_all(name).iter().filter_map(|value| value.to_str().ok())
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as text.
    #[must_use]
    #[track_caller]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or_else(|why| self.fail(&format!("no UTF-8: {why}")))
    }

    /// The body as JSON.
    #[must_use]
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|why| self.fail(&format!("no JSON: {why}")))
    }

    /// Goes on only with this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        if self.status() != status {
            self.fail(&format!("status {status} expected"));
        }
        self
    }

    /// The `data` of a GraphQL answer without errors.
    #[must_use]
    #[track_caller]
    pub fn data(&self) -> Value {
        let mut json = self.json();
        if json.get("errors").is_some() {
            self.fail("data expected, not errors");
        }
        match json.get_mut("data").map(Value::take) {
            None | Some(Value::Null) => self.fail("data expected"),
            Some(data) => data,
        }
    }

    /// `extensions.code` of the first GraphQL error.
    #[must_use]
    #[track_caller]
    pub fn error_code(&self) -> String {
        let json = self.json();
        match json.pointer("/errors/0/extensions/code").and_then(Value::as_str) {
            Some(code) => code.to_owned(),
            None => self.fail("an error with a code expected"),
        }
    }

    #[track_caller]
    fn fail(&self, expected: &str) -> ! {
        let body = String::from_utf8_lossy(&self.body);
        panic!("{expected}: {} answered {}\n{body}", self.asked, self.head.status)
    }
}
