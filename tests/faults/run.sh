#!/usr/bin/env bash
# Faults that need a whole server, a while, or a disk of their own:
#
#   run.sh FIRSTSCAN [SECONDS]
#
# FIRSTSCAN is the built program, SECONDS how long the soak takes, 20 if not said.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "${1:?usage: run.sh FIRSTSCAN [SECONDS]}")
status=0
echo "-- slow callers"
python3 "$here/slow.py" "$program" || status=1
echo "-- no room, no writing, no descriptors"
own=()
if [ "$(id --user)" -ne 0 ]; then own=(unshare --map-root-user --mount); fi
${own[@]+"${own[@]}"} python3 "$here/full.py" "$program" || status=1
echo "-- a noisy consultancy"
python3 "$here/noisy.py" "$program" || status=1
echo "-- a backup comes back"
"$here/../postgres.sh" python3 "$here/backup.py" "$program" || status=1
echo "-- a worker that hangs"
"$here/../postgres.sh" python3 "$here/hung.py" "$program" || status=1
echo "-- clocks that jump, and that differ"
"$here/../postgres.sh" python3 "$here/clock.py" "$program" || status=1
echo "-- many consultancies on few connections"
"$here/../postgres.sh" python3 "$here/soak.py" "$program" "${2:-20}" || status=1
exit "$status"
