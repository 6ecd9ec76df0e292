//! What a change of the schema means for those who use it.

use async_graphql::Positioned;
use async_graphql::parser::types::{
    FieldDefinition, InputValueDefinition, Type, TypeDefinition, TypeKind,
};
use std::collections::BTreeMap;
use std::fmt;

/// What it means for programs that work today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Some stop working.
    Breaking,
    /// They work, but may meet what they do not know.
    Dangerous,
    /// They notice nothing.
    Safe,
}

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    pub weight: Weight,
    pub what: String,
}

impl fmt::Display for Change {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = match self.weight {
            Weight::Breaking => "breaking ",
            Weight::Dangerous => "dangerous",
            Weight::Safe => "safe     ",
        };
        write!(out, "{weight} {}", self.what)
    }
}

use Weight::{Breaking, Dangerous, Safe};

/// What has changed, the worst first.
pub fn changes(before: &[&TypeDefinition], after: &[&TypeDefinition]) -> Vec<Change> {
    let mut found = Changes(Vec::new());
    found.pairs(named(before), named(after), "type", (Breaking, Safe), Changes::of_type);
    found.0.sort();
    found.0
}

struct Changes(Vec<Change>);

fn named<'t>(types: &[&'t TypeDefinition]) -> BTreeMap<String, &'t TypeDefinition> {
    types.iter().map(|of| (of.name.node.to_string(), *of)).collect()
}

impl Changes {
    fn note(&mut self, weight: Weight, what: String) {
        self.0.push(Change { weight, what });
    }

    /// Compares what has the same name; notes what went and what came.
    fn pairs<T>(
        &mut self,
        before: BTreeMap<String, T>,
        mut after: BTreeMap<String, T>,
        kind: &str,
        (went, came): (Weight, Weight),
        compare: impl Fn(&mut Self, &str, &T, &T),
    ) {
        for (name, old) in &before {
            match after.remove(name) {
                None => self.note(went, format!("{kind} {name} is gone")),
                Some(new) => compare(self, name, old, &new),
            }
        }
        for name in after.keys() {
            self.note(came, format!("{kind} {name} is new"));
        }
    }

    fn of_type(&mut self, name: &str, old: &&TypeDefinition, new: &&TypeDefinition) {
        match (&old.kind, &new.kind) {
            (TypeKind::Object(old), TypeKind::Object(new)) => {
                self.of_fields(name, &old.fields, &new.fields);
            }
            (TypeKind::Interface(old), TypeKind::Interface(new)) => {
                self.of_fields(name, &old.fields, &new.fields);
            }
            (TypeKind::Enum(old), TypeKind::Enum(new)) => {
                let values = |of: &async_graphql::parser::types::EnumType| -> BTreeMap<String, ()> {
                    let value =
                        |value: &Positioned<async_graphql::parser::types::EnumValueDefinition>| {
                            (format!("{name}.{}", value.node.value.node), ())
                        };
                    of.values.iter().map(value).collect()
                };
                let same = |_: &mut Self, _: &str, (): &(), (): &()| {};
                self.pairs(values(old), values(new), "value", (Breaking, Dangerous), same);
            }
            (TypeKind::InputObject(old), TypeKind::InputObject(new)) => {
                self.of_inputs(name, "input field", &old.fields, &new.fields);
            }
            (TypeKind::Union(old), TypeKind::Union(new)) => {
                let members =
                    |of: &async_graphql::parser::types::UnionType| -> BTreeMap<String, ()> {
                        of.members
                            .iter()
                            .map(|member| (format!("{name}.{}", member.node), ()))
                            .collect()
                    };
                let same = |_: &mut Self, _: &str, (): &(), (): &()| {};
                self.pairs(members(old), members(new), "member", (Breaking, Dangerous), same);
            }
            (TypeKind::Scalar, TypeKind::Scalar) => {}
            _ => self.note(Breaking, format!("type {name} is of another kind")),
        }
    }

    fn of_fields(
        &mut self,
        of: &str,
        old: &[Positioned<FieldDefinition>],
        new: &[Positioned<FieldDefinition>],
    ) {
        let fields = |list: &[Positioned<FieldDefinition>]| -> BTreeMap<String, FieldDefinition> {
            let field = |field: &Positioned<FieldDefinition>| {
                (format!("{of}.{}", field.node.name.node), field.node.clone())
            };
            list.iter().map(field).collect()
        };
        self.pairs(fields(old), fields(new), "field", (Breaking, Safe), |this, name, old, new| {
            let (was, is) = (&old.ty.node, &new.ty.node);
            if was != is {
                let weight = if narrows(was, is) { Safe } else { Breaking };
                this.note(weight, format!("field {name}: {was} is now {is}"));
            }
            this.of_inputs(name, "argument", &old.arguments, &new.arguments);
        });
    }

    fn of_inputs(
        &mut self,
        of: &str,
        kind: &str,
        old: &[Positioned<InputValueDefinition>],
        new: &[Positioned<InputValueDefinition>],
    ) {
        let inputs = |list: &[Positioned<InputValueDefinition>]| {
            let input = |input: &Positioned<InputValueDefinition>| {
                (format!("{of}.{}", input.node.name.node), input.node.clone())
            };
            list.iter().map(input).collect::<BTreeMap<_, _>>()
        };
        let (before, mut after) = (inputs(old), inputs(new));
        for (name, old) in &before {
            let Some(new) = after.remove(name) else {
                self.note(Breaking, format!("{kind} {name} is gone"));
                continue;
            };
            let (was, is) = (&old.ty.node, &new.ty.node);
            if was != is {
                let weight = if narrows(is, was) { Safe } else { Breaking };
                self.note(weight, format!("{kind} {name}: {was} is now {is}"));
            }
            if old.default_value != new.default_value {
                self.note(Dangerous, format!("{kind} {name} has another default"));
            }
        }
        for (name, new) in &after {
            let needed = !new.ty.node.nullable && new.default_value.is_none();
            let weight = if needed { Breaking } else { Safe };
            self.note(weight, format!("{kind} {name} is new"));
        }
    }
}

/// Whether whoever expects `wide` is content with `narrow`: the same type, with less that may be
/// null.
fn narrows(wide: &Type, narrow: &Type) -> bool {
    use async_graphql::parser::types::BaseType::{List, Named};
    let nullable = wide.nullable || !narrow.nullable;
    nullable
        && match (&wide.base, &narrow.base) {
            (Named(wide), Named(narrow)) => wide == narrow,
            (List(wide), List(narrow)) => narrows(wide, narrow),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_graphql::parser::parse_schema;

    fn weights(before: &str, after: &str) -> Vec<String> {
        let (before, after) = (parse_schema(before).unwrap(), parse_schema(after).unwrap());
        let found = changes(&crate::schema::types(&before), &crate::schema::types(&after));
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_change_has_its_weight() {
        let before =
            "type Query { a: Int, b(x: Int): String!, c: E } enum E { ONE TWO } input I { p: Int }";
        let after = "type Query { a: Int!, b(x: Int, y: Int!): String, d: Int } \
                     enum E { ONE THREE } input I { p: Int!, q: Int }";
        assert_eq!(
            weights(before, after),
            [
                "breaking  argument Query.b.y is new",
                "breaking  field Query.b: String! is now String",
                "breaking  field Query.c is gone",
                "breaking  input field I.p: Int is now Int!",
                "breaking  value E.TWO is gone",
                "dangerous value E.THREE is new",
                "safe      field Query.a: Int is now Int!",
                "safe      field Query.d is new",
                "safe      input field I.q is new",
            ]
        );
        assert_eq!(weights(before, before), Vec::<String>::new());
    }
}
