//! What somebody is in a consultancy, and sets of that.

/// A person's role in one consultancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Answers for the consultancy; the only role that can close it or make owners.
    Owner,
    /// Runs it: people, keys, settings.
    Admin,
    /// Works on the clients' cases.
    Consultant,
    /// Looks on.
    Viewer,
    /// A client's own person; sees the portal of the accounts named.
    Client,
}

impl Role {
    /// Every role with its code, the mightiest first.
    pub const ALL: [(Role, &'static str); 5] = [
        (Role::Owner, "owner"),
        (Role::Admin, "admin"),
        (Role::Consultant, "consultant"),
        (Role::Viewer, "viewer"),
        (Role::Client, "client"),
    ];

    /// The code of the role, in the API and in the database.
    pub fn code(self) -> &'static str {
        Role::ALL.iter().find(|(role, _)| *role == self).map_or("", |(_, code)| code)
    }

    /// The role with a code.
    pub fn parse(code: &str) -> Option<Self> {
        Role::ALL.iter().find(|(_, one)| *one == code).map(|(role, _)| *role)
    }

    /// Whether somebody works for the consultancy.
    pub fn is_staff(self) -> bool {
        STAFF.contains(&self)
    }
}

/// Those who run the consultancy.
pub(super) const CHIEFS: &[Role] = &[Role::Owner, Role::Admin];
/// Those who work on cases.
pub(super) const DESK: &[Role] = &[Role::Owner, Role::Admin, Role::Consultant];
/// Everybody who works for the consultancy.
pub(super) const STAFF: &[Role] = &[Role::Owner, Role::Admin, Role::Consultant, Role::Viewer];
/// Those who work on cases, and the client.
pub(super) const DESK_AND_CLIENT: &[Role] =
    &[Role::Owner, Role::Admin, Role::Consultant, Role::Client];
/// The owners alone.
pub(super) const OWNERS: &[Role] = &[Role::Owner];
/// The client alone.
pub(super) const CLIENTS: &[Role] = &[Role::Client];
/// Everybody who is signed in.
pub(super) const ALL: &[Role] =
    &[Role::Owner, Role::Admin, Role::Consultant, Role::Viewer, Role::Client];
