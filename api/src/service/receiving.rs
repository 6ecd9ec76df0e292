//! A part of a file as it arrives: looked at, sealed, counted.
//!
//! The wire is read on threads that must not wait for the disk, so bytes are gathered and handed
//! over some at a time; whatever the size of a file, one upload takes a fixed amount of memory.
//! However a request ends, what has arrived in whole pieces is kept and can be gone on from.

use super::uploads::{Purpose, READY, UploadView};
use super::{Caller, ServiceError, Services};
use crate::blob::{BlobError, BlobWriter, Blobs};
use crate::store::{TenantId, Upload};
use aws_lc_rs::digest::{Context, SHA256};
use bytes::Bytes;
use domain::intake::{kind_of_file, not_a_report};
use domain::language::Language;
use std::io::{self, Write};
use uuid::Uuid;

/// Bytes that are handed over at a time.
const HANDFUL: usize = 256 * 1024;
/// First bytes that tell what a file is.
const LOOKED_AT: usize = 4_096;

/// Why a part was not taken.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UploadError {
    /// As with everything else.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// It does not begin where the last one ended.
    #[error("The part must begin at byte {expected}; send the file on from there.")]
    Elsewhere {
        /// Where it must begin.
        expected: u64,
    },
    /// The file is whole.
    #[error("The file is whole already; announce another upload for another file.")]
    Whole,
    /// Two send at once.
    #[error("Another request is sending this file; wait until it ends.")]
    Busy,
    /// More came than was announced.
    #[error("More than the announced {announced} bytes came; announce the file with its size.")]
    TooLong {
        /// What was announced.
        announced: u64,
    },
    /// It is nothing that can be used.
    #[error("{0}")]
    WrongKind(String),
    /// What was kept turned out to be damaged.
    #[error("What had arrived was damaged on our side; send the file again from its beginning.")]
    Damaged,
    /// No room on the disk.
    #[error("There is no room for files at the moment; try again later.")]
    Full,
}

impl From<BlobError> for UploadError {
    fn from(why: BlobError) -> Self {
        match why {
            BlobError::Busy => UploadError::Busy,
            BlobError::Full => {
                tracing::error!("there is no room for files");
                UploadError::Full
            }
            BlobError::Damaged => UploadError::Damaged,
            BlobError::Missing => UploadError::Service(ServiceError::NotFound),
            other => UploadError::Service(ServiceError::fault("files", other)),
        }
    }
}

impl From<crate::store::StoreError> for UploadError {
    fn from(why: crate::store::StoreError) -> Self {
        UploadError::Service(why.into())
    }
}

/// A part that is arriving.
pub struct Receiving {
    services: Services,
    caller: Caller,
    upload: Upload,
    /// None once all of the file is on the disk.
    sink: Option<Sink>,
    /// Bytes that were not handed over yet.
    gathered: Vec<u8>,
    /// Bytes of the file that have arrived.
    arrived: u64,
    /// Whether the first bytes are still to be looked at.
    unseen: bool,
}

/// Where bytes go to.
struct Sink {
    writer: BlobWriter,
    /// The digest of the whole file; none if an earlier request brought its beginning.
    digest: Option<Context>,
}

/// Where a part finds the file.
enum Opened {
    At(BlobWriter),
    Elsewhere(u64),
    Whole,
}

