//! Finds the header row, its delimiter, and what each column means.

use super::columns::Columns;
use super::field::{FIELDS, Field, recognise};
use super::refusal::{Missing, RefusalReason};
use super::split::{Dialect, Record, Splitter};
use crate::language::Language;
use crate::saying::Saying;

/// Rows looked at for a header; Amazon puts up to a handful of others before it.
const ROWS_TRIED: usize = 30;

/// Where a column is that is not there. No header has as many.
const ABSENT: u16 = u16::MAX;

/// What kind of report a header belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One row per item with carrier and tracking number.
    Shipments,
    /// Amazon's list of packages with invalid tracking.
    Defects,
    /// Orders without tracking, to be joined with a shipping confirmation file.
    Orders,
}

impl Kind {
    /// What the kind is called in outputs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Shipments => "shipment report",
            Kind::Defects => "VTR defect report",
            Kind::Orders => "order report",
        }
    }
}

/// The columns of a report.
#[derive(Clone, Debug)]
pub struct Header {
    /// What the report is.
    pub kind: Kind,
    /// How many fields each row has.
    pub width: usize,
    /// For each known column where it is; [`ABSENT`] if the report has it not.
    columns: [u16; FIELDS],
    /// Known columns, in the file's order.
    pub known: Vec<Field>,
    /// Titles of the others, as the file spells them.
    pub unknown: Vec<String>,
}

/// A header found in a text file.
#[derive(Debug)]
pub struct TextHeader {
    /// The columns.
    pub header: Header,
    /// Delimiter and line end.
    pub dialect: Dialect,
    /// Lines up to and including the header.
    pub lines: u64,
    /// Bytes up to the first row.
    pub bytes: usize,
}

impl Header {
    /// Where a column is.
    #[must_use]
    pub fn index(&self, field: Field) -> Option<usize> {
        let column = self.columns.get(field as usize).filter(|column| **column != ABSENT);
        column.map(|column| usize::from(*column))
    }

    /// The text of a column, untrimmed; blank if the report has it not.
    #[inline(always)]
    #[must_use]
    pub fn text<'r>(&self, field: Field, record: &Record<'r>) -> &'r str {
        let column = self.columns.get(field as usize).copied().unwrap_or(ABSENT);
        record.field(usize::from(column))
    }

    /// Whether the report has the column.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.index(field).is_some()
    }

    /// Which facts the report tells. Amazon's list of invalid packages says of all of them that
    /// they are.
    #[must_use]
    pub fn tells(&self) -> Columns {
        let verdict = (self.kind == Kind::Defects).then_some(Field::HasValidTracking);
        self.known.iter().copied().chain(verdict).collect()
    }

    /// Reads a header row. A row that is none gives the error of the best guess at it.
    ///
    /// # Errors
    /// Columns are missing, or two mean the same.
    pub fn of_cells(cells: &[String], line: u64) -> Result<Self, RefusalReason> {
        let mut columns: [Option<(u16, bool)>; FIELDS] = [None; FIELDS];
        let mut clash = None;
        for (index, cell) in cells.iter().enumerate() {
            let Some((field, own)) = recognise(cell) else { continue };
            let Some(slot) = columns.get_mut(field as usize) else { continue };
            let index = u16::try_from(index).unwrap_or(u16::MAX);
            match *slot {
                Some((_, true)) if !own => {}
                Some((first, by_own_name)) if by_own_name == own => {
                    clash.get_or_insert((field, first, index));
                }
                _ => *slot = Some((index, own)),
            }
        }
        let columns = columns.map(|slot| slot.map_or(ABSENT, |(index, _)| index));
        let has = |field: Field| columns.get(field as usize).is_some_and(|at| *at != ABSENT);
        let tracking = has(Field::TrackingNumber);
        let criteria = [Field::HasValidTracking, Field::AnyPhysicalScan, Field::HasTrackingId];
        let kind = if tracking && criteria.into_iter().any(has) {
            Kind::Defects
        } else if !tracking && has(Field::OrderId) && has(Field::Sku) && has(Field::OrderedAt) {
            Kind::Orders
        } else {
            Kind::Shipments
        };
        let carrier = has(Field::CarrierCode) || has(Field::CarrierName);
        let missing = [
            (!has(Field::OrderId)).then_some("order-id"),
            (kind != Kind::Orders && !tracking).then_some("tracking-number"),
            (kind != Kind::Orders && !carrier).then_some("carrier-code or carrier-name"),
        ];
        let missing: Vec<&str> = missing.into_iter().flatten().collect();
        if !missing.is_empty() {
            let missing = Saying::of(|language| language.listed(&missing));
            let missing = Missing { missing, ..Missing::default() };
            return Err(RefusalReason::MissingColumns(Box::new(missing)));
        }
        if let Some((field, first, second)) = clash {
            let title = |index: u16| {
                let cell = cells.get(usize::from(index)).map_or("", |cell| cell.trim());
                format!("{} ({cell:?})", index + 1)
            };
            return Err(RefusalReason::DuplicateColumns {
                field: field.name(),
                line,
                first: title(first),
                second: title(second),
            });
        }
        let used = |index: usize| columns.iter().any(|column| usize::from(*column) == index);
        let mut known: Vec<Field> = Field::ALL.into_iter().filter(|field| has(*field)).collect();
        known.sort_by_key(|field| columns.get(*field as usize).copied());
        let unknown = cells.iter().enumerate().filter(|(index, _)| !used(*index));
        let unknown = unknown.map(|(_, cell)| cell.trim().to_owned()).collect();
        Ok(Header { kind, width: cells.len(), columns, known, unknown })
    }

    /// Finds the header in the first rows of a text.
    ///
    /// # Errors
    /// No row has the columns that a report needs; the message names those of the best guess.
    pub fn find(start: &str) -> Result<TextHeader, RefusalReason> {
        let newline = if start.contains('\n') { b'\n' } else { b'\r' };
        let mut best: Option<(usize, RefusalReason, u64, Vec<String>)> = None;
        for delimiter in [b',', b'\t', b';', b'|'] {
            let dialect = Dialect { delimiter, newline };
            for candidate in first_rows(start, dialect) {
                let line = candidate.line + 1;
                let recognised = candidate.cells.iter().filter(|c| recognise(c).is_some()).count();
                match Header::of_cells(&candidate.cells, line) {
                    Ok(header) => {
                        let TextRow { bytes, lines, .. } = candidate;
                        return Ok(TextHeader { header, dialect, lines, bytes });
                    }
                    Err(why) => {
                        if best.as_ref().is_none_or(|(most, ..)| recognised > *most) {
                            best = Some((recognised, why, line, candidate.cells));
                        }
                    }
                }
            }
        }
        Err(explain(best))
    }
}

