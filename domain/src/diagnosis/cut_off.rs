//! From which hour of the day uploads come too late.

use crate::assessment::CutOff;

/// The earliest hour that can be one.
const EARLIEST: usize = 12;
/// Packages needed at or after it.
const PACKAGES: u64 = 20;

/// Counted packages by local hour of confirmation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hours {
    /// Packages by hour.
    pub packages: [u64; 24],
    /// Late uploads by hour.
    pub late: [u64; 24],
}

/// The earliest full hour from which the late rate is at least twice the overall late rate.
#[must_use]
pub fn cut_off(hours: &Hours) -> Option<CutOff> {
    let from = |hour: usize| {
        let sum = |of: &[u64; 24]| of.iter().skip(hour).sum::<u64>();
        (sum(&hours.packages), sum(&hours.late))
    };
    let (all_packages, all_late) = from(0);
    if all_late == 0 {
        return None;
    }
    (EARLIEST..24).find_map(|hour| {
        let (packages, late) = from(hour);
        let twice = u128::from(late) * u128::from(all_packages)
            >= 2 * u128::from(all_late) * u128::from(packages);
        let hour = u8::try_from(hour).ok()?;
        (packages >= PACKAGES && twice).then_some(CutOff {
            hour,
            accept_until: hour - 1,
            packages,
            late,
            all_packages,
            all_late,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cut_off_is_the_earliest_hour_with_twice_the_late_rate() {
        let mut hours = Hours::default();
        hours.packages[9] = 900;
        hours.late[9] = 20;
        hours.packages[15] = 60;
        hours.late[15] = 5;
        hours.packages[17] = 40;
        hours.late[17] = 15;
        let found = cut_off(&hours).unwrap();
        assert_eq!((found.hour, found.accept_until, found.packages, found.late), (12, 11, 100, 20));
        hours.late[9] = 60;
        assert_eq!(cut_off(&hours).map(|found| found.hour), Some(12));
        hours.late[9] = 100;
        assert_eq!(cut_off(&hours).map(|found| found.hour), Some(16));
    }

    #[test]
    fn twenty_packages_are_needed() {
        let mut hours = Hours::default();
        hours.packages[9] = 900;
        hours.packages[17] = 19;
        hours.late[17] = 19;
        assert!(cut_off(&hours).is_none());
    }
}
