//! Recognises a report by its first bytes and its header.

use super::header::{Header, Kind, TextHeader};
use super::refusal::RefusalReason;
use super::report::Report;
use super::text::find_header;
use super::workbook::Sheet;
use crate::account_health::AccountHealth;
use std::io::Read;

/// First bytes of files that are no report, and what they are.
const SIGNATURES: [(&[u8], &str); 15] = [
    (b"%PDF", "a PDF"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\x28\xB5\x2F\xFD", "a zstd archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xBC\xAF", "a 7z archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xFD7zXZ", "an xz archive"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, a sound or a film"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"\xD0\xCF\x11\xE0", "an old Excel workbook (.xls; save it as .xlsx)"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"#!", "a program"),
];

/// Everything that a file is called that is no report.
#[cfg(test)]
pub(super) const KINDS: [&str; 16] = [
    "a PDF",
    "a gzip archive",
    "a zstd archive",
    "a RAR archive",
    "a 7z archive",
    "a bzip2 archive",
    "an xz archive",
    "a picture",
    "a picture, a sound or a film",
    "an old Excel workbook (.xls; save it as .xlsx)",
    "a program",
    "a ZIP archive (unpack it first)",
    "a web page or XML",
    "binary data",
    "no text",
    "JSON without a list of orders",
];

/// What outputs call Amazon's account-health report.
pub const ACCOUNT_HEALTH: &str = "account-health report";
/// How a ZIP archive begins; workbooks are such archives too.
const ZIP: &[u8] = b"PK\x03\x04";
/// Endings of the first file of an archive that is no workbook but has reports in it.
const PACKED: [&str; 7] = [".csv", ".txt", ".tsv", ".json", ".xlsx", ".xls", ".pdf"];

/// What a file is, if its first bytes say that it is no report. A few thousand bytes are enough.
#[must_use]
pub fn not_a_report(start: &[u8]) -> Option<&'static str> {
    let known = SIGNATURES.iter().find(|(bytes, _)| start.starts_with(bytes));
    if let Some((_, found)) = known {
        return Some(found);
    }
    if first_of_archive(start).is_some_and(|name| PACKED.iter().any(|end| name.ends_with(end))) {
        return Some("a ZIP archive (unpack it first)");
    }
    text_of(start).starts_with(b"<").then_some("a web page or XML")
}

/// The name of the first file in a ZIP archive.
fn first_of_archive(start: &[u8]) -> Option<String> {
    let head = start.strip_prefix(ZIP)?;
    let length = head.get(22..24).and_then(|bytes| bytes.first_chunk::<2>())?;
    let name = head.get(26..)?.get(..usize::from(u16::from_le_bytes(*length)))?;
    Some(String::from_utf8_lossy(name).to_ascii_lowercase())
}

/// The first bytes without mark and leading blanks.
fn text_of(start: &[u8]) -> &[u8] {
    start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start()
}

/// What a report holds.
pub enum Content {
    /// Delimited text.
    Text(TextHeader),
    /// A sheet of a workbook.
    Workbook(Sheet),
    /// Orders of the selling-partner API.
    Orders,
    /// Amazon's account-health report.
    AccountHealth,
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
        if let Some(found) = not_a_report(&start) {
            return Err(RefusalReason::NotAReport { found });
        }
        let text = text_of(&start);
        let content = if start.starts_with(ZIP) {
            Content::Workbook(Sheet::find(report)?)
        } else if AccountHealth::begins(text) {
            Content::AccountHealth
        } else if text.starts_with(b"{") || text.starts_with(b"[") {
            Content::Orders
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
            Content::Orders | Content::AccountHealth => None,
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

    /// Whether it has no packages, only what Amazon makes of all of them.
    pub const fn is_account_health(&self) -> bool {
        matches!(self.content, Content::AccountHealth)
    }

    /// What outputs call it.
    pub fn name(&self) -> &'static str {
        match &self.content {
            Content::Orders => "orders JSON document",
            Content::AccountHealth => ACCOUNT_HEALTH,
            _ => self.kind().name(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The head of a ZIP archive whose first file has this name.
    fn archive(name: &str) -> Vec<u8> {
        let mut bytes = ZIP.to_vec();
        bytes.extend([0; 22]);
        bytes.extend((name.len() as u16).to_le_bytes());
        bytes.extend([0; 2]);
        bytes.extend(name.as_bytes());
        bytes
    }

    #[test]
    fn what_is_no_report_is_known_by_its_first_bytes() {
        let none: [&[u8]; 4] = [b"order-id,sku", b"", b"PK\x03\x04", b"[{\"AmazonOrderId\""];
        for start in none {
            assert_eq!(not_a_report(start), None, "{start:?}");
        }
        assert_eq!(not_a_report(&archive("[Content_Types].xml")), None);
        let known: [(&[u8], &str); 4] = [
            (b"%PDF-1.7", "a PDF"),
            (b"\x89PNG\r\n", "a picture"),
            (b"MZ\x90\x00", "a program"),
            (b"\xEF\xBB\xBF <html>", "a web page or XML"),
        ];
        for (start, what) in known {
            assert_eq!(not_a_report(start), Some(what));
        }
        assert!(SIGNATURES.iter().all(|(_, what)| KINDS.contains(what)));
        let packed = not_a_report(&archive("October/Report.CSV")).unwrap();
        assert!(packed.contains("unpack"), "{packed}");
    }
}
