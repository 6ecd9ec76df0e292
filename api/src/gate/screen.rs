//! How large a document is once its fragments are expanded, found without expanding them.
//!
//! Each fragment is measured once and remembered, so the work is linear in the length of the
//! document while the counts are those of the expanded one. Counts saturate. A fragment that
//! reaches itself is refused, and so is nesting beyond a fixed number of levels, which bounds our
//! own recursion and that of every later visitor.

use super::code::{Code, Refusal};
use async_graphql::parser::types::{Directive, ExecutableDocument, Field, Selection, SelectionSet};
use async_graphql::parser::{self, parse_query};
use async_graphql::{Pos, Positioned};
use std::collections::HashMap;

/// The measures of a document.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of the query.
    pub query_bytes: usize,
    /// Bytes of the variables, written as JSON.
    pub variables_bytes: usize,
    /// The same of programs that are signed in, which send rows by the thousand.
    pub bulk_bytes: usize,
    /// Brackets of any kind inside each other, before the document is parsed.
    pub brackets: usize,
    /// Selections with all fragments expanded.
    pub selections: u64,
    /// Fields inside each other.
    pub depth: u32,
    /// The same below `__schema` and `__type`, where tools ask for types of types.
    pub introspection_depth: u32,
    /// Lists of fields, interfaces, or possible types inside each other in an introspection.
    pub introspection_lists: u32,
    /// Fields, inline fragments and spreads inside each other.
    pub levels: u32,
    /// Aliases as written.
    pub aliases: usize,
    /// Directives as written, wherever they stand.
    pub directives: usize,
    /// Fragments.
    pub fragments: usize,
    /// Operations.
    pub operations: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            query_bytes: 10_000,
            variables_bytes: 64_000,
            bulk_bytes: 1_000_000,
            brackets: 40,
            selections: 1_000,
            depth: 12,
            introspection_depth: 16,
            introspection_lists: 2,
            levels: 30,
            aliases: 50,
            directives: 50,
            fragments: 50,
            operations: 10,
        }
    }
}

/// A document that may be looked at further.
#[derive(Debug)]
pub struct Screened {
    /// The document.
    pub document: ExecutableDocument,
    /// Selections with all fragments expanded, over all operations.
    pub selections: u64,
    /// Whether any operation or fragment asks for `__schema` or `__type`.
    pub introspects: bool,
    /// How many selections were looked at to find out.
    pub visited: u64,
}

/// Parses a document and measures it.
///
/// # Errors
/// When it cannot be parsed, or is larger than the limits in any direction.
pub fn screen(query: &str, limits: &Limits) -> Result<Screened, Refusal> {
    limits.check_query(query)?;
    check_brackets(query, limits)?;
    let document = parse_query(query).map_err(|why| refuse_syntax(&why))?;
    let mut survey = Survey::new(&document, limits);
    let selections = survey.document()?;
    let (introspects, visited) = (survey.introspects, survey.visited);
    Ok(Screened { document, selections, introspects, visited })
}

impl Limits {
    pub(super) fn check_query(&self, query: &str) -> Result<(), Refusal> {
        let what = "bytes of query";
        at_most(query.len(), self.query_bytes, what).map_err(|refusal| *refusal)
    }
}

/// The parser descends into brackets without a limit of its own, so they are counted first: a
/// stack that is full ends the whole program.
fn check_brackets(query: &str, limits: &Limits) -> Result<(), Refusal> {
    let mut open = 0_usize;
    let mut rest = query;
    while let Some(next) = rest.chars().next() {
        let skipped = match next {
            '"' => string_length(rest),
            '#' => rest.find(['\n', '\r']).unwrap_or(rest.len()),
            _ => next.len_utf8(),
        };
        match next {
            '{' | '[' | '(' => open = open.saturating_add(1),
            '}' | ']' | ')' => open = open.saturating_sub(1),
            _ => {}
        }
        at_most(open, limits.brackets, "brackets inside each other").map_err(|refusal| *refusal)?;
        rest = rest.get(skipped..).unwrap_or_default();
    }
    Ok(())
}

