//! People, how they prove who they are, and which consultancies they are in.

use super::entity::rows::{
    Bucket, Link, RecoveryCode, RefreshToken, Seat, SecondFactor, Session, SigningKey, Tenant, User,
};
use super::entity::{
    buckets, links, recovery_codes, refresh_tokens, seats, second_factors, sessions, signing_keys,
    tenants, users,
};
use super::{Hub, Result, hub};
use crate::clock::Micros;
use sea_orm::sea_query::{Expr, Func, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

#[expect(clippy::disallowed_methods, reason = "people belong to no single tenant")]
impl Hub {
    /// A person by the folded form of the address.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn user_by_email(&self, key: &str) -> Result<Option<User>> {
        let found = users::Entity::find().filter(users::Column::EmailKey.eq(key));
        Ok(found.one(self.on()).await?)
    }

    /// A person.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn user(&self, id: Uuid) -> Result<Option<User>> {
        Ok(users::Entity::find_by_id(id).one(self.on()).await?)
    }

    /// Persons.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn users(&self, ids: Vec<Uuid>) -> Result<Vec<User>> {
        let found = users::Entity::find().filter(users::Column::Id.is_in(ids));
        Ok(found.all(self.on()).await?)
    }

    /// Adds a person.
    ///
    /// # Errors
    /// A duplicate if the address is taken.
    pub async fn add_user(&self, user: User) -> Result<()> {
        hub::add(self.on(), user).await
    }

    /// Keeps a person as changed.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn keep_user(&self, user: User) -> Result<()> {
        user.into_active_model().reset_all().update(self.on()).await?;
        Ok(())
    }

    /// A consultancy's own row.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn tenant(&self, id: Uuid) -> Result<Option<Tenant>> {
        Ok(tenants::Entity::find_by_id(id).one(self.on()).await?)
    }

    /// All consultancies, for the operator.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn tenants(&self) -> Result<Vec<Tenant>> {
        Ok(tenants::Entity::find().order_by_asc(tenants::Column::Name).all(self.on()).await?)
    }

    /// Adds a consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_tenant(&self, tenant: Tenant) -> Result<()> {
        hub::add(self.on(), tenant).await
    }

    /// Keeps a consultancy as changed.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn keep_tenant(&self, tenant: Tenant) -> Result<()> {
        tenant.into_active_model().reset_all().update(self.on()).await?;
        Ok(())
    }

    /// The consultancies a person is in.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn seats(&self, user: Uuid) -> Result<Vec<Uuid>> {
        let found = seats::Entity::find()
            .filter(seats::Column::UserId.eq(user))
            .order_by_asc(seats::Column::TenantId);
        Ok(found.all(self.on()).await?.into_iter().map(|seat| seat.tenant_id).collect())
    }

    /// Notes that a person is in a consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_seat(&self, user: Uuid, tenant: Uuid) -> Result<()> {
        let row = Seat { user_id: user, tenant_id: tenant }.into_active_model().reset_all();
        let known = OnConflict::columns([seats::Column::UserId, seats::Column::TenantId])
            .do_nothing()
            .to_owned();
        seats::Entity::insert(row).on_conflict(known).exec_without_returning(self.on()).await?;
        Ok(())
    }

    /// Notes that a person is no longer in a consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn remove_seat(&self, user: Uuid, tenant: Uuid) -> Result<()> {
        seats::Entity::delete_many()
            .filter(seats::Column::UserId.eq(user))
            .filter(seats::Column::TenantId.eq(tenant))
            .exec(self.on())
            .await?;
        Ok(())
    }

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

    /// Keeps a session as changed.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn keep_session(&self, session: Session) -> Result<()> {
        session.into_active_model().reset_all().update(self.on()).await?;
        Ok(())
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

    /// A session.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn session(&self, id: Uuid) -> Result<Option<Session>> {
        Ok(sessions::Entity::find_by_id(id).one(self.on()).await?)
    }

    /// The newest refresh token of a sign-in.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn newest_of_family(&self, family: Uuid) -> Result<Option<RefreshToken>> {
        let found = refresh_tokens::Entity::find()
            .filter(refresh_tokens::Column::FamilyId.eq(family))
            .order_by_desc(refresh_tokens::Column::IssuedAt)
            .order_by_desc(refresh_tokens::Column::Id);
        Ok(found.one(self.on()).await?)
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

    /// Adds a link that works once.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_link(&self, link: Link) -> Result<()> {
        hub::add(self.on(), link).await
    }

    /// A link.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn link(&self, id: Uuid) -> Result<Option<Link>> {
        Ok(links::Entity::find_by_id(id).one(self.on()).await?)
    }

    /// Uses a link up; false if that was done before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn use_link(&self, id: Uuid, now: Micros) -> Result<bool> {
        let used = links::Entity::update_many()
            .col_expr(links::Column::UsedAt, Expr::value(now))
            .filter(links::Column::Id.eq(id))
            .filter(links::Column::UsedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(used.rows_affected == 1)
    }

    /// Uses all of a person's unused links of a purpose up.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn void_links(&self, user: Uuid, purpose: &str, now: Micros) -> Result<()> {
        links::Entity::update_many()
            .col_expr(links::Column::UsedAt, Expr::value(now))
            .filter(links::Column::UserId.eq(user))
            .filter(links::Column::Purpose.eq(purpose))
            .filter(links::Column::UsedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// A person's second factor, confirmed or not.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn second_factor(&self, user: Uuid) -> Result<Option<SecondFactor>> {
        Ok(second_factors::Entity::find_by_id(user).one(self.on()).await?)
    }

    /// Puts a second factor in the place of the one before, with its recovery codes.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_second_factor(
        &self,
        user: Uuid,
        factor: Option<SecondFactor>,
        codes: Vec<Vec<u8>>,
    ) -> Result<()> {
        second_factors::Entity::delete_many()
            .filter(second_factors::Column::UserId.eq(user))
            .exec(self.on())
            .await?;
        recovery_codes::Entity::delete_many()
            .filter(recovery_codes::Column::UserId.eq(user))
            .exec(self.on())
            .await?;
        if let Some(factor) = factor {
            hub::add(self.on(), factor).await?;
        }
        for hash in codes {
            hub::add(self.on(), RecoveryCode { user_id: user, hash, used_at: None }).await?;
        }
        Ok(())
    }

    /// Notes the step of a code that was accepted; false if that or a later one was before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn use_code(&self, user: Uuid, step: i64, now: Micros) -> Result<bool> {
        let used = second_factors::Entity::update_many()
            .col_expr(second_factors::Column::LastStep, Expr::value(step))
            .col_expr(
                second_factors::Column::ConfirmedAt,
                Func::coalesce([Expr::col(second_factors::Column::ConfirmedAt), Expr::value(now)])
                    .into(),
            )
            .filter(second_factors::Column::UserId.eq(user))
            .filter(second_factors::Column::LastStep.lt(step))
            .exec(self.on())
            .await?;
        Ok(used.rows_affected == 1)
    }

    /// Uses a recovery code up; false if there is none or it was used before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn use_recovery_code(&self, user: Uuid, hash: &[u8], now: Micros) -> Result<bool> {
        let used = recovery_codes::Entity::update_many()
            .col_expr(recovery_codes::Column::UsedAt, Expr::value(now))
            .filter(recovery_codes::Column::UserId.eq(user))
            .filter(recovery_codes::Column::Hash.eq(hash.to_vec()))
            .filter(recovery_codes::Column::UsedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(used.rows_affected == 1)
    }

    /// How many of a person's recovery codes were not used yet.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn recovery_codes_left(&self, user: Uuid) -> Result<u64> {
        let found = recovery_codes::Entity::find()
            .filter(recovery_codes::Column::UserId.eq(user))
            .filter(recovery_codes::Column::UsedAt.is_null());
        Ok(found.count(self.on()).await?)
    }

    /// The keys that access tokens are signed with, oldest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn signing_keys(&self) -> Result<Vec<SigningKey>> {
        let found = signing_keys::Entity::find().order_by_asc(signing_keys::Column::ActiveFrom);
        Ok(found.all(self.on()).await?)
    }

    /// Adds a signing key; the ones before it are retired.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn rotate_signing_keys(&self, key: SigningKey) -> Result<()> {
        signing_keys::Entity::update_many()
            .col_expr(signing_keys::Column::RetiredAt, Expr::value(key.active_from))
            .filter(signing_keys::Column::RetiredAt.is_null())
            .exec(self.on())
            .await?;
        hub::add(self.on(), key).await
    }

    /// Deletes all signing keys.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn delete_signing_keys(&self) -> Result<()> {
        signing_keys::Entity::delete_many().exec(self.on()).await?;
        Ok(())
    }

    /// How full a throttle is.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn bucket(&self, name: &str) -> Result<Option<Bucket>> {
        Ok(buckets::Entity::find_by_id(name).one(self.on()).await?)
    }

    /// Keeps how full a throttle is.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_bucket(&self, bucket: Bucket) -> Result<()> {
        let row = bucket.into_active_model().reset_all();
        let known = OnConflict::column(buckets::Column::Name)
            .update_columns([buckets::Column::Level, buckets::Column::At])
            .to_owned();
        buckets::Entity::insert(row).on_conflict(known).exec_without_returning(self.on()).await?;
        Ok(())
    }
}
