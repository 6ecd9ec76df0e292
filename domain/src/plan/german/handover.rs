//! Actions on the handover to the carrier and what it scans.

use super::{Words, hardly_any, pakete_die};
use crate::plan::entry::Text;
use crate::problem::Problem;

pub(super) static WORDS: [Words; 2] = [
    Words {
        code: "get_packages_scanned",
        title: Text::Fixed("Jedes Paket scannen lassen, wenn der Zusteller es übernimmt"),
        detail: Text::Of(|case| {
            format!(
                "{} keinen Scan des Zustellers; dass ein Etikett erstellt wurde, ist keiner. \
                 Schließen Sie die Pakete jedes Tages mit einem Manifest ab, bei USPS mit einem \
                 SCAN-Formular, lassen Sie den Fahrer das Formular oder jedes Paket scannen, und \
                 bewahren Sie die unterschriebene Abholquittung mit der Zahl der Pakete auf. Was \
                 Sie selbst abgeben, geht gegen Quittung über den Schalter, nicht in einen \
                 Behälter.",
                pakete_die(case.with(Problem::MissingScan), "hat", "haben")
            )
        }),
        done_when: Text::Of(|case| {
            format!(
                "10 Abholungen nacheinander haben eine Quittung, deren Zahl den gemeldeten Paketen \
                 entspricht. {}",
                hardly_any(case, "Pakete ohne Scan 48 Stunden nach der Meldung")
            )
        }),
        control: Text::Fixed(
            "Die Schichtleitung vergleicht jeden Abend die Abholquittung mit den Meldungen des \
             Tages und fragt den Zusteller am nächsten Morgen nach Paketen ohne Scan.",
        ),
        ..Words::NONE
    },
    Words {
        code: "use_service_with_delivery_scan",
        title: Text::Fixed("Eine Versandart nutzen, die auch bei der Zustellung gescannt wird"),
        detail: Text::Of(|case| {
            format!(
                "{} wegen Herkunft und Wert einen zweiten Scan, bei der Zustellung oder einem \
                 Versuch, und nur der erste ist da. Senden Sie so etwas mit einer Versandart, \
                 die bis zur Tür verfolgt wird; Versandarten, deren Verfolgung an der Grenze \
                 endet, bleiben für das, was einen Scan braucht.",
                pakete_die(case.with(Problem::MissingDeliveryScan), "brauchte", "brauchten")
            )
        }),
        done_when: Text::Of(|case| {
            hardly_any(
                case,
                "Pakete, die zwei Scans brauchen und denen nach dem versprochenen Liefertag der \
                 zweite fehlt",
            )
        }),
        control: Text::Fixed(
            "Die Versandleitung listet jede Woche Pakete auf, deren versprochener Liefertag ohne \
             Zustellscan vorbei ist, und lässt den Zusteller nachforschen.",
        ),
        ..Words::NONE
    },
];
