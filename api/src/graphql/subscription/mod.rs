//! What can be watched. A subscription reads what it watches again and again and tells when it
//! changed; with several servers the database is the only place where all changes meet.

mod account;
mod import;
mod review;

use async_graphql::{MergedSubscription, Result};
use futures::Stream;
use std::future::Future;
use std::time::Duration;

/// Everything that can be watched.
#[derive(Default, MergedSubscription)]
pub struct Subscription(
    account::AccountSubscription,
    import::ImportSubscription,
    review::ReviewSubscription,
);

/// How often what is watched is read.
const PACE: Duration = Duration::from_millis(500);

/// What a read gave: a mark that differs when there is something new to tell, what to tell, and
/// whether it was the last.
pub(super) struct Seen<M, T> {
    pub mark: M,
    pub value: T,
    pub last: bool,
}

/// Tells what is read at first, then each time the mark has changed, until the last or an error.
pub(super) fn changes<M, T, R, F>(read: R) -> impl Stream<Item = Result<T>>
where
    M: PartialEq,
    R: Fn() -> F,
    F: Future<Output = Result<Seen<M, T>>>,
{
    let begin = (read, None, false);
    futures::stream::unfold(begin, |(read, mut known, ended)| async move {
        if ended {
            return None;
        }
        loop {
            if known.is_some() {
                tokio::time::sleep(PACE).await;
            }
            match read().await {
                Err(error) => return Some((Err(error), (read, known, true))),
                Ok(Seen { mark, value, last }) => {
                    if known.as_ref() != Some(&mark) || last {
                        known = Some(mark);
                        return Some((Ok(value), (read, known, last)));
                    }
                }
            }
        }
    })
}
