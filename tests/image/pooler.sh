#!/usr/bin/env bash
# The roles, the pooler and the secrets of docs/deploy, tried on a throw-away PostgreSQL: servers get
# in through PgBouncer by their password, nobody else and no superuser does.
#
#   tests/postgres.sh tests/image/pooler.sh
#
# Needs root, PgBouncer and psql.
set -euo pipefail
here=$(cd "$(dirname "$0")/../../docs/deploy" && pwd)
: "${FIRSTSCAN_TEST_POSTGRES:?run this by tests/postgres.sh}"
if [ -z "${IN_IMAGE:-}" ]; then
    IN_IMAGE=1 exec unshare --mount --propagation private "$0"
fi
work=$(mktemp --directory)
pooler=
stop() {
    [ -z "$pooler" ] || kill "$pooler" 2> /dev/null || true
    rm --recursive --force "$work"
}
trap stop EXIT
cd "$work" && chmod 0755 "$work"
"$here/secrets.sh" > log
chmod 0755 secrets
mkdir -p /run/secrets && mount --bind secrets /run/secrets
port=${FIRSTSCAN_TEST_POSTGRES##*:} port=${port%%/*}
export POSTGRES_USER=postgres PGHOST=127.0.0.1 PGPORT=$port
# Those that the tests have, without passwords.
psql --no-psqlrc --quiet --username=postgres postgres \
    --command 'drop role firstscan_owner' --command 'drop role firstscan_app'
bash "$here/roles.sh"
echo "passed  roles and database are made"
sed "s/host=postgres port=5432/host=127.0.0.1 port=$port/; s/^listen_port.*/listen_port = 6439/" \
    "$here/pgbouncer.ini" > pgbouncer.ini
runuser --user postgres -- /usr/sbin/pgbouncer --quiet "$work/pgbouncer.ini" 2> log &
pooler=$!
knock() {
    PGPASSWORD=$2 psql --no-psqlrc --quiet --tuples-only --no-align \
        "postgres://$1@127.0.0.1:6439/firstscan" --command 'select current_user' 2> log
}
for _ in $(seq 50); do
    if knock firstscan_app "$(cat secrets/app_password)" > who; then break; fi
    sleep 0.1
done
[ "$(cat who)" = firstscan_app ] || { cat log; echo "FAILED  servers do not get in"; exit 1; }
echo "passed  servers get in through the pooler"
if knock firstscan_app wrong > who || knock postgres "$(cat secrets/postgres_password)" > who; then
    echo "FAILED  somebody else gets in too"
    exit 1
fi
echo "passed  a wrong password and a superuser do not"
