//! Rulebooks and lists of carriers.

use crate::graphql::scalar::Date;
use crate::service::rules::{CarrierList, KnownRulebook};
use async_graphql::{Object, SimpleObject};
use domain::carrier::Completeness;

/// The rules that packages are judged by, with their sources.
pub struct Rulebook(pub KnownRulebook);

/// The rules that packages are judged by, with their sources.
#[Object]
impl Rulebook {
    /// Its code, such as `standard`.
    async fn code(&self) -> &str {
        &self.0.rules.id
    }

    /// Version of its text; reviews record it.
    async fn version(&self) -> &str {
        &self.0.rules.version
    }

    /// What it is called.
    async fn title(&self) -> &str {
        &self.0.rules.title
    }

    /// What a reader should know about it.
    async fn notes(&self) -> &str {
        &self.0.rules.notes
    }

    /// Whether it is one of the consultancy's own.
    async fn own(&self) -> bool {
        self.0.own.is_some()
    }

    /// The first promised delivery day it speaks of; none: any.
    async fn effective_from(&self) -> Option<Date> {
        self.0.rules.effective_from.map(Date)
    }

    /// The rate to reach, in basis points; reaching it exactly is enough.
    async fn threshold_bp(&self) -> u32 {
        self.0.rules.threshold_bp
    }

    /// Whether every category must reach it, or all together.
    async fn per_category(&self) -> bool {
        self.0.rules.per_category
    }

    /// How many days are counted.
    async fn window_days(&self) -> u32 {
        self.0.rules.window_days
    }

    /// Codes of the marketplaces it is meant for; empty: any.
    async fn marketplaces(&self) -> Vec<&'static str> {
        self.0.rules.marketplaces.iter().map(|market| market.code()).collect()
    }

    /// Where the rules come from.
    async fn sources(&self) -> Vec<RuleSource> {
        let source = |source: &domain::rulebook::Source| RuleSource {
            title: source.title.clone(),
            url: source.url.clone(),
            confidence: source.confidence.clone(),
        };
        self.0.rules.sources.iter().map(source).collect()
    }

    /// All of it as TOML, to be changed and put back under another code.
    async fn text(&self) -> &str {
        self.0.own.as_ref().map_or_else(|| self.0.rules.text(), |own| &own.rules)
    }
}

/// Where a rule comes from.
#[derive(SimpleObject)]
pub struct RuleSource {
    /// What it is; blank when the address says it.
    title: String,
    /// Web address.
    url: String,
    /// `A`: Amazon's text; `B`: Amazon's text, but old or cut; `C`: a third party; blank: own rule.
    confidence: String,
}

/// The carriers that Amazon lists for a marketplace.
#[derive(SimpleObject)]
pub struct ListedCarriers {
    /// Their names, in order.
    names: Vec<String>,
    /// Whether the list is known to be whole.
    complete: bool,
    /// Where it comes from.
    source: String,
    /// When it was read.
    as_of: String,
    /// What a reader should know about it.
    note: String,
}

impl From<CarrierList> for ListedCarriers {
    fn from(list: CarrierList) -> Self {
        let CarrierList { names, source } = list;
        let complete = source.completeness == Completeness::Complete;
        let (as_of, note) = (source.as_of, source.note);
        ListedCarriers { names, complete, source: source.source, as_of, note }
    }
}
