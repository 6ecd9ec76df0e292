//! Seller accounts, their marketplaces, and what these are judged by.

use super::entity::rows::{
    ApprovedCarrier, Location, Market, OwnRulebook, SellerAccount, SkuCategory,
};
use super::entity::{
    approved_carriers, locations, markets, rulebooks, seller_accounts, sku_categories,
};
use super::{Result, StoreError, TenantScope};
use crate::clock::Micros;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// What a market is judged by, as it is stored.
pub struct MarketRules {
    /// The market.
    pub market: Market,
    /// Its account.
    pub account: SellerAccount,
    /// Registered ship-from locations.
    pub locations: Vec<Location>,
    /// The account's own list of carriers.
    pub carriers: Vec<ApprovedCarrier>,
    /// The consultancy's own rulebook, if the market's is one.
    pub rulebook: Option<OwnRulebook>,
    /// Categories of SKUs.
    pub categories: Vec<SkuCategory>,
}

impl TenantScope {
    /// A seller account.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn account(&self, id: Uuid) -> Result<Option<SellerAccount>> {
        let found =
            self.find::<seller_accounts::Entity>().filter(seller_accounts::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// All seller accounts, those that were put away among them.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn every_account(&self) -> Result<Vec<SellerAccount>> {
        let found = self.find::<seller_accounts::Entity>();
        Ok(found.order_by_asc(seller_accounts::Column::Id).all(self.on()).await?)
    }

