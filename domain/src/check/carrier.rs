//! Is there a carrier, and may it be used?

use super::{Desk, Finder};
use crate::carrier::{Approval, CarrierId, Declaration};
use crate::package::Row;
use crate::problem::Problem;
use crate::reason::Reason;
use crate::tracking::Courier;

/// What a declared carrier means: looked up once for every distinct declaration.
#[derive(Clone, Debug)]
pub struct CarrierUse {
    kind: Kind,
    carrier: Option<CarrierId>,
    courier: Option<Courier>,
    name: String,
    /// The approval, where it is the same on every day.
    always: Option<Approval>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Missing(Reason),
    EnteredAsOther,
    Declared,
}

impl CarrierUse {
    pub(super) fn new(desk: &Desk, code: &str, name: &str) -> Self {
        let declaration = desk.directory().declare(code, name);
        let carrier = declaration.carrier();
        let kind = match declaration {
            Declaration::Missing { other_without_name: true } => {
                Kind::Missing(Reason::OtherWithoutName)
            }
            Declaration::Missing { other_without_name: false } => Kind::Missing(Reason::Blank),
            Declaration::EnteredAsOther { .. } => Kind::EnteredAsOther,
            Declaration::Known { .. } | Declaration::Unknown { .. } => Kind::Declared,
        };
        let info = carrier.map(|carrier| desk.directory().carrier(carrier));
        let courier = info.and_then(|info| Courier::from_slug(info.courier.as_deref()?));
        let name = match (declaration, info) {
            (_, Some(info)) => info.name.clone(),
            (Declaration::Unknown { name }, None) => name.to_owned(),
            _ => String::new(),
        };
        let always = match (kind, carrier) {
            (Kind::Missing(_), _) => None,
            (_, None) => Some(Approval::NotListed),
            (_, Some(carrier)) => desk.approved().always(carrier),
        };
        CarrierUse { kind, carrier, courier, name, always }
    }

    /// The carrier in the directory.
    #[must_use]
    pub const fn carrier(&self) -> Option<CarrierId> {
        self.carrier
    }

    /// The carrier's tracking-number formats.
    #[must_use]
    pub const fn courier(&self) -> Option<Courier> {
        self.courier
    }

    /// The normalised name, or the one given; blank if there is none.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// All that rows are judged by but for the name, as text.
    pub(crate) fn standing(&self, desk: &Desk) -> String {
        let kind = match self.kind {
            Kind::Missing(reason) => reason.code(),
            Kind::EnteredAsOther => "other",
            Kind::Declared => "declared",
        };
        let courier = self.courier.map_or("", Courier::slug);
        let approval =
            self.carrier.map_or_else(String::new, |carrier| desk.approved().standing(carrier));
        format!("{kind} {courier} {approval}")
    }

    /// Whether the carrier may be used for a row; none when there is no carrier.
    pub(super) fn approval(&self, desk: &Desk, row: &Row<'_>) -> Option<Approval> {
        match (self.always, self.carrier) {
            (Some(approval), _) => Some(approval),
            (None, Some(carrier)) => {
                let date = row.confirmed_at.map(|confirmed| desk.zone().day(confirmed).date());
                Some(desk.approved().on(carrier, date))
            }
            (None, None) => None,
        }
    }
}

pub(super) fn check(finder: &mut Finder<'_>, row: &Row<'_>, carrier: &CarrierUse) {
    if !row.has_carrier_codes {
        finder.unassessed(Problem::CarrierEnteredAsOther);
    }
    match (carrier.kind, carrier.approval(finder.desk, row)) {
        (Kind::Missing(reason), _) => {
            finder.found(Problem::CarrierMissing, Some(reason));
            finder.unassessed(Problem::CarrierNotApproved);
        }
        (_, Some(Approval::NotListed)) => {
            finder.found(Problem::CarrierNotApproved, Some(Reason::NotListed));
        }
        (_, Some(Approval::NotAtThatDate)) => {
            finder.found(Problem::CarrierNotApproved, Some(Reason::NotAtThatDate));
        }
        (Kind::EnteredAsOther, Some(Approval::Yes)) => {
            finder.found(Problem::CarrierEnteredAsOther, None);
        }
        (Kind::EnteredAsOther | Kind::Declared, _) => {}
    }
}
