//! Calls that come again, because their answer was lost on the way, do nothing a second time.
//!
//! A call with a key is noted before it runs. Each change that it makes says so in its own
//! transaction, with the audit trail, so that a change and the knowledge of it are kept together or
//! not at all. Afterwards the answer is kept, sealed, for a day. If the server is killed between
//! change and answer, the repeated call is told what was done.

use super::audit::Actor;
use super::{Caller, Result, ServiceError, Services, lists};
use crate::clock::{DAY, MINUTE, Micros};
use crate::store::{IdempotentCall, StoreError, TenantScope};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};

/// How long a call is known.
const KNOWN: Micros = DAY;
/// How long a call may run; one that has neither done nor said anything by then was cut off.
const RUNS: Micros = MINUTE;
/// What sealed answers are for.
const SEALED: &str = "idempotent answer";

/// What makes a repeated call known as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The key that the caller chose.
    pub key: String,
    /// Digest of what is asked.
    pub content: Vec<u8>,
    /// Who calls.
    credential: String,
}

/// What is to be done about a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It is new: run it.
    New,
    /// It was answered: give this again.
    Answered(String),
    /// It changed these things and its answer was lost.
    Lost(Vec<String>),
    /// It still runs.
    Running,
    /// The key was used for something else.
    Other,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
enum Outcome {
    /// Nothing is known yet.
    Running,
    /// Things were changed.
    Changed { subjects: Vec<String> },
    /// The answer is there.
    Answered { sealed: String },
}

impl Outcome {
    fn read(row: &IdempotentCall) -> Result<Self, StoreError> {
        lists::read("outcome of a call", &row.outcome)
    }

    fn write(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|why| ServiceError::fault("outcome of a call", why))
    }
}

impl Caller {
    /// The same caller making a call that may come again.
    #[must_use]
    pub fn calling(mut self, key: String, content: Vec<u8>) -> Self {
        let credential = match self.actor() {
            Actor::Operator => "operator".to_owned(),
            actor => actor.to_string(),
        };
        self.call = Some(Call { key, content, credential });
        self
    }
}

impl Services {
    /// Notes that a call begins, or finds out what became of it before.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn begin_call(&self, caller: &Caller, call: &Call) -> Result<Begun> {
        let now = self.now();
        let scope = self.store().write(caller.tenant()).await?;
        let known = scope.idempotent_call(&call.credential, &call.key, now - KNOWN).await?;
        if let Some(known) = known {
            if known.request_hash != call.content {
                return Ok(Begun::Other);
            }
            match Outcome::read(&known)? {
                Outcome::Answered { sealed } => {
                    return Ok(Begun::Answered(self.unsealed(&sealed)?));
                }
                Outcome::Changed { .. } | Outcome::Running
                    if (0..RUNS).contains(&(now - known.created_at)) =>
                {
                    return Ok(Begun::Running);
                }
                Outcome::Changed { subjects } => return Ok(Begun::Lost(subjects)),
                Outcome::Running => {}
            }
        }
        let row = IdempotentCall {
            tenant_id: caller.tenant().0,
            credential: call.credential.clone(),
            call_key: call.key.clone(),
            request_hash: call.content.clone(),
            outcome: Outcome::Running.write()?,
            created_at: now,
        };
        match scope.keep_idempotent_call(row).await {
            Err(why) if why.is_duplicate() => return Ok(Begun::Running),
            kept => kept?,
        }
        scope.commit().await?;
        Ok(Begun::New)
    }

    /// Keeps the answer of a call. One that failed and changed nothing is forgotten instead, so
    /// that it can be made again.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn end_call(
        &self,
        caller: &Caller,
        call: &Call,
        answer: &str,
        failed: bool,
    ) -> Result<()> {
        let scope = self.store().write(caller.tenant()).await?;
        let Some(row) = scope.running_call(&call.credential, &call.key).await? else {
            return Ok(());
        };
        if failed && matches!(Outcome::read(&row)?, Outcome::Running) {
            scope.forget_call(&call.credential, &call.key).await?;
        } else {
            let sealed = self.sealer().seal(SEALED, answer.as_bytes());
            let sealed = sealed.map_err(|why| ServiceError::fault(SEALED, why))?;
            let outcome = Outcome::Answered { sealed: STANDARD.encode(sealed) };
            scope.note_call(&call.credential, &call.key, &outcome.write()?).await?;
        }
        Ok(scope.commit().await?)
    }

    fn unsealed(&self, sealed: &str) -> Result<String> {
        let fault = |why: String| ServiceError::fault(SEALED, why);
        let sealed = STANDARD.decode(sealed).map_err(|why| fault(why.to_string()))?;
        let plain = self.sealer().open(SEALED, &sealed).map_err(|why| fault(why.to_string()))?;
        String::from_utf8(plain.expose_secret().to_vec()).map_err(|why| fault(why.to_string()))
    }
}

/// Notes that a call changes something, in the transaction of the change.
pub(super) async fn note(scope: &TenantScope, call: &Call, subject: &str) -> Result<()> {
    let Some(row) = scope.running_call(&call.credential, &call.key).await? else { return Ok(()) };
    let mut subjects = match Outcome::read(&row)? {
        Outcome::Changed { subjects } => subjects,
        Outcome::Running => Vec::new(),
        Outcome::Answered { .. } => return Ok(()),
    };
    subjects.push(subject.to_owned());
    let outcome = Outcome::Changed { subjects }.write()?;
    Ok(scope.note_call(&call.credential, &call.key, &outcome).await?)
}
