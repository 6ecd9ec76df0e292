//! Known faults: noting, changing, attaching them; and who agrees to be looked at together.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::scalar::Date;
use crate::graphql::types::{Incident, Review, SellerAccount};
use crate::service::incidents::IncidentInput;
use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, Result, SimpleObject};

/// A fault to be noted.
#[derive(InputObject)]
pub struct CreateIncidentInput {
    /// The carrier by any of its names; left out or blank: Amazon's own fault.
    carrier: Option<String>,
    /// Code of the marketplace it concerns; left out or blank: all.
    marketplace: Option<String>,
    /// What happened, in a few words.
    title: String,
    /// What happened.
    what: Option<String>,
    /// Where it is known from: an address, a notice, a case number.
    source: String,
    /// First day.
    first_day: Date,
    /// Last day; left out while it goes on.
    last_day: Option<Date>,
    /// Packages concerned, as the source has it.
    packages: Option<i64>,
}

/// A fault to be changed. What is left out stays.
#[derive(InputObject)]
pub struct EditIncidentInput {
    /// Which one.
    id: ID,
    /// The version that is changed.
    version: i32,
    /// The carrier by any of its names; blank: Amazon's own fault.
    carrier: Option<String>,
    /// Code of the marketplace it concerns; blank: all.
    marketplace: Option<String>,
    /// What happened, in a few words.
    title: Option<String>,
    /// What happened.
    what: Option<String>,
    /// Where it is known from.
    source: Option<String>,
    /// First day.
    first_day: Option<Date>,
    /// Last day; null: it goes on.
    last_day: MaybeUndefined<Date>,
    /// Packages concerned, as the source has it; null: it does not say.
    packages: MaybeUndefined<i64>,
}

/// A fault that is over, or not after all.
#[derive(InputObject)]
pub struct CloseIncidentInput {
    /// Which one.
    id: ID,
    /// The version that is changed.
    version: i32,
    /// Its last day; left out if it has one already.
    last_day: Option<Date>,
    /// `false` to take it back.
    closed: Option<bool>,
}

/// What became of an incident.
#[derive(SimpleObject)]
pub struct IncidentPayload {
    /// The incident as it is now; none if nothing was changed.
    incident: Option<Incident>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// An incident as evidence of a case.
#[derive(InputObject)]
pub struct AttachIncidentInput {
    /// The case.
    review: ID,
    /// The incident.
    incident: ID,
    /// Why it is evidence.
    note: Option<String>,
}

/// An incident that is no evidence of a case.
#[derive(InputObject)]
pub struct DetachIncidentInput {
    /// The case.
    review: ID,
    /// The incident.
    incident: ID,
}

/// What became of a case.
#[derive(SimpleObject)]
pub struct ReviewIncidentPayload {
    /// The case as it is now; none if nothing was changed.
    review: Option<Review>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// Whether an account agrees to be looked at together with others of the consultancy.
#[derive(InputObject)]
pub struct SetEarlyWarningInput {
    /// Which account.
    account: ID,
    /// Whether it agrees.
    agreed: bool,
}

/// What became of the wish.
#[derive(SimpleObject)]
pub struct SetEarlyWarningPayload {
    /// The account as it is now; none if nothing was changed.
    account: Option<SellerAccount>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub struct IncidentMutation;

#[Object]
impl IncidentMutation {
    /// Notes a known fault of a carrier or of Amazon.
    async fn create_incident(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What is known.")] input: CreateIncidentInput,
    ) -> Result<IncidentPayload> {
        let CreateIncidentInput {
            carrier,
            marketplace,
            title,
            what,
            source,
            first_day,
            last_day,
            packages,
        } = input;
        let input = IncidentInput {
            carrier,
            marketplace,
            title: Some(title),
            what,
            source: Some(source),
            first_day: Some(first_day.day()),
            last_day: last_day.map(|day| Some(day.day())),
            packages: packages.map(Some),
        };
        let made = services(context)?.create_incident(caller(context)?, input).await;
        let (incident, user_errors) = settled(made)?;
        Ok(IncidentPayload { incident: incident.map(Incident), user_errors })
    }

    /// Changes what is known of a fault.
    async fn edit_incident(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "What is known now.")] input: EditIncidentInput,
    ) -> Result<IncidentPayload> {
        let EditIncidentInput {
            id,
            version,
            carrier,
            marketplace,
            title,
            what,
            source,
            first_day,
            last_day,
            packages,
        } = input;
        let change = IncidentInput {
            carrier,
            marketplace,
            title,
            what,
            source,
            first_day: first_day.map(Date::day),
            last_day: last_day.map_value(Date::day).into(),
            packages: packages.into(),
        };
        edited(context, &id, version, change, None).await
    }

    /// Notes that a fault is over, or that it is not after all.
    async fn close_incident(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which one, and its last day.")] input: CloseIncidentInput,
    ) -> Result<IncidentPayload> {
        let CloseIncidentInput { id, version, last_day, closed } = input;
        let change = IncidentInput {
            last_day: last_day.map(|day| Some(day.day())),
            ..IncidentInput::default()
        };
        edited(context, &id, version, change, Some(closed.unwrap_or(true))).await
    }

    /// Makes a known fault evidence of a case, or changes why it is.
    async fn attach_incident(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Case and incident.")] input: AttachIncidentInput,
    ) -> Result<ReviewIncidentPayload> {
        let AttachIncidentInput { review, incident, note } = input;
        let review = Id::<id::Review>::read(&review).uuid();
        let incident = Id::<id::Incident>::read(&incident).uuid();
        let (services, caller) = (services(context)?, caller(context)?);
        let note = note.unwrap_or_default();
        let done = services.attach_incident(caller, review, incident, &note).await;
        let (review, user_errors) = settled(done)?;
        Ok(ReviewIncidentPayload { review: review.map(Review::of), user_errors })
    }

    /// Takes a known fault from a case.
    async fn detach_incident(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Case and incident.")] input: DetachIncidentInput,
    ) -> Result<ReviewIncidentPayload> {
        let review = Id::<id::Review>::read(&input.review).uuid();
        let incident = Id::<id::Incident>::read(&input.incident).uuid();
        let done = services(context)?.detach_incident(caller(context)?, review, incident).await;
        let (review, user_errors) = settled(done)?;
        Ok(ReviewIncidentPayload { review: review.map(Review::of), user_errors })
    }

    /// Notes whether a seller account agrees that its carriers' scans are looked at together with
    /// those of other accounts of the consultancy, to warn early of a carrier that fails.
    async fn set_early_warning(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Account and wish.")] input: SetEarlyWarningInput,
    ) -> Result<SetEarlyWarningPayload> {
        let account = Id::<id::SellerAccount>::read(&input.account).uuid();
        let set =
            services(context)?.set_early_warning(caller(context)?, account, input.agreed).await;
        let (account, user_errors) = settled(set)?;
        Ok(SetEarlyWarningPayload { account: account.map(SellerAccount), user_errors })
    }
}

async fn edited(
    context: &Context<'_>,
    id: &ID,
    version: i32,
    change: IncidentInput,
    closed: Option<bool>,
) -> Result<IncidentPayload> {
    let id = Id::<id::Incident>::read(id).uuid();
    let services = services(context)?;
    let done = services.edit_incident(caller(context)?, id, version, change, closed).await;
    let (incident, user_errors) = settled(done)?;
    Ok(IncidentPayload { incident: incident.map(Incident), user_errors })
}
