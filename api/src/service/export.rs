//! All packages of a seller account that a filter lets through, page after page, for whoever takes
//! them out as a file.
//!
//! Each page is a transaction of its own, so that a slow reader keeps nothing waiting. Packages are
//! read latest first, each market to its end; one that is judged anew meanwhile is shown as it is
//! when its page is read.

use super::accounts::allowed_market;
use super::audit::record;
use super::evidence::{self, Evidence, Finding, with_first_uses};
use super::shipments::{PackageCursor, ShipmentQuery, ShipmentView, Texts};
use super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::{Action, allows};
use crate::stock::Few;
use crate::store::{Market, Store, TenantId, TenantScope};
use domain::check::Desk;
use domain::language::Language;
use std::collections::{HashSet, VecDeque};
use std::sync::Arc;
use uuid::Uuid;

/// Packages of a page.
const PAGE: u64 = 1_000;

/// Which packages somebody takes out.
#[derive(Clone, Debug)]
pub struct ExportWish {
    /// Of this account.
    pub account: Uuid,
    /// Of this market only.
    pub market: Option<Uuid>,
    /// Those of them.
    pub query: ShipmentQuery,
    /// Whether to find out what shows their problems, for which they are judged once more.
    pub evidence: bool,
    /// In which that is said; the caller's if none was chosen.
    pub language: Option<Language>,
}

/// Packages of a marketplace.
pub struct Page {
    /// The marketplace's code.
    pub marketplace: String,
    /// In which evidence is said.
    pub language: Language,
    /// The packages, each with its problems if they were wanted.
    pub packages: Vec<(ShipmentView, Vec<Finding>)>,
}

/// Packages on their way out.
pub struct Outgoing {
    services: Services,
    /// Where it is read, if not in the database itself.
    replica: Option<Store>,
    tenant: TenantId,
    markets: VecDeque<Market>,
    query: ShipmentQuery,
    after: Option<PackageCursor>,
    texts: Texts,
    /// Where they are judged, if evidence is wanted.
    evidence: bool,
    desk: Option<Arc<Desk>>,
    language: Language,
}

impl Services {
    /// Begins to take packages out. `what` and the form it is taken in go to the audit trail.
    ///
    /// # Errors
    /// Not found if the caller may not see the account, or the market is none of it.
    pub async fn export_shipments(
        &self,
        caller: &Caller,
        wish: ExportWish,
        what: &str,
    ) -> Result<Outgoing> {
        let ExportWish { account, market, query, evidence, language } = wish;
        allows(&caller.principal, Action::Export, Some(account))?;
        let scope = self.store().write(caller.tenant()).await?;
        scope.account(account).await?.ok_or(ServiceError::NotFound)?;
        let markets = match market {
            None => scope.markets_of(&[account]).await?,
            Some(market) => {
                let market = allowed_market(&scope, caller, market, Action::Export).await?;
                if market.account_id != account {
                    return Err(ServiceError::NotFound);
                }
                vec![market]
            }
        };
        let action = format!("export_{what}");
        let deed = caller.deed(&action, format!("account:{account}"));
        record(&scope, self.now(), deed).await?;
        scope.commit().await?;
        Ok(Outgoing {
            replica: self.store().for_long_reads().await?,
            services: self.clone(),
            tenant: caller.tenant(),
            markets: markets.into(),
            query,
            after: None,
            texts: Texts::default(),
            evidence,
            desk: None,
            language: language.unwrap_or(caller.language),
        })
    }
}

impl Outgoing {
    /// The next packages; none at the end.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn next(&mut self) -> Result<Option<Page>> {
        while let Some(market) = self.markets.front().cloned() {
            let page = match self.page(&market).await {
                // A replica that goes away, or drops what is being read, is no reason to end.
                Err(_) if self.replica.take().is_some() => continue,
                page => page?,
            };
            match page.last() {
                Some((last, _)) => {
                    self.after = Some(PackageCursor { day: last.day, seq: last.seq });
                }
                None => {
                    self.markets.pop_front();
                    self.after = None;
                    self.texts = Texts::default();
                    self.desk = None;
                    continue;
                }
            }
            let (marketplace, language) = (market.marketplace, self.language);
            return Ok(Some(Page { marketplace, language, packages: page }));
        }
        Ok(None)
    }

    async fn page(&mut self, market: &Market) -> Result<Vec<(ShipmentView, Vec<Finding>)>> {
        let store = self.replica.as_ref().unwrap_or(self.services.store());
        let scope = store.read(self.tenant).await?;
        let page = self.services.page_of_shipments(
            &scope,
            market,
            &self.query,
            self.after,
            PAGE,
            &mut self.texts,
        );
        let page = page.await?;
        if !self.evidence {
            return Ok(page.into_iter().map(|package| (package, Vec::new())).collect());
        }
        let desk = match &self.desk {
            Some(desk) => Arc::clone(desk),
            None => evidence::desk(&scope, market.id, self.services.now()).await?,
        };
        self.desk = Some(Arc::clone(&desk));
        with_findings(&scope, market.id, page, desk, self.language).await
    }
}

/// The same packages with what shows their problems.
async fn with_findings(
    scope: &TenantScope,
    market: Uuid,
    page: Vec<ShipmentView>,
    desk: Arc<Desk>,
    language: Language,
) -> Result<Vec<(ShipmentView, Vec<Finding>)>> {
    let ill = page.iter().filter(|package| !package.defects.union(package.risks).is_empty());
    let (orders, places): (Vec<&str>, HashSet<i64>) =
        ill.map(|package| (package.order_id.as_str(), package.seq)).unzip();
    let mut rows = scope.packages_of_orders(market, &orders).await?;
    rows.retain(|row| places.contains(&row.seq));
    let rows = with_first_uses(scope, market, rows).await?;
    let texts = Few::load(scope, market, &rows).await?;
    let judging = tokio::task::spawn_blocking(move || {
        let evidence = Evidence::of(desk, rows, &texts);
        let with = |package: ShipmentView| {
            let findings = evidence.findings(&package, language);
            (package, findings)
        };
        page.into_iter().map(with).collect()
    });
    judging.await.map_err(|why| ServiceError::fault("evidence", why))
}
