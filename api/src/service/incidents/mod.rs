//! Known faults of carriers and of Amazon, for the whole consultancy: when, how many, from where.
//! Attached to a case they are evidence; what is said of one in an answer is
//! [`domain::response::cite`]'s business.

mod attached;
mod early;

pub use attached::AttachedIncident;
pub use early::{EarlyWarningView, StruckAccount};

use super::accounts::named;
use super::audit::record;
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::store::{Incident, IncidentFilter};
use domain::carrier::Directory;
use domain::marketplace::Marketplace;
use uuid::Uuid;

/// Letters of what happened, and of a source, at most.
const LONGEST: usize = 4_000;

/// What is said of an incident. Nothing is left as it is when it is changed.
#[derive(Clone, Debug, Default)]
pub struct IncidentInput {
    /// The carrier by any of its names; blank: Amazon's own fault.
    pub carrier: Option<String>,
    /// The marketplace; blank: everywhere.
    pub marketplace: Option<String>,
    /// What happened, in a few words.
    pub title: Option<String>,
    /// What happened.
    pub what: Option<String>,
    /// Where it is known from.
    pub source: Option<String>,
    /// First day.
    pub first_day: Option<i32>,
    /// Last day; `Some(None)`: it goes on.
    pub last_day: Option<Option<i32>>,
    /// Packages concerned, as the source has it; `Some(None)`: it does not say.
    pub packages: Option<Option<i64>>,
}

impl Services {
    /// Incidents, those that began last first.
    ///
    /// # Errors
    /// When the caller may not.
    pub async fn incidents(
        &self,
        caller: &Caller,
        filter: IncidentFilter,
        after: Option<(i32, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Incident>> {
        allows(&caller.principal, Action::ViewIncidents, None)?;
        let carrier = filter.carrier.map(|name| carrier(&name));
        let filter = IncidentFilter { carrier, ..filter };
        let scope = self.read(caller).await?;
        Ok(scope.incidents(&filter, after, limit).await?)
    }

    /// An incident.
    ///
    /// # Errors
    /// When the caller may not, or there is none.
    pub async fn incident(&self, caller: &Caller, id: Uuid) -> Result<Incident> {
        allows(&caller.principal, Action::ViewIncidents, None)?;
        let scope = self.read(caller).await?;
        scope.incident(id).await?.ok_or(ServiceError::NotFound)
    }

    /// Notes an incident.
    ///
    /// # Errors
    /// When the caller may not, or something cannot be used.
    pub async fn create_incident(&self, caller: &Caller, input: IncidentInput) -> Result<Incident> {
        allows(&caller.principal, Action::ManageIncidents, None)?;
        let now = self.now();
        let mut incident = Incident {
            tenant_id: caller.tenant().0,
            id: self.clock().id(),
            carrier: String::new(),
            marketplace: String::new(),
            title: String::new(),
            what: String::new(),
            source: String::new(),
            first_day: -1,
            last_day: None,
            packages: None,
            created_by: caller.actor().to_string(),
            created_at: now,
            closed_at: None,
            version: 1,
        };
        change(&mut incident, input)?;
        whole(&incident)?;
        let scope = self.store().write(caller.tenant()).await?;
        scope.add_incident(incident.clone()).await?;
        record(&scope, now, caller.deed("create_incident", format!("incident:{}", incident.id)))
            .await?;
        scope.commit().await?;
        Ok(incident)
    }

    /// Changes an incident; with `closed` it is over, or not after all.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`.
    pub async fn edit_incident(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        input: IncidentInput,
        closed: Option<bool>,
    ) -> Result<Incident> {
        allows(&caller.principal, Action::ManageIncidents, None)?;
        let now = self.now();
        let scope = self.store().write(caller.tenant()).await?;
        let mut incident = scope.incident(id).await?.ok_or(ServiceError::NotFound)?;
        change(&mut incident, input)?;
        if let Some(closed) = closed {
            incident.closed_at = closed.then(|| incident.closed_at.unwrap_or(now));
        }
        if incident.closed_at.is_some() && incident.last_day.is_none() {
            let message = "An incident that is over has a last day; give it.";
            return Err(ServiceError::invalid(&["lastDay"], "missing", message));
        }
        whole(&incident)?;
        incident.version = version;
        scope.edit_incident(&incident).await?;
        incident.version += 1;
        record(&scope, now, caller.deed("edit_incident", format!("incident:{id}"))).await?;
        scope.commit().await?;
        Ok(incident)
    }
}

/// A carrier as the directory calls it; one that nobody knows as it is written.
fn carrier(name: &str) -> String {
    let directory = Directory::shipped();
    let known = directory.resolve(name).map(|carrier| directory.carrier(carrier).name.clone());
    known.unwrap_or_else(|| name.trim().replace('\0', ""))
}

fn change(incident: &mut Incident, input: IncidentInput) -> Result<()> {
    let IncidentInput {
        carrier: by,
        marketplace,
        title,
        what,
        source,
        first_day,
        last_day,
        packages,
    } = input;
    if let Some(by) = by {
        incident.carrier = match carrier(&by) {
            blank if blank.is_empty() => blank,
            name => named("carrier", &name)?,
        };
    }
    if let Some(code) = marketplace {
        incident.marketplace = match code.trim() {
            "" => String::new(),
            code => match Marketplace::parse(code) {
                Some(marketplace) => marketplace.code().to_owned(),
                None => {
                    let message =
                        format!("There is no marketplace {code:?}; write one such as US.");
                    return Err(ServiceError::invalid(&["marketplace"], "unknown", message));
                }
            },
        };
    }
    if let Some(title) = title {
        incident.title = named("title", &title)?;
    }
    if let Some(what) = what {
        incident.what = text("what", &what)?;
    }
    if let Some(source) = source {
        incident.source = text("source", &source)?;
    }
    incident.first_day = first_day.unwrap_or(incident.first_day);
    incident.last_day = last_day.unwrap_or(incident.last_day);
    incident.packages = packages.unwrap_or(incident.packages);
    if incident.packages.is_some_and(|packages| packages < 0) {
        let message = "Packages are counted from 0 up.";
        return Err(ServiceError::invalid(&["packages"], "negative", message));
    }
    Ok(())
}

fn text(field: &'static str, text: &str) -> Result<String> {
    if text.chars().count() > LONGEST {
        let message = format!("A text has at most {LONGEST} letters.");
        return Err(ServiceError::invalid(&[field], "too_long", message));
    }
    Ok(text.trim().replace('\0', ""))
}

/// Whether an incident says what it has to say.
fn whole(incident: &Incident) -> Result<()> {
    if incident.title.is_empty() {
        return Err(ServiceError::invalid(
            &["title"],
            "blank",
            "Say in a few words what happened.",
        ));
    }
    if incident.source.is_empty() {
        let message = "Say where it is known from; without a source it proves nothing.";
        return Err(ServiceError::invalid(&["source"], "blank", message));
    }
    if incident.first_day < 0 {
        let message = "Give the first day, not before 1970.";
        return Err(ServiceError::invalid(&["firstDay"], "missing", message));
    }
    if incident.last_day.is_some_and(|last| last < incident.first_day) {
        let message = "The last day is before the first; give them the other way round.";
        return Err(ServiceError::invalid(&["lastDay"], "backwards", message));
    }
    Ok(())
}
