//! What is taken out, as a folder: `manifest.json` says what is in it and how it can be told that
//! it is whole, `rows/TABLE.jsonl` has a row on each line, `files/ID` what was uploaded.
//!
//! Nothing in it is sealed: it must not depend on the keys of where it came from.

use super::super::{Result, ServiceError};
use crate::store::tables::{Cell, Kind, Row, Table};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The form that this version writes and reads.
pub(super) const FORM: u32 = 1;
/// The file that says what is there.
const MANIFEST: &str = "manifest.json";

/// What is in an archive.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Manifest {
    /// The form of the archive.
    pub(super) form: u32,
    /// The consultancy.
    pub(super) tenant: Uuid,
    /// The seller account, if it is only one.
    pub(super) account: Option<Uuid>,
    /// When it was taken out, in microseconds since 1970.
    pub(super) at: i64,
    /// Rows and checksum of each table.
    pub(super) tables: BTreeMap<String, Sum>,
    /// Files, by what they are called here.
    pub(super) files: Vec<Uuid>,
}

/// Rows of a table and what they add up to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sum {
    pub(super) rows: u64,
    pub(super) checksum: String,
}

/// A folder in the making or one that was made.
pub(super) struct Archive(PathBuf);

impl Archive {
    /// A folder to write to, which must not be there.
    pub(super) fn begin(folder: &Path) -> Result<Self> {
        if folder.exists() {
            let message = format!("{} is there already; name one that is not.", folder.display());
            return Err(ServiceError::invalid(&["to"], "exists", message));
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let beside = folder.with_file_name(format!("{name}.part"));
        if beside.exists() {
            std::fs::remove_dir_all(&beside).map_err(at(&beside))?;
        }
        make(&beside)?;
        make(&beside.join("rows"))?;
        make(&beside.join("files"))?;
        Ok(Archive(beside))
    }

    /// A folder that was written.
    pub(super) fn open(folder: &Path) -> Result<(Self, Manifest)> {
        let path = folder.join(MANIFEST);
        let text = std::fs::read(&path).map_err(at(&path))?;
        let manifest: Manifest = serde_json::from_slice(&text)
            .map_err(|why| refused(&path, &format!("it is no manifest of an archive: {why}")))?;
        if manifest.form != FORM {
            let why = format!(
                "it has the form {}, and this program reads {FORM}; use the one that wrote it",
                manifest.form
            );
            return Err(refused(&path, &why));
        }
        Ok((Archive(folder.to_owned()), manifest))
    }

    /// Gives the folder its name, once it is whole.
    pub(super) fn finish(self, folder: &Path, manifest: &Manifest) -> Result<()> {
        let path = self.0.join(MANIFEST);
        let text =
            serde_json::to_vec_pretty(manifest).map_err(|why| refused(&path, &why.to_string()))?;
        private(&path)?.write_all(&text).map_err(at(&path))?;
        std::fs::rename(&self.0, folder).map_err(at(folder))
    }

    /// Where a table's rows are written.
    pub(super) fn rows_of(&self, table: &Table) -> Result<RowWriter> {
        let path = self.0.join("rows").join(format!("{}.jsonl", table.name));
        Ok(RowWriter { out: BufWriter::new(private(&path)?), path })
    }

    /// A table's rows, one after the other.
    pub(super) fn read(&self, table: &'static Table) -> Result<RowReader> {
        let path = self.0.join("rows").join(format!("{}.jsonl", table.name));
        let file = File::open(&path).map_err(at(&path))?;
        Ok(RowReader { table, lines: BufReader::new(file).lines(), path, no: 0 })
    }

    /// Where a file is.
    pub(super) fn file(&self, id: Uuid) -> PathBuf {
        self.0.join("files").join(id.simple().to_string())
    }
}

/// Writes rows.
pub(super) struct RowWriter {
    out: BufWriter<File>,
    path: PathBuf,
}

impl RowWriter {
    pub(super) fn put(&mut self, table: &Table, row: &Row) -> Result<()> {
        let cells = table.columns.iter().zip(row);
        let object: Map<String, Value> =
            cells.map(|(column, cell)| (column.name.to_owned(), told(cell))).collect();
        let line =
            serde_json::to_string(&object).map_err(|why| refused(&self.path, &why.to_string()))?;
        writeln!(self.out, "{line}").map_err(at(&self.path))
    }

    pub(super) fn finish(mut self) -> Result<()> {
        self.out.flush().map_err(at(&self.path))
    }
}

/// Reads rows.
pub(super) struct RowReader {
    table: &'static Table,
    lines: io::Lines<BufReader<File>>,
    path: PathBuf,
    no: usize,
}

impl RowReader {
    /// At most so many rows; none at the end.
    pub(super) fn next(&mut self, most: usize) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        while rows.len() < most {
            let Some(line) = self.lines.next() else { break };
            self.no += 1;
            let line = line.map_err(at(&self.path))?;
            rows.push(
                self.row(&line)
                    .map_err(|why| refused(&self.path, &format!("line {}: {why}", self.no)))?,
            );
        }
        Ok(rows)
    }

    fn row(&self, line: &str) -> Result<Row, String> {
        let mut object: Map<String, Value> =
            serde_json::from_str(line).map_err(|why| why.to_string())?;
        let mut row = Row::new();
        for column in &self.table.columns {
            let value = object.remove(column.name);
            let value = value.ok_or_else(|| format!("{} is missing", column.name))?;
            row.push(
                meant(column.kind, value).ok_or_else(|| {
                    format!("{} holds something else than it should", column.name)
                })?,
            );
        }
        match object.keys().next() {
            Some(more) => Err(format!("{more} is no column here; use the program that wrote it")),
            None => Ok(row),
        }
    }
}

fn told(cell: &Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Flag(flag) => (*flag).into(),
        Cell::Number(number) => (*number).into(),
        Cell::Text(text) => text.as_str().into(),
        Cell::Bytes(bytes) => STANDARD.encode(bytes).into(),
        Cell::Id(id) => id.to_string().into(),
    }
}

fn meant(kind: Kind, value: Value) -> Option<Cell> {
    if value.is_null() {
        return Some(Cell::Null);
    }
    Some(match kind {
        Kind::Flag => Cell::Flag(value.as_bool()?),
        Kind::Small | Kind::Integer | Kind::Big => Cell::Number(value.as_i64()?),
        Kind::Text => match value {
            Value::String(text) => Cell::Text(text),
            _ => return None,
        },
        Kind::Bytes => Cell::Bytes(STANDARD.decode(value.as_str()?).ok()?),
        Kind::Id => Cell::Id(Uuid::try_parse(value.as_str()?).ok()?),
    })
}

/// A folder that nobody else may look into.
fn make(folder: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(at(folder))
}

/// A file that nobody else may read.
pub(super) fn private(path: &Path) -> Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(at(path))
}

/// What the system said about a path.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> ServiceError {
    let path = path.to_owned();
    move |why| refused(&path, &why.to_string())
}

fn refused(path: &Path, why: &str) -> ServiceError {
    ServiceError::invalid(&["archive"], "archive", format!("{}: {why}", path.display()))
}
