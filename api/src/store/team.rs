//! Who is in a consultancy and what they may see, invitations, keys of partners.

use super::entity::rows::{ApiKey, Invite, Member, MemberAccount};
use super::entity::{api_keys, invites, member_accounts, members};
use super::{Result, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

impl TenantScope {
    /// A person's place in the consultancy, unless it was taken away.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn member(&self, user: Uuid) -> Result<Option<Member>> {
        let found = self
            .find::<members::Entity>()
            .filter(members::Column::UserId.eq(user))
            .filter(members::Column::RemovedAt.is_null());
        Ok(found.one(self.on()).await?)
    }

    /// Those of these people who are or were in the consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn ever_members(&self, people: &[Uuid]) -> Result<Vec<Uuid>> {
        let found = self
            .find::<members::Entity>()
            .filter(members::Column::UserId.is_in(people.iter().copied()));
        Ok(found.all(self.on()).await?.into_iter().map(|member| member.user_id).collect())
    }

    /// Everybody in the consultancy.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn members(&self) -> Result<Vec<Member>> {
        let found = self
            .find::<members::Entity>()
            .filter(members::Column::RemovedAt.is_null())
            .order_by_asc(members::Column::CreatedAt)
            .order_by_asc(members::Column::UserId);
        Ok(found.all(self.on()).await?)
    }

    /// Everybody in the consultancy in the order they came, after somebody.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn members_after(
        &self,
        after: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Member>> {
        let mut found = self
            .find::<members::Entity>()
            .filter(members::Column::RemovedAt.is_null())
            .order_by_asc(members::Column::CreatedAt)
            .order_by_asc(members::Column::UserId)
            .limit(limit);
        if let Some((at, user)) = after {
            let same = Condition::all()
                .add(members::Column::CreatedAt.eq(at))
                .add(members::Column::UserId.gt(user));
            let later = Condition::any().add(members::Column::CreatedAt.gt(at)).add(same);
            found = found.filter(later);
        }
        Ok(found.all(self.on()).await?)
    }

    /// The accounts that people may see who may not see all, with the person first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts_of_each(&self, users: Vec<Uuid>) -> Result<Vec<(Uuid, Uuid)>> {
        let found = self
            .find::<member_accounts::Entity>()
            .filter(member_accounts::Column::UserId.is_in(users));
        let found = found.all(self.on()).await?.into_iter();
        Ok(found.map(|row| (row.user_id, row.account_id)).collect())
    }

    /// The accounts that a person may see who may not see all.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts_of(&self, user: Uuid) -> Result<Vec<Uuid>> {
        let found =
            self.find::<member_accounts::Entity>().filter(member_accounts::Column::UserId.eq(user));
        Ok(found.all(self.on()).await?.into_iter().map(|row| row.account_id).collect())
    }

    /// Gives a person a place, in the place of the one before, and the accounts they may see.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_member(&self, member: Member, accounts: &[Uuid]) -> Result<()> {
        let (tenant_id, user_id) = (member.tenant_id, member.user_id);
        self.delete::<member_accounts::Entity>()
            .filter(member_accounts::Column::UserId.eq(user_id))
            .exec(self.on())
            .await?;
        let known = self.find::<members::Entity>().filter(members::Column::UserId.eq(user_id));
        match known.one(self.on()).await? {
            None => self.add(member).await?,
            Some(_) => {
                member.into_active_model().reset_all().update(self.on()).await?;
            }
        }
        let row = |account: &Uuid| MemberAccount { tenant_id, user_id, account_id: *account };
        self.add_all(accounts.iter().map(row)).await
    }

    /// Adds an invitation.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_invite(&self, invite: Invite) -> Result<()> {
        self.add(invite).await
    }

    /// An invitation.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn invite(&self, id: Uuid) -> Result<Option<Invite>> {
        let found = self.find::<invites::Entity>().filter(invites::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// Invitations that were neither accepted nor revoked, latest first.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn open_invites(&self) -> Result<Vec<Invite>> {
        let found = self
            .find::<invites::Entity>()
            .filter(invites::Column::AcceptedAt.is_null())
            .filter(invites::Column::RevokedAt.is_null())
            .order_by_desc(invites::Column::CreatedAt);
        Ok(found.all(self.on()).await?)
    }

    /// Invitations that were neither accepted nor revoked, latest first, before one of them.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn open_invites_before(
        &self,
        before: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Invite>> {
        let mut found = self
            .find::<invites::Entity>()
            .filter(invites::Column::AcceptedAt.is_null())
            .filter(invites::Column::RevokedAt.is_null())
            .order_by_desc(invites::Column::CreatedAt)
            .order_by_desc(invites::Column::Id)
            .limit(limit);
        if let Some((at, id)) = before {
            let same = Condition::all()
                .add(invites::Column::CreatedAt.eq(at))
                .add(invites::Column::Id.lt(id));
            let earlier = Condition::any().add(invites::Column::CreatedAt.lt(at)).add(same);
            found = found.filter(earlier);
        }
        Ok(found.all(self.on()).await?)
    }

    /// Settles an invitation; false if that was done before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn settle_invite(&self, id: Uuid, accepted: bool, now: Micros) -> Result<bool> {
        let column =
            if accepted { invites::Column::AcceptedAt } else { invites::Column::RevokedAt };
        let settled = self
            .update::<invites::Entity>()
            .col_expr(column, Expr::value(now))
            .filter(invites::Column::Id.eq(id))
            .filter(invites::Column::AcceptedAt.is_null())
            .filter(invites::Column::RevokedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(settled.rows_affected == 1)
    }

    /// Adds a partner's key.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_api_key(&self, key: ApiKey) -> Result<()> {
        self.add(key).await
    }

    /// A partner's key, revoked or not.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn api_key(&self, id: Uuid) -> Result<Option<ApiKey>> {
        let found = self.find::<api_keys::Entity>().filter(api_keys::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// Partners' keys, latest first, before one of them.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn api_keys(
        &self,
        before: Option<(Micros, Uuid)>,
        limit: u64,
    ) -> Result<Vec<ApiKey>> {
        let mut found = self
            .find::<api_keys::Entity>()
            .order_by_desc(api_keys::Column::CreatedAt)
            .order_by_desc(api_keys::Column::Id)
            .limit(limit);
        if let Some((at, id)) = before {
            let same = Condition::all()
                .add(api_keys::Column::CreatedAt.eq(at))
                .add(api_keys::Column::Id.lt(id));
            let earlier = Condition::any().add(api_keys::Column::CreatedAt.lt(at)).add(same);
            found = found.filter(earlier);
        }
        Ok(found.all(self.on()).await?)
    }

    /// Partners' keys by their ids.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn api_keys_of(&self, ids: Vec<Uuid>) -> Result<Vec<ApiKey>> {
        let found = self.find::<api_keys::Entity>().filter(api_keys::Column::Id.is_in(ids));
        Ok(found.all(self.on()).await?)
    }

    /// Revokes a partner's key; false if that was done before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn revoke_api_key(&self, id: Uuid, now: Micros) -> Result<bool> {
        let revoked = self
            .update::<api_keys::Entity>()
            .col_expr(api_keys::Column::RevokedAt, Expr::value(now))
            .filter(api_keys::Column::Id.eq(id))
            .filter(api_keys::Column::RevokedAt.is_null())
            .exec(self.on())
            .await?;
        Ok(revoked.rows_affected == 1)
    }

    /// Notes that a partner's key was used.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn see_api_key(&self, id: Uuid, now: Micros) -> Result<()> {
        self.update::<api_keys::Entity>()
            .col_expr(api_keys::Column::LastUsedAt, Expr::value(now))
            .filter(api_keys::Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Lets a partner's key end at a moment.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn limit_api_key(&self, id: Uuid, until: Micros) -> Result<()> {
        self.update::<api_keys::Entity>()
            .col_expr(api_keys::Column::ExpiresAt, Expr::value(until))
            .filter(api_keys::Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// Gives an invitation a new secret and term, in the place of the one before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn renew_invite(&self, id: Uuid, hash: Vec<u8>, until: Micros) -> Result<()> {
        self.update::<invites::Entity>()
            .col_expr(invites::Column::Hash, Expr::value(hash))
            .col_expr(invites::Column::ExpiresAt, Expr::value(until))
            .filter(invites::Column::Id.eq(id))
            .exec(self.on())
            .await?;
        Ok(())
    }
}
