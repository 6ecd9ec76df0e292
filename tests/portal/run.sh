#!/usr/bin/env bash
# The portal in a browser, on both databases:
#
#   run.sh FIRSTSCAN [ARGUMENT OF PLAYWRIGHT...]
#
# FIRSTSCAN is the program, built with its portal. Needs Node and Chromium.
set -euo pipefail
FIRSTSCAN=$(realpath "${1:?usage: run.sh FIRSTSCAN [ARGUMENT...]}")
export FIRSTSCAN
shift
cd "$(dirname "$0")"
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --no-audit --no-fund
    touch node_modules/.package-lock.json
fi
run=(npx playwright test "$@")
if [ -n "${FIRSTSCAN_TEST_POSTGRES-}" ]; then exec "${run[@]}"; fi
exec ../postgres.sh "${run[@]}"
