//! How the plan of a new revision meets the plan that is being worked off. What was done stays
//! done, what was waived stays waived, what a consultant changed stays changed. What the figures no
//! longer call for is kept, but is no longer needed.

use super::section::{self, rank};
use super::words::{Others, stored};
use crate::service::lists;
use crate::store::{PlanAction, StoreError};
use domain::plan::{Action, Owner, Plan};
use domain::review::{Party, Progress};
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// Where actions stand that the consultancy adds, unless somebody puts the plan in order: after all
/// of their section.
pub(super) const OWN_FROM: i32 = 10_000;

/// What a consultant can change.
pub(super) mod field {
    pub const TITLE: &str = "title";
    pub const DETAIL: &str = "detail";
    pub const DONE_WHEN: &str = "done_when";
    pub const OWNER: &str = "owner";
    pub const DUE_ON: &str = "due_on";
    pub const POSITION: &str = "position";
}

/// Whose plan it is, from which day its terms run, and what its actions say in other languages.
pub(super) struct Frame {
    pub tenant: Uuid,
    pub review: Uuid,
    pub today: i32,
    pub words: BTreeMap<String, Others>,
}

/// What has to be stored.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Merged {
    pub new: Vec<PlanAction>,
    pub changed: Vec<PlanAction>,
}

/// What a consultant changed of an action.
pub(super) fn edited(action: &PlanAction) -> Result<HashSet<String>, StoreError> {
    lists::read("changes of an action", &action.edited)
}

/// Puts a plan on top of the one there is.
pub(super) fn merge(
    known: &[PlanAction],
    plan: &Plan,
    frame: &Frame,
    id: impl Fn() -> Uuid,
) -> Result<Merged, StoreError> {
    let mut merged = Merged::default();
    let mut ordered = false;
    for action in known {
        ordered |= edited(action)?.contains(field::POSITION);
    }
    let last = known.iter().map(|action| action.position).max().unwrap_or(0);
    for (action, at) in plan.actions.iter().zip(0i32..) {
        // In a plan that somebody put in order, what is new comes last of its section.
        let position = if ordered { last.saturating_add(1 + at) } else { at };
        match known.iter().find(|known| known.code == action.code) {
            None => merged.new.push(fresh(action, position, frame, id())),
            Some(known) => {
                let position = if ordered { known.position } else { position };
                let next = renewed(known, action, position, frame)?;
                merged.changed.extend((next != *known).then_some(next));
            }
        }
    }
    let called_for = |known: &PlanAction| plan.actions.iter().any(|a| a.code == known.code);
    let gone = known.iter().filter(|known| !known.own && known.needed && !called_for(known));
    merged.changed.extend(gone.map(|known| PlanAction { needed: false, ..known.clone() }));
    Ok(merged)
}

fn fresh(action: &Action, position: i32, frame: &Frame, id: Uuid) -> PlanAction {
    PlanAction {
        tenant_id: frame.tenant,
        id,
        review_id: frame.review,
        code: action.code.to_string(),
        own: false,
        needed: true,
        position,
        section: section::code(action.section).to_owned(),
        owner: owner(action).code().to_owned(),
        title: action.title.clone(),
        detail: action.detail.clone(),
        done_when: action.done_when.clone(),
        causes: lists::write(&action.causes),
        evidence: lists::write(&action.evidence),
        words: stored(frame.words.get(action.code.as_ref())),
        gain_bp: i32::try_from(action.expected_gain_bp).unwrap_or(i32::MAX),
        due_on: due(action, frame),
        edited: "[]".to_owned(),
        state: Progress::Open.code().to_owned(),
        note: String::new(),
        settled_by: None,
        settled_at: None,
        reopened_by: None,
        version: 1,
    }
}

/// What was done keeps the words in which it was done.
fn renewed(
    known: &PlanAction,
    action: &Action,
    position: i32,
    frame: &Frame,
) -> Result<PlanAction, StoreError> {
    let new = fresh(action, position, frame, known.id);
    let mut next = PlanAction { needed: true, position, ..known.clone() };
    if known.state == Progress::Done.code() {
        return Ok(next);
    }
    let edited = edited(known)?;
    let kept = |field: &str| edited.contains(field);
    if !kept(field::TITLE) {
        next.title = new.title;
    }
    if !kept(field::DETAIL) {
        next.detail = new.detail;
    }
    if !kept(field::DONE_WHEN) {
        next.done_when = new.done_when;
    }
    if !kept(field::OWNER) {
        next.owner = new.owner;
    }
    // A new revision gives nobody more time, unless the action had gone.
    if !known.needed && !kept(field::DUE_ON) {
        next.due_on = new.due_on;
    }
    Ok(PlanAction {
        section: new.section,
        causes: new.causes,
        evidence: new.evidence,
        words: new.words,
        gain_bp: new.gain_bp,
        ..next
    })
}

fn owner(action: &Action) -> Party {
    match action.owner {
        Owner::Client => Party::Client,
        Owner::Consultant => Party::Us,
    }
}

