//! Turns a record into a [`Row`], or says what is wrong with it.

use super::field::Field;
use super::header::{Header, Kind};
use super::quarantine::Fault;
use super::split::Record;
use crate::language::Language;
use crate::marketplace::Marketplace;
use crate::money::{Currency, Money};
use crate::package::{EntryMethod, Evidence, LabelType, Row};
use crate::place::Place;
use crate::saying::Saying;
use crate::time::{DateFault, DayOrder, Moment, Role, Zone, parse};

/// Longest order id and tracking number, in bytes.
pub const LONGEST: usize = 120;

const QUOTE: Saying = Saying::fixed(
    "a quote is opened and never closed",
    "ein Anführungszeichen wird geöffnet und nie geschlossen",
);
const BLANK: Saying = Saying::fixed("is blank", "ist leer");
const UTF_8: Saying = Saying::fixed("is not valid UTF-8", "ist kein gültiges UTF-8");
const NUL: Saying = Saying::fixed("holds a NUL character", "enthält ein NUL-Zeichen");
const CURRENCY: Saying =
    Saying::fixed("is not a currency code such as USD", "ist kein Währungscode wie EUR");
const AMOUNT: Saying = Saying::fixed("is not an amount", "ist kein Betrag");
const YES_OR_NO: Saying = Saying::fixed("is neither yes nor no", "ist weder ja noch nein");

/// What a record turned out to be.
#[expect(clippy::large_enum_variant, reason = "nearly all are rows, and none is kept")]
pub enum Reading<'a> {
    /// A seller-fulfilled item.
    Row(Row<'a>),
    /// Amazon ships it.
    AmazonFulfilled,
    /// Nothing in it.
    Blank,
}

/// Reads the records of one report.
pub struct RowReader<'a> {
    header: &'a Header,
    zone: &'a Zone,
    marketplace: Marketplace,
    order: Option<DayOrder>,
}

impl<'a> RowReader<'a> {
    /// For a report with this header, whose dates without offset are in this zone.
    pub const fn new(
        header: &'a Header,
        zone: &'a Zone,
        marketplace: Marketplace,
        order: Option<DayOrder>,
    ) -> Self {
        RowReader { header, zone, marketplace, order }
    }

