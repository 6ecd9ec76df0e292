//! Carriers as they were sent to Amazon, where they do not stand on its list.

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::graphql::page::Slice;
use crate::graphql::scalar::Date;
use crate::service::carrier_lint::SentCarrier;
use crate::store::Market;
use async_graphql::connection::{Connection, Edge};
use async_graphql::{Context, Enum, Result, SimpleObject};
use domain::carrier::{self, CarrierLint};

/// What is wrong with a carrier as it was sent.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "carrier::CarrierFault")]
pub enum CarrierFaultKind {
    /// Neither code nor name.
    Missing,
    /// `Other` without a name.
    OtherWithoutName,
    /// `Other`, which the marketplace does not offer.
    OtherNotOffered,
    /// `Other` with the name of a carrier that Amazon lists.
    EnteredAsOther,
    /// A code that Amazon does not have, and a carrier that nobody knows here.
    Unknown,
    /// A code that Amazon does not have, for a carrier that it does not list.
    Unlisted,
    /// A code that Amazon does not have, for a carrier that it lists under another spelling.
    Misspelt,
    /// A code that Amazon has, for a carrier that is not on the marketplace's list.
    OtherMarketplace,
    /// `Other` with the name of a carrier that nobody lists.
    FreeName,
}

/// What to send for a carrier.
#[derive(SimpleObject)]
pub struct CarrierToSend {
    /// The carrier code.
    code: String,
    /// The carrier name; blank unless the code is `Other`.
    name: String,
    /// The shipping method; blank if nothing is known of it.
    method: String,
}

/// A carrier as it was sent, which does not stand on Amazon's list.
#[derive(SimpleObject)]
pub struct CarrierFault {
    /// The carrier code as it was sent; blank if there was none.
    code: String,
    /// The carrier name as it was sent; blank if there was none.
    name: String,
    /// The shipping method as it was sent; blank if there was none.
    method: String,
    /// Packages of the last 60 days that were sent so.
    packages: u64,
    /// The last day that one of them counts on.
    last_day: Date,
    /// What is wrong.
    kind: CarrierFaultKind,
    /// Whether Amazon may drop the tracking, or hold it invalid, without an error.
    silent_drop: bool,
    /// What it means and what to do.
    explanation: &'static str,
    /// What to send instead; several where it cannot be told which is meant.
    send: Vec<CarrierToSend>,
}

impl From<SentCarrier> for CarrierFault {
    fn from(sent: SentCarrier) -> Self {
        let SentCarrier { code, name, method, packages, last_day, lint } = sent;
        let CarrierLint { fault, send } = lint;
        let to_send = |instead: carrier::Instead| {
            let carrier::Instead { code, name, method } = instead;
            CarrierToSend { code, name, method }
        };
        CarrierFault {
            code,
            name,
            method,
            packages,
            last_day: Date::of(last_day),
            kind: fault.into(),
            silent_drop: fault.is_silent_drop(),
            explanation: fault.sentence(),
            send: send.into_iter().map(to_send).collect(),
        }
    }
}

/// A page of a market's faults, the gravest first.
pub async fn page(
    context: &Context<'_>,
    market: &Market,
    first: i32,
    after: Option<&str>,
) -> Result<Connection<String, CarrierFault>> {
    let slice = Slice::<usize>::read(first, after, &("carrier faults", market.id))?;
    let found = services(context)?.carrier_faults(caller(context)?, market).await;
    let from = slice.after.map_or(0, |last| last.saturating_add(1));
    let most = usize::try_from(slice.limit()).unwrap_or(usize::MAX);
    let found = found.map_err(fault)?.into_iter().enumerate().skip(from).take(most);
    let mut found: Vec<(usize, SentCarrier)> = found.collect();
    let more = slice.cut(&mut found);
    let mut page = Connection::new(slice.after.is_some(), more);
    page.edges
        .extend(found.into_iter().map(|(at, sent)| Edge::new(slice.cursor(&at), sent.into())));
    Ok(page)
}
