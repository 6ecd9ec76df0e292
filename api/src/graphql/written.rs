//! Objects that are written as JSON where they stand.
//!
//! The library makes a task of every field, because any of them might have to wait, then a value,
//! then a map of every object, then text of all of it. Of a page of packages, or of how a market
//! stands, only the text is wanted, and nothing of it has to wait: it is written at once, field by
//! field as they were asked for, and taken over as it is. What asks for more than fields and
//! fragments is left to the library.

use async_graphql::connection::{Connection, Edge, EmptyFields};
use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::{Field, FragmentDefinition, Selection, SelectionSet};
use async_graphql::registry::Registry;
use async_graphql::resolver_utils::resolve_container;
use async_graphql::{
    ContainerType, ContextSelectionSet, Name, OutputType, Positioned, ServerResult, Value,
};
use async_graphql_value::RAW_VALUE_TOKEN;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;

/// A field that was asked for.
pub struct Asked<'q> {
    /// What it is called.
    pub name: &'q str,
    /// What its value is to be called.
    key: &'q str,
    /// What was asked for of its value, if that is an object.
    fields: Vec<Asked<'q>>,
}

type Fragments = HashMap<Name, Positioned<FragmentDefinition>>;

impl<'q> Asked<'q> {
    /// The fields of a selection. None if some may be left out, or have one name and would be merged.
    ///
    /// Fragments need no look at their type: the validated ones of an object are of that object.
    fn all(selected: &'q SelectionSet, fragments: &'q Fragments) -> Option<Vec<Self>> {
        let mut fields = Vec::with_capacity(selected.items.len());
        Self::add(selected, fragments, &mut fields)?;
        let different = |(at, field): (usize, &Asked<'_>)| {
            fields.iter().take(at).all(|other| other.key != field.key)
        };
        fields.iter().enumerate().all(different).then_some(fields)
    }

    fn add(
        selected: &'q SelectionSet,
        fragments: &'q Fragments,
        fields: &mut Vec<Self>,
    ) -> Option<()> {
        for selection in &selected.items {
            if !selection.node.directives().is_empty() {
                return None;
            }
            match &selection.node {
                Selection::Field(field) => fields.push(Asked {
                    name: field.node.name.node.as_str(),
                    key: field.node.response_key().node.as_str(),
                    fields: Self::all(&field.node.selection_set.node, fragments)?,
                }),
                Selection::InlineFragment(fragment) => {
                    Self::add(&fragment.node.selection_set.node, fragments, fields)?;
                }
                Selection::FragmentSpread(spread) => {
                    let fragment = fragments.get(&spread.node.fragment_name.node)?;
                    if !fragment.node.directives.is_empty() {
                        return None;
                    }
                    Self::add(&fragment.node.selection_set.node, fragments, fields)?;
                }
            }
        }
        Some(())
    }
}

/// An object that writes its own fields.
pub trait Fields {
    /// The name of its type.
    fn type_name() -> Cow<'static, str>;

    /// Writes the value of a field. None leaves all of it to the library.
    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()>;
}

/// JSON that is being written.
pub struct Json(Vec<u8>);

impl Json {
    /// A value without fields of its own.
    pub fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Option<()> {
        serde_json::to_writer(&mut self.0, value).ok()
    }

    /// What was asked for of an object.
    pub fn object<O: Fields>(&mut self, object: &O, asked: &Asked<'_>) -> Option<()> {
        self.fields(object, &asked.fields)
    }

    /// The same of each of some objects.
    pub fn objects<O: Fields>(
        &mut self,
        objects: impl IntoIterator<Item = O>,
        asked: &Asked<'_>,
    ) -> Option<()> {
        self.between(b'[', b']', objects, |json, object| json.object(&object, asked))
    }

    fn fields<O: Fields>(&mut self, object: &O, fields: &[Asked<'_>]) -> Option<()> {
        self.between(b'{', b'}', fields, |json, field| {
            json.value(field.key)?;
            json.0.push(b':');
            match field.name {
                "__typename" => json.value(&O::type_name()),
                _ => object.write(field, json),
            }
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

/// The object as text that is taken over as it is.
fn written<O: Fields>(context: &ContextSelectionSet<'_>, object: &O) -> Option<Value> {
    let asked = Asked::all(&context.item.node, &context.query_env.fragments)?;
    let mut json = Json(Vec::with_capacity(16_384));
    json.fields(object, &asked)?;
    let text = Value::String(String::from_utf8(json.0).ok()?);
    Some(Value::Object(IndexMap::from_iter([(Name::new(RAW_VALUE_TOKEN), text)])))
}

/// An object that writes itself; to callers it is the object itself.
pub struct Written<T>(pub T);

impl<T: ContainerType + Fields> OutputType for Written<T> {
    fn type_name() -> Cow<'static, str> {
        <T as OutputType>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        T::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        _field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        match written(context, &self.0) {
            Some(object) => Ok(object),
            None => resolve_container(context, &self.0).await,
        }
    }
}

/// A page of objects that write themselves; to callers it is the connection itself.
pub struct WrittenPage<T: ContainerType>(pub Connection<String, T>);

impl<T: ContainerType + Fields> OutputType for WrittenPage<T> {
    fn type_name() -> Cow<'static, str> {
        Connection::<String, T>::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        Connection::<String, T>::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        match written(context, &Page(&self.0)) {
            Some(page) => Ok(page),
            None => self.0.resolve(context, field).await,
        }
    }
}

struct Page<'p, T: ContainerType>(&'p Connection<String, T>);

impl<T: ContainerType + Fields> Fields for Page<'_, T> {
    fn type_name() -> Cow<'static, str> {
        Connection::<String, T>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        let Page(page) = self;
        match asked.name {
            "edges" => json.objects(page.edges.iter().map(Entry), asked),
            "nodes" => json.objects(page.edges.iter().map(|edge| &edge.node), asked),
            "pageInfo" => json.object(&Info(page), asked),
            _ => None,
        }
    }
}

struct Entry<'p, T: ContainerType>(&'p Edge<String, T, EmptyFields>);

impl<T: ContainerType + Fields> Fields for Entry<'_, T> {
    fn type_name() -> Cow<'static, str> {
        Edge::<String, T, EmptyFields>::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        match asked.name {
            "cursor" => json.value(&self.0.cursor),
            "node" => json.object(&self.0.node, asked),
            _ => None,
        }
    }
}

impl<F: Fields> Fields for &F {
    fn type_name() -> Cow<'static, str> {
        F::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        (*self).write(asked, json)
    }
}

struct Info<'p, T: ContainerType>(&'p Connection<String, T>);

impl<T: ContainerType> Fields for Info<'_, T> {
    fn type_name() -> Cow<'static, str> {
        async_graphql::connection::PageInfo::type_name()
    }

    fn write(&self, asked: &Asked<'_>, json: &mut Json) -> Option<()> {
        let Info(page) = self;
        match asked.name {
            "hasPreviousPage" => json.value(&page.has_previous_page),
            "hasNextPage" => json.value(&page.has_next_page),
            "startCursor" => json.value(&page.edges.first().map(|edge| &edge.cursor)),
            "endCursor" => json.value(&page.edges.last().map(|edge| &edge.cursor)),
            _ => None,
        }
    }
}
