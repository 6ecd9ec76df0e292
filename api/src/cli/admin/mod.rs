//! `firstscan admin`: what whoever runs the server does to it.

mod custody;

use super::app::{self, runtime};
use super::table::Table;
use super::{CliError, file};
use crate::app::App;
use crate::clock::utc;
use crate::config::{Config, Flags};
use crate::service::consultancy::{Created, FirstOwner};
use crate::service::{ServiceError, Services};
use clap::{Args, Subcommand};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use uuid::Uuid;

/// Arguments of `firstscan admin`.
#[derive(Args)]
pub(super) struct AdminArgs {
    #[command(flatten)]
    flags: Flags,
    /// Answer for programs
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make a consultancy with its owner, who is invited unless a password is given
    CreateConsultancy(CreateArgs),
    /// List the consultancies
    List,
    /// End all access to a consultancy, at once
    Suspend(WhichArgs),
    /// Let a suspended consultancy work again
    Resume(WhichArgs),
    /// Sign access tokens with a new key; those of the old one stay good until they expire
    RotateKeys(RotateArgs),
    /// Shut somebody out of everything, at once
    ShutOut(WhoArgs),
    /// Let somebody in again who was shut out
    LetIn(WhoArgs),
    /// Take the second factor of somebody away who has lost phone and recovery codes, and whom you
    /// have recognised by other means
    ForgetSecondFactor(WhoArgs),
    #[command(flatten)]
    Custody(custody::What),
}

#[derive(Args)]
struct RotateArgs {
    /// Somebody else may have the old keys: what they signed ends within a minute
    #[arg(long)]
    at_once: bool,
}

#[derive(Args)]
struct CreateArgs {
    /// The consultancy's name
    name: String,
    /// The owner's address
    #[arg(long, value_name = "EMAIL")]
    owner: String,
    /// The owner's name, if a password is given
    #[arg(long, value_name = "NAME", requires = "password_file")]
    owner_name: Option<String>,
    /// A file with the owner's password; - is standard input
    #[arg(long, value_name = "FILE", requires = "owner_name")]
    password_file: Option<PathBuf>,
    /// The language of the invitation
    #[arg(long, default_value = "en")]
    locale: String,
    /// For trying out: no mail and no webhook leaves it, and its keys begin with fs_test_
    #[arg(long)]
    test: bool,
}

#[derive(Args)]
struct WhichArgs {
    /// Its id or its name
    consultancy: String,
}

#[derive(Args)]
struct WhoArgs {
    /// The person's e-mail address
    email: String,
}

/// What is told: to people as a text, to programs as an object.
struct Told {
    text: String,
    json: Value,
}

