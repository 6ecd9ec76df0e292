//! Amazon's account-health report beside the reports of packages. It has no rows, so it changes no
//! count of them; what is odd about it is said with the other warnings.

use super::columns::Columns;
use super::report::Report;
use super::{Intake, RefusalReason};
use crate::account_health::{self, AccountHealth};
use crate::assessment::Source;
use std::io::Read;

/// Bytes of a report at most; Amazon's have some thousand a marketplace.
const LIMIT: u64 = 16 << 20;

/// Reads it and keeps it with the others.
pub fn read(
    intake: &mut Intake<'_, '_>,
    report: &dyn Report,
    format: &'static str,
) -> Result<(), RefusalReason> {
    let mut bytes = Vec::new();
    report.open()?.take(LIMIT).read_to_end(&mut bytes)?;
    (intake.progress)(bytes.len() as u64);
    let health = account_health::read(&bytes)?;
    intake.input.sources.push(Source {
        name: report.name().to_owned(),
        format: format.into(),
        rows: 0,
        columns: Vec::new(),
        unknown_columns: Vec::new(),
        tells: Columns::NONE,
        orders_tell: Columns::NONE,
    });
    intake.ledger.begin_source();
    intake.input.warnings.extend(warnings(report.name(), &health));
    intake.account_health.push(health);
    Ok(())
}

fn warnings(name: &str, health: &AccountHealth) -> Vec<String> {
    let odd = health.oddities.iter().map(|oddity| format!("{name}: {oddity}"));
    let further = (health.further_oddities > 0)
        .then(|| format!("{name}: {} further fields are odd", health.further_oddities));
    odd.chain(further).collect()
}
