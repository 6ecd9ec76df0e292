//! What is done with all that somebody has at once: moved to another database, taken out, taken in,
//! erased, sealed with another key. It works on tables as data (`crate::store::tables`), so that a
//! new table is part of it from its first day.

mod ageing;
mod archive;
mod census;
mod erasing;
mod moving;
mod resealing;
mod taking_in;
mod taking_out;

pub use ageing::{Forgotten, Keeping};
pub use census::Census;
pub use erasing::{Erased, Erasure};
pub use moving::{MoveError, move_all};
pub use resealing::Resealed;
pub use taking_in::TakenIn;
pub use taking_out::TakenOut;

use super::{Result, Services};
use crate::store::{SellerAccount, TenantId};

impl Services {
    /// The seller accounts of a consultancy, those that were put away among them. For the operator.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts_of(&self, tenant: TenantId) -> Result<Vec<SellerAccount>> {
        Ok(self.store().read(tenant).await?.every_account().await?)
    }
}
