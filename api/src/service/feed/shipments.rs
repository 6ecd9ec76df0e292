//! Shipments of partners: checked, then written over what is known of their packages.

use super::given::{GivenItem, GivenPlace, GivenShipment, GivenValue};
use super::hold::{Used, hold};
use super::later::Later;
use super::place::borrowed;
use super::scans::too_many;
use super::{RowError, Wrong, check};
use crate::auth::permission::Action;
use crate::clock::Micros;
use crate::service::accounts::allowed_market;
use crate::service::audit::record;
use crate::service::{Caller, Result, Services};
use aws_lc_rs::digest;
use domain::intake::{Columns, Field};
use domain::money::{Currency, Money};
use domain::package::Row;
use domain::time::Moment;
use uuid::Uuid;

/// Items of a shipment at most.
const MOST_ITEMS: usize = 100;

/// What became of shipments.
#[derive(Clone, Debug, Default)]
pub struct TakenShipments {
    /// Those that are recorded now, the known ones among them.
    pub accepted: usize,
    /// Those that said nothing new, or something older than what is known.
    pub known: usize,
    /// Packages that are new or judged by other facts.
    pub packages_changed: usize,
    /// Whether a worker rewrites the market's packages, so that these follow when that is done.
    pub later: bool,
    /// Rows that cannot be used.
    pub errors: Vec<RowError>,
}

/// A shipment that can be used.
pub(super) struct Checked<'g> {
    pub given: &'g GivenShipment,
    /// What it says, without its items.
    pub row: Row<'g>,
    /// What it tells of.
    pub told: Columns,
    pub changed_at: Micros,
    /// A digest of what it says.
    pub content: Vec<u8>,
}

impl Services {
    /// Records shipments of a market.
    ///
    /// # Errors
    /// Not found if the caller may not see the market; when there are too many at once.
    pub async fn record_shipments(
        &self,
        caller: &Caller,
        market: Uuid,
        shipments: &[GivenShipment],
    ) -> Result<TakenShipments> {
        let now = self.now();
        let scope = self.store().write(caller.tenant()).await?;
        let market = allowed_market(&scope, caller, market, Action::WriteShipments).await?;
        too_many("shipments", shipments.len())?;
        let mut taken = TakenShipments::default();
        let mut checked = Vec::with_capacity(shipments.len());
        for (index, given) in shipments.iter().enumerate() {
            match Checked::of(given, now) {
                Ok(row) => checked.push(row),
                Err(wrong) => taken.errors.push(wrong.of_row(index)),
            }
        }
        taken.accepted = checked.len();
        let (id, account) = (market.id, market.account_id);
        let holding = hold(&scope, vec![market], true, None, now).await?;
        let mut used = Used::new();
        let scope = match holding.held.first() {
            Some(held) => {
                let (scope, stored) =
                    self.store_shipments(scope, held, &checked, &mut used).await?;
                taken.known = stored.known;
                taken.packages_changed = stored.packages_changed;
                if stored.packages_changed > 0 {
                    scope.note_fed(id, now).await?;
                }
                scope
            }
            None => {
                taken.later = !checked.is_empty();
                if taken.later {
                    // Which of two calls came first is still known when they are done.
                    let dated = |row: &Checked<'_>| GivenShipment {
                        changed_at: Some(crate::clock::utc(row.changed_at).to_rfc3339()),
                        ..row.given.clone()
                    };
                    let rows = checked.iter().map(dated).collect();
                    Later::shipments(id, account, rows).enqueue(&scope, self).await?;
                }
                scope
            }
        };
        record(&scope, now, caller.deed("record_shipments", format!("market:{id}"))).await?;
        scope.commit().await?;
        self.shelve(used);
        Ok(taken)
    }
}

