//! Who wrote or did something in a case.

use crate::graphql::id::{self, Id};
use crate::graphql::loaders;
use async_graphql::{Context, ID, Object, Result};
use uuid::Uuid;

/// Who wrote or did something in a case.
pub enum Author {
    /// A person.
    Person(Uuid),
    /// A partner's key, or the program itself.
    Program,
}

impl Author {
    /// From how the database names it.
    #[must_use]
    pub fn of(actor: &str) -> Self {
        let person = actor.strip_prefix("person:").and_then(|id| Uuid::try_parse(id).ok());
        person.map_or(Author::Program, Author::Person)
    }
}

#[Object]
impl Author {
    /// Opaque id of the person; none for a program.
    async fn id(&self) -> Option<ID> {
        match self {
            Author::Person(id) => Some(Id::<id::Member>::of(*id).into()),
            Author::Program => None,
        }
    }

    /// The person's name; none for a program, or for somebody who is not known any more.
    async fn name(&self, context: &Context<'_>) -> Result<Option<String>> {
        match self {
            Author::Person(id) => loaders::name(context, *id).await,
            Author::Program => Ok(None),
        }
    }
}
