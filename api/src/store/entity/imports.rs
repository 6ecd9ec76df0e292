//! Rows of `imports`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub market_id: Uuid,
    pub content_hash: Vec<u8>,
    pub state: String,
    pub as_of: i64,
    pub bytes_total: i64,
    pub bytes_read: i64,
    pub first_package: Option<i64>,
    pub packages_total: i64,
    pub packages_stored: i64,
    pub result: Option<String>,
    pub quarantine: Option<Uuid>,
    pub failure: Option<String>,
    pub created_by: String,
    pub created_at: i64,
    pub started_at: Option<i64>,
    pub finished_at: Option<i64>,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
