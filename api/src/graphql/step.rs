//! A step of a sign-in: what it comes with, and how its outcome reaches the client.

use super::context::{asked, credential, services};
use super::error::fault;
use super::types::{SignedIn, Standing};
use crate::http::session_cookie;
use crate::service::{Credential, Granted, Holder, Want};
use async_graphql::{Context, Result};
use secrecy::ExposeSecret;

/// What a step comes with: what the request carries, or a program's pending token.
pub(super) struct Step {
    /// Who takes it.
    pub credential: Credential,
    /// What its client works with.
    pub want: Want,
}

impl Step {
    /// The step of a request.
    pub fn read(context: &Context<'_>, pending_token: Option<String>) -> Result<Self> {
        if let Some(token) = pending_token {
            return Ok(Step { credential: Credential::Session(token.into()), want: Want::Tokens });
        }
        let credential = credential(context)?.clone();
        let want = match credential {
            Credential::Session(_) => Want::Session,
            Credential::Bearer(_) | Credential::ApiKey(_) => Want::Tokens,
        };
        Ok(Step { credential, want })
    }

    /// The person who takes it.
    pub async fn holder(&self, context: &Context<'_>) -> Result<Holder> {
        let holder = services(context)?.holder(&self.credential, &asked(context)?.visit).await;
        holder.map_err(fault)
    }
}

/// Gives a client what it works with: a browser its cookie, a program its tokens. The session that
/// the browser had before ends, whoever put it there.
pub(super) async fn hand_out(
    context: &Context<'_>,
    want: Want,
    granted: Granted,
) -> Result<SignedIn> {
    let (token, standing, expires_in) = match granted {
        Granted::Tokens(tokens) => {
            let tokens = Some(tokens.into());
            return Ok(SignedIn { standing: Standing::Complete, tokens, pending_token: None });
        }
        Granted::Session { token, standing, expires_in } => (token, standing.into(), expires_in),
    };
    if want == Want::Tokens {
        let pending_token = Some(token.expose_secret().to_owned());
        return Ok(SignedIn { standing, tokens: None, pending_token });
    }
    if let Some(before) = &asked(context)?.credential {
        services(context)?.end_replaced(before).await.map_err(fault)?;
    }
    context.append_http_header("set-cookie", session_cookie::set(&token, expires_in));
    Ok(SignedIn { standing, tokens: None, pending_token: None })
}

/// Takes the browser's session away, and what our pages have stored in it.
pub(super) fn take_back(context: &Context<'_>) {
    context.append_http_header("set-cookie", session_cookie::clear());
    context.insert_http_header("clear-site-data", "\"storage\"");
}
