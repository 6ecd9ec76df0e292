//! How stored packages count.

use super::terms::Terms;
use crate::store::{Counted, PackageRow};
use std::collections::HashMap;
use std::sync::Arc;

/// Remembers the names that packages count under.
#[derive(Default)]
pub struct Counting {
    carriers: HashMap<i32, Arc<str>>,
    categories: HashMap<i32, Arc<[Arc<str>]>>,
}

impl Counting {
    /// How a package counts.
    pub fn of(&mut self, row: &PackageRow, terms: &Terms) -> Counted {
        let carrier =
            self.carriers.entry(row.lane).or_insert_with(|| Arc::from(terms.carrier(row.lane)));
        let categories = self
            .categories
            .entry(row.categories)
            .or_insert_with(|| terms.categories(row.categories).map(Arc::from).collect());
        Counted {
            day: row.day,
            verdict: row.verdict,
            defects: row.defects,
            risks: row.risks,
            carrier: Arc::clone(carrier),
            categories: Arc::clone(categories),
        }
    }
}
