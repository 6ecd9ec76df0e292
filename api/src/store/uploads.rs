//! Files that were uploaded: what is known of them. Their bytes are in [`crate::blob`].

use super::entity::rows::Upload;
use super::entity::{imports, uploads};
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

impl TenantScope {
    /// Adds an upload.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_upload(&self, upload: Upload) -> Result<()> {
        self.add(upload).await
    }

    /// Moves an upload on from a state; false if it has left that.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn keep_upload(&self, upload: &Upload, from: &[&str]) -> Result<bool> {
        use uploads::Column;
        let changed = self
            .update::<uploads::Entity>()
            .col_expr(Column::State, Expr::value(upload.state.clone()))
            .col_expr(Column::Sha256, Expr::value(upload.sha256.clone()))
            .col_expr(Column::ExpiresAt, Expr::value(upload.expires_at))
            .filter(Column::Id.eq(upload.id))
            .filter(Column::State.is_in(from.iter().copied()))
            .exec(self.on())
            .await?;
        Ok(changed.rows_affected == 1)
    }

    /// An upload.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn upload(&self, id: Uuid) -> Result<Option<Upload>> {
        let found = self.find::<uploads::Entity>().filter(uploads::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// Uploads.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn uploads(&self, ids: &[Uuid]) -> Result<Vec<Upload>> {
        let found =
            self.find::<uploads::Entity>().filter(uploads::Column::Id.is_in(ids.iter().copied()));
        Ok(found.all(self.on()).await?)
    }

    /// Uploads that are to be deleted by now.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn expired_uploads(&self, now: Micros) -> Result<Vec<Upload>> {
        let found = self
            .find::<uploads::Entity>()
            .filter(uploads::Column::ExpiresAt.lte(now))
            .filter(uploads::Column::State.ne("deleted"));
        Ok(found.all(self.on()).await?)
    }

    /// Bytes that the tenant's uploads take.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn stored_bytes(&self) -> Result<i64> {
        let sum: Option<Option<i64>> = self
            .find::<uploads::Entity>()
            .filter(uploads::Column::State.ne("deleted"))
            .select_only()
            .expr(Expr::cust("cast(sum(bytes) as bigint)"))
            .into_tuple()
            .one(self.on())
            .await?;
        Ok(sum.flatten().unwrap_or(0))
    }

    /// How many uploads have begun and are not whole.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn unfinished_uploads(&self) -> Result<u64> {
        let found = self.find::<uploads::Entity>().filter(uploads::Column::State.eq("receiving"));
        Ok(found.count(self.on()).await?)
    }

    /// Of these ids, those of uploads whose files are kept and of rows set aside.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn known_files(&self, ids: &[Uuid]) -> Result<Vec<Uuid>> {
        let uploads = self
            .find::<uploads::Entity>()
            .filter(uploads::Column::Id.is_in(ids.iter().copied()))
            .filter(uploads::Column::State.ne("deleted"))
            .select_only()
            .column(uploads::Column::Id)
            .into_tuple::<Uuid>()
            .all(self.on())
            .await?;
        // Rows set aside are in a file with the import's id, which is there before it is named.
        let open = imports::Column::Id
            .is_in(ids.iter().copied())
            .and(imports::Column::FinishedAt.is_null());
        let asides = self
            .find::<imports::Entity>()
            .filter(imports::Column::Quarantine.is_in(ids.iter().copied()).or(open))
            .select_only()
            .column(imports::Column::Id)
            .column(imports::Column::Quarantine)
            .into_tuple::<(Uuid, Option<Uuid>)>()
            .all(self.on())
            .await?;
        let asides = asides.into_iter().flat_map(|(id, file)| [Some(id), file]).flatten();
        Ok(uploads.into_iter().chain(asides).collect())
    }
}
