//! What happens, seller by seller. A chapter is one case of one seller in one marketplace, from its
//! first report to where it stands today.

use domain::marketplace::Marketplace;
use domain::review::State;

/// A case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chapter {
    /// Whose.
    pub seller: &'static str,
    /// Where.
    pub marketplace: Marketplace,
    /// What the case is called.
    pub title: &'static str,
    /// Who works on it.
    pub consultant: &'static str,
    /// How many days ago it began.
    pub began: i64,
    /// How far it has come.
    pub reaches: State,
    /// How the seller ships in the first report; none: no report has come yet.
    pub report: Option<Shipping>,
    /// The sample that the report is drawn from.
    pub seed: u64,
}

/// How a seller ships.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shipping {
    /// Late uploads, unregistered places, wrong numbers.
    InTrouble,
    /// Late uploads above all.
    Late,
    /// Numbers typed by hand.
    ByHand,
    /// Almost everything is well.
    Well,
}

impl Shipping {
    /// Problems with their shares, as `firstscan sample --problems` takes them.
    pub(super) const fn problems(self) -> Option<&'static str> {
        match self {
            Shipping::InTrouble => None,
            Shipping::Late => Some("late_upload=0.08,missing_scan=0.01,manual_entry=0.05"),
            Shipping::ByHand => Some(
                "tracking_check_digit+manual_entry=0.04,tracking_malformed+manual_entry=0.02,\
                 carrier_entered_as_other=0.02",
            ),
            Shipping::Well => Some("late_upload=0.01,manual_entry=0.01"),
        }
    }
}

const TOMAS: &str = "tomas@harborlight.example";
const JUN: &str = "jun@harborlight.example";

/// Every chapter, the oldest first.
pub(super) fn chapters() -> Vec<Chapter> {
    use Marketplace::{De, Uk, Us};
    use Shipping::{ByHand, InTrouble, Late, Well};
    let chapter = |seller, marketplace, title, consultant, began, reaches, report, seed| Chapter {
        seller,
        marketplace,
        title,
        consultant,
        began,
        reaches,
        report,
        seed,
    };
    let mut all = vec![
        chapter(
            "Fernhill Garden",
            Uk,
            "Listings deactivated: Lawn & Garden",
            JUN,
            76,
            State::Closed,
            Some(Late),
            11,
        ),
        chapter(
            "Prairie Tool Supply",
            Us,
            "Warning of 3 September",
            TOMAS,
            62,
            State::Withdrawn,
            Some(Well),
            12,
        ),
        chapter(
            "Fernhill Garden",
            Uk,
            "Autumn: rate watched after reinstatement",
            JUN,
            40,
            State::Monitoring,
            Some(Well),
            13,
        ),
        chapter(
            "Alpenrad Sport",
            Uk,
            "Listings deactivated: Sports & Outdoors",
            TOMAS,
            24,
            State::Reinstated,
            Some(Late),
            14,
        ),
        chapter(
            "Prairie Tool Supply",
            Us,
            "Account at risk: tracking in all categories",
            TOMAS,
            18,
            State::Rejected,
            Some(ByHand),
            15,
        ),
        chapter(
            "Alpenrad Sport",
            De,
            "Angebote deaktiviert: Sport & Freizeit",
            TOMAS,
            12,
            State::Submitted,
            Some(InTrouble),
            16,
        ),
        chapter(
            "Camden Audio",
            Uk,
            "Electronics below 95 %",
            JUN,
            9,
            State::ClientApproval,
            Some(Late),
            17,
        ),
        chapter(
            "Bergmann Küchenbedarf",
            De,
            "Küche & Haushalt unter 95 %",
            JUN,
            6,
            State::Planned,
            Some(InTrouble),
            18,
        ),
        chapter(
            "Northwind Outlet",
            Us,
            "Toys & Games far below 95 %",
            TOMAS,
            2,
            State::Analysed,
            Some(InTrouble),
            19,
        ),
        chapter(
            "Bergmann Küchenbedarf",
            Uk,
            "First look at the United Kingdom",
            JUN,
            1,
            State::Open,
            None,
            20,
        ),
    ];
    all.sort_by_key(|chapter| std::cmp::Reverse(chapter.began));
    all
}

/// Markets of which Amazon's own reports came in: seller and marketplace.
pub(super) const AMAZONS_VIEW: &[(&str, Marketplace)] =
    &[("Northwind Outlet", Marketplace::Us), ("Bergmann Küchenbedarf", Marketplace::De)];

/// A fault of a carrier that the case of [`State::Rejected`] refers to.
pub(super) const FAULT: Fault = Fault {
    carrier: "UPS",
    title: "Origin scans missing in Omaha",
    days: 6,
    packages: 1_900,
    what: "The sorter of the hub was down. Parcels were loaded without an origin scan and first \
           seen at their destination.",
    source: "Service notice of the carrier, 2 pages, in the account's files",
    why: "Asked for by Amazon: why so many packages have no scan although they arrived.",
};

/// A known fault of a carrier.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fault {
    pub carrier: &'static str,
    pub title: &'static str,
    /// So many days it went on, and so many ago it was over.
    pub days: i32,
    /// As the source has it.
    pub packages: i64,
    pub what: &'static str,
    pub source: &'static str,
    pub why: &'static str,
}

/// A carrier that does not scan for some days, which an early warning tells. So many days ago it
/// began, and so many ago it was over.
pub(super) const OUTAGE: (&str, i64, i64) = ("UPS", 13, 9);

/// What Amazon writes when it refuses.
pub(super) const REFUSAL: &str = "Hello,\n\nThank you for your submission. We reviewed it and cannot \
reinstate your listings at this time, because your plan is missing the following information:\n\n\
- The root cause(s) of the tracking issues on your account.\n\
- The steps you have taken to prevent invalid tracking from now on.\n\n\
Please send a revised plan of action that gives more detail.\n\nAccount Health Support";

/// What Amazon writes when it agrees.
pub(super) const ACCEPTANCE: &str = "Hello,\n\nThank you for your plan of action. We have reinstated \
your listings. Please keep your Valid Tracking Rate above 95% in every category.\n\n\
Account Health Support";
