//! What decides whether somebody may come in, and as what: read at every request, in one statement.

use super::entity::rows::Session;
use super::entity::sessions;
use super::{Result, Store, TenantScope};
use crate::clock::Micros;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, Statement};
use uuid::Uuid;

/// A person in a consultancy: everything that can end or narrow what they may do there, but the
/// accounts of those who may not see all.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Membership {
    /// When the person was shut out of everything.
    pub disabled_at: Option<Micros>,
    /// The language and place that the person reads in.
    pub locale: String,
    /// When the password was set; none without one.
    pub password_set_at: Option<Micros>,
    /// Whether there is a second factor that works.
    pub has_factor: bool,
    /// Whether the consultancy works.
    pub status: String,
    /// What the consultancy decided for itself.
    pub settings: String,
    /// What the person is in it.
    pub role: String,
    /// Whether they may see all accounts.
    pub all_accounts: bool,
}

const MEMBERSHIP: &str = "
    select u.disabled_at, u.locale,
        case when u.password_hash is not null then u.password_changed_at end as password_set_at,
        exists (
            select 1 from second_factors f where f.user_id = u.id and f.confirmed_at is not null
        ) as has_factor,
        t.status, t.settings, m.role, m.all_accounts
    from members m join users u on u.id = m.user_id join tenants t on t.id = m.tenant_id
    where m.tenant_id = $1 and m.user_id = $2 and m.removed_at is null";

/// The newest token of a sign-in says whose it is; one that is revoked ends all of them.
const THROUGH_FAMILY: &str = "
    and exists (
        select 1 from refresh_tokens r
        where r.family_id = $3 and r.user_id = m.user_id and r.tenant_id = m.tenant_id
            and not exists (
                select 1 from refresh_tokens o
                where o.family_id = r.family_id
                    and (o.revoked_at is not null or (o.issued_at, o.id) > (r.issued_at, r.id))
            )
    )";

impl TenantScope {
    /// A person's place in the consultancy. With a family of refresh tokens: if that is the
    /// person's sign-in to this consultancy, and not revoked.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn membership(&self, user: Uuid, family: Option<Uuid>) -> Result<Option<Membership>> {
        let mut sql = MEMBERSHIP.to_owned();
        let mut values = vec![self.tenant().0.into(), user.into()];
        if let Some(family) = family {
            sql.push_str(THROUGH_FAMILY);
            values.push(family.into());
        }
        let statement = Statement::from_sql_and_values(self.backend(), sql, values);
        Ok(Membership::find_by_statement(statement).one(self.on()).await?)
    }
}

impl Store {
    /// The session with this secret, ended or not. Read by itself: only it tells which consultancy
    /// is to be opened.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "sessions belong to no single tenant")]
    pub async fn session(&self, hash: &[u8]) -> Result<Option<Session>> {
        let found = sessions::Entity::find().filter(sessions::Column::Hash.eq(hash.to_vec()));
        Ok(found.one(self.read_hub().await?.on()).await?)
    }
}
