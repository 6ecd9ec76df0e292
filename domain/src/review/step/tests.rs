use super::*;
use proptest::prelude::*;

/// Everything is there.
const READY: Readiness = Readiness {
    has_assessment: true,
    plan_actions: 4,
    open_actions: 0,
    open_corrections: 0,
    letter_written: true,
    lint_errors: 0,
    client_approved: true,
    submission_recorded: true,
    reply_recorded: true,
};

fn walk(from: State, steps: &[Step]) -> Vec<State> {
    let walk = |state: &mut State, taken: &Step| {
        *state = step(*state, *taken, &READY).unwrap();
        Some(*state)
    };
    steps.iter().scan(from, walk).collect()
}

fn code(state: State, taken: Step, readiness: Readiness) -> &'static str {
    step(state, taken, &readiness).unwrap_err().code
}

#[test]
fn a_case_goes_its_way() {
    use Step::{Accept, Analyse, Approve, AskClient, Close, Monitor, Plan, Reject, Replan, Submit};
    let rejected = walk(State::Open, &[Analyse, Plan, AskClient, Approve, Submit, Reject, Replan]);
    assert_eq!(rejected.last(), Some(&State::Planned));
    let reinstated = [AskClient, Approve, Submit, Accept, Monitor, Close];
    assert_eq!(
        walk(State::Planned, &reinstated),
        [
            State::ClientApproval,
            State::ClientApproval,
            State::Submitted,
            State::Reinstated,
            State::Monitoring,
            State::Closed
        ]
    );
}

#[test]
fn scoring_again_goes_back_no_further_than_it_must() {
    let after = |state| step(state, Step::Analyse, &READY).ok();
    assert_eq!(after(State::Open), Some(State::Analysed));
    assert_eq!(after(State::Analysed), Some(State::Analysed));
    assert_eq!(after(State::Planned), Some(State::Planned));
    assert_eq!(after(State::ClientApproval), Some(State::Planned));
    for state in [State::Submitted, State::Reinstated, State::Rejected, State::Closed] {
        assert_eq!(after(state), None, "{state}");
    }
}

#[test]
fn each_missing_fact_has_its_own_refusal() {
    let (approval, submit) = (State::ClientApproval, Step::Submit);
    for (expected, readiness) in [
        ("no_assessment", Readiness { has_assessment: false, ..READY }),
        ("no_actions", Readiness { plan_actions: 0, ..READY }),
        ("no_letter", Readiness { letter_written: false, ..READY }),
        ("lint_errors", Readiness { lint_errors: 2, ..READY }),
        ("corrections_open", Readiness { open_corrections: 1, open_actions: 1, ..READY }),
        ("not_approved", Readiness { client_approved: false, ..READY }),
        ("no_submission", Readiness { submission_recorded: false, ..READY }),
    ] {
        assert_eq!(code(approval, submit, readiness), expected);
    }
    let unanswered = Readiness { reply_recorded: false, ..READY };
    assert_eq!(code(State::Submitted, Step::Accept, unanswered), "no_reply");
    assert_eq!(code(State::Submitted, Step::Reject, unanswered), "no_reply");
    let busy = Readiness { open_actions: 3, ..READY };
    assert_eq!(code(State::Monitoring, Step::Close, busy), "actions_open");
}

#[test]
fn a_refusal_says_what_is_possible_or_what_to_do() {
    let refused = step(State::Closed, Step::Submit, &READY).unwrap_err();
    assert_eq!(refused.code, "not_offered");
    assert!(refused.message.ends_with("possible now: reopen."), "{refused}");
    let refused = step(State::ClientApproval, Step::Submit, &Readiness { lint_errors: 1, ..READY });
    assert_eq!(refused.unwrap_err().message, "The letter has 1 error: mend what its remark names.");
}

#[test]
fn every_state_is_reached_and_left() {
    let mut reached = vec![State::Open];
    let mut at = 0;
    while let Some(state) = reached.get(at).copied() {
        for next in possible(state).filter_map(|taken| step(state, taken, &READY).ok()) {
            if !reached.contains(&next) {
                reached.push(next);
            }
        }
        at += 1;
    }
    assert_eq!(reached.len(), State::ALL.len());
    for state in State::ALL {
        let steps: Vec<Step> = possible(state).collect();
        assert!(!steps.is_empty(), "{state}");
        assert_eq!(state.is_final(), steps == [Step::Reopen], "{state}");
    }
}

#[test]
fn a_state_offers_each_step_once() {
    for state in State::ALL {
        for taken in Step::ALL {
            assert!(possible(state).filter(|offered| *offered == taken).count() <= 1);
        }
    }
}

fn any_readiness() -> impl Strategy<Value = Readiness> {
    (any::<[bool; 5]>(), 0u64..3, 0u64..3, 0u64..3, 0u64..3).prop_map(
        |(facts, plan_actions, open_actions, open_corrections, lint_errors)| Readiness {
            has_assessment: facts[0],
            letter_written: facts[1],
            client_approved: facts[2],
            submission_recorded: facts[3],
            reply_recorded: facts[4],
            plan_actions,
            open_actions,
            open_corrections,
            lint_errors,
        },
    )
}

proptest! {
    #[test]
    fn what_is_offered_works_once_everything_is_there_and_nothing_else_does(
        state in prop::sample::select(State::ALL.to_vec()),
        taken in prop::sample::select(Step::ALL.to_vec()),
    ) {
        let offered = possible(state).any(|step| step == taken);
        prop_assert_eq!(step(state, taken, &READY).is_ok(), offered);
    }

    #[test]
    fn a_fact_more_never_stands_in_the_way(
        state in prop::sample::select(State::ALL.to_vec()),
        taken in prop::sample::select(Step::ALL.to_vec()),
        readiness in any_readiness(),
    ) {
        let now = step(state, taken, &readiness);
        if let Ok(next) = &now {
            prop_assert_eq!(step(state, taken, &READY).ok(), Some(*next));
        }
        if let Err(refused) = now {
            prop_assert!(refused.message.ends_with('.') && !refused.message.is_empty());
        }
    }

    #[test]
    fn nothing_is_submitted_without_approval_and_a_copy(
        steps in prop::collection::vec(
            (prop::sample::select(Step::ALL.to_vec()), any_readiness()), 0..40),
    ) {
        let mut state = State::Open;
        for (taken, readiness) in steps {
            if let Ok(next) = step(state, taken, &readiness) {
                if next == State::Submitted {
                    prop_assert!(readiness.client_approved && readiness.submission_recorded);
                    prop_assert!(readiness.lint_errors == 0 && readiness.open_corrections == 0);
                }
                state = next;
            }
        }
    }
}
