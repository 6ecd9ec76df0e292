//! Who may do what to whom in a consultancy.

use super::*;
use tests::on_both;

on_both!(an_admin_has_no_power_over_owners_and_an_owner_always_stays, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let mut admin = joins(&app, &mut owner, "adam@harbor.example", "ADMIN").await;
    let (id, version) = member(&mut admin, &email).await;
    let change = json!({ "member": id, "version": version, "role": "VIEWER" });
    let who = json!({ "member": id });
    let shown = "member { id }";
    assert_eq!(
        fault(&mutate(&mut admin, "changeRole", change.clone(), shown).await),
        "owners_only"
    );
    assert_eq!(
        fault(&mutate(&mut admin, "removeMember", who.clone(), "done").await),
        "owners_only"
    );
    assert_eq!(
        fault(&mutate(&mut admin, "endSessionsOf", who.clone(), "done").await),
        "owners_only"
    );
    let input = json!({ "email": "mallory@harbor.example", "role": "OWNER" });
    assert_eq!(
        fault(&mutate(&mut admin, "inviteStaff", input, "invite { id }").await),
        "owners_only"
    );
    let (own, own_version) = member(&mut admin, "adam@harbor.example").await;
    let up = json!({ "member": own, "version": own_version, "role": "OWNER" });
    assert_eq!(fault(&mutate(&mut admin, "changeRole", up, shown).await), "owners_only");
    assert_eq!(fault(&mutate(&mut owner, "changeRole", change, shown).await), "last_owner");
    assert_eq!(fault(&mutate(&mut owner, "removeMember", who, "done").await), "last_owner");
    let left = mutate(&mut admin, "removeMember", json!({ "member": own }), "done").await;
    assert_eq!(left["done"], true, "anybody may leave");
    assert!(!is_in(&mut admin).await);
});

on_both!(two_owners_cannot_send_each_other_away_at_once, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let mut second = joins(&app, &mut owner, "otto@harbor.example", "OWNER").await;
    let (one, _) = member(&mut owner, &email).await;
    let (two, _) = member(&mut owner, "otto@harbor.example").await;
    let (one, two) = (json!({ "member": one }), json!({ "member": two }));
    let both = futures::future::join(
        attempt(&mut owner, "removeMember", two, "done"),
        attempt(&mut second, "removeMember", one, "done"),
    )
    .await;
    let done = [both.0, both.1]
        .iter()
        .filter(|answer| answer.json()["data"]["removeMember"]["done"] == true)
        .count();
    assert_eq!(done, 1);
});

on_both!(clients_see_nothing_of_the_desk_and_change_nobody, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let mut cleo = joins(&app, &mut owner, "cleo@client.example", "CLIENT").await;
    for query in [
        "{ team(first: 1) { nodes { id } } }",
        "{ invites(first: 1) { nodes { id } } }",
        "{ apiKeys(first: 1) { nodes { id } } }",
        "{ auditEvents(first: 1) { nodes { no } } }",
        "{ consultancy { name } }",
    ] {
        assert_eq!(cleo.graphql(query, json!({})).await.error_code(), "FORBIDDEN", "{query}");
    }
    let (id, version) = member(&mut owner, &email).await;
    let input = json!({ "email": "x@client.example", "role": "VIEWER" });
    let refused = attempt(&mut cleo, "inviteStaff", input, "invite { id }").await;
    assert_eq!(refused.error_code(), "FORBIDDEN");
    let input = json!({ "member": id, "version": version, "role": "VIEWER" });
    let refused = attempt(&mut cleo, "changeRole", input, "member { id }").await;
    assert_eq!(refused.error_code(), "FORBIDDEN");
    let refused = attempt(&mut cleo, "removeMember", json!({ "member": id }), "done").await;
    assert_eq!(refused.error_code(), "FORBIDDEN");
    let seen = viewer(&mut cleo).await;
    assert_eq!(seen["role"], "CLIENT");
    assert_eq!(seen["accounts"].as_array().unwrap().len(), 1);

    // Changing sides takes an invitation.
    let (id, version) = member(&mut owner, "cleo@client.example").await;
    let input = json!({ "member": id, "version": version, "role": "ADMIN" });
    let refused = mutate(&mut owner, "changeRole", input, "member { id }").await;
    assert_eq!(fault(&refused), "other_side");
    let input = json!({ "member": id, "version": version });
    let refused = mutate(&mut owner, "assignAccounts", input, "member { id }").await;
    assert_eq!(fault(&refused), "accounts_missing");
});

