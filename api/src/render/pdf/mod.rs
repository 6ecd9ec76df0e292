//! A page as a tagged PDF (PDF/UA-1), set by Typst.
//!
//! The template is the only thing that is read as markup. What the page says comes in as a value
//! ([`value`]), so that nothing a seller wrote can run; the template can open no file, and knows
//! neither the time nor other fonts than those that are built in.

mod value;

use super::letterhead::Letterhead;
use super::page::Page;
use std::sync::LazyLock;
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart, Value};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

const TEMPLATE: &str = include_str!("review.typ");
/// Pages set since which Typst forgets what it remembers of how.
const MEMORY: usize = 8;

/// Inter, under the SIL Open Font License; its text is beside the files.
const FILES: [&[u8]; 3] = [
    include_bytes!("fonts/Inter-Regular.ttf"),
    include_bytes!("fonts/Inter-SemiBold.ttf"),
    include_bytes!("fonts/Inter-Bold.ttf"),
];

/// A page that could not be set: a fault of ours.
#[derive(Debug, thiserror::Error)]
#[error("the page cannot be set: {0}")]
pub(crate) struct PdfError(String);

struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let read = FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file)));
    let fonts: Vec<Font> = read.collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// The page as a PDF on the paper of a consultancy.
///
/// # Errors
/// When the template is at fault.
pub(crate) fn pdf(page: &Page, paper: &Letterhead) -> Result<Vec<u8>, PdfError> {
    let mut inputs = Dict::new();
    let value = value::value(page, paper, |c| FONTS.show(c));
    let value = serde_json::from_value(value).map_err(|why| PdfError(why.to_string()))?;
    inputs.insert("page".into(), value);
    let logo = paper.logo.clone().map(|logo| Value::Bytes(Bytes::new(logo)));
    inputs.insert("logo".into(), logo.unwrap_or_default());
    let desk = Desk {
        library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
        template: Source::detached(TEMPLATE),
    };
    let set = typst::compile::<PagedDocument>(&desk).output.map_err(|why| told(&why));
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|why| PdfError(why.message().to_string()))?;
    let creator = Smart::Custom(Some("Firstscan".to_owned()));
    let options = PdfOptions { standards, creator, ..PdfOptions::default() };
    let written = set.and_then(|set| typst_pdf::pdf(&set, &options).map_err(|why| told(&why)));
    comemo::evict(MEMORY);
    written
}

fn told(why: &EcoVec<SourceDiagnostic>) -> PdfError {
    let faults: Vec<&str> = why.iter().map(|fault| fault.message.as_str()).collect();
    PdfError(faults.join("; "))
}

impl Fonts {
    /// Whether there is a glyph for a character.
    fn show(&self, c: char) -> bool {
        self.fonts.first().is_some_and(|font| font.info().coverage.contains(c.into()))
    }
}

/// All that the template can reach.
struct Desk {
    library: LazyHash<Library>,
    template: Source,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::Depth;
    use crate::render::sample;

    #[test]
    fn every_sample_can_be_set() {
        for document in
            [sample::rich(), sample::empty(), sample::without_rates(), sample::hostile()]
        {
            let page = Page::new(&document, Depth::DOCUMENT);
            let name = "Harbor #strong[Consulting]".to_owned();
            let paper = Letterhead { name, ..Letterhead::default() };
            let written = pdf(&page, &paper).unwrap();
            assert!(written.starts_with(b"%PDF-"));
            if let Ok(folder) = std::env::var("PDF_OUT") {
                let name = format!("{folder}/{}.pdf", written.len());
                std::fs::write(name, &written).unwrap();
            }
        }
    }
}
