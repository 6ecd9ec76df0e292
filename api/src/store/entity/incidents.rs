//! Rows of `incidents`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "incidents")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub carrier: String,
    pub marketplace: String,
    pub title: String,
    pub what: String,
    pub source: String,
    pub first_day: i32,
    pub last_day: Option<i32>,
    pub packages: Option<i64>,
    pub created_by: String,
    pub created_at: i64,
    pub closed_at: Option<i64>,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
