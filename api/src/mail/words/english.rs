//! English.

use super::{Frame, Words};
use crate::mail::Template;

const SIGN_IN: &str = "You get this mail because this address belongs to a sign-in at {site}.";

pub(super) static FRAME: Frame = Frame {
    greeting: "Hello {name},",
    plain_greeting: "Hello,",
    or_copy: "If the button does not work, copy this address into your browser:",
    foot: "Written by Firstscan. Nobody reads answers to this address.",
    words: &[
        Words {
            template: Template::Invite,
            subject: "{consultancy} invites you to Firstscan",
            before: &[
                "{consultancy} reviews the tracking of Amazon orders with Firstscan and invites \
                 you to join.",
                "Open the link and choose a password. If you use Firstscan with this address \
                 already, sign in there with the password you have.",
            ],
            link: "Accept the invitation",
            after: &[
                "The link works once and for {lifetime}. After that, ask {consultancy} for a new \
                 one.",
                "If you do not know {consultancy} or did not expect this, do nothing: without \
                 your answer nobody is added to anything.",
            ],
            why: "You get this mail because somebody at {consultancy} typed this address at \
                  {site}.",
        },
        Words {
            template: Template::Reset,
            subject: "Set a new password for Firstscan",
            before: &[
                "A new password was asked for, for the sign-in with this address.",
                "Open the link and choose one. All places where you are signed in will then be \
                 signed out.",
            ],
            link: "Choose a new password",
            after: &[
                "The link works once and for {lifetime}. Only the latest link works.",
                "If it was not you, do nothing: your password stays as it is. If such mails keep \
                 coming, tell an owner or admin of your consultancy.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::Verify,
            subject: "Confirm your e-mail address",
            before: &[
                "Open the link to confirm that this address is yours. Until then, we cannot be \
                 sure that mails reach you.",
            ],
            link: "Confirm the address",
            after: &[
                "The link works once and for {lifetime}. You can ask for a new one in your \
                 profile.",
                "If you do not use Firstscan, do nothing: somebody made a mistake when typing \
                 an address.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::MagicLink,
            subject: "Your link to sign in to Firstscan",
            before: &["You asked for a link to sign in without a password. Here it is."],
            link: "Sign in",
            after: &[
                "The link works once and for {lifetime}. Only the latest link works.",
                "Do not pass this mail on: whoever opens the link is signed in as you.",
                "If it was not you, do nothing: without the link nobody is signed in.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::PasswordChanged,
            subject: "Your Firstscan password was changed",
            before: &[
                "The password of your sign-in was changed on {when}. All other places where you \
                 were signed in were signed out.",
                "If it was you, there is nothing to do.",
            ],
            link: "",
            after: &[
                "If it was not you, somebody else may be in your account. Open {site}, choose \
                 “Forgot password” and set a new one now, and tell an owner or admin of your \
                 consultancy.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::SecondFactorAdded,
            subject: "A second factor was set up for your sign-in",
            before: &[
                "An authenticator app was set up for your sign-in on {when}. From now on, \
                 Firstscan asks for its code after your password. All other places where you \
                 were signed in were signed out.",
                "If it was you, keep the recovery codes somewhere safe: they are the way in if \
                 the app is lost.",
            ],
            link: "",
            after: &[
                "If it was not you, somebody else knows your password and has locked you out. \
                 Tell an owner or admin of your consultancy now, and set a new password at \
                 {site}.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::SecondFactorRemoved,
            subject: "The second factor of your sign-in was removed",
            before: &[
                "The authenticator app of your sign-in was removed on {when}. From now on, the \
                 password alone is enough. All other places where you were signed in were signed \
                 out.",
                "If it was you, there is nothing to do.",
            ],
            link: "",
            after: &[
                "If it was not you, set a new password at {site} now, set up the second factor \
                 again, and tell an owner or admin of your consultancy.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::RecoveryCodeUsed,
            subject: "A recovery code was used to sign in",
            before: &[
                "Somebody signed in as you on {when}, with your password and one of your \
                 recovery codes. That code is used up now.",
                "If it was you, and the authenticator app is lost, set up a new one in your \
                 profile. If only few codes are left, make new ones there.",
            ],
            link: "",
            after: &[
                "If it was not you, set a new password at {site} now, make new recovery codes, \
                 and tell an owner or admin of your consultancy.",
            ],
            why: SIGN_IN,
        },
        Words {
            template: Template::Alert,
            // Depends on what fell.
            subject: "",
            before: &["The tracking of {account} ({marketplace}) needs a look:"],
            link: "Open the account",
            after: &[
                "What to do: begin with the packages that can still be corrected, those not \
                 delivered yet. The account's page lists them with what is wrong and the causes \
                 behind them.",
                "Each fall is told once. The next mail about a category comes when it falls \
                 again after it has recovered.",
            ],
            why: "You get this mail because you asked for the alerts of {account}. You can stop \
                  them on the account's page at {site}.",
        },
        Words {
            template: Template::Digest,
            subject: "The weekly check, {week}",
            before: &["This is the check of five for the week {week}."],
            link: "Open Firstscan",
            after: &[],
            why: "You get this mail on Mondays because you asked for the weekly check of these \
                  accounts. You can stop it on their pages at {site}.",
        },
        Words {
            template: Template::WebhookDisabled,
            subject: "Messages to {endpoint} were stopped",
            before: &[
                "Since {when} no messages are sent to the webhook endpoint “{endpoint}” any more: \
                 for days none of them was taken there, or its server said that it is gone.",
                "Its log at {site} says what came back each time.",
            ],
            link: "",
            after: &[
                "What to do: have the receiver mended, enable the endpoint again, send it a test \
                 message, and have what it missed sent again. Messages are kept for 30 days. If \
                 nobody needs the endpoint any more, remove it.",
            ],
            why: "You get this mail because you are an owner of the consultancy at {site}.",
        },
    ],
};
