//! What is done with all that a consultancy or a seller account has at once.

use super::{Told, WhichArgs, found};
use crate::cli::CliError;
use crate::cli::table::Table;
use crate::service::custody::{Erased, Resealed};
use crate::service::{ServiceError, Services};
use crate::store::TenantId;
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::PathBuf;
use uuid::Uuid;

#[derive(Subcommand)]
pub(super) enum What {
    /// Write all that a consultancy has into a folder, readable without this program
    ExportConsultancy(ExportArgs),
    /// Write all that a seller account has into a folder
    ExportAccount(ExportAccountArgs),
    /// Take in a consultancy that `export-consultancy` wrote elsewhere
    ImportConsultancy(ImportArgs),
    /// Erase a consultancy, its files, and people who are in no other, for good
    EraseConsultancy(EraseArgs),
    /// Erase a seller account and its files, for good
    EraseAccount(EraseAccountArgs),
    /// Erase again what was erased and has come back with a backup
    ReplayErasures,
    /// Seal everything again with the first key of `security.keys`, so that old ones can go
    Reseal,
    /// What tells whether two databases hold the same, by table and consultancy
    Checksum,
    /// Look whether anybody changed the trail of who did what, or took some of it out
    CheckTrail,
}

#[derive(Args)]
pub(super) struct ExportArgs {
    #[command(flatten)]
    which: WhichArgs,
    /// The folder, which must not be there
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
}

#[derive(Args)]
pub(super) struct ExportAccountArgs {
    #[command(flatten)]
    account: AccountArgs,
    /// The folder, which must not be there
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
}

#[derive(Args)]
pub(super) struct AccountArgs {
    #[command(flatten)]
    which: WhichArgs,
    /// The account's id or its name
    account: String,
}

#[derive(Args)]
pub(super) struct ImportArgs {
    /// The folder
    folder: PathBuf,
}

#[derive(Args)]
pub(super) struct EraseArgs {
    #[command(flatten)]
    which: WhichArgs,
    #[command(flatten)]
    sure: SureArgs,
}

#[derive(Args)]
pub(super) struct EraseAccountArgs {
    #[command(flatten)]
    account: AccountArgs,
    #[command(flatten)]
    sure: SureArgs,
}

#[derive(Args)]
pub(super) struct SureArgs {
    /// Say that you know that nothing brings it back
    #[arg(long, required = true)]
    for_good: bool,
}

pub(super) async fn told(services: &Services, what: &What) -> Result<Told, CliError> {
    match what {
        What::ExportConsultancy(ExportArgs { which, to }) => {
            let (id, name) = found(services, &which.consultancy).await?;
            let taken = services.take_out(TenantId(id), to).await?;
            Ok(exported(&name, id, taken, to))
        }
        What::ExportAccount(ExportAccountArgs { account, to }) => {
            let (tenant, id, name) = one_account(services, account).await?;
            let taken = services.take_account_out(tenant, id, to).await?;
            Ok(exported(&name, id, taken, to))
        }
        What::ImportConsultancy(ImportArgs { folder }) => {
            let taken = services.take_in(folder).await?;
            let (id, rows, files) = (taken.tenant.0, taken.rows, taken.files);
            let text = format!(
                "{id} is here, {rows} rows and {files} files. Its people ask for a new password at \
                 the sign-in page."
            );
            Ok(Told { text, json: json!({"id": id, "rows": rows, "files": files}) })
        }
        What::EraseConsultancy(EraseArgs { which, sure: SureArgs { for_good: _ } }) => {
            let (id, name) = found(services, &which.consultancy).await?;
            Ok(gone(&name, id, services.erase_consultancy(TenantId(id)).await?))
        }
        What::EraseAccount(EraseAccountArgs { account, sure: SureArgs { for_good: _ } }) => {
            let (tenant, id, name) = one_account(services, account).await?;
            Ok(gone(&name, id, services.erase_account(tenant, id).await?))
        }
        What::ReplayErasures => {
            let again = services.replay_erasures().await?;
            let text = match again {
                0 => "The database knows every erasure; nothing was to be done.".to_owned(),
                1 => "One erasure was done again.".to_owned(),
                many => format!("{many} erasures were done again."),
            };
            Ok(Told { text, json: json!({"replayed": again}) })
        }
        What::Reseal => {
            let Resealed { secrets, letters, files } = services.reseal().await?;
            let text = format!(
                "{secrets} secrets, {letters} letters and {files} files are sealed with the new \
                 key. Older keys can go a day from now, when answers to repeated calls are \
                 forgotten."
            );
            Ok(Told { text, json: json!({"secrets": secrets, "letters": letters, "files": files}) })
        }
        What::Checksum => checksum(services).await,
        What::CheckTrail => check_trail(services).await,
    }
}