impl Services {
    /// Begins to take a part of a file. From the beginning, it replaces what had arrived.
    ///
    /// # Errors
    /// When the caller may not, or the part does not follow what has arrived.
    pub async fn receive(
        &self,
        caller: &Caller,
        id: Uuid,
        offset: u64,
    ) -> Result<Receiving, UploadError> {
        let upload = self.own_upload(caller, id).await?;
        if upload.state == READY {
            return Err(UploadError::Whole);
        }
        let (tenant, bytes) = (caller.tenant(), u64::try_from(upload.bytes).unwrap_or(0));
        let opened = blocking(self.blobs(), move |blobs| open(blobs, tenant, id, offset, bytes));
        let sink = match opened.await? {
            Opened::Elsewhere(expected) => return Err(UploadError::Elsewhere { expected }),
            Opened::Whole => None,
            Opened::At(writer) => {
                Some(Sink { writer, digest: (offset == 0).then(|| Context::new(&SHA256)) })
            }
        };
        Ok(Receiving {
            services: self.clone(),
            caller: caller.clone(),
            upload,
            sink,
            gathered: Vec::new(),
            arrived: offset,
            unseen: offset == 0,
        })
    }
}

fn open(
    blobs: &Blobs,
    tenant: TenantId,
    id: Uuid,
    offset: u64,
    bytes: u64,
) -> Result<Opened, BlobError> {
    // Whole on the disk, but the server was killed before the database heard of it.
    if blobs.size(tenant, id)? == Some(bytes) {
        return Ok(if offset == bytes { Opened::Whole } else { Opened::Elsewhere(bytes) });
    }
    if offset == 0 {
        return Ok(Opened::At(blobs.begin(tenant, id)?));
    }
    match blobs.resume(tenant, id)? {
        None => Ok(Opened::Elsewhere(0)),
        Some(writer) if writer.written() == offset => Ok(Opened::At(writer)),
        Some(writer) => Ok(Opened::Elsewhere(writer.written())),
    }
}

impl Receiving {
    /// Takes some bytes.
    ///
    /// # Errors
    /// When they are too many, or the first of them tell that the file cannot be used.
    pub async fn take(&mut self, bytes: Bytes) -> Result<(), UploadError> {
        let announced = self.announced();
        if bytes.len() as u64 > announced.saturating_sub(self.arrived) {
            return Err(UploadError::TooLong { announced });
        }
        self.arrived += bytes.len() as u64;
        self.gathered.extend_from_slice(&bytes);
        if self.unseen && self.gathered.len() >= LOOKED_AT {
            self.look().await?;
        }
        if self.gathered.len() >= HANDFUL { self.hand_over().await } else { Ok(()) }
    }

    /// Keeps what has arrived; completes the file if it was the last part. Also to be called when
    /// the part broke off.
    ///
    /// # Errors
    /// When the disk or the database cannot.
    pub async fn end(mut self) -> Result<UploadView, UploadError> {
        // Of a file that breaks off in its first bytes, nothing is kept that was not looked at.
        if self.unseen && !self.gathered.is_empty() {
            self.look().await?;
        }
        self.hand_over().await?;
        let whole = self.arrived == self.announced();
        let Receiving { services, caller, upload, sink, .. } = self;
        let (tenant, id) = (caller.tenant(), upload.id);
        if !whole && let Some(Sink { writer, .. }) = sink {
            let offset = blocking(services.blobs(), move |_| writer.suspend()).await?;
            return Ok(UploadView { upload, offset });
        }
        let sha256 = blocking(services.blobs(), move |blobs| match sink {
            Some(Sink { writer, digest: Some(digest) }) => {
                writer.finish()?;
                Ok(digest)
            }
            Some(Sink { writer, digest: None }) => {
                writer.finish()?;
                digest_of(blobs, tenant, id)
            }
            None => digest_of(blobs, tenant, id),
        });
        let sha256 = sha256.await?.finish();
        let sha256 = sha256.as_ref().try_into().map_err(|why| ServiceError::fault("sha", why))?;
        Ok(UploadView::whole(services.complete_upload(&caller, upload, sha256).await?))
    }

    /// Bytes of the whole file.
    #[must_use]
    pub fn announced(&self) -> u64 {
        u64::try_from(self.upload.bytes).unwrap_or(0)
    }

