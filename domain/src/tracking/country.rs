//! Countries as postal operators know them.

use std::fmt;

use super::posts::{POSTS, Post};

/// A country or territory with a national post: an upper-case ISO 3166-1 alpha-2 code.
///
/// Only codes that can end an S10 number exist; [`Country::new`] refuses the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    pub(crate) const CANADA: Country = Country(*b"CA");
    pub(crate) const GREAT_BRITAIN: Country = Country(*b"GB");
    pub(crate) const UNITED_STATES: Country = Country(*b"US");

    /// The country of this code, in either case; `None` when no national post uses it.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let &[first, second] = code.as_bytes() else { return None };
        let code = [first.to_ascii_uppercase(), second.to_ascii_uppercase()];
        is_postal(code).then_some(Country(code))
    }

    /// The country of an ISO 3166-1 numeric code, such as `276` for Germany.
    #[must_use]
    pub fn from_numeric(code: u16) -> Option<Self> {
        POSTS.iter().find(|post| code != 0 && post.numeric == code).map(|post| Country(post.code))
    }

    /// The two letters, upper case.
    #[must_use]
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    pub(super) fn post(self) -> Option<&'static Post> {
        let at = POSTS.binary_search_by_key(&self.0, |post| post.code).ok()?;
        POSTS.get(at)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// One word per first letter, one bit per second letter: is there a post of that code?
static POSTAL: [u32; 26] = {
    let mut letters = [0; 26];
    let mut at = 0;
    while at < POSTS.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        let [first, second] = POSTS[at].code;
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            letters[(first - b'A') as usize] |= 1 << (second - b'A');
        }
        at += 1;
    }
    letters
};

fn is_postal([first, second]: [u8; 2]) -> bool {
    let row = POSTAL.get(usize::from(first.wrapping_sub(b'A'))).copied().unwrap_or(0);
    second.is_ascii_uppercase() && row >> (second - b'A') & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_ordered_and_agrees_with_the_bitmap() {
        assert!(POSTS.is_sorted_by(|a, b| a.code < b.code));
        assert!(POSTS.len() >= 191);
        for post in POSTS {
            let country = Country::new(&post.slug["post-".len()..]).expect(post.name);
            assert_eq!(country.0, post.code);
            assert_eq!(country.post().map(|found| found.name), Some(post.name));
        }
    }

    #[test]
    fn codes_without_a_post_are_refused() {
        for code in ["", "U", "USA", "XX", "ZZ", "UK", "1A", "É", "A["] {
            assert_eq!(Country::new(code), None, "{code}");
        }
        assert_eq!(Country::new("de").map(|country| country.to_string()).as_deref(), Some("DE"));
        assert_eq!(Country::from_numeric(276), Country::new("DE"));
        assert_eq!(Country::from_numeric(0), None);
    }
}
