//! Reading any table, a stretch at a time in the order of its key.

use super::{Checksum, Of, Row, Table, quoted};
use crate::store::{Hub, Result};
use sea_orm::{ConnectionTrait, Statement};

/// Rows that are read at once.
const STRETCH: usize = 500;

/// How far a table has been read.
#[derive(Debug)]
pub struct Walk {
    table: &'static Table,
    of: Of,
    /// The last row that was read.
    last: Option<Row>,
    ended: bool,
}

impl Table {
    /// Reads rows from the first on.
    #[must_use]
    pub const fn walk(&'static self, of: Of) -> Walk {
        Walk { table: self, of, last: None, ended: false }
    }
}

impl Walk {
    /// The next rows; none when there are no more.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn next(&mut self, on: &Hub) -> Result<Vec<Row>> {
        if self.ended {
            return Ok(Vec::new());
        }
        let Walk { table, of, last, .. } = self;
        let mut values = Vec::new();
        let mut condition = table.condition(*of, &mut values);
        let column = |at: &usize| table.columns.get(*at);
        let key: Vec<_> = table.key.iter().filter_map(column).collect();
        let names: Vec<String> = key.iter().map(|column| quoted(column.name)).collect();
        let names = names.join(", ");
        if let Some(last) = last {
            let from = values.len();
            for at in &table.key {
                if let (Some(column), Some(cell)) = (table.columns.get(*at), last.get(*at)) {
                    values.push(column.kind.value(cell)?);
                }
            }
            let places: Vec<String> =
                (from + 1..=values.len()).map(|place| format!("${place}")).collect();
            condition = format!("({condition}) and ({names}) > ({})", places.join(", "));
        }
        let sql = format!(
            "select {} from {} where {condition} order by {names} limit {STRETCH}",
            table.names(),
            quoted(table.name)
        );
        let statement = Statement::from_sql_and_values(on.on().get_database_backend(), sql, values);
        let found = on.on().query_all_raw(statement).await?;
        let mut rows = Vec::with_capacity(found.len());
        for found in &found {
            let cells = table.columns.iter().enumerate();
            let cells = cells.map(|(at, column)| column.kind.read(found, at));
            rows.push(cells.collect::<Result<Row, _>>()?);
        }
        self.ended = rows.len() < STRETCH;
        self.last = rows.last().cloned();
        Ok(rows)
    }
}

impl Hub {
    /// What tells whether these rows are the same elsewhere. A guarded table shows the rows of the
    /// tenant that the transaction is in.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn checksum(&self, table: &'static Table, of: Of) -> Result<Checksum> {
        let (mut sum, mut walk) = (Checksum::default(), table.walk(of));
        loop {
            let rows = walk.next(self).await?;
            if rows.is_empty() {
                return Ok(sum);
            }
            rows.iter().for_each(|row| sum.add(table, row));
        }
    }

    /// How many rows there are.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn count(&self, table: &Table, of: Of) -> Result<u64> {
        let mut values = Vec::new();
        let condition = table.condition(of, &mut values);
        let sql = format!("select count(*) from {} where {condition}", quoted(table.name));
        let statement =
            Statement::from_sql_and_values(self.on().get_database_backend(), sql, values);
        let found = self.on().query_one_raw(statement).await?;
        let count: i64 = found.map_or(Ok(0), |row| row.try_get_by_index(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }
}
