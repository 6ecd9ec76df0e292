//! The statements that a request sent to the database, as the database's driver tells of them.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use tests::Answer;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

/// What was heard, by request.
static HEARD: Mutex<Option<HashMap<String, Vec<String>>>> = Mutex::new(None);

/// Whether anybody wants to know.
static WANTED: AtomicBool = AtomicBool::new(false);

/// Listens from now on. Requests that were answered before are not known.
pub fn listen() {
    WANTED.store(true, Ordering::SeqCst);
    crate::logs::keep();
}

/// The statements of the request that was answered so.
#[track_caller]
pub fn of(answer: &Answer) -> Vec<String> {
    let id = answer.header("x-request-id").unwrap();
    let mut heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
    heard.get_or_insert_default().remove(id).unwrap_or_default()
}

/// Hears statements, for [`listen`].
pub struct Listener;

/// The name of a request, kept with its span.
struct RequestId(String);

impl<S: Subscriber + for<'s> LookupSpan<'s>> Layer<S> for Listener {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut texts = Texts::default();
        attributes.record(&mut texts);
        if let (Some(span), Some(request)) = (context.span(id), texts.0.remove("request_id")) {
            span.extensions_mut().insert(RequestId(request));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        if event.metadata().target() != "sqlx::query" || !WANTED.load(Ordering::SeqCst) {
            return;
        }
        let request = context.event_scope(event).into_iter().flatten().find_map(|span| {
            span.extensions().get::<RequestId>().map(|RequestId(request)| request.clone())
        });
        let Some(request) = request else { return };
        let mut texts = Texts::default();
        event.record(&mut texts);
        // Short statements are only their own summary.
        let whole = texts.0.remove("db.statement").filter(|sql| !sql.is_empty());
        let Some(sql) = whole.or_else(|| texts.0.remove("summary")) else { return };
        let mut heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
        heard.get_or_insert_default().entry(request).or_default().push(sql.trim().to_owned());
    }
}

/// Fields as text.
#[derive(Default)]
struct Texts(HashMap<&'static str, String>);

impl Visit for Texts {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}
