//! The sentences.

use super::{Compared, Wall};
use crate::check::Origin;
use crate::language::Language;
use crate::ledger::LaneKey;
use crate::reason::Reason;

impl Compared<'_> {
    /// In a sentence.
    #[must_use]
    pub fn said(&self, language: Language) -> String {
        match language {
            Language::English => self.english(),
            Language::German => self.german(),
        }
    }

    fn english(&self) -> String {
        match self {
            Compared::NoNumber => "the tracking number is blank".to_owned(),
            Compared::Number(reason) => reason.to_string(),
            Compared::Reused(Some(order)) => format!("the number was first used on order {order}"),
            Compared::Reused(None) => {
                "the number is already on an earlier order of the account".to_owned()
            }
            Compared::CodeWithoutName(code) => {
                format!("carrier code {code:?} without a carrier name")
            }
            Compared::NoCarrier => "neither a carrier code nor a carrier name".to_owned(),
            Compared::NotListed(lane, confirmed) => {
                let when = confirmed
                    .map(|at| format!(" when confirmed ({})", local(at)))
                    .unwrap_or_default();
                format!("{} is not in the approved directory{when}", named(*lane))
            }
            Compared::EnteredAsOther(entered, code, name) => {
                format!("{entered:?} was entered as {code}; choose {name} from the list")
            }
            Compared::Late(confirmed, why, limit) => {
                let after = match why {
                    Reason::AfterDelivery => "delivered or delivery tried",
                    Reason::AfterPickup => "with the carrier",
                    _ => "due to be shipped",
                };
                format!("confirmed {}, {after} {}", local(*confirmed), local(*limit))
            }
            Compared::LateByScans => "edited or entered after delivery, as Amazon's report has \
                                      scans but no valid tracking"
                .to_owned(),
            Compared::NoScan(None, _) => "no carrier scan".to_owned(),
            Compared::NoScan(Some(confirmed), hours) => {
                format!("no carrier scan; confirmed {}, due within {hours} h", local(*confirmed))
            }
            Compared::OneScan(origin, value, promised) => {
                let value = value.map(|value| format!(" worth {value}")).unwrap_or_default();
                format!(
                    "sent from {origin}{value}: two scans are asked for, delivery promised {} is \
                     not there",
                    promised.date()
                )
            }
            Compared::Origin(Origin { place, country, .. }) => {
                format!("label origin {place}, {country} is no registered location")
            }
            Compared::ScanPlace(place) => {
                format!("first scan at {place}, far from every registered location")
            }
            Compared::ByHand => "entered by hand".to_owned(),
            Compared::Prepaid(lane) => {
                format!("prepaid label, and {} is not approved", named(*lane))
            }
            Compared::Custom => "custom label".to_owned(),
            Compared::Nothing => String::new(),
        }
    }

    fn german(&self) -> String {
        let language = Language::German;
        let at = |at: &Wall| format!("{} Uhr", german_local(*at));
        match self {
            Compared::NoNumber => "Die Sendungsnummer ist leer.".to_owned(),
            Compared::Number(reason) => reason.said(language),
            Compared::Reused(Some(order)) => {
                format!("Die Nummer wurde zuerst bei Bestellung {order} verwendet.")
            }
            Compared::Reused(None) => {
                "Die Nummer steht schon bei einer früheren Bestellung des Kontos.".to_owned()
            }
            Compared::CodeWithoutName(code) => {
                format!("Der Zustellercode „{code}“ steht ohne Namen des Zustellers da.")
            }
            Compared::NoCarrier => "Weder Code noch Name eines Zustellers ist da.".to_owned(),
            Compared::NotListed(lane, confirmed) => {
                let when = confirmed
                    .map(|confirmed| format!(" bei der Meldung ({})", at(&confirmed)))
                    .unwrap_or_default();
                format!("{} steht{when} nicht auf der Liste der zugelassenen.", named(*lane))
            }
            Compared::EnteredAsOther(entered, code, name) => format!(
                "„{entered}“ wurde als {code} eingetragen; wählen Sie {name} aus der Liste."
            ),
            Compared::Late(confirmed, why, limit) => {
                let after = match why {
                    Reason::AfterDelivery => "zugestellt oder Zustellung versucht",
                    Reason::AfterPickup => "beim Zusteller",
                    _ => "zu versenden bis",
                };
                format!("Gemeldet {}, {after} {}.", at(confirmed), at(limit))
            }
            Compared::LateByScans => "Nach der Zustellung geändert oder eingetragen: Amazons \
                                      Bericht hat Scans, aber keine gültige Nummer."
                .to_owned(),
            Compared::NoScan(None, _) => "Kein Scan des Zustellers.".to_owned(),
            Compared::NoScan(Some(confirmed), hours) => format!(
                "Kein Scan des Zustellers; gemeldet {}, fällig innerhalb von {hours} Stunden.",
                at(confirmed)
            ),
            Compared::OneScan(origin, value, promised) => {
                let value = value.map(|value| format!(" im Wert von {value}")).unwrap_or_default();
                format!(
                    "Versandt aus {origin}{value}: Zwei Scans sind verlangt, der bei der \
                     Zustellung, versprochen bis {}, fehlt.",
                    language.date_of(promised.date())
                )
            }
            Compared::Origin(Origin { place, country, .. }) => {
                format!("Der Absender {place}, {country} ist kein eingetragener Standort.")
            }
            Compared::ScanPlace(place) => {
                format!("Erster Scan in {place}, weit weg von jedem eingetragenen Standort.")
            }
            Compared::ByHand => "Von Hand eingegeben.".to_owned(),
            Compared::Prepaid(lane) => {
                format!("Vorbezahltes Etikett, und {} ist nicht zugelassen.", named(*lane))
            }
            Compared::Custom => "Selbst gemachtes Etikett.".to_owned(),
            Compared::Nothing => String::new(),
        }
    }
}

fn named(lane: LaneKey<'_>) -> String {
    match (lane.carrier_code, lane.carrier_name) {
        (code, "") => code.to_owned(),
        ("", name) => name.to_owned(),
        (code, name) if code == name => code.to_owned(),
        (code, name) => format!("{code} ({name})"),
    }
}

fn local(at: Wall) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

fn german_local(at: Wall) -> String {
    at.strftime("%d.%m.%Y, %H:%M").to_string()
}
