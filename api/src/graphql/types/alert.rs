//! What was raised about markets.

use super::Market;
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::graphql::loaders;
use crate::graphql::scalar::{Date, Moment};
use crate::mail::{Detail, Window};
use crate::service::ServiceError;
use crate::store;
use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};

/// Why an alert was raised.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertKind {
    /// The rate of the window fell under its threshold.
    Below,
    /// It came near its threshold.
    Near,
    /// The last seven days are significantly worse than the days before.
    Drift,
    /// If the last week goes on, the rate falls under its threshold within three weeks.
    Forecast,
}

impl AlertKind {
    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            AlertKind::Below => "below",
            AlertKind::Near => "near",
            AlertKind::Drift => "drift",
            AlertKind::Forecast => "forecast",
        }
    }
}

/// Which alerts.
#[derive(InputObject, Default)]
pub struct AlertFilter {
    /// Of this seller account only.
    pub account: Option<ID>,
    /// Of this market only.
    pub market: Option<ID>,
    /// Of these kinds only.
    pub kinds: Option<Vec<AlertKind>>,
    /// Of this product category only; blank: all together.
    pub category: Option<String>,
    /// Only those that somebody has taken note of, or only those that nobody has.
    pub acknowledged: Option<bool>,
}

/// A category that fell, or will.
pub struct Alert(store::Alert, Detail);

impl Alert {
    /// An alert as it is stored.
    pub fn read(row: store::Alert) -> Result<Self> {
        let detail = serde_json::from_str(&row.detail).map_err(|why| {
            let why = store::StoreError::Damaged { what: "alert", why: why.to_string() };
            fault(ServiceError::from(why))
        })?;
        Ok(Alert(row, detail))
    }

    /// The window that an alert tells of.
    const fn told(&self) -> Option<Window> {
        match self.1 {
            Detail::Below(window) | Detail::Near(window) | Detail::Forecast { window, .. } => {
                Some(window)
            }
            Detail::Drift { .. } => None,
        }
    }
}

#[Object]
impl Alert {
    /// Opaque id.
    async fn id(&self) -> ID {
        Id::<id::Alert>::of(self.0.id).into()
    }

    /// The market it is about.
    async fn market(&self, context: &Context<'_>) -> Result<Market> {
        Ok(Market(loaders::watch::market(context, self.0.market_id).await?))
    }

    /// The product category; none: all together.
    async fn category(&self) -> Option<&str> {
        Some(self.0.category.as_str()).filter(|category| !category.is_empty())
    }

    /// Why it was raised.
    async fn kind(&self) -> AlertKind {
        match self.1 {
            Detail::Below(_) => AlertKind::Below,
            Detail::Near(_) => AlertKind::Near,
            Detail::Drift { .. } => AlertKind::Drift,
            Detail::Forecast { .. } => AlertKind::Forecast,
        }
    }

    /// The window as it was then; none for a drift.
    async fn window(&self) -> Option<AlertWindow> {
        self.told().map(AlertWindow::from)
    }

    /// The two rates that were compared; only for a drift.
    async fn drift(&self) -> Option<AlertDrift> {
        match self.1 {
            Detail::Drift { day, recent_bp, recent_counted, before_bp, before_counted } => {
                let last_day = Date::of(day);
                Some(AlertDrift { last_day, recent_bp, recent_counted, before_bp, before_counted })
            }
            Detail::Below(_) | Detail::Near(_) | Detail::Forecast { .. } => None,
        }
    }

    /// The day on which the rate was to fall under its threshold; only for a forecast.
    async fn falls_on(&self) -> Option<Date> {
        match self.1 {
            Detail::Forecast { day, .. } => Some(Date::of(day)),
            Detail::Below(_) | Detail::Near(_) | Detail::Drift { .. } => None,
        }
    }

    /// When it was raised.
    async fn raised_at(&self) -> Moment {
        self.0.raised_at.into()
    }

    /// When somebody took note of it.
    async fn acknowledged_at(&self) -> Option<Moment> {
        self.0.acknowledged_at.map(Moment::from)
    }

    /// Who took note of it.
    async fn acknowledged_by(&self) -> Option<ID> {
        self.0.acknowledged_by.map(|user| Id::<id::Member>::of(user).into())
    }
}

/// The 30 days that an alert is about.
#[derive(SimpleObject)]
pub struct AlertWindow {
    /// The last of them.
    last_day: Date,
    /// The rate, in basis points, rounded down.
    rate_bp: u32,
    /// Valid packages.
    valid: u64,
    /// Valid and invalid packages.
    counted: u64,
    /// The rate to reach, in basis points.
    threshold_bp: u32,
}

impl From<Window> for AlertWindow {
    fn from(window: Window) -> Self {
        let Window { window_end, rate_bp, valid, counted, threshold_bp } = window;
        AlertWindow { last_day: Date::of(window_end), rate_bp, valid, counted, threshold_bp }
    }
}

/// A rate that is significantly lower than it was.
#[derive(SimpleObject)]
pub struct AlertDrift {
    /// The last of the seven days.
    last_day: Date,
    /// The rate of the seven days, in basis points, rounded down.
    recent_bp: u32,
    /// Packages counted in them.
    recent_counted: u64,
    /// The rate of the 23 days before, in basis points, rounded down.
    before_bp: u32,
    /// Packages counted in them.
    before_counted: u64,
}
