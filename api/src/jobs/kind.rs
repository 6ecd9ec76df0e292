//! What can be done in the background: a line for each kind of job.

use super::{JobError, Work};
use super::{digest, due, feed, import, mail, prune, rescore, retention, score, watch, webhook};
use futures::future::BoxFuture;

/// Attempts after which a job is given up: with the pauses between them some three hours.
const ATTEMPTS: i32 = 25;

/// A kind of job.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name in the queue.
    pub name: &'static str,
    /// Does it.
    run: Run,
    /// Attempts after which it is given up, those that a worker did not survive among them.
    pub attempts: i32,
    /// Whether it mostly waits for other machines. Such jobs have places of their own, so that
    /// somebody's slow server holds no import up.
    pub errand: bool,
    /// Tells the people who wait for it that it was given up, and why.
    given_up: Option<GiveUp>,
}

type Run = fn(Work) -> BoxFuture<'static, Result<(), JobError>>;
type GiveUp = fn(Work, String) -> BoxFuture<'static, Result<(), JobError>>;

const fn kind(name: &'static str, run: Run) -> Kind {
    Kind { name, run, attempts: ATTEMPTS, errand: false, given_up: None }
}

/// Every kind, by name. Jobs of other kinds are left to workers that know them.
static KINDS: &[Kind] = &[
    kind("digest", |work| Box::pin(digest::perform(work))),
    kind("due", |work| Box::pin(due::perform(work))),
    kind("feed", |work| Box::pin(feed::perform(work))),
    Kind {
        given_up: Some(|work, why| Box::pin(import::give_up(work, why))),
        ..kind("import", |work| Box::pin(import::perform(work)))
    },
    Kind { errand: true, ..kind("mail", |work| Box::pin(mail::perform(work))) },
    kind("prune", |work| Box::pin(prune::perform(work))),
    kind("rescore", |work| Box::pin(rescore::perform(work))),
    kind("retention", |work| Box::pin(retention::perform(work))),
    kind("score", |work| Box::pin(score::perform(work))),
    #[cfg(test)]
    Kind {
        attempts: 5,
        given_up: Some(|work, why| Box::pin(super::trial::give_up(work, why))),
        ..kind("trial", |work| Box::pin(super::trial::perform(work)))
    },
    kind("watch", |work| Box::pin(watch::perform(work))),
    Kind { errand: true, ..kind("webhook", |work| Box::pin(webhook::perform(work))) },
];

impl Kind {
    /// Every kind.
    #[must_use]
    pub fn all() -> &'static [Kind] {
        KINDS
    }

    /// The kind of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<Kind> {
        KINDS.iter().find(|kind| kind.name == name).copied()
    }

    pub(super) async fn run(&self, work: Work) -> Result<(), JobError> {
        (self.run)(work).await
    }

    pub(super) async fn give_up(&self, work: Work, why: String) -> Result<(), JobError> {
        match self.given_up {
            Some(tell) => tell(work, why).await,
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn kinds_are_in_order_and_each_once() {
        assert!(Kind::all().is_sorted_by(|one, other| one.name < other.name));
    }
}
