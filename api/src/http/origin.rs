//! Which pages may speak to us with a person's cookie.

use crate::gate::{Code, Refusal};
use actix_web::HttpRequest;
use actix_web::http::header::ORIGIN;

/// The origins of our own pages.
#[derive(Debug, Clone, Default)]
pub struct Origins(Vec<String>);

impl Origins {
    /// Origins as browsers write them: scheme, host, and port if it is not the usual one.
    #[must_use]
    pub fn new(origins: impl IntoIterator<Item = String>) -> Origins {
        let plain = |origin: String| origin.trim_end_matches('/').to_ascii_lowercase();
        Origins(origins.into_iter().map(plain).collect())
    }

    /// Refuses what a page of somebody else sends. Programs send no origin and are let through:
    /// their credential is in a header no page can set for them.
    ///
    /// # Errors
    /// When the origin is not one of ours.
    pub fn check(&self, request: &HttpRequest) -> Result<(), Refusal> {
        let mut named = request.headers().get_all(ORIGIN).peekable();
        let foreign = if named.peek().is_some() {
            !named.all(|origin| origin.to_str().is_ok_and(|origin| self.knows(origin)))
        } else {
            // Some browsers name the relation instead.
            request.headers().get("sec-fetch-site").is_some_and(|site| site == "cross-site")
        };
        if foreign {
            return Err(Refusal::new(
                Code::Forbidden,
                "Pages of other origins may not call this service.",
            ));
        }
        Ok(())
    }

    fn knows(&self, origin: &str) -> bool {
        self.0.iter().any(|known| known.eq_ignore_ascii_case(origin))
    }
}
