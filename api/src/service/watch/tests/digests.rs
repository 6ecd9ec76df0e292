//! The check of five on Mondays.

use super::*;
use domain::watch::Verdict;
use tests::on_both;

on_both!(the_digest_is_of_the_whole_week_before_and_mailed_once, |db| async move {
    let desk = Desk::new(&db).await;
    let anna = desk.reader("Anna", "en").await;
    desk.reader("Bernd", "de").await;
    desk.person("Carla", "en", Role::Owner, None).await;
    desk.counts(&[("Shoes", vec![(100, 10); 30])]).await;
    desk.problems(&[
        // Today does not belong to the week, and neither does the day before it.
        (YESTERDAY + 1, Problem::MissingScan, 500),
        (YESTERDAY, Problem::MissingScan, 12),
        (YESTERDAY - 6, Problem::MissingScan, 8),
        (YESTERDAY - 7, Problem::CarrierNotApproved, 3),
        (YESTERDAY - 14, Problem::CarrierNotApproved, 500),
    ])
    .await;
    let digest = desk.services.digest(&anna, desk.account).await.unwrap();
    assert_eq!((digest.first, digest.last), (YESTERDAY - 6, YESTERDAY));
    let (market, part) = &digest.markets[0];
    assert_eq!((*market, part.packages), (desk.market, 770));
    let found: Vec<_> =
        part.findings.iter().map(|one| (one.verdict, one.this_week, one.last_week)).collect();
    assert_eq!(
        found,
        [
            (Verdict::Bad, 20, 0),
            (Verdict::Ok, 0, 0),
            (Verdict::Ok, 0, 3),
            (Verdict::Ok, 0, 0),
            (Verdict::Ok, 0, 0)
        ]
    );
    for _ in 0..2 {
        desk.services.mail_digests(desk.tenant).await.unwrap();
        desk.drain().await;
    }
    let week = "26 October 2026 to 1 November 2026";
    assert_eq!(
        desk.mails(),
        pairs(&[
            ("anna@example.com", &format!("The weekly check, {week}")),
            (
                "bernd@example.com",
                "Die wöchentliche Prüfung, 26. Oktober 2026 bis 1. November 2026"
            ),
        ])
    );
    let text = said(&desk.eml()[0]);
    let sentence = "[Bad] Scans at pickup: 20 of 770 packages without a carrier scan that was due, 0 \
                last week.";
    assert!(text.contains(sentence), "{text}");
    // The next Monday has its own.
    desk.pass(7);
    desk.services.mail_digests(desk.tenant).await.unwrap();
    desk.drain().await;
    assert_eq!(desk.mails().len(), 4);
});

on_both!(a_person_gets_one_mail_for_all_accounts_the_worst_first, |db| async move {
    let desk = Desk::new(&db).await;
    let (other, _) = desk.seller("Aster").await;
    let (unseen, _) = desk.seller("Unseen").await;
    let seen = [desk.account, other, unseen];
    let anna = desk.person("Anna", "en", Role::Consultant, Some(&seen)).await;
    for account in seen {
        desk.wish(&anna, account).await;
    }
    let scope = desk.services.store().write(desk.tenant).await.unwrap();
    let member = scope.member(anna.holder.as_ref().unwrap().user).await.unwrap().unwrap();
    scope.put_member(member, &seen[..2]).await.unwrap();
    scope.commit().await.unwrap();
    desk.counts(&[("Shoes", vec![(100, 10); 30])]).await;
    desk.problems(&[(YESTERDAY, Problem::MissingScan, 50)]).await;
    desk.services.mail_digests(desk.tenant).await.unwrap();
    desk.drain().await;
    let mails = desk.eml();
    assert_eq!(mails.len(), 1);
    let text = said(&mails[0]);
    let place = |what: &str| text.find(what);
    assert!(place("Northwind Outlet (US), 770 packages") < place("Aster (US), 0 packages"));
    assert!(place("Aster (US)").is_some());
    assert_eq!(place("Unseen"), None);
});

on_both!(of_two_workers_one_mails_a_persons_digest, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    let mail = || {
        let (services, tenant) = (desk.services.clone(), desk.tenant);
        tokio::spawn(async move { services.mail_digests(tenant).await.unwrap() })
    };
    let (one, other) = tokio::join!(mail(), mail());
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    desk.drain().await;
    assert_eq!(desk.mails().len(), 1);
});

on_both!(without_readers_there_is_nothing_to_do, |db| async move {
    let desk = Desk::new(&db).await;
    assert_eq!(desk.services.mail_digests(desk.tenant).await.unwrap(), 0);
});
