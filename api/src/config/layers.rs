//! Where settings come from: the file, over it the environment, over that the command line. Each
//! value remembers its source.

use super::error::Problem;
use super::kind::Secrecy;
use super::section::Setting;
use figment::providers::{Format, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The file that is read if it is there.
const USUAL_FILE: &str = "firstscan.toml";
/// Names the file.
const FILE_VARIABLE: &str = "FIRSTSCAN_CONFIG";
/// What the environment calls our settings.
const PREFIX: &str = "FIRSTSCAN_";
/// Variables with our prefix that are not ours: Kubernetes makes them for a service called
/// `firstscan`, and the tests find their database by one.
const FOREIGN: [&str; 4] =
    ["FIRSTSCAN_SERVICE_", "FIRSTSCAN_PORT", "FIRSTSCAN_TEST_", "FIRSTSCAN_LOG_SPANS"];

/// What the settings are read from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The file, if one was named.
    pub file: Option<PathBuf>,
    /// Environment variables.
    pub environment: BTreeMap<String, String>,
    /// Settings of the command line with the flag that gave each: `server.port`, `9000`, `--port`.
    pub flags: Vec<(String, String, String)>,
}

/// A value with its source.
struct Given {
    from: String,
    key: String,
    value: Value,
}

impl Provider for Given {
    fn metadata(&self) -> Metadata {
        Metadata::named(self.from.clone())
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        let nested = figment::util::nest(&self.key, self.value.clone());
        let dict = nested.into_dict().unwrap_or_default();
        Ok(Map::from([(Profile::Default, dict)]))
    }
}

/// All layers; what cannot be read is a problem.
pub(super) fn stack(sources: &Sources, known: &[Setting], problems: &mut Vec<Problem>) -> Figment {
    let mut stack = Figment::new();
    for given in file(sources, known, problems)
        .into_iter()
        .chain(environment(&sources.environment, known, problems))
        .chain(flags(&sources.flags, known, problems))
    {
        stack = stack.merge(given);
    }
    stack
}

fn file(sources: &Sources, known: &[Setting], problems: &mut Vec<Problem>) -> Vec<Given> {
    let named = sources.file.clone();
    let named = named.or_else(|| {
        let path = sources.environment.get(FILE_VARIABLE).filter(|path| !path.is_empty());
        path.map(PathBuf::from)
    });
    let path = match named {
        Some(path) => path,
        None if Path::new(USUAL_FILE).exists() => PathBuf::from(USUAL_FILE),
        None => return Vec::new(),
    };
    let from = path.display().to_string();
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(why) => {
            let what = format!("cannot be read: {why}. Check that it is there and that you may");
            problems.push(Problem::new("settings file", &from, what));
            return Vec::new();
        }
    };
    let sections = match Toml::string(&text).data() {
        Ok(mut profiles) => profiles.remove(&Profile::Default).unwrap_or_default(),
        Err(why) => {
            let what = why.to_string().trim_end().replace('\n', "\n    ");
            problems.push(Problem::new("settings file", &from, what));
            return Vec::new();
        }
    };
    let mut given = Vec::new();
    for (section, value) in sections {
        let Value::Dict(_, settings) = value else {
            let what = format!("stands outside sections; {}", hint(&section, known));
            problems.push(Problem::new(&section, &from, what));
            continue;
        };
        for (name, value) in settings {
            let key = format!("{section}.{name}");
            if let Some(setting) = known.iter().find(|setting| setting.key() == key) {
                let (from, key) = (from.clone(), setting.key());
                given.push(Given { from, key, value });
            } else if let Some(setting) = of_file(known, &key, |setting| setting.key() + "_file") {
                if sections_hold(&given, setting) {
                    problems.push(twice(setting, &key, &from));
                }
                let path = value.as_str().unwrap_or_default().to_owned();
                given.extend(secret(setting, &path, &format!("{key} in {from}"), problems));
            } else {
                problems.push(Problem::new(&key, &from, no_such(&key, known)));
            }
        }
    }
    given
}

