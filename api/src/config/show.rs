//! The settings in force, without secrets.

use super::kind::Secrecy;
use super::section::Section;
use super::{Chapter, Config, Fallback, Setting};
use std::fmt::Write;

/// A setting in force.
#[derive(Debug, serde::Serialize)]
pub struct Shown {
    /// Its full name.
    pub key: String,
    /// What it is; none if it is unset. Secrets are redacted.
    pub value: Option<String>,
    /// Where it came from.
    pub from: String,
}

impl Config {
    /// All settings in force, in the order of [`super::CHAPTERS`].
    #[must_use]
    pub fn shown(&self) -> Vec<Shown> {
        [
            self.of(&self.server),
            self.of(&self.database),
            self.of(&self.blobs),
            self.of(&self.keeping),
            self.of(&self.mail),
            self.of(&self.security),
            self.of(&self.allowance),
            self.of(&self.worker),
            self.of(&self.log),
            self.of(&self.monitor),
        ]
        .concat()
        .into_iter()
        .map(|(setting, value)| {
            let key = setting.key();
            let from = self.source(&key);
            Shown { key, value, from }
        })
        .collect()
    }

    fn of<S: Section>(&self, section: &S) -> Vec<(Setting, Option<String>)> {
        S::SETTINGS.iter().copied().zip(section.show()).collect()
    }

    /// All settings in force as a file of settings, with the source of each.
    #[must_use]
    pub fn as_file(&self) -> String {
        let (mut out, mut section) = (String::new(), String::new());
        for Shown { key, value, from } in self.shown() {
            let (of, name) = key.split_once('.').unwrap_or(("", &key));
            if of != section {
                let gap = if section.is_empty() { "" } else { "\n" };
                let _ = writeln!(out, "{gap}[{of}]");
                of.clone_into(&mut section);
            }
            let line = match value {
                Some(value) => format!("{name} = {value:?}"),
                None => format!("# {name} is not set"),
            };
            let _ = writeln!(out, "{line:<48} # {from}");
        }
        out
    }
}

impl Chapter {
    /// The section as a part of the manual, in Markdown.
    #[must_use]
    pub fn described(&self) -> String {
        let section = self.settings.first().map_or("", |setting| setting.section);
        let mut out = format!("### `[{section}]`\n\n{}\n\n", self.about.trim());
        for setting in self.settings {
            let Setting { name, about, shape, default, secrecy, .. } = setting;
            let default = match default {
                Fallback::Unset => "not set".to_owned(),
                Fallback::Text(text) => format!("`{text}`"),
                Fallback::Found(_, words) => (*words).to_owned(),
            };
            let variable = setting.variable();
            let secret = match secrecy {
                Secrecy::Open => String::new(),
                _ => format!(" A secret: also from a file, `{name}_file` or `{variable}_FILE`."),
            };
            let _ = write!(
                out,
                "- **`{name}`** · `{variable}` · {default}\n  {}{secret}\n  It is {shape}.\n",
                about.trim()
            );
        }
        out.push('\n');
        out
    }
}
