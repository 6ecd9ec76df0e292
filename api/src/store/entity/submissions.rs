//! What was sent to Amazon, word for word, and what came back.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submissions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub review_id: Uuid,
    pub no: i32,
    pub revision: i32,
    pub round: i32,
    pub cause: String,
    pub fixed: String,
    pub prevention: String,
    pub content_hash: Vec<u8>,
    pub figures: Option<String>,
    pub sent_by: String,
    pub sent_at: i64,
    pub reply: Option<String>,
    pub reply_at: Option<i64>,
    pub reply_by: Option<String>,
    pub outcome: Option<String>,
    pub gaps: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
