//! From the layers to one value.

use super::error::Problem;
use super::kind::{Kind, Secrecy};
use super::section::Fallback;
use figment::Figment;
use figment::value::Value;
use std::collections::BTreeMap;

/// Reads values and gathers what is wrong with them.
pub(super) struct Reader<'l> {
    layers: &'l Figment,
    problems: &'l mut Vec<Problem>,
    from: BTreeMap<String, String>,
}

impl<'l> Reader<'l> {
    pub(super) fn new(layers: &'l Figment, problems: &'l mut Vec<Problem>) -> Self {
        Reader { layers, problems, from: BTreeMap::new() }
    }

    /// Where each value came from.
    pub(super) fn into_sources(self) -> BTreeMap<String, String> {
        self.from
    }

    /// Reads a setting; none if it cannot be used.
    pub(super) fn read<K: Kind>(
        &mut self,
        section: &str,
        name: &str,
        default: Fallback,
    ) -> Option<K> {
        let key = format!("{section}.{name}");
        let Ok(value) = self.layers.find_value(&key) else {
            return self.fallback(&key, default);
        };
        let from = self.layers.get_metadata(value.tag());
        let from = from.map_or_else(String::new, |source| source.name.to_string());
        let Some(text) = as_text(&value) else {
            let what = format!("is a table; it must be {}", K::SHAPE);
            self.problems.push(Problem::new(&key, &from, what));
            return None;
        };
        match K::read(text.trim()) {
            Ok(read) => {
                self.from.insert(key, from);
                Some(read)
            }
            Err(must) => {
                let given = match K::SECRECY {
                    Secrecy::Open => format!("{text:?}"),
                    Secrecy::Partly | Secrecy::Secret => "what is given".to_owned(),
                };
                let what = format!("{given} cannot be used; it must be {must}");
                self.problems.push(Problem::new(&key, &from, what));
                None
            }
        }
    }

    fn fallback<K: Kind>(&mut self, key: &str, default: Fallback) -> Option<K> {
        let read = match default {
            Fallback::Unset => K::unset(),
            Fallback::Text(text) => K::read(text).ok(),
            Fallback::Found(find, _) => K::read(&find()).ok(),
        };
        if read.is_none() {
            let what = format!("must be set: {}", K::SHAPE);
            self.problems.push(Problem::new(key, "", what));
        }
        read
    }
}

/// A value of a file as the environment would write it.
fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(_, text) => Some(text.clone()),
        Value::Char(_, letter) => Some(letter.to_string()),
        Value::Bool(_, bool) => Some(bool.to_string()),
        Value::Num(_, number) => {
            let whole = number.to_i128().or_else(|| number.to_u128()?.try_into().ok());
            whole.map(|whole| whole.to_string()).or_else(|| Some(number.to_f64()?.to_string()))
        }
        Value::Array(_, items) => {
            let items: Option<Vec<String>> = items.iter().map(as_text).collect();
            Some(items?.join(","))
        }
        Value::Empty(..) => Some(String::new()),
        Value::Dict(..) => None,
    }
}
