//! What is done again and again.
//!
//! Every worker writes the same job for the same period: its id is made from the kind and the
//! period, so however many workers there are, the queue has it once.

use super::kind::Kind;
use crate::clock::{DAY, HOUR, MINUTE, Micros};
use crate::store::NewJob;
use uuid::{Builder, Uuid};

/// Something that is done once in every period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periodic {
    /// The kind of its job.
    pub kind: &'static str,
    /// How long a period is.
    pub every: Micros,
    /// When the first began, since 1970.
    pub from: Micros,
}

/// All of them.
const ALL: [Periodic; 4] = [
    // Monday 6:00 UTC; 1970 began on a Thursday.
    Periodic { kind: "digest", every: 7 * DAY, from: 4 * DAY + 6 * HOUR },
    Periodic { kind: "due", every: 15 * MINUTE, from: 0 },
    Periodic { kind: "prune", every: HOUR, from: 7 * MINUTE },
    Periodic { kind: "retention", every: HOUR, from: 0 },
];

impl Periodic {
    /// Those whose kind this program knows.
    pub(super) fn known() -> impl Iterator<Item = Periodic> {
        ALL.into_iter().filter(|periodic| Kind::find(periodic.kind).is_some())
    }

    /// The job of the period in which a moment is, and its id.
    pub(super) fn job(&self, now: Micros) -> (Uuid, NewJob) {
        let Periodic { kind, every, from } = *self;
        let period = (now - from).div_euclid(every);
        let name = format!("{kind} {period}");
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, name.as_bytes());
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(digest.as_ref()).for_each(|(byte, of)| *byte = *of);
        let job = NewJob {
            kind,
            line: format!("periodic:{kind}"),
            payload: "{}".to_owned(),
            run_at: from + period * every,
        };
        (Builder::from_custom_bytes(bytes).into_uuid(), job)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_has_one_job_and_the_next_another() {
        let hourly = Periodic { kind: "prune", every: HOUR, from: 7 * MINUTE };
        let (id, job) = hourly.job(10 * HOUR + 7 * MINUTE);
        assert_eq!(job.run_at, 10 * HOUR + 7 * MINUTE);
        assert_eq!(hourly.job(11 * HOUR + 6 * MINUTE).0, id);
        assert_ne!(hourly.job(11 * HOUR + 7 * MINUTE).0, id);
    }

    #[test]
    fn the_digest_is_of_mondays() {
        let digest = ALL[0].job(1_793_534_400_000_000).1;
        let due = crate::clock::utc(digest.run_at);
        assert_eq!(due.format("%A %H:%M").to_string(), "Monday 06:00");
    }
}
