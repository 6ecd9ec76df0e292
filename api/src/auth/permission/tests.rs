//! The whole matrix, so that a change of it is seen; and the rules around it.

use super::*;
use std::collections::{BTreeSet, HashSet};

const OURS: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);

fn person(role: Role, accounts: Accounts) -> Principal {
    Principal::Person { user_id: Uuid::from_u128(7), tenant_id: Uuid::from_u128(8), role, accounts }
}

fn key(scopes: impl IntoIterator<Item = Scope>, accounts: Accounts) -> Principal {
    Principal::Key {
        key_id: Uuid::from_u128(9),
        tenant_id: Uuid::from_u128(8),
        scopes: scopes.into_iter().collect(),
        accounts,
    }
}

fn only_ours() -> Accounts {
    Accounts::Only(BTreeSet::from([OURS]))
}

fn named(rule: &Rule) -> Option<Uuid> {
    (rule.reach == Reach::Account).then_some(OURS)
}

/// One line per action: owner, admin, consultant, viewer, client; what it reaches; the scopes that
/// allow it, tried one by one.
fn asked() -> String {
    RULES
        .iter()
        .map(|rule| {
            let roles: String = Role::ALL
                .iter()
                .zip("oacvk".chars())
                .map(|((role, _), letter)| {
                    let principal = person(*role, only_ours());
                    let allowed = allows(&principal, rule.action, named(rule)).is_ok();
                    if allowed { letter } else { '.' }
                })
                .collect();
            let scopes: Vec<&str> = Scope::ALL
                .iter()
                .filter(|(scope, _)| {
                    allows(&key([*scope], Accounts::All), rule.action, named(rule)).is_ok()
                })
                .map(|(_, code)| *code)
                .collect();
            let reach = if rule.reach == Reach::Account { "account" } else { "tenant" };
            format!("{:<23}{roles} {reach:<8}{}", rule.code, scopes.join(" ")).trim_end().to_owned()
                + "\n"
        })
        .collect()
}

const MATRIX: &str = "\
view_account           oacvk account read_accounts
create_account         oac.. tenant
edit_account           oac.. account
assign_account         oa... account
export_account         oa... account
erase_account          o.... account
manage_locations       oac.. account
manage_carriers        oac.. account
view_rulebooks         oacv. tenant  read_accounts
manage_rulebooks       oa... tenant
view_shipments         oacv. account read_shipments
write_shipments        oac.. account write_shipments
write_scans            oac.. account write_scans
manage_carrier_feeds   oa... account manage_webhooks
upload                 oac.k account upload_reports
view_import            oacvk account read_imports
cancel_import          oac.. account upload_reports
export                 oacv. account read_exports
view_review            oacvk account read_reviews
view_analysis          oacv. account read_reviews
open_review            oac.. account
step_review            oac.. account
edit_plan              oac.. account
edit_response          oac.. account
approve_plan           ....k account
tick_client_action     oac.k account
tick_consultant_action oac.. account
read_internal_comment  oacv. account
write_internal_comment oac.. account
read_client_comment    oacvk account
write_client_comment   oac.k account
read_submissions       oacv. account
record_submission      oac.. account
view_alerts            oacv. account read_accounts
edit_alert_settings    oac.. account
view_incidents         oacv. tenant  read_reviews
manage_incidents       oac.. tenant
attach_incident        oac.. account
agree_to_early_warning oac.k account
view_team              oacv. tenant
invite_staff           oa... tenant
invite_client          oac.. account
change_role            oa... tenant
remove_member          oa... tenant
end_sessions           oa... tenant
manage_api_keys        oa... tenant
manage_webhooks        oa... tenant  manage_webhooks
view_audit_log         oa... tenant
edit_consultancy       oa... tenant
close_consultancy      o.... tenant
share_view             oac.. tenant
manage_team_views      oa... tenant
keep_view              oacvk tenant
view_own_sessions      oacvk tenant
end_own_session        oacvk tenant
edit_own_profile       oacvk tenant
";

#[test]
fn the_matrix_is_the_one_we_agreed_on() {
    let (asked, agreed): (HashSet<String>, HashSet<String>) = (lines(&asked()), lines(MATRIX));
    let mut changed: Vec<&String> = asked.symmetric_difference(&agreed).collect();
    changed.sort();
    assert!(changed.is_empty(), "{changed:#?}");
}

