//! The queue. Jobs of one `line` run one after the other; `lease` tells a worker that was
//! overtaken from the one that has the job now.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: Option<Uuid>,
    pub kind: String,
    pub line: String,
    pub payload: String,
    pub run_at: i64,
    pub attempt: i32,
    pub lease: Option<Uuid>,
    pub leased_until: Option<i64>,
    pub created_at: i64,
    pub done_at: Option<i64>,
    pub failure: Option<String>,
    pub asked_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
