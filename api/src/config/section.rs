//! A section of the settings: what it holds is written once, and the reader, the list in the
//! documentation and the print of what is in force all come from that.

use super::Reader;
use super::kind::Secrecy;

/// What is documented about a setting.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The section.
    pub section: &'static str,
    /// Its name there.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// What it looks like.
    pub shape: &'static str,
    /// What holds if it is not given.
    pub default: Fallback,
    /// Who may see it.
    pub secrecy: Secrecy,
}

/// What holds if a setting is not given.
#[derive(Clone, Copy, Debug)]
pub enum Fallback {
    /// Nothing, or what the description says.
    Unset,
    /// This text.
    Text(&'static str),
    /// What the machine has; with words for it.
    Found(fn() -> String, &'static str),
}

impl Setting {
    /// Its full name: `server.port`.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}.{}", self.section, self.name)
    }

    /// Its environment variable: `FIRSTSCAN_SERVER_PORT`.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("FIRSTSCAN_{}_{}", self.section, self.name).to_ascii_uppercase()
    }
}

/// A section of the settings.
pub(super) trait Section: Sized {
    /// What is in it.
    const SETTINGS: &'static [Setting];
    /// What it is about.
    const ABOUT: &'static str;

    /// Reads all of it; what is wrong goes to the reader.
    fn read(reader: &mut Reader<'_>) -> Option<Self>;

    /// What is in force, in the order of [`Section::SETTINGS`]; none if unset.
    fn show(&self) -> Vec<Option<String>>;
}

/// As many as the machine has processors.
pub(super) const CORES: Fallback = Fallback::Found(
    || std::thread::available_parallelism().map_or(2, usize::from).to_string(),
    "as many as the machine has processors",
);

/// Declares a section: a documented struct, `name: type = default` a setting.
macro_rules! section {
    (
        $(#[doc = $about:literal])+
        $name:ident in $section:literal {
            $($(#[doc = $doc:literal])+ $field:ident: $kind:ty = $default:expr;)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug)]
        pub struct $name {
            $($(#[doc = $doc])+ pub $field: $kind,)+
        }

        impl $crate::config::section::Section for $name {
            const ABOUT: &'static str = concat!($($about),+);
            const SETTINGS: &'static [$crate::config::Setting] = &[$($crate::config::Setting {
                section: $section,
                name: stringify!($field),
                about: concat!($($doc),+),
                shape: <$kind as $crate::config::kind::Kind>::SHAPE,
                default: $default,
                secrecy: <$kind as $crate::config::kind::Kind>::SECRECY,
            },)+];

            fn read(reader: &mut $crate::config::Reader<'_>) -> Option<Self> {
                $(let $field = reader.read::<$kind>($section, stringify!($field), $default);)+
                Some($name { $($field: $field?,)+ })
            }

            fn show(&self) -> Vec<Option<String>> {
                vec![$($crate::config::kind::Kind::show(&self.$field),)+]
            }
        }
    };
}
pub(super) use section;
