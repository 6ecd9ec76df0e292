//! The transaction that a query reads in.
//!
//! Finding out who asks opens one anyway. What is asked for is read in the same one: a query takes
//! one connection and begins and ends once, however many lists it walks through. Who reads takes
//! the transaction and puts it back; whoever finds it taken reads in another, which is not kept.
//!
//! A connection that is kept is one that others may be waiting for. So nothing is kept while
//! somebody of the same request waits for another, and changes end the keeping before they begin.

use super::{Caller, Result, Services};
use crate::store::TenantScope;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Where a request keeps its transaction between two reads; by default nothing is kept.
#[derive(Clone, Default)]
pub struct Reading(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    scope: Option<Arc<TenantScope>>,
    /// Whether what comes back is kept.
    open: bool,
    /// How many of the request wait for a connection.
    waiting: usize,
}

impl Reading {
    /// Keeps a transaction from now on.
    pub(super) fn begin(&self, scope: TenantScope) {
        let mut kept = self.kept();
        kept.open = true;
        kept.scope = Some(Arc::new(scope));
    }

    /// Keeps nothing any more; what is kept goes back to where it came from.
    pub fn end(&self) {
        let mut kept = self.kept();
        kept.open = false;
        kept.scope = None;
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put_back(&self, scope: &Arc<TenantScope>) {
        let mut kept = self.kept();
        if kept.open && kept.waiting == 0 {
            kept.scope = Some(Arc::clone(scope));
        }
    }
}

/// Callers are the same wherever they read.
impl PartialEq for Reading {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Reading {}

impl fmt::Debug for Reading {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Reading")
    }
}

/// A transaction to read in.
pub(super) struct ReadScope {
    scope: Arc<TenantScope>,
    from: Reading,
}

impl Deref for ReadScope {
    type Target = TenantScope;

    fn deref(&self) -> &TenantScope {
        &self.scope
    }
}

impl Drop for ReadScope {
    fn drop(&mut self) {
        self.from.put_back(&self.scope);
    }
}

/// Somebody who waits for a connection, even if they give up.
struct Waiting<'r>(&'r Reading);

impl<'r> Waiting<'r> {
    fn new(reading: &'r Reading) -> Self {
        let mut kept = reading.kept();
        kept.waiting += 1;
        // Kept since it was looked for: better given to all than held while we wait.
        kept.scope = None;
        Waiting(reading)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.kept().waiting -= 1;
    }
}

impl Services {
    /// Reads what belongs to the caller's consultancy.
    pub(super) async fn read(&self, caller: &Caller) -> Result<ReadScope> {
        let from = caller.reading.clone();
        let kept = from.kept().scope.take();
        let scope = match kept.filter(|scope| scope.tenant() == caller.tenant()) {
            Some(scope) => scope,
            None => {
                let _waiting = Waiting::new(&from);
                Arc::new(self.store().read(caller.tenant()).await?)
            }
        };
        Ok(ReadScope { scope, from })
    }
}
