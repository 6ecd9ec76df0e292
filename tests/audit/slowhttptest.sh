#!/usr/bin/env bash
# slowhttptest against a server of its own: the demo's desk, on a free port of this machine.
#
#   slowhttptest.sh FIRSTSCAN
#
# FIRSTSCAN is the built program. Slow heads, slow bodies and slow readers, CONNECTIONS of each (500 if
# unset) for SECONDS_EACH (20) seconds: meanwhile somebody else must be answered within three seconds, always.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:?usage: slowhttptest.sh FIRSTSCAN}")
command -v slowhttptest > /dev/null \
    || { echo "slowhttptest.sh: slowhttptest is not installed (Debian has it)" >&2; exit 1; }
if [ -z "${DESK_URL:-}" ]; then
    exec "$here/../desk.sh" "$program" "$here/slowhttptest.sh" "$program"
fi
work=$(mktemp --directory)
trap 'rm --recursive --force "$work"' EXIT
status=0

# What, where, and how slowhttptest is told to. Its table of states says when nobody else was served.
try() {
    local what=$1 path=$2
    shift 2
    (cd "$work" && slowhttptest -c "${CONNECTIONS:-500}" -r 250 -l "${SECONDS_EACH:-20}" -i 2 -p 3 -g \
        -o seen -u "$DESK_URL$path" "$@" > out 2>&1) || { cat "$work/out"; status=1; return; }
    # Seconds, closed, pending, connected, served elsewhere (1000 or 0 on its scale).
    if awk -F, 'NR > 1 && $5 == 0 { away = 1 } END { exit NR < 3 || away }' "$work/seen.csv"; then
        echo "passed  $what: $(awk -F, 'NR > 1 && $4 > most { most = $4 } END { print most + 0 }' \
            "$work/seen.csv") open at most, others were served throughout"
    else
        echo "FAILED  $what: others were not served"
        cat "$work/seen.csv"
        status=1
    fi
}

try "slow heads" /graphql -H
try "slow bodies" /graphql -B -t POST -f application/json -s 9000
try "slow readers" /schema.graphql -X -k 5 -w 10 -y 20 -z 32 -n 2
exit "$status"
