//! What a job is given, and how it says that it could not be done.

use crate::clock::Micros;
use crate::service::{ServiceError, Services};
use crate::store::{Claim, StoreError, TenantId};
use serde::de::DeserializeOwned;

/// A job to be done.
#[derive(Clone)]
pub struct Work {
    /// All use cases, the database and the time.
    pub services: Services,
    /// Whose it is; none for what concerns all.
    pub owner: Option<TenantId>,
    /// What the work needs to know, as JSON.
    pub payload: String,
    /// Threads it may keep busy.
    pub threads: usize,
    /// Packages that are written in one transaction.
    pub batch: usize,
    /// The right to do it, to be asked for in every transaction.
    pub claim: Claim,
    /// Which attempt this is, from 1.
    pub attempt: i32,
}

/// Why a job was not done.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// It may work if it is tried again.
    #[error("{0}")]
    Retry(String),
    /// It is to be tried again at a moment that somebody named.
    #[error("{why}")]
    RetryAt {
        /// When.
        at: Micros,
        /// Why not now.
        why: String,
    },
    /// It never will.
    #[error("{0}")]
    Fail(String),
    /// Another worker has it now; nothing is to be told.
    #[error("another worker has the job")]
    Overtaken,
}

impl Work {
    /// Whose the job is.
    ///
    /// # Errors
    /// For good, if it is nobody's.
    pub fn tenant(&self) -> Result<TenantId, JobError> {
        self.owner.ok_or_else(|| JobError::Fail("the job belongs to no tenant".to_owned()))
    }

    /// The payload.
    ///
    /// # Errors
    /// For good, if it is something else.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, JobError> {
        serde_json::from_str(&self.payload)
            .map_err(|why| JobError::Fail(format!("the job's payload cannot be read: {why}")))
    }
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Damaged { .. } => JobError::Fail(error.to_string()),
            // A row that somebody else wrote first is found there by the next attempt.
            StoreError::Database(_) | StoreError::Sqlx(_) | StoreError::Changed { .. } => {
                JobError::Retry(error.to_string())
            }
        }
    }
}

impl From<ServiceError> for JobError {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Store(error) => error.into(),
            ServiceError::Fault { .. }
            | ServiceError::Conflict { .. }
            | ServiceError::Throttled { .. } => JobError::Retry(error.to_string()),
            other => JobError::Fail(other.to_string()),
        }
    }
}