    /// Reads a record. `damaged`: the text around it was not valid UTF-8, or has NULs.
    ///
    /// # Errors
    /// The first thing wrong with it.
    pub fn read<'r>(&self, record: &Record<'r>, damaged: bool) -> Result<Reading<'r>, Fault> {
        if record.broken {
            return Err(Fault::new("row", "", QUOTE));
        }
        if record.width() != self.header.width {
            if record.is_blank() {
                return Ok(Reading::Blank);
            }
            let (found, expected) = (record.width(), self.header.width);
            let reason = Saying::of(|language| match language {
                Language::English => format!("has {found} fields where the header has {expected}"),
                Language::German => format!("hat {found} Felder, die Kopfzeile hat {expected}"),
            });
            return Err(Fault::new("row", "", reason));
        }
        let text = |field: Field| -> &'r str { trim(self.header.text(field, record)) };
        let order_id = text(Field::OrderId);
        if order_id.is_empty() && record.is_blank() {
            return Ok(Reading::Blank);
        }
        let channel = text(Field::Channel);
        if !channel.is_empty() && is_amazon_fulfilled(channel) {
            return Ok(Reading::AmazonFulfilled);
        }
        let tracking_number = text(Field::TrackingNumber);
        self.check_texts(record, order_id, tracking_number, damaged)?;
        self.check_marketplace(text(Field::Marketplace))?;
        let time = |field: Field| self.time(text(field), field);
        let has = |field: Field| self.header.has(field);
        let [first_scan_at, delivered_at, delivery_attempt_at] =
            [time(Field::FirstScanAt)?, time(Field::DeliveredAt)?, time(Field::DeliveryAttemptAt)?];
        let delivery_known = has(Field::DeliveredAt) || has(Field::DeliveryAttemptAt);
        let delivery_filled = delivered_at.is_some() || delivery_attempt_at.is_some();
        let mut row = Row {
            order_id,
            order_item_id: text(Field::OrderItemId),
            tracking_number,
            sku: text(Field::Sku),
            category: text(Field::Category),
            carrier_code: text(Field::CarrierCode),
            carrier_name: text(Field::CarrierName),
            has_carrier_codes: has(Field::CarrierCode),
            ship_service: text(Field::ShipService),
            ship_method: text(Field::ShipMethod),
            warehouse: text(Field::Warehouse),
            entry_method: entry_method(text(Field::EntryMethod)),
            label_type: label_type(text(Field::LabelType)),
            ship_by: time(Field::ShipBy)?,
            promised_delivery: time(Field::PromisedDelivery)?,
            confirmed_at: time(Field::ConfirmedAt)?,
            shipped_at: time(Field::ShippedAt)?,
            picked_up_at: time(Field::PickedUpAt)?,
            first_scan_at,
            delivered_at,
            delivery_attempt_at,
            scanned: Evidence::of_column(has(Field::FirstScanAt), first_scan_at.is_some()),
            delivery: Evidence::of_column(delivery_known, delivery_filled),
            delivered: Evidence::of_column(has(Field::DeliveredAt), delivered_at.is_some()),
            ship_from: Place {
                country: text(Field::ShipFromCountry),
                state: text(Field::ShipFromState),
                city: text(Field::ShipFromCity),
                postal_code: text(Field::ShipFromPostalCode),
            },
            ship_to_country: text(Field::ShipToCountry),
            scan_place: Place {
                country: text(Field::ScanCountry),
                state: text(Field::ScanState),
                city: text(Field::ScanCity),
                postal_code: text(Field::ScanPostalCode),
            },
            value: self.amount(
                Field::PackageValue,
                text(Field::PackageValue),
                text(Field::Currency),
            )?,
            is_digital: truth(text(Field::IsDigital), Field::IsDigital)?,
            amazon_says_invalid: false,
        };
        if self.header.kind == Kind::Defects {
            amazons_criteria(&mut row, text)?;
        }
        Ok(Reading::Row(row))
    }

    fn check_texts(
        &self,
        record: &Record<'_>,
        order_id: &str,
        tracking_number: &str,
        damaged: bool,
    ) -> Result<(), Fault> {
        if order_id.is_empty() {
            return Err(Fault::new(Field::OrderId.name(), "", BLANK));
        }
        for (field, value) in [(Field::OrderId, order_id), (Field::TrackingNumber, tracking_number)]
        {
            if value.len() > LONGEST {
                let reason = Saying::of(|language| match language {
                    Language::English => format!("is longer than {LONGEST} characters"),
                    Language::German => format!("ist länger als {LONGEST} Zeichen"),
                });
                return Err(Fault::new(field.name(), value, reason));
            }
        }
        if !damaged {
            return Ok(());
        }
        for field in &self.header.known {
            let value = self.header.index(*field).map_or("", |index| record.field(index));
            if value.contains('\u{FFFD}') {
                return Err(Fault::new(field.name(), value, UTF_8));
            }
            if value.contains('\0') {
                return Err(Fault::new(field.name(), "", NUL));
            }
        }
        Ok(())
    }

    /// A row of another Amazon marketplace is measured there.
    fn check_marketplace(&self, text: &str) -> Result<(), Fault> {
        if text.is_empty() || text.eq_ignore_ascii_case(self.marketplace.code()) {
            return Ok(());
        }
        match Marketplace::parse(text) {
            Some(other) if other != self.marketplace => {
                let (other, ours) = (other.code(), self.marketplace.code());
                let reason = Saying::of(|language| match language {
                    Language::English => format!(
                        "is {other}, the profile is for {ours}; review it with a profile for \
                         {other}"
                    ),
                    Language::German => format!(
                        "ist {other}, dieses Profil gilt für {ours}; nehmen Sie dafür ein Profil \
                         für {other}"
                    ),
                });
                Err(Fault::new(Field::Marketplace.name(), text, reason))
            }
            _ => Ok(()),
        }
    }

    #[inline]
    fn time(&self, text: &str, field: Field) -> Result<Option<Moment>, Fault> {
        if text.is_empty() {
            return Ok(None);
        }
        let role = match field {
            Field::ShipBy | Field::PromisedDelivery => Role::Deadline,
            _ => Role::Event,
        };
        match parse(text.as_bytes(), role, self.zone, self.order) {
            Ok(moment) => Ok(Some(moment)),
            Err(fault) => Err(self.date_fault(field, text, fault)),
        }
    }

    #[cold]
    fn date_fault(&self, field: Field, text: &str, fault: DateFault) -> Fault {
        let settled = crate::time::slash_order_of(text.as_bytes()).flatten();
        let mut reason = Fault::new(field.name(), text, fault.said());
        reason.other_order = settled.is_some() && settled != self.order;
        reason
    }

    /// An amount, in the marketplace's currency unless another is given.
    pub fn amount(
        &self,
        field: Field,
        amount: &str,
        currency: &str,
    ) -> Result<Option<Money>, Fault> {
        if amount.is_empty() {
            return Ok(None);
        }
        let unknown = || Fault::new(Field::Currency.name(), currency, CURRENCY);
        let currency = match currency {
            "" => self.marketplace.currency(),
            code => Currency::parse(code),
        };
        let currency = currency.ok_or_else(unknown)?;
        let not_one = || Fault::new(field.name(), amount, AMOUNT);
        Money::parse(amount, currency).map(Some).ok_or_else(not_one)
    }
}

