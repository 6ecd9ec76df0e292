//! The operation of a document that will run, and whether its variables are there.

use super::code::{Code, Refusal};
use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationDefinition};
use async_graphql::{Value, Variables};

/// The operation a request means.
///
/// # Errors
/// When there are several and none is named, or none has the name.
pub fn choose<'d>(
    document: &'d ExecutableDocument,
    name: Option<&str>,
) -> Result<&'d OperationDefinition, Refusal> {
    let found = match (&document.operations, name) {
        (DocumentOperations::Single(operation), None) => Some(operation),
        (DocumentOperations::Single(_), Some(_)) => None,
        (DocumentOperations::Multiple(operations), Some(name)) => operations.get(name),
        (DocumentOperations::Multiple(operations), None) => {
            let mut all = operations.values();
            all.next().filter(|_| all.next().is_none())
        }
    };
    found.map(|operation| &operation.node).ok_or_else(|| {
        Refusal::new(
            Code::ValidationFailed,
            match name {
                Some(_) => "No operation of the document has the name in `operationName`.",
                None => "The document has several operations. Name one in `operationName`.",
            },
        )
    })
}

/// Checks that variables which must have a value have one.
///
/// # Errors
/// When one is missing or null.
pub fn check_variables(
    operation: &OperationDefinition,
    variables: &Variables,
) -> Result<(), Refusal> {
    let missing = operation.variable_definitions.iter().find(|definition| {
        let wanted = &definition.node;
        match variables.get(&wanted.name.node) {
            Some(Value::Null) => !wanted.var_type.node.nullable,
            Some(_) => false,
            None => wanted.default_value().is_none(),
        }
    });
    let Some(missing) = missing else { return Ok(()) };
    let (name, kind) = (&missing.node.name.node, &missing.node.var_type.node);
    let message = format!("The variable ${name} needs a value of type {kind}.");
    Err(Refusal::new(Code::BadUserInput, message).at(missing.pos))
}
