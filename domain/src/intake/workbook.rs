//! Excel workbooks, a row at a time. The sheet is the first that has a report's header.

use super::day_order::{SlashDates, date_columns};
use super::feed::Feed;
use super::header::Header;
use super::judging::Judging;
use super::orders::OrderBook;
use super::refusal::RefusalReason;
use super::report::Report;
use super::row::RowReader;
use super::split::{Bounds, Record};
use super::{Intake, header::Kind};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use std::io::{Cursor, Read};

/// Largest workbook file in bytes; it is held in memory.
const FILE_LIMIT: u64 = 256 << 20;
/// Most bytes a workbook may unpack to.
const UNPACKED_LIMIT: u64 = 4 << 30;
/// Most bytes of its shared texts, which are held in memory.
const TEXTS_LIMIT: u64 = 512 << 20;
/// Rows looked at for a header.
const ROWS_TRIED: usize = 30;

type Workbook = Xlsx<Cursor<Vec<u8>>>;

/// A sheet that is a report.
pub struct Sheet {
    /// Its columns.
    pub header: Header,
    name: String,
    /// Row number of the header, the first row being 1.
    row: u64,
}

impl Sheet {
    /// Finds the first sheet with a header.
    pub fn find(report: &dyn Report) -> Result<Self, RefusalReason> {
        let mut book = open(report)?;
        let mut refusal = RefusalReason::Empty;
        for name in book.sheet_names() {
            let mut tried = 0;
            let mut found = None;
            let mut best = 0;
            each_row(&mut book, &name, |row, cells| {
                tried += 1;
                match Header::of_cells(cells, row) {
                    Ok(header) => found = Some(Sheet { header, name: name.clone(), row }),
                    Err(why) => {
                        let known = cells.iter().filter(|c| super::field::recognise(c).is_some());
                        let known = known.count() + 1;
                        if known > best {
                            (best, refusal) = (known, why);
                        }
                    }
                }
                found.is_none() && tried < ROWS_TRIED
            })?;
            if let Some(sheet) = found {
                return Ok(sheet);
            }
        }
        Err(refusal)
    }
}

/// Reads the rows of a sheet.
pub fn read(
    intake: &mut Intake<'_, '_>,
    report: &dyn Report,
    sheet: &Sheet,
) -> Result<(), RefusalReason> {
    let mut book = open(report)?;
    let columns = date_columns(|field| sheet.header.index(field));
    let mut dates = SlashDates::default();
    let mut line = Line::default();
    each_row(&mut book, &sheet.name, |row, cells| {
        if row > sheet.row {
            dates.look(&line.record(cells, sheet.header.width, row), &columns, row);
        }
        true
    })?;
    let order = dates.settle()?;
    let desk = intake.desk;
    let rows = RowReader::new(&sheet.header, desk.zone(), desk.marketplace(), order);
    let mut orders = std::mem::take(&mut intake.orders);
    if sheet.header.kind == Kind::Orders {
        orders.note_header(&sheet.header);
    }
    let mut feed = Feed::new(intake);
    let mut passed = Ok(());
    each_row(&mut book, &sheet.name, |row, cells| {
        if row <= sheet.row {
            return true;
        }
        let record = line.record(cells, sheet.header.width, row);
        match sheet.header.kind {
            Kind::Orders => note_order(&mut orders, &rows, &sheet.header, &record, &mut feed),
            Kind::Shipments | Kind::Defects => {
                Judging { orders: &orders, rows: &rows }.record(feed.clerk(), &record, false);
            }
        }
        passed = feed.pass_on_if_full();
        passed.is_ok()
    })?;
    passed?;
    feed.pass_on()?;
    intake.orders = orders;
    Ok(())
}

fn note_order(
    orders: &mut OrderBook,
    rows: &RowReader<'_>,
    header: &Header,
    record: &Record<'_>,
    feed: &mut Feed<'_, '_, '_>,
) {
    if record.is_blank() {
        return;
    }
    match orders.add(rows, header, record, false) {
        Ok(()) => feed.clerk().batch().rows += 1,
        Err(fault) => feed.set_aside(record.line, fault),
    }
}

/// The cells of a row as the text of a record.
#[derive(Default)]
struct Line {
    text: String,
    bounds: Bounds,
}

impl Line {
    /// Cells that Excel left out at the end are blank.
    fn record(&mut self, cells: &[String], width: usize, row: u64) -> Record<'_> {
        self.text.clear();
        self.bounds.begin(0);
        for index in 0..cells.len().max(width) {
            self.text.push_str(cells.get(index).map_or("", String::as_str));
            self.bounds.end_field(self.text.len());
            self.text.push('\0');
        }
        Record::of_parts(&self.text, &self.bounds, row)
    }
}

fn open(report: &dyn Report) -> Result<Workbook, RefusalReason> {
    let mut bytes = Vec::new();
    report.open()?.take(FILE_LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > FILE_LIMIT {
        return Err(RefusalReason::TooLarge { limit: FILE_LIMIT >> 20 });
    }
    check_size(&bytes)?;
    Xlsx::new(Cursor::new(bytes)).map_err(damaged)
}

/// Unpacks everything once without keeping it: the sizes that an archive states may be lies.
fn check_size(bytes: &[u8]) -> Result<(), RefusalReason> {
    let unreadable = |why: zip::result::ZipError| RefusalReason::Damaged {
        what: "the workbook",
        why: why.to_string(),
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    let mut left = UNPACKED_LIMIT;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(unreadable)?;
        let is_texts = part.name().map_err(unreadable)?.ends_with("sharedStrings.xml");
        let limit = if is_texts { left.min(TEXTS_LIMIT) } else { left };
        let unpacked = std::io::copy(&mut part.take(limit), &mut std::io::sink())?;
        if unpacked >= limit {
            return Err(RefusalReason::TooLarge { limit: UNPACKED_LIMIT >> 20 });
        }
        left -= unpacked;
    }
    Ok(())
}

/// Calls `each` with the number and cells of every row until it says stop.
fn each_row(
    book: &mut Workbook,
    sheet: &str,
    mut each: impl FnMut(u64, &[String]) -> bool,
) -> Result<(), RefusalReason> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    let (mut row, mut cells) = (0, Vec::new());
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (at_row, at_column) = cell.get_position();
        if at_row != row && !cells.is_empty() {
            if !each(u64::from(row) + 1, &cells) {
                return Ok(());
            }
            cells.clear();
        }
        row = at_row;
        let column = at_column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(slot) = cells.get_mut(column) {
            *slot = text_of(cell.get_value());
        }
    }
    if !cells.is_empty() {
        each(u64::from(row) + 1, &cells);
    }
    Ok(())
}

fn damaged(why: XlsxError) -> RefusalReason {
    RefusalReason::Damaged { what: "the workbook", why: why.to_string() }
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(moment) => date_text(moment),
    }
}

/// A number as Excel holds it: fifteen digits, then zeros.
fn number_text(number: f64) -> String {
    if number.abs() < 1e15 || !number.is_finite() {
        return number.to_string();
    }
    let scientific = format!("{number:.14e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let mut digits = mantissa.replace('.', "");
    let zeros = exponent.parse::<usize>().unwrap_or(0).saturating_sub(14);
    digits.extend(std::iter::repeat_n('0', zeros));
    digits
}

fn date_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_too_long_for_a_spreadsheet_show_their_damage() {
        assert_eq!(number_text(9.400_111_206_206_406e21), "9400111206206410000000");
        assert_eq!(number_text(986_578_788_855.0), "986578788855");
        assert_eq!(number_text(12.5), "12.5");
    }
}
