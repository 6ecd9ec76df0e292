//! The forms that tables are taken out in. Text is written page by page while it is sent; a workbook
//! needs its end before its beginning, so it is written to a file without a name first.

use super::columns::{Cell, Table};
use crate::render::cell::without_formula;
use crate::service::export::{Outgoing, Page};
use bytes::Bytes;
use futures::{Stream, TryStreamExt, future, stream};
use rust_xlsxwriter::{Format as Style, Workbook, Worksheet, XlsxError};
use std::fs::File;
use std::io::{self, Seek};
use tokio::sync::mpsc::{Receiver, channel};

/// Rows of a sheet, the head among them: what spreadsheets can hold.
const SHEET: u32 = 1_048_576;
/// Letters of a cell: the same.
const LETTERS: usize = 32_767;
/// Pages on their way to the workbook.
const WAITING: usize = 2;

/// A form that is written while it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// Comma-separated, for spreadsheets: no cell is a formula.
    Csv,
    /// A JSON object a line, for programs.
    Jsonl,
}

impl Text {
    /// What comes before the rows.
    fn head(self, table: Table) -> io::Result<Vec<u8>> {
        match self {
            Text::Csv => {
                let mut written = csv::Writer::from_writer(Vec::new());
                written.write_record(table.columns().iter().map(|column| column.name))?;
                written.into_inner().map_err(|why| io::Error::other(why.to_string()))
            }
            Text::Jsonl => Ok(Vec::new()),
        }
    }

    /// The rows of a page.
    fn rows(self, table: Table, page: &Page) -> io::Result<Vec<u8>> {
        let lines = table.rows(page);
        match self {
            Text::Csv => {
                let mut written = csv::Writer::from_writer(Vec::new());
                for line in lines {
                    let cells = table.cells(&line).map(|cell| cell.text());
                    written.write_record(cells.map(|cell| without_formula(&cell).into_owned()))?;
                }
                written.into_inner().map_err(|why| io::Error::other(why.to_string()))
            }
            Text::Jsonl => {
                let mut written = Vec::new();
                for line in lines {
                    let names = table.columns().iter().map(|column| column.name.to_owned());
                    let object: serde_json::Map<_, _> =
                        names.zip(table.cells(&line).map(Cell::json)).collect();
                    serde_json::to_writer(&mut written, &object)?;
                    written.push(b'\n');
                }
                Ok(written)
            }
        }
    }

    /// The file, a page at a time. A fault in the middle cuts it off, which every client notices.
    pub fn stream(self, table: Table, outgoing: Outgoing) -> impl Stream<Item = io::Result<Bytes>> {
        let pages = stream::try_unfold((outgoing, true), move |(mut outgoing, first)| async move {
            if first {
                let head = self.head(table)?;
                return Ok(Some((Bytes::from(head), (outgoing, false))));
            }
            match outgoing.next().await.map_err(faulty)? {
                None => Ok(None),
                Some(page) => {
                    let rows = self.rows(table, &page)?;
                    Ok(Some((Bytes::from(rows), (outgoing, false))))
                }
            }
        });
        // An empty piece would be the end of the answer.
        pages.try_filter(|piece| future::ready(!piece.is_empty()))
    }
}

/// A workbook in a file that is gone with its handle.
///
/// # Errors
/// When the database or the disk cannot.
pub async fn workbook(table: Table, mut outgoing: Outgoing) -> io::Result<File> {
    let (pages, to_write) = channel(WAITING);
    let writing = tokio::task::spawn_blocking(move || write(table, to_write));
    while let Some(page) = outgoing.next().await.map_err(faulty)? {
        if pages.send(page).await.is_err() {
            break;
        }
    }
    drop(pages);
    writing.await.map_err(io::Error::other)?
}

fn write(table: Table, mut pages: Receiver<Page>) -> io::Result<File> {
    let mut workbook = Workbook::new();
    let mut next = SHEET;
    while let Some(page) = pages.blocking_recv() {
        for line in table.rows(&page) {
            if next == SHEET {
                begin_sheet(&mut workbook, table).map_err(io::Error::other)?;
                next = 1;
            }
            let sheet = workbook.worksheets_mut().last_mut();
            let sheet = sheet.ok_or_else(|| io::Error::other("no sheet was begun"))?;
            write_row(sheet, next, table.cells(&line)).map_err(io::Error::other)?;
            next += 1;
        }
    }
    if next == SHEET && workbook.worksheets().is_empty() {
        begin_sheet(&mut workbook, table).map_err(io::Error::other)?;
    }
    let mut file = tempfile::tempfile()?;
    workbook.save_to_writer(&mut file).map_err(io::Error::other)?;
    file.rewind()?;
    Ok(file)
}

/// Rows of such a sheet go to the disk as they come.
fn begin_sheet(workbook: &mut Workbook, table: Table) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet_with_constant_memory();
    let bold = Style::new().set_bold();
    for (column, of) in (0..).zip(table.columns()) {
        sheet.write_string_with_format(0, column, of.name, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// Texts are written as texts, which no spreadsheet runs.
fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    cells: impl Iterator<Item = Cell>,
) -> Result<(), XlsxError> {
    for (column, cell) in (0..).zip(cells) {
        match cell {
            Cell::Flag(flag) => sheet.write_boolean(row, column, flag)?,
            other => {
                let text: String = other.text().chars().take(LETTERS).collect();
                sheet.write_string(row, column, text)?
            }
        };
    }
    Ok(())
}

fn faulty(why: crate::service::ServiceError) -> io::Error {
    tracing::error!(%why, "a table could not be taken out to its end");
    io::Error::other(why.to_string())
}
