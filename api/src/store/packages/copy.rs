//! PostgreSQL's binary form of rows.

use super::row::PackageRow;
use super::statement::COLUMNS;

const SIGNATURE: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
const END: [u8; 2] = (-1_i16).to_be_bytes();

/// Rows as COPY takes them.
pub(super) struct Buffer(Vec<u8>);

impl Buffer {
    pub(super) fn new(rows: usize) -> Self {
        let mut bytes = Vec::with_capacity(SIGNATURE.len() + rows * 260);
        bytes.extend_from_slice(SIGNATURE);
        Buffer(bytes)
    }

    pub(super) fn push(&mut self, row: &PackageRow) {
        let fields = i16::try_from(COLUMNS.len()).unwrap_or(0);
        self.0.extend_from_slice(&fields.to_be_bytes());
        self.field(Some(row.key.number.as_bytes()));
        self.field(Some(row.key.order_id.as_bytes()));
        self.field(Some(&row.seq.to_be_bytes()));
        self.field(row.given.as_deref().map(str::as_bytes));
        self.field(Some(&row.lane.to_be_bytes()));
        self.field(row.origin.map(i32::to_be_bytes).as_ref().map(<[u8; 4]>::as_slice));
        self.field(row.scan_place.map(i32::to_be_bytes).as_ref().map(<[u8; 4]>::as_slice));
        self.field(Some(&row.categories.to_be_bytes()));
        self.field(Some(&row.items));
        self.field(Some(&row.facts));
        self.field(row.day.map(i32::to_be_bytes).as_ref().map(<[u8; 4]>::as_slice));
        self.field(row.confirmed_at.map(i64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice));
        self.field(Some(&row.verdict.to_be_bytes()));
        self.field(Some(&row.defects.to_be_bytes()));
        self.field(Some(&row.risks.to_be_bytes()));
        self.field(Some(&row.unassessed.to_be_bytes()));
        self.field(Some(&row.reasons.to_be_bytes()));
        self.field(Some(&row.flags.to_be_bytes()));
        self.field(row.changes_at.map(i64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice));
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        self.0.extend_from_slice(&END);
        self.0
    }

    fn field(&mut self, value: Option<&[u8]>) {
        let length = value.map_or(-1, |bytes| i32::try_from(bytes.len()).unwrap_or(i32::MAX));
        self.0.extend_from_slice(&length.to_be_bytes());
        self.0.extend_from_slice(value.unwrap_or_default());
    }
}
