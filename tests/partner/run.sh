#!/usr/bin/env bash
# What partners are promised, kept by a server of its own: the demo's desk, on a free port.
#
#   run.sh FIRSTSCAN
#
# FIRSTSCAN is the built program. The contract of the REST edge is valid OpenAPI; messages are taken
# by the reference libraries of Standard Webhooks for Python and for JavaScript; the examples of
# docs/partner-api.md run as they are written.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:?usage: run.sh FIRSTSCAN}")
tools=$here/../../target/partner-venv
if [ -z "${DESK_URL:-}" ]; then
    if ! [ -x "$tools/bin/python" ]; then
        python3 -m venv "$tools"
        "$tools/bin/pip" install --quiet --requirement "$here/requirements.txt"
    fi
    [ -d "$here/node_modules" ] || npm --prefix "$here" ci --silent --no-audit --no-fund
    certificates=$(mktemp --directory)
    trap 'rm --recursive --force "$certificates"' EXIT
    # A receiver on this machine, at an address with a certificate that the server trusts.
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
        -subj /CN=localhost -addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE \
        -keyout "$certificates/key.pem" -out "$certificates/cert.pem" 2> "$certificates/log" \
        || { cat "$certificates/log" >&2; exit 1; }
    export CERTIFICATES=$certificates SSL_CERT_FILE=$certificates/cert.pem
    export FIRSTSCAN_WEBHOOKS_PRIVATE_ADDRESSES=true
    status=0
    "$here/../desk.sh" "$program" "$here/run.sh" "$program" || status=$?
    exit "$status"
fi
echo "-- the contract is valid OpenAPI"
"$tools/bin/python" "$here/contract.py" "$DESK_URL"
echo "-- messages are taken by the reference libraries"
"$tools/bin/python" "$here/webhooks.py" "$DESK_URL" "$CERTIFICATES/taken.json"
node "$here/verify.mjs" "$CERTIFICATES/taken.json"
echo "-- the examples run as they are written"
PATH=$tools/bin:$PATH python "$here/examples.py" "$here/../../docs/partner-api.md"
