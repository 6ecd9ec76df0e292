//! Daily counts: what a change of packages adds to them and takes away.

use super::batch::ROWS_AT_ONCE;
use super::statement::values;
use crate::store::Result;
use sqlx::{AssertSqlSafe, PgConnection, SqliteConnection};
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// How a package counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Its day; without one it counts nowhere.
    pub day: Option<i32>,
    /// What it counts as: valid, invalid, pending, exempt.
    pub verdict: i16,
    /// Problems that make it invalid, a bit each.
    pub defects: i32,
    /// Problems that do not.
    pub risks: i32,
    /// Its carrier.
    pub carrier: Arc<str>,
    /// Its categories.
    pub categories: Arc<[Arc<str>]>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Place {
    carrier: Arc<str>,
    category: Arc<str>,
    day: i32,
}

/// Differences of daily counts.
#[derive(Debug, Default)]
pub struct Tallies {
    verdicts: HashMap<Place, [i64; 4]>,
    /// Defects, sole defects, risks.
    problems: HashMap<(Place, i16), [i64; 3]>,
}

impl Tallies {
    /// Counts a package, or takes it away: `sign` is 1 or -1.
    pub fn count(&mut self, package: &Counted, sign: i64) {
        let Some(day) = package.day else { return };
        let blank: Arc<str> = Arc::from("");
        // A package without a carrier is only among all carriers.
        let own = Some(&package.carrier).filter(|carrier| !carrier.is_empty());
        for carrier in std::iter::once(&blank).chain(own) {
            for category in std::iter::once(&blank).chain(package.categories.iter()) {
                let place = Place { carrier: carrier.clone(), category: category.clone(), day };
                self.at(place, package, sign);
            }
        }
    }

    fn at(&mut self, place: Place, package: &Counted, sign: i64) {
        let counts = self.verdicts.entry(place.clone()).or_default();
        if let Some(count) = usize::try_from(package.verdict).ok().and_then(|at| counts.get_mut(at))
        {
            *count += sign;
        }
        let sole = i64::from(package.defects.count_ones() == 1);
        for problem in 0..16_i16 {
            let bit = 1_i32 << problem;
            let (defect, risk) = (package.defects & bit != 0, package.risks & bit != 0);
            if defect || risk {
                let [defects, soles, risks] =
                    self.problems.entry((place.clone(), problem)).or_default();
                *defects += sign * i64::from(defect);
                *soles += sign * i64::from(defect) * sole;
                *risks += sign * i64::from(risk);
            }
        }
    }

    fn moved(&self) -> impl Iterator<Item = (&Place, &[i64; 4])> {
        self.verdicts.iter().filter(|(_, counts)| counts.iter().any(|count| *count != 0))
    }

    fn moved_problems(&self) -> impl Iterator<Item = (&(Place, i16), &[i64; 3])> {
        self.problems.iter().filter(|(_, counts)| counts.iter().any(|count| *count != 0))
    }

    pub(super) async fn apply_postgres(
        &self,
        on: &mut PgConnection,
        tenant: Uuid,
        market: Uuid,
    ) -> Result<()> {
        let column = |at: usize| -> Vec<i64> {
            self.moved().map(|(_, counts)| counts.get(at).copied().unwrap_or(0)).collect()
        };
        let places = Places::of(self.moved().map(|(place, _)| place));
        sqlx::query(AssertSqlSafe(format!("{POSTGRES_TALLIES} {TALLIES}")))
            .bind(tenant)
            .bind(market)
            .bind(places.carriers)
            .bind(places.categories)
            .bind(places.days)
            .bind(column(0))
            .bind(column(1))
            .bind(column(2))
            .bind(column(3))
            .execute(&mut *on)
            .await?;
        let column = |at: usize| -> Vec<i64> {
            self.moved_problems().map(|(_, counts)| counts.get(at).copied().unwrap_or(0)).collect()
        };
        let places = Places::of(self.moved_problems().map(|((place, _), _)| place));
        let problems: Vec<i16> = self.moved_problems().map(|((_, problem), _)| *problem).collect();
        sqlx::query(AssertSqlSafe(format!("{POSTGRES_PROBLEMS} {PROBLEMS}")))
            .bind(tenant)
            .bind(market)
            .bind(places.carriers)
            .bind(places.categories)
            .bind(places.days)
            .bind(problems)
            .bind(column(0))
            .bind(column(1))
            .bind(column(2))
            .execute(&mut *on)
            .await?;
        Ok(())
    }

