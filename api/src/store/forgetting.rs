//! What is left of sign-ins that are over.

use super::entity::{buckets, links, refresh_tokens, sessions, signing_keys};
use super::{Hub, Result};
use crate::clock::Micros;
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter};

/// Before which moments things are forgotten.
#[derive(Clone, Copy, Debug)]
pub struct Bygone {
    /// Sessions that ended or ran out.
    pub sessions: Micros,
    /// Refresh tokens that ran out. Those that were used up are kept until then: one that comes
    /// again tells of a thief.
    pub tokens: Micros,
    /// Links that ran out.
    pub links: Micros,
    /// Signing keys that were retired.
    pub signing_keys: Micros,
    /// Throttles that were last asked.
    pub throttles: Micros,
    /// Places that somebody last signed in from.
    pub known_places: Micros,
}

#[expect(clippy::disallowed_methods, reason = "sign-ins belong to no single tenant")]
impl Hub {
    /// Forgets what is over; how many rows. `known_place` is how the names of known places begin.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_sign_ins(&self, bygone: Bygone, known_place: &str) -> Result<u64> {
        let over = Condition::any()
            .add(sessions::Column::EndedAt.lt(bygone.sessions))
            .add(sessions::Column::ExpiresAt.lt(bygone.sessions));
        let is_place = buckets::Column::Name.starts_with(known_place);
        let place =
            Condition::all().add(is_place.clone()).add(buckets::Column::At.lt(bygone.known_places));
        let throttle =
            Condition::all().add(is_place.not()).add(buckets::Column::At.lt(bygone.throttles));
        let gone = [
            sessions::Entity::delete_many().filter(over).exec(self.on()).await?,
            refresh_tokens::Entity::delete_many()
                .filter(refresh_tokens::Column::ExpiresAt.lt(bygone.tokens))
                .exec(self.on())
                .await?,
            links::Entity::delete_many()
                .filter(links::Column::ExpiresAt.lt(bygone.links))
                .exec(self.on())
                .await?,
            signing_keys::Entity::delete_many()
                .filter(signing_keys::Column::RetiredAt.lt(bygone.signing_keys))
                .exec(self.on())
                .await?,
            buckets::Entity::delete_many()
                .filter(Condition::any().add(place).add(throttle))
                .exec(self.on())
                .await?,
        ];
        Ok(gone.iter().map(|gone| gone.rows_affected).sum())
    }
}
