//! Incidents as evidence of a case, with what the case's own packages say about them.

use super::super::reviews::{By, allowed_review, note, review_to_change};
use super::super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::Action;
use crate::service::audit::record;
use crate::store::{CarrierDay, Incident, Market, Review, ReviewIncident, TenantScope};
use domain::problem::Problem;
use domain::response::{self, cite};
use domain::time::Day;
use serde_json::json;
use uuid::Uuid;

/// An incident that is attached to a case.
#[derive(Clone, Debug)]
pub struct AttachedIncident {
    /// Who attached it, when and why.
    pub attached: ReviewIncident,
    /// The incident.
    pub incident: Incident,
    /// Packages of the market that the carrier had on its days.
    pub shipped: u64,
    /// How many of them have no scan.
    pub unscanned: u64,
    /// What can be said of it in an answer.
    pub evidence: String,
}

impl Services {
    /// The incidents of a case.
    ///
    /// # Errors
    /// When the caller may not see what is behind the case.
    pub async fn incidents_of_review(
        &self,
        caller: &Caller,
        review: Uuid,
    ) -> Result<Vec<AttachedIncident>> {
        let scope = self.read(caller).await?;
        let (review, market) = allowed_review(&scope, caller, review, Action::ViewAnalysis).await?;
        let mut all = Vec::new();
        for (attached, incident) in scope.incidents_of_review(review.id).await? {
            all.push(self.attached(&scope, &market, attached, incident).await?);
        }
        Ok(all)
    }

    /// Attaches an incident to a case, or changes what is noted of it.
    ///
    /// # Errors
    /// When the caller may not, or the incident is of another marketplace.
    pub async fn attach_incident(
        &self,
        caller: &Caller,
        review: Uuid,
        incident: Uuid,
        why: &str,
    ) -> Result<Review> {
        let scope = self.store().write(caller.tenant()).await?;
        let (review, market) =
            review_to_change(&scope, caller, review, Action::AttachIncident).await?;
        let incident = scope.incident(incident).await?.ok_or(ServiceError::NotFound)?;
        if !incident.marketplace.is_empty() && incident.marketplace != market.marketplace {
            let message = format!(
                "The incident is of {}, the case of {}.",
                incident.marketplace, market.marketplace
            );
            return Err(ServiceError::invalid(&["incident"], "marketplace", message));
        }
        let by = self.by(caller);
        scope
            .attach_incident(ReviewIncident {
                tenant_id: caller.tenant().0,
                review_id: review.id,
                incident_id: incident.id,
                note: super::text("note", why)?,
                attached_by: by.actor.clone(),
                attached_at: by.at,
            })
            .await?;
        let detail = json!({"incident": incident.id, "title": incident.title});
        self.kept(scope, caller, review, &by, "incident_attached", detail).await
    }

    /// Takes an incident from a case.
    ///
    /// # Errors
    /// When the caller may not, or it is not attached.
    pub async fn detach_incident(
        &self,
        caller: &Caller,
        review: Uuid,
        incident: Uuid,
    ) -> Result<Review> {
        let scope = self.store().write(caller.tenant()).await?;
        let (review, _) = review_to_change(&scope, caller, review, Action::AttachIncident).await?;
        if !scope.detach_incident(review.id, incident).await? {
            return Err(ServiceError::NotFound);
        }
        let by = self.by(caller);
        let detail = json!({"incident": incident});
        self.kept(scope, caller, review, &by, "incident_detached", detail).await
    }

    async fn kept(
        &self,
        scope: TenantScope,
        caller: &Caller,
        review: Review,
        by: &By,
        kind: &'static str,
        detail: serde_json::Value,
    ) -> Result<Review> {
        note(&scope, &review, by, kind, false, detail).await?;
        scope.touch_review(review.id).await?;
        record(&scope, by.at, caller.deed(kind, format!("review:{}", review.id))).await?;
        scope.commit().await?;
        Ok(review)
    }

    async fn attached(
        &self,
        scope: &TenantScope,
        market: &Market,
        attached: ReviewIncident,
        incident: Incident,
    ) -> Result<AttachedIncident> {
        let today = i32::try_from(self.now() / crate::clock::DAY).unwrap_or(0);
        let days = (incident.first_day, incident.last_day.unwrap_or(today));
        // Amazon's own fault concerns all carriers; the counts of all are those of a blank one.
        let carrier = Some(incident.carrier.as_str());
        let scan = i16::try_from(Problem::MissingScan as usize).unwrap_or(0);
        let shipped = sum(&scope.carrier_days(&[market.id], carrier, days).await?);
        let unscanned = sum(&scope.carrier_problems(&[market.id], carrier, scan, days).await?);
        let date = |day: i32| Day(u16::try_from(day).unwrap_or(0)).date();
        let evidence = cite(&response::Incident {
            carrier: &incident.carrier,
            title: &incident.title,
            first: date(incident.first_day),
            last: incident.last_day.map(date),
            source: &incident.source,
            reported: incident.packages.and_then(|packages| u64::try_from(packages).ok()),
            shipped,
            unscanned,
        });
        Ok(AttachedIncident { attached, incident, shipped, unscanned, evidence })
    }
}

fn sum(days: &[CarrierDay]) -> u64 {
    days.iter().map(|day| u64::try_from(day.packages).unwrap_or(0)).sum()
}
