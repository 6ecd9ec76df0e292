#!/bin/bash
# Makes the secrets that compose.yaml reads, each once, in the folder `secrets` beside it.
set -euo pipefail
umask 077
mkdir -p secrets
cd secrets

once() {
    [ -e "$1" ] || cat > "$1"
}

word() {
    openssl rand -hex 24
}

for of in postgres owner app pooler; do
    word | once "${of}_password"
done
printf '1:%s\n' "$(openssl rand -base64 32)" | once keys
printf 'postgres://firstscan_owner:%s@postgres/firstscan\n' "$(cat owner_password)" | once owner_url
printf 'postgres://firstscan_app:%s@pooler:6432/firstscan\n' "$(cat app_password)" | once app_url
printf '"pgbouncer" "%s"\n' "$(cat pooler_password)" | once pooler_users
# Compose hands files on with the rights that they have here; each container runs as somebody else.
chmod 0644 ./*
chmod 0700 .
echo "Secrets are in $(pwd). Keep a copy of 'keys' apart from the copies of the database."
