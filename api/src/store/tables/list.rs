//! The list of all tables: whose their rows are, in an order in which none speaks of a later one.

use super::{Belongs, Column, Kind, Table};
use crate::store::entity::*;
use sea_orm::{ColumnTrait, EntityTrait, IdenStatic, Iterable, PrimaryKeyToColumn};
use std::sync::LazyLock;

use Belongs::{Account, Nobody, Part, Person, Tenant};

macro_rules! tables {
    ($($guard:ident $table:ident: $belongs:expr;)+) => {
        static ALL: LazyLock<Vec<Table>> = LazyLock::new(|| {
            vec![$(table::<$table::Entity>($belongs, stringify!($guard) == "guarded")),+]
        });
    };
}

tables! {
    open tenants: Tenant("id");
    open users: Person("id");
    open seats: Tenant("tenant_id");
    open second_factors: Person("user_id");
    open recovery_codes: Person("user_id");
    open sessions: Person("user_id");
    open refresh_tokens: Person("user_id");
    open links: Person("user_id");
    open signing_keys: Nobody;
    open buckets: Nobody;
    open erasures: Nobody;
    open jobs: Tenant("tenant_id");

    guarded members: Tenant("tenant_id");
    guarded invites: Tenant("tenant_id");
    guarded api_keys: Tenant("tenant_id");
    guarded idempotent_calls: Tenant("tenant_id");
    guarded audit_events: Tenant("tenant_id");
    guarded rulebooks: Tenant("tenant_id");
    guarded brandings: Tenant("tenant_id");
    guarded saved_views: Tenant("tenant_id");
    guarded webhook_endpoints: Tenant("tenant_id");
    guarded webhook_deliveries: Tenant("tenant_id");
    guarded webhook_attempts: Tenant("tenant_id");
    guarded api_key_days: Tenant("tenant_id");
    guarded incidents: Tenant("tenant_id");
    guarded early_warnings: Tenant("tenant_id");

    guarded seller_accounts: Account("id");
    guarded member_accounts: Account("account_id");
    guarded markets: Account("account_id");
    guarded locations: Part("market_id", "markets");
    guarded approved_carriers: Part("market_id", "markets");
    guarded sku_categories: Part("market_id", "markets");
    guarded uploads: Account("account_id");
    guarded imports: Part("market_id", "markets");
    guarded import_files: Part("import_id", "imports");
    guarded quarantined_rows: Part("import_id", "imports");
    guarded amazon_figures: Part("market_id", "markets");
    guarded amazon_standings: Part("market_id", "markets");
    guarded amazon_lists: Part("import_id", "imports");
    guarded amazon_listed: Part("import_id", "imports");
    guarded packages: Part("market_id", "markets");
    guarded scans: Account("account_id");
    guarded sent_shipments: Part("market_id", "markets");
    guarded carrier_feeds: Account("account_id");
    guarded early_warning_accounts: Account("account_id");
    guarded terms: Part("market_id", "markets");
    guarded day_tallies: Part("market_id", "markets");
    guarded day_problems: Part("market_id", "markets");
    guarded reviews: Part("market_id", "markets");
    guarded revisions: Part("review_id", "reviews");
    guarded mixtures: Part("review_id", "reviews");
    guarded plan_actions: Part("review_id", "reviews");
    guarded action_files: Part("action_id", "plan_actions");
    guarded comments: Part("review_id", "reviews");
    guarded responses: Part("review_id", "reviews");
    guarded submissions: Part("review_id", "reviews");
    guarded review_events: Part("review_id", "reviews");
    guarded review_incidents: Part("review_id", "reviews");
    guarded watch_rules: Part("market_id", "markets");
    guarded standings: Part("market_id", "markets");
    guarded alerts: Account("account_id");
    guarded alert_readers: Account("account_id");
}

/// Every table, those first that others speak of.
#[must_use]
pub fn all() -> &'static [Table] {
    &ALL
}

/// The table of a name.
pub(super) fn named(name: &str) -> Option<&'static Table> {
    ALL.iter().find(|table| table.name == name)
}

fn table<E>(belongs: Belongs, guarded: bool) -> Table
where
    E: EntityTrait,
{
    let column = |column: E::Column| Column {
        name: column.as_str(),
        kind: Kind::of(column.def().get_column_type()),
    };
    let columns: Vec<Column> = E::Column::iter().map(column).collect();
    let place = |name: &str| columns.iter().position(|column| column.name == name);
    let key = E::PrimaryKey::iter().filter_map(|key| place(key.into_column().as_str())).collect();
    Table { name: E::default().table_name(), key, columns, belongs, guarded }
}
