//! Cases that people take away: what was found, and the plan.

use super::caller::caller;
use super::problem::problem;
use crate::gate::{Code, Refusal};
use crate::graphql::id::{self, Id};
use crate::render::{self, Depth, Page, Paper, PaperAction, PaperScore};
use crate::service::reviews::export::{Content, Export};
use crate::service::{Caller, Services};
use crate::store::RevisionHead;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::ID;
use domain::assessment::Status;
use domain::review::{Party, Progress};
use domain::time::Day;
use jiff::civil::Date;
use serde::Deserialize;

/// As what something is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Json,
    Markdown,
    Html,
    #[cfg(feature = "pdf")]
    Pdf,
}

impl Form {
    /// By the ending of a file's name.
    fn of(ending: &str) -> Option<Self> {
        match ending {
            "json" => Some(Form::Json),
            "md" => Some(Form::Markdown),
            "html" => Some(Form::Html),
            #[cfg(feature = "pdf")]
            "pdf" => Some(Form::Pdf),
            _ => None,
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Form::Json => "application/json",
            Form::Markdown => "text/markdown; charset=utf-8",
            Form::Html => "text/html; charset=utf-8",
            #[cfg(feature = "pdf")]
            Form::Pdf => "application/pdf",
        }
    }
}

#[derive(Deserialize)]
struct Wanted {
    revision: Option<i32>,
}

/// Adds the routes.
pub fn routes(services: &Services, config: &mut web::ServiceConfig) {
    let services = web::Data::new(services.clone());
    let review = web::resource("/reviews/{id}/export.{ending}").app_data(services.clone());
    config.service(review.route(web::get().to(whole)));
    let plan = web::resource("/reviews/{id}/plan.{ending}").app_data(services);
    config.service(plan.route(web::get().to(plan_of)));
}

/// What a revision found, by default the latest; clients get their plan.
async fn whole(
    request: HttpRequest,
    services: web::Data<Services>,
    path: web::Path<(String, String)>,
    wanted: web::Query<Wanted>,
) -> HttpResponse {
    let (id, ending) = path.into_inner();
    let made = async {
        let (caller, form) = asked(&services, &request, &ending).await?;
        let id = Id::<id::Review>::read(&ID(id)).uuid();
        let export = services.export_review(&caller, id, wanted.revision, &ending).await?;
        written(export, form).await
    };
    answered(&request, "review", &ending, made.await)
}

/// The plan as it is worked off, for whoever may see the case.
async fn plan_of(
    request: HttpRequest,
    services: web::Data<Services>,
    path: web::Path<(String, String)>,
) -> HttpResponse {
    let (id, ending) = path.into_inner();
    let made = async {
        let (caller, form) = asked(&services, &request, &ending).await?;
        if form == Form::Json {
            return Err(unknown());
        }
        let id = Id::<id::Review>::read(&ID(id)).uuid();
        let export = services.export_plan(&caller, id, &ending).await?;
        written(export, form).await
    };
    answered(&request, "plan", &ending, made.await)
}

async fn asked(
    services: &Services,
    request: &HttpRequest,
    ending: &str,
) -> Result<(Caller, Form), Refusal> {
    let caller = caller(services, request).await?;
    Ok((caller, Form::of(ending).ok_or_else(unknown)?))
}

fn unknown() -> Refusal {
    let message = "There is no such form; ask for export.json, .md, .html or .pdf, or for plan.md, \
        .html or .pdf.";
    Refusal::new(Code::NotFound, message)
}

fn answered(
    request: &HttpRequest,
    name: &str,
    ending: &str,
    made: Result<(Form, Vec<u8>), Refusal>,
) -> HttpResponse {
    match made {
        Ok((form, bytes)) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, form.media_type()))
            .insert_header((CONTENT_DISPOSITION, format!("attachment; filename={name}.{ending}")))
            .body(bytes),
        Err(refusal) => problem(request, &refusal),
    }
}

/// Writes the file, where taking a while is allowed.
async fn written(export: Export, form: Form) -> Result<(Form, Vec<u8>), Refusal> {
    let writing = tokio::task::spawn_blocking(move || write(&export, form));
    let written = writing.await.map_err(|why| why.to_string()).and_then(|written| written);
    match written {
        Ok(bytes) => Ok((form, bytes)),
        Err(why) => {
            tracing::error!(%why, "a file could not be written");
            Err(Refusal::new(Code::Internal, "Something is broken on our side."))
        }
    }
}

fn write(export: &Export, form: Form) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    if let (Content::Revision(found), Form::Json) = (&export.content, form) {
        serde_json::to_writer_pretty(&mut out, &found.document).map_err(|why| why.to_string())?;
        return Ok(out);
    }
    let page = match &export.content {
        Content::Revision(found) => Page::new(&found.document, Depth::DOCUMENT),
        Content::Plan { .. } => Page::of_plan(&paper(export)),
    };
    match form {
        Form::Json => return Err("a plan has no JSON".to_owned()),
        Form::Markdown => render::markdown(&page, &mut out).map_err(|why| why.to_string())?,
        Form::Html => render::html(&page, &mut out).map_err(|why| why.to_string())?,
        #[cfg(feature = "pdf")]
        Form::Pdf => out = render::pdf(&page, &export.consultancy).map_err(|why| why.to_string())?,
    }
    Ok(out)
}

fn paper(export: &Export) -> Paper {
    let Export { consultancy: _, review, market, account, content } = export;
    let (latest, actions, deadlines) = match content {
        Content::Plan { latest, actions, deadlines } => (latest.as_ref(), &**actions, &**deadlines),
        Content::Revision(_) => (None, &[][..], &[][..]),
    };
    Paper {
        account: account.name.clone(),
        marketplace: market.marketplace.clone(),
        title: review.title.clone(),
        score: latest.and_then(score),
        due: deadlines.iter().map(|one| (one.whose, one.due.timestamp())).collect(),
        actions: actions
            .iter()
            .filter(|view| view.action.needed)
            .map(|view| PaperAction {
                section: view.section(),
                owner: Party::parse(&view.action.owner).unwrap_or(Party::Us),
                title: view.action.title.clone(),
                detail: if view.open { view.action.detail.clone() } else { String::new() },
                done_when: if view.open { view.action.done_when.clone() } else { String::new() },
                due: date(view.action.due_on),
                progress: Progress::parse(&view.action.state).unwrap_or(Progress::Open),
            })
            .collect(),
    }
}

fn score(head: &RevisionHead) -> Option<PaperScore> {
    Some(PaperScore {
        rate_bp: head.rate_bp.and_then(|rate| u32::try_from(rate).ok()),
        status: Status::parse(&head.status)?,
        window: (date(head.window_start), date(head.window_end)),
        recovers_on: head.recovers_on.map(date),
    })
}

fn date(day: i32) -> Date {
    Day(u16::try_from(day).unwrap_or(0)).date()
}
