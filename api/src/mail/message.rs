//! The headers around a mail.

use super::Unsent;
use super::block::Mail;
use super::{html, plain};
use crate::clock::{Micros, utc};
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};
use std::time::SystemTime;
use uuid::Uuid;

/// Who mails are from, such as `Firstscan <desk@example.com>`.
#[derive(Clone, Debug)]
pub struct Sender(Mailbox);

/// A sender that no mail can be from.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is no sender of mails; write an address like desk@example.com or Firstscan \
     <desk@example.com>"
)]
pub struct NotASender(String);

impl Sender {
    /// Reads a sender.
    ///
    /// # Errors
    /// When it is no address.
    pub fn parse(text: &str) -> Result<Self, NotASender> {
        let mailbox = text.trim().parse().ok().filter(|_| !text.chars().any(char::is_control));
        mailbox.map(Sender).ok_or_else(|| NotASender(text.to_owned()))
    }

    /// The domain that message ids are of.
    fn domain(&self) -> &str {
        self.0.email.domain()
    }
}

/// The message. The same id and moment give the same headers.
pub(super) fn message(
    from: &Sender,
    to: &str,
    mail: &Mail,
    id: Uuid,
    written_at: Micros,
) -> Result<Message, Unsent> {
    let to: Address = to
        .parse()
        .map_err(|_| Unsent::Refused("the address is none that mail can be sent to".to_owned()))?;
    let body = MultiPart::alternative_plain_html(plain::plain(mail), html::html(mail));
    let message = Message::builder()
        .from(from.0.clone())
        .to(Mailbox::new(None, to))
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{id}@{}>", from.domain())))
        .date(SystemTime::from(utc(written_at)))
        .header(AutoSubmitted)
        .header(NoAnswers)
        .multipart(body);
    message.map_err(|why| Unsent::Refused(why.to_string()))
}

/// Tells programs that answer by themselves not to (RFC 3834).
#[derive(Clone, Copy)]
struct AutoSubmitted;

/// The same for a widespread mail server.
#[derive(Clone, Copy)]
struct NoAnswers;

macro_rules! fixed_header {
    ($header:ident $name:literal $value:literal) => {
        impl Header for $header {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($name)
            }

            fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok($header)
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), $value.to_owned())
            }
        }
    };
}

fixed_header!(AutoSubmitted "Auto-Submitted" "auto-generated");
fixed_header!(NoAnswers "X-Auto-Response-Suppress" "All");
