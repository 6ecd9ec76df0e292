//! A sentence, or a part of one, in every language: for what is said where nobody knows yet who
//! will read it.

use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// What something is called in each language. Printed, it is English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saying {
    #[serde(rename = "en")]
    english: Cow<'static, str>,
    #[serde(rename = "de")]
    german: Cow<'static, str>,
}

impl Saying {
    /// What is the same for everybody.
    #[must_use]
    pub const fn fixed(english: &'static str, german: &'static str) -> Self {
        Saying { english: Cow::Borrowed(english), german: Cow::Borrowed(german) }
    }

    /// Written for somebody.
    #[must_use]
    pub fn of(say: impl Fn(Language) -> String) -> Self {
        Saying {
            english: Cow::Owned(say(Language::English)),
            german: Cow::Owned(say(Language::German)),
        }
    }

    /// In a language.
    #[must_use]
    pub fn said(&self, language: Language) -> &str {
        language.pick(self.english.as_ref(), self.german.as_ref())
    }

    /// As it was stored. What is no sentence in every language is taken as it is.
    #[must_use]
    pub fn read(stored: &str) -> Self {
        serde_json::from_str(stored).unwrap_or_else(|_| Saying::of(|_| stored.to_owned()))
    }

    /// To be stored.
    #[must_use]
    pub fn stored(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| self.english.clone().into_owned())
    }
}

impl fmt::Display for Saying {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}

/// In English, for outputs that programs read.
///
/// # Errors
/// When the serializer fails.
pub(crate) fn in_english<S: serde::Serializer>(
    saying: &Saying,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&saying.english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saying_is_stored_in_every_language_and_older_sentences_stay_as_they_are() {
        let blank = Saying::fixed("is blank", "ist leer");
        assert_eq!(blank.to_string(), "is blank");
        let stored = blank.stored();
        assert_eq!(stored, r#"{"en":"is blank","de":"ist leer"}"#);
        assert_eq!(Saying::read(&stored), blank);
        assert_eq!(Saying::read(&stored).said(Language::German), "ist leer");
        assert_eq!(Saying::read("is {blank}").said(Language::German), "is {blank}");
    }
}
