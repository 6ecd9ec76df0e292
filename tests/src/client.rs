//! HTTP over a real socket, as a browser or a program would speak it.

mod answer;
mod cookies;
mod raw;

pub use answer::Answer;
pub use raw::{RawAnswer, raw_request};

use cookies::Cookies;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;
use ureq::http::{Request, Response};
use ureq::{Agent, Body};

/// Longer than any deadline of the server.
const PATIENCE: Duration = Duration::from_secs(30);

/// The largest answer that is read.
const LARGEST_ANSWER: u64 = 1 << 30;

/// Keeps cookies between requests, follows no redirects and takes every status as an answer.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    server: SocketAddr,
    headers: Vec<(String, String)>,
    cookies: Cookies,
}

impl Client {
    /// Speaks to a server, without credentials.
    #[must_use]
    pub fn new(server: SocketAddr) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .build()
            .new_agent();
        Client { agent, server, headers: Vec::new(), cookies: Cookies::default() }
    }

    /// The same with a header on every request.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same with an access token or API key.
    #[must_use]
    pub fn with_bearer(self, token: &str) -> Self {
        self.with_header("Authorization", &format!("Bearer {token}"))
    }

    /// The value of a cookie that the server set.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name)
    }

    /// Puts a cookie beside those the server set, or in place of one.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.set(name, value);
    }

    /// A GraphQL operation.
    pub async fn graphql(&mut self, query: &str, variables: Value) -> Answer {
        self.graphql_with(query, variables, &[]).await
    }

    /// A GraphQL operation with more headers.
    pub async fn graphql_with(
        &mut self,
        query: &str,
        variables: Value,
        headers: &[(&str, &str)],
    ) -> Answer {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let json = [("Content-Type", "application/json"), ("Accept", "application/json")];
        self.send("POST", "/graphql", &[&json, headers].concat(), body.into_bytes()).await
    }

    /// A GET request.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[], Vec::new()).await
    }

    /// A POST request with a body of some type.
    pub async fn post(
        &mut self,
        path: &str,
        content_type: &str,
        body: impl Into<Vec<u8>>,
    ) -> Answer {
        self.send("POST", path, &[("Content-Type", content_type)], body.into()).await
    }

    /// Any request. A GET carries no body; [`raw_request`] can send one that does.
    pub async fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let answer = self.try_send(method, path, headers, body).await;
        answer.unwrap_or_else(|why| panic!("{method} {path} was not answered: {why}"))
    }

    /// Any request to a server that may be gone: why there was no answer, if there was none. An
    /// answer that breaks off fails the test all the same.
    ///
    /// # Errors
    /// What the connection said.
    pub async fn try_send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<Answer, String> {
        let asked = format!("{method} http://{}{path}", self.server);
        let mut request =
            Request::builder().method(method).uri(format!("http://{}{path}", self.server));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookies) = self.cookies.header() {
            request = request.header("Cookie", cookies);
        }
        let request = request.body(body).unwrap_or_else(|why| panic!("{asked}: {why}"));
        let agent = self.agent.clone();
        // The test's own server may need the thread that waits here.
        let answer = tokio::task::spawn_blocking(move || exchange(&agent, request, asked))
            .await
            .unwrap_or_else(|why| std::panic::resume_unwind(why.into_panic()))?;
        for cookie in answer.headers("set-cookie") {
            self.cookies.take(cookie);
        }
        Ok(answer)
    }
}

fn exchange(agent: &Agent, request: Request<Vec<u8>>, asked: String) -> Result<Answer, String> {
    let (head, body) = request.into_parts();
    let answered = if body.is_empty() {
        agent.run(Request::from_parts(head, ()))
    } else {
        agent.run(Request::from_parts(head, body))
    };
    let (head, body) = answered.map(Response::into_parts).map_err(|why| why.to_string())?;
    let body = whole(body).unwrap_or_else(|why| panic!("{asked} was answered in part: {why}"));
    Ok(Answer { asked, head, body })
}

