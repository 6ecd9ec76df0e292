//! The numbers that a market gives to texts which many packages share.

use crate::store::{Result, TenantScope, TermKind};
use domain::stored::Dictionary;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// Texts of one kind.
#[derive(Default)]
pub struct Vocabulary {
    texts: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, u32>,
    /// How many of them are stored.
    stored: usize,
}

impl Vocabulary {
    fn of(texts: Vec<Vec<u8>>) -> Self {
        let mut vocabulary = Vocabulary::default();
        for text in texts {
            vocabulary.push(Arc::from(String::from_utf8_lossy(&text)));
        }
        vocabulary.stored = vocabulary.texts.len();
        vocabulary
    }

    fn push(&mut self, text: Arc<str>) -> u32 {
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.numbers.insert(Arc::clone(&text), number);
        self.texts.push(text);
        number
    }

    /// The number of a text, a new one if need be.
    pub fn number(&mut self, text: &str) -> u32 {
        match self.numbers.get(text) {
            Some(number) => *number,
            None => self.push(Arc::from(text)),
        }
    }

    /// The text of a number.
    #[must_use]
    pub fn text(&self, number: u32) -> Option<&str> {
        self.texts.get(number as usize).map(AsRef::as_ref)
    }
}

/// A market's dictionary.
pub struct Terms {
    /// Carrier, warehouse, method, entry.
    pub lanes: Vocabulary,
    /// SKU and category.
    pub items: Vocabulary,
    /// Places.
    pub places: Vocabulary,
    /// Sets of categories.
    pub categories: Vocabulary,
}

/// Texts that are not stored yet, with the number of the first.
pub struct NewTerms {
    /// What they are.
    pub kind: TermKind,
    /// Number of the first.
    pub from: usize,
    /// The texts.
    pub texts: Vec<Vec<u8>>,
}

impl Terms {
    /// Reads a market's dictionary.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn load(scope: &TenantScope, market: Uuid) -> Result<Self> {
        Ok(Terms {
            lanes: Vocabulary::of(scope.terms(market, TermKind::Lane).await?),
            items: Vocabulary::of(scope.terms(market, TermKind::Item).await?),
            places: Vocabulary::of(scope.terms(market, TermKind::Place).await?),
            categories: Vocabulary::of(scope.terms(market, TermKind::Categories).await?),
        })
    }

    /// What is to be stored with the packages that use it. Counts as stored from then on.
    pub fn take_new(&mut self) -> Vec<NewTerms> {
        let Terms { lanes, items, places, categories } = self;
        let all = [
            (TermKind::Lane, lanes),
            (TermKind::Item, items),
            (TermKind::Place, places),
            (TermKind::Categories, categories),
        ];
        let mut new = Vec::new();
        for (kind, vocabulary) in all {
            let from = vocabulary.stored;
            let texts = vocabulary.texts.iter().skip(from);
            let texts: Vec<Vec<u8>> = texts.map(|text| text.as_bytes().to_vec()).collect();
            vocabulary.stored = vocabulary.texts.len();
            if !texts.is_empty() {
                new.push(NewTerms { kind, from, texts });
            }
        }
        new
    }
}

impl Dictionary for Terms {
    fn lane(&self, id: u32) -> Option<&str> {
        self.lanes.text(id)
    }

    fn item(&self, id: u32) -> Option<&str> {
        self.items.text(id)
    }

    fn place(&self, id: u32) -> Option<&str> {
        self.places.text(id)
    }
}
