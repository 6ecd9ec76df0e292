//! What partners have sent: shipments by their senders' ids, and what a market's being fed leads to.

use super::entity::rows::SentShipment;
use super::entity::{jobs, markets, reviews, scans, sent_shipments};
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult,
    IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QueryResult, QuerySelect, Statement,
};
use uuid::Uuid;

/// `offset 0` has each of them looked up: PostgreSQL takes a market that it has no figures of for a
/// small one, and would read all of it.
const SENT_POSTGRES: &str = "select s.*
    from (select distinct json_array_elements_text($3::json) as id) k cross join lateral (
        select * from sent_shipments
        where tenant_id = $1 and market_id = $2 and external_id = k.id offset 0) s";
const SENT_SQLITE: &str = "select * from sent_shipments where tenant_id = $1 and market_id = $2
    and external_id in (select value from json_each($3))";

const BLANKS_POSTGRES: &str = "select s.order_id, s.external_id
    from (select distinct json_array_elements_text($3::json) as id) k cross join lateral (
        select order_id, external_id from sent_shipments
        where tenant_id = $1 and market_id = $2 and number = '' and order_id = k.id offset 0) s";
const BLANKS_SQLITE: &str = "select order_id, external_id from sent_shipments
    where tenant_id = $1 and market_id = $2 and number = ''
        and order_id in (select value from json_each($3))";

impl TenantScope {
    /// Whether a worker writes packages of a market, other than in this job: its dictionary would
    /// not know what somebody else adds.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the queue has no tenants")]
    pub async fn is_rewritten(&self, line: &str, but: Option<Uuid>) -> Result<bool> {
        use jobs::Column::{DoneAt, Id, Kind, Lease, Line, TenantId};
        let mut begun = jobs::Entity::find()
            .filter(DoneAt.is_null())
            .filter(Line.eq(line))
            .filter(Lease.is_not_null())
            .filter(Kind.is_in(["feed", "import", "rescore"]))
            .filter(TenantId.eq(self.tenant().0));
        if let Some(own) = but {
            begun = begun.filter(Id.ne(own));
        }
        Ok(begun.count(self.on()).await? > 0)
    }

    /// Whether an account has any scans.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn has_scans(&self, account: Uuid) -> Result<bool> {
        let found = self
            .find::<scans::Entity>()
            .select_only()
            .column(scans::Column::Kind)
            .filter(scans::Column::AccountId.eq(account))
            .limit(1);
        Ok(found.into_tuple::<i16>().one(self.on()).await?.is_some())
    }

    /// Those of a market's shipments that were sent under these ids.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn sent_shipments(&self, market: Uuid, ids: &[&str]) -> Result<Vec<SentShipment>> {
        let sql = if self.is_postgres() { SENT_POSTGRES } else { SENT_SQLITE };
        let statement = self.of_many(sql, market, ids);
        Ok(SentShipment::find_by_statement(statement).all(self.on()).await?)
    }

    /// The ids under which a package was sent.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn senders_of(&self, market: Uuid, number: &str, order: &str) -> Result<Vec<String>> {
        use sent_shipments::Column::{ExternalId, MarketId, Number, OrderId};
        let found = self
            .find::<sent_shipments::Entity>()
            .select_only()
            .column(ExternalId)
            .filter(MarketId.eq(market))
            .filter(Number.eq(number))
            .filter(OrderId.eq(order));
        Ok(found.into_tuple().all(self.on()).await?)
    }

    /// Orders of which a package without number was sent, and under which id.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn sent_blanks(
        &self,
        market: Uuid,
        orders: &[&str],
    ) -> Result<Vec<(String, String)>> {
        let sql = if self.is_postgres() { BLANKS_POSTGRES } else { BLANKS_SQLITE };
        let found = self.on().query_all_raw(self.of_many(sql, market, orders)).await?;
        let read = |row: QueryResult| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?));
        found.into_iter().map(read).collect()
    }

    fn of_many(&self, sql: &str, market: Uuid, many: &[&str]) -> Statement {
        let many = serde_json::json!(many).to_string();
        let values = [self.tenant().0.into(), market.into(), many.into()];
        Statement::from_sql_and_values(self.backend(), sql, values)
    }

    /// Keeps what was sent.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the rows are this tenant's, as is asserted")]
    pub async fn put_sent(&self, rows: Vec<SentShipment>) -> Result<()> {
        use sent_shipments::Column;
        let tenant = self.tenant().0;
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|row| row.tenant_id == tenant)
            .map(|row| row.into_active_model().reset_all())
            .collect();
        let again = OnConflict::columns([Column::TenantId, Column::MarketId, Column::ExternalId])
            .update_columns([Column::Number, Column::OrderId, Column::ChangedAt, Column::Content])
            .to_owned();
        for some in rows.chunks(500) {
            sent_shipments::Entity::insert_many(some.to_vec())
                .on_conflict(again.clone())
                .exec_without_returning(self.on())
                .await?;
        }
        Ok(())
    }

    /// Notes that partners changed a market's packages, and tells those who watch it or one of its
    /// open cases.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_fed(&self, market: Uuid, now: Micros) -> Result<()> {
        use markets::Column::{FedAt, Id, ScoredAt};
        self.update::<markets::Entity>()
            .col_expr(FedAt, Expr::value(now))
            .col_expr(ScoredAt, Expr::value(now))
            .filter(Id.eq(market))
            .exec(self.on())
            .await?;
        use reviews::Column::{Changes, ClosedAt, MarketId};
        self.update::<reviews::Entity>()
            .col_expr(Changes, Expr::col(Changes).add(1))
            .filter(MarketId.eq(market))
            .filter(ClosedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Markets that partners have changed since their cases were last looked at.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn fed_markets(&self) -> Result<Vec<Uuid>> {
        let found = self
            .find::<markets::Entity>()
            .select_only()
            .column(markets::Column::Id)
            .filter(markets::Column::FedAt.is_not_null())
            .order_by_asc(markets::Column::Id);
        Ok(found.into_tuple().all(self.on()).await?)
    }

    /// The cases of a market are about to be looked at.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_fed(&self, market: Uuid) -> Result<()> {
        self.update::<markets::Entity>()
            .col_expr(markets::Column::FedAt, Expr::value(None::<Micros>))
            .filter(markets::Column::Id.eq(market))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Forgets scans that were recorded before a moment; how many. What they said is known of their
    /// packages.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_scans(&self, before: Micros) -> Result<u64> {
        let old = self.delete::<scans::Entity>().filter(scans::Column::RecordedAt.lt(before));
        Ok(old.exec(self.on()).await?.rows_affected)
    }
}
