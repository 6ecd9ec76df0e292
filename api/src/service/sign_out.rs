//! The end of a sign-in.

use super::audit::{Actor, Deed, record};
use super::caller::Through;
use super::{Holder, Result, Services};

impl Services {
    /// Ends the session or the program's tokens that the request came with.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn sign_out(&self, holder: &Holder) -> Result<()> {
        let now = self.now();
        let scope = self.store().write(holder.tenant).await?;
        match holder.through {
            Through::Session(id) => {
                scope.hub().end_session(holder.user, id, now).await?;
            }
            Through::Family(id) => scope.hub().revoke_family(id, now).await?,
        }
        let deed = Deed {
            actor: Actor::Person(holder.user),
            action: "sign_out",
            subject: format!("user:{}", holder.user),
            request_id: &holder.request_id,
            call: None,
        };
        record(&scope, now, deed).await?;
        Ok(scope.commit().await?)
    }
}