fn explain(best: Option<(usize, RefusalReason, u64, Vec<String>)>) -> RefusalReason {
    match best {
        None => RefusalReason::Empty,
        Some((most, RefusalReason::MissingColumns(mut columns), line, cells)) if most > 0 => {
            let known = cells.iter().filter_map(|cell| recognise(cell));
            let known: Vec<&str> = known.map(|(field, _)| field.name()).collect();
            let mixed = cells.iter().any(|cell| cell.contains([',', ';', '\t', '|']));
            let hint = match mixed {
                true => Saying::fixed(
                    ". The header mixes delimiters; use one throughout",
                    ". Die Kopfzeile mischt Trennzeichen; nehmen Sie überall dasselbe",
                ),
                false => Saying::default(),
            };
            let known = known.join(", ");
            columns.found = Saying::of(|language| match language {
                Language::English => format!("; line {line} has {known}"),
                Language::German => format!("; Zeile {line} hat {known}"),
            });
            columns.hint = hint;
            RefusalReason::MissingColumns(columns)
        }
        Some((0, ..)) => RefusalReason::MissingColumns(Box::new(Missing {
            missing: Saying::fixed(
                "order-id, tracking-number and a carrier",
                "order-id, tracking-number und einem Zusteller",
            ),
            found: Saying::of(|language| match language {
                Language::English => format!(" in the first {ROWS_TRIED} lines"),
                Language::German => format!(" in den ersten {ROWS_TRIED} Zeilen"),
            }),
            hint: Saying::default(),
        })),
        Some((_, why, ..)) => why,
    }
}

struct TextRow {
    line: u64,
    lines: u64,
    bytes: usize,
    cells: Vec<String>,
}

/// The first rows of a text, split by one delimiter.
fn first_rows(start: &str, dialect: Dialect) -> Vec<TextRow> {
    let mut rows = Vec::new();
    let mut lines = start.split_inclusive(char::from(dialect.newline));
    let (mut line, mut bytes) = (0, 0);
    while let Some(text) = lines.next().filter(|_| rows.len() < ROWS_TRIED) {
        bytes += text.len();
        line += 1;
        let mut cells = Vec::new();
        Splitter::new(dialect).records(text, |record: &Record<'_>| {
            cells = (0..record.width()).map(|index| record.field(index).to_owned()).collect();
        });
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(TextRow { line: line - 1, lines: line, bytes, cells });
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_header_below_amazons_preamble() {
        let text = "TemplateType=OrderFulfillment\tVersion=2011.1102\n\
            注文番号\t出荷日\norder-id\tship-date\tcarrier-code\ttracking-number\n1\t\t\t\n";
        let found = Header::find(text).unwrap();
        assert_eq!((found.lines, found.dialect.delimiter), (3, b'\t'));
        assert_eq!(found.header.index(Field::TrackingNumber), Some(3));
    }

    #[test]
    fn names_the_columns_that_are_missing() {
        let refusal = Header::find("order-id,sku,carrier-code\n1,2,3\n").unwrap_err().to_string();
        assert!(refusal.contains("no header row with tracking-number"), "{refusal}");
        let refusal = Header::find("order-id;tracking-number,carrier-code\n").unwrap_err();
        assert!(refusal.to_string().contains("mixes delimiters"), "{refusal}");
    }

    #[test]
    fn two_columns_of_one_meaning_are_refused_by_name() {
        let text = "order-id,tracking-number,Tracking_Number,carrier\n";
        let refusal = Header::find(text).unwrap_err().to_string();
        assert!(
            refusal.contains("2 (\"tracking-number\") and 3 (\"Tracking_Number\")"),
            "{refusal}"
        );
    }

    #[test]
    fn a_columns_own_name_wins_over_a_synonym() {
        let text = "Amazon Order ID,order-id,tracking-number,carrier-name,Carrier\n";
        let found = Header::find(text).unwrap().header;
        assert_eq!(found.index(Field::OrderId), Some(1));
        assert_eq!(found.index(Field::CarrierName), Some(3));
        assert_eq!(found.unknown, ["Amazon Order ID", "Carrier"]);
    }
}
