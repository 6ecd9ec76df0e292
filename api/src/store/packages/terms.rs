//! Texts that many packages share.

use crate::store::entity::terms;
use crate::store::{Result, TenantScope};
use sea_orm::{ColumnTrait, Condition, ExprTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
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

impl TermKind {
    const ALL: [TermKind; 4] =
        [TermKind::Lane, TermKind::Item, TermKind::Place, TermKind::Categories];

    /// The kind with this number.
    pub(super) fn of(number: i16) -> Option<Self> {
        TermKind::ALL.into_iter().find(|kind| *kind as i16 == number)
    }
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

    /// Some of a market's terms, by kind and number, in one statement.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn some_terms(
        &self,
        market: Uuid,
        wanted: &[(TermKind, Vec<i32>)],
    ) -> Result<HashMap<(TermKind, i32), String>> {
        use terms::Column::{Kind, MarketId, No};
        let wanted = wanted.iter().filter(|(_, numbers)| !numbers.is_empty());
        let any = wanted.fold(Condition::any(), |any, (kind, numbers)| {
            any.add(Kind.eq(*kind as i16).and(No.is_in(numbers.iter().copied())))
        });
        if any.is_empty() {
            return Ok(HashMap::new());
        }
        let found = self.find::<terms::Entity>().filter(MarketId.eq(market)).filter(any);
        let named = found.all(self.on()).await?.into_iter().filter_map(|row| {
            let kind = TermKind::of(row.kind)?;
            Some(((kind, row.no), String::from_utf8_lossy(&row.term).into_owned()))
        });
        Ok(named.collect())
    }
}
