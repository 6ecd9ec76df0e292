//! Texts that many packages share.

use crate::store::entity::terms;
use crate::store::{Result, TenantScope};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// What a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i16)]
pub enum TermKind {
    /// Carrier, warehouse, method, entry.
    Lane = 1,
    /// SKU and category.
    Item = 2,
    /// A place.
    Place = 3,
    /// A set of categories.
    Categories = 4,
}

/// Texts that are not stored yet.
pub struct NewTerms {
    /// What they are.
    pub kind: TermKind,
    /// Number of the first; the others follow.
    pub from: usize,
    /// The texts.
    pub texts: Vec<Vec<u8>>,
}

impl TenantScope {
    /// A market's terms of a kind, by number, which count from 0 without gaps.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn terms(&self, market: Uuid, kind: TermKind) -> Result<Vec<Vec<u8>>> {
        let found = self
            .find::<terms::Entity>()
            .filter(terms::Column::MarketId.eq(market))
            .filter(terms::Column::Kind.eq(kind as i16))
            .order_by_asc(terms::Column::No);
        Ok(found.all(self.on()).await?.into_iter().map(|row| row.term).collect())
    }
}
