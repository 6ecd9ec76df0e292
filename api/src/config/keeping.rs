//! `[keeping]`

use super::section::Fallback::Text;
use super::section::section;
use crate::clock::Micros;
use crate::service::custody;
use std::time::Duration;

section! {
    /// How long data is kept. Files have `blobs.kept`.
    Keeping in "keeping" {
        /// Packages, daily counts, and cases after they were closed. Amazon wants its data deleted
        /// after 18 months at the latest.
        amazon_data: Duration = Text("540d");
        /// All data of a seller account after it was put away; then it is erased.
        put_away: Duration = Text("30d");
        /// The trail of who did what. On PostgreSQL nothing younger than a year goes, whatever
        /// this says.
        trail: Duration = Text("365d");
    }
}

impl Keeping {
    /// How long what is kept.
    #[must_use]
    pub fn keeping(&self) -> custody::Keeping {
        let micros = |time: Duration| Micros::try_from(time.as_micros()).unwrap_or(Micros::MAX);
        custody::Keeping {
            amazon_data: micros(self.amazon_data),
            put_away: micros(self.put_away),
            trail: micros(self.trail),
        }
    }
}
