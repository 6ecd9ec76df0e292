//! A value of a row, and what a column can hold. The few kinds are those that both databases have.

use crate::store::{Result, StoreError};
use aws_lc_rs::digest::Context;
use sea_orm::{ColumnType, DbErr, QueryResult, Value};
use uuid::Uuid;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// None.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// An id.
    Id(Uuid),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    Flag,
    /// A number of 16 bits.
    Small,
    /// One of 32.
    Integer,
    /// One of 64.
    Big,
    /// A text.
    Text,
    /// Bytes.
    Bytes,
    /// An id.
    Id,
}

impl Kind {
    /// The kind of a column of an entity. One that is none of ours counts as text, which its rows
    /// then are not: the test that reads every table tells.
    pub(super) const fn of(kind: &ColumnType) -> Self {
        match kind {
            ColumnType::Boolean => Kind::Flag,
            ColumnType::SmallInteger => Kind::Small,
            ColumnType::Integer => Kind::Integer,
            ColumnType::BigInteger => Kind::Big,
            ColumnType::VarBinary(_) | ColumnType::Binary(_) | ColumnType::Blob => Kind::Bytes,
            ColumnType::Uuid => Kind::Id,
            _ => Kind::Text,
        }
    }

    pub(super) fn read(self, row: &QueryResult, at: usize) -> Result<Cell, DbErr> {
        let cell = match self {
            Kind::Flag => row.try_get_by_index::<Option<bool>>(at)?.map(Cell::Flag),
            Kind::Small => number(row.try_get_by_index::<Option<i16>>(at)?),
            Kind::Integer => number(row.try_get_by_index::<Option<i32>>(at)?),
            Kind::Big => number(row.try_get_by_index::<Option<i64>>(at)?),
            Kind::Text => row.try_get_by_index::<Option<String>>(at)?.map(Cell::Text),
            Kind::Bytes => row.try_get_by_index::<Option<Vec<u8>>>(at)?.map(Cell::Bytes),
            Kind::Id => row.try_get_by_index::<Option<Uuid>>(at)?.map(Cell::Id),
        };
        Ok(cell.unwrap_or(Cell::Null))
    }

    /// The value as a statement takes it.
    pub(super) fn value(self, cell: &Cell) -> Result<Value> {
        let wrong = || StoreError::Damaged {
            what: "row",
            why: format!("{cell:?} is given for a column of the kind {self:?}"),
        };
        let number = match cell {
            Cell::Null => None,
            Cell::Number(number) => Some(*number),
            _ => Some(0),
        };
        Ok(match (self, cell) {
            (Kind::Flag, Cell::Null) => Value::Bool(None),
            (Kind::Flag, Cell::Flag(flag)) => (*flag).into(),
            (Kind::Small, Cell::Null | Cell::Number(_)) => {
                number.map(i16::try_from).transpose().map_err(|_| wrong())?.into()
            }
            (Kind::Integer, Cell::Null | Cell::Number(_)) => {
                number.map(i32::try_from).transpose().map_err(|_| wrong())?.into()
            }
            (Kind::Big, Cell::Null | Cell::Number(_)) => number.into(),
            (Kind::Text, Cell::Null) => None::<String>.into(),
            (Kind::Text, Cell::Text(text)) => text.clone().into(),
            (Kind::Bytes, Cell::Null) => None::<Vec<u8>>.into(),
            (Kind::Bytes, Cell::Bytes(bytes)) => bytes.clone().into(),
            (Kind::Id, Cell::Null) => None::<Uuid>.into(),
            (Kind::Id, Cell::Id(id)) => (*id).into(),
            _ => return Err(wrong()),
        })
    }
}

fn number(number: Option<impl Into<i64>>) -> Option<Cell> {
    number.map(|number| Cell::Number(number.into()))
}

impl Cell {
    /// Adds the value to a digest, each with its kind and length before it, so that no two rows
    /// are written alike.
    pub(super) fn digest(&self, context: &mut Context) {
        let mut put = |kind: u8, bytes: &[u8]| {
            context.update(&[kind]);
            context.update(&(bytes.len() as u64).to_be_bytes());
            context.update(bytes);
        };
        match self {
            Cell::Null => put(0, &[]),
            Cell::Flag(flag) => put(1, &[u8::from(*flag)]),
            Cell::Number(number) => put(2, &number.to_be_bytes()),
            Cell::Text(text) => put(3, text.as_bytes()),
            Cell::Bytes(bytes) => put(4, bytes),
            Cell::Id(id) => put(5, id.as_bytes()),
        }
    }
}
