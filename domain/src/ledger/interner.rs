//! Gives every distinct text a small number.

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

/// Distinct byte strings, numbered in the order they came.
pub struct Interner {
    table: HashTable<u32>,
    ends: Vec<usize>,
    bytes: Vec<u8>,
    hasher: RandomState,
}

impl Default for Interner {
    fn default() -> Self {
        Interner {
            table: HashTable::new(),
            ends: Vec::new(),
            bytes: Vec::new(),
            hasher: RandomState::default(),
        }
    }
}

impl Interner {
    /// The number of a text, and whether it is new.
    pub fn intern(&mut self, text: &[u8]) -> (u32, bool) {
        let hash = self.hasher.hash_one(text);
        let Interner { table, ends, bytes, hasher } = self;
        if let Some(id) = table.find(hash, |id| lookup(ends, bytes, *id) == text) {
            return (*id, false);
        }
        let id = ends.len() as u32;
        bytes.extend_from_slice(text);
        ends.push(bytes.len());
        table.insert_unique(hash, id, |id| hasher.hash_one(lookup(ends, bytes, *id)));
        (id, true)
    }

    /// The text of a number.
    pub fn get(&self, id: u32) -> &[u8] {
        lookup(&self.ends, &self.bytes, id)
    }

    /// The text of a number, if there is one and it is text.
    pub fn text(&self, id: u32) -> Option<&str> {
        let is_known = (id as usize) < self.ends.len();
        std::str::from_utf8(self.get(id)).ok().filter(|_| is_known)
    }

    /// How many texts.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// All texts, in order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.ends.len() as u32).map(|id| self.get(id))
    }
}

fn lookup<'a>(ends: &[usize], bytes: &'a [u8], id: u32) -> &'a [u8] {
    let index = id as usize;
    let start = index.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(index).copied().unwrap_or(start);
    bytes.get(start..end).unwrap_or_default()
}