fn environment(
    variables: &BTreeMap<String, String>,
    known: &[Setting],
    problems: &mut Vec<Problem>,
) -> Vec<Given> {
    let mut given = Vec::new();
    // What other programs call the database; ours, which comes after it, goes over it.
    let theirs = [("DATABASE_URL", false), ("DATABASE_URL_FILE", true)];
    let database = known.iter().find(|setting| setting.key() == "database.url");
    for ((name, is_file), setting) in theirs.iter().zip(database.into_iter().cycle()) {
        match variables.get(*name).filter(|value| !value.is_empty()) {
            Some(path) if *is_file => given.extend(secret(setting, path, name, problems)),
            Some(value) => given.push(plain(setting, value, name)),
            None => {}
        }
    }
    for (name, value) in variables {
        let ours = name.starts_with(PREFIX) && name != FILE_VARIABLE;
        // Blank is how a template leaves a variable out.
        if !ours || value.is_empty() || FOREIGN.iter().any(|prefix| name.starts_with(prefix)) {
            continue;
        }
        if let Some(setting) = known.iter().find(|setting| setting.variable() == *name) {
            given.push(plain(setting, value, name));
        } else if let Some(setting) = of_file(known, name, |setting| setting.variable() + "_FILE") {
            if variables.get(&setting.variable()).is_some_and(|other| !other.is_empty()) {
                problems.push(twice(setting, name, "the environment"));
            }
            given.extend(secret(setting, value, name, problems));
        } else {
            problems.push(Problem::new(name, "the environment", no_such(name, known)));
        }
    }
    given
}

fn flags(
    flags: &[(String, String, String)],
    known: &[Setting],
    problems: &mut Vec<Problem>,
) -> Vec<Given> {
    let mut given = Vec::new();
    for (key, value, flag) in flags {
        match known.iter().find(|setting| setting.key() == *key) {
            None => problems.push(Problem::new(key, flag, no_such(key, known))),
            Some(setting) if setting.secrecy == Secrecy::Secret => {
                let what = format!(
                    "is a secret, and everybody on the machine can see command lines; use {} or {}",
                    setting.variable(),
                    setting.variable() + "_FILE"
                );
                problems.push(Problem::new(key, flag, what));
            }
            Some(setting) => given.push(plain(setting, value, flag)),
        }
    }
    given
}

fn plain(setting: &Setting, value: &str, from: &str) -> Given {
    Given { from: from.to_owned(), key: setting.key(), value: Value::from(value) }
}

/// A secret out of the file that a source names.
fn secret(
    setting: &Setting,
    path: &str,
    named_by: &str,
    problems: &mut Vec<Problem>,
) -> Option<Given> {
    match std::fs::read_to_string(path) {
        Ok(text) => {
            let from = format!("{path}, named by {named_by}");
            Some(plain(setting, text.trim_end_matches(['\r', '\n']), &from))
        }
        Err(why) => {
            let what = format!("the file {path:?} cannot be read: {why}");
            problems.push(Problem::new(&setting.key(), named_by, what));
            None
        }
    }
}

/// The setting whose file a name names.
fn of_file<'s>(
    known: &'s [Setting],
    name: &str,
    file_of: impl Fn(&Setting) -> String,
) -> Option<&'s Setting> {
    let mut secrets = known.iter().filter(|setting| setting.secrecy != Secrecy::Open);
    secrets.find(|setting| file_of(setting) == name)
}

fn sections_hold(given: &[Given], setting: &Setting) -> bool {
    given.iter().any(|given| given.key == setting.key())
}

fn twice(setting: &Setting, name: &str, from: &str) -> Problem {
    let what = format!("{} is given too, and both say the same thing; keep one", setting.key());
    Problem::new(name, from, what)
}

fn no_such(name: &str, known: &[Setting]) -> String {
    format!("there is no such setting; {}", hint(name, known))
}

/// The setting that was probably meant.
fn hint(name: &str, known: &[Setting]) -> String {
    let as_variable = name.starts_with(PREFIX);
    let name_of = |setting: &Setting| if as_variable { setting.variable() } else { setting.key() };
    let alike = |setting: &Setting| {
        let whole = strsim::jaro_winkler(&name_of(setting), name);
        whole.max(strsim::jaro_winkler(setting.name, name))
    };
    // Of those alike the first: `max_by` keeps the last.
    let nearest = known.iter().rev().max_by(|one, other| alike(one).total_cmp(&alike(other)));
    match nearest.filter(|setting| alike(setting) > 0.85) {
        Some(setting) => format!("perhaps {} is meant", name_of(setting)),
        None => "`firstscan config` lists those there are".to_owned(),
    }
}
