//! Cells of tables that people open in a spreadsheet.

use std::borrow::Cow;
use std::io::{self, Read};

/// Bytes that are written at a time.
const STRETCH: usize = 64 * 1024;

/// A text that a spreadsheet shows and does not run.
#[must_use]
pub fn without_formula(text: &str) -> Cow<'_, str> {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => Cow::Owned(format!("'{text}")),
        false => Cow::Borrowed(text),
    }
}

/// A table as it was written, with cells that a spreadsheet does not run, while it is read.
pub struct SafeTable<R> {
    rows: csv::Reader<R>,
    row: csv::StringRecord,
    ready: io::Cursor<Vec<u8>>,
}

impl<R: Read> SafeTable<R> {
    /// The table in a CSV file.
    pub fn new(file: R) -> Self {
        let rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
        SafeTable { rows, row: csv::StringRecord::new(), ready: io::Cursor::default() }
    }

    fn fill(&mut self) -> io::Result<()> {
        let mut written = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        let mut bytes = 0;
        while bytes < STRETCH && self.rows.read_record(&mut self.row)? {
            bytes += self.row.as_slice().len();
            written.write_record(self.row.iter().map(|cell| without_formula(cell).into_owned()))?;
        }
        let written = written.into_inner().map_err(|why| io::Error::other(why.to_string()))?;
        self.ready = io::Cursor::new(written);
        Ok(())
    }
}

impl<R: Read> Read for SafeTable<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.ready.read(out)?;
        if read > 0 || out.is_empty() {
            return Ok(read);
        }
        self.fill()?;
        self.ready.read(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn safe(table: &str) -> String {
        let mut text = String::new();
        SafeTable::new(table.as_bytes()).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn no_cell_begins_as_a_formula() {
        let table = "report,value\n=cmd|'/c calc'!A1,\"a,\"\"b\"\"\"\n@x,-1\n";
        assert_eq!(safe(table), "report,value\n'=cmd|'/c calc'!A1,\"a,\"\"b\"\"\"\n'@x,'-1\n");
        assert_eq!(safe(""), "");
    }

    #[test]
    fn a_long_table_comes_whole() {
        let table: String = (0..20_000).map(|no| format!("row {no},=1\n")).collect();
        assert_eq!(safe(&table), table.replace(",=", ",'="));
    }
}
