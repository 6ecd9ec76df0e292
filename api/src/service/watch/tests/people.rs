//! Who gets mail, and who may look.

use super::*;
use crate::service::ServiceError;
use tests::on_both;

/// A fall, as many readers as there are.
async fn fall(desk: &Desk) {
    desk.counts(&[("Shoes", vec![(9, 1); 30])]).await;
    desk.look().await;
}

on_both!(who_may_not_see_the_account_any_more_gets_nothing, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    let gone = desk.reader("Gone", "en").await;
    let moved = desk.reader("Moved", "en").await;
    let client = desk.reader("Client", "en").await;
    let off = desk.reader("Off", "en").await;
    let scope = desk.services.store().write(desk.tenant).await.unwrap();
    let user = |caller: &Caller| caller.holder.as_ref().unwrap().user;
    let member = |caller: &Caller| {
        let id = user(caller);
        let scope = &scope;
        async move { scope.member(id).await.unwrap().unwrap() }
    };
    let row = Member { removed_at: Some(NOW), ..member(&gone).await };
    scope.put_member(row, &[]).await.unwrap();
    let row = Member { all_accounts: false, ..member(&moved).await };
    scope.put_member(row, &[]).await.unwrap();
    let row = Member { role: "client".to_owned(), all_accounts: false, ..member(&client).await };
    scope.put_member(row, &[desk.account]).await.unwrap();
    let row = scope.hub().user(user(&off)).await.unwrap().unwrap();
    scope.hub().keep_user(User { disabled_at: Some(NOW), ..row }).await.unwrap();
    scope.commit().await.unwrap();
    fall(&desk).await;
    let subject = "Northwind Outlet (US): Shoes fell below 95%";
    assert_eq!(desk.mails(), pairs(&[("anna@example.com", subject)]));
    desk.services.mail_digests(desk.tenant).await.unwrap();
    desk.drain().await;
    assert_eq!(desk.mails().len(), 2);
    assert_eq!(desk.mails()[1].0, "anna@example.com");
    let readers = desk.services.alert_readers(&owner(desk.tenant), desk.account).await.unwrap();
    let may: Vec<_> = readers.iter().map(|one| (one.user.name.as_str(), one.may)).collect();
    let expected =
        [("Anna", true), ("Gone", false), ("Moved", false), ("Client", false), ("Off", false)];
    assert_eq!(may, expected);
});

on_both!(an_account_put_away_or_a_suspended_consultancy_is_not_watched, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    let suspend = |suspended| desk.services.suspend_consultancy(desk.tenant.0, suspended);
    suspend(true).await.unwrap();
    fall(&desk).await;
    desk.services.mail_digests(desk.tenant).await.unwrap();
    suspend(false).await.unwrap();
    let scope = desk.services.store().write(desk.tenant).await.unwrap();
    let row = scope.account(desk.account).await.unwrap().unwrap();
    scope.edit_account(&SellerAccount { archived_at: Some(NOW), ..row }).await.unwrap();
    scope.commit().await.unwrap();
    fall(&desk).await;
    desk.services.mail_digests(desk.tenant).await.unwrap();
    desk.drain().await;
    assert_eq!((desk.alerts().await.len(), desk.mails().len()), (0, 0));
});

on_both!(who_wants_only_alerts_gets_no_digest_and_may_stop, |db| async move {
    let desk = Desk::new(&db).await;
    let anna = desk.reader("Anna", "en").await;
    let only = MyAlerts { alerts: true, digest: false };
    desk.services.set_my_alerts(&anna, desk.account, only).await.unwrap();
    desk.services.mail_digests(desk.tenant).await.unwrap();
    desk.drain().await;
    assert_eq!(desk.mails().len(), 0);
    let mine = desk.services.my_alerts(&anna, &[desk.account]).await.unwrap();
    assert_eq!(mine[&desk.account], only);
    let none = MyAlerts { alerts: false, digest: false };
    desk.services.set_my_alerts(&anna, desk.account, none).await.unwrap();
    fall(&desk).await;
    assert_eq!(desk.mails().len(), 0);
});

