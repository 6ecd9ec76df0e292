//! Cases that people take away: what was found, the plan, the answer; as data, as text or on paper,
//! in their language (`?language=de` asks for another one).

mod paper;

use super::problem::problem;
use super::upload::COST;
use crate::gate::{Code, Refusal};
use crate::graphql::executor::DeskExecutor;
use crate::graphql::id::{self, Id};
use crate::service::reviews::export::Export;
use crate::service::{Caller, Services};
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::ID;
use domain::language::Language;
use serde::Deserialize;
use uuid::Uuid;

/// How much more making a paper takes than sending a file.
const EFFORT: u64 = 10;

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

/// What of a case.
#[derive(Clone, Copy, Debug)]
enum What {
    Review,
    Plan,
    Answer,
}

impl What {
    /// The name of its file.
    const fn name(self) -> &'static str {
        match self {
            What::Review => "review",
            What::Plan => "plan",
            What::Answer => "answer",
        }
    }
}

#[derive(Deserialize)]
struct Wanted {
    revision: Option<i32>,
    language: Option<String>,
}

/// Adds the routes.
pub fn routes(desk: &DeskExecutor, config: &mut web::ServiceConfig) {
    let desk = web::Data::new(desk.clone());
    let all = [("export", What::Review), ("plan", What::Plan), ("answer", What::Answer)];
    for (name, what) in all {
        let path = format!("/reviews/{{id}}/{name}.{{ending}}");
        let resource = web::resource(path).app_data(desk.clone());
        config.service(resource.route(web::get().to(
            move |request: HttpRequest,
                  desk: web::Data<DeskExecutor>,
                  path: web::Path<(String, String)>,
                  wanted: web::Query<Wanted>| async move {
                let (id, ending) = path.into_inner();
                let made = made(&desk, &request, what, (id, &ending), wanted.0).await;
                answered(&request, what, &ending, made)
            },
        )));
    }
}

async fn made(
    desk: &DeskExecutor,
    request: &HttpRequest,
    what: What,
    (id, ending): (String, &str),
    wanted: Wanted,
) -> Result<(Form, Vec<u8>), Refusal> {
    let mut caller = desk.admit(request, EFFORT * COST).await?;
    let Some(form) = Form::of(ending) else {
        let message =
            format!("There is no {0}.{ending}; ask for {0}.json, .md, .html or .pdf.", what.name());
        return Err(Refusal::new(Code::NotFound, message));
    };
    let id = Id::<id::Review>::read(&ID(id)).uuid();
    if let Some(language) = &wanted.language {
        caller.language = Language::of(language);
    }
    written(taken(desk.services(), &caller, what, id, &wanted, ending).await?, form).await
}

async fn taken(
    services: &Services,
    caller: &Caller,
    what: What,
    id: Uuid,
    wanted: &Wanted,
    ending: &str,
) -> Result<Export, Refusal> {
    let taken = match what {
        What::Review => services.export_review(caller, id, wanted.revision, ending).await,
        What::Plan => services.export_plan(caller, id, ending).await,
        What::Answer => services.export_answer(caller, id, ending).await,
    };
    Ok(taken?)
}

fn answered(
    request: &HttpRequest,
    what: What,
    ending: &str,
    made: Result<(Form, Vec<u8>), Refusal>,
) -> HttpResponse {
    let name = what.name();
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
    let writing = tokio::task::spawn_blocking(move || paper::write(&export, form));
    let written = writing.await.map_err(|why| why.to_string()).and_then(|written| written);
    match written {
        Ok(bytes) => Ok((form, bytes)),
        Err(why) => {
            tracing::error!(%why, "a file could not be written");
            Err(Refusal::new(Code::Internal, "Something is broken on our side."))
        }
    }
}
