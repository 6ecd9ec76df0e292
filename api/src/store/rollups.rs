//! What dashboards read: daily counts, never packages.

use super::entity::day_tallies;
use super::entity::rows::DayTally;
use super::{Result, TenantScope};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, Statement, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

impl TenantScope {
    /// Daily counts of markets over days, both ends in, all carriers together; a blank category
    /// is all of them together.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn day_tallies(&self, markets: &[Uuid], days: (i32, i32)) -> Result<Vec<DayTally>> {
        use day_tallies::Column::{Carrier, Category, Day, MarketId};
        let found = self
            .find::<day_tallies::Entity>()
            .filter(MarketId.is_in(markets.iter().copied()))
            .filter(Carrier.eq(""))
            .filter(Day.between(days.0, days.1))
            .order_by_asc(MarketId)
            .order_by_asc(Category)
            .order_by_asc(Day);
        Ok(found.all(self.on()).await?)
    }

    /// What a dashboard shows of markets, in one statement however many there are. Their windows
    /// end on the last day with packages among the `reach` days up to `today`; a market without
    /// packages there is left out.
    ///
    /// # Errors
    /// When the database cannot.
    pub async fn dashboards(
        &self,
        markets: &[Uuid],
        today: i32,
        reach: i32,
        window: i32,
    ) -> Result<Vec<Dashboard>> {
        let (these, ids) = self.any_of("m.id", 5, markets);
        let mut values: Vec<Value> =
            vec![self.tenant().0.into(), today.into(), (today - reach).into(), window.into()];
        values.extend(ids);
        let sql = DASHBOARDS.replace("{these}", &these);
        let statement = Statement::from_sql_and_values(self.backend(), sql, values);
        let mut found: Vec<Dashboard> = Vec::new();
        for row in Count::find_by_statement(statement).all(self.on()).await? {
            let at = found.iter().position(|dashboard| dashboard.market == row.market_id);
            let at = at.unwrap_or_else(|| {
                found.push(Dashboard::empty(row.market_id, row.last));
                found.len() - 1
            });
            if let Some(dashboard) = found.get_mut(at) {
                dashboard.add(row);
            }
        }
        Ok(found)
    }
}

/// What a dashboard shows of a market, all carriers together.
#[derive(Clone, Debug)]
pub struct Dashboard {
    /// The market.
    pub market: Uuid,
    /// The last day of its window.
    pub last: i32,
    /// Valid, invalid, pending, exempt packages of the days of its window and the one before.
    pub days: BTreeMap<i32, [i64; 4]>,
    /// The same by category, over the window.
    pub categories: BTreeMap<String, [i64; 4]>,
    /// Defects, sole defects, risks by problem, over the window.
    pub problems: BTreeMap<i16, [i64; 3]>,
}

impl Dashboard {
    const fn empty(market: Uuid, last: i32) -> Self {
        Dashboard {
            market,
            last,
            days: BTreeMap::new(),
            categories: BTreeMap::new(),
            problems: BTreeMap::new(),
        }
    }

    fn add(&mut self, row: Count) {
        let Count { market_id: _, last: _, category, day, problem, a, b, c, d } = row;
        match (day, problem) {
            (Some(day), _) => drop(self.days.insert(day, [a, b, c, d])),
            (None, Some(problem)) => drop(self.problems.insert(problem, [a, b, c])),
            (None, None) => drop(self.categories.insert(category, [a, b, c, d])),
        }
    }
}

/// A row of [`DASHBOARDS`]: a day, a problem, or else a category, with its counts.
#[derive(Debug, FromQueryResult)]
struct Count {
    market_id: Uuid,
    last: i32,
    category: String,
    day: Option<i32>,
    problem: Option<i16>,
    a: i64,
    b: i64,
    c: i64,
    d: i64,
}

/// Of tenant `$1` and `{these}` markets: windows of `$4` days that end from `$3` to `$2`. Every part
/// reads a stretch of a key, as long as its days are many.
const DASHBOARDS: &str = "
    with windows as (
        select m.id as market_id, (
            select t.day from day_tallies t
            where t.tenant_id = $1 and t.market_id = m.id and t.carrier = '' and t.category = ''
                and t.day between $3 and $2
            order by t.day desc limit 1
        ) as last
        from markets m where m.tenant_id = $1 and {these}
    )
    select w.market_id, w.last, '' as category, t.day, cast(null as smallint) as problem,
        t.valid as a, t.invalid as b, t.pending as c, t.exempt as d
    from windows w join day_tallies t
        on t.market_id = w.market_id and t.day between w.last - 2 * $4 + 1 and w.last
    where t.tenant_id = $1 and t.carrier = '' and t.category = ''
    union all
    select w.market_id, w.last, t.category, null, null, cast(sum(t.valid) as bigint),
        cast(sum(t.invalid) as bigint), cast(sum(t.pending) as bigint),
        cast(sum(t.exempt) as bigint)
    from windows w join day_tallies t
        on t.market_id = w.market_id and t.day between w.last - $4 + 1 and w.last
    where t.tenant_id = $1 and t.carrier = '' and t.category <> ''
    group by w.market_id, w.last, t.category
    union all
    select w.market_id, w.last, '', null, t.problem, cast(sum(t.defects) as bigint),
        cast(sum(t.sole) as bigint), cast(sum(t.risks) as bigint), 0
    from windows w join day_problems t
        on t.market_id = w.market_id and t.day between w.last - $4 + 1 and w.last
    where t.tenant_id = $1 and t.carrier = '' and t.category = ''
    group by w.market_id, w.last, t.problem";
