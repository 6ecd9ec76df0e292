//! What becomes of jobs.

use crate::clock::{HOUR, MINUTE, SECOND};
use crate::jobs::testing::{Desk, NOW};
use crate::jobs::trial::traces;
use crate::jobs::worker::Settings;
use crate::store::NewJob;
use std::time::Duration;
use tests::on_both;
use tokio::sync::oneshot;

impl Desk {
    /// Enqueues a trial.
    async fn ask(&self, what: &str, line: &str) {
        let scope = self.store().write(self.tenant).await.unwrap();
        let payload = serde_json::to_string(what).unwrap();
        let run_at = self.services.clock().now();
        let job = NewJob { kind: "trial", line: line.to_owned(), payload, run_at };
        scope.enqueue(self.services.clock(), job).await.unwrap();
        scope.commit().await.unwrap();
    }

    fn traces(&self) -> Vec<String> {
        traces(self.tenant.0)
    }

    /// Waits until a job's lease lasts at least until then.
    async fn leased_until(&self, until: i64) {
        while self.store().job_leases().await.unwrap().iter().all(|lease| *lease < until) {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Waits until so many trials were begun.
    async fn traced(&self, count: usize) {
        while self.traces().len() < count {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}

on_both!(a_job_is_done_once, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("done", "").await;
    assert_eq!(desk.worker().drain().await.unwrap(), 1);
    assert_eq!(desk.worker().drain().await.unwrap(), 0);
    assert_eq!(desk.traces(), ["done"]);
});

on_both!(what_was_not_kept_is_not_done, |db| async move {
    let desk = Desk::new(&db).await;
    let scope = desk.store().write(desk.tenant).await.unwrap();
    let job =
        NewJob { kind: "trial", line: String::new(), payload: "\"done\"".to_owned(), run_at: NOW };
    scope.enqueue(desk.services.clock(), job).await.unwrap();
    drop(scope);
    assert_eq!(desk.worker().drain().await.unwrap(), 0);
});

on_both!(a_passing_error_is_tried_again_after_a_pause_that_grows, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("retry", "").await;
    let worker = desk.worker();
    assert_eq!(worker.drain().await.unwrap(), 1);
    assert_eq!(worker.drain().await.unwrap(), 0);
    desk.pass(2 * SECOND);
    assert_eq!(worker.drain().await.unwrap(), 1);
    desk.pass(SECOND);
    assert_eq!(worker.drain().await.unwrap(), 0);
    desk.pass(2 * SECOND);
    assert_eq!(worker.drain().await.unwrap(), 1);
});

on_both!(a_job_may_name_the_moment_of_its_next_attempt, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("later", "").await;
    let worker = desk.worker();
    assert_eq!(worker.drain().await.unwrap(), 1);
    desk.pass(89 * SECOND);
    assert_eq!(worker.drain().await.unwrap(), 0);
    desk.pass(SECOND);
    assert_eq!(worker.drain().await.unwrap(), 1);
});

on_both!(a_job_that_never_works_is_given_up_and_the_reason_kept, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("retry", "").await;
    let mut attempts = 0;
    while desk.traces().last().is_none_or(|last| last == "retry") {
        attempts += desk.worker().drain().await.unwrap();
        desk.pass(HOUR);
    }
    assert_eq!(attempts, 5);
    let why = "given up after 5 attempts: the mail server is busy";
    assert_eq!(desk.traces().last().unwrap(), &format!("given up: {why}"));
    assert_eq!(desk.failures().await, [why]);
});

on_both!(a_lasting_error_is_not_tried_again, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("fail", "").await;
    assert_eq!(desk.worker().drain().await.unwrap(), 1);
    desk.pass(HOUR);
    assert_eq!(desk.worker().drain().await.unwrap(), 0);
    assert_eq!(desk.failures().await, ["there is no such address"]);
});

on_both!(a_panic_ends_the_attempt_and_not_the_worker, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("panic", "").await;
    desk.ask("done", "").await;
    assert_eq!(desk.worker().drain().await.unwrap(), 2);
    desk.pass(MINUTE);
    assert_eq!(desk.worker().drain().await.unwrap(), 1);
    assert_eq!(desk.traces(), ["panic", "done", "panic"]);
});

on_both!(a_job_that_workers_do_not_survive_is_given_up, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("done", "").await;
    for _ in 0..5 {
        desk.worker().take().await.unwrap();
        desk.pass(MINUTE);
    }
    assert_eq!(desk.worker().drain().await.unwrap(), 1);
    let why = "given up after 6 attempts: 5 attempts ended without a word";
    assert_eq!(desk.failures().await, [why]);
});

on_both!(a_worker_that_is_stopped_gives_its_jobs_back_at_once, |db| async move {
    let desk = Desk::new(&db).await;
    desk.ask("wait", "").await;
    let (stop, stopped) = oneshot::channel::<()>();
    let worker = desk.worker();
    let running = tokio::spawn(async move { worker.run(async { drop(stopped.await) }).await });
    desk.traced(1).await;
    stop.send(()).unwrap();
    running.await.unwrap();
    // Nothing of the lease is left, and the attempt does not count.
    let again = desk.worker().claim(|_| true).await.unwrap().unwrap();
    assert_eq!(again.attempt, 1);
});

on_both!(a_running_worker_takes_up_what_comes_and_keeps_its_leases, |db| async move {
    let desk = Desk::new(&db).await;
    let settings =
        Settings { lease: 300_000, poll: Duration::from_millis(5), ..Settings::default() };
    let (stop, stopped) = oneshot::channel::<()>();
    let worker = desk.worker_with(settings);
    let running = tokio::spawn(async move { worker.run(async { drop(stopped.await) }).await });
    desk.ask("wait", "").await;
    desk.traced(1).await;
    // Time goes by, and the worker says that it still works on it.
    for _ in 0..6 {
        desk.pass(100_000);
        desk.leased_until(desk.services.clock().now() + settings.lease).await;
        assert!(desk.worker_with(settings).take().await.is_none());
    }
    desk.ask("done", "").await;
    desk.traced(2).await;
    stop.send(()).unwrap();
    running.await.unwrap();
});
