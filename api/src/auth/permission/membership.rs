//! Who may invite, promote and send away whom: an admin has no power over owners, and a
//! consultancy always has an owner. The caller counts the owners in the transaction that makes the
//! change.

use super::role::{CHIEFS, DESK, Role};
use uuid::Uuid;

/// Somebody's place in the consultancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// The person.
    pub user_id: Uuid,
    /// The role.
    pub role: Role,
}

/// Why a change of membership is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The one who asks has no such power.
    #[error("Only owners and admins change who belongs to the consultancy.")]
    NotYours,
    /// Only owners decide about owners.
    #[error("Only an owner can make, change or remove an owner.")]
    OwnersOnly,
    /// The consultancy would be without an owner.
    #[error("This is the last owner; make somebody else an owner first.")]
    LastOwner,
    /// Staff and clients see different things; changing sides takes an invitation.
    #[error("A client cannot become staff or the other way round; remove and invite again.")]
    OtherSide,
}

/// Whether `actor` may invite somebody in this role.
pub fn may_invite(actor: Role, invited: Role) -> Result<(), Refused> {
    match invited {
        Role::Owner if actor == Role::Owner => Ok(()),
        Role::Owner => Err(Refused::OwnersOnly),
        Role::Client if DESK.contains(&actor) => Ok(()),
        _ if CHIEFS.contains(&actor) => Ok(()),
        _ => Err(Refused::NotYours),
    }
}

/// Whether `actor` may give `target` the role `new`, with `owners` owners now.
pub fn may_change_role(
    actor: Member,
    target: Member,
    new: Role,
    owners: usize,
) -> Result<(), Refused> {
    has_power_over(actor, target)?;
    if new == Role::Owner && actor.role != Role::Owner {
        return Err(Refused::OwnersOnly);
    }
    if target.role.is_staff() != new.is_staff() {
        return Err(Refused::OtherSide);
    }
    if new == Role::Owner { Ok(()) } else { leaves_an_owner(target, owners) }
}

/// Whether `actor` may remove `target`, with `owners` owners now. Anybody may leave.
pub fn may_remove(actor: Member, target: Member, owners: usize) -> Result<(), Refused> {
    if actor.user_id != target.user_id {
        has_power_over(actor, target)?;
    }
    leaves_an_owner(target, owners)
}

fn has_power_over(actor: Member, target: Member) -> Result<(), Refused> {
    if !CHIEFS.contains(&actor.role) {
        return Err(Refused::NotYours);
    }
    if target.role == Role::Owner && actor.role != Role::Owner {
        return Err(Refused::OwnersOnly);
    }
    Ok(())
}

fn leaves_an_owner(target: Member, owners: usize) -> Result<(), Refused> {
    if target.role == Role::Owner && owners <= 1 { Err(Refused::LastOwner) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Role::{Admin, Client, Consultant, Owner, Viewer};

    fn member(id: u128, role: Role) -> Member {
        Member { user_id: Uuid::from_u128(id), role }
    }

    #[test]
    fn an_admin_has_no_power_over_owners() {
        let (admin, owner) = (member(1, Admin), member(2, Owner));
        assert_eq!(may_remove(admin, owner, 5), Err(Refused::OwnersOnly));
        assert_eq!(may_change_role(admin, owner, Viewer, 5), Err(Refused::OwnersOnly));
        assert_eq!(may_change_role(admin, member(3, Viewer), Owner, 5), Err(Refused::OwnersOnly));
        assert_eq!(may_change_role(admin, admin, Owner, 5), Err(Refused::OwnersOnly));
        assert_eq!(may_invite(Admin, Owner), Err(Refused::OwnersOnly));
    }

    #[test]
    fn the_last_owner_stays_whoever_asks() {
        let (owner, other) = (member(1, Owner), member(2, Owner));
        for count in [0, 1] {
            assert_eq!(may_remove(owner, owner, count), Err(Refused::LastOwner));
            assert_eq!(may_remove(other, owner, count), Err(Refused::LastOwner));
            assert_eq!(may_change_role(owner, owner, Admin, count), Err(Refused::LastOwner));
        }
        assert_eq!(may_remove(owner, owner, 2), Ok(()));
        assert_eq!(may_change_role(other, owner, Admin, 2), Ok(()));
        assert_eq!(may_change_role(owner, owner, Owner, 1), Ok(()));
    }

    #[test]
    fn those_who_do_not_run_the_consultancy_change_nobody() {
        for role in [Consultant, Viewer, Client] {
            let (actor, target) = (member(1, role), member(2, Viewer));
            assert_eq!(may_change_role(actor, target, Consultant, 1), Err(Refused::NotYours));
            assert_eq!(may_change_role(actor, actor, Owner, 1), Err(Refused::NotYours));
            assert_eq!(may_remove(actor, target, 1), Err(Refused::NotYours));
            assert_eq!(may_remove(actor, actor, 1), Ok(()), "{role:?} may leave");
        }
    }

    #[test]
    fn nobody_changes_sides_without_an_invitation() {
        let owner = member(1, Owner);
        let refused = Err(Refused::OtherSide);
        assert_eq!(may_change_role(owner, member(2, Client), Viewer, 1), refused);
        assert_eq!(may_change_role(owner, member(2, Client), Owner, 1), refused);
        assert_eq!(may_change_role(owner, member(2, Viewer), Client, 1), refused);
    }

    #[test]
    fn who_invites_whom() {
        let may = |actor| Role::ALL.map(|(invited, _)| may_invite(actor, invited).is_ok());
        assert_eq!(may(Owner), [true, true, true, true, true]);
        assert_eq!(may(Admin), [false, true, true, true, true]);
        assert_eq!(may(Consultant), [false, false, false, false, true]);
        assert_eq!(may(Viewer), [false; 5]);
        assert_eq!(may(Client), [false; 5]);
    }
}
