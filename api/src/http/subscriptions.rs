//! Subscriptions over WebSocket: `graphql-transport-ws`.
//!
//! The handshake meets the same origin check as a request, each `subscribe` the same gate and
//! allowance. A socket that says nothing is closed, so is one that takes in nothing, and one whose
//! session has ended: that is asked before each event and at each keep-alive.

use super::executor::Executor;
use super::graphql::{Edge, guarded, name_of, words_of};
use super::problem::problem;
use super::request_id::RequestId;
use super::stopping::Stopping;
use crate::gate::{Channel, Code, Gate, Refusal, errors};
use crate::telemetry::{Outcome, metrics};
use actix_web::{HttpRequest, HttpResponse, web};
use actix_ws::{AggregatedMessage, AggregatedMessageStream, CloseCode, CloseReason, Session};
use async_graphql::http::{ClientMessage, WebSocket, WebSocketProtocols, WsMessage};
use async_graphql::{Data, Request, Response};
use futures::stream::{self, BoxStream};
use futures::{FutureExt, Stream, StreamExt};
use std::any::TypeId;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::{Notify, mpsc, watch};
use tokio::time::{Instant, MissedTickBehavior};

const PROTOCOL: &str = "graphql-transport-ws";

/// What a socket may be.
#[derive(Debug, Clone, Copy)]
pub struct SocketLimits {
    /// The most bytes of a message.
    pub message_bytes: usize,
    /// The most subscriptions at a time.
    pub subscriptions: usize,
    /// The time until `connection_init`.
    pub init: Duration,
    /// How often the other side is asked whether it is still there, and its session still holds.
    pub keep_alive: Duration,
    /// How long the other side may take to receive a message.
    pub send: Duration,
}

impl Default for SocketLimits {
    fn default() -> SocketLimits {
        SocketLimits {
            message_bytes: 64_000,
            subscriptions: 20,
            init: Duration::from_secs(5),
            keep_alive: Duration::from_secs(15),
            send: Duration::from_secs(10),
        }
    }
}

