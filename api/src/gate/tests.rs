use super::errors::{INTERNAL, MAX_ERRORS, shape};
use super::screen::{Screened, screen};
use super::{Audience, Channel, Code, Gate, Limits, Prices, Refusal, cost, operation, request};
use async_graphql::{
    EmptySubscription, ErrorExtensions, Object, Request, Schema, SimpleObject, Variables, value,
};
use proptest::prelude::*;

#[derive(SimpleObject, Clone)]
struct Parcel {
    number: String,
    carrier: Carrier,
}

#[derive(SimpleObject, Clone)]
struct Carrier {
    name: String,
}

#[derive(SimpleObject)]
struct ParcelEdge {
    cursor: String,
    node: Parcel,
}

#[derive(SimpleObject)]
struct ParcelConnection {
    edges: Vec<ParcelEdge>,
    nodes: Vec<Parcel>,
}

struct Query;

#[Object]
impl Query {
    async fn carrier(&self) -> Carrier {
        Carrier { name: "Post".into() }
    }

    async fn parcels(&self, first: Option<i32>, last: Option<i32>) -> ParcelConnection {
        let _ = (first, last);
        ParcelConnection { edges: Vec::new(), nodes: Vec::new() }
    }

    async fn broken(&self) -> async_graphql::Result<i32> {
        Err("relation \"parcel\" does not exist".into())
    }

    async fn absent(&self) -> async_graphql::Result<i32> {
        Err(async_graphql::Error::new("No such parcel.").extend_with(|_, e| {
            e.set("code", "NOT_FOUND");
        }))
    }
}

struct Mutation;

#[Object]
impl Mutation {
    async fn add(&self) -> Carrier {
        Carrier { name: "Post".into() }
    }
}

fn schema() -> Schema<Query, Mutation, EmptySubscription> {
    Schema::build(Query, Mutation, EmptySubscription).finish()
}

fn prices() -> Prices {
    Prices::from_sdl(&schema().sdl()).unwrap()
}

fn gate() -> Gate {
    Gate::new(prices())
}

/// Limits under which only the shape of a document counts, not its length.
fn long() -> Limits {
    Limits { query_bytes: 10_000_000, ..Limits::default() }
}

fn refused(query: &str) -> Refusal {
    screen(query, &long()).unwrap_err()
}

fn screened(query: &str) -> Screened {
    screen(query, &long()).unwrap()
}

fn price(query: &str, variables: async_graphql::Value) -> Result<u64, Refusal> {
    let document = screened(query).document;
    let operation = operation::choose(&document, None)?;
    let variables = Variables::from_value(variables);
    cost::cost(&document, operation, &variables, &prices()).map(|cost| cost.total)
}

/// `fan` spreads in each of `depth` fragments.
fn bomb(fan: usize, depth: usize) -> String {
    let mut query = "{ ...f0 }".to_owned();
    for level in 0..depth {
        let spreads = format!("...f{} ", level + 1).repeat(fan);
        query.push_str(&format!(" fragment f{level} on Query {{ {spreads} }}"));
    }
    query + &format!(" fragment f{depth} on Query {{ __typename }}")
}

#[test]
fn a_fragment_bomb_is_refused_with_work_of_its_written_length() {
    for depth in 3..=12 {
        let limits = Limits { selections: u64::MAX, ..long() };
        let query = bomb(10, depth);
        let survey = screen(&query, &limits).unwrap();
        let written = (10 * depth + 2) as u64;
        assert_eq!(survey.visited, written, "depth {depth}");
        assert!(survey.selections > 10_u64.pow(depth as u32), "depth {depth}");
        assert_eq!(refused(&query).code(), Code::QueryTooLarge, "depth {depth}");
    }
}

#[test]
fn a_bomb_beyond_counting_saturates() {
    let limits = Limits { selections: u64::MAX - 1, ..long() };
    let refusal = screen(&bomb(10, 24), &limits).unwrap_err();
    assert_eq!(refusal.code(), Code::QueryTooLarge);
}

