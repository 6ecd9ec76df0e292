//! Short lists that are stored as text.

use crate::auth::permission::{Accounts, Role};
use crate::store::StoreError;
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A list as text.
pub(super) fn write<T: Serialize>(list: &[T]) -> String {
    serde_json::to_string(list).unwrap_or_else(|_| "[]".to_owned())
}

/// A list as it was stored.
pub(super) fn read<T: DeserializeOwned>(what: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|why| StoreError::Damaged { what, why: why.to_string() })
}

/// A role as it was stored.
pub(super) fn role(code: &str) -> Result<Role, StoreError> {
    Role::parse(code).ok_or_else(|| {
        let why = format!("there is no role {code:?}");
        StoreError::Damaged { what: "role", why }
    })
}

/// Accounts as one set.
pub(super) fn accounts(all: bool, only: impl IntoIterator<Item = Uuid>) -> Accounts {
    if all { Accounts::All } else { Accounts::Only(only.into_iter().collect::<BTreeSet<_>>()) }
}
