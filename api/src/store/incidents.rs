//! Known faults, what they are evidence for, and carriers that failed at several accounts.

use super::entity::rows::{EarlyWarning, EarlyWarningAccount, Incident, ReviewIncident};
use super::entity::{
    day_problems, day_tallies, early_warning_accounts, early_warnings, incidents, review_incidents,
};
use super::{Result, StoreError, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// Which incidents.
#[derive(Clone, Debug, Default)]
pub struct IncidentFilter {
    /// Of this carrier only; blank: Amazon's own.
    pub carrier: Option<String>,
    /// Only those that still go on, or only those that do not.
    pub open: Option<bool>,
}

/// A carrier's packages of a day in a market: counted, and without a scan.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct CarrierDay {
    /// The market.
    pub market_id: Uuid,
    /// The carrier.
    pub carrier: String,
    /// The day.
    pub day: i32,
    /// Valid and invalid packages, or those with the problem.
    pub packages: i64,
}

impl TenantScope {
    /// Incidents, those that began last first, before a day and id.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn incidents(
        &self,
        filter: &IncidentFilter,
        after: Option<(i32, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Incident>> {
        use incidents::Column::{Carrier, ClosedAt, FirstDay, Id};
        let mut found =
            self.find::<incidents::Entity>().order_by_desc(FirstDay).order_by_desc(Id).limit(limit);
        if let Some(carrier) = &filter.carrier {
            found = found.filter(Carrier.eq(carrier.clone()));
        }
        found = match filter.open {
            Some(true) => found.filter(ClosedAt.is_null()),
            Some(false) => found.filter(ClosedAt.is_not_null()),
            None => found,
        };
        if let Some((day, id)) = after {
            found = found.filter(FirstDay.lt(day).or(FirstDay.eq(day).and(Id.lt(id))));
        }
        Ok(found.all(self.on()).await?)
    }

    /// An incident.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn incident(&self, id: Uuid) -> Result<Option<Incident>> {
        let found = self.find::<incidents::Entity>().filter(incidents::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// Adds an incident.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_incident(&self, row: Incident) -> Result<()> {
        self.add(row).await
    }

    /// Changes an incident, and counts its version up.
    ///
    /// # Errors
    /// When somebody else changed it since `version`.
    pub async fn edit_incident(&self, row: &Incident) -> Result<()> {
        use incidents::Column;
        let changed = self
            .update::<incidents::Entity>()
            .col_expr(Column::Carrier, Expr::value(row.carrier.clone()))
            .col_expr(Column::Marketplace, Expr::value(row.marketplace.clone()))
            .col_expr(Column::Title, Expr::value(row.title.clone()))
            .col_expr(Column::What, Expr::value(row.what.clone()))
            .col_expr(Column::Source, Expr::value(row.source.clone()))
            .col_expr(Column::FirstDay, Expr::value(row.first_day))
            .col_expr(Column::LastDay, Expr::value(row.last_day))
            .col_expr(Column::Packages, Expr::value(row.packages))
            .col_expr(Column::ClosedAt, Expr::value(row.closed_at))
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(Column::Id.eq(row.id))
            .filter(Column::Version.eq(row.version))
            .exec(self.on())
            .await?;
        match (changed.rows_affected, self.incident(row.id).await?) {
            (0, Some(now)) => Err(StoreError::Changed { version: now.version }),
            _ => Ok(()),
        }
    }

    /// What is attached to reviews, by when it was.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn incidents_of_review(
        &self,
        review: Uuid,
    ) -> Result<Vec<(ReviewIncident, Incident)>> {
        use review_incidents::Column::{AttachedAt, IncidentId, ReviewId};
        let attached = self
            .find::<review_incidents::Entity>()
            .filter(ReviewId.eq(review))
            .order_by_asc(AttachedAt)
            .order_by_asc(IncidentId)
            .all(self.on())
            .await?;
        let ids: Vec<Uuid> = attached.iter().map(|row| row.incident_id).collect();
        let known = self.find::<incidents::Entity>().filter(incidents::Column::Id.is_in(ids));
        let known = known.all(self.on()).await?;
        let whole = |row: ReviewIncident| {
            let incident = known.iter().find(|known| known.id == row.incident_id)?;
            Some((row, incident.clone()))
        };
        Ok(attached.into_iter().filter_map(whole).collect())
    }

