//! How markets stand, from daily counts.

use crate::app::{TestApp, text};
use serde_json::json;
use sqlx::{Connection, PgConnection, SqliteConnection};
use tests::{Engine, TestDb, on_both};
