//! Plants problems on a package that has none.

use super::draft::{Draft, OTHER};
use super::number;
use super::shop::Shop;
use super::stamp::verdict;
use domain::problem::{Problem, ProblemSet};
use domain::tracking::Outcome;

/// Of a hundred parcels from places nobody registered, those from the prep centre.
const FROM_PREP_CENTRE: u32 = 97;

/// Plants all problems of a set. Some, such as a missing scan, need a package of a certain age:
/// none if this is not one. Otherwise all problems that the package now has.
pub(super) fn plant<'s>(
    shop: &mut Shop<'s>,
    draft: &mut Draft<'s>,
    number: &mut String,
    problems: ProblemSet,
) -> Option<ProblemSet> {
    let mut found = problems;
    if problems.contains(Problem::LateUpload) {
        let undelivered = [
            Problem::MissingScan,
            Problem::MissingDeliveryScan,
            Problem::TrackingCheckDigit,
            Problem::TrackingMalformed,
        ];
        let may_be_delivered = !undelivered.into_iter().any(|problem| problems.contains(problem));
        if !shop.be_late(draft, may_be_delivered) {
            return None;
        }
    }
    let as_of = shop.as_of();
    draft.times.settle(as_of);
    for problem in problems.iter() {
        let mut planter = Planter { shop, draft, number, found: &mut found, as_of };
        planter.plant(problem).then_some(())?;
    }
    Some(found)
}

struct Planter<'p, 's> {
    shop: &'p mut Shop<'s>,
    draft: &'p mut Draft<'s>,
    number: &'p mut String,
    found: &'p mut ProblemSet,
    as_of: i64,
}

impl Planter<'_, '_> {
    /// Plants one problem; false if this package cannot have it.
    fn plant(&mut self, problem: Problem) -> bool {
        match problem {
            Problem::TrackingMissing => self.number.clear(),
            Problem::TrackingNotAnId => {
                number::displace(self.number, self.draft.order.text(), &mut self.shop.random);
            }
            Problem::TrackingMalformed => return self.mistype(Outcome::WrongShape),
            Problem::TrackingCheckDigit => return self.mistype(Outcome::CheckDigit),
            Problem::TrackingOtherCarrier => return self.mix_up(),
            Problem::TrackingReused => return self.reuse(),
            Problem::CarrierMissing => {
                self.draft.carrier_code = if self.shop.random.percent(60) { "" } else { OTHER };
                self.draft.carrier_name = "";
            }
            Problem::CarrierNotApproved => {
                self.draft.send_by(self.shop.unapproved(), &self.shop.market.unapproved);
            }
            Problem::CarrierEnteredAsOther => {
                self.draft.carrier_name = self.shop.lane(self.draft.lane).typed;
                self.draft.carrier_code = OTHER;
            }
            // Already in the times.
            Problem::LateUpload => {}
            Problem::MissingScan => return self.miss_scan(),
            Problem::MissingDeliveryScan => return self.miss_delivery_scan(),
            Problem::ShipFromMismatch => self.ship_from_elsewhere(),
            Problem::ScanOriginMismatch => {
                self.draft.scanned = &self.shop.market.far_scan;
                return self.draft.times.scanned.is_some();
            }
            Problem::ManualEntry => self.draft.entry = "manual",
            Problem::UnsupportedLabel => self.draft.label = "custom",
        }
        true
    }

    /// The carrier never hears of a mistyped number: there is no scan under it either.
    fn mistype(&mut self, wanted: Outcome) -> bool {
        let courier = self.shop.courier(self.draft.lane);
        if !number::mistype(self.number, courier, wanted, &mut self.shop.random) {
            return false;
        }
        self.lose();
        if self.draft.times.scan_is_due(self.as_of) {
            self.found.insert(Problem::MissingScan);
        }
        true
    }

    /// The number of another carrier's label.
    fn mix_up(&mut self) -> bool {
        let declared = self.shop.courier(self.draft.lane);
        let lanes = self.shop.market.lanes.len();
        let start = self.shop.random.below(lanes as u32) as usize;
        (0..lanes).map(|step| (start + step) % lanes).any(|other| {
            self.shop.print(other, self.number);
            verdict(self.number, declared) == Outcome::OtherCarrier
        })
    }

    /// The number of an order that was confirmed before.
    fn reuse(&mut self) -> bool {
        let before = self.draft.times.confirmed;
        let Some(lane) = self.shop.used_before(before, self.number) else { return false };
        self.draft.send_by(lane, self.shop.lane(lane));
        true
    }

    fn miss_scan(&mut self) -> bool {
        let delivered = self.draft.times.delivered;
        self.lose();
        if self.shop.random.percent(15) {
            self.draft.times.delivered = delivered;
        }
        self.draft.times.scan_is_due(self.as_of)
    }

    fn miss_delivery_scan(&mut self) -> bool {
        let Some(abroad) = &self.shop.market.overseas else { return false };
        self.draft.origin = abroad;
        self.draft.scanned = abroad;
        self.draft.warehouse = abroad.name;
        self.draft.method = "International";
        self.draft.times.attempted = None;
        self.draft.times.delivered = None;
        self.draft.times.scanned.is_some() && self.draft.times.promised < self.as_of
    }

    /// A late upload is measured by the pickup, which then has to stay.
    fn lose(&mut self) {
        self.draft.times.lose();
        if !self.found.contains(Problem::LateUpload) {
            self.draft.times.picked_up = None;
        }
    }

    fn ship_from_elsewhere(&mut self) {
        if self.shop.random.percent(FROM_PREP_CENTRE) {
            let prep_centre = &self.shop.market.prep_centre;
            self.draft.origin = prep_centre;
            self.draft.warehouse = prep_centre.name;
            // Planted together with a far scan, that one stands.
            if !self.found.contains(Problem::ScanOriginMismatch) {
                self.draft.scanned = prep_centre;
            }
        } else {
            self.draft.origin = &self.shop.market.old_office;
        }
    }
}
