//! Files on their way in: announced, received in as many parts as it takes, complete.
//!
//! What is announced is counted against the consultancy's room at once, so that nobody finds out
//! at the end of an hour that there is none. What has arrived is known from the file itself; the
//! database hears of an upload twice, at its beginning and when it is whole.

use super::audit::record;
use super::reviews::shown_by_plans;
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::blob::{BlobError, BlobReader};
use crate::clock::{DAY, Micros};
use crate::store::{TenantId, Upload};
use std::time::Duration;
use uuid::Uuid;

/// Letters of a file's name at most.
const LONGEST_NAME: usize = 255;
/// Uploads of a consultancy that may be unfinished at once.
const MOST_UNFINISHED: u64 = 100;

/// What uploads may take.
#[derive(Clone, Copy, Debug)]
pub struct UploadLimits {
    /// Bytes of a file.
    pub file: u64,
    /// Bytes of all files of a consultancy.
    pub tenant: u64,
    /// How long a file is kept.
    pub kept: Micros,
    /// How long a file may take to arrive.
    pub unfinished: Micros,
    /// How long a request that brings a part of it may last.
    pub total: Duration,
    /// How long the part may take to begin.
    pub grace: Duration,
    /// The least rate after that.
    pub bytes_per_second: u32,
}

impl Default for UploadLimits {
    fn default() -> Self {
        UploadLimits {
            file: 2 << 30,
            tenant: 20 << 30,
            kept: 30 * DAY,
            unfinished: DAY,
            total: Duration::from_secs(3_600),
            grace: Duration::from_secs(10),
            bytes_per_second: 16 * 1_024,
        }
    }
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be imported.
    Report,
    /// To be shown beside something, such as a picture of a label.
    Attachment,
}

impl Purpose {
    const ALL: [Purpose; 2] = [Purpose::Report, Purpose::Attachment];

    /// Its name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Purpose::Report => "report",
            Purpose::Attachment => "attachment",
        }
    }

    /// The purpose of this name.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Purpose::ALL.into_iter().find(|purpose| purpose.code() == code)
    }
}

/// A file that somebody is about to send.
#[derive(Clone, Debug)]
pub struct Announced {
    /// Of which seller account.
    pub account: Uuid,
    /// What for.
    pub purpose: Purpose,
    /// What people call it.
    pub name: String,
    /// Its bytes.
    pub bytes: u64,
}

/// An upload and how far it is.
#[derive(Clone, Debug)]
pub struct UploadView {
    /// What is known of it.
    pub upload: Upload,
    /// Bytes that have arrived and are kept.
    pub offset: u64,
}

impl UploadView {
    pub(super) fn whole(upload: Upload) -> Self {
        let offset = u64::try_from(upload.bytes).unwrap_or(0);
        UploadView { upload, offset }
    }
}

impl Services {
    /// Announces a file.
    ///
    /// # Errors
    /// When the caller may not, the file is too large, or there is no room for it.
    pub async fn announce_upload(
        &self,
        caller: &Caller,
        announced: Announced,
    ) -> Result<UploadView> {
        let Announced { account, purpose, name, bytes } = announced;
        allows(&caller.principal, Action::Upload, Some(account))?;
        let (limits, now) = (self.limits(), self.now());
        let name = file_name(&name)?;
        let size = size(bytes, limits)?;
        let scope = self.store().write(caller.tenant()).await?;
        let known = scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        if known.archived_at.is_some() {
            let message = "The account is put away; take it up again first.";
            return Err(ServiceError::invalid(&["account"], "archived", message));
        }
        // Two who announce at once must not both get the last room.
        scope.hub().alone(&format!("uploads {}", caller.tenant().0)).await?;
        let taken = u64::try_from(scope.stored_bytes().await?).unwrap_or(u64::MAX);
        if taken.saturating_add(bytes) > limits.tenant {
            let message = format!(
                "There is no room for {}: {} of {} are taken. Files go after {} days; wait, or ask \
                 for more room.",
                megabytes(bytes),
                megabytes(taken),
                megabytes(limits.tenant),
                limits.kept / DAY
            );
            return Err(ServiceError::invalid(&["size"], "quota", message));
        }
        if scope.unfinished_uploads().await? >= MOST_UNFINISHED {
            let message = format!(
                "{MOST_UNFINISHED} uploads are unfinished; finish some, or wait a day until they \
                 are forgotten."
            );
            return Err(ServiceError::invalid(&[], "too_many_unfinished", message));
        }
        let upload = Upload {
            tenant_id: caller.tenant().0,
            id: self.clock().id(),
            account_id: account,
            purpose: purpose.code().to_owned(),
            name,
            bytes: size,
            sha256: None,
            state: RECEIVING.to_owned(),
            created_by: caller.actor().to_string(),
            created_at: now,
            expires_at: now + limits.unfinished,
        };
        scope.add_upload(upload.clone()).await?;
        record(&scope, now, caller.deed("upload", upload.id.to_string())).await?;
        scope.commit().await?;
        Ok(UploadView { upload, offset: 0 })
    }

