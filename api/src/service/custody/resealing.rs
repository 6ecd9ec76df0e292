//! Sealing everything again with the key that seals now, so that older keys can go. Whoever seals
//! something that lasts for more than a day adds it here; a test looks for what was left behind.

use super::super::webhooks::endpoints;
use super::super::{Result, ServiceError, Services, carrier_feeds, mail, second_factor};
use crate::store::TenantId;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A sealed secret and the one before it.
type Pair = (Vec<u8>, Option<Vec<u8>>);

/// What was sealed again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    /// Second factors, signing keys, secrets of webhooks and of carriers' events.
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
            count += self.reseal_carrier_feeds(TenantId(tenant.id)).await?;
        }
        Ok(count)
    }

    async fn reseal_webhooks(&self, tenant: TenantId) -> Result<usize> {
        let scope = self.store().write(tenant).await?;
        let mut count = 0;
        for endpoint in scope.webhook_endpoints().await? {
            let Some(mut row) = scope.webhook_endpoint_to_change(endpoint.id).await? else {
                continue;
            };
            let usage = endpoints::usage(row.id);
            let again = self.reseal_pair(&usage, &row.secret, row.old_secret.as_deref())?;
            let Some((secret, old_secret)) = again else { continue };
            (row.secret, row.old_secret) = (secret, old_secret);
            scope.keep_webhook_endpoint(&mut row).await?;
            count += 1;
        }
        scope.commit().await?;
        Ok(count)
    }

    async fn reseal_carrier_feeds(&self, tenant: TenantId) -> Result<usize> {
        let scope = self.store().write(tenant).await?;
        let mut count = 0;
        for feed in scope.every_carrier_feed().await? {
            let usage = carrier_feeds::usage(feed.id);
            let again = self.reseal_pair(&usage, &feed.secret, feed.old_secret.as_deref())?;
            let Some((secret, old_secret)) = again else { continue };
            scope.reseal_carrier_feed(feed.id, secret, old_secret).await?;
            count += 1;
        }
        scope.commit().await?;
        Ok(count)
    }

    /// A secret and the one before it, sealed again; none if both have the newest key.
    fn reseal_pair(&self, usage: &str, secret: &[u8], old: Option<&[u8]>) -> Result<Option<Pair>> {
        let fault = |why| ServiceError::fault("sealed secret", why);
        let new = self.sealer().reseal(usage, secret).map_err(fault)?;
        let before = match old {
            Some(old) => self.sealer().reseal(usage, old).map_err(fault)?,
            None => None,
        };
        if new.is_none() && before.is_none() {
            return Ok(None);
        }
        let kept = before.or_else(|| old.map(<[u8]>::to_vec));
        Ok(Some((new.unwrap_or_else(|| secret.to_vec()), kept)))
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
