//! What is judged again is judged as if it were new.

use crate::clock::{DAY, HOUR};
use crate::jobs::testing::{Desk, NOW, Snapshot, sample};
use crate::service::accounts::market_line;
use crate::store::{ApprovedCarrier, Location, NewJob};
use tests::on_both;

/// What a market is judged by.
#[derive(Clone, Debug, Default)]
struct Rules {
    rulebook: &'static str,
    /// Name, first and last day.
    carriers: Vec<(&'static str, Option<i32>, Option<i32>)>,
    locations: Vec<Location>,
}

/// A day in October 2026.
const fn october(day: i32) -> Option<i32> {
    Some(20_726 + day)
}

impl Desk {
    async fn set(&self, rules: &Rules) {
        let clock = self.services.clock();
        let scope = self.store().write(self.tenant).await.unwrap();
        scope.rules_changed(self.market, rules.rulebook, clock.now()).await.unwrap();
        let carrier =
            |(name, valid_from, valid_to): &(&str, Option<i32>, Option<i32>)| ApprovedCarrier {
                tenant_id: self.tenant.0,
                id: clock.id(),
                market_id: self.market,
                name: (*name).to_owned(),
                valid_from: *valid_from,
                valid_to: *valid_to,
            };
        let carriers = rules.carriers.iter().map(carrier).collect();
        scope.replace_carriers(self.market, carriers).await.unwrap();
        let location = |location: &Location| Location {
            id: clock.id(),
            market_id: self.market,
            ..location.clone()
        };
        let locations = rules.locations.iter().map(location).collect();
        scope.replace_locations(self.market, locations).await.unwrap();
        scope.commit().await.unwrap();
    }

    async fn judge_again(&self, cause: &str) {
        let clock = self.services.clock();
        let payload = serde_json::json!({"market": self.market, "cause": cause}).to_string();
        let line = market_line(self.market);
        let job = NewJob { kind: "rescore", line, payload, run_at: clock.now() };
        let scope = self.store().write(self.tenant).await.unwrap();
        scope.enqueue(clock, job).await.unwrap();
        scope.commit().await.unwrap();
        assert!(self.worker().drain().await.unwrap() > 0);
        assert_eq!(self.store().failed_jobs().await.unwrap(), [""; 0]);
    }

    /// What imports of reports give in a new market with these rules.
    async fn judged_anew(&mut self, rules: &Rules, reports: &[String]) -> Snapshot {
        let market = self.market;
        self.market = self.new_market("Scratch").await;
        self.set(rules).await;
        for report in reports {
            self.import(report).await;
        }
        let fresh = self.snapshot().await;
        self.market = market;
        fresh.unordered()
    }

    fn reno(&self) -> Location {
        self.location("Reno", "89502", "Reno", "NV")
    }

