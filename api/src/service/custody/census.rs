//! What tells whether two databases hold the same: a checksum for each table and each consultancy.

use super::super::{Result, Services};
use crate::store::tables::{Checksum, Of, all};
use crate::store::{Hub, StoreError};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Checksums of everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// By table.
    pub tables: BTreeMap<&'static str, Checksum>,
    /// Of the rows that belong to one consultancy alone.
    pub tenants: BTreeMap<Uuid, Checksum>,
}

impl Census {
    /// Counts the rows that a transaction sees, consultancy by consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn of(hub: &Hub) -> Result<Self, StoreError> {
        let mut census = Census::default();
        for table in all().iter().filter(|table| !table.guarded) {
            census.tables.insert(table.name, hub.checksum(table, Of::All).await?);
        }
        for tenant in hub.tenants().await? {
            hub.within(Some(tenant.id)).await?;
            let mut whole = Checksum::default();
            for table in all().iter().filter(|table| table.guarded) {
                let sum = hub.checksum(table, Of::Tenant(tenant.id)).await?;
                census.tables.entry(table.name).or_default().join(sum);
                whole.join(sum);
            }
            census.tenants.insert(tenant.id, whole);
        }
        hub.within(None).await?;
        Ok(census)
    }

    /// Tables whose rows are not the same in both.
    #[must_use]
    pub fn differences(&self, other: &Census) -> Vec<&'static str> {
        let names =
            self.tables.keys().filter(|name| self.tables.get(*name) != other.tables.get(*name));
        names.copied().collect()
    }

    /// All rows.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.values().map(|sum| sum.rows).sum()
    }
}

impl Services {
    /// Checksums of everything, as of one moment. For the operator.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn census(&self) -> Result<Census> {
        let hub = self.store().read_hub().await?;
        hub.at_one_moment().await?;
        Ok(Census::of(&hub).await?)
    }
}
