//! What an operation costs, found before it runs.
//!
//! An object costs 1 and a scalar nothing; a field of a mutation costs 10; what stands inside a
//! connection counts once for each item asked for, which is why `first` or `last` must be there.
//! Each fragment is priced once and remembered; sums and products saturate.

use super::code::{Code, Refusal};
use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{
    BaseType, ExecutableDocument, Field, FieldDefinition, OperationDefinition, OperationType,
    SchemaDefinition, Selection, SelectionSet, Type, TypeKind, TypeSystemDefinition,
};
use async_graphql::{Name, Positioned, Value, Variables};
use std::collections::{HashMap, HashSet};

/// The most items one connection gives at once.
pub const MAX_PAGE: u64 = 100;

const OBJECT: u64 = 1;
const MUTATION: u64 = 10;
/// The whole schema, whatever is asked of it.
const INTROSPECTION: u64 = 100;

/// A field of a type.
#[derive(Debug)]
struct Priced {
    cost: u64,
    returns: String,
}

/// What the fields of a schema cost.
#[derive(Debug)]
pub struct Prices {
    types: HashMap<String, HashMap<String, Priced>>,
    connections: HashSet<String>,
    query: String,
    mutation: String,
    subscription: String,
}

/// The schema could not be read.
#[derive(Debug, thiserror::Error)]
#[error("the schema has no prices: {0}")]
pub struct PricesError(#[from] async_graphql::parser::Error);

impl Prices {
    /// The prices of a schema, from its definition (`Schema::sdl`).
    ///
    /// # Errors
    /// When the definition cannot be parsed.
    pub fn from_sdl(sdl: &str) -> Result<Prices, PricesError> {
        let mut prices = Prices {
            types: HashMap::new(),
            connections: HashSet::new(),
            query: "Query".into(),
            mutation: "Mutation".into(),
            subscription: "Subscription".into(),
        };
        let definitions = parse_schema(sdl)?.definitions;
        let composite: HashSet<&str> = definitions.iter().filter_map(composite_name).collect();
        for definition in &definitions {
            match definition {
                TypeSystemDefinition::Schema(schema) => prices.name_roots(&schema.node),
                TypeSystemDefinition::Type(kind) => {
                    let fields = fields_of(&kind.node.kind);
                    prices.add_type(kind.node.name.node.as_str(), fields, &composite);
                }
                TypeSystemDefinition::Directive(_) => {}
            }
        }
        if let Some(fields) = prices.types.get_mut(&prices.mutation) {
            fields.values_mut().for_each(|field| field.cost = MUTATION);
        }
        Ok(prices)
    }

    /// The same, with another price for one field.
    #[must_use]
    pub fn with(mut self, of: &str, field: &str, cost: u64) -> Prices {
        if let Some(priced) = self.types.get_mut(of).and_then(|fields| fields.get_mut(field)) {
            priced.cost = cost;
        }
        self
    }

    fn name_roots(&mut self, schema: &SchemaDefinition) {
        let SchemaDefinition { query, mutation, subscription, extend: _, directives: _ } = schema;
        let named = [
            (query, &mut self.query),
            (mutation, &mut self.mutation),
            (subscription, &mut self.subscription),
        ];
        for (name, root) in named {
            if let Some(name) = name {
                *root = name.node.to_string();
            }
        }
    }

    fn add_type(
        &mut self,
        of: &str,
        fields: &[Positioned<FieldDefinition>],
        composite: &HashSet<&str>,
    ) {
        let paged = |field: &&Positioned<FieldDefinition>| is_page(&field.node.name.node);
        let connection = of.ends_with("Connection") && fields.iter().any(|field| paged(&field));
        if connection {
            self.connections.insert(of.to_owned());
        }
        let known = self.types.entry(of.to_owned()).or_default();
        for field in fields {
            let FieldDefinition { name, ty, .. } = &field.node;
            let returns = innermost(&ty.node).to_owned();
            // An edge is only the wrapping of its node.
            let wraps = connection && name.node == "edges";
            let cost = if composite.contains(returns.as_str()) && !wraps { OBJECT } else { 0 };
            known.insert(name.node.to_string(), Priced { cost, returns });
        }
    }

    fn root(&self, kind: OperationType) -> &str {
        match kind {
            OperationType::Query => &self.query,
            OperationType::Mutation => &self.mutation,
            OperationType::Subscription => &self.subscription,
        }
    }

    fn field(&self, of: Option<&str>, name: &str) -> Option<&Priced> {
        self.types.get(of?)?.get(name)
    }
}

fn is_page(field: &Name) -> bool {
    matches!(field.as_str(), "edges" | "nodes")
}

fn composite_name(definition: &TypeSystemDefinition) -> Option<&str> {
    let TypeSystemDefinition::Type(kind) = definition else { return None };
    let composite =
        matches!(kind.node.kind, TypeKind::Object(_) | TypeKind::Interface(_) | TypeKind::Union(_));
    composite.then_some(kind.node.name.node.as_str())
}

fn fields_of(kind: &TypeKind) -> &[Positioned<FieldDefinition>] {
    match kind {
        TypeKind::Object(object) => &object.fields,
        TypeKind::Interface(interface) => &interface.fields,
        _ => &[],
    }
}

fn innermost(kind: &Type) -> &str {
    match &kind.base {
        BaseType::Named(name) => name.as_str(),
        BaseType::List(item) => innermost(item),
    }
}

/// The cost of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// All of it.
    pub total: u64,
    /// How many selections were looked at to find out.
    pub visited: u64,
}