fn exported(
    name: &str,
    id: Uuid,
    taken: crate::service::custody::TakenOut,
    to: &std::path::Path,
) -> Told {
    let (rows, files) = (taken.rows, taken.files);
    let text = format!(
        "{name} ({id}) is in {}: {rows} rows and {files} files, none of them encrypted. Keep it \
         accordingly.",
        to.display()
    );
    Told { text, json: json!({"id": id, "rows": rows, "files": files, "folder": to}) }
}

fn gone(name: &str, id: Uuid, erased: Erased) -> Told {
    let Erased { rows, files, people } = erased;
    let text = format!("{name} ({id}) is erased: {rows} rows, {files} files, {people} people.");
    Told { text, json: json!({"id": id, "rows": rows, "files": files, "people": people}) }
}

/// The account that was meant: its id, or its name if only one of the consultancy has it.
async fn one_account(
    services: &Services,
    args: &AccountArgs,
) -> Result<(TenantId, Uuid, String), CliError> {
    let (tenant, _) = found(services, &args.which.consultancy).await?;
    let tenant = TenantId(tenant);
    let id = Uuid::try_parse(&args.account).ok();
    let all = services.accounts_of(tenant).await?;
    let mut named = all.into_iter().filter(|row| match id {
        Some(id) => row.id == id,
        None => row.name == args.account,
    });
    match (named.next(), named.next()) {
        (Some(row), None) => Ok((tenant, row.id, row.name)),
        (Some(_), Some(_)) => Err(CliError::Usage(format!(
            "several accounts are called {:?}; give the id",
            args.account
        ))),
        (None, _) => Err(CliError::Service(ServiceError::NotFound)),
    }
}

async fn check_trail(services: &Services) -> Result<Told, CliError> {
    let broken = services.broken_trails().await?;
    let line = |(name, no): &(String, i64)| {
        format!("{name}: number {no} was changed, or follows one that was taken out")
    };
    let text = match &*broken {
        [] => "Every trail is whole.".to_owned(),
        broken => broken.iter().map(line).collect::<Vec<_>>().join("\n"),
    };
    let json = broken.iter().map(|(name, no)| json!({"consultancy": name, "number": no}));
    Ok(Told { text, json: json!({"broken": json.collect::<Vec<_>>()}) })
}

async fn checksum(services: &Services) -> Result<Told, CliError> {
    let census = services.census().await?;
    let mut table = Table::new(&["of", "rows", "checksum"]);
    for (name, sum) in &census.tables {
        table.row([(*name).to_owned(), sum.rows.to_string(), sum.to_string()]);
    }
    for (tenant, sum) in &census.tenants {
        table.row([tenant.to_string(), sum.rows.to_string(), sum.to_string()]);
    }
    let of = |sum: &crate::store::tables::Checksum| json!({"rows": sum.rows, "checksum": sum.to_string()});
    let tables: serde_json::Map<_, _> =
        census.tables.iter().map(|(name, sum)| ((*name).to_owned(), of(sum))).collect();
    let tenants: serde_json::Map<_, _> =
        census.tenants.iter().map(|(id, sum)| (id.to_string(), of(sum))).collect();
    Ok(Told { text: table.to_string(), json: json!({"tables": tables, "consultancies": tenants}) })
}