/// The Yes and No of Amazon's defect report, which lists invalid packages only.
fn amazons_criteria<'r>(row: &mut Row<'r>, text: impl Fn(Field) -> &'r str) -> Result<(), Fault> {
    let says = |field: Field| truth(text(field), field);
    let evidence = |answer: Option<bool>| match answer {
        None => Evidence::Unknown,
        Some(false) => Evidence::No,
        Some(true) => Evidence::Yes,
    };
    if says(Field::HasTrackingId)? == Some(false) {
        row.tracking_number = "";
    }
    if row.scanned == Evidence::Unknown {
        row.scanned = evidence(says(Field::AnyPhysicalScan)?);
    }
    if row.delivery == Evidence::Unknown {
        row.delivery = evidence(says(Field::DeliveryScan)?);
    }
    row.amazon_says_invalid = says(Field::HasValidTracking)? != Some(true);
    Ok(())
}

/// Trims white space; nearly all fields have none, so that is looked at first.
#[inline]
fn trim(text: &str) -> &str {
    let bytes = text.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) if is_plain(*first) && is_plain(*last) => text,
        _ => text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}'),
    }
}

const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic()
}

/// `Amazon`, `AFN`, `FBA`, `AMAZON_NA` …
pub fn is_amazon_fulfilled(channel: &str) -> bool {
    let starts = |word: &str| {
        channel.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    starts("amazon") || starts("afn") || starts("fba") || starts("fulfilled by amazon")
}

fn entry_method(text: &str) -> Option<EntryMethod> {
    if text.is_empty() {
        None
    } else if text.eq_ignore_ascii_case("integrated") {
        Some(EntryMethod::Integrated)
    } else if text.eq_ignore_ascii_case("manual") {
        Some(EntryMethod::Manual)
    } else {
        None
    }
}

fn label_type(text: &str) -> Option<LabelType> {
    if text.is_empty() {
        None
    } else if text.eq_ignore_ascii_case("standard") {
        Some(LabelType::Standard)
    } else if text.eq_ignore_ascii_case("prepaid") {
        Some(LabelType::Prepaid)
    } else if text.eq_ignore_ascii_case("custom") {
        Some(LabelType::Custom)
    } else {
        None
    }
}

/// Reads yes and no in the ways that reports write them; blank is unknown.
pub fn truth(text: &str, field: Field) -> Result<Option<bool>, Fault> {
    const YES: [&str; 8] = ["yes", "true", "y", "1", "x", "ja", "oui", "si"];
    const NO: [&str; 6] = ["no", "false", "n", "0", "nein", "non"];
    // As nearly all reports write them, before the others are looked through.
    match text {
        "" => return Ok(None),
        "no" | "No" | "false" => return Ok(Some(false)),
        "yes" | "Yes" | "true" => return Ok(Some(true)),
        _ => {}
    }
    if YES.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        Ok(Some(true))
    } else if NO.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        Ok(Some(false))
    } else {
        Err(Fault::new(field.name(), text, YES_OR_NO))
    }
}
