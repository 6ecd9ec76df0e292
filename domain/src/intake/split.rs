//! Splits text into records and fields, sixty-four bytes at a look.
//!
//! A quote opens a quoted field only where the field starts, and it may hold line ends, except in
//! tab-separated files, whose quotes are often inch marks. A quote that is never closed makes its
//! line a broken record instead of swallowing the rest of the file.

use memchr::{memchr, memchr2, memrchr};
use wide::u8x16;

/// Longest record in bytes; no real report comes near it.
pub const RECORD_LIMIT: usize = 256 * 1024;

/// How a text file separates its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between fields.
    pub delimiter: u8,
    /// After records: line feed, or carriage return in very old files.
    pub newline: u8,
}

/// One record: its fields and the line it starts on.
pub struct Record<'a> {
    /// Line number within the text, the first being 0.
    pub line: u64,
    /// A quote was opened and never closed.
    pub broken: bool,
    text: &'a str,
    /// Before the first field and after each: one byte lies between two fields.
    bounds: &'a [u32],
}

impl<'a> Record<'a> {
    /// A record of a text whose bounds were collected by [`Bounds`].
    #[must_use]
    pub fn of_parts(text: &'a str, bounds: &'a Bounds, line: u64) -> Self {
        Record { line, broken: false, text, bounds: &bounds.0 }
    }

    /// How many fields.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.bounds.len() - 1
    }

    /// A field, untrimmed; blank when there is none.
    #[inline]
    #[must_use]
    pub fn field(&self, index: usize) -> &'a str {
        let Some([before, end]) = self.bounds.get(index..index + 2) else { return "" };
        self.text.get(before.wrapping_add(1) as usize..*end as usize).unwrap_or("")
    }

    /// Whether every field is blank.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        (0..self.width()).all(|index| self.field(index).trim_ascii().is_empty())
    }
}

/// Where the fields of a record begin and end.
pub struct Bounds(Vec<u32>);

impl Default for Bounds {
    fn default() -> Self {
        // The first field starts after the bound before it, which is one before the text.
        Bounds(vec![u32::MAX])
    }
}

impl Bounds {
    /// Forgets all fields; the next one starts at this place of its text.
    #[inline]
    pub fn begin(&mut self, start: usize) {
        self.0.clear();
        self.0.push((start as u32).wrapping_sub(1));
    }

    /// A field ends here.
    #[inline]
    pub fn end_field(&mut self, end: usize) {
        self.0.push(end as u32);
    }

    /// Where the field that is not ended yet starts.
    fn open_field(&self) -> usize {
        self.0.last().map_or(0, |bound| bound.wrapping_add(1) as usize)
    }
}

/// Splits blocks of whole records; keeps its buffers from block to block.
pub struct Splitter {
    dialect: Dialect,
    bounds: Bounds,
    unquoted: String,
    unquoted_bounds: Bounds,
}

impl Splitter {
    /// For files of this dialect.
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        let (bounds, unquoted_bounds) = (Bounds::default(), Bounds::default());
        Splitter { dialect, bounds, unquoted: String::new(), unquoted_bounds }
    }

    /// Calls `each` for every record, and returns how many lines the text has. The text holds
    /// whole records and is shorter than 4 GiB.
    pub fn records(&mut self, text: &str, mut each: impl FnMut(&Record<'_>)) -> u64 {
        let bytes = text.as_bytes();
        let Dialect { newline, .. } = self.dialect;
        let (mut at, mut start, mut line) = (0, 0, 0);
        self.bounds.begin(0);
        'blocks: while at < bytes.len() {
            let marks = Marks::of(bytes.get(at..).unwrap_or_default(), self.dialect);
            let mut left = marks.any;
            while left != 0 {
                let bit = left & left.wrapping_neg();
                let position = at + left.trailing_zeros() as usize;
                left ^= bit;
                if marks.newlines & bit != 0 {
                    let before = position.wrapping_sub(1);
                    let returned = newline == b'\n' && bytes.get(before) == Some(&b'\r');
                    let end = if returned && before >= start { before } else { position };
                    self.bounds.end_field(end);
                    each(&Record::of_parts(text, &self.bounds, line));
                    start = position + 1;
                    self.bounds.begin(start);
                    line += 1;
                } else if marks.quotes & bit == 0 {
                    self.bounds.end_field(position);
                } else if self.bounds.open_field() == position {
                    let rest = text.get(start..).unwrap_or("");
                    let (length, lines) = self.quoted_record(rest, line, &mut each);
                    start += length;
                    self.bounds.begin(start);
                    line += lines;
                    at = start;
                    continue 'blocks;
                }
            }
            at += Marks::WIDTH;
        }
        if start < bytes.len() {
            let returned = bytes.last() == Some(&b'\r');
            self.bounds.end_field(bytes.len() - usize::from(returned));
            each(&Record::of_parts(text, &self.bounds, line));
            line += 1;
        }
        line
    }

    /// A record with quotes: its fields are copied without them. Returns its length and lines.
    fn quoted_record(
        &mut self,
        text: &str,
        line: u64,
        each: &mut impl FnMut(&Record<'_>),
    ) -> (usize, u64) {
        let bytes = text.as_bytes();
        let end = record_end(bytes, self.dialect);
        let broken = end.is_none() && open_quote(bytes, self.dialect);
        let first_line = || memchr(self.dialect.newline, bytes).map_or(bytes.len(), |at| at + 1);
        let length = end.unwrap_or_else(|| if broken { first_line() } else { bytes.len() });
        let whole = text.get(..length).unwrap_or(text);
        let record = whole.strip_suffix(char::from(self.dialect.newline)).unwrap_or(whole);
        let record = record.strip_suffix('\r').unwrap_or(record);
        self.unquoted.clear();
        self.unquoted_bounds.begin(0);
        let mut rest = Some(record);
        while let Some(text) = rest {
            rest = if broken {
                self.unquoted.push_str(text);
                None
            } else {
                copy_field(text, self.dialect, &mut self.unquoted)
            };
            self.unquoted_bounds.end_field(self.unquoted.len());
            self.unquoted.push('\0');
        }
        each(&Record { broken, ..Record::of_parts(&self.unquoted, &self.unquoted_bounds, line) });
        let newlines = memchr::memchr_iter(self.dialect.newline, whole.as_bytes()).count();
        (length, newlines.max(1) as u64)
    }
}

