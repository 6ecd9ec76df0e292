//! Adding rows to any table.

use super::{Row, Table, quoted};
use crate::store::{Hub, Result};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

/// Values of a statement at most: SQLite takes 32,766.
const VALUES: usize = 32_000;

impl Hub {
    /// Adds rows. Those of a guarded table must be of the tenant that the transaction is in.
    ///
    /// # Errors
    /// When a row does not fit the table, is there already, or the database cannot.
    pub async fn add_rows(&self, table: &Table, rows: &[Row]) -> Result<()> {
        let width = table.columns.len().max(1);
        for rows in rows.chunks((VALUES / width).max(1)) {
            let mut values = Vec::with_capacity(rows.len() * width);
            for row in rows {
                for (column, cell) in table.columns.iter().zip(row) {
                    values.push(column.kind.value(cell)?);
                }
            }
            let sql = insert(table, rows.len());
            let statement =
                Statement::from_sql_and_values(self.on().get_database_backend(), sql, values);
            self.on().execute_raw(statement).await?;
        }
        Ok(())
    }

    /// Has the tenant seen whose rows guarded tables show from now on; none: nobody's.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn within(&self, tenant: Option<uuid::Uuid>) -> Result<()> {
        self.name(&tenant.map(|tenant| tenant.to_string()).unwrap_or_default()).await
    }

    /// Has this transaction see one moment of the database from its beginning to its end; to be said
    /// before anything is read. SQLite's transactions always do.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn at_one_moment(&self) -> Result<()> {
        if self.on().get_database_backend() == DbBackend::Postgres {
            let sql = "set transaction isolation level repeatable read";
            self.on().execute_unprepared(sql).await?;
        }
        Ok(())
    }
}

fn insert(table: &Table, rows: usize) -> String {
    let width = table.columns.len();
    let row = |no: usize| {
        let places: Vec<String> =
            (1..=width).map(|place| format!("${}", no * width + place)).collect();
        format!("({})", places.join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!("insert into {} ({}) values {}", quoted(table.name), table.names(), rows.join(", "))
}
