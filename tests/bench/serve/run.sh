#!/usr/bin/env bash
# Measures the server beside PostGraphile and Mercurius on a PostgreSQL of its own. Needs Node 20 or
# newer, npm, and wrk (Debian's package). Arguments go to run.py.
set -euo pipefail
cd "$(dirname "$0")/../../.."
target=${CARGO_TARGET_DIR:-target}

for program in wrk node npm psql pgbench; do
    command -v "$program" > /dev/null || { echo "run.sh: $program is not installed" >&2; exit 1; }
done
for peers in peers peers/postgraphile4 peers/postgraphile5; do
    peers=tests/bench/serve/$peers
    [ -d "$peers/node_modules" ] || npm ci --prefix "$peers" --no-audit --no-fund
done
[ -n "${SERVE_BUILT-}" ] || cargo build --release --package api --bin firstscan --example serving
exec tests/postgres.sh python3 tests/bench/serve/run.py --target "$target/release" "$@"
