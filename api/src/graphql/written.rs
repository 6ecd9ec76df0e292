//! Pages that are written as JSON where they stand.
//!
//! The library makes a value of every field, then a map of every object, then text of all of it. Of a
//! page of packages only the text is wanted: it is written at once, field by field as they were asked
//! for, and taken over as it is. What asks for more than plain fields is left to the library.

use super::plain::{Plain, plain};
use async_graphql::connection::{Connection, Edge};
use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::{Field, SelectionSet};
use async_graphql::registry::Registry;
use async_graphql::{
    ContainerType, ContextSelectionSet, Name, OutputType, Positioned, ServerResult, Value,
};
use async_graphql_value::RAW_VALUE_TOKEN;
use serde::Serialize;
use std::borrow::Cow;

/// An object that writes its own fields.
pub trait Fields {
    /// Writes the value of a field. None leaves all of the page to the library.
    fn write(&self, field: &Field, json: &mut Json) -> Option<()>;
}

/// JSON that is being written.
pub struct Json(Vec<u8>);

impl Json {
    /// A value without fields of its own.
    pub fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Option<()> {
        serde_json::to_writer(&mut self.0, value).ok()
    }

    /// The fields of an object that were asked for.
    pub fn object(&mut self, object: &impl Fields, asked: &SelectionSet) -> Option<()> {
        self.between(b'{', b'}', &asked.items, |json, selection| {
            let field = &plain(&selection.node)?.node;
            json.value(field.response_key().node.as_str())?;
            json.0.push(b':');
            object.write(field, json)
        })
    }

    /// The same of each of some objects.
    pub fn objects<O: Fields>(
        &mut self,
        objects: impl IntoIterator<Item = O>,
        field: &Field,
    ) -> Option<()> {
        self.between(b'[', b']', objects, |json, object| {
            json.object(&object, &field.selection_set.node)
        })
    }

    fn between<T>(
        &mut self,
        open: u8,
        close: u8,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T) -> Option<()>,
    ) -> Option<()> {
        self.0.push(open);
        for (at, item) in items.into_iter().enumerate() {
            if at > 0 {
                self.0.push(b',');
            }
            write(self, item)?;
        }
        self.0.push(close);
        Some(())
    }
}

/// A page of objects that write themselves; to callers it is the connection itself.
pub struct WrittenPage<T: ContainerType>(pub Connection<String, Plain<T>>);

impl<T: ContainerType + Fields> OutputType for WrittenPage<T> {
    fn type_name() -> Cow<'static, str> {
        Connection::<String, Plain<T>>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        Connection::<String, Plain<T>>::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        match written(&Page(&self.0), &context.item.node) {
            Some(page) => Ok(page),
            None => self.0.resolve(context, field).await,
        }
    }
}

/// The object as text that is taken over as it is.
fn written(object: &impl Fields, asked: &SelectionSet) -> Option<Value> {
    if !are_different(asked) {
        return None;
    }
    let mut json = Json(Vec::with_capacity(16_384));
    json.object(object, asked)?;
    let text = Value::String(String::from_utf8(json.0).ok()?);
    Some(Value::Object(IndexMap::from_iter([(Name::new(RAW_VALUE_TOKEN), text)])))
}

/// Whether no two fields have one name, in all that is asked for: the library would merge them.
fn are_different(asked: &SelectionSet) -> bool {
    asked.items.iter().enumerate().all(|(at, selection)| {
        let Some(field) = plain(&selection.node) else { return false };
        let name = &field.node.response_key().node;
        let before = asked.items.iter().take(at).filter_map(|other| plain(&other.node));
        before.map(|other| &other.node.response_key().node).all(|other| other != name)
            && are_different(&field.node.selection_set.node)
    })
}

struct Page<'p, T: ContainerType>(&'p Connection<String, Plain<T>>);

impl<T: ContainerType + Fields> Fields for Page<'_, T> {
    fn write(&self, field: &Field, json: &mut Json) -> Option<()> {
        let Page(page) = self;
        match field.name.node.as_str() {
            "edges" => json.objects(page.edges.iter().map(Entry), field),
            "nodes" => json.objects(page.edges.iter().map(|edge| Entry(edge).node()), field),
            "pageInfo" => json.object(&Info(page), &field.selection_set.node),
            _ => None,
        }
    }
}

struct Entry<'p, T: ContainerType>(
    &'p Edge<String, Plain<T>, async_graphql::connection::EmptyFields>,
);

impl<'p, T: ContainerType> Entry<'p, T> {
    fn node(&self) -> &'p T {
        &self.0.node.0
    }
}

impl<T: ContainerType + Fields> Fields for Entry<'_, T> {
    fn write(&self, field: &Field, json: &mut Json) -> Option<()> {
        match field.name.node.as_str() {
            "cursor" => json.value(&self.0.cursor),
            "node" => json.object(self.node(), &field.selection_set.node),
            _ => None,
        }
    }
}

impl<F: Fields> Fields for &F {
    fn write(&self, field: &Field, json: &mut Json) -> Option<()> {
        (*self).write(field, json)
    }
}

struct Info<'p, T: ContainerType>(&'p Connection<String, Plain<T>>);

impl<T: ContainerType> Fields for Info<'_, T> {
    fn write(&self, field: &Field, json: &mut Json) -> Option<()> {
        let Info(page) = self;
        match field.name.node.as_str() {
            "hasPreviousPage" => json.value(&page.has_previous_page),
            "hasNextPage" => json.value(&page.has_next_page),
            "startCursor" => json.value(&page.edges.first().map(|edge| &edge.cursor)),
            "endCursor" => json.value(&page.edges.last().map(|edge| &edge.cursor)),
            _ => None,
        }
    }
}
