//! A kind of job for tests, which does what its payload says and leaves a trace.

use super::{JobError, Work};
use crate::clock::SECOND;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// What was done, by tenant and in order.
static TRACES: Mutex<Option<HashMap<Uuid, Vec<String>>>> = Mutex::new(None);

/// What was done for a tenant so far.
pub fn traces(tenant: Uuid) -> Vec<String> {
    let mut all = TRACES.lock().unwrap_or_else(PoisonError::into_inner);
    all.get_or_insert_default().get(&tenant).cloned().unwrap_or_default()
}

fn trace(tenant: Uuid, what: &str) {
    let mut all = TRACES.lock().unwrap_or_else(PoisonError::into_inner);
    all.get_or_insert_default().entry(tenant).or_default().push(what.to_owned());
}

/// Does what the payload says: `done`, `retry`, `later`, `fail`, `panic` or `wait`.
pub(super) async fn perform(work: Work) -> Result<(), JobError> {
    let tenant = work.tenant()?.0;
    let what: String = work.read()?;
    trace(tenant, &what);
    match what.split(' ').next().unwrap_or_default() {
        "retry" => Err(JobError::Retry("the mail server is busy".to_owned())),
        "later" => {
            let at = work.services.clock().now() + 90 * SECOND;
            Err(JobError::RetryAt { at, why: "come back in 90 s".to_owned() })
        }
        "fail" => Err(JobError::Fail("there is no such address".to_owned())),
        "panic" => panic!("a bug"),
        "wait" => std::future::pending().await,
        _ => Ok(()),
    }
}

/// Traces that the job was given up.
pub(super) async fn give_up(work: Work, why: String) -> Result<(), JobError> {
    trace(work.tenant()?.0, &format!("given up: {why}"));
    Ok(())
}
