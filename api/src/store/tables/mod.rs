//! Every table as data, for what concerns all of them alike: moving to another database, taking a
//! consultancy out or in, erasing, and telling whether two databases hold the same.
//!
//! [`all`] is the list; a test holds it against the catalogue, so that no new table is forgotten.
//! The rest is a few statements written from it, the same on both databases.

mod cell;
mod checksum;
mod list;
mod read;
mod remove;
mod write;

#[cfg(test)]
mod tests;

pub use cell::{Cell, Kind};
pub use checksum::Checksum;
pub use list::all;

use sea_orm::Value;
use uuid::Uuid;

/// A row, in the order of its table's columns.
pub type Row = Vec<Cell>;

/// A table.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns, in the entity's order, which both databases share.
    pub columns: Vec<Column>,
    /// The places of the columns that make its key.
    key: Vec<usize>,
    /// Whose its rows are.
    pub belongs: Belongs,
    /// Whether row-level security stands before it: its rows are seen inside their tenant only.
    pub guarded: bool,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What is in it.
    pub kind: Kind,
}

/// Whose the rows of a table are.
#[derive(Clone, Copy, Debug)]
pub enum Belongs {
    /// Nobody's: keys, throttles.
    Nobody,
    /// A person's, whom the column names.
    Person(&'static str),
    /// A consultancy's, which the column names.
    Tenant(&'static str),
    /// A seller account's, which the column names.
    Account(&'static str),
    /// A seller account's: the column names a row of another table, which is one's.
    Part(&'static str, &'static str),
}

/// Which rows of a table are meant.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    /// All that can be seen.
    All,
    /// A consultancy's.
    Tenant(Uuid),
    /// A consultancy's seller account's.
    Account(Uuid, Uuid),
    /// A person's.
    Person(Uuid),
}

impl Table {
    /// Whether any of these rows can be here.
    #[must_use]
    pub const fn has(&self, of: Of) -> bool {
        match of {
            Of::All => true,
            Of::Tenant(_) => !matches!(self.belongs, Belongs::Nobody | Belongs::Person(_)),
            Of::Account(..) => matches!(self.belongs, Belongs::Account(_) | Belongs::Part(..)),
            Of::Person(_) => matches!(self.belongs, Belongs::Person(_)),
        }
    }

    /// The columns' names, for a statement.
    fn names(&self) -> String {
        let names: Vec<String> = self.columns.iter().map(|column| quoted(column.name)).collect();
        names.join(", ")
    }

    /// The condition of a written statement; its values are added to `values`.
    fn condition(&self, of: Of, values: &mut Vec<Value>) -> String {
        let mut is = |column: &str, id: Uuid| {
            values.push(id.into());
            format!("{} = ${}", quoted(column), values.len())
        };
        match (of, self.belongs) {
            (Of::All, _) => "1 = 1".to_owned(),
            (Of::Tenant(tenant), Belongs::Tenant(column)) => is(column, tenant),
            (Of::Tenant(tenant), Belongs::Account(_) | Belongs::Part(..)) => is(TENANT, tenant),
            (Of::Account(tenant, account), Belongs::Account(column)) => {
                format!("{} and {}", is(TENANT, tenant), is(column, account))
            }
            (Of::Account(tenant, _), Belongs::Part(column, whole)) => {
                let mine = is(TENANT, tenant);
                let whole = list::named(whole);
                let whose = whole.map_or("1 = 0".to_owned(), |whole| whole.condition(of, values));
                let whole = quoted(whole.map_or("", |whole| whole.name));
                format!("{mine} and {} in (select id from {whole} where {whose})", quoted(column))
            }
            (Of::Person(person), Belongs::Person(column)) => is(column, person),
            _ => "1 = 0".to_owned(),
        }
    }
}

/// The column that names a row's consultancy.
const TENANT: &str = "tenant_id";

/// A name as both databases take it, whatever words they keep for themselves.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}
