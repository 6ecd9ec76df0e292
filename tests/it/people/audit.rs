//! The audit trail tells of everything that people do to each other and to themselves.

use super::*;
use tests::on_both;

on_both!(everything_that_concerns_access_is_in_the_trail_with_who_did_it, |db| async move {
    let app = TestApp::start(db).await;
    let (_, email, mut owner) = consultancy(&app, "Harbor").await;
    let mut carla = joins(&app, &mut owner, "carla@harbor.example", "CONSULTANT").await;
    let (id, version) = member(&mut owner, "carla@harbor.example").await;
    let role = json!({ "member": id, "version": version, "role": "VIEWER" });
    mutate(&mut owner, "changeRole", role, "member { id }").await;
    let all = json!({ "member": id, "version": version + 1 });
    mutate(&mut owner, "assignAccounts", all, "member { id }").await;
    mutate(&mut owner, "endSessionsOf", json!({ "member": id }), "done").await;
    sign_in(&app, &mut carla, "carla@harbor.example", PASSWORD).await;
    carla.graphql("mutation { signOut { done } }", json!({})).await.expect(200);
    mutate(&mut owner, "removeMember", json!({ "member": id }), "done").await;
    let input = json!({ "email": "x@harbor.example", "role": "VIEWER" });
    let sent = mutate(&mut owner, "inviteStaff", input, "invite { id }").await;
    let invite = json!({ "id": sent["invite"]["id"] });
    mutate(&mut owner, "resendInvite", invite.clone(), "invite { id }").await;
    mutate(&mut owner, "revokeInvite", invite, "done").await;
    let input = json!({ "name": "Partner", "scopes": ["READ_ACCOUNTS"] });
    let made = mutate(&mut owner, "createApiKey", input, "apiKey { id }").await;
    let key = json!({ "id": made["apiKey"]["id"] });
    let rotated = mutate(&mut owner, "rotateApiKey", key, "apiKey { id }").await;
    let key = json!({ "id": rotated["apiKey"]["id"] });
    mutate(&mut owner, "revokeApiKey", key, "apiKey { id }").await;
    let version = &viewer(&mut owner).await["person"]["version"];
    let input = json!({ "version": version, "name": "Olive B." });
    mutate(&mut owner, "editProfile", input, "person { id }").await;
    mutate(&mut owner, "editConsultancy", json!({ "version": 1, "name": "Harbor & Co" }), "").await;
    app.clock().advance(Duration::from_secs(60));
    let (secret, _) = enrol(&app, &mut owner, PASSWORD).await;
    let input = json!({ "code": code(&app, &secret) });
    mutate(&mut owner, "renewRecoveryCodes", input, "recoveryCodes").await;
    app.clock().advance(Duration::from_secs(30));
    let input = json!({ "proof": { "code": code(&app, &secret) } });
    mutate(&mut owner, "removeSecondFactor", input, "done").await;
    app.clock().advance(Duration::from_secs(86_400));
    sign_in(&app, &mut owner, &email, PASSWORD).await;
    app.clock().advance(Duration::from_secs(60));
    let input = json!({ "password": PASSWORD, "newPassword": "Nine-brown-parcels-13" });
    mutate(&mut owner, "changePassword", input, "signedIn { standing }").await;
    owner.graphql("mutation { endOtherSessions { done } }", json!({})).await.expect(200);

    let query = "query($after: String) { auditEvents(first: 7, after: $after) {
        nodes { no at actorKind actorName action subject requestId }
        pageInfo { hasNextPage endCursor } } }";
    let mut events = Vec::new();
    let mut after = Value::Null;
    loop {
        let mut page = owner.graphql(query, json!({ "after": after })).await.data();
        events.append(page["auditEvents"]["nodes"].as_array_mut().unwrap());
        if page["auditEvents"]["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = page["auditEvents"]["pageInfo"]["endCursor"].clone();
    }
    events.reverse();
    let numbers: Vec<i64> = events.iter().map(|event| event["no"].as_i64().unwrap()).collect();
    let whole: Vec<i64> = (1..).take(events.len()).collect();
    assert_eq!(numbers, whole);
    let actions: Vec<&str> = events.iter().map(|event| event["action"].as_str().unwrap()).collect();
    assert_eq!(
        actions,
        [
            "create_consultancy",
            "sign_in",
            "invite_staff",
            "accept_invite",
            "sign_in_by_invite",
            "change_role",
            "assign_account",
            "end_sessions",
            "sign_in",
            "sign_out",
            "remove_member",
            "invite_staff",
            "resend_invite",
            "revoke_invite",
            "create_api_key",
            "rotate_api_key",
            "revoke_api_key",
            "edit_own_profile",
            "edit_consultancy",
            "second_factor_added",
            "recovery_codes_renewed",
            "second_factor_removed",
            "sign_in",
            "password_changed",
            "end_own_session",
        ]
    );
    assert_eq!(events[0]["actorKind"], "OPERATOR");
    assert_eq!(events[3]["actorName"], "Nora Newcomer", "also when she is gone");
    assert_eq!(events[5]["actorName"], "Olive B.");
    assert!(events[1..].iter().all(|event| !text(&event["requestId"]).is_empty()));
    let text = serde_json::to_string(&events).unwrap();
    assert!(!text.contains('@'), "no addresses in the trail");
});
