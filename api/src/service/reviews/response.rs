//! The answer to Amazon while it is written. It begins as the draft of the latest revision; whoever
//! writes sees at once what stands between the text and sending it, and where it contradicts what
//! was sent before.

use super::submissions::{Contradicted, contradictions};
use super::{By, allowed_review, ended, note, review_to_change, revision, touched};
use crate::auth::permission::Action;
use crate::clock::Micros;
use crate::service::audit::record;
use crate::service::{Caller, Result, ServiceError, Services, shipments};
use crate::store::{Market, Response, Review, TenantScope};
use domain::document::Document;
use domain::language::Language;
use domain::response::{Answer, InError, LIMIT, Letter, Remark, lint_on};
use domain::review::contradiction::Figures;
use domain::time::Day;
use jiff::civil::Date;
use serde_json::json;
use uuid::Uuid;

/// Characters of a text that is kept, at most; what is too long to be sent can still be cut.
const LONGEST: usize = 4 * LIMIT;

/// The three parts of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// What caused it.
    pub cause: String,
    /// What was fixed.
    pub fixed: String,
    /// How it will not happen again.
    pub prevention: String,
}

/// What there is to say about a text.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Characters of the three parts together.
    pub characters: usize,
    /// What should be looked at, what blocks sending first.
    pub remarks: Vec<Remark>,
    /// Where it says something else than what was sent before.
    pub contradictions: Vec<Contradicted>,
}

/// The answer of a review.
#[derive(Clone, Debug)]
pub struct ResponseView {
    /// The review.
    pub review: Uuid,
    /// The revision whose draft it began from.
    pub revision: i32,
    /// What it says.
    pub texts: Texts,
    /// What there is to say about it.
    pub checked: Checked,
    /// For the appeal form of a category: three answers for each large cause.
    pub questions: Vec<Answer>,
    /// The second path, if the figures bear it.
    pub in_error: Option<InError>,
    /// Who wrote it, and when; none while it is the draft.
    pub edited: Option<(String, Micros)>,
    /// For changing without overwriting somebody else's change; 0 while it is the draft.
    pub version: i32,
}

impl Services {
    /// The answer of a review; none while there is nothing to answer with.
    ///
    /// # Errors
    /// When the caller may not see it.
    pub async fn response(&self, caller: &Caller, review: Uuid) -> Result<Option<ResponseView>> {
        let scope = self.store().read(caller.tenant()).await?;
        let (review, market) = allowed_review(&scope, caller, review, Action::ViewAnalysis).await?;
        let Some(document) = revision::document(&scope, review.id, review.revision).await? else {
            return Ok(None);
        };
        let row = scope.response(review.id).await?;
        Ok(Some(
            self.response_view(&scope, caller.language, &review, &market, document, row).await?,
        ))
    }

    /// What there is to say about a text that is not kept.
    ///
    /// # Errors
    /// When the caller may not see the review, or it has no score yet.
    pub async fn check_response(
        &self,
        caller: &Caller,
        review: Uuid,
        texts: &Texts,
    ) -> Result<Checked> {
        let scope = self.store().read(caller.tenant()).await?;
        let (review, market) = allowed_review(&scope, caller, review, Action::ViewAnalysis).await?;
        fits(texts)?;
        let document = scored(&scope, &review).await?;
        self.response_checked(&scope, caller.language, &review, &market, &document, texts).await
    }

    /// Keeps the answer as it is written now.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`.
    pub async fn edit_response(
        &self,
        caller: &Caller,
        review: Uuid,
        version: i32,
        texts: Texts,
    ) -> Result<ResponseView> {
        let scope = self.store().write(caller.tenant()).await?;
        let (review, market) =
            review_to_change(&scope, caller, review, Action::EditResponse).await?;
        ended(&review)?;
        fits(&texts)?;
        let document = scored(&scope, &review).await?;
        let known = scope.response(review.id).await?;
        let began = known.as_ref().map_or(review.revision, |known| known.revision);
        let work = Work { review, market, document, known };
        self.keep_response(scope, caller, work, version, began, texts).await
    }

    /// Begins again from the draft of the latest revision.
    ///
    /// # Errors
    /// A conflict if somebody else changed it since `version`.
    pub async fn reset_response(
        &self,
        caller: &Caller,
        review: Uuid,
        version: i32,
    ) -> Result<ResponseView> {
        let scope = self.store().write(caller.tenant()).await?;
        let (review, market) =
            review_to_change(&scope, caller, review, Action::EditResponse).await?;
        ended(&review)?;
        let document = scored(&scope, &review).await?;
        let known = scope.response(review.id).await?;
        let (began, texts) = (review.revision, drafted(&document));
        let work = Work { review, market, document, known };
        self.keep_response(scope, caller, work, version, began, texts).await
    }

