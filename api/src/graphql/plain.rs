//! Objects that know their fields already.
//!
//! The library makes a task of every field, because any of them might have to wait, and runs those
//! of an object side by side. For a row that was read with its list there is nothing to wait for:
//! a page of fifty packages is two thousand tasks that are done when they begin. Here the fields of
//! an object are answered one after the other, where they stand. Of long lists `written` makes text at
//! once.

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::{Field, Selection};
use async_graphql::registry::Registry;
use async_graphql::resolver_utils::resolve_container;
use async_graphql::{
    ContainerType, ContextSelectionSet, Name, OutputType, Positioned, ServerResult, Value,
};
use std::borrow::Cow;

/// An object none of whose own fields waits; to callers it is the object itself.
pub struct Plain<T>(pub T);

impl<T: ContainerType> OutputType for Plain<T> {
    fn type_name() -> Cow<'static, str> {
        T::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        T::create_type_info(registry)
    }

    async fn resolve(
        &self,
        context: &ContextSelectionSet<'_>,
        _field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        match object(context, &self.0).await {
            Some(object) => Ok(Value::Object(object)),
            None => resolve_container(context, &self.0).await,
        }
    }
}

/// A field that is nothing but that.
pub(super) fn plain(selection: &Selection) -> Option<&Positioned<Field>> {
    let Selection::Field(field) = selection else { return None };
    let plain = !field.node.name.node.starts_with("__") && field.node.directives.is_empty();
    plain.then_some(field)
}

/// The object's fields. None if one fails, or if more is asked for than plain fields with names of
/// their own: that is left to the library.
async fn object<T: ContainerType>(
    context: &ContextSelectionSet<'_>,
    root: &T,
) -> Option<IndexMap<Name, Value>> {
    let selected = &context.item.node.items;
    let mut object = IndexMap::with_capacity(selected.len());
    for selection in selected {
        let field = plain(&selection.node)?;
        let context = context.with_field(field);
        let value = root.resolve_field(&context).await.ok()?.unwrap_or_default();
        if object.insert(field.node.response_key().node.clone(), value).is_some() {
            return None;
        }
    }
    Some(object)
}
