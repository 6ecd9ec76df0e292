//! A package: its key, what pages show and filter, and the facts by which it is judged again. No
//! foreign key: a check per row would cost a third of an import, and a market is only ever erased
//! together with its packages.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "packages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub market_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub order_id: String,
    pub seq: i64,
    pub given: Option<String>,
    pub lane: i32,
    pub origin: Option<i32>,
    pub scan_place: Option<i32>,
    pub categories: i32,
    pub items: Vec<u8>,
    pub facts: Vec<u8>,
    pub day: Option<i32>,
    pub confirmed_at: Option<i64>,
    pub verdict: i16,
    pub defects: i32,
    pub risks: i32,
    pub unassessed: i32,
    pub reasons: i64,
    pub flags: i32,
    pub changes_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
