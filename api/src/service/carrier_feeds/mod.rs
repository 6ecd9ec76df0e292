//! Endpoints at which those who pass on carriers' events call: made, given new secrets, removed. What
//! comes in at them is `receive`'s business.

mod receive;

pub use receive::{CarrierCall, ProvenCall, Refused};

use super::accounts::named;
use super::audit::record;
use super::{Caller, Result, ServiceError, Services};
use crate::auth::endpoint;
use crate::auth::permission::{Action, Principal, allows};
use crate::auth::secret::random_text;
use crate::clock::{DAY, Micros};
use crate::store::CarrierFeed;
use domain::scan::vocabulary::Vendor;
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// How long an old secret may be taken beside the new one.
const LONGEST_OVERLAP: Micros = 7 * DAY;
/// Letters of a secret at least and at most: shorter ones can be guessed.
const SECRET: std::ops::RangeInclusive<usize> = 16..=256;
/// Endpoints of an account at most.
const MOST: u64 = 50;

/// An endpoint as people see it.
#[derive(Clone, Debug)]
pub struct FeedView {
    /// Without its secrets.
    pub feed: CarrierFeed,
    /// Whose messages it takes.
    pub vendor: Vendor,
    /// Where the vendor is to call.
    pub url: String,
    /// Until when the old secret is taken.
    pub overlap_until: Option<Micros>,
}

/// An endpoint with a new secret.
#[derive(Debug)]
pub struct Renewed {
    /// The endpoint.
    pub view: FeedView,
    /// The secret, for this once; none if the caller gave it.
    pub secret: Option<SecretString>,
}

impl Services {
    /// Makes an endpoint. Without a secret one is made, to be entered at the vendor.
    ///
    /// # Errors
    /// When the caller may not, or name or secret cannot be used.
    pub async fn create_carrier_feed(
        &self,
        caller: &Caller,
        account: Uuid,
        vendor: Vendor,
        name: &str,
        secret: Option<SecretString>,
    ) -> Result<Renewed> {
        allows(&caller.principal, Action::ManageCarrierFeeds, Some(account))?;
        let scope = self.store().write(caller.tenant()).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        let name = named("name", name)?;
        let (secret, shown) = chosen(secret)?;
        if scope.carrier_feeds(account, None, MOST).await?.len() as u64 >= MOST {
            let message = format!("There are {MOST} endpoints already; remove one first.");
            return Err(ServiceError::invalid(&["account"], "too_many", message));
        }
        let id = self.clock().id();
        let feed = CarrierFeed {
            tenant_id: caller.tenant().0,
            id,
            account_id: account,
            vendor: vendor.code().to_owned(),
            name,
            secret: self.sealed(id, &secret)?,
            old_secret: None,
            old_until: None,
            created_by: match &caller.principal {
                Principal::Person { user_id, .. } => *user_id,
                Principal::Key { key_id, .. } => *key_id,
            },
            created_at: self.now(),
            removed_at: None,
            last_event_at: None,
            events: 0,
            failures: 0,
            last_failure_at: None,
            last_failure: None,
            version: 1,
        };
        scope.add_carrier_feed(feed.clone()).await?;
        let deed = caller.deed("create_carrier_feed", format!("carrier_feed:{id}"));
        record(&scope, self.now(), deed).await?;
        scope.commit().await?;
        Ok(Renewed { view: self.view(feed)?, secret: shown })
    }

