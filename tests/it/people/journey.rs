//! From the operator's first word to a consultancy at work.

use super::*;
use tests::on_both;

on_both!(
    an_owner_comes_in_by_mail_and_invites_an_admin_who_sets_up_a_second_factor,
    |db| async move {
        let app = TestApp::start(db).await;
        let how = FirstOwner::Invite;
        let made = app.services().create_consultancy("Harbor", "en", "olive@harbor.example", how);
        let made = made.await.unwrap();
        let mail = app.letter().await;
        assert_eq!(mail.to, "olive@harbor.example");
        assert_eq!(mail.fields["consultancy"], "Harbor");
        assert!(mail.fields["link"].starts_with(&format!("{}/join#", app.site())));
        assert!(secrecy::ExposeSecret::expose_secret(&made.link.unwrap()).ends_with(&link(&mail)));

        let mut olive = app.browser();
        assert_eq!(viewer(&mut olive).await, Value::Null);
        let preview = "query($link: String!) { invitePreview(link: $link) {
        consultancy email role isKnown } }";
        let shown = olive.graphql(preview, json!({ "link": link(&mail) })).await.data();
        assert_eq!(
            shown["invitePreview"],
            json!({ "consultancy": "Harbor",
        "email": "olive@harbor.example", "role": "OWNER", "isKnown": false })
        );
        let mut input = json!({ "link": link(&mail), "name": "Olive", "newPassword": "short" });
        let refused = mutate(&mut olive, "acceptInvite", input.clone(), "consultancy { id }").await;
        let codes: Vec<&Value> =
            refused["userErrors"].as_array().unwrap().iter().map(|e| &e["code"]).collect();
        assert!(codes.contains(&&json!("password_too_short")), "{refused}");
        input["newPassword"] = json!(PASSWORD);
        let shown = "consultancy { name } signedIn { standing }";
        let accepted = mutate(&mut olive, "acceptInvite", input.clone(), shown).await;
        assert_eq!(standing(&accepted), "COMPLETE");
        assert_eq!(accepted["consultancy"]["name"], "Harbor");
        let again = mutate(&mut app.browser(), "acceptInvite", input, shown).await;
        assert_eq!(fault(&again), "link_invalid");
        let seen = viewer(&mut olive).await;
        assert_eq!((&seen["role"], &seen["person"]["name"]), (&json!("OWNER"), &json!("Olive")));
        assert_eq!(seen["person"]["emailVerified"], true);
        assert!(seen["permissions"].as_array().unwrap().contains(&json!("invite_staff")));

        let mut adam = joins(&app, &mut olive, "adam@harbor.example", "ADMIN").await;
        let (secret, recovery) = enrol(&app, &mut adam, PASSWORD).await;
        assert_eq!(recovery.len(), 10);
        assert_eq!(viewer(&mut adam).await["person"]["hasSecondFactor"], true);
        let signed_out = adam.graphql("mutation { signOut { done } }", json!({})).await;
        assert_eq!(signed_out.data()["signOut"]["done"], true);
        assert_eq!(signed_out.header("clear-site-data"), Some("\"storage\""));
        assert_eq!(adam.cookie(COOKIE), None);

        let begun = sign_in(&app, &mut adam, "adam@harbor.example", PASSWORD).await;
        assert_eq!(standing(&begun), "CODE_PENDING");
        let seen = viewer(&mut adam).await;
        assert_eq!((&seen["standing"], &seen["person"]), (&json!("CODE_PENDING"), &Value::Null));
        assert_eq!((&seen["seats"], &seen["permissions"]), (&json!([]), &json!([])));
        let input = json!({ "proof": { "code": code(&app, &secret) } });
        let given =
            mutate(&mut adam, "completeSecondFactor", input.clone(), "signedIn { standing }");
        assert_eq!(standing(&given.await), "COMPLETE");
        assert!(is_in(&mut adam).await);

        let mut elsewhere = app.browser();
        app.letters().await;
        sign_in(&app, &mut elsewhere, "adam@harbor.example", PASSWORD).await;
        let shown = "signedIn { standing }";
        let used = mutate(&mut elsewhere, "completeSecondFactor", input, shown).await;
        assert_eq!(fault(&used), "code_used");
        let input = json!({ "proof": { "recoveryCode": recovery[3].to_lowercase() } });
        let given = mutate(&mut elsewhere, "completeSecondFactor", input.clone(), shown).await;
        assert_eq!(standing(&given), "COMPLETE");
        assert_eq!(format!("{:?}", app.letter().await.template), "RecoveryCodeUsed");
        assert_eq!(viewer(&mut elsewhere).await["person"]["recoveryCodesLeft"], 9);
        sign_in(&app, &mut app.browser(), "adam@harbor.example", PASSWORD).await;
        let mut third = app.browser();
        sign_in(&app, &mut third, "adam@harbor.example", PASSWORD).await;
        let used = mutate(&mut third, "completeSecondFactor", input, shown).await;
        assert_eq!(fault(&used), "code_wrong");

        let query = "{ sessions(first: 10) { nodes { id client agent current } } }";
        let seen = adam.graphql(query, json!({})).await.data();
        let seen = seen["sessions"]["nodes"].as_array().unwrap().clone();
        // Two that are complete, two that wait for a code.
        assert_eq!(seen.len(), 4, "{seen:?}");
        assert_eq!(seen.iter().filter(|session| session["current"] == true).count(), 1);
        for session in seen.iter().filter(|session| session["current"] == false) {
            let input = json!({ "session": session["id"] });
            assert_eq!(mutate(&mut adam, "endSession", input, "done").await["done"], true);
        }
        assert!(!is_in(&mut elsewhere).await);
        assert!(is_in(&mut adam).await);
        let gone =
            attempt(&mut adam, "endSession", json!({ "session": seen[0]["id"] }), "done").await;
        let mine = seen[0]["current"] == true;
        assert!(mine || gone.error_code() == "NOT_FOUND");
    }
);
