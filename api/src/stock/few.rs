//! A dictionary of the few texts that some packages need.

use super::row::unpack;
use super::terms::{lane_key, place_key};
use crate::store::{PackageRow, Result, TenantScope, TermKind};
use domain::stored::Dictionary;
use std::collections::HashMap;
use uuid::Uuid;

/// The texts of some packages.
pub struct Few(HashMap<(TermKind, i32), String>);

impl Few {
    /// Reads the texts that these packages need.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn load(scope: &TenantScope, market: Uuid, rows: &[PackageRow]) -> Result<Self> {
        let lanes = rows.iter().map(|row| row.lane).collect();
        let places = rows.iter().flat_map(|row| [row.origin, row.scan_place]).collect();
        let items = rows.iter().flat_map(|row| unpack(&row.items)).map(u32::cast_signed).collect();
        let wanted = [(TermKind::Lane, lanes), (TermKind::Place, places), (TermKind::Item, items)];
        Ok(Few(scope.some_terms(market, &wanted).await?))
    }

    fn text(&self, kind: TermKind, number: u32) -> Option<&str> {
        self.0.get(&(kind, number.cast_signed())).map(String::as_str)
    }
}

impl Dictionary for Few {
    fn lane(&self, id: u32) -> Option<&str> {
        self.text(TermKind::Lane, id).map(lane_key)
    }

    fn item(&self, id: u32) -> Option<&str> {
        self.text(TermKind::Item, id)
    }

    fn place(&self, id: u32) -> Option<&str> {
        self.text(TermKind::Place, id).map(place_key)
    }
}
