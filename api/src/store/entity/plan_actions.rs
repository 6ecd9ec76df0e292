//! Rows of `plan_actions`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "plan_actions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub review_id: Uuid,
    pub code: String,
    pub own: bool,
    pub needed: bool,
    pub position: i32,
    pub section: String,
    pub owner: String,
    pub title: String,
    pub detail: String,
    pub done_when: String,
    pub causes: String,
    pub evidence: String,
    pub words: String,
    pub gain_bp: i32,
    pub due_on: i32,
    pub edited: String,
    pub state: String,
    pub note: String,
    pub settled_by: Option<Uuid>,
    pub settled_at: Option<i64>,
    pub reopened_by: Option<i32>,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
