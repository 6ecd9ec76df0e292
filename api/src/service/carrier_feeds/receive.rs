//! What comes in at an endpoint.

use super::{usage, vendor};
use crate::auth::endpoint;
use crate::auth::limits;
use crate::clock::Micros;
use crate::service::throttle::Wanted;
use crate::service::{Result, ServiceError, Services, Visit};
use crate::store::{CarrierFeed, TenantId};
use crate::vendor::{self, Sent, Unproven};
use domain::scan::vocabulary::Vendor;
use secrecy::{ExposeSecret, SecretSlice};
use uuid::Uuid;

/// A call at an endpoint.
#[derive(Clone, Copy, Debug)]
pub struct CarrierCall<'c> {
    /// Whose message the address says it is.
    pub vendor: &'c str,
    /// The endpoint's name.
    pub endpoint: &'c str,
    /// The header that the vendor signs with.
    pub header: Option<&'c str>,
    /// A token in the address.
    pub token: Option<&'c str>,
    /// The message.
    pub body: &'c [u8],
}

/// Why a message was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It does not come from the vendor.
    #[error(transparent)]
    Unproven(#[from] Unproven),
    /// It is no message of the vendor's.
    #[error(transparent)]
    Unreadable(#[from] vendor::Unreadable),
    /// Something else.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

/// A message of which it is known that it comes from the vendor.
#[derive(Debug)]
pub struct ProvenCall<'c> {
    vendor: Vendor,
    feed: CarrierFeed,
    body: &'c [u8],
}

impl ProvenCall<'_> {
    /// Whose endpoint it came in at.
    #[must_use]
    pub const fn tenant(&self) -> TenantId {
        TenantId(self.feed.tenant_id)
    }

    /// At which endpoint.
    #[must_use]
    pub const fn feed(&self) -> Uuid {
        self.feed.id
    }
}

impl Services {
    /// Looks whether a message comes from the vendor.
    ///
    /// # Errors
    /// Not found if there is no such endpoint; when it is not proven.
    pub async fn prove_carrier_call<'c>(
        &self,
        call: CarrierCall<'c>,
        visit: &Visit,
    ) -> Result<ProvenCall<'c>, Refused> {
        let (vendor, feed) = self.called(&call).await?;
        if let Err(why) = self.proven(&feed, vendor, &call, self.now()) {
            self.throttle(vec![Wanted::by_ip(limits::WRONG_CREDENTIAL_IP, visit)]).await?;
            self.noted_failure(TenantId(feed.tenant_id), &feed, &why.to_string()).await?;
            return Err(why);
        }
        Ok(ProvenCall { vendor, feed, body: call.body })
    }

    /// Takes a vendor's message; how many scans it told of.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn take_carrier_call(&self, call: ProvenCall<'_>) -> Result<usize, Refused> {
        let (tenant, now) = (call.tenant(), self.now());
        let ProvenCall { vendor, feed, body } = call;
        let scans = match vendor::read(vendor, body) {
            Ok(scans) => scans,
            Err(why) => {
                self.noted_failure(tenant, &feed, &why.to_string()).await?;
                return Err(why.into());
            }
        };
        let scope = self.store().write(tenant).await.map_err(ServiceError::from)?;
        let (scope, _, used) = self.record_passed_on(scope, feed.account_id, &scans).await?;
        let events = i64::try_from(scans.len()).unwrap_or(i64::MAX);
        scope.note_carrier_events(feed.id, events, now).await.map_err(ServiceError::from)?;
        scope.commit().await.map_err(ServiceError::from)?;
        self.shelve(used);
        Ok(scans.len())
    }

    /// The endpoint that is called, of a consultancy that works.
    async fn called(&self, call: &CarrierCall<'_>) -> Result<(Vendor, CarrierFeed)> {
        let named = endpoint::parse(call.endpoint).ok_or(ServiceError::NotFound)?;
        let (tenant, id) = (TenantId(named.0), named.1);
        let scope = self.store().read(tenant).await?;
        let feed = scope.carrier_feed(id).await?.filter(|feed| feed.removed_at.is_none());
        let feed = feed.ok_or(ServiceError::NotFound)?;
        let known = vendor(&feed)?;
        let works = scope.hub().tenant(tenant.0).await?;
        let works = works.is_some_and(|row| row.status == crate::service::consultancy::ACTIVE);
        match works && known.code() == call.vendor {
            true => Ok((known, feed)),
            false => Err(ServiceError::NotFound),
        }
    }

    /// Proven by the secret, or by the one before it as long as that is taken.
    fn proven(
        &self,
        feed: &CarrierFeed,
        vendor: Vendor,
        call: &CarrierCall<'_>,
        now: Micros,
    ) -> Result<(), Refused> {
        let sent = Sent { header: call.header, token: call.token };
        let by = |sealed: &[u8]| -> Result<(), Refused> {
            let secret: SecretSlice<u8> = self
                .sealer()
                .open(&usage(feed.id), sealed)
                .map_err(|why| ServiceError::fault("carrier feed", why))?;
            let secret = std::str::from_utf8(secret.expose_secret())
                .map_err(|why| ServiceError::fault("carrier feed", why))?;
            Ok(vendor::prove(vendor, sent, call.body, secret, now)?)
        };
        let first = by(&feed.secret);
        let old = feed.old_secret.as_ref().filter(|_| feed.old_until.is_some_and(|at| at > now));
        match (&first, old) {
            (Err(Refused::Unproven(_)), Some(old)) => by(old).or(first),
            _ => first,
        }
    }

    async fn noted_failure(&self, tenant: TenantId, feed: &CarrierFeed, why: &str) -> Result<()> {
        let scope = self.store().write(tenant).await?;
        scope.note_carrier_failure(feed.id, why, self.now()).await?;
        Ok(scope.commit().await?)
    }
}
