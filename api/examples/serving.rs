//! What `tests/bench/serve` needs beside the server, with the same settings:
//!
//! - `serving people N` makes N consultancies, each with an owner;
//! - `serving tokens` signs all owners in and prints consultancy and access token, a line each;
//! - `serving rest PORT` answers the two questions of the benchmark as plain REST: the same services
//!   and the same SQL, but no GraphQL. It shows what GraphQL costs.

use actix_web::http::header::{AUTHORIZATION, ContentType};
use actix_web::web::{self, Data, Path, Query};
use actix_web::{App as Web, HttpRequest, HttpResponse, HttpServer};
use domain::assessment::{Score, Verdict};
use domain::problem::Problem;
use domain::time::Day;
use firstscan::app::{App, Setup};
use firstscan::auth::permission::Action;
use firstscan::config::{Config, ConfigError, Flags};
use firstscan::service::consultancy::FirstOwner;
use firstscan::service::health::Health;
use firstscan::service::shipments::{PackageCursor, ShipmentQuery, ShipmentView};
use firstscan::service::{
    Caller, Credential, Granted, ServiceError, Services, SignIn, Visit, Want,
};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::net::{IpAddr, Ipv4Addr};
use uuid::Uuid;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PASSWORD: &str = "Seven-green-parcels-12";
const USAGE: &str = "serving people N, serving tokens, or serving rest PORT";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    actix_web::rt::System::new().block_on(async {
        let config = Config::load(&Flags::default())?.complete()?;
        let keys = config.sealing_keys().map_err(ConfigError::from)?.keys;
        let setup = Setup::of(&config, keys, config.server.port).map_err(ConfigError::from)?;
        let app = App::open(setup).await?;
        match arguments.as_slice() {
            ["people", number] => people(app.services(), number.parse()?).await,
            ["tokens"] => tokens(app.services()).await,
            ["rest", port] => rest(&app, port.parse()?, config.server.workers.get()).await,
            _ => Err(USAGE.into()),
        }
    })
}

fn owner(number: usize) -> String {
    format!("owner@c{number:03}.example")
}

async fn people(services: &Services, number: usize) -> Result<(), Box<dyn Error>> {
    for number in 1..=number {
        let name = format!("Consultancy {number:03}");
        let how =
            FirstOwner::Password { name: "Olive Owner".to_owned(), password: PASSWORD.into() };
        services.create_consultancy(&name, "en", &owner(number), how).await?;
    }
    Ok(())
}

async fn tokens(services: &Services) -> Result<(), Box<dyn Error>> {
    for (number, consultancy) in (1..).zip(services.consultancies().await?) {
        let input = SignIn {
            email: owner(number),
            password: PASSWORD.into(),
            tenant: None,
            want: Want::Tokens,
        };
        // Nobody may sign in often from one place.
        let place =
            0x0a00_0000 | (std::process::id() & 0xffff) << 8 | u32::try_from(number)? & 0xff;
        let visit = Visit { ip: IpAddr::V4(Ipv4Addr::from_bits(place)), ..visit() };
        let Granted::Tokens(tokens) = services.sign_in(&visit, input).await? else {
            return Err("no tokens were given".into());
        };
        println!("{} {}", consultancy.id, tokens.access.expose_secret());
    }
    Ok(())
}

fn visit() -> Visit {
    Visit {
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        agent: String::new(),
        language: domain::language::Language::English,
        request_id: String::new(),
    }
}

async fn rest(app: &App, port: u16, workers: usize) -> Result<(), Box<dyn Error>> {
    let services = Data::new(app.services().clone());
    let server = HttpServer::new(move || {
        Web::new()
            .app_data(services.clone())
            .route("/markets/{market}/shipments", web::get().to(shipments))
            .route("/markets/{market}/health", web::get().to(health))
    });
    Ok(server.workers(workers).bind(("127.0.0.1", port))?.run().await?)
}

#[derive(Deserialize)]
struct Asked {
    verdict: String,
    first: u64,
    after: Option<String>,
}

