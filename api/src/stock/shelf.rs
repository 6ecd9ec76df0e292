//! The dictionaries of markets that partners feed, kept between calls.
//!
//! A dictionary only grows, and its numbers are given by whoever holds the market. So one that was
//! kept is brought up to date by reading what was added since. Who takes one and fails does not put
//! it back: it may have numbers that were never stored.

use super::Terms;
use crate::store::{PackageBatch, Result};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// Texts that are kept, over all markets.
const KEPT: usize = 400_000;

/// Dictionaries by market, with when they were last used.
#[derive(Default)]
pub struct Shelf(Mutex<Shelved>);

#[derive(Default)]
struct Shelved {
    uses: u64,
    terms: HashMap<Uuid, (u64, Terms)>,
}

impl Shelf {
    /// The dictionary of the batch's market, which must be held, as it is now.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn take(&self, batch: &mut PackageBatch, market: Uuid) -> Result<Terms> {
        let kept = self.lock().terms.remove(&market);
        let mut terms = kept.map(|(_, terms)| terms).unwrap_or_default();
        terms.extend(batch.terms_after(terms.stored()).await?);
        Ok(terms)
    }

    /// Keeps a dictionary all of which is stored.
    pub fn put(&self, market: Uuid, terms: Terms) {
        let mut shelved = self.lock();
        shelved.uses += 1;
        let use_no = shelved.uses;
        shelved.terms.insert(market, (use_no, terms));
        let size = |shelved: &Shelved| -> usize {
            shelved.terms.values().map(|(_, terms)| terms.len()).sum()
        };
        while shelved.terms.len() > 1 && size(&shelved) > KEPT {
            let oldest = shelved.terms.iter().min_by_key(|(_, (at, _))| *at).map(|(id, _)| *id);
            let Some(oldest) = oldest else { break };
            shelved.terms.remove(&oldest);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Shelved> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
