//! Cookies of one server. Unlike a browser's they also travel without TLS, which tests do not have.

use std::collections::BTreeMap;

/// Values by name.
#[derive(Debug, Clone, Default)]
pub(super) struct Cookies(BTreeMap<String, String>);

impl Cookies {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(super) fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), value.to_owned());
    }

    /// Does what a `Set-Cookie` header says: keeps the value, or forgets it at `Max-Age=0`.
    pub(super) fn take(&mut self, set_cookie: &str) {
        let (cookie, attributes) = set_cookie.split_once(';').unwrap_or((set_cookie, ""));
        let Some((name, value)) = cookie.split_once('=') else { return };
        let ends = |attribute: &str| attribute.trim().eq_ignore_ascii_case("Max-Age=0");
        if attributes.split(';').any(ends) {
            self.0.remove(name.trim());
        } else {
            self.set(name.trim(), value.trim());
        }
    }

    /// The value of a `Cookie` header; none without cookies.
    pub(super) fn header(&self) -> Option<String> {
        let pairs: Vec<_> = self.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::Cookies;

    #[test]
    fn cookies_are_kept_replaced_and_forgotten() {
        let mut cookies = Cookies::default();
        assert_eq!(cookies.header(), None);
        cookies.take("__Host-session=one; Path=/; Secure; HttpOnly");
        cookies.take("theme=a=b");
        cookies.take("__Host-session=two; Path=/");
        assert_eq!(cookies.header().as_deref(), Some("__Host-session=two; theme=a=b"));
        cookies.take("__Host-session=; Path=/; max-age=0");
        assert_eq!(cookies.get("__Host-session"), None);
        assert_eq!(cookies.get("theme"), Some("a=b"));
    }
}
