//! What is kept for a time only: data of Amazon's, and the trail of who did what. Files go by
//! themselves (`service/retention`).
//!
//! All of it may be killed anywhere and done again: what is gone already is no fault.

use super::super::{Result, Services};
use crate::clock::{DAY, Micros};
use crate::store::TenantId;

/// How long what is kept.
#[derive(Clone, Copy, Debug)]
pub struct Keeping {
    /// Packages, daily counts and cases that are closed.
    pub amazon_data: Micros,
    /// All data of a seller account that was put away.
    pub put_away: Micros,
    /// The trail of who did what.
    pub trail: Micros,
}

impl Default for Keeping {
    fn default() -> Self {
        Keeping { amazon_data: 540 * DAY, put_away: 30 * DAY, trail: 365 * DAY }
    }
}

/// What was forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Rows of the trail.
    pub trail: u64,
    /// Packages, daily counts, closed cases, old imports.
    pub amazon_data: u64,
    /// Seller accounts.
    pub accounts: u64,
}

impl Services {
    /// Forgets what has been kept long enough, consultancy by consultancy. What fails for one does
    /// not keep it from the others.
    ///
    /// # Errors
    /// When the database or the disk cannot, for one of them.
    pub async fn forget_aged(&self) -> Result<Forgotten> {
        let tenants = self.store().read_hub().await?.tenants().await?;
        let (mut forgotten, mut failed) = (Forgotten::default(), None);
        for tenant in tenants {
            let done = self.forget_aged_of(TenantId(tenant.id), &mut forgotten).await;
            failed = failed.or(done.err());
        }
        failed.map_or(Ok(forgotten), Err)
    }

    async fn forget_aged_of(&self, tenant: TenantId, forgotten: &mut Forgotten) -> Result<()> {
        let (now, keeping) = (self.now(), self.keeping());
        let scope = self.store().write(tenant).await?;
        forgotten.trail += scope.forget_trail(now - keeping.trail).await?;
        scope.forget_if_erased().await?;
        scope.commit().await?;
        let before = now - keeping.amazon_data;
        loop {
            // Piece by piece: nobody is to wait for it.
            let scope = self.store().write(tenant).await?;
            let gone = scope.forget_amazon_data(before).await?;
            scope.commit().await?;
            forgotten.amazon_data += gone;
            if gone == 0 {
                break;
            }
        }
        for account in self.accounts_of(tenant).await? {
            if account.archived_at.is_some_and(|at| at <= now - keeping.put_away) {
                self.erase_account(tenant, account.id).await?;
                forgotten.accounts += 1;
            }
        }
        Ok(())
    }
}
