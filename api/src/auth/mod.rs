//! Who somebody is, and what they may do. No database and no web server: values and rules, with
//! the clock as a parameter.
//!
//! A person proves an [`email`] address with a [`password`] that met the [`policy`], then a code
//! of the second factor ([`totp`], or a [`recovery_code`]). What they hold is a [`secret`] (browser
//! session, refresh token), a [`link_token`] from a mail, or a short-lived access token ([`jwt`]).
//! Partners hold an [`api_key`] limited to [`scope`]s, and call at [`endpoint`]s. Guessing is slowed by [`throttle`] with the
//! [`limits`], requests that another site sends are refused by [`origin`]. [`permission`] is the
//! one place that decides what a signed-in principal may do.

pub mod api_key;
mod base32;
mod base62;
mod checksum;
pub mod email;
pub mod endpoint;
pub mod jwt;
pub mod limits;
pub mod link_token;
pub mod origin;
pub mod password;
pub mod permission;
pub mod policy;
pub mod recovery_code;
pub mod scope;
pub mod secret;
pub mod throttle;
pub mod totp;
