//! Actions of plans, and the files that show they are done.

use crate::store::entity::rows::{ActionFile, PlanAction, Upload};
use crate::store::entity::{action_files, plan_actions, uploads};
use crate::store::{Result, StoreError, TenantScope};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder};
use std::collections::HashMap;
use uuid::Uuid;

impl TenantScope {
    /// An action.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn plan_action(&self, id: Uuid) -> Result<Option<PlanAction>> {
        let found = self.find::<plan_actions::Entity>().filter(plan_actions::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// The actions of a review, in the order of its plan.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn plan_actions(&self, review: Uuid) -> Result<Vec<PlanAction>> {
        self.plans(&[review]).await
    }

    /// The actions of reviews, those of each in the order of its plan.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn plans(&self, reviews: &[Uuid]) -> Result<Vec<PlanAction>> {
        use plan_actions::Column::{Id, Position, ReviewId};
        let found = self
            .find::<plan_actions::Entity>()
            .filter(ReviewId.is_in(reviews.iter().copied()))
            .order_by_asc(ReviewId)
            .order_by_asc(Position)
            .order_by_asc(Id);
        Ok(found.all(self.on()).await?)
    }

    /// Adds actions.
    ///
    /// # Errors
    /// A duplicate if the plan has an action with the code already.
    pub async fn add_plan_actions(&self, actions: Vec<PlanAction>) -> Result<()> {
        self.add_all(actions).await
    }

    /// Keeps an action as changed, if it still has the version the caller saw.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if somebody else was first.
    pub async fn keep_plan_action(&self, action: &PlanAction) -> Result<()> {
        use plan_actions::Column::{Id, Version};
        let row = PlanAction { version: action.version + 1, ..action.clone() };
        let changed = self
            .update::<plan_actions::Entity>()
            .set(row.into_active_model().reset_all())
            .filter(Id.eq(action.id))
            .filter(Version.eq(action.version))
            .exec(self.on())
            .await?;
        if changed.rows_affected == 0 {
            let now = self.plan_action(action.id).await?;
            return Err(StoreError::Changed { version: now.map_or(0, |action| action.version) });
        }
        Ok(())
    }

    /// Puts an action at a place of its plan.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn place_plan_action(&self, id: Uuid, position: i32, edited: &str) -> Result<()> {
        use plan_actions::Column::{Edited, Id, Position};
        self.update::<plan_actions::Entity>()
            .col_expr(Position, Expr::value(position))
            .col_expr(Edited, Expr::value(edited))
            .filter(Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// The files with actions, by action.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn files_of_actions(&self, actions: &[Uuid]) -> Result<HashMap<Uuid, Vec<Upload>>> {
        let links = self
            .find::<action_files::Entity>()
            .filter(action_files::Column::ActionId.is_in(actions.iter().copied()))
            .order_by_asc(action_files::Column::UploadId)
            .all(self.on())
            .await?;
        if links.is_empty() {
            return Ok(HashMap::new());
        }
        let ids = links.iter().map(|link| link.upload_id);
        let found = self.find::<uploads::Entity>().filter(uploads::Column::Id.is_in(ids));
        let files = found.all(self.on()).await?;
        let files: HashMap<Uuid, Upload> = files.into_iter().map(|file| (file.id, file)).collect();
        let mut of_actions: HashMap<Uuid, Vec<Upload>> = HashMap::new();
        for ActionFile { tenant_id: _, action_id, upload_id } in links {
            let file = files.get(&upload_id).cloned();
            of_actions.entry(action_id).or_default().extend(file);
        }
        Ok(of_actions)
    }

    /// The actions that a file is with.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn actions_with_file(&self, file: Uuid) -> Result<Vec<PlanAction>> {
        let links =
            self.find::<action_files::Entity>().filter(action_files::Column::UploadId.eq(file));
        let links = links.all(self.on()).await?;
        if links.is_empty() {
            return Ok(Vec::new());
        }
        let ids = links.iter().map(|link| link.action_id);
        let found = self.find::<plan_actions::Entity>().filter(plan_actions::Column::Id.is_in(ids));
        Ok(found.all(self.on()).await?)
    }

    /// Whole files of an account among these.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn ready_files(&self, account: Uuid, ids: &[Uuid]) -> Result<Vec<Upload>> {
        use uploads::Column::{AccountId, Id, State};
        let found = self
            .find::<uploads::Entity>()
            .filter(AccountId.eq(account))
            .filter(Id.is_in(ids.iter().copied()))
            .filter(State.eq("ready"));
        Ok(found.all(self.on()).await?)
    }

    /// Adds files to an action; those it has already stay.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn attach_files(&self, action: Uuid, files: &[Uuid]) -> Result<()> {
        let found =
            self.find::<action_files::Entity>().filter(action_files::Column::ActionId.eq(action));
        let known = found.all(self.on()).await?;
        let new = files.iter().filter(|id| known.iter().all(|link| link.upload_id != **id));
        let row = |upload_id: &Uuid| ActionFile {
            tenant_id: self.tenant().0,
            action_id: action,
            upload_id: *upload_id,
        };
        self.add_all(new.map(row)).await
    }
}
