//! Growing storage that never moves what it holds, so that growing needs no second copy.

const PAGE_BITS: usize = 14;
const PAGE: usize = 1 << PAGE_BITS;

/// Values in pages, by index.
#[derive(Debug)]
pub struct Pages<T> {
    pages: Vec<Vec<T>>,
    len: u32,
}

impl<T> Default for Pages<T> {
    fn default() -> Self {
        Pages { pages: Vec::new(), len: 0 }
    }
}

impl<T> Pages<T> {
    /// How many values.
    pub const fn len(&self) -> u32 {
        self.len
    }

    /// Adds a value; returns its index.
    pub fn push(&mut self, value: T) -> u32 {
        let index = self.len;
        match self.pages.last_mut().filter(|page| page.len() < PAGE) {
            Some(page) => page.push(value),
            None => {
                let mut page = Vec::with_capacity(PAGE);
                page.push(value);
                self.pages.push(page);
            }
        }
        self.len += 1;
        index
    }

    /// The value at an index.
    #[inline]
    pub fn get(&self, index: u32) -> Option<&T> {
        self.pages.get(index as usize >> PAGE_BITS)?.get(index as usize & (PAGE - 1))
    }

    /// The value at an index, to be changed.
    #[inline]
    pub fn get_mut(&mut self, index: u32) -> Option<&mut T> {
        self.pages.get_mut(index as usize >> PAGE_BITS)?.get_mut(index as usize & (PAGE - 1))
    }

    /// All values in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.pages.iter().flatten()
    }

    /// The values in `parts` runs of about the same length, each with the index of its first.
    pub fn split(&self, parts: usize) -> impl Iterator<Item = (u32, &[Vec<T>])> {
        let each = self.pages.len().div_ceil(parts.max(1)).max(1);
        self.pages
            .chunks(each)
            .enumerate()
            .map(move |(part, pages)| ((part * each * PAGE) as u32, pages))
    }
}
