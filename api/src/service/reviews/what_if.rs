//! What a case's rate would be if something were changed: levers are moved on the packages that its
//! latest revision kept for it, so that no package is looked at again.

use super::allowed_review;
use crate::auth::permission::Action;
use crate::service::{Caller, Result, ServiceError, Services};
use crate::store::StoreError;
use domain::what_if::{Fault, Levers, Mixture, Outcome};
use uuid::Uuid;

impl Services {
    /// The packages of a case's latest revision as levers are moved on them; none if nothing was
    /// scored yet.
    ///
    /// # Errors
    /// Not found if the caller may not see the analysis.
    pub async fn mixture(&self, caller: &Caller, review: Uuid) -> Result<Option<Mixture>> {
        let scope = self.read(caller).await?;
        let (review, _) = allowed_review(&scope, caller, review, Action::ViewAnalysis).await?;
        let Some(text) = scope.mixture(review.id, review.revision).await? else { return Ok(None) };
        let damaged = |why: serde_json::Error| StoreError::Damaged {
            what: "packages of a revision",
            why: why.to_string(),
        };
        Ok(Some(serde_json::from_str(&text).map_err(damaged)?))
    }

    /// What the levers would change in a case; none if nothing was scored yet.
    ///
    /// # Errors
    /// Not found if the caller may not see the analysis, or when a lever cannot be moved.
    pub async fn what_if(
        &self,
        caller: &Caller,
        review: Uuid,
        levers: &Levers,
    ) -> Result<Option<Outcome>> {
        let Some(mixture) = self.mixture(caller, review).await? else { return Ok(None) };
        mixture.outcome(levers).map(Some).map_err(refused)
    }
}

fn refused(fault: Fault) -> ServiceError {
    let (field, code) = match fault {
        Fault::Sku(_) => ("toFba", "sku_without_invalid_packages"),
        Fault::Carrier(_) => ("carriers", "carrier_not_used"),
        Fault::Untried { .. } => ("carriers", "carrier_untried"),
        Fault::Replaced(_) => ("carriers", "carrier_replaced"),
        Fault::Hour(_) => ("cutOff", "hour_invalid"),
        _ => ("", "lever_invalid"),
    };
    let said = fault.to_string();
    let mut letters = said.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let message = format!("{}{}.", first.unwrap_or_default(), letters.as_str());
    ServiceError::invalid(&[field], code, message)
}
