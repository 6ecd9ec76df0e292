//! Who there is.

use crate::auth::permission::Role;

/// The consultancy.
pub const CONSULTANCY: &str = "Harborlight Consulting";
/// The colour of its paper and its portal.
pub const ACCENT: &str = "#1f6b5c";
/// Everybody's password.
pub const PASSWORD: &str = "Seven-green-parcels-12";

/// Somebody who signs in.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The name.
    pub name: &'static str,
    /// The address.
    pub email: &'static str,
    /// As what.
    pub role: Role,
    /// The language.
    pub locale: &'static str,
    /// The seller that a client belongs to; blank for staff.
    pub seller: &'static str,
}

const fn staff(name: &'static str, email: &'static str, role: Role) -> Person {
    Person { name, email, role, locale: "en", seller: "" }
}

const fn client(
    name: &'static str,
    email: &'static str,
    locale: &'static str,
    seller: &'static str,
) -> Person {
    Person { name, email, role: Role::Client, locale, seller }
}

/// Who runs the consultancy.
pub(super) const OWNER: &str = "mara@harborlight.example";

/// Everybody, the owner first.
pub const PEOPLE: &[Person] = &[
    staff("Mara Lindqvist", OWNER, Role::Owner),
    staff("Sofia Brandt", "sofia@harborlight.example", Role::Admin),
    staff("Tomás Ferreira", "tomas@harborlight.example", Role::Consultant),
    staff("Jun Aoyama", "jun@harborlight.example", Role::Consultant),
    staff("Priya Nair", "priya@harborlight.example", Role::Viewer),
    client("Dana Whitfield", "dana@northwind.example", "en", "Northwind Outlet"),
    client("Jonas Bergmann", "jonas@bergmann.example", "de", "Bergmann Küchenbedarf"),
    client("Imogen Clarke", "imogen@camden.example", "en", "Camden Audio"),
    client("Lena Moser", "lena@alpenrad.example", "de", "Alpenrad Sport"),
    client("Curtis Boyd", "curtis@prairie.example", "en", "Prairie Tool Supply"),
    client("Rosie Fairhurst", "rosie@fernhill.example", "en", "Fernhill Garden"),
];

/// Sellers: name, Amazon's id of them, what the consultancy has noted.
pub(super) const SELLERS: &[(&str, &str, &str)] = &[
    (
        "Northwind Outlet",
        "A1NRTHWND7US42",
        "Ships from Reno; a prep centre in Sparks since summer.",
    ),
    ("Bergmann Küchenbedarf", "A2BRGMNN90DE31", "Two warehouses. Prefers e-mail."),
    ("Camden Audio", "A3CMDNAUD5UK77", "Small parcels, many by Royal Mail."),
    ("Alpenrad Sport", "A4ALPNRD33DE08", "Sells in Germany and the United Kingdom."),
    ("Prairie Tool Supply", "A5PRRTLS81US19", "Was suspended once before, in spring."),
    ("Fernhill Garden", "A6FRNHLL64UK25", "Seasonal: busy from March to June."),
];

/// Views of the portal that are kept: by whom, of which page, under what name, with what behind the
/// `?` of its address, and whether for the team.
pub(super) const VIEWS: &[(&str, &str, &str, &str, bool)] = &[
    ("mara@harborlight.example", "clients", "Below the line", "status=BELOW", true),
    ("mara@harborlight.example", "reviews", "With Amazon", "waiting=AMAZON", false),
    ("tomas@harborlight.example", "reviews", "Waiting for clients", "waiting=CLIENT", true),
    ("tomas@harborlight.example", "reviews", "Sent back", "state=REJECTED", false),
];
