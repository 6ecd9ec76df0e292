//! Where cases stand, what is done with them, and who has the ball.

use async_graphql::Enum;
use domain::review;

/// Where a case stands.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "review::State")]
pub enum ReviewState {
    /// Taken on; nothing is scored yet.
    Open,
    /// Scored; the causes are known.
    Analysed,
    /// The plan stands and is being worked off.
    Planned,
    /// Plan and letter are with the client for approval.
    ClientApproval,
    /// Sent to Amazon.
    Submitted,
    /// Amazon accepted.
    Reinstated,
    /// Amazon refused, or asked for more.
    Rejected,
    /// The rate is watched.
    Monitoring,
    /// Done.
    Closed,
    /// Given up before its end.
    Withdrawn,
}

/// Something done with a case.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "review::Step")]
pub enum ReviewStep {
    /// Score the packages, for the first time or again; done in the background.
    Analyse,
    /// Make the plan.
    Plan,
    /// Put plan and letter before the client.
    AskClient,
    /// Agree, as the client.
    Approve,
    /// Want something changed, as the client, or take back what was put before the client.
    ClientDeclines,
    /// Say that the answer was sent to Amazon.
    Submit,
    /// Say that Amazon reinstated what was restricted.
    Accept,
    /// Say that Amazon refused or wants more.
    Reject,
    /// Take the plan up again after a rejection.
    Replan,
    /// Watch the rate from now on.
    Monitor,
    /// Say that the case is done.
    Close,
    /// Give the case up.
    Withdraw,
    /// Take the case up again from the start.
    Reopen,
}

/// Who does something in a case.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "review::Party")]
pub enum Party {
    /// The consultancy.
    Us,
    /// The seller.
    Client,
    /// The carrier, where its records or pickups are needed.
    Carrier,
    /// Amazon.
    Amazon,
}

/// Who set a deadline.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "review::Whose")]
pub enum DeadlineOwner {
    /// Amazon: missing it costs offers or the account.
    Amazon,
    /// The consultancy: missing it breaks a promise.
    Ours,
}

/// How a deadline stands.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "review::DeadlineStanding")]
pub enum DeadlineStanding {
    /// Not met, and it is over.
    Missed,
    /// At most two days are left.
    Near,
    /// More than two days are left.
    Ahead,
    /// Met in time.
    Reached,
}
