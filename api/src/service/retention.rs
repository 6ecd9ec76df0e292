//! Files that have been kept long enough, and what is left of those that never became whole.
//!
//! Everything in here may be killed anywhere and done again: what is gone already is no fault.

use super::uploads::{DELETED, READY, RECEIVING};
use super::{Result, Services};
use crate::clock::{Micros, SECOND};
use crate::store::TenantId;
use uuid::Uuid;

impl Services {
    /// Forgets what is to be forgotten of every consultancy; how many files.
    ///
    /// # Errors
    /// When the database or the disk cannot.
    pub async fn forget_all_files(&self) -> Result<usize> {
        let tenants = self.store().read_hub().await?.tenants().await?;
        let (mut forgotten, mut failed) = (0, None);
        for tenant in tenants {
            match self.forget_files(TenantId(tenant.id)).await {
                Ok(count) => forgotten += count,
                // The others' files are to go all the same.
                Err(why) => failed = Some(why),
            }
        }
        failed.map_or(Ok(forgotten), Err)
    }

    /// Forgets the files that have been kept long enough and those that never became whole; how
    /// many. Done again, it goes on where it was.
    ///
    /// # Errors
    /// When the database or the disk cannot.
    pub async fn forget_files(&self, tenant: TenantId) -> Result<usize> {
        let now = self.now();
        let scope = self.store().read(tenant).await?;
        let uploads = scope.expired_uploads(now).await?;
        let asides = scope.old_asides(now - self.limits().kept).await?;
        drop(scope);
        let forgotten = uploads.len() + asides.len();
        for mut upload in uploads {
            // First the file: a row without one is found again, a file without a row is not.
            let id = upload.id;
            self.on_disk(move |blobs| blobs.delete(tenant, id)).await?;
            let scope = self.store().write(tenant).await?;
            upload.state = DELETED.to_owned();
            scope.keep_upload(&upload, &[RECEIVING, READY]).await?;
            scope.commit().await?;
        }
        for import in asides {
            if let Some(id) = import.quarantine {
                self.on_disk(move |blobs| blobs.delete(tenant, id)).await?;
            }
            let scope = self.store().write(tenant).await?;
            scope.forget_aside(import.id).await?;
            scope.commit().await?;
        }
        Ok(forgotten + self.forget_strays(tenant).await?)
    }

    /// Files that nothing in the database speaks of: a server was killed between the two.
    async fn forget_strays(&self, tenant: TenantId) -> Result<usize> {
        let old = self.now() - self.limits().unfinished;
        let mut stray: Vec<Uuid> = self
            .on_disk(move |blobs| blobs.all(tenant))
            .await?
            .into_iter()
            .map(|found| found.id)
            // Their ids tell when they were begun; what is new may not be in the database yet.
            .filter(|id| begun(*id).is_none_or(|at| at <= old))
            .collect();
        let scope = self.store().read(tenant).await?;
        let known = scope.known_files(&stray).await?;
        drop(scope);
        stray.retain(|id| !known.contains(id));
        for id in &stray {
            let id = *id;
            self.on_disk(move |blobs| blobs.delete(tenant, id)).await?;
        }
        Ok(stray.len())
    }
}

/// The moment that an id was made.
fn begun(id: Uuid) -> Option<Micros> {
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    Some(i64::try_from(seconds).ok()? * SECOND + i64::from(nanos / 1_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_tell_when_they_were_made() {
        let at = 1_793_534_400_000_000;
        let id = crate::clock::Clock::reading(move || at).id();
        assert_eq!(begun(id), Some(at));
        assert_eq!(begun(Uuid::nil()), None);
    }
}
