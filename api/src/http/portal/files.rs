//! What Vite built: files, and beside them their compressed copies.

use actix_web::http::header::{AcceptEncoding, Encoding};
use aws_lc_rs::digest;
use bytes::Bytes;
use rust_embed::{Embed, EmbeddedFile};
use std::borrow::Cow;
use std::collections::HashMap;

/// The page that all addresses of the portal show.
const ENTRY: &str = "index.html";
/// Where files are whose name changes with what is in them.
const HASHED: &str = "assets/";

/// The folder as it was when the program was built; a debug build reads it when it starts.
#[derive(Embed)]
#[folder = "../frontend/dist"]
#[allow_missing = true]
struct Built;

/// A file and its compressed copies.
#[derive(Debug, Default)]
pub(super) struct File {
    plain: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
    /// Its media type.
    pub(super) kind: String,
    /// Names what is in it, for browsers that have it already.
    pub(super) tag: String,
    /// Whether another content would have another name.
    pub(super) hashed: bool,
}

impl File {
    fn new(name: &str, plain: Bytes) -> Self {
        let kind = mime_guess::from_path(name).first_or_octet_stream();
        let charset = if kind.type_() == mime_guess::mime::TEXT { "; charset=utf-8" } else { "" };
        let digest = digest::digest(&digest::SHA256, &plain);
        let tag = digest.as_ref().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let kind = format!("{kind}{charset}");
        File { plain, gzip: None, brotli: None, kind, tag, hashed: name.starts_with(HASHED) }
    }

    /// The smallest copy that the browser reads, and its coding if it has one.
    pub(super) fn copy(&self, accepted: Option<&AcceptEncoding>) -> (Option<&'static str>, Bytes) {
        let reads = |coding: Encoding| {
            accepted.is_some_and(|accepted| {
                accepted.negotiate(std::iter::once(&coding)) == Some(coding.clone())
            })
        };
        match self {
            File { brotli: Some(copy), .. } if reads(Encoding::brotli()) => {
                (Some("br"), copy.clone())
            }
            File { gzip: Some(copy), .. } if reads(Encoding::gzip()) => {
                (Some("gzip"), copy.clone())
            }
            File { plain, .. } => (None, plain.clone()),
        }
    }

    /// Whether there are copies to choose from.
    pub(super) const fn varies(&self) -> bool {
        self.gzip.is_some() || self.brotli.is_some()
    }
}

/// The portal's files; none if the portal was not built.
#[derive(Debug, Default)]
pub struct Files {
    files: HashMap<String, File>,
    /// The page that all addresses show.
    entry: Option<File>,
}

impl Files {
    /// Those that are part of the program.
    #[must_use]
    pub fn built() -> Self {
        Files::of(Built::iter().filter_map(|name| {
            let EmbeddedFile { data, .. } = Built::get(&name)?;
            let bytes = match data {
                Cow::Borrowed(bytes) => Bytes::from_static(bytes),
                Cow::Owned(bytes) => Bytes::from(bytes),
            };
            Some((name.into_owned(), bytes))
        }))
    }

    /// Files by name, `x.br` and `x.gz` being copies of `x`.
    pub fn of(all: impl IntoIterator<Item = (String, Bytes)>) -> Self {
        let (copies, plain): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(name, _)| name.ends_with(".br") || name.ends_with(".gz"));
        let mut files: HashMap<String, File> = plain
            .into_iter()
            .map(|(name, bytes)| {
                let file = File::new(&name, bytes);
                (name, file)
            })
            .collect();
        for (name, bytes) in copies {
            let Some((of, coding)) = name.rsplit_once('.') else { continue };
            let Some(file) = files.get_mut(of) else { continue };
            *(if coding == "br" { &mut file.brotli } else { &mut file.gzip }) = Some(bytes);
        }
        let entry = files.remove(ENTRY);
        Files { files, entry }
    }

    /// The file at a path without its leading slash.
    pub(super) fn get(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// The page that all addresses show; none without a portal.
    pub(super) const fn entry(&self) -> Option<&File> {
        self.entry.as_ref()
    }
}
