//! Monitoring: what is watched, how it stands, what was told about it and to whom.

use super::entity::rows::{Alert, AlertReader, Standing, WatchRule};
use super::entity::{alert_readers, alerts, standings, watch_rules};
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Which alerts.
#[derive(Clone, Debug, Default)]
pub struct AlertFilter {
    /// Of these accounts only.
    pub accounts: Option<Vec<Uuid>>,
    /// Of this market only.
    pub market: Option<Uuid>,
    /// Of these kinds only.
    pub kinds: Option<Vec<String>>,
    /// Of this category only; blank: all together.
    pub category: Option<String>,
    /// Only those that somebody has, or nobody has, taken note of.
    pub acknowledged: Option<bool>,
}

impl TenantScope {
    /// The accounts' own rules for markets, by category.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn watch_rules(&self, markets: &[Uuid]) -> Result<Vec<WatchRule>> {
        let found = self
            .find::<watch_rules::Entity>()
            .filter(watch_rules::Column::MarketId.is_in(markets.iter().copied()))
            .order_by_asc(watch_rules::Column::MarketId)
            .order_by_asc(watch_rules::Column::Category);
        Ok(found.all(self.on()).await?)
    }

    /// Puts these in the place of a market's rules.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn replace_watch_rules(&self, market: Uuid, rows: Vec<WatchRule>) -> Result<()> {
        self.delete::<watch_rules::Entity>()
            .filter(watch_rules::Column::MarketId.eq(market))
            .exec(self.on())
            .await?;
        self.add_all(rows).await
    }

    /// How markets stood when they were looked at last, by category; blank: all together.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn standings(&self, markets: &[Uuid]) -> Result<Vec<Standing>> {
        let found = self
            .find::<standings::Entity>()
            .filter(standings::Column::MarketId.is_in(markets.iter().copied()))
            .order_by_asc(standings::Column::MarketId)
            .order_by_asc(standings::Column::Category);
        Ok(found.all(self.on()).await?)
    }

    /// Puts these in the place of a market's standings.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn replace_standings(&self, market: Uuid, rows: Vec<Standing>) -> Result<()> {
        self.delete::<standings::Entity>()
            .filter(standings::Column::MarketId.eq(market))
            .exec(self.on())
            .await?;
        for some in rows.chunks(500) {
            self.add_all(some.to_vec()).await?;
        }
        Ok(())
    }

    /// Adds alerts.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_alerts(&self, rows: Vec<Alert>) -> Result<()> {
        for some in rows.chunks(500) {
            self.add_all(some.to_vec()).await?;
        }
        Ok(())
    }

    /// Alerts, the latest first, after a moment and id.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn alerts(
        &self,
        filter: &AlertFilter,
        after: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Alert>> {
        use alerts::Column::{AccountId, AcknowledgedAt, Category, Id, Kind, MarketId, RaisedAt};
        let AlertFilter { accounts, market, kinds, category, acknowledged } = filter;
        let mut found =
            self.find::<alerts::Entity>().order_by_desc(RaisedAt).order_by_desc(Id).limit(limit);
        if let Some(accounts) = accounts {
            found = found.filter(AccountId.is_in(accounts.iter().copied()));
        }
        if let Some(market) = market {
            found = found.filter(MarketId.eq(*market));
        }
        if let Some(kinds) = kinds {
            found = found.filter(Kind.is_in(kinds.iter().cloned()));
        }
        if let Some(category) = category {
            found = found.filter(Category.eq(category.clone()));
        }
        found = match acknowledged {
            Some(true) => found.filter(AcknowledgedAt.is_not_null()),
            Some(false) => found.filter(AcknowledgedAt.is_null()),
            None => found,
        };
        if let Some((at, id)) = after {
            found = found.filter(RaisedAt.lt(at).or(RaisedAt.eq(at).and(Id.lt(id))));
        }
        Ok(found.all(self.on()).await?)
    }

    /// An alert.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn alert(&self, id: Uuid) -> Result<Option<Alert>> {
        let found = self.find::<alerts::Entity>().filter(alerts::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// Notes that somebody has taken note of an alert; false if somebody had before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn acknowledge_alert(&self, id: Uuid, by: Uuid, now: Micros) -> Result<bool> {
        let noted = self
            .update::<alerts::Entity>()
            .col_expr(alerts::Column::AcknowledgedBy, Expr::value(by))
            .col_expr(alerts::Column::AcknowledgedAt, Expr::value(now))
            .filter(alerts::Column::Id.eq(id))
            .filter(alerts::Column::AcknowledgedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(noted.rows_affected == 1)
    }

    /// Who wants mail about an account, longest here first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn alert_readers(&self, account: Uuid) -> Result<Vec<AlertReader>> {
        let found = self
            .find::<alert_readers::Entity>()
            .filter(alert_readers::Column::AccountId.eq(account))
            .order_by_asc(alert_readers::Column::UserId);
        Ok(found.all(self.on()).await?)
    }

    /// What mail a person wants about accounts.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn alert_wishes(&self, accounts: &[Uuid], user: Uuid) -> Result<Vec<AlertReader>> {
        let found = self
            .find::<alert_readers::Entity>()
            .filter(alert_readers::Column::AccountId.is_in(accounts.iter().copied()))
            .filter(alert_readers::Column::UserId.eq(user));
        Ok(found.all(self.on()).await?)
    }

    /// Everybody who wants the weekly digest of an account and has not got that of a Monday.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn digest_readers(&self, monday: i32) -> Result<Vec<AlertReader>> {
        use alert_readers::Column::{AccountId, Digest, DigestDay, UserId};
        let found = self
            .find::<alert_readers::Entity>()
            .filter(Digest.eq(true))
            .filter(DigestDay.is_null().or(DigestDay.lt(monday)))
            .order_by_asc(UserId)
            .order_by_asc(AccountId);
        Ok(found.all(self.on()).await?)
    }

    /// Notes what mail a person wants about an account.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the row's tenant is the scope's")]
    pub async fn put_alert_reader(
        &self,
        account: Uuid,
        user: Uuid,
        alerts: bool,
        digest: bool,
    ) -> Result<()> {
        use alert_readers::Column::{AccountId, Alerts, Digest, TenantId, UserId};
        let row = AlertReader {
            tenant_id: self.tenant().0,
            user_id: user,
            account_id: account,
            alerts,
            digest,
            digest_day: None,
        };
        let known = OnConflict::columns([TenantId, UserId, AccountId])
            .update_columns([Alerts, Digest])
            .to_owned();
        alert_readers::Entity::insert(row.into_active_model().reset_all())
            .on_conflict(known)
            .exec_without_returning(self.on())
            .await?;
        Ok(())
    }

    /// Notes that a person got the digest of a Monday about accounts.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_digest(&self, user: Uuid, accounts: &[Uuid], monday: i32) -> Result<()> {
        self.update::<alert_readers::Entity>()
            .col_expr(alert_readers::Column::DigestDay, Expr::value(monday))
            .filter(alert_readers::Column::UserId.eq(user))
            .filter(alert_readers::Column::AccountId.is_in(accounts.iter().copied()))
            .exec(self.on())
            .await?;
        Ok(())
    }
}

#[cfg(test)]
impl TenantScope {
    /// Puts these in the place of a market's daily counts, for tests of what reads them.
    pub async fn replace_day_tallies(
        &self,
        market: Uuid,
        rows: Vec<super::DayTally>,
    ) -> Result<()> {
        use super::entity::day_tallies;
        self.delete::<day_tallies::Entity>()
            .filter(day_tallies::Column::MarketId.eq(market))
            .exec(self.on())
            .await?;
        for some in rows.chunks(200) {
            self.add_all(some.to_vec()).await?;
        }
        Ok(())
    }

    /// Puts these in the place of a market's daily counts of problems.
    pub async fn replace_day_problems(
        &self,
        market: Uuid,
        rows: Vec<super::DayProblem>,
    ) -> Result<()> {
        use super::entity::day_problems;
        self.delete::<day_problems::Entity>()
            .filter(day_problems::Column::MarketId.eq(market))
            .exec(self.on())
            .await?;
        self.add_all(rows).await
    }
}
