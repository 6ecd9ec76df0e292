//! Documents for each field of the roots, made from the schema.

use super::cases::Case;
use super::world::Ids;
use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    BaseType, FieldDefinition, ServiceDocument, Type, TypeKind, TypeSystemDefinition,
};
use serde_json::Value;

/// The roots of the schema that is served.
pub struct Roots(ServiceDocument);

impl Roots {
    pub fn read() -> Self {
        Roots(parse_schema(firstscan::graphql::sdl()).unwrap())
    }

    /// Each field with the root it belongs to.
    pub fn all(&self) -> impl Iterator<Item = (String, String)> {
        ["Query", "Mutation", "Subscription"].into_iter().flat_map(|root| {
            let field =
                move |field: &FieldDefinition| (root.to_owned(), field.name.node.to_string());
            self.fields(root).map(field)
        })
    }

    /// The fields of a type.
    pub fn fields(&self, of: &str) -> impl Iterator<Item = &FieldDefinition> {
        let of = of.to_owned();
        let found = self.0.definitions.iter().filter_map(move |definition| match definition {
            TypeSystemDefinition::Type(found) if found.node.name.node == of => {
                match &found.node.kind {
                    TypeKind::Object(object) => Some(object.fields.iter().map(|field| &field.node)),
                    _ => None,
                }
            }
            _ => None,
        });
        found.flatten()
    }

    /// Whether there is an object of that name.
    pub fn is_object(&self, name: &str) -> bool {
        self.0.definitions.iter().any(|definition| match definition {
            TypeSystemDefinition::Type(found) => {
                found.node.name.node == name
                    && matches!(
                        found.node.kind,
                        TypeKind::Object(_) | TypeKind::Interface(_) | TypeKind::Union(_)
                    )
            }
            _ => false,
        })
    }

    /// The document of a case and its variables.
    pub fn document(&self, case: &Case, ids: &Ids) -> (String, Value) {
        let field = self.fields(case.root).find(|field| field.name.node == case.field);
        let field = field.unwrap_or_else(|| panic!("{}.{} is not there", case.root, case.field));
        let variables: Value = serde_json::from_str(&ids.put_into(case.arguments))
            .unwrap_or_else(|why| panic!("{}.{}: {why}", case.root, case.field));
        let given = |name: &str| variables.get(name).is_some();
        let arguments: Vec<_> =
            field.arguments.iter().filter(|argument| given(&argument.node.name.node)).collect();
        let (mut declared, mut passed) = (String::new(), String::new());
        if !arguments.is_empty() {
            let declare = |argument: &&async_graphql::Positioned<_>| {
                let argument: &async_graphql::parser::types::InputValueDefinition = &argument.node;
                format!("${}: {}", argument.name.node, argument.ty.node)
            };
            let pass = |argument: &&async_graphql::Positioned<
                async_graphql::parser::types::InputValueDefinition,
            >| {
                let name = &argument.node.name.node;
                format!("{name}: ${name}")
            };
            declared =
                format!("({})", arguments.iter().map(declare).collect::<Vec<_>>().join(", "));
            passed = format!("({})", arguments.iter().map(pass).collect::<Vec<_>>().join(", "));
        }
        let shown = if self.is_object(named(&field.ty.node)) { " { __typename }" } else { "" };
        let operation = case.root.to_lowercase();
        (format!("{operation}{declared} {{ {}{passed}{shown} }}", case.field), variables)
    }
}

/// The name of a type without its lists.
pub fn named(of: &Type) -> &str {
    match &of.base {
        BaseType::Named(name) => name,
        BaseType::List(inner) => named(inner),
    }
}
