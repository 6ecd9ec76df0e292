//! German.

use super::{Frame, Words};
use crate::mail::Template;

const SIGN_IN: &str =
    "Sie erhalten diese E-Mail, weil die Adresse zu einem Zugang bei {site} gehört.";

pub(super) static FRAME: Frame = Frame {
    greeting: "Guten Tag {name},",
    plain_greeting: "Guten Tag,",
    or_copy: "Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren \
              Browser:",
    foot: "Geschrieben von Firstscan. Antworten an diese Adresse liest niemand.",
    words: &[
        Words {
            template: Template::Invite,
            subject: "{consultancy} lädt Sie zu Firstscan ein",
            before: &[
                "{consultancy} prüft mit Firstscan die Sendungsverfolgung von \
                 Amazon-Bestellungen und lädt Sie ein, dabei zu sein.",
                "Öffnen Sie den Link und wählen Sie ein Passwort. Falls Sie Firstscan mit dieser \
                 Adresse schon nutzen, melden Sie sich dort mit Ihrem Passwort an.",
            ],
            link: "Einladung annehmen",
            after: &[
                "Der Link gilt {lifetime} und nur einmal. Danach bitten Sie {consultancy} um \
                 einen neuen.",
                "Falls Sie {consultancy} nicht kennen oder keine Einladung erwarten, tun Sie \
                 nichts: Ohne Ihre Antwort wird niemand irgendwo aufgenommen.",
            ],
            why: "Sie erhalten diese E-Mail, weil jemand bei {consultancy} Ihre Adresse auf \
                  {site} eingegeben hat.",
        },
        Words {
            template: Template::Reset,
            subject: "Neues Passwort für Firstscan",
            before: &[
                "Für den Zugang mit dieser Adresse wurde ein neues Passwort angefordert.",
                "Öffnen Sie den Link und wählen Sie eines. Überall, wo Sie angemeldet sind, \
                 werden Sie dann abgemeldet.",
            ],
            link: "Neues Passwort wählen",
            after: &[
                "Der Link gilt {lifetime} und nur einmal. Nur der neueste Link gilt.",
                "Falls Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist. \
                 Kommen solche E-Mails öfter, sagen Sie es einem Inhaber oder Administrator \
                 Ihrer Beratung.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::Verify,
            subject: "Bestätigen Sie Ihre E-Mail-Adresse",
            before: &[
                "Öffnen Sie den Link und bestätigen Sie damit, dass diese Adresse Ihnen gehört. \
                 Bis dahin ist nicht sicher, dass E-Mails Sie erreichen.",
            ],
            link: "Adresse bestätigen",
            after: &[
                "Der Link gilt {lifetime} und nur einmal. Einen neuen bekommen Sie in Ihrem \
                 Profil.",
                "Falls Sie Firstscan nicht nutzen, tun Sie nichts: Jemand hat sich beim \
                 Eingeben einer Adresse vertippt.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::MagicLink,
            subject: "Ihr Link zur Anmeldung bei Firstscan",
            before: &["Sie haben einen Link angefordert, um sich ohne Passwort anzumelden."],
            link: "Anmelden",
            after: &[
                "Der Link gilt {lifetime} und nur einmal. Nur der neueste Link gilt.",
                "Geben Sie diese E-Mail nicht weiter: Wer den Link öffnet, ist in Ihrem Namen \
                 angemeldet.",
                "Falls Sie es nicht waren, tun Sie nichts: Ohne den Link wird niemand \
                 angemeldet.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::PasswordChanged,
            subject: "Ihr Passwort für Firstscan wurde geändert",
            before: &[
                "Das Passwort Ihres Zugangs wurde am {when} geändert. Überall sonst, wo Sie \
                 angemeldet waren, wurden Sie abgemeldet.",
                "Wenn Sie das waren, ist nichts zu tun.",
            ],
            link: "",
            after: &[
                "Falls Sie es nicht waren, ist vielleicht jemand anders in Ihrem Konto. Öffnen \
                 Sie {site}, wählen Sie „Passwort vergessen“ und setzen Sie sofort ein neues. \
                 Sagen Sie es auch einem Inhaber oder Administrator Ihrer Beratung.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::SecondFactorAdded,
            subject: "Für Ihren Zugang wurde ein zweiter Faktor eingerichtet",
            before: &[
                "Am {when} wurde für Ihren Zugang eine Authenticator-App eingerichtet. Firstscan \
                 fragt ab jetzt nach dem Passwort auch nach ihrem Code. Überall sonst, wo Sie \
                 angemeldet waren, wurden Sie abgemeldet.",
                "Wenn Sie das waren, verwahren Sie die Wiederherstellungscodes gut: Mit ihnen \
                 kommen Sie hinein, falls die App verloren geht.",
            ],
            link: "",
            after: &["Falls Sie es nicht waren, kennt jemand anders Ihr Passwort und hat Sie \
                 ausgesperrt. Sagen Sie es sofort einem Inhaber oder Administrator Ihrer \
                 Beratung, und setzen Sie auf {site} ein neues Passwort."],
            why: SIGN_IN,
        },
        Words {
            template: Template::SecondFactorRemoved,
            subject: "Der zweite Faktor Ihres Zugangs wurde entfernt",
            before: &[
                "Am {when} wurde die Authenticator-App Ihres Zugangs entfernt. Ab jetzt genügt \
                 das Passwort. Überall sonst, wo Sie angemeldet waren, wurden Sie abgemeldet.",
                "Wenn Sie das waren, ist nichts zu tun.",
            ],
            link: "",
            after: &["Falls Sie es nicht waren, setzen Sie auf {site} sofort ein neues Passwort, \
                 richten Sie den zweiten Faktor wieder ein, und sagen Sie es einem Inhaber oder \
                 Administrator Ihrer Beratung."],
            why: SIGN_IN,
        },
        Words {
            template: Template::RecoveryCodeUsed,
            subject: "Anmeldung mit einem Wiederherstellungscode",
            before: &[
                "Am {when} hat sich jemand in Ihrem Namen angemeldet, mit Ihrem Passwort und \
                 einem Ihrer Wiederherstellungscodes. Dieser Code ist nun verbraucht.",
                "Wenn Sie das waren und die Authenticator-App verloren ist, richten Sie in Ihrem \
                 Profil eine neue ein. Sind nur noch wenige Codes übrig, lassen Sie sich dort \
                 neue geben.",
            ],
            link: "",
            after: &["Falls Sie es nicht waren, setzen Sie auf {site} sofort ein neues Passwort, \
                 lassen Sie sich neue Wiederherstellungscodes geben, und sagen Sie es einem \
                 Inhaber oder Administrator Ihrer Beratung."],
            why: SIGN_IN,
        },
        Words {
            template: Template::Alert,
            // Depends on what fell.
            subject: "",
            before: &["Die Sendungsverfolgung von {account} ({marketplace}) braucht einen Blick:"],
            link: "Kundenkonto öffnen",
            after: &[
                "Was zu tun ist: Beginnen Sie mit den Paketen, die sich noch berichtigen lassen, \
                 also den noch nicht zugestellten. Die Seite des Kontos nennt sie, mit ihren \
                 Fehlern und deren Ursachen.",
                "Jedes Absinken wird einmal gemeldet. Die nächste E-Mail zu einer Kategorie \
                 kommt erst, wenn sie sich erholt hat und wieder sinkt.",
            ],
            why: "Sie erhalten diese E-Mail, weil Sie die Warnungen für {account} wünschen. Auf \
                  der Seite des Kontos bei {site} können Sie sie abbestellen.",
        },
        Words {
            template: Template::Digest,
            subject: "Die wöchentliche Prüfung, {week}",
            before: &["Das sind die fünf Prüfungen für die Woche {week}."],
            link: "Firstscan öffnen",
            after: &[],
            why: "Sie erhalten diese E-Mail montags, weil Sie die wöchentliche Prüfung dieser \
                  Konten wünschen. Auf ihren Seiten bei {site} können Sie sie abbestellen.",
        },
        Words {
            template: Template::WebhookDisabled,
            subject: "Nachrichten an {endpoint} wurden eingestellt",
            before: &[
                "Seit dem {when} gehen keine Nachrichten mehr an den Webhook-Endpunkt „{endpoint}“: \
                 Seit Tagen nahm er keine mehr an, oder sein Server sagte, dass es ihn nicht mehr \
                 gibt.",
                "Das Protokoll bei {site} zeigt, was jeweils zurückkam.",
            ],
            link: "",
            after: &[
                "Was zu tun ist: Lassen Sie den Empfänger in Ordnung bringen, schalten Sie den \
                 Endpunkt wieder ein, schicken Sie ihm eine Testnachricht und lassen Sie erneut \
                 senden, was ihm fehlt. Nachrichten werden 30 Tage aufbewahrt. Braucht niemand den \
                 Endpunkt mehr, entfernen Sie ihn.",
            ],
            why: "Sie erhalten diese E-Mail, weil Sie bei {site} Inhaber der Beratung sind.",
        },
    ],
};
