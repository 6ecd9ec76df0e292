//! The counting pass alone: every rule on every row, counted by category and forgotten. It is there
//! to be measured beside a whole review.

use domain::check::{Desk, SkuMap};
use domain::intake::{Report, count};
use domain::profile::Profile;
use domain::rulebook::Rulebook;
use std::error::Error;
use std::fs::File;
use std::io::{self, Read};

struct FileReport(String);

impl Report for FileReport {
    fn name(&self) -> &str {
        &self.0
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(&self.0)?))
    }
}

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(report), Some(profile)) = (arguments.next(), arguments.next()) else {
        return Err("give a report and a profile".into());
    };
    let profile = Profile::parse(&std::fs::read_to_string(profile)?)?;
    let rulebook = Rulebook::find(&profile.rulebook).ok_or("the rulebook is not shipped")?;
    let as_of: jiff::Timestamp = "2026-11-01T12:00:00Z".parse()?;
    let desk = Desk::new(&profile, rulebook.clone(), as_of.into(), SkuMap::new())?;
    for (category, counts) in count(&FileReport(report), &desk, 2)? {
        println!("{category}: {} of {} valid", counts.valid, counts.counted());
    }
    Ok(())
}
