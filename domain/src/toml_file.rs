//! TOML written by people: every complaint names the line, the key and what to do.

use jiff::civil::Date;
use std::fmt::{self, Write as _};
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Line of the file, from 1.
    pub line: usize,
    /// The key with the tables around it, such as `location.country`; blank for broken syntax.
    pub key: String,
    /// What is wrong and what to do about it.
    pub problem: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if !self.key.is_empty() {
            write!(f, ", `{}`", self.key)?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl std::error::Error for Complaint {}

/// Reads the text as TOML; the result is opened with [`Section::root`].
pub(crate) fn read(source: &str) -> Result<Spanned<DeTable<'_>>, Complaint> {
    DeTable::parse(source).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        let line = line_of(source, offset);
        let written = source.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        let mut problem = error.message().lines().collect::<Vec<_>>().join(", ");
        if written.contains("postal_code") && !written.contains('"') {
            problem.push_str("; put the postal code in quotes");
        }
        Complaint { line, key: String::new(), problem }
    })
}

fn line_of(source: &str, offset: usize) -> usize {
    let before = source.as_bytes().get(..offset.min(source.len())).unwrap_or_default();
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// A table of the file whose keys are all known.
pub(crate) struct Section<'s> {
    source: &'s str,
    path: String,
    start: usize,
    table: &'s DeTable<'s>,
}

impl<'s> Section<'s> {
    /// The top of the file.
    pub(crate) fn root(
        source: &'s str,
        table: &'s Spanned<DeTable<'s>>,
        known: &[&str],
    ) -> Result<Self, Complaint> {
        let root = Section { source, path: String::new(), start: 0, table: table.get_ref() };
        root.refuse_unknown(known)
    }

    fn refuse_unknown(self, known: &[&str]) -> Result<Self, Complaint> {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let advice = match nearest(name, known) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("known here are {}", known.join(", ")),
                };
                let problem = format!("this key is not known; {advice}");
                return Err(self.complaint(key.span().start, name, problem));
            }
        }
        Ok(self)
    }

    fn complaint(&self, offset: usize, key: &str, problem: impl Into<String>) -> Complaint {
        let mut path = self.path.clone();
        if !path.is_empty() && !key.is_empty() {
            path.push('.');
        }
        path.push_str(key);
        Complaint { line: line_of(self.source, offset), key: path, problem: problem.into() }
    }

    /// A complaint about the value of a key, or about the table when the key is not there.
    pub(crate) fn complain(&self, key: &str, problem: impl Into<String>) -> Complaint {
        let offset = self.value(key).map_or(self.start, |value| value.span().start);
        self.complaint(offset, key, problem)
    }

    fn value(&self, key: &str) -> Option<&'s Spanned<DeValue<'s>>> {
        self.table.get(key)
    }

    /// Text; a whole number is taken as written, so that `postal_code = 89502` is understood.
    pub(crate) fn text(&self, key: &str) -> Result<Option<String>, Complaint> {
        match self.value(key).map(Spanned::get_ref) {
            None => Ok(None),
            Some(DeValue::String(text)) => Ok(Some(text.trim().to_owned())),
            Some(DeValue::Integer(number)) => Ok(Some(number.as_str().to_owned())),
            Some(DeValue::Datetime(date)) => Ok(Some(date.to_string())),
            Some(_) => Err(self.complain(key, "text in quotes is expected")),
        }
    }

    /// Text that must be there and not be blank.
    pub(crate) fn required_text(&self, key: &str) -> Result<String, Complaint> {
        match self.text(key)? {
            Some(text) if !text.is_empty() => Ok(text),
            Some(_) => Err(self.complain(key, "this is blank; fill it in")),
            None => Err(self.complain(key, format!("this is missing; add `{key} = …`"))),
        }
    }

    /// A whole number within limits.
    pub(crate) fn number(
        &self,
        key: &str,
        limits: RangeInclusive<u32>,
    ) -> Result<Option<u32>, Complaint> {
        let Some(value) = self.value(key) else { return Ok(None) };
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        match number {
            Some(number) if limits.contains(&number) => Ok(Some(number)),
            _ => {
                let (least, most) = (limits.start(), limits.end());
                let problem = format!("a whole number from {least} to {most} is expected");
                Err(self.complain(key, problem))
            }
        }
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self, key: &str) -> Result<Option<bool>, Complaint> {
        let Some(value) = self.value(key) else { return Ok(None) };
        let flag = value.get_ref().as_bool();
        flag.map(Some).ok_or_else(|| self.complain(key, "true or false is expected"))
    }

    /// A civil date, in quotes or not.
    pub(crate) fn date(&self, key: &str) -> Result<Option<Date>, Complaint> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        let wrong = || self.complain(key, format!("`{text}` is no date; write it as 2026-01-31"));
        // Without this a date with a time would be cut to its day in silence.
        if text.len() != 10 {
            return Err(wrong());
        }
        text.parse().map(Some).map_err(|_| wrong())
    }

    /// A first and a last day, both optional, in order.
    pub(crate) fn period(&self) -> Result<(Option<Date>, Option<Date>), Complaint> {
        let (from, to) = (self.date("from")?, self.date("to")?);
        match (from, to) {
            (Some(first), Some(last)) if first > last => {
                let problem = format!("the last day {last} is before the first day {first}");
                Err(self.complain("to", problem))
            }
            period => Ok(period),
        }
    }

    /// A list of texts; none when the key is not there.
    pub(crate) fn texts(&self, key: &str) -> Result<Option<Vec<String>>, Complaint> {
        let Some(items) = self.items(key)? else { return Ok(None) };
        let text = |item: Item<'s>| match item {
            Item::Text(text) => Ok(text),
            Item::Section(_) => Err(self.complain(key, "a list of texts in quotes is expected")),
        };
        items.into_iter().map(text).collect::<Result<_, _>>().map(Some)
    }

    /// A list whose items are texts or tables.
    pub(crate) fn items(&self, key: &str) -> Result<Option<Vec<Item<'s>>>, Complaint> {
        let Some(value) = self.value(key) else { return Ok(None) };
        let wrong = |offset| self.complaint(offset, key, "a list of texts in quotes is expected");
        let list = value.get_ref().as_array().ok_or_else(|| wrong(value.span().start))?;
        let mut items = Vec::with_capacity(list.len());
        for item in list.iter() {
            items.push(match item.get_ref() {
                DeValue::String(text) => Item::Text(text.trim().to_owned()),
                DeValue::Table(table) => Item::Section(self.inner(key, item.span().start, table)),
                _ => return Err(wrong(item.span().start)),
            });
        }
        Ok(Some(items))
    }

    /// The tables written as `[[key]]`.
    pub(crate) fn sections(&self, key: &str, known: &[&str]) -> Result<Vec<Self>, Complaint> {
        let wrong = || self.complain(key, format!("write each of them as a table: [[{key}]]"));
        if self.is_section(key) {
            return Err(wrong());
        }
        let section = |item| match item {
            Item::Section(section) => section.with_keys(known),
            Item::Text(_) => Err(wrong()),
        };
        self.items(key)?.unwrap_or_default().into_iter().map(section).collect()
    }

    /// The table written as `[key]`.
    pub(crate) fn section(&self, key: &str, known: &[&str]) -> Result<Option<Self>, Complaint> {
        let Some(value) = self.value(key) else { return Ok(None) };
        match value.get_ref() {
            DeValue::Table(table) => {
                self.inner(key, value.span().start, table).with_keys(known).map(Some)
            }
            _ => Err(self.complain(key, format!("write it as a table: [{key}]"))),
        }
    }

    /// Whether the value of the key is a table.
    pub(crate) fn is_section(&self, key: &str) -> bool {
        self.value(key).is_some_and(|value| value.get_ref().is_table())
    }

    /// The section, unless it has a key that is not known.
    pub(crate) fn with_keys(self, known: &[&str]) -> Result<Self, Complaint> {
        self.refuse_unknown(known)
    }

    fn inner(&self, key: &str, start: usize, table: &'s DeTable<'s>) -> Self {
        let mut path = self.path.clone();
        let dot = if path.is_empty() { "" } else { "." };
        // Writing to a string does not fail.
        let _ = write!(path, "{dot}{key}");
        Section { source: self.source, path, start, table }
    }
}

