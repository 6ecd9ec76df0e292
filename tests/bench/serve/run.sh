#!/usr/bin/env bash
# Measures the server beside PostGraphile and Mercurius on a PostgreSQL of its own. Needs Node 20 or
# newer, npm, and wrk (Debian's package). Arguments go to run.py.
set -euo pipefail
cd "$(dirname "$0")/../../.."
target=${CARGO_TARGET_DIR:-target}

for program in wrk node npm psql pgbench; do
    command -v "$program" > /dev/null || { echo "run.sh: $program is not installed" >&2; exit 1; }
done
if [ ! -d tests/bench/serve/peers/node_modules ]; then
    npm ci --prefix tests/bench/serve/peers --no-audit --no-fund
fi
[ -n "${SERVE_BUILT-}" ] || cargo build --release --package api --bin firstscan --example serving
exec tests/postgres.sh python3 tests/bench/serve/run.py --target "$target/release" "$@"
