//! PostgreSQL's words in SQLite's.

/// Types of strict tables. Booleans are 0 and 1.
const TYPES: [(&str, &str); 6] = [
    ("uuid", "blob"),
    ("bytea", "blob"),
    ("bigint", "integer"),
    ("smallint", "integer"),
    ("boolean", "integer"),
    ("integer", "integer"),
];

/// Rewrites the statements of a step: types, strict tables, no schemas.
pub(crate) fn sqlite(sql: &str) -> String {
    let lines = sql.lines().map(|line| match line {
        ");" => ") strict;".to_owned(),
        _ => {
            let line = line.replace("hub.", "");
            line.split(' ').map(word).collect::<Vec<_>>().join(" ")
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn word(word: &str) -> String {
    let bare = word.trim_end_matches([',', ';']);
    match TYPES.iter().find(|(postgres, _)| *postgres == bare) {
        Some((_, sqlite)) => word.replacen(bare, sqlite, 1),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::sqlite;

    #[test]
    fn a_table_becomes_strict_and_its_types_sqlite_s() {
        let sql = "create table hub.keys (\n    id uuid primary key,\n    at bigint\n);\n";
        let expected = "create table keys (\n    id blob primary key,\n    at integer\n) strict;";
        assert_eq!(sqlite(sql), expected);
    }
}
