#!/usr/bin/env bash
# What can be shown of the image without an engine for containers: the program in a bare Debian 12,
# as the user and with the settings of the Dockerfile, on a file system that can only be read.
#
#   tests/postgres.sh tests/image/run.sh FIRSTSCAN
#
# FIRSTSCAN is the built program. Needs root, debootstrap, and Debian's archive; MIRROR names another.
set -euo pipefail
program=$(realpath "${1:?usage: run.sh FIRSTSCAN}")
cd "$(dirname "$0")/../.."
: "${FIRSTSCAN_TEST_POSTGRES:?run this by tests/postgres.sh}"
if [ -z "${IN_IMAGE:-}" ]; then
    # What is mounted here is nobody else's, and gone at the end.
    IN_IMAGE=1 exec unshare --mount --propagation private "$0" "$program"
fi

# The stage `desk`, line by line.
bare=target/image/bare root=target/image/desk
if [ ! -e "$bare/etc/os-release" ]; then
    mkdir -p target/image
    debootstrap --variant=minbase --include=ca-certificates bookworm "$bare" \
        "${MIRROR:-http://deb.debian.org/debian}" > target/image/log
fi
rm -rf "$root" && cp -a "$bare" "$root"
chroot "$root" useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin firstscan
chroot "$root" install --directory --owner=10001 --group=10001 --mode=0700 /var/lib/firstscan/files
install --mode=0755 "$program" "$root/usr/local/bin/firstscan"
missing=$(chroot "$root" ldd /usr/local/bin/firstscan | grep 'not found' || true)
[ -z "$missing" ] || { printf 'FAILED  a library is not in the image:\n%s\n' "$missing"; exit 1; }
echo "passed  every library is there: $(chroot "$root" ldd /usr/local/bin/firstscan | wc -l)"

# Read-only, but for what compose.yaml mounts.
mount --bind "$root" "$root"
mount -t tmpfs -o mode=1777,size=64m none "$root/tmp"
mkdir -p target/image/files && chown 10001:10001 target/image/files
mount --bind target/image/files "$root/var/lib/firstscan/files"
mount -o remount,bind,ro "$root"

# The database, whose owner migrates.
server=${FIRSTSCAN_TEST_POSTGRES%/*}
psql --no-psqlrc --quiet "$FIRSTSCAN_TEST_POSTGRES" --command 'drop database if exists image' \
    --command 'create database image owner firstscan_owner'
psql --no-psqlrc --quiet "$server/image" \
    --command 'grant connect, temporary on database image to firstscan_app'
key=1:$(openssl rand -base64 32)
image=(
    chroot --userspec=10001:10001 "$root" env -i PATH=/usr/local/bin:/usr/bin:/bin
        FIRSTSCAN_SERVER_ADDRESS=0.0.0.0 FIRSTSCAN_BLOBS_FOLDER=/var/lib/firstscan/files
        FIRSTSCAN_SERVER_MODE=production FIRSTSCAN_SERVER_PORT=8391
        FIRSTSCAN_SERVER_PUBLIC_URL=http://localhost:8391 FIRSTSCAN_SECURITY_KEYS="$key"
        FIRSTSCAN_MAIL_SMTP='smtp://127.0.0.1:1?tls=none'
        FIRSTSCAN_MAIL_FROM='Firstscan <desk@localhost>'
        FIRSTSCAN_DATABASE_OWNER_URL="${server/postgres@/firstscan_owner@}/image"
        DATABASE_URL="${server/postgres@/firstscan_app@}/image"
        /bin/sh -c 'cd /var/lib/firstscan && exec firstscan "$@"' sh
)
"${image[@]}" migrate > target/image/log
echo "passed  it migrates"
"${image[@]}" serve > target/image/log 2>&1 &
served=$!
trap 'kill "$served" 2> /dev/null || true' EXIT
for _ in $(seq 100); do
    if "${image[@]}" health > target/image/health 2>&1; then break; fi
    kill -0 "$served" 2> /dev/null || { cat target/image/log; echo "FAILED  it does not serve"; exit 1; }
    sleep 0.1
done
"${image[@]}" health || { cat target/image/log; echo "FAILED  the health check"; exit 1; }
echo "passed  it serves on a file system that can only be read, and the health check says so"
curl --silent --fail --header 'Accept: text/html' http://127.0.0.1:8391/ | grep --quiet '<div id="root">' \
    || { echo "FAILED  the portal"; exit 1; }
echo "passed  the portal is in it"
uid=$(stat --format=%u "/proc/$served")
[ "$uid" = 10001 ] || { echo "FAILED  it runs as $uid"; exit 1; }
kill -TERM "$served"
status=0
wait "$served" || status=$?
[ "$status" -eq 0 ] || { cat target/image/log; echo "FAILED  it ended with $status"; exit 1; }
echo "passed  it runs as 10001 and stops with 0"
printf 'sizes   Debian %s, program %s\n' "$(du -sh "$bare" | cut -f1)" "$(du -h "$program" | cut -f1)"