on_both!(the_team_comes_in_pages_and_those_limited_see_their_own_clients, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, mut owner) = consultancy(&app, "Harbor").await;
    joins(&app, &mut owner, "cleo@client.example", "CLIENT").await;
    let mine = an_account(&mut owner).await;
    let mut carla = joins(&app, &mut owner, "carla@harbor.example", "CONSULTANT").await;
    let (id, version) = member(&mut owner, "carla@harbor.example").await;
    let input = json!({ "member": id, "version": version, "accounts": [mine] });
    mutate(&mut owner, "assignAccounts", input, "member { id }").await;
    sign_in(&app, &mut carla, "carla@harbor.example", PASSWORD).await;
    let input = json!({ "email": "dana@client.example", "accounts": [mine] });
    app.letters().await;
    let invited = mutate(&mut carla, "inviteClient", input, "invite { accounts }").await;
    assert_eq!(invited["invite"]["accounts"], json!([mine]));
    let input = json!({ "link": link(&app.letter().await), "name": "Dana" });
    let mut dana = app.browser();
    let accepted = mutate(&mut dana, "acceptInvite", input, "signedIn { standing }").await;
    assert_eq!(standing(&accepted), "COMPLETE", "clients may do without a password");

    let query = "query($after: String) { team(first: 1, after: $after) {
        nodes { email } pageInfo { hasNextPage endCursor } } }";
    let mut emails = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = carla.graphql(query, json!({ "after": after })).await.data();
        emails.extend(page["team"]["nodes"].as_array().unwrap().iter().map(|m| text(&m["email"])));
        if page["team"]["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = page["team"]["pageInfo"]["endCursor"].clone();
    }
    // Cleo is the client of an account that is not Carla's.
    assert_eq!(emails, ["owner@harbor.example", "carla@harbor.example", "dana@client.example"]);
    let (_, _, mut other) = consultancy(&app, "Lantern").await;
    let (_, version) = member(&mut owner, "dana@client.example").await;
    let (foreign, _) = member(&mut owner, "dana@client.example").await;
    let input = json!({ "member": foreign, "version": version, "role": "CLIENT" });
    let refused = attempt(&mut other, "changeRole", input, "member { id }").await;
    assert_eq!(refused.error_code(), "NOT_FOUND");
});

on_both!(one_changes_ones_own_name_and_language, |db| async move {
    let app = TestApp::start(db).await;
    let (_, _, mut owner) = consultancy(&app, "Harbor").await;
    let version = viewer(&mut owner).await["person"]["version"].clone();
    let shown = "person { name locale version }";
    let input = json!({ "version": version, "name": " Olive B. ", "locale": "de-AT" });
    let edited = mutate(&mut owner, "editProfile", input.clone(), shown).await;
    assert_eq!(
        (&edited["person"]["name"], &edited["person"]["locale"]),
        (&json!("Olive B."), &json!("de-AT"))
    );
    let late = attempt(&mut owner, "editProfile", input, shown).await;
    assert_eq!(late.error_code(), "CONFLICT");
    let version = &edited["person"]["version"];
    for (input, code) in [
        (json!({ "version": version, "name": "a\nb" }), "name_invalid"),
        (json!({ "version": version, "locale": "german, please" }), "locale_invalid"),
    ] {
        assert_eq!(fault(&mutate(&mut owner, "editProfile", input, shown).await), code);
    }

    app.letters().await;
    let asked = owner.graphql("mutation { requestVerification { done } }", json!({})).await;
    assert_eq!(asked.data()["requestVerification"]["done"], true);
    let input = json!({ "link": link(&app.letter().await) });
    let mut anybody = app.anonymous();
    assert_eq!(mutate(&mut anybody, "verifyEmail", input.clone(), "done").await["done"], true);
    assert_eq!(viewer(&mut owner).await["person"]["emailVerified"], true);
    assert_eq!(fault(&mutate(&mut anybody, "verifyEmail", input, "done").await), "link_invalid");
});