/// An item of a list.
pub(crate) enum Item<'s> {
    Text(String),
    Section(Section<'s>),
}

/// The known word that differs least, if it is near enough to have been meant.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let near = known.iter().map(|candidate| (distance(word, candidate), *candidate)).min()?;
    (near.0 <= near.1.len().div_ceil(3)).then_some(near.1)
}

/// Levenshtein distance over bytes.
pub(crate) fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = i;
        let mut previous = i + 1;
        if let Some(first) = row.first_mut() {
            *first = previous;
        }
        for (cell, b) in row.iter_mut().skip(1).zip(right.bytes()) {
            let best = (diagonal + usize::from(a != b)).min(previous + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, best);
            previous = best;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() {
        let source = "name = \"x\"\n\n[[place]]\npostcode = 1\n";
        let table = read(source).unwrap();
        let root = Section::root(source, &table, &["name", "place"]).unwrap();
        let complaint = root.sections("place", &["postal_code", "city"]).err().unwrap();
        assert_eq!((complaint.line, complaint.key.as_str()), (4, "place.postcode"));
        assert!(complaint.problem.contains("`postal_code`"), "{complaint}");
    }

    #[test]
    fn a_postal_code_with_a_leading_zero_is_told_to_wear_quotes() {
        let complaint = read("a = 1\npostal_code = 02116\n").err().unwrap();
        assert_eq!(complaint.line, 2);
        assert!(complaint.problem.contains("quotes"), "{complaint}");
    }

    #[test]
    fn distance_counts_changed_lost_and_added_letters() {
        for (left, right, expected) in
            [("", "abc", 3), ("abc", "abc", 0), ("abd", "abc", 1), ("kitten", "sitting", 3)]
        {
            assert_eq!(distance(left, right), expected, "{left} {right}");
        }
    }
}
