//! A seller account in one marketplace.

use super::amazon::{self, AmazonFigure, AmazonMetric, AmazonStanding, Reconciliation};
use super::carrier_fault::{self, CarrierFault};
use super::health::Health;
use super::import::Import;
use super::shipment::{self, Shipment, ShipmentFilter};
use super::{Alert, CategoryStanding, WatchRule};
use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::loaders;
use crate::graphql::page::Slice;
use crate::graphql::query::alert;
use crate::graphql::scalar::{Date, Moment};
use crate::graphql::written::{Written, WrittenPage};
use crate::service::watch::AlertWish;
use crate::store;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use uuid::Uuid;

/// A seller account in one marketplace: what its packages are judged by, and how they stand.
pub struct Market(pub store::Market);

/// A seller account in one marketplace: what its packages are judged by, and how they stand.
#[Object]
impl Market {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        Id::<id::Market>::of(self.0.id).into()
    }

    /// Code of the marketplace, such as `US`.
    async fn marketplace(&self) -> &str {
        &self.0.marketplace
    }

    /// Code of the rulebook its packages are judged by.
    async fn rulebook(&self) -> &str {
        &self.0.rulebook
    }

    /// When what it is judged by was changed last.
    async fn rules_changed_at(&self) -> Moment {
        self.0.rules_changed_at.into()
    }

    /// The moment for which its packages were judged last.
    async fn scored_at(&self) -> Option<Moment> {
        self.0.scored_at.map(Moment::from)
    }

    /// How it stands: score, categories, trend, problems. Read from daily counts.
    async fn health(&self, context: &Context<'_>) -> Result<Option<Written<Health>>> {
        Ok(loaders::health(context, &self.0).await?.map(Health).map(Written))
    }

    /// Registered ship-from locations, by name.
    async fn locations(&self, context: &Context<'_>) -> Result<Vec<Location>> {
        let found = services(context)?.locations(caller(context)?, self.0.id).await;
        Ok(found.map_err(fault)?.into_iter().map(Location::from).collect())
    }

    /// How its categories stood when it was looked at last, after an import or a change of rules;
    /// all together first.
    async fn standings(&self, context: &Context<'_>) -> Result<Vec<CategoryStanding>> {
        let found = loaders::watch::standings(context, &self.0).await?;
        Ok(found.into_iter().map(CategoryStanding::from).collect())
    }

    /// What its categories are held against instead of the rulebook, by category.
    async fn watch_rules(&self, context: &Context<'_>) -> Result<Vec<WatchRule>> {
        let found = loaders::watch::rules(context, &self.0).await?;
        Ok(found.into_iter().map(WatchRule::from).collect())
    }

    /// Alerts about it, the latest first.
    async fn alerts(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, Alert>> {
        let (account, market) = (Some(self.0.account_id), Some(self.0.id));
        let wish = AlertWish { account, market, ..AlertWish::default() };
        alert::alerts(context, first, after, wish).await
    }

    /// The account's own list of carriers; empty: the marketplace's list holds.
    async fn approved_carriers(&self, context: &Context<'_>) -> Result<Vec<ApprovedCarrier>> {
        let found = services(context)?.carriers(caller(context)?, self.0.id).await;
        Ok(found.map_err(fault)?.into_iter().map(ApprovedCarrier::from).collect())
    }

    /// What Amazon's account-health reports say of a metric, the latest day first.
    async fn amazon_figures(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which metric.", default_with = "AmazonMetric::ValidTracking")]
        metric: AmazonMetric,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, AmazonFigure>> {
        amazon::figures(context, &self.0, metric, first, after.as_deref()).await
    }

    /// What Amazon made of the account in this marketplace last.
    async fn amazon_standing(&self, context: &Context<'_>) -> Result<Option<AmazonStanding>> {
        let found = services(context)?.amazon_standing(caller(context)?, &self.0).await;
        Ok(found.map_err(fault)?.as_ref().and_then(AmazonStanding::of))
    }

    /// Our verdicts beside Amazon's latest VTR defect report; none before one was imported.
    async fn reconciliation(&self, context: &Context<'_>) -> Result<Option<Reconciliation>> {
        let found = services(context)?.reconciliation(caller(context)?, &self.0).await;
        Ok(found.map_err(fault)?.map(Reconciliation))
    }

    /// Carriers as they were sent to Amazon in the last 60 days, where they do not stand on its list:
    /// the gravest first.
    async fn carrier_faults(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, CarrierFault>> {
        carrier_fault::page(context, &self.0, first, after.as_deref()).await
    }

    /// Packages that count on a day, the latest first.
    async fn shipments(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
        #[graphql(desc = "Which ones.")] filter: Option<ShipmentFilter>,
    ) -> Result<WrittenPage<Shipment>> {
        shipment::page(context, &self.0, first, after.as_deref(), filter.unwrap_or_default()).await
    }

    /// Imports of reports, the latest first.
    async fn imports(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "How many, from 1 to 100.")] first: i32,
        #[graphql(desc = "Begin after the entry with this cursor.")] after: Option<String>,
    ) -> Result<Connection<String, Import>> {
        let slice = Slice::<Uuid>::read(first, after.as_deref(), &("imports", self.0.id))?;
        let services = services(context)?;
        let found = services.imports(caller(context)?, self.0.id, slice.after, slice.limit()).await;
        let mut found = found.map_err(fault)?;
        let more = slice.cut(&mut found);
        let mut page = Connection::new(slice.after.is_some(), more);
        let edge = |import: store::Import| Edge::new(slice.cursor(&import.id), Import(import));
        page.edges.extend(found.into_iter().map(edge));
        Ok(page)
    }
}

/// A registered place that packages leave from.
#[derive(SimpleObject)]
pub struct Location {
    /// Opaque id.
    id: ID,
    /// What the account calls it.
    name: String,
    /// Postal code, or blank.
    postal_code: String,
    /// City, or blank.
    city: String,
    /// State or region, or blank.
    state: String,
    /// ISO-2 country.
    country: String,
    /// First day it holds; none: always did.
    valid_from: Option<Date>,
    /// Last day it holds; none: still does.
    valid_to: Option<Date>,
}

impl From<store::Location> for Location {
    fn from(row: store::Location) -> Self {
        let store::Location {
            tenant_id: _,
            id,
            market_id: _,
            name,
            postal_code,
            city,
            state,
            country,
            valid_from,
            valid_to,
            version: _,
        } = row;
        Location {
            id: Id::<id::Location>::of(id).into(),
            name,
            postal_code,
            city,
            state,
            country,
            valid_from: valid_from.map(Date::of),
            valid_to: valid_to.map(Date::of),
        }
    }
}

/// A carrier that the account may use.
#[derive(SimpleObject)]
pub struct ApprovedCarrier {
    /// Its name.
    name: String,
    /// First day it may be used; none: always could.
    valid_from: Option<Date>,
    /// Last day it may be used; none: still may.
    valid_to: Option<Date>,
}

impl From<store::ApprovedCarrier> for ApprovedCarrier {
    fn from(row: store::ApprovedCarrier) -> Self {
        let store::ApprovedCarrier {
            tenant_id: _,
            id: _,
            market_id: _,
            name,
            valid_from,
            valid_to,
        } = row;
        ApprovedCarrier {
            name,
            valid_from: valid_from.map(Date::of),
            valid_to: valid_to.map(Date::of),
        }
    }
}
