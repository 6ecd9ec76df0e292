#!/bin/bash
# Sends generated requests to a running server and checks that none is answered with a fault.
#
#   schemathesis.sh URL SCHEMA [option of schemathesis...]
#
# SCHEMA is a file: the SDL of GraphQL, or an OpenAPI document. With a credential:
# -H "Authorization: Bearer ...". Exit code 1 if any check failed. Without CHECKS, only faults of the
# server fail; with it, whatever those checks of Schemathesis find.
set -euo pipefail

VERSION=4.32.5

if (($# < 2)); then
	sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
	exit 2
fi
url=$1 schema=$(realpath "$2")
shift 2

here=$(cd "$(dirname "$0")" && pwd)
tools=$here/../../target/audit-venv
if [[ ! -x $tools/bin/schemathesis ]]; then
	python3 -m venv "$tools"
	"$tools/bin/pip" install --quiet "schemathesis==$VERSION"
fi

# It counts every refusal of an operation as a failure: an id that is not there, a text that cannot be
# used. Generated requests are full of those. What must not come is a fault of ours.
if [[ -n ${CHECKS:-} ]]; then
	cd "$here/../../target"
	exec "$tools/bin/schemathesis" run "$schema" --url "$url" \
		--checks "$CHECKS" --max-examples "${EXAMPLES:-50}" --seed "${SEED:-1}" \
		--generation-deterministic --workers 1 "$@"
fi
report=$(mktemp)
trap 'rm -f "$report"' EXIT
# What it remembers of failures stays out of the sources.
cd "$here/../../target"
"$tools/bin/schemathesis" run "$schema" --url "$url" \
	--checks not_a_server_error --max-examples "${EXAMPLES:-50}" --seed "${SEED:-1}" \
	--generation-deterministic --workers 1 "$@" > "$report" 2>&1 || true
if ! grep --quiet 'test cases' "$report" && ! grep --quiet -i 'selected' "$report"; then
	cat "$report"
	exit 1
fi
if grep --extended-regexp '"code":"(INTERNAL|TIMEOUT|UNAVAILABLE)"|HTTP Status: 5|Network Error' "$report"; then
	exit 1
fi
tail -n 3 "$report"
echo "no fault of the server among them"
