//! Who may ask for what, tried with everything that the schema offers: each field of the roots and
//! each mutation, asked by everybody there is. What has no line in [`cases`] fails.

mod cases;
mod document;
mod leaks;
mod world;

use cases::{CASES, Case, Gate};
use document::Roots;
use firstscan::auth::permission::Reach;
use serde_json::Value;
use std::collections::BTreeSet;
use tests::on_both;
use world::{Asker, World};

#[test]
fn every_field_of_the_roots_has_a_case() {
    let roots = Roots::read();
    let offered: BTreeSet<(String, String)> = roots.all().collect();
    let covered: BTreeSet<(String, String)> =
        CASES.iter().map(|case| (case.root.to_owned(), case.field.to_owned())).collect();
    let missing: Vec<_> = offered.difference(&covered).collect();
    let gone: Vec<_> = covered.difference(&offered).collect();
    assert!(missing.is_empty() && gone.is_empty(), "without a case: {missing:?}; gone: {gone:?}");
}

on_both!(nobody_gets_what_the_policy_does_not_give, |db| async move {
    let world = World::build(db).await;
    let roots = Roots::read();
    let mut wrong = Vec::new();
    // Those who are refused first: they change nothing.
    for allowed in [false, true] {
        for case in CASES.iter().filter(|case| case.root != "Subscription") {
            for asker in world.askers() {
                let expected = expected(case, asker);
                if (expected == Expected::Served) != allowed {
                    continue;
                }
                let (query, variables) = roots.document(case, &world.ids);
                let answer = asker.client().graphql(&query, variables).await;
                let got = code(&answer.json());
                if !expected.holds(got.as_deref(), case) {
                    wrong.push(format!(
                        "{}.{} by {}: {expected:?}, got {got:?}",
                        case.root, case.field, asker.name
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
});

/// What somebody must be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    /// Sign in.
    Unknown,
    /// Not with your role or scope.
    Denied,
    /// There is no such thing.
    Hidden,
    /// The answer, whatever it is.
    Served,
}

impl Expected {
    fn holds(self, code: Option<&str>, case: &Case) -> bool {
        match self {
            Expected::Unknown => code == Some("UNAUTHENTICATED"),
            Expected::Denied => code == Some("FORBIDDEN"),
            Expected::Hidden => code == Some("NOT_FOUND"),
            Expected::Served => match code {
                None | Some("BAD_USER_INPUT" | "CONFLICT") => true,
                Some("NOT_FOUND") => case.aims_at_nothing,
                Some(_) => false,
            },
        }
    }
}

/// What the policy says, without asking the server.
fn expected(case: &Case, asker: &Asker) -> Expected {
    let action = match case.gate {
        Gate::Everybody => return Expected::Served,
        _ if asker.is_anonymous() => return Expected::Unknown,
        Gate::SignedIn => return Expected::Served,
        Gate::People if asker.role().is_none() => return Expected::Unknown,
        Gate::People => return Expected::Served,
        Gate::May(action) => action,
    };
    let Some(rule) = action.rule() else { return Expected::Denied };
    let elsewhere = asker.is_of_another_consultancy();
    if rule.reach == Reach::Account && (elsewhere || !asker.reaches_account()) {
        return Expected::Hidden;
    }
    let allowed = match asker.role() {
        Some(role) => rule.roles.contains(&role),
        None => {
            let whole = rule.reach == Reach::Account || asker.has_all_accounts();
            rule.scope.is_some_and(|scope| asker.scopes().contains(&scope)) && whole
        }
    };
    match allowed {
        false => Expected::Denied,
        true if elsewhere && case.names_something => Expected::Hidden,
        true => Expected::Served,
    }
}

/// The code of the first error of an answer.
fn code(answer: &Value) -> Option<String> {
    answer["errors"][0]["extensions"]["code"].as_str().map(str::to_owned)
}