/// The length of the string at the beginning of a text, quotes included.
fn string_length(text: &str) -> usize {
    let (quote, from) = if text.starts_with("\"\"\"") { ("\"\"\"", 3) } else { ("\"", 1) };
    let mut at = from;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(quote) {
            return at + quote.len();
        }
        let escaped = if quote.len() == 3 { "\\\"\"\"" } else { "\\\"" };
        let step = match rest.chars().next() {
            Some('\\') if rest.starts_with(escaped) => escaped.len(),
            Some('\\') if quote.len() == 1 && rest.starts_with("\\\\") => 2,
            Some('\n' | '\r') if quote.len() == 1 => return at,
            Some(other) => other.len_utf8(),
            None => break,
        };
        at += step;
    }
    text.len()
}

fn refuse_syntax(why: &parser::Error) -> Refusal {
    let refusal = Refusal::new(Code::ParseFailed, format!("The query is not GraphQL: {why}"));
    why.positions().fold(refusal, Refusal::at)
}

/// What a part of the document amounts to with its fragments expanded.
#[derive(Debug, Clone, Copy, Default)]
struct Extent {
    selections: u64,
    /// Fields, inline fragments and spreads inside each other.
    levels: u32,
    /// Fields inside each other; what is below an introspection field does not count.
    depth: u32,
    /// Lists of an introspection inside each other.
    lists: u32,
}

impl Extent {
    /// The extent of two parts side by side.
    fn beside(self, other: Extent) -> Extent {
        Extent {
            selections: self.selections.saturating_add(other.selections),
            levels: self.levels.max(other.levels),
            depth: self.depth.max(other.depth),
            lists: self.lists.max(other.lists),
        }
    }

    /// The extent of a selection around this part.
    fn around(self) -> Extent {
        Extent {
            selections: self.selections.saturating_add(1),
            levels: self.levels.saturating_add(1),
            ..self
        }
    }
}

enum Measured {
    /// Being measured: meeting it again is a circle.
    Open,
    Done(Extent),
}

/// One walk over a document.
struct Survey<'d> {
    document: &'d ExecutableDocument,
    limits: &'d Limits,
    fragments: HashMap<&'d str, Measured>,
    aliases: usize,
    directives: usize,
    introspects: bool,
    visited: u64,
}

/// Refusals are seldom; results on the way stay small.
type Walk<T> = Result<T, Box<Refusal>>;

