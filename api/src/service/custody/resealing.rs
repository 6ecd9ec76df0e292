//! Sealing everything again with the key that seals now, so that older keys can go. Whoever seals
//! something that lasts for more than a day adds it here; a test looks for what was left behind.

use super::super::webhooks::endpoints;
use super::super::{Result, ServiceError, Services, mail, second_factor};
use crate::store::TenantId;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What was sealed again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    /// Second factors, signing keys, secrets of webhooks.
    pub secrets: usize,
    /// Letters in the queue.
    pub letters: usize,
    /// Files.
    pub files: usize,
}

impl Services {
    /// Seals everything again that has an older key. Done again, it goes on where it was. For the
    /// operator, while servers run that know both keys.
    ///
    /// # Errors
    /// When something cannot be opened, or the database or the disk cannot.
    pub async fn reseal(&self) -> Result<Resealed> {
        let secrets = self.reseal_secrets().await?;
        let letters = self.reseal_letters().await?;
        Ok(Resealed { secrets, letters, files: self.reseal_files().await? })
    }

    async fn reseal_secrets(&self) -> Result<usize> {
        let fault = |why| ServiceError::fault("sealed secret", why);
        let hub = self.store().hub().await?;
        let mut count = 0;
        for factor in hub.second_factors().await? {
            let usage = second_factor::usage(factor.user_id);
            let sealed = self.sealer().reseal(&usage, &factor.secret).map_err(fault)?;
            if let Some(sealed) = sealed {
                hub.reseal_second_factor(&factor, sealed).await?;
                count += 1;
            }
        }
        for key in hub.signing_keys().await? {
            let sealed = self.sealer().reseal("signing key", &key.secret).map_err(fault)?;
            if let Some(sealed) = sealed {
                hub.reseal_signing_key(&key.id, sealed).await?;
                count += 1;
            }
        }
        hub.commit().await?;
        let tenants = self.store().read_hub().await?.tenants().await?;
        for tenant in tenants {
            count += self.reseal_webhooks(TenantId(tenant.id)).await?;
        }
        Ok(count)
    }

    async fn reseal_webhooks(&self, tenant: TenantId) -> Result<usize> {
        let fault = |why| ServiceError::fault("secret of a webhook", why);
        let scope = self.store().write(tenant).await?;
        let mut count = 0;
        for endpoint in scope.webhook_endpoints().await? {
            let Some(mut row) = scope.webhook_endpoint_to_change(endpoint.id).await? else {
                continue;
            };
            let usage = endpoints::usage(row.id);
            let new = self.sealer().reseal(&usage, &row.secret).map_err(fault)?;
            let old = match &row.old_secret {
                Some(old) => self.sealer().reseal(&usage, old).map_err(fault)?,
                None => None,
            };
            if new.is_none() && old.is_none() {
                continue;
            }
            row.secret = new.unwrap_or(row.secret);
            row.old_secret = old.or(row.old_secret);
            scope.keep_webhook_endpoint(&mut row).await?;
            count += 1;
        }
        scope.commit().await?;
        Ok(count)
    }

    async fn reseal_letters(&self) -> Result<usize> {
        let hub = self.store().hub().await?;
        let mut count = 0;
        for job in hub.jobs_of(mail::KIND).await? {
            let fault = |why: String| ServiceError::fault("letter", why);
            let sealed = STANDARD.decode(&job.payload).map_err(|why| fault(why.to_string()))?;
            let again = self.sealer().reseal(mail::KIND, &sealed);
            if let Some(again) = again.map_err(|why| fault(why.to_string()))? {
                hub.reseal_job(job.id, STANDARD.encode(again)).await?;
                count += 1;
            }
        }
        hub.commit().await?;
        Ok(count)
    }

    async fn reseal_files(&self) -> Result<usize> {
        let tenants = self.store().read_hub().await?.tenants().await?;
        let mut count = 0;
        for tenant in tenants.into_iter().map(|tenant| TenantId(tenant.id)) {
            count += self
                .on_disk(move |blobs| {
                    let mut count = 0;
                    for found in blobs.all(tenant)?.into_iter().filter(|found| !found.partial) {
                        count += usize::from(blobs.reseal(tenant, found.id)?);
                    }
                    Ok(count)
                })
                .await?;
        }
        Ok(count)
    }
}