    /// Gives an endpoint a new secret; the old one is taken for a while.
    ///
    /// # Errors
    /// Not found if there is none that the caller may see.
    pub async fn rotate_carrier_feed(
        &self,
        caller: &Caller,
        id: Uuid,
        secret: Option<SecretString>,
        overlap: Micros,
    ) -> Result<Renewed> {
        let (secret, shown) = chosen(secret)?;
        let scope = self.store().write(caller.tenant()).await?;
        let feed = scope.carrier_feed(id).await?.ok_or(ServiceError::NotFound)?;
        allows(&caller.principal, Action::ManageCarrierFeeds, Some(feed.account_id))?;
        let until = self.now() + overlap.clamp(0, LONGEST_OVERLAP);
        if !scope.renew_carrier_feed(id, self.sealed(id, &secret)?, until).await? {
            return Err(ServiceError::NotFound);
        }
        let feed = scope.carrier_feed(id).await?.ok_or(ServiceError::NotFound)?;
        let deed = caller.deed("rotate_carrier_feed", format!("carrier_feed:{id}"));
        record(&scope, self.now(), deed).await?;
        scope.commit().await?;
        Ok(Renewed { view: self.view(feed)?, secret: shown })
    }

    /// Ends an endpoint at once; what came in at it stays.
    ///
    /// # Errors
    /// Not found if there is none that the caller may see, or it was removed.
    pub async fn remove_carrier_feed(&self, caller: &Caller, id: Uuid) -> Result<FeedView> {
        let scope = self.store().write(caller.tenant()).await?;
        let feed = scope.carrier_feed(id).await?.ok_or(ServiceError::NotFound)?;
        allows(&caller.principal, Action::ManageCarrierFeeds, Some(feed.account_id))?;
        let now = self.now();
        if !scope.remove_carrier_feed(id, now).await? {
            return Err(ServiceError::NotFound);
        }
        let deed = caller.deed("remove_carrier_feed", format!("carrier_feed:{id}"));
        record(&scope, now, deed).await?;
        scope.commit().await?;
        self.view(CarrierFeed { removed_at: Some(now), ..feed })
    }

    /// An account's endpoints, latest first, before one of them.
    ///
    /// # Errors
    /// When the caller may not see them.
    pub async fn carrier_feeds(
        &self,
        caller: &Caller,
        account: Uuid,
        before: Option<Uuid>,
        limit: u64,
    ) -> Result<Vec<FeedView>> {
        allows(&caller.principal, Action::ManageCarrierFeeds, Some(account))?;
        let scope = self.read(caller).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        let found = scope.carrier_feeds(account, before, limit).await?;
        found.into_iter().map(|feed| self.view(feed)).collect()
    }

    fn view(&self, feed: CarrierFeed) -> Result<FeedView> {
        let vendor = vendor(&feed)?;
        let now = self.now();
        let name = endpoint::name(feed.tenant_id, feed.id);
        Ok(FeedView {
            vendor,
            url: format!("{}/carrier-events/{vendor}/{name}", self.site().as_str()),
            overlap_until: feed.old_until.filter(|until| *until > now),
            feed: CarrierFeed { secret: Vec::new(), old_secret: None, ..feed },
        })
    }

    fn sealed(&self, id: Uuid, secret: &SecretString) -> Result<Vec<u8>> {
        let sealed = self.sealer().seal(&usage(id), secret.expose_secret().as_bytes());
        sealed.map_err(|why| ServiceError::fault("carrier feed", why))
    }
}

fn vendor(feed: &CarrierFeed) -> Result<Vendor> {
    Vendor::parse(&feed.vendor)
        .ok_or_else(|| ServiceError::fault("carrier feed", format!("vendor {:?}", feed.vendor)))
}

/// What a secret is sealed for.
pub(super) fn usage(id: Uuid) -> String {
    format!("carrier feed {id}")
}

/// The secret to use, and to show if it was made here.
fn chosen(given: Option<SecretString>) -> Result<(SecretString, Option<SecretString>)> {
    let Some(given) = given else {
        let made = random_text()?;
        return Ok((made.clone(), Some(made)));
    };
    let text = given.expose_secret();
    if !SECRET.contains(&text.chars().count()) || text.chars().any(char::is_control) {
        let (least, most) = (SECRET.start(), SECRET.end());
        let message = format!(
            "A secret has {least} to {most} letters on one line; leave it out to have one made."
        );
        return Err(ServiceError::invalid(&["secret"], "secret", message));
    }
    Ok((given, None))
}
