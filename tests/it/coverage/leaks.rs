//! What a client sees when he asks for everything that the schema has: nothing internal, and
//! nothing of anybody else. The questions are made from the schema, so that a new field is asked
//! for as soon as it is there.

use super::document::{Roots, named};
use super::world::World;
use async_graphql::parser::types::FieldDefinition;
use serde_json::json;
use tests::on_both;

/// Words of the demo that are not for a client of Fernhill Garden: internal notes and comments, and
/// the names and addresses of others.
const NOT_FOR_CLIENTS: &[&str] = &[
    "Seasonal: busy",
    "Look at the evening shift",
    "Northwind",
    "Bergmann",
    "Camden",
    "Alpenrad",
    "Prairie",
    "dana@",
    "jonas@",
    "mara@",
    "sofia@",
    "priya@",
];

/// How deep is asked.
const DEPTH: usize = 4;

on_both!(a_client_who_asks_for_everything_sees_nothing_internal, |db| async move {
    let world = World::build(db).await;
    let roots = Roots::read();
    let mut client = world.its_client().await;
    let mut asked = 0;
    for field in roots.fields("Query") {
        let Some(start) = begin(field, &world) else { continue };
        let of = named(&field.ty.node);
        for inner in roots.fields(of) {
            let Some(shown) = show(&roots, inner, DEPTH) else { continue };
            let query = format!("{{ {start} {{ {shown} }} }}");
            let answer = client.graphql(&query, json!({})).await;
            let told = answer.text().to_owned();
            asked += 1;
            for secret in NOT_FOR_CLIENTS {
                assert!(!told.contains(secret), "{secret:?} in the answer to {query}: {told}");
            }
        }
    }
    assert!(asked > 100, "only {asked} questions were asked");
});

/// A field of the root with what it must be given, if that is known.
fn begin(field: &FieldDefinition, world: &World) -> Option<String> {
    let mut given = Vec::new();
    for argument in field.arguments.iter().map(|argument| &argument.node) {
        if argument.ty.node.nullable || argument.default_value.is_some() {
            continue;
        }
        let value = match (argument.name.node.as_str(), field.name.node.as_str()) {
            ("first", _) => "20".to_owned(),
            ("id", "sellerAccount") | ("account", _) => world.ids.put_into("\"<account>\""),
            ("id", "market") => world.ids.put_into("\"<market>\""),
            ("id", "review") | ("review", _) => world.ids.put_into("\"<review>\""),
            ("id", "import") => world.ids.put_into("\"<import>\""),
            ("id", "planAction") => world.ids.put_into("\"<client_action>\""),
            ("id", "comment") => world.ids.put_into("\"<client_comment>\""),
            ("id", "submission") => world.ids.put_into("\"<submission>\""),
            ("marketplace", _) => "\"US\"".to_owned(),
            ("link" | "text" | "cause" | "fixed" | "prevention", _) => "\"x\"".to_owned(),
            _ => return None,
        };
        given.push(format!("{}: {value}", argument.name.node));
    }
    let given = if given.is_empty() { String::new() } else { format!("({})", given.join(", ")) };
    Some(format!("{}{given}", field.name.node))
}

/// A field with all there is below it, as deep as is asked.
fn show(roots: &Roots, field: &FieldDefinition, depth: usize) -> Option<String> {
    let mut given = String::new();
    for argument in field.arguments.iter().map(|argument| &argument.node) {
        match argument.name.node.as_str() {
            "first" => "(first: 5)".clone_into(&mut given),
            _ if argument.ty.node.nullable || argument.default_value.is_some() => {}
            _ => return None,
        }
    }
    let (name, of) = (&field.name.node, named(&field.ty.node));
    if !roots.is_object(of) {
        return Some(format!("{name}{given}"));
    }
    if depth == 0 {
        return None;
    }
    let below: Vec<String> =
        roots.fields(of).filter_map(|inner| show(roots, inner, depth - 1)).collect();
    (!below.is_empty()).then(|| format!("{name}{given} {{ {} }}", below.join(" ")))
}
