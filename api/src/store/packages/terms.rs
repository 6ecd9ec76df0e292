//! Texts that many packages share.

use crate::store::entity::{rows::Term, terms};
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

    /// Adds terms; the first gets number `from`.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_terms(
        &self,
        market: Uuid,
        kind: TermKind,
        from: usize,
        new: &[Vec<u8>],
    ) -> Result<()> {
        let tenant_id = self.tenant().0;
        for (at, some) in new.chunks(1000).enumerate() {
            let first = from + at * 1000;
            let row = |(at, term): (usize, &Vec<u8>)| Term {
                tenant_id,
                market_id: market,
                kind: kind as i16,
                no: i32::try_from(first + at).unwrap_or(i32::MAX),
                term: term.clone(),
            };
            self.add_all(some.iter().enumerate().map(row)).await?;
        }
        Ok(())
    }
}
