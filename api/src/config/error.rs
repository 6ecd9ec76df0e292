//! What is wrong with the settings, all of it at once.

use std::fmt;

/// Something wrong with one setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which setting, or which part of a file.
    pub key: String,
    /// Where it was given; blank if nowhere.
    pub from: String,
    /// What is wrong and what to do. Never shows a secret.
    pub what: String,
}

/// The settings cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ConfigError(Vec<Problem>);

impl ConfigError {
    /// The problems, at least one.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.0
    }
}

impl Problem {
    pub(super) fn new(key: &str, from: &str, what: impl Into<String>) -> Self {
        Problem { key: key.to_owned(), from: from.to_owned(), what: what.into() }
    }
}

impl From<Problem> for ConfigError {
    fn from(problem: Problem) -> Self {
        ConfigError(vec![problem])
    }
}

impl From<Vec<Problem>> for ConfigError {
    fn from(problems: Vec<Problem>) -> Self {
        ConfigError(problems)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { key, from, what } = self;
        match from.is_empty() {
            true => write!(out, "{key}: {what}"),
            false => write!(out, "{key} (from {from}): {what}"),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [only] => write!(out, "a setting cannot be used\n  {only}"),
            many => {
                write!(out, "{} settings cannot be used", many.len())?;
                many.iter().try_for_each(|problem| write!(out, "\n  {problem}"))
            }
        }
    }
}
