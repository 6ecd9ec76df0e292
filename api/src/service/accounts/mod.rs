//! Seller accounts, their marketplaces, and what these are judged by.

mod lists;
mod markets;

pub use lists::{CarrierInput, LocationInput};
pub use markets::{RulesChange, market_line};
pub(super) use markets::{allowed_market, known_rulebook};

use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Accounts, Action, Principal, allows};
use crate::store::SellerAccount;
use uuid::Uuid;

/// Letters of a name at most.
const LONGEST_NAME: usize = 200;
/// Letters of notes at most.
const LONGEST_NOTES: usize = 10_000;

impl Services {
    /// Accounts that the caller may see, by name.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts(
        &self,
        caller: &Caller,
        after: Option<(String, Uuid)>,
        limit: u64,
    ) -> Result<Vec<SellerAccount>> {
        let scope = self.read(caller).await?;
        let only: Option<Vec<Uuid>> = match caller.principal.accounts() {
            Accounts::All => None,
            Accounts::Only(some) => Some(some.iter().copied().collect()),
        };
        let found = scope.accounts(only.as_deref(), after, limit).await?;
        // The list is narrowed by the database; what it gives is asked for all the same.
        let seen = |account: &SellerAccount| {
            allows(&caller.principal, Action::ViewAccount, Some(account.id)).is_ok()
        };
        Ok(found.into_iter().filter(seen).collect())
    }

    /// An account.
    ///
    /// # Errors
    /// Not found if the caller may not see it.
    pub async fn account(&self, caller: &Caller, id: Uuid) -> Result<SellerAccount> {
        allows(&caller.principal, Action::ViewAccount, Some(id))?;
        let scope = self.read(caller).await?;
        scope.account(id).await?.ok_or(ServiceError::NotFound)
    }

    /// Those of these accounts that the caller may see, in one statement.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts_by_id(
        &self,
        caller: &Caller,
        ids: &[Uuid],
    ) -> Result<Vec<SellerAccount>> {
        let seen = |id: &Uuid| allows(&caller.principal, Action::ViewAccount, Some(*id)).is_ok();
        let seen: Vec<Uuid> = ids.iter().copied().filter(seen).collect();
        Ok(self.read(caller).await?.accounts_by_id(&seen).await?)
    }

    /// Takes on a client.
    ///
    /// # Errors
    /// When the caller may not, or a text cannot be used.
    pub async fn create_account(
        &self,
        caller: &Caller,
        name: &str,
        amazon_seller_id: Option<&str>,
        notes: &str,
    ) -> Result<SellerAccount> {
        allows(&caller.principal, Action::CreateAccount, None)?;
        let account = SellerAccount {
            tenant_id: caller.tenant().0,
            id: self.clock().id(),
            name: named("name", name)?,
            amazon_seller_id: amazon_seller_id.map(seller_id).transpose()?,
            notes: noted(notes)?,
            created_at: self.now(),
            archived_at: None,
            version: 1,
        };
        let scope = self.store().write(caller.tenant()).await?;
        scope.add_account(account.clone()).await?;
        self.keep(scope, caller, "create_account", account.id).await?;
        Ok(account)
    }

    /// Changes an account.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`.
    pub async fn edit_account(
        &self,
        caller: &Caller,
        id: Uuid,
        version: i32,
        change: AccountChange<'_>,
    ) -> Result<SellerAccount> {
        allows(&caller.principal, Action::EditAccount, Some(id))?;
        let scope = self.store().write(caller.tenant()).await?;
        let mut account = scope.account(id).await?.ok_or(ServiceError::NotFound)?;
        let AccountChange { name, amazon_seller_id, notes, archived } = change;
        if let Some(name) = name {
            account.name = named("name", name)?;
        }
        if let Some(id) = amazon_seller_id {
            account.amazon_seller_id =
                (!id.trim().is_empty()).then(|| seller_id(id)).transpose()?;
        }
        if let Some(notes) = notes {
            account.notes = noted(notes)?;
        }
        if let Some(archived) = archived {
            account.archived_at = archived.then(|| account.archived_at.unwrap_or(self.now()));
        }
        account.version = version;
        scope.edit_account(&account).await?;
        account.version += 1;
        self.keep(scope, caller, "edit_account", id).await?;
        Ok(account)
    }
}

/// What is to be changed of an account; nothing is left as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct AccountChange<'a> {
    /// Its name.
    pub name: Option<&'a str>,
    /// Amazon's id of the seller; blank: none.
    pub amazon_seller_id: Option<&'a str>,
    /// Notes.
    pub notes: Option<&'a str>,
    /// Whether it is put away.
    pub archived: Option<bool>,
}

pub(super) fn author(caller: &Caller) -> Uuid {
    match &caller.principal {
        Principal::Person { user_id, .. } => *user_id,
        Principal::Key { key_id, .. } => *key_id,
    }
}

pub(super) fn named(field: &'static str, text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ServiceError::invalid(&[field], "blank", "A name is missing; write one."));
    }
    if text.chars().count() > LONGEST_NAME || text.chars().any(char::is_control) {
        let message = format!("A name has at most {LONGEST_NAME} letters on one line.");
        return Err(ServiceError::invalid(&[field], "too_long", message));
    }
    Ok(text.to_owned())
}

fn noted(text: &str) -> Result<String> {
    if text.chars().count() > LONGEST_NOTES {
        let message = format!("Notes have at most {LONGEST_NOTES} letters.");
        return Err(ServiceError::invalid(&["notes"], "too_long", message));
    }
    Ok(text.replace('\0', ""))
}

fn seller_id(text: &str) -> Result<String> {
    let text = text.trim().to_uppercase();
    let fits = (10..=16).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric());
    if !fits {
        let message = "Amazon's seller id has 10 to 16 letters and digits, such as A1B2C3D4E5F6G7.";
        return Err(ServiceError::invalid(&["amazonSellerId"], "seller_id", message));
    }
    Ok(text)
}