pub(super) fn run(args: &AdminArgs) -> Result<ExitCode, CliError> {
    let config = Config::load(&args.flags)?;
    let told = runtime()?.block_on(async {
        let keys = app::keys(&config)?;
        app::migrate_file(&config).await?;
        let app: App = app::open(&config, keys, config.server.port).await?;
        let told = match &args.what {
            What::Custody(what) => {
                let services = app.services().unhurried(config.database.job_timeout);
                custody::told(&services, what).await
            }
            what => told(app.services(), what).await,
        };
        app.services().store().close().await.map_err(ServiceError::from)?;
        told
    })?;
    let mut out = io::stdout().lock();
    match args.json {
        true => writeln!(out, "{}", told.json)?,
        false => writeln!(out, "{}", told.text.trim_end())?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn told(services: &Services, what: &What) -> Result<Told, CliError> {
    match what {
        What::CreateConsultancy(args) => create(services, args).await,
        What::Custody(what) => custody::told(services, what).await,
        What::List => list(services).await,
        What::Suspend(which) => suspend(services, which, true).await,
        What::Resume(which) => suspend(services, which, false).await,
        What::RotateKeys(args) => rotate(services, args).await,
        What::ShutOut(WhoArgs { email }) => {
            services.shut_out(email, true).await?;
            Ok(done(email, "shut_out", format!("{email} is shut out of everything.")))
        }
        What::LetIn(WhoArgs { email }) => {
            services.shut_out(email, false).await?;
            Ok(done(email, "let_in", format!("{email} can sign in again.")))
        }
        What::ForgetSecondFactor(WhoArgs { email }) => {
            services.forget_factor(email).await?;
            let text = format!("{email} has no second factor any more and was told so by mail.");
            Ok(done(email, "second_factor_removed", text))
        }
    }
}

async fn create(services: &Services, args: &CreateArgs) -> Result<Told, CliError> {
    let CreateArgs { name, owner, owner_name, password_file, locale, test } = args;
    let how = match (owner_name, password_file) {
        (Some(name), Some(path)) => {
            FirstOwner::Password { name: name.clone(), password: password(path)? }
        }
        _ => FirstOwner::Invite,
    };
    let Created { tenant, link } =
        services.make_consultancy(name, locale, owner, how, *test).await?;
    let link = link.map(|link| services.join_page(&link));
    let way_in = match &link {
        Some(link) if *test => format!("{owner} comes in with this link:\n{link}"),
        Some(link) => format!("{owner} is invited by mail, or with this link:\n{link}"),
        None => format!("{owner} can sign in."),
    };
    Ok(Told {
        text: format!("{name} is made, with the id {}.\n{way_in}", tenant.0),
        json: json!({"id": tenant.0, "name": name, "owner": owner, "link": link}),
    })
}

/// The first line of a file.
fn password(path: &std::path::Path) -> Result<SecretString, CliError> {
    let text = match path.as_os_str() == "-" {
        true => io::read_to_string(io::stdin())?,
        false => file::read_text(path)?,
    };
    Ok(text.lines().next().unwrap_or_default().to_owned().into())
}

async fn list(services: &Services) -> Result<Told, CliError> {
    let mut table = Table::new(&["id", "status", "made", "name"]);
    let mut all = Vec::new();
    for row in services.consultancies().await? {
        let made = utc(row.created_at).format("%Y-%m-%d").to_string();
        all.push(json!({
            "id": row.id,
            "name": row.name,
            "status": row.status,
            "createdAt": utc(row.created_at).to_rfc3339(),
        }));
        table.row([row.id.to_string(), row.status, made, row.name]);
    }
    let text = match all.is_empty() {
        true => "There is no consultancy yet; make one with `firstscan admin create-consultancy`."
            .to_owned(),
        false => table.to_string(),
    };
    Ok(Told { text, json: json!(all) })
}

async fn suspend(services: &Services, which: &WhichArgs, end: bool) -> Result<Told, CliError> {
    let (id, name) = found(services, &which.consultancy).await?;
    services.suspend_consultancy(id, end).await?;
    let (status, text) = match end {
        true => ("suspended", format!("{name} ({id}) is suspended: nobody gets in any more.")),
        false => ("active", format!("{name} ({id}) works again.")),
    };
    Ok(Told { text, json: json!({"id": id, "name": name, "status": status}) })
}

/// The consultancy that was meant: its id, or its name if only one has it.
async fn found(services: &Services, which: &str) -> Result<(Uuid, String), CliError> {
    let all = services.consultancies().await?;
    let id = Uuid::try_parse(which).ok();
    let mut named = all.into_iter().filter(|row| match id {
        Some(id) => row.id == id,
        None => row.name == which,
    });
    match (named.next(), named.next()) {
        (Some(row), None) => Ok((row.id, row.name)),
        (Some(_), Some(_)) => Err(CliError::Usage(format!(
            "several consultancies are called {which:?}; give the id that `admin list` shows"
        ))),
        (None, _) => Err(CliError::Service(ServiceError::NotFound)),
    }
}

fn done(email: &str, what: &str, text: String) -> Told {
    Told { text, json: json!({"email": email, "done": what}) }
}

async fn rotate(services: &Services, args: &RotateArgs) -> Result<Told, CliError> {
    let RotateArgs { at_once } = args;
    let from = match at_once {
        true => services.replace_signing_keys().await?,
        false => services.rotate_signing_keys().await?,
    };
    let from = utc(from).to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    Ok(Told {
        text: match at_once {
            true => "A new key signs access tokens; the old ones are deleted.".to_owned(),
            false => {
                format!("A new key signs access tokens from {from} on, when every server knows it.")
            }
        },
        json: json!({"activeFrom": from}),
    })
}
