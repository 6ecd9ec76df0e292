//! What is wrong with a number, in German. How numbers of a format look in words is left out: the
//! name of the format says it, and what differs is named.

use super::courier::Courier;
use super::layout::Class;
use super::mismatch::Mismatch;
use super::placeholder::Placeholder;
use super::reason::Reason;
use super::screen::NotAnId;
use super::spreadsheet::Damage;
use super::suggest::Change;

const LABEL: &str = "Geben Sie die Sendungsnummer vom Etikett ein.";

/// Why a check ended as it did.
pub(super) fn reason(reason: &Reason) -> String {
    match *reason {
        Reason::Accepted { format } => {
            format!("Das ist eine Nummer der Form „{}“, und ihre Prüfziffer stimmt.", format.name)
        }
        Reason::Partner { declared, issuer, format } => format!(
            "Das ist eine Nummer der Form „{}“ von {issuer}; Pakete von {declared} dürfen sie \
             tragen.",
            format.name
        ),
        Reason::NoCheckDigit { format } => format!(
            "Das sieht aus wie „{}“; diese Form hat keine Prüfziffer, die es bestätigt.",
            format.name
        ),
        Reason::OtherCarrier { declared, issuer, format } => {
            let of = match format.name.starts_with(issuer.name()) {
                true => String::new(),
                false => format!(" von {issuer}"),
            };
            format!(
                "Das ist keine Nummer von {declared}, sondern „{}“{of}, und die Prüfziffer stimmt. \
                 Entweder der Zusteller oder die Nummer ist falsch.",
                format.name
            )
        }
        Reason::CheckDigit { format, expected, found, position } => format!(
            "Das sieht aus wie „{}“, aber nach den übrigen Zeichen müsste an Stelle {position} \
             „{expected}“ stehen, nicht „{found}“: Mindestens ein Zeichen ist vertippt. Vergleichen \
             Sie die Nummer mit dem Etikett.",
            format.name
        ),
        Reason::WrongShape { declared, mismatch } => differs(&mismatch, declared),
        Reason::UnknownFormat { declared: Some(declared) } => {
            format!("Von {declared} ist keine Form gut genug bekannt, um die Nummer zu prüfen.")
        }
        Reason::UnknownFormat { declared: None } => {
            "Ohne bekannten Zusteller gibt es keine Form, mit der sich die Nummer vergleichen ließe."
                .to_owned()
        }
        Reason::Placeholder(placeholder) => match placeholder {
            Placeholder::Same(c) => {
                format!("Das wiederholt nur „{c}“ und ist keine echte Nummer. {LABEL}")
            }
            Placeholder::Counting => {
                format!("Das zählt nur Ziffern auf und ist keine echte Nummer. {LABEL}")
            }
            Placeholder::Repeated => {
                format!("Das wiederholt dieselben Ziffern und ist keine echte Nummer. {LABEL}")
            }
        },
        Reason::NotAnId(what) => {
            let what = match what {
                NotAnId::OrderId => "Das ist eine Bestellnummer",
                NotAnId::Url => "Das ist eine Webadresse",
                NotAnId::Email => "Das ist eine E-Mail-Adresse",
                NotAnId::Phone => "Das ist eine Telefonnummer",
                NotAnId::Words => "Das sind Wörter",
            };
            format!("{what}, keine Sendungsnummer. Geben Sie nur die Nummer vom Etikett ein.")
        }
        Reason::SpreadsheetDamage(damage) => match damage {
            Damage::Exponent => "Eine Tabelle hat aus der Nummer eine Zehnerpotenz gemacht; ihre \
                                 Ziffern sind verloren. Stellen Sie die Spalte auf Text um, und \
                                 geben Sie die Nummer neu ein."
                .to_owned(),
            Damage::LostDigits { zeros } => format!(
                "Eine Tabelle hat 15 Ziffern der Nummer behalten und die letzten {zeros} durch 0 \
                 ersetzt. Stellen Sie die Spalte auf Text um, und geben Sie die Nummer neu ein."
            ),
            Damage::Decimal => "Eine Tabelle hat die Nummer als Betrag geschrieben. Stellen Sie die \
                                Spalte auf Text um, und geben Sie nur die Ziffern ein."
                .to_owned(),
        },
        Reason::NonAscii { character, position } => format!(
            "Das Zeichen an Stelle {position}, „{character}“ (U+{:04X}), steht in keiner \
             Sendungsnummer: Es gibt nur die Buchstaben A bis Z und die Ziffern 0 bis 9.",
            u32::from(character)
        ),
        Reason::Blank => "Es gibt keine Sendungsnummer.".to_owned(),
    }
}

fn differs(mismatch: &Mismatch, declared: Courier) -> String {
    match *mismatch {
        Mismatch::Length { format, expected, found } => format!(
            "Das hat {found} Zeichen, {} zu {}: „{}“ hat {expected}.",
            found.abs_diff(expected),
            if found < expected { "wenig" } else { "viel" },
            format.name
        ),
        Mismatch::Character { format, position, found, expected } => format!(
            "An Stelle {position} steht „{found}“, wo „{}“ {} hat.",
            format.name,
            class(expected)
        ),
        Mismatch::Symbol { found, position } => format!(
            "An Stelle {position} steht „{found}“: Nummern von {declared} haben nur Buchstaben und \
             Ziffern. Geben Sie nur die Nummer vom Etikett ein."
        ),
        Mismatch::Country { format } => {
            format!("Das Land am Ende hat keine nationale Post, wie „{}“ sie braucht.", format.name)
        }
        Mismatch::TextInFront { characters } => format!(
            "Die ersten {characters} Zeichen gehören nicht zur Nummer: Danach kommt eine von \
             {declared}. Geben Sie nur die Nummer ein."
        ),
        Mismatch::Several => "Das ist mehr als eine Nummer. Geben Sie für jedes Paket eine Nummer \
                              ein, in einer eigenen Zeile."
            .to_owned(),
        Mismatch::Unlike => {
            format!("Das sieht nach keiner Nummer von {declared} aus. {LABEL}")
        }
    }
}

fn class(class: Class) -> String {
    match (class, class.single()) {
        (Class::DIGIT, _) => "eine Ziffer".to_owned(),
        (Class::LETTER, _) => "einen Buchstaben".to_owned(),
        (Class::ALPHANUMERIC, _) => "einen Buchstaben oder eine Ziffer".to_owned(),
        (_, Some(c)) => format!("„{}“", char::from(c)),
        _ => {
            let of: Vec<String> = class.characters().map(|c| char::from(c).to_string()).collect();
            format!("eines von {}", of.join(" "))
        }
    }
}

/// The typo that a suggestion undoes.
pub(super) fn change(change: &Change) -> String {
    match change {
        Change::LookAlike { position, from, to } => {
            format!("„{to}“ statt „{from}“ an Stelle {position}")
        }
        Change::LookAlikes { count } => {
            format!("{count} Zeichen durch ähnlich aussehende ersetzt")
        }
        Change::Swapped { position, pair: [first, second] } => {
            format!("„{first}“ und „{second}“ ab Stelle {position} vertauscht")
        }
        Change::Doubled { position, character } => {
            format!("das zweite „{character}“ an Stelle {position} weggelassen")
        }
        Change::Lost { position, character } => {
            format!("„{character}“ an Stelle {position} eingefügt")
        }
    }
}