fn whole(mut body: Body) -> Result<Vec<u8>, ureq::Error> {
    body.with_config().limit(LARGEST_ANSWER).read_to_vec()
}

#[cfg(test)]
mod tests {
    use super::{Answer, Client, raw_request};
    use serde_json::json;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::{SocketAddr, TcpListener};
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    /// Gives each connection the next answer and tells what was asked.
    fn server(answers: &'static [&'static str]) -> (SocketAddr, Receiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (tell, told) = channel();
        std::thread::spawn(move || {
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let (mut asked, mut length) = (String::new(), 0);
                while !asked.ends_with("\r\n\r\n") && reader.read_line(&mut asked).unwrap() > 0 {
                    let line = asked.lines().last().unwrap().to_lowercase();
                    if let Some(value) = line.strip_prefix("content-length: ") {
                        length = value.parse().unwrap();
                    }
                }
                let mut body = vec![0; length];
                reader.read_exact(&mut body).unwrap();
                tell.send(asked + &String::from_utf8(body).unwrap()).unwrap();
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        (address, told)
    }

    #[test]
    fn cookies_headers_and_json_travel() {
        let (address, told) = server(&[
            "HTTP/1.1 200 OK\r\nSet-Cookie: session=abc; Secure\r\nConnection: close\r\n\
             Content-Length: 18\r\n\r\n{\"data\":{\"ok\":1}}\n",
            "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nConnection: close\r\n\
             Content-Length: 0\r\n\r\n",
        ]);
        crate::run(async {
            let mut client = Client::new(address).with_bearer("t0ken");
            let answer = client.graphql("query Q { ok }", json!({ "a": 1 })).await;
            assert_eq!(answer.expect(200).data(), json!({ "ok": 1 }));
            let asked = told.recv().unwrap();
            assert!(asked.starts_with("POST /graphql HTTP/1.1\r\n"), "{asked}");
            assert!(asked.to_lowercase().contains("authorization: bearer t0ken\r\n"), "{asked}");
            assert!(asked.to_lowercase().contains("content-type: application/json\r\n"), "{asked}");
            assert!(asked.contains("\"query\":\"query Q { ok }\""), "{asked}");
            assert!(!asked.to_lowercase().contains("cookie:"), "{asked}");

            assert_eq!(client.cookie("session"), Some("abc"));
            let answer = client.get("/files?x=1").await;
            assert_eq!((answer.status(), answer.header("location")), (302, Some("/elsewhere")));
            let asked = told.recv().unwrap();
            assert!(asked.starts_with("GET /files?x=1 HTTP/1.1\r\n"), "{asked}");
            assert!(asked.to_lowercase().contains("cookie: session=abc\r\n"), "{asked}");
        });
    }

    const REFUSAL: &str = "HTTP/1.1 422 Unprocessable Content\r\nConnection: close\r\n\
        Content-Length: 60\r\n\r\n{\"errors\":[{\"message\":\"m\",\"extensions\":{\"code\":\"TOO_BIG\"}}]}";

    async fn refused() -> Answer {
        let (address, _told) = server(&[REFUSAL]);
        Client::new(address).graphql("{ ok }", json!({})).await
    }

    #[test]
    fn the_code_of_a_graphql_error_is_read() {
        assert_eq!(crate::run(refused()).error_code(), "TOO_BIG");
    }

    #[test]
    #[should_panic(expected = "TOO_BIG")]
    fn a_failure_shows_the_body() {
        let _ = crate::run(refused()).expect(200);
    }

    #[test]
    fn raw_bytes_arrive_and_the_end_of_the_connection_is_seen() {
        let (address, told) = server(&["HTTP/1.1 400 Bad Request\r\n\r\n"]);
        let answer = raw_request(address, b"BREW / \xc2\xa0\r\n\r\n", Duration::from_secs(10));
        assert_eq!((answer.status(), answer.closed), (Some(400), true));
        assert_eq!(told.recv().unwrap(), "BREW / \u{a0}\r\n\r\n");
    }
}
