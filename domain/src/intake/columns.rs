//! Which facts a source tells: a set of columns, one bit each.

use super::field::Field;

/// A set of columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns(u64);

impl Columns {
    /// No column.
    pub const NONE: Columns = Columns(0);
    /// Every column.
    pub const ALL: Columns = Columns((1 << Field::ALL.len()) - 1);

    /// The columns as an integer, to be stored.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The columns of an integer. Bits that no column has are dropped.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Columns(bits & Columns::ALL.0)
    }

    /// Whether the column is among them.
    #[must_use]
    pub const fn has(self, field: Field) -> bool {
        self.0 >> (field as u8) & 1 == 1
    }

    /// Whether one of the columns is among them.
    #[must_use]
    pub fn has_any(self, fields: &[Field]) -> bool {
        fields.iter().any(|field| self.has(*field))
    }

    /// The columns of either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Columns(self.0 | other.0)
    }

    /// The columns of both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Columns(self.0 & other.0)
    }
}

impl FromIterator<Field> for Columns {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        Columns(fields.into_iter().fold(0, |bits, field| bits | 1 << (field as u8)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_comes_back_from_its_integer_without_unknown_bits() {
        let set: Columns = [Field::OrderId, Field::ShippingPrice].into_iter().collect();
        assert_eq!(Columns::from_bits(set.bits()), set);
        assert!(set.has(Field::ShippingPrice) && !set.has(Field::Sku));
        assert_eq!(Columns::from_bits(u64::MAX), Columns::ALL);
        assert_eq!(Field::ALL.into_iter().collect::<Columns>(), Columns::ALL);
    }
}
