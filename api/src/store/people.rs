//! People and consultancies, and who is in which.

use super::entity::rows::{Seat, Tenant, User};
use super::entity::{seats, tenants, users};
use super::{Hub, Result, hub};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
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
}
