//! Somebody in two consultancies.

use super::*;
use tests::on_both;

on_both!(somebody_in_two_consultancies_goes_from_one_to_the_other, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut olive) = consultancy(&app, "Harbor").await;
    let (_, _, mut other) = consultancy(&app, "Lantern").await;
    app.letters().await;
    let input = json!({ "email": email, "role": "VIEWER" });
    mutate(&mut other, "inviteStaff", input, "invite { id }").await;
    let mail = app.letter().await;
    let preview = "query($link: String!) { invitePreview(link: $link) { isKnown } }";
    let shown = olive.graphql(preview, json!({ "link": link(&mail) })).await.data();
    assert_eq!(shown["invitePreview"]["isKnown"], true);

    // Who reads the mail joins, but is not signed in by that.
    let mut reader = app.browser();
    let input = json!({ "link": link(&mail) });
    let shown = "consultancy { id name } signedIn { standing }";
    let accepted = mutate(&mut reader, "acceptInvite", input, shown).await;
    assert_eq!(accepted["consultancy"]["name"], "Lantern");
    assert_eq!(accepted["signedIn"], Value::Null);
    assert_eq!(reader.cookie(COOKIE), None);

    let seen = viewer(&mut olive).await;
    let seats: Vec<(String, String)> = seen["seats"]
        .as_array()
        .unwrap()
        .iter()
        .map(|seat| (text(&seat["consultancy"]["name"]), text(&seat["role"])))
        .collect();
    let pair = |name: &str, role: &str| (name.to_owned(), role.to_owned());
    assert_eq!(seats, [pair("Harbor", "OWNER"), pair("Lantern", "VIEWER")]);
    assert_eq!(seen["consultancy"]["name"], "Harbor");
    let lantern = text(&accepted["consultancy"]["id"]);
    let harbor = text(&seen["consultancy"]["id"]);

    let before = olive.cookie(COOKIE).unwrap().to_owned();
    let input = json!({ "consultancy": lantern });
    let gone =
        mutate(&mut olive, "switchConsultancy", input.clone(), "signedIn { standing }").await;
    assert_eq!(standing(&gone), "COMPLETE");
    let seen = viewer(&mut olive).await;
    assert_eq!(
        (&seen["consultancy"]["name"], &seen["role"]),
        (&json!("Lantern"), &json!("VIEWER"))
    );
    let refused = attempt(&mut olive, "createSellerAccount", json!({ "name": "X" }), "").await;
    assert_eq!(refused.error_code(), "FORBIDDEN");
    let mut old = app.browser();
    old.set_cookie(COOKIE, &before);
    assert!(!is_in(&mut old).await, "the session in the first one ended");

    let signed_in = program(&app, &email, PASSWORD).await;
    let tokens = &signed_in["signedIn"]["tokens"];
    let mut tool = app.anonymous().with_bearer(&text(&tokens["accessToken"]));
    let gone = mutate(&mut tool, "switchConsultancy", input, SIGNED_IN).await;
    let access = text(&gone["signedIn"]["tokens"]["accessToken"]);
    let seen = viewer(&mut app.anonymous().with_bearer(&access)).await;
    assert_eq!(seen["consultancy"]["name"], "Lantern");
    assert!(!is_in(&mut tool).await, "the tokens of the first one ended");

    let input = json!({ "email": email, "password": PASSWORD, "consultancy": lantern });
    app.clock().advance(Duration::from_secs(20));
    mutate(&mut reader, "signIn", input, "signedIn { standing }").await;
    assert_eq!(viewer(&mut reader).await["consultancy"]["name"], "Lantern");

    // Being sent away from one leaves the other alone.
    let (id, _) = member(&mut other, &email).await;
    mutate(&mut other, "removeMember", json!({ "member": id }), "done").await;
    assert!(!is_in(&mut reader).await);
    let input = json!({ "email": email, "password": PASSWORD, "consultancy": lantern });
    app.clock().advance(Duration::from_secs(20));
    let refused = mutate(&mut reader, "signIn", input, "signedIn { standing }").await;
    assert_eq!(fault(&refused), "no_consultancy");
    assert_eq!(standing(&sign_in(&app, &mut reader, &email, PASSWORD).await), "COMPLETE");
    assert_eq!(text(&viewer(&mut reader).await["consultancy"]["id"]), harbor);
    let input = json!({ "consultancy": lantern });
    let refused = attempt(&mut reader, "switchConsultancy", input, "").await;
    assert_eq!(refused.error_code(), "NOT_FOUND");
});
