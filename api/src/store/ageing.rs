//! What goes because it is old. Packages and the days they are counted by go together.

use super::entity::{audit_events, tenants};
use super::shipments::VERDICTS;
use super::{Result, TenantScope};
use crate::clock::{DAY, Micros};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Statement};

/// Rows that go at once.
const PIECE: u64 = 5_000;

/// Packages of a market and a verdict, which is how they are ordered by day: what is not old is not
/// read. `$4` is the day before which, `$5` how many at most. The key is what both databases can
/// delete a piece by.
const OLD_PACKAGES: &str = "delete from packages where (tenant_id, market_id, number, order_id) in
    (select tenant_id, market_id, number, order_id from packages
        where tenant_id = $1 and market_id = $2 and verdict = $3 and day < $4 limit $5)";
/// The same of those without a day. `$4` is a moment.
const OLD_UNDATED: &str = "delete from packages where (tenant_id, market_id, number, order_id) in
    (select tenant_id, market_id, number, order_id from packages where tenant_id = $1
        and market_id = $2 and verdict = $3 and day is null and confirmed_at < $4 limit $5)";

/// What else goes, in this order. `$2` is the day before which, `$3` the same as a moment, `$4` how
/// many at most.
const OLD: &[&str] = &[
    "delete from day_problems where tenant_id = $1 and day < $2 and $3 = $3 and $4 = $4",
    "delete from day_tallies where tenant_id = $1 and day < $2 and $3 = $3 and $4 = $4",
    "delete from sent_shipments where tenant_id = $1 and changed_at < $3 and $2 = $2 and $4 = $4",
    "delete from amazon_figures where tenant_id = $1 and read_at < $3 and $2 = $2 and $4 = $4",
    "delete from amazon_standings where tenant_id = $1 and read_at < $3 and $2 = $2 and $4 = $4",
    "delete from amazon_listed where tenant_id = $1 and import_id in (select import_id
        from amazon_lists where tenant_id = $1 and taken_at < $3) and $2 = $2 and $4 = $4",
    "delete from amazon_lists where tenant_id = $1 and taken_at < $3 and $2 = $2 and $4 = $4",
];

/// What hangs on a case, and the cases that were closed before.
const CASES: &str = "(select id from reviews where tenant_id = $1 and closed_at < $2)";
/// Tables of it, those first that speak of others.
const OF_CASES: &[(&str, &str)] = &[
    (
        "action_files",
        "action_id in (select id from plan_actions where tenant_id = $1 and review_id in {})",
    ),
    ("mixtures", "review_id in {}"),
    ("revisions", "review_id in {}"),
    ("plan_actions", "review_id in {}"),
    ("comments", "review_id in {}"),
    ("responses", "review_id in {}"),
    ("submissions", "review_id in {}"),
    ("review_events", "review_id in {}"),
    ("review_incidents", "review_id in {}"),
    ("reviews", "id in {}"),
];

impl TenantScope {
    /// Forgets packages, daily counts and closed cases from before a moment, a piece of them; how
    /// many rows.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_amazon_data(&self, before: Micros) -> Result<u64> {
        let tenant = self.tenant().0;
        let most = i64::try_from(PIECE).unwrap_or(i64::MAX);
        let mut gone = self.forget_packages(before, most).await?;
        for sql in OLD {
            let values = [tenant.into(), (before / DAY).into(), before.into(), most.into()];
            gone += self.forget_by(sql, values).await?;
        }
        for (table, condition) in OF_CASES {
            let condition = condition.replace("{}", CASES);
            let sql = format!("delete from {table} where tenant_id = $1 and {condition}");
            gone += self.forget_by(&sql, [tenant.into(), before.into()]).await?;
        }
        Ok(gone)
    }

    async fn forget_packages(&self, before: Micros, most: i64) -> Result<u64> {
        let mut gone = 0;
        for market in self.all_markets().await? {
            for verdict in VERDICTS {
                for (sql, limit) in [(OLD_PACKAGES, before / DAY), (OLD_UNDATED, before)] {
                    let values = [
                        self.tenant().0.into(),
                        market.id.into(),
                        verdict.into(),
                        limit.into(),
                        most.into(),
                    ];
                    gone += self.forget_by(sql, values).await?;
                }
            }
        }
        Ok(gone)
    }

    async fn forget_by<const N: usize>(
        &self,
        sql: &str,
        values: [sea_orm::Value; N],
    ) -> Result<u64> {
        let statement = Statement::from_sql_and_values(self.backend(), sql, values);
        Ok(self.on().execute_raw(statement).await?.rows_affected())
    }

    /// Forgets the trail from before a moment; how many rows. On PostgreSQL by the one door there
    /// is, which lets nothing through that is not a year old.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_trail(&self, before: Micros) -> Result<u64> {
        if self.is_postgres() {
            let sql = "select forget_audit_events($1)";
            let statement = Statement::from_sql_and_values(self.backend(), sql, [before.into()]);
            let gone = self.on().query_one_raw(statement).await?;
            let gone: i64 = gone.map_or(Ok(0), |row| row.try_get_by_index(0))?;
            return Ok(u64::try_from(gone).unwrap_or(0));
        }
        let gone =
            self.delete::<audit_events::Entity>().filter(audit_events::Column::At.lt(before));
        Ok(gone.exec(self.on()).await?.rows_affected)
    }

    /// Forgets the row of a consultancy that was erased, once its trail is gone.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the row of the tenant itself")]
    pub async fn forget_if_erased(&self) -> Result<()> {
        if self.find::<audit_events::Entity>().count(self.on()).await? == 0 {
            tenants::Entity::delete_many()
                .filter(tenants::Column::Id.eq(self.tenant().0))
                .filter(tenants::Column::Name.eq(""))
                .exec(self.on())
                .await?;
        }
        Ok(())
    }
}