fn lines(text: &str) -> HashSet<String> {
    text.lines().map(str::to_owned).collect()
}

#[test]
fn every_action_has_one_rule_with_its_own_code() {
    let codes: HashSet<&str> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), RULES.len());
    for rule in RULES {
        assert_eq!(rule.action.code(), rule.code);
        assert!(!rule.roles.is_empty(), "{}", rule.code);
    }
}

#[test]
fn nobody_reaches_an_account_that_is_not_theirs() {
    let all: Vec<Scope> = Scope::ALL.iter().map(|(scope, _)| *scope).collect();
    let people = Role::ALL.map(|(role, _)| person(role, only_ours()));
    for principal in people.into_iter().chain([key(all, only_ours())]) {
        for rule in RULES {
            let denied = allows(&principal, rule.action, Some(OTHER));
            assert_eq!(denied, Err(Denied::Account), "{} {principal:?}", rule.code);
        }
    }
}

#[test]
fn an_action_on_an_account_must_name_it() {
    for rule in RULES.iter().filter(|rule| rule.reach == Reach::Account) {
        let owner = person(Role::Owner, Accounts::All);
        assert_eq!(allows(&owner, rule.action, None), Err(Denied::Account), "{}", rule.code);
        assert!(allows(&owner, Action::ViewAccount, Some(OTHER)).is_ok());
    }
}

#[test]
fn a_client_who_is_said_to_have_all_accounts_has_none() {
    let client = person(Role::Client, Accounts::All);
    for rule in RULES.iter().filter(|rule| rule.reach == Reach::Account) {
        assert_eq!(allows(&client, rule.action, Some(OURS)), Err(Denied::Account), "{}", rule.code);
    }
}

#[test]
fn somebody_without_accounts_reaches_none() {
    let none = person(Role::Consultant, Accounts::Only(BTreeSet::new()));
    assert_eq!(allows(&none, Action::ViewAccount, Some(OURS)), Err(Denied::Account));
    assert!(allows(&none, Action::ViewOwnSessions, None).is_ok());
}

#[test]
fn a_key_without_scopes_may_nothing() {
    for rule in RULES {
        assert!(
            allows(&key([], Accounts::All), rule.action, named(rule)).is_err(),
            "{}",
            rule.code
        );
    }
}

#[test]
fn no_key_acts_for_people_whatever_its_scopes() {
    let all: Vec<Scope> = Scope::ALL.iter().map(|(scope, _)| *scope).collect();
    let key = key(all, Accounts::All);
    for action in [
        Action::ManageApiKeys,
        Action::InviteStaff,
        Action::InviteClient,
        Action::ChangeRole,
        Action::RemoveMember,
        Action::ApprovePlan,
        Action::ReadInternalComment,
        Action::ViewAuditLog,
        Action::EditOwnProfile,
        Action::CloseConsultancy,
    ] {
        let denied = allows(&key, action, action.rule().and_then(named));
        assert_eq!(denied, Err(Denied::PeopleOnly { action: action.code() }));
    }
}

#[test]
fn a_key_for_named_accounts_does_not_touch_the_whole_consultancy() {
    let narrow = key([Scope::ManageWebhooks], only_ours());
    let denied = allows(&narrow, Action::ManageWebhooks, None);
    assert_eq!(denied, Err(Denied::AccountsOnly { action: "manage_webhooks" }));
}

#[test]
fn denials_say_what_to_do_and_hide_what_is_not_yours() {
    let denied = allows(&key([], Accounts::All), Action::Export, Some(OURS)).unwrap_err();
    assert_eq!(
        denied.to_string(),
        "The key lacks the scope read_exports for export; make one with it."
    );
    assert!(!denied.is_not_found());
    assert!(Denied::Account.is_not_found());
}

#[test]
fn roles_are_found_by_their_codes() {
    for (role, code) in Role::ALL {
        assert_eq!((role.code(), Role::parse(code)), (code, Some(role)));
        assert_eq!(role.is_staff(), role != Role::Client);
    }
    assert_eq!(Role::parse("Owner"), None);
}

#[test]
fn people_and_keys_belong_to_their_consultancy() {
    for principal in [person(Role::Owner, Accounts::All), key([], Accounts::All)] {
        assert_eq!(principal.tenant_id(), Uuid::from_u128(8));
    }
}