    /// Seller accounts by name, those of `only` if it is given, after a name and id.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts(
        &self,
        only: Option<&[Uuid]>,
        after: Option<(String, Uuid)>,
        limit: u64,
    ) -> Result<Vec<SellerAccount>> {
        use seller_accounts::Column::{Id, Name};
        let mut found = self
            .find::<seller_accounts::Entity>()
            .filter(seller_accounts::Column::ArchivedAt.is_null())
            .order_by_asc(Name)
            .order_by_asc(Id)
            .limit(limit);
        if let Some(only) = only {
            found = found.filter(Id.is_in(only.iter().copied()));
        }
        if let Some((name, id)) = after {
            let later = Name.gt(name.clone()).or(Name.eq(name).and(Id.gt(id)));
            found = found.filter(later);
        }
        Ok(found.all(self.on()).await?)
    }

    /// These seller accounts, as far as there are any.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts_by_id(&self, ids: &[Uuid]) -> Result<Vec<SellerAccount>> {
        let of = seller_accounts::Column::Id.is_in(ids.iter().copied());
        Ok(self.find::<seller_accounts::Entity>().filter(of).all(self.on()).await?)
    }

    /// Those of these seller accounts that are not put away, by name.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn accounts_named(&self, ids: &[Uuid]) -> Result<Vec<SellerAccount>> {
        use seller_accounts::Column::{ArchivedAt, Id, Name};
        let found = self
            .find::<seller_accounts::Entity>()
            .filter(ArchivedAt.is_null())
            .filter(Id.is_in(ids.iter().copied()))
            .order_by_asc(Name)
            .order_by_asc(Id);
        Ok(found.all(self.on()).await?)
    }

    /// Adds a seller account.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn add_account(&self, account: SellerAccount) -> Result<()> {
        self.add(account).await
    }

    /// Changes name and notes of an account that still has the version the caller saw.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if somebody else was first.
    pub async fn edit_account(&self, account: &SellerAccount) -> Result<()> {
        use seller_accounts::Column;
        let changed = self
            .update::<seller_accounts::Entity>()
            .col_expr(Column::Name, Expr::value(account.name.clone()))
            .col_expr(Column::Notes, Expr::value(account.notes.clone()))
            .col_expr(Column::AmazonSellerId, Expr::value(account.amazon_seller_id.clone()))
            .col_expr(Column::ArchivedAt, Expr::value(account.archived_at))
            .col_expr(Column::Version, Expr::value(account.version + 1))
            .filter(Column::Id.eq(account.id))
            .filter(Column::Version.eq(account.version))
            .exec(self.on())
            .await?;
        match changed.rows_affected {
            0 => {
                let now = self.account(account.id).await?;
                Err(StoreError::Changed { version: now.map_or(0, |account| account.version) })
            }
            _ => Ok(()),
        }
    }

    /// A market.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn market(&self, id: Uuid) -> Result<Option<Market>> {
        let found = self.find::<markets::Entity>().filter(markets::Column::Id.eq(id));
        Ok(found.one(self.on()).await?)
    }

    /// The markets of accounts, by marketplace.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn markets_of(&self, accounts: &[Uuid]) -> Result<Vec<Market>> {
        let found = self
            .find::<markets::Entity>()
            .filter(markets::Column::AccountId.is_in(accounts.iter().copied()))
            .order_by_asc(markets::Column::Marketplace);
        Ok(found.all(self.on()).await?)
    }

    /// These markets.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn markets_named(&self, ids: &[Uuid]) -> Result<Vec<Market>> {
        let found =
            self.find::<markets::Entity>().filter(markets::Column::Id.is_in(ids.iter().copied()));
        Ok(found.all(self.on()).await?)
    }

    /// All markets of the tenant.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn all_markets(&self) -> Result<Vec<Market>> {
        Ok(self.find::<markets::Entity>().order_by_asc(markets::Column::Id).all(self.on()).await?)
    }

    /// Adds a market.
    ///
    /// # Errors
    /// A duplicate if the account has the marketplace already.
    pub async fn add_market(&self, market: Market) -> Result<()> {
        self.add(market).await
    }

    /// Notes that a market is judged differently from now on.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn rules_changed(&self, market: Uuid, rulebook: &str, now: Micros) -> Result<()> {
        use markets::Column;
        self.update::<markets::Entity>()
            .col_expr(Column::Rulebook, Expr::value(rulebook))
            .col_expr(Column::RulesChangedAt, Expr::value(now))
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(Column::Id.eq(market))
            .exec(self.on())
            .await?;
        Ok(())
    }

    /// All that a market's reports are read and judged by.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn rules_of(&self, market: Uuid) -> Result<Option<MarketRules>> {
        let Some(rules) = self.rules_to_judge(market).await? else { return Ok(None) };
        let categories = self
            .find::<sku_categories::Entity>()
            .filter(sku_categories::Column::MarketId.eq(market))
            .all(self.on())
            .await?;
        Ok(Some(MarketRules { categories, ..rules }))
    }

    /// The same without the categories of SKUs, which stored packages have already.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn rules_to_judge(&self, market: Uuid) -> Result<Option<MarketRules>> {
        let Some(market) = self.market(market).await? else { return Ok(None) };
        let Some(account) = self.account(market.account_id).await? else { return Ok(None) };
        Ok(Some(MarketRules {
            locations: self.locations(market.id).await?,
            carriers: self.carriers(market.id).await?,
            rulebook: self.own_rulebook(&market.rulebook).await?,
            categories: Vec::new(),
            market,
            account,
        }))
    }

    /// Registered ship-from locations of a market, by name.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn locations(&self, market: Uuid) -> Result<Vec<Location>> {
        let found = self
            .find::<locations::Entity>()
            .filter(locations::Column::MarketId.eq(market))
            .order_by_asc(locations::Column::Name)
            .order_by_asc(locations::Column::Id);
        Ok(found.all(self.on()).await?)
    }

    /// Puts these in the place of a market's locations.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn replace_locations(&self, market: Uuid, rows: Vec<Location>) -> Result<()> {
        self.delete::<locations::Entity>()
            .filter(locations::Column::MarketId.eq(market))
            .exec(self.on())
            .await?;
        self.add_all(rows).await
    }

    /// The account's own list of carriers of a market, by name.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn carriers(&self, market: Uuid) -> Result<Vec<ApprovedCarrier>> {
        let found = self
            .find::<approved_carriers::Entity>()
            .filter(approved_carriers::Column::MarketId.eq(market))
            .order_by_asc(approved_carriers::Column::Name);
        Ok(found.all(self.on()).await?)
    }

    /// Puts these in the place of a market's list of carriers.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn replace_carriers(&self, market: Uuid, rows: Vec<ApprovedCarrier>) -> Result<()> {
        self.delete::<approved_carriers::Entity>()
            .filter(approved_carriers::Column::MarketId.eq(market))
            .exec(self.on())
            .await?;
        self.add_all(rows).await
    }

    /// Puts these in the place of a market's categories of SKUs.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn replace_categories(&self, market: Uuid, rows: Vec<SkuCategory>) -> Result<()> {
        self.delete::<sku_categories::Entity>()
            .filter(sku_categories::Column::MarketId.eq(market))
            .exec(self.on())
            .await?;
        for some in rows.chunks(1000) {
            self.add_all(some.to_vec()).await?;
        }
        Ok(())
    }

    /// A rulebook of the consultancy's own.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn own_rulebook(&self, code: &str) -> Result<Option<OwnRulebook>> {
        let found = self.find::<rulebooks::Entity>().filter(rulebooks::Column::Code.eq(code));
        Ok(found.one(self.on()).await?)
    }

    /// The consultancy's own rulebooks.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn own_rulebooks(&self) -> Result<Vec<OwnRulebook>> {
        Ok(self
            .find::<rulebooks::Entity>()
            .order_by_asc(rulebooks::Column::Code)
            .all(self.on())
            .await?)
    }

    /// Keeps a rulebook in the place of one with its code.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_rulebook(&self, rulebook: OwnRulebook) -> Result<()> {
        self.delete::<rulebooks::Entity>()
            .filter(rulebooks::Column::Code.eq(rulebook.code.clone()))
            .exec(self.on())
            .await?;
        self.add(rulebook).await
    }
}
