//! Falls are told once, until they have recovered.

use super::*;
use tests::on_both;

on_both!(a_fall_is_told_once_to_each_reader_in_their_language, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    desk.reader("Bernd", "de").await;
    desk.person("Carla", "en", Role::Owner, None).await;
    // 95.00 % is met, and near; 94.9 % is below.
    desk.counts(&[("Bags", vec![(100, 0); 30]), ("Shoes", vec![(93, 7); 30])]).await;
    desk.look().await;
    desk.look().await;
    assert_eq!(desk.alerts().await, pairs(&[("near", ""), ("below", "Shoes")]));
    assert_eq!(
        desk.mails(),
        pairs(&[
            ("anna@example.com", "Northwind Outlet (US): Shoes fell below 95%, and 1 more"),
            (
                "bernd@example.com",
                "Northwind Outlet (US): Shoes unter 95\u{a0}% gefallen, und 1 weitere"
            ),
        ])
    );
});

on_both!(a_category_that_recovered_may_fall_again, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    for rate in [93, 96, 93, 99, 93] {
        desk.counts(&[("Shoes", vec![(rate, 100 - rate); 30])]).await;
        desk.look().await;
        desk.pass(1);
    }
    assert_eq!(desk.alerts().await, pairs(&[("below", "Shoes"), ("below", "Shoes")]));
    assert_eq!(desk.mails().len(), 2);
});

on_both!(near_is_told_and_then_below, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    for rate in [98, 96, 96, 94, 96] {
        desk.counts(&[("Shoes", vec![(rate, 100 - rate); 30])]).await;
        desk.look().await;
    }
    assert_eq!(desk.alerts().await, pairs(&[("near", "Shoes"), ("below", "Shoes")]));
});

on_both!(trouble_is_told_before_the_month_shows_it, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    let shoes = month((100, 0), (88, 12));
    desk.counts(&[("Bags", vec![(900, 0); 30]), ("Shoes", shoes)]).await;
    desk.look().await;
    desk.look().await;
    let told = desk.alerts().await;
    assert_eq!(told, pairs(&[("forecast", "Shoes"), ("drift", "Shoes")]));
    let mails = desk.eml();
    assert_eq!(mails.len(), 1);
    let text = said(&mails[0]);
    assert!(text.contains("falls below 95% on 7 November 2026"), "{text}");
    let standings = desk.standings().await;
    let shoes = standings.iter().find(|row| row.category.as_deref() == Some("Shoes")).unwrap();
    assert_eq!(shoes.standing, domain::watch::Standing::Fine);
    assert_eq!(shoes.falls_on, Some(YESTERDAY + 6));
});

on_both!(what_is_only_one_category_is_not_told_twice, |db| async move {
    let desk = Desk::new(&db).await;
    desk.counts(&[("Shoes", vec![(9, 1); 30])]).await;
    desk.look().await;
    assert_eq!(desk.alerts().await, pairs(&[("below", "Shoes")]));
    // All together were below before there was another category.
    desk.counts(&[("Shoes", vec![(9, 1); 30]), ("Bags", vec![(1, 0); 30])]).await;
    desk.look().await;
    assert_eq!(desk.alerts().await.len(), 1);
});

on_both!(a_category_without_packages_is_kept_for_a_while, |db| async move {
    let desk = Desk::new(&db).await;
    let bags = || ("Bags", vec![(100, 0); 30]);
    let shoes = || ("Shoes", vec![(9, 1); 30]);
    desk.counts(&[bags(), shoes()]).await;
    desk.look().await;
    let first = desk.alerts().await;
    // Forty days later it has no packages in the window, but had some not long ago.
    desk.pass(40);
    let empty = ("Shoes", [vec![(9, 1); 30], vec![(0, 0); 40]].concat());
    desk.counts(&[bags(), empty]).await;
    desk.look().await;
    let standings = desk.standings().await;
    let shoes_now = standings.iter().find(|row| row.category.as_deref() == Some("Shoes")).unwrap();
    assert_eq!(shoes_now.standing, domain::watch::Standing::NoData);
    desk.counts(&[bags(), shoes()]).await;
    desk.look().await;
    assert_eq!(desk.alerts().await, first);
    // After three months without, it is forgotten, and its next fall is a new one.
    desk.pass(100);
    desk.counts(&[bags()]).await;
    desk.look().await;
    let standings = desk.standings().await;
    assert_eq!(standings.len(), 2);
    desk.counts(&[bags(), shoes()]).await;
    desk.look().await;
    assert_eq!(desk.alerts().await.last(), first.last());
    assert!(desk.alerts().await.len() > first.len());
});

