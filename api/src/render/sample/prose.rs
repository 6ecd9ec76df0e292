//! A plan and an answer to Amazon.

use domain::plan::{Action, Owner, Section};
use domain::problem::Problem;
use domain::response::{Answer, InError, Remark, Response, Severity};

pub(super) fn actions() -> Vec<Action> {
    let one =
        |code: &'static str, title: &str, section, owner, due_in_days, causes: &[Problem], gain| {
            Action {
        code: code.into(),
        title: title.to_owned(),
        detail: "Buy the label in the shipping tool and let it confirm the shipment in the same \
                 step; Henderson overflow confirms at 18:40 on average, two hours after the pickup."
            .to_owned(),
        section,
        owner,
        due_in_days,
        causes: causes.to_vec(),
        expected_gain_bp: gain,
        done_when: "No package of seven days in a row is confirmed after its first scan."
            .to_owned(),
        reported: "We connected Henderson overflow to the shipping tool".to_owned(),
        control: "The shift lead checks the late confirmations every day".to_owned(),
        evidence: vec![
            "58 of 76 late uploads came after the pickup".to_owned(),
            "41 of them from Henderson overflow".to_owned(),
        ],
        sample_orders: vec!["113-4820101-7720076".to_owned(), "113-4820102-7720076".to_owned()],
    }
        };
    use Problem::{LateUpload, MissingScan, ShipFromMismatch, TrackingCheckDigit};
    vec![
        one(
            "correct_open",
            "Correct the 14 numbers that are still correctable",
            Section::CorrectNow,
            Owner::Client,
            1,
            &[TrackingCheckDigit],
            28,
        ),
        one(
            "confirm_at_label",
            "Confirm tracking when the label is bought",
            Section::FixProcess,
            Owner::Client,
            7,
            &[LateUpload],
            251,
        ),
        one(
            "register_ship_from",
            "Register Henderson overflow as a ship-from location",
            Section::FixProcess,
            Owner::Consultant,
            3,
            &[ShipFromMismatch],
            66,
        ),
        one(
            "scan_form",
            "Hand over with a SCAN form and keep the receipt",
            Section::Prevent,
            Owner::Client,
            14,
            &[MissingScan],
            114,
        ),
        one(
            "weekly_check",
            "The weekly check of five",
            Section::Monitor,
            Owner::Consultant,
            7,
            &[],
            0,
        ),
    ]
}

pub(super) fn response() -> Response {
    Response {
        cause: "Of 2,104 packages in the window, 123 were without valid tracking.\n\
                - 76 were confirmed after the carrier had them.\n\
                - 37 have no carrier scan.\n"
            .to_owned(),
        fixed: "On 28 October 2026 the warehouse in Henderson was connected to the shipping tool. \
                Labels and confirmations are now made in one step."
            .to_owned(),
        prevention: "Every Monday the operations lead checks scans at pickup, addresses, carrier \
                     changes and tracking failures in Account Health."
            .to_owned(),
        questions: vec![Answer {
            code: Problem::LateUpload,
            root_cause: "Henderson confirmed shipments in the evening, after the pickup.".to_owned(),
            action: "The label purchase now confirms the shipment.".to_owned(),
            prevention: "The operations lead checks the report of late confirmations each Monday.".to_owned(),
        }],
        deactivated_in_error: Some(InError {
            statement: "Nine packages counted as invalid have a carrier scan.".to_owned(),
            evidence: vec!["113-4820101-7720076, USPS, scanned 1 Oct 2026 06:12".to_owned()],
        }),
        lint: vec![
            Remark {
                severity: Severity::Error,
                code: "cause_without_action".into(),
                part: None,
                quote: None,
                message: "Name a done action, with its date, for: Label origin is not a registered location.".to_owned(),
            },
            Remark {
                severity: Severity::Warning,
                code: "future_tense".into(),
                part: None,
                quote: None,
                message: "The corrective part speaks of what will be done; say what was done.".to_owned(),
            },
        ],
    }
}