#[test]
fn an_unused_bomb_is_refused() {
    let query = bomb(10, 6).replacen("{ ...f0 }", "{ __typename }", 1);
    assert_eq!(refused(&query).code(), Code::QueryTooLarge);
}

#[test]
fn pricing_a_bomb_visits_each_written_selection_once() {
    let limits = Limits { selections: u64::MAX, ..long() };
    let document = screen(&bomb(10, 12), &limits).unwrap().document;
    let operation = operation::choose(&document, None).unwrap();
    let cost = cost::cost(&document, operation, &Variables::default(), &prices()).unwrap();
    assert_eq!(cost.visited, 122);
}

#[test]
fn circular_fragments_are_refused() {
    let own = refused("{ ...a } fragment a on Query { ...a }");
    let pair = refused("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }");
    let unused = refused("{ __typename } fragment a on Query { carrier { ...a } }");
    for refusal in [own, pair, unused] {
        assert_eq!(refusal.code(), Code::ValidationFailed);
        assert!(refusal.to_string().contains("contains itself"), "{refusal}");
    }
}

#[test]
fn twenty_thousand_aliases_are_refused_at_the_51st() {
    let aliases = |count: usize| {
        let fields: String = (0..count).map(|n| format!("a{n}: __typename ")).collect();
        format!("{{ {fields} }}")
    };
    screened(&aliases(50));
    for count in [51, 101, 20_000] {
        let refusal = refused(&aliases(count));
        assert_eq!(refusal.code(), Code::QueryTooLarge);
        assert!(refusal.to_string().contains("51 aliases"), "{refusal}");
    }
}

#[test]
fn directives_count_wherever_they_stand() {
    let many = "@aa ".repeat(51);
    for query in [
        format!("{{ ... {many} {{ __typename }} }}"),
        format!("{{ __typename {many} }}"),
        format!("{{ ...f }} fragment f on Query {many} {{ __typename }}"),
        format!("{{ ...f {many} }} fragment f on Query {{ __typename }}"),
        format!("query q {many} {{ __typename }}"),
        format!("query q($v: Int {many}) {{ __typename }}"),
        format!("{{ ... {} {{ __typename }} }}", "@aa".repeat(1_000)),
    ] {
        assert_eq!(refused(&query).code(), Code::QueryTooLarge, "{query}");
    }
}

#[test]
fn brackets_beyond_the_stack_are_refused_before_parsing() {
    for open in ["{a", "[", "(a:[", "{a(b:{c:"] {
        let refusal = refused(&format!("{{a(b:{}", open.repeat(100_000)));
        assert_eq!(refusal.code(), Code::QueryTooLarge);
    }
}

#[test]
fn brackets_in_strings_and_comments_do_not_count() {
    let brackets = "[".repeat(500);
    screened(&format!("{{ carrier(a: \"{brackets}\\\"{brackets}\") {{ name }} }}"));
    screened(&format!("{{ carrier(a: \"\"\"{brackets}\\\"\"\"{brackets}\"\"\") {{ name }} }}"));
    screened(&format!("{{ carrier {{ name }} }} # {brackets}"));
}

#[test]
fn depth_counts_through_fragments() {
    let nested =
        |depth: usize| format!("{{ {}x{} }}", "a { ".repeat(depth - 1), " }".repeat(depth - 1));
    screened(&nested(12));
    assert_eq!(refused(&nested(13)).code(), Code::QueryTooLarge);
    let spread = format!("{{ a {{ a {{ a {{ ...f }} }} }} }} fragment f on Query {}", nested(10));
    assert_eq!(refused(&spread).code(), Code::QueryTooLarge);
}

#[test]
fn a_chain_of_fragments_is_refused_before_our_stack_ends() {
    let mut query = "{ ...f0 }".to_owned();
    for n in 0..49 {
        query.push_str(&format!("fragment f{n} on Query {{ ... {{ ... {{ ...f{} }} }} }}", n + 1));
    }
    query.push_str("fragment f49 on Query { __typename }");
    assert_eq!(refused(&query).code(), Code::QueryTooLarge);
}

