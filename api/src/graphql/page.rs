//! Pages of lists. A cursor belongs to the list it came from: with another filter or order it is
//! refused rather than misread.

use async_graphql::{Error, ErrorExtensions};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The most entries of a page.
pub const LONGEST: u64 = 100;

/// What part of a list is asked for.
pub struct Slice<C> {
    /// Begin after this.
    pub after: Option<C>,
    /// At most this many.
    pub first: u64,
    /// What the list is, for its cursors.
    list: u32,
}

impl<C: Serialize + DeserializeOwned> Slice<C> {
    /// Reads `first` and `after` of the list that is described by `list`, such as a market with its
    /// filter.
    ///
    /// # Errors
    /// When `first` is not between 1 and 100 or the cursor is not one of this list.
    pub fn read(first: i32, after: Option<&str>, list: &impl Serialize) -> Result<Self, Error> {
        let list = fingerprint(list);
        let first = u64::try_from(first).ok().filter(|first| (1..=LONGEST).contains(first));
        let first = first.ok_or_else(|| invalid("`first` must be from 1 to 100."))?;
        let after = after.map(|after| {
            decode(after, list).ok_or_else(|| {
                invalid("`after` is no cursor of this list; start again without it, or keep filter and order.")
            })
        });
        Ok(Slice { after: after.transpose()?, first, list })
    }

    /// One more than asked for, to see whether there is a next page.
    #[must_use]
    pub const fn limit(&self) -> u64 {
        self.first + 1
    }

    /// The cursor of an entry.
    #[must_use]
    pub fn cursor(&self, of: &C) -> String {
        let text = serde_json::to_string(&(self.list, of)).unwrap_or_default();
        URL_SAFE_NO_PAD.encode(text)
    }

    /// Cuts the entry too many off; whether there was one.
    pub fn cut<T>(&self, entries: &mut Vec<T>) -> bool {
        let more = entries.len() as u64 > self.first;
        entries.truncate(usize::try_from(self.first).unwrap_or(usize::MAX));
        more
    }
}

fn decode<C: DeserializeOwned>(cursor: &str, list: u32) -> Option<C> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
    let (of, place): (u32, C) = serde_json::from_slice(&bytes).ok()?;
    (of == list).then_some(place)
}

/// Enough to tell lists apart; not a secret.
fn fingerprint(list: &impl Serialize) -> u32 {
    let text = serde_json::to_vec(list).unwrap_or_default();
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &text);
    digest.as_ref().iter().take(4).fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

fn invalid(message: &str) -> Error {
    Error::new(message).extend_with(|_, extensions| extensions.set("code", "BAD_USER_INPUT"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_belongs_to_its_list() {
        let list = Slice::<i64>::read(2, None, &("market", 1)).unwrap();
        let cursor = list.cursor(&7);
        let next = Slice::<i64>::read(2, Some(&cursor), &("market", 1)).unwrap();
        assert_eq!(next.after, Some(7));
        assert!(Slice::<i64>::read(2, Some(&cursor), &("market", 2)).is_err());
        assert!(Slice::<i64>::read(2, Some("!"), &("market", 1)).is_err());
    }

    #[test]
    fn a_page_has_1_to_100_entries() {
        for first in [-1, 0, 101, i32::MAX] {
            assert!(Slice::<i64>::read(first, None, &1).is_err(), "{first}");
        }
        let page = Slice::<i64>::read(2, None, &1).unwrap();
        let mut entries = vec![1, 2, 3];
        assert!(page.cut(&mut entries));
        assert_eq!(entries, [1, 2]);
        assert!(!page.cut(&mut entries));
    }
}
