//! Requests that carry the session cookie must come from our own pages.
//!
//! The cookie is `SameSite=Lax` and bodies are JSON only; this is the third lock: the browser's own
//! word on where a request comes from. A browser that says nothing is not believed.

use url::Url;

/// Our own pages: scheme, host and port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site(String);

/// The configured address is none that a browser could be at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "The public address {0:?} is not an http(s) address; set one like https://desk.example.com."
)]
pub struct NotASite(String);

/// A request that our own pages did not send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Foreign {
    /// `Origin` names another site, or hides it.
    #[error("The request comes from another site; open the desk at its own address.")]
    Origin,
    /// `Sec-Fetch-Site` says that it was another site.
    #[error(
        "The browser says that another site sent the request; open the desk at its own address."
    )]
    FetchSite,
    /// Neither header is there.
    #[error("The request does not say where it comes from; programs use a token, not the cookie.")]
    Unsaid,
}

impl Site {
    /// The site of the configured public address.
    pub fn of(public_url: &str) -> Result<Self, NotASite> {
        let refused = || NotASite(public_url.to_owned());
        let url = Url::parse(public_url).map_err(|_| refused())?;
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            return Err(refused());
        }
        Ok(Site(url.origin().ascii_serialization()))
    }

    /// How a browser writes the site.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Judges a request by its `Origin` and `Sec-Fetch-Site` headers. A header that is there twice
    /// or is no text counts as wrong: hand in an empty text for it.
    pub fn check(&self, origin: Option<&str>, fetch_site: Option<&str>) -> Result<(), Foreign> {
        match (origin, fetch_site) {
            (Some(origin), _) if origin != self.0 => Err(Foreign::Origin),
            (_, Some(site)) if site != "same-origin" => Err(Foreign::FetchSite),
            (None, None) => Err(Foreign::Unsaid),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "https://desk.example.com";

    fn site() -> Site {
        Site::of("https://Desk.Example.com:443/app?x#y").unwrap()
    }

    #[test]
    fn our_own_pages_pass() {
        assert_eq!(site().as_str(), OURS);
        for (origin, fetch_site) in
            [(Some(OURS), Some("same-origin")), (Some(OURS), None), (None, Some("same-origin"))]
        {
            assert_eq!(site().check(origin, fetch_site), Ok(()));
        }
        let local = Site::of("http://localhost:8080").unwrap();
        assert_eq!(local.check(Some("http://localhost:8080"), None), Ok(()));
    }

    #[test]
    fn other_origins_are_refused_however_alike() {
        for origin in [
            "",
            "null",
            "http://desk.example.com",
            "https://desk.example.com:8443",
            "https://desk.example.com/",
            "https://desk.example.com.evil.test",
            "https://evil.desk.example.com",
            "https://example.com",
            "HTTPS://DESK.EXAMPLE.COM",
            "https://desk.example.com https://evil.test",
        ] {
            let checked = site().check(Some(origin), Some("same-origin"));
            assert_eq!(checked, Err(Foreign::Origin), "{origin:?}");
        }
    }

    #[test]
    fn what_the_browser_says_about_the_sender_counts() {
        for fetch_site in ["cross-site", "same-site", "none", "", "Same-Origin"] {
            for origin in [Some(OURS), None] {
                let checked = site().check(origin, Some(fetch_site));
                assert_eq!(checked, Err(Foreign::FetchSite), "{fetch_site}");
            }
        }
    }

    #[test]
    fn silence_is_refused() {
        assert_eq!(site().check(None, None), Err(Foreign::Unsaid));
    }

    #[test]
    fn an_address_that_is_no_site_is_refused_at_start() {
        for address in ["", "desk.example.com", "ftp://desk.example.com", "file:///x", "data:,x"] {
            assert_eq!(Site::of(address), Err(NotASite(address.to_owned())));
        }
    }
}