    fn standard(&self) -> Rules {
        Rules { rulebook: "standard", carriers: Vec::new(), locations: vec![self.reno()] }
    }
}

on_both!(another_rulebook_is_as_if_it_had_always_been_that, |db| async move {
    let mut desk = Desk::new(&db).await;
    let reports = [sample(500, 1)];
    desk.import(&reports[0]).await;
    let before = desk.snapshot().await;
    let rules = Rules { rulebook: "amazon-us-2025-01-15", ..desk.standard() };
    desk.set(&rules).await;
    desk.judge_again("rules").await;
    let after = desk.snapshot().await;
    assert_ne!(after.verdicts(), before.verdicts());
    after.assert_counted();
    assert_eq!(after.unordered(), desk.judged_anew(&rules, &reports).await);
});

on_both!(other_carriers_are_as_if_they_had_always_been_those, |db| async move {
    let mut desk = Desk::new(&db).await;
    let reports = [sample(500, 2)];
    desk.import(&reports[0]).await;
    let before = desk.snapshot().await;
    let carriers = vec![("UPS", None, None), ("USPS", october(10), october(20))];
    let rules = Rules { carriers, ..desk.standard() };
    desk.set(&rules).await;
    desk.judge_again("carriers").await;
    let after = desk.snapshot().await;
    assert_ne!(after.verdicts(), before.verdicts());
    after.assert_counted();
    assert_eq!(after.unordered(), desk.judged_anew(&rules, &reports).await);
    // And back.
    desk.set(&desk.standard()).await;
    desk.judge_again("carriers").await;
    assert_eq!(desk.snapshot().await, before);
});

on_both!(other_locations_are_as_if_they_had_always_been_those, |db| async move {
    let mut desk = Desk::new(&db).await;
    let reports = [sample(500, 3)];
    desk.import(&reports[0]).await;
    let before = desk.snapshot().await;
    let austin = desk.location("Austin", "78701", "Austin", "TX");
    for (from, to) in [(None, None), (october(5), october(15))] {
        let austin = Location { valid_from: from, valid_to: to, ..austin.clone() };
        let rules = Rules { locations: vec![austin], ..desk.standard() };
        desk.set(&rules).await;
        desk.judge_again("locations").await;
        let after = desk.snapshot().await;
        assert_ne!(after.verdicts(), before.verdicts());
        after.assert_counted();
        assert_eq!(after.unordered(), desk.judged_anew(&rules, &reports).await);
    }
});

on_both!(what_time_changes_is_found_and_judged_again, |db| async move {
    let mut desk = Desk::new(&db).await;
    let reports = [sample(800, 4)];
    desk.import(&reports[0]).await;
    let before = desk.snapshot().await;
    desk.pass(3 * DAY);
    let worker = desk.worker();
    worker.schedule().await.unwrap();
    // What finds the market, and what judges it.
    assert!(worker.drain().await.unwrap() >= 2);
    let after = desk.snapshot().await;
    assert!(after.verdicts()[2] < before.verdicts()[2], "{:?}", after.verdicts());
    after.assert_counted();
    let standard = desk.standard();
    assert_eq!(after.unordered(), desk.judged_anew(&standard, &reports).await);
    // Nothing is left to do.
    desk.pass(HOUR / 2);
    worker.schedule().await.unwrap();
    worker.drain().await.unwrap();
    let scope = desk.store().read(desk.tenant).await.unwrap();
    assert!(scope.markets_to_judge(NOW + 3 * DAY).await.unwrap().is_empty());
});

on_both!(only_packages_that_may_be_judged_otherwise_are_written, |db| async move {
    let desk = Desk::new(&db).await;
    desk.import(&sample(500, 5)).await;
    let before = desk.snapshot().await;
    // A place that no package has anything to do with.
    let nome = desk.location("Nome", "99762", "Nome", "AK");
    let rules = Rules { locations: vec![desk.reno(), nome], ..desk.standard() };
    desk.set(&rules).await;
    desk.judge_again("locations").await;
    assert_eq!(desk.snapshot().await, before);
});

on_both!(changes_in_any_order_end_as_if_they_had_always_been, |db| async move {
    let mut desk = Desk::new(&db).await;
    let mut chance = 7_u64;
    let mut below = move |limit: usize| {
        chance =
            chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(chance >> 33).unwrap() % limit
    };
    let reports = [sample(300, 11), sample(300, 12), sample(200, 11)];
    let mut rules = desk.standard();
    desk.set(&rules).await;
    let mut imported = 0;
    for step in 0..9 {
        if step % 4 == 0 && imported < reports.len() {
            desk.import(&reports[imported]).await;
            imported += 1;
        }
        let cause = ["rules", "carriers", "locations", "time"][below(4)];
        match cause {
            "rules" => {
                let books = ["standard", "amazon-us-2025-01-15", "amazon-us-sfp"];
                rules.rulebook = books[below(books.len())];
            }
            "carriers" => {
                let all = ["UPS", "USPS", "FedEx", "OnTrac", "DHL eCommerce", "Joe's Van"];
                let listed = all.iter().filter(|_| below(2) == 0);
                rules.carriers = listed.map(|name| (*name, None, None)).collect();
                if let Some(first) = rules.carriers.first_mut() {
                    first.1 = october(8);
                }
            }
            "locations" => {
                let all = [
                    desk.reno(),
                    desk.location("Austin", "78701", "Austin", "TX"),
                    desk.location("Dayton", "45402", "Dayton", "OH"),
                ];
                rules.locations = all.into_iter().filter(|_| below(3) > 0).collect();
                if let Some(first) = rules.locations.first_mut().filter(|_| below(3) == 0) {
                    first.valid_to = october(18);
                }
            }
            _ => desk.pass(DAY / 2),
        }
        desk.set(&rules).await;
        desk.judge_again(cause).await;
        let now = desk.snapshot().await;
        now.assert_counted();
        let fresh = desk.judged_anew(&rules, &reports[..imported]).await;
        assert_eq!(now.unordered(), fresh, "step {step}, {cause}, {rules:?}");
    }
});
