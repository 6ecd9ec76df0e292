#!/usr/bin/env bash
# Runs a command beside a server of its own: the demo's desk, on a free port.
#
#   desk.sh FIRSTSCAN COMMAND...
#
# FIRSTSCAN is the built program. The command finds DESK_URL, DESK_PASSWORD (everybody's) and
# DESK_TOKEN, an access token of the demo's owner. DESK_ROWS: rows of each report, 300 if unset.
# By tests/postgres.sh the desk is on that PostgreSQL, else on SQLite.
set -euo pipefail
program=$(realpath "${1:?usage: desk.sh FIRSTSCAN COMMAND...}")
shift
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
database=()
if [ -n "${FIRSTSCAN_TEST_POSTGRES:-}" ]; then
    name=desk_$$
    FIRSTSCAN_SECURITY_KEYS=1:$(openssl rand -base64 32)
    export FIRSTSCAN_SECURITY_KEYS
    at() { sed -E "s,//[^@]*@([^/]*)/.*,//$1@\1/$name," <<< "$FIRSTSCAN_TEST_POSTGRES"; }
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 "$FIRSTSCAN_TEST_POSTGRES" \
        --command="create database $name owner firstscan_owner" \
        --command="revoke all on database $name from public" \
        --command="grant connect, temporary on database $name to firstscan_app"
    "$program" migrate --database "$(at firstscan_owner)" > "$work/migrated"
    database=(--database "$(at firstscan_app)")
fi
"$program" demo --dir "$work/desk" --port "$port" --rows "${DESK_ROWS:-300}" "${database[@]}" \
    > "$work/out" 2> "$work/log" &
server=$!
export DESK_URL=http://127.0.0.1:$port
for _ in $(seq 1200); do
    if curl --silent --fail "$DESK_URL/health/ready" > "$work/ready" 2>&1; then break; fi
    kill -0 "$server" 2> /dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.1
done

DESK_PASSWORD=$(sed -n 's/^  Password  \([^ ]*\).*/\1/p' "$work/out")
query='mutation($email: String!, $password: String!) { signIn(input: {email: $email, password:
    $password, client: PROGRAM}) { signedIn { tokens { accessToken } } } }'
body=$(python3 -c 'import json, sys; print(json.dumps({"query": sys.argv[1], "variables":
    {"email": "mara@harborlight.example", "password": sys.argv[2]}}))' "$query" "$DESK_PASSWORD")
DESK_TOKEN=$(curl --silent --fail --header 'Content-Type: application/json' --data "$body" \
    "$DESK_URL/graphql" | python3 -c 'import json, sys
print(json.load(sys.stdin)["data"]["signIn"]["signedIn"]["tokens"]["accessToken"])')
export DESK_PASSWORD DESK_TOKEN
status=0
"$@" || status=$?
if [ "$status" -ne 0 ]; then tail --lines=40 "$work/log" >&2; fi
exit "$status"
