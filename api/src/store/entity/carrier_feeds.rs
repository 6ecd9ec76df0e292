//! An endpoint at which somebody who passes on carriers' events calls.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "carrier_feeds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub vendor: String,
    pub name: String,
    pub secret: Vec<u8>,
    pub old_secret: Option<Vec<u8>>,
    pub old_until: Option<i64>,
    pub created_by: Uuid,
    pub created_at: i64,
    pub removed_at: Option<i64>,
    pub last_event_at: Option<i64>,
    pub events: i64,
    pub failures: i64,
    pub last_failure_at: Option<i64>,
    pub last_failure: Option<String>,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
