//! What the consultancy works with beside its sellers: partners' programs, services that follow
//! parcels, and known faults of carriers.

use super::{Result, Stage};
use crate::auth::api_key::Mode;
use crate::auth::scope::Scope;
use crate::clock::DAY;
use crate::demo::story::FAULT;
use crate::service::Caller;
use crate::service::api_keys::NewKey;
use crate::service::incidents::IncidentInput;
use domain::marketplace::Marketplace;
use domain::scan::vocabulary::Vendor;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Who agreed that carriers' scans are looked at together.
const TOGETHER: &[&str] =
    &["Northwind Outlet", "Prairie Tool Supply", "Camden Audio", "Bergmann Küchenbedarf"];

impl Stage<'_> {
    /// A key of a warehouse's program and an endpoint for carriers' events; nobody has used them.
    pub(super) async fn partners(&self, owner: &Caller) -> Result<()> {
        let northwind = self.seller("Northwind Outlet")?;
        let key = NewKey {
            name: "Warehouse system".to_owned(),
            mode: Mode::Live,
            scopes: BTreeSet::from([Scope::WriteShipments, Scope::WriteScans]),
            accounts: Some(BTreeSet::from([northwind])),
            expires_at: Some(self.services.clock().now() + 90 * DAY),
            points: None,
        };
        self.services.create_api_key(owner, key).await?;
        let name = "Parcels from Reno";
        self.services.create_carrier_feed(owner, northwind, Vendor::EasyPost, name, None).await?;
        Ok(())
    }

    /// Sellers who agree that carriers' scans are compared.
    pub(super) async fn look_together(&self, owner: &Caller) -> Result<()> {
        for seller in TOGETHER {
            self.services.set_early_warning(owner, self.seller(seller)?, true).await?;
        }
        Ok(())
    }

    /// Notes a carrier's fault of the days before, and makes it evidence of a case.
    pub(super) async fn note_fault(
        &self,
        caller: &Caller,
        review: Uuid,
        marketplace: Marketplace,
    ) -> Result<()> {
        let today = i32::try_from(self.services.clock().now() / DAY).unwrap_or_default();
        let input = IncidentInput {
            carrier: Some(FAULT.carrier.to_owned()),
            marketplace: Some(marketplace.code().to_owned()),
            title: Some(FAULT.title.to_owned()),
            what: Some(FAULT.what.to_owned()),
            source: Some(FAULT.source.to_owned()),
            first_day: Some(today - 2 * FAULT.days),
            last_day: Some(Some(today - FAULT.days)),
            packages: Some(Some(FAULT.packages)),
        };
        let incident = self.services.create_incident(caller, input).await?;
        self.services.attach_incident(caller, review, incident.id, FAULT.why).await?;
        let (id, version) = (incident.id, incident.version);
        let over = Some(true);
        self.services.edit_incident(caller, id, version, IncidentInput::default(), over).await?;
        Ok(())
    }
}