#[test]
fn too_many_operations_or_fragments_are_refused() {
    let operations: String = (0..11).map(|n| format!("query q{n} {{ __typename }}")).collect();
    assert_eq!(refused(&operations).code(), Code::QueryTooLarge);
    let fragments: String =
        (0..51).map(|n| format!("fragment f{n} on Query {{ __typename }}")).collect();
    assert_eq!(refused(&format!("{{ ...f0 }} {fragments}")).code(), Code::QueryTooLarge);
}

/// What tools send to learn a schema.
const INTROSPECTION: &str = "query IntrospectionQuery { __schema { queryType { name }
  types { ...FullType } directives { name args { ...InputValue } } } }
  fragment FullType on __Type { kind name fields(includeDeprecated: true) { name
    args { ...InputValue } type { ...TypeRef } } inputFields { ...InputValue }
    interfaces { ...TypeRef } enumValues { name } possibleTypes { ...TypeRef } }
  fragment InputValue on __InputValue { name type { ...TypeRef } defaultValue }
  fragment TypeRef on __Type { kind name ofType { name ofType { name ofType { name ofType { name
    ofType { name ofType { name ofType { name ofType { name ofType { name } } } } } } } } } }";

#[test]
fn the_introspection_tools_send_is_let_through_for_the_signed_in_only() {
    let admit = |audience| gate().admit(Request::new(INTROSPECTION), audience, Channel::Request);
    assert!(admit(Audience::SignedIn).unwrap().cost <= super::MAX_COST);
    assert_eq!(admit(Audience::Anonymous).unwrap_err().code(), Code::Unauthenticated);
    let hidden = Request::new("{ ...f } fragment f on Query { s: __type(name: \"A\") { name } }");
    let refusal = gate().admit(hidden, Audience::Anonymous, Channel::Request).unwrap_err();
    assert_eq!(refusal.code(), Code::Unauthenticated);
}

#[test]
fn circular_introspection_is_refused() {
    let query = "{ __schema { types { fields { type { fields { type { fields { type { fields {
        type { name } } } } } } } } } } }";
    assert_eq!(refused(query).code(), Code::QueryTooLarge);
    let spread = "{ __schema { types { ...a } } } fragment a on __Type { fields { type { ...b } } }
        fragment b on __Type { fields { type { ...c } } } fragment c on __Type { fields { name } }";
    assert_eq!(refused(spread).code(), Code::QueryTooLarge);
}

#[test]
fn a_body_with_other_names_or_kinds_is_refused() {
    for body in [
        "",
        "null",
        "1",
        "\"{ a }\"",
        "[]",
        " [{\"query\":\"{a}\"}]",
        "{}",
        "{\"query\":1}",
        "{\"query\":\"{a}\",\"qeury\":\"\"}",
        "{\"query\":\"{a}\",\"query\":\"{b}\"}",
        "{\"query\":\"{a}\",\"variables\":[]}",
        "{\"query\":\"{a}\",\"variables\":\"x\"}",
        "{\"query\":\"{a}\",\"operationName\":1}",
        "{\"query\":\"{a}\",\"extensions\":[]}",
        "{\"query\":\"{a}\"} x",
        "{\"query\":\"\u{1}\"}",
        "{\"query\":\"{a}\"",
    ] {
        let refusal = request::read(body.as_bytes(), &Limits::default()).unwrap_err();
        assert_eq!(refusal.code(), Code::BadRequest, "{body}");
    }
    assert!(request::read(b"{\"query\":\"\xff\"}", &Limits::default()).is_err());
}

#[test]
fn a_body_is_read_and_null_is_as_good_as_absent() {
    let body =
        br#"{"query":"{a}","operationName":null,"variables":{"n":1},"extensions":{"x":[1]}}"#;
    let request = request::read(body, &Limits::default()).unwrap();
    assert_eq!(request.query, "{a}");
    assert_eq!(request.operation_name, None);
    assert_eq!(request.variables.into_value(), value!({ "n": 1 }));
    let nulls = br#"{"query":"{a}","variables":null,"extensions":null}"#;
    request::read(nulls, &Limits::default()).unwrap();
}

