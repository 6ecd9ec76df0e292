//! Rulebooks, the shipped ones and the consultancy's own, and the carriers of a marketplace.

use super::accounts::{RulesChange, author};
use super::audit::record;
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::store::OwnRulebook;
use domain::carrier::{Approved, Directory, ListSource};
use domain::marketplace::Marketplace;
use domain::rulebook::Rulebook;

/// A rulebook, and whose it is.
#[derive(Clone, Debug)]
pub struct KnownRulebook {
    /// The rules.
    pub rules: Rulebook,
    /// The row of one of the consultancy's own; none for shipped ones.
    pub own: Option<OwnRulebook>,
}

/// The carriers that a marketplace lists.
#[derive(Clone, Debug)]
pub struct CarrierList {
    /// Their names, in order.
    pub names: Vec<String>,
    /// Where the list comes from.
    pub source: ListSource,
}

impl Services {
    /// All rulebooks: the consultancy's own by code, then the shipped ones.
    ///
    /// # Errors
    /// When the caller may not see them.
    pub async fn rulebooks(&self, caller: &Caller) -> Result<Vec<KnownRulebook>> {
        allows(&caller.principal, Action::ViewRulebooks, None)?;
        let own = self.store().read(caller.tenant()).await?.own_rulebooks().await?;
        let own = own.into_iter().map(|row| {
            let rules = Rulebook::parse(&row.rules)
                .map_err(|why| ServiceError::fault("stored rulebook", why))?;
            Ok(KnownRulebook { rules, own: Some(row) })
        });
        let shipped = Rulebook::shipped().iter();
        let shipped = shipped.map(|rules| Ok(KnownRulebook { rules: rules.clone(), own: None }));
        own.chain(shipped).collect()
    }

    /// The carriers that a marketplace lists.
    ///
    /// # Errors
    /// When the caller may not see them or the marketplace is not known.
    pub fn listed_carriers(&self, caller: &Caller, marketplace: &str) -> Result<CarrierList> {
        allows(&caller.principal, Action::ViewRulebooks, None)?;
        let marketplace = Marketplace::parse(marketplace).ok_or(ServiceError::NotFound)?;
        let directory = Directory::shipped();
        let approved = Approved::shipped(directory, marketplace);
        let names = approved.carriers(directory).map(|id| directory.carrier(id).name.clone());
        let mut names: Vec<String> = names.collect();
        names.sort();
        Ok(CarrierList { names, source: approved.source().clone() })
    }

    /// Keeps a rulebook of the consultancy's own; its id says which it replaces.
    ///
    /// # Errors
    /// Names line and key of what is wrong with it.
    pub async fn put_rulebook(&self, caller: &Caller, text: &str) -> Result<KnownRulebook> {
        allows(&caller.principal, Action::ManageRulebooks, None)?;
        let read = Rulebook::parse(text).map_err(|why| {
            ServiceError::invalid(&["text"], "rulebook_unreadable", why.to_string())
        })?;
        if Rulebook::find(&read.id).is_some() {
            let message = format!("{:?} is a shipped rulebook; give yours another id.", read.id);
            return Err(ServiceError::invalid(&["text"], "rulebook_shipped", message));
        }
        let scope = self.store().write(caller.tenant()).await?;
        let version = scope.own_rulebook(&read.id).await?.map_or(1, |known| known.version + 1);
        let row = OwnRulebook {
            tenant_id: caller.tenant().0,
            code: read.id.clone(),
            rules: text.to_owned(),
            created_by: author(caller),
            created_at: self.now(),
            version,
        };
        scope.put_rulebook(row.clone()).await?;
        for market in scope.all_markets().await? {
            if market.rulebook == row.code {
                self.judge_again(&scope, &market, RulesChange::Rulebook, self.now()).await?;
            }
        }
        record(&scope, self.now(), caller.deed("put_rulebook", format!("rulebook:{}", row.code)))
            .await?;
        scope.commit().await?;
        Ok(KnownRulebook { rules: read, own: Some(row) })
    }
}
