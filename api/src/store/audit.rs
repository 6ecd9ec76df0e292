//! Who read or changed what: a chain that only grows.

use super::entity::audit_events;
use super::entity::rows::AuditEvent;
use super::{Result, TenantScope};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

impl TenantScope {
    /// The last link of the chain; others who want to add one wait until this transaction ends.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn last_audit_event(&self) -> Result<Option<AuditEvent>> {
        self.hub().alone(&format!("audit {}", self.tenant().0)).await?;
        let last =
            self.find::<audit_events::Entity>().order_by_desc(audit_events::Column::No).limit(1);
        Ok(last.one(self.on()).await?)
    }

    /// Adds a link to the chain.
    ///
    /// # Errors
    /// A duplicate if there is one with its number.
    pub async fn add_audit_event(&self, event: AuditEvent) -> Result<()> {
        self.add(event).await
    }

    /// Links of the chain before a number, latest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn audit_events(&self, before: Option<i64>, limit: u64) -> Result<Vec<AuditEvent>> {
        let mut found = self
            .find::<audit_events::Entity>()
            .order_by_desc(audit_events::Column::No)
            .limit(limit);
        if let Some(before) = before {
            found = found.filter(audit_events::Column::No.lt(before));
        }
        Ok(found.all(self.on()).await?)
    }

    /// Links of the chain from a number on, oldest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn audit_chain(&self, from: i64, limit: u64) -> Result<Vec<AuditEvent>> {
        let found = self
            .find::<audit_events::Entity>()
            .filter(audit_events::Column::No.gte(from))
            .order_by_asc(audit_events::Column::No)
            .limit(limit);
        Ok(found.all(self.on()).await?)
    }
}