impl<'d> Survey<'d> {
    fn new(document: &'d ExecutableDocument, limits: &'d Limits) -> Survey<'d> {
        let fragments = HashMap::with_capacity(document.fragments.len());
        Survey {
            document,
            limits,
            fragments,
            aliases: 0,
            directives: 0,
            introspects: false,
            visited: 0,
        }
    }

    fn document(&mut self) -> Result<u64, Refusal> {
        self.measure().map_err(|refusal| *refusal)
    }

    fn measure(&mut self) -> Walk<u64> {
        let (document, limits) = (self.document, self.limits);
        at_most(document.operations.iter().len(), limits.operations, "operations")?;
        at_most(document.fragments.len(), limits.fragments, "fragments")?;
        let mut all = Extent::default();
        for (_, operation) in document.operations.iter() {
            let operation = &operation.node;
            self.count_directives(&operation.directives)?;
            for variable in &operation.variable_definitions {
                self.count_directives(&variable.node.directives)?;
            }
            all = all.beside(self.selection_set(&operation.selection_set, 1)?);
            self.check_selections(all)?;
        }
        at_most(all.depth, limits.depth, "fields inside each other")?;
        // Unused fragments are measured too: validation visits them before it refuses them.
        for name in document.fragments.keys() {
            self.fragment(name.as_str(), 1)?;
        }
        Ok(all.selections)
    }

    fn selection_set(&mut self, set: &'d Positioned<SelectionSet>, level: u32) -> Walk<Extent> {
        if set.node.items.is_empty() {
            return Ok(Extent::default());
        }
        at_most(level, self.limits.levels, "levels inside each other")
            .map_err(|refusal| Box::new(refusal.at(set.pos)))?;
        let mut all = Extent::default();
        for item in &set.node.items {
            self.visited = self.visited.saturating_add(1);
            self.count_directives(item.node.directives())?;
            all = all.beside(self.selection(&item.node, level)?);
        }
        self.check_selections(all)?;
        Ok(all)
    }

    fn selection(&mut self, selection: &'d Selection, level: u32) -> Walk<Extent> {
        Ok(match selection {
            Selection::Field(field) => self.field(field, level)?,
            Selection::InlineFragment(inline) => {
                self.selection_set(&inline.node.selection_set, level.saturating_add(1))?.around()
            }
            Selection::FragmentSpread(spread) => {
                let name = spread.node.fragment_name.node.as_str();
                self.fragment(name, level.saturating_add(1))?.around()
            }
        })
    }

    fn field(&mut self, field: &'d Positioned<Field>, level: u32) -> Walk<Extent> {
        let Field { alias, name, selection_set, .. } = &field.node;
        self.aliases = self.aliases.saturating_add(usize::from(alias.is_some()));
        at_most(self.aliases, self.limits.aliases, "aliases")?;
        let below = self.selection_set(selection_set, level.saturating_add(1))?;
        let mut extent = Extent { depth: below.depth.saturating_add(1), ..below }.around();
        match name.node.as_str() {
            "__schema" | "__type" => {
                self.introspects = true;
                let limits = self.limits;
                at_most(below.depth, limits.introspection_depth, "introspection fields deep")?;
                at_most(below.lists, limits.introspection_lists, "introspection lists deep")?;
                (extent.depth, extent.lists) = (1, 0);
            }
            "fields" | "inputFields" | "interfaces" | "possibleTypes" => {
                extent.lists = extent.lists.saturating_add(1);
            }
            _ => {}
        }
        Ok(extent)
    }

    fn fragment(&mut self, name: &'d str, level: u32) -> Walk<Extent> {
        // A spread of an unknown fragment is for validation to name.
        let Some((name, fragment)) = self.document.fragments.get_key_value(name) else {
            return Ok(Extent::default());
        };
        match self.fragments.get(name.as_str()) {
            Some(Measured::Done(extent)) => {
                let extent = *extent;
                let bottom = level.saturating_add(extent.levels);
                at_most(bottom, self.limits.levels, "levels inside each other")?;
                return Ok(extent);
            }
            Some(Measured::Open) => return Err(Box::new(circle(name, fragment.pos))),
            None => {}
        }
        self.fragments.insert(name.as_str(), Measured::Open);
        self.count_directives(&fragment.node.directives)?;
        let extent = self.selection_set(&fragment.node.selection_set, level)?;
        self.fragments.insert(name.as_str(), Measured::Done(extent));
        Ok(extent)
    }

    fn count_directives(&mut self, directives: &[Positioned<Directive>]) -> Walk<()> {
        self.directives = self.directives.saturating_add(directives.len());
        at_most(self.directives, self.limits.directives, "directives")
    }

    fn check_selections(&self, extent: Extent) -> Walk<()> {
        at_most(extent.selections, self.limits.selections, "selections with fragments expanded")
    }
}

fn circle(name: &str, place: Pos) -> Refusal {
    let message = format!("The fragment \"{name}\" contains itself. Take one of the spreads out.");
    Refusal::new(Code::ValidationFailed, message).at(place)
}

/// Refuses a count over its limit.
fn at_most<N: PartialOrd + std::fmt::Display>(count: N, limit: N, what: &str) -> Walk<()> {
    if count <= limit {
        return Ok(());
    }
    Err(Box::new(Refusal::new(
        Code::QueryTooLarge,
        format!("The query has {count} {what}; at most {limit} are allowed. Ask for less at once."),
    )))
}