    /// Looks at the first bytes. A file that cannot be used leaves nothing behind.
    async fn look(&mut self) -> Result<(), UploadError> {
        self.unseen = false;
        let purpose = Purpose::parse(&self.upload.purpose).unwrap_or(Purpose::Report);
        let start = self.gathered.get(..LOOKED_AT).unwrap_or(&self.gathered);
        let Some(why) = purpose.refuses(start, self.caller.language) else { return Ok(()) };
        if let Some(Sink { writer, .. }) = self.sink.take() {
            blocking(self.services.blobs(), move |_| {
                writer.discard();
                Ok(())
            })
            .await?;
        }
        let tenant = self.caller.tenant();
        self.services.drop_upload(tenant, self.upload.clone()).await?;
        Err(UploadError::WrongKind(why))
    }

    async fn hand_over(&mut self) -> Result<(), UploadError> {
        let Some(mut sink) = self.sink.take() else { return Ok(()) };
        let mut bytes = std::mem::take(&mut self.gathered);
        if bytes.is_empty() {
            self.sink = Some(sink);
            return Ok(());
        }
        let written = blocking(self.services.blobs(), move |_| {
            sink.writer.write_all(&bytes).map_err(BlobError::from)?;
            if let Some(digest) = &mut sink.digest {
                digest.update(&bytes);
            }
            bytes.clear();
            Ok((sink, bytes))
        });
        let (sink, bytes) = written.await?;
        (self.sink, self.gathered) = (Some(sink), bytes);
        Ok(())
    }
}

impl Purpose {
    /// Why a file that begins so cannot be used for this.
    fn refuses(self, start: &[u8], language: Language) -> Option<String> {
        let found = not_a_report(start)?;
        if self == Purpose::Attachment && SHOWN.contains(&found) {
            return None;
        }
        let found = kind_of_file(found, language);
        Some(match (self, language) {
            (Purpose::Report, Language::English) => format!(
                "This is {found}, not a report. Send a text file (CSV or tab-separated), an Excel \
                 workbook (.xlsx) or an orders JSON document."
            ),
            (Purpose::Report, Language::German) => format!(
                "Das ist {found}, kein Bericht. Senden Sie eine Textdatei (CSV oder mit \
                 Tabulatoren), eine Excel-Arbeitsmappe (.xlsx) oder ein JSON-Dokument mit \
                 Bestellungen."
            ),
            (Purpose::Attachment, Language::English) => format!(
                "This is {found}, which cannot be attached. Send a picture, a PDF, a text or an \
                 Office document."
            ),
            (Purpose::Attachment, Language::German) => format!(
                "Das ist {found} und lässt sich nicht anhängen. Senden Sie ein Bild, ein PDF, einen \
                 Text oder ein Office-Dokument."
            ),
        })
    }
}

/// What is no report but can be attached.
const SHOWN: [&str; 2] = ["a PDF", "a picture"];

/// The digest of a file that is whole. Reading it also tells that it can be read.
fn digest_of(blobs: &Blobs, tenant: TenantId, id: Uuid) -> Result<Context, BlobError> {
    struct Digesting(Context);
    impl Write for Digesting {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.update(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut digesting = Digesting(Context::new(&SHA256));
    let read = blobs.open(tenant, id).and_then(|mut file| {
        io::copy(&mut file, &mut digesting)?;
        Ok(())
    });
    match read {
        Err(BlobError::Damaged) => {
            blobs.delete(tenant, id)?;
            Err(BlobError::Damaged)
        }
        Err(other) => Err(other),
        Ok(()) => Ok(digesting.0),
    }
}

/// Does something where waiting for the disk is allowed.
async fn blocking<T: Send + 'static>(
    blobs: &Blobs,
    work: impl FnOnce(&Blobs) -> Result<T, BlobError> + Send + 'static,
) -> Result<T, UploadError> {
    let blobs = blobs.clone();
    let done = tokio::task::spawn_blocking(move || work(&blobs)).await;
    done.map_err(|why| ServiceError::fault("files", why))?.map_err(UploadError::from)
}