    pub(super) async fn apply_sqlite(
        &self,
        on: &mut SqliteConnection,
        tenant: Uuid,
        market: Uuid,
    ) -> Result<()> {
        // In the order of the table, so that neighbours are found where the last one was.
        let mut tallies: Vec<_> = self.moved().collect();
        tallies.sort_unstable_by_key(|(place, _)| *place);
        for some in tallies.chunks(ROWS_AT_ONCE) {
            let sql = format!("insert into day_tallies {} {TALLIES}", values(9, some.len()));
            let whole = some.len() == ROWS_AT_ONCE;
            let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(whole);
            for (place, [valid, invalid, pending, exempt]) in some {
                query = query
                    .bind(tenant)
                    .bind(market)
                    .bind(&*place.carrier)
                    .bind(&*place.category)
                    .bind(place.day)
                    .bind(valid)
                    .bind(invalid)
                    .bind(pending)
                    .bind(exempt);
            }
            query.execute(&mut *on).await?;
        }
        let mut problems: Vec<_> = self.moved_problems().collect();
        problems.sort_unstable_by_key(|(place, _)| *place);
        for some in problems.chunks(ROWS_AT_ONCE) {
            let sql = format!("insert into day_problems {} {PROBLEMS}", values(9, some.len()));
            let whole = some.len() == ROWS_AT_ONCE;
            let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(whole);
            for ((place, problem), [defects, sole, risks]) in some {
                query = query
                    .bind(tenant)
                    .bind(market)
                    .bind(&*place.carrier)
                    .bind(&*place.category)
                    .bind(place.day)
                    .bind(problem)
                    .bind(defects)
                    .bind(sole)
                    .bind(risks);
            }
            query.execute(&mut *on).await?;
        }
        Ok(())
    }
}

/// Places, a column each.
#[derive(Default)]
struct Places {
    carriers: Vec<String>,
    categories: Vec<String>,
    days: Vec<i32>,
}

impl Places {
    fn of<'a>(places: impl Iterator<Item = &'a Place>) -> Self {
        let mut columns = Places::default();
        for place in places {
            columns.carriers.push(place.carrier.to_string());
            columns.categories.push(place.category.to_string());
            columns.days.push(place.day);
        }
        columns
    }
}

/// A day's counts grow by what is added.
const TALLIES: &str = "on conflict (tenant_id, market_id, carrier, category, day) do update set
    valid = day_tallies.valid + excluded.valid,
    invalid = day_tallies.invalid + excluded.invalid,
    pending = day_tallies.pending + excluded.pending,
    exempt = day_tallies.exempt + excluded.exempt";

/// The same of their problems.
const PROBLEMS: &str = "on conflict (tenant_id, market_id, carrier, category, day, problem)
    do update set
    defects = day_problems.defects + excluded.defects,
    sole = day_problems.sole + excluded.sole,
    risks = day_problems.risks + excluded.risks";

const POSTGRES_TALLIES: &str = "insert into day_tallies
    select $1, $2, * from unnest($3::text[], $4::text[], $5::int[], $6::bigint[], $7::bigint[],
        $8::bigint[], $9::bigint[])";

const POSTGRES_PROBLEMS: &str = "insert into day_problems
    select $1, $2, * from unnest($3::text[], $4::text[], $5::int[], $6::smallint[], $7::bigint[],
        $8::bigint[], $9::bigint[])";
