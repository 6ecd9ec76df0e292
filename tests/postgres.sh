#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own that is gone afterwards:
#
#     tests/postgres.sh [--keep-fsync] COMMAND [ARGUMENT...]
#
# The command finds it in FIRSTSCAN_TEST_POSTGRES, the URL of a superuser, and in
# FIRSTSCAN_TEST_POOLER the same through PgBouncer, which hands two connections a database on after
# each transaction. The roles are those of a real installation: firstscan_owner runs the migrations and owns what they make, firstscan_app is
# the server's and may do nothing beyond what it is granted. Whoever can reach the loopback address
# is let in without a password, so nothing worth keeping belongs here.
#
# --keep-fsync: written data survives a crash, as in production. For tests that cause one.
set -euo pipefail

durability=off
if [ "${1-}" = --keep-fsync ]; then
    durability=on
    shift
fi
if [ $# -eq 0 ]; then
    echo "usage: tests/postgres.sh [--keep-fsync] COMMAND [ARGUMENT...]" >&2
    exit 2
fi

fail() {
    printf 'tests/postgres.sh: %s\n' "$1" >&2
    exit 1
}

# The newest that Debian's packages put there, or whatever is in the path.
programs=$(find /usr/lib/postgresql -path '*/bin/initdb' -printf '%h\n' 2> /dev/null \
    | sort --version-sort | tail -n 1)
if [ -z "$programs" ]; then
    initdb=$(command -v initdb) \
        || fail "PostgreSQL is not installed: initdb is neither in /usr/lib/postgresql/*/bin nor in
the path. On Debian and Ubuntu: apt-get install postgresql"
    programs=$(dirname "$initdb")
fi
version=$("$programs/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')
# Views that obey the rights of the reader came with 15.
[ "$version" -ge 15 ] || fail "PostgreSQL $version in $programs is too old; 15 or newer is needed"

# Debian puts it where only administrators look.
PATH="$PATH:/usr/sbin"
command -v pgbouncer > /dev/null \
    || fail "PgBouncer is not installed. On Debian and Ubuntu: apt-get install pgbouncer"

# Neither of them wants to run as root.
user=()
folder=$(mktemp --directory "${TMPDIR:-/tmp}/firstscan-postgres.XXXXXX")
if [ "$(id --user)" -eq 0 ]; then
    if ! id postgres > /dev/null 2>&1; then
        rmdir "$folder"
        fail "run by root, this needs a user named postgres to run the server as"
    fi
    chown postgres "$folder"
    if command -v runuser > /dev/null; then
        user=(runuser --user postgres --)
    else
        user=(su postgres --shell /bin/bash --command '"$0" "$@"' --)
    fi
fi

# The user postgres may not be allowed where the command runs.
as_server() {
    (cd "$folder" && ${user[@]+"${user[@]}"} "$@")
}

server() {
    local program=$1
    shift
    as_server "$programs/$program" "$@"
}

stop() {
    [ ! -f "$folder/pooler.pid" ] || kill "$(cat "$folder/pooler.pid")" 2> /dev/null || true
    server pg_ctl stop --pgdata="$folder/data" --mode=immediate --silent > /dev/null 2>&1 || true
    rm --recursive --force "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

server initdb --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync > "$folder/initdb.log" 2>&1 \
    || fail "initdb failed: $(cat "$folder/initdb.log")"

settings() {
    cat << SETTINGS
listen_addresses = '127.0.0.1'
port = $1
unix_socket_directories = '$folder'
max_connections = 200
shared_buffers = 256MB
fsync = $durability
synchronous_commit = $durability
full_page_writes = $durability
timezone = 'UTC'
SETTINGS
}

# Somebody else may take a port between the choice and its use.
for attempt in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 12000))
    settings "$port" > "$folder/data/postgresql.auto.conf"
    if server pg_ctl start --pgdata="$folder/data" --log="$folder/server.log" --wait --silent \
        > /dev/null 2>&1; then
        break
    fi
    if [ "$attempt" -eq 8 ] || ! grep --quiet 'Address already in use' "$folder/server.log"; then
        fail "the server did not start: $(cat "$folder/server.log")"
    fi
    rm "$folder/server.log"
done

server psql --host="$folder" --port="$port" --username=postgres --no-psqlrc --quiet \
    --set=ON_ERROR_STOP=1 postgres << 'ROLES'
CREATE ROLE firstscan_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE ROLE firstscan_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
ALTER ROLE firstscan_app SET search_path = public, hub;
ROLES

pooler() {
    cat << SETTINGS
[databases]
* = host=127.0.0.1 port=$port
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $1
unix_socket_dir =
auth_type = trust
auth_file = $folder/people
pool_mode = transaction
default_pool_size = 2
max_client_conn = 1000
ignore_startup_parameters = extra_float_digits
logfile = $folder/pooler.log
pidfile = $folder/pooler.pid
SETTINGS
}

as_server tee "$folder/people" > /dev/null << 'PEOPLE'
"postgres" ""
"firstscan_owner" ""
"firstscan_app" ""
PEOPLE
pooler=
for attempt in 1 2 3 4 5 6 7 8; do
    pooler=$((20000 + RANDOM % 12000))
    pooler "$pooler" | as_server tee "$folder/pooler.ini" > /dev/null
    if as_server "$(command -v pgbouncer)" --quiet --daemon "$folder/pooler.ini" 2> "$folder/pooler.out"; then
        break
    fi
    [ "$attempt" -lt 8 ] || fail "PgBouncer did not start: $(cat "$folder/pooler.out")"
done

export FIRSTSCAN_TEST_POSTGRES="postgres://postgres@127.0.0.1:$port/postgres"
export FIRSTSCAN_TEST_POOLER="postgres://postgres@127.0.0.1:$pooler/postgres"
# Not exec: the server is stopped afterwards, and the command's exit code is passed on.
status=0
"$@" || status=$?
exit "$status"
