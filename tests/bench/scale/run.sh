#!/usr/bin/env bash
# What the figures of docs/scale.md come from: bytes a row, bytes of WAL a package, which keys begin
# with the consultancy, and what other partitions would bring. On a PostgreSQL of its own.
#
#   run.sh FIRSTSCAN [MARKETS [PACKAGES [GROWN]]]
#
# FIRSTSCAN is the built program. MARKETS (8) of as many consultancies get PACKAGES (25000) each by
# importing reports; then SQL copies them for others until there are GROWN (2000000).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:?usage: run.sh FIRSTSCAN [MARKETS [PACKAGES [GROWN]]]}")
shift
exec "$here/../../postgres.sh" --keep-fsync python3 "$here/measure.py" "$program" "$@"