    async fn keep_response(
        &self,
        scope: TenantScope,
        caller: &Caller,
        work: Work,
        version: i32,
        revision: i32,
        texts: Texts,
    ) -> Result<ResponseView> {
        let Work { mut review, market, document, known } = work;
        let now = known.map_or(0, |known| known.version);
        if now != version {
            return Err(ServiceError::Conflict { version: now });
        }
        let by = self.by(caller);
        let By { at, actor } = by.clone();
        let Texts { cause, fixed, prevention } = texts;
        let mut row = Response {
            tenant_id: review.tenant_id,
            review_id: review.id,
            revision,
            cause,
            fixed,
            prevention,
            edited_by: actor,
            edited_at: at,
            version,
        };
        scope.keep_response(&row).await?;
        row.version += 1;
        note(&scope, &review, &by, "response_edited", false, json!({"version": row.version}))
            .await?;
        touched(&scope, &mut review, &by).await?;
        let deed = caller.deed(Action::EditResponse.code(), format!("review:{}", review.id));
        record(&scope, at, deed).await?;
        let (language, row) = (caller.language, Some(row));
        let view = self.response_view(&scope, language, &review, &market, document, row).await?;
        scope.commit().await?;
        Ok(view)
    }

    async fn response_view(
        &self,
        scope: &TenantScope,
        language: Language,
        review: &Review,
        market: &Market,
        document: Document,
        row: Option<Response>,
    ) -> Result<ResponseView> {
        let (revision, version, edited, texts) = match row {
            None => (review.revision, 0, None, drafted(&document)),
            Some(row) => {
                let edited = Some((row.edited_by.clone(), row.edited_at));
                (row.revision, row.version, edited, Texts::from(row))
            }
        };
        let checked =
            self.response_checked(scope, language, review, market, &document, &texts).await?;
        let response = document.response;
        Ok(ResponseView {
            review: review.id,
            revision,
            texts,
            checked,
            questions: response.questions,
            in_error: response.deactivated_in_error,
            edited,
            version,
        })
    }

    async fn response_checked(
        &self,
        scope: &TenantScope,
        language: Language,
        review: &Review,
        market: &Market,
        document: &Document,
        texts: &Texts,
    ) -> Result<Checked> {
        let today = day(market, self.now());
        let figures = Figures::of(&document.assessment);
        let sent = scope.submissions(review.id).await?;
        Ok(Checked {
            characters: texts.characters(),
            remarks: lint_on(today, &texts.letter(), &document.assessment, language),
            contradictions: contradictions(market, texts, Some(&figures), today, &sent, language)?,
        })
    }
}

/// The answer as it is about to be changed.
struct Work {
    review: Review,
    market: Market,
    document: Document,
    known: Option<Response>,
}

impl Texts {
    /// For reading it.
    pub(super) fn letter(&self) -> Letter<'_> {
        let Texts { cause, fixed, prevention } = self;
        Letter { cause, fixed, prevention }
    }

    fn characters(&self) -> usize {
        let Texts { cause, fixed, prevention } = self;
        [cause, fixed, prevention].iter().map(|part| part.chars().count()).sum()
    }
}

impl From<Response> for Texts {
    fn from(row: Response) -> Self {
        let Response { cause, fixed, prevention, .. } = row;
        Texts { cause, fixed, prevention }
    }
}

/// The day at the market's place.
pub(super) fn day(market: &Market, at: Micros) -> Date {
    Day(u16::try_from(shipments::today(market, at)).unwrap_or(0)).date()
}

fn drafted(document: &Document) -> Texts {
    let domain::response::Response { cause, fixed, prevention, .. } = &document.response;
    Texts { cause: cause.clone(), fixed: fixed.clone(), prevention: prevention.clone() }
}

/// What the latest revision says.
///
/// # Errors
/// When there is none.
pub(super) async fn scored(scope: &TenantScope, review: &Review) -> Result<Document> {
    let document = revision::document(scope, review.id, review.revision).await?;
    document.ok_or_else(|| {
        let message = "There is no score yet to answer with; have the review scored first.";
        ServiceError::invalid(&["review"], "no_assessment", message)
    })
}

fn fits(texts: &Texts) -> Result<()> {
    let length = texts.characters();
    if length > LONGEST {
        let message = format!(
            "The three parts have {length} characters together; {LONGEST} can be kept, and {LIMIT} \
             be sent."
        );
        return Err(ServiceError::invalid(&["cause"], "too_long", message));
    }
    if [&texts.cause, &texts.fixed, &texts.prevention].iter().any(|part| part.contains('\0')) {
        let message = "The text has a character that cannot be kept; copy it as plain text.";
        return Err(ServiceError::invalid(&["cause"], "control_character", message));
    }
    Ok(())
}
