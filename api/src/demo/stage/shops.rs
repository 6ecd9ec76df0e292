//! Sellers' markets, and the reports that come in.

use super::{DemoError, Result, Stage};
use crate::clock::{DAY, Micros, utc};
use crate::demo::story::{Chapter, OUTAGE, Shipping};
use crate::sample::{Mix, Outage, Sample};
use crate::service::Caller;
use crate::service::accounts::{CarrierInput, LocationInput};
use crate::service::uploads::{Announced, Purpose};
use domain::marketplace::Marketplace;
use domain::profile::Profile;
use jiff::Timestamp;
use uuid::Uuid;

/// Parts that a report is sent in.
const PIECE: usize = 1 << 20;

/// A seller in one marketplace.
pub(super) struct Shop {
    pub(super) account: Uuid,
    pub(super) market: Uuid,
}

impl Stage<'_> {
    /// The seller's market, with the rules of its sample.
    pub(super) async fn shop(
        &mut self,
        chapter: &Chapter,
        caller: &Caller,
        sample: &Sample,
    ) -> Result<Shop> {
        if let Ok(shop) = self.known_shop(chapter.seller, chapter.marketplace) {
            return Ok(shop);
        }
        let account = self.seller(chapter.seller)?;
        let code = chapter.marketplace.code();
        let market = self.services.add_market(caller, account, code, None).await?.id;
        let profile = Profile::parse(&sample.profile())?;
        let locations = profile.locations.iter().map(|place| LocationInput {
            name: place.name.clone(),
            postal_code: place.postal_code.clone(),
            city: place.city.clone(),
            state: place.state.clone(),
            country: place.country.clone(),
            valid_from: place.from.map(|day| day.to_string()),
            valid_to: place.to.map(|day| day.to_string()),
        });
        self.services.set_locations(caller, market, locations.collect()).await?;
        let carriers = profile.approved_carriers.unwrap_or_default();
        let carriers = carriers.iter().map(|carrier| CarrierInput {
            name: carrier.name.clone(),
            valid_from: carrier.from.map(|day| day.to_string()),
            valid_to: carrier.to.map(|day| day.to_string()),
        });
        self.services.set_carriers(caller, market, carriers.collect()).await?;
        self.shops.insert((chapter.seller, code), market);
        Ok(Shop { account, market })
    }

    /// A seller's market that was opened before.
    pub(super) fn known_shop(&self, seller: &str, marketplace: Marketplace) -> Result<Shop> {
        let market = self.shops.get(&(seller, marketplace.code())).copied();
        let market =
            market.ok_or_else(|| DemoError::Missing(format!("{seller}, {marketplace}")))?;
        Ok(Shop { account: self.seller(seller)?, market })
    }

    pub(super) fn seller(&self, name: &str) -> Result<Uuid> {
        self.sellers.get(name).copied().ok_or_else(|| DemoError::Missing(name.to_owned()))
    }

    pub(super) fn sample(
        &self,
        marketplace: Marketplace,
        shipping: Option<Shipping>,
        seed: u64,
    ) -> Result<Sample> {
        let problems = shipping.unwrap_or(Shipping::Well).problems();
        let mix = problems.map_or(Ok(Mix::realistic()), str::parse)?;
        let mut sample = Sample::new(marketplace, mix)?;
        sample.rows = self.rows;
        sample.seed = seed;
        sample.as_of = self.moment(0)?;
        let (carrier, began, over) = OUTAGE;
        let ago = |days: i64| self.moment(self.past.left() - days * DAY);
        let (from, until) = (ago(began)?, ago(over)?);
        sample.outage = Some(Outage { carrier, from, until });
        Ok(sample)
    }

    /// The moment so much later.
    fn moment(&self, later: Micros) -> Result<Timestamp> {
        let moment = Timestamp::from_microsecond(self.services.clock().now() + later);
        moment.map_err(|_| DemoError::Missing("the present moment".to_owned()))
    }

    /// Sends a report as the portal would, and has it read.
    pub(super) async fn report(&self, caller: &Caller, shop: &Shop, sample: &Sample) -> Result<()> {
        let mut bytes = Vec::new();
        sample.write(&mut bytes)?;
        let day = utc(self.services.clock().now()).format("%Y-%m-%d");
        self.send(caller, shop, &format!("shipments-{day}.csv"), &bytes).await
    }

    /// Sends a file, and has it read.
    pub(super) async fn send(
        &self,
        caller: &Caller,
        shop: &Shop,
        name: &str,
        bytes: &[u8],
    ) -> Result<()> {
        let announced = Announced {
            account: shop.account,
            purpose: Purpose::Report,
            name: name.to_owned(),
            bytes: bytes.len() as u64,
        };
        let upload = self.services.announce_upload(caller, announced).await?.upload.id;
        let mut receiving = self.services.receive(caller, upload, 0).await?;
        for piece in bytes.chunks(PIECE) {
            receiving.take(bytes::Bytes::copy_from_slice(piece)).await?;
        }
        receiving.end().await?;
        self.services.create_import(caller, shop.market, &[upload]).await?;
        self.worker.drain().await?;
        Ok(())
    }
}
