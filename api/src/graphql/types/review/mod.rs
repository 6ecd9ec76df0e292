//! Clients' cases. What everybody sees of one, who may see it at all, is [`case`]; what is behind
//! it, for the consultancy, is [`findings`] with its [`revision`]s.

mod case;
mod codes;
mod diagnosis;
mod event;
mod findings;
mod revision;
mod what_if;
mod work;

pub use codes::{DeadlineOwner, DeadlineStanding, Party, ReviewState, ReviewStep};

use crate::graphql::context::{caller, services};
use crate::graphql::error::fault;
use crate::service::reviews::ReviewView;
use crate::store;
use async_graphql::{Context, ID, MergedObject, Result};
use case::ReviewCase;
use findings::ReviewFindings;
use std::sync::Arc;
use tokio::sync::OnceCell;
use what_if::ReviewWhatIf;
use work::ReviewWork;

/// A client's case, from the first report to the rate that stays up.
#[derive(MergedObject)]
pub struct Review(ReviewCase, ReviewFindings, ReviewWork, ReviewWhatIf);

/// A case, with its market and latest revision once they are asked for.
struct Shown {
    row: store::Review,
    view: OnceCell<ReviewView>,
}

impl Review {
    /// Opaque id, for the interface that all things with one have.
    ///
    /// # Errors
    /// Never.
    pub async fn id(&self, context: &Context<'_>) -> Result<ID> {
        self.0.id(context).await
    }

    /// A case of which only the row is known.
    #[must_use]
    pub fn of(row: store::Review) -> Self {
        Review::shown(Shown { row, view: OnceCell::new() })
    }

    fn shown(shown: Shown) -> Self {
        let shown = Arc::new(shown);
        let part = || Arc::clone(&shown);
        let (case, findings) = (ReviewCase(part()), ReviewFindings(part()));
        Review(case, findings, ReviewWork(part()), ReviewWhatIf(part()))
    }
}

impl From<ReviewView> for Review {
    fn from(view: ReviewView) -> Self {
        Review::shown(Shown { row: view.review.clone(), view: OnceCell::new_with(Some(view)) })
    }
}

impl Shown {
    async fn view(&self, context: &Context<'_>) -> Result<&ReviewView> {
        let read = || async {
            let found = services(context)?.review(caller(context)?, self.row.id).await;
            found.map_err(fault)
        };
        self.view.get_or_try_init(read).await
    }
}
