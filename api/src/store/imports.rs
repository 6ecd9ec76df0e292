//! Imports of uploaded reports, and the rows they set aside.

use super::entity::rows::{Import, ImportFile, QuarantinedRow, Upload};
use super::entity::{import_files, imports, quarantined_rows};
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use std::collections::HashMap;
use uuid::Uuid;

impl TenantScope {
    /// Adds an import of uploads, in this order.
    ///
    /// # Errors
    /// A duplicate if the market has an import of the same content.
    pub async fn add_import(&self, import: Import, files: &[Uuid]) -> Result<()> {
        let import_id = import.id;
        self.add(import).await?;
        self.put_import_files(import_id, files).await
    }

    /// Puts uploads, in this order, in the place of those that an import was of.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_import_files(&self, import_id: Uuid, files: &[Uuid]) -> Result<()> {
        let before = import_files::Column::ImportId.eq(import_id);
        self.delete::<import_files::Entity>().filter(before).exec(self.on()).await?;
        let tenant_id = self.tenant().0;
        let file = |(at, upload): (usize, &Uuid)| ImportFile {
            tenant_id,
            import_id,
            position: i32::try_from(at).unwrap_or(i32::MAX),
            upload_id: *upload,
        };
        self.add_all(files.iter().enumerate().map(file)).await
    }

    /// An import.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn import(&self, id: Uuid) -> Result<Option<Import>> {
        let found = self.find::<imports::Entity>().filter(imports::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// A market's import of the same content.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn import_of(&self, market: Uuid, content: &[u8]) -> Result<Option<Import>> {
        let found = self
            .find::<imports::Entity>()
            .filter(imports::Column::MarketId.eq(market))
            .filter(imports::Column::ContentHash.eq(content.to_vec()));
        Ok(found.one(self.on()).await?)
    }

    /// A market's imports, latest first, before an id.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn imports(
        &self,
        market: Uuid,
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<Import>> {
        let mut found = self
            .find::<imports::Entity>()
            .filter(imports::Column::MarketId.eq(market))
            .order_by_desc(imports::Column::Id)
            .limit(limit);
        if let Some(before) = before {
            found = found.filter(imports::Column::Id.lt(before));
        }
        Ok(found.all(self.on()).await?)
    }

    /// What is told of a market's finished imports, as JSON.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn import_results(&self, market: Uuid) -> Result<Vec<String>> {
        let found = self
            .find::<imports::Entity>()
            .filter(imports::Column::MarketId.eq(market))
            .filter(imports::Column::State.eq("done"))
            .filter(imports::Column::Result.is_not_null())
            .order_by_asc(imports::Column::Id)
            .select_only()
            .column(imports::Column::Result);
        Ok(found.into_tuple().all(self.on()).await?)
    }

    /// The moment that the latest finished import of each of these markets speaks of.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn latest_reports(&self, markets: &[Uuid]) -> Result<HashMap<Uuid, Micros>> {
        use imports::Column::{AsOf, MarketId, State};
        let found = self
            .find::<imports::Entity>()
            .filter(MarketId.is_in(markets.iter().copied()))
            .filter(State.eq("done"))
            .select_only()
            .column(MarketId)
            .column_as(AsOf.max(), "latest")
            .group_by(MarketId);
        let found: Vec<(Uuid, Micros)> = found.into_tuple().all(self.on()).await?;
        Ok(found.into_iter().collect())
    }

    /// The files of an import, in order.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn files_of(&self, import: Uuid) -> Result<Vec<Upload>> {
        let files = self
            .find::<import_files::Entity>()
            .filter(import_files::Column::ImportId.eq(import))
            .order_by_asc(import_files::Column::Position)
            .all(self.on())
            .await?;
        let ids: Vec<Uuid> = files.iter().map(|file| file.upload_id).collect();
        let uploads = self.uploads(&ids).await?;
        let upload = |id: &Uuid| uploads.iter().find(|upload| upload.id == *id).cloned();
        Ok(ids.iter().filter_map(upload).collect())
    }

    /// Keeps an import as changed, unless it has left the state it is changed from.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn keep_import(&self, import: &Import, from: &[&str]) -> Result<bool> {
        use imports::Column;
        let changed = self
            .update::<imports::Entity>()
            .col_expr(Column::State, Expr::value(import.state.clone()))
            .col_expr(Column::BytesRead, Expr::value(import.bytes_read))
            .col_expr(Column::FirstPackage, Expr::value(import.first_package))
            .col_expr(Column::PackagesTotal, Expr::value(import.packages_total))
            .col_expr(Column::PackagesStored, Expr::value(import.packages_stored))
            .col_expr(Column::Result, Expr::value(import.result.clone()))
            .col_expr(Column::Quarantine, Expr::value(import.quarantine))
            .col_expr(Column::Failure, Expr::value(import.failure.clone()))
            .col_expr(Column::AsOf, Expr::value(import.as_of))
            .col_expr(Column::StartedAt, Expr::value(import.started_at))
            .col_expr(Column::FinishedAt, Expr::value(import.finished_at))
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(Column::Id.eq(import.id))
            .filter(Column::State.is_in(from.iter().copied()))
            .exec(self.on())
            .await?;
        Ok(changed.rows_affected == 1)
    }

    /// Settles an import that is in one of these states; false if it has left them.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn stop_import(
        &self,
        import: Uuid,
        from: &[&str],
        to: &str,
        now: Micros,
    ) -> Result<bool> {
        use imports::Column;
        let changed = self
            .update::<imports::Entity>()
            .col_expr(Column::State, Expr::value(to))
            .col_expr(Column::FinishedAt, Expr::value(now))
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(Column::Id.eq(import))
            .filter(Column::State.is_in(from.iter().copied()))
            .exec(self.on())
            .await?;
        Ok(changed.rows_affected == 1)
    }

    /// Notes how many bytes of an import were read; false if it was cancelled.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn note_read(&self, import: Uuid, bytes: i64) -> Result<bool> {
        let changed = self
            .update::<imports::Entity>()
            .col_expr(imports::Column::BytesRead, Expr::value(bytes))
            .filter(imports::Column::Id.eq(import))
            .filter(imports::Column::State.eq("reading"))
            .exec(self.on())
            .await?;
        Ok(changed.rows_affected == 1)
    }

    /// Puts the first rows set aside in the place of an earlier attempt's.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_quarantined(&self, import: Uuid, rows: Vec<QuarantinedRow>) -> Result<()> {
        self.delete::<quarantined_rows::Entity>()
            .filter(quarantined_rows::Column::ImportId.eq(import))
            .exec(self.on())
            .await?;
        for some in rows.chunks(500) {
            self.add_all(some.to_vec()).await?;
        }
        Ok(())
    }

    /// The first rows set aside, after a number, and how many are kept here.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn quarantined(
        &self,
        import: Uuid,
        after: i32,
        limit: u64,
    ) -> Result<(Vec<QuarantinedRow>, u64)> {
        use quarantined_rows::Column::{ImportId, No};
        let all = self.find::<quarantined_rows::Entity>().filter(ImportId.eq(import));
        let count = all.clone().count(self.on()).await?;
        let rows = all.filter(No.gt(after)).order_by_asc(No).limit(limit).all(self.on()).await?;
        Ok((rows, count))
    }

    /// Imports whose rows set aside are to be forgotten: those that were settled before a moment.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn old_asides(&self, before: Micros) -> Result<Vec<Import>> {
        let shown = self
            .find::<quarantined_rows::Entity>()
            .select_only()
            .column(quarantined_rows::Column::ImportId);
        let found =
            self.find::<imports::Entity>().filter(imports::Column::FinishedAt.lte(before)).filter(
                imports::Column::Quarantine
                    .is_not_null()
                    .or(imports::Column::Id.in_subquery(shown.into_query())),
            );
        Ok(found.all(self.on()).await?)
    }

    /// Forgets the rows that an import set aside.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn forget_aside(&self, import: Uuid) -> Result<()> {
        self.delete::<quarantined_rows::Entity>()
            .filter(quarantined_rows::Column::ImportId.eq(import))
            .exec(self.on())
            .await?;
        self.update::<imports::Entity>()
            .col_expr(imports::Column::Quarantine, Expr::value(None::<Uuid>))
            .filter(imports::Column::Id.eq(import))
            .exec(self.on())
            .await?;
        Ok(())
    }
}
