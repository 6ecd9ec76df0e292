//! How a consultancy looks, and the views that its people keep.

use super::entity::rows::{Branding, SavedView};
use super::entity::{brandings, saved_views};
use super::{Result, StoreError, TenantScope};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder,
};
use uuid::Uuid;

impl TenantScope {
    /// How the consultancy looks; none while it looks like us.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn branding(&self) -> Result<Option<Branding>> {
        Ok(self.find::<brandings::Entity>().one(self.on()).await?)
    }

    /// Keeps how it looks.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the row's tenant is the scope's")]
    pub async fn put_branding(&self, row: &Branding) -> Result<()> {
        use brandings::Column::{Accent, Logo, TenantId, Version};
        let row = Branding { tenant_id: self.tenant().0, ..row.clone() };
        let known = OnConflict::column(TenantId).update_columns([Accent, Logo, Version]).to_owned();
        brandings::Entity::insert(row.into_active_model().reset_all())
            .on_conflict(known)
            .exec_without_returning(self.on())
            .await?;
        Ok(())
    }

    /// Views that a person sees: their own and, of the team's, all. By page and name.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn saved_views(&self, user: Uuid, page: Option<&str>) -> Result<Vec<SavedView>> {
        use saved_views::Column::{Id, Name, Page, Shared, UserId};
        let mut found = self
            .find::<saved_views::Entity>()
            .filter(UserId.eq(user).or(Shared.eq(true)))
            .order_by_asc(Page)
            .order_by_asc(Name)
            .order_by_asc(Id);
        if let Some(page) = page {
            found = found.filter(Page.eq(page));
        }
        Ok(found.all(self.on()).await?)
    }

    /// How many views a person keeps.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn saved_views_kept(&self, user: Uuid) -> Result<u64> {
        let found = self.find::<saved_views::Entity>();
        Ok(found.filter(saved_views::Column::UserId.eq(user)).count(self.on()).await?)
    }

    /// A view.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn saved_view(&self, id: Uuid) -> Result<Option<SavedView>> {
        let found = self.find::<saved_views::Entity>();
        Ok(found.filter(saved_views::Column::Id.eq(id)).one(self.on()).await?)
    }

    /// Adds a view.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_saved_view(&self, row: SavedView) -> Result<()> {
        self.add(row).await
    }

    /// Keeps a view that was changed, and counts its version up.
    ///
    /// # Errors
    /// Changed if somebody else did so first.
    pub async fn keep_saved_view(&self, row: &mut SavedView) -> Result<()> {
        use saved_views::Column::{Id, Name, Query, Shared, Version};
        let next = row.version + 1;
        let changed = self
            .update::<saved_views::Entity>()
            .col_expr(Name, row.name.clone().into())
            .col_expr(Query, row.query.clone().into())
            .col_expr(Shared, row.shared.into())
            .col_expr(Version, next.into())
            .filter(Id.eq(row.id))
            .filter(Version.eq(row.version))
            .exec(self.on())
            .await?;
        if changed.rows_affected == 0 {
            let now = self.saved_view(row.id).await?.map_or(0, |now| now.version);
            return Err(StoreError::Changed { version: now });
        }
        row.version = next;
        Ok(())
    }

    /// Removes a view.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn remove_saved_view(&self, id: Uuid) -> Result<()> {
        let gone = self.delete::<saved_views::Entity>();
        gone.filter(saved_views::Column::Id.eq(id)).exec(self.on()).await?;
        Ok(())
    }
}
