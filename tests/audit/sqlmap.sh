#!/usr/bin/env bash
# Has sqlmap try what callers can give, against a server of its own: the demo's desk, on a free port.
# By tests/postgres.sh that is on PostgreSQL, else on SQLite.
#
#   sqlmap.sh FIRSTSCAN
#
# FIRSTSCAN is the built program. LEVEL: how much is tried, from 1 to 5, 1 if unset.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:?usage: sqlmap.sh FIRSTSCAN}")
if [ -z "${DESK_URL:-}" ]; then
    # What is refused for being too much is not tried.
    export FIRSTSCAN_ALLOWANCE_CREDENTIAL=1000000000 FIRSTSCAN_ALLOWANCE_CONSULTANCY=1000000000
    exec "$here/../desk.sh" "$program" "$here/sqlmap.sh" "$program"
fi
tools=$here/../../target/sqlmap-venv
if ! [ -x "$tools/bin/sqlmap" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet sqlmap==1.10.10
fi
exec python3 "$here/injection.py" "$DESK_URL" "$tools/bin/sqlmap" \
    --header "Authorization: Bearer $DESK_TOKEN" --level "${LEVEL:-1}"
