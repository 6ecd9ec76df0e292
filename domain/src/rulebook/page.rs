//! A rulebook as a page to read.

use super::Rulebook;
use crate::marketplace::Marketplace;
use crate::problem::Effect;
use std::fmt;

const fn word(effect: Effect) -> &'static str {
    match effect {
        Effect::Defect => "defect",
        Effect::Risk => "risk",
        Effect::Ignored => "ignored",
    }
}

impl fmt::Display for Rulebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} ({}, version {})", self.title, self.id, self.version)?;
        if let Some(from) = self.effective_from {
            writeln!(f, "In force since {from}")?;
        }
        if !self.marketplaces.is_empty() {
            let codes: Vec<_> = self.marketplaces.iter().copied().map(Marketplace::code).collect();
            writeln!(f, "Meant for {}", codes.join(", "))?;
        }
        let (whole, part) = (self.threshold_bp / 100, self.threshold_bp % 100);
        let level = if self.per_category { "in every category" } else { "all categories together" };
        writeln!(f, "Rate to reach: {whole}.{part:02} %, {level}, over {} days", self.window_days)?;
        writeln!(f, "First scan due after {} hours", self.scan_due_hours)?;
        if !self.notes.is_empty() {
            writeln!(f, "\n{}", self.notes.trim())?;
        }
        writeln!(f, "\nWhat a problem does")?;
        for (problem, reason, effect) in self.effects() {
            let reason = reason.map(|reason| format!("/{}", reason.code())).unwrap_or_default();
            let code = format!("{}{reason}", problem.code());
            writeln!(f, "  {:<8} {code:<32} {}", word(effect), problem.title())?;
        }
        self.write_exemptions(f)?;
        self.write_sources(f)
    }
}

impl Rulebook {
    fn write_exemptions(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.exemptions.is_empty() {
            return writeln!(f, "\nNothing is exempt.");
        }
        writeln!(f, "\nNot measured")?;
        for exemption in &self.exemptions {
            writeln!(f, "  {:<24} {}", exemption.code, exemption.title)?;
            if !exemption.source.is_empty() {
                writeln!(f, "  {:<24} {} {}", "", exemption.confidence, exemption.source)?;
            }
        }
        Ok(())
    }

    fn write_sources(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.sources.is_empty() {
            return Ok(());
        }
        writeln!(f, "\nSources (A Amazon's text, B Amazon's text but old or cut, C third party)")?;
        for source in &self.sources {
            let gap = if source.title.is_empty() { "" } else { ": " };
            writeln!(f, "  {:<2} {}{gap}{}", source.confidence, source.title, source.url)?;
        }
        Ok(())
    }
}
