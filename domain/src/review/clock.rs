//! How long each party has had the ball.

use super::Party;
use crate::time::{Moment, SECOND};
use serde::Serialize;

/// From this moment on the case waits for somebody, or for nobody while it is ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Since when.
    pub at: Moment,
    /// For whom.
    pub waiting_for: Option<Party>,
}

/// Whole seconds with each party. The parts add up to the time since the first change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// With the consultancy.
    pub us: u64,
    /// With the seller.
    pub client: u64,
    /// With Amazon.
    pub amazon: u64,
    /// With the carrier.
    pub carrier: u64,
    /// With nobody: closed or withdrawn.
    pub nobody: u64,
}

impl Clock {
    /// Reads the changes, in any order; of those at the same second the later listed counts.
    /// Changes after `now` have not happened yet.
    #[must_use]
    pub fn read(changes: &[Change], now: Moment) -> Self {
        let now = seconds(now);
        let mut changes: Vec<(i64, Option<Party>)> =
            changes.iter().map(|change| (seconds(change.at), change.waiting_for)).collect();
        changes.retain(|(at, _)| *at <= now);
        // Stable: the order listed decides within a second.
        changes.sort_by_key(|(at, _)| *at);
        let ends = changes.iter().skip(1).map(|(at, _)| *at).chain([now]);
        let mut clock = Clock::default();
        for ((from, party), to) in changes.iter().zip(ends) {
            let side = clock.side(*party);
            *side = side.saturating_add(to.abs_diff(*from));
        }
        clock
    }

    /// How long a party, or nobody, has had it.
    #[must_use]
    pub const fn of(&self, party: Option<Party>) -> u64 {
        match party {
            Some(Party::Us) => self.us,
            Some(Party::Client) => self.client,
            Some(Party::Amazon) => self.amazon,
            Some(Party::Carrier) => self.carrier,
            None => self.nobody,
        }
    }

    /// All together: the time since the first change.
    #[must_use]
    pub fn total(&self) -> u64 {
        let parties = Party::ALL.into_iter().map(Some).chain([None]);
        parties.map(|party| self.of(party)).fold(0, u64::saturating_add)
    }

    const fn side(&mut self, party: Option<Party>) -> &mut u64 {
        match party {
            Some(Party::Us) => &mut self.us,
            Some(Party::Client) => &mut self.client,
            Some(Party::Amazon) => &mut self.amazon,
            Some(Party::Carrier) => &mut self.carrier,
            None => &mut self.nobody,
        }
    }
}

/// Every moment is cut to its second first, so that the parts add up.
const fn seconds(moment: Moment) -> i64 {
    moment.0.div_euclid(SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn change(at: i64, waiting_for: Option<Party>) -> Change {
        Change { at: Moment(at), waiting_for }
    }

    #[test]
    fn each_party_has_its_time() {
        let changes = [
            change(100 * SECOND, Some(Party::Us)),
            change(160 * SECOND, Some(Party::Client)),
            change(400 * SECOND, Some(Party::Amazon)),
            change(900 * SECOND, Some(Party::Us)),
            change(1_000 * SECOND, None),
        ];
        let clock = Clock::read(&changes, Moment(1_500 * SECOND));
        let expected = Clock { us: 160, client: 240, amazon: 500, carrier: 0, nobody: 500 };
        assert_eq!(clock, expected);
        assert_eq!(Clock::read(&changes, Moment(99 * SECOND)), Clock::default());
        assert_eq!(Clock::read(&[], Moment(0)), Clock::default());
    }

    fn changes() -> impl Strategy<Value = Vec<Change>> {
        let mut parties: Vec<_> = Party::ALL.into_iter().map(Some).collect();
        parties.push(None);
        let change = (-5_000_000_000i64..5_000_000_000, prop::sample::select(parties))
            .prop_map(|(at, waiting_for)| change(at, waiting_for));
        prop::collection::vec(change, 0..20)
    }

    proptest! {
        #[test]
        fn the_parts_add_up_to_the_whole(
            changes in changes(), now in -5_000_000_000i64..9_000_000_000,
        ) {
            let clock = Clock::read(&changes, Moment(now));
            let first = changes.iter().map(|change| seconds(change.at)).min();
            let now = seconds(Moment(now));
            let whole = first.filter(|at| *at <= now).map_or(0, |at| now.abs_diff(at));
            prop_assert_eq!(clock.total(), whole);
        }

        #[test]
        fn saying_again_who_has_it_changes_nothing(
            changes in changes(), again in -5_000_000_000i64..9_000_000_000,
        ) {
            let now = Moment(9_000_000_000);
            let before = |at: &i64| seconds(Moment(*at)) <= seconds(Moment(again));
            let holder = changes
                .iter()
                .filter(|change| before(&change.at.0))
                .max_by_key(|change| seconds(change.at));
            if let Some(holder) = holder {
                let mut more = changes.clone();
                more.push(change(again, holder.waiting_for));
                prop_assert_eq!(Clock::read(&more, now), Clock::read(&changes, now));
            }
        }

        #[test]
        fn time_goes_to_whoever_has_it(changes in changes(), later in 0i64..1_000_000) {
            let end = 6_000 * SECOND;
            let (then, now) = (Moment(end), Moment(end + later * SECOND));
            let (before, after) = (Clock::read(&changes, then), Clock::read(&changes, now));
            let last = changes.iter().max_by_key(|change| seconds(change.at));
            if let Some(last) = last {
                let gained = after.of(last.waiting_for) - before.of(last.waiting_for);
                prop_assert_eq!(gained, later.unsigned_abs());
                prop_assert_eq!(after.total() - before.total(), later.unsigned_abs());
            }
        }
    }
}
