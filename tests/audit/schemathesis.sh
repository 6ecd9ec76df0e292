#!/bin/bash
# Sends generated requests to a running server and checks that none is answered with a fault.
#
#   schemathesis.sh URL SCHEMA [option of schemathesis...]
#
# SCHEMA is a file: the SDL of GraphQL, or an OpenAPI document. With a credential:
# -H "Authorization: Bearer ...". Exit code 1 if any check failed.
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

# What it remembers of failures stays out of the sources.
cd "$here/../../target"
exec "$tools/bin/schemathesis" run "$schema" --url "$url" \
	--checks not_a_server_error --max-examples "${EXAMPLES:-50}" --seed "${SEED:-1}" \
	--generation-deterministic --workers 1 "$@"