#[test]
fn a_query_or_variables_over_their_length_are_refused() {
    let body = |query: &str, value: &str| {
        serde_json::json!({ "query": query, "variables": { "v": value } }).to_string()
    };
    let read = |body: String| request::read(body.as_bytes(), &Limits::default());
    read(body(&"a".repeat(10_000), &"b".repeat(63_000))).unwrap();
    for body in [body(&"a".repeat(10_001), ""), body("a", &"b".repeat(64_000))] {
        assert_eq!(read(body).unwrap_err().code(), Code::QueryTooLarge);
    }
}

#[test]
fn an_object_costs_one_and_a_scalar_nothing() {
    assert_eq!(price("{ __typename }", value!({})), Ok(0));
    assert_eq!(price("{ carrier { name } }", value!({})), Ok(1));
    assert_eq!(price("{ a: carrier { name } b: carrier { name } }", value!({})), Ok(2));
    assert_eq!(price("mutation { add { name } }", value!({})), Ok(10));
}

#[test]
fn a_connection_costs_its_items() {
    let edges = "{ parcels(first: 20) { edges { cursor node { number carrier { name } } } } }";
    assert_eq!(price(edges, value!({})), Ok(41));
    let fragment =
        "{ parcels(last: 3) { ...p } } fragment p on ParcelConnection { nodes { number } }";
    assert_eq!(price(fragment, value!({})), Ok(4));
    let variable = "query q($n: Int = 7) { parcels(first: $n) { nodes { number } } }";
    assert_eq!(price(variable, value!({})), Ok(8));
    assert_eq!(price(variable, value!({ "n": 100 })), Ok(101));
}

#[test]
fn a_connection_without_a_page_size_in_range_is_refused() {
    let query = |arguments: &str| format!("{{ parcels{arguments} {{ nodes {{ number }} }} }}");
    for arguments in ["", "(first: null)", "(first: 101)", "(last: -1)", "(first: 1, last: 1000)"] {
        let refusal = price(&query(arguments), value!({})).unwrap_err();
        assert_eq!(refusal.code(), Code::BadUserInput, "{arguments}");
    }
    let huge = "(first: 99999999999999999999999)";
    assert_eq!(price(&query(huge), value!({})).unwrap_err().code(), Code::BadUserInput);
    let variable = "query q($n: Int) { parcels(first: $n) { nodes { number } } }";
    assert!(price(variable, value!({})).is_err());
}

#[test]
fn an_operation_over_the_highest_cost_is_refused() {
    let pages: String = (0..26)
        .map(|n| format!("p{n}: parcels(first: 100) {{ nodes {{ carrier {{ name }} }} }} "))
        .collect();
    let request = Request::new(format!("{{ {pages} }}"));
    let refusal = gate().admit(request, Audience::SignedIn, Channel::Request).unwrap_err();
    assert_eq!(refusal.code(), Code::CostExceeded);
}

#[test]
fn own_prices_replace_the_usual_ones() {
    let prices = prices().with("Query", "carrier", 300);
    let document = screened("{ carrier { name } }").document;
    let operation = operation::choose(&document, None).unwrap();
    let cost = cost::cost(&document, operation, &Variables::default(), &prices).unwrap();
    assert_eq!(cost.total, 300);
}

#[test]
fn the_operation_must_be_told_and_its_variables_there() {
    let admit = |query: &str, name: Option<&str>| {
        let mut request = Request::new(query);
        request.operation_name = name.map(str::to_owned);
        gate().admit(request, Audience::SignedIn, Channel::Request).map(|admitted| admitted.cost)
    };
    let two = "query a { carrier { name } } query b { __typename }";
    assert_eq!(admit(two, Some("a")), Ok(1));
    for (query, name) in [(two, None), (two, Some("c")), ("{ __typename }", Some("a"))] {
        assert_eq!(admit(query, name).unwrap_err().code(), Code::ValidationFailed);
    }
    let needs = admit("query q($id: ID!) { __typename }", None);
    assert_eq!(needs.unwrap_err().code(), Code::BadUserInput);
    admit("query q($id: ID! = \"1\", $n: Int) { __typename }", None).unwrap();
}

