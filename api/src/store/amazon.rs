//! Amazon's own view of markets: figures day by day, and lists of packages that it counts as invalid.

use super::entity::rows::{AmazonFigure, AmazonList, AmazonListed, AmazonStanding, Package};
use super::entity::{amazon_figures, amazon_listed, amazon_lists, amazon_standings, packages};
use super::{PackageRow, Result, TenantScope};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

/// Rows that are written, and orders that are looked up, at once.
const PIECE: usize = 500;

impl TenantScope {
    /// Keeps figures; where there is one of the metric and the day, the newer takes its place.
    ///
    /// # Errors
    /// When the database cannot.
    #[expect(clippy::disallowed_methods, reason = "the rows' tenant is looked at")]
    pub async fn put_amazon_figures(&self, rows: Vec<AmazonFigure>) -> Result<()> {
        use amazon_figures::Column::{
            Condition, Day, FirstDay, ImportId, MarketId, Metric, Part, Rate, ReadAt, Status,
            Target, TenantId, Total,
        };
        let newer = OnConflict::columns([TenantId, MarketId, Metric, Day])
            .update_columns([
                FirstDay, Total, Part, Rate, Target, Condition, Status, ImportId, ReadAt,
            ])
            .to_owned();
        for row in rows.into_iter().filter(|row| row.tenant_id == self.tenant().0) {
            amazon_figures::Entity::insert(row.into_active_model().reset_all())
                .on_conflict(newer.clone())
                .exec_without_returning(self.on())
                .await?;
        }
        Ok(())
    }

    /// Keeps what Amazon makes of the account in a market on a day.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_amazon_standing(&self, row: AmazonStanding) -> Result<()> {
        use amazon_standings::Column::{Day, MarketId};
        self.delete::<amazon_standings::Entity>()
            .filter(MarketId.eq(row.market_id))
            .filter(Day.eq(row.day))
            .exec(self.on())
            .await?;
        self.add(row).await
    }

    /// A market's figures of a metric, the latest first, before a day.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn amazon_figures(
        &self,
        market: Uuid,
        metric: &str,
        before: Option<i32>,
        limit: u64,
    ) -> Result<Vec<AmazonFigure>> {
        use amazon_figures::Column::{Day, MarketId, Metric};
        let mut found = self
            .find::<amazon_figures::Entity>()
            .filter(MarketId.eq(market))
            .filter(Metric.eq(metric))
            .order_by_desc(Day)
            .limit(limit);
        if let Some(before) = before {
            found = found.filter(Day.lt(before));
        }
        Ok(found.all(self.on()).await?)
    }

    /// What Amazon made of the account in a market last.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn amazon_standing(&self, market: Uuid) -> Result<Option<AmazonStanding>> {
        use amazon_standings::Column::{Day, MarketId};
        let found =
            self.find::<amazon_standings::Entity>().filter(MarketId.eq(market)).order_by_desc(Day);
        Ok(found.one(self.on()).await?)
    }

    /// Puts a list in the place of what an earlier attempt at the import kept.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn put_amazon_list(&self, list: AmazonList, rows: Vec<AmazonListed>) -> Result<()> {
        let import = list.import_id;
        self.delete::<amazon_listed::Entity>()
            .filter(amazon_listed::Column::ImportId.eq(import))
            .exec(self.on())
            .await?;
        self.delete::<amazon_lists::Entity>()
            .filter(amazon_lists::Column::ImportId.eq(import))
            .exec(self.on())
            .await?;
        self.add(list).await?;
        for some in rows.chunks(PIECE) {
            self.add_all(some.to_vec()).await?;
        }
        Ok(())
    }

    /// A market's latest list.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn latest_amazon_list(&self, market: Uuid) -> Result<Option<AmazonList>> {
        use amazon_lists::Column::{ImportId, MarketId, TakenAt};
        let found = self
            .find::<amazon_lists::Entity>()
            .filter(MarketId.eq(market))
            .order_by_desc(TakenAt)
            .order_by_desc(ImportId);
        Ok(found.one(self.on()).await?)
    }

    /// The packages of a list, in its order.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn amazon_listed(&self, import: Uuid) -> Result<Vec<AmazonListed>> {
        use amazon_listed::Column::{ImportId, No};
        let found =
            self.find::<amazon_listed::Entity>().filter(ImportId.eq(import)).order_by_asc(No);
        Ok(found.all(self.on()).await?)
    }

    /// Packages of one verdict on days, both ends in: a stretch of an index.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn packages_judged(
        &self,
        market: Uuid,
        verdict: i16,
        days: (i32, i32),
    ) -> Result<Vec<PackageRow>> {
        use packages::Column::{Day, MarketId, Verdict};
        let found = self
            .find::<packages::Entity>()
            .filter(MarketId.eq(market))
            .filter(Verdict.eq(verdict))
            .filter(Day.between(days.0, days.1));
        let found: Vec<Package> = found.all(self.on()).await?;
        Ok(found.into_iter().map(PackageRow::from).collect())
    }
}
