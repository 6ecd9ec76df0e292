#!/usr/bin/env bash
# Runs the public audits against a server of their own: the demo's desk, on a free port.
#
#   run.sh FIRSTSCAN
#
# FIRSTSCAN is the built program. The audits: "GraphQL over HTTP" (graphql-http), attacks known of
# GraphQL servers (cop.py), generated requests that must not end in a fault (Schemathesis).
set -euo pipefail
program=$(realpath "${1:?usage: run.sh FIRSTSCAN}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp --directory)
server=
stop() {
    if [ -n "$server" ]; then
        kill "$server" 2> /dev/null && wait "$server" || true
    fi
    rm --recursive --force "$work"
}
trap stop EXIT

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$program" demo --dir "$work/desk" --port "$port" --rows 300 > "$work/out" 2> "$work/log" &
server=$!
url=http://127.0.0.1:$port
for _ in $(seq 600); do
    if curl --silent --fail "$url/health/ready" > "$work/ready" 2>&1; then break; fi
    kill -0 "$server" 2> /dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.1
done

password=$(sed -n 's/^  Password  \([^ ]*\).*/\1/p' "$work/out")
query='mutation($email: String!, $password: String!) { signIn(input: {email: $email, password:
    $password, client: PROGRAM}) { signedIn { tokens { accessToken } } } }'
body=$(python3 -c 'import json, sys; print(json.dumps({"query": sys.argv[1], "variables":
    {"email": "mara@harborlight.example", "password": sys.argv[2]}}))' "$query" "$password")
token=$(curl --silent --fail --header 'Content-Type: application/json' --data "$body" \
    "$url/graphql" | python3 -c 'import json, sys
print(json.load(sys.stdin)["data"]["signIn"]["signedIn"]["tokens"]["accessToken"])')
header="Authorization: Bearer $token"
"$program" schema > "$work/schema.graphql"

status=0
echo "-- GraphQL over HTTP"
(cd "$here" && { [ -d node_modules ] || npm ci --silent --no-audit --no-fund; } \
    && node graphql_http.mjs "$url/graphql" --header "$header") || status=1
echo "-- attacks"
python3 "$here/cop.py" "$url/graphql" --header "$header" || status=1
echo "-- generated requests"
EXAMPLES=${EXAMPLES:-5} "$here/schemathesis.sh" "$url/graphql" "$work/schema.graphql" \
    -H "$header" || status=1
exit "$status"
