//! What a key of a partner may be used for.

/// One thing that a key can be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Seller accounts with their health.
    ReadAccounts,
    /// Packages with their verdicts.
    ReadShipments,
    /// Reviews with causes, plan and response.
    ReadReviews,
    /// Imports with progress and rows set aside.
    ReadImports,
    /// Exports of packages and findings.
    ReadExports,
    /// Sending packages.
    WriteShipments,
    /// Sending scans of carriers.
    WriteScans,
    /// Uploading reports.
    UploadReports,
    /// Setting up webhooks and looking at their deliveries.
    ManageWebhooks,
}

impl Scope {
    /// Every scope with its code, in the order they are shown.
    pub const ALL: [(Scope, &'static str); 9] = [
        (Scope::ReadAccounts, "read_accounts"),
        (Scope::ReadShipments, "read_shipments"),
        (Scope::ReadReviews, "read_reviews"),
        (Scope::ReadImports, "read_imports"),
        (Scope::ReadExports, "read_exports"),
        (Scope::WriteShipments, "write_shipments"),
        (Scope::WriteScans, "write_scans"),
        (Scope::UploadReports, "upload_reports"),
        (Scope::ManageWebhooks, "manage_webhooks"),
    ];

    /// The code of the scope, in the API and in the database.
    pub fn code(self) -> &'static str {
        Scope::ALL.iter().find(|(scope, _)| *scope == self).map_or("", |(_, code)| code)
    }

    /// The scope with a code.
    pub fn parse(code: &str) -> Option<Self> {
        Scope::ALL.iter().find(|(_, one)| *one == code).map(|(scope, _)| *scope)
    }
}

/// Several of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scopes(u16);

impl Scopes {
    /// Whether one is among them.
    pub fn contains(self, scope: Scope) -> bool {
        self.0 >> (scope as u16) & 1 == 1
    }

    /// All of them, in the order they are shown.
    pub fn iter(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.into_iter().map(|(scope, _)| scope).filter(move |scope| self.contains(*scope))
    }

    /// Their codes, with blanks between them.
    pub fn text(self) -> String {
        self.iter().map(Scope::code).collect::<Vec<_>>().join(" ")
    }

    /// Those whose codes are in a text with blanks between them.
    ///
    /// # Errors
    /// The first one that is none.
    pub fn parse(text: &str) -> Result<Self, &str> {
        let codes = text.split(' ').filter(|code| !code.is_empty());
        codes.map(|code| Scope::parse(code).ok_or(code)).collect()
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Scopes(scopes.into_iter().fold(0, |bits, scope| bits | 1 << (scope as u16)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_has_its_own_code_and_is_found_by_it() {
        for (scope, code) in Scope::ALL {
            assert_eq!((scope.code(), Scope::parse(code)), (code, Some(scope)));
        }
        assert_eq!(Scope::parse("READ_ACCOUNTS"), None);
        assert_eq!(Scope::parse(""), None);
    }

    #[test]
    fn a_set_comes_back_from_its_text() {
        let set: Scopes = [Scope::WriteScans, Scope::ReadAccounts].into_iter().collect();
        assert_eq!(set.text(), "read_accounts write_scans");
        assert_eq!(Scopes::parse(&set.text()), Ok(set));
        assert_eq!(Scopes::parse("read_accounts fly"), Err("fly"));
        assert_eq!(Scopes::parse(" "), Ok(Scopes::default()));
    }
}
