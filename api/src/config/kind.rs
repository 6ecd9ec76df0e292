//! What a setting can be: read from text, whatever it came from, and shown again.

use secrecy::{ExposeSecret, SecretString};
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Who may see a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Anybody.
    Open,
    /// It can hold a password, which is not shown. May come from a file.
    Partly,
    /// Nobody. May come from a file, and not from the command line, which others can see.
    Secret,
}

/// What a setting can be.
pub(super) trait Kind: Sized {
    /// What it looks like.
    const SHAPE: &'static str;
    /// Who may see it.
    const SECRECY: Secrecy = Secrecy::Open;

    /// Reads it; the error says what it must be, as "it must be …" goes on.
    fn read(text: &str) -> Result<Self, String>;

    /// What holds if nothing is given at all.
    fn unset() -> Option<Self> {
        None
    }

    /// What may be shown of it; none if it is unset.
    fn show(&self) -> Option<String>;
}

impl<K: Kind> Kind for Option<K> {
    const SHAPE: &'static str = K::SHAPE;
    const SECRECY: Secrecy = K::SECRECY;

    fn read(text: &str) -> Result<Self, String> {
        K::read(text).map(Some)
    }

    fn unset() -> Option<Self> {
        Some(None)
    }

    fn show(&self) -> Option<String> {
        self.as_ref().and_then(Kind::show)
    }
}

/// Kinds that the standard library reads and writes.
macro_rules! plain {
    ($($kind:ty: $shape:literal,)+) => {$(
        impl Kind for $kind {
            const SHAPE: &'static str = $shape;

            fn read(text: &str) -> Result<Self, String> {
                text.parse().map_err(|_| Self::SHAPE.to_owned())
            }

            fn show(&self) -> Option<String> {
                Some(self.to_string())
            }
        }
    )+};
}

plain! {
    u16: "a whole number from 0 to 65535",
    u32: "a whole number",
    bool: "`true` or `false`",
    String: "text",
    IpAddr: "an address like `127.0.0.1`, `0.0.0.0` or `::`",
}

/// A number of things that are needed: at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(usize);

impl Count {
    /// The number.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0
    }
}

impl Kind for Count {
    const SHAPE: &'static str = "a whole number from 1 to 65535";

    fn read(text: &str) -> Result<Self, String> {
        match text.parse::<u16>() {
            Ok(number) if number > 0 => Ok(Count(number.into())),
            _ => Err(Self::SHAPE.to_owned()),
        }
    }

    fn show(&self) -> Option<String> {
        Some(self.0.to_string())
    }
}

impl Kind for PathBuf {
    const SHAPE: &'static str = "a path";

    fn read(text: &str) -> Result<Self, String> {
        Ok(text.into())
    }

    fn show(&self) -> Option<String> {
        Some(self.display().to_string())
    }
}

/// Units of time, longest first.
const UNITS: [(&str, u64); 5] =
    [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];

impl Kind for Duration {
    const SHAPE: &'static str = "a length of time like `500ms`, `30s`, `5m`, `12h` or `30d`";

    fn read(text: &str) -> Result<Self, String> {
        let wrong = || Self::SHAPE.to_owned();
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = text.strip_suffix(unit).unwrap_or(text);
        let number: u64 = number.parse().map_err(|_| wrong())?;
        let (_, millis) =
            UNITS.iter().find(|(name, _)| *name == unit.trim_start()).ok_or_else(wrong)?;
        number.checked_mul(*millis).map(Duration::from_millis).ok_or_else(wrong)
    }

    fn show(&self) -> Option<String> {
        let all = self.as_millis();
        let fits = |unit: &&(&str, u64)| all > 0 && all.is_multiple_of(u128::from(unit.1));
        let (name, millis) = UNITS.iter().find(fits).unwrap_or(&("s", 1));
        Some(format!("{}{name}", all / u128::from(*millis)))
    }
}

/// A number of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size(u64);

impl Size {
    /// The number.
    #[must_use]
    pub const fn bytes(self) -> u64 {
        self.0
    }
}

/// Units of size, largest first.
const SIZES: [(&str, u64); 4] =
    [("TiB", 1 << 40), ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)];

impl Kind for Size {
    const SHAPE: &'static str = "a size like `64KiB`, `20MiB` or `2GiB`";

    fn read(text: &str) -> Result<Self, String> {
        let wrong = || Self::SHAPE.to_owned();
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = text.strip_suffix(unit).unwrap_or(text);
        let number: u64 = number.parse().map_err(|_| wrong())?;
        let (_, bytes) =
            SIZES.iter().find(|(name, _)| *name == unit.trim_start()).ok_or_else(wrong)?;
        number.checked_mul(*bytes).map(Size).ok_or_else(wrong)
    }

    fn show(&self) -> Option<String> {
        let fits = |unit: &&(&str, u64)| self.0 > 0 && self.0.is_multiple_of(unit.1);
        let (name, bytes) = SIZES.iter().find(fits).unwrap_or(&("KiB", 1 << 10));
        Some(format!("{}{name}", self.0 / bytes))
    }
}

/// A list in a line, with commas or blanks between.
impl<K: Kind> Kind for Vec<K> {
    const SHAPE: &'static str = "a list, with commas between";
    const SECRECY: Secrecy = K::SECRECY;

    fn read(text: &str) -> Result<Self, String> {
        let items = text.split([',', ' ', '\n']).map(str::trim).filter(|item| !item.is_empty());
        items.map(K::read).collect()
    }

    fn unset() -> Option<Self> {
        Some(Vec::new())
    }

    fn show(&self) -> Option<String> {
        let items: Vec<String> = self.iter().filter_map(Kind::show).collect();
        (!items.is_empty()).then(|| items.join(", "))
    }
}

impl Kind for SecretString {
    const SHAPE: &'static str = "text that nobody sees";
    const SECRECY: Secrecy = Secrecy::Secret;

    fn read(text: &str) -> Result<Self, String> {
        Ok(text.to_owned().into())
    }

    fn show(&self) -> Option<String> {
        Some(redacted(self.expose_secret()).to_owned())
    }
}

/// What stands in place of a secret.
pub(super) const fn redacted(_: &str) -> &'static str {
    "[redacted]"
}

/// An address with a password in it, without the password.
pub(super) fn without_password(address: &str) -> String {
    let Ok(mut url) = url::Url::parse(address) else { return redacted(address).to_owned() };
    let secret = |name: &str| matches!(name, "password" | "sslpassword");
    if url.query_pairs().any(|(name, _)| secret(&name)) {
        let kept: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(name, _)| !secret(name))
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        url.query_pairs_mut().clear().extend_pairs(kept);
    }
    if url.password().is_some() && url.set_password(Some("redacted")).is_err() {
        return redacted(address).to_owned();
    }
    url.into()
}

/// A choice among words.
macro_rules! choice {
    ($(#[doc = $about:literal])+ $name:ident: $shape:literal {
        $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl $crate::config::kind::Kind for $name {
            const SHAPE: &'static str = $shape;

            fn read(text: &str) -> Result<Self, String> {
                match text {
                    $($word => Ok($name::$variant),)+
                    _ => Err(Self::SHAPE.to_owned()),
                }
            }

            fn show(&self) -> Option<String> {
                Some(match self { $($name::$variant => $word,)+ }.to_owned())
            }
        }
    };
}
pub(super) use choice;