/// Prices an operation of a document that has been screened.
///
/// # Errors
/// When a connection is asked for without a page size, or with one out of range.
pub fn cost(
    document: &ExecutableDocument,
    operation: &OperationDefinition,
    variables: &Variables,
    prices: &Prices,
) -> Result<Cost, Refusal> {
    let mut bill =
        Bill { document, operation, variables, prices, fragments: HashMap::new(), visited: 0 };
    let root = prices.root(operation.ty);
    let sum = bill.selection_set(Some(root), &operation.selection_set.node)?;
    Ok(Cost { total: sum.once.saturating_add(sum.each), visited: bill.visited })
}

/// What a selection set costs: once, and again for each item if it is that of a connection.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    once: u64,
    each: u64,
}

impl Sum {
    fn plus(self, other: Sum) -> Sum {
        Sum {
            once: self.once.saturating_add(other.once),
            each: self.each.saturating_add(other.each),
        }
    }
}

struct Bill<'d> {
    document: &'d ExecutableDocument,
    operation: &'d OperationDefinition,
    variables: &'d Variables,
    prices: &'d Prices,
    fragments: HashMap<&'d str, Sum>,
    visited: u64,
}

impl<'d> Bill<'d> {
    fn selection_set(
        &mut self,
        of: Option<&'d str>,
        set: &'d SelectionSet,
    ) -> Result<Sum, Refusal> {
        let mut sum = Sum::default();
        for item in &set.items {
            self.visited = self.visited.saturating_add(1);
            sum = sum.plus(match &item.node {
                Selection::Field(field) => self.field(of, field)?,
                Selection::InlineFragment(inline) => {
                    let on = inline.node.type_condition.as_ref();
                    let of = on.map(|on| on.node.on.node.as_str()).or(of);
                    self.selection_set(of, &inline.node.selection_set.node)?
                }
                Selection::FragmentSpread(spread) => {
                    self.fragment(spread.node.fragment_name.node.as_str())?
                }
            });
        }
        Ok(sum)
    }

    fn fragment(&mut self, name: &str) -> Result<Sum, Refusal> {
        let Some((name, fragment)) = self.document.fragments.get_key_value(name) else {
            return Ok(Sum::default());
        };
        if let Some(known) = self.fragments.get(name.as_str()) {
            return Ok(*known);
        }
        let on = fragment.node.type_condition.node.on.node.as_str();
        let sum = self.selection_set(Some(on), &fragment.node.selection_set.node)?;
        self.fragments.insert(name.as_str(), sum);
        Ok(sum)
    }

    fn field(&mut self, of: Option<&'d str>, field: &'d Positioned<Field>) -> Result<Sum, Refusal> {
        let Field { name, selection_set, .. } = &field.node;
        let name = &name.node;
        match name.as_str() {
            "__typename" => return Ok(Sum::default()),
            "__schema" | "__type" => return Ok(Sum { once: INTROSPECTION, each: 0 }),
            _ => {}
        }
        // Validation names an unknown field; until then it costs as an object.
        let priced = self.prices.field(of, name.as_str());
        let returns = priced.map(|priced| priced.returns.as_str());
        let items = match returns {
            Some(of) if self.prices.connections.contains(of) => self.page_size(field)?,
            _ => 1,
        };
        let below = self.selection_set(returns, &selection_set.node)?;
        let total = priced
            .map_or(OBJECT, |priced| priced.cost)
            .saturating_add(below.once)
            .saturating_add(below.each.saturating_mul(items));
        let of_connection = of.is_some_and(|of| self.prices.connections.contains(of));
        Ok(if of_connection && is_page(name) {
            Sum { once: 0, each: total }
        } else {
            Sum { once: total, each: 0 }
        })
    }

    /// How many items a connection is asked for.
    fn page_size(&self, field: &Positioned<Field>) -> Result<u64, Refusal> {
        let mut sizes = Vec::new();
        for name in ["first", "last"] {
            let Some(value) = self.argument(&field.node, name) else { continue };
            let size = match value {
                Value::Number(number) => number.as_i64(),
                // Not a number: validation says so.
                _ => Some(1),
            };
            let allowed = size.and_then(|size| u64::try_from(size).ok());
            let Some(size) = allowed.filter(|size| *size <= MAX_PAGE) else {
                return Err(self.refuse(field, &format!("{name} from 0 to {MAX_PAGE}")));
            };
            sizes.push(size);
        }
        let size = sizes.into_iter().max();
        size.ok_or_else(|| self.refuse(field, &format!("first or last, at most {MAX_PAGE}")))
    }

    /// The value of an argument, or none if it is null or missing.
    fn argument(&self, field: &Field, name: &str) -> Option<Value> {
        let written = field.get_argument(name)?.node.clone();
        let value = written.into_const_with(|name| {
            let given = self.variables.get(&name).cloned();
            given.or_else(|| self.default_of(&name)).ok_or(())
        });
        value.ok().filter(|value| *value != Value::Null)
    }

    fn default_of(&self, name: &Name) -> Option<Value> {
        let mut definitions = self.operation.variable_definitions.iter();
        let definition = definitions.find(|definition| definition.node.name.node == *name)?;
        definition.node.default_value().cloned()
    }

    fn refuse(&self, field: &Positioned<Field>, needs: &str) -> Refusal {
        let name = &field.node.name.node;
        Refusal::new(Code::BadUserInput, format!("The connection \"{name}\" needs {needs}."))
            .at(field.pos)
    }
}
