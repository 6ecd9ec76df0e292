//! Mails the weekly check to those who want it.

use super::{JobError, Work};
use crate::store::TenantId;

/// Mails it, consultancy by consultancy. One that fails does not keep it from the others.
///
/// # Errors
/// When the database cannot, for one of them. What was mailed is not mailed again.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let services = &work.services;
    let tenants = services.store().read_hub().await?.tenants().await?;
    let mut failed = None;
    for tenant in tenants {
        if let Err(why) = services.mail_digests(TenantId(tenant.id)).await {
            tracing::error!(%why, tenant = %tenant.id, "digests were not mailed");
            failed.get_or_insert(why);
        }
    }
    failed.map_or(Ok(()), |why| Err(why.into()))
}