/// Why we close, as the protocol numbers it.
#[derive(Debug, Clone, Copy)]
struct Closing(u16, &'static str);

const BAD_MESSAGE: Closing = Closing(4400, "The message is not one of graphql-transport-ws.");
const UNAUTHORIZED: Closing = Closing(4401, "Not authorised: connect again after signing in.");
const FORBIDDEN: Closing = Closing(4403, "Forbidden: the credential was refused.");
const INIT_TIMEOUT: Closing = Closing(4408, "connection_init did not come in time.");
const STOPPING: Closing = Closing(1012, "The server stops; connect again.");
const SILENT: Closing = Closing(4408, "The other side has not answered.");

/// Opens a socket.
pub async fn open<E: Executor>(
    request: HttpRequest,
    edge: web::Data<Edge<E>>,
    payload: web::Payload,
) -> HttpResponse {
    match shake_hands(&request, &edge, payload).await {
        Ok(response) => response,
        Err(refusal) => problem(&request, &refusal),
    }
}

async fn shake_hands<E: Executor>(
    request: &HttpRequest,
    edge: &Edge<E>,
    payload: web::Payload,
) -> Result<HttpResponse, Refusal> {
    edge.origins.check(request)?;
    let identify = edge.executor.identify(request, Channel::Subscription);
    let caller = guarded(edge.deadline, identify).await??;
    let broken = |_| Refusal::new(Code::BadRequest, "The WebSocket handshake is malformed.");
    let (response, session, messages) =
        actix_ws::handle_with_protocols(request, payload, &[PROTOCOL]).map_err(broken)?;
    if !response.headers().contains_key("sec-websocket-protocol") {
        let only = "Only the protocol graphql-transport-ws is spoken. Offer it.";
        return Err(Refusal::new(Code::BadRequest, only));
    }
    let limits = edge.sockets;
    let messages = messages
        .max_frame_size(limits.message_bytes)
        .aggregate_continuations()
        .max_continuation_size(limits.message_bytes);
    let (greeted, _) = watch::channel(None);
    let gated = Gated {
        executor: edge.executor.clone(),
        gate: Arc::clone(&edge.gate),
        request_id: RequestId::of(request).to_string().into(),
        running: Arc::new(AtomicUsize::new(0)),
        most: limits.subscriptions,
        greeted: Arc::new(greeted),
        ended: Arc::new(Notify::new()),
    };
    let stopping = edge.stopping.clone();
    actix_web::rt::spawn(converse(gated, caller, session, messages, limits, stopping));
    Ok(response)
}

/// Speaks until one side closes.
async fn converse<E: Executor>(
    gated: Gated<E>,
    caller: E::Caller,
    mut session: Session,
    messages: AggregatedMessageStream,
    limits: SocketLimits,
    stopping: Stopping,
) {
    let _open = metrics().socket();
    let (heard, mut hears) = mpsc::channel(1);
    let incoming = client_messages(messages, session.clone(), heard);
    let greeting = gated.clone();
    let socket =
        WebSocket::from_message_stream(gated.clone(), incoming, WebSocketProtocols::GraphQLWS)
            .on_connection_init(move |payload| greeting.greet(caller, payload));
    futures::pin_mut!(socket);
    let mut last_heard = Instant::now();
    let init_due = tokio::time::sleep(limits.init);
    futures::pin_mut!(init_due);
    let stopping = stopping.begun();
    futures::pin_mut!(stopping);
    let mut ticks = tokio::time::interval_at(last_heard + limits.keep_alive, limits.keep_alive);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let closing = loop {
        tokio::select! {
            biased;
            () = gated.ended.notified() => break Some(UNAUTHORIZED),
            () = &mut stopping => break Some(STOPPING),
            Some(()) = hears.recv() => last_heard = Instant::now(),
            _ = ticks.tick() => {
                if !gated.still_holds().await {
                    break Some(UNAUTHORIZED);
                }
                if last_heard.elapsed() > limits.keep_alive * 2 {
                    break Some(SILENT);
                }
                if sent(limits, session.ping(b"")).await.is_none() {
                    break None;
                }
            }
            () = &mut init_due, if !gated.is_greeted() => break Some(INIT_TIMEOUT),
            message = socket.next() => match message {
                Some(WsMessage::Text(text)) => {
                    if sent(limits, session.text(text)).await.is_none() {
                        break None;
                    }
                }
                Some(WsMessage::Close(code, _)) => break Some(gated.closing(code)),
                None => break None,
            },
        }
    };
    let reason = closing.map(|Closing(code, words)| CloseReason {
        code: CloseCode::Other(code),
        description: Some(words.to_owned()),
    });
    // The other side may be gone already.
    let _gone = session.close(reason).await;
}

/// Waits for a message to be taken in; none if it was not, or not in time.
async fn sent<T, F>(limits: SocketLimits, sending: F) -> Option<T>
where
    F: Future<Output = Result<T, actix_ws::Closed>>,
{
    tokio::time::timeout(limits.send, sending).await.ok()?.ok()
}

/// The messages of the protocol; everything else on the socket is dealt with here.
fn client_messages(
    messages: AggregatedMessageStream,
    session: Session,
    heard: mpsc::Sender<()>,
) -> impl Stream<Item = serde_json::Result<ClientMessage>> {
    let messages = messages.take_while(|message| {
        let open = !matches!(message, Err(_) | Ok(AggregatedMessage::Close(_)));
        futures::future::ready(open)
    });
    // Boxed because the library wants to move it.
    Box::pin(messages.filter_map(move |message| {
        let mut session = session.clone();
        // A full channel has told already.
        let _told = heard.try_send(());
        async move {
            match message.ok()? {
                AggregatedMessage::Text(text) => Some(ClientMessage::from_bytes(text.as_bytes())),
                AggregatedMessage::Binary(bytes) => Some(ClientMessage::from_bytes(&bytes)),
                AggregatedMessage::Ping(bytes) => {
                    session.pong(&bytes).await.ok()?;
                    None
                }
                AggregatedMessage::Pong(_) | AggregatedMessage::Close(_) => None,
            }
        }
    }))
}

/// The executor of one socket, behind the gate.
struct Gated<E: Executor> {
    executor: E,
    gate: Arc<Gate>,
    request_id: Arc<str>,
    running: Arc<AtomicUsize>,
    most: usize,
    greeted: Arc<watch::Sender<Option<E::Caller>>>,
    ended: Arc<Notify>,
}

impl<E: Executor> Clone for Gated<E> {
    fn clone(&self) -> Gated<E> {
        Gated {
            executor: self.executor.clone(),
            gate: Arc::clone(&self.gate),
            request_id: Arc::clone(&self.request_id),
            running: Arc::clone(&self.running),
            most: self.most,
            greeted: Arc::clone(&self.greeted),
            ended: Arc::clone(&self.ended),
        }
    }
}

impl<E: Executor> Gated<E> {
    async fn greet(
        self,
        caller: E::Caller,
        payload: serde_json::Value,
    ) -> async_graphql::Result<Data> {
        let caller = self.executor.greet(caller, payload).await;
        let caller = caller.map_err(|refusal| async_graphql::Error::new(refusal.to_string()))?;
        self.greeted.send_replace(Some(caller.clone()));
        let mut data = Data::default();
        data.insert(caller);
        Ok(data)
    }

    fn is_greeted(&self) -> bool {
        self.greeted.borrow().is_some()
    }

    async fn still_holds(&self) -> bool {
        let caller = self.greeted.borrow().clone();
        match caller {
            Some(caller) => self.executor.still_holds(&caller).await,
            None => true,
        }
    }

    /// Why the library closes, in the protocol's numbers: it knows 1011 for a subscription before
    /// the greeting and 1002 for a refused greeting and for a malformed message.
    fn closing(&self, code: u16) -> Closing {
        match code {
            1011 => UNAUTHORIZED,
            4429 => Closing(4429, "connection_init came twice."),
            _ if self.is_greeted() => BAD_MESSAGE,
            _ => FORBIDDEN,
        }
    }

    async fn start(
        self,
        request: Request,
        caller: E::Caller,
        slot: Result<Slot, Refusal>,
    ) -> BoxStream<'static, Response> {
        let audience = self.executor.audience(&caller);
        match self.try_start(request, &caller, slot).await {
            Ok(events) => {
                let id = Arc::clone(&self.request_id);
                let shaped = events.map(move |event| errors::shape(event, audience, &id));
                self.while_it_holds(shaped.boxed(), caller)
            }
            Err(refusal) => {
                let response = errors::shape(refusal.into_response(), audience, &self.request_id);
                stream::once(futures::future::ready(response)).boxed()
            }
        }
    }

    async fn try_start(
        &self,
        request: Request,
        caller: &E::Caller,
        slot: Result<Slot, Refusal>,
    ) -> Result<BoxStream<'static, Response>, Refusal> {
        let slot = slot?;
        let audience = self.executor.audience(caller);
        let admitted = self.gate.admit(request, audience, Channel::Subscription)?;
        let charge = self.executor.charge(caller, admitted.cost).await;
        if !charge.granted {
            let message = "The allowance is used up. Subscribe again later.";
            return Err(Refusal::new(Code::RateLimited, message).retry_after(charge.wait));
        }
        metrics().operation(name_of(admitted.kind), Outcome::Done, admitted.cost, Duration::ZERO);
        let events = self.executor.subscribe(admitted.request, caller.clone());
        let events = AssertUnwindSafe(events).catch_unwind().map(move |event| {
            // The subscription counts as long as its events may come.
            let _held = &slot;
            event.unwrap_or_else(|panic| {
                Refusal::new(Code::Internal, words_of(panic.as_ref())).into_response()
            })
        });
        Ok(events.boxed())
    }

    /// The events as long as the caller's session holds; then the socket closes.
    fn while_it_holds(
        &self,
        events: BoxStream<'static, Response>,
        caller: E::Caller,
    ) -> BoxStream<'static, Response> {
        let (executor, ended) = (self.executor.clone(), Arc::clone(&self.ended));
        let checked = events.then(move |event| {
            let (executor, ended, caller) = (executor.clone(), Arc::clone(&ended), caller.clone());
            async move {
                let holds = executor.still_holds(&caller).await;
                if !holds {
                    ended.notify_one();
                }
                holds.then_some(event)
            }
        });
        checked
            .take_while(|event| futures::future::ready(event.is_some()))
            .filter_map(futures::future::ready)
            .boxed()
    }
}

