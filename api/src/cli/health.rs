//! `firstscan health`: asks the server or worker on this machine how it is, for whoever has only the
//! program at hand, like a container's health check.

use super::CliError;
use crate::config::{Config, Flags};
use clap::Args;
use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::process::ExitCode;
use std::time::Duration;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(4);
/// Bytes of an answer that are read.
const LONGEST: u64 = 16 * 1024;

/// Arguments of `firstscan health`.
#[derive(Args)]
pub(super) struct HealthArgs {
    #[command(flatten)]
    flags: Flags,
    /// Ask whether it lives, not whether it is ready
    #[arg(long)]
    live: bool,
}

/// 0 if it is well, 1 if it is not or does not answer; what is wrong is printed.
pub(super) fn run(args: &HealthArgs) -> Result<ExitCode, CliError> {
    let config = Config::load(&args.flags)?;
    // A worker has no other port.
    let at = config.monitor.listen().unwrap_or_else(|| config.server.listen());
    let at = SocketAddr::new(nearest(at.ip()), at.port());
    let path = if args.live { "/health/live" } else { "/health/ready" };
    let mut out = io::stdout().lock();
    match ask(at, path) {
        Ok(answer) if answer.starts_with("HTTP/1.1 200 ") => Ok(ExitCode::SUCCESS),
        Ok(answer) => {
            let body = answer.split_once("\r\n\r\n").map_or(answer.as_str(), |(_, body)| body);
            writeln!(out, "{at}{path}: {}", body.trim())?;
            Ok(ExitCode::FAILURE)
        }
        Err(why) => {
            writeln!(out, "{at}{path}: {why}")?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Where to reach who listens everywhere.
const fn nearest(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    }
}

fn ask(at: SocketAddr, path: &str) -> io::Result<String> {
    let mut to = TcpStream::connect_timeout(&at, PATIENCE)?;
    to.set_read_timeout(Some(PATIENCE))?;
    to.set_write_timeout(Some(PATIENCE))?;
    write!(to, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    to.take(LONGEST).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
