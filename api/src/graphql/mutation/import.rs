//! Imports of reports.

use crate::graphql::context::{caller, services};
use crate::graphql::error::{UserError, settled};
use crate::graphql::id::{self, Id};
use crate::graphql::types::Import;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use uuid::Uuid;

/// Files to import.
#[derive(InputObject)]
pub struct CreateImportInput {
    /// For which market.
    market: ID,
    /// Uploads that are whole, in this order: of two rows that contradict each other, the first
    /// counts.
    uploads: Vec<ID>,
}

/// What became of asking for an import.
#[derive(SimpleObject)]
pub struct CreateImportPayload {
    /// The import; none if an upload cannot be used.
    import: Option<Import>,
    /// Whether these very files had been imported for the market before, and nothing was done.
    known: bool,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

/// An import to stop.
#[derive(InputObject)]
pub struct CancelImportInput {
    /// Which one.
    id: ID,
}

/// What became of stopping an import.
#[derive(SimpleObject)]
pub struct CancelImportPayload {
    /// The import as it is now; none if there was nothing to stop.
    import: Option<Import>,
    /// What in the input cannot be used.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub struct ImportMutation;

#[Object]
impl ImportMutation {
    /// Has uploaded reports read and judged. The same files for the same market are the same
    /// import; one that failed or was stopped begins anew.
    async fn create_import(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which files.")] input: CreateImportInput,
    ) -> Result<CreateImportPayload> {
        let CreateImportInput { market, uploads } = input;
        let market = Id::<id::Market>::read(&market).uuid();
        let uploads: Vec<Uuid> =
            uploads.iter().map(|upload| Id::<id::Upload>::read(upload).uuid()).collect();
        let asked = services(context)?.create_import(caller(context)?, market, &uploads).await;
        let (asked, user_errors) = settled(asked)?;
        let known = asked.as_ref().is_some_and(|asked| asked.known);
        let import = asked.map(|asked| Import(asked.import));
        Ok(CreateImportPayload { import, known, user_errors })
    }

    /// Stops an import. Packages that were stored already stay.
    async fn cancel_import(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which import.")] input: CancelImportInput,
    ) -> Result<CancelImportPayload> {
        let id = Id::<id::Import>::read(&input.id).uuid();
        let stopped = services(context)?.cancel_import(caller(context)?, id).await;
        let (import, user_errors) = settled(stopped)?;
        Ok(CancelImportPayload { import: import.map(Import), user_errors })
    }
}
