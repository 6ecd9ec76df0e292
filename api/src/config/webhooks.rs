//! `[webhooks]`

use super::section::Fallback::Text;
use super::section::section;
use crate::webhook::Reach;

section! {
    /// Messages to partners' programs.
    Webhooks in "webhooks" {
        /// Whether they may also go to private addresses, this machine's among them, and without
        /// TLS. For development: whoever sets up an endpoint could reach what only this network
        /// should.
        private_addresses: bool = Text("false");
    }
}

impl Webhooks {
    /// Where messages may go.
    #[must_use]
    pub const fn reach(&self) -> Reach {
        Reach { private: self.private_addresses }
    }
}
