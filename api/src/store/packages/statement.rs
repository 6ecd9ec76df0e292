//! The statements that write packages.

/// Columns after tenant and market, in the order of all statements here.
pub(super) const COLUMNS: [&str; 19] = [
    "number",
    "order_id",
    "seq",
    "given",
    "lane",
    "origin",
    "scan_place",
    "categories",
    "items",
    "facts",
    "day",
    "confirmed_at",
    "verdict",
    "defects",
    "risks",
    "unassessed",
    "reasons",
    "flags",
    "changes_at",
];

/// What a package keeps from its first appearance.
const KEPT: [&str; 3] = ["number", "order_id", "seq"];

fn on_conflict() -> String {
    let changed = COLUMNS.iter().filter(|column| !KEPT.contains(column));
    let set: Vec<String> = changed.map(|column| format!("{column} = excluded.{column}")).collect();
    format!("on conflict (tenant_id, market_id, number, order_id) do update set {}", set.join(", "))
}

/// PostgreSQL: a table of this transaction's own, which row-level security lets COPY into.
pub(super) const STAGE: &str = "create temporary table stage on commit drop as
    select number, order_id, seq, given, lane, origin, scan_place, categories, items, facts, day,
        confirmed_at, verdict, defects, risks, unassessed, reasons, flags, changes_at
    from packages with no data";

/// PostgreSQL: fills the stage.
pub(super) const COPY: &str = "copy stage from stdin (format binary)";

/// PostgreSQL: from the stage to the packages of tenant `$1` and market `$2`. Without `known`
/// there is nothing to replace yet.
pub(super) fn from_stage(known: bool) -> String {
    let columns = COLUMNS.join(", ");
    let replace = if known { on_conflict() } else { String::new() };
    format!(
        "insert into packages (tenant_id, market_id, {columns})
         select $1, $2, {columns} from stage {replace}"
    )
}

/// SQLite: this many packages at once. Without `known` there is nothing to replace yet, and a
/// statement that fails ends the transaction; SQLite keeps no journal of it then, which takes a
/// third less time.
pub(super) fn of_rows(rows: usize, known: bool) -> String {
    let columns = COLUMNS.join(", ");
    let values = values(COLUMNS.len() + 2, rows);
    let (insert, replace) = match known {
        true => ("insert", on_conflict()),
        false => ("insert or rollback", String::new()),
    };
    format!("{insert} into packages (tenant_id, market_id, {columns}) {values} {replace}")
}

/// SQLite: so many rows of so many columns, all of them to be bound.
pub(super) fn values(columns: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(","));
    format!("values {}", vec![row.as_str(); rows].join(","))
}
