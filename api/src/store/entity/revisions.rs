//! What was found at one moment; never changed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub review_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub no: i32,
    pub content_hash: Vec<u8>,
    pub document: String,
    pub rulebook: String,
    pub rulebook_version: String,
    pub window_start: i32,
    pub window_end: i32,
    pub rate_bp: Option<i32>,
    pub status: String,
    pub recovers_on: Option<i32>,
    pub as_of: i64,
    pub reason: String,
    pub created_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