    /// An upload and how far it is.
    ///
    /// # Errors
    /// Not found if the caller could not have sent it, or it is gone.
    pub async fn upload(&self, caller: &Caller, id: Uuid) -> Result<UploadView> {
        let upload = self.own_upload(caller, id).await?;
        if upload.state == READY {
            return Ok(UploadView::whole(upload));
        }
        let (tenant, bytes) = (caller.tenant(), u64::try_from(upload.bytes).unwrap_or(0));
        let kept = self.on_disk(move |blobs| {
            // Whole, but the database has not heard of it.
            if blobs.size(tenant, id)? == Some(bytes) {
                return Ok(Some(bytes));
            }
            blobs.kept(tenant, id)
        });
        let offset = kept.await?.unwrap_or(0);
        Ok(UploadView { upload, offset })
    }

    /// What was attached, to be taken away.
    ///
    /// # Errors
    /// Not found if the caller may not see it, or it is no attachment.
    pub async fn attachment(&self, caller: &Caller, id: Uuid) -> Result<(Upload, BlobReader)> {
        let scope = self.store().read(caller.tenant()).await?;
        let upload = scope.upload(id).await?.ok_or(ServiceError::NotFound)?;
        allows(&caller.principal, Action::ViewReview, Some(upload.account_id))?;
        shown_by_plans(&scope, caller, &upload).await?;
        drop(scope);
        // Reports hold what buyers told Amazon; they are read by us and by nobody else.
        if upload.state != READY || upload.purpose != Purpose::Attachment.code() {
            return Err(ServiceError::NotFound);
        }
        let tenant = caller.tenant();
        let file = self.on_disk(move |blobs| blobs.open(tenant, id)).await?;
        Ok((upload, file))
    }

    /// Gives an unfinished upload up, with the room that it took.
    pub(super) async fn drop_upload(&self, tenant: TenantId, mut upload: Upload) -> Result<()> {
        upload.state = DELETED.to_owned();
        let scope = self.store().write(tenant).await?;
        scope.keep_upload(&upload, &[RECEIVING]).await?;
        Ok(scope.commit().await?)
    }

    /// The row of an upload that the caller may send to.
    pub(super) async fn own_upload(&self, caller: &Caller, id: Uuid) -> Result<Upload> {
        let scope = self.store().read(caller.tenant()).await?;
        let upload = scope.upload(id).await?.ok_or(ServiceError::NotFound)?;
        allows(&caller.principal, Action::Upload, Some(upload.account_id))?;
        let gone = upload.state == DELETED || upload.expires_at <= self.now();
        if gone { Err(ServiceError::NotFound) } else { Ok(upload) }
    }

    /// Notes that an upload is whole.
    pub(super) async fn complete_upload(
        &self,
        caller: &Caller,
        mut upload: Upload,
        sha256: [u8; 32],
    ) -> Result<Upload> {
        let now = self.now();
        upload.state = READY.to_owned();
        upload.sha256 = Some(sha256.to_vec());
        upload.expires_at = now + self.limits().kept;
        let scope = self.store().write(caller.tenant()).await?;
        if !scope.keep_upload(&upload, &[RECEIVING]).await? {
            // Somebody else completed it, or it was deleted meanwhile.
            drop(scope);
            let known = self.own_upload(caller, upload.id).await?;
            return if known.state == READY { Ok(known) } else { Err(ServiceError::NotFound) };
        }
        record(&scope, now, caller.deed("complete_upload", upload.id.to_string())).await?;
        scope.commit().await?;
        Ok(upload)
    }

    /// Does something with the files where waiting for the disk is allowed.
    pub(super) async fn on_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&crate::blob::Blobs) -> Result<T, BlobError> + Send + 'static,
    ) -> Result<T> {
        let blobs = self.blobs().clone();
        let done = tokio::task::spawn_blocking(move || work(&blobs)).await;
        let done = done.map_err(|why| ServiceError::fault("files", why))?;
        done.map_err(|why| ServiceError::fault("files", why))
    }
}

/// The states of an upload.
pub(super) const RECEIVING: &str = "receiving";
pub(super) const READY: &str = "ready";
pub(super) const DELETED: &str = "deleted";

/// A file's name without the folders that some programs put before it.
fn file_name(text: &str) -> Result<String> {
    let name = text.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let usable = !name.is_empty() && !name.chars().any(char::is_control);
    if !usable || name.chars().count() > LONGEST_NAME {
        let message = format!("A file's name has from 1 to {LONGEST_NAME} letters on one line.");
        return Err(ServiceError::invalid(&["fileName"], "file_name", message));
    }
    Ok(name.to_owned())
}

fn size(bytes: u64, limits: UploadLimits) -> Result<i64> {
    if bytes == 0 {
        let message = "The file is empty; export it again.";
        return Err(ServiceError::invalid(&["size"], "empty", message));
    }
    if bytes > limits.file {
        let message = format!(
            "The file has {}; at most {} are taken. Export fewer days at a time.",
            megabytes(bytes),
            megabytes(limits.file)
        );
        return Err(ServiceError::invalid(&["size"], "too_large", message));
    }
    i64::try_from(bytes).map_err(|why| ServiceError::fault("size of a file", why))
}

/// Bytes as people read them.
fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1 << 20))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_folders_and_are_one_line() {
        assert_eq!(file_name("C:\\Users\\me\\October.csv").unwrap(), "October.csv");
        assert_eq!(file_name("../../etc/passwd").unwrap(), "passwd");
        for bad in ["", "  ", "a/", "a\nb", "a\0b", &"x".repeat(256)] {
            assert!(file_name(bad).is_err(), "{bad:?}");
        }
    }
}
