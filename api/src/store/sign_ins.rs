//! Sign-ins: browsers' sessions and the tokens of programs.

use super::entity::rows::{RefreshToken, Session};
use super::entity::{refresh_tokens, sessions};
use super::{Hub, Result, hub};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

#[expect(clippy::disallowed_methods, reason = "sign-ins belong to no single tenant")]
impl Hub {
    /// Adds a browser session.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_session(&self, session: Session) -> Result<()> {
        hub::add(self.on(), session).await
    }

    /// The session with this secret, ended or not.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn session_by_hash(&self, hash: &[u8]) -> Result<Option<Session>> {
        let found = sessions::Entity::find().filter(sessions::Column::Hash.eq(hash.to_vec()));
        Ok(found.one(self.on()).await?)
    }

    /// A session.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn session(&self, id: Uuid) -> Result<Option<Session>> {
        Ok(sessions::Entity::find_by_id(id).one(self.on()).await?)
    }

    /// A person's sessions that have not ended, latest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn sessions(&self, user: Uuid, now: Micros) -> Result<Vec<Session>> {
        let found = sessions::Entity::find()
            .filter(sessions::Column::UserId.eq(user))
            .filter(sessions::Column::EndedAt.is_null())
            .filter(sessions::Column::ExpiresAt.gt(now))
            .order_by_desc(sessions::Column::LastSeenAt);
        Ok(found.all(self.on()).await?)
    }

    /// Ends a person's sessions and programs' tokens at once: all, or but the session or family with
    /// an id.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn end_sessions(&self, user: Uuid, but: Option<Uuid>, now: Micros) -> Result<()> {
        let mut ended = sessions::Entity::update_many()
            .col_expr(sessions::Column::EndedAt, Expr::value(now))
            .filter(sessions::Column::UserId.eq(user))
            .filter(sessions::Column::EndedAt.is_null());
        if let Some(but) = but {
            ended = ended.filter(sessions::Column::Id.ne(but));
        }
        ended.exec(self.on()).await?;
        let mut revoked = refresh_tokens::Entity::update_many()
            .col_expr(refresh_tokens::Column::RevokedAt, Expr::value(now))
            .filter(refresh_tokens::Column::UserId.eq(user))
            .filter(refresh_tokens::Column::RevokedAt.is_null());
        if let Some(but) = but {
            revoked = revoked.filter(refresh_tokens::Column::FamilyId.ne(but));
        }
        revoked.exec(self.on()).await?;
        Ok(())
    }

    /// Ends a person's sessions and programs' tokens in one consultancy at once.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn end_sessions_in(&self, user: Uuid, tenant: Uuid, now: Micros) -> Result<()> {
        sessions::Entity::update_many()
            .col_expr(sessions::Column::EndedAt, Expr::value(now))
            .filter(sessions::Column::UserId.eq(user))
            .filter(sessions::Column::TenantId.eq(tenant))
            .filter(sessions::Column::EndedAt.is_null())
            .exec(self.on())
            .await?;
        refresh_tokens::Entity::update_many()
            .col_expr(refresh_tokens::Column::RevokedAt, Expr::value(now))
            .filter(refresh_tokens::Column::UserId.eq(user))
            .filter(refresh_tokens::Column::TenantId.eq(tenant))
            .filter(refresh_tokens::Column::RevokedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Ends one of a person's sessions; false if there is none.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn end_session(&self, user: Uuid, id: Uuid, now: Micros) -> Result<bool> {
        let ended = sessions::Entity::update_many()
            .col_expr(sessions::Column::EndedAt, Expr::value(now))
            .filter(sessions::Column::UserId.eq(user))
            .filter(sessions::Column::Id.eq(id))
            .filter(sessions::Column::EndedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(ended.rows_affected == 1)
    }

    /// Notes that a session is in use.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn see_session(&self, id: Uuid, now: Micros) -> Result<()> {
        sessions::Entity::update_many()
            .col_expr(sessions::Column::LastSeenAt, Expr::value(now))
            .filter(sessions::Column::Id.eq(id))
            .filter(sessions::Column::EndedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// A person's sign-ins of programs that can still be renewed, by their newest token.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn families(&self, user: Uuid, now: Micros) -> Result<Vec<RefreshToken>> {
        let found = refresh_tokens::Entity::find()
            .filter(refresh_tokens::Column::UserId.eq(user))
            .filter(refresh_tokens::Column::UsedAt.is_null())
            .filter(refresh_tokens::Column::RevokedAt.is_null())
            .filter(refresh_tokens::Column::ExpiresAt.gt(now))
            .order_by_desc(refresh_tokens::Column::IssuedAt);
        Ok(found.all(self.on()).await?)
    }

    /// Adds a refresh token.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_refresh_token(&self, token: RefreshToken) -> Result<()> {
        hub::add(self.on(), token).await
    }

    /// The refresh token with this secret.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn refresh_token(&self, hash: &[u8]) -> Result<Option<RefreshToken>> {
        let found =
            refresh_tokens::Entity::find().filter(refresh_tokens::Column::Hash.eq(hash.to_vec()));
        Ok(found.one(self.on()).await?)
    }

    /// Uses a refresh token up; false if that was done before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn use_refresh_token(&self, id: Uuid, now: Micros) -> Result<bool> {
        let used = refresh_tokens::Entity::update_many()
            .col_expr(refresh_tokens::Column::UsedAt, Expr::value(now))
            .filter(refresh_tokens::Column::Id.eq(id))
            .filter(refresh_tokens::Column::UsedAt.is_null())
            .filter(refresh_tokens::Column::RevokedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(used.rows_affected == 1)
    }

    /// Whether a family of refresh tokens was revoked.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn is_family_revoked(&self, family: Uuid) -> Result<bool> {
        let found = refresh_tokens::Entity::find()
            .filter(refresh_tokens::Column::FamilyId.eq(family))
            .filter(refresh_tokens::Column::RevokedAt.is_not_null());
        Ok(found.one(self.on()).await?.is_some())
    }

    /// Revokes all tokens of a family.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn revoke_family(&self, family: Uuid, now: Micros) -> Result<()> {
        refresh_tokens::Entity::update_many()
            .col_expr(refresh_tokens::Column::RevokedAt, Expr::value(now))
            .filter(refresh_tokens::Column::FamilyId.eq(family))
            .exec(self.on())
            .await?;
        Ok(())
    }
}
