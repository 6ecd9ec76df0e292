//! Who sees what of a plan. The consultancy sees all of it. The client sees nothing of a draft; of a
//! plan that stands, what the client has to do, and of what others do, what it is called.

use super::section;
use super::words::{Said, said};
use crate::auth::permission::{Action, allows};
use crate::service::reviews::state;
use crate::service::{Caller, Result, ServiceError};
use crate::store::{PlanAction, Review, TenantScope, Upload};
use domain::language::Language;
use domain::plan::Section;
use domain::review::{Party, Progress};
use uuid::Uuid;

/// An action with what shows that it is done.
#[derive(Clone, Debug)]
pub struct ActionView {
    /// The action.
    pub action: PlanAction,
    /// What it says, in the caller's language.
    pub said: Said,
    /// Files with it.
    pub files: Vec<Upload>,
    /// Whether the caller may know more of it than what it is called.
    pub open: bool,
    /// Whether the caller may see what is behind it.
    pub analysis: bool,
}

impl ActionView {
    /// The part of the plan it belongs to.
    #[must_use]
    pub fn section(&self) -> Section {
        section::read(&self.action.section)
    }
}

/// Refuses a file that shows how far actions are, if the caller sees none of these with its files.
///
/// # Errors
/// Not found then.
pub(in crate::service) async fn shown_by_plans(
    scope: &TenantScope,
    caller: &Caller,
    file: &Upload,
) -> Result<()> {
    let actions = scope.actions_with_file(file.id).await?;
    let reviews: Vec<Uuid> = actions.iter().map(|action| action.review_id).collect();
    let reviews = scope.reviews_with_accounts(&reviews).await?;
    let is_bare = actions.is_empty();
    for action in actions {
        let Some((review, account)) = reviews.iter().find(|(one, _)| one.id == action.review_id)
        else {
            continue;
        };
        let view = Sight::of(caller, *account, review)?.view(action, Vec::new())?;
        if view.is_some_and(|view| view.open) {
            return Ok(());
        }
    }
    if is_bare { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// How a caller looks at the plan of a review.
#[derive(Clone, Copy, Debug)]
pub(in crate::service) struct Sight {
    /// Whether what is behind it may be seen.
    analysis: bool,
    /// Whether it is more than a draft.
    stands: bool,
    /// The language it is read in.
    language: Language,
}

impl Sight {
    /// How the caller looks at a review of this account.
    ///
    /// # Errors
    /// When the state that is stored is none.
    pub(in crate::service) fn of(caller: &Caller, account: Uuid, review: &Review) -> Result<Self> {
        let analysis = allows(&caller.principal, Action::ViewAnalysis, Some(account)).is_ok();
        Ok(Sight { analysis, stands: state(review)?.has_plan(), language: caller.language })
    }

    /// What is seen of an action. What is no longer needed and was never done is not told to
    /// clients.
    ///
    /// # Errors
    /// When what is stored cannot be read.
    pub(in crate::service) fn view(
        self,
        action: PlanAction,
        files: Vec<Upload>,
    ) -> Result<Option<ActionView>> {
        let Sight { analysis, stands, language } = self;
        let gone = !action.needed && action.state != Progress::Done.code();
        if !analysis && (gone || !stands) {
            return Ok(None);
        }
        let open = analysis || action.owner == Party::Client.code();
        let files = if open { files } else { Vec::new() };
        let said = said(&action, language)?;
        Ok(Some(ActionView { action, said, files, open, analysis }))
    }

    /// Whether there is a plan for the caller at all.
    pub(super) const fn is_open(self) -> bool {
        self.analysis || self.stands
    }
}