#[derive(Serialize)]
struct Page<'a> {
    shipments: Vec<Shipment<'a>>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Shipment<'a> {
    order_id: &'a str,
    tracking_number: &'a str,
    carrier: &'a str,
    categories: &'a [String],
    date: String,
    verdict: Verdict,
    defects: Vec<Problem>,
    risks: Vec<Problem>,
}

async fn shipments(
    request: HttpRequest,
    services: Data<Services>,
    market: Path<Uuid>,
    asked: Query<Asked>,
) -> HttpResponse {
    let page = async {
        let caller = caller(&services, &request).await?;
        let market = services.market(&caller, *market, Action::ViewAccount).await?;
        let verdict = match asked.verdict.as_str() {
            "VALID" => Verdict::Valid,
            _ => Verdict::Invalid,
        };
        let query = ShipmentQuery { verdicts: vec![verdict], ..ShipmentQuery::default() };
        let after = asked.after.as_deref().and_then(cursor);
        let limit = asked.first + 1;
        services.shipments(&caller, &market, &query, after, limit).await
    };
    match page.await {
        Ok(mut found) => {
            let more = found.len() as u64 > asked.first;
            found.truncate(usize::try_from(asked.first).unwrap_or(usize::MAX));
            let last = found.last().filter(|_| more);
            let next = last.map(|last| format!("{}.{}", last.day, last.seq));
            json(&Page { shipments: found.iter().map(shown).collect(), next })
        }
        Err(why) => refused(&why),
    }
}

fn shown(view: &ShipmentView) -> Shipment<'_> {
    Shipment {
        order_id: &view.order_id,
        tracking_number: &view.tracking_number,
        carrier: &view.carrier,
        categories: &view.categories,
        date: date(view.day),
        verdict: view.verdict,
        defects: view.defects.iter().collect(),
        risks: view.risks.iter().collect(),
    }
}

fn cursor(text: &str) -> Option<PackageCursor> {
    let (day, seq) = text.split_once('.')?;
    Some(PackageCursor { day: day.parse().ok()?, seq: seq.parse().ok()? })
}

#[derive(Serialize)]
struct Standing<'a> {
    overall: &'a Score,
    categories: Vec<(&'a str, &'a Score)>,
    trend: Vec<(String, u64, u64, Option<u32>)>,
    problems: Vec<(&'a str, [i64; 3])>,
}

async fn health(
    request: HttpRequest,
    services: Data<Services>,
    market: Path<Uuid>,
) -> HttpResponse {
    let found = async {
        let caller = caller(&services, &request).await?;
        let market = services.market(&caller, *market, Action::ViewAccount).await?;
        services.health(&caller, &[market]).await
    };
    match found.await {
        Ok(found) => json(&found.iter().map(standing).collect::<Vec<_>>()),
        Err(why) => refused(&why),
    }
}

fn standing(health: &Health) -> Standing<'_> {
    let problem = |number: i16| {
        let problem = usize::try_from(number).ok().and_then(|at| Problem::ALL.get(at));
        problem.map_or("", |problem| problem.code())
    };
    Standing {
        overall: &health.overall,
        categories: health.categories.iter().map(|(name, score)| (name.as_str(), score)).collect(),
        trend: health
            .trend
            .iter()
            .map(|day| (date(day.day), day.counts.counted(), day.counts.valid, day.rolling_bp))
            .collect(),
        problems: health.problems.iter().map(|(no, counts)| (problem(*no), *counts)).collect(),
    }
}

fn date(day: i32) -> String {
    Day(u16::try_from(day).unwrap_or(0)).date().to_string()
}

async fn caller(services: &Services, request: &HttpRequest) -> Result<Caller, ServiceError> {
    let sent = request.headers().get(AUTHORIZATION).and_then(|sent| sent.to_str().ok());
    let token = sent.and_then(|sent| sent.strip_prefix("Bearer ")).unwrap_or_default();
    services.reader(&Credential::Bearer(token.into()), &visit()).await
}

fn json(answer: &impl Serialize) -> HttpResponse {
    match serde_json::to_vec(answer) {
        Ok(body) => HttpResponse::Ok().insert_header(ContentType::json()).body(body),
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}

fn refused(why: &ServiceError) -> HttpResponse {
    HttpResponse::Forbidden().body(why.to_string())
}
