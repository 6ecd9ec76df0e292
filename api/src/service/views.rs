//! Views of the portal that people keep: a page with its filters and order, by a name, for
//! themselves or for the team.

use super::audit::record;
use super::consultancy::checked_name;
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, Principal, Role, allows};
use crate::store::{SavedView, TenantScope};
use uuid::Uuid;

/// Views that a person keeps at most.
const MOST: u64 = 200;
/// Characters of a page's path at most.
const LONGEST_PAGE: usize = 100;
/// Characters of what stands behind the `?` of its address at most.
const LONGEST_QUERY: usize = 2_000;

/// A view to be kept.
#[derive(Clone, Debug)]
pub struct NewView {
    /// The path of the page, such as `reviews`.
    pub page: String,
    /// What it is called.
    pub name: String,
    /// What stands behind the `?` of its address.
    pub query: String,
    /// Whether the team sees it too.
    pub shared: bool,
}

/// What of a view is to change.
#[derive(Clone, Debug, Default)]
pub struct ViewChange {
    /// What it is called.
    pub name: Option<String>,
    /// What stands behind the `?` of its address.
    pub query: Option<String>,
    /// Whether the team sees it too.
    pub shared: Option<bool>,
}

impl Services {
    /// The views that the caller sees: their own and, for the staff, the team's.
    ///
    /// # Errors
    /// Not allowed to keys.
    pub async fn saved_views(&self, caller: &Caller, page: Option<&str>) -> Result<Vec<SavedView>> {
        let user = person(caller)?;
        let views = self.read(caller).await?.saved_views(user, page).await?;
        let own = |view: &SavedView| view.user_id == user || sees_the_teams(caller);
        Ok(views.into_iter().filter(own).collect())
    }

    /// Keeps a view.
    ///
    /// # Errors
    /// When it cannot be used, the caller keeps too many, or may not share.
    pub async fn keep_view(&self, caller: &Caller, view: NewView) -> Result<SavedView> {
        let user = person(caller)?;
        let NewView { page, name, query, shared } = view;
        may_share(caller, shared)?;
        let (page, name, query) =
            (checked_page(page)?, checked_name("name", &name)?, checked_query(query)?);
        let scope = self.store().write(caller.tenant()).await?;
        if scope.saved_views_kept(user).await? >= MOST {
            let message = format!("You keep {MOST} views already; remove one first.");
            return Err(ServiceError::invalid(&["name"], "too_many_views", message));
        }
        let (tenant_id, id, created_at) = (caller.tenant().0, self.clock().id(), self.now());
        let (user_id, version) = (user, 1);
        let row =
            SavedView { tenant_id, id, user_id, shared, page, name, query, created_at, version };
        scope.add_saved_view(row.clone()).await?;
        self.note_view(&scope, caller, "keep_view", &row).await?;
        scope.commit().await?;
        Ok(row)
    }

    /// Changes a view of the caller's.
    ///
    /// # Errors
    /// Not found if it is not theirs; a conflict if it was changed since `version`.
    pub async fn change_view(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        change: ViewChange,
    ) -> Result<SavedView> {
        let user = person(caller)?;
        let scope = self.store().write(caller.tenant()).await?;
        let found = scope.saved_view(id).await?.filter(|view| view.user_id == user);
        let mut row = found.ok_or(ServiceError::NotFound)?;
        let ViewChange { name, query, shared } = change;
        may_share(caller, shared.unwrap_or(false))?;
        if let Some(name) = name {
            row.name = checked_name("name", &name)?;
        }
        if let Some(query) = query {
            row.query = checked_query(query)?;
        }
        row.shared = shared.unwrap_or(row.shared);
        row.version = version;
        scope.keep_saved_view(&mut row).await?;
        self.note_view(&scope, caller, "change_view", &row).await?;
        scope.commit().await?;
        Ok(row)
    }

    /// Removes a view of the caller's. Those who run the consultancy may remove the team's.
    ///
    /// # Errors
    /// Not found if the caller may not remove it.
    pub async fn remove_view(&self, caller: &Caller, id: Uuid) -> Result<()> {
        let user = person(caller)?;
        let scope = self.store().write(caller.tenant()).await?;
        let chief = allows(&caller.principal, Action::ManageTeamViews, None).is_ok();
        let may = |view: &SavedView| view.user_id == user || view.shared && chief;
        let row = scope.saved_view(id).await?.filter(may).ok_or(ServiceError::NotFound)?;
        scope.remove_saved_view(row.id).await?;
        self.note_view(&scope, caller, "remove_view", &row).await?;
        Ok(scope.commit().await?)
    }

    async fn note_view(
        &self,
        scope: &TenantScope,
        caller: &Caller,
        what: &'static str,
        view: &SavedView,
    ) -> Result<()> {
        // What people keep for themselves is nobody else's business.
        if view.shared {
            record(scope, self.now(), caller.deed(what, format!("view:{}", view.id))).await?;
        }
        Ok(())
    }
}

fn person(caller: &Caller) -> Result<Uuid> {
    allows(&caller.principal, Action::KeepView, None)?;
    caller.holder.as_ref().map(|holder| holder.user).ok_or(ServiceError::NotFound)
}

const fn sees_the_teams(caller: &Caller) -> bool {
    matches!(caller.principal, Principal::Person { role, .. } if !matches!(role, Role::Client))
}

fn may_share(caller: &Caller, shared: bool) -> Result<()> {
    if shared {
        allows(&caller.principal, Action::ShareView, None)?;
    }
    Ok(())
}

fn checked_page(page: String) -> Result<String> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_/".contains(c);
    if page.is_empty() || page.len() > LONGEST_PAGE || !page.chars().all(fits) {
        let message = format!(
            "A page is the path of an address, such as `reviews`: 1 to {LONGEST_PAGE} small \
             letters, digits, `-`, `_` and `/`."
        );
        return Err(ServiceError::invalid(&["page"], "page_invalid", message));
    }
    Ok(page)
}

fn checked_query(query: String) -> Result<String> {
    if query.chars().count() > LONGEST_QUERY || query.chars().any(char::is_control) {
        let message = format!(
            "What stands behind the `?` of an address has at most {LONGEST_QUERY} characters and \
             no line breaks."
        );
        return Err(ServiceError::invalid(&["query"], "query_invalid", message));
    }
    Ok(query)
}
