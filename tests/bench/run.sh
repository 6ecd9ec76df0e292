#!/usr/bin/env bash
# Compares a review with what DuckDB and Polars make of the same report. Arguments go to run.py.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-target}
venv=$target/bench-venv

if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
fi
# Quick when they are there already.
"$venv/bin/pip" install --quiet --disable-pip-version-check duckdb polars

cargo build --release --package api --bin firstscan --example limit --example count
exec "$venv/bin/python" tests/bench/run.py --target "$target" \
    --also "counting pass=$target/release/examples/count {report} {profile}" "$@"
