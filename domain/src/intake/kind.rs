//! Recognises a report by its first bytes and its header.

use super::header::{Header, Kind, TextHeader};
use super::refusal::RefusalReason;
use super::report::Report;
use super::text::find_header;
use super::workbook::Sheet;
use std::io::Read;

/// First bytes of files that are no report, and what they are.
const SIGNATURES: [(&[u8], &str); 9] = [
    (b"%PDF", "a PDF"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\x28\xB5\x2F\xFD", "a zstd archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xBC\xAF", "a 7z archive"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"\xD0\xCF\x11\xE0", "an old Excel workbook (.xls; save it as .xlsx)"),
    (b"\x7FELF", "a program"),
];

/// What a report holds.
pub enum Content {
    /// Delimited text.
    Text(TextHeader),
    /// A sheet of a workbook.
    Workbook(Sheet),
    /// Orders of the selling-partner API.
    Orders,
}

/// A recognised report.
pub struct Recognised {
    /// What it holds.
    pub content: Content,
    /// Whether Shift-JIS is likelier than Windows-1252.
    pub japanese: bool,
}

impl Recognised {
    /// Looks at the first bytes and the header.
    pub fn of(report: &dyn Report, japanese: bool) -> Result<Self, RefusalReason> {
        let mut start = Vec::new();
        report.open()?.take(4_096).read_to_end(&mut start)?;
        let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start).trim_ascii_start();
        if let Some((_, found)) = SIGNATURES.iter().find(|(bytes, _)| start.starts_with(bytes)) {
            return Err(RefusalReason::NotAReport { found });
        }
        let content = if start.starts_with(b"PK\x03\x04") {
            Content::Workbook(Sheet::find(report)?)
        } else if text.starts_with(b"{") || text.starts_with(b"[") {
            Content::Orders
        } else if text.starts_with(b"<") {
            return Err(RefusalReason::NotAReport { found: "a web page or XML" });
        } else {
            Content::Text(find_header(report, japanese)?)
        };
        Ok(Recognised { content, japanese })
    }

    /// The columns, where there are any.
    pub const fn header(&self) -> Option<&Header> {
        match &self.content {
            Content::Text(text) => Some(&text.header),
            Content::Workbook(sheet) => Some(&sheet.header),
            Content::Orders => None,
        }
    }

    /// What kind of rows it has.
    pub fn kind(&self) -> Kind {
        self.header().map_or(Kind::Shipments, |header| header.kind)
    }

    /// Whether it only serves to be joined with others.
    pub fn is_orders(&self) -> bool {
        self.kind() == Kind::Orders
    }

    /// What outputs call it.
    pub fn name(&self) -> &'static str {
        match &self.content {
            Content::Orders => "orders JSON document",
            _ => self.kind().name(),
        }
    }
}