impl<'g> Checked<'g> {
    /// Checks a shipment.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub(super) fn of(given: &'g GivenShipment, now: Micros) -> Result<Self, Wrong> {
        check::id("externalId", &given.external_id)?;
        check::id("orderId", &given.order_id)?;
        check::number("trackingNumber", &given.tracking_number)?;
        let mut told = Told(vec![Field::OrderId, Field::TrackingNumber]);
        let row = Row {
            order_id: given.order_id.trim(),
            tracking_number: given.tracking_number.trim(),
            carrier_code: told.text("carrierCode", &given.carrier_code, Field::CarrierCode)?,
            carrier_name: told.text("carrierName", &given.carrier_name, Field::CarrierName)?,
            has_carrier_codes: given.carrier_code.is_some(),
            ship_service: told.text("shipService", &given.ship_service, Field::ShipService)?,
            ship_method: told.text("shipMethod", &given.ship_method, Field::ShipMethod)?,
            warehouse: told.text("warehouse", &given.warehouse, Field::Warehouse)?,
            entry_method: told.value(given.entry_method, Field::EntryMethod),
            label_type: told.value(given.label_type, Field::LabelType),
            ship_by: told.moment("shipBy", &given.ship_by, Field::ShipBy)?,
            promised_delivery: told.moment(
                "promisedDelivery",
                &given.promised_delivery,
                Field::PromisedDelivery,
            )?,
            confirmed_at: told.moment("confirmedAt", &given.confirmed_at, Field::ConfirmedAt)?,
            shipped_at: told.moment("shippedAt", &given.shipped_at, Field::ShippedAt)?,
            ship_from: match &given.ship_from {
                None => Default::default(),
                Some(place) => told.place("shipFrom", place)?,
            },
            ship_to_country: told.text(
                "shipToCountry",
                &given.ship_to_country,
                Field::ShipToCountry,
            )?,
            value: match &given.value {
                None => None,
                Some(value) => Some(told.money(value)?),
            },
            is_digital: told.value(given.is_digital, Field::IsDigital),
            ..Row::default()
        };
        if given.items.as_ref().is_some_and(|items| items.len() > MOST_ITEMS) {
            let message = format!("There are more than {MOST_ITEMS} items; send the first ones.");
            return Err(Wrong::new(&["items"], "too_many", message));
        }
        for GivenItem { sku, category } in given.items.iter().flatten() {
            check::id("sku", sku).map_err(within_items)?;
            check::text("category", category.as_ref()).map_err(within_items)?;
            told.0.push(Field::Sku);
            told.0.extend(category.as_ref().map(|_| Field::Category));
        }
        let changed_at = match &given.changed_at {
            None => now,
            Some(text) => check::past("changedAt", text, now)?,
        };
        let told = told.0.into_iter().collect();
        Ok(Checked { given, row, told, changed_at, content: content(given) })
    }
}

impl Checked<'_> {
    /// Columns that a later report must not wipe out by not having them.
    pub(super) fn owed(&self) -> Columns {
        let fields = [Field::AnyPhysicalScan, Field::DeliveryScan];
        fields.into_iter().filter(|_| self.given.scans_follow).collect()
    }
}

fn within_items(wrong: Wrong) -> Wrong {
    Wrong { field: std::iter::once("items").chain(wrong.field).collect(), ..wrong }
}

/// A digest of all that a shipment says, but for when it was changed.
fn content(given: &GivenShipment) -> Vec<u8> {
    let said = GivenShipment { changed_at: None, ..given.clone() };
    let said = serde_json::to_vec(&said).unwrap_or_default();
    digest::digest(&digest::SHA256, &said).as_ref().to_vec()
}

/// What a shipment tells of, noted while it is read.
struct Told(Vec<Field>);

impl Told {
    fn value<T>(&mut self, value: Option<T>, of: Field) -> Option<T> {
        self.0.extend(value.is_some().then_some(of));
        value
    }

    fn text<'g>(
        &mut self,
        field: &'static str,
        text: &'g Option<String>,
        of: Field,
    ) -> Result<&'g str, Wrong> {
        check::text(field, text.as_ref())?;
        Ok(self.value(text.as_deref(), of).unwrap_or("").trim())
    }

    /// A blank one says that there is none.
    fn moment(
        &mut self,
        field: &'static str,
        text: &Option<String>,
        of: Field,
    ) -> Result<Option<Moment>, Wrong> {
        match self.value(text.as_deref(), of) {
            None => Ok(None),
            Some(text) if text.trim().is_empty() => Ok(None),
            Some(text) => check::moment(field, text).map(|at| Some(Moment(at))),
        }
    }

    fn place<'g>(
        &mut self,
        field: &'static str,
        place: &'g GivenPlace,
    ) -> Result<domain::place::Place<'g>, Wrong> {
        check::place(field, place)?;
        self.0.extend([
            Field::ShipFromCountry,
            Field::ShipFromState,
            Field::ShipFromCity,
            Field::ShipFromPostalCode,
        ]);
        Ok(borrowed(place))
    }

    fn money(&mut self, value: &GivenValue) -> Result<Money, Wrong> {
        let GivenValue { amount, currency } = value;
        let currency = Currency::parse(currency.trim()).ok_or_else(|| {
            let message = format!("currency is {currency:?}; send three letters, such as USD.");
            Wrong::new(&["value", "currency"], "currency", message)
        })?;
        self.0.extend([Field::PackageValue, Field::Currency]);
        Money::parse(amount, currency).ok_or_else(|| {
            let message = format!("amount is {amount:?}; send it in digits, such as 19.99.");
            Wrong::new(&["value", "amount"], "amount", message)
        })
    }
}
