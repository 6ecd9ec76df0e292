//! A carrier whose scans go missing at several accounts on the same days: the fault is not theirs.
//!
//! Each account is looked at by itself, as [`super::drift()`] looks at a category: the last days of
//! the carrier against those before, with the same test for chance. One account that drifts may have
//! changed something; when at least two do so at once with the same carrier, the carrier, or what
//! Amazon makes of its scans, is the likelier cause. Short stretches are tried first, so that a
//! sudden fault is seen early and a creeping one still is.
//!
//! Only counts are compared, and only those of accounts that agreed to it: whoever calls this hands
//! in no others.

use super::drift::has_drifted;
use super::history::{History, WINDOW_DAYS};
use crate::ratio::basis_points;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// Stretches of days that are tried, the shortest first.
const STRETCHES: [i32; 2] = [3, 7];
/// Accounts that it takes.
pub const FEWEST_ACCOUNTS: usize = 2;

/// One account's packages with a carrier, day by day: those without a scan count as invalid.
#[derive(Clone, Debug)]
pub struct AccountScans<A> {
    /// Which account.
    pub account: A,
    /// Its packages.
    pub scans: History,
}

/// An account at which scans go missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Struck<A> {
    /// Which account.
    pub account: A,
    /// Packages of the last days.
    pub recent: u64,
    /// How many of them have no scan.
    pub recent_missing: u64,
    /// Packages of the days before.
    pub before: u64,
    /// How many of them have no scan.
    pub before_missing: u64,
}

/// A carrier's scans go missing at several accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbreak<A> {
    /// First of the days.
    pub first: Day,
    /// Last of them.
    pub last: Day,
    /// The accounts, in the order they were handed in.
    pub struck: Vec<Struck<A>>,
}

impl<A> Outbreak<A> {
    /// The share of packages without a scan in the last days, over all of its accounts.
    #[must_use]
    pub fn missing_bp(&self) -> Option<u32> {
        let sum = |part: fn(&Struck<A>) -> u64| self.struck.iter().map(part).sum();
        basis_points(sum(|one| one.recent_missing), sum(|one| one.recent))
    }
}

/// Whether a carrier's scans go missing at several accounts in the days up to `end`.
#[must_use]
pub fn outbreak<A: Copy>(accounts: &[AccountScans<A>], end: Day) -> Option<Outbreak<A>> {
    STRETCHES.into_iter().find_map(|days| {
        let struck: Vec<Struck<A>> =
            accounts.iter().filter_map(|account| strike(account, end, days)).collect();
        let first = end.plus(1 - days);
        (struck.len() >= FEWEST_ACCOUNTS).then_some(Outbreak { first, last: end, struck })
    })
}

fn strike<A: Copy>(of: &AccountScans<A>, end: Day, days: i32) -> Option<Struck<A>> {
    let recent = of.scans.days(end, 0, days);
    let before = of.scans.days(end, days, WINDOW_DAYS - days);
    has_drifted(&recent, &before).then(|| Struck {
        account: of.account,
        recent: recent.counted(),
        recent_missing: recent.invalid,
        before: before.counted(),
        before_missing: before.invalid,
    })
}

#[cfg(test)]
mod tests {
    use super::super::history::tests::history;
    use super::*;
    use proptest::prelude::*;

    const END: Day = Day(20_029);

    /// 27 days and 3 days, each day the same.
    fn account(account: u8, before: (u64, u64), recent: (u64, u64)) -> AccountScans<u8> {
        let days: Vec<_> = [vec![before; 27], vec![recent; 3]].concat();
        AccountScans { account, scans: history(&days) }
    }

    #[test]
    fn a_carrier_that_fails_at_two_accounts_at_once_is_seen_on_the_third_day() {
        let accounts = [
            account(1, (49, 1), (35, 15)),
            account(2, (49, 1), (49, 1)),
            account(3, (98, 2), (80, 20)),
        ];
        let found = outbreak(&accounts, END).unwrap();
        assert_eq!((found.first, found.last), (END.plus(-2), END));
        let struck: Vec<u8> = found.struck.iter().map(|one| one.account).collect();
        assert_eq!(struck, [1, 3]);
        let first = found.struck[0];
        assert_eq!((first.recent, first.recent_missing), (150, 45));
        assert_eq!((first.before, first.before_missing), (1_350, 27));
        // 45 + 60 of 150 + 300.
        assert_eq!(found.missing_bp(), Some(2_333));
    }

    #[test]
    fn one_account_alone_is_its_own_affair() {
        let accounts = [account(1, (49, 1), (20, 30)), account(2, (49, 1), (49, 1))];
        assert_eq!(outbreak(&accounts, END), None);
        assert_eq!(outbreak::<u8>(&[], END), None);
    }

    #[test]
    fn accounts_that_fail_on_other_days_do_not_count_together() {
        let earlier: Vec<_> = [vec![(49, 1); 10], vec![(20, 30); 7], vec![(49, 1); 13]].concat();
        let accounts =
            [account(1, (49, 1), (20, 30)), AccountScans { account: 2, scans: history(&earlier) }];
        assert_eq!(outbreak(&accounts, END), None);
    }

    #[test]
    fn small_accounts_are_seen_within_a_week() {
        let days: Vec<_> = [vec![(9, 0); 23], vec![(5, 4); 7]].concat();
        let small = |account| AccountScans { account, scans: history(&days) };
        let found = outbreak(&[small(1), small(2)], END).unwrap();
        assert_eq!(found.first, END.plus(-6));
    }

    fn any_account() -> impl Strategy<Value = AccountScans<u8>> {
        prop::collection::vec((0u64..60, 0u64..30), 30)
            .prop_map(|days| AccountScans { account: 0, scans: history(&days) })
    }

    proptest! {
        #[test]
        fn a_further_account_never_ends_an_outbreak(
            accounts in prop::collection::vec(any_account(), 0..5), further in any_account(),
        ) {
            let before = outbreak(&accounts, END);
            let more: Vec<_> = accounts.into_iter().chain([further]).collect();
            let after = outbreak(&more, END);
            if before.is_some() {
                prop_assert!(after.is_some());
            }
        }

        #[test]
        fn who_is_struck_is_worse_than_before(
            accounts in prop::collection::vec(any_account(), 2..6),
        ) {
            if let Some(found) = outbreak(&accounts, END) {
                prop_assert!(found.struck.len() >= FEWEST_ACCOUNTS);
                for one in found.struck {
                    let worse = one.recent_missing * one.before > one.before_missing * one.recent;
                    prop_assert!(worse);
                }
            }
        }

        #[test]
        fn the_order_of_accounts_does_not_matter(
            accounts in prop::collection::vec(any_account(), 0..5),
        ) {
            let turned: Vec<_> = accounts.iter().cloned().rev().collect();
            let there = outbreak(&accounts, END).map(|found| (found.first, found.missing_bp()));
            let back = outbreak(&turned, END).map(|found| (found.first, found.missing_bp()));
            prop_assert_eq!(there, back);
        }
    }
}
