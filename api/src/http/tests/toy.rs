//! A schema of a few fields, and those who execute it.

use crate::gate::{Audience, Channel, Code, Gate, Prices, Refusal};
use crate::http::executor::{Charge, Executor};
use crate::http::graphql::Edge;
use crate::http::origin::Origins;
use crate::http::server::{ServerSettings, serve};
use actix_web::HttpRequest;
use async_graphql::{Context, Object, Request, Response, Schema, Subscription};
use futures::stream::{self, BoxStream, Stream, StreamExt};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::{Notify, oneshot};
use uuid::Uuid;

pub struct Query;

#[Object]
impl Query {
    async fn greeting(&self, name: Option<String>) -> String {
        format!("Hello {}", name.unwrap_or_else(|| "you".into()))
    }

    async fn panics(&self) -> i32 {
        let numbers: [i32; 0] = [];
        let none = numbers.first();
        *none.expect("secret words of a panic")
    }

    async fn fails(&self) -> async_graphql::Result<Option<i32>> {
        Err("relation \"parcel\" does not exist".into())
    }

    async fn waits(&self, ctx: &Context<'_>) -> i32 {
        ctx.data_unchecked::<Arc<Notify>>().notified().await;
        1
    }
}

pub struct Mutation;

#[Object]
impl Mutation {
    async fn change(&self) -> bool {
        true
    }
}

pub struct Events;

#[Subscription]
impl Events {
    async fn count(&self, to: i32) -> impl Stream<Item = i32> {
        stream::iter(0..to)
    }

    async fn forever(&self) -> impl Stream<Item = i32> {
        stream::pending()
    }

    async fn panics_later(&self) -> impl Stream<Item = i32> {
        stream::iter(0..2).map(|n| if n == 1 { panic!("secret words") } else { n })
    }
}

pub type Toys = Schema<Query, Mutation, Events>;

#[derive(Clone)]
pub struct Toy {
    schema: Toys,
    /// Lets `waits` go on.
    pub go: Arc<Notify>,
    /// Whether sessions hold.
    pub holds: Arc<AtomicBool>,
}

#[derive(Clone)]
pub struct Known(bool);

impl Executor for Toy {
    type Caller = Known;

    async fn identify(&self, request: &HttpRequest, _: Channel) -> Result<Known, Refusal> {
        match request.headers().get("authorization").map(|value| value.as_bytes()) {
            None => Ok(Known(false)),
            Some(b"Bearer good") => Ok(Known(true)),
            Some(_) => Err(Refusal::new(Code::Unauthenticated, "The token is not valid.")),
        }
    }

    async fn greet(&self, caller: Known, payload: serde_json::Value) -> Result<Known, Refusal> {
        match payload["token"].as_str() {
            None => Ok(caller),
            Some("good") => Ok(Known(true)),
            Some(_) => Err(Refusal::new(Code::Unauthenticated, "The token is not valid.")),
        }
    }

    fn audience(&self, caller: &Known) -> Audience {
        if caller.0 { Audience::SignedIn } else { Audience::Anonymous }
    }

    fn tenant(&self, _: &Known) -> Option<Uuid> {
        None
    }

    async fn charge(&self, _: &Known, cost: u64) -> Charge {
        let wait = Duration::from_millis(2_500);
        let window = Duration::from_secs(60);
        Charge { granted: cost < 100, quota: 100, window, remaining: 7, wait, never: false }
    }

    async fn execute(&self, request: Request, _: Known) -> Response {
        self.schema.execute(request.data(Arc::clone(&self.go))).await
    }

    fn subscribe(&self, request: Request, _: Known) -> BoxStream<'static, Response> {
        self.schema.execute_stream(request).boxed()
    }

    async fn still_holds(&self, _: &Known) -> bool {
        self.holds.load(Ordering::Relaxed)
    }
}

/// A server with the toy schema, stopped when dropped.
pub struct Served {
    pub address: SocketAddr,
    pub toy: Toy,
    pub stop: Option<oneshot::Sender<()>>,
    pub thread: Option<std::thread::JoinHandle<()>>,
}

/// Starts a server on a free port; the edge may be changed before.
pub fn start(change: impl FnOnce(&mut Edge<Toy>)) -> Served {
    let schema = Schema::build(Query, Mutation, Events).finish();
    let prices = Prices::from_sdl(&schema.sdl()).unwrap().with("Mutation", "change", 99);
    let (go, holds) = (Arc::new(Notify::new()), Arc::new(AtomicBool::new(true)));
    let toy = Toy { schema, go, holds };
    let origins = Origins::new(["https://desk.example".to_owned()]);
    let mut edge = Edge::new(toy.clone(), Arc::new(Gate::new(prices)), origins);
    change(&mut edge);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let thread = std::thread::spawn(move || {
        let disconnect = Duration::from_millis(200);
        let settings = ServerSettings { workers: 1, disconnect, ..ServerSettings::default() };
        actix_web::rt::System::new().block_on(async {
            let stopped = async { drop(stopped.await) };
            let routes = move |services: &mut _| edge.clone().routes(services);
            serve(listener, &settings, stopped, routes).unwrap().await.unwrap();
        });
    });
    Served { address, toy, stop: Some(stop), thread: Some(thread) }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.stop.take());
        self.toy.go.notify_waiters();
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