    /// Attaches an incident to a review, in the place of an earlier note.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn attach_incident(&self, row: ReviewIncident) -> Result<()> {
        self.detach_incident(row.review_id, row.incident_id).await?;
        self.add(row).await
    }

    /// Takes an incident from a review; false if it was not attached.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn detach_incident(&self, review: Uuid, incident: Uuid) -> Result<bool> {
        use review_incidents::Column::{IncidentId, ReviewId};
        let gone = self
            .delete::<review_incidents::Entity>()
            .filter(ReviewId.eq(review))
            .filter(IncidentId.eq(incident))
            .exec(self.on())
            .await?;
        Ok(gone.rows_affected > 0)
    }

    /// Accounts that agreed to be looked at together.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn early_warning_accounts(&self) -> Result<Vec<EarlyWarningAccount>> {
        let found = self
            .find::<early_warning_accounts::Entity>()
            .order_by_asc(early_warning_accounts::Column::AccountId);
        Ok(found.all(self.on()).await?)
    }

    /// Notes that an account agreed, or takes it back.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_early_warning_account(
        &self,
        account: Uuid,
        agreed: Option<EarlyWarningAccount>,
    ) -> Result<()> {
        self.delete::<early_warning_accounts::Entity>()
            .filter(early_warning_accounts::Column::AccountId.eq(account))
            .exec(self.on())
            .await?;
        match agreed {
            Some(row) => self.add(row).await,
            None => Ok(()),
        }
    }

    /// Early warnings, the latest first, after a moment and id.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn early_warnings(
        &self,
        after: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<EarlyWarning>> {
        use early_warnings::Column::{Id, RaisedAt};
        let mut found = self
            .find::<early_warnings::Entity>()
            .order_by_desc(RaisedAt)
            .order_by_desc(Id)
            .limit(limit);
        if let Some((at, id)) = after {
            found = found.filter(RaisedAt.lt(at).or(RaisedAt.eq(at).and(Id.lt(id))));
        }
        Ok(found.all(self.on()).await?)
    }

    /// Carriers that were warned of for days from this one on.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn warned_since(&self, day: i32) -> Result<Vec<String>> {
        use early_warnings::Column::{Carrier, LastDay};
        let found = self
            .find::<early_warnings::Entity>()
            .select_only()
            .column(Carrier)
            .distinct()
            .filter(LastDay.gte(day));
        Ok(found.into_tuple().all(self.on()).await?)
    }

    /// Adds early warnings.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_early_warnings(&self, rows: Vec<EarlyWarning>) -> Result<()> {
        self.add_all(rows).await
    }

    /// Packages that carriers had counted in markets, day by day, both ends in.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn carrier_days(
        &self,
        markets: &[Uuid],
        carrier: Option<&str>,
        days: (i32, i32),
    ) -> Result<Vec<CarrierDay>> {
        use day_tallies::Column::{Carrier, Category, Day, Invalid, MarketId, Valid};
        let mut found = self
            .find::<day_tallies::Entity>()
            .select_only()
            .columns([MarketId, Carrier, Day])
            .column_as(Expr::col(Valid).add(Expr::col(Invalid)), "packages")
            .filter(MarketId.is_in(markets.iter().copied()))
            .filter(Category.eq(""))
            .filter(Day.between(days.0, days.1));
        found = match carrier {
            Some(carrier) => found.filter(Carrier.eq(carrier)),
            None => found.filter(Carrier.ne("")),
        };
        Ok(found.into_model().all(self.on()).await?)
    }

    /// The same, of those that have a problem, whether or not it makes them invalid.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn carrier_problems(
        &self,
        markets: &[Uuid],
        carrier: Option<&str>,
        problem: i16,
        days: (i32, i32),
    ) -> Result<Vec<CarrierDay>> {
        use day_problems::Column::{Carrier, Category, Day, Defects, MarketId, Problem, Risks};
        let mut found = self
            .find::<day_problems::Entity>()
            .select_only()
            .columns([MarketId, Carrier, Day])
            .column_as(Expr::col(Defects).add(Expr::col(Risks)), "packages")
            .filter(MarketId.is_in(markets.iter().copied()))
            .filter(Category.eq(""))
            .filter(Problem.eq(problem))
            .filter(Day.between(days.0, days.1));
        found = match carrier {
            Some(carrier) => found.filter(Carrier.eq(carrier)),
            None => found.filter(Carrier.ne("")),
        };
        Ok(found.into_model().all(self.on()).await?)
    }
}
