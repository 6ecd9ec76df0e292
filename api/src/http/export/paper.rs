//! From what is taken out to the bytes of a file.

use super::Form;
use crate::render::{
    self, AnswerPaper, Depth, Letterhead, Page, PaperAction, PaperCause, PaperScore, PlanPaper, Top,
};
use crate::service::reviews::ResponseView;
use crate::service::reviews::export::{Content, Export, TakenPlan};
use crate::store::RevisionHead;
use domain::assessment::Status;
use domain::response::Severity;
use domain::review::{Party, Progress};
use domain::time::Day;
use jiff::civil::Date;
use serde_json::{Value, json};

/// Writes the file.
///
/// # Errors
/// Why it cannot be written: a fault of ours.
pub(super) fn write(export: &Export, form: Form) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    if form == Form::Json {
        data(export, &mut out).map_err(|why| why.to_string())?;
        return Ok(out);
    }
    let page = page(export);
    let head = Letterhead {
        name: export.branding.name.clone(),
        accent: export.branding.accent.clone(),
        logo: export.branding.logo.clone(),
        at: export.at,
    };
    match form {
        Form::Json => {}
        Form::Markdown => render::markdown(&page, &mut out).map_err(|why| why.to_string())?,
        Form::Html => render::html(&page, Some(&head), &mut out).map_err(|why| why.to_string())?,
        #[cfg(feature = "pdf")]
        Form::Pdf => out = render::pdf(&page, &head).map_err(|why| why.to_string())?,
    }
    Ok(out)
}

fn page(export: &Export) -> Page {
    match &export.content {
        Content::Revision(found) => Page::new(&found.document, Depth::DOCUMENT),
        Content::Plan(taken) => Page::of_plan(&plan(export, taken)),
        Content::Answer(answer) => Page::of_answer(&self::answer(export, answer)),
    }
}

/// What programs read.
fn data(export: &Export, out: &mut Vec<u8>) -> serde_json::Result<()> {
    match &export.content {
        Content::Revision(found) => serde_json::to_writer_pretty(out, &found.document),
        Content::Plan(taken) => serde_json::to_writer_pretty(out, &plan_data(&plan(export, taken))),
        Content::Answer(answer) => serde_json::to_writer_pretty(
            out,
            &json!({
                "account": export.account.name,
                "marketplace": export.market.marketplace,
                "title": export.review.title,
                "revision": answer.revision,
                "cause": answer.texts.cause,
                "fixed": answer.texts.fixed,
                "prevention": answer.texts.prevention,
                "characters": answer.checked.characters,
                "remarks": answer.checked.remarks,
            }),
        ),
    }
}

fn plan_data(paper: &PlanPaper) -> Value {
    let PlanPaper { top, causes, actions } = paper;
    let score = top.score.map(|score| {
        json!({
            "rate_bp": score.rate_bp,
            "threshold_bp": score.threshold_bp,
            "status": score.status,
            "window": {"start": score.window.0, "end": score.window.1},
            "recovers_on": score.recovers_on,
        })
    });
    let due = top.due.iter().map(|(whose, at)| json!({"whose": whose.code(), "at": at}));
    let causes = causes.iter().map(|cause| {
        json!({
            "code": cause.problem,
            "involved": cause.involved,
            "rate_if_fixed_bp": cause.if_fixed_bp,
        })
    });
    let actions = actions.iter().map(|action| {
        json!({
            "section": action.section,
            "owner": action.owner.code(),
            "title": action.title,
            "detail": action.detail,
            "done_when": action.done_when,
            "due_on": action.due,
            "progress": action.progress.code(),
        })
    });
    json!({
        "account": top.account,
        "marketplace": top.marketplace,
        "title": top.title,
        "score": score,
        "deadlines": due.collect::<Vec<_>>(),
        "causes": causes.collect::<Vec<_>>(),
        "actions": actions.collect::<Vec<_>>(),
    })
}

fn top(export: &Export, score: Option<PaperScore>) -> Top {
    Top {
        language: export.language,
        account: export.account.name.clone(),
        marketplace: export.market.marketplace.clone(),
        title: export.review.title.clone(),
        score,
        due: export
            .deadlines
            .iter()
            .filter(|one| one.met.is_none())
            .map(|one| (one.whose, one.due.timestamp()))
            .collect(),
    }
}

fn plan(export: &Export, taken: &TakenPlan) -> PlanPaper {
    let TakenPlan { latest, threshold_bp, causes, actions } = taken;
    PlanPaper {
        top: top(export, latest.as_ref().and_then(|latest| score(latest, *threshold_bp))),
        causes: causes
            .iter()
            .map(|cause| PaperCause {
                problem: cause.code,
                involved: cause.involved,
                if_fixed_bp: cause.rate_if_fixed_bp,
            })
            .collect(),
        actions: actions
            .iter()
            .filter(|view| view.action.needed)
            .map(|view| PaperAction {
                section: view.section(),
                owner: Party::parse(&view.action.owner).unwrap_or(Party::Us),
                title: view.said.title.clone(),
                detail: if view.open { view.said.detail.clone() } else { String::new() },
                done_when: if view.open { view.said.done_when.clone() } else { String::new() },
                due: date(view.action.due_on),
                progress: Progress::parse(&view.action.state).unwrap_or(Progress::Open),
            })
            .collect(),
    }
}

fn answer(export: &Export, view: &ResponseView) -> AnswerPaper {
    let errors = view.checked.remarks.iter().filter(|remark| remark.severity == Severity::Error);
    AnswerPaper {
        top: top(export, None),
        parts: [&view.texts.cause, &view.texts.fixed, &view.texts.prevention].map(Clone::clone),
        characters: view.checked.characters,
        errors: errors.map(|remark| remark.message.clone()).collect(),
    }
}

fn score(head: &RevisionHead, threshold_bp: Option<u32>) -> Option<PaperScore> {
    Some(PaperScore {
        rate_bp: head.rate_bp.and_then(|rate| u32::try_from(rate).ok()),
        threshold_bp,
        status: Status::parse(&head.status)?,
        window: (date(head.window_start), date(head.window_end)),
        recovers_on: head.recovers_on.map(date),
    })
}

fn date(day: i32) -> Date {
    Day(u16::try_from(day).unwrap_or(0)).date()
}
