//! A client's case, from the first report to the closed case.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reviews")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub market_id: Uuid,
    pub title: String,
    pub state: String,
    pub waiting_for: String,
    pub revision: i32,
    pub rulebook: String,
    pub window_end: Option<i32>,
    pub shipped: String,
    pub assignee_id: Option<Uuid>,
    pub amazon_due_at: Option<i64>,
    pub our_due_at: Option<i64>,
    pub due_at: i64,
    pub opened_by: String,
    pub opened_at: i64,
    pub closed_at: Option<i64>,
    pub round: i32,
    pub scored_at: Option<i64>,
    pub approved_at: Option<i64>,
    pub sent_at: Option<i64>,
    pub changes: i32,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