on_both!(alerts_are_seen_by_staff_of_the_account_and_nobody_else, |db| async move {
    let desk = Desk::new(&db).await;
    fall(&desk).await;
    let alert = desk.rows().await[0].id;
    let (other, _) = desk.seller("Other").await;
    let viewer = desk.person("Viewer", "en", Role::Viewer, None).await;
    let elsewhere = desk.person("Elsewhere", "en", Role::Consultant, Some(&[other])).await;
    let idle = desk.person("Idle", "en", Role::Consultant, Some(&[])).await;
    let client = desk.person("Client", "en", Role::Client, Some(&[desk.account])).await;
    let services = &desk.services;
    let wish = AlertWish::default;
    let named = || AlertWish { account: Some(desk.account), ..wish() };
    assert_eq!(services.alerts(&viewer, wish(), None, 10).await.unwrap().len(), 1);
    assert_eq!(services.alerts(&viewer, named(), None, 10).await.unwrap().len(), 1);
    assert_eq!(services.alerts(&elsewhere, wish(), None, 10).await.unwrap(), []);
    assert_eq!(services.alerts(&idle, wish(), None, 10).await.unwrap(), []);
    let foreign = services.alerts(&elsewhere, named(), None, 10).await;
    assert!(matches!(foreign, Err(ServiceError::NotFound)), "{foreign:?}");
    for wish in [wish(), named()] {
        let denied = services.alerts(&client, wish, None, 10).await;
        assert!(matches!(denied, Err(ServiceError::Denied(_))), "{denied:?}");
    }
    let denied = services.acknowledge_alert(&viewer, alert).await;
    assert!(matches!(denied, Err(ServiceError::Denied(_))), "{denied:?}");
    let foreign = services.acknowledge_alert(&elsewhere, alert).await;
    assert!(matches!(foreign, Err(ServiceError::NotFound)), "{foreign:?}");
    let anna = desk.person("Anna", "en", Role::Consultant, None).await;
    let noted = services.acknowledge_alert(&anna, alert).await.unwrap();
    assert_eq!(noted.acknowledged_by, Some(anna.holder.as_ref().unwrap().user));
    let bernd = desk.person("Bernd", "en", Role::Consultant, None).await;
    assert_eq!(services.acknowledge_alert(&bernd, alert).await.unwrap(), noted);
    let open = AlertWish { acknowledged: Some(false), ..wish() };
    assert_eq!(services.alerts(&viewer, open, None, 10).await.unwrap(), []);
});

on_both!(pages_of_alerts_follow_each_other, |db| async move {
    let desk = Desk::new(&db).await;
    let categories: Vec<String> = (0..25).map(|no| format!("Category {no:02}")).collect();
    let counts: Vec<_> = categories.iter().map(|name| (name.as_str(), vec![(9, 1); 30])).collect();
    desk.counts(&counts).await;
    desk.look().await;
    let caller = owner(desk.tenant);
    let all = desk.services.alerts(&caller, AlertWish::default(), None, 100).await.unwrap();
    assert_eq!(all.len(), 26);
    let mut paged = Vec::new();
    let mut after = None;
    loop {
        let page = desk.services.alerts(&caller, AlertWish::default(), after, 7).await.unwrap();
        let Some(last) = page.last() else { break };
        after = Some((last.raised_at, last.id));
        paged.extend(page);
    }
    assert_eq!(paged, all);
    let one = AlertWish {
        market: Some(desk.market),
        kinds: Some(vec!["below".to_owned()]),
        category: Some("Category 07".to_owned()),
        ..AlertWish::default()
    };
    assert_eq!(desk.services.alerts(&caller, one, None, 100).await.unwrap().len(), 1);
});
