//! What would be if something were changed.

use super::Shown;
use crate::graphql::context::{caller, services};
use crate::graphql::error::{fault, refused};
use crate::graphql::scalar::Date;
use crate::graphql::types::health::Score;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use domain::problem::Problem;
use domain::time::Day;
use domain::what_if::{Change, Levers, Outcome, Used};
use std::sync::Arc;

/// Levers that are moved at most.
const MOST: usize = 100;

pub(super) struct ReviewWhatIf(pub(super) Arc<Shown>);

/// What went with one carrier goes with another.
#[derive(InputObject)]
pub struct CarrierChangeInput {
    /// The carrier as it is called in the slices.
    from: String,
    /// The one that takes over, which the account must have used.
    to: String,
}

#[Object]
impl ReviewWhatIf {
    /// What the latest score would have been if these things were different, and when the rate
    /// would recover if they were from now on; in which order they are given does not matter. None
    /// if nothing was scored yet, or the latest score was made by a version that did not keep what
    /// this takes: the next score does (`rescoreReview`; cases that can be scored are once a day
    /// anyway). Clients are refused it.
    async fn what_if(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Codes of defects that do not happen any more.", default)] fix: Vec<
            String,
        >,
        #[graphql(
            desc = "SKUs with invalid packages that Amazon ships from now on: their packages are \
                    not counted any more.",
            default
        )]
        to_fba: Vec<String>,
        #[graphql(
            desc = "Carriers that take over from others: packages go as well as the account's \
                    others with that carrier.",
            default
        )]
        carriers: Vec<CarrierChangeInput>,
        #[graphql(
            desc = "The hour, marketplace time, from which orders go out the next day: uploads \
                    are late as rarely as before it."
        )]
        cut_off: Option<u8>,
    ) -> Result<Option<WhatIf>> {
        let levers = levers(fix, to_fba, carriers, cut_off)?;
        let found = services(context)?.what_if(caller(context)?, self.0.row.id, &levers).await;
        Ok(found.map_err(fault)?.map(WhatIf::from))
    }

    /// What can be changed in `whatIf`; none where that is none. Clients are refused it.
    async fn what_if_levers(&self, context: &Context<'_>) -> Result<Option<WhatIfLevers>> {
        let found = services(context)?.mixture(caller(context)?, self.0.row.id).await;
        let shown = |used: Vec<Used>| used.into_iter().map(WhatIfLever::from).collect();
        Ok(found.map_err(fault)?.map(|mixture| WhatIfLevers {
            carriers: shown(mixture.carriers_used()),
            skus: shown(mixture.skus_used()),
        }))
    }
}

fn levers(
    fix: Vec<String>,
    to_fba: Vec<String>,
    carriers: Vec<CarrierChangeInput>,
    cut_off: Option<u8>,
) -> Result<Levers> {
    let wrong = |message: String| refused(crate::gate::Code::BadUserInput, message);
    if fix.len() + to_fba.len() + carriers.len() > MOST {
        return Err(wrong(format!("At most {MOST} things can be different at once.")));
    }
    let problem = |code: &String| {
        let known = Problem::ALL.into_iter().find(|problem| problem.code() == code);
        known.ok_or_else(|| wrong(format!("There is no defect with the code {code:?}.")))
    };
    Ok(Levers {
        fixed: fix.iter().map(problem).collect::<Result<_>>()?,
        to_fba: to_fba.into_iter().collect(),
        carriers: carriers.into_iter().map(|change| (change.from, change.to)).collect(),
        cut_off,
    })
}

/// What would be different.
#[derive(SimpleObject)]
pub struct WhatIf {
    /// For all packages together.
    overall: WhatIfChange,
    /// For each category, by name.
    categories: Vec<WhatIfChange>,
}

/// What would be different for packages that are counted together.
#[derive(SimpleObject)]
pub struct WhatIfChange {
    /// The category; none: all together.
    category: Option<String>,
    /// The score as it is. Pending and exempt packages are left aside.
    before: Score,
    /// The score as it would be.
    after: Score,
    /// What the rate would gain, in basis points; none without a rate.
    gain_bp: Option<i32>,
    /// The first day on which the rate meets the threshold if everything goes on as it is; none
    /// within 60 days.
    recovers_on_before: Option<Date>,
    /// The same if it goes on as it would be.
    recovers_on: Option<Date>,
}

impl From<Outcome> for WhatIf {
    fn from(Outcome { overall, categories }: Outcome) -> Self {
        WhatIf {
            overall: overall.into(),
            categories: categories.into_iter().map(WhatIfChange::from).collect(),
        }
    }
}

impl From<Change> for WhatIfChange {
    fn from(change: Change) -> Self {
        let Change { category, before, after, recovery_before, recovery_after } = change;
        let day = |day| Date::of(i32::from(Day::of(day).0));
        let signed = |bp: u32| i32::try_from(bp).ok();
        let rates = before.rate_bp.and_then(signed).zip(after.rate_bp.and_then(signed));
        WhatIfChange {
            category: Some(category).filter(|category| !category.is_empty()),
            before: Score::from(&before),
            after: Score::from(&after),
            gain_bp: rates.map(|(before, after)| after - before),
            recovers_on_before: recovery_before.map(day),
            recovers_on: recovery_after.map(day),
        }
    }
}

/// What can be changed.
#[derive(SimpleObject)]
pub struct WhatIfLevers {
    /// Carriers in use, the most used first. One that takes over needs 20 counted packages.
    carriers: Vec<WhatIfLever>,
    /// SKUs with invalid packages, at most 500, the most used first.
    skus: Vec<WhatIfLever>,
}

/// A carrier or SKU.
#[derive(SimpleObject)]
pub struct WhatIfLever {
    /// What it is called.
    name: String,
    /// Its counted packages.
    counted: u64,
    /// Invalid ones among them.
    invalid: u64,
}

impl From<Used> for WhatIfLever {
    fn from(Used { name, counted, invalid }: Used) -> Self {
        WhatIfLever { name, counted, invalid }
    }
}
