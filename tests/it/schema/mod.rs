//! The schema that is committed is the one that is served, and it explains itself.

mod change;

use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    InputValueDefinition, ServiceDocument, TypeDefinition, TypeKind, TypeSystemDefinition,
};
use change::changes;
use std::path::Path;

fn committed() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/schema.graphql");
    std::fs::read_to_string(file).unwrap()
}

fn types(document: &ServiceDocument) -> Vec<&TypeDefinition> {
    let types = document.definitions.iter().filter_map(|definition| match definition {
        TypeSystemDefinition::Type(of) => Some(&of.node),
        _ => None,
    });
    types.collect()
}

#[test]
fn the_committed_schema_is_the_one_that_is_served() {
    let (before, after) = (committed(), firstscan::graphql::sdl());
    if before == after {
        return;
    }
    let (before, after) = (parse_schema(before).unwrap(), parse_schema(after).unwrap());
    let found: Vec<String> =
        changes(&types(&before), &types(&after)).iter().map(ToString::to_string).collect();
    let found = if found.is_empty() { "descriptions only".to_owned() } else { found.join("\n") };
    panic!(
        "The schema has changed:\n{found}\n\nIf that is meant, commit it: \
         firstscan schema > frontend/schema.graphql"
    );
}

#[test]
fn everything_in_the_schema_is_described() {
    let document = parse_schema(firstscan::graphql::sdl()).unwrap();
    let mut bare = Vec::new();
    for of in types(&document) {
        let name = &of.name.node;
        let mut check = |what: String, described: bool| {
            if !described {
                bare.push(what);
            }
        };
        let roots = ["Query", "Mutation", "Subscription"];
        check(name.to_string(), of.description.is_some() || roots.contains(&name.as_str()));
        let mut arguments = |of: &str, list: &[async_graphql::Positioned<InputValueDefinition>]| {
            for argument in list {
                let argument = &argument.node;
                check(format!("{of}({})", argument.name.node), argument.description.is_some());
            }
        };
        match &of.kind {
            TypeKind::Object(async_graphql::parser::types::ObjectType { fields, .. })
            | TypeKind::Interface(async_graphql::parser::types::InterfaceType { fields, .. }) => {
                for field in fields {
                    let path = format!("{name}.{}", field.node.name.node);
                    arguments(&path, &field.node.arguments);
                }
                for field in fields {
                    let path = format!("{name}.{}", field.node.name.node);
                    check(path, field.node.description.is_some());
                }
            }
            TypeKind::Enum(of) => {
                for value in &of.values {
                    let value = &value.node;
                    check(format!("{name}.{}", value.value.node), value.description.is_some());
                }
            }
            TypeKind::InputObject(of) => {
                for field in &of.fields {
                    let path = format!("{name}.{}", field.node.name.node);
                    check(path, field.node.description.is_some());
                }
            }
            TypeKind::Scalar | TypeKind::Union(_) => {}
        }
    }
    assert!(bare.is_empty(), "without a description: {bare:#?}");
}