#[test]
fn each_channel_serves_its_own_operations() {
    let admit = |query, channel| gate().admit(Request::new(query), Audience::SignedIn, channel);
    for (query, channel) in [
        ("subscription { a }", Channel::Request),
        ("{ __typename }", Channel::Subscription),
        ("mutation { add { name } }", Channel::Subscription),
    ] {
        assert_eq!(admit(query, channel).unwrap_err().code(), Code::BadRequest, "{query}");
    }
    admit("subscription { a }", Channel::Subscription).unwrap();
}

async fn answer(query: &str, audience: Audience) -> async_graphql::Response {
    let admitted = gate().admit(Request::new(query), audience, Channel::Request).unwrap();
    shape(schema().execute(admitted.request).await, audience, "id-1")
}

fn code_of(response: &async_graphql::Response) -> String {
    let errors = serde_json::to_value(&response.errors).unwrap();
    errors[0]["extensions"]["code"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_admitted_document_is_executed_as_parsed() {
    let response = answer("{ carrier { name } }", Audience::Anonymous).await;
    assert_eq!(response.data, value!({ "carrier": { "name": "Post" } }));
}

#[tokio::test]
async fn what_a_resolver_says_without_a_code_is_hidden() {
    let response = answer("{ broken }", Audience::SignedIn).await;
    assert_eq!(code_of(&response), "INTERNAL");
    assert_eq!(response.errors[0].message, INTERNAL);
    assert!(!serde_json::to_string(&response).unwrap().contains("relation"));
}

#[tokio::test]
async fn what_a_resolver_says_with_a_code_is_shown_with_the_request_id() {
    let response = answer("{ absent }", Audience::SignedIn).await;
    let error = serde_json::to_value(&response.errors[0]).unwrap();
    assert_eq!(error["message"], "No such parcel.");
    assert_eq!(error["extensions"]["code"], "NOT_FOUND");
    assert_eq!(error["extensions"]["requestId"], "id-1");
}

#[tokio::test]
async fn validation_keeps_its_words_but_hints_only_for_the_signed_in() {
    let known = answer("{ carier { name } }", Audience::SignedIn).await;
    assert_eq!(code_of(&known), "GRAPHQL_VALIDATION_FAILED");
    assert!(known.errors[0].message.contains("Did you mean"));
    let anonymous = answer("{ carier { name } }", Audience::Anonymous).await;
    assert!(anonymous.errors[0].message.contains("carier"));
    assert!(!serde_json::to_string(&anonymous).unwrap().contains("carrier"));
}

#[tokio::test]
async fn at_most_ten_errors_are_shown() {
    let query: String = (0..40).map(|n| format!("x{n} ")).collect();
    let response = answer(&format!("{{ {query} }}"), Audience::SignedIn).await;
    assert_eq!(response.errors.len(), MAX_ERRORS);
}

#[test]
fn a_code_of_nobody_is_internal() {
    let error = async_graphql::ServerError::from(Refusal::new(Code::Conflict, "c"));
    assert_eq!(super::errors::readable_code(&error), Code::Conflict);
    let mut foreign = error.clone();
    foreign.extensions.as_mut().unwrap().set("code", "DB_42P01");
    assert_eq!(super::errors::readable_code(&foreign), Code::Internal);
}

proptest! {
    #[test]
    fn no_text_makes_the_gate_panic(query in "[{}()\\[\\]a-c:.@$!\" #\\\\\n1,=]{0,200}") {
        let _ = gate().admit(Request::new(query), Audience::SignedIn, Channel::Request);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(body in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = gate().read(&body, Audience::Anonymous);
    }

    #[test]
    fn the_expanded_count_of_a_flat_query_is_its_written_count(fields in 1_usize..200) {
        let query = format!("{{ {} }}", "__typename ".repeat(fields));
        let screened = screened(&query);
        prop_assert_eq!(screened.selections, fields as u64);
        prop_assert_eq!(screened.visited, fields as u64);
    }
}
