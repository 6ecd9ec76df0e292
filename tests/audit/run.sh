#!/usr/bin/env bash
# Runs the public audits against a server of their own: the demo's desk, on a free port.
#
#   run.sh FIRSTSCAN
#
# FIRSTSCAN is the built program. The audits: "GraphQL over HTTP" (graphql-http), attacks known of
# GraphQL servers (cop.py), generated requests that must not end in a fault (Schemathesis), for
# GraphQL and for the REST edge.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:?usage: run.sh FIRSTSCAN}")
if [ -z "${DESK_URL:-}" ]; then
    # Generated requests are many, and those of GraphQL end the sign-in: each part has a desk.
    export FIRSTSCAN_ALLOWANCE_CREDENTIAL=1000000000 FIRSTSCAN_ALLOWANCE_CONSULTANCY=1000000000
    status=0
    for part in graphql rest; do
        PART=$part "$here/../desk.sh" "$program" "$here/run.sh" "$program" || status=1
    done
    exit "$status"
fi
header="Authorization: Bearer $DESK_TOKEN"
work=$(mktemp --directory)
trap 'rm --recursive --force "$work"' EXIT
"$program" schema > "$work/schema.graphql"
curl --silent --fail "$DESK_URL/openapi.json" > "$work/openapi.json"

# What the contract promises, of every answer.
contract=not_a_server_error,status_code_conformance,content_type_conformance
contract=$contract,response_schema_conformance,response_headers_conformance,ignored_auth

if [ "$PART" = rest ]; then
    echo "-- generated requests: REST"
    EXAMPLES=${REST_EXAMPLES:-10} CHECKS=$contract \
        "$here/schemathesis.sh" "$DESK_URL" "$work/openapi.json" -H "$header"
    exit
fi
status=0
echo "-- GraphQL over HTTP"
(cd "$here" && { [ -d node_modules ] || npm ci --silent --no-audit --no-fund; } \
    && node graphql_http.mjs "$DESK_URL/graphql" --header "$header") || status=1
echo "-- attacks"
python3 "$here/cop.py" "$DESK_URL/graphql" --header "$header" || status=1
echo "-- generated requests: GraphQL"
EXAMPLES=${EXAMPLES:-5} "$here/schemathesis.sh" "$DESK_URL/graphql" "$work/schema.graphql" \
    -H "$header" || status=1
exit "$status"
