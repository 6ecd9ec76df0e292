//! What is needed to judge packages again: their places, and their facts as bytes. A side store,
//! so that packages take no more room where nobody asks for it.

use super::pages::Pages;

/// Bytes in a page of facts; a package's facts never cross pages.
const PAGE: usize = 1 << 20;

/// The facts of a ledger's packages, by package.
#[derive(Debug, Default)]
pub struct Kept {
    packages: Pages<Slot>,
    facts: Vec<Vec<u8>>,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    origin: u32,
    scan_place: u32,
    page: u32,
    start: u32,
    length: u32,
}

/// What is kept of one package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptFacts<'a> {
    /// Where the label says that it was sent from, as a number of [`super::Ledger::places`].
    pub origin: u32,
    /// Where it was first scanned.
    pub scan_place: u32,
    /// The facts, as [`crate::stored::facts`] writes them.
    pub facts: &'a [u8],
}

impl Kept {
    /// Keeps the facts of the next package.
    pub(super) fn push(&mut self, origin: u32, scan_place: u32, facts: &[u8]) {
        if self.facts.last().is_none_or(|page| page.len() + facts.len() > PAGE) {
            self.facts.push(Vec::with_capacity(PAGE.max(facts.len())));
        }
        let page = self.facts.len() as u32 - 1;
        let Some(bytes) = self.facts.last_mut() else { return };
        let (start, length) = (bytes.len() as u32, facts.len() as u32);
        bytes.extend_from_slice(facts);
        self.packages.push(Slot { origin, scan_place, page, start, length });
    }

    /// What is kept of a package.
    #[must_use]
    pub fn of(&self, package: u32) -> Option<KeptFacts<'_>> {
        let Slot { origin, scan_place, page, start, length } = *self.packages.get(package)?;
        let start = start as usize;
        let facts = self.facts.get(page as usize)?.get(start..start + length as usize)?;
        Some(KeptFacts { origin, scan_place, facts })
    }
}
