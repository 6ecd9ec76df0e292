//! Who gets which job, and when.

use crate::clock::{DAY, HOUR, MINUTE, SECOND};
use crate::jobs::testing::Desk;
use crate::store::{Job, NewJob};
use tests::on_both;
use uuid::Uuid;

impl Desk {
    async fn put(&self, line: &str, run_at: i64) -> Uuid {
        let scope = self.store().write(self.tenant).await.unwrap();
        let (line, payload) = (line.to_owned(), String::new());
        let job = NewJob { kind: "trial", line, payload, run_at };
        let id = scope.enqueue(self.services.clock(), job).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    async fn next(&self) -> Option<Job> {
        self.store().claim(self.services.clock(), &["trial"], 30 * SECOND).await.unwrap()
    }

    fn now(&self) -> i64 {
        self.services.clock().now()
    }

    async fn finish(&self, job: &Job) {
        let claim = job.claim().unwrap();
        assert!(self.store().finish(self.services.clock(), claim, None).await.unwrap());
    }

    /// Why jobs were given up.
    pub(super) async fn failures(&self) -> Vec<String> {
        self.store().failed_jobs().await.unwrap()
    }
}

on_both!(jobs_of_a_line_are_done_one_after_the_other, |db| async move {
    let desk = Desk::new(&db).await;
    let first = desk.put("market:1", desk.now()).await;
    let second = desk.put("market:1", desk.now()).await;
    let other = desk.put("market:2", desk.now()).await;
    let one = desk.next().await.unwrap();
    assert_eq!(one.id, first);
    assert_eq!(desk.next().await.unwrap().id, other);
    assert!(desk.next().await.is_none());
    desk.finish(&one).await;
    assert_eq!(desk.next().await.unwrap().id, second);
});

on_both!(a_line_waits_for_its_job_to_be_tried_again, |db| async move {
    let desk = Desk::new(&db).await;
    let first = desk.put("market:1", desk.now()).await;
    desk.put("market:1", desk.now()).await;
    let claim = desk.next().await.unwrap().claim().unwrap();
    let later = desk.now() + MINUTE;
    assert!(desk.store().hand_back(claim, later, Some("busy")).await.unwrap());
    assert!(desk.next().await.is_none());
    desk.pass(MINUTE);
    assert_eq!(desk.next().await.unwrap().id, first);
});

on_both!(a_lease_that_ran_out_is_given_to_another, |db| async move {
    let desk = Desk::new(&db).await;
    let id = desk.put("", desk.now()).await;
    let claim = desk.next().await.unwrap().claim().unwrap();
    desk.pass(29 * SECOND);
    assert!(desk.next().await.is_none());
    desk.pass(SECOND);
    let again = desk.next().await.unwrap();
    assert_eq!((again.id, again.attempt), (id, 2));
    // Whoever had it before can do nothing any more.
    let (store, clock) = (desk.store(), desk.services.clock());
    assert!(!store.renew(clock, claim, HOUR).await.unwrap());
    assert!(!store.finish(clock, claim, None).await.unwrap());
    assert!(!store.hand_back(claim, 0, None).await.unwrap());
    let scope = store.write(desk.tenant).await.unwrap();
    assert!(!scope.holds(claim).await.unwrap());
    assert!(!scope.complete(clock, claim).await.unwrap());
});

on_both!(a_clock_that_was_set_back_holds_nothing_up, |db| async move {
    let desk = Desk::new(&db).await;
    let leased = desk.put("", desk.now()).await;
    desk.next().await.unwrap();
    let due = desk.put("", desk.now()).await;
    desk.pass(-DAY);
    // What was due is due, and a lease that ends tomorrow was not given today.
    let mut found = [desk.next().await.unwrap().id, desk.next().await.unwrap().id];
    found.sort();
    assert_eq!(found, [leased, due]);
    assert!(desk.next().await.is_none());
});

on_both!(a_line_keeps_to_one_job_when_the_clock_is_set_back, |db| async move {
    let desk = Desk::new(&db).await;
    desk.put("market:1", desk.now()).await;
    let first = desk.next().await.unwrap();
    desk.pass(-SECOND);
    let second = desk.put("market:1", desk.now()).await;
    assert!(desk.next().await.is_none());
    desk.finish(&first).await;
    assert_eq!(desk.next().await.unwrap().id, second);
});

on_both!(a_job_is_not_done_before_its_time, |db| async move {
    let desk = Desk::new(&db).await;
    desk.put("", desk.now() + HOUR).await;
    assert!(desk.next().await.is_none());
    desk.pass(HOUR);
    assert!(desk.next().await.is_some());
});

on_both!(many_who_ask_at_once_get_different_jobs, |db| async move {
    let desk = Desk::new(&db).await;
    for _ in 0..20 {
        desk.put("", desk.now()).await;
    }
    let asked = futures::future::join_all((0..6).map(|_| async {
        let mut got = Vec::new();
        while let Some(job) = desk.next().await {
            got.push(job.id);
        }
        got
    }));
    let mut got: Vec<Uuid> = asked.await.into_iter().flatten().collect();
    // One whose candidate was taken from under it finds the queue empty for a moment.
    while let Some(job) = desk.next().await {
        got.push(job.id);
    }
    let count = got.len();
    got.sort();
    got.dedup();
    assert_eq!((got.len(), count), (20, 20));
});

on_both!(what_is_periodic_is_enqueued_once_by_any_number_of_workers, |db| async move {
    let desk = Desk::new(&db).await;
    let (one, other) = (desk.worker(), desk.worker());
    let (first, second) = tokio::join!(one.schedule(), other.schedule());
    first.unwrap();
    second.unwrap();
    let (waiting, _) = desk.store().backlog(desk.now()).await.unwrap();
    one.schedule().await.unwrap();
    assert_eq!(desk.store().backlog(desk.now()).await.unwrap().0, waiting);
    desk.pass(HOUR);
    other.schedule().await.unwrap();
    assert!(desk.store().backlog(desk.now()).await.unwrap().0 > waiting);
});

on_both!(done_jobs_are_forgotten_and_given_up_ones_kept_for_longer, |db| async move {
    let desk = Desk::new(&db).await;
    desk.put("", desk.now()).await;
    desk.put("", desk.now()).await;
    let (one, other) = (desk.next().await.unwrap(), desk.next().await.unwrap());
    desk.finish(&one).await;
    let (store, clock) = (desk.store(), desk.services.clock());
    store.finish(clock, other.claim().unwrap(), Some("no such address")).await.unwrap();
    desk.put("", desk.now()).await;
    desk.pass(3 * DAY);
    assert_eq!(store.prune_jobs(desk.now() - 2 * DAY, desk.now() - 30 * DAY).await.unwrap(), 1);
    assert_eq!(desk.failures().await, ["no such address"]);
    desk.pass(30 * DAY);
    assert_eq!(store.prune_jobs(desk.now() - 2 * DAY, desk.now() - 30 * DAY).await.unwrap(), 1);
    // What nobody has done yet is never forgotten.
    assert!(desk.next().await.is_some());
});
