//! Where a case stands.

use crate::coded::coded;

coded! {
    /// Where a client's case stands.
    State {
        /// Taken on; nothing is scored yet.
        Open "open",
        /// Scored; the causes are known.
        Analysed "analysed",
        /// The plan stands and is being worked off.
        Planned "planned",
        /// Plan and letter are with the client for approval.
        ClientApproval "client_approval",
        /// Sent to Amazon.
        Submitted "submitted",
        /// Amazon accepted.
        Reinstated "reinstated",
        /// Amazon refused, or asked for more.
        Rejected "rejected",
        /// The rate is watched.
        Monitoring "monitoring",
        /// Done.
        Closed "closed",
        /// Given up before its end.
        Withdrawn "withdrawn",
    }
}

impl State {
    /// Whether the case has ended; it can only be reopened.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, State::Closed | State::Withdrawn)
    }

    /// Whether the plan stands. Before it does it is a draft of the consultancy's, of which the
    /// client hears nothing; a case that was given up or taken up again hides no plan that stood.
    #[must_use]
    pub const fn has_plan(self) -> bool {
        !matches!(self, State::Open | State::Analysed)
    }

    /// As it stands in a sentence: `client approval`.
    pub(super) fn words(self) -> String {
        self.code().replace('_', " ")
    }
}
