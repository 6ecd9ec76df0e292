//! Removing rows of any table, and looking for what still speaks of them.

use super::{Kind, Of, Table, quoted};
use crate::store::{Hub, Result};
use sea_orm::{ConnectionTrait, Statement, Value};
use uuid::Uuid;

/// Ids that are looked for at once.
const AT_ONCE: usize = 500;

impl Hub {
    /// Removes rows; how many.
    ///
    /// # Errors
    /// When other rows need them, or the database cannot.
    pub async fn remove_rows(&self, table: &Table, of: Of) -> Result<u64> {
        let mut values = Vec::new();
        let condition = table.condition(of, &mut values);
        let sql = format!("delete from {} where {condition}", quoted(table.name));
        Ok(self.does(sql, values).await?.rows_affected())
    }

    /// The ids that rows of a table are known by; none if they are known by no id of their own.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn ids_of(&self, table: &Table, of: Of) -> Result<Vec<Uuid>> {
        if !table.columns.iter().any(|column| column.name == "id" && column.kind == Kind::Id) {
            return Ok(Vec::new());
        }
        let mut values = Vec::new();
        let condition = table.condition(of, &mut values);
        let sql = format!("select id from {} where {condition}", quoted(table.name));
        let statement =
            Statement::from_sql_and_values(self.on().get_database_backend(), sql, values);
        let found = self.on().query_all_raw(statement).await?;
        Ok(found.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
    }

    /// How many rows of a table have one of these ids in any of their columns.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn traces(&self, table: &Table, ids: &[Uuid]) -> Result<u64> {
        let mut found = 0;
        let columns = table.columns.iter().filter(|column| column.kind == Kind::Id);
        for column in columns.filter(|column| column.name != super::TENANT) {
            for ids in ids.chunks(AT_ONCE) {
                let places: Vec<String> = (1..=ids.len()).map(|no| format!("${no}")).collect();
                let sql = format!(
                    "select count(*) from {} where {} in ({})",
                    quoted(table.name),
                    quoted(column.name),
                    places.join(", ")
                );
                let values: Vec<Value> = ids.iter().map(|id| (*id).into()).collect();
                let statement =
                    Statement::from_sql_and_values(self.on().get_database_backend(), sql, values);
                let count = self.on().query_one_raw(statement).await?;
                let count: i64 = count.map_or(Ok(0), |row| row.try_get_by_index(0))?;
                found += u64::try_from(count).unwrap_or(0);
            }
        }
        Ok(found)
    }

    /// Removes jobs of a tenant that speak of one of these ids.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn remove_jobs_about(&self, tenant: Uuid, ids: &[Uuid]) -> Result<u64> {
        let mut removed = 0;
        for id in ids {
            let sql = "delete from jobs where tenant_id = $1 and (line like $2 or payload like $2)";
            let values = vec![tenant.into(), format!("%{id}%").into()];
            removed += self.does(sql.to_owned(), values).await?.rows_affected();
        }
        Ok(removed)
    }

    pub(super) async fn does(
        &self,
        sql: String,
        values: Vec<Value>,
    ) -> Result<sea_orm::ExecResult> {
        let statement =
            Statement::from_sql_and_values(self.on().get_database_backend(), sql, values);
        Ok(self.on().execute_raw(statement).await?)
    }
}