/// Where in 64 bytes the delimiters, line ends and quotes are, a bit each.
struct Marks {
    any: u64,
    newlines: u64,
    quotes: u64,
}

impl Marks {
    const WIDTH: usize = 64;

    #[inline]
    fn of(bytes: &[u8], dialect: Dialect) -> Self {
        match bytes.first_chunk::<{ Self::WIDTH }>() {
            Some(chunk) => Self::of_chunk(chunk, dialect),
            None => {
                let mut padded = [0; Self::WIDTH];
                padded.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
                Self::of_chunk(&padded, dialect)
            }
        }
    }

    #[inline]
    fn of_chunk(chunk: &[u8; Self::WIDTH], dialect: Dialect) -> Self {
        let (mut delimiters, mut newlines, mut quotes) = (0, 0, 0);
        let (parts, _) = chunk.as_chunks::<16>();
        for (index, part) in parts.iter().enumerate() {
            let part = u8x16::new(*part);
            let equal = |byte: u8| u64::from(part.simd_eq(u8x16::splat(byte)).to_bitmask());
            delimiters |= equal(dialect.delimiter) << (index * 16);
            newlines |= equal(dialect.newline) << (index * 16);
            quotes |= equal(b'"') << (index * 16);
        }
        Marks { any: delimiters | newlines | quotes, newlines, quotes }
    }
}

/// Copies the first field without its quotes; returns what follows its delimiter, if there is one.
fn copy_field<'a>(text: &'a str, dialect: Dialect, out: &mut String) -> Option<&'a str> {
    let mut rest = text;
    if let Some(quoted) = text.strip_prefix('"')
        && let Some(end) = closing_quote(quoted.as_bytes(), dialect)
    {
        let inside = quoted.get(..end).unwrap_or("");
        for (index, part) in inside.split("\"\"").enumerate() {
            if index > 0 {
                out.push('"');
            }
            out.push_str(part);
        }
        rest = quoted.get(end + 1..).unwrap_or("");
    }
    match memchr(dialect.delimiter, rest.as_bytes()) {
        Some(at) => {
            out.push_str(rest.get(..at).unwrap_or(""));
            rest.get(at + 1..)
        }
        None => {
            out.push_str(rest);
            None
        }
    }
}

/// Where the quote that closes a field is, after its opening quote.
fn closing_quote(bytes: &[u8], dialect: Dialect) -> Option<usize> {
    let reach = bytes.len().min(RECORD_LIMIT);
    let mut bytes = bytes.get(..reach).unwrap_or(bytes);
    if dialect.delimiter == b'\t' {
        bytes = memchr(dialect.newline, bytes).and_then(|end| bytes.get(..end)).unwrap_or(bytes);
    }
    let mut from = 0;
    loop {
        let at = from + memchr(b'"', bytes.get(from..)?)?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
    }
}

