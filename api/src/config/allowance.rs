//! `[allowance]`

use super::kind::Kind;
use super::section::Fallback::Text;
use super::section::section;
use crate::graphql::Points;

section! {
    /// How many points of queries and mutations may be asked for at once; a full allowance comes back
    /// in a minute. An operation says what it cost in `extensions.cost`.
    Allowance in "allowance" {
        /// Points of a person's sign-in or a key.
        credential: Number = Text("20000");
        /// Points of a consultancy, all its people and keys together.
        consultancy: Number = Text("200000");
        /// Points of somebody who is not signed in, by network address.
        stranger: Number = Text("600");
    }
}

impl Allowance {
    /// The points.
    #[must_use]
    pub const fn points(&self) -> Points {
        Points {
            credential: self.credential.0,
            consultancy: self.consultancy.0,
            stranger: self.stranger.0,
        }
    }
}

/// How many points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(u32);

/// More than can be asked for in a minute.
const MOST: u32 = 1_000_000_000;

impl Kind for Number {
    const SHAPE: &'static str = "a whole number from 1 to 1000000000";

    fn read(text: &str) -> Result<Self, String> {
        match text.parse::<u32>() {
            Ok(number) if (1..=MOST).contains(&number) => Ok(Number(number)),
            _ => Err(Self::SHAPE.to_owned()),
        }
    }

    fn show(&self) -> Option<String> {
        Some(self.0.to_string())
    }
}