impl<E: Executor> async_graphql::Executor for Gated<E> {
    async fn execute(&self, _: Request) -> Response {
        Refusal::new(Code::BadRequest, "Only subscriptions are served here.").into_response()
    }

    fn execute_stream(
        &self,
        request: Request,
        session_data: Option<Arc<Data>>,
    ) -> BoxStream<'static, Response> {
        let caller = session_data.and_then(|data| {
            let caller = data.get(&TypeId::of::<E::Caller>())?;
            caller.downcast_ref::<E::Caller>().cloned()
        });
        match caller {
            Some(caller) => {
                // Taken here, in the order of the messages: the streams themselves have none.
                let slot = Slot::take(&self.running, self.most);
                self.clone().start(request, caller, slot).into_stream().flatten().boxed()
            }
            // The library does not start anything before the greeting.
            None => stream::empty().boxed(),
        }
    }
}

/// One of the subscriptions a socket may have.
struct Slot(Arc<AtomicUsize>);

impl Slot {
    fn take(running: &Arc<AtomicUsize>, most: usize) -> Result<Slot, Refusal> {
        let slot = Slot(Arc::clone(running));
        if slot.0.fetch_add(1, Ordering::Relaxed) < most {
            return Ok(slot);
        }
        let message = format!("A connection has at most {most} subscriptions. Complete one first.");
        Err(Refusal::new(Code::RateLimited, message))
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
