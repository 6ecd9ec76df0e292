//! Reads a rulebook's file and refuses what it does not understand.

use super::effects::{Effects, Rule, reasons_of};
use super::exemption::{CarrierSet, Conditions, Exemption, OriginCode};
use super::two_scan::TwoScanRule;
use super::{Rulebook, Source, amount};
use crate::carrier::Directory;
use crate::marketplace::Marketplace;
use crate::money::Money;
use crate::place::Country;
use crate::problem::{Effect, Problem};
use crate::reason::Reason;
use crate::toml_file::{self, Complaint, Section};
use jiff::tz::TimeZone;

/// Why a rulebook cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rulebook, {0}")]
pub struct RulebookError(#[from] pub Complaint);

const KEYS: [&str; 16] = [
    "id",
    "version",
    "title",
    "notes",
    "effective_from",
    "threshold_bp",
    "per_category",
    "window_days",
    "grace_minutes",
    "scan_due_hours",
    "time_zone",
    "marketplaces",
    "source",
    "effects",
    "two_scan",
    "exemption",
];
const SOURCE_KEYS: [&str; 3] = ["title", "url", "confidence"];
const TWO_SCAN_KEYS: [&str; 2] = ["origins", "value_at_least"];
const EXEMPTION_KEYS: [&str; 15] = [
    "code",
    "title",
    "source",
    "confidence",
    "digital",
    "domestic",
    "marketplace_in",
    "origin_in",
    "origin_not_in",
    "carrier_in",
    "value_below",
    "ship_service_is",
    "ship_method_contains",
    "ship_method_contains_all",
    "ship_method_lacks",
];

impl Rulebook {
    /// Reads a rulebook from its TOML text.
    ///
    /// # Errors
    /// Names line and key of the first thing that is not understood: an unknown key or problem
    /// code, a problem without an effect, a threshold out of range, an exemption that asks nothing.
    pub fn parse(text: &str) -> Result<Self, RulebookError> {
        let table = toml_file::read(text)?;
        let root = Section::root(text, &table, &KEYS)?;
        let exemptions = root.sections("exemption", &EXEMPTION_KEYS)?;
        let two_scan = root.sections("two_scan", &TWO_SCAN_KEYS)?;
        let sources = root.sections("source", &SOURCE_KEYS)?;
        Ok(Rulebook {
            id: root.required_text("id")?,
            version: root.required_text("version")?,
            title: root.required_text("title")?,
            notes: root.text("notes")?.unwrap_or_default(),
            effective_from: root.date("effective_from")?,
            sources: sources.iter().map(source).collect::<Result<_, _>>()?,
            threshold_bp: required_number(&root, "threshold_bp", 1, 10_000)?,
            per_category: root.flag("per_category")?.unwrap_or(true),
            window_days: root.number("window_days", 1..=365)?.unwrap_or(30),
            grace_minutes: root.number("grace_minutes", 0..=10_080)?.unwrap_or(0),
            scan_due_hours: root.number("scan_due_hours", 0..=720)?.unwrap_or(48),
            time_zone: time_zone(&root)?,
            marketplaces: marketplaces(&root, "marketplaces")?,
            exemptions: exemptions.iter().map(exemption).collect::<Result<_, _>>()?,
            two_scan: two_scan.iter().map(two_scan_rule).collect::<Result<_, _>>()?,
            effects: effects(&root)?,
            text: text.to_owned(),
        })
    }
}

fn required_number(root: &Section, key: &str, least: u32, most: u32) -> Result<u32, Complaint> {
    let missing = || root.complain(key, "this is missing; 9500 stands for 95.00 %");
    root.number(key, least..=most)?.ok_or_else(missing)
}

fn source(section: &Section) -> Result<Source, Complaint> {
    Ok(Source {
        title: section.text("title")?.unwrap_or_default(),
        url: section.required_text("url")?,
        confidence: section.text("confidence")?.unwrap_or_default(),
    })
}

fn time_zone(root: &Section) -> Result<Option<String>, Complaint> {
    let Some(zone) = root.text("time_zone")? else { return Ok(None) };
    match TimeZone::get(&zone) {
        Ok(_) => Ok(Some(zone)),
        Err(_) => {
            let problem = format!("`{zone}` is no time zone; write it as Europe/London");
            Err(root.complain("time_zone", problem))
        }
    }
}

/// The items of a list, each read by `read`, which says what it expected otherwise.
fn list<T>(
    section: &Section,
    key: &str,
    read: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<T>, Complaint> {
    let texts = section.texts(key)?.unwrap_or_default();
    let item = |text: &String| read(text).map_err(|problem| section.complain(key, problem));
    texts.iter().map(item).collect()
}

fn marketplaces(section: &Section, key: &str) -> Result<Vec<Marketplace>, Complaint> {
    list(section, key, |text| {
        Marketplace::parse(text).ok_or_else(|| {
            let known = Marketplace::ALL.map(Marketplace::code).join(", ");
            format!("`{text}` is no marketplace; known are {known}")
        })
    })
}

fn origins(section: &Section, key: &str) -> Result<Vec<OriginCode>, Complaint> {
    list(section, key, |text| {
        let country = Country::from_code(text).map(OriginCode::of);
        country.ok_or_else(|| format!("`{text}` is no ISO country code; write two letters"))
    })
}

fn amount_of(section: &Section, key: &str) -> Result<Option<Money>, Complaint> {
    let Some(text) = section.text(key)? else { return Ok(None) };
    let problem = || section.complain(key, format!("`{text}` is no amount; write it as USD 5.00"));
    amount::parse(&text).map(Some).ok_or_else(problem)
}

fn two_scan_rule(section: &Section) -> Result<TwoScanRule, Complaint> {
    let rule = TwoScanRule {
        origins: origins(section, "origins")?,
        value_at_least: amount_of(section, "value_at_least")?,
    };
    if rule.origins.is_empty() {
        return Err(section.complain("origins", "name at least one country"));
    }
    Ok(rule)
}

fn exemption(section: &Section) -> Result<Exemption, Complaint> {
    let exemption = Exemption {
        code: section.required_text("code")?,
        title: section.required_text("title")?,
        source: section.text("source")?.unwrap_or_default(),
        confidence: section.text("confidence")?.unwrap_or_default(),
        conditions: conditions(section)?,
    };
    if exemption.conditions.is_empty() {
        let problem = "it has no condition and would exempt every package";
        return Err(section.complain("code", problem));
    }
    Ok(exemption)
}

fn conditions(section: &Section) -> Result<Conditions, Complaint> {
    let words = |key| {
        list(section, key, |text| match text.to_ascii_lowercase() {
            blank if blank.is_empty() => Err("this is blank".to_owned()),
            words => Ok(words),
        })
    };
    Ok(Conditions {
        digital: is_asked(section, "digital")?,
        domestic: is_asked(section, "domestic")?,
        marketplaces: marketplaces(section, "marketplace_in")?,
        origin_in: origins(section, "origin_in")?,
        origin_not_in: origins(section, "origin_not_in")?,
        carriers: carriers(section)?,
        value_below: amount_of(section, "value_below")?,
        services: list(section, "ship_service_is", |text| Ok(text.to_owned()))?,
        contains: words("ship_method_contains")?,
        contains_all: words("ship_method_contains_all")?,
        lacks: words("ship_method_lacks")?,
    })
}

/// A condition that can only be asked for, not against.
fn is_asked(section: &Section, key: &str) -> Result<bool, Complaint> {
    match section.flag(key)? {
        Some(false) => Err(section.complain(key, "only `true` means something; leave it out")),
        asked => Ok(asked.is_some()),
    }
}

fn carriers(section: &Section) -> Result<CarrierSet, Complaint> {
    let ids = list(section, "carrier_in", |text| {
        let unknown = || format!("`{text}` is no carrier of the directory");
        Directory::shipped().resolve(text).ok_or_else(unknown)
    })?;
    Ok(ids.into_iter().collect())
}

fn effects(root: &Section) -> Result<Effects, Complaint> {
    let codes = Problem::ALL.map(Problem::code);
    let missing = || root.complain("effects", "this is missing; add a table [effects]");
    let section = root.section("effects", &codes)?.ok_or_else(missing)?;
    let rule = |problem: Problem| Ok((problem, rule(&section, problem)?));
    Problem::ALL.into_iter().map(rule).collect::<Result<_, _>>().map(Effects::new)
}

fn rule(effects: &Section, problem: Problem) -> Result<Rule, Complaint> {
    let code = problem.code();
    if !effects.is_section(code) {
        return effect(effects, code).map(Rule::Always);
    }
    let reasons: Vec<Reason> = reasons_of(problem).collect();
    let codes: Vec<&str> = reasons.iter().map(|reason| reason.code()).collect();
    let missing = || effects.complain(code, "an effect is missing");
    let section = effects.section(code, &codes)?.ok_or_else(missing)?;
    let by_reason = |reason: &Reason| Ok((*reason, effect(&section, reason.code())?));
    reasons.iter().map(by_reason).collect::<Result<_, _>>().map(Rule::ByReason)
}

fn effect(section: &Section, key: &str) -> Result<Effect, Complaint> {
    match section.text(key)?.as_deref() {
        Some("defect") => Ok(Effect::Defect),
        Some("risk") => Ok(Effect::Risk),
        Some("ignored") => Ok(Effect::Ignored),
        Some(other) => {
            let problem = format!("`{other}` is no effect; write defect, risk or ignored");
            Err(section.complain(key, problem))
        }
        None => {
            let problem = "its effect is missing; write defect, risk or ignored";
            Err(section.complain(key, problem))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(changes: &[(&str, &str)]) -> String {
        let mut text = include_str!("../../rulebooks/amazon-us-2025-01-15.toml").to_owned();
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        Rulebook::parse(&text).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (from, to, expected) in [
            ("threshold_bp = 9500", "threshold_bp = 95000", "from 1 to 10000"),
            ("threshold_bp = 9500", "treshold_bp = 9500", "did you mean `threshold_bp`"),
            ("threshold_bp = 9500", "", "`threshold_bp`: this is missing"),
            ("tracking_reused =", "tracking_reusd =", "did you mean `tracking_reused`"),
            (
                "tracking_reused = \"defect\"",
                "",
                "`effects.tracking_reused`: its effect is missing",
            ),
            (
                "tracking_reused = \"defect\"",
                "tracking_reused = \"bad\"",
                "defect, risk or ignored",
            ),
            ("after_pickup =", "before_pickup =", "`effects.late_upload.before_pickup`"),
            ("\"USPS\"", "\"Pony Express\"", "no carrier of the directory"),
            ("USD 5.00", "5 dollars", "write it as USD 5.00"),
            ("\"CN\"", "\"China\"", "two letters"),
            ("marketplaces = [\"US\"]", "marketplaces = [\"XX\"]", "known are US, CA"),
            ("digital = true", "digital = false", "leave it out"),
            ("digital = true", "", "would exempt every package"),
            ("window_days = 30", "time_zone = \"Mars/Olympus\"", "write it as Europe/London"),
            ("window_days = 30", "window_days = ", "line"),
        ] {
            let complaint = complaint(&[(from, to)]);
            assert!(complaint.contains(expected), "{to}: {complaint}");
        }
        assert_eq!(complaint(&[]), "");
    }
}
