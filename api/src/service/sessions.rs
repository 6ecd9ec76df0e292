//! Where somebody is signed in.

use super::audit::{Deed, record};
use super::caller::{SESSION_IDLE, Through};
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::clock::Micros;
use uuid::Uuid;

/// What is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A browser, as it calls itself.
    Browser(String),
    /// A program.
    Program,
}

/// One sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionView {
    /// By what it can be ended.
    pub id: Uuid,
    /// What is signed in.
    pub place: Place,
    /// Whether it is the one that asks.
    pub current: bool,
    /// Since when; for programs, since the last pair of tokens.
    pub created_at: Micros,
    /// Last use, to the minute.
    pub last_seen_at: Micros,
    /// Until when at most.
    pub expires_at: Micros,
}

impl Services {
    /// Where the caller is signed in, latest use first.
    ///
    /// # Errors
    /// When a key asks.
    pub async fn sessions(&self, caller: &Caller) -> Result<Vec<SessionView>> {
        allows(&caller.principal, Action::ViewOwnSessions, None)?;
        let holder = caller.person()?;
        let now = self.now();
        let scope = self.read(caller).await?;
        let hub = scope.hub();
        let browsers = hub.sessions(holder.user, now).await?.into_iter();
        let idle = |last: Micros| now - last >= SESSION_IDLE;
        let browsers = browsers.filter(|row| !idle(row.last_seen_at)).map(|row| SessionView {
            id: row.id,
            current: holder.through == Through::Session(row.id),
            place: Place::Browser(row.agent),
            created_at: row.created_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
        });
        let programs = hub.families(holder.user, now).await?.into_iter().map(|row| SessionView {
            id: row.family_id,
            current: holder.through == Through::Family(row.family_id),
            place: Place::Program,
            created_at: row.issued_at,
            last_seen_at: row.issued_at,
            expires_at: row.expires_at,
        });
        let mut views: Vec<SessionView> = browsers.chain(programs).collect();
        views.sort_by_key(|view| std::cmp::Reverse((view.last_seen_at, view.id)));
        Ok(views)
    }

    /// Ends one of the caller's sign-ins.
    ///
    /// # Errors
    /// Not found if it is none of theirs or has ended.
    pub async fn end_session(&self, caller: &Caller, id: Uuid) -> Result<()> {
        allows(&caller.principal, Action::EndOwnSession, None)?;
        let user = caller.person()?.user;
        let now = self.now();
        let scope = self.store().write(caller.tenant()).await?;
        let hub = scope.hub();
        if !hub.end_session(user, id, now).await? {
            let families = hub.families(user, now).await?;
            if !families.iter().any(|row| row.family_id == id) {
                return Err(ServiceError::NotFound);
            }
            hub.revoke_family(id, now).await?;
        }
        let action = Action::EndOwnSession.code();
        record(&scope, now, caller.deed(action, format!("session:{id}"))).await?;
        Ok(scope.commit().await?)
    }

    /// Ends all of the caller's sign-ins but the one that asks.
    ///
    /// # Errors
    /// When a key asks.
    pub async fn end_other_sessions(&self, caller: &Caller) -> Result<()> {
        allows(&caller.principal, Action::EndOwnSession, None)?;
        let holder = caller.person()?;
        let now = self.now();
        let scope = self.store().write(caller.tenant()).await?;
        scope.hub().end_sessions(holder.user, Some(holder.through.id()), now).await?;
        let subject = format!("user:{}", holder.user);
        record(&scope, now, caller.deed(Action::EndOwnSession.code(), subject)).await?;
        Ok(scope.commit().await?)
    }
}

impl Caller {
    /// Something that the caller did.
    pub(super) fn deed<'a>(&'a self, action: &'a str, subject: String) -> Deed<'a> {
        let (actor, call) = (self.actor(), self.call.as_ref());
        Deed { actor, action, subject, request_id: &self.request_id, call }
    }
}