on_both!(a_market_without_packages_raises_nothing, |db| async move {
    let desk = Desk::new(&db).await;
    desk.look().await;
    assert_eq!(desk.alerts().await, []);
});

on_both!(of_two_who_look_at_once_one_tells, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    desk.counts(&[("Shoes", vec![(9, 1); 30])]).await;
    let look = || {
        let (services, tenant, market) = (desk.services.clone(), desk.tenant, desk.market);
        tokio::spawn(async move {
            let scope = services.store().write(tenant).await.unwrap();
            let raised = services.look_at_market(&scope, market).await.unwrap();
            scope.commit().await.unwrap();
            raised
        })
    };
    let (one, other) = tokio::join!(look(), look());
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    desk.drain().await;
    assert_eq!((desk.alerts().await.len(), desk.mails().len()), (1, 1));
});

on_both!(a_look_that_is_not_kept_has_told_nothing, |db| async move {
    let desk = Desk::new(&db).await;
    desk.reader("Anna", "en").await;
    desk.counts(&[("Shoes", vec![(9, 1); 30])]).await;
    let scope = desk.services.store().write(desk.tenant).await.unwrap();
    assert_eq!(desk.services.look_at_market(&scope, desk.market).await.unwrap(), 1);
    drop(scope);
    desk.drain().await;
    assert_eq!((desk.alerts().await.len(), desk.mails().len()), (0, 0));
    desk.look().await;
    assert_eq!((desk.alerts().await.len(), desk.mails().len()), (1, 1));
});

on_both!(the_accounts_own_rules_come_before_the_rulebooks, |db| async move {
    let desk = Desk::new(&db).await;
    let anna = desk.person("Anna", "en", Role::Consultant, None).await;
    let rule = |category: Option<&str>, threshold_bp, margin_bp| watch::RuleInput {
        category: category.map(str::to_owned),
        threshold_bp,
        margin_bp,
    };
    let rules = vec![rule(Some("Shoes"), Some(9_900), 0), rule(None, None, 0)];
    desk.services.set_watch_rules(&anna, desk.market, rules).await.unwrap();
    desk.counts(&[("Bags", vec![(96, 4); 30]), ("Shoes", vec![(98, 2); 30])]).await;
    // The change of rules has the market looked at.
    desk.drain().await;
    assert_eq!(desk.alerts().await, pairs(&[("below", "Shoes")]));
    for (rules, code) in [
        (vec![rule(None, Some(0), 0)], "threshold_out_of_range"),
        (vec![rule(None, Some(10_001), 0)], "threshold_out_of_range"),
        (vec![rule(None, None, 5_001)], "margin_out_of_range"),
        (vec![rule(Some("a\nb"), None, 0)], "too_long"),
        (vec![rule(None, None, 0), rule(Some(" "), None, 1)], "duplicate"),
        (vec![rule(None, None, 0); 201], "too_many"),
    ] {
        let refused = desk.services.set_watch_rules(&anna, desk.market, rules).await.unwrap_err();
        let crate::service::ServiceError::Invalid(errors) = refused else { panic!("{refused}") };
        assert_eq!(errors[0].code, code);
    }
    let kept = desk.services.watch_rules(&anna, &[desk.row().await]).await.unwrap();
    assert_eq!(kept[&desk.market].len(), 2);
});