fn due(action: &Action, frame: &Frame) -> i32 {
    frame.today.saturating_add(i32::try_from(action.due_in_days).unwrap_or(0))
}

/// By section, then as the plan has them.
pub(super) fn in_order(actions: &mut [PlanAction]) {
    actions.sort_by_key(|action| (rank(&action.section), action.position, action.id));
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::plan::Section;

    const FRAME: Frame = Frame {
        tenant: Uuid::from_u128(1),
        review: Uuid::from_u128(2),
        today: 20_000,
        words: BTreeMap::new(),
    };

    fn action(code: &'static str) -> Action {
        Action {
            code: code.into(),
            title: format!("Do {code}"),
            detail: format!("How to do {code}"),
            section: Section::FixProcess,
            owner: Owner::Client,
            due_in_days: 7,
            causes: Vec::new(),
            expected_gain_bp: 10,
            done_when: "Nothing is left.".to_owned(),
            evidence: Vec::new(),
            reported: String::new(),
            control: String::new(),
            sample_orders: Vec::new(),
        }
    }

    fn plan(codes: &[&'static str]) -> Plan {
        Plan { actions: codes.iter().map(|code| action(code)).collect() }
    }

    fn merged(known: &[PlanAction], plan: &Plan, today: i32) -> Merged {
        merge(known, plan, &Frame { today, ..FRAME }, || Uuid::from_u128(9)).unwrap()
    }

    fn first(codes: &[&'static str]) -> Vec<PlanAction> {
        merged(&[], &plan(codes), FRAME.today).new
    }

    #[test]
    fn a_first_plan_is_taken_as_it_is() {
        let actions = first(&["tool", "train"]);
        let told: Vec<_> =
            actions.iter().map(|a| (a.code.as_str(), a.position, a.due_on)).collect();
        assert_eq!(told, [("tool", 0, 20_007), ("train", 1, 20_007)]);
        assert!(
            actions.iter().all(|a| a.needed && !a.own && a.state == "open" && a.owner == "client")
        );
    }

    #[test]
    fn the_same_plan_again_changes_nothing() {
        let actions = first(&["tool", "train"]);
        assert_eq!(merged(&actions, &plan(&["tool", "train"]), 20_003), Merged::default());
    }

    #[test]
    fn what_was_done_or_waived_stays_so_and_done_things_keep_their_words() {
        let mut actions = first(&["tool", "train", "scan"]);
        actions[0].state = "done".to_owned();
        actions[1].state = "waived".to_owned();
        let mut plan = plan(&["tool", "train", "scan"]);
        plan.actions.iter_mut().for_each(|action| action.title.push('!'));
        let changed = merged(&actions, &plan, 20_003).changed;
        let told: Vec<_> = changed.iter().map(|a| (a.title.as_str(), a.state.as_str())).collect();
        assert_eq!(told, [("Do train!", "waived"), ("Do scan!", "open")]);
    }

    #[test]
    fn what_a_consultant_changed_survives() {
        let mut actions = first(&["tool"]);
        actions[0].title = "Ask Maria".to_owned();
        actions[0].due_on = 20_100;
        actions[0].edited = lists::write(&[field::TITLE, field::DUE_ON]);
        let mut plan = plan(&["tool"]);
        plan.actions[0].title = "Another title".to_owned();
        plan.actions[0].detail = "Another way".to_owned();
        let changed = merged(&actions, &plan, 20_003).changed;
        let told: Vec<_> =
            changed.iter().map(|a| (a.title.as_str(), a.detail.as_str(), a.due_on)).collect();
        assert_eq!(told, [("Ask Maria", "Another way", 20_100)]);
    }

    #[test]
    fn what_vanished_is_no_longer_needed_until_it_is_called_for_again() {
        let actions = first(&["tool", "train"]);
        let gone = merged(&actions, &plan(&["tool"]), 20_003).changed;
        assert_eq!(gone.len(), 1);
        assert!(gone[0].code == "train" && !gone[0].needed);
        let known = [actions[0].clone(), gone[0].clone()];
        assert_eq!(merged(&known, &plan(&["tool"]), 20_004), Merged::default());
        let back = merged(&known, &plan(&["tool", "train"]), 20_010).changed;
        assert!(back[0].needed);
        assert_eq!(back[0].due_on, 20_017);
    }

    #[test]
    fn what_the_consultancy_added_is_none_of_the_revisions_business() {
        let mut actions = first(&["tool"]);
        actions[0].own = true;
        actions[0].code = "own".to_owned();
        assert_eq!(merged(&actions, &plan(&[]), 20_003), Merged::default());
    }

    #[test]
    fn a_plan_that_was_put_in_order_keeps_it_and_new_things_come_last() {
        let mut actions = first(&["tool", "train"]);
        (actions[0].position, actions[1].position) = (1, 0);
        actions.iter_mut().for_each(|a| a.edited = lists::write(&[field::POSITION]));
        let merged = merged(&actions, &plan(&["scan", "tool", "train"]), 20_000);
        assert_eq!(merged.changed, []);
        assert_eq!((merged.new[0].code.as_str(), merged.new[0].position), ("scan", 2));
    }
}
