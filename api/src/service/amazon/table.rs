//! The packages on which Amazon and we differ as a table, safe to open in a spreadsheet.

use super::super::{Caller, Result, ServiceError, Services};
use crate::auth::permission::Action;
use crate::render::cell::without_formula;
use domain::reconciliation::Difference;
use domain::time::Day;
use uuid::Uuid;

/// The columns.
const HEAD: [&str; 9] = [
    "order-id",
    "tracking-number",
    "carrier",
    "day",
    "listed-day",
    "category",
    "only-invalid-for",
    "reason",
    "explanation",
];

impl Services {
    /// All packages on which Amazon and we differ, as CSV.
    ///
    /// # Errors
    /// Not found if there is nothing to compare with, or the caller may not see the market.
    pub async fn reconciliation_table(&self, caller: &Caller, market: Uuid) -> Result<Vec<u8>> {
        let market = self.market(caller, market, Action::ViewShipments).await?;
        let compared = self.reconciliation(caller, &market).await?;
        let compared = compared.ok_or(ServiceError::NotFound)?;
        let written = written(&compared.found.differences);
        written.map_err(|why| ServiceError::fault("table", why))
    }
}

fn written(differences: &[Difference]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(HEAD)?;
    for difference in differences {
        let (ours, listed) = (difference.pair.ours.as_ref(), difference.pair.listed.as_ref());
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.date().to_string());
        let theirs = listed.map(|listed| &*listed.carrier);
        let carrier = ours.map(|ours| ours.carrier.as_str()).or(theirs).unwrap_or("");
        let cells = [
            difference.order_id(),
            difference.number(),
            carrier,
            &day(ours.and_then(|ours| ours.day)),
            &day(listed.and_then(|listed| listed.day)),
            listed.map_or("", |listed| &*listed.category),
            difference.side.code(),
            difference.reason.code(),
            difference.sentence(),
        ];
        table.write_record(cells.map(|cell| without_formula(cell).into_owned()))?;
    }
    table.into_inner().map_err(|why| csv::Error::from(why.into_error()))
}
