//! Who asks.

use super::{ApiKey, Branding, ConsultancyName, Role, Seat, Standing};
use crate::auth::permission::{Accounts, Principal, RULES, Reach, allows};
use crate::graphql::context::services;
use crate::graphql::error::fault;
use crate::graphql::id::{self, Id};
use crate::service::{Caller, ProfileView};
use async_graphql::{Context, ID, Object, Result};

/// Who asks: a person or a partner's key.
pub struct Viewer {
    /// How far the sign-in has come.
    pub standing: Standing,
    /// Who it is, if nothing is missing.
    pub caller: Option<Caller>,
}

impl Viewer {
    fn human(&self) -> Option<&Caller> {
        self.caller.as_ref().filter(|caller| caller.holder.is_some())
    }
}

/// Who asks: a person or a partner's key.
#[Object]
impl Viewer {
    /// How far the sign-in has come. While a step is missing, the rest here is null.
    async fn standing(&self) -> Standing {
        self.standing
    }

    /// The person; null for keys.
    async fn person(&self, context: &Context<'_>) -> Result<Option<Person>> {
        let Some(caller) = self.human() else { return Ok(None) };
        let profile = services(context)?.profile(caller).await;
        Ok(Some(Person(profile.map_err(fault)?)))
    }

    /// The key; null for people.
    async fn api_key(&self, context: &Context<'_>) -> Result<Option<ApiKey>> {
        match &self.caller {
            Some(caller) if caller.holder.is_none() => {
                let key = services(context)?.own_key(caller).await;
                Ok(Some(ApiKey(key.map_err(fault)?)))
            }
            _ => Ok(None),
        }
    }

    /// The consultancy in which the caller is.
    async fn consultancy(&self, context: &Context<'_>) -> Result<Option<ConsultancyName>> {
        let Some(caller) = &self.caller else { return Ok(None) };
        let tenant = services(context)?.own_consultancy(caller).await.map_err(fault)?;
        Ok(Some(tenant.into()))
    }

    /// How the consultancy looks.
    async fn branding(&self, context: &Context<'_>) -> Result<Option<Branding>> {
        let Some(caller) = &self.caller else { return Ok(None) };
        let found = services(context)?.branding(caller).await.map_err(fault)?;
        Ok(Some(Branding(found)))
    }

    /// What the person is there.
    async fn role(&self) -> Option<Role> {
        match self.caller.as_ref().map(|caller| &caller.principal) {
            Some(Principal::Person { role, .. }) => Some((*role).into()),
            _ => None,
        }
    }

    /// The seller accounts that the caller sees; null: all of them.
    async fn accounts(&self) -> Option<Vec<ID>> {
        match self.caller.as_ref().map(|caller| caller.principal.accounts()) {
            Some(Accounts::Only(only)) => {
                Some(only.iter().map(|id| Id::<id::SellerAccount>::of(*id).into()).collect())
            }
            None => Some(Vec::new()),
            Some(Accounts::All) => None,
        }
    }

    /// What the caller may do, as codes such as `invite_staff`: to the consultancy, and to the
    /// seller accounts they see. For showing the right buttons; each call is checked again.
    async fn permissions(&self) -> Vec<&'static str> {
        let Some(caller) = &self.caller else { return Vec::new() };
        let principal = &caller.principal;
        // Which account makes no difference to which actions are allowed on it.
        let some = match principal.accounts() {
            Accounts::All => Some(uuid::Uuid::nil()),
            Accounts::Only(only) => only.first().copied(),
        };
        let allowed = RULES.iter().filter(|rule| match (rule.reach, some) {
            (Reach::Tenant, _) => allows(principal, rule.action, None).is_ok(),
            (Reach::Account, Some(_)) => allows(principal, rule.action, some).is_ok(),
            (Reach::Account, None) => false,
        });
        allowed.map(|rule| rule.code).collect()
    }

    /// The consultancies that the person can go to, the present one among them.
    async fn seats(&self, context: &Context<'_>) -> Result<Vec<Seat>> {
        let Some(caller) = self.human() else { return Ok(Vec::new()) };
        let seats = services(context)?.seats(caller).await.map_err(fault)?;
        Ok(seats.into_iter().map(Seat::from).collect())
    }
}

/// A person as they see themselves.
pub struct Person(pub ProfileView);

/// A person as they see themselves.
#[Object]
impl Person {
    /// Opaque id; the same as the member's.
    async fn id(&self) -> ID {
        Id::<id::Member>::of(self.0.user).into()
    }

    /// Their name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Their e-mail address.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// Whether the address was confirmed.
    async fn email_verified(&self) -> bool {
        self.0.email_verified
    }

    /// Their language, such as `en` or `de-AT`.
    async fn locale(&self) -> &str {
        &self.0.locale
    }

    /// Whether they have a password; clients may do without.
    async fn has_password(&self) -> bool {
        self.0.has_password
    }

    /// Whether they have a second factor.
    async fn has_second_factor(&self) -> bool {
        self.0.has_second_factor
    }

    /// Recovery codes that were not used yet.
    async fn recovery_codes_left(&self) -> u64 {
        self.0.recovery_codes_left
    }

    /// Grows with every change; send it back with the next one.
    async fn version(&self) -> i32 {
        self.0.version
    }
}
