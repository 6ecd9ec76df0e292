//! Who has the ball.

use super::{Readiness, State, Task};
use crate::coded::coded;
use crate::plan::Section;

coded! {
    /// Who does something in a case.
    Party {
        /// The consultancy.
        Us "us",
        /// The seller.
        Client "client",
        /// The carrier, where its records or pickups are needed.
        Carrier "carrier",
        /// Amazon.
        Amazon "amazon",
    }
}

/// What decides who has the ball in a state.
enum Ball {
    /// The case has ended.
    Nobody,
    /// Always the same.
    With(Party),
    /// The client until it is approved, then us, who send it.
    Approval,
    /// The owners of the open tasks of these sections; us when there is none.
    Tasks(&'static [Section]),
}

const fn ball(state: State) -> Ball {
    match state {
        State::Open | State::Analysed | State::Reinstated | State::Rejected => {
            Ball::With(Party::Us)
        }
        // The letter tells what was done: these are what it waits for.
        State::Planned => Ball::Tasks(&[Section::CorrectNow, Section::FixProcess]),
        State::ClientApproval => Ball::Approval,
        State::Submitted => Ball::With(Party::Amazon),
        State::Monitoring => Ball::Tasks(&[
            Section::CorrectNow,
            Section::FixProcess,
            Section::Prevent,
            Section::Monitor,
        ]),
        State::Closed | State::Withdrawn => Ball::Nobody,
    }
}

/// Who the case waits for. We wait for others only once nothing is left for us to do; among the
/// others, for the client before the carrier.
#[must_use]
pub fn waiting_for(state: State, readiness: &Readiness, tasks: &[Task]) -> Option<Party> {
    match ball(state) {
        Ball::Nobody => None,
        Ball::With(party) => Some(party),
        Ball::Approval if readiness.client_approved => Some(Party::Us),
        Ball::Approval => Some(Party::Client),
        Ball::Tasks(sections) => {
            let open = tasks.iter().filter(|task| task.is_open());
            let owners = open.filter(|task| sections.contains(&task.section));
            Some(owners.map(|task| task.owner).min().unwrap_or(Party::Us))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::task::task;
    use super::*;
    use crate::review::Progress;

    #[test]
    fn we_wait_for_others_only_once_nothing_is_left_for_us() {
        let client = task("connect_tool", Section::FixProcess, Party::Client, Progress::Open);
        let ours = task("compare", Section::CorrectNow, Party::Us, Progress::Open);
        let carrier = task("pickup_scan", Section::FixProcess, Party::Carrier, Progress::Open);
        let later = task("train", Section::Prevent, Party::Client, Progress::Open);
        let done = Task { progress: Progress::Done, ..client.clone() };
        let planned = |tasks: &[Task]| waiting_for(State::Planned, &Readiness::default(), tasks);
        assert_eq!(planned(&[client.clone(), ours, carrier.clone()]), Some(Party::Us));
        assert_eq!(planned(&[carrier.clone(), client]), Some(Party::Client));
        assert_eq!(planned(&[carrier, done.clone()]), Some(Party::Carrier));
        assert_eq!(planned(&[done, later.clone()]), Some(Party::Us));
        let watched = waiting_for(State::Monitoring, &Readiness::default(), &[later]);
        assert_eq!(watched, Some(Party::Client));
    }

    #[test]
    fn an_approval_gives_the_ball_back_to_us() {
        let asked = Readiness::default();
        let approved = Readiness { client_approved: true, ..asked };
        assert_eq!(waiting_for(State::ClientApproval, &asked, &[]), Some(Party::Client));
        assert_eq!(waiting_for(State::ClientApproval, &approved, &[]), Some(Party::Us));
    }

    #[test]
    fn somebody_has_the_ball_until_the_end() {
        for state in State::ALL {
            let party = waiting_for(state, &Readiness::default(), &[]);
            assert_eq!(party.is_none(), state.is_final(), "{state}");
        }
        let submitted = waiting_for(State::Submitted, &Readiness::default(), &[]);
        assert_eq!(submitted, Some(Party::Amazon));
    }
}