/// Length of the first record with its line end; none if it does not end in these bytes.
fn record_end(bytes: &[u8], dialect: Dialect) -> Option<usize> {
    let mut at = 0;
    loop {
        if bytes.get(at) == Some(&b'"') {
            match closing_quote(bytes.get(at + 1..)?, dialect) {
                Some(length) => at += length + 2,
                None if dialect.delimiter == b'\t' => {}
                None => return None,
            }
        }
        at += memchr2(dialect.delimiter, dialect.newline, bytes.get(at..)?)? + 1;
        if bytes.get(at - 1) == Some(&dialect.newline) {
            return Some(at);
        }
    }
}

/// Whether the first record ends in a quoted field that is not closed in these bytes.
fn open_quote(bytes: &[u8], dialect: Dialect) -> bool {
    let mut at = 0;
    while let Some(rest) = bytes.get(at..) {
        if rest.first() == Some(&b'"') {
            match rest.get(1..).and_then(|inside| closing_quote(inside, dialect)) {
                Some(length) => at += length + 2,
                None => return dialect.delimiter != b'\t',
            }
        }
        let Some(next) = bytes.get(at..).and_then(|rest| memchr(dialect.delimiter, rest)) else {
            return false;
        };
        at += next + 1;
    }
    false
}

/// How many of the bytes are whole records. `last`: nothing follows them.
#[must_use]
pub fn whole_records(bytes: &[u8], dialect: Dialect, last: bool) -> usize {
    if last {
        return bytes.len();
    }
    let lines_end = memrchr(dialect.newline, bytes).map_or(0, |at| at + 1);
    if dialect.delimiter == b'\t' || memchr(b'"', bytes).is_none() {
        return lines_end;
    }
    let (mut at, mut from) = (0, 0);
    while let Some(next) = bytes.get(from..).and_then(|rest| memchr2(b'"', dialect.newline, rest)) {
        let found = from + next;
        if bytes.get(found) == Some(&dialect.newline) {
            at = found + 1;
        } else {
            let rest = bytes.get(at..).unwrap_or_default();
            let line = || memchr(dialect.newline, rest).map(|end| end + 1);
            // Beyond the limit the quote counts as never closed, and its line as a record.
            let given_up = || line().filter(|_| rest.len() > RECORD_LIMIT);
            match record_end(rest, dialect).or_else(given_up) {
                Some(length) => at += length,
                None => break,
            }
        }
        from = at;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str, delimiter: u8) -> Vec<(u64, Vec<String>)> {
        let mut records = Vec::new();
        Splitter::new(Dialect { delimiter, newline: b'\n' }).records(text, |record| {
            let fields = (0..record.width()).map(|i| record.field(i).to_owned()).collect();
            records.push((record.line, fields));
        });
        records
    }

    fn fields(text: &str) -> Vec<Vec<String>> {
        split(text, b',').into_iter().map(|(_, fields)| fields).collect()
    }

    #[test]
    fn quotes_may_hold_delimiters_line_ends_and_quotes() {
        let text = "a,\"b, \"\"c\"\"\nd\",e\r\nf,5\" pipe,g\n";
        assert_eq!(fields(text), [["a", "b, \"c\"\nd", "e"], ["f", "5\" pipe", "g"]]);
        assert_eq!(split(text, b',')[1].0, 2);
    }

    #[test]
    fn inch_marks_in_tab_separated_files_are_text() {
        assert_eq!(split("\"12 ruler\tx\na\tb\n", b'\t')[0].1, ["\"12 ruler", "x"]);
        assert_eq!(split("\"12\"\tx\n", b'\t')[0].1, ["12", "x"]);
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_one_line() {
        let records = fields("a,b\n\"c,d\ne,f\n");
        assert_eq!(records.len(), 3);
        assert_eq!(records[2], ["e", "f"]);
    }

    #[test]
    fn the_last_line_needs_no_line_end() {
        assert_eq!(fields("a,b\r\nc,"), [["a", "b"], ["c", ""]]);
    }

    proptest! {
        #[test]
        fn splits_what_was_joined(rows in prop::collection::vec(
            prop::collection::vec("[a-z,\"\n é]{0,9}", 2..6), 1..30)) {
            let quote = |field: &String| format!("\"{}\"", field.replace('"', "\"\""));
            let text: String = rows.iter()
                .map(|row| row.iter().map(quote).collect::<Vec<_>>().join(",") + "\n").collect();
            prop_assert_eq!(fields(&text), rows);
        }

        #[test]
        fn blocks_cut_anywhere_give_the_same_records(
            text in "([a-z,\"\n]{0,12}\n){1,20}", cut in 0usize..200) {
            let dialect = Dialect { delimiter: b',', newline: b'\n' };
            let cut = whole_records(&text.as_bytes()[..cut.min(text.len())], dialect, false);
            let (head, tail) = text.split_at(cut);
            let mut parts = fields(head);
            parts.extend(fields(tail));
            prop_assert_eq!(parts, fields(&text));
        }
    }
}
